"""How alike articles and sentences of a story are: what their words weigh there.

A word that every article of the story has says nothing (inverse document frequency, Sparck
Jones 1972, smoothed, because a story may have three articles); articles are compared by the
cosine of their weightiest words (Salton's vector space).
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

EVEN: Final = 10
"""Articles that are added to a story in which no word occurs: in a story of three, a word that
two of them have is still worth something."""

KEPT: Final = 80
"""Words of an article that are compared: the weightiest, which hold most of its length."""


class _Weights(dict[str, float]):
    """What each root of the story tells, worked out where it is first asked for."""

    def __init__(self, found: Mapping[str, int], articles: int) -> None:
        self._found, self._articles = found, articles

    def __missing__(self, word: str) -> float:
        share = (self._articles + EVEN) / (self._found.get(word, 0) + 0.5)
        self[word] = max(0.1, math.log(share))
        return self[word]


class Corpus:
    """The words of the articles of a story, by article id, with their numbers."""

    def __init__(self, bags: Mapping[str, Mapping[str, int]]) -> None:
        found = Counter(word for bag in bags.values() for word in bag)
        self._weights = _Weights(found, len(bags))
        self._rarest = math.log((len(bags) + EVEN) / 0.5)
        self._vectors = {article: self._vector(bag) for article, bag in bags.items()}
        self._known: dict[tuple[str, str], float] = {}

    def weight(self, word: str) -> float:
        """How much a root tells in this story: 0.1 for one of every article, up to 5 or so."""
        return self._weights[word]

    def rarity(self, word: str) -> float:
        """The weight of a root against that of a word of one article only, 0..1."""
        return self._weights[word] / self._rarest

    def _vector(self, bag: Mapping[str, int]) -> dict[str, float]:
        """The weightiest words of an article, to length 1."""
        values = {word: (1 + math.log(n)) * self._weights[word] for word, n in bag.items()}
        kept = sorted(values, key=lambda word: (-values[word], word))[:KEPT]
        length = math.sqrt(math.fsum(values[word] ** 2 for word in kept)) or 1.0
        return {word: values[word] / length for word in kept}

    def likeness(self, one: str, other: str) -> float:
        """The cosine of two articles; 0 for one without sentences."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            first, second = (self._vectors.get(article, {}) for article in pair)
            common = [word for word in first if word in second]
            self._known[pair] = math.fsum(first[word] * second[word] for word in common)
        return self._known[pair]

    def shared(self, one: Collection[str], other: Collection[str]) -> float:
        """The weight that two sets of roots share, of what they have (cosine), 0..1."""
        common = set(one).intersection(other)
        if not common:
            return 0.0
        both = self._sum(one) * self._sum(other)
        return self._sum(common) / math.sqrt(both)

    def _sum(self, words: Iterable[str]) -> float:
        return math.fsum(map(self._weights.__getitem__, words))
