"""Matching of quantities by value and unit."""

from __future__ import annotations

import pytest

from dateline.extract.quantities_scan import quantities
from dateline.spans import Span
from evaluation.figures import Value, number, paired, read, same, units


@pytest.mark.parametrize(
    ("written", "value"),
    [("5", 5.0), ("-5.0", -5.0), ("5-10", (5.0, 10.0)), ("2.998E-08", 2.998e-8)],
)
def test_gold_values(written: str, value: Value) -> None:
    assert number(written) == value


@pytest.mark.parametrize(
    ("gold", "found", "equal"),
    [
        (100.0, 100.0005, True),  # within the tolerance
        (100.0, 100.1, False),
        ((5.0, 10.0), (5.0, 10.0), True),
        ((5.0, 10.0), (5.0, 11.0), False),
        ((5.0, 10.0), 5.0, False),
    ],
)
def test_values_agree(gold: Value, found: Value, equal: bool) -> None:
    assert same(gold, found) is equal


def test_pairs_with_the_right_unit_come_first() -> None:
    gold = [{"value": 5, "unit": "men"}, {"value": 5, "unit": "km"}]
    assert paired(gold, [(5.0, {"km"}), (5.0, {"man"})]) == [True, False]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("60%", 60.0, "percentage"), ("$3", 3.0, "dollar"), ("5 to 7 miles", (5.0, 7.0), "mile")],
)
def test_what_is_predicted(text: str, value: Value, unit: str) -> None:
    (found,) = quantities(text, Span(0, len(text)))
    assert read(found) == value
    assert unit in units(text, found)
