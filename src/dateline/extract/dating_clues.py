"""What the report itself says of its day: days, months and years told of, weekdays, deadlines.

Every clue is read from a time expression without knowing the day of publication, so that
nothing is completed by what is to be found out. Words that name the day of writing ("this
Monday, 15 August", "it is Friday the 22nd of December", a line that is nothing but a title and
a date) are stamps like those that stand around the report.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from dateline.codes import ClueKind, TimexType
from dateline.extract.dating_deadlines import deadlines
from dateline.extract.dating_stamps import (
    borne,
    dating_words,
    has_time,
    is_changed,
    named_month,
    named_weekday,
    plain,
    stamp,
)
from dateline.extract.dating_values import said, with_weekday
from dateline.extract.temporal_calendar import valid_date
from dateline.extract.temporal_context import lean, surely
from dateline.records import Clue
from dateline.syntax import head_of, sentence_at, tokens_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Document, Sentence, Timex

_DATED: Final = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?")
_WEEKDAY: Final = re.compile(r"XXXX-WXX-[1-7](?:T.*)?")
_RELATIVE: Final = re.compile(
    r"\b(?:later|earlier|after|before|following|previous|prior|ago|since|next day)\b",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(r"\s*,?\s*(?:\(|-LRB-)?\s*(?:an?\s+|the\s+)?", re.IGNORECASE)
_BACK_IN: Final = re.compile(r"\bback (?:in|on)\s+$", re.IGNORECASE)
_CHRONOLOGY: Final = re.compile(r"\s*(?::|of (?:that|the same) year|that (?:same )?year)")
_ACCOUNTS: Final = re.compile(
    r"\b(?:year|quarter|months|half|period)\s+(?:ended|ending|to)\s+$", re.IGNORECASE
)
_ANY: Final = re.compile(r"\b(?:a|an|one|every|each)\s+$", re.IGNORECASE)
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
HEAD: Final = 300
"""Characters at the beginning in which a line with a date dates the article."""

LEAD: Final = 2
"""Sentences at the beginning that tell the news itself."""

_BACK: Final = frozenset({"last", "past", "previous"})
_ON: Final = frozenset({"next", "coming"})


def find_clues(document: Document, times: Sequence[Timex]) -> tuple[Clue, ...]:
    """All that an article says of its day, in text order; what has no span comes first.

    `times` are those found without a publication date.
    """
    around = list(borne(document))
    taken = [clue.span for clue in around if clue.span is not None]
    told = [*_reported(document, times), *deadlines(document, times)]
    kept = around + [
        c for c in told if c.span is None or not any(c.span.overlaps(span) for span in taken)
    ]
    return tuple(sorted(kept, key=_place))


def _place(clue: Clue) -> tuple[int, int, str, str]:
    start, end = (-1, 0) if clue.span is None else (clue.span.start, clue.span.end)
    return start, end, clue.kind, clue.value


def _reported(document: Document, times: Sequence[Timex]) -> Iterator[Clue]:
    """The clues of the expressions that name a day by themselves, in text order."""
    named = [time for time in times if _names(document.text, time)]
    skip: Timex | None = None
    last_year = -1
    for time, following in zip_longest(named, named[1:]):
        number = sentence_at(document, time.span)
        if number is None or time is skip:
            continue
        joined = None if following is None else _joined(document.text, time, following)
        if joined is not None:
            skip = following
        day = joined or time
        if joined is None and _WEEKDAY.fullmatch(time.value):
            yield from _weekday(document, number, time)
        elif said(day.value).year is not None:
            last_year = number if number >= LEAD else last_year
            yield from _dated(document, document.sentences[number], day)
        elif number > last_year and not _of_no_news(document.text, day):
            yield from _dated(document, document.sentences[number], day)


def _of_no_news(text: str, time: Timex) -> bool:
    """Whether a day without a year heads a line of a chronology, is of "that year", or of accounts.

    "The quarter ended March 31" is told of for months.
    """
    before = text[max(0, time.span.start - 20) : time.span.start]
    return _CHRONOLOGY.match(text, time.span.end) is not None or bool(_ACCOUNTS.search(before))


def _names(text: str, time: Timex) -> bool:
    """Whether it is a day, month or year by its own words: "two days later" is counted from one."""
    if time.type not in {TimexType.DATE, TimexType.TIME} or _RELATIVE.search(time.span.of(text)):
        return False
    if _WEEKDAY.fullmatch(time.value):
        return True
    if time.type is TimexType.TIME or not _DATED.fullmatch(time.value) or time.value == "XXXX":
        return False
    words = time.span.of(text)
    if not time.value.startswith("XXXX"):
        return time.value[:4] in words
    return named_month(words) is not None  # "Christmas" is spoken of all the year


def _joined(text: str, time: Timex, following: Timex) -> Timex | None:
    """A weekday and the date beside it as one: "this Monday, 15 August", "5 May (a Friday)"."""
    if not _BESIDE.fullmatch(text[time.span.end : following.span.start]):
        return None
    first, second = (_WEEKDAY.fullmatch(t.value) is not None for t in (time, following))
    if first == second:
        return None
    day = following if first else time
    if said(day.value).day is None or named_weekday(day.span.of(text)) is not None:
        return None
    return replace(day, span=time.span.joined(following.span))


def _weekday(document: Document, number: int, time: Timex) -> Iterator[Clue]:
    """The clue of a bare weekday; "last" and "next" ones lie anywhere in two weeks."""
    sentence = document.sentences[number]
    words = plain(document.text, time.span)
    if _sided(words) or _ANY.search(document.text[: time.span.start][-8:]):
        return
    way = _way(document.text, sentence, time)
    kind = ClueKind.WEEKDAY
    if way <= 0 and number < LEAD:
        kind = ClueKind.LEAD
    elif way < 0 and _beside_saying(sentence, time):
        kind = ClueKind.SPOKEN
    yield Clue(
        kind=kind,
        span=time.span,
        value=time.value[:10],
        why=f"tells of {words}{_tensed(way)}",
        lean=way,
    )


def _beside_saying(sentence: Sentence, time: Timex) -> bool:
    """Whether a weekday hangs on a verb of saying: "told reporters on Friday"."""
    head = head_of(sentence, time.span)
    if head is None or sentence.tokens[head].head < 0:
        return False
    verb = sentence.tokens[sentence.tokens[head].head]
    return verb.upos == "VERB" and verb.lemma.lower() in dating_words().saying


def _dated(document: Document, sentence: Sentence, time: Timex) -> Iterator[Clue]:
    """The clue of a day, month or year."""
    words = plain(document.text, time.span)
    parts = said(time.value)
    weekday = None
    if time.value in dating_words().names and named_weekday(words) is None:
        return
    if parts.day is not None and parts.month is not None:
        if valid_date(parts.year or 2000, parts.month, parts.day) is None:
            return
        weekday = named_weekday(words)
    value = time.value if weekday is None else with_weekday(time.value, weekday)
    if parts.year is not None and parts.day is not None:
        if is_changed(document.text, time.span):
            yield stamp(document.text, time.span, value, 1)
            return
        if has_time(document.text, time.span):
            return
    if parts.day is not None and _names_the_day_of_writing(document, sentence, time):
        yield Clue(kind=ClueKind.STAMP, span=time.span, value=value, why=f"is dated {words}")
        return
    way = _way(document.text, sentence, time)
    kind = ClueKind.TOLD if weekday is None else ClueKind.PAIR
    why = f"tells of {words}{_tensed(way)}"
    if _is_clash(value):
        kind, way, why = ClueKind.CLASH, 0, f"{words} was another weekday"
    yield Clue(kind=kind, span=time.span, value=value, why=why, lean=way)


def _way(text: str, sentence: Sentence, time: Timex) -> int:
    """Where the clause looks; with a year said, only where it leaves no doubt."""
    words = time.span.of(text).lower()
    sided = _sided(words)
    if sided:
        return sided
    if _BACK_IN.search(text[max(0, time.span.start - 12) : time.span.start]):
        return -1
    if said(time.value).year is not None:
        return surely(sentence, time.span)
    return _sign(lean(sentence, time.span))


def _is_clash(value: str) -> bool:
    """Whether the year is printed and the weekday is not that of the day."""
    parts = said(value)
    day = None if parts.year is None else parts.days(parts.year)
    if day is None or parts.weekday is None:
        return False
    return day.isoweekday() != parts.weekday


def _names_the_day_of_writing(document: Document, sentence: Sentence, time: Timex) -> bool:
    inside = tokens_in(sentence, time.span)
    if not inside:
        return False
    before = [token.text.lower() for token in sentence.tokens[: inside[0]]]
    words = plain(document.text, time.span).lower()
    if words.startswith("this ") and named_weekday(words.split()[1]) is not None:
        return True
    if before[-2:] in (["it", "is"], ["it", "'s"], ["it", "’s"], ["today", "is"]):
        return True
    if [w for w in before if w.isalnum()][-1:] in (["today"], ["tonight"]) and len(before) > 0:
        return before[-1] in {"today", "tonight", ",", "(", "-lrb-", "–", "-"}
    return _is_line(sentence) and sentence.span.start < HEAD and time.value[:4] != "XXXX"


def _is_line(sentence: Sentence) -> bool:
    """Whether a sentence has no verb: "A weekly bulletin, 27 April 2022."."""
    return len(sentence.tokens) <= 16 and not any(t.xpos in _FINITE for t in sentence.tokens)


def _sided(words: str) -> int:
    """What "last" or "next" before a day says."""
    first = words.lower().split()[0]
    return -1 if first in _BACK else int(first in _ON)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _tensed(way: int) -> str:
    return {-1: " as past", 1: " as to come"}.get(way, "")
