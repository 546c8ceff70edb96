"""Whom an office alone means."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.codes import EntityKind, MentionKind, OfficeStatus
from dateline.records import Analysis, Entity, Interval, Mention, Office, Published
from dateline.spans import Span
from dateline.story.linking import link
from tests.fakes import made
from tests.parses import article

HOLDS, FORMER, OUSTED = OfficeStatus.HOLDS, OfficeStatus.FORMER, OfficeStatus.OUSTED
Told = tuple[str | None, str | None, OfficeStatus]


def telling(
    number: int,
    name: str | None,
    day: str | None,
    status: OfficeStatus,
    title: str = "president",
) -> Analysis:
    """An article of a day that speaks of a holder, with or without a name."""
    text = f"{name or 'the'} {title}"
    kind = MentionKind.OFFICE if name is None else MentionKind.NAME
    span = Span(0, len(text)) if name is None else Span(0, len(name))
    office = Office(
        title=title,
        organization="NO",
        span=Span(len(text) - len(title), len(text)),
        status=status,
    )
    entity = Entity(
        id="p",
        kind=EntityKind.PERSON,
        name=name or text,
        country="NO",
        mentions=(Mention(span=span, kind=kind),),
        offices=(office,),
    )
    when = None
    if day is not None:
        found = date.fromisoformat(day)
        when = Published(interval=Interval(found, found))
    return made(article(text, id=f"a{number}"), entities=(entity,), published=when)


@pytest.mark.parametrize(
    ("named", "day", "status", "holder", "why"),
    [
        ([("Ida Moren", "2022-05-01", HOLDS)], "2022-05-01", HOLDS, "ida moren", "the holder"),
        ([("Ida Moren", "2022-05-02", HOLDS)], "2022-05-01", HOLDS, None, "named only later"),
        ([("Ida Moren", "2022-05-01", HOLDS)], None, HOLDS, None, "an article without a day"),
        (
            [("Ida Moren", "2022-05-01", HOLDS), ("Ola Lund", "2022-05-01", HOLDS)],
            "2022-05-03",
            HOLDS,
            None,
            "two who may",
        ),
        (
            [("Ida Moren", "2022-05-01", HOLDS), ("Ola Lund", "2022-05-02", HOLDS)],
            "2022-05-03",
            HOLDS,
            "ola lund",
            "the successor",
        ),
        (
            [("Ida Moren", "2022-05-01", HOLDS), ("Ida Moren", "2022-05-01", OUSTED)],
            "2022-05-03",
            HOLDS,
            None,
            "contested",
        ),
        (
            [("Ida Moren", "2022-05-01", OUSTED), ("Ola Lund", "2022-05-01", HOLDS)],
            "2022-05-03",
            OUSTED,
            "ida moren",
            "the one who was put out",
        ),
        (
            [("Ida Moren", "2022-05-01", OUSTED), ("Ola Lund", "2022-05-01", FORMER)],
            "2022-05-03",
            FORMER,
            None,
            "two who are no longer",
        ),
    ],
)
def test_the_president(
    named: list[Told], day: str | None, status: OfficeStatus, holder: str | None, why: str
) -> None:
    analyses = [telling(number, *told) for number, told in enumerate(named)]
    keys = link([*analyses, telling(9, None, day, status)])
    assert keys.get(("a9", "p")) == (holder and f"person:{holder}"), why


def test_an_office_that_several_hold_means_nobody() -> None:
    analyses = [
        telling(1, "Ida Moren", "2022-05-01", HOLDS, "senator"),
        telling(2, None, "2022-05-01", HOLDS, "senator"),
    ]
    assert set(link(analyses)) == {("a1", "p")}
