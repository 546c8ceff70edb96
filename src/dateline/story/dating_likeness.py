"""How alike two articles of a story are: rare words, near-copied text, the same quotations.

Words count the more the fewer articles of the story use them (tf-idf, cosine); stretches of
five words that hardly any other article has stand for copied text, inside quotation marks for
a shared quotation. Alike articles are near in time: how near is for `dating_days`.

Leaves out meaning: "the objective is" and "our goal is" have nothing in common here.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import StatementType
from dateline.spans import Span, gaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.records import Analysis

WORD: Final = re.compile(r"\d[\d.,]*\d|[^\W_]+")

SHORTEST: Final = 3
"""Letters of a word that tells articles apart; numbers may be shorter."""

RUN: Final = 5
"""Words of a stretch that two articles hardly write by chance."""

FEW: Final = 3
"""Articles that may share a stretch before it is a set phrase of the story."""

BASE, PER_COSINE, PER_RUN, PER_QUOTED = 3.7, 2.7, 0.35, 0.9
"""Log-odds that two articles are about one piece of news, by the logarithms of what they share.

Fitted to the distances of days between articles of the calibration topics of
`evaluation/dates.py`, against articles drawn from the same weeks of the same story.
"""

COMMON: Final = 100
"""Articles that may use a word that is compared: more would say little and cost much."""

RARE: Final = 5
"""Words that are named to say what two articles share."""

PASSAGES: Final = 2
"""Shared stretches that are cited."""

NEIGHBOURS: Final = 12
"""The most alike articles that are asked for a date."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an article outside its furniture, in text order, with their spans."""

    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    quoted: frozenset[int]
    """Positions of words inside quotation marks."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two articles are: cosine 0..1, stretches shared, those of them in quotations."""

    cosine: float
    runs: int = 0
    quoted: int = 0


def read(analysis: Analysis) -> Words:
    """The words of an article, in lower case."""
    text = analysis.article.text
    forms, spans = [], []
    for part in gaps((item.span for item in analysis.article.furniture), len(text)):
        for match in WORD.finditer(text, part.start, part.end):
            forms.append(match[0].casefold())
            spans.append(Span(match.start(), match.end()))
    direct = [
        span
        for statement in analysis.statements
        if statement.type is not StatementType.INDIRECT
        for span in statement.content
    ]
    return Words(tuple(forms), tuple(spans), frozenset(_inside(spans, sorted(direct))))


def _inside(spans: Sequence[Span], stretches: Sequence[Span]) -> Iterable[int]:
    number = 0
    for position, span in enumerate(spans):
        while number < len(stretches) and stretches[number].end <= span.start:
            number += 1
        if number < len(stretches) and stretches[number].contains(span):
            yield position


def runs_of(words: Words) -> dict[tuple[str, ...], int]:
    """Every stretch of five words with the position of its first occurrence."""
    found: dict[tuple[str, ...], int] = {}
    for start in range(len(words.forms) - RUN + 1):
        found.setdefault(words.forms[start : start + RUN], start)
    return found


class Likenesses:
    """The likeness of every pair of articles that have something in common."""

    def __init__(self, words: Mapping[str, Words]) -> None:
        self.words = {key: words[key] for key in sorted(words)}
        self._runs = {key: runs_of(item) for key, item in self.words.items()}
        self.rarity = _rarity(self.words)
        self._vectors = _vectors(self.words, self.rarity)
        self._pairs: dict[str, dict[str, Likeness]] = defaultdict(dict)
        self._compare()

    def neighbours(self, article: str, among: Iterable[str]) -> list[tuple[str, Likeness]]:
        """The articles most like one, of those given, the most alike first."""
        pairs = self._pairs[article]
        wanted = [(key, pairs[key]) for key in among if key in pairs]
        wanted.sort(key=lambda pair: (-closeness(pair[1]), pair[0]))
        return wanted[:NEIGHBOURS]

    def shared(self, article: str, other: str) -> list[tuple[Span, Span, bool]]:
        """The longest stretches both write, quoted words first: their places, whether quoted."""
        grown = {
            self._grown(article, other, run)
            for run in self._runs[article].keys() & self._runs[other].keys()
        }
        here, theirs = self.words[article].spans, self.words[other].spans
        found: list[tuple[Span, Span, bool]] = []
        for quoted, length, start, there in sorted(
            grown, key=lambda item: (not item[0], -item[1], item[2], item[3])
        ):
            mine = here[start].joined(here[start + length - 1])
            if not any(mine.overlaps(span) for span, _, _ in found):
                found.append((mine, theirs[there].joined(theirs[there + length - 1]), quoted))
        return found[:PASSAGES]

    def rare(self, article: str, other: str) -> list[tuple[Span, Span]]:
        """The words that make two articles alike, the strongest first: their first places."""
        mine, theirs = self._vectors[article], self._vectors[other]
        shared = sorted(
            (word for word in mine if word in theirs), key=lambda w: (-mine[w] * theirs[w], w)
        )
        return [(self._first(article, word), self._first(other, word)) for word in shared[:RARE]]

    def _first(self, article: str, word: str) -> Span:
        words = self.words[article]
        return words.spans[words.forms.index(word)]

    def _grown(self, article: str, other: str, run: tuple[str, ...]) -> tuple[bool, int, int, int]:
        """A shared stretch made as long as it is in both: quoted, length, place in each."""
        mine, theirs = self.words[article], self.words[other]
        start, there = self._runs[article][run], self._runs[other][run]
        length = RUN
        while (
            start + length < len(mine.forms)
            and there + length < len(theirs.forms)
            and mine.forms[start + length] == theirs.forms[there + length]
        ):
            length += 1
        quoted = start in mine.quoted and there in theirs.quoted
        return quoted, length, start, there

    def _compare(self) -> None:
        cosines: dict[tuple[str, str], float] = defaultdict(float)
        for bearers in _postings(self._vectors):
            for number, (key, weight) in enumerate(bearers):
                for other, theirs in bearers[number + 1 :]:
                    cosines[key, other] += weight * theirs
        runs, quoted = self._shared_runs()
        for (key, other), cosine in cosines.items():
            pair = (key, other)
            likeness = Likeness(cosine, runs[pair], quoted[pair])
            self._pairs[key][other] = self._pairs[other][key] = likeness

    def _shared_runs(self) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
        """Per pair, the stretches that few articles have, and those of them in quotations."""
        bearers: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for key, found in self._runs.items():
            for run in found:
                bearers[run].append(key)
        runs: Counter[tuple[str, str]] = Counter()
        quoted: Counter[tuple[str, str]] = Counter()
        for run, keys in bearers.items():
            if not 2 <= len(keys) <= FEW:
                continue
            for number, key in enumerate(keys):
                for other in keys[number + 1 :]:
                    runs[key, other] += 1
                    quoted[key, other] += self._is_quoted(key, run) and self._is_quoted(other, run)
        return runs, quoted

    def _is_quoted(self, article: str, run: tuple[str, ...]) -> bool:
        start = self._runs[article][run]
        words = self.words[article]
        return start in words.quoted and start + RUN - 1 in words.quoted


def closeness(likeness: Likeness) -> float:
    """One figure to sort by: log-odds that the two are of the same days."""
    return (
        BASE
        + PER_COSINE * math.log(likeness.cosine + 0.005)
        + PER_RUN * math.log1p(likeness.runs)
        + PER_QUOTED * math.log1p(likeness.quoted)
    )


def _rarity(words: Mapping[str, Words]) -> dict[str, float]:
    """What each word is worth: the logarithm of the share of articles that do without it."""
    spread = Counter(word for item in words.values() for word in set(item.forms))
    total = len(words) + 1
    return {word: math.log(total / count) for word, count in spread.items() if _tells(word)}


def _vectors(
    words: Mapping[str, Words], rarity: Mapping[str, float]
) -> dict[str, dict[str, float]]:
    """Unit vectors of tf-idf weights."""
    vectors = {}
    for key, item in words.items():
        counts = Counter(word for word in item.forms if word in rarity)
        weights = {word: (1 + math.log(n)) * rarity[word] for word, n in counts.items()}
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        vectors[key] = {word: weight / length for word, weight in weights.items()}
    return vectors


def _tells(word: str) -> bool:
    return len(word) >= SHORTEST or word.isdigit()


def _postings(vectors: Mapping[str, Mapping[str, float]]) -> list[list[tuple[str, float]]]:
    """For every word its articles with their weights, in the order of the words."""
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for key, vector in vectors.items():
        for word, weight in vector.items():
            found[word].append((key, weight))
    return [found[word] for word in sorted(found) if 1 < len(found[word]) <= COMMON]
