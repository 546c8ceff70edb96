"""The words of one sentence, read once for all the acts that it tells of.

Words are kept in sorted tuples, which take a tenth of the memory of sets: a long story has
two hundred thousand mentions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.resources import table
from dateline.story.timeline_words import WORD, root, told_root

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.spans import Span

NEIGHBOURS: Final = 6
"""Words that say something, on either side of an anchor: about a clause."""

LONG: Final = 4
"""Letters of the words by which a sentence is known again in a copy."""

GIVEN_WORDS: Final = 2
RENEWED_WORDS: Final = 3
"""Words before an anchor in which an article or "another" belongs to it."""

NUMBER: Final = re.compile(r"\d+")


class _Determiners(msgspec.Struct, frozen=True):
    given: frozenset[str]
    renewed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: where its words begin, their roots, empty where a word says nothing.

    `long` are its longer words in small letters, `numbers` its numbers.
    """

    span: Span
    starts: tuple[int, ...]
    roots: tuple[str, ...]
    long: tuple[str, ...]
    numbers: frozenset[str]

    def beside(self, anchor: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The roots before and behind an anchor."""
        pairs = list(zip(self.starts, self.roots, strict=True))
        left = tuple(word for start, word in pairs if word and start < anchor.start)
        right = tuple(word for start, word in pairs if word and start >= anchor.end)
        return left, right


def read_line(text: str, span: Span) -> Line:
    """The words of a sentence of a text."""
    words = list(WORD.finditer(text, span.start, span.end))
    return Line(
        span=span,
        starts=tuple(match.start() for match in words),
        roots=tuple(told_root(match[0]) for match in words),
        long=as_set(lower(match[0]) for match in words if len(match[0]) >= LONG),
        numbers=frozenset(NUMBER.findall(text, span.start, span.end)),
    )


def near(
    left: Sequence[str], right: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The nearest words before an anchor, the nearest behind it, and all, each once."""
    return as_set(left[-NEIGHBOURS:]), as_set(right[:NEIGHBOURS]), as_set((*left, *right))


def as_set(words: Iterable[str]) -> tuple[str, ...]:
    """Words in order, each once."""
    return tuple(sorted(set(words)))


@lru_cache(maxsize=200_000)
def lower(word: str) -> str:
    """A word in small letters, the same object for the same word."""
    return word.casefold()


def is_given(before: str) -> bool:
    """Whether the words before an anchor name the act as known: "the long ", "Sunday's "."""
    found = [word.casefold() for word in WORD.findall(before)[-GIVEN_WORDS:]]
    return not _determiners().given.isdisjoint(found) or before.rstrip().endswith(("’s", "'s"))


def is_renewed(before: str) -> bool:
    """Whether they name it as another one than that of which was told: "a second "."""
    found = [word.casefold() for word in WORD.findall(before)[-RENEWED_WORDS:]]
    return not _determiners().renewed.isdisjoint(found)


@cache
def _determiners() -> _Determiners:
    return table("story_words", _Determiners)


def anchor_roots(words: str) -> tuple[str, ...]:
    """The roots of an anchor; of one that is only small words, its own."""
    found = tuple(told_root(word) for word in WORD.findall(words))
    return tuple(word for word in found if word) or (root(words),)
