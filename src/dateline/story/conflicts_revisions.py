"""What a source takes back or corrects later: no contradiction of two, a change of one.

A sentence with a word for it ("corrected", "admitted", "its earlier statement") is a revision
of an earlier sentence of another article that has its number or its words, in the same voice
where both name one. Leaves out revisions that nobody calls so, figures apart.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.findings import Clash, Severity
from dateline.story.conflicts_ground import conflict_words
from dateline.story.conflicts_lines import phrases
from dateline.story.conflicts_records import Verdict, conflict, shortened
from dateline.story.conflicts_telling import telling, voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.findings import Conflict
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_lines import Line, Lines

NUMBER: Final = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d{3,}\b(?<!20\d\d)(?<!19\d\d)")
"""A number that two reports hardly have by chance, no year."""

ALIKE: Final = 0.3
"""Part of a revision that the earlier sentence has."""

LONG_STORY: Final = 0.6
"""The same in a long story, where many sentences share words and numbers."""


@cache
def _retractions() -> re.Pattern[str]:
    return phrases(conflict_words().retractions)


def revision_conflicts(ground: Ground, lines: Lines) -> Iterator[Conflict]:
    """A record for each sentence that revises an earlier one."""
    for line in lines.all():
        if _retractions().search(line.text) is None:
            continue
        earlier = _earlier(ground, lines, line)
        if earlier is not None:
            yield _record(ground, line, earlier)


def _earlier(ground: Ground, lines: Lines, line: Line) -> Line | None:
    """The earlier sentence of the same source that is taken back, the likest."""
    numbers = frozenset(NUMBER.findall(line.text))
    for cover, other in lines.like(line.stems, least=1):
        same = numbers & frozenset(NUMBER.findall(other.text))
        if cover < (ALIKE if ground.short else LONG_STORY) and not (same and ground.short):
            continue
        if other.article == line.article or ground.order(other.article) >= ground.order(
            line.article
        ):
            continue
        if ground.known_day(other.article) == ground.known_day(line.article):
            continue
        mine, theirs = voices(ground, line), voices(ground, other)
        if same or mine & theirs or _is_subject(ground, line, theirs):
            return other
    return None


def _is_subject(ground: Ground, line: Line, keys: frozenset[str]) -> bool:
    """Whether the sentence that takes back names who said it."""
    return bool(ground.keys(line.article, line.span) & keys)


def _record(ground: Ground, line: Line, earlier: Line) -> Conflict:
    verdict = Verdict(
        kind=Clash.REVISED,
        severity=Severity.LOW,
        about=shortened(ground.text(line.article)[line.span.start : line.span.end]),
        why="a source changes what it said before",
    )
    return conflict(verdict, [telling(ground, earlier), telling(ground, line)])
