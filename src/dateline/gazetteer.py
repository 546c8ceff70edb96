"""Where names lie: countries, regions and 280,000 towns and administrative units, offline.

Countries and regions are hand-written lists (`resources/countries.yaml`, `regions.yaml`);
towns and units are one generated file read in place (`townfile.py`), so that opening costs
milliseconds. A file of one's own adds places and comes before the rest. What a name means in
a text is not decided here (`extract/places.py`).
"""

from __future__ import annotations

import mmap
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.resources import data_file, own_rows, table
from dateline.townfile import Site, TownFile, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["Countries", "Country", "Gazetteer", "Regions", "Site", "bare", "fold", "read_sites"]

FILE: Final = "gazetteer.bin"
SHORTEST: Final = 3
"""Names in capitals up to this length are acronyms, not towns: "EU" is not Eu in France."""


COLUMNS: Final = ("name", "lat", "lon", "country", "kind")
"""Headings of a file of places of one's own."""

ARTICLES: Final = ("al", "el", "ar", "as", "ad", "an")
"""Arabic articles that press texts leave out: "Qamishli" is Al Qāmishlī."""


class Country(msgspec.Struct, frozen=True):
    """An item of `countries.yaml`; its comments say what the fields hold."""

    name: str
    point: tuple[float, float]
    names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    part_of: str | None = None
    millions: float = 0


class Countries(msgspec.Struct, frozen=True):
    """The content of `countries.yaml`."""

    countries: dict[str, Country]


class Region(msgspec.Struct, frozen=True):
    """An item of `regions.yaml`."""

    kind: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    point: tuple[float, float] | None = None


class Generic(msgspec.Struct, frozen=True):
    """Words that the name of a unit may carry before or after what it is called."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Regions(msgspec.Struct, frozen=True):
    """The content of `regions.yaml`; its comments say what the fields hold."""

    regions: dict[str, Region]
    aliases: dict[str, tuple[str, str]]
    ignored: tuple[str, ...]
    abbreviations: dict[str, str]
    generic: Generic


class Gazetteer:
    """The packaged places and, in front of them, those of a file of one's own."""

    def __init__(self, towns: TownFile, own: Iterable[Site] = ()) -> None:
        self._towns = towns
        self._regions: Regions = table("regions", Regions)
        self.countries: dict[str, Country] = table("countries", Countries).countries
        """Countries and territories by ISO 3166-1 alpha-2 code."""
        self._listed = _listed(self.countries, self._regions.regions)
        self._own: defaultdict[str, list[Site]] = defaultdict(list)
        for site in own:
            self._own[fold(site.name)].append(site)
        for name, sites in self._own.items():
            self._listed[name][:0] = sites
        self._acronyms = _by_word((c.acronyms, iso) for iso, c in self.countries.items())
        self._peoples = _by_word(
            (_plurals(item.demonyms), name)
            for items in (self.countries, self._regions.regions)
            for name, item in items.items()
        )
        self._found: dict[str, tuple[Site, ...]] = {}

    @classmethod
    def open(cls, own: Iterable[Site] = ()) -> Gazetteer:
        """The packaged gazetteer, with places of one's own (`read_sites`) in front of it."""
        with data_file(FILE).open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return cls(TownFile(data), own)

    def find(self, name: str) -> tuple[Site, ...]:
        """All places called so: one's own, countries, regions, then by population.

        Generic words are left out where the whole name is unknown ("Agadez region"); acronyms
        of countries and states are found as written only, so that "us" stays a word.
        """
        if name not in self._found:
            self._found[name] = self._look_up(name)
        return self._found[name]

    def own(self, name: str) -> tuple[Site, ...]:
        """The places of one's own called so: what they say, no other place of the name is meant."""
        return tuple(self._own.get(fold(name), ()))

    def demonym(self, word: str) -> tuple[Site, ...]:
        """Countries and regions whose people or things are called so, the most populous first."""
        sites = [
            self.country(name)
            if name in self.countries
            else _region(name, self._regions.regions[name])
            for name in self._peoples.get(word, ())
        ]
        return tuple(sorted(sites, key=lambda site: -site.population))

    def abbreviated(self, code: str) -> str | None:
        """First-level unit of a state as written behind a town: `Tex.` is `US.TX`."""
        return self._regions.abbreviations.get(code)

    def unit(self, code: str) -> str | None:
        """Name of the first-level unit with this GeoNames code."""
        return self._towns.units.get(code)

    def country(self, code: str) -> Site:
        """The country with this ISO code as a place."""
        return _country(code, self.countries[code])

    def bare(self, name: str) -> str:
        """A name without its generic word: "Agadez region" is "Agadez"."""
        return bare(name, self._regions.generic)

    def listed(self, name: str) -> list[Site]:
        """The places of the hand-written lists and of one's own file called so: no towns."""
        sites = [self.country(iso) for iso in self._acronyms.get(name, ())]
        return sites + self._listed.get(fold(name), [])

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The folded words that names of the lists and demonyms begin with."""
        names = (*self._listed, *map(fold, self._acronyms), *map(fold, self._peoples))
        return frozenset(name.split()[0] for name in names)

    def regions_of_three(self) -> tuple[Site, ...]:
        """The regions that lie in three countries: what "the tri-border area" can mean."""
        regions = self._regions.regions.items()
        return tuple(
            _region(name, region) for name, region in regions if len(region.countries) == 3
        )

    def alias(self, name: str) -> Site | None:
        """The town that a name is mostly used for: "New York", "NYC", "Kiev"."""
        aliases = self._regions.aliases
        town, country = aliases.get(name) or aliases.get(name.title()) or ("", "")
        found = (site for site in self._towns.find(fold(town)) if site.country == country)
        return next(found, None) if town else None

    def _look_up(self, name: str) -> tuple[Site, ...]:
        key = fold(name)
        sites = self.listed(name)
        if code := self.abbreviated(name):
            units = self._towns.find(fold(self.unit(code) or ""))
            sites += [site for site in units if site.kind == "admin1" and site.unit == code]
        if alias := self.alias(name):
            sites.append(alias)
        if len(name) > SHORTEST or not name.isupper():
            sites += self._towns.find(key)
        if not sites and (short := self.bare(name)) != name:
            return self.find(short)
        if not sites and len(key) > SHORTEST + 1 and " " not in key:
            sites += [site for word in ARTICLES for site in self._towns.find(f"{word} {key}")]
        return tuple(dict.fromkeys(sites))


def bare(name: str, generic: Generic) -> str:
    """A name without one generic word before or after it; the name itself if none is there."""
    for word in generic.before:
        glued = word if word.endswith("'") else word + " "
        if name.startswith(glued) and len(name) > len(glued) + 1:
            return name[len(glued) :]
    lower = name.casefold()
    for word in generic.after:
        if lower.endswith(" " + word.casefold()) and len(name) > len(word) + 2:
            return name[: -len(word) - 1]
    return name


def read_sites(path: Path) -> Iterator[Site]:
    """The places of a CSV file with the columns `name,lat,lon,country,kind`.

    Only `name` must be filled. Raises `UsageError` naming the first line that does not fit.
    """
    return own_rows(path, COLUMNS, _own_site)


def _own_site(row: dict[str, str]) -> Site:
    if not row["name"]:
        message = "a place needs a name"
        raise ValueError(message)
    country = row["country"].upper() or None
    if country is not None and country not in table("countries", Countries).countries:
        message = f"{row['country']!r} is no ISO 3166-1 code of two letters"
        raise ValueError(message)
    latitude = float(row["lat"]) if row["lat"] else None
    longitude = float(row["lon"]) if row["lon"] else None
    if not -90 <= (latitude or 0) <= 90 or not -180 <= (longitude or 0) <= 180:
        message = f"{row['lat']}, {row['lon']} is no point on the earth"
        raise ValueError(message)
    return Site(
        name=row["name"],
        kind=row["kind"] or "city",
        country=country,
        latitude=latitude,
        longitude=longitude,
    )


def _country(code: str, country: Country) -> Site:
    latitude, longitude = country.point
    return Site(
        name=country.name,
        kind="country",
        country=code,
        latitude=latitude,
        longitude=longitude,
        population=round(country.millions * 1_000_000),
    )


def _region(name: str, region: Region) -> Site:
    latitude, longitude = region.point or (None, None)
    return Site(
        name=name,
        kind=region.kind,
        country=region.countries[0] if len(region.countries) == 1 else None,
        latitude=latitude,
        longitude=longitude,
        countries=region.countries,
    )


def _listed(
    countries: dict[str, Country], regions: dict[str, Region]
) -> defaultdict[str, list[Site]]:
    """Countries, regions and seats of government by folded name."""
    sites: defaultdict[str, list[Site]] = defaultdict(list)
    for code, country in sorted(countries.items(), key=lambda item: -item[1].millions):
        site = _country(code, country)
        for name in dict.fromkeys(fold(name) for name in (country.name, *country.names)):
            sites[name].append(site)
        for seat in country.seats:
            sites[fold(seat)].append(Site(name=seat, kind="seat", country=code))
    for name, region in regions.items():
        site = _region(name, region)
        for key in dict.fromkeys(fold(word) for word in (name, *region.names)):
            sites[key].append(site)
    return sites


def _plurals(demonyms: tuple[str, ...]) -> tuple[str, ...]:
    """Demonyms with their regular plurals; those in a hiss have none ("Swiss", "Japanese")."""
    return (*demonyms, *(word + "s" for word in demonyms if not word.endswith(("s", "h", "se"))))


def _by_word(items: Iterable[tuple[tuple[str, ...], str]]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for words, code in items:
        for word in words:
            found[word] += (code,)
    return dict(found)
