"""What a name can mean: places of the gazetteer, and what its own words give away.

"Niamey airport" is not in the gazetteer, but in Niamey; "Northern Syria" is a part of Syria.
Streets and the like are not taken for the town they are named after.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.extract.places_words import place_words
from dateline.townfile import Site, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.gazetteer import Gazetteer

UNKNOWN: Final = "unknown"
"""Kind of a place that the gazetteer does not have."""

MOST: Final = 40
"""Homonyms looked at for one name, the most populous first."""

PART: Final = 5
"""A unit with up to so many times the people of its town is not meant by the name alone."""

HOLDING: Final = frozenset({"country", "capital", "city"})
"""Kinds of places that facilities are named after."""

INNER: Final = 4
"""Places looked at for the town inside the name of a facility."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    `own`: it is called so, and not by some further name in the gazetteer. `usual`: press texts
    mostly mean this one. `inner`: the name only holds its name.
    """

    site: Site
    own: bool = True
    usual: bool = False
    inner: bool = False


def candidates(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """All that a name can mean, the countries of a demonym first; places of one's own alone."""
    if own := gazetteer.own(name):
        return tuple(Candidate(site, usual=True) for site in own)
    found = [Candidate(site) for site in gazetteer.demonym(name)]
    alias = gazetteer.alias(name)
    for site in gazetteer.find(name)[:MOST]:
        if not _is_main_part(site, found):
            usual = site == alias
            found.append(Candidate(site, usual or _is_own(name, site, gazetteer), usual))
    if is_facility(name):
        found += _holding(name, gazetteer)
    elif not found:
        found += _part(name, gazetteer)
    return tuple(dict.fromkeys(found))


def preferred(options: tuple[Candidate, ...], sort: str | None) -> tuple[Candidate, ...]:
    """Without the units that are called like a town that is the better part of them.

    "Niamey", "Gao", "Idlib" mean the town, unless "region" or the like stands beside them
    (`sort`); of "Quebec" the town is the lesser part, and of "New York" lists tell more.
    """
    if sort == "unit":
        return options
    towns = {
        option.site.unit: option.site
        for option in reversed(options)
        if option.own and option.site.kind in {"city", "capital"}
    }
    return tuple(o for o in options if not _is_of_town(o.site, towns.get(o.site.unit)))


def _is_of_town(site: Site, town: Site | None) -> bool:
    """Whether a unit is little more than this town; not New York, whose town is "New York City"."""
    if town is None or site.kind not in {"admin1", "admin2"}:
        return False
    return site.population <= PART * town.population and not town.name.startswith(f"{site.name} ")


def is_facility(name: str) -> bool:
    """Whether the last word, or that before "of", is one of buildings and sites."""
    words = name.lower().replace(" of ", "|").partition("|")[0].split()
    return len(name.split()) > 1 and words[-1] in place_words().facility


def _is_own(name: str, site: Site, gazetteer: Gazetteer) -> bool:
    """Whether a place goes by this name: the lists hold only such, the file of towns others too."""
    if site.unit is None:
        return True
    return fold(name) in {fold(site.name), fold(gazetteer.bare(site.name))}


def _is_main_part(site: Site, found: list[Candidate]) -> bool:
    """Whether a unit is called like the country it is in: "Taiwan", "Luxembourg"."""
    if site.kind not in {"admin1", "admin2"}:
        return False
    return any(c.site.kind == "country" and c.site.country == site.country for c in found)


def _holding(name: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """The places whose name a facility carries: "Los Angeles International Airport"."""
    words = name.split()
    if words[-1].lower() in place_words().street:
        return
    for length in range(len(words) - 1, 0, -1):
        for start in range(len(words) - length + 1):
            inner = " ".join(words[start : start + length])
            sites = [
                site
                for site in gazetteer.find(inner)
                if site.kind in HOLDING and inner[0].isupper() and len(inner) > 3
                if _is_own(inner, site, gazetteer)
            ][:INNER]
            if sites:
                for site in sites:
                    yield Candidate(replace(site, name=name, kind="facility"), inner=True)
                return


def _part(name: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """A part of a country, region or unit: "Northern Syria", without a point."""
    first, _, rest = name.partition(" ")
    if first.lower() in place_words().directions and rest:
        for site in gazetteer.find(rest)[:INNER]:
            if site.kind not in {"city", "admin2"}:
                part = replace(site, name=name, kind="region", latitude=None, longitude=None)
                yield Candidate(part)
