"""The sections on contradictions, plans, positions and copies: in words of the sources."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from dateline.codes import Code, Status
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
from dateline.report.findings_plans import FOLDED
from dateline.report.findings_words import reasons
from dateline.report.page import render
from dateline.spans import Span
from tests.report.fake_story import story
from tests.report.pages import Page, flat

if TYPE_CHECKING:
    from dateline.records import Analysis, Entry, Evidence


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
        ("conflicts", ("‼ high", "number", "no number fits both", "<b>herring</b>")),
        ("plans", ("17 August 2022", "Not reported")),
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


def shown(
    *,
    conflicts: tuple[Conflict, ...] = (),
    plans: tuple[Plan, ...] = (),
    positions: tuple[Position, ...] = (),
) -> Page:
    """The page of the invented story with these findings."""
    found = Findings(conflicts=conflicts, plans=plans, positions=positions)
    return Page(render(replace(story(), findings=found)))


def said(analysis: Analysis, words: str, source: str | None = None) -> Side:
    """A side that quotes these words of an article."""
    return Side(
        article=analysis.article.id,
        words=(cited(analysis, words),),
        source=None if source is None else cited(analysis, source),
    )


def cited(analysis: Analysis, words: str) -> Evidence:
    start = analysis.article.text.index(words)
    return quoted(analysis.article, Span(start, start + len(words)))


def conflict(kind: Clash, about: str, why: str, *sides: Side) -> Conflict:
    return Conflict(id="x", kind=kind, severity=Severity.INFO, about=about, sides=sides, why=why)


def cells(page: Page) -> list[str]:
    """The lines of the only contradiction."""
    (row,) = page.find("//section[@id='conflicts']//tr[td]")
    return [flat(line.text_content()) for line in row.xpath("td[2]/p")]


def test_sides_that_say_the_same_stand_together_and_an_article_is_cited_once() -> None:
    dawn, ledger, *_ = story().analyses
    page = shown(
        conflicts=(
            conflict(
                Clash.FIGURE,
                "boats",
                "no number fits all: 14 / two / 14",
                said(dawn, "14"),
                said(dawn, "two"),
                said(ledger, "Between 1,800"),
                said(dawn, "31"),
            ),
        ),
    )
    about, *lines, why = cells(page)
    assert about == "boats"
    assert why == "no number fits all"  # the list is what the sides quote
    assert [line.startswith("but ") for line in lines] == [False, True, True]
    assert [line[-3:] for line in lines] == ["[1]", "[2]", "[1]"]
    (first,) = page.find("//section[@id='conflicts']//tr[td]/td[2]/p[@class='si'][1]")
    assert [flat(link.text) for link in first.xpath("a")] == ["14", "two"]


def test_a_reason_that_is_no_list_of_the_sides_is_printed_whole() -> None:
    dawn = story().analyses[0]
    why = "it cannot be of that day: it is dated 2031-03-05"
    page = shown(conflicts=(conflict(Clash.DATE, "x", why, said(dawn, "31")),))
    assert cells(page)[-1] == "it cannot be of that day: it is dated 5 March 2031"


def test_sides_that_overlap_are_both_quoted() -> None:
    dawn = story().analyses[0]
    sides = (said(dawn, "withdrew its 14 patrol boats"), said(dawn, "14 patrol boats from"))
    page = shown(conflicts=(conflict(Clash.POSITION, "x", "against", *sides),))
    assert len(page.find("//section[@id='conflicts']//p[@class='si']")) == 2


def test_those_that_are_denied_stand_against_the_denial_together() -> None:
    dawn, ledger, *_ = story().analyses
    sides = (said(dawn, "She denied"), said(ledger, "Norway pulled"), said(ledger, "Torshavn"))
    page = shown(conflicts=(conflict(Clash.NEGATION, "x", "one denies", *sides),))
    assert [line.startswith("but ") for line in cells(page)[1:-1]] == [False, True, False]


def test_a_matter_that_a_side_quotes_is_not_told_twice() -> None:
    dawn = story().analyses[0]
    sentence = quoted(dawn.article, dawn.sentences[1])
    sides = (Side(article=dawn.article.id, words=(sentence,)),)
    begins = " ".join(sentence.exact.split()[:9]) + " …"
    page = shown(conflicts=(conflict(Clash.POSITION, begins, "against", *sides),))
    assert len(cells(page)) == 2


def plan(entry: Entry, outcome: Outcome, why: str = "", status: Status = Status.PLANNED) -> Plan:
    return Plan(
        entry=entry.id,
        status=status,
        horizon=None,
        outcome=outcome,
        met_by=(),
        evidence=(),
        told=False,
        why=why,
    )


def test_plans_with_an_outcome_come_first_and_many_without_are_folded() -> None:
    *entries, one, other = {entry.headline: entry for entry in story().entries}.values()
    found = [plan(entry, Outcome.NOT_REPORTED) for entry in entries[: FOLDED + 1]]
    lapsed = plan(one, Outcome.LAPSED, "was to be by 2031-03-01")
    done = plan(other, Outcome.CAME_ABOUT, "done (2031-03-02); done (2031-03-04)")
    page = shown(plans=(*found, lapsed, done))
    tables = page.find("//section[@id='plans']//table")
    assert [table.get("class") for table in tables] == ["told", "overdue", "open"]
    assert [table.getparent().tag for table in tables] == ["section", "section", "details"]
    assert f"{FOLDED + 1} plans" in page.find("//summary")[0].text_content()
    assert "done (2 March 2031, 4 March 2031)" in flat(tables[0].text_content())
    assert "by 1 March 2031" in flat(tables[1].text_content())


def test_plans_of_one_sentence_without_an_outcome_share_a_row() -> None:
    entries = [e for e in story().entries if "arrested 31" in e.headline.exact]
    assert len(entries) == 2
    page = shown(plans=tuple(plan(entry, Outcome.NOT_REPORTED) for entry in entries))
    (row,) = page.find("//section[@id='plans']//tr[td]")
    acts = row.xpath("td[1]//a/@href")
    assert acts == [f"#{entry.id}" for entry in entries]
    assert len(row.xpath("td[2]/p")) == 1


def test_few_plans_without_an_outcome_are_not_folded() -> None:
    page = shown(plans=(plan(story().entries[0], Outcome.NOT_REPORTED),))
    assert not page.find("//details")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (Code.THREATEN, "Threat"),
        (Code.REQUEST, "Demand"),
        (Code.AGREE, "offer or promise Agreement"),
        (Code.RETREAT, "notice Retreat"),
    ],
)
def test_what_is_asserted_is_named_by_its_act(code: Code, words: str) -> None:
    made = story()
    changed = replace(made.entries[0], code=code, mode=None, actors=())
    told = plan(changed, Outcome.NOT_REPORTED, status=Status.ASSERTED)
    entries = (changed, *made.entries[1:])
    page = Page(render(replace(made, entries=entries, findings=Findings(plans=(told,)))))
    (row,) = page.find("//section[@id='plans']//tr[td]")
    assert flat(row.xpath("td[1]")[0].text_content()) == words


def position(analysis: Analysis, stance: Stance, what: str) -> Position:
    words = cited(analysis, what)
    return Position(holder=what, name=words, stance=stance, what=words, since=None, words=(words,))


def test_matters_on_which_two_stand_against_each_other_come_first() -> None:
    dawn, ledger, *_ = story().analyses
    page = shown(
        positions=(
            position(ledger, Stance.SUPPORTS, "recall its envoy"),
            position(dawn, Stance.SUPPORTS, "14 patrol boats from the Skerry bank"),
            position(dawn, Stance.OPPOSES, "patrol boats from the Skerry"),
        )
    )
    heads = [
        flat(head.text_content()) for head in page.find("//section[@id='positions']//th[@class]")
    ]
    assert heads == ["Disputed: 14 patrol boats from the Skerry bank", "Others"]
    stances = page.find("//section[@id='positions']//tr[td]/td[2]/text()")
    assert stances == ["for", "against", "for"]


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("told as done (2031-03-02)", "told as done (2 March 2031)"),
        ("a (2031-03-02); a (2031-03-02); b", "a (2 March 2031); b"),
        ("2031-02-30 is no day", "2031-02-30 is no day"),
        ("", ""),
    ],
)
def test_reasons_are_printed_in_words(why: str, words: str) -> None:
    assert reasons(why) == words


def test_the_filter_knows_every_table(page: Page) -> None:
    (script,) = page.find("//script/text()")
    tables = {table.xpath("ancestor::section/@id")[0] for table in page.find("//table")}
    assert {"conflicts", "plans", "positions", "statements", "figures", "people"} == tables
    (selector,) = re.findall(r'const tables = all\("([^"]*)"\)', script)
    assert {f"#{name}" for name in tables} | {"#glance"} == set(selector.split(", "))


def test_a_table_has_no_empty_heading(page: Page) -> None:
    assert all(flat(head.text_content()) for head in page.find("//th"))


def test_a_name_of_one_article_without_more_has_no_row() -> None:
    cells = shown().find("//section[@id='people']//td[em='named in one article:']")
    assert any("Jon Vik [2]" in flat(cell.text_content()) for cell in cells)
    assert not shown().find("//section[@id='people']//td[1][text()='Jon Vik']")
