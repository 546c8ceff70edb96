"""Contradictions as the page prints them: sides apart, one sentence and one article cited once."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.findings import Clash, Severity
from dateline.report.findings_words import (
    Quoted,
    entry_links,
    in_sentence,
    sentence_of,
    spelled_days,
    together,
    whole,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.findings import Conflict, Side
    from dateline.report.sources import Cell, Sources

SIGNS: Final = {Severity.HIGH: "‼", Severity.MEDIUM: "!", Severity.LOW: "·", Severity.INFO: ""}
"""The sign before each severity, as on the command line: colour alone tells nobody."""

KINDS: Final = {
    Clash.NEGATION: "said and denied",
    Clash.FIGURE: "number",
    Clash.DATE: "date",
    Clash.ATTRIBUTION: "who did it",
    Clash.SILENT_ON: "left out",
    Clash.POSITION: "positions",
    Clash.REVISED: "revised",
}


SENTENCE: Final = 24
"""Characters of a matter that is the beginning of a sentence, not a term like "dockers"."""


class Telling(NamedTuple):
    """What an article says on a side; `whose` is the source that the article gives.

    `cited` is its number, or `None` where the next telling is of the same article.
    """

    whose: Cell | None
    quoted: Quoted | None
    cited: int | None


class SideRow(NamedTuple):
    """Tellings that stand together; `sign` is the word between them and those before."""

    sign: str
    tellings: tuple[Telling, ...]


class ConflictRow(NamedTuple):
    """A contradiction; `entries` lead to the entries concerned."""

    severity: str
    sign: str
    kind: str
    about: str
    sides: tuple[SideRow, ...]
    why: str
    entries: tuple[Cell, ...]


class _Said(NamedTuple):
    """Sides whose words stand in one sentence, and the number of their camp."""

    camp: int
    sides: tuple[Side, ...]
    quoted: Quoted | None


def conflict_row(conflict: Conflict, sources: Sources, numbers: Mapping[str, int]) -> ConflictRow:
    """The contradiction with its sides apart."""
    return ConflictRow(
        severity=conflict.severity.value,
        sign=SIGNS[conflict.severity],
        kind=KINDS[conflict.kind],
        about=_about(conflict, sources),
        sides=_sides(conflict, sources),
        why=_why(conflict),
        entries=entry_links(conflict.entries, numbers),
    )


def _about(conflict: Conflict, sources: Sources) -> str:
    """What it is about; nothing where a side is quoted in the very sentence."""
    about = _plain(conflict.about)
    said = (_plain(whole(side.words, sources)) for side in conflict.sides if side.words)
    if any(
        words == about or (len(about) >= SENTENCE and words.startswith(about)) for words in said
    ):
        return ""
    return spelled_days(conflict.about)


def _why(conflict: Conflict) -> str:
    """Why it is one, without the list of the very words that the sides quote."""
    why, _, listed = conflict.why.partition(": ")
    words = {evidence.exact for side in conflict.sides for evidence in side.words}
    return why if words.issuperset(listed.split(" / ")) else spelled_days(conflict.why)


def _plain(words: str) -> str:
    return " ".join(words.removesuffix("…").split()).casefold()


def _sides(conflict: Conflict, sources: Sources) -> tuple[SideRow, ...]:
    said = sorted(_by_sentence(conflict, sources), key=lambda one: one.camp)
    articles = [one.sides[0].article for one in said]
    last = [a != b for a, b in pairwise([*articles, ""])]
    sign = "later" if conflict.kind is Clash.REVISED else "but"
    rows: list[SideRow] = []
    for _, camp in groupby(zip(said, last, strict=True), key=lambda pair: pair[0].camp):
        told = tuple(_telling(one, sources, cited=is_last) for one, is_last in camp)
        rows.append(SideRow(sign if rows else "", told))
    return tuple(rows)


def _by_sentence(conflict: Conflict, sources: Sources) -> Iterator[_Said]:
    """The sides, those of one sentence together in the camp of the first."""
    found: dict[object, list[tuple[int, Side]]] = {}
    for number, (side, camp) in enumerate(zip(conflict.sides, _camps(conflict), strict=True)):
        key = sentence_of(side.words, sources) if side.words else number
        found.setdefault(key, []).append((camp, side))
    for group in found.values():
        quoted = together([side.words for _, side in group], sources) if len(group) > 1 else None
        if quoted is not None:
            yield _Said(min(camp for camp, _ in group), tuple(side for _, side in group), quoted)
            continue
        for camp, side in group:
            yield _Said(camp, (side,), in_sentence(side.words, sources) if side.words else None)


def _camps(conflict: Conflict) -> list[int]:
    """Who stands with whom: the same number or day, in a denial all whom it denies."""
    if conflict.kind in {Clash.NEGATION, Clash.SILENT_ON}:
        return [min(number, 1) for number in range(len(conflict.sides))]
    camps: dict[str, int] = {}
    return [
        camps.setdefault(" ".join(_plain(e.exact) for e in side.words), len(camps))
        for side in conflict.sides
    ]


def _telling(said: _Said, sources: Sources, *, cited: bool) -> Telling:
    """What is said; a sentence quoted for two of them names both itself."""
    whose = _whose(said.sides[0], sources) if len(said.sides) == 1 else None
    number = sources.number(said.sides[0].article)
    return Telling(whose, said.quoted, number if cited or said.quoted is None else None)


def _whose(side: Side, sources: Sources) -> Cell | None:
    """The source of a side, unless its words begin with it."""
    if side.source is None:
        return None
    words = _plain(" ".join(evidence.exact for evidence in side.words))
    if words.startswith(_plain(side.source.exact)):
        return None
    return sources.evidence(side.source)
