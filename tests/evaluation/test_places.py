"""The measures of geoparsing on toponyms made for the purpose."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.codes import PlaceRole
from dateline.records import Place
from dateline.spans import Span
from dateline.townfile import Site
from evaluation.metrics import Counts
from evaluation.places import correct, country_ids, is_right, names_of, paired, same_country

IDS = country_ids()
NIGER = "2440476"


def toponym(start: int, end: int, lat: float | None = 0.0, **fields: Any) -> dict[str, Any]:
    return {"start": start, "end": end, "lat": lat, "lon": 0.0} | fields


def place(start: int, end: int, role: PlaceRole = PlaceRole.LITERAL) -> Place:
    return Place(
        span=Span(start, end),
        name="",
        country=None,
        kind=None,
        latitude=None,
        longitude=None,
        role=role,
    )


def site(kind: str, country: str, lat: float | None) -> Site:
    return Site(name="", kind=kind, country=country, latitude=lat, longitude=0.0)


@pytest.mark.parametrize(
    ("gold", "found", "right", "why"),
    [
        (toponym(0, 1, geonameid=NIGER), site("country", "NE", 40.0), True, "by identity"),
        (toponym(0, 1, geonameid=NIGER), site("country", "NG", 0.0), False, "not by distance"),
        (toponym(0, 1, geonameid=NIGER), site("city", "NE", 0.0), False, "no country"),
        (toponym(0, 1, page="https://x/wiki/Niger"), site("country", "NE", 40.0), True, "by page"),
        (toponym(0, 1), site("city", "NE", 1.4), True, "156 km"),
        (toponym(0, 1), site("city", "NE", 1.5), False, "167 km"),
        (toponym(0, 1, fcode="ADM1"), site("admin1", "NE", 6.0), True, "667 km, a unit"),
        (toponym(0, 1, fcode="ADM1"), site("city", "NE", 6.0), False, "667 km, a town"),
        (toponym(0, 1), site("city", "NE", None), False, "no point"),
    ],
)
def test_right(gold: dict[str, Any], found: Site, right: bool, why: str) -> None:
    assert is_right(gold, found, IDS) is right, why


def test_names_without_coordinates_do_not_count() -> None:
    pairs = [(toponym(0, 1), site("city", "NE", 0.0)), (toponym(2, 3, None), None)]
    assert correct(pairs, IDS) == Counts(1, 1, 1)


def test_country_counts_where_gold_has_one() -> None:
    pairs = [
        (toponym(0, 1, country="Niger"), site("city", "NE", None)),
        (toponym(2, 3, country="Niger"), None),
        (toponym(4, 5), site("city", "ML", None)),
    ]
    assert same_country(pairs, IDS) == Counts(1, 2, 2)


def test_a_prediction_pairs_once_with_the_largest_overlap() -> None:
    gold = [toponym(0, 10), toponym(10, 14)]
    found = [place(0, 3), place(2, 12)]
    assert [p.span.start for _, p in paired(gold, found)] == [2]


def test_names_inside_names_do_not_count() -> None:
    found = [place(0, 4, PlaceRole.PART_OF_NAME), place(6, 9), place(8, 12)]
    assert [p.span.start for p in names_of(found)] == [6]
