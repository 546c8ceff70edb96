"""The word lists of `resources/event_time_words.yaml`, and the relations they name."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final

import msgspec

from dateline.resources import table


class Relation(StrEnum):
    """How the days of an act stand to the days of an expression or of another act."""

    ON = "on"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    FROM = "from"
    WITHIN = "within"
    SPAN = "span"
    ASIDE = "aside"


OPENING: Final = frozenset({Relation.SINCE, Relation.FROM, Relation.AFTER})
"""Relations that give a first day only."""
CLOSING: Final = frozenset({Relation.UNTIL, Relation.BY, Relation.BEFORE})
"""Relations that give a last day only."""


class TimeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it is written."""

    relations: dict[Relation, tuple[str, ...]]
    clauses: dict[str, tuple[str, ...]]
    holding: frozenset[str]
    speech: frozenset[str]
    shared: frozenset[str]
    scheduling: frozenset[str]
    effects: frozenset[str]
    immediate: frozenset[str]
    about: frozenset[str]
    opening: frozenset[str]
    another: frozenset[str]
    parts: frozenset[str]


class Lists(msgspec.Struct, frozen=True):
    """The lists turned round: from a preposition or conjunction to its relation."""

    cases: dict[str, Relation]
    marks: dict[str, Relation]
    words: TimeWords


@cache
def lists() -> Lists:
    """The lists of the installation."""
    words = table("event_time_words", TimeWords)
    marks = {
        mark: Relation.ON if name == "during" else Relation(name)
        for name, group in words.clauses.items()
        for mark in group
    }
    cases = {case: relation for relation, group in words.relations.items() for case in group}
    return Lists(cases=cases, marks=marks, words=words)
