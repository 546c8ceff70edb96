"""Positions as the page prints them: matters on which two stand against each other, then others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.findings import Stance
from dateline.report.dating import spelled
from dateline.report.findings_words import Quoted, in_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.findings import Position
    from dateline.report.sources import Cell, Sources

WORD: Final = re.compile(r"\w{4,}")
"""Words of a matter; shorter ones are mostly articles and prepositions."""

SHARED: Final = 2
"""Words that two matters have in common if they are one: "agreement" alone is many."""

ALIKE: Final = 0.5
"""Share of the words of the shorter matter that the other has."""


class PositionRow(NamedTuple):
    """Who is for or against what; `what` only where the quoted words do not hold it."""

    name: Cell
    supports: bool
    what: Cell | None
    since: str | None
    quoted: tuple[Quoted, ...]


class Matter(NamedTuple):
    """What some are for and others against, in the words of one of them; `None` for the rest."""

    what: Cell | None
    rows: tuple[PositionRow, ...]


def matters(positions: Iterable[Position], sources: Sources) -> tuple[Matter, ...]:
    """Disputed matters in the order of the story, and at the end all other positions."""
    ordered = list(positions)
    disputed, rest = [], []
    for group in _by_matter(ordered):
        if len({ordered[number].stance for number in group}) > 1:
            rows = tuple(_row(ordered[number], sources) for number in group)
            disputed.append(Matter(sources.evidence(ordered[group[0]].what), rows))
        else:
            rest += group
    if rest:
        rows = tuple(_row(ordered[number], sources) for number in sorted(rest))
        disputed.append(Matter(None, rows))
    return tuple(disputed)


def _by_matter(positions: Sequence[Position]) -> list[list[int]]:
    """The positions by what they are about; each joins the first matter that is like its own."""
    groups: list[list[int]] = []
    words: list[frozenset[str]] = []
    holding: dict[str, list[int]] = {}
    for number, position in enumerate(positions):
        own = frozenset(WORD.findall(position.what.exact.casefold()))
        near = sorted({group for word in own for group in holding.get(word, ())})
        fitting = next((group for group in near if _is_one(own, words[group])), None)
        if fitting is not None:
            groups[fitting].append(number)
            continue
        for word in own:
            holding.setdefault(word, []).append(len(groups))
        groups.append([number])
        words.append(own)
    return groups


def _is_one(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return one == other or (shared >= SHARED and shared >= ALIKE * min(len(one), len(other)))


def _row(position: Position, sources: Sources) -> PositionRow:
    held = any(
        evidence.article == position.what.article and evidence.span.contains(position.what.span)
        for evidence in position.words
    )
    return PositionRow(
        name=sources.evidence(position.name),
        supports=position.stance is Stance.SUPPORTS,
        what=None if held else sources.evidence(position.what),
        since=None if position.since is None else spelled(position.since),
        quoted=tuple(in_sentence((evidence,), sources) for evidence in position.words),
    )
