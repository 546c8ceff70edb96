"""Which numbers of a story count the same: the groups behind `figures_series`.

A number joins the group that most speaks for, if nothing keeps it apart from any member: two
things in one series are worse than one thing in two. What the search for contradictions holds
against each other counts the same.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from dateline.story.figures_series_points import ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_measures import Measure
    from dateline.story.figures_series_likeness import Likeness

    Place = tuple[str, int]
    Pairs = set[frozenset[Place]]

LARGEST: Final = 300
"""Groups of one kind to which a number is compared, the latest first."""


def grouped_measures(
    ground: Ground, likeness: Likeness, found: Iterable[Measure], joined: Pairs
) -> list[list[Measure]]:
    """The measures by what they count; `joined` pairs are known to count the same."""
    groups = _Groups(likeness, joined)
    for measure in sorted(found, key=lambda m: _order(ground, m)):
        groups.add(measure)
    return groups.all


def _order(ground: Ground, measure: Measure) -> tuple[object, ...]:
    return (ground.order(measure.article), measure.span)


class _Groups:
    """Measures by what they count, as far as they are known."""

    def __init__(self, likeness: Likeness, joined: Pairs) -> None:
        self.all: list[list[Measure]] = []
        self._likeness = likeness
        self._known: defaultdict[Place, set[Place]] = defaultdict(set)
        self._blocks: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
        self._held: dict[Place, int] = {}
        for pair in joined:
            for place in pair:
                self._known[place] |= pair - {place}

    def add(self, measure: Measure) -> None:
        """Put a measure into the group that most speaks for, else into one of its own."""
        known = {self._held[p] for p in self._known[measure.place] if p in self._held}
        ties = {n: self._ties(n, measure) for n in sorted(known | set(self._near(measure)))}
        number = max(ties, key=lambda n: (ties[n], n), default=None)
        if number is None or not ties[number]:
            number = len(self.all)
            self.all.append([])
        self.all[number].append(measure)
        self._held[measure.place] = number
        for key in self._keys(measure):
            if number not in self._blocks[key]:
                self._blocks[key].append(number)

    def _near(self, measure: Measure) -> Iterator[int]:
        seen: set[int] = set()
        for key in self._keys(measure):
            for number in reversed(self._blocks[key][-LARGEST:]):
                if number not in seen:
                    seen.add(number)
                    yield number

    def _keys(self, measure: Measure) -> Iterator[tuple[object, ...]]:
        """The blocks in which a measure looks for its like: without them, nothing could tie."""
        if measure.act is not None and measure.act.entry is not None:
            yield (measure.kind, measure.act.entry)
        for town in sorted(measure.towns):
            yield (measure.kind, "in", town)
        yield (measure.article,)
        if self._likeness.short:
            yield (measure.kind,)

    def _ties(self, number: int, measure: Measure) -> int:
        """How many of a group are of one thing with a measure; none if one is of another."""
        group, known = self.all[number], self._known[measure.place]
        values = {ends(other) for other in group if other.place in known}
        others = [other for other in group if ends(other) not in values]
        if any(self._likeness.is_kept_apart(measure, other) for other in others):
            return 0
        if measure.bare and not known:
            return 0
        tied = sum(self._likeness.is_tied(measure, other) for other in others)
        return len(group) - len(others) + tied
