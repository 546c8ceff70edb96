"""What the evidence of a climb comes to: the first status that fits, in the order of `Status`.

Acts that are announced, ordered or talked about are judged by their code: sanctions are done by
announcing them, a visit is to come; an arrest is left to others, a curfew is not; what is debated
has happened if it is an outrage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.extract.events_cues import (
    ANNOUNCED,
    CALLED_OFF,
    DEBATED,
    DECREED,
    FACTS,
    NO_EVENT,
    POSTPONED,
    TO_COME,
    VOICED,
    Climb,
    Verdict,
)

if TYPE_CHECKING:
    from dateline.extract.events_lexicon import Frame

PERFORMED: Final = frozenset(Code) - {
    Code.PROTEST,
    Code.CONSULT,
    Code.COOPERATE,
    Code.AID,
    Code.RETREAT,
    Code.MOBILIZE,
    Code.GOVERN,
}
"""What is done by saying it: "announced sanctions"; a visit that is announced is to come."""
PERFORMED_MODES: Final = frozenset(
    {"resign", "ceasefire", "appoint", "dismiss", "dissolve", "rule", "elect"}
)
CARRIED_OUT: Final = frozenset({"arrest", "deport", "seize", "investigate", "troops", "police"})
"""Modes of acts that others carry out when they are ordered."""
CHOSEN: Final = frozenset({"handle", "displace", "mutual", "strike", "toward"})
"""Role patterns of economic acts that somebody decides: "will cut 400 jobs"."""
NOT_PLANNED: Final = frozenset({"disaster", "accident", "death", "outbreak", "crime", "economy"})
"""Incidents that nobody plans: "prices will rise" is a prediction."""


def decided(frame: Frame, climb: Climb) -> Verdict:
    """The verdict on an act of this frame, with its reasons; no status if it is no event."""
    reasons = tuple(dict.fromkeys(climb.reasons))
    if NO_EVENT in climb.found:
        return Verdict(None, reasons)
    found = _settled(climb.found)
    found |= _by_code(frame, found, definite=climb.definite)
    if frame.status is not None:
        found.add(frame.status)
        reasons = (*reasons, f"status: the words themselves -> {frame.status}")
    status = next((s for s in Status if s in found), Status.ASSERTED)
    chosen = frame.mode == "economy" and frame.pattern in CHOSEN
    if status is Status.PLANNED and frame.mode in NOT_PLANNED and not chosen:
        return Verdict(Status.POSSIBLE, (*reasons, "status: nobody plans it -> possible"))
    return Verdict(status, reasons)


def _settled(found: set[str]) -> set[str]:
    """The evidence with what "called off" and "postponed" come to.

    "Called on Peru to cancel the march": the march is still planned.
    """
    if POSTPONED in found and Status.DENIED not in found:
        return {Status.PLANNED}
    if CALLED_OFF not in found:
        return found
    pending = found & (TO_COME - {Status.PLANNED})
    return {Status.PLANNED} if pending else found | {Status.DENIED}


def _by_code(frame: Frame, found: set[str], *, definite: bool) -> set[str]:
    """What "announced", "ordered" and "debated" mean for acts of this frame."""
    result: set[str] = set()
    performed = frame.code in PERFORMED or frame.mode in PERFORMED_MODES
    if not found & (TO_COME | {Status.DENIED}):
        if ANNOUNCED in found:
            result.add(Status.ASSERTED if performed else Status.PLANNED)
        if DECREED in found:
            left = frame.code is Code.ASSAULT or frame.mode in CARRIED_OUT
            result.add(Status.ASSERTED if performed and not left else Status.PLANNED)
    if DEBATED in found:
        uttered = definite and frame.code in VOICED
        done = uttered or frame.code in FACTS
        result.add(Status.ASSERTED if done else Status.POSSIBLE)
    return result
