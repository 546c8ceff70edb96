"""What people decided about entries, replayed over what the machine found.

A decision names its entry by id and by its earliest mention, so that it still attaches when
later articles change the entry. It attaches to exactly these words or not at all: what no
longer finds them is listed as an orphan, never dropped and never moved to similar words.
Later decisions win over earlier ones; an undo takes back the last one that stands of an entry.
How entries are joined and divided is in `decisions_shape`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from dateline.codes import MODES
from dateline.errors import RecordError
from dateline.story.decisions_shape import divided, mention_of, mentions_of, merged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.codes import Code, Status
    from dateline.findings import Findings
    from dateline.records import Article, Entry, Interval
    from dateline.spans import Span
    from dateline.story.decisions_shape import Mention


class Act(StrEnum):
    """What a decision does."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    NOTE = "note"
    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"


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
    `mentions` are, of a merge, the earliest mentions of the entries that are the same event, of
    a split, those that are another one. Raises `RecordError` for an edit that changes nothing,
    a note that says nothing, and a merge or split that names no mention.
    """

    act: Act
    entry: str
    article: str
    anchor: Span
    why: str = ""
    by: str | None = None
    at: str | None = None
    edit: Edit = field(default_factory=Edit)
    mentions: tuple[Mention, ...] = ()

    def __post_init__(self) -> None:
        if self.act is Act.EDIT and self.edit == Edit():
            message = "an edit changes at least one of status, when, code and mode"
            raise RecordError(message)
        if self.act is Act.NOTE and not self.why.strip():
            message = "a note needs words"
            raise RecordError(message)
        if self.act in {Act.MERGE, Act.SPLIT} and not self.mentions:
            message = f"a {self.act} names at least one other mention"
            raise RecordError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What people have said of one entry; `machine` is the entry before its cells were edited.

    `shaped` says whether it was merged or split, of the entries `made_of`.
    """

    verdict: Act | None
    notes: tuple[str, ...]
    edited: tuple[str, ...]
    machine: Entry
    shaped: Act | None = None
    made_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All entries with what people set, marks by entry id, decisions that found no entry.

    `machine` are the entries that were merged or split, as the machine found them.
    """

    decided: tuple[Entry, ...]
    marks: Mapping[str, Mark]
    orphans: tuple[Decision, ...]
    machine: tuple[Entry, ...] = ()

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


def apply(
    entries: Sequence[Entry],
    decisions: Sequence[Decision],
    articles: Mapping[str, Article] | None = None,
) -> Review:
    """The entries after all decisions, in their given order; `articles` are needed to split.

    Entries that are merged away stand where the merged one stood, split ones behind it.
    """
    found, lost = _without_undone(decisions)
    replay = _Replay(entries, articles or {})
    for decision in found:
        if not replay.take(decision):
            lost.append(decision)
    return replay.review([decision for decision in decisions if decision in lost])


def _without_undone(decisions: Sequence[Decision]) -> tuple[list[Decision], list[Decision]]:
    """The decisions that nobody took back, and undos that found none to take back."""
    kept: list[Decision] = []
    lost: list[Decision] = []
    for decision in decisions:
        if decision.act is not Act.UNDO:
            kept.append(decision)
            continue
        for number in range(len(kept) - 1, -1, -1):
            if kept[number].entry == decision.entry:
                del kept[number]
                break
        else:
            lost.append(decision)
    return kept, lost


class _Replay:
    """The entries as decisions change them, one after the other."""

    def __init__(self, entries: Sequence[Entry], articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._entries = {entry.id: entry for entry in entries}
        self._homes = dict(mentions_of(reversed(entries)))
        self._attached: defaultdict[str, list[Decision]] = defaultdict(list)
        self._shaped: dict[str, tuple[Act, tuple[str, ...]]] = {}
        self._machine: dict[str, Entry] = {}

    def take(self, decision: Decision) -> bool:
        """Apply a decision; `False` where its words are no longer there."""
        target = decision.entry
        if target not in self._entries:
            target = self._homes.get((decision.article, decision.anchor), "")
        if target not in self._entries:
            return False
        match decision.act:
            case Act.MERGE:
                return self._merge(target, decision)
            case Act.SPLIT:
                return self._split(target, decision)
            case _:
                self._attached[target].append(decision)
                return True

    def _merge(self, target: str, decision: Decision) -> bool:
        others = [self._homes.get(mention, "") for mention in decision.mentions]
        if "" in others:
            return False
        away = [key for key in dict.fromkeys(others) if key != target]
        for key in (target, *away):
            self._keep_original(key)
        joined = merged(self._entries[target], [self._entries[k] for k in away], self._articles)
        self._entries[target] = joined
        for key in away:
            del self._entries[key]
            self._attached[target] += self._attached.pop(key, [])
        self._attached[target].append(decision)
        self._note(target, Act.MERGE, away)
        return True

    def _split(self, target: str, decision: Decision) -> bool:
        taken = frozenset(decision.mentions)
        there = {mention_of(report) for report in self._entries[target].reports}
        if not taken <= self._homes.keys():
            return False
        if not taken < there:
            return taken.isdisjoint(there)  # the machine keeps them apart by now
        self._keep_original(target)
        rest, part = divided(self._entries[target], taken, self._articles)
        self._entries = {
            key: value
            for old, entry in self._entries.items()
            for key, value in ([(old, rest), (part.id, part)] if old == target else [(old, entry)])
        }
        self._attached[target].append(decision)
        self._note(target, Act.SPLIT, ())
        self._note(part.id, Act.SPLIT, (target,))
        return True

    def _keep_original(self, key: str) -> None:
        if key not in self._shaped:
            self._machine[key] = self._entries[key]

    def _note(self, key: str, act: Act, made_of: Sequence[str]) -> None:
        """What became of an entry, and a new home for the mentions of all that it has."""
        earlier = self._shaped.get(key, (act, ()))[1]
        self._shaped[key] = (act, tuple(dict.fromkeys((*earlier, *made_of))))
        self._homes |= dict(mentions_of([self._entries[key]]))

    def review(self, orphans: Sequence[Decision]) -> Review:
        """The entries as they are now."""
        marked = {*self._attached, *self._shaped} & self._entries.keys()
        return Review(
            decided=tuple(_edited(e, self._attached[e.id]) for e in self._entries.values()),
            marks={e.id: self._mark(e) for e in self._entries.values() if e.id in marked},
            orphans=tuple(orphans),
            machine=tuple(self._machine.values()),
        )

    def _mark(self, entry: Entry) -> Mark:
        decisions = self._attached[entry.id]
        verdicts = [d.act for d in decisions if d.act in {Act.ACCEPT, Act.REJECT}]
        edits = [d.edit for d in decisions if d.act is Act.EDIT]
        names = ("status", "when", "code", "mode")
        shaped, made_of = self._shaped.get(entry.id, (None, ()))
        return Mark(
            verdict=verdicts[-1] if verdicts else None,
            notes=tuple(d.why for d in decisions if d.why),
            edited=tuple(n for n in names if any(getattr(e, n) is not None for e in edits)),
            machine=entry,
            shaped=shaped,
            made_of=made_of,
        )


def standing(findings: Findings, review: Review) -> Findings:
    """The findings as decisions leave them: those of rejected entries alone go, merged ids follow."""
    kept = {entry.id for entry in review.entries}
    moved = {
        old: key
        for key, mark in review.marks.items()
        if mark.shaped is Act.MERGE
        for old in mark.made_of
    }
    conflicts = (replace(one, entries=_followed(one.entries, moved)) for one in findings.conflicts)
    plans = (
        replace(
            plan,
            entry=moved.get(plan.entry, plan.entry),
            met_by=_followed(plan.met_by, moved),
            also=_followed(plan.also, moved),
        )
        for plan in findings.plans
    )
    return replace(
        findings,
        conflicts=tuple(c for c in conflicts if not c.entries or not kept.isdisjoint(c.entries)),
        plans=tuple(plan for plan in plans if plan.entry in kept),
    )


def _followed(keys: Sequence[str], moved: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(moved.get(key, key) for key in keys))


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
