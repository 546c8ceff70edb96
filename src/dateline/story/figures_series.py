"""Figures over time: the numbers of a story that count the same thing, in the order of their days.

A series holds the numbers of one thing in one role and place; a point of it is a value as of
some days with all the articles that give it. A toll that rises is a development, not a
contradiction: only what `conflicts` says cannot both be right is marked so. Leaves out stages
of an offer, and parts of which no number follows.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from dateline.findings import Clash
from dateline.story.conflicts_ground import conflict_words
from dateline.story.conflicts_measures import TOLLS, measures
from dateline.story.figures_series_grouping import grouped_measures
from dateline.story.figures_series_likeness import Likeness, little_words
from dateline.story.figures_series_points import Pairs, Points
from dateline.story.figures_series_times import STANDING
from dateline.story.figures_tension import are_apart
from dateline.story.restated_words import stem
from dateline.story.wordings import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.findings import Conflict
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_measures import Measure
    from dateline.story.figures import Reading
    from dateline.story.figures_series_points import Place, Point

AROUND: Final = {"protesters": 3, "deployed": 4, "held": 4, "hostage": 2, "money": 45}
"""Days, else one, between two numbers of a contradiction of several that contradict each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The numbers of one thing; `thing` and `place` are words of the sources.

    `kind` is the role, or the finer class that the words beside the numbers name; `thing` is
    `None` where they say no more: the dead are the killed.
    """

    thing: str | None
    kind: str
    place: str | None
    points: tuple[Point, ...]

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The figures in it, in the order of the points."""
        return tuple(reading for point in self.points for reading in point.readings)

    @property
    def values(self) -> int:
        """How many unlike numbers stand in it, hedges apart."""
        return len({(point.bounds.low, point.bounds.high) for point in self.points})

    @property
    def moves(self) -> bool:
        """Whether there are several points: unlike numbers, or one number again."""
        return len(self.points) > 1

    @property
    def compares(self) -> bool:
        """Whether there is something to compare: several points, articles, units, or a part."""
        told = {(reading.article, reading.figure.unit) for reading in self.readings}
        return self.moves or len(told) > 1 or any(point.parts for point in self.points)


def series_of(ground: Ground, conflicts: Sequence[Conflict] = ()) -> tuple[Series, ...]:
    """All series, those of most unlike numbers first, those of one figure as well.

    `conflicts` are those that were found in the same articles. The result depends on the set
    of articles only, not on their order.
    """
    found = [_befallen(ground, m) for m in measures(ground) if not _is_item(ground, m)]
    likeness = Likeness(ground)
    clashing = _pairs(found, conflicts, Clash.FIGURE)
    revised = _pairs(found, conflicts, Clash.REVISED, likeness)
    groups = grouped_measures(ground, likeness, found, clashing | revised)
    points = Points(ground, Pairs(clashing, revised))
    return tuple(sorted((_series(points, group) for group in groups), key=_rank))


def _series(points: Points, group: Sequence[Measure]) -> Series:
    named = min(group, key=_naming)
    tells = named.kind == "other" or bool(named.head - little_words() or named.owners)
    placed = [m.reading.place for m in group if m.reading.place and (m.towns or m.countries)]
    return Series(
        thing=named.reading.thing if tells and not named.bare else None,
        kind=named.kind,
        place=placed[0] if placed else None,
        points=points.of(group),
    )


def _naming(measure: Measure) -> tuple[object, ...]:
    """Whose words name a series: a thing, not "number of dead" or "its men"; then whose it is."""
    words = [stem(word) for word in folded(measure.reading.thing or "")]
    return (
        measure.bare,
        not words,
        bool(words) and words[0] in little_words(),
        not measure.owners,
        measure.place,
    )


def _rank(series: Series) -> tuple[object, ...]:
    first = series.readings[0]
    return (-series.values, -len(series.readings), first.article, first.number)


def _is_item(ground: Ground, measure: Measure) -> bool:
    """Whether a number only counts the items of a list: "2. The number has risen"."""
    text, end = ground.text(measure.article), measure.span.end
    opens = measure.span.start == measure.sentence.start
    return opens and text[end : end + 1] in {".", ")"} and text[end + 1 : end + 2].isspace()


def _befallen(ground: Ground, measure: Measure) -> Measure:
    """A number of victims by the act that it measures: of "31 killed and 80 hurt" 80 were hurt."""
    if measure.act is None or measure.kind not in TOLLS:
        return measure
    words = ground.words(measure.article, measure.act.event.anchor)
    counted = conflict_words().counted
    named = [kind for kind in sorted(TOLLS & counted.keys()) if words & _stems(counted[kind])]
    return replace(measure, kind=named[0]) if named and measure.kind not in named else measure


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(stem, words))


def _pairs(
    found: Iterable[Measure],
    conflicts: Iterable[Conflict],
    kind: Clash,
    likeness: Likeness | None = None,
) -> set[frozenset[Place]]:
    """Pairs of unlike numbers that stand on two sides of a contradiction of a kind.

    With a `likeness` only of one thing: "two of its men" does not renew "nine people".
    """
    by_article: defaultdict[str, list[Measure]] = defaultdict(list)
    for measure in found:
        by_article[measure.article].append(measure)
    pairs: set[frozenset[Place]] = set()
    for conflict in conflicts:
        if conflict.kind is not kind:
            continue
        sides = [
            measure
            for side in conflict.sides
            for measure in by_article[side.article]
            if side.words and side.words[0].span.overlaps(measure.span)
        ]
        unlike = [(a, b) for a, b in combinations(sides, 2) if _are_unlike(a, b)]
        if likeness is not None:
            unlike = [(a, b) for a, b in unlike if a.bare or b.bare or likeness.things_agree(a, b)]
        at_once = [(a, b) for a, b in unlike if kind is not Clash.FIGURE or _is_at_once(a, b)]
        pairs |= {frozenset((a.place, b.place)) for a, b in at_once or unlike}
    return pairs


def _are_unlike(one: Measure, other: Measure) -> bool:
    """Whether no value fits two numbers; what is stationed in two countries is two things."""
    placed = one.reading.place is not None and other.reading.place is not None
    abroad = one.countries and other.countries and one.countries.isdisjoint(other.countries)
    return are_apart(one.bounds, other.bounds) and not (placed and abroad)


def _is_at_once(one: Measure, other: Measure) -> bool:
    """Whether two numbers of a contradiction are held against each other themselves.

    It may have a third between them: five on Monday and nine on Wednesday clash with seven.
    """
    if one.article == other.article and one.source == other.source:
        return False  # "52, up from 44", where another source says 38
    if one.kind in STANDING or one.told is None or other.told is None:
        return True
    return abs(one.told - other.told) <= AROUND.get(one.kind, 1)
