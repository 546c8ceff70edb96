"""Acts as the network reads them, beside those of the frames.

The lexicon says what its words mean and what they do not; a word that it has no entry for, the
network may still read as an act (`nlp.acts`). Such an anchor gets the code that the network
gives it and the roles that acts of that code mostly have. Guards of the lexicon hold against
the network too, and where both read an act the lexicon's code stands: on authored text that
neither had seen, changing it made more codes wrong than right.
"""

from __future__ import annotations

from functools import cache
from math import exp, log
from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.extract.events_lexicon import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Predicate

LEAST: Final = 0.55
"""Chance of the right code from which a word without a frame is an act."""
LEAST_TO_COME: Final = 0.3
TO_COME: Final = 0.9
"""The same for what is read as planned, proposed, asked for or conditional, and how surely that must be
read: a plan is worth following even where its code is in doubt.
"""
ALONE: Final = (-1.2, 0.46, 0.85)
"""Log-odds that the network's code is right: constant, by log-odds of an act, by log of its share."""
SMALLEST: Final = 1e-3
CODES: Final = tuple(Code)
PATTERNS: Final = {
    Code.AGREE: "joint",
    Code.CONSULT: "mutual",
    Code.SUPPORT: "address",
    Code.COOPERATE: "joint",
    Code.AID: "toward",
    Code.CONCEDE: "move",
    Code.RETREAT: "move",
    Code.REQUEST: "claim",
    Code.ACCUSE: "address",
    Code.REJECT: "address",
    Code.THREATEN: "address",
    Code.PROTEST: "against",
    Code.SANCTION: "handle",
    Code.MOBILIZE: "move",
    Code.COERCE: "handle",
    Code.ASSAULT: "strike",
    Code.GOVERN: "rule",
    Code.INCIDENT: "suffer",
}
"""The pattern of roles that most frames of a code have."""
_WORDS: Final = frozenset({"VERB", "NOUN"})


@cache
def frame_of(code: Code) -> Frame:
    """The frame of words that only the network knows."""
    return Frame(id=f"learned {code.value}", code=code, pattern=PATTERNS[code])


def is_act(predicate: Predicate, upos: str) -> bool:
    """Whether a word without a frame is an act with a clear code."""
    ahead = sum(predicate.statuses[1:5]) >= TO_COME
    return upos in _WORDS and chance(predicate) >= (LEAST_TO_COME if ahead else LEAST)


def chance(predicate: Predicate) -> float:
    """How often a word without a frame, read like this, is an act of the network's code.

    Fitted on authored text by writers of whom neither network nor frames had seen a word.
    """
    constant, by_act, by_code = ALONE
    share = max(predicate.codes, default=0.0)
    return probability(constant + by_act * odds(predicate.score) + by_code * logarithm(share))


def odds(share: float) -> float:
    """Log-odds of a probability, bounded."""
    return logarithm(share) - logarithm(1 - share)


def logarithm(share: float) -> float:
    """Its logarithm, bounded."""
    return log(max(share, SMALLEST))


def probability(value: float) -> float:
    """The probability of log-odds."""
    return 1 / (1 + exp(-value))


def code_of(predicate: Predicate) -> Code:
    """The likeliest code."""
    return CODES[predicate.codes.index(max(predicate.codes))]


def why(predicate: Predicate) -> str:
    """The network's grounds in words, with the runner-up."""
    ranked = sorted(zip(predicate.codes, CODES, strict=True), key=lambda pair: -pair[0])
    (first, best), (second, other) = ranked[:2]
    return (
        f"network: act {predicate.score:.2f}, {best.value} {first:.2f}, {other.value} {second:.2f}"
    )


def by_word(predicates: Sequence[Predicate]) -> dict[int, Predicate]:
    """Predicates by the offset of their word."""
    return {predicate.span.start: predicate for predicate in predicates}
