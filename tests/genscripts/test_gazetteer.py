"""What goes into the file of towns and what is kept out."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.townfile import Site, TownFile
from genscripts.gazetteer import compiled, other_names, unit


def row(name: str, country: str, population: int, *others: str) -> dict[str, Any]:
    return {
        "name": name,
        "countrycode": country,
        "population": population,
        "latitude": 1.0,
        "longitude": 2.0,
        "admin1code": "09",
        "alternatenames": list(others),
    }


@pytest.mark.parametrize(
    ("other", "kept", "why"),
    [
        ("Cologne", True, "a name"),
        ("Koeln", True, "a spelling"),
        ("KÖLN", False, "the name itself in capitals"),
        ("CGN", False, "code of an airport"),
        ("keln", False, "a transcription"),
        ("Кёльн", False, "not Latin"),
        ("Col", False, "too short"),
        ("Police", False, "a word that is ignored"),
    ],
)
def test_other_names(other: str, kept: bool, why: str) -> None:
    found = other_names(row("Köln", "DE", 1_000_000, other), {"police"})
    assert (other in found) is kept, why


def test_villages_have_their_own_name_only() -> None:
    assert other_names(row("Sabon", "NE", 600, "Sabone"), set()) == []
    assert other_names(row("Sabon", "NE", 0, "Sabone"), set()) == ["Sabone"]


def test_a_short_name_of_another_place_is_dropped() -> None:
    """Guantánamo is called Gaos nowhere in the press, Gaos is."""
    file = TownFile(
        compiled([row("Gaos", "ML", 1000), row("Guanta", "CU", 270_000, "Gaos", "Guantanama")], [])
    )
    assert [site.country for site in file.find("gaos")] == ["ML"]
    assert [site.country for site in file.find("guantanama")] == ["CU"]


def test_ignored_words_are_no_towns() -> None:
    assert (
        TownFile(compiled([row("Police", "PL", 34_000), row("Ayorou", "NE", 1)], [])).find(
            "police"
        )
        == []
    )


def test_capitals_are_marked_by_any_of_their_names() -> None:
    rows = [row("Nay Pyi Taw", "MM", 900_000, "Naypyidaw"), row("Paris", "US", 25_000)]
    file = TownFile(compiled(rows, []))
    assert file.find("nay pyi taw")[0].kind == "capital"
    assert file.find("paris")[0].kind == "city"


def test_a_district_called_like_its_town_adds_nothing() -> None:
    department = Site(name="Département de Ouallam", kind="admin2", country="NE", unit="NE.09")
    region = Site(name="Tillabéri Region", kind="admin1", country="NE", unit="NE.09")
    file = TownFile(compiled([row("Ouallam", "NE", 14_000)], [department, region]))
    assert [site.kind for site in file.find("ouallam")] == ["city"]
    assert [site.name for site in file.find("tillaberi")] == ["Tillabéri Region"]


def test_counties_keep_their_word() -> None:
    county = Site(name="Laurel County", kind="admin2", country="US", unit="US.KY")
    file = TownFile(compiled([row("Ayorou", "NE", 1)], [county]))
    assert file.find("laurel") == []
    assert file.find("laurel county") != []


def test_a_unit_without_towns_has_no_point() -> None:
    read = unit(["NE.09.1", "Gothèye", "", "", "0"])
    assert (read.kind, read.unit, read.latitude) == ("admin2", "NE.09", None)


def test_same_rows_same_bytes() -> None:
    rows = [row("Gao", "ML", 100), row("Ayorou", "NE", 1, "Ayourou")]
    assert compiled(rows, []) == compiled(rows, [])
