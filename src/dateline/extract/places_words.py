"""Words beside the names of places (`resources/place_words.yaml`), as sets."""

from __future__ import annotations

from functools import cache

import msgspec

from dateline.resources import table


class PlaceWords(msgspec.Struct, frozen=True):
    """The lists of `place_words.yaml`; its comments say what they are for."""

    unit: frozenset[str]
    town: frozenset[str]
    facility: frozenset[str]
    titles: frozenset[str]
    short: frozenset[str]
    street: frozenset[str]
    describing: frozenset[str]
    directions: frozenset[str]
    acts: frozenset[str]
    forces: frozenset[str]
    lands: frozenset[str]
    offices: frozenset[str]
    between: frozenset[str]
    dealing: frozenset[str]
    pressing: frozenset[str]
    given: frozenset[str]
    asking: frozenset[str]
    towards: frozenset[str]
    being: frozenset[str]
    speaking: frozenset[str]
    named: frozenset[str]
    locating: frozenset[str]
    trusting: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """The lists, loaded once."""
    return table("place_words", PlaceWords)
