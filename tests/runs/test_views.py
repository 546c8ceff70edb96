"""A story as of a day: made of what had appeared by then, and of nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.records import Interval, Published, StatedDate
from dateline.runs.views import View, available, is_by, view_of
from dateline.store.folder import create_story
from dateline.store.intake import read_into
from tests.fakes import fake_analyze, made
from tests.parses import article

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Article

DAYS = ("2022-02-01", "2022-02-17", "2022-03", "2022-05-09")
DEEDS = (
    "France withdrew from Mali on 2022-02-01.",
    "France will withdraw from Mali on 2022-02-20.",
    "France denied withdrawing from Mali on 2022-02-01.",
    "France met Niger in Niamey on 2022-03-02.",
)


def dated(number: int, stated: str | None, text: str) -> Article:
    """An article with a header, or with its text alone."""
    made_ = article(text, id=f"a{number}", source=f"{number}.txt")
    date_ = None if stated is None else StatedDate(value=stated, span=None)
    return replace(made_, stated_date=date_)


def viewed(path: Path, articles: list[Article], day: date) -> View:
    """The view of a folder of these articles."""
    folder = create_story(path, "s")
    read_into(folder, articles)
    return view_of(folder, day, workers=1, analyzer=fake_analyze)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    early=st.lists(st.sampled_from(DEEDS), min_size=1, max_size=4),
    late=st.lists(st.sampled_from(DEEDS), min_size=1, max_size=4),
)
def test_nothing_that_came_later_has_a_part_in_it(
    tmp_path_factory: pytest.TempPathFactory, early: list[str], late: list[str]
) -> None:
    first = [dated(n, "2022-02-10", f"{n}. {text}") for n, text in enumerate(early)]
    after = [dated(n + 9, "2022-02-11", f"{n + 9}. {text}") for n, text in enumerate(late)]
    day = date(2022, 2, 10)
    alone = viewed(tmp_path_factory.mktemp("v") / "s", first, day)
    both = viewed(tmp_path_factory.mktemp("v") / "s", [*after, *first], day)
    assert both.analyses == alone.analyses
    assert both.review == alone.review
    assert both.findings == alone.findings
    assert both.later == tuple(sorted(one.id for one in after))


def test_a_view_says_what_it_leaves_out(tmp_path: Path) -> None:
    articles = [
        dated(1, "2022-02-01", DEEDS[0]),
        dated(2, "2022-03", DEEDS[1]),
        dated(3, "2022-05-09", DEEDS[2]),
        dated(4, None, "Nobody knows when this was written."),
    ]
    view = viewed(tmp_path / "s", articles, date(2022, 3, 15))
    assert [analysis.article.id for analysis in view.analyses] == ["a1"]
    assert view.later == ("a3",)
    assert view.unplaced == ("a2", "a4"), "of an article of March, 15 March is before or after"


@pytest.mark.parametrize(
    ("first", "last", "expected", "why"),
    [
        ("2022-03-01", "2022-03-10", True, "the whole interval is over"),
        ("2022-03-01", "2022-03-11", None, "it may have appeared a day later"),
        ("2022-03-11", "2022-03-12", False, "it begins after the day"),
        (None, "2022-03-10", True, "open before is before"),
        ("2022-03-01", None, None, "open behind may be later"),
    ],
)
def test_by_a_day(first: str | None, last: str | None, expected: bool | None, why: str) -> None:
    ends = [None if end is None else date.fromisoformat(end) for end in (first, last)]
    assert is_by(Interval(*ends), date(2022, 3, 10)) is expected, why


def test_a_header_counts_even_where_the_text_speaks_against_it() -> None:
    early = Published(interval=Interval(date(2022, 2, 1), date(2022, 2, 1)))
    told = replace(made(dated(1, "2022-11-06", DEEDS[0])), published=early)
    assert available(told) == Interval(date(2022, 11, 6), date(2022, 11, 6))
    without = replace(made(dated(1, None, DEEDS[0])), published=early)
    assert available(without) == early.interval
