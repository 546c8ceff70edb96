"""Folding of status into root codes."""

from __future__ import annotations

import pytest

from dateline.codes import Code, Status
from dateline.spans import Span
from evaluation.plv import ROOTS, agreement, figures, is_judged, rooted


@pytest.mark.parametrize(
    ("code", "status", "expected"),
    [
        (Code.AID, Status.ASSERTED, "AID"),
        (Code.AID, Status.PLANNED, "AGREE"),
        (Code.AID, Status.REQUESTED, "REQUEST"),
        (Code.AID, Status.DENIED, "REJECT"),
        (Code.RETREAT, Status.ASSERTED, "YIELD"),
        (Code.CONCEDE, Status.PLANNED, "YIELD"),
        (Code.ASSAULT, Status.PLANNED, "ASSAULT"),
    ],
)
def test_rooted(code: Code, status: Status, expected: str) -> None:
    assert rooted(code, status) == expected


def test_the_set_has_fifteen_roots() -> None:
    assert len(ROOTS) == 15


def test_what_the_network_was_trained_on_is_not_judged() -> None:
    ids = [f"PLV_train-{number}" for number in range(1000)]
    judged = sum(is_judged({"id": name}) for name in ids)

    assert 150 < judged < 250
    assert all(is_judged({"id": f"other-{number}"}) for number in range(20))


def test_agreement_prefers_the_last_word() -> None:
    text = "the foreign minister of Peru"

    assert agreement(text, (Span(0, 20),), "a minister") == 1.0
    assert agreement(text, (Span(0, 20),), "foreign troops") == 0.5
    assert agreement(text, (Span(0, 20),), "Chile") == 0.0


def test_figures_count_what_is_missing() -> None:
    measured = figures(["AID", "YIELD"], ["AID", None])

    assert measured["accuracy"]["value"] == 50
    assert measured["coverage"] == 50
    assert measured["quad"] == 50
