from __future__ import annotations

import numpy as np
import pytest

from dateline.nlp.predicates import RELATIONS, Setting, branches, quotation_marks

REACH = 5
# "They said / it rained ." / "He left ." with "rained" below "said": heads in rows
HEADS = [1, -1, 3, 1, 1, 6, -1, 6]
RELATION = [7, 0, 7, 9, 2, 7, 0, 2]
SENTENCES = [0, 0, 0, 0, 0, 1, 1, 1]


def setting() -> Setting:
    return Setting(
        heads=np.array(HEADS),
        relations=np.array(RELATION),
        sentences=np.array(SENTENCES),
        paragraphs=np.array([0] * 8),
    )


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        ("“ Go ” he said", [1, 3, 2, 0, 0], "curly marks open and close"),
        ('" Go " he said', [1, 3, 2, 0, 0], "straight marks take turns"),
        ("« Go » dit - il", [1, 3, 2, 0, 0, 0], "guillemets"),
        ("“ Go on he said", [1, 3, 3, 3, 3], "an open quotation goes on to the paragraph's end"),
        ("he said ” so", [0, 0, 2, 0], "a closing mark alone closes nothing and opens nothing"),
        ("„ Los “ sagte er", [1, 3, 1, 3, 3], "German closing marks look like opening ones"),
        ("", [], "no words, no marks"),
    ],
)
def test_quotation_marks(words: str, expected: list[int], why: str) -> None:
    assert quotation_marks(words.split()) == expected, why


@pytest.mark.parametrize(
    ("predicate", "word", "expected", "why"),
    [
        (1, 1, 1, "the predicate itself"),
        (1, 0, 2 + 7, "its subject, by the relation of the branch"),
        (1, 3, 2 + 9, "the clause below it"),
        (1, 2, 2 + 9, "a word of that clause: the branch decides, not the word"),
        (1, 6, 0, "another sentence"),
        (3, 1, 2 + RELATIONS + RELATIONS - 1, "the head above"),
        (3, 0, 2 + RELATIONS + 7, "below the head, by branch"),
        (2, 1, 2 * RELATIONS + 2 + 3, "two steps up: the word where the paths meet"),
        (2, 0, 2 * RELATIONS + 2, "below the word two steps up"),
    ],
)
def test_branches(predicate: int, word: int, expected: int, why: str) -> None:
    found = branches(setting(), predicate, REACH)
    assert found.shape == (2 * REACH + 1,)
    assert found[word - predicate + REACH] == expected, why


def test_beyond_the_article_hangs_nothing() -> None:
    assert branches(setting(), 0, REACH)[:REACH].tolist() == [0] * REACH
