"""Figures over time in the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.codes import HedgeKind
from dateline.findings import Findings, Sources, Story
from dateline.report.page import _environment
from dateline.report.sources import Sources as Numbered
from dateline.report.tables_figures import FigureGroup
from dateline.report.tables_series import Bar, SeriesRows, kind_in_words, over_time
from dateline.report.tables_shared import Actors
from tests.story.test_figures_series import KILLED, clash, fig, told, toll

if TYPE_CHECKING:
    from dateline.findings import Conflict
    from dateline.records import Analysis


def rows(*analyses: Analysis, conflicts: tuple[Conflict, ...] = ()) -> tuple[SeriesRows, ...]:
    roots = Sources(roots=tuple((analysis.article.id,) for analysis in analyses))
    story = Story(
        name="flood",
        analyses=analyses,
        entries=(),
        failures=(),
        findings=Findings(sources=roots, conflicts=conflicts),
    )
    numbered = Numbered(story)
    return over_time(story, numbered, Actors(numbered))


def at_least(key: str, day: int, number: int) -> Analysis:
    text = f"At least {number} people died in the flood at Arnfeld."
    counted = fig(str(number), "people", KILLED, place="Arnfeld", hedge=HedgeKind.AT_LEAST)
    return told(key, day, text, counted)


def test_each_number_is_a_line_with_what_it_replaces_and_contradicts() -> None:
    one, other = toll("a", 1, 7), toll("b", 1, 12, "the clinic")
    (series,) = rows(one, other, toll("c", 3, 14), conflicts=(clash(one, other),))
    assert (series.name, series.detail) == ("Killed", "Arnfeld")
    assert [(row.when, row.value.text) for row in series.rows] == [
        ("reported 1 March 2031", "7"),
        ("reported 1 March 2031", "12"),
        ("reported 3 March 2031", "14"),
    ]
    assert [row.against for row in series.rows] == ["12", "7", ""]
    assert [row.steps for row in series.rows] == [(), (), ("raised from 7",)]
    assert [[cell.text for cell in row.according_to] for row in series.rows] == [
        ["the river board"],
        ["the clinic"],
        ["the river board"],
    ]
    assert [[cell.text for cell in row.articles] for row in series.rows] == [
        ["[1]"],
        ["[2]"],
        ["[3]"],
    ]
    assert series.rows[0].articles[0].href == series.rows[0].value.href


def test_one_number_alone_is_no_series() -> None:
    assert rows(toll("a", 1, 7), toll("b", 3, 7)) == ()


def test_bars_show_what_the_wording_leaves_open() -> None:
    (series,) = rows(at_least("a", 1, 7), at_least("b", 2, 14))
    assert [row.bar for row in series.rows] == [
        Bar(start=44.0, end=100.0, open_start=False, open_end=True, rough=False),
        Bar(start=88.0, end=100.0, open_start=False, open_end=True, rough=False),
    ]


@pytest.mark.parametrize(
    ("kind", "words"),
    [("killed", "Killed"), ("hostage", "Hostage"), ("other", ""), ("seats", "Seats")],
)
def test_kinds_in_words(kind: str, words: str) -> None:
    assert kind_in_words(kind) == words


def test_the_page_shows_numbers_with_their_bars() -> None:
    one, other = toll("a", 1, 7), toll("b", 1, 12, "the <clinic>")
    found = rows(one, other, at_least("c", 3, 14), conflicts=(clash(one, other),))
    empty: dict[str, object] = dict.fromkeys(("speakers", "names", "places"), ())
    page = _environment().get_template("tables.html.j2")
    html = page.render(**empty, figures=(FigureGroup("Killed", ()),), series=found)
    assert html.count("<svg") == 3
    assert html.count("class=di") == 2
    assert "differs from 12" in html
    assert "the &lt;clinic&gt;" in html
    assert html.count('class="iv op"') == 1
