from __future__ import annotations

import pytest

from dateline.spans import Span
from dateline.syntax import (
    ancestors,
    child,
    children,
    conjuncts,
    head_of,
    is_relation,
    phrase,
    root,
    sentence_at,
    sentences_in,
    subtree,
    tokens_in,
)
from tests.parses import document, find

DOCUMENT = document(
    """
    The the DET DT 3 det
    French French ADJ JJ 3 amod
    force force NOUN NN 9 nsubj
    , , PUNCT , 6 punct
    which which PRON WDT 6 nsubj
    helped help VERB VBD 3 acl:relcl
    , , PUNCT , 6 punct
    will will AUX MD 9 aux
    leave leave VERB VB 0 root
    Mali Mali PROPN NNP 9 obj
    and and CCONJ CC 12 cc
    Chad Chad PROPN NNP 10 conj
    """,
    """
    It it PRON PRP 2 nsubj
    rained rain VERB VBD 0 root
    """,
)
FIRST = DOCUMENT.sentences[0]


def words(positions: list[int]) -> str:
    return " ".join(FIRST.tokens[position].text for position in positions)


@pytest.mark.parametrize(
    ("relation", "wanted", "expected"),
    [
        ("nsubj", ("nsubj",), True),
        ("nsubj:pass", ("nsubj",), True),  # the type without its subtype
        ("nsubj", ("nsubj:pass",), False),  # a subtype is only itself
        ("obj", ("nsubj",), False),
    ],
)
def test_is_relation(relation: str, wanted: tuple[str, ...], *, expected: bool) -> None:
    assert is_relation(relation, wanted) is expected


def test_walking() -> None:
    assert root(FIRST) == 8
    assert words(children(FIRST, 8)) == "force will Mali"
    assert words(children(FIRST, 8, "nsubj", "obj")) == "force Mali"
    assert child(FIRST, 8, "obl") is None
    assert words(list(ancestors(FIRST, 4))) == "helped force leave"
    assert words(subtree(FIRST, 2)) == "The French force , which helped ,"
    assert words(subtree(FIRST, 2, without=("acl",))) == "The French force"
    assert words(conjuncts(FIRST, 9)) == "Mali Chad"


def test_a_phrase_has_no_relative_clause_and_no_conjunct() -> None:
    assert phrase(FIRST, 2).of(DOCUMENT.text) == "The French force"
    assert phrase(FIRST, 9).of(DOCUMENT.text) == "Mali"


def test_spans_and_positions() -> None:
    text = DOCUMENT.text
    assert words(tokens_in(FIRST, find(text, "French force"))) == "French force"
    assert head_of(FIRST, find(text, "French force")) == 2
    assert head_of(FIRST, Span(len(text) - 2, len(text))) is None
    assert sentence_at(DOCUMENT, find(text, "Chad")) == 0
    assert sentence_at(DOCUMENT, find(text, "rained")) == 1
    gap = FIRST.span.end
    assert sentence_at(DOCUMENT, Span(gap, gap + 1)) is None
    assert list(sentences_in(DOCUMENT, Span(0, len(text)))) == [0, 1]
    assert list(sentences_in(DOCUMENT, find(text, "It rained"))) == [1]
