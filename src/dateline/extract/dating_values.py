"""What the value of a clue says: parts of a date, a weekday, a length that ran out.

    2022-02-18   2022-02   2022   XXXX-08-03   XXXX-08      days, months and years
    XXXX-WXX-5                                              a bare weekday (5 is Friday)
    XXXX-09-05=XXXX-WXX-1                                   a date printed with its weekday
    XXXX-08-03+P1M=XXXX-WXX-7                               what began then ended on a Sunday
    P1D                                                     so long after something else

Clues are written and read in this one form, with the article and again from the stored record.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import ClueKind
from dateline.extract.temporal_calendar import day_moved, valid_date
from dateline.extract.temporal_expressions import Grain

if TYPE_CHECKING:
    from datetime import date

WEEKDAYS: Final = frozenset({ClueKind.WEEKDAY, ClueKind.LEAD, ClueKind.SPOKEN})
"""Kinds whose value is a bare weekday."""

_VALUE: Final = re.compile(
    r"(?:(?P<year>\d{4}|XXXX)(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?)?"
    r"(?:\+?P(?P<amount>\d{1,3})(?P<unit>[DWMY]))?"
    r"(?:=?XXXX-WXX-(?P<weekday>[1-7]))?"
)
_BARE: Final = re.compile(r"XXXX-WXX-([1-7])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The parts that a clue names; `None` is unsaid."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    amount: int | None = None
    unit: Grain | None = None

    @property
    def is_deadline(self) -> bool:
        """Whether a length was counted from a day."""
        return self.amount is not None and self.day is not None

    def days(self, year: int) -> date | None:
        """The named day in a year, moved by the length; `None` where there is no such day."""
        if self.month is None or self.day is None or self.year not in {None, year}:
            return None
        day = valid_date(year, self.month, self.day)
        if day is None or self.amount is None or self.unit is None:
            return day
        return day_moved(day, self.amount, self.unit)


def said(value: str) -> Said:
    """The parts of a clue's value; all `None` for a value that is no clue."""
    bare = _BARE.fullmatch(value)
    if bare is not None:
        return Said(weekday=int(bare[1]))
    match = _VALUE.fullmatch(value)
    if match is None:
        return Said()
    numbers = {
        name: int(match[name])
        for name in ("month", "day", "amount", "weekday")
        if match[name] is not None
    }
    year = match["year"]
    return Said(
        year=None if year in {None, "XXXX"} else int(year),
        unit=None if match["unit"] is None else Grain(match["unit"]),
        **numbers,
    )


def with_weekday(value: str, weekday: int) -> str:
    """A date's value with the weekday printed beside it."""
    return f"{value}=XXXX-WXX-{weekday}"
