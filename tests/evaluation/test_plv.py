"""Folding of status into root codes."""

from __future__ import annotations

import pytest

from dateline.codes import Code, Status
from dateline.records import Event
from dateline.spans import Span
from evaluation.plv import agreement, figures, folded


def event(code: Code, status: Status) -> Event:
    return Event(
        anchor=Span(0, 1),
        code=code,
        mode=None,
        actor=(),
        recipient=(),
        place=(),
        when=None,
        when_text=None,
        status=status,
        attributed_to=None,
        magnitude=(),
        confidence=0.5,
        reasons=(),
    )


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
def test_folded(code: Code, status: Status, expected: str) -> None:
    assert folded(event(code, status)) == expected


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
