"""A stated month or year made narrower by what the article tells.

The latest day inside it that is told of as past bounds it below; a bare weekday told of after
that day, in the order of the text, moves the bound to its next occurrence (so in 37 of 44 dated
development articles that tell of a day of the last week in this way).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dateline.codes import ClueKind
from dateline.extract.dating_bounds import Bound, each_day
from dateline.extract.dating_values import WEEKDAYS, said
from dateline.records import Interval, Reason

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dateline.records import Clue


def narrowed(
    interval: Interval, clues: Sequence[Clue], firm: Sequence[Bound]
) -> tuple[Interval, tuple[Reason, ...]]:
    """The stated days that the clues leave, with the reasons of what was told; all if none is left."""
    assert interval.first is not None
    assert interval.last is not None
    days = [
        day
        for day in each_day(interval.first, interval.last)
        if all(bound.allows(day) for bound in firm)
    ]
    if len(days) < 2:
        return (Interval(days[0], days[0]) if days else interval), ()
    bound = _latest_told(clues, days)
    if bound is None:
        return Interval(days[0], days[-1]), ()
    first, clue = bound
    reasons = [Reason(why=clue.why, span=clue.span)]
    following = _told_next(clues, clue)
    if following is not None:
        weekday = said(following.value).weekday or 0
        later = first + timedelta(days=(weekday - first.isoweekday()) % 7)
        if first < later <= days[-1]:
            first = later
            reasons.append(Reason(why=f"{following.why} after it", span=following.span))
    return Interval(first, days[-1]), tuple(reasons)


def _latest_told(clues: Sequence[Clue], days: Sequence[date]) -> tuple[date, Clue] | None:
    """The latest of these days that is told of as past by month and day, and its clue."""
    latest: tuple[date, Clue] | None = None
    for clue in clues:
        parts = said(clue.value)
        is_told = clue.kind in {ClueKind.TOLD, ClueKind.PAIR} and clue.lean < 0
        if not is_told or parts.day is None or parts.year is not None:
            continue
        for year in range(days[0].year, days[-1].year + 1):
            day = parts.days(year)
            if day is None or day not in days or parts.weekday not in {None, day.isoweekday()}:
                continue
            if latest is None or day > latest[0]:
                latest = day, clue
    return latest


def _told_next(clues: Sequence[Clue], clue: Clue) -> Clue | None:
    """The first bare weekday told of as past behind a clue."""
    if clue.span is None:
        return None
    end = clue.span.end
    behind = [
        (other.span.start, other)
        for other in clues
        if other.span is not None
        and other.span.start >= end
        and other.kind in WEEKDAYS
        and other.lean < 0
    ]
    return min(behind, key=lambda item: item[0])[1] if behind else None
