from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import Status
from dateline.records import Entry, Interval
from dateline.report.drawing import LINES, MARK, WIDTH, Drawing, drawing
from dateline.report.sources import Sources
from dateline.report.time_scale import FOLD_WIDTH, PADDING, Scale
from tests.report.fake_story import days, story

if TYPE_CHECKING:
    from dateline.findings import Story


def drawn(told: Story) -> Drawing:
    numbers = {entry.id: number for number, entry in enumerate(told.entries)}
    found = drawing(told, numbers, Sources(told))
    assert found is not None
    return found


def with_entries(entries: list[Entry]) -> Story:
    return replace(story(), entries=tuple(entries))


def some(count: int, when: Interval | None, **changes: object) -> list[Entry]:
    base = replace(story().entries[0], when=when, **changes)  # type: ignore[arg-type]
    return [replace(base, id=f"e{n}") for n in range(count)]


def test_every_dated_entry_is_drawn_once() -> None:
    told = story()
    marks = [mark.id for row in drawn(told).rows for mark in row.marks]
    assert sorted(marks) == sorted(entry.id for entry in told.entries if entry.when)
    assert drawn(told).undated == 5


def test_rows_are_countries_where_there_are_several() -> None:
    labels = [" ".join(row.label) for row in drawn(story()).rows]
    assert labels == ["Norway", "Faroe Islands", "Iceland", "elsewhere or not known"]
    assert drawn(story()).by == "country"


def test_rows_are_kinds_of_act_elsewhere() -> None:
    told = with_entries([replace(e, countries=(), reports=()) for e in story().entries])
    assert drawn(told).by == "kind of act"
    assert " ".join(drawn(told).rows[0].label) == "Agreement and talks"


def test_a_story_without_dates_has_no_drawing() -> None:
    told = with_entries(some(2, None))
    assert drawing(told, {"e0": 1, "e1": 2}, Sources(told)) is None


@pytest.mark.parametrize(
    ("when", "is_bar", "fades"),
    [
        (days("2031-03-01", "2031-03-01"), False, ""),
        (days("2031-03-01", "2031-03-31"), True, ""),
        (days("2031-03-01", None), True, "r"),
        (days(None, "2031-03-01"), True, "l"),
    ],
)
def test_uncertainty_is_drawn(when: Interval, is_bar: bool, fades: str) -> None:
    told = with_entries([*some(1, when), *story().entries[3:5]])
    (mark,) = (m for row in drawn(told).rows for m in row.marks if m.id == "e0")
    assert bool(mark.width) == is_bar
    assert mark.fades == fades
    assert mark.letter == "a"


def test_what_finds_no_place_is_counted() -> None:
    told = with_entries(some(LINES + 3, days("2031-03-01", "2031-03-01"), status=Status.PLANNED))
    (row,) = drawn(told).rows
    assert (len(row.marks), row.left_out) == (LINES, 3)


DATES = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(st.lists(st.tuples(DATES, DATES), min_size=1, max_size=25))
def test_marks_of_a_line_never_touch(pairs: list[tuple[date, date]]) -> None:
    whens = [Interval(min(pair), max(pair)) for pair in pairs]
    base = story().entries[0]
    found = drawn(
        with_entries([replace(base, id=f"e{n}", when=when) for n, when in enumerate(whens)])
    )
    lines: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for mark in (mark for row in found.rows for mark in row.marks):
        half = 0 if mark.width else MARK / 2
        lines[mark.y].append((mark.x - half, mark.x + mark.width + half))
    for line in lines.values():
        assert all(one[1] < other[0] + 0.2 for one, other in pairwise(sorted(line)))
        assert min(line)[0] >= -0.1
        assert max(end for _, end in line) <= WIDTH + 0.1


@given(st.lists(DATES, min_size=1, max_size=25))
def test_time_runs_from_left_to_right(found: list[date]) -> None:
    scale = Scale(found, WIDTH)
    positions = [scale.x(day) for day in sorted(found)]
    assert positions == sorted(positions)
    assert positions[0] >= PADDING
    assert positions[-1] <= WIDTH - PADDING
    labels = [tick.x for tick in scale.ticks()]
    assert all(other - one >= 30 for one, other in pairwise(labels))


def test_a_long_empty_stretch_is_folded() -> None:
    spring = [date(2031, 1, 1) + timedelta(days=7 * n) for n in range(20)]
    scale = Scale([date(1958, 5, 1), *spring], WIDTH)
    assert len(scale.folds) == 1
    assert scale.x(spring[0]) - scale.x(date(1958, 5, 1)) < FOLD_WIDTH + 40
    assert Scale(spring, WIDTH).folds == ()


def test_gaps_of_one_size_are_not_folded() -> None:
    halves = [date(2031, 1, 1) + timedelta(days=170 * n) for n in range(5)]
    assert Scale(halves, WIDTH).folds == ()
    assert len(Scale([*halves, date(2039, 1, 1)], WIDTH).folds) == 1


def test_ticks_say_the_year_once() -> None:
    scale = Scale([date(2031, 2, 1), date(2032, 2, 1)], WIDTH)
    labels = [tick.label for tick in scale.ticks()]
    assert labels[0] == "Feb 2031"
    assert "Jan 2032" in labels
    assert labels[1] in {"Mar", "Apr"}


def test_a_short_line_has_days() -> None:
    scale = Scale([date(2031, 3, 3), date(2031, 4, 20)], WIDTH)
    labels = [tick.label for tick in scale.ticks()]
    assert labels[:4] == ["5 Mar 2031", "9 Mar", "13 Mar", "17 Mar"]
    assert "Apr" in labels
    assert [tick.strong for tick in scale.ticks()][:2] == [True, False]
