"""Pairs of the largest total weight between two lists: the Hungarian method in O(n^3).

After the shortest augmenting path form of Jonker and Volgenant (1987).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass
class _Prices:
    """Dual variables of the rows and columns."""

    rows: list[float]
    columns: list[float]


def assign(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) of a maximum-weight matching, in row order; weights of 0 pair nothing."""
    rows, columns = len(weights), max((len(row) for row in weights), default=0)
    size = max(rows, columns)
    cost = [
        [-weights[i][j] if i < rows and j < len(weights[i]) else 0.0 for j in range(size)]
        for i in range(size)
    ]
    owner = _owners(cost, size)
    pairs = [(owner[j], j) for j in range(size) if owner[j] < rows]
    return sorted((i, j) for i, j in pairs if j < len(weights[i]) and weights[i][j] > 0)


def _owners(cost: list[list[float]], size: int) -> list[int]:
    """The row of each column in a cheapest assignment."""
    prices = _Prices([0.0] * size, [0.0] * size)
    owner = [-1] * (size + 1)
    for row in range(size):
        _augment(row, cost, owner, prices)
    return owner[:size]


def _augment(row: int, cost: list[list[float]], owner: list[int], prices: _Prices) -> None:
    """Give `row` a column along the cheapest alternating path; prices stay feasible."""
    size = len(cost)
    best, before = [inf] * size, [size] * size
    reached: list[int] = []
    owner[size] = row
    column = size
    while owner[column] != -1:
        here = owner[column]
        open_columns = [j for j in range(size) if j not in reached]
        for j in open_columns:
            price = cost[here][j] - prices.rows[here] - prices.columns[j]
            if price < best[j]:
                best[j], before[j] = price, column
        nearest = min(open_columns, key=lambda j: best[j])
        _raise(prices, best[nearest], owner, reached)
        best = [price if j in reached else price - best[nearest] for j, price in enumerate(best)]
        reached.append(nearest)
        column = nearest
    while column < size:
        owner[column] = owner[before[column]]
        column = before[column]


def _raise(prices: _Prices, step: float, owner: list[int], reached: list[int]) -> None:
    """Move the prices of the rows and columns on the tree by one step."""
    prices.rows[owner[-1]] += step
    for j in reached:
        prices.rows[owner[j]] += step
        prices.columns[j] -= step
