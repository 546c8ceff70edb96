"""What people decided about entries, replayed over what the machine found.

A decision names its entry by id and by its earliest mention, so that it still attaches when
later articles change the entry. It attaches to exactly these words or not at all: what no
longer finds them is listed as an orphan, never dropped and never moved to similar words.
Later decisions win over earlier ones.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from dateline.codes import MODES
from dateline.errors import RecordError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.codes import Code, Status
    from dateline.findings import Findings
    from dateline.records import Entry, Interval
    from dateline.spans import Span


class Act(StrEnum):
    """What a decision does."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Cells set by hand; `None` leaves a cell as the machine found it."""

    status: Status | None = None
    when: Interval | None = None
    code: Code | None = None
    mode: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of the journal.

    `article` and `anchor` are the earliest mention of the entry at the time; `at` is ISO 8601.
    Raises `RecordError` for an edit that changes nothing or a note that says nothing.
    """

    act: Act
    entry: str
    article: str
    anchor: Span
    why: str = ""
    by: str | None = None
    at: str | None = None
    edit: Edit = field(default_factory=Edit)

    def __post_init__(self) -> None:
        if self.act is Act.EDIT and self.edit == Edit():
            message = "an edit changes at least one of status, when, code and mode"
            raise RecordError(message)
        if self.act is Act.NOTE and not self.why.strip():
            message = "a note needs words"
            raise RecordError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What people have said of one entry; `machine` is the entry as it was found."""

    verdict: Act | None
    notes: tuple[str, ...]
    edited: tuple[str, ...]
    machine: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All entries with what people set, marks by entry id, decisions that found no entry."""

    decided: tuple[Entry, ...]
    marks: Mapping[str, Mark]
    orphans: tuple[Decision, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that nobody rejected."""
        return tuple(entry for entry in self.decided if not self._is_rejected(entry))

    @property
    def rejected(self) -> tuple[Entry, ...]:
        """The entries that are left out of the chronology, and listed."""
        return tuple(entry for entry in self.decided if self._is_rejected(entry))

    def _is_rejected(self, entry: Entry) -> bool:
        return entry.id in self.marks and self.marks[entry.id].verdict is Act.REJECT


def apply(entries: Sequence[Entry], decisions: Sequence[Decision]) -> Review:
    """The entries after all decisions, in their given order."""
    known = {entry.id for entry in entries}
    mentions = {
        (report.article, report.event.anchor): entry.id
        for entry in reversed(entries)
        for report in entry.reports
    }
    attached: dict[str, list[Decision]] = defaultdict(list)
    orphans = []
    for decision in decisions:
        found = mentions.get((decision.article, decision.anchor))
        target = decision.entry if decision.entry in known else found
        if target is None:
            orphans.append(decision)
        else:
            attached[target].append(decision)
    return Review(
        decided=tuple(_edited(e, attached[e.id]) if e.id in attached else e for e in entries),
        marks={e.id: _mark(e, attached[e.id]) for e in entries if e.id in attached},
        orphans=tuple(orphans),
    )


def standing(findings: Findings, review: Review) -> Findings:
    """The findings without those that rest on rejected entries alone."""
    kept = {entry.id for entry in review.entries}
    return replace(
        findings,
        conflicts=tuple(
            conflict
            for conflict in findings.conflicts
            if not conflict.entries or not kept.isdisjoint(conflict.entries)
        ),
        plans=tuple(plan for plan in findings.plans if plan.entry in kept),
    )


def _mark(entry: Entry, decisions: Sequence[Decision]) -> Mark:
    verdicts = [d.act for d in decisions if d.act in {Act.ACCEPT, Act.REJECT}]
    edits = [d.edit for d in decisions if d.act is Act.EDIT]
    names = ("status", "when", "code", "mode")
    return Mark(
        verdict=verdicts[-1] if verdicts else None,
        notes=tuple(d.why for d in decisions if d.why),
        edited=tuple(n for n in names if any(getattr(e, n) is not None for e in edits)),
        machine=entry,
    )


def _edited(entry: Entry, decisions: Sequence[Decision]) -> Entry:
    """The entry with its edits; raises `RecordError` where a mode does not fit its code.

    A new code without a mode takes the old mode away, since modes belong to codes.
    """
    for decision in decisions:
        edit = decision.edit
        code = edit.code or entry.code
        mode = edit.mode if edit.mode is not None or edit.code is not None else entry.mode
        if mode is not None and mode not in MODES[code]:
            message = f"entry {entry.id}: {code} has no mode {mode!r}"
            raise RecordError(message)
        entry = replace(
            entry,
            code=code,
            mode=mode,
            status=edit.status or entry.status,
            when=edit.when or entry.when,
        )
    return entry
