"""How often an event has the right code, by the evidence it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.events_learned import CODES, chance, logarithm, odds, probability

if TYPE_CHECKING:
    from dateline.extract.events_roles import Filled
    from dateline.extract.events_slots import Anchor
    from dateline.records import Predicate

CONSTANT: Final = 0.73
BY_ACT: Final = 0.26
"""By the network's log-odds that the word names an act."""
BY_CODE: Final = 0.29
"""By the logarithm of the share that it gives to the frame's code."""
BY_ROLE: Final = 0.17
"""By each role that is filled."""
WEAK: Final = -0.37
"""Of a frame that is marked weak."""
LEAST: Final = 0.3
"""Chance of the right code below which an act that the network has looked at is left out."""
UNSEEN: Final = (0.08, 0.05)
"""Act and share of the code for a word that the network does not take for an act."""


def confidence(anchor: Anchor, filled: Filled, predicate: Predicate | None) -> float:
    """A share in 0..1, rounded to two places.

    Log-odds fitted on 8,500 events of authored text by writers of whom neither frames nor network
    had seen a word (`training/authored/events.jsonl`, ids e- to h-).
    """
    if anchor.predicate is not None:
        return round(chance(anchor.predicate), 2)
    assert anchor.frame.code is not None
    act, share = UNSEEN
    if predicate is not None:
        act, share = predicate.score, predicate.codes[CODES.index(anchor.frame.code)]
    roles = bool(filled.actors) + bool(filled.recipients or len(filled.actors) > 1)
    value = CONSTANT + BY_ACT * odds(act) + BY_CODE * logarithm(share) + BY_ROLE * roles
    return round(probability(value + WEAK * anchor.frame.weak), 2)
