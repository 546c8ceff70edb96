"""Places of an article: which names count, what they are, and what they do in the sentence."""

from __future__ import annotations

import pytest

from dateline.codes import FurnitureKind, PlaceRole
from dateline.extract.places import find_peoples, find_places
from dateline.gazetteer import Gazetteer
from dateline.records import Document, Furniture
from tests.parses import article, document, find

GAZETTEER = Gazetteer.open()


def plain(text: str, *names: tuple[str, str]) -> Document:
    """One sentence of names and other words, all hanging on the first: no syntax to speak of."""
    words = text.replace("'s", " 's").replace(",", " ,").replace(".", " .").split()
    rows = [
        f"{word} {word} {'PROPN' if word[0].isupper() else 'NOUN'} NNP {0 if i == 0 else 1} "
        f"{'root' if i == 0 else 'dep'}"
        for i, word in enumerate(words)
    ]
    return document("\n".join(rows), text=text, names=names)


def spans(text: str, *names: tuple[str, str]) -> list[str]:
    return [place.span.of(text) for place in find_places(plain(text, *names), GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "names", "expected", "why"),
    [
        ("seen in Mali", [("Mali", "Location")], ["Mali"], ""),
        ("the Sahel region", [("Sahel region", "Location")], ["Sahel"], "the name only"),
        (
            "West Africa's Sahel region",
            [("West Africa's Sahel region", "Location")],
            ["West Africa", "Sahel"],
            "two names in one span",
        ),
        (
            "a West African Sahel town",
            [("West African Sahel", "Location")],
            ["Sahel"],
            "no demonym",
        ),
        ("the West African bloc", [("West African", "Location")], [], "a demonym alone"),
        ("off -", [("-", "Location")], [], "no letters"),
        ("from Goma, Congo", [("Goma, Congo", "Location")], ["Goma", "Congo"], "a comma"),
        (
            "in Rafah crossing today",
            [("Rafah crossing", "Location")],
            ["Rafah crossing"],
            "listed so",
        ),
        ("in northern Mali", [("northern Mali", "Location")], ["Mali"], "no direction"),
        (
            "at St. Paul's Hospital",
            [("St. Paul's Hospital", "Facility")],
            ["St. Paul's Hospital"],
            "",
        ),
        (
            "to London's Heathrow Airport",
            [("London's Heathrow Airport", "Facility")],
            ["London", "Heathrow Airport"],
            "",
        ),
        (
            "with Trinidad and Tobago",
            [("Trinidad", "Location"), ("Tobago", "Location")],
            ["Trinidad and Tobago"],
            "",
        ),
        (
            "in Washington, D.C.",
            [("Washington", "Location"), ("D.C.", "Location")],
            ["Washington, D.C."],
            "one name",
        ),
        (
            "then London police came",
            [("London police", "Organization")],
            ["London"],
            "no body at all",
        ),
        (
            "then Green party voters",
            [("Green party", "Organization")],
            [],
            "no town is known for it",
        ),
        ("the Kremlin said", [("Kremlin", "Organization")], ["Kremlin"], "a seat of government"),
        ("at 7 a.m. CT", [("CT", "Location")], [], "a time zone, not a state"),
        (
            "in Hartford, CT",
            [("Hartford", "Location"), ("CT", "Location")],
            ["Hartford", "CT"],
            "",
        ),
        ("said Chad Smith", [("Chad Smith", "Person")], [], "a person"),
        ("seen Mali once", [], ["Mali"], "missed by the recogniser, tagged as a name"),
        ("then City won", [("City", "Location")], [], "a common noun"),
    ],
)
def test_names(text: str, names: list[tuple[str, str]], expected: list[str], why: str) -> None:
    assert spans(text, *names) == expected, why


def test_part_of_a_name() -> None:
    text = "then Ivory Coast Football Federation met"
    (place,) = find_places(
        plain(text, ("Ivory Coast Football Federation", "Organization")), GAZETTEER
    )
    assert (place.span.of(text), place.role, place.country) == (
        "Ivory Coast",
        PlaceRole.PART_OF_NAME,
        "CI",
    )


UNKNOWN_IN = """
    Aid aid NOUN NN 2 nsubj
    reached reach VERB VBD 0 root
    people people NOUN NNS 2 obj
    in in ADP IN 5 case
    Zorgomba Zorgomba PROPN NNP 2 obl
"""
UNKNOWN_FORCE = """
    Zorgomba Zorgomba PROPN NNP 2 compound
    force force NOUN NN 3 nsubj
    left leave VERB VBD 0 root
    in in ADP IN 5 case
    Zorgomba Zorgomba PROPN NNP 3 obl
"""


def test_an_unknown_name_is_a_place_behind_a_preposition_of_place() -> None:
    (place,) = find_places(document(UNKNOWN_IN, names=(("Zorgomba", "Location"),)), GAZETTEER)
    assert (place.name, place.country, place.kind, place.latitude) == (
        "Zorgomba",
        None,
        None,
        None,
    )


def test_the_name_of_a_force_is_no_place() -> None:
    assert find_places(document(UNKNOWN_FORCE, names=(("Zorgomba", "Location"),)), GAZETTEER) == ()


ROLES = [
    ("Paris", "actor", "subject of a verb", """
        Paris Paris PROPN NNP 2 nsubj
        refused refuse VERB VBD 0 root
        it it PRON PRP 2 obj"""),
    ("Benin", "literal", "it only lies there", """
        Benin Benin PROPN NNP 2 nsubj
        lies lie VERB VBZ 0 root
        west west ADV RB 2 advmod"""),
    ("Mali", "literal", "a copula", """
        Mali Mali PROPN NNP 4 nsubj
        is be AUX VBZ 4 cop
        a a DET DT 4 det
        linchpin linchpin NOUN NN 0 root"""),
    ("Gao", "literal", "a town does not act", """
        Gao Gao PROPN NNP 2 nsubj
        fell fall VERB VBD 0 root"""),
    ("Gao", "actor", "unless it speaks", """
        Gao Gao PROPN NNP 2 nsubj
        demanded demand VERB VBD 0 root
        help help NOUN NN 2 obj"""),
    ("Benin", "literal", "struck, not acting", """
        Benin Benin PROPN NNP 3 nsubj:pass
        was be AUX VBD 3 aux:pass
        hit hit VERB VBN 0 root"""),
    ("Rwanda", "actor", "dealt with", """
        They they PRON PRP 2 nsubj
        accused accuse VERB VBD 0 root
        Rwanda Rwanda PROPN NNP 2 obj"""),
    ("France", "actor", "agent of a passive", """
        condemned condemn VERB VBN 0 root
        by by ADP IN 3 case
        France France PROPN NNP 1 obl:agent"""),
    ("Niger", "modifier", "an office", """
        Niger Niger PROPN NNP 3 nmod:poss
        's 's PART POS 1 case
        president president NOUN NN 4 nsubj
        left leave VERB VBD 0 root"""),
    ("France", "actor", "an act", """
        France France PROPN NNP 3 nmod:poss
        's 's PART POS 1 case
        withdrawal withdrawal NOUN NN 0 root"""),
    ("Mali", "literal", "a part of the land", """
        Mali Mali PROPN NNP 3 nmod:poss
        's 's PART POS 1 case
        north north NOUN NN 0 root"""),
    ("Niger", "modifier", "the tree lost the possessive", """
        Niger Niger PROPN NNP 4 nsubj:pass
        's 's PART POS 1 case
        newly newly ADV RB 4 advmod
        appointed appoint VERB VBN 0 root
        minister minister NOUN NN 4 obj"""),
    ("Mali", "modifier", "a compound", """
        Mali Mali PROPN NNP 2 compound
        border border NOUN NN 0 root"""),
    ("Agadez", "literal", "a compound with what it is", """
        Agadez Agadez PROPN NNP 2 compound
        region region NOUN NN 0 root"""),
    ("Algiers", "actor", "what states have with each other", """
        talks talk NOUN NNS 0 root
        with with ADP IN 3 case
        Algiers Algiers PROPN NNP 1 nmod"""),
    ("Mali", "literal", "a border is no relation", """
        border border NOUN NN 0 root
        with with ADP IN 3 case
        Mali Mali PROPN NNP 1 nmod"""),
    ("Mali", "literal", "where from", """
        withdrawal withdrawal NOUN NN 0 root
        from from ADP IN 3 case
        Mali Mali PROPN NNP 1 nmod"""),
    ("Niger", "actor", "what is done to a state", """
        sanctions sanction NOUN NNS 0 root
        against against ADP IN 3 case
        Niger Niger PROPN NNP 1 nmod"""),
    ("Ghana", "modifier", "an office with of", """
        president president NOUN NN 0 root
        of of ADP IN 3 case
        Ghana Ghana PROPN NNP 1 nmod"""),
    ("Chad", "actor", "as the first of the series", """
        Niger Niger PROPN NNP 4 nsubj
        and and CCONJ CC 3 cc
        Chad Chad PROPN NNP 1 conj
        refused refuse VERB VBD 0 root"""),
    ("Mali", "literal", "a border is shared", """
        shares share VERB VBZ 0 root
        a a DET DT 3 det
        border border NOUN NN 1 obj
        with with ADP IN 5 case
        Mali Mali PROPN NNP 1 obl"""),
    ("Mali", "actor", "imposed on a state", """
        imposed impose VERB VBD 0 root
        an a DET DT 3 det
        embargo embargo NOUN NN 1 obj
        on on ADP IN 5 case
        Mali Mali PROPN NNP 1 obl"""),
    ("Russia", "actor", "asked for help", """
        turned turn VERB VBD 0 root
        to to ADP IN 3 case
        Russia Russia PROPN NNP 1 obl"""),
    ("Niger", "actor", "given something", """
        sold sell VERB VBD 0 root
        Niger Niger PROPN NNP 1 iobj
        drones drone NOUN NNS 1 obj"""),
    ("Egypt", "literal", "where to", """
        flew fly VERB VBD 0 root
        to to ADP IN 3 case
        Egypt Egypt PROPN NNP 1 obl"""),
    ("Chad", "literal", "a list behind a noun", """
        states state NOUN NNS 0 root
        - - PUNCT , 3 punct
        Chad Chad PROPN NNP 1 compound"""),
    ("Sahel", "part_of_name", "the name of a group", """
        G5 G5 PROPN NNP 3 compound
        Sahel Sahel PROPN NNP 3 compound
        countries country NOUN NNS 0 root"""),
    ("Niamey", "literal", "in a place", """
        met meet VERB VBD 0 root
        in in ADP IN 3 case
        Niamey Niamey PROPN NNP 1 obl"""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "role", "why", "rows"), ROLES)
def test_roles(name: str, role: str, why: str, rows: str) -> None:
    places = find_places(document(rows, names=((name, "Location"),)), GAZETTEER)
    assert {place.name: str(place.role) for place in places}[name] == role, why


def test_the_owner_of_a_place_is_a_place() -> None:
    rows = """
        Mali Mali PROPN NNP 3 nmod:poss
        's 's PART POS 1 case
        Gao Gao PROPN NNP 0 root"""
    parsed = document(rows, names=(("Mali", "Location"), ("Gao", "Location")))
    assert [place.role for place in find_places(parsed, GAZETTEER)] == [PlaceRole.LITERAL] * 2


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("NIAMEY, April 22 (AFP) - Rain fell.", ["NIAMEY"]),
        ("Paris/Bamako (AFP) - Rain fell.", ["Paris", "Bamako"]),
        ("(Bloomberg) -- Rain fell.", []),
    ],
)
def test_places_of_datelines(text: str, places: list[str]) -> None:
    end = text.index("Rain") - 1
    furniture = (Furniture(span=find(text, text[:end]), kind=FurnitureKind.DATELINE),)
    parsed = Document(article=article(text, furniture=furniture), sentences=(), names=())
    found = find_places(parsed, GAZETTEER)
    assert [place.span.of(text) for place in found] == places
    assert all(place.kind == "capital" for place in found)


def test_links_to_other_stories_say_nothing_of_this_one() -> None:
    text = "Zorgomba is far. Brazil beats Brazilian rivals. Brasília rejoices."
    names = ((("Zorgomba"), "Location"),)
    rows = "in in ADP IN 2 case\nZorgomba Zorgomba PROPN NNP 0 root"
    parsed = document(rows, text="in " + text, names=names)
    advert = Furniture(span=find("in " + text, text[17:]), kind=FurnitureKind.NAVIGATION)
    marked = Document(
        article=article("in " + text, furniture=(advert,)),
        sentences=parsed.sentences,
        names=parsed.names,
    )
    assert [place.country for place in find_places(marked, GAZETTEER)] == [None]


@pytest.mark.parametrize(
    ("written", "name", "why"),
    [
        ("US", "United States", "countries by their usual name"),
        ("Tillaberi", "Tillabéri", "the spelling of the gazetteer"),
        ("Cologne", "Cologne", "another name of Köln stays as written"),
        ("ROME", "Rome", "no capitals"),
    ],
)
def test_printed_names(written: str, name: str, why: str) -> None:
    (place,) = find_places(plain(f"seen in {written} today", (written, "Location")), GAZETTEER)
    assert place.name == name, why


def test_peoples_are_adjectives_outside_names() -> None:
    rows = """
        Turkish Turkish ADJ JJ 2 amod
        troops troop NOUN NNS 4 nsubj
        and and CCONJ CC 4 cc
        Turks Turk PROPN NNPS 2 conj"""
    (people,) = find_peoples(document(rows), GAZETTEER)
    assert (people.country, people.role) == ("TR", PlaceRole.MODIFIER)


def test_the_same_article_gives_the_same_places() -> None:
    text = "From Mali to Niger and Gao, Kidal, Paris and Rome."
    names = [(name, "Location") for name in ("Mali", "Niger", "Gao", "Kidal", "Paris", "Rome")]
    assert find_places(plain(text, *names), GAZETTEER) == find_places(
        plain(text, *names), Gazetteer.open()
    )


@pytest.mark.parametrize(
    ("rows", "names", "expected", "why"),
    [
        (
            """
            Niger Niger PROPN NNP 2 nsubj
            says say VERB VBZ 0 root
            calm calm NOUN NN 2 obj
            in in ADP IN 6 case
            the the DET DT 6 det
            capital capital NOUN NN 2 obl""",
            ("Niger",),
            {"the capital": ("Niamey", "NE")},
            "of the only country",
        ),
        (
            """
            Niger Niger PROPN NNP 2 nsubj
            flew fly VERB VBZ 0 root
            to to ADP IN 6 case
            the the DET DT 6 det
            French French ADJ JJ 6 amod
            capital capital NOUN NN 2 obl""",
            ("Niger",),
            {"the French capital": ("Paris", "FR")},
            "whose it is",
        ),
        (
            """
            They they PRON PRP 2 nsubj
            met meet VERB VBZ 0 root
            in in ADP IN 6 case
            Niger Niger PROPN NNP 6 nmod:poss
            's 's PART POS 4 case
            capital capital NOUN NN 2 obl""",
            ("Niger",),
            {"capital": ("Niamey", "NE")},
            "the owner is a place of its own",
        ),
        (
            """
            Niger Niger PROPN NNP 2 nsubj
            met meet VERB VBZ 0 root
            Mali Mali PROPN NNP 2 obj
            in in ADP IN 6 case
            the the DET DT 6 det
            capital capital NOUN NN 2 obl""",
            ("Niger", "Mali"),
            {},
            "of either",
        ),
        (
            """
            Niger Niger PROPN NNP 2 nsubj
            met meet VERB VBZ 0 root
            in in ADP IN 5 case
            the the DET DT 5 det
            capital capital NOUN NN 2 obl
            , , PUNCT , 7 punct
            Niamey Niamey PROPN NNP 5 appos""",
            ("Niger", "Niamey"),
            {},
            "the name follows",
        ),
        (
            """
            Niger Niger PROPN NNP 2 nsubj
            raised raise VERB VBZ 0 root
            the the DET DT 4 det
            capital capital NOUN NN 2 obj""",
            ("Niger",),
            {},
            "money",
        ),
        (
            """
            Niger Niger PROPN NNP 4 nsubj
            and and CCONJ CC 3 cc
            Mali Mali PROPN NNP 1 conj
            patrol patrol VERB VBZ 0 root
            the the DET DT 7 det
            tri-border tri-border ADJ JJ 7 amod
            area area NOUN NN 4 obj""",
            ("Niger", "Mali"),
            {"the tri-border area": ("Liptako-Gourma", None)},
            "the region of three countries, two of them named",
        ),
        (
            """
            Niger Niger PROPN NNP 2 nsubj
            patrols patrol VERB VBZ 0 root
            the the DET DT 5 det
            three-border three-border ADJ JJ 5 amod
            zone zone NOUN NN 2 obj""",
            ("Niger",),
            {},
            "one country tells too little",
        ),
    ],
)
def test_nouns(
    rows: str, names: tuple[str, ...], expected: dict[str, tuple[str, str | None]], why: str
) -> None:
    parsed = document(rows, names=tuple((name, "Location") for name in names))
    places = find_places(parsed, GAZETTEER)
    nouns = {p.span.of(parsed.text): (p.name, p.country) for p in places}
    assert {words: place for words, place in nouns.items() if words[0].islower()} == expected, why
