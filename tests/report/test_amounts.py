from __future__ import annotations

import pytest

from dateline.codes import FigureRole, HedgeKind
from dateline.records import Figure
from dateline.report.amounts import amount
from dateline.spans import Span

EXACT = HedgeKind.EXACT


def figure(
    low: float | None, high: float | None, hedge: HedgeKind, unit: str | None, thing: bool
) -> Figure:
    return Figure(
        span=Span(0, 1),
        hedge=None,
        hedge_kind=hedge,
        low=low,
        high=high,
        unit=unit,
        thing=Span(2, 3) if thing else None,
        role=FigureRole.OTHER,
    )


@pytest.mark.parametrize(
    ("low", "high", "hedge", "words"),
    [
        (2400, 2400, EXACT, "2,400"),
        (2400, None, HedgeKind.AT_LEAST, "at least 2,400"),
        (2400, None, HedgeKind.MORE_THAN, "more than 2,400"),
        (None, 300, HedgeKind.ALMOST, "almost 300"),
        (None, 300, HedgeKind.AT_MOST, "at most 300"),
        (300, 300, HedgeKind.APPROX, "about 300"),
        (24, 99, HedgeKind.VAGUE, "24–99"),
        (1800, 2000, HedgeKind.RANGE, "1,800–2,000"),
        (2000, None, HedgeKind.VAGUE, "at least 2,000"),
        (None, 99, HedgeKind.VAGUE, "at most 99"),
        (None, None, HedgeKind.VAGUE, "?"),
        (1 / 7, 1 / 7, EXACT, "0.143"),
        (1234.5678, 1234.5678, EXACT, "1,234.57"),
        (1e18, 1e18, EXACT, "1e+18"),
        (-3, -3, EXACT, "-3"),
    ],
)
def test_interval(low: float | None, high: float | None, hedge: HedgeKind, words: str) -> None:
    assert amount(figure(low, high, hedge, None, thing=True)) == words


@pytest.mark.parametrize(
    ("number", "unit", "thing", "words", "why"),
    [
        (17, "person", True, "17", "the thing says who"),
        (17, "person", False, "17 people", "nothing else says it"),
        (4, "vehicle", False, "4 vehicles", "nothing else says it"),
        (300, "kilometre", True, "300 kilometres", "a measure"),
        (1, "kilometre", True, "1 kilometre", "one of it"),
        (6, "foot", False, "6 feet", "irregular plural"),
        (90, "mile per hour", False, "90 miles per hour", "plural inside"),
        (12.5, "percent", True, "12.5%", "a share"),
        (1 / 3, "1", False, "33.33%", "a fraction of one"),
        (3e6, "EUR", True, "3,000,000 EUR", "money"),
    ],
)
def test_unit(number: float, unit: str, thing: bool, words: str, why: str) -> None:
    assert amount(figure(number, number, EXACT, unit, thing=thing)) == words, why
