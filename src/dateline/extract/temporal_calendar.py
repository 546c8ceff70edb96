"""Periods of the calendar: days, weeks, months, quarters, seasons, years, decades, centuries.

A period knows its first and last day, its neighbours and its TIMEX3 value. Weeks are ISO
weeks, seasons northern and meteorological (winter 1994 begins in December 1994), quarters and
halves those of the calendar year.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from dateline.extract.temporal_expressions import Grain, Part
from dateline.records import Interval

SEASONS: Final = ("SP", "SU", "FA", "WI")
MONTHS_IN: Final = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
    Grain.MILLENNIUM: 12000,
}
DAYS_IN: Final = {Grain.DAY: 1, Grain.WEEKEND: 7, Grain.WEEK: 7}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One unit of the calendar, by its first day."""

    first: date
    grain: Grain

    @property
    def last(self) -> date:
        """Its last day."""
        if self.grain is Grain.WEEKEND:
            return self.first + timedelta(days=1)
        following = self.moved(1)
        return date.max if following is None else following.first - timedelta(days=1)

    def moved(self, amount: int) -> Period | None:
        """The period so many units later; `None` outside the years 1 to 9999."""
        moved = day_moved(self.first, amount, self.grain)
        return None if moved is None else Period(moved, self.grain)

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        year, month = self.first.year, self.first.month
        iso = self.first.isocalendar()
        week = f"{iso.year:04d}-W{iso.week:02d}"
        values = {
            Grain.WEEK: week,
            Grain.WEEKEND: f"{week}-WE",
            Grain.MONTH: f"{year:04d}-{month:02d}",
            Grain.QUARTER: f"{year:04d}-Q{(month + 2) // 3}",
            Grain.HALF: f"{year:04d}-H{1 if month == 1 else 2}",
            Grain.YEAR: f"{year:04d}",
            Grain.DECADE: f"{year // 10:03d}",
            Grain.CENTURY: f"{year // 100:02d}",
            Grain.MILLENNIUM: f"{year // 1000:d}",
        }
        if self.grain is Grain.SEASON:
            return f"{year:04d}-{SEASONS[month // 3 - 1]}"
        return values.get(self.grain, self.first.isoformat())

    def interval(self, part: Part | None, publication: date | None) -> Interval:
        """Its days, or those of a part of it."""
        begins, ends = self.points(part, publication)
        return Interval(begins.first, ends.last)

    def points(
        self, part: Part | None, publication: date | None, *, about: bool = False
    ) -> tuple[Interval, Interval]:
        """The days between which it begins, and those between which it ends.

        An exact period has one day each. "Early", "earlier this year" and their like begin and
        end somewhere in the same stretch; `about` leaves half of the length open, at least a
        day, at both ends.
        """
        days = self._part(part, publication)
        if days is not None:
            return days, days
        slack = max(1, ((self.last - self.first).days + 1) // 2) if about else 0
        return spread(self.first, slack), spread(self.last, slack)

    def _part(self, part: Part | None, publication: date | None) -> Interval | None:
        first, last = self.first, self.last
        here = publication is not None and first <= publication <= last
        if part is Part.SO_FAR and here:
            return Interval(first, publication)
        if part is Part.REST and here:
            return Interval(publication, last)
        if part in {Part.EARLY, Part.MID, Part.LATE} and (last - first).days >= 2:
            third = ((last - first).days + 1) / 3
            cuts = (first, *(first + timedelta(days=round(third * n)) for n in (1, 2)))
            edges = (*cuts, last + timedelta(days=1) if last < date.max else last)
            number = (Part.EARLY, Part.MID, Part.LATE).index(part)
            return Interval(edges[number], edges[number + 1] - timedelta(days=1))
        return None


def spread(day: date, slack: int) -> Interval:
    """The days at most so many days from one, inside the calendar."""
    first = max(1, day.toordinal() - slack)
    last = min(date.max.toordinal(), day.toordinal() + slack)
    return Interval(date.fromordinal(first), date.fromordinal(last))


def period_of(grain: Grain, day: date) -> Period:
    """The period that a day lies in; for weekends the one of the day's week."""
    match grain:
        case Grain.WEEK:
            return Period(day - timedelta(days=day.weekday()), grain)
        case Grain.WEEKEND:
            return Period(day + timedelta(days=5 - day.weekday()), grain)
        case Grain.SEASON:
            month = day.month // 3 * 3 or 12
            return Period(date(day.year - (day.month < 3), month, 1), grain)
        case Grain.MONTH | Grain.QUARTER | Grain.HALF | Grain.YEAR:
            months = MONTHS_IN[grain]
            return Period(date(day.year, (day.month - 1) // months * months + 1, 1), grain)
        case Grain.DECADE | Grain.CENTURY | Grain.MILLENNIUM:
            years = MONTHS_IN[grain] // 12
            return Period(date(max(1, day.year // years * years), 1, 1), grain)
        case _:
            return Period(day, Grain.DAY)


def day_moved(day: date, amount: int, unit: Grain) -> date | None:
    """The day so many units later, the day of the month cut to its length; `None` out of range."""
    if unit in DAYS_IN:
        target = day.toordinal() + amount * DAYS_IN[unit]
        return date.fromordinal(target) if 1 <= target <= date.max.toordinal() else None
    if unit not in MONTHS_IN:
        return day
    months = day.year * 12 + day.month - 1 + amount * MONTHS_IN[unit]
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def valid_date(year: int, month: int, day: int) -> date | None:
    """The date, or `None` where the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus, Nature 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, left = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quarter, remainder = divmod(rest, 4)
    weekday = (32 + 2 * left + 2 * quarter - epact - remainder) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def holiday(rule: str, year: int) -> date | None:
    """The day of a holiday rule ("12-25", "11/4/4+1", "easter-2") in a year."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    if "/" in rule:
        place, _, more = rule.partition("+")
        month, number, weekday = (int(part) for part in place.split("/"))
        return nth_weekday(year, month, number, weekday) + timedelta(days=int(more or 0))
    month, day = (int(part) for part in rule.split("-"))
    return valid_date(year, month, day)


def nth_weekday(year: int, month: int, number: int, weekday: int) -> date:
    """The nth (-1 the last) weekday, Monday 1, of a month."""
    if number < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
