"""Figures of a grouping that follow by hand."""

from __future__ import annotations

import pytest

from evaluation.clustering import compared, grouped, word_graph


@pytest.mark.parametrize(
    ("found", "precision", "recall", "pairs", "why"),
    [
        ("xxy", 100.0, 100.0, 100.0, "right"),
        ("xxx", 55.56, 100.0, 50.0, "(2/3 + 2/3 + 1/3) / 3; one of three pairs is right"),
        ("xyz", 100.0, 66.67, 0.0, "(1/2 + 1/2 + 1) / 3"),
    ],
)
def test_b_cubed(found: str, precision: float, recall: float, pairs: float, why: str) -> None:
    wanted = dict(zip("abc", "112", strict=True))
    figures = compared(dict(zip("abc", found, strict=True)), wanted)
    assert figures["precision"] == precision, why
    assert figures["recall"] == recall, why
    assert figures["pairs_f1"] == pairs, why


def test_the_baseline_joins_texts_of_the_same_words() -> None:
    texts = {"a": "rain on the quay", "b": "the quay in rain", "c": "votes for the mayor"}
    graph = word_graph(texts)
    assert graph[0][1] > graph[0][2] == graph[2][0]
    assert grouped(graph, list(texts), 0.1) == {"a": 0, "b": 0, "c": 1}
