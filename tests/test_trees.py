from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.records import Sentence, Token
from dateline.spans import Span
from dateline.syntax import subtree as plain_subtree
from dateline.trees import Tree
from tests.parses import document

SENTENCE = document(
    """
    Jane Jane PROPN NNP 15 nsubj
    Doe Doe PROPN NNP 1 flat
    , , PUNCT , 5 punct
    a a DET DT 5 det
    leader leader NOUN NN 1 appos
    of of ADP IN 8 case
    the the DET DT 8 det
    party party NOUN NN 5 nmod
    and and CCONJ CC 10 cc
    Ali Ali PROPN NNP 1 conj
    Sow Sow PROPN NNP 10 flat
    , , PUNCT , 14 punct
    who who PRON WP 14 nsubj
    voted vote VERB VBD 1 acl:relcl
    left leave VERB VBD 0 root
    """
).sentences[0]


def words(tree: Tree, place: tuple[int, int]) -> str:
    return " ".join(token.text for token in tree.tokens[place[0] : place[1] + 1])


@pytest.mark.parametrize(
    ("joined", "whole", "expected"),
    [
        (False, False, "Jane Doe"),
        (True, False, "Jane Doe"),  # the conjunct stands behind the apposition: the run is broken
        (False, True, "Jane Doe , a leader of the party and Ali Sow , who voted"),
    ],
)
def test_phrase_is_the_unbroken_run_around_its_head(
    joined: bool, whole: bool, expected: str
) -> None:
    tree = Tree(SENTENCE)
    assert words(tree, tree.phrase(0, joined=joined, whole=whole)) == expected


def test_phrase_keeps_an_apposition_without_comma() -> None:
    sentence = document(
        """
        Party party NOUN NN 2 compound
        member member NOUN NN 5 nsubj
        Jane Jane PROPN NNP 2 appos
        Doe Doe PROPN NNP 3 flat
        left leave VERB VBD 0 root
        """
    ).sentences[0]
    tree = Tree(sentence)
    assert words(tree, tree.phrase(1)) == "Party member Jane Doe"


def test_phrase_of_a_predicate_leaves_its_subject_out() -> None:
    sentence = document(
        """
        She she PRON PRP 4 nsubj
        was be AUX VBD 4 cop
        the the DET DT 4 det
        chief chief NOUN NN 0 root
        """
    ).sentences[0]
    tree = Tree(sentence)
    assert words(tree, tree.phrase(3)) == "the chief"


def test_phrase_leaves_out_what_only_tells_when_or_why() -> None:
    sentence = document(
        """
        The the DET DT 2 det
        council council NOUN NN 8 nsubj
        of of ADP IN 4 case
        elders elder NOUN NNS 2 nmod
        amid amid ADP IN 7 case
        large large ADJ JJ 7 amod
        rallies rally NOUN NNS 2 nmod
        met meet VERB VBD 0 root
        """
    ).sentences[0]
    tree = Tree(sentence)
    assert words(tree, tree.phrase(1)) == "The council of elders"


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    """Random trees: every token but one hangs on one that was attached before it."""
    size = draw(st.integers(1, 12))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: -1}
    for place, position in enumerate(order[1:], 1):
        heads[position] = order[draw(st.integers(0, place - 1))]
    tokens = tuple(
        Token(
            span=Span(2 * i, 2 * i + 1),
            text="x",
            lemma="x",
            upos="X",
            xpos="XX",
            head=heads[i],
            relation="root" if heads[i] < 0 else "dep",
        )
        for i in range(size)
    )
    return Sentence(span=Span(0, 2 * size - 1), paragraph=0, tokens=tokens)


@given(sentences())
def test_tree_agrees_with_the_plain_walk(sentence: Sentence) -> None:
    tree = Tree(sentence)
    for position in range(len(sentence.tokens)):
        below = plain_subtree(sentence, position)
        assert tree.subtree(position) == below
        assert (tree.first[position], tree.last[position]) == (below[0], below[-1])
        assert all(tree.is_below(other, position) for other in below)
