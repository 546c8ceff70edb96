"""The word list of figures: what is counted, verbs by role, what makes a number a name."""

from __future__ import annotations

from typing import Final

import msgspec

from dateline.resources import table


class FigureWords(msgspec.Struct, frozen=True):
    """The list `figure_words`."""

    verbs: dict[str, list[str]]
    nouns: dict[str, list[str]]
    forces: list[str]
    people: list[str]
    labels: list[str]
    age_after: list[str]
    streets: list[str]
    streets_first: list[str]
    singulars: dict[str, str]
    setting: list[str]
    idle: list[str]
    taking_lives: list[str]
    including: list[str]
    valuing: list[str]
    bringing: list[str]
    settled: list[str]
    sites: list[str]
    ousting: list[str]
    homes: list[str]
    paying: list[str]


def figure_words() -> FigureWords:
    """The words of figures of the installation."""
    words: FigureWords = table("figure_words", FigureWords)
    return words


STRONG: Final = frozenset({"strong", "member", "seat", "man", "woman", "person"})
"""Behind a hyphen they keep a number a count: "a five-member panel"."""
