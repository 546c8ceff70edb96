"""Numbers in digits and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.numbers import from_digits, from_words, ordinal, year_from_words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2400", 2400),
        ("2,400", 2400),
        ("12,34,567", 1234567),  # Indian grouping
        ("5 200", 5200),
        ("5\u202f200\u202f000", 5200000),  # narrow spaces, as French agencies print
        ("1.5", 1.5),
        (".5", 0.5),
        ("2½", 2.5),
        ("2 1/2", 2.5),
        ("1/4", 0.25),
        ("1,5", None),  # a decimal comma is no English number, 15 no better guess
        ("1/0", None),
        ("1.2.3", None),
        ("", None),
    ],
)
def test_digits(text: str, value: float | None) -> None:
    assert from_digits(text) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("twenty - four", 24),
        ("a hundred and thirty million", 130_000_000),
        ("two thousand and eight", 2008),
        ("three hundred and twenty - five thousand four hundred", 325_400),
        ("1.5 million", 1_500_000),
        ("4 hundred million", 400_000_000),
        ("two thousand billion", 2_000_000_000_000),
        ("nineteen ninety", None),  # a year, not a number
        ("five five", None),
        ("and", None),
        ("several hundred", None),
    ],
)
def test_words(words: str, value: float | None) -> None:
    assert from_words(words.split()) == value


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("third", 3),
        ("21st", 21),
        ("twenty - first", 21),
        ("thirty - tenth", None),
        ("three", None),
        ("", None),
    ],
)
def test_ordinals(words: str, rank: int | None) -> None:
    assert ordinal(words.split()) == rank


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("nineteen ninety - six", 1996),
        ("nineteen hundred", 1900),
        ("twenty twenty - two", 2022),
        ("two thousand", 2000),
        ("two thousand and eight", 2008),
        ("nineteen five", None),
        ("twenty five", None),
        ("three thousand", None),
    ],
)
def test_years_in_words(words: str, year: int | None) -> None:
    assert year_from_words(words.split()) == year


@given(st.integers(min_value=0, max_value=10**15))
def test_grouping_does_not_change_a_number(number: int) -> None:
    assert from_digits(f"{number:,}") == from_digits(str(number)) == number
