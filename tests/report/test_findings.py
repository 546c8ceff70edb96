"""The sections on contradictions, plans, positions and copies: in words of the sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dateline.findings import (
    Clash,
    Conflict,
    Findings,
    Outcome,
    Plan,
    Position,
    Relation,
    Reuse,
    Run,
    Severity,
    Side,
    Sources,
    Stance,
)
from dateline.records import Interval, quoted
from dateline.report.page import render
from tests.report.fake_story import story
from tests.report.pages import Page, flat


def told() -> Page:
    """The page of the invented story with one finding of each kind."""
    made = story()
    first, second, third = (a for a in made.analyses[:3])
    one, other = (quoted(a.article, a.sentences[0]) for a in (first, second))
    planned = made.entries[0]
    pair = sorted((first.article.id, second.article.id))
    words = {one.article: one, other.article: other}
    findings = Findings(
        sources=Sources(
            relations=(
                Relation(
                    kind=Reuse.COPY,
                    first=pair[0],
                    second=pair[1],
                    share=1.0,
                    runs=(Run(first=words[pair[0]], second=words[pair[1]]),),
                    why="all of it",
                ),
            ),
            roots=(tuple(pair), (third.article.id,)),
        ),
        conflicts=(
            Conflict(
                id="c1",
                kind=Clash.FIGURE,
                severity=Severity.HIGH,
                about="<b>herring</b>",
                sides=(
                    Side(article=one.article, words=(one,), source=one),
                    Side(article=other.article, words=()),
                ),
                why="no number fits both",
                entries=(planned.id, "egone"),
            ),
        ),
        plans=(
            Plan(
                entry=planned.id,
                status=planned.status,
                horizon=Interval(None, date(2022, 8, 17)),
                outcome=Outcome.NOT_REPORTED,
                met_by=("egone",),
                evidence=(other,),
                told=False,
                why="no article tells",
            ),
        ),
        positions=(
            Position(
                holder="x",
                name=one,
                stance=Stance.OPPOSES,
                what=other,
                since=None,
                words=(one,),
            ),
        ),
    )
    return Page(render(replace(made, findings=findings)))


@pytest.fixture(scope="module")
def page() -> Page:
    """The page of all findings."""
    return told()


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("conflicts", ("high", "figure", "no number fits both", "<b>herring</b>")),
        ("plans", ("17 August 2022", "not reported", "no article tells")),
        ("positions", ("against",)),
        ("sources", ("2 independent sources", "copy", "all of it")),
    ],
)
def test_a_section_says(page: Page, section: str, words: tuple[str, ...]) -> None:
    text = flat(page.by_id[section].text_content())
    for word in words:
        assert word in text


@pytest.mark.parametrize("section", ["conflicts", "plans", "positions", "sources"])
def test_every_link_leads_somewhere(page: Page, section: str) -> None:
    links = [link.get("href") for link in page.by_id[section].iter("a")]
    inner = [link for link in links if link.startswith("#")]
    assert inner
    for link in inner:
        assert link.removeprefix("#") in page.by_id


def test_the_masthead_counts_them(page: Page) -> None:
    counts = flat(page.find("//p[@class='cn']")[0].text_content())
    assert "1 contradiction" in counts
    assert "2 independent sources" in counts


def test_without_findings_there_is_no_section() -> None:
    plain = Page(render(story()))
    assert not {"conflicts", "plans", "positions", "roots"} & plain.by_id.keys()
