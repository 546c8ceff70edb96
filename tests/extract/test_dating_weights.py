"""How well each day fits the clues."""

from __future__ import annotations

import itertools
import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import ClueKind
from dateline.extract.dating_priors import (
    DAY_TOLD,
    MONTH_TOLD,
    ON_MONDAY,
    PAIR_TOLD,
    WEEKDAY_BACK,
    WHOLE_DAY,
    WHOLE_MONTH,
    YEAR_TOLD,
    Bins,
)
from dateline.extract.dating_weights import doubt, log_weights, summary
from dateline.records import Clue, Interval

JANUARY, DECEMBER = date(2023, 1, 1), date(2023, 12, 31)


def clue(kind: ClueKind, value: str, lean: int = 0) -> Clue:
    return Clue(kind=kind, span=None, value=value, why="", lean=lean)


FRIDAY = clue(ClueKind.LEAD, "XXXX-WXX-5", -1)
THURSDAY = clue(ClueKind.WEEKDAY, "XXXX-WXX-4", -1)
NOTICE = clue(ClueKind.DEADLINE, "XXXX-08-03+P1M=XXXX-WXX-7", -1)
AUGUST = clue(ClueKind.TOLD, "XXXX-08-03", -1)


def best(*clues: Clue, first: date = JANUARY, last: date = DECEMBER) -> date:
    return summary(log_weights(clues, first, last), first).best


def test_no_clue_prefers_no_day() -> None:
    assert log_weights([], JANUARY, DECEMBER) == [0.0] * 365


@pytest.mark.parametrize(
    ("clues", "expected", "why"),
    [
        ((FRIDAY, THURSDAY), 5, "both point to Friday"),
        ((FRIDAY,), 5, "news of the day"),
        ((THURSDAY,), 5, "a weekday inside the report was mostly yesterday"),
    ],
)
def test_weekdays(clues: tuple[Clue, ...], expected: int, why: str) -> None:
    assert best(*clues).isoweekday() == expected, why


@pytest.mark.parametrize(
    ("kind", "value", "lean", "expected"),
    [
        (ClueKind.STAMP, "2023-03-02", 0, date(2023, 3, 2)),
        (ClueKind.ADDRESS, "2023-03-02", 0, date(2023, 3, 2)),
        (ClueKind.DATELINE, "XXXX-04-22", 0, date(2023, 4, 22)),
        (ClueKind.STAMP, "XXXX-08-14=XXXX-WXX-1", 0, date(2023, 8, 14)),
        (ClueKind.TOLD, "XXXX-08-03", -1, date(2023, 8, 3)),
    ],
)
def test_named_days(kind: ClueKind, value: str, lean: int, expected: date) -> None:
    assert best(clue(kind, value, lean)) == expected


def test_a_deadline_finds_its_year_among_ten() -> None:
    """3 September was a Sunday in 2023, between 2018 and 2027 only then."""
    tuesday = clue(ClueKind.LEAD, "XXXX-WXX-2", -1)
    weights = log_weights([NOTICE, AUGUST, tuesday], date(2018, 1, 1), date(2027, 12, 31))
    found = summary(weights, date(2018, 1, 1))
    assert found.best == date(2023, 9, 5)
    assert found.interval.first is not None
    assert found.interval.first >= date(2023, 9, 3)


def test_on_a_monday_friday_is_nearer_than_on_a_tuesday_saturday() -> None:
    weekday = [clue(ClueKind.WEEKDAY, f"XXXX-WXX-{number}", -1) for number in (5, 6)]
    monday, tuesday = (date(2023, 6, day) for day in (5, 6))
    friday, saturday = (log_weights([one], monday, tuesday) for one in weekday)
    assert friday[0] > saturday[1]


def test_a_copyright_year_holds_the_year() -> None:
    weights = log_weights([clue(ClueKind.COPYRIGHT, "2022")], date(2020, 1, 1), DECEMBER)
    interval = summary(weights, date(2020, 1, 1)).likely
    assert interval.first is not None
    assert interval.first.year == 2022


def test_what_was_last_changed_is_no_younger_than_that() -> None:
    changed = clue(ClueKind.STAMP, "2023-06-10", 1)
    weights = log_weights([changed], JANUARY, DECEMBER)
    before, after = (
        weights[(day - JANUARY).days] for day in (date(2023, 5, 1), date(2023, 6, 20))
    )
    assert before > after + 2


def test_the_same_words_said_twice_count_once() -> None:
    assert log_weights([FRIDAY, FRIDAY], JANUARY, DECEMBER) == log_weights(
        [FRIDAY], JANUARY, DECEMBER
    )


@given(st.permutations([FRIDAY, THURSDAY, NOTICE, AUGUST]))
def test_the_order_of_clues_changes_nothing(clues: list[Clue]) -> None:
    assert log_weights(clues, JANUARY, DECEMBER) == log_weights(
        [FRIDAY, THURSDAY, NOTICE, AUGUST], JANUARY, DECEMBER
    )


@given(st.lists(st.floats(-20, 0), min_size=1, max_size=60))
def test_intervals_hold_their_share_and_no_shorter_one_does(weights: list[float]) -> None:
    found = summary(weights, JANUARY)
    shares = [math.exp(weight) for weight in weights]
    total = sum(shares)
    for interval, mass in ((found.likely, 0.5), (found.interval, 0.9)):
        assert interval.first is not None
        assert interval.last is not None
        start, stop = (interval.first - JANUARY).days, (interval.last - JANUARY).days + 1
        assert sum(shares[start:stop]) >= (mass - 1e-6) * total
        length = stop - start
        for other in range(len(weights) - length + 2 if length > 1 else 0):
            assert sum(shares[other : other + length - 1]) < (mass + 1e-6) * total


def test_no_possible_day_is_an_error() -> None:
    with pytest.raises(ValueError, match="no day is possible"):
        summary([float("-inf")], JANUARY)


def test_doubt_is_low_for_the_best_day_and_high_for_a_bad_one() -> None:
    weights = log_weights([clue(ClueKind.STAMP, "2023-06-10")], JANUARY, DECEMBER)
    right, wrong = date(2023, 6, 10), date(2023, 7, 10)
    assert doubt(weights, JANUARY, Interval(right, right)) < 0
    assert doubt(weights, JANUARY, Interval(wrong, wrong)) > 5
    june = Interval(date(2023, 6, 1), date(2023, 6, 30))
    assert doubt(weights, JANUARY, june) < 0  # it holds the right day
    assert doubt(weights, JANUARY, Interval(date(2025, 1, 1), None)) == -math.inf


@pytest.mark.parametrize(
    "bins",
    [
        bins
        for told in (DAY_TOLD, PAIR_TOLD, WHOLE_DAY, MONTH_TOLD, WHOLE_MONTH, YEAR_TOLD)
        for bins in told.values()
    ],
)
def test_every_table_is_a_probability(bins: Bins) -> None:
    assert sum(share for _, _, share in bins) == pytest.approx(1.0)
    for (_, last, _), (first, _, _) in itertools.pairwise(bins):
        assert first > last


def test_every_weekday_table_is_a_probability() -> None:
    for row in [*WEEKDAY_BACK.values(), *ON_MONDAY.values()]:
        assert len(row) == 7
        assert sum(row) == pytest.approx(1.0)


def test_ten_years_are_enumerated() -> None:
    first = date(2018, 1, 1)
    assert len(log_weights([NOTICE], first, first + timedelta(days=3650))) == 3651
