"""Articles as words, and the runs that two of them share."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import FurnitureKind
from dateline.records import Furniture
from dateline.spans import Span
from dateline.story.copies_index import build_index
from dateline.story.copies_runs import part_of, shared_runs
from dateline.story.copies_words import covered, quotations, read_words
from tests.story.reuse import LEAD, OTHER, OWN, ROUTE, STORE, WIRE, article, find


def words(text: str, **fields: object) -> list[str]:
    """The words of a text as they are compared."""
    corpus = read_words([article("a", text, **fields)])
    return [corpus.forms[code] for code in corpus.codes]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Niamey's Café", ["niamey", "s", "cafe"], "case and accents"),
        ("2,400 men, 1.5 km", ["2400", "men", "1.5", "km"], "separators of thousands"),
        ("", [], "nothing"),
        ("... —", [], "signs only"),
    ],
)
def test_words(text: str, expected: list[str], why: str) -> None:
    assert words(text) == expected, why


def test_furniture_and_brackets_of_tokens_are_no_words() -> None:
    text = "Read more. Boats sank -LRB- two -RRB-."
    furniture = (Furniture(span=find(text, "Read more."), kind=FurnitureKind.NAVIGATION),)
    expected = ["boats", "sank", "two"]
    assert words(text, furniture=furniture, tokenised=True) == expected
    assert "lrb" in words(text), "only corpora of tokens write brackets like this"


def test_no_row_runs_over_furniture() -> None:
    text = "Boats sank off Hask today Advertisement and two men are missing since"
    cut = (Furniture(span=find(text, "Advertisement"), kind=FurnitureKind.ADVERT),)
    whole = build_index(read_words([article("a", text)]), {})
    parted = build_index(read_words([article("a", text, furniture=cut)]), {})
    assert np.count_nonzero(whole.fine >= 0) == 10
    assert np.count_nonzero(parted.fine >= 0) == 3 + 4


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ('He "came" and "went".', ["came", "went"], "straight marks"),
        ("“One,” she said. “Two.”", ["One,", "Two."], "typographic marks"),
        ("`` One '' and '' two", [" One "], "marks of corpora"),
        ("«Un» et „zwei“", ["Un", "zwei"], "marks of other languages"),
        ('"It goes on\n"and on"', ["It goes on", "and on"], "opened again in each paragraph"),
        ('An inch is 1" long.', [" long."], "a lone mark reaches to the end of its line"),
    ],
)
def test_quotations(text: str, expected: list[str], why: str) -> None:
    assert [text[start:end] for start, end in quotations(text)] == expected, why


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9))))
def test_covered_counts_each_position_once(pieces: list[tuple[int, int]]) -> None:
    spans = [(start, start + length) for start, length in pieces]
    assert covered(spans) == len({at for start, end in spans for at in range(start, end)})


def runs(one: str, other: str) -> list[tuple[str, str]]:
    """The runs of two texts as their words."""
    articles = [article("a", one), article("b", other)]
    corpus = read_words(articles)
    found = shared_runs(corpus, build_index(corpus, {}), 0, 1)
    return [
        (
            corpus.span(run.first[0], run.first[1] - 1).of(one),
            corpus.span(run.second[0], run.second[1] - 1).of(other),
        )
        for run in found
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected", "why"),
    [
        (f"{OWN} {LEAD}", f"{LEAD} {OTHER}", [LEAD[:-1]], "a sentence at other places"),
        (f"{LEAD} {OWN} {STORE}", f"{STORE} {OTHER} {LEAD}", [LEAD[:-1], STORE[:-1]], "turned round"),
        (ROUTE, ROUTE.replace("fishermen", "the fishermen"), [ROUTE[:-1]], "a word put in"),
        (ROUTE, ROUTE.replace("stopped", "stoqped"), [ROUTE[:-1]], "a misprint"),
        (OWN, OTHER, [], "nothing"),
        ("It came in and it went out as it was to be.", "It came in and it went out as it was to be.", [],
         "small words say nothing"),
    ],
)  # fmt: skip
def test_runs(one: str, other: str, expected: list[str], why: str) -> None:
    assert [first for first, _ in runs(one, other)] == expected, why


def test_runs_survive_noise() -> None:
    noisy = " ".join(
        word[:-1] + "x" if number % 6 == 5 else word for number, word in enumerate(WIRE.split())
    )
    (run,) = runs(WIRE, noisy)
    assert len(run[0]) > 0.9 * len(WIRE)


def test_part_of_own_words() -> None:
    corpus = read_words([article("a", f"{LEAD} {OWN}")])
    index = build_index(corpus, {})
    half = len(corpus.codes) // 2
    assert part_of(corpus, index, 0, [(0, half), (half - 3, half)]) == pytest.approx(0.5, abs=0.02)
    assert part_of(corpus, index, 0, []) == 0


def test_span_of_words() -> None:
    corpus = read_words([article("b", "Two boats"), article("a", "One ship sank")])
    assert [item.id for item in corpus.articles] == ["a", "b"]
    assert corpus.span(1, 2) == Span(4, 13)
    assert list(corpus.owners()) == [0, 0, 0, 1, 1]
