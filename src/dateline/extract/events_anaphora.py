"""The status and the actor of an act that a text names again.

"Talks about a withdrawal ... The withdrawal would take weeks ... Details of the withdrawal were
not given": the third mention says nothing of its own about whether troops leave. A definite
noun without a cue or a time of its own is as sure as the last mention of the same act. A definite
noun without roles ("Dockers went on strike ... The strike cost millions") has the actor of the
last mention in its paragraph. Left out: recipients, which the two mentions share less often; whether the two are one event, which the story decides.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Document, Event, Sentence

DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "such", "its", "their"})
CARRIED: Final = frozenset({Status.PLANNED, Status.PROPOSED, Status.POSSIBLE})
"""Statuses that hold for later mentions; a demand or a denial is of one speaker and one moment."""

REPEATED: Final = frozenset(Code) - {Code.INCIDENT, Code.GOVERN}
"""Acts that a definite noun names again; one election or fire is often followed by another."""
RULED: Final = frozenset({"rule", "dismiss"})
"""Modes of GOVERN that a noun names again: "Judges ruled ... The verdict"."""

CARRYING: Final = frozenset(
    {Code.RETREAT, Code.MOBILIZE, Code.AGREE, Code.CONSULT, Code.COOPERATE, Code.AID, Code.GOVERN}
)
"""Acts that are announced long before they are done. Violence is not."""


def carried(document: Document, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, definite mentions with the status of the mention before them."""
    before: dict[tuple[Code, str | None], Event] = {}
    doers: dict[tuple[Code, str | None, int | None], Event] = {}  # by paragraph too
    result = []
    starts = {t.span.start: (s, i) for s in document.sentences for i, t in enumerate(s.tokens)}
    for event in events:
        key = (event.code, event.mode)
        last = before.get(key)
        place = starts.get(event.anchor.start)
        bare = place is not None and _is_bare_definite(*place)
        if (
            bare
            and not _has_own(event)
            and event.code in CARRYING
            and last is not None
            and last.status in CARRIED
        ):
            reason = f"status: as of the mention before it -> {last.status}"
            when = None if event.when_text is None else event.when
            reasons = (*(r for r in event.reasons if not r.startswith("when: ")), reason)
            result.append(replace(event, status=last.status, when=when, reasons=reasons))
        else:
            result.append(event)
        near = (*key, None if place is None else place[0].paragraph)
        if bare:
            result[-1] = _with_actor(result[-1], doers.get(near))
        before[key] = result[-1]
        if result[-1].actor:
            doers[near] = result[-1]
    return tuple(result)


def _with_actor(event: Event, last: Event | None) -> Event:
    """An event without roles with the actor of the mention before it in its paragraph."""
    again = event.code in REPEATED or event.mode in RULED
    if last is None or not last.actor or event.actor or event.recipient or not again:
        return event
    if last.status is Status.DENIED:
        return event
    reasons = (*event.reasons, "actor: as of the mention before it")
    return replace(event, actor=last.actor, reasons=reasons)


def _has_own(event: Event) -> bool:
    """Whether the mention says by itself when or whether the act took place."""
    told = any(reason.startswith("status:") for reason in event.reasons)
    return told or event.when_text is not None or event.status is not Status.ASSERTED


def _is_bare_definite(sentence: Sentence, position: int) -> bool:
    """Whether a noun has a definite determiner and no time adjective or tense of its own."""
    if sentence.tokens[position].upos != "NOUN":
        return False
    return any(
        token.head == position and token.text.lower() in DEFINITE for token in sentence.tokens
    )
