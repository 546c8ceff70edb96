"""Words that decide whether an act has happened, and what is collected of them.

`resources/status_cues.yaml` as typed values, its governing words indexed by part of speech
and by what they take, and the `Climb` in which a judgement gathers its evidence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Final

import msgspec

from dateline.codes import Code, Status
from dateline.extract.events_status_forms import forms
from dateline.resources import table

NO_EVENT: Final = "none"
"""What "threaten to" or "prevent" leave of their content."""
KEEP: Final = "keep"
"""What "began to" leaves: the content is as sure as the verb."""
DEBATED: Final = "debated"
"""Talked about: an outrage has happened, anything else is possible."""
ANNOUNCED: Final = "announced"
"""Done by saying it, or still to come, as the act is."""
DECREED: Final = "decreed"
"""Done by ordering it ("ordered a curfew"), or left to others to do ("ordered his arrest")."""
ACCUSED: Final = "accused"
"""A source's claim where an accuser is named, else open."""
CALLED_OFF: Final = "called off"
"""Denied once it is done; until then what may be called off is planned."""
POSTPONED: Final = "postponed"
"""Planned, whoever wants it put off."""
ORDERED: Final = "ordered"
"""Planned if who is ordered must obey, else requested."""

FLIPPED: Final[dict[str, str]] = {
    KEEP: Status.DENIED,
    Status.PLANNED: Status.DENIED,
    Status.ASSERTED: Status.DENIED,
    NO_EVENT: NO_EVENT,
    DEBATED: DEBATED,
    ANNOUNCED: Status.DENIED,
    DECREED: Status.DENIED,
    CALLED_OFF: Status.PLANNED,
    POSTPONED: Status.PLANNED,
}
"""What a negation makes of an effect; of any other it makes `possible`."""
TO_COME: Final = frozenset(
    {Status.PLANNED, Status.POSSIBLE, Status.CONDITIONAL, Status.PROPOSED, Status.REQUESTED}
)

FACTS: Final = frozenset({Code.ASSAULT, Code.INCIDENT, Code.PROTEST, Code.ACCUSE, Code.COERCE})
"""What is talked about after it happened: "talks on the killings"; others lie ahead."""


SPEECH: Final = frozenset({Code.ACCUSE, Code.REQUEST, Code.AGREE, Code.THREATEN})
"""Acts in words: a condition behind "threatened to" belongs to the threat's content."""
VOICED: Final = SPEECH | {Code.REJECT}
"""Acts in words: one that is talked about has been uttered."""


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Governing words with the same effect."""

    status: str
    takes: tuple[str, ...]
    negated: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


class CueFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`resources/status_cues.yaml` as it is written."""

    cues: tuple[Cue, ...]
    modals: dict[str, frozenset[str]]
    negations: frozenset[str]
    no_words: frozenset[str]
    modifiers: dict[str, frozenset[str]]
    conditions: frozenset[str]
    condition_cases: frozenset[str]
    later: frozenset[str]
    settled: frozenset[str]
    absent: frozenset[str]
    aimed: frozenset[str]
    drafts: frozenset[str]
    known: frozenset[str]
    factive: frozenset[str]
    given: frozenset[str]
    claims: frozenset[str]
    tribunals: frozenset[str]


@cache
def cues() -> CueFile:
    """The list of cues."""
    return table("status_cues", CueFile)


@cache
def governors() -> dict[tuple[str, str, str], Cue]:
    """Cues by part of speech, word and what it takes; the first group that names one wins."""
    index: dict[tuple[str, str, str], Cue] = {}
    for cue in cues().cues:
        for kind, group in (("verb", cue.verbs), ("noun", cue.nouns), ("adj", cue.adjectives)):
            for word in group:
                for taken in cue.takes:
                    index.setdefault((kind, word, taken), cue)
    for (kind, word, taken), cue in tuple(index.items()):
        for form in forms(word) if kind == "verb" else ():
            index.setdefault((kind, form, taken), cue)
    return index


@dataclass(slots=True)
class Climb:
    """What has been collected between an anchor and the root.

    `speech`: the act is done in words, so that rejecting it does not undo it; `forward`:
    the clause looks ahead, so that what stands beside it does too; `definite`: the act is named
    as one that is known.
    """

    found: set[str] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)
    speech: bool = False
    forward: bool = False
    definite: bool = False

    def add(self, status: str, why: str) -> None:
        """Note a status unless it changes nothing."""
        if status != KEEP:
            self.found.add(status)
            self.reasons.append(f"status: {why} -> {status}")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of an act, `None` for no event, with the rules that decided."""

    status: Status | None
    reasons: tuple[str, ...]
