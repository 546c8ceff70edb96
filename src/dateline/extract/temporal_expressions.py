"""What a temporal expression says, before anyone knows on which day it was written.

The underspecified values that the grammar builds and the resolver reads: parts of a calendar
date, shifts from a base, lengths, repetitions, and words that only say past, present or
future. Each keeps exactly what was said; nothing is filled in.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Grain(StrEnum):
    """Units of the calendar and the clock, as TIMEX3 writes them where it has a letter."""

    SECOND = "TS"
    MINUTE = "TM"
    HOUR = "TH"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    MONTH = "M"
    QUARTER = "Q"
    SEASON = "S"
    HALF = "H"
    YEAR = "Y"
    DECADE = "E"
    CENTURY = "C"
    MILLENNIUM = "L"


class Base(StrEnum):
    """What a shift is counted from."""

    PUBLICATION = "publication"
    REFERENCE = "reference"


class Part(StrEnum):
    """Which part of a period is meant."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    SO_FAR = "so far"
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Partial:
    """Parts of a calendar date as written; `None` is unsaid.

    `decade` and `century` are as TIMEX3 prefixes (199 for the 1990s, 19 for the 20th century).
    `holiday` is a date rule of the list `calendar`. `side` is what "last" (-1), "this" (0) or
    "next" (+1) say; `within` supplies the year ("January this year").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    side: int | None = None
    within: Shift | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """`amount` units from a base; the result has the grain of the unit, or `grain`.

    "Yesterday" is (-1, DAY), "this year" (0, YEAR), "a month after 3 August" has a `Partial`
    as its base. `echo` marks "a year ago", which keeps the grain of the period compared with;
    `counted` "two weeks ago", which is about a day, where "last week" is a week.
    """

    amount: int
    unit: Grain
    base: Base | Partial | Shift = Base.PUBLICATION
    grain: Grain | None = None
    echo: bool = False
    counted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A duration; `value` in TIMEX3 ("P6M"). `side` +1 runs from the base on, -1 up to it.

    `amount` and `unit` give the length to be counted where it is definite.
    """

    value: str
    amount: float | None
    unit: Grain
    side: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """A repetition; `value` in TIMEX3 ("P1D", "XXXX-WXX-1")."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """Only a direction: -1 past, 0 present, +1 future. `value` in TIMEX3."""

    value: str
    side: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A body with what is said around it.

    `clock` is the TIMEX3 time of day that follows the date ("T22:00", "TNI"). `spoken_date`
    keeps a body that is a date although it is counted like a duration.
    """

    body: Partial | Shift | Length | Every | Vague
    part: Part | None = None
    clock: str | None = None
