"""Through whom words came: chains, statements inside statements, means and days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dateline.codes import EntityKind, MentionKind, TimexType
from dateline.extract.quotations import find_statements
from dateline.records import Entity, Interval, Mention, Statement, Timex
from tests.extract import told_sentences as told
from tests.parses import document, find

KINDS = {
    "Reuters": EntityKind.NEWS_AGENCY,
    "The agency": EntityKind.NEWS_AGENCY,
    "Several envoys": EntityKind.PEOPLE,
    "two clerks": EntityKind.PEOPLE,
    "the council": EntityKind.GOVERNMENT,
}
"""Kinds of the entities of the sentences; other speakers are sources without a name."""


def entity(text: str, *mentions: str) -> Entity:
    """An entity named by its first mention, which is its id as well."""
    places = [Mention(span=find(text, words), kind=MentionKind.NOMINAL) for words in mentions]
    return Entity(
        id=mentions[0],
        kind=KINDS.get(mentions[0], EntityKind.ANONYMOUS_SOURCE),
        name=mentions[0],
        country=None,
        mentions=tuple(places),
    )


def statements(
    blocks: str | tuple[str, ...], entities: tuple[tuple[str, ...], ...]
) -> tuple[str, tuple[Statement, ...]]:
    """The text and the statements of parsed sentences; `entities` are tuples of mentions."""
    parsed = document(*((blocks,) if isinstance(blocks, str) else blocks))
    known = tuple(entity(parsed.text, *mentions) for mentions in entities)
    return parsed.text, find_statements(parsed, known)


@pytest.mark.parametrize(
    ("blocks", "entities", "chains", "why"),
    [
        (
            told.NESTED,
            (("Reuters",), ("A source close to the mayor",), ("the council",)),
            [
                "Reuters > A source close to the mayor",
                "Reuters > A source close to the mayor > the council",
            ],
            "what is reported inside runs through the outer speaker",
        ),
        (
            told.ADDED,
            (("Reuters",), ("A harbour official", "The official")),
            ["Reuters > A harbour official"] * 2,
            "an unnamed source stays the agency's",
        ),
        (
            told.MEMBERS,
            (("Reuters",), ("Several envoys", "One of them")),
            ["Reuters > Several envoys"] * 2,
            "one of those who told it",
        ),
        (
            told.WENT_ON,
            (("Reuters",), ("The mayor", "She")),
            ["Reuters > The mayor"] * 2,
            "a pronoun goes on with what was told",
        ),
        (
            told.ELSEWHERE,
            (("Reuters",), ("The mayor", "She")),
            ["Reuters > The mayor", "The mayor"],
            "she told voters, not the agency",
        ),
        (told.CITED, (("Reuters",), ("two clerks",)), ["Reuters > two clerks"], "citing"),
        (told.REASON, (("The bank",),), ["The bank"], "a reason that is cited is a statement"),
        (told.SEEN, (("Reuters",), ("a note",)), ["Reuters > a note"], "seen by"),
        (told.QUOTED, (("Reuters",), ("the mayor",)), ["Reuters > the mayor"], "quoted by"),
        (told.INTERVIEW, (("Reuters",), ("the mayor",)), ["Reuters > the mayor"], "asked by"),
        (told.OWNED, (("Reuters",), ("source",)), ["Reuters > source"], "the agency's source"),
        (
            told.PAPER,
            (("The mayor",),),
            ["Kori Post newspaper > The mayor"],
            "a newspaper that is no entity is given by its words",
        ),
        (
            told.PASSED_ON,
            (("The agency",), ("the premier",)),
            ["The agency", "The agency > the premier"],
            "an agency reports what another has told",
        ),
        (
            told.ANON,
            (("An aide",),),
            ["An aide"],
            "speaking on condition of anonymity is no topic",
        ),
    ],
)
def test_chains(
    blocks: str | tuple[str, ...],
    entities: tuple[tuple[str, ...], ...],
    chains: list[str],
    why: str,
) -> None:
    _, found = statements(blocks, entities)
    assert [" > ".join(s.chain) for s in found] == [f"outlet > {chain}" for chain in chains], why


def test_a_named_speaker_is_quoted_through_an_agency_only_at_once() -> None:
    parsed = document(*told.ADDED)
    known = [
        entity(parsed.text, "Reuters"),
        entity(parsed.text, "A harbour official", "The official"),
    ]
    known[1] = replace(known[1], kind=EntityKind.PERSON)
    first, second = find_statements(parsed, tuple(known))
    assert first.chain == ("outlet", "Reuters", "A harbour official")
    assert second.chain == ("outlet", "A harbour official"), (
        "no pronoun: he may have said it to all"
    )


@pytest.mark.parametrize(
    ("block", "expected", "why"),
    [
        (
            told.NESTED,
            [("the council had said it would vote", None), ("it would vote", "told")],
            "both are statements",
        ),
        (told.PLANNED, [("the firm would announce a deal", None)], "an announcement to come"),
        (
            told.NOTED,
            [
                ("He told police he had lost the key", None),
                ("he had lost the key", "according to"),
            ],
            "the note is no part of what he told",
        ),
    ],
)
def test_statements_inside_statements(
    block: str, expected: list[tuple[str, str | None]], why: str
) -> None:
    text, found = statements(block, ())
    told_within = [
        (" … ".join(c.of(text) for c in s.content), s.within and s.within.of(text)) for s in found
    ]
    assert told_within == expected, why


def timex(text: str, words: str, day: int) -> Timex:
    when = date(2021, 5, day)
    return Timex(
        span=find(text, words),
        type=TimexType.DATE,
        value=str(when),
        interval=Interval(when, when),
        rule="test",
    )


@pytest.mark.parametrize(
    ("block", "days", "medium", "when", "why"),
    [
        (told.POSTED, ("Friday", "Monday"), "Twitter", "Friday", "Monday is in what was said"),
        (told.INTERVIEW, ("Tuesday",), "an interview", "Tuesday", "the day of the interview"),
        (told.CITED, ("Monday",), None, "Monday", "the day of the report"),
        (told.NOTED, (), None, None, "nothing is told"),
    ],
)
def test_means_and_day(
    block: str, days: tuple[str, ...], medium: str | None, when: str | None, why: str
) -> None:
    parsed = document(block)
    times = tuple(timex(parsed.text, words, 3 + n) for n, words in enumerate(days))
    agency = (entity(parsed.text, "Reuters"),) if "Reuters" in parsed.text else ()
    statement = find_statements(parsed, agency, times)[0]
    assert (statement.medium and statement.medium.of(parsed.text)) == medium, why
    assert (statement.when_text and statement.when_text.of(parsed.text)) == when, why
    assert (statement.when is None) == (when is None)


def test_without_times_no_statement_has_a_day() -> None:
    _, (statement,) = statements(told.POSTED, ())
    assert (statement.when, statement.when_text) == (None, None)
    assert statement.medium is not None
