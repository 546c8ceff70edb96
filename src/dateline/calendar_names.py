"""Months and weekdays as readers write them, from one place for reasons, reports and listings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

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
WEEKDAYS: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
"""In the order of `date.weekday`."""


def spelled_day(day: date) -> str:
    """A day as readers write it: `5 September 2023`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_name(day: date) -> str:
    """The weekday of a day: `Tuesday`."""
    return WEEKDAYS[day.weekday()]
