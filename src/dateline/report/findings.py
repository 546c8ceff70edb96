"""The sections on contradictions, plans, positions and copies, as the page prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.report.findings_conflicts import ConflictRow, conflict_row
from dateline.report.findings_plans import PlanGroup, plan_groups
from dateline.report.findings_positions import Matter, matters
from dateline.report.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.findings import Relation, Story
    from dateline.report.sources import Cell, Sources


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
    plans: tuple[PlanGroup, ...]
    positions: tuple[Matter, ...]
    roots: tuple[Root, ...]
    loose: tuple[RelationRow, ...]
    independent: str


def findings(story: Story, sources: Sources, numbers: Mapping[str, int]) -> Found:
    """The sections of a story; `numbers` are those of its entries by id."""
    told = story.findings
    rows = {relation: _relation(relation, sources) for relation in told.sources.relations}
    roots = [root for root in told.sources.roots if len(root) > 1]
    inside = _inside(rows, roots)
    return Found(
        conflicts=tuple(conflict_row(conflict, sources, numbers) for conflict in told.conflicts),
        plans=plan_groups(told.plans, {e.id: e for e in story.entries}, sources, numbers),
        positions=matters(told.positions, sources),
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


def _inside(
    relations: Iterable[Relation], roots: Iterable[tuple[str, ...]]
) -> dict[Relation, tuple[str, ...]]:
    """The root of both articles of a relation, where it is one."""
    of = {article: root for root in roots for article in root}
    return {
        relation: of[relation.first]
        for relation in relations
        if relation.first in of and of[relation.first] is of.get(relation.second)
    }


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
