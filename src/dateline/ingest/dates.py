"""Dates that a header, field or page claims, as EDTF.

Only what stands there is taken: a month without a day stays a month, a date whose day and month
could be exchanged (02/03/2022) and a day that does not exist are not taken at all. A time zone
does not move the day. Relative dates ("yesterday") are the business of `extract`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH: Final = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY: Final = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\b\.?"
)
DATE: Final = (
    r"(?:(?P<y1>\d{4})-(?P<m1>\d\d)(?:-(?P<d1>\d\d))?(?!\d)"
    r"|(?P<y2>\d{4})[/.](?P<m2>\d\d)[/.](?P<d2>\d\d)(?!\d)"
    r"|(?P<y3>\d{4})(?P<m3>\d\d)(?P<d3>\d\d)(?!\d)"
    rf"|(?:{WEEKDAY}\s*,?\s*)?(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH.format('n4')}"
    r"\s*[,-]?\s*(?P<y4>\d{4})(?!\d)"
    rf"|(?:{WEEKDAY}\s*,?\s*)?{_MONTH.format('n5')}\s+(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?"
    r"\s*,?\s*(?P<y5>\d{4})(?!\d)"
    rf"|{_MONTH.format('n6')}\s*,?\s*(?P<y6>\d{{4}})(?!\d)"
    r"|(?P<a7>\d{1,2})[/.](?P<b7>\d{1,2})[/.](?P<y7>\d{4})(?!\d))"
)
"""A date as headers write it (ignoring case); `value` reads the match."""

TIME: Final = (
    r"(?:\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?(?:\s*(?:(?-i:[A-Z]{2,4})|[+-]\d\d:?\d\d)\b)?"
    r"|\d{1,2}\s*[ap]\.?m\b\.?(?:\s*(?-i:[A-Z]{2,4})\b)?)"
)
"""A time of day with its zone."""

_WHOLE: Final = re.compile(
    rf"\s*(?:{DATE}|(?P<y8>\d{{4}}))(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_REST: Final = re.compile(
    rf"\s*|[T\s,-]*(?:at\s+)?(?:{TIME}|\d\d:\d\d:\d\d\S*)\s*(?:\(?\w{{2,5}}\)?)?\s*", re.IGNORECASE
)


def stated(claim: str) -> str | None:
    """The EDTF value of a whole field, `None` if it is no date or no date that exists."""
    match = _WHOLE.match(claim)
    if match is None or not _REST.fullmatch(match["rest"]):
        return None
    return value(match)


def value(match: re.Match[str]) -> str | None:
    """The EDTF value of a match of `DATE` (or of a bare year, group `y8`)."""
    parts = {name[0]: text for name, text in match.groupdict().items() if text and len(name) == 2}
    year, day = int(parts["y"]), int(parts["d"]) if "d" in parts else None
    month = int(parts["m"]) if "m" in parts else _month(parts.get("n"))
    if "a" in parts:
        first, second = int(parts["a"]), int(parts["b"])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = max(first, second), min(first, second)
    return edtf(year, month, day)


def edtf(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """`2022`, `2022-02` or `2022-02-18`; `None` where the calendar has no such day."""
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    if year < 1000:
        return None
    parts = [f"{year}", *(f"{part:02}" for part in (month, day) if part is not None)]
    return "-".join(parts)


def is_after(claim: str, latest: date) -> bool:
    """Whether an EDTF value begins after the day `latest`."""
    return claim > latest.isoformat()[: len(claim)]


def _month(name: str | None) -> int | None:
    if name is None:
        return None
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))
