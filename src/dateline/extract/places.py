"""Places named in an article: where they are, and what they do in their sentence.

Steps: names (`places_mentions.py`), what they mean (`places_ranking.py`), their role
(`places_roles.py`). Demonyms ("Nigerien") are no places; they only tell which country is meant.
A name that nothing in the gazetteer fits gets the country that the text gives it, or none;
coordinates are given only where one place is more likely than all others together.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from dateline.codes import PlaceRole
from dateline.extract.places_candidates import UNKNOWN, is_facility
from dateline.extract.places_mentions import PlaceMention, Taken, mentions_of, read_clues
from dateline.extract.places_nouns import nominals
from dateline.extract.places_ranking import home_of, places_meant
from dateline.extract.places_roles import role_of
from dateline.extract.places_scan import clues
from dateline.records import Place
from dateline.syntax import sentence_at
from dateline.townfile import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.places_scan import Clue
    from dateline.gazetteer import Gazetteer
    from dateline.records import Document
    from dateline.spans import Span
    from dateline.townfile import Site

_SEAT: Final = "seat"
_GROUP: Final = re.compile(r"\b[A-Z]\d+ $")
"""Before a place it makes the name of a group: "G5 Sahel"."""


def find_places(document: Document, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Every named place of an article, in text order, and nouns that mean one for sure.

    `country` is given wherever the text supports one, `None` for a continent, a sea or an
    unknown place. The places of datelines are among them and "the capital" where it is known
    which (`places_nouns.py`); demonyms are not.
    """
    found = read_clues(document.article, clues(document.text, gazetteer))
    mentions = mentions_of(document, found, gazetteer)
    home = home_of(document.article.url)
    spans = [mention.span for mention in mentions]
    sites = places_meant(document.text, spans, found, gazetteer, home=home)
    named = tuple(
        Place(
            span=mention.span,
            name=_name(mention.span.of(document.text), site, gazetteer),
            country=site.country,
            kind=_kind(mention.span.of(document.text), mention, site),
            latitude=site.latitude,
            longitude=site.longitude,
            role=_role(document, mention, site, spans),
        )
        for mention, site in zip(mentions, sites, strict=True)
    )
    return tuple(sorted((*named, *nominals(document, named, gazetteer)), key=attrgetter("span")))


def find_peoples(document: Document, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Adjectives of peoples as places, with the role of a modifier.

    No part of an analysis: the benchmarks of geoparsing count "Turkish" as a place name, but not
    "Turks", nor "Turkish Airlines".
    """
    bodies = Taken(name.span for name in document.names if name.label == "Organization")
    found = [clue for clue in clues(document.text, gazetteer) if clue.people]
    return tuple(
        _people(clue)
        for clue in found
        if not bodies.overlaps(clue.span) and _is_adjective(document, clue.span)
    )


def _is_adjective(document: Document, span: Span) -> bool:
    number = sentence_at(document, span)
    tokens = document.sentences[number].tokens if number is not None else ()
    return any(token.upos == "ADJ" for token in tokens if token.span.overlaps(span))


def _people(clue: Clue) -> Place:
    site = clue.sites[0]
    return Place(
        span=clue.span,
        name=site.name,
        country=site.country,
        kind=site.kind,
        latitude=site.latitude,
        longitude=site.longitude,
        role=PlaceRole.MODIFIER,
    )


def _name(words: str, site: Site, gazetteer: Gazetteer) -> str:
    """The usual name of a country or region; of others, the spelling of the text.

    The gazetteer writes "Rafaḩ" and "Köln"; where only diacritics differ, its spelling stands.
    """
    written = " ".join(words.split())
    if site.kind == UNKNOWN:
        return written
    short = gazetteer.bare(site.name)
    if site.unit is None or fold(written) == fold(site.name):
        return site.name
    if site.kind == "capital" and not gazetteer.find(written):
        return short  # misspelt
    if fold(written) == fold(short):
        return short
    return written.title() if written.isupper() and len(written) > 3 else written


def _kind(words: str, mention: PlaceMention, site: Site) -> str | None:
    if site.kind == _SEAT:
        return "facility"
    if site.kind != UNKNOWN:
        return site.kind
    named = mention.facility and " " in words  # a town may be taken for a building
    return "facility" if named or is_facility(words) else None


def _role(
    document: Document, mention: PlaceMention, site: Site, places: Sequence[Span]
) -> PlaceRole:
    before = document.text[max(0, mention.span.start - 4) : mention.span.start]
    if mention.inside or _GROUP.search(before):
        return PlaceRole.PART_OF_NAME
    number = sentence_at(document, mention.span)
    if number is None:
        return PlaceRole.LITERAL
    return role_of(document.sentences[number], mention.span, site.kind, places)
