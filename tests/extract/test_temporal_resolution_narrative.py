"""Texts whose dates follow each other, and reports of the day, which must not be read so."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.extract.temporal_expressions import (
    Base,
    Expression,
    Grain,
    Partial,
    Shift,
    Vague,
)
from dateline.extract.temporal_resolution_agreement import resolved
from dateline.extract.temporal_resolution_narrative import narrates, told_next
from dateline.extract.temporal_resolution_setting import NOWHERE
from dateline.extract.temporal_resolution_values import in_year
from dateline.records import Interval

PUBLISHED = Interval(date(2010, 3, 9), date(2010, 3, 9))
WAR = [Partial(year=1941, month=month) for month in (6, 7, 9, 10, 12)]
NOW = Vague(value="PRESENT_REF", side=0)
YESTERDAY = Shift(amount=-1, unit=Grain.DAY)


def said(*bodies: Partial | Shift | Vague) -> list[Expression]:
    return [Expression(body=body) for body in bodies]


def values(*bodies: Partial | Shift | Vague, published: Interval | None = PUBLISHED) -> list[str]:
    expressions = said(*bodies)
    return [a.value for a in resolved(expressions, [NOWHERE] * len(expressions), published)]


@pytest.mark.parametrize(
    ("bodies", "published", "history", "why"),
    [
        (WAR, None, True, "full dates only"),
        (WAR, PUBLISHED, True, "long before it was written"),
        ([*WAR, NOW], None, True, "one word of the day among five dates"),
        ([*WAR, NOW, YESTERDAY], None, False, "two of them"),
        (WAR[:4], None, False, "too few dates"),
        ([Partial(year=y) for y in range(1939, 1946)], None, False, "years alone"),
        ([Partial(year=2009, month=m) for m in range(3, 9)], PUBLISHED, False, "of late"),
        ([Partial(year=2009, month=m) for m in range(3, 9)], None, True, "when, nobody says"),
        ([*WAR, Partial(weekday=5), Partial(weekday=1)], None, False, "weekdays"),
    ],
)
def test_what_is_a_history(
    bodies: list[Partial | Shift | Vague], published: Interval | None, history: bool, why: str
) -> None:
    assert narrates(said(*bodies), published) is history, why


def test_stamps_of_comments_make_no_history() -> None:
    stamps = [Expression(body=body, clock="T10:00") for body in WAR]
    assert not narrates(stamps, None)


@pytest.mark.parametrize(
    ("told", "body", "value"),
    [
        (Partial(year=1944, month=6, day=6), Partial(month=6, day=8), "1944-06-08"),
        (Partial(year=1942, month=11), Partial(month=2), "1943-02"),
        (Partial(year=1941, month=6), Partial(month=5), "1941-05"),  # a month back, not eleven on
        (Partial(year=1941), Partial(month=5), "1941-05"),
        (Partial(year=1941, month=12, day=30), Partial(month=1, day=2), "1942-01-02"),
        (Partial(year=1942, month=11), Partial(season="SP"), "1943-SP"),
    ],
)
def test_a_date_follows_the_one_told_before(told: Partial, body: Partial, value: str) -> None:
    before = in_year(told, told.year or 0)
    assert before is not None
    found = told_next(body, before)
    assert found is not None
    assert found.value == value


def test_a_history_has_its_own_time() -> None:
    later = Shift(amount=2, unit=Grain.DAY, base=Base.REFERENCE)
    told = values(*WAR, Partial(month=1, day=3), later, Partial(month=2))
    assert told[5:] == ["1942-01-03", "1942-01-05", "1942-02"]
    assert told == values(*WAR, Partial(month=1, day=3), later, Partial(month=2), published=None)


def test_a_report_keeps_its_day() -> None:
    """ "In 2005 ... in February" of a report dated March 2010."""
    assert values(*WAR[:2], Partial(month=2)) == ["1941-06", "1941-07", "2010-02"]
    assert values(*WAR[:2], Partial(month=2), published=None)[2] == "XXXX-02"
