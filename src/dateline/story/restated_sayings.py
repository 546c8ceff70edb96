"""A statement as the comparison of tellings sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.records import Figure, Interval, Statement
    from dateline.spans import Span


class How(StrEnum):
    """In which way one telling follows from the other."""

    IDENTICAL = "word for word"
    VERBATIM = "the same words"
    SHORTENED = "cut shorter"
    REWORDED = "in other words"


@dataclass(frozen=True, slots=True)
class Word:
    """A word that tells statements apart: its stem, where it stands, whether it is negated."""

    stem: str
    span: Span
    position: int
    """Its place among all words of the statement, small ones too."""
    negated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A statement of an article, for comparison.

    `forms` are all its words in order, with their spans in `spans`; `said` are the days on
    which it was said where the sentence tells, `known` those on which the article appeared.
    """

    article: str
    number: int
    statement: Statement
    voice: Voice
    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    words: tuple[Word, ...]
    stems: frozenset[str]
    first: dict[str, int]
    """The first position in `words` of each stem."""
    naming: frozenset[str]
    """The stems of the names in it."""
    figures: tuple[tuple[Figure, frozenset[str]], ...]
    """Numbers of the content, with the stems of what they count."""
    times: tuple[Interval, ...]
    names: frozenset[str]
    said: Interval | None
    known: Interval | None
    media: frozenset[str]

    @property
    def place(self) -> tuple[str, int]:
        """Article and number of the statement in it: unique, and the order of all comparisons."""
        return (self.article, self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks: `key` is that of the entity over all articles, `None` for the unnamed.

    `words` are the stems of the words for him that tell him from other sources and spokesmen.
    """

    key: str | None
    country: str | None
    person: bool
    words: frozenset[str]
    called: str
    """The words for the speaker in lower case, empty for a pronoun."""
