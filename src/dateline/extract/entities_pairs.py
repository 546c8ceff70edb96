"""Which of several chains a noun or pronoun means: a small learned comparison of pairs.

For each chain that may be meant traits are read off (`entities_traits`). Each trait is one of
a few numbered cases; the score of a pair is the sum of the weights of its cases, that of "none
of them" the sum over the traits of the noun or pronoun alone: a conditional logit, as in the
ranking of mentions of Denis and Baldridge (2008). The weights lie in `data/coreference.json`
and are learned by `training/coreference.py`. Left out: whether a chain may be meant at all;
rules of number, gender and syntax decide that before.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import exp
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.extract.entities_chains import Chain
    from dateline.extract.entities_mentions import Candidate
    from dateline.extract.entities_traits import Traits

DECIMALS: Final = 4
"""Of a probability, so that the last bits of different processors do not flip a decision."""


class Weights(msgspec.Struct, frozen=True):
    """Weights of one class of candidates by trait and case: of a pair, and of none of them."""

    pair: tuple[tuple[float, ...], ...]
    none: tuple[tuple[float, ...], ...]


class Pairs(msgspec.Struct, frozen=True):
    """The file `coreference`; classes are `person`, `plural`, `thing` (pronouns) and `noun`."""

    classes: dict[str, Weights]


@dataclass(slots=True)
class Asked:
    """A decision as it is put: chains that may be meant, the traits of each and of none."""

    kind: str
    candidate: Candidate
    chains: Sequence[Chain]
    pairs: Sequence[Traits]
    none: Traits


@dataclass(slots=True)
class Lesson:
    """Weights being learned, and every decision put to them with the sizes of its chains then."""

    classes: Mapping[str, Weights]
    asked: list[tuple[Asked, list[int]]] = field(default_factory=list)


class Choice(NamedTuple):
    """The likeliest chain by its number, its share of the probability, and that of the next."""

    best: int
    share: float
    next: float


def chosen(asked: Asked, lesson: Lesson | None) -> Choice:
    """The likeliest of the chains asked for; how likely "none of them" is lowers its share."""
    if lesson is None:
        given = table("coreference", Pairs).classes[asked.kind]
    else:
        lesson.asked.append((asked, [len(chain.found) for chain in asked.chains]))
        given = lesson.classes[asked.kind]
    scores = [_sum(given.pair, traits) for traits in asked.pairs]
    none = _sum(given.none, asked.none)
    ranked = sorted(range(len(scores)), key=lambda number: (-scores[number], number))
    highest = scores[ranked[0]]
    whole = sum([exp(score - highest) for score in (*scores, none)])
    after = exp(scores[ranked[1]] - highest) / whole if len(ranked) > 1 else 0.0
    return Choice(ranked[0], round(1 / whole, DECIMALS), round(after, DECIMALS))


def _sum(weights: Sequence[Sequence[float]], traits: Traits) -> float:
    return sum([cases[case] for cases, case in zip(weights, traits, strict=True)])
