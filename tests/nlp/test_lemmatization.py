from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.nlp.lemmatization import Lemmatiser, suffix_keys

TABLE = Lemmatiser(
    [
        "w\tleft\tVBD\tleave",
        "s\ts\tNNS\t0 1 ",
        "s\ties\tNNS\t0 3 y",
        "s\t^s\tNNS\t1 1 ",
        "s\ted\tVBD\t0 2 ",
    ],
    frozenset({"fine", "ban", "kill", "loot", "tie", "deny", "explode", "agree", "bus"}),
)


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("left", "VBD", "leave"),  # an exception
        ("Left", "VBD", "leave"),  # its lower-cased form
        ("Left", "NNP", "Left"),  # but not of a proper noun
        ("troops", "NNS", "troop"),
        ("enemies", "NNS", "enemy"),  # the longer suffix first
        ("Troops", "NNS", "troop"),
        ("signed", "VBD", "sign"),
        ("quickly", "RB", "quickly"),  # nothing known
        ("fined", "VBD", "fine"),  # known verbs before suffixes
        ("Banned", "VBN", "ban"),
        ("killed", "VBD", "kill"),
        ("looting", "VBG", "loot"),
        ("tied", "VBN", "tie"),
        ("denies", "VBZ", "deny"),
        ("tying", "VBG", "tie"),
        ("exploding", "VBG", "explode"),
        ("agreed", "VBD", "agree"),
        ("buses", "VBZ", "bus"),
        ("looting", "NN", "looting"),  # verbs only
        ("baning", "VBG", "baning"),  # "ban" would double its n
    ],
)
def test_lemma(form: str, tag: str, lemma: str) -> None:
    assert TABLE.lemma(form, tag) == lemma


@given(st.text(min_size=1, max_size=20))
def test_a_lemma_is_never_empty(form: str) -> None:
    assert TABLE.lemma(form, "NNS")


def test_suffixes_run_from_long_to_none() -> None:
    assert suffix_keys("Ties") == ["^ies", "^es", "^s", "^"]
