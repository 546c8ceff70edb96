"""What an article tells, as far as another one can be held to it: names and numbers, sentences.

Names are words with a capital inside a sentence; numbers count whether written in digits or in
words. A rewrite changes the words and keeps these. Leaves out small numbers, on which any two
texts agree, and who did what.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.numbers import from_digits, from_words, number_words
from dateline.resources import table
from dateline.spans import Span, gaps
from dateline.story.copies_words import quotations
from dateline.story.restated_words import WORD, restated_words, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.records import Article

SENTENCE: Final = re.compile(r"[^\s][^\n]*?(?:[.!?][\"”’')\]]*(?=\s|\Z)|(?=\n)|\Z)")

BETWEEN: Final = re.compile(r"\s*-?\s*(?:and\s+)?")
"""What stands between the words of one number."""

OPENS: Final = re.compile(r"(?:\A|[.!?:\n])[\s\"“‘'`(\[–—-]*\Z")
"""What stands before the first word of a sentence, whose capital says nothing."""

SMALLEST: Final = 3.0

RARE: Final = 3
"""Articles up to which a fact counts fully; beyond, the less the more articles have it."""

SPREAD: Final = 30
"""Articles with a fact beyond which it finds no pairs: in every third one, it is the subject."""

HOLD: Final = 5
"""Rarer facts that two articles must share to be looked at."""

SHORTEST: Final = 4
"""Stems of a sentence that can be found again."""


class _ReuseWords(msgspec.Struct, frozen=True):
    own: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence: where it stands and the stems of its words, small ones left out."""

    span: Span
    stems: frozenset[str]


def facts_of(article: Article) -> frozenset[str]:
    """The names, without case and endings, and the numbers of an article's own words."""
    found: set[str] = set()
    small = restated_words().small
    for piece in gaps((f.span for f in article.furniture), len(article.text)):
        text = piece.of(article.text)
        numbers: list[re.Match[str]] = []
        for match in _telling().finditer(text):
            word = match[0]
            if word[0].isdigit() or word.casefold() in _number_words():
                numbers.append(match)
            elif word.casefold() not in small and not OPENS.search(
                text, max(0, match.start() - 6), match.start()
            ):
                found.add(stem(word))
        found.update(_values(numbers, text))
    return frozenset(found)


@cache
def _number_words() -> frozenset[str]:
    lists = number_words()
    return frozenset({*lists.units, *lists.tens, *lists.scales})


@cache
def _telling() -> re.Pattern[str]:
    """Words with a capital, digits and number words."""
    words = "|".join(sorted(_number_words(), key=lambda word: (-len(word), word)))
    return re.compile(rf"[A-ZÀ-ÖØ-Þ][^\W\d_]*|\d+(?:[.,]\d+)*|\b(?:{words})\b")


def _values(matches: Sequence[re.Match[str]], text: str) -> Iterator[str]:
    """The values of numbers, words that follow each other as one."""
    group: list[re.Match[str]] = []
    for match in matches:
        if group and not BETWEEN.fullmatch(text, group[-1].end(), match.start()):
            yield from _value(group)
            group = []
        group.append(match)
    yield from _value(group)


def _value(group: Sequence[re.Match[str]]) -> Iterator[str]:
    words = [match[0].casefold() for match in group]
    whole = from_words(words)
    values = [whole] if whole is not None else [from_digits(word) for word in words]
    yield from (f"{v:g}" for v in values if v is not None and v >= SMALLEST)


def weights(spread: Mapping[str, int], articles: int) -> dict[str, float]:
    """What a word says of a text that has it, 0..1, by how many of the articles have it."""
    most = math.log(max((articles + 2) / RARE, 1.0001))
    return {
        word: min(1.0, max(0.0, math.log((articles + 2) / known) / most))
        for word, known in spread.items()
    }


def pairs_with_facts(facts: Mapping[str, frozenset[str]]) -> list[tuple[str, str]]:
    """Articles that share several facts that are not all over the story, sorted."""
    articles = sorted(facts)
    pairs = pairs_with_words([facts[article] for article in articles], HOLD)
    return [(articles[one], articles[other]) for one, other in pairs]


def pairs_with_words(sets: Sequence[frozenset[str]], least: int) -> list[tuple[int, int]]:
    """Positions of sets that share at least so many words, those in many sets left out; sorted."""
    having: dict[str, list[int]] = defaultdict(list)
    for position, words in enumerate(sets):
        for word in words:
            having[word].append(position)
    shared: Counter[tuple[int, int]] = Counter()
    for positions in having.values():
        if len(positions) <= SPREAD:
            shared.update(combinations(positions, 2))
    return sorted(pair for pair, count in shared.items() if count >= least)


def sentences_of(article: Article) -> tuple[Told, ...]:
    """The sentences that say enough to be found again."""
    small = restated_words().small
    found = []
    for piece in gaps((f.span for f in article.furniture), len(article.text)):
        for match in SENTENCE.finditer(piece.of(article.text)):
            stems = frozenset(
                stem(word) for word in WORD.findall(match[0]) if word.casefold() not in small
            )
            if len(stems) >= SHORTEST:
                place = Span(piece.start + match.start(), piece.start + match.end())
                found.append(Told(place, stems))
    return tuple(found)


def says_own(article: Article) -> bool:
    """Whether an article says that it has something from nobody else: "told this newspaper"."""
    return _own_words().search(article.text) is not None


@cache
def _own_words() -> re.Pattern[str]:
    words = table("reuse_words", _ReuseWords).own
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def quotations_of(article: Article, least: int = SHORTEST) -> tuple[Told, ...]:
    """The quotations of at least so many words that say enough to be found again."""
    small = restated_words().small
    found = []
    for start, end in quotations(article.text):
        words = WORD.findall(article.text[start:end])
        stems = frozenset(stem(word) for word in words if word.casefold() not in small)
        if len(words) >= least and len(stems) >= SHORTEST:
            found.append(Told(Span(start, end), stems))
    return tuple(found)


def total(facts: Iterable[str], weight: Mapping[str, float]) -> float:
    """The weight of facts together."""
    return math.fsum(weight.get(fact, 1.0) for fact in facts)
