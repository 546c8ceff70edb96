"""Whether two numbers were given so near in time that they can contradict each other.

A later toll is larger because more have died; only a lower one contradicts it. Of an article
whose day is not known nothing is excluded in a short story, but two sources must be named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.story.conflicts_ground import conflict_words
from dateline.story.conflicts_measures import TOLLS
from dateline.story.conflicts_sides import sources_differ
from dateline.story.restated_words import WORD
from dateline.story.wordings import plain

if TYPE_CHECKING:
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_measures import Measure

AROUND: Final = {"other": 4, "protesters": 3, "deployed": 4, "held": 2, "money": 45}
"""Days between two reports of a number of this kind, else one, where the text dates neither."""

FALLEN: Final = 30
"""Days in which a toll of the dead that is lower than an earlier one contradicts it."""

BEFORE: Final = 60
"""Days before a report from which on what it tells of is another matter."""

STANDING: Final = frozenset({"population", "distance", "area", "seats", "magnitude"})
"""Kinds that are so for years."""

AMENDED: Final = re.compile(
    r"\b(?:raise|lower|correct|revise|reduce|increase)[sd]? (?:\w+ ){0,3}"
    r"(?:number|toll|figure|count|estimate)\b"
)
"""Says that a number is another than it was."""


def is_of_before(ground: Ground, measure: Measure) -> bool:
    """Whether a sentence speaks of a time long before its report: "the floods of 2029"."""
    if measure.told is None:
        return False
    return any(
        time.interval is not None
        and time.interval.last is not None
        and time.interval.last.toordinal() < measure.told - BEFORE
        for time in ground.times_in(measure.article, measure.sentence)
    )


def one_time(ground: Ground, one: Measure, other: Measure) -> bool:
    """Whether two numbers were given so near in time that the later is no newer count."""
    if one.told is None or other.told is None:
        if one.kind == "deployed" or (one.kind in TOLLS and not sources_differ(one, other)):
            return False
        return ground.short and _may_be_of_one_day(ground, one, other)
    apart = abs(one.told - other.told)
    if one.kind in TOLLS:
        fallen = ground.short and one.kind == "killed" and apart <= FALLEN
        fallen = fallen and one.head == other.head and not (one.own or other.own)
        return apart == 0 or ((apart == 1 or fallen) and not _is_newer(ground, one, other))
    if one.kind in STANDING:
        return True
    if one.event is not None and one.event == other.event and one.event.precision == "day":
        return True
    return apart <= AROUND.get(one.kind, 1) and (apart == 0 or not _says_newer(ground, one, other))


def _may_be_of_one_day(ground: Ground, one: Measure, other: Measure) -> bool:
    """Whether nothing excludes that two numbers were given on one day."""
    (begun, ended), (first, last) = _days(ground, one), _days(ground, other)
    early = ended is not None and first is not None and ended < first
    late = begun is not None and last is not None and begun > last
    return not early and not late


def _days(ground: Ground, measure: Measure) -> tuple[int | None, int | None]:
    """The first and the last day on which a number can have been given, as ordinals."""
    if measure.told is not None:
        return (measure.told, measure.told)
    when = ground.reported(measure.article)
    first = None if when is None or when.first is None else when.first.toordinal()
    last = None if when is None or when.last is None else when.last.toordinal()
    return (first, last)


def _is_newer(ground: Ground, one: Measure, other: Measure) -> bool:
    """Whether the later number is larger or says itself that it has changed."""
    first, last = sorted((one, other), key=lambda m: m.told or 0)
    return last.bounds.low >= first.bounds.low or _says_newer(ground, one, other)


def is_amended(ground: Ground, one: Measure, other: Measure) -> bool:
    """Whether the later sentence says that somebody has changed this number."""
    if one.told is None or other.told is None or one.told == other.told:
        return False
    last = max(one, other, key=lambda m: m.told or 0)
    words = ground.text(last.article)[last.sentence.start : last.sentence.end].casefold()
    keys = ground.keys(one.article, one.sentence) & ground.keys(other.article, other.sentence)
    return AMENDED.search(words) is not None and bool(keys)


def _says_newer(ground: Ground, one: Measure, other: Measure) -> bool:
    last = max(one, other, key=lambda m: (m.told or 0, m.place))
    words = ground.text(last.article)[last.sentence.start : last.sentence.end]
    return bool(frozenset(plain(m[0]) for m in WORD.finditer(words)) & conflict_words().revisions)
