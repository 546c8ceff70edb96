"""CSV for spreadsheets: every column, and no cell that runs."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.findings import Story
from dateline.store.tables import COLUMNS, guarded, tables, to_csv
from dateline.story.linking import link
from dateline.story.timeline import build_timeline
from tests.analyses import analyses
from tests.fakes import fake_analyze
from tests.parses import article
from tests.story.test_timeline import LEFT, PLANNED

if TYPE_CHECKING:
    from dateline.records import Analysis

NUMERIC = {"low", "high", "derived_low", "derived_high", "confidence", "start", "end"} | {
    "latitude",
    "longitude",
    "likeness",
}
"""Columns of numbers, which may be negative."""


def story_of(found: list[Analysis]) -> Story:
    """A story of these analyses."""
    entries = build_timeline(found, link(found))
    return Story(name="s", analyses=tuple(found), entries=entries, failures=())


def rows(text: str) -> list[dict[str, str]]:
    """The lines of a table."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_entries_and_events_have_their_cells() -> None:
    found = [fake_analyze(article(text, id=f"a{n}")) for n, text in enumerate((LEFT, PLANNED))]
    made = tables(story_of(found))
    assert list(made) == list(COLUMNS)
    first, second = rows(made["entries"])
    assert (first["from"], first["precision"], first["status"]) == (
        "2022-08-15",
        "day",
        "asserted",
    )
    assert (first["actors"], first["places"], first["articles"]) == ("French", "Mali", "a0")
    assert (second["from"], second["precision"], second["status"]) == ("", "", "planned")
    event = rows(made["events"])[0]
    assert (event["anchor"], event["start"], event["end"]) == ("withdrew", "14", "22")
    assert event["sentence"] == LEFT
    assert rows(made["articles"])[0]["published_from"] == "2022-08-15"


def test_people_and_tellings_are_the_same_over_all_articles() -> None:
    said = 'The minister spoke. "The port will be closed to every trawler," said Vik.'
    found = [fake_analyze(article(said, id=key)) for key in ("a", "b")]
    made = tables(story_of(found))
    first, second = rows(made["restated"])
    assert first["id"] == second["id"]
    assert (first["fullest"], second["fullest"]) == ("True", "False")
    assert second["why"] == "word for word"
    assert [row["statement"] for row in (first, second)] == ["0", "0"]
    assert {row["article"] for row in (first, second)} == {"a", "b"}
    assert all(said[int(r["start"]) : int(r["end"])] == r["content"] for r in (first, second))
    assert not rows(made["offices"])
    people = [row for row in rows(made["people"]) if row["local_name"] == "Vik"]
    assert len({row["key"] for row in people}) <= 1


@settings(deadline=None)
@given(st.lists(analyses(), max_size=2, unique_by=lambda a: a.article.id))
def test_any_story_makes_whole_tables_without_formulas(found: list[Analysis]) -> None:
    story = story_of(found)
    for name, text in tables(story).items():
        for row in rows(text):
            assert list(row) == COLUMNS[name].split()
            for column, cell in row.items():
                numeric = column in NUMERIC
                assert numeric or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    raw = {name: len(rows(text)) for name, text in tables(story, raw=True).items()}
    assert raw == {name: len(rows(text)) for name, text in tables(story).items()}


@pytest.mark.parametrize(
    ("value", "expected", "why"),
    [
        ("=1+1", "'=1+1", "a formula"),
        ("+1", "'+1", "text that begins with a sign"),
        ("-1", "'-1", "text that begins with a sign"),
        ("@SUM(A1)", "'@SUM(A1)", "a formula of old"),
        ("\tx", "'\tx", "a tab may be cut off before a formula"),
        (-1, -1, "a number stays a number"),
        (-0.5, -0.5, "a number stays a number"),
        (date(2022, 1, 1), date(2022, 1, 1), "a date"),
        ("1=1", "1=1", "no formula"),
        ("", "", "nothing"),
        (None, None, "nothing"),
    ],
)
def test_guarded(value: object, expected: object, why: str) -> None:
    assert guarded(value) == expected, why


def test_raw_cells_are_left_alone() -> None:
    row: dict[str, object] = dict.fromkeys(COLUMNS["statements"].split(), "=1+1")
    assert "'" not in to_csv("statements", [row], raw=True)
    assert to_csv("statements", [row], raw=False).count("'=1+1") == len(row)
