"""Names and peoples of countries found by their capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.places_scan import clues
from dateline.gazetteer import Gazetteer

GAZETTEER = Gazetteer.open()


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Talks in South Sudan.", [("South Sudan", ["SS"])], "the longest name wins"),
        (
            "From Equatorial Guinea to Guinea-Bissau",
            [("Equatorial Guinea", ["GQ"]), ("Guinea-Bissau", ["GW"])],
            "",
        ),
        ("Niger’s army", [("Niger", ["NE"])], "without the possessive"),
        (
            "The People's Republic of China",
            [("People's Republic of China", ["CN"])],
            "a possessive inside",
        ),
        (
            "US troops and U.S. aid, for us all",
            [("US", ["US"]), ("U.S.", ["US"])],
            "acronyms by case",
        ),
        ("She left Mali. Then", [("Mali", ["ML"])], "the full stop is the sentence's"),
        ("Nigerien and Nigerian soldiers", [("Nigerien", ["NE"]), ("Nigerian", ["NG"])], ""),
        ("the West African nation", [("West African", [])], "a people of several countries"),
        (
            "A Turkish-Russian patrol",
            [("Turkish", ["TR"]), ("Russian", ["RU"])],
            "parts of a word",
        ),
        ("the US-led force", [("US", ["US"])], ""),
        ("in New Mexico", [], "not Mexico"),
        ("in British Columbia", [], "not Britain"),
        ("in central America", [("central America", [])], "not the United States"),
        ("in Antigua and Barbuda", [("Antigua and Barbuda", ["AG"])], "five words at most"),
        ("turkey and china for sale", [], "small letters are words"),
        ("NIAMEY in NIGER", [("NIGER", ["NE"])], "capitals; towns are not looked for"),
        ("Mali\nGuinea", [("Mali", ["ML"]), ("Guinea", ["GN"])], "a name stays in its line"),
    ],
)
def test_clues(text: str, expected: list[tuple[str, list[str]]], why: str) -> None:
    found = [(clue.span.of(text), list(clue.countries)) for clue in clues(text, GAZETTEER)]
    assert found == expected, why


def test_peoples_are_told_from_places() -> None:
    found = clues("Malian officials left Mali", GAZETTEER)
    assert [clue.people for clue in found] == [True, False]


@given(
    st.lists(st.sampled_from(["Mali", "French", "U.S.", "the", "Guinea", "-", ".", "\n", "New"]))
)
def test_clues_stand_in_order_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    found = clues(text, GAZETTEER)
    ends = [0, *(clue.span.end for clue in found)]
    assert all(clue.span.start >= end for clue, end in zip(found, ends, strict=False))
    assert all(clue.sites for clue in found)
