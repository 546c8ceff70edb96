"""The packaged gazetteer: what a name can mean, without any text around it."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

import pytest

from dateline.errors import UsageError
from dateline.gazetteer import Gazetteer, read_sites

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@pytest.mark.parametrize(
    ("name", "kind", "country", "why"),
    [
        ("Niger", "country", "NE", "the country goes before the state of Nigeria"),
        ("Nigeria", "country", "NG", ""),
        ("Côte d’Ivoire", "country", "CI", "a further name, typographic apostrophe"),
        ("DRC", "country", "CD", "an acronym"),
        ("U.S.", "country", "US", "an acronym with stops"),
        ("Congo", "country", "CD", "the larger of two"),
        ("Korea", "country", "KR", "the larger of two"),
        ("Niamey", "capital", "NE", ""),
        ("Washington", "capital", "US", "not the state first"),
        ("Kiev", "capital", "UA", "the older spelling"),
        ("Ouallam", "city", "NE", "a small town"),
        ("Ayourou", "city", "NE", "a spelling of the press"),
        ("Khan Younis", "city", "PS", "a spelling of the press"),
        ("Tillabéri region", "admin1", "NE", "with its generic word"),
        ("Los Angeles County", "admin2", "US", ""),
        ("Sahel", "region", None, "several countries: none"),
        ("Donbas", "region", "UA", "one country"),
        ("Sahara", "desert", None, ""),
        ("Africa", "continent", None, "not a town in Tunisia"),
        ("Red Sea", "water", None, ""),
        ("Kremlin", "seat", "RU", "stands for a government"),
        ("Tex.", "admin1", "US", "a state as written behind towns"),
    ],
)
def test_first_meanings(
    gazetteer: Gazetteer, name: str, kind: str, country: str | None, why: str
) -> None:
    """Among the first two: a unit is often called like its town."""
    found = gazetteer.find(name)
    assert (kind, country) in [(site.kind, site.country) for site in found[:2]], why
    assert found[0].country == country, why


@pytest.mark.parametrize("name", ["us", "Of", "Police", "Tongo Tongo X", "Zzyzxville", ""])
def test_no_country_or_town(gazetteer: Gazetteer, name: str) -> None:
    assert not [site for site in gazetteer.find(name) if site.kind == "country"]
    if name != "us":
        assert gazetteer.find(name) == ()


def test_gao_is_not_guantanamo(gazetteer: Gazetteer) -> None:
    assert {site.country for site in gazetteer.find("Gao")} <= {"ML", "BF", "CI", "NG", "CN"}


def test_eu_is_not_a_town_in_france(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("EU") == ()


@pytest.mark.parametrize(
    ("word", "countries"),
    [
        ("Nigerien", ["NE"]),
        ("Nigeriens", ["NE"]),
        ("Nigerian", ["NG"]),
        ("Congolese", ["CD", "CG"]),
        ("Korean", ["KR", "KP"]),
        ("South Sudanese", ["SS"]),
        ("Sahelian", [None]),
        ("nigerien", []),
    ],
)
def test_demonyms(gazetteer: Gazetteer, word: str, countries: list[str | None]) -> None:
    assert [site.country for site in gazetteer.demonym(word)] == countries


def test_every_country_lies_where_its_towns_do(gazetteer: Gazetteer) -> None:
    """The middle of a country is at most 30 degrees from its capital, of Russia 64."""
    for code, country in gazetteer.countries.items():
        for name in country.capital[:1]:
            sites = [
                s for s in gazetteer.find(name) if s.country == code and s.latitude is not None
            ]
            if not sites:
                continue
            latitude, longitude = country.point
            assert sites[0].latitude is not None
            assert sites[0].longitude is not None
            east = abs(sites[0].longitude - longitude) % 360
            far = math.hypot(sites[0].latitude - latitude, min(east, 360 - east))
            assert far < (64 if code == "RU" else 30), code


def test_every_capital_is_known(gazetteer: Gazetteer) -> None:
    """But Nusantara, which is being built."""
    missing = [
        name
        for code, country in gazetteer.countries.items()
        for name in country.capital
        if not any(s.kind == "capital" and s.country == code for s in gazetteer.find(name))
    ]
    assert missing == ["Nusantara"]


def test_opening_and_looking_up_are_fast() -> None:
    """The best of five: one run may meet a collection of the whole test run's garbage."""
    openings, findings = [], []
    for _ in range(5):
        began = time.process_time()
        gazetteer = Gazetteer.open()
        opened = time.process_time()
        for name in ("Niamey", "Bamako", "Kyiv", "Paris", "Khartoum", "Goma", "Homs", "Mopti"):
            gazetteer.find(name)
        openings.append(opened - began)
        findings.append(time.process_time() - opened)
    assert min(openings) < 0.5  # 0.02 s on an idle core
    assert min(findings) < 0.1  # 0.1 ms each


def own(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "places.csv"
    path.write_text(content, encoding="utf-8")
    return path


def test_a_place_of_ones_own_comes_first(tmp_path: Path) -> None:
    path = own(tmp_path, "name,lat,lon,country,kind\nGossi,15.82,-1.3,ML,\nGao,1,2,NG,village\n")
    gazetteer = Gazetteer.open(read_sites(path))
    (gossi,) = gazetteer.find("Gossi")
    assert (gossi.country, gossi.kind, gossi.latitude) == ("ML", "city", 15.82)
    assert [site.country for site in gazetteer.find("Gao")][:2] == ["NG", "ML"]


def test_a_place_of_ones_own_without_a_point(tmp_path: Path) -> None:
    path = own(tmp_path, "name,lat,lon,country,kind\nTongo Tongo,,,ne,village\n")
    (site,) = Gazetteer.open(read_sites(path)).find("Tongo Tongo")
    assert (site.country, site.latitude, site.longitude) == ("NE", None, None)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name,lat\nGossi,1\n", "no column country, kind, lon"),
        ("name,lat,lon,country,kind\nGossi,north,1,ML,city\n", "line 2: could not convert"),
        ("name,lat,lon,country,kind\nGossi,95,1,ML,city\n", "no point on the earth"),
        ("name,lat,lon,country,kind\nGossi,1,1,Mali,city\n", "no ISO 3166-1 code"),
        ("name,lat,lon,country,kind\n ,1,1,ML,city\n", "needs a name"),
        ("name,lat,lon,country,kind\nGossi,1,1\n\n,,\n", "line 4: a place needs a name"),
    ],
)
def test_a_file_of_another_form_is_refused(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        tuple(read_sites(own(tmp_path, content)))


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_bytes(b"name,lat,lon,country,kind\nT\xe9ra,,,NE,city\n")
    with pytest.raises(UsageError, match=r"places\.csv: .*utf-8"):
        tuple(read_sites(path))
    with pytest.raises(UsageError, match=r"none\.csv"):
        tuple(read_sites(tmp_path / "none.csv"))


@pytest.mark.parametrize(
    ("name", "found"),
    [("Qamishli", "SY"), ("Hasakah", "SY"), ("Fallujah", "IQ"), ("Xqamishlix", None)],
)
def test_an_arabic_article_may_be_left_out(
    gazetteer: Gazetteer, name: str, found: str | None
) -> None:
    assert next((site.country for site in gazetteer.find(name)), None) == found
