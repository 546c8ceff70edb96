"""Stories made of dated articles, and the figures over their outcomes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from dateline.codes import DateBasis
from dateline.records import Interval, Published, Reason
from evaluation.dates import Outcome, day_of, figures, percent, shift, shown, stories

START = date(2020, 1, 1)


def topic(gaps: list[int]) -> list[dict[str, Any]]:
    """Records with these days between them."""
    day, records = START, []
    for number, gap in enumerate(gaps):
        day += timedelta(days=gap)
        records.append({"id": f"r{number:03}", "date": day.isoformat(), "text": "x"})
    return records


@pytest.mark.parametrize(
    ("gaps", "window", "most", "count", "why"),
    [
        ([0] + [1] * 9, 14, 3, 1, "ten articles over ten days"),
        ([0] + [1] * 8, 14, 3, 0, "nine articles"),
        ([0] * 10, 7, 3, 0, "all on one day"),
        ([0] + [1] * 99, 14, 3, 3, "evenly chosen"),
        ([0] + [1] * 99, 14, 1, 1, "the first only"),
    ],
)
def test_stories(gaps: list[int], window: int, most: int, count: int, why: str) -> None:
    found = stories(topic(gaps), window, most)
    assert len(found) == count, why
    for story in found:
        days = [day_of(record) for record in story]
        assert len(story) == 10
        assert days == sorted(days)
        assert (days[-1] - days[0]).days < window


def test_stories_of_one_window_do_not_overlap() -> None:
    found = stories(topic([0] + [1] * 99), 14, 99)
    ids = [record["id"] for story in found for record in story]
    assert len(ids) == len(set(ids))


def test_headers_are_wrong_by_a_week_to_three_months_in_both_directions() -> None:
    shifts = [shift(f"article {number}") for number in range(200)]
    assert {7 <= abs(days) <= 90 for days in shifts} == {True}
    assert min(shifts) < 0 < max(shifts)
    assert shift("article 1") == shifts[1]


def outcome(kind: str, found: Published | None, window: int = 7) -> Outcome:
    """An outcome of an article of the first day."""
    return Outcome(kind, "topic", window, "a", START, found)


NEAR = Published(
    interval=Interval(START, START + timedelta(days=3)), basis=DateBasis.STORY, best=START
)
OFF = Published(interval=Interval(START + timedelta(days=1), START + timedelta(days=30)))
FLAGGED = Published(interval=None, conflict=(Reason(why="others say so"),))


def test_figures_of_outcomes() -> None:
    found = figures(
        [
            outcome("undated", NEAR),
            outcome("undated", OFF),
            outcome("undated", None),
            outcome("wrong", FLAGGED),
            outcome("wrong", NEAR),
            outcome("header", NEAR),
            outcome("undated", NEAR, window=182),
        ]
    )
    undated = found["undated"]
    assert undated["held"] == undated["narrow"] == undated["best"] == pytest.approx(33.33)
    assert undated["width"] == 30
    assert undated["articles"] == 3
    assert found["header"] == {"flagged": 50.0, "false_alarms": 0.0}
    assert found["undated 182 days"]["held"] == 100.0


def test_an_outcome_is_shown_with_its_interval() -> None:
    line = shown(outcome("undated", NEAR))
    assert line["interval"] == "2020-01-01/2020-01-04"
    assert line["truth"] == line["best"] == "2020-01-01"
    assert shown(outcome("undated", None))["interval"] is None


def test_percent_of_nothing_is_zero() -> None:
    assert percent([]) == 0.0
