"""Document dating: when an article appeared, by the evidence of its own text.

The evidence becomes constraints on the day of publication: a stated date, a dateline, a
copyright year, days told of as past or as to come, weekdays printed beside dates, a deadline
that fell on a weekday. Hard constraints are tested on every day in question. A stated date
that some of them exclude is a conflict, reported and never overwritten. Without a stated date
the answer is the interval the constraints leave, or the parts of the date they agree on
(`XXXX-09`), or nothing. No day is ever assumed, and no clock is read.

Left out here: evidence from other articles, dated facts of the world, and how likely days are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from dateline.codes import DateBasis, FurnitureKind, TimexType
from dateline.extract.temporal_calendar import day_moved, valid_date
from dateline.extract.temporal_context import AHEAD, PAST, surely
from dateline.extract.temporal_expressions import Grain, Partial
from dateline.extract.temporal_lexicon import calendar_words, lex
from dateline.extract.temporal_recognition import scanned
from dateline.records import Interval, Published, Reason, last_day
from dateline.spans import Span, touching
from dateline.syntax import sentence_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dateline.records import Document, Timex

CYCLE: Final = range(2001, 2029)
"""Years in which every calendar occurs as often as in any other 28: tried where no year is known."""

SLACK: Final = timedelta(days=3)
"""A report may appear so long after its dateline, or be datelined after midnight elsewhere."""

WEEK: Final = timedelta(days=6)
"""A bare weekday told of as past lies at most so far back (91 % of TimeBank, one week all but 4 %)."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """What a piece of evidence demands of the day of publication.

    `first` and `last` bound it where the evidence names days; `allows` tests a day.
    """

    reason: Reason
    allows: Callable[[date], bool]
    first: date | None = None
    last: date | None = None
    ahead: bool = False
    """Rests on what is told as to come: too often quoted from the past to contradict a date."""


def date_article(document: Document, times: tuple[Timex, ...]) -> Published | None:
    """When the article appeared; `None` if the text gives no evidence of it.

    `times` are those found without a publication date: with one, partial dates would be
    completed by what is to be found out.
    """
    constraints = [
        *_copyright(document),
        *_datelines(document),
        *_told(document, times),
        *_deadlines(document, times),
    ]
    stated = document.article.stated_date
    if stated is not None:
        interval = edtf_interval(stated.value)
        if interval is not None:
            reason = Reason(why=f"states {stated.value}", span=stated.span)
            return _checked(document, times, interval, (reason, constraints))
    return _inferred(constraints)


def edtf_interval(value: str) -> Interval | None:
    """The days of `2022-02-18`, `2023-09` or `2023`; `None` for anything else or no such day."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or valid_date(year, month or 1, day or 1) is None:
        return None
    if month is None:
        return Interval(date(year, 1, 1), date(year, 12, 31))
    if day is None:
        first = date(year, month, 1)
        return Interval(first, first.replace(day=last_day(first)))
    return Interval(date(year, month, day), date(year, month, day))


def _checked(
    document: Document,
    times: tuple[Timex, ...],
    interval: Interval,
    found: tuple[Reason, list[Constraint]],
) -> Published:
    """The stated date with what confirms it and what contradicts it."""
    reason, constraints = found
    constraints = [c for c in constraints if not c.ahead]
    days = list(_days(interval))
    near = [*days, days[-1] + timedelta(days=1)]  # written in another zone, past midnight
    broken = [c for c in constraints if not any(c.allows(day) for day in near)]
    kept = [c for c in constraints if c not in broken]
    fitting = [day for day in days if all(c.allows(day) for c in kept)]
    clashes = list(_clashes(document, times, days[0]))
    evidence = [reason, *(c.reason for c in kept)]
    if len(days) == 1:
        evidence += _same_weekday(document, times, days[0])
    conflict = tuple([c.reason for c in broken] + clashes)
    if broken:
        inferred = _inferred(constraints)
        return Published(
            interval=None if inferred is None else inferred.interval,
            partial=None if inferred is None else inferred.partial,
            evidence=tuple(evidence),
            conflict=conflict,
        )
    held = Interval(fitting[0], fitting[-1]) if fitting else interval
    return Published(
        interval=held, basis=DateBasis.STATED, evidence=tuple(evidence), conflict=conflict
    )


def _inferred(constraints: list[Constraint]) -> Published | None:
    """What the constraints leave without a stated date."""
    if not constraints:
        return None
    reasons = tuple(c.reason for c in constraints)
    first = max((c.first for c in constraints if c.first is not None), default=None)
    last = min((c.last for c in constraints if c.last is not None), default=None)
    if first is not None and last is not None and first <= last:
        days = [d for d in _days(Interval(first, last)) if all(c.allows(d) for c in constraints)]
        if days:
            return Published(interval=Interval(days[0], days[-1]), evidence=reasons)
    parts = _parts(constraints)
    if first is not None and last is not None:
        return Published(interval=None, conflict=reasons)
    if first is None and last is None:
        if parts is None:
            return None
        return Published(interval=None, partial=parts, evidence=reasons)
    return Published(interval=Interval(first, last), partial=parts, evidence=reasons)


def _parts(constraints: list[Constraint]) -> str | None:
    """Month or month and day on which all days of a full cycle of calendars agree."""
    calendar = [c for c in constraints if c.first is None and c.last is None]
    if not calendar:
        return None
    whole = Interval(date(CYCLE[0], 1, 1), date(CYCLE[-1], 12, 31))
    days = [day for day in _days(whole) if all(c.allows(day) for c in calendar)]
    months = {day.month for day in days}
    if len(months) != 1:
        return None
    numbers = {day.day for day in days}
    tail = f"-{numbers.pop():02d}" if len(numbers) == 1 else ""
    return f"XXXX-{months.pop():02d}{tail}"


def _days(interval: Interval) -> Iterator[date]:
    assert interval.first is not None
    assert interval.last is not None
    for number in range(interval.first.toordinal(), interval.last.toordinal() + 1):
        yield date.fromordinal(number)


_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\(c\)\s*|©\s*)?(\d{4})\b", re.IGNORECASE
)


def _copyright(document: Document) -> list[Constraint]:
    """The year of the first copyright line."""
    match = _COPYRIGHT.search(document.text)
    if match is None or valid_date(int(match[1]), 1, 1) is None:
        return []
    year = int(match[1])
    reason = Reason(why=f"copyright of {year}", span=Span(match.start(), match.end()))
    first, last = date(year, 1, 1), date(year, 12, 31)
    return [Constraint(reason, partial(_in_year, year), first=first, last=last)]


def _datelines(document: Document) -> Iterator[Constraint]:
    """The day printed in an agency dateline, with or without its year."""
    for item in document.article.furniture:
        if item.kind is not FurnitureKind.DATELINE:
            continue
        lexemes = lex(document.text, item.span, lambda offset: "")  # noqa: ARG005
        for span, _, expression in scanned(lexemes):
            body = expression.body
            if isinstance(body, Partial) and body.month is not None and body.day is not None:
                yield from _datelined(document.text, span, body)


def _datelined(text: str, span: Span, body: Partial) -> Iterator[Constraint]:
    month, day, year = body.month, body.day, body.year
    assert month is not None
    assert day is not None
    reason = Reason(why=f"dateline of {_quoted(text, span)}", span=span)
    if year is None:
        yield Constraint(reason, partial(_soon_after, month, day))
        return
    written = valid_date(year, month, day)
    if written is not None:
        last = written + SLACK
        yield Constraint(reason, partial(_soon_after, month, day), first=written, last=last)


def _soon_after(month: int, day: int, found: date) -> bool:
    candidates = (valid_date(found.year - back, month, day) for back in (0, 1))
    return any(c is not None and c <= found <= c + SLACK for c in candidates)


def _told(document: Document, times: Iterable[Timex]) -> list[Constraint]:
    """The latest day or year told of as past, and the earliest told of as to come."""
    past: list[Constraint] = []
    ahead: list[Constraint] = []
    for time in times:
        number = sentence_at(document, time.span)
        if time.type is not TimexType.DATE or time.interval is None or number is None:
            continue
        first, last = time.interval.first, time.interval.last
        way = surely(document.sentences[number], time.span)
        words = _quoted(document.text, time.span)
        if first is not None and way == PAST:
            reason = Reason(why=f"tells of {words} as past", span=time.span)
            past.append(Constraint(reason, partial(_not_before, first), first=first))
        elif last is not None and way == AHEAD:
            reason = Reason(why=f"tells of {words} as to come", span=time.span)
            ahead.append(Constraint(reason, partial(_not_after, last), last=last, ahead=True))
    past.sort(key=lambda c: c.first or date.min)
    ahead.sort(key=lambda c: c.last or date.max)
    return past[-1:] + ahead[:1]


def _not_before(first: date, day: date) -> bool:
    return day >= first


def _not_after(last: date, day: date) -> bool:
    return day <= last


def _in_year(year: int, day: date) -> bool:
    return day.year == year


TERMS: Final = frozenset(
    [
        "notice",
        "period",
        "deadline",
        "ultimatum",
        "truce",
        "ceasefire",
        "cease-fire",
        "suspension",
        "ban",
        "curfew",
        "pause",
    ]
)
"""Nouns of what runs out."""

NEAR: Final = 200
"""Days around the stated date in which a month and day without a year are looked for."""

ENDING: Final = frozenset({"expire", "end", "lapse", "elapse", "pass"})
"""Verbs of a period that is over: "a month-long notice that expired on Sunday"."""


def _deadlines(document: Document, times: tuple[Timex, ...]) -> Iterator[Constraint]:
    """A month-day, a length and the weekday on which it ran out, told in one sentence."""
    for sentence in document.sentences:
        inside = [
            time for time in touching(times, sentence.span) if sentence.span.contains(time.span)
        ]
        verbs = {t.lemma.lower() for t in sentence.tokens if t.xpos in {"VBD", "VBN"}}
        lemmas = {t.lemma.lower() for t in sentence.tokens}
        starts = [t for t in inside if re.fullmatch(r"XXXX-\d\d-\d\d", t.value)]
        lengths = [t for t in inside if re.fullmatch(r"P\d{1,2}[DWM]", t.value)]
        weekdays = [t for t in inside if re.fullmatch(r"XXXX-WXX-\d", t.value)]
        one_each = len(starts) == len(lengths) == len(weekdays) == 1
        if one_each and verbs & ENDING and lemmas & TERMS:
            yield _deadline(document.text, (starts[0], lengths[0], weekdays[0]))


def _deadline(text: str, found: tuple[Timex, Timex, Timex]) -> Constraint:
    start, length, weekday = found
    month, day = int(start.value[5:7]), int(start.value[8:10])
    amount, unit = int(length.value[1:-1]), Grain(length.value[-1])
    wanted = int(weekday.value[-1])

    def allows(published: date) -> bool:
        begun = (valid_date(published.year - back, month, day) for back in (0, 1))
        ended = (None if b is None else day_moved(b, amount, unit) for b in begun)
        return any(
            e is not None and e.isoweekday() == wanted and e <= published <= e + WEEK
            for e in ended
        )

    words = " + ".join(_quoted(text, time.span) for time in (start, length))
    why = f"{words} ran out on a {_quoted(text, weekday.span)}"
    return Constraint(Reason(why=why, span=weekday.span), allows)


def _clashes(document: Document, times: Iterable[Timex], stated: date) -> Iterator[Reason]:
    """Weekdays that do not belong to the dates they are printed with."""
    names = calendar_words().weekdays
    for time in times:
        words = _quoted(document.text, time.span).lower()
        weekday = next((number for name, number in names.items() if name in words), None)
        match = re.fullmatch(r"(XXXX|\d{4})-(\d\d)-(\d\d)", time.value)
        if weekday is None or match is None:
            continue
        years = [stated.year + n for n in (-1, 0, 1)] if match[1] == "XXXX" else [int(match[1])]
        days = [valid_date(year, int(match[2]), int(match[3])) for year in years]
        near = [
            d for d in days if (d is not None and abs((d - stated).days) <= 200) or len(years) == 1
        ]
        if near and not any(d is not None and d.isoweekday() == weekday for d in near):
            why = f"{_quoted(document.text, time.span)} falls on another weekday near {stated}"
            yield Reason(why=why, span=time.span)


def _same_weekday(document: Document, times: Iterable[Timex], stated: date) -> list[Reason]:
    """The first bare weekday that is that of the stated day: support, no proof."""
    for time in times:
        if time.value == f"XXXX-WXX-{stated.isoweekday()}":
            words = _quoted(document.text, time.span)
            return [Reason(why=f"speaks of {words}, the weekday of {stated}", span=time.span)]
    return []


def _quoted(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())
