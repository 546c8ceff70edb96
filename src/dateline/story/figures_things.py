"""What figures count, in a form in which the words of two articles can be compared.

"French troops", "soldiers from France" and "France's forces" are one thing, "Danish soldiers"
another; of "soldiers" alone it is not said whose they are. Reads words, no trees: what stands
in front of the first preposition is the head, and only a country there says whose a thing is.
Leaves out synonyms other than those of armed forces, and what a pronoun stands for.
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORD: Final = re.compile(r"[^\W_]+")
INITIALS: Final = re.compile(r"\b(?:[A-Z]\.){2,}")
POSSESSIVE: Final = re.compile(r"['’]s?\b|['’]")

FORCES: Final = "=forces"
"""Stands for every word for armed forces."""

LONGEST: Final = 5
"""Words that the name of a country may have: "Democratic Republic of the Congo" has five."""

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


class _Country(msgspec.Struct, frozen=True):
    name: str
    names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()


class _Countries(msgspec.Struct, frozen=True):
    countries: dict[str, _Country]


def thing_of(text: str) -> Thing:
    """The thing that words name: `French soldiers in the Sahel`."""
    lists = table("story_words", _StoryWords)
    found = list(_terms(text))
    cut = next((n for n, (word, _) in enumerate(found) if n and word in lists.prepositions), None)
    front, behind = (found, []) if cut is None else (found[:cut], found[cut:])
    owners = {code for _, code in front if code}
    named = {code for _, code in behind if code}
    rest = _kept(behind, lists)
    if behind and behind[0][0] in OWNING and not rest and len(named) == 1:
        owners, named = owners | named, set()
    return Thing(_kept(front, lists), rest, frozenset(owners), frozenset(named))


def _kept(found: Sequence[tuple[str, str]], lists: _StoryWords) -> frozenset[str]:
    """The words that say what a thing is, countries left out."""
    dropped = lists.small | lists.prepositions
    return frozenset(
        FORCES if word in lists.forces else singular(word)
        for word, code in found
        if not code and word not in dropped
    )


def match(asked: Thing, thing: Thing) -> Match:
    """Whether a thing is the one asked for; `POSSIBLE` where it is not said whose it is."""
    countries = asked.owners | asked.named
    if not asked.head | asked.rest <= thing.head | thing.rest:
        return Match.NO
    if FORCES in asked.head and FORCES not in thing.head:
        return Match.NO
    if countries <= thing.owners:
        return Match.SURE
    unsaid = not thing.owners and (asked.head or countries <= thing.named)
    return Match.POSSIBLE if unsaid else Match.NO


def mentions(text: str, asked: str) -> bool:
    """Whether a text holds every word that is asked for, plurals and accents aside."""
    return set(folded(asked)) <= set(folded(text))


def folded(text: str) -> Iterator[str]:
    """The words of a text in lower case, without accents, possessives and plurals."""
    for word in WORD.findall(POSSESSIVE.sub(" ", plain(text))):
        yield singular(word)


def plain(text: str) -> str:
    """A text in lower case and without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def singular(word: str) -> str:
    """A word without the ending of a regular plural."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _terms(text: str) -> Iterator[tuple[str, str]]:
    """Each word with its country's code, or none; a name of several words comes as one."""
    spelt = INITIALS.sub(lambda found: found[0].replace(".", ""), text)
    written = WORD.findall(POSSESSIVE.sub(" ", spelt))
    names, acronyms = _names()
    words = [plain(word) for word in written]
    position = 0
    while position < len(words):
        if written[position] in acronyms:
            yield words[position], acronyms[written[position]]
            position += 1
            continue
        for length in range(LONGEST, 0, -1):
            part = tuple(words[position : position + length])
            if part in names:
                yield " ".join(part), names[part]
                position += length
                break
        else:
            yield words[position], ""
            position += 1


@cache
def _names() -> tuple[dict[tuple[str, ...], str], dict[str, str]]:
    """Countries by the words of their names and adjectives, and by acronyms as they are spelt."""
    names: dict[tuple[str, ...], str] = {}
    acronyms: dict[str, str] = {}
    countries = table("countries", _Countries).countries
    for code in sorted(countries):
        country = countries[code]
        for name in (country.name, *country.names, *country.demonyms):
            parts = tuple(WORD.findall(plain(name)))
            names.setdefault(parts, code)
            names.setdefault((*parts[:-1], f"{parts[-1]}s"), code)
        for acronym in country.acronyms:
            acronyms.setdefault(acronym.replace(".", ""), code)
    return names, acronyms


def country_code(text: str) -> str | None:
    """The country that a code, a name or an adjective stands for; `None` for other words."""
    names, acronyms = _names()
    if text in table("countries", _Countries).countries:
        return text
    return acronyms.get(text) or names.get(tuple(WORD.findall(plain(text))))
