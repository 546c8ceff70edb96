"""TIMEX3 values and days as EDTF."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import TimexType
from dateline.extract.temporal_profiles import edtf, te3
from dateline.records import Interval

DATE, TIME, DURATION, SET = TimexType.DATE, TimexType.TIME, TimexType.DURATION, TimexType.SET


def days(first: str | None, last: str | None) -> Interval:
    """An interval by its ends."""
    return Interval(
        None if first is None else date.fromisoformat(first),
        None if last is None else date.fromisoformat(last),
    )


CASES = [
    (DATE, "2022-02-18", days("2022-02-18", "2022-02-18"), "2022-02-18", "a day"),
    (DATE, "2022-02", days("2022-02-01", "2022-02-28"), "2022-02", "a month"),
    (DATE, "XXXX-08-03", None, "XXXX-08-03", "a day of an unknown year"),
    (DATE, "2021-02-30", None, None, "the calendar has no such day"),
    (DATE, "XXXX-02-30", None, None, "in no year"),
    (DATE, "XXXX-02-29", None, "XXXX-02-29", "in some years"),
    (DATE, "2023-09-XX", None, "2023-09-XX", "some day of a month"),
    (DATE, "199", days("1990-01-01", "1999-12-31"), "199X", "a decade"),
    (DATE, "19", days("1900-01-01", "1999-12-31"), "19XX", "a century"),
    (DATE, "2022-SP", days("2022-03-01", "2022-05-31"), "2022-21", "a season"),
    (DATE, "2022-SU", days("2022-08-31", "2022-08-31"), "2022-08-31", "the end of it is its day"),
    (DATE, "BC0044", None, "-0043", "the year 1 BC is 0000"),
    (DATE, "2022-Q1", days("2022-01-01", "2022-03-31"), "2022-01-01/2022-03-31", "a quarter"),
    (DATE, "2022-W07", days("2022-02-14", "2022-02-20"), "2022-02-14/2022-02-20", "a week"),
    (DATE, "XXXX-WXX-5", None, None, "EDTF has no weekdays"),
    (DATE, "DCT-1d", None, None, "counted from an unknown day"),
    (DATE, "PAST_REF", days(None, "2022-02-18"), "../2022-02-18", "the past has no beginning"),
    (DATE, "FUTURE_REF", days("2022-02-18", None), "2022-02-18/..", "the future has no end"),
    (DATE, "PRESENT_REF", days("2022-02-18", "2022-02-18"), "2022-02-18~", "now is about a day"),
    (DATE, "PRESENT_REF", None, None, "nothing is known without a day of publication"),
    (TIME, "2022-02-18T15:00", days("2022-02-18", "2022-02-18"), "2022-02-18T15:00:00", "a clock"),
    (TIME, "2022-02-18TNI", days("2022-02-18", "2022-02-18"), "2022-02-18", "a night is its day"),
    (DURATION, "P6M", None, "P6M", "a length"),
    (DURATION, "PXW", None, None, "an unsaid number of weeks"),
    (
        DURATION,
        "P2W",
        days("2022-02-04", "2022-02-18"),
        "2022-02-04/2022-02-18",
        "the past 2 weeks",
    ),
    (DATE, "2022", days("2022-01-01", "2022-02-18"), "2022-01-01/2022-02-18", "earlier this year"),
    (SET, "P1W", None, "R/P1W", "every week"),
    (SET, "XXXX-WXX-1", None, None, "every Monday"),
]


@pytest.mark.parametrize(("kind", "value", "interval", "expected", "why"), CASES)
def test_value_for_users(
    kind: TimexType, value: str, interval: Interval | None, expected: str | None, why: str
) -> None:
    assert edtf(kind, value, interval) == expected, why


@pytest.mark.parametrize(
    ("value", "interval", "expected", "why"),
    [
        ("2022-02", days("2022-02-01", "2022-02-28"), "2022-02~", "about February"),
        ("2022", days("2022-01-01", "2022-04-30"), "2022-01-01~/2022-04-30~", "early 2022"),
        ("2022-02-18", days(None, "2022-02-18"), "../2022-02-18~", "an open end is not about"),
    ],
)
def test_circumscribed_times_are_marked(
    value: str, interval: Interval, expected: str, why: str
) -> None:
    assert edtf(DATE, value, interval, approximate=True) == expected, why


@pytest.mark.parametrize(
    ("value", "rule", "expected"),
    [
        ("2014", "message.year", "2014-XX-XX"),
        ("2014", "date.year", "2014"),
        ("201", "message.year", "201"),
    ],
)
def test_years_of_messages_are_printed_as_their_corpora_do(
    value: str, rule: str, expected: str
) -> None:
    assert te3(value, rule) == expected


@given(st.dates(), st.dates(), st.booleans())
def test_every_interval_is_an_edtf_interval(one: date, two: date, approximate: bool) -> None:
    interval = Interval(min(one, two), max(one, two))
    found = edtf(DATE, "2022-W07", interval, approximate=approximate)
    assert found is not None
    assert re.fullmatch(r"\d{4}(-\d\d){0,2}~?(/\d{4}(-\d\d){0,2}~?)?", found)
