"""What the clues of an article demand of its day, where they leave no choice.

A stamp, an address or a dateline names the day, a copyright line the year; a day with its year
that is told of as past without doubt comes before the publication; a deadline or a dateline
without a year allow some days of every year. Words that only make some days likelier are left
to `dating_weights`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from dateline.codes import ClueKind
from dateline.extract.dating_values import Said, said
from dateline.records import Interval, last_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.records import Clue

CYCLE: Final = range(2001, 2029)
"""Years in which every calendar occurs as often as in any other 28: tried where no year is known."""

SLACK: Final = 3
"""A report may appear so many days after its dateline, or be datelined after midnight elsewhere."""

WEEK: Final = 6
"""A bare weekday told of as past lies at most so far back (91 % of TimeBank, one week all but 4 %)."""

DATED: Final = frozenset({ClueKind.STAMP, ClueKind.ADDRESS, ClueKind.DATELINE, ClueKind.DEADLINE})
"""Kinds that hold the day of publication within a few days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What one clue demands: days from `first` to `last`, and in any year only some of them."""

    clue: Clue
    first: date | None = None
    last: date | None = None
    parts: Said | None = None
    reach: int = 0
    """How many days after the day of `parts` the article may have appeared."""

    def allows(self, day: date) -> bool:
        """Whether the article may have appeared on this day."""
        if self.first is not None and day < self.first:
            return False
        if self.last is not None and day > self.last:
            return False
        if self.parts is None:
            return True
        return any(self._fits(self.parts, day, year) for year in (day.year - 1, day.year))

    def _fits(self, parts: Said, day: date, year: int) -> bool:
        named = parts.days(year)
        if named is None or not named <= day <= moved(named, self.reach):
            return False
        return parts.weekday is None or named.isoweekday() == parts.weekday

    @property
    def is_firm(self) -> bool:
        """Whether it may contradict a stated date by itself.

        What is told as to come is too often quoted from the past, a year alone too often misread.
        """
        is_year = self.clue.kind is ClueKind.TOLD and len(self.clue.value) == 4
        return self.clue.lean <= 0 and not is_year


def bounds(clues: Iterable[Clue]) -> list[Bound]:
    """The demands of the clues that make any, of what is told only the tightest."""
    found = [bound for clue in clues for bound in _bound(clue)]
    told = [bound for bound in found if bound.clue.kind in {ClueKind.TOLD, ClueKind.PAIR}]
    past = [bound for bound in told if bound.first is not None]
    ahead = [bound for bound in told if bound.last is not None]
    latest = sorted(past, key=lambda b: b.first or date.min)[-1:]
    earliest = sorted(ahead, key=lambda b: b.last or date.max)[:1]
    return [bound for bound in found if bound not in told] + latest + earliest


def _bound(clue: Clue) -> Iterator[Bound]:
    parts = said(clue.value)
    days = covered(parts)
    match clue.kind:
        case ClueKind.TOLD | ClueKind.PAIR if days is not None and clue.lean < 0:
            yield Bound(clue=clue, first=days.first)
        case ClueKind.TOLD | ClueKind.PAIR if days is not None and clue.lean > 0:
            yield Bound(clue=clue, last=days.last)
        case ClueKind.STAMP if days is not None and clue.lean > 0:
            yield Bound(clue=clue, last=days.last)
        case ClueKind.STAMP | ClueKind.ADDRESS | ClueKind.COPYRIGHT if days is not None:
            yield Bound(clue=clue, first=days.first, last=days.last)
        case ClueKind.DATELINE if days is not None and days.last is not None:
            yield Bound(clue=clue, first=days.first, last=moved(days.last, SLACK))
        case ClueKind.STAMP if parts.day is not None:
            yield Bound(clue=clue, parts=parts)
        case ClueKind.DATELINE if parts.day is not None:
            yield Bound(clue=clue, parts=parts, reach=SLACK)
        case ClueKind.DEADLINE:
            yield Bound(clue=clue, parts=parts, reach=WEEK)
        case _:
            return  # only weights: bare weekdays, days left open


def covered(parts: Said) -> Interval | None:
    """The days of a value with its year; `None` for any other, or where there is no such day."""
    if parts.year is None or parts.amount is not None:
        return None
    if parts.month is None:
        return Interval(date(parts.year, 1, 1), date(parts.year, 12, 31))
    if parts.day is None:
        first = date(parts.year, parts.month, 1)
        return Interval(first, first.replace(day=last_day(first)))
    day = parts.days(parts.year)
    return None if day is None else Interval(day, day)


def enclosed(found: list[Bound]) -> tuple[date | None, date | None]:
    """The latest first and the earliest last day that the bounds name."""
    first = max((b.first for b in found if b.first is not None), default=None)
    last = min((b.last for b in found if b.last is not None), default=None)
    return first, last


def allowed(found: list[Bound], first: date, last: date) -> list[date]:
    """The days from `first` to `last` that all bounds allow."""
    return [day for day in each_day(first, last) if all(bound.allows(day) for bound in found)]


def moved(day: date, days: int) -> date:
    """The day so many days later, or the first or last one of the calendar."""
    number = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(number)


def each_day(first: date, last: date) -> Iterator[date]:
    """The days from `first` to `last`, both included."""
    for number in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(number)


def common_parts(found: list[Bound]) -> str | None:
    """Month, or month and day, on which all days of a full cycle of calendars agree (EDTF)."""
    # A report is sent on the day of its dateline, whenever the paper printed it.
    calendar = [
        replace(bound, reach=0) if bound.clue.kind is ClueKind.DATELINE else bound
        for bound in found
        if bound.parts is not None
    ]
    if not calendar:
        return None
    days = allowed(calendar, date(CYCLE[0], 1, 1), date(CYCLE[-1], 12, 31))
    months = {day.month for day in days}
    if len(months) != 1:
        return None
    numbers = {day.day for day in days}
    tail = f"-{numbers.pop():02d}" if len(numbers) == 1 else ""
    return f"XXXX-{months.pop():02d}{tail}"
