from __future__ import annotations

import pytest

from dateline.extract.entities import read_mentions
from dateline.extract.entities_pairs import Lesson, Pairs, Weights
from dateline.extract.entities_traits import (
    NOUN_CASES,
    NOUN_NONE,
    PRONOUN_CASES,
    PRONOUN_NONE,
)
from dateline.resources import data_file, table
from tests.parses import document

SHAPES = {
    "noun": (NOUN_CASES, NOUN_NONE),
    "person": (PRONOUN_CASES, PRONOUN_NONE),
    "plural": (PRONOUN_CASES, PRONOUN_NONE),
    "thing": (PRONOUN_CASES, PRONOUN_NONE),
}
DOE = """
Doe Doe PROPN NNP 2 nsubj
opened open VERB VBD 0 root
the the DET DT 4 det
bridge bridge NOUN NN 2 obj
. . PUNCT . 2 punct
"""
HE = """
He he PRON PRP 2 nsubj
crossed cross VERB VBD 0 root
the the DET DT 4 det
bridge bridge NOUN NN 2 obj
. . PUNCT . 2 punct
"""


def level(value: float) -> dict[str, Weights]:
    """Weights of one value for every pair, nought for none of them."""
    return {
        kind: Weights(
            tuple((value,) * size for size in pair), tuple((0.0,) * size for size in none)
        )
        for kind, (pair, none) in SHAPES.items()
    }


def test_the_weights_fit_the_traits_and_are_small() -> None:
    classes = table("coreference", Pairs).classes
    assert {
        kind: (tuple(map(len, w.pair)), tuple(map(len, w.none))) for kind, w in classes.items()
    } == SHAPES
    assert data_file("coreference.json").stat().st_size < 100_000


@pytest.mark.parametrize(("value", "linked"), [(1.0, True), (-1.0, False)])
def test_a_noun_is_linked_where_a_chain_is_likelier_than_none(value: float, linked: bool) -> None:
    parsed = document(DOE, HE, names=(("Doe", "Person"),))
    lesson = Lesson(level(value))
    chains = read_mentions(parsed, (), lesson).chains
    assert (
        any(
            len(chain.found) > 1 and chain.nouns | {"bridge"} == {"bridge"} and not chain.names
            for chain in chains
        )
        is linked
    )
    assert [(asked.kind, asked.candidate.words) for asked, _ in lesson.asked] == [
        ("person", "He"),
        ("noun", "the bridge"),
    ]
    assert all(sizes == [1] for _, sizes in lesson.asked)
