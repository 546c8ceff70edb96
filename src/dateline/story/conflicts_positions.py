"""Who is for something that others are against.

A sentence that is against something and one that is for it, side by side in one article or
alike in two, are a dispute of position: no contradiction of reports, and graded so. Positions
that another step found are paired by what they are about; in a long story only these are, for
there sentences side by side are of many matters. Leaves out disputes in which neither side
says that it is for or against.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.findings import Clash, Severity, Side, Stance
from dateline.story.conflicts_ground import conflict_words, stems_of
from dateline.story.conflicts_lines import phrases
from dateline.story.conflicts_records import Verdict, conflict, shortened
from dateline.story.conflicts_telling import one_voice, telling
from dateline.story.wordings import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.findings import Conflict, Position
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_lines import Line, Lines

ALIKE: Final = 0.4
"""Part of what one is against that a sentence of another article has which is for it."""

BESIDE: Final = 2
"""Sentences between which "the bishop is against it" still means what the governor wants."""

HELD: Final = 90
"""Days over which a position is held that nobody is said to have given up."""

NEAR: Final = 30
"""Days between two positions on one matter."""

SHORT: Final = 5
"""Words of a sentence that can only answer the one before it: "The minister said no"."""

BETWEEN: Final = re.compile(r"[;,]|\b(?:and|but|while|whereas|though|although)\b")
"""Parts the clauses of those who are for something and those who are against it."""

POINTING: Final = frozenset({"it", "this", "that", "them", "so"})
"""Words by which the second sentence takes up the first."""


@cache
def _for() -> re.Pattern[str]:
    return phrases(conflict_words().supporting)


@cache
def _against() -> re.Pattern[str]:
    return phrases(conflict_words().opposing)


def position_conflicts(ground: Ground, lines: Lines) -> Iterator[Conflict]:
    """A record for each dispute of position."""
    yield from _paired(ground)
    for line in lines.all() if ground.short else ():
        if _against().search(line.text) is None:
            continue
        if _has_two(line):
            yield _within(ground, line)
            continue
        other = _beside(ground, lines, line) or _elsewhere(ground, lines, line)
        if other is not None:
            yield _dispute(ground, line, other)


def _has_two(line: Line) -> bool:
    """Whether a sentence sets a clause that is for something against one that is against it."""
    against = _against().search(line.text)
    if against is None:
        return False
    return any(
        BETWEEN.search(
            line.text[min(found.end(), against.end()) : max(found.start(), against.start())]
        )
        for found in _for().finditer(line.text)
    )


def _beside(ground: Ground, lines: Lines, line: Line) -> Line | None:
    """A sentence close by that is for what this one is against."""
    words = frozenset(WORD.findall(line.text))
    takes_up = bool(POINTING & words) or len(words) <= SHORT
    for other in lines.around(line, BESIDE, BESIDE):
        if _for().search(other.text) is None or one_voice(ground, line, other):
            continue
        shared = (line.stems & other.stems) - ground.naming(other.article, other.span)
        next_to = abs(other.number - line.number) == 1
        answers = next_to and takes_up and other.number < line.number
        if answers or len(shared) > 1 - next_to:
            return other
    return None


def _elsewhere(ground: Ground, lines: Lines, line: Line) -> Line | None:
    """A sentence of another article that is for what this one is against."""
    cue = _against().search(line.text)
    claim = stems_of(line.text[cue.end() :]) if cue is not None else frozenset()
    if len(claim) < 2:
        claim = line.stems
    for cover, other in lines.like(claim):
        if cover < ALIKE:
            break
        if other.article == line.article or _for().search(other.text) is None:
            continue
        if not ground.near(line.article, other.article, NEAR) or one_voice(ground, line, other):
            continue
        if ground.independent(line.article, other.article):
            return other
    return None


def _dispute(ground: Ground, line: Line, other: Line) -> Conflict:
    verdict = Verdict(
        kind=Clash.POSITION,
        severity=Severity.INFO,
        about=shortened(ground.text(other.article)[other.span.start : other.span.end]),
        why="one is against what the other is for",
    )
    return conflict(verdict, [telling(ground, line), telling(ground, other)])


def _within(ground: Ground, line: Line) -> Conflict:
    side = telling(ground, line)
    verdict = Verdict(
        kind=Clash.POSITION,
        severity=Severity.INFO,
        about=shortened(side.words[0].exact),
        why="one sentence tells of someone for and of someone against",
    )
    return conflict(verdict, [side])


def _paired(ground: Ground) -> Iterator[Conflict]:
    """Positions for and against one thing, of two holders: each against with the likest for."""
    matters = {
        position: _matter(ground, position)
        for position in ground.material.positions
        if position.words[0].article in ground.by_id
    }
    favouring: defaultdict[str, list[Position]] = defaultdict(list)
    for position, matter in matters.items():
        if position.stance is Stance.SUPPORTS:
            for word in matter:
                favouring[word].append(position)
    for against, matter in matters.items():
        if against.stance is Stance.SUPPORTS:
            continue
        found = {p for word in matter for p in favouring[word] if p.holder != against.holder}
        alike = [p for p in found if _is_one_matter(ground, against, p, matter & matters[p])]
        alike.sort(key=lambda p: (-len(matter & matters[p]), p.words[0].article, p.words[0].span))
        if alike:
            verdict = Verdict(
                kind=Clash.POSITION,
                severity=Severity.INFO,
                about=shortened(alike[0].what.exact),
                why="one is against what the other is for",
            )
            yield conflict(verdict, [_held(against), _held(alike[0])])


def _matter(ground: Ground, position: Position) -> frozenset[str]:
    """The stems of what a position is about, names left out."""
    what = position.what
    return ground.words(what.article, what.span) - ground.naming(what.article, what.span)


def _is_one_matter(ground: Ground, one: Position, other: Position, shared: frozenset[str]) -> bool:
    """Whether two positions are on one thing: their words say so, and they are of one time."""
    near = ground.near(one.words[0].article, other.words[0].article, HELD)
    least = min(len(_matter(ground, one)), len(_matter(ground, other)))
    return near and len(shared) >= min(2, least) and (ground.short or len(shared) >= 2)


def _held(position: Position) -> Side:
    return Side(
        article=position.words[0].article,
        words=(position.words[0],),
        source=position.name if position.name.article == position.words[0].article else None,
    )
