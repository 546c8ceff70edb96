"""What the articles of a story say together, as lines of `record/`.

`relations`, `conflicts`, `plans` and `positions` each have a struct with the fields in the
order in which they are written, a way there and a way back. Quotations that are read are not
yet checked against their texts. `docs/formats.md` explains each field.
"""

from typing import Any, Final, NamedTuple, TypeAlias

import msgspec
from msgspec import Struct

from dateline.codes import Status
from dateline.findings import (
    Clash,
    Conflict,
    Outcome,
    Plan,
    Position,
    Relation,
    Reuse,
    Run,
    Severity,
    Side,
    Stance,
)
from dateline.records import Evidence
from dateline.serialize.reading import evidence_from_wire, interval
from dateline.serialize.wire import Days, WireEvidence
from dateline.serialize.writing import days_to_wire, evidence_to_wire

Finding: TypeAlias = Relation | Conflict | Plan | Position


class WireRun(Struct, frozen=True):
    """Words of two articles that are the same, or agree."""

    first: WireEvidence
    second: WireEvidence


class WireRelation(Struct, frozen=True):
    """Two articles that hang together."""

    kind: Reuse
    first: str
    second: str
    origin: str | None
    source: str | None
    share: float
    why: str
    runs: tuple[WireRun, ...]


class WireSide(Struct, frozen=True):
    """One side of a contradiction."""

    article: str
    words: tuple[WireEvidence, ...]
    source: WireEvidence | None


class WireConflict(Struct, frozen=True):
    """A contradiction or tension between tellings."""

    id: str
    kind: Clash
    severity: Severity
    about: str
    why: str
    sides: tuple[WireSide, ...]
    entries: tuple[str, ...]


class WirePlan(Struct, frozen=True):
    """An act that was to be, and what the articles tell of it."""

    entry: str
    status: Status
    horizon: Days | None
    outcome: Outcome
    told: bool
    why: str
    met_by: tuple[str, ...]
    evidence: tuple[WireEvidence, ...]
    also: tuple[str, ...] = ()


class WirePosition(Struct, frozen=True):
    """Who is for or against what, since when it is known."""

    holder: str
    name: WireEvidence
    stance: Stance
    what: WireEvidence
    since: Days | None
    words: tuple[WireEvidence, ...]


def relation_to_wire(relation: Relation) -> WireRelation:
    """Two articles that hang together."""
    return WireRelation(
        kind=relation.kind,
        first=relation.first,
        second=relation.second,
        origin=relation.origin,
        source=relation.source,
        share=relation.share,
        why=relation.why,
        runs=tuple(
            WireRun(evidence_to_wire(run.first), evidence_to_wire(run.second))
            for run in relation.runs
        ),
    )


def relation_from_wire(wire: WireRelation) -> Relation:
    """Two articles that hang together."""
    return Relation(
        kind=wire.kind,
        first=wire.first,
        second=wire.second,
        origin=wire.origin,
        source=wire.source,
        share=wire.share,
        why=wire.why,
        runs=tuple(
            Run(first=evidence_from_wire(run.first), second=evidence_from_wire(run.second))
            for run in wire.runs
        ),
    )


def conflict_to_wire(conflict: Conflict) -> WireConflict:
    """A contradiction or tension."""
    return WireConflict(
        id=conflict.id,
        kind=conflict.kind,
        severity=conflict.severity,
        about=conflict.about,
        why=conflict.why,
        sides=tuple(_side_to_wire(side) for side in conflict.sides),
        entries=conflict.entries,
    )


def _side_to_wire(side: Side) -> WireSide:
    source = None if side.source is None else evidence_to_wire(side.source)
    return WireSide(side.article, _quotations(side.words), source)


def conflict_from_wire(wire: WireConflict) -> Conflict:
    """A contradiction or tension."""
    return Conflict(
        id=wire.id,
        kind=wire.kind,
        severity=wire.severity,
        about=wire.about,
        why=wire.why,
        sides=tuple(_side(side) for side in wire.sides),
        entries=wire.entries,
    )


def _side(wire: WireSide) -> Side:
    source = None if wire.source is None else evidence_from_wire(wire.source)
    return Side(article=wire.article, words=_quoted(wire.words), source=source)


def plan_to_wire(plan: Plan) -> WirePlan:
    """A plan and its outcome."""
    return WirePlan(
        entry=plan.entry,
        status=plan.status,
        horizon=days_to_wire(plan.horizon),
        outcome=plan.outcome,
        told=plan.told,
        why=plan.why,
        met_by=plan.met_by,
        evidence=_quotations(plan.evidence),
        also=plan.also,
    )


def plan_from_wire(wire: WirePlan) -> Plan:
    """A plan and its outcome."""
    return Plan(
        entry=wire.entry,
        status=wire.status,
        horizon=None if wire.horizon is None else interval(wire.horizon),
        outcome=wire.outcome,
        told=wire.told,
        why=wire.why,
        met_by=wire.met_by,
        evidence=_quoted(wire.evidence),
        also=wire.also,
    )


def position_to_wire(position: Position) -> WirePosition:
    """A position."""
    return WirePosition(
        holder=position.holder,
        name=evidence_to_wire(position.name),
        stance=position.stance,
        what=evidence_to_wire(position.what),
        since=days_to_wire(position.since),
        words=_quotations(position.words),
    )


def position_from_wire(wire: WirePosition) -> Position:
    """A position."""
    return Position(
        holder=wire.holder,
        name=evidence_from_wire(wire.name),
        stance=wire.stance,
        what=evidence_from_wire(wire.what),
        since=None if wire.since is None else interval(wire.since),
        words=_quoted(wire.words),
    )


def _quotations(words: tuple[Evidence, ...]) -> tuple[WireEvidence, ...]:
    return tuple(evidence_to_wire(evidence) for evidence in words)


def _quoted(wires: tuple[WireEvidence, ...]) -> tuple[Evidence, ...]:
    return tuple(evidence_from_wire(wire) for wire in wires)


class FindingKind(NamedTuple):
    """How one kind of finding is written and read; `wire` is the struct of its lines."""

    wire: type[Struct]
    to_wire: Any
    from_wire: Any

    def line(self, record: Finding) -> bytes:
        """One line, without its end."""
        return msgspec.json.encode(self.to_wire(record))

    def read(self, line: bytes) -> Any:
        """The record of a line; raises `msgspec.DecodeError` or a `DatelineError`."""
        return self.from_wire(msgspec.json.decode(line, type=self.wire))


FINDINGS: Final = {
    "relations": FindingKind(WireRelation, relation_to_wire, relation_from_wire),
    "conflicts": FindingKind(WireConflict, conflict_to_wire, conflict_from_wire),
    "plans": FindingKind(WirePlan, plan_to_wire, plan_from_wire),
    "positions": FindingKind(WirePosition, position_to_wire, position_from_wire),
}
"""The kinds by the names of their files and of the fields of `Findings`."""
