"""The parts of a calendar date that the groups of a match name: day, month, weekday, year.

Each answers `None` where the group is missing or its number cannot be such a part (day 32).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_expressions import Base, Grain, Partial, Shift
from dateline.extract.temporal_grammar import side_of
from dateline.extract.temporal_lexicon import calendar_words

if TYPE_CHECKING:
    from dateline.extract.temporal_grammar import Match

CENTURY_PIVOT: Final = 50
"""'49 is 2049 at the latest, '50 is 1950: the usual two-digit window."""

WITHIN: Final = (
    "within:((last|this|next|that|the previous|the same) year_word|a year_word (ago|earlier))"
)
"""What beside a part of a year says which year it is: "January this year"."""


def month_of(match: Match, group: str = "m") -> int | None:
    """The number of the month a group names."""
    words = calendar_words()
    word = match.word(group)
    return words.months.get(word) or words.short_months.get(word)


def weekday_of(match: Match, group: str = "w") -> int | None:
    """The number of the weekday a group names, Monday 1."""
    words = calendar_words()
    word = match.word(group)
    found = words.weekdays.get(word) or words.short_weekdays.get(word)
    return found or words.weekday_plurals.get(word)


def year_of(match: Match, group: str = "y") -> int | None:
    """The year a group names; two digits are read in the usual window."""
    value = match.value(group)
    if isinstance(value, str):
        return full_year(int(value.strip("'’")))
    return None if value is None else full_year(int(value))


def full_year(year: int) -> int:
    """A year of two digits in full; longer ones as they are."""
    if year >= 100:
        return year
    return year + (2000 if year < CENTURY_PIVOT else 1900)


def day_of(match: Match, group: str = "d") -> int | None:
    """The day of the month a group names, if it can be one."""
    day = match.whole(group)
    return day if day is not None and 1 <= day <= 31 else None


def year_within(match: Match) -> Shift | None:
    """The shift of "this year", "last year's", "a year ago" beside a part of a year."""
    words = set(match.words("within"))
    if not words:
        return None
    amount = -1 if words & {"last", "previous", "ago", "earlier"} else 1 if "next" in words else 0
    echo = bool(words & {"that", "same"})
    return Shift(amount=amount, unit=Grain.YEAR, base=Base.REFERENCE if echo else Base.PUBLICATION)


def calendar_date(match: Match, day: int | None = None) -> Partial:
    """The date of the usual groups: m, y, w, side, within."""
    return Partial(
        year=year_of(match),
        month=month_of(match),
        day=day,
        weekday=weekday_of(match),
        side=side_of(match),
        within=year_within(match),
    )
