"""What the report itself says of its day: days, months and years told of, weekdays, deadlines.

Every clue is read from a time expression without knowing the day of publication, so that
nothing is completed by what is to be found out. Words that name the day of writing ("this
Monday, 15 August", "it is Friday the 22nd of December", a line that is nothing but a title and
a date) are stamps like those that stand around the report.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.codes import ClueKind, TimexType
from dateline.extract.dating_deadlines import deadlines
from dateline.extract.dating_stamps import TOP, borne, named_weekday, plain
from dateline.extract.dating_values import said, with_weekday
from dateline.extract.temporal_calendar import valid_date
from dateline.extract.temporal_context import lean, surely
from dateline.records import Clue
from dateline.syntax import sentence_at, tokens_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Document, Sentence, Timex

_DATED: Final = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?")
_WEEKDAY: Final = re.compile(r"(XXXX-WXX-[1-7])(?:T.*)?")
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
_BACK: Final = frozenset({"last", "past", "previous"})
_ON: Final = frozenset({"next", "coming"})


def find_clues(document: Document, times: Sequence[Timex]) -> tuple[Clue, ...]:
    """All that an article says of its day, in text order; what has no span comes first.

    `times` are those found without a publication date.
    """
    found = [*borne(document), *_reported(document, times), *deadlines(document, times)]
    taken = {clue.span for clue in found if clue.kind is ClueKind.STAMP}
    kept = [c for c in found if c.kind is ClueKind.STAMP or c.span not in taken]
    return tuple(sorted(kept, key=lambda c: (c.span is not None, c.span or 0, c.kind, c.value)))


def _reported(document: Document, times: Sequence[Timex]) -> Iterator[Clue]:
    for time in times:
        number = sentence_at(document, time.span)
        if number is not None and time.type in {TimexType.DATE, TimexType.TIME}:
            yield from _told(document, document.sentences[number], time)


def _told(document: Document, sentence: Sentence, time: Timex) -> Iterator[Clue]:
    """The clue of one time expression."""
    words = plain(document.text, time.span)
    bare = _WEEKDAY.fullmatch(time.value)
    if bare is not None:
        way = _sided(words) or _sign(lean(sentence, time.span))
        yield Clue(
            kind=ClueKind.WEEKDAY,
            span=time.span,
            value=bare[1],
            why=f"tells of {words}{_tensed(way)}",
            lean=way,
        )
    elif time.type is TimexType.DATE and _DATED.fullmatch(time.value) and time.value != "XXXX":
        yield from _dated(document, sentence, time)


def _dated(document: Document, sentence: Sentence, time: Timex) -> Iterator[Clue]:
    """The clue of a day, month or year."""
    words = plain(document.text, time.span)
    parts = said(time.value)
    if parts.month is not None and parts.day is not None:
        if valid_date(parts.year or 2000, parts.month, parts.day) is None:
            return
        weekday = named_weekday(words)
        value = time.value if weekday is None else with_weekday(time.value, weekday)
        if _names_the_day_of_writing(document, sentence, time):
            yield Clue(kind=ClueKind.STAMP, span=time.span, value=value, why=f"is dated {words}")
            return
    else:
        weekday, value = None, time.value
    way = _sided(words) or (
        surely(sentence, time.span) if parts.year else _sign(lean(sentence, time.span))
    )
    kind = ClueKind.TOLD if weekday is None else ClueKind.PAIR
    if kind is ClueKind.PAIR and _is_clash(value):
        kind = ClueKind.CLASH
    why = f"tells of {words}{_tensed(way)}"
    if kind is ClueKind.CLASH:
        why = f"{words} was another weekday"
    yield Clue(kind=kind, span=time.span, value=value, why=why, lean=way)


def _is_clash(value: str) -> bool:
    """Whether the year is printed and the weekday is not that of the day."""
    parts = said(value)
    day = None if parts.year is None else parts.days(parts.year)
    return day is not None and day.isoweekday() != parts.weekday


def _names_the_day_of_writing(document: Document, sentence: Sentence, time: Timex) -> bool:
    inside = tokens_in(sentence, time.span)
    if not inside:
        return False
    before = [token.text.lower() for token in sentence.tokens[: inside[0]]]
    words = plain(document.text, time.span).lower()
    if words.startswith("this ") and named_weekday(words) is not None:
        return True
    if before[-2:] in (["it", "is"], ["it", "'s"], ["it", "’s"], ["today", "is"]):
        return True
    if [w for w in before if w.isalnum()][-1:] in (["today"], ["tonight"]) and len(before) > 0:
        return before[-1] in {"today", "tonight", ",", "(", "-lrb-", "–", "-"}
    return _is_line(sentence) and sentence.span.start < TOP and time.value[:4] != "XXXX"


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
