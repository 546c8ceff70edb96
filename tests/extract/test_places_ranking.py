"""What names mean by the text around them; names are given, nothing is parsed."""

from __future__ import annotations

import pytest

from dateline.extract.places_context import sort_of
from dateline.extract.places_ranking import home_of, km, resolve_names
from dateline.gazetteer import Gazetteer
from dateline.townfile import Site
from tests.parses import find

GAZETTEER = Gazetteer.open()


def meant(text: str, name: str, **known: str) -> Site:
    (site,) = resolve_names(text, [find(text, name)], GAZETTEER, **known)
    return site


@pytest.mark.parametrize(
    ("text", "name", "kind", "country", "why"),
    [
        ("A blast hit Paris.", "Paris", "capital", "FR", "the best known"),
        ("A blast hit Paris, Texas.", "Paris", "city", "US", "said outright"),
        ("A blast hit Paris, Tex., on Monday.", "Paris", "city", "US", "an abbreviated state"),
        ("Rain fell on Tripoli in northern Lebanon.", "Tripoli", "city", "LB", "said with in"),
        ("Rain fell on Tripoli.", "Tripoli", "capital", "LY", "nothing said"),
        ("The Malian garrison town of Gao fell.", "Gao", "city", "ML", "said before"),
        (
            "Russian troops near the town of Bakhmut fired.",
            "Bakhmut",
            "city",
            "UA",
            "not said to be in Russia",
        ),
        ("Niger shut its border.", "Niger", "country", "NE", "not Nigeria"),
        ("Gunmen raided two villages in Niger State, Nigeria.", "Niger State", "admin1", "NG", ""),
        ("WASHINGTON (AP) - The bill passed.", "WASHINGTON", "capital", "US", "a dateline"),
        (
            "Snow fell in Washington state and Oregon.",
            "Washington",
            "admin1",
            "US",
            "the word beside it",
        ),
        ("Kidal fell; fighting goes on in Mali.", "Kidal", "city", "ML", "town, not region"),
        ("The Kidal region is calm, Mali says.", "Kidal", "admin1", "ML", "region"),
        ("They met in Northern Syria.", "Northern Syria", "region", "SY", "a part of a country"),
        ("Oil in the Gulf of Mexico; the Gulf is large.", "Gulf is", "unknown", None, "no name"),
    ],
)
def test_meaning(text: str, name: str, kind: str, country: str | None, why: str) -> None:
    site = meant(text, name)
    assert (site.kind, site.country) == (kind, country), why


@pytest.mark.parametrize(
    ("text", "names", "country"),
    [
        (
            "Georgia said Atlanta and Savannah were flooded.",
            ["Georgia", "Atlanta", "Savannah"],
            "US",
        ),
        ("Georgia met Armenia, said Tbilisi.", ["Georgia", "Armenia", "Tbilisi"], "GE"),
        ("Congo and Rwanda met, said Kinshasa.", ["Congo", "Rwanda", "Kinshasa"], "CD"),
        (
            "Congo voted in Brazzaville and Pointe-Noire.",
            ["Congo", "Brazzaville", "Pointe-Noire"],
            "CG",
        ),
        ("Korea and Japan met, said Seoul.", ["Korea", "Seoul"], "KR"),
        (
            "Korea fired rockets from Wonsan, Pyongyang said.",
            ["Korea", "Wonsan", "Pyongyang"],
            "KP",
        ),
        ("Victoria burns, with Bendigo and Ballarat.", ["Victoria", "Bendigo", "Ballarat"], "AU"),
        ("Hyderabad is hot, like Karachi and Multan.", ["Hyderabad", "Karachi", "Multan"], "PK"),
        (
            "In neighbouring Niger all was calm. Zamfara, Kagara and Minna, Niger State, burned.",
            ["Niger", "Zamfara", "Kagara", "Minna", "Niger State"],
            "NE",
        ),
        ("Hyderabad is hot, like Mumbai and Delhi.", ["Hyderabad", "Mumbai", "Delhi"], "IN"),
    ],
)
def test_the_company_of_a_name(text: str, names: list[str], country: str) -> None:
    """The first of these names means what goes with the others."""
    sites = resolve_names(text, [find(text, name) for name in names], GAZETTEER)
    assert sites[0].country == country


def test_a_facility_lies_in_the_town_of_its_name() -> None:
    text = "Bamako is calm in Mali. Planes left Bamako airport."
    sites = resolve_names(text, [find(text, "Bamako"), find(text, "Bamako airport")], GAZETTEER)
    assert (sites[1].kind, sites[1].latitude) == ("facility", sites[0].latitude)


def test_a_geographic_noun_stands_for_the_longer_name() -> None:
    text = "Oil spread in the Gulf of Mexico. Boats left the Gulf."
    names = [find(text, "Gulf of Mexico"), find(text, "Gulf", 1)]
    assert [site.name for site in resolve_names(text, names, GAZETTEER)] == ["Gulf of Mexico"] * 2


def test_one_sense_per_document() -> None:
    text = "Mayor Lo of Paris, Texas, resigned. Paris has 25,000 people."
    names = [find(text, "Paris"), find(text, "Paris", 1)]
    assert [site.country for site in resolve_names(text, names, GAZETTEER)] == ["US", "US"]


def test_two_places_said_to_lie_apart_stay_apart() -> None:
    text = "From Paris, France, to Paris, Texas."
    names = [find(text, "Paris"), find(text, "Paris", 1)]
    assert [site.country for site in resolve_names(text, names, GAZETTEER)] == ["FR", "US"]


def test_a_town_that_is_not_listed_gets_the_country_said() -> None:
    site = meant("They fled from Qoryxo, Somalia.", "Qoryxo")
    assert (site.kind, site.country, site.latitude) == ("unknown", "SO", None)


def test_a_homonym_elsewhere_is_not_the_town_meant() -> None:
    """There is a Foya in China; the Liberian one is not listed."""
    site = meant("Aid reached the Liberian border town of Foya.", "Foya")
    assert (site.country, site.latitude) == ("LR", None)


def test_an_unknown_name_without_support_has_no_country() -> None:
    assert meant("A storm hit Qoryxo.", "Qoryxo").country is None


def test_an_unknown_name_gets_the_country_of_the_text() -> None:
    text = "Mali's army left Qoryxo. Bamako said Gao and Mopti were calm. Malian radio agreed."
    assert meant(text, "Qoryxo").country == "ML"


def test_no_point_where_many_fit() -> None:
    assert meant("A man from Salem won.", "Salem").country is None
    site = meant("A man from Franklin won.", "Franklin")
    assert (site.country, site.latitude) == ("US", None)


def test_the_outlet_helps() -> None:
    assert meant("A man from Richmond won.", "Richmond").country == "US"
    assert meant("A man from Richmond won.", "Richmond", home="GB").country is None


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("https://www.example.co.uk/a/b", "GB"),
        ("news.example.ng", "NG"),
        ("https://example.com/x.de", None),
        ("http://example.tv", None),
        ("C:/files/article.fr", None),
        (None, None),
        ("", None),
    ],
)
def test_home(address: str | None, country: str | None) -> None:
    assert home_of(address) == country


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("the Diffa region", "Diffa", "unit"),
        ("Diffa Region", "Diffa Region", "unit"),
        ("the province of Herat", "Herat", "unit"),
        ("the city of Herat", "Herat", "town"),
        ("the town Herat", "Herat", "town"),
        ("NIAMEY, March 3 (AFP) - ", "NIAMEY", "town"),
        ("near Herat today", "Herat", None),
    ],
)
def test_sort(text: str, name: str, sort: str | None) -> None:
    assert sort_of(text, find(text, name)) == sort


def test_distance() -> None:
    one = Site(name="", kind="city", country=None, latitude=0.0, longitude=0.0)
    other = Site(name="", kind="city", country=None, latitude=0.0, longitude=180.0)
    assert km(one, other) == pytest.approx(20015, abs=2)
    assert km(one, one) == 0
    assert km(one, Site(name="", kind="region", country=None)) is None
