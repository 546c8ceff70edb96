from __future__ import annotations

import pytest

from evaluation.ner import spans


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("O B-Person I-Person O", [(1, 3, "Person")]),
        ("I-Person O", [(0, 1, "Person")]),  # an I without its B begins a span
        ("B-Person B-Person", [(0, 1, "Person"), (1, 2, "Person")]),
        ("B-Person I-Location", [(0, 1, "Person"), (1, 2, "Location")]),  # the class changes
        ("O O", []),
        ("B-Date", [(0, 1, "Date")]),
    ],
)
def test_spans(labels: str, expected: list[tuple[int, int, str]]) -> None:
    assert spans(labels.split()) == expected
