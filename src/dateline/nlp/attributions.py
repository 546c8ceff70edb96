"""Reported speech as the network reads it: cues, and the words that belong to each.

For every word that may be the head of a cue, log-probabilities that the words around it are
its source, its content, part of the cue, or none of these. What becomes a statement is
decided with the rules of `extract.quotations`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.nlp.predicates import DECIMALS, REACH, Setting
from dateline.records import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.nlp.predicates import Floats, PredicateNetwork
    from dateline.records import Sentence

ASKED: Final = 0.05
"""Probability of being a cue from which the words around it are asked about."""


@dataclass(slots=True)
class Reading:
    """One article's words as they are read, window by window."""

    network: PredicateNetwork
    _vectors: list[Floats] = field(default_factory=list)
    _logits: list[Floats] = field(default_factory=list)

    def add(self, states: Floats, marks: Sequence[int], sentences: Sequence[Sentence]) -> None:
        """The words of one window: their vectors, quotation marks and sentences."""
        relations = [self.network.relations[t.relation] for s in sentences for t in s.tokens]
        vectors, logits = self.network.words(
            states, marks, openings(sentences), np.array(relations, dtype=np.int64)
        )
        self._vectors.append(vectors)
        self._logits.append(logits)

    def attributions(self, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
        """The attributions of the article, by cue in text order."""
        if not self._logits:
            return ()
        logits = np.concatenate(self._logits).astype(np.float64)
        scores = 1 / (1 + np.exp(logits[:, 0] - logits[:, 1]))
        asked = [int(at) for at in np.flatnonzero(scores >= ASKED)]
        if not asked:
            return ()
        setting = self._setting(sentences)
        tokens = [token for sentence in sentences for token in sentence.tokens]
        found = np.round(self.network.roles(setting, asked).astype(np.float64), DECIMALS)
        result = []
        for at, labels in zip(asked, found, strict=True):
            first, end = max(0, at - REACH), min(len(tokens), at + REACH + 1)
            own = labels[first - at + REACH : end - at + REACH].tolist()
            result.append(
                Attribution(
                    cue=tokens[at].span,
                    score=round(float(scores[at]), DECIMALS),
                    first=first,
                    labels=tuple(map(tuple, own)),
                )
            )
        return tuple(result)

    def _setting(self, sentences: Sequence[Sentence]) -> Setting:
        lengths = [len(sentence.tokens) for sentence in sentences]
        firsts = [0, *accumulate(lengths)]
        pairs = [(first, t) for first, s in zip(firsts, sentences, strict=False) for t in s.tokens]
        numbers = self.network.relations
        return Setting(
            vectors=np.concatenate(self._vectors),
            heads=np.array([first + t.head if t.head >= 0 else -1 for first, t in pairs]),
            relations=np.array([numbers[token.relation] for _, token in pairs]),
            sentences=np.repeat(np.arange(len(sentences)), lengths),
            paragraphs=np.repeat([s.paragraph for s in sentences], lengths),
        )


def openings(sentences: Sequence[Sentence]) -> list[int]:
    """For each word 2 where it begins a paragraph, 1 where another sentence, else 0."""
    result: list[int] = []
    before = None
    for sentence in sentences:
        result += [2 if sentence.paragraph != before else 1] + [0] * (len(sentence.tokens) - 1)
        before = sentence.paragraph
    return result
