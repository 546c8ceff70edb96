"""What the list `offices` says of verbs and nouns around an office, ready for look-up.

Read are the keys that only the grammar of offices needs; `entities_lexicon` reads the others.
"""

from __future__ import annotations

from functools import cache

import msgspec

from dateline.codes import OfficeStatus  # noqa: TC001
from dateline.extract.entities_lexicon import offices
from dateline.resources import table


class OfficeWords(msgspec.Struct, frozen=True):
    """Part of the list `offices`; see its comments for each key."""

    leaves: frozenset[str]
    enters: frozenset[str]
    serves: frozenset[str]
    replaces: frozenset[str]
    leads: dict[str, str]
    deeds: dict[OfficeStatus, frozenset[str]]
    wished: frozenset[str]
    forced: frozenset[str]
    prefixes: frozenset[str]
    abroad: frozenset[str]
    portfolios: frozenset[str]
    no_portfolios: frozenset[str]
    no_bodies: frozenset[str]
    bodies: frozenset[str]
    of_states: frozenset[str]
    beside: frozenset[str]


@cache
def office_words() -> OfficeWords:
    """The words of the installation."""
    return table("offices", OfficeWords)


@cache
def deeds() -> dict[str, OfficeStatus]:
    """Noun for a deed that gives or takes an office -> status after it ("overthrow")."""
    return {noun: status for status, nouns in office_words().deeds.items() for noun in nouns}


def is_unique(title: str) -> bool:
    """Whether a country has one holder of an office at a time."""
    office = offices().offices.get(title)
    return office is not None and office.unique
