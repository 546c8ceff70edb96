"""Words as the sections on findings quote them, and the reasons of the story in plain words."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.calendar_names import spelled_day
from dateline.report.sources import Cell
from dateline.report.tables_shared import context, flat
from dateline.spans import cover

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.records import Evidence
    from dateline.report.sources import Sources
    from dateline.spans import Span

ISO_DAY: Final = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
WITH_DAY: Final = re.compile(r"(?P<what>.*) \((?P<day>[^()]*)\)")


class Piece(NamedTuple):
    """Words that lead to the article, and those before them that do not."""

    before: str
    words: Cell


class Quoted(NamedTuple):
    """Words in their sentence, with the number of their article; `after` ends the sentence."""

    pieces: tuple[Piece, ...]
    after: str
    number: int


def in_sentence(words: Sequence[Evidence], sources: Sources) -> Quoted:
    """The words of one article as one stretch in their sentence."""
    return _quoted(words[0].article, [cover(evidence.span for evidence in words)], sources)


def together(told: Sequence[Sequence[Evidence]], sources: Sources) -> Quoted | None:
    """Several stretches of one sentence, the sentence quoted once; `None` where they overlap."""
    spans = sorted(cover(evidence.span for evidence in words) for words in told)
    if any(one.overlaps(other) for one, other in pairwise(spans)):
        return None
    return _quoted(told[0][0].article, spans, sources)


def sentence_of(words: Sequence[Evidence], sources: Sources) -> tuple[str, int]:
    """The article of some words and the position of the sentence in which they begin."""
    article = words[0].article
    sentences = sources.analyses[sources.number(article) - 1].sentences
    start = min(evidence.span.start for evidence in words)
    return article, bisect_right(sentences, start, key=lambda span: span.start)


def whole(words: Sequence[Evidence], sources: Sources) -> str:
    """The sentence of some words."""
    article, position = sentence_of(words, sources)
    sentences = sources.analyses[sources.number(article) - 1].sentences
    span = cover(evidence.span for evidence in words)
    return (sentences[position - 1].joined(span) if position else span).of(sources.text(article))


def _quoted(article: str, spans: Sequence[Span], sources: Sources) -> Quoted:
    number = sources.number(article)
    before, after = context(sources.analyses[number - 1], cover(spans))
    text = sources.text(article)
    leads = [before, *(flat(text[a.end : b.start]) for a, b in pairwise(spans))]
    pieces = (
        Piece(lead, sources.cell(article, span)) for lead, span in zip(leads, spans, strict=True)
    )
    return Quoted(tuple(pieces), after, number)


def entry_links(keys: Iterable[str], numbers: Mapping[str, int]) -> tuple[Cell, ...]:
    """Links to entries by their numbers; one that people have put away has none."""
    return tuple(Cell(f"No. {numbers[key]}", f"#{key}") for key in keys if key in numbers)


def reasons(why: str) -> str:
    """Reasons of the story with days in words; the same one on several days is told once.

    `told as done (2024-03-27); told as done (2024-04-01)` becomes
    `told as done (27 March 2024, 1 April 2024)`.
    """
    found: dict[str, list[str]] = {}
    for part in spelled_days(why).split("; "):
        match = WITH_DAY.fullmatch(part)
        what, day = (match["what"], match["day"]) if match is not None else (part, "")
        days = found.setdefault(what, [])
        if day and day not in days:
            days.append(day)
    return "; ".join(
        f"{what} ({', '.join(days)})" if days else what for what, days in found.items()
    )


def spelled_days(text: str) -> str:
    """`2022-11-07` in a text as `7 November 2022`; what is no day stays."""
    return ISO_DAY.sub(_spelled, text)


def _spelled(found: re.Match[str]) -> str:
    year, month, day = map(int, found.groups())
    try:
        return spelled_day(date(year, month, day))
    except ValueError:
        return found[0]
