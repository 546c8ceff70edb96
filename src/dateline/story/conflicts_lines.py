"""The sentences of a story, to be found by what they say.

Words weigh the more the fewer sentences of the story use them, so that the name that all
articles have finds nothing. Compared are only sentences that share a word which is not common.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.story.conflicts_ground import stems_of
from dateline.story.restated_words import WORD, restated_words
from dateline.story.wordings import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.records import Statement
    from dateline.spans import Span
    from dateline.story.conflicts_ground import Ground

COMMON: Final = 300
"""Sentences that may use a word by which others are sought."""

FEWEST: Final = 5
"""Sentences added to those of a story, so that in one of two a shared word weighs something."""

RAREST: Final = 10
"""Words of a claim by which sentences are sought, the rarest."""

NEGATED: Final = 6
"""Words behind a "not" that it may turn into their opposite."""

NEGATOR: Final = re.compile(
    r"(?i)n['’]t\b|\b(?:n(?:o|ot|ever|either|or|one|obody|othing)|without|cannot|hardly)\b"
)
"""Spares the sentences in which nothing is negated the way through their words."""

STOPS: Final = re.compile(r"[,;:.!?…—–]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence; `text` is in lower case without accents, `turned` are stems behind a "not"."""

    article: str
    number: int
    span: Span
    text: str
    stems: frozenset[str]
    turned: frozenset[str]
    statements: tuple[Statement, ...]

    @property
    def place(self) -> tuple[str, int]:
        """Article and number of the sentence in it: unique, and the order of comparisons."""
        return (self.article, self.number)


class Lines:
    """All sentences of a story, indexed by their stems."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.of: dict[str, list[Line]] = {
            article: [_line(ground, article, n) for n in range(len(analysis.sentences))]
            for article, analysis in ground.by_id.items()
        }
        self._by_stem: defaultdict[str, list[Line]] = defaultdict(list)
        for lines in self.of.values():
            for line in lines:
                for word in line.stems:
                    self._by_stem[word].append(line)
        self._weights: dict[str, float] = {}
        self._count = sum(map(len, self.of.values())) + 1

    def all(self) -> Iterable[Line]:
        """Every sentence, by article and position."""
        return (line for article in self.of for line in self.of[article])

    def weight(self, word: str) -> float:
        """What a stem is worth: 0 for one that stands everywhere."""
        found = self._weights.get(word)
        if found is None:
            found = math.log((self._count + FEWEST) / (1 + len(self._by_stem.get(word, ()))))
            self._weights[word] = found
        return found

    def count(self, word: str) -> int:
        """The number of sentences that use a stem."""
        return len(self._by_stem.get(word, ()))

    def cover(self, claim: frozenset[str], line: Line) -> float:
        """Which part of the weight of a claim a sentence has; `fsum` is the same in any order."""
        total = math.fsum(map(self.weight, claim))
        return math.fsum(map(self.weight, claim & line.stems)) / total if total > 0 else 0.0

    def like(self, claim: frozenset[str], least: int = 2) -> list[tuple[float, Line]]:
        """Sentences that share at least so many words with a claim, the likest first."""
        rarest = sorted(claim, key=lambda word: (len(self._by_stem.get(word, ())), word))
        shared: Counter[tuple[str, int]] = Counter()
        known: dict[tuple[str, int], Line] = {}
        for word in rarest[:RAREST]:
            lines = self._by_stem.get(word, [])
            for line in lines if len(lines) <= COMMON else ():
                shared[line.place] += 1
                known[line.place] = line
        found = [
            (round(self.cover(claim, known[place]), 6), known[place])
            for place, words in shared.items()
            if words >= least
        ]
        return sorted(found, key=lambda item: (-item[0], item[1].place))

    def around(self, line: Line, before: int, after: int) -> list[Line]:
        """The sentences near one in its article, the nearest first, those before it first."""
        lines = self.of[line.article]
        low, high = max(0, line.number - before), min(len(lines), line.number + after + 1)
        near = [lines[n] for n in range(low, high) if n != line.number]
        return sorted(near, key=lambda other: (abs(other.number - line.number), other.number))


def _line(ground: Ground, article: str, number: int) -> Line:
    span = ground.by_id[article].sentences[number]
    text = ground.text(article)[span.start : span.end]
    return Line(
        article=article,
        number=number,
        span=span,
        text=" ".join(plain(text).replace("’", "'").split()),
        stems=ground.words(article, span),
        turned=turned(text),
        statements=ground.statements_in(article, span),
    )


def turned(text: str) -> frozenset[str]:
    """The stems of a text behind a "not" in the same clause."""
    if NEGATOR.search(text) is None:
        return frozenset()
    negators = restated_words().negators
    found = list(WORD.finditer(text))
    result: set[str] = set()
    for start, match in enumerate(found):
        form = plain(match[0])
        if form not in negators and not form.endswith(("n't", "n’t")):
            continue
        for position in range(start + 1, min(start + 1 + NEGATED, len(found))):
            if STOPS.search(text[found[position - 1].end() : found[position].start()]):
                break
            result |= stems_of(found[position][0])
    return frozenset(result)


def phrases(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of these phrases, the longest first."""
    ordered = sorted(set(words), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")
