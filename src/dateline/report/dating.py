"""Days and intervals in words, and where in the chronology they stand.

A date is never printed finer than it is known: a month stays a month, an open end is said.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.calendar_names import MONTHS, spelled_day
from dateline.errors import RecordError
from dateline.records import Interval, last_day
from dateline.serialize import interval

if TYPE_CHECKING:
    from dateline.records import Published

PARTIAL: Final = re.compile(r"XXXX-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?")


class Slot(NamedTuple):
    """Where a date stands: year, month and day (0 = not known), its label in the margin."""

    year: int
    month: int
    day: int
    label: str
    is_day: bool


def spelled(interval: Interval) -> str:
    """`18 February 2022`, `February 2022`, `3–9 March 2022`, `from 3 March 2022`."""
    first, last = interval.first, interval.last
    if first is None or last is None:
        return _open(first, last)
    match interval.precision:
        case "day":
            return spelled_day(first)
        case "month":
            return f"{MONTHS[first.month - 1]} {first.year}"
        case "year":
            return str(first.year)
        case _:
            return _range(first, last)


def slot(interval: Interval) -> Slot:
    """Where an entry of this date stands: under the day, or else under its first known end.

    A range that begins and ends in different months stands in its first; a whole year, or a
    range of whole years, stands at the head of its first year.
    """
    point = interval.first or interval.last or date.min
    months = interval.precision in {"day", "month"} or not _whole_years(interval)
    day = point.day if interval.precision != "month" else 0
    return Slot(
        year=point.year,
        month=point.month if months else 0,
        day=day if months else 0,
        label=_margin(interval),
        is_day=interval.precision == "day",
    )


def published(when: Published | None) -> str | None:
    """When an article appeared as far as it is known, in words; `None` where nothing is."""
    if when is None:
        return None
    return spelled(when.interval) if when.interval is not None else _partial(when.partial)


def concluded(when: Published | None) -> str | None:
    """As `published`, in full: `between 5 and 10 September 2023, most likely 5 September`."""
    if when is None or when.interval is None:
        return published(when)
    told = _between(when.interval)
    if told is None or when.interval.precision == "open":
        parts = PARTIAL.fullmatch(when.partial or "")
        return f"{told or 'year not known'}, {_calendar(parts)}" if parts is not None else told
    return told + _odds(when, when.interval)


def stated(value: str) -> str:
    """A stated date in words, or as it is printed where it is no date."""
    try:
        return spelled(interval(value))
    except RecordError:
        return value


def briefly(when: Published | None) -> str | None:
    """As `published`, a single day with its month cut short: for the margin."""
    day = when.interval.first if when is not None and when.interval is not None else None
    if day is not None and when is not None and when.interval == Interval(day, day):
        return f"{_short(day)} {day.year}"
    return published(when)


def _partial(value: str | None) -> str | None:
    """EDTF with an unknown year in words: `23 April, year not known`; other values as they are."""
    found = PARTIAL.fullmatch(value or "")
    if found is None:
        return value
    return f"{_month_day(found)}, year not known"


def _month_day(found: re.Match[str]) -> str:
    """`23 April` or `April`."""
    month = MONTHS[int(found["month"]) - 1]
    return f"{int(found['day'])} {month}" if found["day"] else month


def _calendar(found: re.Match[str]) -> str:
    """What is known beside an open interval: `on 23 April`, `in April`."""
    return f"{'on' if found['day'] else 'in'} {_month_day(found)}"


def _between(when: Interval) -> str | None:
    """An interval as the span in which one day lies; `None` where both ends are open."""
    first, last = when.first, when.last
    if first is None:
        return None if last is None else f"on or before {spelled_day(last)}"
    if last is None:
        return f"on or after {spelled_day(first)}"
    if when.precision in {"day", "month", "year"}:
        return spelled(when) if first == last else f"in {spelled(when)}"
    if first.year != last.year:
        return f"between {spelled_day(first)} and {spelled_day(last)}"
    month = "" if first.month == last.month else f" {MONTHS[first.month - 1]}"
    return f"between {first.day}{month} and {spelled_day(last)}"


def _odds(when: Published, whole: Interval) -> str:
    """The likeliest day and the days that hold half of the probability, where they say more."""
    likely = when.likely if when.likely != whole else None
    first, last = (likely.first, likely.last) if likely is not None else (None, None)
    told = ""
    if when.best is not None and whole.precision != "day":
        told = f", most likely {_within(Interval(when.best, when.best), whole)}"
    if first is not None and last is not None and (first != last or not told):
        told += f", even odds for {_within(Interval(first, last), whole)}"
    return told


def _within(days: Interval, whole: Interval) -> str:
    """Days without their year where the interval beside them has only that one."""
    ends = (days.first, days.last, whole.first, whole.last)
    years = {end.year for end in ends if end is not None}
    return spelled(days).removesuffix(f" {years.pop()}") if len(years) == 1 else spelled(days)


def _short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def _open(first: date | None, last: date | None) -> str:
    if first is not None:
        return f"from {spelled_day(first)}"
    return "undated" if last is None else f"by {spelled_day(last)}"


def _range(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{spelled_day(last)}"
    if first.day == 1 and _whole(last):
        begins = MONTHS[first.month - 1] + ("" if first.year == last.year else f" {first.year}")
        if first.month == 1 and last.month == 12:
            return f"{first.year}–{last.year}"
        return f"{begins} – {MONTHS[last.month - 1]} {last.year}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {spelled_day(last)}"
    return f"{spelled_day(first)} – {spelled_day(last)}"


def _whole(last: date) -> bool:
    """Whether `last` is the last day of its month."""
    return last.day == last_day(last)


def _whole_years(interval: Interval) -> bool:
    first, last = interval.first, interval.last
    if first is None or last is None:
        return False
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _margin(interval: Interval) -> str:
    """The short label in the margin; the headings above it say the year and the month."""
    first, last = interval.first, interval.last
    if first is None or last is None:
        point = first or last
        return "" if point is None else f"{'from' if first else 'by'} {_short(point)}"
    match interval.precision:
        case "day":
            return _short(first)
        case "month" | "year" as precision:
            return precision
        case _:
            return _margin_range(first, last)


def _margin_range(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_short(last)}"
    if first.year == last.year:
        if first.day == 1 and _whole(last):
            return f"{MONTHS[first.month - 1][:3]} – {MONTHS[last.month - 1][:3]}"
        return f"{_short(first)} – {_short(last)}"
    if _whole_years(Interval(first, last)):
        return f"{first.year}–{last.year}"
    return f"{_short(first)} – {_short(last)} {last.year}"
