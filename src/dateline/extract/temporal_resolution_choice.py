"""Which of several possible periods is meant: the year of a date, the week of a weekday.

"Last", "this" and "next" decide where they are said; else the signs of the clause, the habit
of the kind of date and the distance do (`temporal_direction`).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from dateline.extract.temporal_calendar import Period, day_moved, period_of, valid_date
from dateline.extract.temporal_direction import directed
from dateline.extract.temporal_expressions import Grain, Partial
from dateline.extract.temporal_resolution_values import GRAIN_NAMES, grain_of_parts

LONG: Final = frozenset({Grain.DECADE, Grain.CENTURY, Grain.MILLENNIUM})
"""Units that nobody counts by the calendar: "two decades ago" is told to the year."""


def weekday(number: int, side: int | None, day: date, cues: tuple[str, ...]) -> Period:
    """The weekday (Monday 1) that is meant on a day; on that weekday itself this day."""
    back = (day.isoweekday() - number) % 7
    coming = Period(day + timedelta(days=7 - back), Grain.DAY)
    if side == -1:
        return Period(day - timedelta(days=back or 7), Grain.DAY)
    if side == 1 or (back and directed("weekday", cues, back, 7 - back).ahead):
        return coming
    return Period(day - timedelta(days=back), Grain.DAY)


def weekend(here: Period, day: date, cues: tuple[str, ...]) -> Period | None:
    """The weekend of this week or of the last, by the clause; on a weekend that one."""
    ahead = (here.first - day).days
    if ahead <= 0 or directed("weekend", cues, 6 - ahead, ahead).ahead:
        return here
    return here.moved(-1)


def days_numbered(number: int, weekday: int | None, near: date) -> list[Period]:
    """Days of that number in the months around a day, or of that weekday in the years around."""
    reach = 12 if weekday is None else 24
    months = range(near.year * 12 + near.month - 1 - reach, near.year * 12 + near.month + reach)
    found = [valid_date(month // 12, month % 12 + 1, number) for month in months]
    return [
        Period(day, Grain.DAY)
        for day in found
        if day is not None and weekday in {None, day.isoweekday()}
    ]


def moved_from(base: Period, amount: int, unit: Grain) -> Period | None:
    """The period so many units from another one.

    Whole weeks from a day keep the day; decades and more are told to the year.
    """
    if unit in {Grain.SECOND, Grain.MINUTE, Grain.HOUR}:
        return period_of(Grain.DAY, base.first)
    if base.grain is Grain.DAY and unit is Grain.WEEK and amount:
        return Period(base.first, Grain.DAY).moved(7 * amount)
    if unit in LONG and amount:
        day = day_moved(base.first, amount, unit)
        return None if day is None else period_of(Grain.YEAR, day)
    return period_of(unit, base.first).moved(amount)


def chosen(
    candidates: list[Period], publication: date, body: Partial, cues: tuple[str, ...]
) -> Period | None:
    """The candidate that the words, the leaning of the clause or the distance point to."""
    side = body.side
    halves = body.quarter is not None or body.half is not None
    before = [p for p in candidates if p.first <= publication]
    after = [p for p in candidates if p.last >= publication]
    if side == 0:
        here = [p for p in candidates if p.first <= publication <= p.last]
        here = here or [p for p in candidates if p.first.year == publication.year]
        return here[0] if here else None
    if side == -1:
        before = [p for p in before if p.last < publication]
    if side == 1 or halves:  # a quarter that has begun is the one meant, unless it is the next
        after = [p for p in after if p.first > publication]
    if not before or not after or side:
        told = after[:1] if side == 1 or not before else before[-1:]
        return told[0] if told else None
    past, coming = before[-1], after[0]
    distances = (max(0, (publication - past.last).days), max(0, (coming.first - publication).days))
    return coming if directed(_kind(body), cues, *distances).ahead else past


def _kind(body: Partial) -> str:
    if body.holiday is not None:
        return "holiday"
    return GRAIN_NAMES[grain_of_parts(body)]
