"""Names that the recogniser takes for people or bodies, and places in the company of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.extract.places import find_places
from dateline.gazetteer import Gazetteer
from dateline.townfile import Site
from tests.parses import document

if TYPE_CHECKING:
    from dateline.records import Document

GAZETTEER = Gazetteer.open()
_PREPOSITIONS = {"in", "at", "outside", "near"}


def told(text: str, *names: tuple[str, str]) -> Document:
    """Words in a row that hang on the first; a word behind "in" or "at" has it as its case."""
    words = text.replace("'s", " 's").replace(",", " ,").replace(".", " .").split()
    rows = []
    for number, word in enumerate(words):
        tag = "PROPN NNP" if word[0].isupper() else "NOUN NN"
        place = word in _PREPOSITIONS and number + 1 < len(words)
        head = number + 2 if place else int(number > 0)
        relation = "case" if place else "root" if number == 0 else "dep"
        rows.append(f"{word} {word.lower()} {tag} {head} {relation}")
    return document("\n".join(rows), text=text, names=names)


def found(text: str, *names: tuple[str, str]) -> list[str]:
    return [place.span.of(text) for place in find_places(told(text, *names), GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "names", "expected", "why"),
    [
        ("but Bamako denies it", [("Bamako", "Person")], ["Bamako"], "a capital"),
        (
            "then Bamako Traoré spoke and Bamako left",
            [("Bamako Traoré", "Person"), ("Bamako", "Person")],
            [],
            "a word of a longer name",
        ),
        ("then President Bamako spoke", [("Bamako", "Person")], [], "behind a title"),
        (
            "the children, Prince, Paris and Blanket, sang",
            [("Prince", "Person"), ("Paris", "Person"), ("Blanket", "Person")],
            [],
            "a list of people",
        ),
        (
            "in Mali when Kidal, Tessalit and Timbuktu fell",
            [("Mali", "Location")] + [(n, "Person") for n in ("Kidal", "Tessalit", "Timbuktu")],
            ["Mali", "Kidal", "Tessalit", "Timbuktu"],
            "a list of towns of the country",
        ),
        (
            "in Mali where Kidal spoke",
            [("Mali", "Location"), ("Kidal", "Person")],
            ["Mali"],
            "a town alone may be a surname",
        ),
        (
            "in Syria clashes in Afrin went on",
            [("Syria", "Location"), ("Afrin", "Organization")],
            ["Syria", "Afrin"],
            "no body: behind a preposition of place",
        ),
        (
            "in Japan the maker Toyota grew",
            [("Japan", "Location"), ("Toyota", "Organization")],
            ["Japan"],
            "a body that does not stand as a place",
        ),
        (
            "ask Zara Ousmane. Zara, how many went",
            [("Zara Ousmane", "Person"), ("Zara", "Location")],
            [],
            "the given name of a person, no town in Turkey",
        ),
        ("then Kiev or Salazar left", [("Salazar", "Person")], [], "no country is named"),
        ("DETROIT Jane Doe won", [("DETROIT Jane Doe", "Person")], ["DETROIT"], "a dateline"),
        ("JANE Doe won", [("JANE Doe", "Person")], [], "a name in capitals"),
        ("some 40 US dollars a day", [("40 US dollars", "Money")], ["US"], "whose dollars"),
        ("some US$40 a day", [("US$40", "Money")], [], "a sign of money"),
        ("a woman in B.C. said", [], ["B.C."], "letters of a province, missed"),
        ("heads of ECOWAS met", [("ECOWAS", "Location")], [], "an acronym is no village"),
        (
            "a war over Nagorno-Karabakh, Azerbaijan said",
            [("Nagorno-Karabakh", "Person"), ("Azerbaijan", "Location")],
            ["Nagorno-Karabakh", "Azerbaijan"],
            "nobody is called so",
        ),
        (
            "drawn in the Archbishop of Ardale, Mali",
            [("Archbishop of Ardale", "Location"), ("Mali", "Location")],
            ["Mali"],
            "a person by title",
        ),
    ],
)
def test_names(text: str, names: list[tuple[str, str]], expected: list[str], why: str) -> None:
    assert found(text, *names) == expected, why


@pytest.mark.parametrize(
    ("text", "names", "expected", "why"),
    [
        ("at Derry's Foyle Hospital", "Derry's Foyle Hospital", ["Derry", "Foyle Hospital"], ""),
        ("at St. Paul's Foyle Hospital", "St. Paul's Foyle Hospital", None, "a saint owns none"),
        ("in Maiduguri Borno State", "Maiduguri Borno State", ["Maiduguri", "Borno State"], ""),
    ],
)
def test_two_names_in_one(text: str, names: str, expected: list[str] | None, why: str) -> None:
    assert found(text, (names, "Facility")) == (expected or [names]), why


@pytest.mark.parametrize(
    ("text", "names", "expected", "why"),
    [
        (
            "The bases at Xossi, Ménaka and Gao in Mali and Niger and France.",
            ("Xossi", "Ménaka", "Gao"),
            {"Xossi": "ML"},
            "in a list with towns of Mali",
        ),
        (
            "France and Ghana: forces at Kxamboin, outside Ouagadougou.",
            ("Kxamboin", "Ouagadougou", "Ghana"),
            {"Kxamboin": "BF"},
            "near a town",
        ),
        (
            "France, Russia: in neighbouring Burkina Faso troops left the camp at Kxamboin.",
            ("France", "Russia", "Burkina Faso", "Kxamboin"),
            {"Kxamboin": "BF"},
            "the country behind in",
        ),
        (
            "France and Germany argue over bases in Xossi.",
            ("France", "Germany", "Xossi"),
            {"Xossi": None},
            "nothing is said",
        ),
        (
            "Burkina Faso keeps troops outside Ouagadougu.",
            ("Burkina Faso", "Ouagadougu"),
            {"Ouagadougou": "BF"},
            "one letter is missing",
        ),
        (
            "Mali, Niger: Zara fell.",
            ("Mali", "Niger", "Zara"),
            {"Zara": "TR"},
            "each country is named once: nothing rules Turkey out",
        ),
        (
            "Mali, Bamako, Gao, Kidal: Zara fell.",
            ("Mali", "Bamako", "Gao", "Kidal", "Zara"),
            {"Zara": None},
            "no small town where nothing else is",
        ),
        (
            "Los Angeles, California, Las Vegas and Houston come before London.",
            ("Los Angeles", "California", "Las Vegas", "Houston", "London"),
            {"London": "GB"},
            "not the hamlet in California",
        ),
        (
            "Louisiana, Alaska, California: oil off Santa Barbara.",
            ("Louisiana", "Alaska", "California", "Santa Barbara"),
            {"Santa Barbara": "US"},
            "not the department in Honduras",
        ),
    ],
)
def test_company(
    text: str, names: tuple[str, ...], expected: dict[str, str | None], why: str
) -> None:
    places = find_places(told("so " + text, *((n, "Location") for n in names)), GAZETTEER)
    countries = {place.name: place.country for place in places}
    assert expected.items() <= countries.items(), (why, countries)


def test_a_place_of_ones_own_is_meant() -> None:
    own = Site(name="Gao", kind="village", country="NG", latitude=7.0, longitude=9.0)
    text = "in Mali once Gao fell"
    (mali, gao) = find_places(told(text, ("Gao", "Person")), Gazetteer.open([own]))
    assert (gao.country, gao.kind, gao.latitude) == ("NG", "village", 7.0)
    assert mali.country == "ML"
