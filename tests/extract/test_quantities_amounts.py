"""Every amount with the words of its unit."""

from __future__ import annotations

import pytest

from dateline.extract.quantities_amounts import amounts
from tests.parses import document

SHIPS = """
    They they PRON PRP 2 nsubj
    bought buy VERB VBD 0 root
    one one NUM CD 2 obj
    of of ADP IN 7 case
    the the DET DT 7 det
    finest fine ADJ JJS 7 amod
    ships ship NOUN NNS 3 nmod
"""
VANS = """
    Some some DET DT 2 advmod
    460 460 NUM CD 6 nummod
    Opel Opel PROPN NNP 6 compound
    and and CCONJ CC 5 cc
    Fiat Fiat PROPN NNP 3 conj
    vans van NOUN NNS 7 nsubj
    vanished vanish VERB VBD 0 root
    , , PUNCT , 11 punct
    compared compare VERB VBN 11 case
    with with ADP IN 11 case
    63 63 NUM CD 7 obl
"""
PACT = """
    The the DET DT 6 det
    11 11 NUM CD 4 nummod
    - - PUNCT HYPH 4 punct
    member member NOUN NN 6 compound
    trade trade NOUN NN 6 compound
    pact pact NOUN NN 7 nsubj
    holds hold VERB VBZ 0 root
"""
TURNS = """
    It it PRON PRP 2 nsubj
    turns turn VERB VBZ 0 root
    900 900 NUM CD 4 nummod
    times time NOUN NNS 2 obl
    a a DET DT 6 det
    minute minute NOUN NN 4 nmod:unmarked
"""
BOTTLES = """
    It it PRON PRP 2 nsubj
    fills fill VERB VBZ 0 root
    eight eight NUM CD 4 compound
    million million NUM CD 5 nummod
    250ml 250ml NOUN NN 6 compound
    bottles bottle NOUN NNS 2 obj
"""


@pytest.mark.parametrize(
    ("rows", "number", "lemma", "noun", "per"),
    [
        (SHIPS, "one", "ship", "finest ships", None),
        (VANS, "460", "van", "Opel and Fiat vans", None),
        (VANS, "63", "van", "Opel and Fiat vans", None),  # the noun is left out
        (PACT, "11", "pact", "member trade pact", None),
        (TURNS, "900", "time", "times", "minute"),
        (BOTTLES, "eight million", "bottle", "250ml bottles", None),
    ],
)
def test_noun_of_an_amount(rows: str, number: str, lemma: str, noun: str, per: str | None) -> None:
    text = "The 11-member trade pact holds" if rows == PACT else None
    parsed = document(rows, text=text)
    (found,) = [a for a in amounts(parsed, ()) if a.quantity.number.of(parsed.text) == number]
    assert found.noun is not None
    assert (found.lemma, found.noun.of(parsed.text), found.quantity.per) == (lemma, noun, per)


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (
            """
            Meet meet VERB VB 0 root
            at at ADP IN 6 case
            49 49 NUM CD 6 nummod
            Rose Rose PROPN NNP 6 compound
            Hill Hill PROPN NNP 6 compound
            Road Road PROPN NNP 1 obl
            """,
            "an address",
        ),
        (
            """
            They they PRON PRP 2 nsubj
            dialled dial VERB VBD 0 root
            +4420794600 +4420794600 NUM CD 2 obj
            """,
            "a telephone number",
        ),
        (
            """
            At at ADP IN 4 case
            2 2 NUM CD 4 nummod
            - - SYM SYM 4 case
            0 0 NUM CD 5 obl
            down down ADV RB 0 root
            """,
            "a score",
        ),
    ],
)
def test_no_amounts(rows: str, why: str) -> None:
    parsed = document(rows, text="At 2-0 down" if why == "a score" else None)
    assert amounts(parsed, ()) == (), why
