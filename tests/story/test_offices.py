"""The ledger of offices, and who held one on a day."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from dateline.codes import EntityKind, MentionKind, OfficeStatus
from dateline.records import Analysis, Entity, Interval, Mention, Office, Published
from dateline.spans import Span
from dateline.story.linking import link
from dateline.story.offices import Assertion, Ground, holders_on, ledger
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
            [("A B", "2022-05-01", HOLDS), ("C D", "2022-05-02", OfficeStatus.ACTING)],
            "2022-05-03",
            ["a b", "c d"],
            "two who may",
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
