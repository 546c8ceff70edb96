"""Average link over a graph of scored pairs, with bars that no join may cross.

Agglomerative grouping with the mean score of the pairs between two groups (UPGMA, Sokal and
Michener 1958). Pairs that were not compared are left out of the mean; bars are asked of whole
groups before they are joined. The strongest join comes first; ties go to the lesser numbers,
so that the groups depend on the scores only.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Pair = tuple[int, int, float]


def average_link(
    size: int,
    pairs: Iterable[Pair],
    enough: float,
    is_barred: Callable[[Sequence[int], Sequence[int]], bool],
) -> list[list[int]]:
    """The numbers 0 to `size` - 1 in groups whose mean link is `enough`; each pair once."""
    groups = _Groups(size, pairs)
    heap = [(-value, one, other, 1, 1) for one, other, value in groups.links(enough)]
    heapq.heapify(heap)
    while heap:
        _, one, other, *sizes = heapq.heappop(heap)
        if not groups.is_current(one, other, sizes):
            continue
        if is_barred(groups.members[one], groups.members[other]):
            groups.cut(one, other)
            continue
        for value, first, second, *counts in groups.join(one, other):
            if value >= enough:
                heapq.heappush(heap, (-value, first, second, counts[0], counts[1]))
    return [members for members in groups.members if members]


class _Groups:
    """Groups that grow, with the sum and number of the scored pairs between them."""

    def __init__(self, size: int, pairs: Iterable[Pair]) -> None:
        self.members: list[list[int]] = [[number] for number in range(size)]
        self._links: list[dict[int, tuple[float, int]]] = [{} for _ in range(size)]
        for one, other, value in pairs:
            self._links[one][other] = self._links[other][one] = (value, 1)

    def links(self, enough: float) -> Iterable[Pair]:
        """The pairs that are enough by themselves, the lesser number first."""
        for one, links in enumerate(self._links):
            for other, (value, _) in links.items():
                if one < other and value >= enough:
                    yield one, other, value

    def is_current(self, one: int, other: int, sizes: Sequence[int]) -> bool:
        """Whether neither group has grown or gone, and the two are still linked."""
        now = [len(self.members[one]), len(self.members[other])]
        return now == list(sizes) and other in self._links[one]

    def cut(self, one: int, other: int) -> None:
        """Forget the link of two groups that are barred: what bars them stays in them."""
        del self._links[one][other], self._links[other][one]

    def join(self, one: int, other: int) -> Iterable[tuple[float, int, int, int, int]]:
        """Put the second group into the first; the mean links of the new group, with sizes."""
        self.members[one] += self.members[other]
        self.members[other] = []
        del self._links[one][other]
        moved, self._links[other] = self._links[other], {}
        for third, (value, count) in moved.items():
            if third == one:
                continue
            del self._links[third][other]
            total, number = self._links[one].get(third, (0.0, 0))
            self._links[one][third] = self._links[third][one] = (total + value, number + count)
        for third, (total, number) in self._links[one].items():
            first, second = sorted((one, third))
            yield (
                total / number,
                first,
                second,
                len(self.members[first]),
                len(self.members[second]),
            )
