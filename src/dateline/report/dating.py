"""Days and intervals in words, and where in the chronology they stand.

A date is never printed finer than it is known: a month stays a month, an open end is said.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.records import Interval, last_day

if TYPE_CHECKING:
    from dateline.records import Published

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

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
            return _day(first)
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
    month = MONTHS[int(found["month"]) - 1]
    day = f"{int(found['day'])} " if found["day"] else ""
    return f"{day}{month}, year not known"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def _open(first: date | None, last: date | None) -> str:
    if first is not None:
        return f"from {_day(first)}"
    return "undated" if last is None else f"by {_day(last)}"


def _range(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.day == 1 and _whole(last):
        begins = MONTHS[first.month - 1] + ("" if first.year == last.year else f" {first.year}")
        if first.month == 1 and last.month == 12:
            return f"{first.year}–{last.year}"
        return f"{begins} – {MONTHS[last.month - 1]} {last.year}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


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
