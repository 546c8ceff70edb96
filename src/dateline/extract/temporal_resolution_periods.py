"""Which period an expression means: parts of a date and shifts, placed by what the state knows.

Parts of a date are placed by what is said ("last", "this", "next"), else by the way the clause
leans and by which candidate is nearer (`temporal_direction`); shifts count from the publication
or from the period named before. What cannot be placed is `None`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_calendar import Period, day_moved, period_of, valid_date
from dateline.extract.temporal_expressions import Base, Expression, Grain, Part, Partial, Shift
from dateline.extract.temporal_resolution_answers import Found
from dateline.extract.temporal_resolution_choice import (
    LONG,
    chosen,
    days_numbered,
    moved_from,
    weekday,
    weekend,
)
from dateline.extract.temporal_resolution_clock import (
    NIGHT,
    Told,
    day_told,
    looks_back,
    takes_a_day,
)
from dateline.extract.temporal_resolution_memory import Memory
from dateline.extract.temporal_resolution_narrative import told_next
from dateline.extract.temporal_resolution_values import clash, closed_days, in_year, quarter_of
from dateline.records import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.extract.temporal_resolution_setting import Setting

NEAR: Final = 400
"""Days within which a weekday beside a date decides its year: "Saturday, April 25"."""


@dataclass(slots=True)
class Periods:
    """The state in which expressions are placed one after the other.

    In a `narrative` dates without a year follow the one told before. `lead` is the day that
    the beginning of the article tells of, `foreseen` the periods by the number of their
    expression, both from a first reading.
    """

    publication: date | None
    narrative: bool = False
    lead: Told | None = None
    foreseen: Mapping[int, Period] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)

    def partial(self, body: Partial, setting: Setting) -> Found | None:
        """The period of parts of a date; `None` where they cannot be placed."""
        if body.decade is not None or body.century is not None:
            return _long_ago(body)
        year, anchors = body.year, tuple[int, ...]()
        if body.within is not None:
            outer = self.shift(body.within, None, setting)
            if outer is None:
                return None
            year, anchors = outer.period.first.year, outer.anchors
        if year is not None:
            return self._dated(body, year, setting, anchors)
        told = next(self.memory.in_mind(setting), None) if self.narrative else None
        if told is not None and body.side is None and body.weekday is None:
            following = told_next(body, told[0])
            return None if following is None else Found(following, (told[1],))
        return None if self.publication is None else self._by_publication(body, setting)

    def _by_publication(self, body: Partial, setting: Setting) -> Found | None:
        """The parts of a date without a year, seen from the publication."""
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
        again = self.memory.again(period, day, setting) if body.month and body.day else None
        if again is not None:
            return Found(again[0], (again[1],))
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
        again = self.memory.coming(body.weekday, day) if not setting.cues else None
        if again is not None and body.side is None:
            return Found(again[0], (again[1],))
        found = weekday(body.weekday, body.side, day, setting.cues)
        return Found(found, anchors if body.side else ())

    def shift(self, body: Shift, expression: Expression | None, setting: Setting) -> Found | None:
        """The period so many units from another; `None` where that is not known."""
        if isinstance(body.base, Partial):
            inner = self.partial(body.base, setting)
            return None if inner is None else _counted(inner, body)
        if isinstance(body.base, Shift):
            inner = self.shift(body.base, None, setting)
            return None if inner is None else _counted(inner, body)
        if body.unit is Grain.QUARTER and not body.amount:
            return self._quarter(body, setting)
        told = self._told(body, expression, setting)
        if told is not None or self.publication is None:
            return told
        if body.counted and body.unit is Grain.WEEK:
            return _days_ago(period_of(Grain.WEEK, self.publication), body, self.publication)
        return _placed(self._around(body, expression, setting))

    def _told(self, body: Shift, expression: Expression | None, setting: Setting) -> Found | None:
        """What was named before, where that is what a shift counts from."""
        if body.echo and body.unit is Grain.DAY:
            last = next(self.memory.in_mind(setting), None)
            return None if last is None else Found(last[0], (last[1],))
        if body.echo:
            like = self.memory.compared(self.publication, setting.compared)
            years = 4 if like is not None and like[0].grain is Grain.QUARTER else 1
            period = None if like is None else like[0].moved(years * body.amount)
            if like is not None and period is not None:
                return Found(period, (like[1],))
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
        return None

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


def _long_ago(body: Partial) -> Found:
    """The decade or century that is said."""
    if body.decade is not None:
        return Found(Period(date(max(1, body.decade * 10), 1, 1), Grain.DECADE))
    return Found(Period(date(max(1, (body.century or 0) * 100), 1, 1), Grain.CENTURY))
