"""One claim that two reports give to different sources.

The same words in quotation marks from two mouths, or two groups that each say that they did it.
Leaves out claims that several sources make in their own words: they confirm each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from dateline.codes import StatementType
from dateline.findings import Clash, Severity
from dateline.story.conflicts_records import Verdict, conflict, shortened
from dateline.story.conflicts_telling import speakers, telling, voices
from dateline.story.restated_words import WORD
from dateline.story.wordings import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.findings import Conflict
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_lines import Line, Lines

RUN: Final = 4
"""Words in a row that two speakers hardly use by chance."""

CLAIMED: Final = re.compile(
    r"\b(?:claim(?:s|ed|ing)? (?:\w+ ){0,2}responsibility|(?:took|take|takes|accepted) responsibility|"
    r"(?:it|they|he|she|one of its (?:men|fighters|members)|its (?:men|fighters|members|units)) "
    r"(?:had |have |has )?(?:carried out|planted|staged|(?:was|were) behind)|(?:was|were) (?:the )?work of)\b"
)
"""Somebody says that he did it."""


def ascription_conflicts(ground: Ground, lines: Lines) -> Iterator[Conflict]:
    """A record for each claim that is given to two sources; of short stories only."""
    if not ground.short:
        return
    yield from _same_words(ground, lines)
    claims = [line for line in lines.all() if CLAIMED.search(line.text) and line.statements]
    for one, other in combinations(claims, 2):
        alike = one.article != other.article and bool(one.stems & other.stems)
        if alike and _are_two(ground, one, other):
            yield _record(ground, one, other)
            return


def _same_words(ground: Ground, lines: Lines) -> Iterator[Conflict]:
    """The same words quoted from two speakers."""
    runs: defaultdict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in lines.all():
        for run in sorted(_runs(ground, line)):
            runs[run].append(line)
    seen: set[tuple[object, object]] = set()
    for found in runs.values():
        for one, other in combinations(found, 2):
            fresh = one.article != other.article and (one.place, other.place) not in seen
            if fresh and _are_two(ground, one, other):
                seen.add((one.place, other.place))
                yield _record(ground, one, other)


def _runs(ground: Ground, line: Line) -> set[tuple[str, ...]]:
    """The runs of words of a sentence that stand in quotation marks."""
    found: set[tuple[str, ...]] = set()
    for statement in line.statements:
        if statement.type is StatementType.INDIRECT or statement.speaker is None:
            continue
        for span in statement.content:
            words = [plain(m[0]) for m in WORD.finditer(span.of(ground.text(line.article)))]
            found.update(tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1))
    return found


def _are_two(ground: Ground, one: Line, other: Line) -> bool:
    """Whether two sentences name speakers that have neither key nor word in common."""
    mine, theirs = speakers(ground, one), speakers(ground, other)
    if not mine or not theirs or mine & theirs:
        return False
    return not voices(ground, one) & voices(ground, other)


def _record(ground: Ground, one: Line, other: Line) -> Conflict:
    verdict = Verdict(
        kind=Clash.ATTRIBUTION,
        severity=Severity.MEDIUM,
        about=shortened(ground.text(one.article)[one.span.start : one.span.end]),
        why="one claim is given to two sources",
    )
    return conflict(verdict, [telling(ground, one), telling(ground, other)])
