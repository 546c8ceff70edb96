"""Underspecified expressions to TIMEX3 values and days, in the order of the text.

The state is what a reader keeps in mind: the day of publication, if known, and the periods
already named. A part of a date is placed by what is said ("last", "this", "next"), else by
the way its clause leans: the latest one not after publication if it tells of the past, the
next one not before it if it looks ahead. Without a day of publication nothing is placed by
it: values stay symbolic (`DCT-1d`, `XXXX-WXX-5`) and there is no interval.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from dateline.codes import TimexType
from dateline.extract.temporal_calendar import (
    SEASONS,
    Period,
    day_moved,
    holiday,
    period_of,
    valid_date,
)
from dateline.extract.temporal_expressions import (
    Base,
    Every,
    Expression,
    Grain,
    Length,
    Partial,
    Shift,
    Vague,
)
from dateline.records import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES: Final = (
    Grain.DAY,
    Grain.WEEKEND,
    Grain.WEEK,
    Grain.MONTH,
    Grain.QUARTER,
    Grain.SEASON,
    Grain.HALF,
    Grain.YEAR,
    Grain.DECADE,
    Grain.CENTURY,
    Grain.MILLENNIUM,
)
"""Units from the finest to the coarsest."""

FAR: Final = 270
"""Days from which on the nearer year is likelier than what the tense says: in October
"declared a dividend payable Dec. 7" means the coming December (TimeBank)."""

PAST: Final = -1
"""How a clause leans that tells of the past; -2 where it leaves no doubt ("since June")."""

MEMORY: Final = 4
"""How many dates back "a year ago" looks for the quarter it is compared with (TimeBank)."""


VAGUE_DAYS: Final = 62
"""Widest answer to an expression of days when the day of publication is not known."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Type, TIMEX3 value and days of an expression; `invalid` if the calendar has no such day."""

    type: TimexType
    value: str
    interval: Interval | None
    invalid: bool = False


@dataclass(slots=True)
class Reader:
    """The state in which expressions are resolved one after the other."""

    publication: date | None
    named: list[Period] = field(default_factory=list)

    def resolve(self, expression: Expression, lean: int) -> Resolved:
        """The value of the next expression; `lean` is how its clause looks: back (-2, -1), nowhere, ahead (+1)."""
        match expression.body:
            case Length() as body:
                return self._length(body, lean)
            case Every() as body:
                return Resolved(TimexType.SET, body.value, None)
            case Vague() as body:
                return Resolved(TimexType.DATE, body.value, self._open(body.side))
            case Partial() as body:
                found = self._partial(body, lean)
                return self._date(found, symbol(body), expression)
            case Shift() as body:
                return self._date(self._shift(body), shift_symbol(body), expression)

    def _date(self, found: Period | None, unresolved: str, expression: Expression) -> Resolved:
        clock = expression.clock
        kind = TimexType.TIME if clock else TimexType.DATE
        if found is None:
            invalid = impossible(expression.body)
            return Resolved(kind, unresolved + (clock or ""), None, invalid)
        if not clock and not (isinstance(expression.body, Shift) and expression.body.echo):
            self.named.append(found)
        part = expression.part
        return Resolved(kind, found.value + (clock or ""), found.interval(part, self.publication))

    def _open(self, side: int) -> Interval | None:
        day = self.publication
        if day is None:
            return None
        return (Interval(None, day), Interval(day, day), Interval(day, None))[side + 1]

    def _length(self, body: Length, lean: int) -> Resolved:
        side = body.side or lean
        day = self.publication
        if side == 0 or day is None:
            return Resolved(TimexType.DURATION, body.value, None)
        if body.amount is None or body.amount != int(body.amount):
            return Resolved(TimexType.DURATION, body.value, self._open(side))
        other = day_moved(day, side * int(body.amount), body.unit)
        interval = Interval(*sorted((day, other))) if other is not None else None
        return Resolved(TimexType.DURATION, body.value, interval)

    def _partial(self, body: Partial, lean: int) -> Period | None:
        if body.decade is not None:
            return _century_period(body.decade * 10, Grain.DECADE)
        if body.century is not None:
            return _century_period(body.century * 100, Grain.CENTURY)
        year = body.year
        if body.within is not None:
            outer = self._shift(body.within)
            if outer is None:
                return None
            year = outer.first.year
        if year is not None:
            return in_year(body, year)
        if self.publication is None:
            return None
        if body.month is None and body.weekday is not None:
            return self._weekday(body.weekday, body.side, lean)
        years = range(self.publication.year - 5, self.publication.year + 6)
        candidates = [p for p in (in_year(body, y) for y in years) if p is not None]
        if body.weekday is not None and body.day is not None:
            fitting = [p for p in candidates if p.first.isoweekday() == body.weekday]
            near = [p for p in candidates if abs((p.first - self.publication).days) < 400]
            candidates = [p for p in near if p in fitting] or near
        return chosen(candidates, self.publication, body.side, lean)

    def _weekday(self, weekday: int, side: int | None, lean: int) -> Period:
        assert self.publication is not None
        day = self.publication
        back = (day.isoweekday() - weekday) % 7
        if side == -1:
            return Period(day - timedelta(days=back or 7), Grain.DAY)
        if side == 1:
            return Period(day + timedelta(days=7 - back), Grain.DAY)
        if lean > 0 or (side == 0 and lean == 0):
            return Period(day + timedelta(days=(7 - back) % 7), Grain.DAY)
        return Period(day - timedelta(days=back), Grain.DAY)

    def _shift(self, body: Shift) -> Period | None:
        grain = body.grain or body.unit
        if isinstance(body.base, Partial | Shift):
            inner = self._partial(body.base, -1) if isinstance(body.base, Partial) else None
            return None if inner is None else moved_from(inner, body.amount, body.unit)
        if body.echo:
            quarter = next(
                (p for p in self.named[: -MEMORY - 1 : -1] if p.grain is Grain.QUARTER), None
            )
            if quarter is not None:
                return quarter.moved(4 * body.amount)
        if body.base is Base.REFERENCE:
            reference = self._reference(grain, body.amount)
            if reference is not None:
                return moved_from(reference, body.amount, body.unit)
        if self.publication is None:
            return None
        if grain in {Grain.DECADE, Grain.CENTURY, Grain.MILLENNIUM} and abs(body.amount) > 0:
            moved = day_moved(self.publication, body.amount, grain)
            return None if moved is None else period_of(Grain.YEAR, moved)
        if grain is Grain.QUARTER and body.base is Base.REFERENCE and not body.amount:
            return period_of(grain, self.publication).moved(-1)  # results are of the past quarter
        return self._around(grain, self.publication).moved(body.amount)

    def _around(self, grain: Grain, day: date) -> Period:
        """The unit that a day lies in as a speaker counts."""
        if grain is Grain.WEEKEND and day.isoweekday() <= 5:
            day -= timedelta(days=7)
        return period_of(grain, day)

    def _reference(self, grain: Grain, amount: int) -> Period | None:
        """The period last named that is no coarser than what is counted from it."""
        if not self.named:
            return None
        limit = SIZES.index(grain) if grain in SIZES else 0
        fine = [p for p in self.named if SIZES.index(p.grain) <= limit]
        if amount == 0 or grain is Grain.DAY:
            return fine[-1] if fine else None
        return fine[-1] if fine and fine[-1] is self.named[-1] else None


def moved_from(base: Period, amount: int, unit: Grain) -> Period | None:
    """The period so many units from another one; whole weeks from a day keep the day."""
    if unit in {Grain.SECOND, Grain.MINUTE, Grain.HOUR}:
        return period_of(Grain.DAY, base.first)
    if base.grain is Grain.DAY and unit is Grain.WEEK and amount:
        return Period(base.first, Grain.DAY).moved(7 * amount)
    return period_of(unit, base.first).moved(amount)


def chosen(
    candidates: list[Period], publication: date, side: int | None, lean: int
) -> Period | None:
    """The candidate that the words or the leaning of the clause point to."""
    if not candidates:
        return None
    before = [p for p in candidates if p.first <= publication]
    after = [p for p in candidates if p.last >= publication]
    if side == -1:
        before = [p for p in candidates if p.last < publication]
    if side == 1:
        after = [p for p in candidates if p.first > publication]
    if side == 0:
        here = [p for p in candidates if p.first.year == publication.year]
        return here[0] if here else None
    nearest = min(candidates, key=lambda p: (_distance(p, publication), p.first))
    if side is None and (nearest.grain in {Grain.QUARTER, Grain.HALF} or lean == 0):
        return nearest
    way = side or lean
    told = after[:1] if way > 0 else before[-1:]
    if way == PAST and side is None and told and _distance(told[0], publication) > FAR:
        return nearest
    return told[0] if told else None


def _distance(period: Period, day: date) -> int:
    if period.first <= day <= period.last:
        return 0
    # Without tense the past is likelier: two of three bare months in TimeBank are past.
    return (day - period.last).days if period.last < day else 2 * (period.first - day).days


def _century_period(year: int, grain: Grain) -> Period:
    return Period(date(max(1, year), 1, 1), grain)


def in_year(body: Partial, year: int) -> Period | None:
    """The parts of a date in a given year; `None` if the calendar has no such day."""
    if not 1 <= year <= 9999:
        return None
    if body.holiday is not None:
        day = holiday(body.holiday, year)
        return None if day is None else Period(day, Grain.DAY)
    if body.month is not None:
        if body.day is None:
            return Period(date(year, body.month, 1), Grain.MONTH)
        found = valid_date(year, body.month, body.day)
        return None if found is None else Period(found, Grain.DAY)
    if body.quarter is not None:
        return Period(date(year, 3 * body.quarter - 2, 1), Grain.QUARTER)
    if body.half is not None:
        return Period(date(year, 6 * body.half - 5, 1), Grain.HALF)
    if body.season is not None:
        return Period(date(year, 3 * SEASONS.index(body.season) + 3, 1), Grain.SEASON)
    return Period(date(year, 1, 1), Grain.YEAR)


def impossible(body: object) -> bool:
    """Whether no year has such a day (30 February), or the named year has not."""
    if not isinstance(body, Partial) or body.month is None or body.day is None:
        return False
    return valid_date(body.year or 2000, body.month, body.day) is None


def symbol(body: Partial) -> str:
    """The value of a date whose year is unknown: `XXXX-08-03`, `XXXX-WXX-5`, `XXXX-Q3`."""
    year = f"{body.year:04d}" if body.year is not None else "XXXX"
    if body.within is not None and body.year is None:
        year = shift_symbol(body.within)
    if body.month is not None:
        return f"{year}-{body.month:02d}" + (f"-{body.day:02d}" if body.day is not None else "")
    if body.weekday is not None:
        return f"XXXX-WXX-{body.weekday}"
    if body.quarter is not None:
        return f"{year}-Q{body.quarter}"
    if body.half is not None:
        return f"{year}-H{body.half}"
    if body.season is not None:
        return f"{year}-{body.season}"
    if body.holiday is not None and body.holiday[:2].isdigit() and "/" not in body.holiday:
        return f"{year}-{body.holiday}"
    return year


def shift_symbol(body: Shift) -> str:
    """The value of a shift from an unknown day: `DCT-1d`, `DCT+0w`, `REF+1d`."""
    letter = {Grain.MINUTE: "min", Grain.HOUR: "h", Grain.SECOND: "s"}
    unit = letter.get(body.unit, body.unit.value.lower())
    if isinstance(body.base, Partial):
        return f"{symbol(body.base)}{body.amount:+d}{unit}"
    origin = "REF" if body.base is Base.REFERENCE else "DCT"
    return f"{origin}{body.amount:+d}{unit}"


def agreed(first: Resolved, last: Resolved, symbolic: Callable[[], Resolved]) -> Resolved:
    """One answer for a publication that lies between two days: their common value, or none.

    Where the two differ the value stays symbolic and the interval covers both.
    """
    if first.value == last.value:
        value, invalid = first.value, first.invalid
    else:
        neutral = symbolic()
        value, invalid = neutral.value, neutral.invalid
    return Resolved(first.type, value, _told(first.interval, last.interval), invalid)


def _told(first: Interval | None, last: Interval | None) -> Interval | None:
    """The hull of both, unless it says next to nothing: "on Saturday" of an unknown week of a year."""
    hull = _hull(first, last)
    if hull is None or hull == first or _days(hull) is None:
        return hull
    narrow = max(_days(first) or 0, _days(last) or 0)
    return hull if (_days(hull) or 0) <= max(VAGUE_DAYS, 2 * narrow) else None


def _days(interval: Interval | None) -> int | None:
    """Number of days of a closed interval."""
    if interval is None or interval.first is None or interval.last is None:
        return None
    return (interval.last - interval.first).days + 1


def _hull(first: Interval | None, last: Interval | None) -> Interval | None:
    if first is None or last is None:
        return None
    starts, ends = (first.first, last.first), (first.last, last.last)
    return Interval(
        None if None in starts else min(d for d in starts if d is not None),
        None if None in ends else max(d for d in ends if d is not None),
    )
