"""Posting lists: rows and shared stretches as comparing pair by pair gives them."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story.dating_postings import RUN, Weights, shared_runs


class Text(NamedTuple):
    """Words, and which of them are quoted."""

    forms: tuple[str, ...]
    quoted: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


def text(words: str, quoted: range = range(0)) -> Text:
    forms = tuple(words.split())
    return Text(forms, np.array([n in quoted for n in range(len(forms))], dtype=bool))


def shared(texts: list[Text]) -> dict[tuple[int, int], tuple[int, int]]:
    """What `shared_runs` says of every pair that shares a stretch."""
    runs = shared_runs(texts)
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for one in range(len(texts)):
        others = np.arange(one + 1, len(texts))
        counts, quoted = runs.between(one, others)
        there, inside = runs.between(len(texts) - 1, np.array([one]))
        if one < len(texts) - 1:
            assert (there[0], inside[0]) == (counts[-1], quoted[-1]), "the same from both sides"
        pairs = zip(others.tolist(), counts.tolist(), quoted.tolist(), strict=True)
        found |= {(one, other): (count, flag) for other, count, flag in pairs if count}
    return found


@pytest.mark.parametrize(
    ("texts", "expected", "why"),
    [
        ([text("a b c d"), text("a b c d")], {}, "four words are no stretch"),
        ([text("a b c d e"), text("x a b c d e")], {(0, 1): (1, 0)}, "one stretch"),
        (
            [text("a b c d e f", range(6)), text("a b c d e f", range(5))],
            {(0, 1): (2, 1)},
            "of two stretches one is quoted in both",
        ),
        ([text("a b c d e a b c d e"), text("a b c d e")], {(0, 1): (1, 0)}, "it counts once"),
        ([text("a b c d e"), text(""), text("a b c d e")], {(0, 2): (1, 0)}, "an empty text"),
        ([text("a b c d e")] * 4, {}, "a set phrase of four articles"),
        ([], {}, "no articles"),
    ],
)
def test_stretches(
    texts: list[Text], expected: dict[tuple[int, int], tuple[int, int]], why: str
) -> None:
    assert shared(texts) == expected, why


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=12), max_size=3))
def test_stretches_are_those_that_sets_share(texts: list[list[str]]) -> None:
    items = [text(" ".join(words)) for words in texts]
    sets = [{item.forms[n : n + RUN] for n in range(len(item.forms) - RUN + 1)} for item in items]
    expected = {
        (one, other): (len(sets[one] & sets[other]), 0)
        for one in range(len(sets))
        for other in range(one + 1, len(sets))
        if sets[one] & sets[other]
    }
    assert shared(items) == expected


def test_a_row_holds_the_cosines_with_those_that_share_a_word() -> None:
    texts = [("rain", "quay"), ("rain", "rain", "vote"), ("mayor",)]
    weights = Weights(texts, {"rain": 1.0, "quay": 2.0, "vote": 1.0, "mayor": 3.0})
    others, cosines = weights.row(0)
    often = 1 + math.log(2)
    assert others.tolist() == [1]
    assert cosines.tolist() == [pytest.approx(often / math.sqrt((1 + 4) * (often**2 + 1)))]
    assert weights.row(1)[1].tolist() == cosines.tolist()
    assert weights.row(2)[0].tolist() == []
    assert weights.vector(2) == {"mayor": 1.0}
