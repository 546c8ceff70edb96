"""Plans and what became of them, on small stories."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import Code, Status
from dateline.findings import Outcome
from dateline.serialize import interval
from dateline.story.linking import link
from dateline.story.plans import follow_plans
from dateline.story.timeline import build_timeline
from tests.analyses import analyses as random_analyses
from tests.story.planning import plans, told

if TYPE_CHECKING:
    from dateline.records import Analysis

PLANNED, ASSERTED, REQUESTED = Status.PLANNED, Status.ASSERTED, Status.REQUESTED
STRIKE = told(
    "a",
    "The Harbour Union will strike on Monday.",
    "2031-03-03",
    ("strike", Code.PROTEST, "strike", PLANNED),
    who={"strike": "Harbour Union"},
    when={"strike": "2031-03-10"},
)
LATER = told("z", "It rained.", "2031-06-01")
LEAVE = told(
    "a",
    "Northern Command will withdraw its soldiers from Arvia.",
    "2031-03-03",
    ("withdraw", Code.RETREAT, "withdraw", PLANNED),
    who={"withdraw": "Northern Command"},
    when={"withdraw": "2031-03-03/2031-09-01"},
)
QUIT = told(
    "a",
    "The Green League demands that Ada Lorn resign.",
    "2031-03-03",
    ("resign", Code.RETREAT, "resign", REQUESTED),
    who={"resign": "Ada Lorn"},
)


def act(
    text: str, published: str, anchor: str, code: Code, mode: str | None, who: str
) -> Analysis:
    """A later article in which somebody does something."""
    return told("b", text, published, (anchor, code, mode, ASSERTED), who={anchor: who})


def strike(text: str, published: str = "2031-03-11", anchor: str = "strike") -> Analysis:
    return act(text, published, anchor, Code.PROTEST, "strike", "Harbour Union")


def leaving(text: str, anchor: str) -> Analysis:
    return act(text, "2031-05-01", anchor, Code.RETREAT, "withdraw", "Northern Command")


def quitting(text: str, anchor: str) -> Analysis:
    return act(text, "2031-03-20", anchor, Code.RETREAT, "resign", "Ada Lorn")


@pytest.mark.parametrize(
    ("plan", "later", "expected", "told_so", "why"),
    [
        (
            STRIKE,
            strike("The Harbour Union began its strike."),
            Outcome.CAME_ABOUT,
            False,
            "begun",
        ),
        (
            STRIKE,
            strike("The Harbour Union called off the strike announced last week.", "2031-03-08"),
            Outcome.REVERSED,
            True,
            "put off before it began",
        ),
        (
            STRIKE,
            strike("The strike of the Harbour Union cost millions.", "2031-02-01"),
            Outcome.NOT_REPORTED,
            False,
            "an act before the plan was told",
        ),
        (STRIKE, LATER, Outcome.LAPSED, False, "its day is over, and nobody tells of it"),
        (
            LEAVE,
            leaving("Northern Command has begun its withdrawal from Arvia.", "withdrawal"),
            Outcome.IN_PROGRESS,
            False,
            "leaving takes weeks",
        ),
        (
            LEAVE,
            leaving("Half of the men of Northern Command left Arvia.", "left"),
            Outcome.PARTLY,
            False,
            "a part of them",
        ),
        (
            LEAVE,
            leaving("Northern Command left Arvia as planned.", "left"),
            Outcome.CAME_ABOUT,
            True,
            "the article says so itself",
        ),
        (
            LEAVE,
            leaving("Northern Command left Borduria.", "left"),
            Outcome.NOT_REPORTED,
            False,
            "another country",
        ),
        (QUIT, quitting("Ada Lorn resigned.", "resigned"), Outcome.CAME_ABOUT, False, "she did"),
        (
            QUIT,
            act(
                "Ben Moss resigned.", "2031-03-20", "resigned", Code.RETREAT, "resign", "Ben Moss"
            ),
            Outcome.NOT_REPORTED,
            False,
            "somebody else did",
        ),
    ],
)
def test_outcomes(
    plan: Analysis, later: Analysis, expected: Outcome, told_so: bool, why: str
) -> None:
    found = plans(plan, later)
    assert [(p.outcome, p.told) for p in found] == [(expected, told_so)], why


def test_the_words_that_tell_are_quoted() -> None:
    (plan,) = plans(STRIKE, strike("The Harbour Union began its strike."))
    assert [(e.article, e.exact) for e in plan.evidence] == [("b", "began its strike")]
    assert len(plan.met_by) == 1
    assert plan.horizon == interval("2031-03-10")
    assert plan.why.endswith("linked by no article")


def test_silence_is_an_answer() -> None:
    (plan,) = plans(QUIT, LATER)
    assert (plan.outcome, plan.met_by, plan.evidence) == (Outcome.NOT_REPORTED, (), ())


@pytest.mark.parametrize(
    ("reason", "why"),
    [
        ("status: stands behind 'if' -> conditional", "what a plan depends on"),
        ("status: question -> possible", "what is asked"),
        ("status: purpose -> planned", "an aim beside another act"),
    ],
)
def test_what_is_no_plan(reason: str, why: str) -> None:
    (event,) = STRIKE.events
    bare = replace(STRIKE, events=(replace(event, reasons=(reason,), when=None),))
    assert plans(bare) == (), why


def test_a_threat_that_its_author_gives_up() -> None:
    threat = told(
        "a",
        "The Harbour Union threatened to block the tunnel.",
        "2031-03-03",
        ("threatened", Code.THREATEN, None, ASSERTED),
        who={"threatened": "Harbour Union"},
    )
    later = told(
        "b",
        "The Harbour Union, which had threatened to block the tunnel, decided against it.",
        "2031-03-06",
        ("threatened", Code.THREATEN, None, ASSERTED),
        who={"threatened": "Harbour Union"},
    )
    assert {plan.outcome for plan in plans(threat, later)} == {Outcome.REVERSED}


def test_a_notice_that_has_run_out() -> None:
    text = "Arvia renounced the treaty with Borduria, and its notice period expired on Sunday."
    gone = told(
        "a",
        text,
        "2031-03-03",
        ("renounced", Code.SANCTION, "discontinue", ASSERTED),
        who={"renounced": "Arvia"},
    )
    (plan,) = plans(gone)
    assert (plan.outcome, plan.told) == (Outcome.CAME_ABOUT, True)
    assert [e.exact for e in plan.evidence] == ["notice period expired"]


def test_a_state_that_lasts_can_be_undone_by_the_one_who_made_it() -> None:
    host = told(
        "a",
        "Arvia will host soldiers of Borduria.",
        "2031-03-03",
        ("host", Code.COOPERATE, None, PLANNED),
        who={"host": "Arvia"},
        whom={"host": "Borduria"},
    )
    ended = told(
        "b",
        "Arvia ended the treaty with Borduria.",
        "2032-08-03",
        ("ended", Code.SANCTION, "discontinue", ASSERTED),
        who={"ended": "Arvia"},
        whom={"ended": "Borduria"},
    )
    other = told(
        "b",
        "Borduria cut its aid to Arvia.",
        "2032-08-03",
        ("cut", Code.SANCTION, "discontinue", ASSERTED),
        who={"cut": "Borduria"},
        whom={"cut": "Arvia"},
    )
    assert [p.outcome for p in plans(host, ended)] == [Outcome.REVERSED]
    assert [p.outcome for p in plans(host, other)] == [Outcome.NOT_REPORTED]


def test_tellings_of_one_plan_are_listed_once() -> None:
    again = told(
        "b",
        "Ships will wait. The Harbour Union is to stop work on Monday.",
        "2031-03-05",
        ("stop work", Code.PROTEST, "strike", Status.CONDITIONAL),
        who={"stop work": "Harbour Union"},
        when={"stop work": "2031-03-10"},
    )
    (plan,) = plans(STRIKE, again)
    assert len(plan.also) == 1
    elsewhere = replace(again, events=(replace(again.events[0], when=interval("2031-05-10")),))
    assert len(plans(STRIKE, elsewhere)) == 2


def test_the_order_of_the_articles_does_not_matter() -> None:
    story = [STRIKE, strike("The Harbour Union began its strike."), LATER]
    assert len({plans(*order) for order in permutations(story)}) == 1


@given(st.lists(random_analyses(), max_size=3, unique_by=lambda analysis: analysis.article.id))
def test_plans_quote_their_articles_in_any_order(story: list[Analysis]) -> None:
    links = link(story)
    entries = build_timeline(story, links)
    found = follow_plans(story, entries, links)
    assert follow_plans(story[::-1], entries, links) == found
    texts = {analysis.article.id: analysis.article.text for analysis in story}
    for plan in found:
        assert plan.entry in {entry.id for entry in entries}
        assert all(e.span.of(texts[e.article]) == e.exact for e in plan.evidence)
