"""Which sentences tell a day: those that mention it, and the tops of articles of the day.

Sentences are vectors of their words (tf-idf over the sentences of the story). The sentences
of a day are chosen one by one, so that together they come closest to all that is said of it
(Ghalandari 2017: the centroid of the summary rather than of the sentence). What another day
has told already is not told again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from math import log, sqrt
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.story.selection_reading import Line, Page

    Vector = dict[str, float]

NEXT_DAY: Final = 1
"""Days after a day on which articles still tell its news."""

# Factors of a sentence's likeness, set on the same topics as the weights of days.
OPENS: Final = 1.3
"""At the top of its article: written to stand alone."""
BEFOREHAND: Final = 0.7
"""From an article before the day: what was to come."""
AWAITED: Final = 0.8
"""It tells only of what was planned, asked for, possible or denied."""
INCOMPLETE: Final = 0.5
"""A scrap, an endless sentence or one that begins with a loose pronoun."""
BESIDE: Final = 0.5
"""Part of a sentence that is not about what was asked for in all that is said of its day."""

ALIKE: Final = 0.6
"""Cosine from which two sentences of a chronology say the same."""

FEWEST: Final = 4
"""Words that a sentence must have beside small ones to tell anything."""

SHORTEST: Final = 40
LONGEST: Final = 400
"""Characters of a sentence that can stand alone."""

ENDS: Final = (".", "!")
CLOSING: Final = " ”\"’'"
BEGUN: Final = re.compile(r"[“\"'‘`\s]*[A-Z0-9]")
LABEL: Final = re.compile(r"^[A-Z][A-Z.\s]+:|\||\(Update|-LRB- Update|\d ?[ap]\.?m\.? ET\b")
"""What stands in no prose: a speaker of a transcript, the bar of a byline, the hour of an update."""


class _Openings(msgspec.Struct, frozen=True):
    unresolved: frozenset[str]


class Chooser:
    """Chooses sentences for days, each sentence once."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self._pages = pages
        self._rarity = _rarity(line for page in pages.values() for line in page.lines)
        self._vectors: dict[tuple[str, int], Vector] = {}
        self._days = _candidates(pages)
        self._told: dict[int, list[Line]] = {}

    def likeness(self) -> dict[int, float]:
        """For each day the length of the sum of the vectors of its sentences that fit."""
        found = {}
        for day, lines in self._days.items():
            total: Vector = {}
            for line in lines:
                if line.fits:
                    _add(total, self._vector(line), self._pages[line.article].weight)
            found[day] = _length(total)
        return found

    def choose(self, day: int, most: int) -> tuple[Line, ...]:
        """Up to `most` sentences that tell a day, the best first; none if all were told."""
        lines = self._days.get(day, ())
        centre: Vector = {}
        for line in lines:
            _add(centre, self._vector(line), 1.0 if line.fits else BESIDE)
        chosen = self._greedy(
            day, [line for line in lines if line.fits and len(line.words) >= FEWEST], centre, most
        )
        self._told[day] = chosen
        return tuple(chosen)

    def _greedy(self, day: int, lines: Sequence[Line], centre: Vector, most: int) -> list[Line]:
        """The lines that together come closest to the centre, one after the other.

        The last is the one after which another would lead away from it.
        """
        left = {line.key: line for line in lines}
        near = {line.key: _dot(self._vector(line), centre) for line in lines}
        factors = {line.key: self._factor(line, day) for line in lines}
        chosen: list[Line] = []
        total: Vector = {}
        reached = 0.0
        while left and len(chosen) < most:
            inside, square = sum(near[line.key] for line in chosen), _dot(total, total)
            closeness = {
                key: (inside + near[key]) / _joint_length(square, self._vector(line), total)
                for key, line in left.items()
            }
            best = max(left, key=lambda key: (factors[key] * closeness[key], key))
            line = left.pop(best)
            if self._is_told(day, self._vector(line), chosen):
                continue
            if closeness[best] < reached:
                break
            reached = closeness[best]
            chosen.append(line)
            _add(total, self._vector(line), 1.0)
        return chosen

    def _is_told(self, day: int, vector: Vector, chosen: Iterable[Line]) -> bool:
        """Whether a chosen sentence of the day or of one of its neighbours says the same."""
        near = (line for other in (day - 1, day + 1) for line in self._told.get(other, ()))
        return any(_dot(vector, self._vector(line)) >= ALIKE for line in (*chosen, *near))

    def _factor(self, line: Line, day: int) -> float:
        page = self._pages[line.article]
        factor = OPENS if line.opens else 1.0
        if page.last is not None and page.last < day:
            factor *= BEFOREHAND
        if line.awaits:
            factor *= AWAITED
        if not is_complete(line.span.of(page.article.text)):
            factor *= INCOMPLETE
        return factor

    def _vector(self, line: Line) -> Vector:
        """The unit vector of a sentence."""
        if line.key not in self._vectors:
            counts = Counter(line.words)
            vector = {word: n * self._rarity[word] for word, n in counts.items()}
            length = _length(vector) or 1.0
            self._vectors[line.key] = {word: value / length for word, value in vector.items()}
        return self._vectors[line.key]


def _candidates(pages: Mapping[str, Page]) -> dict[int, list[Line]]:
    """The sentences of each day: that name it; tops of articles of it and the day after."""
    days: dict[int, list[Line]] = defaultdict(list)
    for page in pages.values():
        for line in page.lines:
            for day in sorted(line.days or _news_days(page, line)):
                days[day].append(line)
    return dict(days)


def _news_days(page: Page, line: Line) -> Iterator[int]:
    """The days whose news an undated sentence may tell."""
    if page.day is not None and line.opens:
        yield from range(page.day - NEXT_DAY, page.day + 1)


def _rarity(lines: Iterable[Line]) -> dict[str, float]:
    """Inverse document frequency of each word, a sentence being the document."""
    counts: Counter[str] = Counter()
    number = 0
    for line in lines:
        counts.update(set(line.words))
        number += 1
    return {word: 1 + log((number + 1) / (count + 1)) for word, count in counts.items()}


def is_complete(sentence: str) -> bool:
    """Whether a sentence can stand alone: whole, neither a scrap nor endless, no loose pronoun.

    Questions tell nothing, and time stamps, bylines and labels of speakers are no prose.
    """
    words = sentence.casefold().split()
    first = words[0].strip("“\"'‘’`") if words else ""
    return (
        SHORTEST <= len(sentence) <= LONGEST
        and sentence.rstrip(CLOSING).endswith(ENDS)
        and BEGUN.match(sentence) is not None
        and LABEL.search(sentence) is None
        and first not in table("story_words", _Openings).unresolved
    )


def _joint_length(square: float, vector: Vector, total: Vector) -> float:
    """The length of the sum of a unit vector and a total of this squared length."""
    return sqrt(square + 2 * _dot(vector, total) + 1)


def _add(total: Vector, vector: Vector, factor: float) -> None:
    for word, value in vector.items():
        total[word] = total.get(word, 0.0) + factor * value


def _dot(one: Vector, other: Vector) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other[word] for word, value in one.items() if word in other)


def _length(vector: Vector) -> float:
    return sqrt(sum(value * value for value in vector.values()))
