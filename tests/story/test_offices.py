"""The ledger of offices, and who held one on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from dateline.codes import EntityKind, MentionKind, OfficeStatus
from dateline.records import Analysis, Entity, Interval, Mention, Office, Published
from dateline.spans import Span
from dateline.story.linking import link
from dateline.story.offices import Assertion, Ground, holders_on, ledger, terms
from tests.fakes import made
from tests.parses import article

HOLDS, FORMER, OUSTED = OfficeStatus.HOLDS, OfficeStatus.FORMER, OfficeStatus.OUSTED
TEXT = "{} presides"


def telling(
    name: str,
    day: str | None,
    status: OfficeStatus = HOLDS,
    org: str | None = "NO",
    country: str | None = None,
) -> Analysis:
    """An article of a day that gives somebody the office of president."""
    text = TEXT.format(name)
    span = Span(len(name) + 1, len(text))
    entity = Entity(
        id="p",
        kind=EntityKind.PERSON,
        name=name,
        country=country,
        mentions=(Mention(span=Span(0, len(name)), kind=MentionKind.NAME),),
        offices=(Office(title="president", organization=org, span=span, status=status),),
    )
    when = None
    if day is not None:
        found = date.fromisoformat(day)
        when = Published(interval=Interval(found, found))
    key = f"{name} {day} {status} {org}"
    return made(article(text, id=key), entities=(entity,), published=when)


def ledger_of(*analyses: Analysis) -> tuple[Assertion, ...]:
    return ledger(analyses, link(analyses))


def test_the_body_of_an_office_comes_from_the_text_from_others_or_from_the_country() -> None:
    found = ledger_of(
        telling("Ida Moren", "2022-05-01", org=None, country="SE"),
        telling("Ida Moren", "2022-05-02"),
        telling("Lars Bakke", "2022-05-03", org=None, country="DK"),
        telling("Ola Lund", "2022-05-04", org=None),
    )
    assert [(a.as_of.first.day, a.body, a.ground) for a in found if a.as_of and a.as_of.first] == [
        (3, "DK", Ground.COUNTRY),
        (1, "NO", Ground.ELSEWHERE),
        (2, "NO", Ground.SAID),
        (4, None, Ground.UNKNOWN),
    ]


def test_the_body_that_the_same_article_says_goes_before_others() -> None:
    first = telling("Ida Moren", "2022-05-01", org="SE")
    both = telling("Ida Moren", "2022-05-02")
    (person,) = both.entities
    bare = Office(title="president", organization=None, span=Span(0, 3), status=HOLDS)
    both = replace(both, entities=(replace(person, offices=(bare, *person.offices)),))
    found = next(a for a in ledger_of(first, both) if a.span == bare.span)
    assert (found.body, found.ground) == ("NO", Ground.ARTICLE)
    assert found.rests_on == (both.article.id, person.offices[0].span)


@pytest.mark.parametrize(
    ("title", "body", "why"),
    [
        ("president", "NO", "an office of a state"),
        ("fisheries minister", "NO", "any ministry"),
        ("coach", None, "a coach need not train his country's team"),
        ("chief executive", None, "nor is a company his country"),
        ("pope", None, "a pope comes from somewhere else"),
    ],
)
def test_the_country_of_the_holder_tells_of_offices_of_states(
    title: str, body: str | None, why: str
) -> None:
    told = telling("Ida Moren", "2022-05-01", org=None, country="NO")
    (person,) = told.entities
    office = replace(person.offices[0], title=title)
    (found,) = ledger_of(replace(told, entities=(replace(person, offices=(office,)),)))
    assert found.body == body, why


@pytest.mark.parametrize(
    ("told", "expected", "why"),
    [
        ([("2022-05-01", HOLDS)], "../2022-05-01 - False", "nobody says that it is over"),
        (
            [("2022-05-01", HOLDS), ("2022-05-04", HOLDS), ("2022-05-09", FORMER)],
            "../2022-05-01 2022-05-04/2022-05-09 False",
            "gone after the last time and before he is called former",
        ),
        ([("2022-05-09", FORMER)], "../2022-05-09 ../2022-05-09 False", "only ever former"),
        (
            [("2022-05-01", HOLDS), ("2022-05-04", OUSTED), ("2022-05-09", HOLDS)],
            "../2022-05-01 ../.. True",
            "some hold that he is in office",
        ),
        ([(None, HOLDS)], "../.. - False", "an article without a day"),
    ],
)
def test_terms(told: list[tuple[str | None, OfficeStatus]], expected: str, why: str) -> None:
    (term,) = terms(ledger_of(*(telling("Ida Moren", day, status) for day, status in told)))
    ends = "-" if term.ends is None else str(term.ends)
    assert f"{term.begins} {ends} {term.contested}" == expected, why


def test_two_bodies_are_not_chosen_from() -> None:
    found = ledger_of(
        telling("Ida Moren", "2022-05-01", org=None),
        telling("Ida Moren", "2022-05-02"),
        telling("Ida Moren", "2022-05-03", org="SE"),
    )
    assert [a.body for a in found] == ["NO", "SE", None]


def test_the_order_of_the_articles_does_not_matter() -> None:
    analyses = [
        telling("Ida Moren", "2022-05-01"),
        telling("Ola Lund", None),
        telling("Jo B", None),
    ]
    assert len({ledger_of(*order) for order in permutations(analyses)}) == 1


def test_without_a_name_nobody_is_one_with_another() -> None:
    (assertion,) = ledger([telling("Ida Moren", None)], {})
    assert assertion.holder == "Ida Moren None holds NO/p"
    assert assertion.as_of is None


@pytest.mark.parametrize(
    ("told", "day", "holders", "why"),
    [
        ([("A B", "2022-05-01", HOLDS)], "2022-05-01", ["a b"], "told on the day"),
        ([("A B", "2022-05-01", HOLDS)], "2022-06-01", ["a b"], "told before"),
        ([("A B", "2022-05-01", HOLDS)], "2022-04-01", [], "told only later"),
        ([("A B", None, HOLDS)], "2022-05-01", [], "an article without a day"),
        (
            [("A B", "2022-05-01", HOLDS), ("A B", "2022-05-02", OUSTED)],
            "2022-05-03",
            [],
            "ousted in between",
        ),
        (
            [("A B", "2022-05-01", HOLDS), ("A B", "2022-05-02", OUSTED)],
            "2022-05-01",
            ["a b"],
            "not yet ousted",
        ),
        (
            [("A B", "2022-05-01", OUSTED), ("A B", "2022-05-02", HOLDS)],
            "2022-05-03",
            ["a b?"],
            "some still call him president",
        ),
        ([("A B", "2022-05-01", FORMER)], "2022-05-03", [], "never told to hold it"),
        (
            [("A B", "2022-05-02", HOLDS), ("C D", "2022-05-02", OfficeStatus.ACTING)],
            "2022-05-03",
            ["a b", "c d"],
            "two who may",
        ),
        (
            [("A B", "2022-05-01", HOLDS), ("C D", "2022-05-02", OfficeStatus.ACTING)],
            "2022-05-03",
            ["c d"],
            "another is said to hold it since",
        ),
        (
            [("A B", "2022-05-01", HOLDS), ("C D", "2022-05-02", OfficeStatus.APPOINTED)],
            "2022-05-03",
            ["a b", "c d"],
            "who is appointed may not have come in",
        ),
        (
            [
                ("A B", "2022-05-01", HOLDS),
                ("C D", "2022-05-02", HOLDS),
                ("A B", "2022-05-04", HOLDS),
            ],
            "2022-05-05",
            ["a b", "c d"],
            "each is called president by some",
        ),
    ],
)
def test_who_held_it(
    told: list[tuple[str, str | None, OfficeStatus]], day: str, holders: list[str], why: str
) -> None:
    found = ledger_of(*(telling(*one) for one in told))
    tenures = holders_on(found, date.fromisoformat(day))
    names = [t.holder.removeprefix("person:") + "?" * t.contested for t in tenures]
    assert names == holders, why
