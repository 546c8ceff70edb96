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
    from collections.abc import Iterable, Mapping, Sequence

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
    forms, starts, ends = [], [], []
    for part in gaps((item.span for item in analysis.article.furniture), len(text)):
        for match in WORD.finditer(text, part.start, part.end):
            forms.append(sys.intern(match[0].casefold()))
            starts.append(match.start())
            ends.append(match.end())
    direct = [
        span
        for statement in analysis.statements
        if statement.type is not StatementType.INDIRECT
        for span in statement.content
    ]
    quoted = np.zeros(len(forms), dtype=bool)
    quoted[list(_inside(starts, ends, sorted(direct)))] = True
    return Words(
        tuple(forms), np.array(starts, dtype=np.int32), np.array(ends, dtype=np.int32), quoted
    )


def _inside(
    starts: Sequence[int], ends: Sequence[int], stretches: Sequence[Span]
) -> Iterable[int]:
    number = 0
    for position, (start, end) in enumerate(zip(starts, ends, strict=True)):
        while number < len(stretches) and stretches[number].end <= start:
            number += 1
        if number < len(stretches) and stretches[number].contains(Span(start, end)):
            yield position


def runs_of(words: Words) -> dict[tuple[str, ...], int]:
    """Every stretch of five words with the position of its first occurrence."""
    found: dict[tuple[str, ...], int] = {}
    for start in range(len(words.forms) - RUN + 1):
        found.setdefault(words.forms[start : start + RUN], start)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """What one article has in common with `others`, by their places, in parallel arrays."""

    others: NDArray[np.int64]
    cosines: NDArray[np.float64]
    runs: NDArray[np.int32]
    quoted: NDArray[np.int32]

    @property
    def closeness(self) -> NDArray[np.float64]:
        """`closeness` of each but for the last digits, which `math` and `numpy` may write apart."""
        return np.asarray(
            BASE
            + PER_COSINE * np.log(self.cosines + 0.005)
            + PER_RUN * np.log1p(self.runs)
            + PER_QUOTED * np.log1p(self.quoted)
        )


class Likenesses:
    """The likeness of every pair of articles that have something in common."""

    def __init__(self, words: Mapping[str, Words]) -> None:
        self.words = {key: words[key] for key in sorted(words)}
        self._keys = tuple(self.words)
        self._places = {key: place for place, key in enumerate(self._keys)}
        self.rarity = _rarity(self.words)
        self._weights = Weights([item.forms for item in self.words.values()], self.rarity)
        self._runs = shared_runs(list(self.words.values()))
        self._rows: dict[str, Row] = {}

    def neighbours(self, article: str, among: Iterable[str]) -> list[tuple[str, Likeness]]:
        """The articles most like one, of those given, the most alike first."""
        row = self._row(article)
        asked = np.zeros(len(self._keys), dtype=bool)
        asked[[self._places[key] for key in among]] = True
        numbers = np.flatnonzero(asked[row.others])
        if len(numbers) > NEIGHBOURS:
            rough = row.closeness[numbers]
            bound = np.partition(rough, -NEIGHBOURS)[-NEIGHBOURS]
            numbers = numbers[rough >= bound - ROUGH]
        wanted = [(self._keys[row.others[n]], self._likeness(row, n)) for n in numbers.tolist()]
        wanted.sort(key=lambda pair: (-closeness(pair[1]), pair[0]))
        return wanted[:NEIGHBOURS]

    def _likeness(self, row: Row, number: int) -> Likeness:
        runs, quoted = row.runs[number], row.quoted[number]
        return Likeness(float(row.cosines[number]), int(runs), int(quoted))

    def _row(self, article: str) -> Row:
        """What an article has in common with every other, computed when it is asked for."""
        if article not in self._rows:
            place = self._places[article]
            others, cosines = self._weights.row(place)
            runs = [
                self._runs.get((min(place, o), max(place, o)), (0, 0)) for o in others.tolist()
            ]
            counts = np.array(runs, dtype=np.int32).reshape(-1, 2)
            self._rows[article] = Row(others, cosines, counts[:, 0], counts[:, 1])
        return self._rows[article]

    def shared(self, article: str, other: str) -> list[tuple[Span, Span, bool]]:
        """The longest stretches both write, quoted words first: their places, whether quoted."""
        here_runs, there_runs = runs_of(self.words[article]), runs_of(self.words[other])
        grown = {
            self._grown(article, other, here_runs[run], there_runs[run])
            for run in here_runs.keys() & there_runs.keys()
        }
        here, theirs = self.words[article], self.words[other]
        found: list[tuple[Span, Span, bool]] = []
        for quoted, length, start, there in sorted(
            grown, key=lambda item: (not item[0], -item[1], item[2], item[3])
        ):
            mine = here.span(start, start + length - 1)
            if not any(mine.overlaps(span) for span, _, _ in found):
                found.append((mine, theirs.span(there, there + length - 1), quoted))
        return found[:PASSAGES]

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
        self, article: str, other: str, start: int, there: int
    ) -> tuple[bool, int, int, int]:
        """A shared stretch made as long as it is in both: quoted, length, place in each."""
        mine, theirs = self.words[article], self.words[other]
        length = RUN
        while (
            start + length < len(mine.forms)
            and there + length < len(theirs.forms)
            and mine.forms[start + length] == theirs.forms[there + length]
        ):
            length += 1
        quoted = bool(mine.quoted[start] and theirs.quoted[there])
        return quoted, length, start, there


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
