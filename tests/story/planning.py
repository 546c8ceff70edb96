"""Small articles of a story for the tests of plans and positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.codes import Code, EntityKind, MentionKind, PlaceRole, Status
from dateline.records import Analysis, Entity, Event, Mention, Place, Published
from dateline.serialize import interval
from dateline.story.linking import link
from dateline.story.plans import follow_plans
from dateline.story.timeline import build_timeline
from tests.fakes import made
from tests.parses import article, find
from tests.story.dated import sentences

if TYPE_CHECKING:
    from dateline.findings import Plan

COUNTRIES = {"Arvia": "AR", "Borduria": "BO", "Lund": "AR"}
BODIES = ("Harbour Union", "Port Company", "River Court", "Northern Command", "Green League")
PERSONS = ("Ada Lorn", "Ben Moss")

Act = tuple[str, Code, str | None, Status]
"""Anchor, code, mode and status of an act."""


def told(
    key: str,
    text: str,
    published: str | None,
    *acts: Act,
    who: dict[str, str] | None = None,
    whom: dict[str, str] | None = None,
    when: dict[str, str] | None = None,
    reasons: dict[str, str] | None = None,
) -> Analysis:
    """An article; `who`, `whom`, `when` and `reasons` ("a; b") are by anchor."""
    return made(
        article(text, id=key),
        published=None if published is None else Published(interval=interval(published)),
        sentences=tuple(sentences(text)),
        entities=tuple(_entities(text)),
        places=tuple(_places(text)),
        events=tuple(
            _event(text, act, who or {}, whom or {}, (when or {}, reasons or {})) for act in acts
        ),
    )


def _event(
    text: str,
    act: Act,
    who: dict[str, str],
    whom: dict[str, str],
    more: tuple[dict[str, str], dict[str, str]],
) -> Event:
    words, code, mode, status = act
    when, reasons = more
    anchor = find(text, words)
    parties = {who.get(words), whom.get(words)}
    return Event(
        anchor=anchor,
        code=code,
        mode=mode,
        actor=(find(text, who[words]),) if words in who else (),
        recipient=(find(text, whom[words]),) if words in whom else (),
        place=tuple(
            find(text, name) for name in COUNTRIES if name in text and name not in parties
        ),
        when=interval(when[words]) if words in when else None,
        when_text=None,
        status=status,
        attributed_to=None,
        magnitude=(),
        confidence=0.9,
        reasons=tuple(reasons[words].split("; ")) if words in reasons else (),
    )


def _entities(text: str) -> list[Entity]:
    named = [(name, EntityKind.ORGANIZATION, None) for name in BODIES]
    named += [(name, EntityKind.PERSON, None) for name in PERSONS]
    found = [item for item in named if item[0] in text]
    states = [(name, EntityKind.GOVERNMENT, code) for name, code in COUNTRIES.items()]
    found += [item for item in states if item[0] in text and item[0] != "Lund"]  # type: ignore[misc]
    return [
        Entity(
            id=name,
            kind=kind,
            name=name,
            country=country,
            mentions=(Mention(span=find(text, name), kind=MentionKind.NAME),),
        )
        for name, kind, country in found
    ]


def _places(text: str) -> list[Place]:
    return [
        Place(
            span=find(text, name),
            name=name,
            country=code,
            kind="city" if name == "Lund" else "country",
            latitude=None,
            longitude=None,
            role=PlaceRole.LITERAL,
        )
        for name, code in COUNTRIES.items()
        if name in text
    ]


def plans(*analyses: Analysis) -> tuple[Plan, ...]:
    """The plans of these articles."""
    links = link(analyses)
    return follow_plans(analyses, build_timeline(analyses, links), links)
