"""Values of times in two profiles: TIMEX3 as corpora write it, and EDTF for users.

TIMEX3 as TempEval-3 writes it has conventions that no other program reads (PXW, PAST_REF, 199,
TNI, -WE), annotated short messages one more. In EDTF (ISO 8601-2:2019, the profile of the
Library of Congress) the same times are dates, intervals and unspecified digits: `2022-02~` for
about February, `199X` for a decade, `2022-21` for a spring, the days of a quarter or week,
`../2022-02-18` for a past without beginning. What EDTF cannot write is `None`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.codes import TimexType
from dateline.extract.temporal_calendar import valid_date

if TYPE_CHECKING:
    from dateline.records import Interval

SEASONS: Final = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
"""Seasons without a hemisphere; the days that Dateline gives them are northern."""

SEASON: Final = 80
"""Days; "early summer" and "the end of the summer" have fewer and are told by their days."""

CALENDAR: Final = re.compile(r"(\d{4}|XXXX)(-(\d\d|XX)(-(\d\d|XX))?)?\Z")
CLOCK: Final = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?\Z")
DURATION: Final = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?\Z")
APPROXIMATE: Final = "~"
LEAP_YEAR: Final = 2000
"""Stands for a year that is not known: 29 February may be meant."""
MESSAGE_YEAR: Final = "message.year"
"""The rule of years that stand alone in short messages."""


def te3(value: str, rule: str) -> str:
    """The TIMEX3 value as printed: annotated messages write a bare year as `2014-XX-XX`."""
    return f"{value}-XX-XX" if rule == MESSAGE_YEAR and len(value) == len("2014") else value


def edtf(
    kind: TimexType, value: str, interval: Interval | None, *, approximate: bool = False
) -> str | None:
    """The EDTF of a TIMEX3 value and the days it covers; `None` where there is none.

    Durations whose days are known are these days, others ISO 8601 durations; repetitions are
    ISO 8601 recurrences (`R/P1W`). `approximate` marks what the words only circumscribe
    ("about 3 May", "early 2022").
    """
    match kind:
        case TimexType.SET:
            return f"R/{value}" if DURATION.match(value) else None
        case TimexType.DURATION:
            if interval is not None:
                return _days(interval, approximate=approximate)
            return value if DURATION.match(value) else None
        case _:
            return _date(value, interval, approximate=approximate)


def _date(value: str, interval: Interval | None, *, approximate: bool) -> str | None:
    if value.endswith("_REF"):
        vague = value.startswith("PRESENT")
        return None if interval is None else _days(interval, approximate=vague)
    clock = CLOCK.match(value)
    if clock:
        return f"{clock[1]}T{clock[2]}{clock[3] or ':00'}"
    if value.startswith("BC"):
        return f"-{int(value[2:]) - 1:04d}"  # the year 1 BC is 0000
    plain = value.partition("T")[0]
    season = re.match(r"(\d{4}|XXXX)-(SP|SU|FA|WI)\Z", plain)
    if season and (interval is None or _is_whole(interval)):
        return f"{season[1]}-{SEASONS[season[2]]}" + APPROXIMATE * approximate
    if re.match(r"\d{2,3}\Z", plain):
        return plain.ljust(4, "X") + APPROXIMATE * approximate
    if interval is not None:
        return _days(interval, approximate=approximate)
    return plain + APPROXIMATE * approximate if _in_calendar(plain) else None


def _in_calendar(value: str) -> bool:
    """Whether a value is a date, in parts perhaps, that some calendar has: no 30 February."""
    match = CALENDAR.match(value)
    if match is None:
        return False
    if not (match[3] or "").isdigit() or not (match[5] or "").isdigit():
        return True
    year = int(match[1]) if match[1].isdigit() else LEAP_YEAR
    return valid_date(year, int(match[3]), int(match[5])) is not None


def _is_whole(interval: Interval) -> bool:
    """Whether days are a whole season, or more where the words are vague."""
    if interval.first is None or interval.last is None:
        return True
    return (interval.last - interval.first).days >= SEASON


def _days(interval: Interval, *, approximate: bool) -> str:
    """The days of an interval, each end with the sign of what is only about right."""
    text = str(interval)
    if not approximate:
        return text
    return "/".join(part + APPROXIMATE * (part != "..") for part in text.split("/"))
