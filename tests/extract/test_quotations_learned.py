from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.quotations import find_statements
from dateline.extract.quotations_learned import CHANGE, SURE, best_path
from dateline.records import Attribution, Document
from tests.parses import document, find

PROVES = """
The the DET DT 2 det
audit audit NOUN NN 3 nsubj
prophesies prophesy VERB VBZ 0 root
that that SCONJ IN 6 mark
costs cost NOUN NNS 6 nsubj
doubled double VERB VBD 3 ccomp
. . PUNCT . 3 punct
"""
SAID = """
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
said say VERB VBD 0 root
costs cost NOUN NNS 5 nsubj
doubled double VERB VBD 3 ccomp
last last ADJ JJ 7 amod
year year NOUN NN 5 obl:tmod
. . PUNCT . 3 punct
"""
NOT_SAID = """
The the DET DT 2 det
audit audit NOUN NN 5 nsubj
did do AUX VBD 5 aux
not not PART RB 5 advmod
prophesy prophesy VERB VB 0 root
costs cost NOUN NNS 7 nsubj
doubled double VERB VBD 5 ccomp
. . PUNCT . 5 punct
"""
SURELY, HARDLY = -0.05, -6.0
ROW_OF = {
    "O": (SURELY, HARDLY, HARDLY, HARDLY),
    "S": (HARDLY, SURELY, HARDLY, HARDLY),
    "C": (HARDLY, HARDLY, SURELY, HARDLY),
    "Q": (HARDLY, HARDLY, HARDLY, SURELY),
}


def labelled(parsed: Document, cue: str, labels: str, score: float = 0.9) -> Document:
    """The document with one attribution; `labels` has a letter a word: O, S, C, Q."""
    rows = tuple(ROW_OF[letter] for letter in labels)
    read = Attribution(cue=find(parsed.text, cue), score=score, first=0, labels=rows)
    return replace(parsed, attributions=(read,))


@pytest.mark.parametrize(
    ("sentence", "cue", "labels", "score", "expected", "why"),
    [
        (
            PROVES,
            "prophesies",
            "SSQCCCO",
            0.9,
            [("costs doubled", "prophesies", "The audit")],
            "a cue that no list knows; its that is no content",
        ),
        (PROVES, "prophesies", "SSQCCCO", SURE - 0.01, [], "not sure enough"),
        (PROVES, "prophesies", "OOQCCCO", 0.9, [], "nobody speaks"),
        (PROVES, "prophesies", "SSQOOOO", 0.9, [], "nothing is said"),
        (NOT_SAID, "prophesy", "SSQQQCCO", 0.9, [], "what was not said is no statement"),
        (
            SAID,
            "said",
            "SSQCCOOO",
            0.9,
            [("costs doubled", "said", "The mayor")],
            "the content of the rules is cut where the network reads the day of the saying",
        ),
        (
            SAID,
            "said",
            "SSQCCCCO",
            0.3,
            [("costs doubled last year", "said", "The mayor")],
            "rules and network agree; a low score drops nothing",
        ),
    ],
)
def test_statements_of_labels(
    sentence: str,
    cue: str,
    labels: str,
    score: float,
    expected: list[tuple[str, str, str]],
    why: str,
) -> None:
    parsed = labelled(document(sentence), cue, labels, score)
    found = [
        (
            " / ".join(span.of(parsed.text) for span in statement.content),
            statement.cue.of(parsed.text) if statement.cue else "",
            statement.speaker.of(parsed.text) if statement.speaker else "",
        )
        for statement in find_statements(parsed, ())
    ]
    assert found == expected, why


def test_single_words_do_not_break_a_span() -> None:
    inside, outside = (-3.0, -3.0, -0.1, -3.0), (-0.1, -3.0, -3.0, -3.0)
    doubt = (-0.5, -3.0, -1.0, -3.0)
    assert best_path([outside, inside, doubt, inside, outside]) == [0, 2, 2, 2, 0]


ROWS = st.lists(st.tuples(*[st.floats(-9, 0)] * 4), min_size=1, max_size=7)


@given(ROWS)
def test_no_path_is_better(rows: list[tuple[float, ...]]) -> None:
    """Against every path of one change, which costs its price once."""

    def worth(path: list[int]) -> float:
        changes = sum(a != b for a, b in pairwise(path))
        return sum(row[own] for row, own in zip(rows, path, strict=True)) - CHANGE * changes

    best = worth(best_path(rows))
    for cut in range(len(rows)):
        for before in range(4):
            for behind in range(4):
                path = [before] * cut + [behind] * (len(rows) - cut)
                assert worth(path) <= best + 1e-9
