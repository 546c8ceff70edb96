"""How alike two articles of a story are: rare words, near-copied text, the same quotations.

Words count the more the fewer articles of the story use them (tf-idf, cosine); stretches of
five words that hardly any other article has stand for copied text, inside quotation marks for
a shared quotation. Alike articles are near in time: how near is for `dating_days`.

Leaves out meaning: "the objective is" and "our goal is" have nothing in common here.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.codes import StatementType
from dateline.spans import Span, gaps
from dateline.story.dating_postings import RUN, Weights, shared_runs

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from numpy.typing import NDArray

    from dateline.records import Analysis

WORD: Final = re.compile(r"\d[\d.,]*\d|[^\W_]+")

SHORTEST: Final = 3
"""Letters of a word that tells articles apart; numbers may be shorter."""

BASE, PER_COSINE, PER_RUN, PER_QUOTED = 3.7, 2.7, 0.35, 0.9
"""Log-odds that two articles are about one piece of news, by the logarithms of what they share.

Fitted to the distances of days between articles of the calibration topics of
`evaluation/dates.py`, against articles drawn from the same weeks of the same story.
"""

RARE: Final = 5
"""Words that are named to say what two articles share."""

PASSAGES: Final = 2
"""Shared stretches that are cited."""

NEIGHBOURS: Final = 12
"""The most alike articles that are asked for a date."""

KEPT: Final = 64
"""Articles most like each that are remembered: where fewer than `NEIGHBOURS` of them are asked for,
its likenesses with all are computed again, which for all articles at once would fill the memory.
"""

ROUGH: Final = 1e-6
"""By how much the rough closeness of a row may be wrong, generously."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of an article outside its furniture, in text order, and where they stand.

    `quoted` says of each word whether it stands inside quotation marks. A story has millions of
    words: what is kept of one is numbers in arrays and one string for all its occurrences.
    """

    forms: tuple[str, ...]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    quoted: NDArray[np.bool_]

    def span(self, first: int, last: int) -> Span:
        """From the beginning of one word to the end of another."""
        return Span(int(self.starts[first]), int(self.ends[last]))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two articles are: cosine 0..1, stretches shared, those of them in quotations."""

    cosine: float
    runs: int = 0
    quoted: int = 0


def read(analysis: Analysis) -> Words:
    """The words of an article, in lower case."""
    text = analysis.article.text
    found = [
        match
        for part in gaps((item.span for item in analysis.article.furniture), len(text))
        for match in WORD.finditer(text, part.start, part.end)
    ]
    starts = np.array([match.start() for match in found], dtype=np.int32)
    ends = np.array([match.end() for match in found], dtype=np.int32)
    direct = [
        span
        for statement in analysis.statements
        if statement.type is not StatementType.INDIRECT
        for span in statement.content
    ]
    forms = tuple(sys.intern(match[0].casefold()) for match in found)
    return Words(forms, starts, ends, _inside(starts, ends, sorted(direct)))


def _inside(
    starts: NDArray[np.int32], ends: NDArray[np.int32], stretches: Sequence[Span]
) -> NDArray[np.bool_]:
    """Of each word, whether it lies in the first of the sorted stretches that ends behind its start."""
    if not stretches:
        return np.zeros(len(starts), dtype=bool)
    begins = np.array([span.start for span in stretches], dtype=np.int32)
    closes = np.array([span.end for span in stretches], dtype=np.int32)
    numbers = np.searchsorted(np.maximum.accumulate(closes), starts, side="right")
    behind = numbers == len(stretches)
    numbers[behind] = 0
    return np.asarray(~behind & (begins[numbers] <= starts) & (ends <= closes[numbers]))


def runs_of(words: Words) -> dict[tuple[str, ...], int]:
    """Every stretch of five words with the position of its first occurrence."""
    runs = list(zip(*(words.forms[shift:] for shift in range(RUN)), strict=False))
    return dict(zip(reversed(runs), range(len(runs) - 1, -1, -1), strict=True))


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """What one article has in common with `others`, by their places, in parallel arrays."""

    others: NDArray[np.int64]
    cosines: NDArray[np.float64]
    runs: NDArray[np.int32]
    quoted: NDArray[np.int32]

    @property
    def rough(self) -> NDArray[np.float64]:
        """`closeness` of each but for the last digits, which `math` and `numpy` may write apart."""
        return np.asarray(
            BASE
            + PER_COSINE * np.log(self.cosines + 0.005)
            + PER_RUN * np.log1p(self.runs)
            + PER_QUOTED * np.log1p(self.quoted)
        )

    def of(self, number: int) -> Likeness:
        """The likeness with one of the others."""
        runs, quoted = self.runs[number], self.quoted[number]
        return Likeness(float(self.cosines[number]), int(runs), int(quoted))

    def ordered(self, most: int) -> Row:
        """The `most` alike of the others, the most alike first; of equal ones the lower place."""
        numbers = np.arange(len(self.others))
        if len(numbers) > most:
            rough = self.rough
            numbers = np.flatnonzero(rough >= np.partition(rough, -most)[-most] - ROUGH)
        order = sorted(
            numbers.tolist(), key=lambda n: (-closeness(self.of(n)), int(self.others[n]))
        )[:most]
        return Row(self.others[order], self.cosines[order], self.runs[order], self.quoted[order])


class Likenesses:
    """The likeness of every pair of articles that have something in common."""

    def __init__(self, words: Mapping[str, Words]) -> None:
        self.words = {key: words[key] for key in sorted(words)}
        self._keys = tuple(self.words)
        self._places = {key: place for place, key in enumerate(self._keys)}
        self.rarity = _rarity(self.words)
        self._weights = Weights([item.forms for item in self.words.values()], self.rarity)
        self._runs = shared_runs(list(self.words.values()))
        self._most_like: dict[str, Row] = {}

    def neighbours(self, article: str, among: Container[str]) -> list[tuple[str, Likeness]]:
        """The articles most like one, of those given, the most alike first."""
        if article not in self._most_like:
            self._most_like[article] = self._row(article).ordered(KEPT)
        first = self._most_like[article]
        found = self._chosen(first, among)
        if len(found) == NEIGHBOURS or len(first.others) < KEPT:
            return found
        row = self._row(article)
        asked = [n for n, o in enumerate(row.others.tolist()) if self._keys[o] in among]
        row = Row(row.others[asked], row.cosines[asked], row.runs[asked], row.quoted[asked])
        return self._chosen(row.ordered(NEIGHBOURS), among)

    def _chosen(self, row: Row, among: Container[str]) -> list[tuple[str, Likeness]]:
        """The first of an ordered row that are asked for."""
        found: list[tuple[str, Likeness]] = []
        for number, other in enumerate(row.others.tolist()):
            if self._keys[other] in among:
                found.append((self._keys[other], row.of(number)))
            if len(found) == NEIGHBOURS:
                break
        return found

    def _row(self, article: str) -> Row:
        """What an article has in common with every other."""
        place = self._places[article]
        others, cosines = self._weights.row(place)
        return Row(others, cosines, *self._runs.between(place, others))

    def shared(self, article: str, other: str) -> list[tuple[Span, Span, bool]]:
        """The longest stretches both write, quoted words first: their places, whether quoted."""
        here_runs, there_runs = runs_of(self.words[article]), runs_of(self.words[other])
        places = sorted(
            (here_runs[run], there_runs[run]) for run in here_runs if run in there_runs
        )
        here, theirs = self.words[article], self.words[other]
        grown = _grown(here, theirs, places)
        found: list[tuple[Span, Span, bool]] = []
        for quoted, length, start, there in sorted(
            grown, key=lambda item: (not item[0], -item[1], item[2], item[3])
        ):
            mine = here.span(start, start + length - 1)
            if not any(mine.overlaps(span) for span, _, _ in found):
                found.append((mine, theirs.span(there, there + length - 1), quoted))
            if len(found) == PASSAGES:
                break
        return found

    def rare(self, article: str, other: str) -> list[tuple[Span, Span]]:
        """The words that make two articles alike, the strongest first: their first places."""
        mine, theirs = (self._weights.vector(self._places[key]) for key in (article, other))
        shared = sorted(
            (word for word in mine if word in theirs), key=lambda w: (-mine[w] * theirs[w], w)
        )
        return [(self._first(article, word), self._first(other, word)) for word in shared[:RARE]]

    def _first(self, article: str, word: str) -> Span:
        place = self.words[article].forms.index(word)
        return self.words[article].span(place, place)


def _grown(
    mine: Words, theirs: Words, places: Sequence[tuple[int, int]]
) -> list[tuple[bool, int, int, int]]:
    """Shared stretches made as long as they are in both: quoted, length, place in each.

    `places` are in order, so that one that lies within another ends where that does.
    """
    ends: dict[int, int] = {}
    found = []
    for start, there in places:
        end = ends.get(start - there, 0)
        if end <= start:
            end, shift = start + RUN, there - start
            while (
                end < len(mine.forms)
                and end + shift < len(theirs.forms)
                and mine.forms[end] == theirs.forms[end + shift]
            ):
                end += 1
            ends[start - there] = end
        quoted = bool(mine.quoted[start] and theirs.quoted[there])
        found.append((quoted, end - start, start, there))
    return found


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


def _tells(word: str) -> bool:
    return len(word) >= SHORTEST or word.isdigit()
