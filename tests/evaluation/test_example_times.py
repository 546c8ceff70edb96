"""The gold of times keeps its own laws, and days are counted beside the measures of TempEval-3."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.codes import TimexType
from dateline.records import Article, Interval, Timex
from dateline.spans import Span
from evaluation.example_times import (
    Dated,
    expected,
    judged,
    lines_of,
    matched,
    publications,
    told,
)
from evaluation.examples import articles, name_of, place
from evaluation.metrics import Counts
from evaluation.times import Item

GOLD = Path(__file__).parents[2] / "examples" / "expected" / "times"
STORIES = [GOLD / "sahel.jsonl", GOLD / "harbour.jsonl"]
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KEYS = {"file", "text", "occurrence", "type", "value", "from", "to", "edtf"}


@pytest.fixture(scope="module")
def read() -> dict[str, Article]:
    """The articles of all example stories by the names that the gold gives them."""
    return {
        name_of(article): article
        for path in STORIES
        for article in articles(path.parents[2] / path.stem)
    }


def gold() -> list[dict[str, Any]]:
    """Every line of the gold."""
    return [line for path in STORIES for line in lines_of(path)]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_article_has_times_and_a_day(path: Path) -> None:
    """An article left out would not be measured."""
    names = {line["file"] for line in lines_of(path)}
    assert names == {name_of(article) for article in articles(path.parents[2] / path.stem)}
    assert names == set(publications(path))


def test_the_words_stand_where_the_gold_says(read: dict[str, Article]) -> None:
    """In text order, outside furniture, none inside another."""
    ends: dict[str, int] = {}
    for line in gold():
        article = read[line["file"]]
        span = place(article.text, line, "text")
        assert span.start >= ends.get(line["file"], 0), line
        assert not any(part.span.overlaps(span) for part in article.furniture), line
        ends[line["file"]] = span.end


@pytest.mark.parametrize("line", gold(), ids=lambda line: f"{line['file']}:{line['text']}")
def test_a_line_agrees_with_itself(line: dict[str, Any]) -> None:
    """Known keys and types, real days in order, and one day said in three ways is the same day."""
    assert set(line) - {"note"} == KEYS
    assert line["type"] in {str(kind) for kind in TimexType}
    first, last = (line[key] and date.fromisoformat(line[key]) for key in ("from", "to"))
    if first and last:
        assert first <= last
    if re.fullmatch(r"\d{4}-\d\d-\d\d", line["value"]):
        assert line["from"] == line["to"] == line["edtf"] == line["value"]
    elif line["type"] == "TIME" and not line["value"].startswith("T"):
        assert line["from"] == line["value"][:10]
    weekday = next((name for name in WEEKDAYS if name in line["text"]), None)
    if weekday is not None and not line["value"].endswith("TNI"):
        assert first is not None
        assert WEEKDAYS[first.weekday()] == weekday


def test_days_and_edtf_count_beside_the_value() -> None:
    """Three expressions: all right, right but for days that nobody knows, missed."""
    day = Dated(Item(0, 6, "DATE", "2022-02-18"), ("2022-02-18", "2022-02-18"), "2022-02-18")
    length = Dated(Item(10, 20, "DURATION", "P6M"), (None, None), "P6M")
    missed = Dated(Item(30, 34, "DATE", "2021"), ("2021-01-01", "2021-12-31"), "2021")
    guessed = Dated(
        Item(10, 20, "DURATION", "P6M"),
        ("2022-02-18", "2022-08-18"),
        "2022-02-18/2022-08-18",
    )
    counts = judged([day, length, missed], [day, guessed])
    assert counts["value"] == Counts(2, 2, 3)
    assert counts["days"] == Counts(1, 2, 3)
    assert counts["edtf"] == Counts(1, 2, 3)
    assert counts["known_days"] == Counts(1, 2, 2)


def test_nothing_said_of_days_is_right_where_nothing_is_known() -> None:
    """It is no day found either."""
    length = Dated(Item(0, 8, "DURATION", "P6M"), (None, None), "P6M")
    counts = judged([length], [length])
    assert counts["days"] == Counts(1, 1, 1)
    assert counts["known_days"] == Counts(0, 0, 0)


def test_gold_stands_at_its_occurrence() -> None:
    """The second Monday of the text, counted from 0."""
    line = {
        "text": "Monday",
        "occurrence": 1,
        "type": "DATE",
        "value": "2024-03-18",
        "from": "2024-03-18",
        "to": "2024-03-18",
        "edtf": "2024-03-18",
    }
    assert expected("On Monday and on Monday", line).item.extent == (17, 23)


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (None, (None, None)),
        (Interval(None, date(2022, 2, 1)), (None, "2022-02-01")),
        (Interval(date(2022, 2, 1), date(2022, 2, 7)), ("2022-02-01", "2022-02-07")),
    ],
)
def test_what_the_system_says(days: Interval | None, shown: tuple[str | None, str | None]) -> None:
    """Ends in ISO 8601, `None` where open."""
    timex = Timex(
        span=Span(4, 10), type=TimexType.DURATION, value="PXM", interval=days, rule="x", edtf="y"
    )
    assert told("for months.", timex) == Dated(Item(4, 10, "DURATION", "PXM"), shown, "y")


def test_pairs_keep_their_days() -> None:
    """An expression that overlaps none is left out."""
    wide = Dated(Item(0, 12, "DATE", "2022"), ("2022-01-01", "2022-12-31"), "2022")
    narrow = Dated(Item(8, 12, "DATE", "2022"), (None, None), None)
    apart = Dated(Item(20, 24, "DATE", "2021"), (None, None), None)
    assert matched([wide], [narrow, apart]) == [(wide, narrow)]
