"""How likely two mentions are of one event, by their words, cells and articles.

A logistic scorer over named features between 0 and 1. Its weights were fitted by
`training/chains.py` on pairs of mentions of ECB+ (Cybulska and Vossen 2014) and lie, rounded,
in `data/chains.json`. Days are not among the features: the articles of ECB+ are undated.
"""

from __future__ import annotations

from functools import cache
from operator import mul
from typing import TYPE_CHECKING, Final

from dateline.story.timeline_words import (
    are_alike,
    are_of_one_row,
    is_light,
    learned,
    nearness,
)

if TYPE_CHECKING:
    from dateline.story.timeline_corpus import Corpus
    from dateline.story.timeline_features import Features, Party, Telling

NAMES: Final = (
    "bias",
    "same",
    "part",
    "alike",
    "row",
    "near",
    "crossed",
    "light",
    "rare",
    "code",
    "other_code",
    "actor",
    "other_actor",
    "recipient",
    "other_recipient",
    "place",
    "names",
    "other_names",
    "numbers",
    "around",
    "left",
    "right",
    "copied",
    "articles",
    "same_article",
    "same_sentence",
    "same_around",
    "same_beside",
    "same_articles",
    "same_light",
    "same_inside",
    "near_around",
    "near_articles",
    "like_around",
    "like_articles",
    "other_inside",
)
"""What is compared; products of two features are named by both."""

COPIED: Final = 0.6
"""Weight that two sentences share, of all they have, from which one is taken from the other."""


def likelihood(
    one: Features, other: Features, corpus: Corpus, weights: tuple[float, ...] | None = None
) -> float:
    """The log-odds that two mentions are of one event, days and hard bars apart.

    `weights` are those of `NAMES`, where they are not the shipped ones.
    """
    values = features(one, other, corpus)
    known = learned_weights() if weights is None else weights
    total: float = sum(map(mul, known, values))
    return total


@cache
def learned_weights() -> tuple[float, ...]:
    """The shipped weights in the order of `NAMES`."""
    weights = learned().weights
    return tuple(weights[name] for name in NAMES)


def features(one: Features, other: Features, corpus: Corpus) -> tuple[float, ...]:
    """The values of `NAMES` for a pair of mentions that have their tellings; symmetric."""
    first, second = one.telling, other.telling
    if first is None or second is None:
        message = "mentions without their words cannot be compared"
        raise ValueError(message)
    anchors = _anchors(first, second, corpus)
    same, part, alike, _, near, _, light, _ = anchors
    inside = float(one.article == other.article)
    around = corpus.shared(first.around, second.around)
    left, right = (
        corpus.shared(first.left, second.left),
        corpus.shared(first.right, second.right),
    )
    articles = 0.0 if inside else corpus.likeness(one.article, other.article)
    strong, like = max(same, part), alike * (1 - same)
    beside = 0.0
    if strong:
        near_words = set(first.left).union(first.right), set(second.left).union(second.right)
        beside = strong * corpus.shared(*near_words)
    return (
        1.0,
        *anchors,
        *_cells(one, other),
        *_names(first, second),
        around,
        left,
        right,
        float(around > COPIED),
        articles,
        inside,
        inside * (first.sentence == second.sentence),
        strong * around,
        beside,
        strong * articles,
        strong * light,
        strong * inside,
        near * around,
        near * articles,
        like * around,
        like * articles,
        (1 - strong) * inside,
    )


def _anchors(one: Telling, other: Telling, corpus: Corpus) -> tuple[float, ...]:
    """How near the anchors are, from `same` to `rare`."""
    first, second = one.anchor[0], other.anchor[0]
    same = first == second
    part = not frozenset(one.anchor).isdisjoint(other.anchor)
    crossed = not same and (first in other.around or second in one.around)
    return (
        float(same),
        float(part),
        float(not same and _any_alike(one.anchor, other.anchor)),
        float(not same and are_of_one_row(first, second)),
        1.0 if same else max(nearness(a, b) for a in one.anchor for b in other.anchor),
        float(crossed),
        float(is_light(first) or is_light(second)),
        corpus.rarity(first) if same else 0.0,
    )


def _any_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(are_alike(a, b) for a in one for b in other)


def _cells(one: Features, other: Features) -> tuple[float, ...]:
    """What the coded cells say, from `code` to `place`; nothing where a mention is not coded."""
    known = one.code is not None and other.code is not None
    places = one.towns | one.countries, other.towns | other.countries
    return (
        float(known and one.code == other.code),
        float(known and one.code != other.code),
        *agreement(one.actors, other.actors),
        *agreement(one.recipients, other.recipients),
        float(not places[0].isdisjoint(places[1])),
    )


def agreement(one: Party, other: Party) -> tuple[float, float]:
    """Whether two sides are one, by key or words, and whether they are named as others."""
    same = not one.keys.isdisjoint(other.keys) or not one.heads.isdisjoint(other.heads)
    if same:
        return 1.0, 0.0
    if not one.countries.isdisjoint(other.countries):
        return 0.5, 0.0
    told = bool(one.keys or one.heads) and bool(other.keys or other.heads)
    return 0.0, float(told)


def _names(one: Telling, other: Telling) -> tuple[float, float, float]:
    """The names and numbers of the sentences."""
    fewer = min(len(one.names), len(other.names))
    shared = len(one.names & other.names)
    return (
        shared / (1 + fewer),
        float(fewer > 0 and not shared),
        float(not one.numbers.isdisjoint(other.numbers)),
    )
