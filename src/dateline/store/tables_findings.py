"""Contradictions, plans, positions and relations as rows of CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.findings import Story
    from dateline.records import Evidence, Interval
    from dateline.store.tables import Row


def conflicts(story: Story) -> Iterator[Row]:
    """One row for each side of a contradiction."""
    for conflict in story.findings.conflicts:
        for side in conflict.sides:
            yield {
                "id": conflict.id,
                "kind": conflict.kind.value,
                "severity": conflict.severity.value,
                "about": conflict.about,
                "why": conflict.why,
                "article": side.article,
                "words": quoted(side.words),
                "start": side.words[0].span.start if side.words else None,
                "end": side.words[-1].span.end if side.words else None,
                "according_to": None if side.source is None else side.source.exact,
                "entries": "; ".join(conflict.entries),
            }


def plans(story: Story) -> Iterator[Row]:
    """One row for each plan; its cells are in the table of entries."""
    for plan in story.findings.plans:
        yield {
            "entry": plan.entry,
            "status": plan.status.value,
            **ends(plan.horizon, "horizon_"),
            "outcome": plan.outcome.value,
            "told": plan.told,
            "why": plan.why,
            "met_by": "; ".join(plan.met_by),
            "evidence": quoted(plan.evidence),
            "also": "; ".join(plan.also),
        }


def positions(story: Story) -> Iterator[Row]:
    """One row for each position."""
    for position in story.findings.positions:
        yield {
            "holder": position.holder,
            "name": position.name.exact,
            "stance": position.stance.value,
            "what": position.what.exact,
            **ends(position.since, "since_"),
            "article": position.words[0].article if position.words else None,
            "words": quoted(position.words),
        }


def relations(story: Story) -> Iterator[Row]:
    """One row for each two articles that hang together."""
    for relation in story.findings.sources.relations:
        longest = max(relation.runs, key=lambda run: len(run.first.exact), default=None)
        yield {
            "first": relation.first,
            "second": relation.second,
            "kind": relation.kind.value,
            "share": relation.share,
            "origin": relation.origin,
            "named": relation.source,
            "why": relation.why,
            "longest_run": None if longest is None else longest.first.exact,
        }


def quoted(cells: Sequence[Evidence]) -> str:
    """Quotations in one cell."""
    return "; ".join(evidence.exact for evidence in cells)


def ends(interval: Interval | None, prefix: str = "") -> Row:
    """First and last day of an interval, in two cells."""
    if interval is None:
        return {f"{prefix}from": None, f"{prefix}to": None}
    return {f"{prefix}from": interval.first, f"{prefix}to": interval.last}
