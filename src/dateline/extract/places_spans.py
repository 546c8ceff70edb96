"""The names of places inside a span of the recogniser.

"West Africa's Sahel region" holds two names, "the Malian town of Gao" one behind a demonym, and
"Sahara desert", "Riverdale gas station" a name before common nouns. Facilities stay whole, their
owners too ("St. Paul's Hospital"), unless the owner is a country or capital.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.extract.places_candidates import is_facility
from dateline.extract.places_words import place_words
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.places_scan import Clue
    from dateline.gazetteer import Gazetteer
    from dateline.townfile import Site

KNOWN: Final = 100_000
"""Inhabitants from which a town is known by its name alone."""

OWNING: Final = 50_000
"""Inhabitants from which a town is taken for the owner of a facility: "Derry's hospital"."""

SHORT: Final = 3
"""Letters of acronyms."""

_CUT: Final = re.compile(r"['’]s?(?=\s|$)|\s*,\s+|\s*[–—/]\s*|\s+and\s+")
_FIRST_CAPITAL: Final = re.compile(r"(?:[aA][l]-)?[^\W\d_a-zß-öø-ÿ]\w?")
_OWNER: Final = re.compile(r"(.+?)['’]s? ")
_SMALL_TAIL: Final = re.compile(r"(?:['’]s?)?(?: [a-z][\w-]*)+$")


def names_in(text: str, span: Span, inner: Sequence[Clue], gazetteer: Gazetteer) -> Iterator[Span]:
    """The names in a span that the recogniser calls a place, without articles and demonyms.

    `inner` are the clues in the span, or the one that holds it: "Trinidad" in "Trinidad and
    Tobago" is not all of the name.
    """
    for clue in inner:
        if not clue.people and clue.span.contains(span):
            yield clue.span
            return
    whole = _trimmed(text, span, gazetteer)
    if whole is None or any(clue.people and clue.span == whole for clue in inner):
        return
    name = whole.of(text)
    if _is_common(name):
        return
    if gazetteer.find(name) or (is_facility(name) and not _has_owner(name, gazetteer)):
        yield _without_nouns(text, whole, gazetteer)
        return
    for part in _parts(text, span, inner):
        piece = _trimmed(text, part, gazetteer)
        if piece is not None and not _is_common(piece.of(text)):
            for one in _halves(text, piece, gazetteer):
                yield _without_nouns(text, one, gazetteer)


def place_before(text: str, span: Span, gazetteer: Gazetteer) -> Span | None:
    """The town in capitals that a name of a person begins with: "DETROIT Jane Doe"."""
    first = span.of(text).partition(" ")[0]
    if len(first) <= SHORT or not first.isupper() or span.of(text).isupper():
        return None
    sites = gazetteer.find(first)
    known = any(site.kind == "capital" or site.population > KNOWN for site in sites)
    return Span(span.start, span.start + len(first)) if known else None


def place_of_body(text: str, span: Span, gazetteer: Gazetteer) -> Span | None:
    """The place before common nouns that the recogniser took for a body: "London police".

    Only a known place: "Green party" has nothing to do with the towns called Green.
    """
    tail = _SMALL_TAIL.search(text, span.start, span.end)
    if tail is None or tail.start() == span.start:
        return None
    name = _trimmed(text, Span(span.start, tail.start()), gazetteer)
    if name is None:
        return None
    sites = gazetteer.find(name.of(text))
    return name if any(site.kind != "city" or site.population > KNOWN for site in sites) else None


def _has_owner(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a known place owns the facility: "London's Heathrow Airport", not "St. Paul's"."""
    match = _OWNER.match(name)
    if match is None or name.startswith(("St", "Saint")):
        return False
    return any(
        site.kind == "capital" or site.unit is None or site.population > OWNING
        for site in gazetteer.find(match.group(1))
    )


def _halves(text: str, span: Span, gazetteer: Gazetteer) -> Iterator[Span]:
    """A town and the unit it lies in where no comma parts them: "Maiduguri Borno State"."""
    name = span.of(text)
    if not gazetteer.find(name) and not is_facility(name):
        for match in re.finditer(" ", name):
            towns = gazetteer.find(name[: match.start()])
            units = {site.unit for site in gazetteer.find(name[match.end() :]) if _is_unit(site)}
            if any(site.unit in units and not _is_unit(site) for site in towns):
                yield Span(span.start, span.start + match.start())
                yield Span(span.start + match.end(), span.end)
                return
    yield span


def _is_unit(site: Site) -> bool:
    return site.kind == "admin1" and site.unit is not None


def _parts(text: str, span: Span, inner: Sequence[Clue]) -> Iterator[Span]:
    """The span cut at possessives, commas and the like, each part behind its demonym."""
    start = span.start
    for cut in [*_CUT.finditer(text, span.start, span.end), None]:
        end = cut.start() if cut else span.end
        people = (clue.span.end for clue in inner if clue.people and clue.span.start == start)
        begin = next(people, start)
        if begin < end:
            yield Span(begin, end)
        start = cut.end() if cut else end


def _trimmed(text: str, span: Span, gazetteer: Gazetteer) -> Span | None:
    """From the first capital to the end, `None` without one: "the", "-", "northern Mali".

    The full stop of an abbreviation stays: "Ky.", "U.S.".
    """
    match = _FIRST_CAPITAL.search(text, span.start, span.end)
    if match is None:
        return None
    name = text[match.start() : span.end].rstrip(" .,'’-")
    dotted = name + "."
    if text.startswith(dotted, match.start()) and gazetteer.abbreviated(dotted):
        name = dotted
    elif text.startswith(dotted, match.start()) and not gazetteer.listed(name):
        name = dotted if gazetteer.listed(dotted) else name
    return Span(match.start(), match.start() + len(name)) if len(name) > 1 else None


def _without_nouns(text: str, span: Span, gazetteer: Gazetteer) -> Span:
    """The name without the common nouns behind it: "Sahel region", but "Rafah crossing".

    Words other than "region", "province" and the like go only where a known place is left.
    """
    words = span.of(text).split(" ")
    while len(words) > 1 and words[-1].islower() and words[-1] in place_words().unit:
        words.pop()
    name = " ".join(words)
    short = _SMALL_TAIL.sub("", name)
    if short and short != name and gazetteer.find(short) and not gazetteer.listed(name):
        name = short
    return Span(span.start, span.start + len(name))


def _is_common(name: str) -> bool:
    """Whether a name is one common noun: "City", "Village"."""
    words = place_words()
    return (
        name.lower() in words.town | words.unit | words.facility | words.lands | words.directions
    )
