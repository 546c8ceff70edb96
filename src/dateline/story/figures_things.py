"""What figures count, in a form in which the words of two articles can be compared.

"French troops", "soldiers from France" and "France's forces" are one thing, "Danish soldiers"
another; of "soldiers" alone it is not said whose they are. Reads words, no trees: what stands
in front of the first preposition is the head, and only a country there says whose a thing is.
Leaves out synonyms other than those of armed forces, and what a pronoun stands for.
"""

from __future__ import annotations

from enum import IntEnum
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from dateline.resources import table
from dateline.story.wordings import singular, with_countries

if TYPE_CHECKING:
    from collections.abc import Sequence

FORCES: Final = "=forces"
"""Stands for every word for armed forces."""

OWNING: Final = frozenset({"from", "of"})
"""Before the country whose a thing is: "soldiers from France"."""


class Match(IntEnum):
    """How far a thing is the one that is asked for."""

    NO = 0
    POSSIBLE = 1
    SURE = 2


class Thing(NamedTuple):
    """The folded words of a thing; `owners` are countries in front, `named` those behind."""

    head: frozenset[str]
    rest: frozenset[str]
    owners: frozenset[str]
    named: frozenset[str]


class _StoryWords(msgspec.Struct, frozen=True):
    forces: frozenset[str]
    prepositions: frozenset[str]
    small: frozenset[str]


def thing_of(text: str) -> Thing:
    """The thing that words name: `French soldiers in the Sahel`."""
    lists = table("story_words", _StoryWords)
    found = list(with_countries(text))
    cut = next((n for n, (word, _) in enumerate(found) if n and word in lists.prepositions), None)
    front, behind = (found, []) if cut is None else (found[:cut], found[cut:])
    owners = {code for _, code in front if code}
    named = {code for _, code in behind if code}
    rest = _kept(behind, lists)
    if behind and behind[0][0] in OWNING and not rest and len(named) == 1:
        owners, named = owners | named, set()
    return Thing(_kept(front, lists), rest, frozenset(owners), frozenset(named))


def _kept(found: Sequence[tuple[str, str]], lists: _StoryWords) -> frozenset[str]:
    """The words that say what a thing is, countries left out.

    A singular before another word only describes it: "military agreements" are no forces.
    """
    dropped = lists.small | lists.prepositions
    words = [word for word, code in found if not code and word not in dropped]
    return frozenset(
        FORCES
        if word in lists.forces and (word.endswith("s") or following is None)
        else singular(word)
        for word, following in zip_longest(words, words[1:])
    )


def match(asked: Thing, thing: Thing) -> Match:
    """Whether a thing is the one asked for; `POSSIBLE` where it is not said whose it is."""
    if not asked.named <= thing.named | thing.owners:
        return Match.NO
    if not asked.head | asked.rest <= thing.head | thing.rest:
        return Match.NO
    if FORCES in asked.head and FORCES not in thing.head:
        return Match.NO
    if asked.owners <= thing.owners:
        return Match.SURE
    unsaid = not thing.owners and (asked.head or asked.owners <= thing.named)
    return Match.POSSIBLE if unsaid else Match.NO
