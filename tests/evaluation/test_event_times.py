"""What gold links say of the days of an event, on links made by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dateline.records import Interval
from evaluation.event_times import Bound, agreeing, bounds_of, covered, gold_times, judged
from evaluation.metrics import Counts

MAY_3 = Interval(date(2024, 5, 3), date(2024, 5, 3))
MAY = Interval(date(2024, 5, 1), date(2024, 5, 31))


def record(*links: tuple[str, str, str]) -> dict[str, Any]:
    """A document with two events, one day and these links."""
    return {
        "doc": "d",
        "dct": "2024-05-10",
        "text": "Raid on May 3. They fled.",
        "events": [
            {"eid": "e1", "start": 0, "end": 4, "instances": [{"eiid": "ei1"}]},
            {"eid": "e2", "start": 20, "end": 24, "instances": [{"eiid": "ei2"}]},
        ],
        "timexes": [
            {
                "tid": "t1",
                "start": 8,
                "end": 13,
                "text": "May 3",
                "type": "DATE",
                "value": "2024-05-03",
            }
        ],
        "tlinks": [{"rel": rel, "from": one, "to": other} for rel, one, other in links],
    }


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03T18:00", "2024-05-03"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("2024-W01", "2024-01-01/2024-01-07"),
        ("PAST_REF", "None"),
        ("P3D", "None"),
        ("2024-11-31", "None"),
    ],
)
def test_days_of_a_gold_value(value: str, days: str) -> None:
    assert str(covered(value)) == days


@pytest.mark.parametrize(
    ("relation", "when", "allowed"),
    [
        ("IS_INCLUDED", MAY_3, True),
        ("IS_INCLUDED", Interval(date(2024, 5, 4), None), False),
        ("IS_INCLUDED", Interval(None, date(2024, 5, 9)), True),
        ("BEFORE", Interval(date(2024, 5, 4), date(2024, 5, 4)), False),
        ("BEFORE", Interval(None, date(2024, 5, 9)), True),
        ("AFTER", Interval(None, date(2024, 5, 2)), False),
        ("AFTER", Interval(date(2024, 5, 1), None), True),
        ("BEGUN_BY", MAY, False),
        ("BEGUN_BY", Interval(date(2024, 5, 3), None), True),
        ("ENDED_BY", Interval(None, date(2024, 5, 3)), True),
        ("ENDED_BY", MAY, False),
    ],
)
def test_days_that_a_relation_allows(relation: str, when: Interval, *, allowed: bool) -> None:
    assert Bound(relation, MAY_3, creation=False).allows(when) is allowed


def test_open_and_much_wider_days_are_not_found() -> None:
    bound = Bound("IS_INCLUDED", MAY_3, creation=False)
    assert bound.found(MAY_3)
    assert not bound.found(MAY)
    assert not bound.found(Interval(None, date(2024, 5, 3)))
    assert not bound.found(None)
    assert Bound("IS_INCLUDED", MAY, creation=False).found(MAY_3)


def test_links_are_turned_and_shared_by_events_that_are_one() -> None:
    bounds = bounds_of(
        record(("INCLUDES", "t1", "ei1"), ("SIMULTANEOUS", "ei1", "ei2"), ("BEFORE", "ei2", "t0")),
        lambda place: int(place > 15),
    )

    assert [(b.relation, b.creation, b.near) for b in bounds["e1"]] == [
        ("IS_INCLUDED", False, True),
        ("BEFORE", True, False),
    ]
    assert [(b.relation, b.near) for b in bounds["e2"]] == [
        ("BEFORE", False),
        ("IS_INCLUDED", False),
    ]


def test_what_lies_inside_another_event_lies_inside_its_days() -> None:
    bounds = bounds_of(record(("IS_INCLUDED", "ei1", "t1"), ("INCLUDES", "ei1", "ei2")))
    assert [b.relation for b in bounds["e2"]] == ["IS_INCLUDED"]


def test_counts() -> None:
    bounds = bounds_of(record(("IS_INCLUDED", "ei1", "t1"), ("BEFORE", "ei2", "t1")))
    found: dict[str, Interval | None] = {"e1": MAY_3, "e2": MAY_3}
    assert judged(bounds, found) == Counts(1, 1, 1)
    assert agreeing(bounds, found) == Counts(2, 2, 2)
    later: dict[str, Interval | None] = {"e1": None, "e2": Interval(date(2024, 5, 4), None)}
    assert judged(bounds, later) == Counts(0, 0, 1)
    assert agreeing(bounds, later) == Counts(0, 1, 1)


def test_gold_expressions_become_ours() -> None:
    (time,) = gold_times(record())
    assert time.interval == MAY_3
    assert time.span.of("Raid on May 3. They fled.") == "May 3"
