from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.codes import PlaceRole
from dateline.extract.entities import find_entities
from dateline.records import Document, Name, Place
from tests.parses import document, find

LEDGER = """
Plain Plain PROPN NNP 3 nsubj
Ledger Ledger PROPN NNP 1 flat
said say VERB VBD 0 root
so so ADV RB 3 advmod
. . PUNCT . 3 punct
"""
EMILY_POST = LEDGER.replace("Plain", "Emily").replace("Ledger", "Post")
ROW = """
Roland Roland PROPN NNP 5 nsubj
and and CCONJ CC 3 cc
Ghent Ghent PROPN NNP 1 conj
had have AUX VBD 5 aux
fallen fall VERB VBN 0 root
. . PUNCT . 5 punct
"""
WAGNER = """
Wagner Wagner PROPN NNP 2 nsubj
left leave VERB VBD 0 root
. . PUNCT . 2 punct
"""
MR_WAGNER = """
Mr Mr PROPN NNP 3 nsubj
Wagner Wagner PROPN NNP 1 flat
left leave VERB VBD 0 root
. . PUNCT . 3 punct
"""
CLOCK = """
At at ADP IN 3 case
0900 0900 NUM CD 3 nummod
GMT GMT PROPN NNP 4 obl
Roe Roe PROPN NNP 5 nsubj
left leave VERB VBD 0 root
. . PUNCT . 5 punct
"""
FULL = """
Ada Ada PROPN NNP 3 nsubj
Wagner Wagner PROPN NNP 1 flat
spoke speak VERB VBD 0 root
. . PUNCT . 3 punct
"""
FIRM = """
Acme Acme PROPN NNP 2 nsubj
paid pay VERB VBD 0 root
. . PUNCT . 2 punct
"""
THE_COMPANY = """
The the DET DT 2 det
company company NOUN NN 3 nsubj
paid pay VERB VBD 0 root
. . PUNCT . 3 punct
"""
Names = tuple[tuple[str, str], ...]


def ids(parsed: Document, places: tuple[Place, ...] = ()) -> list[str]:
    return [entity.id for entity in find_entities(parsed, places)]


@pytest.mark.parametrize(
    ("blocks", "names", "expected", "why"),
    [
        ((LEDGER,), (("Plain Ledger", "Person"),), ["media:plain-ledger"], "a newspaper"),
        ((EMILY_POST,), (("Emily Post", "Person"),), ["person:emily-post"], "Emily is a woman"),
        ((WAGNER,), (("Wagner", "Person"),), ["private_military_company:wagner-group"], "alone"),
        ((MR_WAGNER,), (("Wagner", "Person"),), ["person:wagner"], "a title stands before it"),
        (
            (FULL, WAGNER),
            (("Ada Wagner", "Person"),),
            ["person:ada-wagner"],
            "the article has a person of this surname",
        ),
        (
            (CLOCK,),
            (("GMT", "Organization"), ("Roe", "Person")),
            ["person:roe"],
            "a clock is no organisation",
        ),
    ],
)
def test_names_that_look_like_persons(
    blocks: tuple[str, ...], names: Names, expected: list[str], why: str
) -> None:
    assert ids(document(*blocks, names=names)) == expected, why


def test_a_name_in_a_row_with_a_place_is_no_person() -> None:
    parsed = document(ROW, names=(("Roland", "Person"),))
    ghent = Place(
        span=find(parsed.text, "Ghent"),
        name="Ghent",
        country="BE",
        kind="city",
        latitude=51.05,
        longitude=3.72,
        role=PlaceRole.LITERAL,
    )
    assert ids(parsed) == ["person:roland"]
    assert "person:roland" not in ids(parsed, (ghent,))


@pytest.mark.parametrize(
    ("times", "mentions", "why"),
    [
        (4, 5, "the firm that the article speaks of"),
        (1, 1, "named once: it may be another"),
    ],
)
def test_the_company_is_the_firm_an_article_speaks_of(times: int, mentions: int, why: str) -> None:
    parsed = document(*[FIRM] * times, THE_COMPANY)
    names = tuple(
        Name(span=find(parsed.text, "Acme", number), label="Organization")
        for number in range(times)
    )
    acme = find_entities(replace(parsed, names=names), ())[0]
    assert acme.id == "organization:acme"
    assert len(acme.mentions) == mentions, why
