"""How words of different articles are compared, and how countries are known."""

from __future__ import annotations

import pytest

from dateline.story.wordings import (
    country_code,
    folded,
    mentions,
    plain,
    press_name,
    singular,
    with_countries,
)


@pytest.mark.parametrize(
    ("word", "expected", "why"),
    [
        ("soldiers", "soldier", "a plural"),
        ("cities", "city", "in -ies"),
        ("churches", "church", "in -es"),
        ("press", "press", "no plural"),
        ("crisis", "crisis", "no plural"),
        ("campus", "campus", "no plural"),
        ("gas", "gas", "too short"),
    ],
)
def test_singular(word: str, expected: str, why: str) -> None:
    assert singular(word) == expected, why


@pytest.mark.parametrize(
    ("text", "asked", "found", "why"),
    [
        ("the Tromsø ferries", "tromso ferry", True, "letters, case and plural"),
        ("Élodie’s boats", "elodie boat", True, "accents and possessive"),
        ("a man from Gao", "a woman", False, "not every word"),
        ("Nigerian soldiers", "Niger", False, "a part of a word"),
        ("anything", "", True, "nothing is asked"),
    ],
)
def test_mentions(text: str, asked: str, found: bool, why: str) -> None:
    assert mentions(text, asked) is found, why


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("FR", "FR"),
        ("France", "FR"),
        ("french", "FR"),
        ("US", "US"),
        ("Burkina Faso", "BF"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Germans", "DE"),
        ("Atlantis", None),
        ("us", None),
    ],
)
def test_country_code(text: str, code: str | None) -> None:
    assert country_code(text) == code


def test_names_of_several_words_come_as_one() -> None:
    assert list(with_countries("two South African ships of the U.S.")) == [
        ("two", ""),
        ("south african", "ZA"),
        ("ships", ""),
        ("of", ""),
        ("the", ""),
        ("us", "US"),
    ]


def test_small_ones() -> None:
    assert plain("Ægir Łódź") == "aegir lodz"
    assert tuple(folded("The union's boats")) == ("the", "union", "boat")
    assert press_name("CI") == "Ivory Coast"
    assert press_name("ZZ") is None
