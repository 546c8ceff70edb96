"""When the numbers of a series were given, and of which days what they count is.

A day is known, or the days between which an article appeared. Leaves out which of two numbers
is the later one where these days meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.story.conflicts_measures import TOLLS

if TYPE_CHECKING:
    from dateline.story.conflicts_measures import Measure

STANDING: Final = frozenset({"population", "distance", "area", "seats", "magnitude"})
"""Kinds that are so for years."""

EVENTS: Final = TOLLS | {"protesters", "hostage", "votes", "released"}
"""Kinds that belong to one event: of another event the number is another."""

HALF_A_YEAR: Final = 183
"""Days without a number after which a later one begins another series."""

A_MONTH: Final = 31
"""The same for what belongs to one event: a month after it few more have died."""

AFTER: Final = {"protesters": 3, "votes": 3, "arrested": 21}
"""The same for kinds that pass more quickly."""

Days = tuple[int, int]
"""The ordinals of a first and a last day."""


def is_one_event(one: Measure, other: Measure) -> bool:
    """Whether two numbers measure one event of the chronology."""
    if one.act is None or other.act is None or one.act.entry is None:
        return False
    return one.act.entry == other.act.entry


def events_agree(one: Measure, other: Measure) -> bool:
    """Whether two numbers may be of one event, by the days that the texts give it."""
    if one.kind not in EVENTS or is_one_event(one, other):
        return True
    first, second = _event(one), _event(other)
    if first is not None and second is not None:
        return first[0] <= second[1] and second[0] <= first[1]
    for event, measure in ((first, other), (second, one)):
        told = _told(measure)
        if event is not None and told is not None and told[0] - event[1] > A_MONTH:
            return False
    return True


def _event(measure: Measure) -> Days | None:
    """The days of what is counted, if they are not those of the report."""
    when, told = measure.event, _told(measure)
    if when is None or when.first is None or when.last is None:
        return None
    days = when.first.toordinal(), when.last.toordinal()
    since = 0 if measure.act is not None else A_MONTH  # "rose to 26 on Saturday" is as of then
    return None if told is not None and days[1] + since >= told[0] else days


def _told(measure: Measure) -> Days | None:
    """The days between which a number was given."""
    if measure.told is not None:
        return measure.told, measure.told
    when = measure.reading.reported
    if when is None or when.first is None or when.last is None:
        return None
    return when.first.toordinal(), when.last.toordinal()


def is_near(one: Measure, other: Measure) -> bool:
    """Whether two numbers were given so soon after each other that they belong together."""
    if one.kind in STANDING:
        return True
    usual = A_MONTH if one.kind in EVENTS | {"other"} else HALF_A_YEAR
    return days_apart(one, other) <= AFTER.get(one.kind, usual)


def days_apart(one: Measure, other: Measure) -> int:
    """Days between two reports, 0 where it is not known when one of them was made."""
    first, second = _told(one), _told(other)
    if first is None or second is None:
        return 0
    return max(first[0] - second[1], second[0] - first[1], 0)
