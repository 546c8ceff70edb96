"""What a reader keeps in mind of the dates already named: the running reference times.

Each period is kept with its number in the article, its paragraph and its quotation. "Two days
later" counts from the day last named where it stands: inside a quotation from that quotation
before the report around it, outside never from what somebody else was quoted with. "A year
earlier" in results is the quarter they are about, or a year after longer periods.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_calendar import MONTHS_IN, Period, period_of, valid_date
from dateline.extract.temporal_direction import clause_weight
from dateline.extract.temporal_expressions import Grain, Length
from dateline.extract.temporal_resolution_clock import Told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dateline.extract.temporal_resolution_setting import Setting

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

RECALLED: Final = 4
"""How many dates back "a year ago" looks for the quarter it is compared with (TimeBank)."""

PARAGRAPHS: Final = 4
"""How many paragraphs back a reference reaches: a date of the lead is no longer in mind."""

LONG: Final = range(5, 13)
"""Months of a length that results are told for, and compared with a year, not a quarter."""


@dataclass(frozen=True, slots=True)
class Named:
    """A period already named, or `None` for a long length; its number, where it stood."""

    period: Period | None
    number: int
    sentence: int
    paragraph: int
    quotation: int | None


@dataclass(slots=True)
class Memory:
    """The periods named so far; `count` is the number of the expression being read."""

    count: int = 0
    named: list[Named] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)

    def name(self, period: Period, setting: Setting) -> None:
        """Keep a period that has just been named."""
        self._keep(period, setting)

    def measure(self, length: Length, setting: Setting) -> None:
        """Keep that a long period was spoken of: "the first nine months"."""
        months = MONTHS_IN.get(length.unit, 0) * (length.amount or 0)
        if months in LONG and length.side == 0:
            self._keep(None, setting)

    def _keep(self, period: Period | None, setting: Setting) -> None:
        place = (setting.sentence, setting.paragraph, setting.quotation)
        self.named.append(Named(period, self.count, *place))

    def in_mind(self, setting: Setting) -> Iterator[tuple[Period, int]]:
        """Periods that an expression here can refer to, the nearest first, with their numbers."""
        for quotation in dict.fromkeys((setting.quotation, None)):
            for item in reversed(self.named):
                if item.paragraph < setting.paragraph - PARAGRAPHS:
                    break
                if item.period is not None and item.quotation == quotation:
                    yield item.period, item.number

    def reference(self, grain: Grain, amount: int, setting: Setting) -> tuple[Period, int] | None:
        """The period last named that is no coarser than what is counted from it."""
        limit = SIZES.index(grain) if grain in SIZES else 0
        if amount == 0 or grain is Grain.DAY:
            fine = (n for n in self.in_mind(setting) if SIZES.index(n[0].grain) <= limit)
            return next(fine, None)
        last = next(self.in_mind(setting), None)
        return last if last is not None and SIZES.index(last[0].grain) <= limit else None

    def day(self, setting: Setting) -> tuple[Period, int] | None:
        """The day last named."""
        return next((n for n in self.in_mind(setting) if n[0].grain is Grain.DAY), None)

    def tell(self, day: Period, clock: str | None, setting: Setting) -> None:
        """Keep a day, with its time if one was said, for the times of day that follow."""
        self.told.append(Told(day, clock, self.count, setting))

    def anchor(
        self, unit: Grain, setting: Setting, publication: date | None
    ) -> tuple[Period, int] | None:
        """What a length in this unit runs from: the day named before in the sentence, if it has begun.

        Months and years run from a month, too.
        """
        grains = {Grain.DAY, Grain.MONTH} if unit in MONTHS_IN else {Grain.DAY}
        for item in reversed(self.named):
            if item.sentence != setting.sentence:
                return None
            if item.period is None or item.quotation not in {None, setting.quotation}:
                continue
            begun = publication is None or item.period.first <= publication
            if begun and item.period.grain in grains:
                return item.period, item.number
        return None

    def coming(self, weekday: int, publication: date) -> tuple[Period, int] | None:
        """That weekday of the week to come, if it was named: "Saturday's concert", again."""
        return next(
            (
                (told.day, told.number)
                for told in reversed(self.told)
                if told.day.first.isoweekday() == weekday
                and 0 < (told.day.first - publication).days < 7
            ),
            None,
        )

    def month(self, setting: Setting) -> tuple[Period, int] | None:
        """The month last named in the sentence, alone or with a day."""
        for item in reversed(self.named):
            if item.sentence != setting.sentence:
                return None
            if item.period is not None and item.period.grain in {Grain.DAY, Grain.MONTH}:
                return period_of(Grain.MONTH, item.period.first), item.number
        return None

    def again(self, day: Period, publication: date, setting: Setting) -> tuple[Period, int] | None:
        """The day of a date without its year in the year of a like one named before.

        "The March 7 document" is that of 7 March 2003 if it was named; and what is told in the
        past after such a date, and would otherwise lie ahead, is of the same month.
        """
        if clause_weight(setting.cues) > 0:
            return None
        for period, number in self.in_mind(setting):
            if period.grain is not Grain.DAY or period.first.month != day.first.month:
                continue
            same = period.first.day == day.first.day
            if period.first > publication or not (same or day.first > publication):
                return None
            found = valid_date(period.first.year, day.first.month, day.first.day)
            return None if found is None else (Period(found, Grain.DAY), number)
        return None

    def quarter(self) -> tuple[Period, int] | None:
        """The quarter last named."""
        return next(
            (
                (item.period, item.number)
                for item in reversed(self.named)
                if item.period is not None and item.period.grain is Grain.QUARTER
            ),
            None,
        )

    def compared(self, publication: date | None, word: str | None) -> tuple[Period, int] | None:
        """The period that a report of results is about, so that "a year earlier" is as long.

        Among the last few dates the quarter that ended last before the publication, else the
        quarter last named; behind a length like "the first nine months" the year, unless
        `word` says "quarter".
        """
        quarters: list[tuple[Period, int]] = []
        for item in self.named[: -RECALLED - 1 : -1]:
            if item.period is None and word != "quarter":
                if publication is not None and not quarters:
                    return period_of(Grain.YEAR, publication), item.number
                break
            if item.period is None or (
                publication is not None and item.period.first > publication
            ):
                continue  # results are not of what is to come
            if item.period.grain is Grain.QUARTER:
                quarters.append((item.period, item.number))
        ended = None if publication is None else period_of(Grain.QUARTER, publication).moved(-1)
        return next((q for q in quarters if q[0] == ended), quarters[0] if quarters else None)
