"""What ran out on a weekday: a named day, a length, and the weekday on which it ended.

"They denounced the treaty on 3 August ... the month-long notice expired on Sunday": 3 September
was a Sunday, and the article was written within a week of it. Day, length and weekday stand in
one sentence or in two that follow each other. "Ten days after the 5 March vote, on Friday" says
as much in other words.

What comes "a day after" something that no date is given for says nothing alone; it is kept for
the articles that give the date.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dateline.codes import ClueKind
from dateline.extract.dating_stamps import dating_words, plain
from dateline.records import Clue
from dateline.spans import Span, touching

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Document, Sentence, Timex

_START: Final = re.compile(r"(?:XXXX|\d{4})-\d\d-\d\d")
_LENGTH: Final = re.compile(r"P\d{1,3}[DWM]")
_WEEKDAY: Final = re.compile(r"XXXX-WXX-[1-7]")
_COUNTED: Final = re.compile(
    r"(?<!within )(?<!in )\b(?P<amount>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+"
    r"(?P<unit>day|week|month)s?\s+after\b",
    re.IGNORECASE,
)
_SMALL: Final = (
    "a",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
)


def deadlines(document: Document, times: Sequence[Timex]) -> Iterator[Clue]:
    """The deadlines of an article, each once, and what came some days after something else."""
    found = set()
    for sentences in _stretches(document):
        for clue in _in(document, times, sentences):
            if (clue.value, clue.span) not in found:
                found.add((clue.value, clue.span))
                yield clue
    yield from _afterwards(document, times)


def _stretches(document: Document) -> Iterator[tuple[Sentence, ...]]:
    """Every sentence alone, then every two neighbours of one paragraph or of the next."""
    yield from ((sentence,) for sentence in document.sentences)
    yield from pairwise(document.sentences)


def _in(
    document: Document, times: Sequence[Timex], sentences: tuple[Sentence, ...]
) -> Iterator[Clue]:
    span = sentences[0].span.joined(sentences[-1].span)
    inside = [time for time in touching(times, span) if span.contains(time.span)]
    starts = [time for time in inside if _START.fullmatch(time.value)]
    lengths = [time for time in inside if _LENGTH.fullmatch(time.value)]
    weekdays = [time for time in inside if _WEEKDAY.fullmatch(time.value)]
    if not len(starts) == len(lengths) == len(weekdays) == 1:
        return
    begun, length, ended = starts[0], lengths[0], weekdays[0]
    if _ran_out(sentences, length.span, ended.span) or _counted(document.text, begun, length):
        value = f"{begun.value}+{length.value}={ended.value}"
        start, term, day = (plain(document.text, t.span) for t in (begun, length, ended))
        why = f"{term} from {start} ran out on a {day}"
        yield Clue(kind=ClueKind.DEADLINE, span=ended.span, value=value, why=why, lean=-1)


def _ran_out(sentences: tuple[Sentence, ...], length: Span, ended: Span) -> bool:
    """Whether a term is named, and a verb in the past says beside the weekday that it is over."""
    words = dating_words()
    tokens = [token for sentence in sentences for token in sentence.tokens]
    lemmas = {token.lemma.lower() for token in tokens}
    over = [
        token
        for token in tokens
        if token.xpos in {"VBD", "VBN"}
        and token.lemma.lower() in words.ending
        and length.start < token.span.start < ended.start
    ]
    return bool(over) and not lemmas.isdisjoint(words.terms)


def _counted(text: str, begun: Timex, length: Timex) -> bool:
    """Whether a length stands before "after" and the day: "ten days after the 5 March vote"."""
    if length.span.end > begun.span.start:
        return False
    between = text[length.span.end : begun.span.start]
    return re.fullmatch(r"\s+after(?:\s+(?:the|its|his|her|their))?\s+", between) is not None


def _afterwards(document: Document, times: Sequence[Timex]) -> Iterator[Clue]:
    """What came "a day after" something that has no date of its own in the sentence."""
    for sentence in document.sentences:
        for match in _COUNTED.finditer(document.text, sentence.span.start, sentence.span.end):
            span, rest = Span(*match.span()), Span(match.end() - 1, sentence.span.end)
            if any(_START.search(time.value) for time in touching(times, rest)):
                continue
            amount = match["amount"].lower()
            number = int(amount) if amount.isdigit() else _number(amount)
            value = f"P{number}{match['unit'][0].upper()}"
            why = f"tells of what came {plain(document.text, span)} something else"
            yield Clue(kind=ClueKind.AFTER, span=span, value=value, why=why)


def _number(word: str) -> int:
    return max(1, _SMALL.index(word)) if word in _SMALL else 1
