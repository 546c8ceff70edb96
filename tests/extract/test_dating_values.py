"""The one form in which clues are written and read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.dating_values import Said, said, with_weekday
from dateline.extract.temporal_expressions import Grain


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2022-02-18", Said(year=2022, month=2, day=18)),
        ("2022-02", Said(year=2022, month=2)),
        ("2022", Said(year=2022)),
        ("XXXX-08-03", Said(month=8, day=3)),
        ("XXXX-08", Said(month=8)),
        ("XXXX-WXX-5", Said(weekday=5)),
        ("XXXX-09-05=XXXX-WXX-1", Said(month=9, day=5, weekday=1)),
        (
            "XXXX-08-03+P1M=XXXX-WXX-7",
            Said(month=8, day=3, amount=1, unit=Grain.MONTH, weekday=7),
        ),
        ("P1D", Said(amount=1, unit=Grain.DAY)),
        ("yesterday", Said()),
        ("2022-13-01", Said()),
    ],
)
def test_values(value: str, expected: Said) -> None:
    assert said(value) == expected


@pytest.mark.parametrize(
    ("value", "year", "expected"),
    [
        ("XXXX-08-03", 2023, date(2023, 8, 3)),
        ("XXXX-08-03+P1M=XXXX-WXX-7", 2023, date(2023, 9, 3)),
        ("XXXX-01-31+P1M=XXXX-WXX-7", 2023, date(2023, 2, 28)),
        ("XXXX-03-05+P10D=XXXX-WXX-5", 2024, date(2024, 3, 15)),
        ("XXXX-02-29", 2023, None),
        ("2022-02-18", 2023, None),
        ("XXXX-08", 2023, None),
    ],
)
def test_days(value: str, year: int, expected: date | None) -> None:
    assert said(value).days(year) == expected


@given(st.dates(), st.integers(1, 7))
def test_a_date_with_its_weekday_is_read_back(day: date, weekday: int) -> None:
    parts = said(with_weekday(day.isoformat(), weekday))
    assert (parts.days(day.year), parts.weekday) == (day, weekday)
