"""What the curated lists know of names, offices and countries, ready for look-up.

Four lists are read: `organisations`, `forces`, `offices` (hand-edited, see their comments) and
`countries`, of which only the names are used. The lists add kind and country; a text can be
read without them. Bodies of a user's own file (`entities_own`) come before those of the lists.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.codes import EntityKind, OfficeStatus
from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORCES: Final = frozenset({EntityKind.MILITARY_OPERATION, EntityKind.PEACE_OPERATION})
DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
INDEFINITE: Final = frozenset({"a", "an", "another", "some", "any", "no", "each", "every"})
_WORD: Final = re.compile(r"[^\W_]+")


class Known(msgspec.Struct, frozen=True):
    """An organisation or force of the lists."""

    name: str
    kind: EntityKind
    names: tuple[str, ...] = ()
    country: str | None = None


class Body(msgspec.Struct, frozen=True):
    """Nouns for one part of a state."""

    kind: EntityKind
    nouns: tuple[str, ...]


class Organisations(msgspec.Struct, frozen=True):
    """The list `organisations`."""

    organisations: tuple[Known, ...]
    endings: dict[EntityKind, tuple[str, ...]]
    worldwide: frozenset[str]
    bodies_of_states: frozenset[str]
    plurals: frozenset[str]
    bodies: dict[str, Body]
    groups: dict[str, tuple[EntityKind, ...]]
    tellers: dict[str, EntityKind]


class _Forces(msgspec.Struct, frozen=True):
    forces: tuple[Known, ...]


class OfficeForms(msgspec.Struct, frozen=True):
    """Other forms of a title, and whether it has one holder at a time."""

    forms: tuple[str, ...] = ()
    unique: bool = False


class Offices(msgspec.Struct, frozen=True):
    """The list `offices`."""

    offices: dict[str, OfficeForms]
    status: dict[OfficeStatus, tuple[str, ...]]
    turns: dict[OfficeStatus, tuple[str, ...]]
    sources_nouns: frozenset[str]
    groups_nouns: frozenset[str]
    informants: frozenset[str]
    titles: dict[str, frozenset[str]]
    gendered: dict[str, frozenset[str]]
    given: dict[str, frozenset[str]]


class _Country(msgspec.Struct, frozen=True):
    name: str
    names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()


class _Countries(msgspec.Struct, frozen=True):
    countries: dict[str, _Country]


class _Service(msgspec.Struct, frozen=True):
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


class _Services(msgspec.Struct, frozen=True):
    services: tuple[_Service, ...]


class _CueGroup(msgspec.Struct, frozen=True):
    act: str
    takes: str
    lemmas: tuple[str, ...]


class _Cues(msgspec.Struct, frozen=True):
    verbs: tuple[_CueGroup, ...]


@cache
def organisations() -> Organisations:
    """The list `organisations` of the installation."""
    return table("organisations", Organisations)


@cache
def offices() -> Offices:
    """The list `offices` of the installation."""
    return table("offices", Offices)


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs whose subject speaks or takes a stand."""
    return frozenset(
        lemma
        for group in table("cues", _Cues).verbs
        if group.act != "topic" and group.takes not in {"personal", "as", "document"}
        for lemma in group.lemmas
    )


def known() -> Iterator[Known]:
    """Organisations, forces and news agencies of the lists."""
    yield from organisations().organisations
    yield from table("forces", _Forces).forces
    for service in table("wire_services", _Services).services:
        kind = EntityKind.MEDIA if service.kind == "broadcast" else EntityKind.NEWS_AGENCY
        yield Known(service.name, kind, service.aliases, service.country)


@cache
def known_names(own: tuple[Known, ...] = ()) -> dict[str, tuple[tuple[str, Known], ...]]:
    """First two characters of a name -> names with what they stand for, the longest first.

    A name of one's `own` bodies is none of the lists any longer.
    """
    found: dict[str, list[tuple[str, Known]]] = defaultdict(list)
    taken = {form for item in own for form in _forms(item)}
    for item in own:
        for form in _forms(item):
            found[form[:2]].append((form, item))
    for item in known():
        for form in _forms(item) - taken:
            found[form[:2]].append((form, item))
    return {key: tuple(sorted(names, key=_longest)) for key, names in found.items()}


def _forms(item: Known) -> set[str]:
    """The names of a body with either apostrophe."""
    names = {item.name, *item.names}
    return names | {name.replace("'", "’") for name in names}


def _longest(item: tuple[str, Known]) -> tuple[int, str, str]:
    return -len(item[0]), item[0], item[1].name


@cache
def office_forms() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Last word of a title, in lower case -> its words and canonical title, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for title, office in offices().offices.items():
        for form in (title, *office.forms):
            words = tuple(split(form))
            found[words[-1]].append((words, title))
    return {key: tuple(sorted(forms, key=lambda f: -len(f[0]))) for key, forms in found.items()}


@cache
def body_nouns() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Last word of a noun for a part of a state -> its words and class, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, body in organisations().bodies.items():
        for noun in body.nouns:
            words = tuple(noun.split())
            found[words[-1]].append((words, name))
    return {key: tuple(sorted(forms, key=lambda f: -len(f[0]))) for key, forms in found.items()}


@cache
def status_words() -> dict[str, OfficeStatus]:
    """Word before a title -> what it says of the holding."""
    return {word: status for status, listed in offices().status.items() for word in listed}


@cache
def turning_verbs() -> dict[str, OfficeStatus]:
    """Verb that gives or takes an office -> status of the holding after it."""
    return {verb: status for status, verbs in offices().turns.items() for verb in verbs}


@cache
def countries() -> dict[str, str]:
    """Names, adjectives and acronyms of countries -> ISO 3166-1 alpha-2.

    Words that several countries share ("Congolese") are left out.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for code, country in table("countries", _Countries).countries.items():
        plurals = [f"{word}s" for word in country.demonyms]
        for word in (country.name, *country.names, *country.demonyms, *plurals):
            found[word.casefold()].add(code)
        for word in country.acronyms:
            found[word].add(code)
    return {word: min(codes) for word, codes in found.items() if len(codes) == 1}


@cache
def capitals() -> dict[str, str]:
    """Seats of government that no other country shares, in lower case -> ISO 3166-1 alpha-2."""
    found: dict[str, set[str]] = defaultdict(set)
    for code, country in table("countries", _Countries).countries.items():
        for city in country.capital:
            found[city.casefold()].add(code)
    return {city: min(codes) for city, codes in found.items() if len(codes) == 1}


def is_country(code: str) -> bool:
    """Whether a code is one of ISO 3166-1 alpha-2."""
    return code in table("countries", _Countries).countries


def country_of(words: str) -> str | None:
    """The country that a name or adjective stands for ("Nigerien" -> NE)."""
    return countries().get(words) or countries().get(words.casefold())


@cache
def gender_words() -> dict[str, str]:
    """Given names, titles and nouns -> `male` or `female`; names both can bear are left out."""
    return _gendered((offices().given, offices().gendered, offices().titles))


@cache
def gendered_nouns() -> dict[str, str]:
    """Nouns for people -> `male` or `female`: "widow", but not the name Bill for a bill."""
    return _gendered((offices().gendered,))


def _gendered(lists: Iterable[dict[str, frozenset[str]]]) -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for listed in lists:
        for gender, entries in listed.items():
            if gender in {"male", "female"}:
                for entry in entries:
                    found[entry.casefold()].add(gender)
    return {word: min(genders) for word, genders in found.items() if len(genders) == 1}


def split(words: str) -> list[str]:
    """Words in lower case, without punctuation: "Lt. Gov." -> lt, gov."""
    return [word.casefold() for word in _WORD.findall(words)]


@lru_cache(maxsize=4096)
def folded(words: str) -> str:
    """Words without case, diacritics, possessive and article, to compare names."""
    letters = words.casefold()
    if not letters.isascii():
        plain = unicodedata.normalize("NFKD", letters)
        letters = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    letters = letters.replace("’", "'").removesuffix("'s").removeprefix("the ")
    return " ".join(_WORD.findall(letters))


def slug(words: str) -> str:
    """A name as it stands in an id: lower case, words joined by hyphens."""
    return folded(words).replace(" ", "-") or "unnamed"


@lru_cache(maxsize=4096)
def phrase_of(words: str) -> str:
    """A phrase as it is compared: folded, without its article."""
    text = folded(words)
    first, _, rest = text.partition(" ")
    return rest if rest and first in DEFINITE | INDEFINITE else text
