"""What a source takes back or corrects later: no contradiction of two, a change of one.

A sentence with a word for it ("corrected", "admitted", "its earlier statement") is a revision
of an earlier sentence of another article that has its number or its words, in the same voice
where both name one. Leaves out revisions that nobody calls so, figures apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.findings import Clash, Severity
from dateline.story.conflicts_ground import conflict_words, stems_of
from dateline.story.conflicts_lines import phrases
from dateline.story.conflicts_records import Verdict, conflict, shortened
from dateline.story.conflicts_telling import speakers, telling, voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.findings import Conflict
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_lines import Line, Lines

NUMBER: Final = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d{3,}\b(?<!20\d\d)(?<!19\d\d)")
"""A number that two reports hardly have by chance, no year."""

TAKEN_BACK: Final = re.compile(
    r"\b(?:admit(?:s|ted)?|concede[sd]?|acknowledge[sd]?|correct(?:s|ed)|retract(?:s|ed)?|recant(?:s|ed)?|"
    r"no longer (?:says?|denies|claims|maintains|insists)|took back|changed (?:his|her|its|their))\b"
)
"""Takes back what the speaker said before."""

BOTH: Final = re.compile(
    r"\b(?:had|having) (?:\w+ ){0,3}?(?:earlier|previously|first|before|initially|until|last)?\s?"
    r"(?:announced|maintained|insisted|denied|declared|upheld|said|given|put|claimed|stated)\b|"
    r"\bfor (?:\w+ )?(?:days|weeks|months) (?:maintained|denied|insisted|claimed)\b|"
    r"\b(?:earlier|previous|first|initial|old) (?:number|figure|information|statement|version|account|"
    r"report|announcement|count|toll)\b|\b(?:is|are|was|were) (?:hereby |accordingly )?corrected\b|"
    r"\bnow (?:admits?|concedes?|acknowledges?|speaks? of|says?)\b|\bno longer (?:says|denies|claims)\b|"
    r"\bas it had (?:first )?(?:announced|said|stated)\b"
)
"""In a sentence with a word for a correction: it tells what was said before, too."""

BESIDE: Final = 2
"""Sentences around one that tells of a correction, in which no other one is told."""

ALIKE: Final = 0.3
"""Part of a revision that the earlier sentence has."""

LONG_STORY: Final = 0.6
"""The same in a long story, where many sentences share words and numbers."""


@cache
def _retractions() -> re.Pattern[str]:
    return phrases(conflict_words().retractions)


def revision_conflicts(ground: Ground, lines: Lines) -> Iterator[Conflict]:
    """A record for each sentence that revises an earlier one, or tells of both."""
    told: defaultdict[str, list[int]] = defaultdict(list)
    for line in lines.all():
        if _retractions().search(line.text) is None:
            continue
        earlier = _earlier(ground, lines, line)
        if earlier is None and ground.short:
            earlier = _of_one_voice(ground, lines, line)
        near = any(abs(line.number - number) <= BESIDE for number in told[line.article])
        if earlier is not None:
            yield _record(ground, [earlier, line])
        elif ground.short and not near and BOTH.search(line.text) is not None:
            yield _record(ground, [line])
        else:
            continue
        told[line.article].append(line.number)


def _of_one_voice(ground: Ground, lines: Lines, line: Line) -> Line | None:
    """What the one who takes something back said before on the same matter, the likest."""
    mine = voices(ground, line)
    if TAKEN_BACK.search(line.text) is None:
        return None
    found = [
        (cover, other)
        for cover, other in lines.like(line.stems, least=1)
        if (voices(ground, other) & mine or _names_speaker(ground, line, other))
        and ground.order(other.article) < ground.order(line.article)
        and ground.known_day(other.article) != ground.known_day(line.article)
        and _retractions().search(other.text) is None
    ]
    return found[0][1] if found else None


def _names_speaker(ground: Ground, line: Line, other: Line) -> bool:
    """Whether a sentence begins with the words for who speaks in another."""
    names = speakers(ground, other)
    cue = TAKEN_BACK.search(line.text)
    return bool(names) and cue is not None and names <= stems_of(line.text[: cue.start()])


def _earlier(ground: Ground, lines: Lines, line: Line) -> Line | None:
    """The earlier sentence of the same source that is taken back, the likest."""
    numbers = frozenset(NUMBER.findall(line.text))
    for cover, other in lines.like(line.stems, least=1 if ground.short else 2):
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


def _record(ground: Ground, told: list[Line]) -> Conflict:
    line = told[-1]
    verdict = Verdict(
        kind=Clash.REVISED,
        severity=Severity.LOW,
        about=shortened(ground.text(line.article)[line.span.start : line.span.end]),
        why="a source changes what it said before",
    )
    return conflict(verdict, [telling(ground, one) for one in told])
