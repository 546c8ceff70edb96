"""The points of a series: which figures are one number, and what became of it.

Figures are one point where a value is given by one source, or by several as of the same days.
A point names those that cannot be right with it, and the last number of the same source that
it takes the place of. Leaves out who is right.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole
from dateline.findings import Reuse
from dateline.story.conflicts_ground import stems_of
from dateline.story.conflicts_measures import TOLLS
from dateline.story.figures import Basis
from dateline.story.figures_tension import are_apart, overlaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Interval
    from dateline.spans import Span
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_measures import Measure
    from dateline.story.figures import Reading
    from dateline.story.figures_tension import Bounds

Place = tuple[str, int]
"""An article and the position of a figure among its figures."""

LATEST: Final = 4_000_000
"""The ordinal of a day after all others, for what is not dated."""


class Step(StrEnum):
    """What a point makes of the last one that the same source gave."""

    RAISED = "raised"
    LOWERED = "lowered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A number as of some days, with all that give it.

    `readings` begins with the earliest; `said` is whether a text gives the days; `bounds` is the
    interval that the wording leaves, of a part what it comes to. `roots` counts the independent sources; `against` are the positions
    of points that cannot be right with it, `before` that of the same source's last number
    if this one takes its place, and `step` whether it went up or down. `parts` are numbers of
    the same articles that say how many of these they are.
    """

    readings: tuple[Reading, ...]
    days: Interval | None
    said: bool
    bounds: Bounds
    roots: int
    against: tuple[int, ...] = ()
    before: int | None = None
    step: Step | None = None
    parts: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairs:
    """Figures that cannot both be right, and figures of which one renews the other."""

    clashing: set[frozenset[Place]]
    revised: set[frozenset[Place]]


class Points:
    """Makes the points of series out of measures of one thing."""

    def __init__(self, ground: Ground, pairs: Pairs) -> None:
        self._ground = ground
        self._pairs = pairs
        self._hanging = {
            frozenset((relation.first, relation.second))
            for relation in ground.material.sources.relations
            if relation.kind is not Reuse.QUOTATION
        }
        self._parts: defaultdict[tuple[str, Span], list[Reading]] = defaultdict(list)
        for reading in ground.material.readings:
            if reading.figure.part_of is not None:
                self._parts[reading.article, reading.figure.part_of].append(reading)

    def of(self, group: Sequence[Measure]) -> tuple[Point, ...]:
        """The points of a series in the order of their days."""
        merged = self._merged(sorted(group, key=self._when))
        return tuple(self._point(number, merged) for number in range(len(merged)))

    def _when(self, measure: Measure) -> tuple[object, ...]:
        """As of when a number stands; of several days the last before it was given."""
        days, day = days_of(measure), measure.told
        if (_is_said(measure) or day is None) and days is not None:
            first, last = days.first or days.last, days.last or days.first
            if first is not None and last is not None:
                latest = last.toordinal() if day is None else min(day, last.toordinal())
                day = max(first.toordinal(), latest)
        return (LATEST if day is None else day, self._ground.order(measure.article), measure.span)

    def _merged(self, group: Sequence[Measure]) -> list[list[Measure]]:
        points: list[list[Measure]] = []
        for measure in group:
            place = next((p for p in points if self._is_one(p[0], measure)), None)
            if place is None:
                points.append([measure])
            else:
                place.append(measure)
        return points

    def _is_one(self, one: Measure, other: Measure) -> bool:
        """Whether two figures give one number, and nobody gives it later as still true."""
        if is_twin(one, other):
            return True
        if (one.kind != "other" and one.unit != other.unit) or ends(one) != ends(other):
            return False
        return not self._are_independent(one, other) or overlaps(days_of(one), days_of(other))

    def _are_independent(self, one: Measure, other: Measure) -> bool:
        """Whether two articles have a number from two sources.

        Not if they count once, or draw on one agency or document: what both give, it gave. Nor
        if both name the same source.
        """
        if not self._ground.independent(one.article, other.article) or _is_one_source(one, other):
            return False
        return frozenset((one.article, other.article)) not in self._hanging

    def _point(self, number: int, points: Sequence[Sequence[Measure]]) -> Point:
        point = points[number]
        before = self._before(point, points[:number])
        return Point(
            readings=tuple(measure.reading for measure in point),
            days=_tightest(point),
            said=any(_is_said(measure) for measure in point),
            bounds=point[0].bounds,
            roots=self._roots(point),
            against=tuple(
                other
                for other in range(len(points))
                if other != number and _are_among(point, points[other], self._pairs.clashing)
            ),
            before=before,
            step=None if before is None else _step(points[before][0], point[0]),
            parts=tuple(part for m in point for part in self._parts[m.article, m.span]),
        )

    def _before(
        self, point: Sequence[Measure], earlier: Sequence[Sequence[Measure]]
    ) -> int | None:
        """The position of the last number of the same source, if this one takes its place."""
        for number in range(len(earlier) - 1, -1, -1):
            other = earlier[number]
            same = any(_is_one_source(a, b) and not _is_unnamed(a) for a in point for b in other)
            if same or _are_among(point, other, self._pairs.revised):
                return number if _renews(other[0], point[0]) else None
        return None

    def _roots(self, point: Sequence[Measure]) -> int:
        """How many of the articles of a point count as sources of their own."""
        counted: list[Measure] = []
        for measure in point:
            if all(self._are_independent(measure, other) for other in counted):
                counted.append(measure)
        return len(counted)


def days_of(measure: Measure) -> Interval | None:
    """As of when a number stands; where the text dates something else, when it was reported."""
    return measure.reading.as_of if _is_said(measure) else measure.reading.reported


def _is_said(measure: Measure) -> bool:
    """Whether the days of a number are those of which it holds.

    Of forces that are to leave they say when, and of victims when it was that they fell.
    """
    reading, act = measure.reading, measure.act
    if reading.basis is not Basis.SAID or reading.figure.role is FigureRole.LEAVING:
        return False
    fell = measure.kind in TOLLS and act is not None and measure.told is not None
    return not (fell and _ended(reading.as_of) < (measure.told or 0))


def _ended(when: Interval | None) -> int:
    return LATEST if when is None or when.last is None else when.last.toordinal()


def is_twin(one: Measure, other: Measure) -> bool:
    """Whether one number gives the other again in another unit."""
    if one.article != other.article:
        return False
    return one.span == other.reading.figure.same_as or other.span == one.reading.figure.same_as


def ends(measure: Measure) -> tuple[float, float]:
    """The interval without its hedge: "about 900" and "900" are one number."""
    return measure.bounds.low, measure.bounds.high


def _tightest(point: Sequence[Measure]) -> Interval | None:
    """The days of the first figure, narrowed to those of a copy that tells them better."""
    first = days_of(point[0])
    if first is None:
        return None
    found = [days_of(measure) for measure in point]
    return min((when for when in found if when is not None and overlaps(first, when)), key=_width)


def _width(when: Interval) -> tuple[int, int]:
    if when.first is None or when.last is None:
        return LATEST, 0
    return (when.last - when.first).days, when.first.toordinal()


def _are_among(
    point: Sequence[Measure], other: Sequence[Measure], pairs: set[frozenset[Place]]
) -> bool:
    return any(frozenset((a.place, b.place)) in pairs for a in point for b in other)


def _is_one_source(one: Measure, other: Measure) -> bool:
    """Whether two numbers of one thing have one source: "the agency", "the news agency Orb"."""
    if one.source is not None and one.source == other.source:
        return True
    first, second = stems_of(one.reading.source or ""), stems_of(other.reading.source or "")
    return bool(first and second) and (first <= second or second <= first)


def _is_unnamed(measure: Measure) -> bool:
    """Whether nobody knows if two such sources are one: "a source", "officials"."""
    return "anonymous" in (measure.source or "anonymous")


def _renews(earlier: Measure, later: Measure) -> bool:
    """Whether a later number says something else: seven after "at least three", too."""
    if earlier.told is None or later.told is None or earlier.told >= later.told:
        return False
    first, last = earlier.bounds, later.bounds
    sharp = not (first.rough or first.vague or last.rough or last.vague)
    return are_apart(first, last) or (sharp and ends(earlier) != ends(later))


def _step(earlier: Measure, later: Measure) -> Step:
    return Step.RAISED if later.bounds.low > earlier.bounds.low else Step.LOWERED
