"""A sentence as one side of a contradiction, and whose words it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.spans import Span
from dateline.story.conflicts_records import side

if TYPE_CHECKING:
    from dateline.findings import Side
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_lines import Line


def telling(ground: Ground, line: Line) -> Side:
    """A sentence as a side, with the words for its speaker where one stands in the article."""
    speaker = next((s.speaker for s in line.statements if s.speaker is not None), None)
    return side(ground, line.article, (_trimmed(ground, line),), speaker)


def _trimmed(ground: Ground, line: Line) -> Span:
    """The sentence without spaces at its ends."""
    text = ground.text(line.article)[line.span.start : line.span.end]
    start = line.span.start + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip())) if text.strip() else line.span


def voices(ground: Ground, line: Line) -> frozenset[str]:
    """The keys of those who speak in a sentence."""
    keys = (ground.speaker(line.article, statement) for statement in line.statements)
    return frozenset(key for key in keys if key is not None)


def one_voice(ground: Ground, one: Line, other: Line) -> bool:
    """Whether two sentences are of the same speaker, or of nobody but the same article."""
    mine, theirs = voices(ground, one), voices(ground, other)
    if mine and theirs:
        return bool(mine & theirs)
    return False
