"""Which reports of a number agree, and which cannot both be right.

Two figures are of one count where thing, role, place and unit are one and their days meet; they
differ where their intervals lie further apart than their hedges allow: a tenth of the larger
if one of them is approximate. What a share of a total comes to is compared like a printed
number, and forces that leave a place with those that are there: no more can leave. Leaves out
sums, and figures whose things have nothing in common but what only knowledge of the world tells.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from math import inf
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.codes import FigureRole, HedgeKind
from dateline.resources import table
from dateline.story.figures_things import Thing, thing_of
from dateline.story.wordings import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Interval
    from dateline.story.figures import Reading

LOOSE: Final = 0.1
"""Part of the larger number by which approximate ones may differ."""

NEARLY: Final = 0.2
"""Part of its value by which a number may lie below "almost" it."""

SAME_DAYS: Final = 31
"""Days that an as-of may cover for its figure to contradict another: a year settles nothing."""

BESIDE: Final = 150
"""Characters between the numbers of two sources in one article that contradict each other."""

PEOPLE: Final = ("people", "person")
"""Things that say only that people are counted."""

TWICE: Final = 2.0
"""How many times a number must exceed "hundreds" or "thousands" to be more than these say."""

Others = dict["Reading", tuple["Reading", ...]]
"""For each figure others, in their order."""

Kind = tuple[FigureRole, str | None, Thing, tuple[str, ...]]
"""What a number is the number of: role, unit, thing, place."""


class _FigureWords(msgspec.Struct, frozen=True):
    nouns: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number as an interval with infinite ends where open.

    `rough` says whether it is approximate, `vague` whether it is only an order of magnitude.
    """

    low: float
    high: float
    rough: bool
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """What a reading says the number of, and as of when."""

    kind: Kind
    role: FigureRole
    bounds: Bounds
    days: Interval | None


def differing(found: Sequence[Reading]) -> Others:
    """For each figure that others contradict these others."""
    return _grouped((a, b) for a, one, b, other in _pairs(found) if _is_apart(one, other))


def agreeing(found: Sequence[Reading]) -> Others:
    """For each figure that other articles confirm these others."""
    return _grouped(
        (a, b)
        for a, one, b, other in _pairs(found)
        if one.role is other.role and a.article != b.article and not _is_apart(one, other)
    )


def _grouped(pairs: Iterator[tuple[Reading, Reading]]) -> Others:
    found: defaultdict[Reading, list[Reading]] = defaultdict(list)
    for one, other in pairs:
        found[one].append(other)
        found[other].append(one)
    return {reading: tuple(others) for reading, others in found.items()}


def _pairs(found: Sequence[Reading]) -> Iterator[tuple[Reading, Count, Reading, Count]]:
    """Every two figures of one count as of the same days, of two articles or two sources."""
    alike: defaultdict[Kind, list[tuple[Reading, Count]]] = defaultdict(list)
    for reading in found:
        count = count_of(reading)
        if count is not None:
            alike[count.kind].append((reading, count))
    for group in alike.values():
        for (a, one), (b, other) in combinations(group, 2):
            if _are_two(a, b) and overlaps(one.days, other.days):
                yield a, one, b, other


def _are_two(one: Reading, other: Reading) -> bool:
    """Whether two articles tell, or in one article two sources that are set against each other.

    Further apart in one article two numbers are of two events: "the Asian flu killed two
    million", "the Spanish flu killed 50 million".
    """
    if one.article != other.article:
        return True
    distance = abs(one.figure.span.start - other.figure.span.start)
    return one.source != other.source and distance <= BESIDE


def count_of(reading: Reading) -> Count | None:
    """What a figure says the number of: equal for one thing in one role, place and unit.

    Of the killed, "people" and "bodies" are one thing, and nine of whom nothing is said are
    people. `None` for parts and shares from which nothing is derived, and for figures whose
    thing or days are not known well enough.
    """
    figure, derived = reading.figure, reading.figure.derived
    role, unit = figure.role, figure.unit
    if is_derived(reading) and derived is not None and reading.total is not None:
        role, unit = reading.total.role, derived.unit
    elif reading.partial or role is FigureRole.SHARE:
        return None
    words = reading.thing or (None if role is FigureRole.OTHER else unit)
    days = reading.reported if role is FigureRole.LEAVING else reading.as_of
    if words is None or not _is_tight(days):
        return None
    thing, plain = thing_of(words), _plain_words(role)
    thing = thing._replace(head=thing.head - plain)
    unit = None if unit in plain else unit
    stationed = FigureRole.DEPLOYED if role is FigureRole.LEAVING else role
    return Count(
        kind=(stationed, unit, thing, tuple(folded(reading.place or ""))),
        role=role,
        bounds=bounds_of(reading),
        days=days,
    )


def is_derived(reading: Reading) -> bool:
    """Whether a number follows from the figure and its total: "almost half of 4,300"."""
    derived = reading.figure.derived
    return derived is not None and derived.unit != "percent" and reading.total is not None


def bounds_of(reading: Reading) -> Bounds:
    """The interval that a figure leaves, that of the derived number where there is one."""
    figure, derived = reading.figure, reading.figure.derived
    low, high = figure.low, figure.high
    if is_derived(reading) and derived is not None:
        low, high = derived.low, derived.high
    if figure.hedge_kind is HedgeKind.ALMOST and high is not None:
        low = high - NEARLY * abs(high)
    hedges = {figure.hedge_kind, reading.total.hedge_kind if reading.total else None}
    return Bounds(
        low=-inf if low is None else low,
        high=inf if high is None else high,
        rough=HedgeKind.APPROX in hedges,
        vague=HedgeKind.VAGUE in hedges,
    )


def _plain_words(role: FigureRole) -> frozenset[str]:
    """Words for a thing that say no more than its role."""
    if role is FigureRole.OTHER:
        return frozenset()
    nouns = table("figure_words", _FigureWords).nouns.get(role, ())
    return frozenset(word for noun in (*nouns, *PEOPLE) for word in folded(noun))


def _is_tight(when: Interval | None) -> bool:
    if when is None or when.first is None or when.last is None:
        return False
    return (when.last - when.first).days <= SAME_DAYS


def overlaps(one: Interval | None, other: Interval | None) -> bool:
    """Whether two intervals share a day; an unknown one shares none."""
    if one is None or other is None:
        return False
    late = one.first and other.last and one.first > other.last
    early = one.last and other.first and one.last < other.first
    return not late and not early


def _is_apart(one: Count, other: Count) -> bool:
    """Whether no number fits both; of those who leave and those who are there, more leave."""
    if one.role is not other.role:
        leaving, staying = (one, other) if one.role is FigureRole.LEAVING else (other, one)
        return _gap(staying.bounds, leaving.bounds)
    return are_apart(one.bounds, other.bounds)


def are_apart(one: Bounds, other: Bounds) -> bool:
    """Whether no number fits both, hedges allowed for."""
    return _gap(one, other) or _gap(other, one)


def _gap(lower: Bounds, upper: Bounds) -> bool:
    """Whether the second begins above the end of the first, hedges allowed for."""
    if lower.vague or upper.vague:
        return upper.low >= TWICE * lower.high
    slack = LOOSE * abs(upper.low) if lower.rough or upper.rough else 0.0
    return upper.low - lower.high > slack
