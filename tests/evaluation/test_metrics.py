from __future__ import annotations

import pytest

from evaluation.metrics import Counts, interval, row, total


@pytest.mark.parametrize(
    ("counts", "precision", "recall", "f1"),
    [
        (Counts(2, 4, 8), 50, 25, 100 / 3),
        (Counts(0, 0, 5), 0, 0, 0),  # nothing predicted
        (Counts(0, 5, 0), 0, 0, 0),  # nothing there
        (Counts(), 0, 0, 0),
    ],
)
def test_figures(counts: Counts, precision: float, recall: float, f1: float) -> None:
    assert counts.precision == pytest.approx(precision)
    assert counts.recall == pytest.approx(recall)
    assert counts.f1 == pytest.approx(f1)


def test_counts_add_up() -> None:
    assert total([Counts(1, 2, 3), Counts(4, 5, 6)]) == Counts(5, 7, 9)
    assert Counts.of({1, 2}, {2, 3}) == Counts(1, 2, 2)


def test_an_interval_holds_the_figure_and_repeats() -> None:
    documents = [Counts(n, n + 2, n + 1) for n in range(1, 30)]
    low, high = interval(documents)
    assert low < total(documents).f1 < high
    assert interval(documents) == (low, high)


def test_a_row_of_one_document_is_sure() -> None:
    figures = row([Counts(1, 2, 2)])
    assert figures["low"] == figures["f1"] == figures["high"] == 50
