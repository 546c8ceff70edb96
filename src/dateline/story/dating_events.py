"""Events that a known article dates to the day and another one tells with less than a date.

"On Friday", "on 22 April" without a year, "yesterday": where a known article tells the same
event with a day, the day on which the other appeared follows. Leaves out events without any
words of time; they say only that it appeared later.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from dateline.calendar_names import spelled_day
from dateline.codes import ClueKind, TimexType
from dateline.extract.dating_values import WEEKDAYS
from dateline.story.dating_tellings import Agreement, Sentences, matched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Clue, Timex
    from dateline.story.dating_tellings import Telling

WEEK: Final = 6
"""Days that a bare weekday lies from the publication at most."""

YEAR: Final = 365
"""Days that a month and day without a year lie back at most."""

MONTHS_BACK: Final = 335
"""Days that a bare month told of as past lies back at most: a year later it would be this month."""

SAME_MONTH_DAY: Final = 0.5
"""Trust that one day of one month, named in two articles of a story, is of one year (judged)."""

LEAST: Final = 0.1
"""Trust in a match of two sentences below which it is nothing."""

SPOKEN: Final = {"today": 0, "tonight": 0, "yesterday": 1, "tomorrow": -1}
"""How many days before the publication the words mean."""

_DAY: Final = re.compile(r"XXXX-(\d\d)-(\d\d)(?!\d)")
_MONTH: Final = re.compile(r"XXXX-(\d\d)")


@dataclass(frozen=True, slots=True)
class Vague:
    """An event told with a weekday, a month, a month and day, or by the day of publication.

    One of `weekday`, `month`, `month_day` and `back` is set. `lean` is that of the clue.
    """

    telling: Telling
    weekday: int | None = None
    month: int | None = None
    month_day: tuple[int, int] | None = None
    back: int | None = None
    lean: int = 0

    def published(self, event: date) -> tuple[int, int] | None:
        """First and last day of publication if the event was on that day; `None` if it was not."""
        day = event.toordinal()
        if self.back is not None:
            return day + self.back, day + self.back
        if self.weekday is not None:
            if event.isoweekday() != self.weekday:
                return None
            return (day - WEEK, day) if self.lean > 0 else (day, day + WEEK)
        if self.month is not None:
            return (day, day + MONTHS_BACK) if event.month == self.month else None
        if (event.month, event.day) != self.month_day:
            return None
        return (day - YEAR, day) if self.lean > 0 else (day, day + YEAR)


@dataclass(frozen=True, slots=True)
class Exact:
    """An event told with a day that is known."""

    telling: Telling
    day: date


def vague(sentences: Sentences) -> list[Vague]:
    """What an article tells with less than a date, in text order."""
    analysis = sentences.analysis
    found = [
        item
        for clue in analysis.clues
        if (item := _of_clue(clue, sentences)) is not None and item.telling.rare
    ]
    for time in analysis.times:
        back = SPOKEN.get(time.span.of(sentences.text).casefold())
        if back is not None:
            found.append(Vague(sentences.telling(time.span), back=back))
    return found


def _of_clue(clue: Clue, sentences: Sentences) -> Vague | None:
    if clue.span is None:
        return None
    if clue.kind in WEEKDAYS:
        weekday = int(clue.value[-1])
        return Vague(sentences.telling(clue.span), weekday=weekday, lean=clue.lean)
    month = _MONTH.fullmatch(clue.value)
    if clue.kind is ClueKind.TOLD and month is not None and clue.lean < 0:
        return Vague(sentences.telling(clue.span), month=int(month[1]), lean=clue.lean)
    match = _DAY.match(clue.value)
    if clue.kind in {ClueKind.TOLD, ClueKind.PAIR} and match is not None:
        month_day = int(match[1]), int(match[2])
        return Vague(sentences.telling(clue.span), month_day=month_day, lean=clue.lean)
    return None


def exact(sentences: Sentences) -> list[Exact]:
    """What an article tells with a day that is known, in text order."""
    found = []
    for time in sentences.analysis.times:
        day = _one_day(time)
        if day is not None:
            found.append(Exact(sentences.telling(time.span), day))
    return found


def resolved(told: Sequence[Vague], published: int) -> list[Exact]:
    """The events of an article whose day of publication was inferred, those told of as past."""
    days = [date.fromordinal(day) for day in range(published - YEAR, published + 1)]
    found = []
    for item in told:
        fitting = [day for day in reversed(days) if _contains(item.published(day), published)]
        if fitting and item.lean <= 0:
            found.append(Exact(item.telling, fitting[0]))
    return found


def _contains(days: tuple[int, int] | None, day: int) -> bool:
    return days is not None and days[0] <= day <= days[1]


def _one_day(time: Timex) -> date | None:
    if time.type is not TimexType.DATE or time.interval is None or time.value.endswith("_REF"):
        return None
    first, last = time.interval.first, time.interval.last
    return first if first == last else None


def same_events(mine: Sequence[Vague], theirs: Sequence[Exact], text: str) -> Iterator[Agreement]:
    """The day of an article by each event that a known one dates."""
    for ours in mine:
        for other in theirs:
            days = ours.published(other.day)
            trust = 0.0 if days is None else matched(ours.telling, other.telling)
            if days is not None and ours.month_day is not None and ours.lean < 0:
                trust = max(trust, SAME_MONTH_DAY)
            if days is not None and trust >= LEAST:
                words = ours.telling.span.of(text)
                yield Agreement(
                    why=f"tells with “{words}” what another article tells of {spelled_day(other.day)}",
                    trust=trust,
                    first=days[0],
                    last=days[1],
                    bound=days[1] - days[0] > WEEK,
                    span=ours.telling.sentence,
                    theirs=other.telling.sentence,
                )
