"""The measures of TempEval-3 on items made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.records import Interval
from evaluation.metrics import Counts
from evaluation.times import Item, compared, gold_of, item, paired, publication

GOLD = [Item(0, 4, "DATE", "2022"), Item(10, 20, "DURATION", "P6M"), Item(30, 35, "DATE", "2021")]


def test_right_extent_type_and_value_count_apart() -> None:
    found = [
        Item(0, 4, "DATE", "2022"),  # all right
        Item(12, 20, "DURATION", "P6M"),  # narrower
        Item(30, 35, "TIME", "2020"),  # other type and value
        Item(50, 55, "DATE", "2019"),  # spurious
    ]
    counts = compared(GOLD, found)
    assert counts["relaxed"] == Counts(3, 4, 3)
    assert counts["strict"] == Counts(2, 4, 3)
    assert counts["type"] == Counts(2, 4, 3)
    assert counts["value"] == Counts(2, 4, 3)
    assert counts["strict_value"] == Counts(1, 4, 3)
    assert counts["value DATE"] == Counts(1, 2, 2)
    assert counts["value DURATION"] == Counts(1, 1, 1)


def test_an_expression_is_used_once() -> None:
    wide = Item(0, 40, "DATE", "2022")
    assert paired(GOLD, [wide]) == [(GOLD[0], wide)]


def test_white_space_does_not_make_an_extent_wrong() -> None:
    assert item("on  May 5 ", 3, 10, "DATE", "x").extent == (4, 9)


def test_the_creation_time_is_no_gold() -> None:
    record = {
        "text": "1998-01-08 Friday",
        "timexes": [
            {"start": 0, "end": 10, "text": "1998-01-08", "type": "DATE", "tid": "t0"},
            {"start": 11, "end": 17, "text": "Friday", "type": "DATE", "value": "1998-01-09"},
        ],
    }
    assert gold_of(record) == [Item(11, 17, "DATE", "1998-01-09")]


@pytest.mark.parametrize(
    ("dct", "expected"),
    [("1998-01-08T18:30", date(1998, 1, 8)), ("1998-01", None), (None, None)],
)
def test_publication(dct: str | None, expected: date | None) -> None:
    interval = None if expected is None else Interval(expected, expected)
    assert publication({"dct": dct}) == interval
