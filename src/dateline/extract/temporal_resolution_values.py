"""Parts of a date as periods of a given year, as values without one, and what is wrong with them.

The pieces of the resolver that need no state: `in_year` places the parts of a date in a year,
`symbol` and `shift_symbol` write what stays unknown (`XXXX-08-03`, `DCT-1d`), `fault` and
`clash` say in words what no calendar allows. Nothing is repaired.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from dateline.calendar_names import MONTHS, WEEKDAYS, spelled_day, weekday_name
from dateline.extract.temporal_calendar import (
    SEASONS,
    Period,
    day_moved,
    holiday,
    period_of,
    valid_date,
)
from dateline.extract.temporal_expressions import Base, Grain, Partial, Shift
from dateline.records import Interval

if TYPE_CHECKING:
    from dateline.extract.temporal_resolution_setting import Closing

GRAIN_NAMES: Final = {
    Grain.DAY: "day",
    Grain.WEEKEND: "weekend",
    Grain.WEEK: "week",
    Grain.MONTH: "month",
    Grain.QUARTER: "quarter",
    Grain.SEASON: "season",
    Grain.HALF: "half",
    Grain.YEAR: "year",
    Grain.DECADE: "decade",
    Grain.CENTURY: "century",
    Grain.MILLENNIUM: "millennium",
}
"""Grains as records name them; times of the clock are told to the day."""


def in_year(body: Partial, year: int) -> Period | None:
    """The parts of a date in a given year; `None` if the calendar has no such day."""
    if not 1 <= year <= 9999:
        return None
    if body.holiday is not None:
        day = holiday(body.holiday, year)
        return None if day is None else Period(day, Grain.DAY)
    if body.month is not None:
        if body.day is None:
            return Period(date(year, body.month, 1), Grain.MONTH)
        found = valid_date(year, body.month, body.day)
        return None if found is None else Period(found, Grain.DAY)
    if body.quarter is not None:
        return Period(date(year, 3 * body.quarter - 2, 1), Grain.QUARTER)
    if body.half is not None:
        return Period(date(year, 6 * body.half - 5, 1), Grain.HALF)
    if body.season is not None:
        return Period(date(year, 3 * SEASONS.index(body.season) + 3, 1), Grain.SEASON)
    return Period(date(year, 1, 1), Grain.YEAR)


def grain_of_parts(body: Partial) -> Grain:
    """The finest part that is said."""
    finest = (
        (body.day is not None or body.weekday is not None, Grain.DAY),
        (body.holiday is not None, Grain.DAY),
        (body.month is not None, Grain.MONTH),
        (body.quarter is not None, Grain.QUARTER),
        (body.half is not None, Grain.HALF),
        (body.season is not None, Grain.SEASON),
        (body.decade is not None, Grain.DECADE),
        (body.century is not None, Grain.CENTURY),
    )
    return next((grain for said, grain in finest if said), Grain.YEAR)


def fault(body: object) -> str | None:
    """What no calendar has in the parts of a date: "the calendar has no 30 February"."""
    if not isinstance(body, Partial) or body.month is None or body.day is None:
        return None
    if valid_date(body.year or 2000, body.month, body.day) is not None:
        return None
    year = "" if body.year is None or body.month != 2 or body.day > 29 else f" {body.year}"
    return f"the calendar has no {body.day} {MONTHS[body.month - 1]}{year}"


def clash(body: Partial, day: date) -> str | None:
    """What is said against a weekday beside a date: "5 September 2023 is a Tuesday, not a Monday"."""
    if body.weekday is None or body.day is None or day.isoweekday() == body.weekday:
        return None
    told = WEEKDAYS[body.weekday - 1]
    return f"{spelled_day(day)} is a {weekday_name(day)}, not a {told}"


def closed_days(closing: Closing, today: date, months: int) -> Interval | None:
    """The days of so many months that end as named: "the year ended March 31".

    Without a year the last such day not after `today` is meant, or the next one where the
    period is "ending".
    """
    years = [closing.year] if closing.year is not None else range(today.year - 1, today.year + 2)
    last_days = [day for year in years if (day := _closing_day(closing, year)) is not None]
    if closing.year is None:
        last_days = (
            [day for day in last_days if day <= today][-1:]
            if closing.over
            else [day for day in last_days if day >= today][:1]
        )
    if not last_days:
        return None
    following = last_days[0] + timedelta(days=1)
    first = day_moved(following, -months, Grain.MONTH)
    return None if first is None else Interval(first, last_days[0])


def _closing_day(closing: Closing, year: int) -> date | None:
    if not 1 <= year < 9999:
        return None
    if closing.day is not None:
        return valid_date(year, closing.month, closing.day)
    return Period(date(year, closing.month, 1), Grain.MONTH).last


def quarter_of(days: Interval) -> Period:
    """The calendar quarter that most of three months lie in."""
    assert days.last is not None
    return period_of(Grain.QUARTER, days.last - timedelta(days=45))


def symbol(body: Partial) -> str:
    """The value of a date whose year is unknown: `XXXX-08-03`, `XXXX-WXX-5`, `XXXX-Q3`."""
    year = f"{body.year:04d}" if body.year is not None else "XXXX"
    if body.within is not None and body.year is None:
        year = shift_symbol(body.within)
    if body.month is not None:
        return f"{year}-{body.month:02d}" + (f"-{body.day:02d}" if body.day is not None else "")
    if body.day is not None:
        return f"{year}-XX-{body.day:02d}"
    if body.weekday is not None:
        return f"XXXX-WXX-{body.weekday}"
    if body.quarter is not None:
        return f"{year}-Q{body.quarter}"
    if body.half is not None:
        return f"{year}-H{body.half}"
    if body.season is not None:
        return f"{year}-{body.season}"
    if body.holiday is not None and body.holiday[:2].isdigit() and "/" not in body.holiday:
        return f"{year}-{body.holiday}"
    return year


def shift_symbol(body: Shift) -> str:
    """The value of a shift from an unknown day: `DCT-1d`, `DCT+0w`, `REF+1d`."""
    letter = {Grain.MINUTE: "min", Grain.HOUR: "h", Grain.SECOND: "s"}
    unit = letter.get(body.unit, body.unit.value.lower())
    if isinstance(body.base, Partial):
        return f"{symbol(body.base)}{body.amount:+d}{unit}"
    if isinstance(body.base, Shift):
        return f"{shift_symbol(body.base)}{body.amount:+d}{unit}"
    origin = "REF" if body.base is Base.REFERENCE else "DCT"
    return f"{origin}{body.amount:+d}{unit}"
