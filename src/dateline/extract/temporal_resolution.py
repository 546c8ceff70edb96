"""Underspecified expressions to TIMEX3 values and days, in the order of the text.

The state is what a reader keeps in mind: the day of publication, if known, and the periods
already named, each with its paragraph and quotation (`temporal_resolution_periods`). Without a
day of publication nothing is placed by it: values stay symbolic (`DCT-1d`, `XXXX-WXX-5`) and
there is no interval.

What no calendar has is told, not repaired: 30 February keeps its value and has no days, a
Monday that was a Tuesday keeps the date as written.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.codes import TimexType
from dateline.extract.temporal_calendar import Period
from dateline.extract.temporal_expressions import (
    Every,
    Expression,
    Grain,
    Length,
    Partial,
    Shift,
    Vague,
)
from dateline.extract.temporal_operators import duration
from dateline.extract.temporal_resolution_answers import Found, Resolved
from dateline.extract.temporal_resolution_clock import (
    NIGHT,
    Told,
    clock_told,
    moved_clock,
    moves_a_clock,
    period_and_next,
    takes_a_day,
)
from dateline.extract.temporal_resolution_lengths import days_of, open_days
from dateline.extract.temporal_resolution_periods import Periods
from dateline.extract.temporal_resolution_setting import NOWHERE, Setting
from dateline.extract.temporal_resolution_values import (
    GRAIN_NAMES,
    fault,
    grain_of_parts,
    shift_symbol,
    symbol,
)
from dateline.records import Interval


@dataclass(slots=True)
class Reader(Periods):
    """Expressions to their values and days, one after the other."""

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
                named = not body.value.endswith("_REF")  # a year before our era
                days = None if day is None or named else open_days(body.side, day)
                return Resolved(TimexType.DATE, body.value, days, begins=days, ends=days)
            case Partial() as body:
                found = self.partial(body, setting)
                return self._date(found, symbol(body), expression, setting)
            case Shift() as body if moves_a_clock(expression):
                return self._moved_clock(body, setting)
            case Shift() if setting.habit and takes_a_day(expression, setting):
                return Resolved(TimexType.TIME, expression.clock or "")
            case Shift() as body if setting.closed and body.unit is Grain.YEAR and not body.amount:
                # "The year ended March 31" is any twelve months, not the calendar's year.
                return self._length(Length(value="P1Y", amount=1, unit=Grain.YEAR), setting)
            case Shift() as body:
                found = self.shift(body, expression, setting)
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
        begins, ends = self._points(found, expression, setting)
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

    def _points(
        self, found: Found, expression: Expression, setting: Setting
    ) -> tuple[Interval, Interval]:
        """The days between which a period begins, and those between which it ends."""
        clock, body = expression.clock, expression.body
        if found.days is not None and found.days.first and found.days.last:
            first, last = found.days.first, found.days.last
            return Interval(first, first), Interval(last, last)
        if setting.edge:
            return (Interval(found.period.last, found.period.last),) * 2
        if clock == NIGHT and isinstance(body, Shift) and isinstance(body.base, Partial):
            return (period_and_next(found.period),) * 2
        hours = isinstance(body, Shift) and not body.amount  # "about two hours ago" is today
        about = setting.about and not clock and not hours
        return found.period.points(expression.part, self.publication, about=about)

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

    def _moved_clock(self, body: Shift, setting: Setting) -> Resolved:
        """The time of "an hour later", or its length where no time was named before."""
        found = moved_clock(body, self.memory.told, setting)
        if found is None:
            value = duration(abs(body.amount), body.unit)
            return Resolved(TimexType.DURATION, value)
        day, clock, told = found
        days = Interval(day.first, day.last)
        self.memory.tell(day, clock, setting)
        return Resolved(TimexType.TIME, day.value + clock, days, "day", days, days, (told.number,))

    def _before(self, found: Found) -> Told | None:
        """The time of day that this one was counted from."""
        if not found.anchors or not self.memory.told:
            return None
        return next((t for t in self.memory.told if t.number == found.anchors[0]), None)


def _unit(body: object) -> Grain:
    return (body.grain or body.unit) if isinstance(body, Shift) else Grain.DAY
