"""Pairs of the largest total weight between two lists: the Hungarian method in O(n^3).

After the shortest augmenting path form of Jonker and Volgenant (1987).
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


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
    by_row, by_column = [0.0] * size, [0.0] * size
    owner = [-1] * (size + 1)
    for row in range(size):
        _augment(row, cost, owner, by_row, by_column)
    return owner[:size]


def _augment(
    row: int,
    cost: list[list[float]],
    owner: list[int],
    by_row: list[float],
    by_column: list[float],
) -> None:
    """Give `row` a column along the cheapest alternating path; prices stay feasible."""
    size = len(cost)
    best, before = [inf] * size, [size] * size
    done = [False] * size
    owner[size] = row
    column, reached = size, []
    while True:
        here = owner[column]
        step, nearest = inf, -1
        for j in range(size):
            if done[j]:
                continue
            price = cost[here][j] - by_row[here] - by_column[j]
            if price < best[j]:
                best[j], before[j] = price, column
            if best[j] < step:
                step, nearest = best[j], j
        for j in (*reached, size):
            by_row[owner[j]] += step
            if j < size:
                by_column[j] -= step
        for j in range(size):
            if not done[j]:
                best[j] -= step
        done[nearest] = True
        reached.append(nearest)
        column = nearest
        if owner[column] == -1:
            break
    while column < size:
        owner[column] = owner[before[column]]
        column = before[column]
