"""How words of different articles are compared: without case, accents, possessives, plurals.

Countries are known by their names, adjectives and acronyms. Leaves out irregular plurals and
every other likeness of meaning.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD: Final = re.compile(r"[^\W_]+")
INITIALS: Final = re.compile(r"\b(?:[A-Z]\.){2,}")
POSSESSIVE: Final = re.compile(r"['’]s?\b|['’]")

STROKES: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that are no letter with an accent to Unicode, but to those who type a name."""

LONGEST: Final = 5
"""Words that the name of a country may have: "Democratic Republic of the Congo" has five."""


class _Country(msgspec.Struct, frozen=True):
    name: str
    names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()


class _Countries(msgspec.Struct, frozen=True):
    countries: dict[str, _Country]


def mentions(text: str, asked: str) -> bool:
    """Whether a text holds every word that is asked for, plurals and accents aside."""
    return set(folded(asked)) <= set(folded(text))


def folded(text: str) -> Iterator[str]:
    """The words of a text in lower case, without accents, possessives and plurals."""
    for word in WORD.findall(POSSESSIVE.sub(" ", plain(text))):
        yield singular(word)


def plain(text: str) -> str:
    """A text in lower case and without accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(STROKES))
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


def with_countries(text: str) -> Iterator[tuple[str, str]]:
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


def press_name(code: str) -> str | None:
    """The usual name of a country; `None` for an unknown code."""
    country = table("countries", _Countries).countries.get(code)
    return None if country is None else country.name


def country_code(text: str) -> str | None:
    """The country that a code, a name or an adjective stands for; `None` for other words."""
    names, acronyms = _names()
    if text in table("countries", _Countries).countries:
        return text
    return acronyms.get(text) or names.get(tuple(WORD.findall(plain(text))))
