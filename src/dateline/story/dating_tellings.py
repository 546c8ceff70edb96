"""Sentences of an article by their rare words, and how well two of them match.

Leaves out paraphrase: two sentences about one event without words in common never match.
"""

from __future__ import annotations

import math
import sys
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from dateline.spans import Span, gaps
from dateline.story.dating_likeness import WORD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.records import Analysis

LONG: Final = 4
"""Letters of a word that may identify an event; numbers may be shorter."""

LEAST_WORDS: Final = 2
"""Rare words that two sentences about one event share at least."""

PER_COSINE: Final = 1.6
BY_CHANCE: Final = 0.1
MOST: Final = 0.85
"""Trust that two sentences tell of one event: what their cosine exceeds chance by.

Counted on the calibration topics of `evaluation/dates.py`: pairs above a half were all of one
event, of those above a fifth about one in three beyond chance.
"""

COPIED: Final = 0.8
"""Cosine above which a sentence is a copy: its "Monday" is that of the copied article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Days on which an article may have appeared, by what a known one tells.

    `first` and `last` are ordinals, `None` where open; `bound` says that they only bound it.
    `span` and `theirs` are the words that agree, the latter in the known article.
    """

    why: str
    trust: float
    first: int | None
    last: int | None
    bound: bool
    span: Span
    theirs: Span


@dataclass(frozen=True, slots=True)
class Telling:
    """Words inside a sentence, and the sentence's rare words with their weights."""

    span: Span
    sentence: Span
    rare: Mapping[str, float]
    length: float


class Sentences:
    """The sentences of an article, for comparison with those of others."""

    def __init__(self, analysis: Analysis, rarity: Mapping[str, float]) -> None:
        self.analysis = analysis
        self.text = analysis.article.text
        self._rarity = rarity
        self._starts = [span.start for span in analysis.sentences]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the article outside its furniture; few are asked for theirs."""
        body = gaps((item.span for item in self.analysis.article.furniture), len(self.text))
        return frozenset(word for part in body for word in self.words(part))

    def around(self, span: Span) -> Span:
        """The sentence of some words, or the words where they stand outside all sentences."""
        number = bisect_right(self._starts, span.start) - 1
        return self.analysis.sentences[number].joined(span) if number >= 0 else span

    def words(self, span: Span) -> list[str]:
        """The longer words and the numbers of a stretch, in lower case."""
        found = (match[0].casefold() for match in WORD.finditer(self.text, span.start, span.end))
        return [sys.intern(word) for word in found if len(word) >= LONG or word.isdigit()]

    def telling(self, span: Span) -> Telling:
        """The sentence of some words by its rare words, without these words."""
        sentence = self.around(span)
        own = set(self.words(span))
        rare = {
            word: self._rarity[word]
            for word in sorted(set(self.words(sentence)) - own)
            if word in self._rarity
        }
        return Telling(span, sentence, rare, math.sqrt(sum(w * w for w in rare.values())) or 1.0)


def matched(mine: Telling, theirs: Telling) -> float:
    """Trust that two sentences tell of one event, 0 to `MOST`."""
    shared = [word for word in mine.rare if word in theirs.rare]
    if len(shared) < LEAST_WORDS:
        return 0.0
    product = sum(mine.rare[word] * theirs.rare[word] for word in shared)
    cosine = product / (mine.length * theirs.length)
    if cosine > COPIED:
        return 0.0
    return min(MOST, max(0.0, PER_COSINE * (cosine - BY_CHANCE)))
