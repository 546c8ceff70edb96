"""The file of towns: what is written is found again, under any spelling of its names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import ModelError
from dateline.townfile import DEGREE, KINDS, Site, TownFile, fold, written

SITES = [
    Site(
        name="Ouallam",
        kind="city",
        country="NE",
        latitude=14.3,
        longitude=2.1,
        unit="NE.09",
        population=14338,
    ),
    Site(
        name="Gao",
        kind="city",
        country="ML",
        latitude=16.27,
        longitude=-0.04,
        unit="ML.09",
        population=133110,
    ),
    Site(name="Gao", kind="admin2", country="BF", unit="BF.06"),
    Site(name="Tillabéri Region", kind="admin1", country="NE", unit="NE.09", population=315292),
]
UNITS = {"NE.09": "Tillabéri Region", "ML.09": "Gao"}
NAMES = {"Ouallam": [0], "Oualam": [0], "Gao": [1, 2], "Tillabéri Region": [3], "Tillabéri": [3]}


def made() -> TownFile:
    return TownFile(written(NAMES, SITES, UNITS))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Tillabéri", "TILLABERI", "diacritics and case"),
        ("St. Louis", "Saint Louis", "Saint is written short"),
        ("The Gambia", "gambia", "the article goes"),
        ("Guinea-Bissau", "Guinea Bissau", "hyphens are blanks"),
        ("N'Djamena", "N’Djaména", "apostrophes go, of either kind"),
        ("Trinidad & Tobago", "Trinidad and Tobago", "one sign for and"),
        ("Łódź", "Lodz", "letters that do not decompose"),
        ("Khān Yūnis", "Khan Yunis", "macrons"),
    ],
)
def test_spellings_of_one_name(one: str, other: str, why: str) -> None:
    assert fold(one) == fold(other), why


def test_niger_is_not_nigeria() -> None:
    assert fold("Niger") != fold("Nigeria")


def test_the_alone_stays_a_word() -> None:
    assert fold("The") == "the"


def test_a_town_is_found_with_all_its_fields() -> None:
    (site,) = made().find("ouallam")
    assert (site.name, site.kind, site.country, site.unit) == ("Ouallam", "city", "NE", "NE.09")
    assert (site.latitude, site.longitude) == (14.3, 2.1)
    assert site.population == pytest.approx(14338, rel=0.04)


def test_a_further_name_leads_to_the_own_name() -> None:
    assert [site.name for site in made().find("oualam")] == ["Ouallam"]


def test_homonyms_come_by_population() -> None:
    assert [(site.country, site.kind) for site in made().find("gao")] == [
        ("ML", "city"),
        ("BF", "admin2"),
    ]


def test_unknown_coordinates_stay_unknown() -> None:
    site = made().find("gao")[1]
    assert (site.latitude, site.longitude, site.population) == (None, None, 0)


def test_units_by_code() -> None:
    assert made().units == UNITS


@pytest.mark.parametrize("name", ["", "aaa", "zzz", "gaoo", "ga"])
def test_what_is_not_there_is_not_found(name: str) -> None:
    assert made().find(name) == []


@pytest.mark.parametrize(
    "data", [b"", b"{}\n", b"no json\nrest", written(NAMES, SITES, UNITS)[:-1]]
)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(ModelError, match="reinstall"):
        TownFile(data)


letters = st.text("abcdeßéÖ -'", min_size=1, max_size=8).filter(lambda name: fold(name) != "")


@given(
    st.lists(
        st.tuples(
            letters,
            st.sampled_from(KINDS),
            st.sampled_from(["ML", "NE"]),
            st.floats(-90, 90),
            st.floats(-180, 180),
            st.integers(0, 30_000_000),
        ),
        min_size=1,
        max_size=20,
    )
)
def test_every_site_is_found_by_its_name(
    rows: list[tuple[str, str, str, float, float, int]],
) -> None:
    sites = [
        Site(name=n, kind=k, country=c, latitude=lat, longitude=lon, population=p)
        for n, k, c, lat, lon, p in rows
    ]
    names: dict[str, list[int]] = {}
    for number, site in enumerate(sites):
        names.setdefault(site.name, []).append(number)
    file = TownFile(written(names, sites, {}))
    for site in sites:
        found = file.find(fold(site.name))
        assert any(
            other.name == site.name
            and other.kind == site.kind
            and abs((other.latitude or 0) - (site.latitude or 0)) <= 1 / DEGREE
            and abs((other.longitude or 0) - (site.longitude or 0)) <= 1 / DEGREE
            for other in found
        )
