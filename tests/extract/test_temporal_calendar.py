"""Periods of the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.temporal_calendar import (
    Period,
    day_moved,
    easter,
    holiday,
    nth_weekday,
    period_of,
    valid_date,
)
from dateline.extract.temporal_expressions import Grain, Part
from dateline.records import Interval

GRAINS = st.sampled_from([g for g in Grain if not g.value.startswith("T")])
DAYS = st.dates(min_value=date(1200, 1, 1), max_value=date(2900, 12, 31))


@pytest.mark.parametrize(
    ("grain", "value", "days"),
    [
        (Grain.DAY, "2022-02-18", "2022-02-18"),
        (Grain.WEEK, "2022-W07", "2022-02-14/2022-02-20"),
        (Grain.WEEKEND, "2022-W07-WE", "2022-02-19/2022-02-20"),
        (Grain.MONTH, "2022-02", "2022-02"),
        (Grain.QUARTER, "2022-Q1", "2022-01-01/2022-03-31"),
        (Grain.HALF, "2022-H1", "2022-01-01/2022-06-30"),
        (Grain.SEASON, "2021-WI", "2021-12-01/2022-02-28"),  # winter began in December
        (Grain.YEAR, "2022", "2022"),
        (Grain.DECADE, "202", "2020-01-01/2029-12-31"),
        (Grain.CENTURY, "20", "2000-01-01/2099-12-31"),
    ],
)
def test_period_of_a_day(grain: Grain, value: str, days: str) -> None:
    period = period_of(grain, date(2022, 2, 18))
    assert period.value == value
    assert str(period.interval(None, None)) == days


@given(GRAINS, DAYS)
def test_periods_follow_each_other_without_gap(grain: Grain, day: date) -> None:
    period = period_of(grain, day)
    following = period.moved(1)
    assert following is not None
    if grain is not Grain.WEEKEND:
        assert period.first <= day <= period.last
        assert (following.first - period.last).days == 1
    assert following.moved(-1) == period


@given(GRAINS, DAYS)
def test_the_three_parts_make_the_whole(grain: Grain, day: date) -> None:
    period = period_of(grain, day)
    early, mid, late = (period.interval(p, None) for p in (Part.EARLY, Part.MID, Part.LATE))
    assert early.first == period.first
    assert late.last == period.last
    if grain is not Grain.DAY and grain is not Grain.WEEKEND:
        assert (early.last, mid.last) < (mid.first, late.first)


@pytest.mark.parametrize(
    ("part", "days"),
    [
        (Part.EARLY, "2022-01-01/2022-05-02"),
        (Part.SO_FAR, "2022-01-01/2022-02-18"),
        (Part.REST, "2022-02-18/2022-12-31"),
    ],
)
def test_parts_of_a_year(part: Part, days: str) -> None:
    year = Period(date(2022, 1, 1), Grain.YEAR)
    assert str(year.interval(part, date(2022, 2, 18))) == days


def test_months_are_cut_to_their_length() -> None:
    assert day_moved(date(2024, 1, 31), 1, Grain.MONTH) == date(2024, 2, 29)


def test_nothing_lies_beyond_the_calendar() -> None:
    assert day_moved(date(9999, 12, 1), 1, Grain.MONTH) is None
    assert Period(date(9999, 1, 1), Grain.YEAR).last == date.max
    assert Period(date(9999, 1, 1), Grain.YEAR).interval(Part.LATE, None).last is not None
    assert valid_date(2023, 2, 30) is None
    assert valid_date(0, 2, 3) is None


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2022, date(2022, 12, 25)),
        ("11/4/4", 2023, date(2023, 11, 23)),  # fourth Thursday
        ("11/1/1+1", 2024, date(2024, 11, 5)),  # the day after the first Monday
        ("05/-1/1", 2023, date(2023, 5, 29)),  # last Monday
        ("easter-2", 2023, date(2023, 4, 7)),
        ("02-29", 2023, None),
    ],
)
def test_holidays(rule: str, year: int, day: date | None) -> None:
    assert holiday(rule, year) == day


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, (3, 22)), (1943, (4, 25)), (2000, (4, 23)), (2024, (3, 31)), (2038, (4, 25))],
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_in_its_season(year: int) -> None:
    assert easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@given(st.integers(1, 12), st.integers(1, 4), st.integers(1, 7))
def test_nth_weekdays_are_a_week_apart(month: int, number: int, weekday: int) -> None:
    found = nth_weekday(2023, month, number, weekday)
    assert found.isoweekday() == weekday
    assert (found.day - 1) // 7 == number - 1


def test_open_periods_stay_open() -> None:
    assert Interval(None, None).precision == "open"
