"""A sentence as one side of a contradiction, and whose words it is."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.spans import Span
from dateline.story.conflicts_ground import stems_of
from dateline.story.conflicts_records import side

if TYPE_CHECKING:
    from dateline.findings import Side
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_lines import Line, Lines

SHORT: Final = 12
"""Words of a denial behind which the words themselves may follow."""


def telling(ground: Ground, line: Line) -> Side:
    """A sentence as a side, with the words for its speaker where one stands in the article."""
    speaker = next((s.speaker for s in line.statements if s.speaker is not None), None)
    return side(ground, line.article, (_trimmed(ground, line),), speaker)


def denying(ground: Ground, lines: Lines, line: Line) -> Side:
    """A denial as a side; a short one with the quotation behind it: "Nothing of the sort," he said."""
    found = telling(ground, line)
    rest = lines.of[line.article][line.number + 1 : line.number + 2]
    if not ground.short or not rest or len(line.text.split()) > SHORT:
        return found
    if rest[0].text[:1] not in {'"', "“", "'"}:
        return found
    more = ground.quote(line.article, _trimmed(ground, rest[0]))
    return replace(found, words=(*found.words, more))


def _trimmed(ground: Ground, line: Line) -> Span:
    """The sentence without spaces at its ends."""
    text = ground.text(line.article)[line.span.start : line.span.end]
    start = line.span.start + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip())) if text.strip() else line.span


def voices(ground: Ground, line: Line) -> frozenset[str]:
    """The keys of those who speak in a sentence."""
    keys = (ground.speaker(line.article, statement) for statement in line.statements)
    return frozenset(key for key in keys if key is not None)


def speakers(ground: Ground, line: Line) -> frozenset[str]:
    """The stems of the words for those who speak in a sentence, ranks and pronouns left out."""
    spans = [s.speaker for s in line.statements if s.speaker is not None]
    words = (word for span in spans for word in ground.words(line.article, span))
    return frozenset(words) - _ranks()


@cache
def _ranks() -> frozenset[str]:
    return stems_of("spokesman spokeswoman spokesperson official officials source sources sunday")


def one_voice(ground: Ground, one: Line, other: Line) -> bool:
    """Whether two sentences are of the same speaker, or of nobody but the same article."""
    mine, theirs = voices(ground, one), voices(ground, other)
    if mine and theirs and mine & theirs:
        return True
    first, second = speakers(ground, one), speakers(ground, other)
    return ground.short and bool(first) and first == second
