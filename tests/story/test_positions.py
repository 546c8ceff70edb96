"""Who is for or against what."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import Code, StatementType, Status
from dateline.findings import Stance
from dateline.records import Statement
from dateline.serialize import interval
from dateline.story.linking import link
from dateline.story.positions import find_positions
from dateline.story.positions_words import matter_behind
from tests.analyses import analyses as random_analyses
from tests.parses import find
from tests.story.planning import told

if TYPE_CHECKING:
    from dateline.findings import Position
    from dateline.records import Analysis

FOR, AGAINST = Stance.SUPPORTS, Stance.OPPOSES


def positions(*analyses: Analysis) -> tuple[Position, ...]:
    return find_positions(analyses, link(analyses))


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "The Green League backed the new tram line.",
            [("Green League", FOR, "the new tram line")],
            "a verb with its object",
        ),
        (
            "The Port Company has repeatedly rejected a ban on night work, the mayor said.",
            [("Port Company", AGAINST, "a ban on night work")],
            "words before the verb, and what ends the matter",
        ),
        (
            "The Port Company does not support the new tram line.",
            [("Port Company", AGAINST, "the new tram line")],
            "a negation turns it round",
        ),
        ("Ada Lorn did not condemn the night raid.", [], "not to condemn is not to support"),
        ("Ada Lorn would support the new tram line.", [], "no standing yet"),
        ("Ada Lorn rejected accusations of fraud in the vote.", [], "a denial, no standing"),
        ("The Green League opposed it.", [], "nobody knows what"),
        (
            "The new tram line is opposed by the Port Company.",
            [("Port Company", AGAINST, "The new tram line is")],
            "a passive",
        ),
        (
            "The Harbour Union demanded that the night shift be abolished.",
            [("Harbour Union", AGAINST, "the night shift")],
            "whoever wants it undone is against it",
        ),
        (
            "Ben Moss called on the River Court to free the three dockers.",
            [("Ben Moss", FOR, "the River Court to free the three dockers")],
            "somebody is asked to act",
        ),
        ("Ben Moss called on the River Court.", [], "a visit"),
        ("The demands of the Harbour Union have risen.", [], "a noun, not a verb"),
        ("The lawyer of the Harbour Union praised the old crane.", [], "his, not the union's"),
        (
            "Arvia supported the truce in Borduria.",
            [("Arvia", FOR, "the truce in Borduria")],
            "a state",
        ),
    ],
)
def test_verbs(text: str, expected: list[tuple[str, Stance, str]], why: str) -> None:
    found = positions(told("a", text, "2031-03-03"))
    assert [(p.name.exact, p.stance, p.what.exact) for p in found] == expected, why


def said(text: str, content: str, speaker: str, published: str = "2031-03-03") -> Analysis:
    """An article that quotes somebody."""
    statement = Statement(
        type=StatementType.DIRECT,
        content=(find(text, content),),
        cue=None,
        speaker=find(text, speaker),
        speaker_entity=speaker,
    )
    return replace(told("a", text, published), statements=(statement,))


@pytest.mark.parametrize(
    ("content", "expected", "why"),
    [
        ("The new tram line is illegal", (AGAINST, "The new tram line"), "a judgement"),
        ("We need a second harbour bridge", (FOR, "a second harbour bridge"), "a wish"),
        ("It is unacceptable to close the school", (AGAINST, "close the school"), "it is ... to"),
        ("They are illegal", None, "nobody knows who"),
        ("We need to look at this", None, "no matter"),
        ("Is the new tram line illegal?", None, "a question"),
    ],
)
def test_judgements(content: str, expected: tuple[Stance, str] | None, why: str) -> None:
    found = positions(said(f'"{content}," Ada Lorn said.', content, "Ada Lorn"))
    assert [(p.stance, p.what.exact) for p in found] == ([expected] if expected else []), why


def test_what_it_means_is_what_was_asked_for_just_before() -> None:
    text = (
        "Ben Moss asked the court for the release of his client. The Port Company is against it."
    )
    act = ("release", Code.RETREAT, "release", Status.REQUESTED)
    found = positions(told("a", text, "2031-03-03", act))
    assert ("Port Company", AGAINST, "release of his client") in [
        (p.name.exact, p.stance, p.what.exact) for p in found
    ]


def test_one_position_for_each_holder_matter_and_stance() -> None:
    first = told("a", "The Green League backed the new tram line.", "2031-03-03")
    again = told("b", "The Green League defended the new tram line.", "2031-03-09")
    turned = told("c", "The Green League opposed the new tram line.", "2031-05-01")
    found = positions(turned, again, first)
    assert [(p.stance, p.since, len(p.words)) for p in found] == [
        (FOR, interval("2031-03-03"), 2),
        (AGAINST, interval("2031-05-01"), 1),
    ]
    assert len({positions(*order) for order in permutations([first, again, turned])}) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" the dam, said the mayor", "the dam"),
        (" the old dam while it rained", "the old dam"),
        (" for a longer truce.", "a longer truce"),
        (" them", None),
        (" by the council of elders", None),
        ("", None),
    ],
)
def test_where_a_matter_ends(text: str, expected: str | None) -> None:
    found = matter_behind(text, 0, len(text))
    assert (None if found is None else text[slice(*found)]) == expected


@given(st.lists(random_analyses(), max_size=3, unique_by=lambda analysis: analysis.article.id))
def test_positions_quote_their_articles_in_any_order(story: list[Analysis]) -> None:
    links = link(story)
    found = find_positions(story, links)
    assert find_positions(story[::-1], links) == found
    texts = {analysis.article.id: analysis.article.text for analysis in story}
    for position in found:
        for quote in (position.name, position.what, *position.words):
            assert quote.span.of(texts[quote.article]) == quote.exact
