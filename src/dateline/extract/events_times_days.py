"""The days of an act from those of the act it is tied to: "since", "two days after".

Leaves out which acts are tied to which (`events_times_links`, `story.anchoring`).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from dateline.extract.events_times_words import CLOSING, Relation
from dateline.records import Interval, last_day

LENGTH: Final = re.compile(r"P(\d+)([DWMY])\Z", re.ASCII)
"""A TIMEX3 duration in whole days, weeks, months or years."""
LOOSE_WEEK: Final = timedelta(days=3)
"""How far "two weeks after" may be off either way."""


def moved(relation: Relation, length: str | None, days: Interval) -> Interval | None:
    """The days of an act that lies so far from the days of another; open where the tie leaves it.

    `length` is a TIMEX3 duration; one of hours or without a number counts as none. `None`
    where the other act has no days or the result leaves the calendar.
    """
    if days.first is None or days.last is None:
        return None
    counted = LENGTH.match(length or "")
    if counted is None:
        return _unmeasured(relation, days.first, days.last)
    count, unit = int(counted[1]), counted[2]
    if relation is Relation.WITHIN:
        last = _shifted(days.last, count, unit)
        return None if last is None else Interval(days.first, last)
    sign = -1 if relation is Relation.BEFORE else 1
    first, last = (_shifted(day, sign * count, unit) for day in (days.first, days.last))
    return None if first is None or last is None else _loosened(first, last, unit)


def shifted(day: date, length: str, *, back: bool) -> date | None:
    """A day a TIMEX3 duration earlier or later; `None` for one of hours or without a number."""
    found = LENGTH.match(length)
    if found is None:
        return None
    return _shifted(day, -int(found[1]) if back else int(found[1]), found[2])


def _unmeasured(relation: Relation, first: date, last: date) -> Interval:
    if relation in {Relation.AFTER, Relation.SINCE}:
        return Interval(first, None)
    if relation in CLOSING:
        return Interval(None, last)
    return Interval(first, last)


def _shifted(day: date, count: int, unit: str) -> date | None:
    """A day moved by days, weeks, months or years; `None` outside the calendar."""
    try:
        if unit in {"D", "W"}:
            return day + timedelta(days=count * (7 if unit == "W" else 1))
        months = day.year * 12 + day.month - 1 + count * (12 if unit == "Y" else 1)
        moved_to = date(months // 12, months % 12 + 1, 1)
    except (OverflowError, ValueError):
        return None
    return moved_to.replace(day=min(day.day, last_day(moved_to)))


def _loosened(first: date, last: date, unit: str) -> Interval:
    """Who counts in weeks, months or years means about that day."""
    if unit == "D":
        return Interval(first, last)
    if unit == "W":
        return Interval(first - LOOSE_WEEK, last + LOOSE_WEEK)
    if unit == "M":
        return Interval(first.replace(day=1), last.replace(day=last_day(last)))
    return Interval(first.replace(month=1, day=1), last.replace(month=12, day=31))
