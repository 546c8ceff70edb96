from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.nlp.wordpieces import MAX_PIECES, SHAPES, WordPieces, case_shape

PIECES = WordPieces(
    ["[UNK]", "[CLS]", "[SEP]", "bam", "##ako", "niger", "##ien", "'", "s", "a", "##a"]
)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Bamako", (3, 4)),
        ("NIGER", (5,)),  # the vocabulary is uncased
        ("Nigérien", (5, 6)),  # accents are folded
        ("'s", (7, 8)),  # punctuation is parted first
        ("xyz", (0,)),
        ("\u200b", (0,)),  # nothing left after folding
        ("a" * 50, (9, *[10] * (MAX_PIECES - 1))),  # an endless word is cut
    ],
)
def test_split(word: str, expected: tuple[int, ...]) -> None:
    assert PIECES.split(word) == expected


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("troops", 1),
        ("NATO", 2),
        ("Mali", 3),
        ("I", 3),
        ("McDonald", 4),
        ("G5", 5),
        ("12", 5),
        (",", 6),
    ],
)
def test_case_shape(word: str, shape: int) -> None:
    assert case_shape(word, begins_paragraph=False) == shape
    assert case_shape(word, begins_paragraph=True) == shape + 8


@given(st.text(min_size=1, max_size=40))
def test_any_word_has_pieces_and_a_shape(word: str) -> None:
    assert 1 <= len(PIECES.split(word)) <= MAX_PIECES
    assert 0 <= case_shape(word, begins_paragraph=True) < SHAPES
