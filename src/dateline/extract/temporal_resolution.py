"""Underspecified expressions to TIMEX3 values and days, in the order of the text.

The state is what a reader keeps in mind: the day of publication, if known, and the periods
already named, each with its paragraph and quotation. A part of a date is placed by what is
said ("last", "this", "next"), else by the way its clause leans and by which candidate is
nearer (`temporal_direction`). Without a day of publication nothing is placed by it: values
stay symbolic (`DCT-1d`, `XXXX-WXX-5`) and there is no interval.

What no calendar has is told, not repaired: 30 February keeps its value and has no days, a
Monday that was a Tuesday keeps the date as written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from dateline.codes import TimexType
from dateline.extract.temporal_calendar import Period, day_moved, period_of, valid_date
from dateline.extract.temporal_expressions import (
    Base,
    Every,
    Expression,
    Grain,
    Length,
    Part,
    Partial,
    Shift,
    Vague,
)
from dateline.extract.temporal_operators import duration
from dateline.extract.temporal_resolution_answers import Found, Resolved
from dateline.extract.temporal_resolution_choice import LONG, chosen, days_numbered, moved_from, weekday, weekend
from dateline.extract.temporal_resolution_clock import (
    NIGHT,
    Told,
    clock_told,
    day_told,
    looks_back,
    moved_clock,
    moves_a_clock,
    period_and_next,
    takes_a_day,
)
from dateline.extract.temporal_resolution_lengths import days_of, open_days
from dateline.extract.temporal_resolution_memory import Memory
from dateline.extract.temporal_resolution_narrative import told_next
from dateline.extract.temporal_resolution_setting import NOWHERE, Setting
from dateline.extract.temporal_resolution_values import (
    GRAIN_NAMES,
    clash,
    closed_days,
    fault,
    grain_of_parts,
    in_year,
    quarter_of,
    shift_symbol,
    symbol,
)
from dateline.records import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping

NEAR: Final = 400
"""Days within which a weekday beside a date decides its year: "Saturday, April 25"."""


@dataclass(slots=True)
class Reader:
    """The state in which expressions are resolved one after the other.

    In a `narrative` dates without a year follow the one told before. `lead` is the day that
    the beginning of the article tells of, `foreseen` the periods by the number of their
    expression, both from a first reading.
    """

    publication: date | None
    narrative: bool = False
    lead: Told | None = None
    foreseen: Mapping[int, Period] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)

    def resolve(self, expression: Expression, setting: Setting = NOWHERE) -> Resolved:
        """The value of the next expression of the article."""
        answer = self._answer(expression, setting)
        self.memory.count += 1
        return answer

    def _answer(self, expression: Expression, setting: Setting) -> Resolved:
        match expression.body:
            case Length() as body:
                return self._length(body, setting)
            case Every() as body:
                return Resolved(TimexType.SET, body.value)
            case Vague() as body:
                day = self.publication
                days = None if day is None else open_days(body.side, day)
                return Resolved(TimexType.DATE, body.value, days, begins=days, ends=days)
            case Partial() as body:
                found = self._partial(body, setting)
                return self._date(found, symbol(body), expression, setting)
            case Shift() as body if moves_a_clock(expression):
                return self._moved_clock(body, setting)
            case Shift() if setting.habit and takes_a_day(expression, setting):
                return Resolved(TimexType.TIME, expression.clock or "")
            case Shift() as body if setting.closed and body.unit is Grain.YEAR and not body.amount:
                # "The year ended March 31" is any twelve months, not the calendar's year.
                return self._length(Length(value="P1Y", amount=1, unit=Grain.YEAR), setting)
            case Shift() as body:
                found = self._shift(body, expression, setting)
                return self._date(found, shift_symbol(body), expression, setting)

    def _date(
        self, found: Found | None, unresolved: str, expression: Expression, setting: Setting
    ) -> Resolved:
        clock, body = expression.clock, expression.body
        kind = TimexType.TIME if clock else TimexType.DATE
        if found is None:
            grain = grain_of_parts(body) if isinstance(body, Partial) else _unit(body)
            return Resolved(
                kind,
                unresolved + (clock or ""),
                grain=GRAIN_NAMES.get(grain, "day"),
                issue=fault(body),
            )
        echo = (isinstance(body, Shift) and body.echo) or (
            setting.compared is not None and found.anchors
        )
        if clock is not None:
            clock = clock_told(clock, self._before(found))
        if not clock and not echo:
            self.memory.name(found.period, setting)
        hours = isinstance(body, Shift) and not body.amount  # "about two hours ago" is today
        about = setting.about and not clock and not hours
        begins, ends = found.period.points(expression.part, self.publication, about=about)
        if clock == NIGHT and isinstance(body, Shift) and isinstance(body.base, Partial):
            begins = ends = period_and_next(found.period)
        if setting.edge:
            begins = ends = Interval(found.period.last, found.period.last)
        if found.days is not None and found.days.first and found.days.last:
            begins = Interval(found.days.first, found.days.first)
            ends = Interval(found.days.last, found.days.last)
        if found.period.grain is Grain.DAY:
            self.memory.tell(Period(ends.last or found.period.last, Grain.DAY), clock, setting)
        return Resolved(
            kind,
            found.period.value + (clock or ""),
            Interval(begins.first, ends.last),
            GRAIN_NAMES[found.period.grain],
            begins,
            ends,
            found.anchors,
            found.issue,
            approximate=found.about,
        )

    def _length(self, body: Length, setting: Setting) -> Resolved:
        self.memory.measure(body, setting)
        anchor = self._anchor(body.unit, setting)
        period = None if anchor is None else anchor[0]
        days = days_of(body, setting, self.publication, period)
        if days is None:
            return Resolved(TimexType.DURATION, body.value)
        anchors = (anchor[1],) if anchor is not None and setting.tie else ()
        if days.first is None or days.last is None:
            return Resolved(TimexType.DURATION, body.value, days, begins=days, ends=days)
        first, last = Interval(days.first, days.first), Interval(days.last, days.last)
        return Resolved(
            TimexType.DURATION, body.value, days, begins=first, ends=last, anchors=anchors
        )

    def _anchor(self, unit: Grain, setting: Setting) -> tuple[Period, int] | None:
        """The day or month that a length is tied to: named right behind it, or before it."""
        if not setting.tie:
            return None
        if setting.dated:
            following = self.foreseen.get(self.memory.count + 1)
            if following is not None:
                return following, self.memory.count + 1
        return self.memory.anchor(unit, setting, self.publication)

    def _partial(self, body: Partial, setting: Setting) -> Found | None:
        if body.decade is not None:
            return Found(_first_of(body.decade * 10, Grain.DECADE))
        if body.century is not None:
            return Found(_first_of(body.century * 100, Grain.CENTURY))
        year, anchors = body.year, tuple[int, ...]()
        if body.within is not None:
            outer = self._shift(body.within, None, setting)
            if outer is None:
                return None
            year, anchors = outer.period.first.year, outer.anchors
        if year is not None:
            return self._dated(body, year, setting, anchors)
        told = next(self.memory.in_mind(setting), None) if self.narrative else None
        if told is not None and body.side is None and body.weekday is None:
            following = told_next(body, told[0])
            return None if following is None else Found(following, (told[1],))
        if self.publication is None:
            return None
        if body.month is None and body.day is not None:
            return self._day_of_month(body, body.day, setting)
        if body.month is None and body.weekday is not None:
            return self._weekday(body, setting)
        return self._nearest(body, setting)

    def _dated(
        self, body: Partial, year: int, setting: Setting, anchors: tuple[int, ...]
    ) -> Found | None:
        """The parts of a date in a year that is said."""
        period = in_year(body, year)
        if period is None:
            return None
        if setting.compared and period.grain is Grain.YEAR:
            like = self.memory.compared(self.publication, setting.compared)
            if like is not None and like[0].grain is Grain.QUARTER:
                same = Period(like[0].first.replace(year=year), Grain.QUARTER)
                return Found(same, (like[1],))
        issue = clash(body, period.first) if period.grain is Grain.DAY else None
        return Found(period, anchors, issue)

    def _nearest(self, body: Partial, setting: Setting) -> Found | None:
        """The parts of a date in the year that the clause and the distance speak for."""
        assert self.publication is not None
        day = self.publication
        if body.quarter is not None and setting.closing is not None:
            days = closed_days(setting.closing, day, 3)
            period = None if days is None or days.last is None else in_year(body, days.last.year)
            if period is not None:  # a fiscal quarter: its name and its own days
                return Found(period, (), None, days)
        years = range(day.year - 5, day.year + 6)
        candidates = [p for p in (in_year(body, year) for year in years) if p is not None]
        if body.weekday is not None and body.day is not None:
            near = [p for p in candidates if abs((p.first - day).days) < NEAR]
            fitting = [p for p in near if p.first.isoweekday() == body.weekday]
            if fitting:
                return Found(min(fitting, key=lambda p: (abs((p.first - day).days), p.first)))
        period = chosen(candidates, day, body, setting.cues)
        if period is None:
            return None
        return Found(period, (), clash(body, period.first) if body.day else None)

    def _day_of_month(self, body: Partial, day: int, setting: Setting) -> Found | None:
        """A day of the month named in the sentence, else of the nearest that the clause fits."""
        assert self.publication is not None
        named = self.memory.month(setting)
        if named is not None and body.weekday is None:
            month = named[0].first
            found = valid_date(month.year, month.month, day)
            return None if found is None else Found(Period(found, Grain.DAY), (named[1],))
        candidates = days_numbered(day, body.weekday, self.publication)
        period = chosen(candidates, self.publication, body, setting.cues)
        return None if period is None else Found(period)

    def _weekday(self, body: Partial, setting: Setting) -> Found:
        assert self.publication is not None
        assert body.weekday is not None
        anchor = self.memory.day(setting) if setting.relative and body.side else None
        day = self.publication if anchor is None else anchor[0].first
        anchors = () if anchor is None else (anchor[1],)
        found = weekday(body.weekday, body.side, day, setting.cues)
        return Found(found, anchors if body.side else ())

    def _shift(self, body: Shift, expression: Expression | None, setting: Setting) -> Found | None:
        if isinstance(body.base, Partial | Shift):
            inner = (
                self._partial(body.base, setting)
                if isinstance(body.base, Partial)
                else self._shift(body.base, None, setting)
            )
            return None if inner is None else _counted(inner, body)
        if body.unit is Grain.QUARTER and not body.amount:
            return self._quarter(body, setting)
        if body.echo:
            like = self.memory.compared(self.publication, setting.compared)
            if like is not None:
                years = 4 if like[0].grain is Grain.QUARTER else 1
                period = like[0].moved(years * body.amount)
                return None if period is None else Found(period, (like[1],))
        if expression is not None and takes_a_day(expression, setting):
            told = day_told(self.memory.told, setting, self.publication, self.lead)
            if told is not None and told.day.first != self.publication:
                return Found(told.day, (told.number,))
            if self.publication is not None:
                return self._of_publication(expression, setting, told)
        if body.base is Base.REFERENCE:
            reference = self.memory.reference(body.grain or body.unit, body.amount, setting)
            if reference is not None:
                return _counted(Found(reference[0], (reference[1],)), body)
        if self.publication is None:
            return None
        if body.counted and body.unit is Grain.WEEK:
            return _days_ago(period_of(Grain.WEEK, self.publication), body, self.publication)
        return _placed(self._around(body, expression, setting))

    def _of_publication(
        self, expression: Expression, setting: Setting, told: Told | None
    ) -> Found | None:
        """The day of publication; "the night", told in the past, began the evening before."""
        assert self.publication is not None
        today = Period(self.publication, Grain.DAY)
        bare = isinstance(expression.body, Shift) and expression.body.base is Base.REFERENCE
        if expression.clock != NIGHT or not bare or not looks_back(setting):
            return Found(today, () if told is None else (told.number,))
        eve = today.moved(-1)
        return None if eve is None else Found(eve, (), None, Interval(eve.first, today.first))

    def _moved_clock(self, body: Shift, setting: Setting) -> Resolved:
        """The time of "an hour later", or its length where no time was named before."""
        found = moved_clock(body, self.memory.told, setting)
        if found is None:
            value = duration(abs(body.amount), body.unit)
            return Resolved(TimexType.DURATION, value)
        day, clock, told = found
        days = Interval(day.first, day.last)
        self.memory.tell(day, clock, setting)
        return Resolved(
            TimexType.TIME, day.value + clock, days, "day", days, days, (told.number,)
        )

    def _quarter(self, body: Shift, setting: Setting) -> Found | None:
        """What "the quarter" or "the latest period" means: the one that ended as told, or last named."""
        if setting.closing is not None and self.publication is not None:
            days = closed_days(setting.closing, self.publication, 3)
            if days is not None:
                return Found(quarter_of(days), (), None, days)
        reports = body.base is Base.REFERENCE
        named = self.memory.quarter() if reports else None
        if named is not None:
            return Found(named[0], (named[1],))
        if self.publication is None:
            return None
        here = period_of(Grain.QUARTER, self.publication)
        return _placed(here.moved(-1) if reports else here)  # results are of the past quarter

    def _around(
        self, body: Shift, expression: Expression | None, setting: Setting
    ) -> Period | None:
        """The unit so many away from the one that the publication lies in."""
        assert self.publication is not None
        day, grain = self.publication, body.grain or body.unit
        if grain in LONG:
            return moved_from(Period(day, Grain.DAY), body.amount, grain)
        here = period_of(grain, day)
        if grain is Grain.WEEKEND and not body.amount:
            return weekend(here, day, setting.cues)
        late = expression is not None and expression.part is Part.LATE
        if late and not body.amount and "since" in setting.cues:
            return here.moved(-1)  # "since year-end": that of the year before
        return here.moved(body.amount)


    def _before(self, found: Found) -> Told | None:
        """The time of day that this one was counted from."""
        if not found.anchors or not self.memory.told:
            return None
        return next((t for t in self.memory.told if t.number == found.anchors[0]), None)


def _placed(period: Period | None) -> Found | None:
    return None if period is None else Found(period)


def _days_ago(here: Period, body: Shift, day: date) -> Found | None:
    """The week so many weeks away, told for about the day that lies that far."""
    period, about = here.moved(body.amount), day_moved(day, body.amount, body.unit)
    if period is None or about is None:
        return None
    return Found(period, (), None, Interval(about, about), about=True)


def _counted(base: Found, body: Shift) -> Found | None:
    """The period so many units from another one; weeks of a month have seven days of it."""
    if body.unit is Grain.WEEK and base.period.grain is Grain.MONTH:
        return _week_of(base, body.amount)
    moved = moved_from(base.period, body.amount, body.unit)
    return None if moved is None else Found(moved, base.anchors, base.issue)


def _week_of(base: Found, number: int) -> Found | None:
    """The first (0), second ... last (-1) week of a month, told in the ISO week of its middle."""
    month = base.period
    start = month.last - timedelta(days=6) if number < 0 else month.first + timedelta(7 * number)
    if start > month.last:
        return None
    last = min(month.last, start + timedelta(days=6))
    middle = min(month.last, start + timedelta(days=3))
    return Found(period_of(Grain.WEEK, middle), base.anchors, base.issue, Interval(start, last))


def _unit(body: object) -> Grain:
    return (body.grain or body.unit) if isinstance(body, Shift) else Grain.DAY


def _first_of(year: int, grain: Grain) -> Period:
    return Period(date(max(1, year), 1, 1), grain)
