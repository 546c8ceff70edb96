"""Matching of quantities by value and unit."""

from __future__ import annotations

import pytest

from dateline.extract.quantities_amounts import amounts
from evaluation.figures import Value, number, paired, prediction, read, same, units
from tests.parses import document


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


NOUN = "{0} {0} NUM CD 2 nummod\n{1} {2} NOUN NNS 0 root"


@pytest.mark.parametrize(
    ("rows", "text", "value", "unit"),
    [
        ("60 60 NUM CD 2 nummod\n% % SYM NN 0 root", "60%", 60.0, "percentage"),
        ("$ $ SYM $ 2 nmod\n3 3 NUM CD 0 root", "$3", 3.0, "dollar"),
        (NOUN.format("5", "miles", "mile"), "5 miles", 5.0, "mile"),
        (NOUN.format("5", "goals", "goal"), "5 goals", 5.0, "goal"),
        (NOUN.format("5", "times", "time"), "5 times", 5.0, "count"),
        (NOUN.format("Dozens", "houses", "house"), "Dozens houses", (12.0, 120.0), "house"),
        (
            "5 5 NUM CD 3 nummod\nnew new ADJ JJ 3 amod\nships ship NOUN NNS 0 root",
            "5 new ships",
            5.0,
            "new ship",
        ),
        (
            "$ $ SYM $ 2 nmod\n5 5 NUM CD 0 root\na a DET DT 4 det\nday day NOUN NN 2 nmod",
            "$5 a day",
            5.0,
            "dollar per day",
        ),
    ],
)
def test_what_is_predicted(rows: str, text: str, value: Value, unit: str) -> None:
    (found,) = amounts(document(rows, text=text), ())
    assert read(text, found.quantity) == value
    assert unit in units(text, found)
    assert len(units(text, found)) <= 2, "the scorer takes two spellings"


def test_a_line_of_predictions() -> None:
    (found,) = amounts(document(NOUN.format("5", "goals", "goal")), ())
    assert prediction("5 goals", found) == {
        "value": 5.0,
        "unit": "goal",
        "surface": "goals",
        "words": "5",
    }
