"""Histories: texts whose dates follow each other and not the day on which they were written.

"On 6 June 1944 they landed. On 8 June ...": the year is that of the date told before. Reports
of the day must never be read so (in "a coup in 2012 ... in February he resigned" February is
not of 2012), therefore a text counts as a history only if full dates carry it and hardly any
word is counted from the day of writing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_expressions import Base, Expression, Grain, Partial, Shift, Vague
from dateline.extract.temporal_resolution_values import in_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.temporal_calendar import Period
    from dateline.records import Interval

FULL_DATES: Final = 5
"""Months or days with their year that a history has at least."""

SPOKEN: Final = 4
"""So many full dates outweigh one "now", "yesterday" or "Friday"."""

BACKWARDS: Final = 2.5
"""A history that goes on is likelier than one that turns back: a day back costs so much."""


def narrates(expressions: Sequence[Expression], published: Interval | None) -> bool:
    """Whether the dates of a text follow each other rather than its day of writing.

    Stamps with a clock time are of comments below an article and do not count. With a
    publication most of the full dates must lie more than a year before it.
    """
    full = [year for e in expressions if e.clock is None and (year := _year(e.body)) is not None]
    spoken = sum(_is_spoken(e.body) for e in expressions)
    if len(full) < max(FULL_DATES, SPOKEN * spoken):
        return False
    if published is None or published.first is None:
        return True
    recent = sum(year >= published.first.year - 1 for year in full)
    return SPOKEN * recent <= len(full)


def _year(body: object) -> int | None:
    """The year of a full date: a month or day with its year."""
    if not isinstance(body, Partial) or body.month is None:
        return None
    return body.year


def _is_spoken(body: object) -> bool:
    if isinstance(body, Vague):
        return body.side == 0
    if isinstance(body, Partial):
        return body.weekday is not None and body.month is None
    return (
        isinstance(body, Shift) and body.base is Base.PUBLICATION and body.unit is not Grain.YEAR
    )


def told_next(body: Partial, told: Period) -> Period | None:
    """The parts of a date nearest to the one told before, rather after it than before."""
    years = range(told.first.year - 1, told.first.year + 2)
    candidates = [period for year in years if (period := in_year(body, year)) is not None]
    return min(candidates, key=lambda p: (_cost(p, told), p.first), default=None)


def _cost(period: Period, told: Period) -> float:
    if period.first > told.last:
        return (period.first - told.last).days
    return BACKWARDS * max(0, (told.first - period.last).days)
