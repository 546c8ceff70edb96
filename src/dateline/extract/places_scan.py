"""Names of countries and regions, and of their peoples, by capitals alone: evidence for places.

No parse is needed. A word is taken where it begins with a capital and the hand-written lists
have it ("Mali", "Ivory Coast", "Donbas", "Nigerien", "U.S."); the longest name wins, so that
"South Sudan" is not Sudan and "Equatorial Guinea" not Guinea. Towns are not looked for: too
many words are towns somewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.spans import Span
from dateline.townfile import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.gazetteer import Gazetteer
    from dateline.townfile import Site

LONGEST: Final = 6
"""Words of the longest name: "Saint Vincent and the Grenadines" has five."""

_WORD: Final = re.compile(r"[^\W\d_](?:[\w&]|[.-](?=\w)|['’](?!s\b)(?=\w))*\.?|&", re.IGNORECASE)
_DIRECTION: Final = re.compile(r"\b(?:north|south|east|west|(?:south-?)?eastern|central)\s$")
_NEXT: Final = re.compile(r" [A-Z][a-z]+")
_OTHER: Final = re.compile(r"\b(?:New|British) $", re.IGNORECASE)
"""Before a name it makes another one: "New Mexico", "British Columbia"."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Words that mean one of these places, or its people."""

    span: Span
    sites: tuple[Site, ...]
    people: bool = False

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries that are meant, `()` for a region of several."""
        codes = [site.country for site in self.sites if site.country is not None]
        return tuple(dict.fromkeys(codes))


def clues(text: str, gazetteer: Gazetteer) -> tuple[Clue, ...]:
    """Every listed name and demonym in a text, in text order, none overlapping."""
    return tuple(_clues(text, gazetteer))


def _clues(text: str, gazetteer: Gazetteer) -> Iterator[Clue]:
    words = list(_WORD.finditer(text))
    first = gazetteer.first_words
    position = 0
    while position < len(words):
        word = words[position].group()
        clue = None
        if word[0].isupper() and _begins(word.partition("-")[0], first):
            clue = _longest(text, words[position : position + LONGEST], gazetteer)
        if clue is not None:
            yield clue
            while position < len(words) and words[position].start() < clue.span.end:
                position += 1
            continue
        if "-" in word:
            yield from _parts(text, Span(*words[position].span()), gazetteer)
        position += 1


def _longest(text: str, words: list[re.Match[str]], gazetteer: Gazetteer) -> Clue | None:
    """The clue in the most words from the first of these on."""
    for last in reversed(words):
        if clue := _clue(text, Span(words[0].start(), last.end()), gazetteer):
            return clue
    return None


def _parts(text: str, span: Span, gazetteer: Gazetteer) -> Iterator[Clue]:
    """The clues in a word with hyphens: "Turkish-Russian", "US-led"."""
    pieces = list(re.finditer(r"[^-]+", span.of(text)))
    if len(pieces) > 1:
        for piece in pieces:
            part = Span(span.start + piece.start(), span.start + piece.end())
            if part.of(text)[0].isupper() and (clue := _clue(text, part, gazetteer)):
                yield clue


def _begins(word: str, first: frozenset[str]) -> bool:
    """Whether a listed name begins with this word or its possessive ("People's Republic")."""
    key = fold(word).partition(" ")[0]
    return key in first or key + "s" in first


def _part(text: str, span: Span, gazetteer: Gazetteer) -> Clue | None:
    """The region of a name behind a direction in small letters: "central America"."""
    match = _DIRECTION.search(text, max(0, span.start - 16), span.start)
    if match is None:
        return None
    whole = Span(match.start(), span.end)
    sites = [site for site in gazetteer.listed(whole.of(text)) if site.kind == "region"]
    return Clue(whole, tuple(sites)) if sites else None


def _begins_a_name(text: str, span: Span, gazetteer: Gazetteer) -> bool:
    """Whether a demonym and the word behind it are a place: "British Columbia"."""
    match = _NEXT.match(text, span.end)
    return match is not None and bool(gazetteer.find(text[span.start : match.end()]))


def _clue(text: str, span: Span, gazetteer: Gazetteer) -> Clue | None:
    """The clue in these characters, without a full stop that is not its own."""
    name = span.of(text)
    if "\n" in name or _OTHER.search(text, max(0, span.start - 9), span.start):
        return None
    for stem in (name[:-1], name) if name.endswith(".") else (name,):
        if not stem[stem.rfind(" ") + 1].isupper():
            continue
        found = Span(span.start, span.start + len(stem))
        if part := _part(text, found, gazetteer):
            return part
        if sites := gazetteer.listed(stem):
            return Clue(found, tuple(site for site in sites if site.kind == sites[0].kind))
        people = gazetteer.demonym(stem)
        if people and not _begins_a_name(text, found, gazetteer):
            return Clue(found, people, people=True)
    return None
