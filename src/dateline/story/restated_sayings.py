"""A statement as the comparison of tellings sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.records import Figure, Interval, Statement


class How(StrEnum):
    """In which way one telling follows from the other."""

    IDENTICAL = "word for word"
    VERBATIM = "the same words"
    SHORTENED = "cut shorter"
    REWORDED = "in other words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A statement of an article, for comparison.

    `forms` are all its words in order, `words` the stems of those that tell statements apart;
    `said` are the days on which it was said where the sentence tells, `known` those on which the
    article appeared. A story has a hundred thousand: where its words stand is found again for
    the few that are tellings.
    """

    article: str
    number: int
    statement: Statement
    voice: Voice
    forms: tuple[str, ...]
    words: tuple[str, ...]
    positions: tuple[int, ...]
    """The place of each of the `words` among the `forms`."""
    negated: frozenset[int]
    """The numbers of those `words` that are negated."""
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
    def stems(self) -> frozenset[str]:
        """The different stems."""
        return frozenset(self.words)

    @property
    def first(self) -> dict[str, int]:
        """The first place in `words` of each stem."""
        return {word: number for number, word in reversed(list(enumerate(self.words)))}

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
