"""Lexemes: how text is cut, what numbers amount to, and which words are times at all."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.temporal_lexicon import OTHER, lex, lexicon
from dateline.spans import Span


def classes(text: str, *, message: bool = False, tag: str = "") -> dict[str, set[str]]:
    """The classes of each lexeme of a text, by its words."""
    lexemes = lex(text, Span(0, len(text)), lambda _offset: tag, message=message)
    codes_in = lexicon().codes_in
    pieces = zip(lexemes.starts, lexemes.ends, lexemes.codes, strict=True)
    return {
        text[start:end]: {name for name, codes in codes_in.items() if code in codes}
        for start, end, code in pieces
    }


@pytest.mark.parametrize(
    ("text", "piece", "name"),
    [
        ("on 2022-02-18", "2022-02-18", "iso"),
        ("on 2022/02/18", "2022/02/18", "iso"),
        ("at 14h30", "14h30", "clock"),
        ("at 14.30 GMT", "14.30", "clock"),
        ("since 9/11", "9/11", "named"),
        ("open 24/7", "24/7", "named"),
        ("in 2013/14", "2013", "year"),  # two years, not one number
        ("two hundred years", "two hundred", "number"),
        ("a hundred years", "a hundred", "number"),
        ("10 000 years", "10 000", "number"),
        ("10\u00a0500 years", "10\u00a0500", "number"),
        ("two thousand and eight", "two thousand and eight", "year_words"),
        ("the twenty-first", "twenty-first", "ordinal"),
        ("St. Patrick’s Day", "St. Patrick’s Day", "holiday"),
        ("Eid al-Fitr", "Eid al-Fitr", "movable"),
        ("FY2022", "2022", "year"),
        ("2moro", "2moro", "deictic"),
    ],
)
def test_classes_of_shapes(text: str, piece: str, name: str) -> None:
    assert name in classes(text)[piece]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("http://example.org/2021/03/04/may-7", "http://example.org/2021/03/04/may-7"),
        ("the sun set", "sun"),
        ("we sat down", "sat"),
        ("SCMS2014", "2014"),  # glued to a word
        ("at christmas", "christmas"),
    ],
)
def test_pieces_without_a_class(text: str, piece: str) -> None:
    assert classes(text)[piece] == set()


@pytest.mark.parametrize("word", ["sun", "sat", "mon", "christmas"])
def test_messages_write_names_of_days_small(word: str) -> None:
    assert classes(word)[word] == set()
    assert classes(word, message=True)[word] != set()


@pytest.mark.parametrize(
    ("word", "tag"), [("may", "MD"), ("March", "VBP"), ("fall", "VB"), ("last", "VB")]
)
def test_verbs_are_no_times(word: str, tag: str) -> None:
    assert classes(word, tag=tag)[word] == set()


@given(st.text(min_size=1, max_size=80))
def test_lexemes_are_in_order_and_inside_the_text(text: str) -> None:
    lexemes = lex(text, Span(0, len(text)), lambda _offset: "")
    assert len(lexemes.starts) == len(lexemes.ends) == len(lexemes.words) == len(lexemes.codes)
    assert all(a < b for a, b in zip(lexemes.starts, lexemes.ends, strict=True))
    assert all(e <= s for e, s in zip(lexemes.ends, lexemes.starts[1:], strict=False))
    assert "".join(text.split()) == "".join(
        "".join(text[a:b].split()) for a, b in zip(lexemes.starts, lexemes.ends, strict=True)
    )


def test_each_set_of_classes_has_its_own_character() -> None:
    codes = lexicon().codes_in
    assert OTHER not in "".join(codes.values())
    for first, second in itertools.combinations(["month", "weekday", "unit", "year"], 2):
        assert not set(codes[first]) & set(codes[second])
