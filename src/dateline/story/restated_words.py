"""The words by which tellings are compared: small ones, stems, words that stand for each other."""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.resources import table
from dateline.spans import Span
from dateline.story.wordings import plain, singular

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD: Final = re.compile(r"\d[\d.,]*\d|[^\W_]+?n['’]t\b|[^\W_]+")

FORMS: Final = 1 << 16
"""Words as they are written whose forms are remembered."""

SHORTEST_STEM: Final = 4
"""Letters that a word keeps when its ending is cut."""


class RestatedWords(msgspec.Struct, frozen=True):
    """The word lists of `resources/restated_words.yaml`."""

    small: frozenset[str]
    negators: frozenset[str]
    alike: tuple[tuple[str, ...], ...]
    opposed: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    speakers: frozenset[str]
    media: dict[str, frozenset[str]]


class _StoryWords(msgspec.Struct, frozen=True):
    endings: tuple[str, ...]


def restated_words() -> RestatedWords:
    """The word lists of `resources/restated_words.yaml`."""
    return table("restated_words", RestatedWords)


@lru_cache(maxsize=FORMS)
def form(word: str) -> str:
    """A word in lower case without accents, one string for all its occurrences."""
    return sys.intern(plain(word))


def places_of(content: Sequence[Span], text: str) -> list[Span]:
    """Where the words of a content stand, in its order."""
    return [
        Span(match.start(), match.end())
        for span in content
        for match in WORD.finditer(text, span.start, span.end)
    ]


@cache
def stem(word: str) -> str:
    """A word in lower case without its ending; words that stand for each other have one stem."""
    cut = _cut(word)
    return _alike().get(cut, cut)


def _cut(word: str) -> str:
    bare = singular(plain(word))
    for ending in table("story_words", _StoryWords).endings:
        if bare.endswith(ending) and len(bare) - len(ending) >= SHORTEST_STEM:
            return bare.removesuffix(ending)
    return bare


@cache
def _alike() -> dict[str, str]:
    """The stem that stands for a group of words, by the stem of each; the first group wins."""
    found: dict[str, str] = {}
    for group in restated_words().alike:
        for word in group:
            found.setdefault(_cut(word), _cut(group[0]))
    return found
