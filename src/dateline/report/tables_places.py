"""The table of places: by country, with how often each is a place and how often an actor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.codes import PlaceRole

if TYPE_CHECKING:
    from dateline.records import Place
    from dateline.report.sources import Cell, Sources


class PlaceRow(NamedTuple):
    """A place name, how often it is mentioned, and its first mention.

    `acting` counts the mentions that stand for a state or government: "Paris refused".
    """

    mentions: int
    acting: int
    first: Cell


class Country(NamedTuple):
    """The places of a country; `code` is `None` where the country is not known."""

    code: str | None
    mentions: int
    rows: tuple[PlaceRow, ...]


def places(sources: Sources) -> tuple[Country, ...]:
    """Places by country, the one with most mentions first; unresolved names last."""
    found: dict[str | None, dict[str, list[tuple[Place, str]]]] = {}
    for analysis in sources.analyses:
        for place in analysis.places:
            of_country = found.setdefault(place.country, {})
            mention = (place, analysis.article.id)
            of_country.setdefault(place.name.casefold(), []).append(mention)
    countries = [
        Country(code, sum(map(len, by_name.values())), _rows(by_name, sources))
        for code, by_name in found.items()
    ]
    return tuple(sorted(countries, key=lambda c: (c.code is None, -c.mentions, c.code or "")))


def _rows(by_name: dict[str, list[tuple[Place, str]]], sources: Sources) -> tuple[PlaceRow, ...]:
    """The places of a country, the most frequent first; the link leads to the first as a place."""
    rows = []
    for _, mentions in sorted(by_name.items(), key=lambda item: (-len(item[1]), item[0])):
        acting = [place.role is PlaceRole.ACTOR for place, _ in mentions]
        place, article = mentions[acting.index(False) if False in acting else 0]
        cell = sources.cell(article, place.span, place.name)
        rows.append(PlaceRow(len(mentions), sum(acting), cell))
    return tuple(rows)
