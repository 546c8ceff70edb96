"""The sections on contradictions, plans, positions and copies, as the page prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.findings import Stance
from dateline.report.dating import spelled
from dateline.report.sources import Cell
from dateline.report.tables_shared import context
from dateline.report.wording import STATUS, act, count
from dateline.spans import cover

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.findings import Conflict, Plan, Position, Relation, Side, Story
    from dateline.records import Entry, Evidence
    from dateline.report.sources import Sources


class Quoted(NamedTuple):
    """Words in their sentence, with the number of their article."""

    before: str
    words: Cell
    after: str
    number: int


class SideRow(NamedTuple):
    """One side of a contradiction; `whose` is the source that its article gives."""

    whose: Cell | None
    quoted: Quoted | None
    number: int


class ConflictRow(NamedTuple):
    """A contradiction; `entries` lead to the entries concerned."""

    severity: str
    kind: str
    about: str
    sides: tuple[SideRow, ...]
    why: str
    entries: tuple[Cell, ...]


class PlanRow(NamedTuple):
    """A plan and its outcome; `told` says that an article links the two."""

    letter: str
    status: str
    act: Cell
    who: str
    quoted: Quoted
    by: str | None
    outcome: str
    told: bool
    why: str
    evidence: tuple[Quoted, ...]
    met_by: tuple[Cell, ...]


class PositionRow(NamedTuple):
    """Who is for or against what."""

    name: Cell
    supports: bool
    what: Cell
    since: str | None
    quoted: tuple[Quoted, ...]


class RelationRow(NamedTuple):
    """Two articles that hang together, by their numbers."""

    kind: str
    first: int
    second: int
    origin: int | None
    why: str
    words: Cell | None


class Root(NamedTuple):
    """The numbers of articles that count as one source, and how they hang together."""

    numbers: tuple[int, ...]
    relations: tuple[RelationRow, ...]


class Found(NamedTuple):
    """All sections; `roots` are those of more than one article, `loose` what joins none."""

    conflicts: tuple[ConflictRow, ...]
    plans: tuple[PlanRow, ...]
    positions: tuple[PositionRow, ...]
    roots: tuple[Root, ...]
    loose: tuple[RelationRow, ...]
    independent: str


def findings(story: Story, sources: Sources, numbers: Mapping[str, int]) -> Found:
    """The sections of a story; `numbers` are those of its entries by id."""
    told = story.findings
    entries = {entry.id: entry for entry in story.entries}
    rows = {relation: _relation(relation, sources) for relation in told.sources.relations}
    roots = [root for root in told.sources.roots if len(root) > 1]
    inside = {
        relation: root
        for relation in rows
        for root in roots
        if relation.first in root and relation.second in root
    }
    return Found(
        conflicts=tuple(_conflict(conflict, sources, numbers) for conflict in told.conflicts),
        plans=tuple(
            _plan(plan, entries, sources, numbers) for plan in told.plans if plan.entry in entries
        ),
        positions=tuple(_position(position, sources) for position in told.positions),
        roots=tuple(
            Root(
                tuple(sorted(sources.number(key) for key in root)),
                tuple(row for relation, row in rows.items() if inside.get(relation) == root),
            )
            for root in roots
        ),
        loose=tuple(row for relation, row in rows.items() if relation not in inside),
        independent=count(len(told.sources.roots), "independent source"),
    )


def _conflict(conflict: Conflict, sources: Sources, numbers: Mapping[str, int]) -> ConflictRow:
    return ConflictRow(
        severity=conflict.severity.value,
        kind=conflict.kind.value,
        about=conflict.about,
        sides=tuple(_side(side, sources) for side in conflict.sides),
        why=conflict.why,
        entries=_entries(conflict.entries, numbers),
    )


def _side(side: Side, sources: Sources) -> SideRow:
    return SideRow(
        whose=None if side.source is None else sources.evidence(side.source),
        quoted=_quoted(side.words, sources),
        number=sources.number(side.article),
    )


def _quoted(words: tuple[Evidence, ...], sources: Sources) -> Quoted | None:
    return None if not words else _in_sentence(words, sources)


def _in_sentence(words: tuple[Evidence, ...], sources: Sources) -> Quoted:
    article = words[0].article
    span = cover(evidence.span for evidence in words)
    number = sources.number(article)
    before, after = context(sources.analyses[number - 1], span)
    return Quoted(before, sources.cell(article, span), after, number)


def _entries(keys: Iterable[str], numbers: Mapping[str, int]) -> tuple[Cell, ...]:
    return tuple(Cell(f"No. {numbers[key]}", f"#{key}") for key in keys if key in numbers)


def _plan(
    plan: Plan, entries: Mapping[str, Entry], sources: Sources, numbers: Mapping[str, int]
) -> PlanRow:
    entry = entries[plan.entry]
    who = ", ".join(" ".join(cell.exact.split()) for cell in entry.actors)
    return PlanRow(
        letter=STATUS[plan.status].letter,
        status=plan.status.value,
        act=Cell(act(entry.code, entry.mode), f"#{entry.id}"),
        who=who,
        quoted=_in_sentence((entry.headline,), sources),
        by=None if plan.horizon is None else spelled(plan.horizon),
        outcome=plan.outcome.value,
        told=plan.told,
        why=plan.why,
        evidence=tuple(_in_sentence((evidence,), sources) for evidence in plan.evidence),
        met_by=_entries(plan.met_by, numbers),
    )


def _position(position: Position, sources: Sources) -> PositionRow:
    return PositionRow(
        name=sources.evidence(position.name),
        supports=position.stance is Stance.SUPPORTS,
        what=sources.evidence(position.what),
        since=None if position.since is None else spelled(position.since),
        quoted=tuple(_in_sentence((evidence,), sources) for evidence in position.words),
    )


def _relation(relation: Relation, sources: Sources) -> RelationRow:
    longest = max(relation.runs, key=lambda run: len(run.first.exact), default=None)
    return RelationRow(
        kind=relation.kind.value,
        first=sources.number(relation.first),
        second=sources.number(relation.second),
        origin=None if relation.origin is None else sources.number(relation.origin),
        why=relation.why,
        words=None if longest is None else sources.evidence(longest.first),
    )
