"""Statuses as numbers."""

from __future__ import annotations

import pytest

from evaluation.status import figures


def test_perfect_judgement() -> None:
    measured = figures([3.0, -3.0, 0.0], [3.0, -3.0, 0.0])

    assert measured["mae"] == 0
    assert measured["pearson"] == pytest.approx(1)
    assert measured["macro_f1"] == 100


def test_everything_asserted_has_no_correlation() -> None:
    measured = figures([3.0, -3.0], [3.0, 3.0])

    assert measured["pearson"] == 0
    assert measured["accuracy"] == 50
