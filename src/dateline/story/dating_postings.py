"""Words and stretches of all articles of a story as posting lists, compared row by row.

A story of five thousand articles has ten million pairs that share a word: kept as records they
fill gigabytes. Here a row of cosines is computed when it is asked for, and only pairs that share
a rare stretch are kept. Products are added in the order of the words, so that sums come out the
same to the last digit whichever of two articles asks.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Numbers = NDArray[np.int32]
    Floats = NDArray[np.float64]

COMMON: Final = 100
"""Articles that may use a word that is compared: more would say little and cost much."""

RUN: Final = 5
"""Words of a stretch that two articles hardly write by chance."""

FEW: Final = 3
"""Articles that may share a stretch before it is a set phrase of the story."""

PAIR: Final = 32
"""Bits of the second of two numbers that are kept as one."""


class Worded(Protocol):
    """An article's words, and of each whether it is quoted."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The words."""
        ...

    @property
    def quoted(self) -> NDArray[np.bool_]:
        """Whether each is quoted."""
        ...


class Weights:
    """Unit vectors of tf-idf weights of all articles, by article and by word."""

    def __init__(self, articles: Sequence[Sequence[str]], rarity: Mapping[str, float]) -> None:
        self._words = sorted(rarity)
        self._numbers = {word: number for number, word in enumerate(self._words)}
        self._size = len(articles)
        self._vectors = [self._vector(forms, rarity) for forms in articles]
        terms = _joined([words for words, _ in self._vectors])
        order = np.argsort(terms, kind="stable")
        sizes = [len(words) for words, _ in self._vectors]
        self._bearers = np.repeat(np.arange(self._size), sizes)[order]
        self._weights = np.concatenate([np.zeros(0), *(w for _, w in self._vectors)])[order]
        self._starts = np.concatenate(
            ([0], np.cumsum(np.bincount(terms, minlength=len(self._words))))
        )

    def _vector(self, forms: Sequence[str], rarity: Mapping[str, float]) -> tuple[Ints, Floats]:
        """Numbers of the words of an article, in their order, and their weights."""
        counts = Counter(word for word in forms if word in rarity)
        weights = {word: (1 + math.log(n)) * rarity[word] for word, n in counts.items()}
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        words = sorted(weights)
        return (
            np.array([self._numbers[word] for word in words], dtype=np.int64),
            np.array([weights[word] / length for word in words]),
        )

    def vector(self, place: int) -> dict[str, float]:
        """The weight of every word of an article."""
        words, weights = self._vectors[place]
        return {
            self._words[word]: weight
            for word, weight in zip(words.tolist(), weights.tolist(), strict=True)
        }

    def row(self, place: int) -> tuple[Ints, Floats]:
        """The other articles that share a word that is not common, and their cosines."""
        words, weights = self._vectors[place]
        begins, ends = self._starts[words], self._starts[words + 1]
        shared = (ends - begins > 1) & (ends - begins <= COMMON)
        begins, ends, weights = begins[shared], ends[shared], weights[shared]
        sizes = ends - begins
        firsts = np.cumsum(sizes) - sizes
        places = np.arange(sizes.sum()) + np.repeat(begins - firsts, sizes)
        products = self._weights[places] * np.repeat(weights, sizes)
        sums = np.bincount(self._bearers[places], weights=products, minlength=self._size)
        met = np.bincount(self._bearers[places], minlength=self._size) > 0
        met[place] = False
        others = np.flatnonzero(met)
        return others, np.asarray(sums[others], dtype=np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Stretches that few articles have, counted by pairs of places, and those in quotations.

    A pair is one number, `size * lower + higher`; the arrays are parallel and in its order.
    """

    size: int
    pairs: Ints
    counts: Numbers
    quoted: Numbers

    def between(self, place: int, others: Ints) -> tuple[Numbers, Numbers]:
        """What an article shares with each of the others: stretches, those in quotations."""
        wanted = self.size * np.minimum(place, others) + np.maximum(place, others)
        if not len(self.pairs):
            return np.zeros(len(wanted), dtype=np.int32), np.zeros(len(wanted), dtype=np.int32)
        at = np.minimum(np.searchsorted(self.pairs, wanted), len(self.pairs) - 1)
        met = self.pairs[at] == wanted
        return np.where(met, self.counts[at], 0), np.where(met, self.quoted[at], 0)


def shared_runs(articles: Sequence[Worded]) -> Runs:
    """The stretches that few articles have, by pairs of places.

    A stretch counts once for a pair, and as quoted where its first occurrences in both are.
    """
    numbers: dict[str, int] = {}
    words = [
        np.array([numbers.setdefault(form, len(numbers)) for form in item.forms], dtype=np.int32)
        for item in articles
    ]
    bearers, runs, quoted = _first_runs(words, [item.quoted for item in articles])
    order = np.argsort(runs, kind="stable")
    bearers, runs, quoted = bearers[order], runs[order], quoted[order]
    sizes = np.bincount(runs)
    starts = np.cumsum(sizes) - sizes
    pairs: list[Ints] = []
    flags: list[NDArray[np.bool_]] = []
    for size in range(2, FEW + 1):
        first = starts[sizes == size]
        for one, other in combinations(range(size), 2):
            lower, higher = bearers[first + one], bearers[first + other]
            pairs.append(len(articles) * lower.astype(np.int64) + higher)
            flags.append(quoted[first + one] & quoted[first + other])
    found, places = np.unique(_joined(pairs), return_inverse=True)
    inside = np.concatenate([np.zeros(0, dtype=bool), *flags])
    return Runs(
        size=len(articles),
        pairs=found,
        counts=np.bincount(places, minlength=len(found)).astype(np.int32),
        quoted=np.bincount(places[inside], minlength=len(found)).astype(np.int32),
    )


def _first_runs(
    words: Sequence[Numbers], quoted: Sequence[NDArray[np.bool_]]
) -> tuple[Numbers, Numbers, NDArray[np.bool_]]:
    """Article, number and whether it is quoted of every stretch at its first place in each.

    Stretches of two, four and five words are numbered one after the other, each from the
    numbers of the shorter ones: equal numbers are equal words.
    """
    sizes = [max(0, len(item) - RUN + 1) for item in words]
    twos = _numbered([(item[:-1], item[1:]) for item in words])
    fours = _numbered([(item[:-2], item[2:]) for item in twos])
    fives = _numbered([(item[:-1], words[n][4:]) for n, item in enumerate(fours)])
    bearers, runs, flags = [], [], []
    for number, item in enumerate(fives):
        distinct, firsts = np.unique(item[: sizes[number]], return_index=True)
        bearers.append(np.full(len(distinct), number, dtype=np.int32))
        runs.append(distinct)
        flags.append(quoted[number][firsts] & quoted[number][firsts + RUN - 1])
    none = np.zeros(0, dtype=np.int32)
    return (
        np.concatenate([none, *bearers]),
        np.concatenate([none, *runs]),
        np.concatenate([np.zeros(0, dtype=bool), *flags]),
    )


def _numbered(pairs: Sequence[tuple[Numbers, Numbers]]) -> list[Numbers]:
    """One number for each pair of numbers, the same wherever the pair stands."""
    whole = [
        (first[: len(second)].astype(np.int64) << PAIR) | second[: len(first)]
        for first, second in pairs
    ]
    _, numbers = np.unique(_joined(whole), return_inverse=True)
    ends = np.cumsum([len(item) for item in whole])
    return np.split(numbers.astype(np.int32), ends[:-1]) if whole else []


def _joined(parts: Sequence[Ints]) -> Ints:
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts])
