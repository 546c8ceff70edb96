"""Average linkage over a sparse graph: groups of articles that are alike on the average.

Pairs that are not in the graph count as nothing alike. Two groups are joined, the most alike
first, as long as the mean over all pairs between them reaches a threshold (UPGMA, Sokal and
Michener 1958).
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def linked(graph: Mapping[int, Mapping[int, float]], threshold: float) -> list[list[int]]:
    """The groups, each sorted, in the order of their first members.

    Of equally alike pairs of groups the one with the first members is joined first.
    """
    groups = {number: [number] for number in graph}
    sums = {number: dict(row) for number, row in graph.items()}
    waiting = [
        (-value, number, other)
        for number, row in graph.items()
        for other, value in row.items()
        if number < other and value >= threshold
    ]
    heapq.heapify(waiting)
    while waiting:
        value, one, other = heapq.heappop(waiting)
        if one not in groups or other not in groups or value != -_mean(groups, sums, one, other):
            continue
        _join(groups, sums, one, other)
        for third in sums[one]:
            mean = _mean(groups, sums, one, third)
            if mean >= threshold:
                heapq.heappush(waiting, (-mean, min(one, third), max(one, third)))
    return [sorted(groups[number]) for number in sorted(groups)]


def _mean(
    groups: Mapping[int, list[int]], sums: Mapping[int, Mapping[int, float]], one: int, other: int
) -> float:
    return sums[one].get(other, 0.0) / (len(groups[one]) * len(groups[other]))


def _join(
    groups: dict[int, list[int]], sums: dict[int, dict[int, float]], one: int, other: int
) -> None:
    """Make the second group part of the first, which has the lesser number."""
    groups[one] += groups.pop(other)
    taken = sums.pop(other)
    mine = sums[one]
    mine.pop(other, None)
    for third, value in taken.items():
        if third == one:
            continue
        mine[third] = mine.get(third, 0.0) + value
        theirs = sums[third]
        theirs.pop(other)
        theirs[one] = mine[third]


def closeness(
    graph: Mapping[int, Mapping[int, float]], number: int, group: Collection[int]
) -> float:
    """How alike an article is to the others of a group on the average; 0 where there are none."""
    others = [other for other in group if other != number]
    return sum(graph[number].get(o, 0.0) for o in others) / len(others) if others else 0.0
