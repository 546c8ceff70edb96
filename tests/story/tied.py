"""Small articles of a story for the tests of anchoring: acts by their anchors, days, ties."""

from __future__ import annotations

from dateline.codes import (
    Code,
    EntityKind,
    MentionKind,
    PlaceRole,
    Status,
    TieRelation,
    TimexType,
)
from dateline.records import (
    Analysis,
    Entity,
    Event,
    Mention,
    Place,
    Published,
    Tie,
    Timex,
)
from dateline.serialize import interval
from tests.fakes import made
from tests.parses import article, find
from tests.story.dated import sentences

COUNTRIES = {"Arvia": "AR", "Borduria": "BO", "Lund": "AR"}
PERSONS = ("Ada Lorn", "Ben Moss")
KINDS = {
    "coup": (Code.COERCE, "coup", "coup"),
    "coups": (Code.COERCE, "coup", "coup"),
    "putsch": (Code.COERCE, "coup", "coup"),
    "takeover": (Code.COERCE, "coup", "takeover"),
    "plot": (Code.COERCE, "coup", "coup-attempt"),
    "vote": (Code.GOVERN, "vote", "election"),
    "quake": (Code.INCIDENT, "disaster", "disaster"),
    "storm": (Code.INCIDENT, "disaster", "disaster"),
    "talks": (Code.CONSULT, None, "talks"),
    "met": (Code.CONSULT, None, "meet"),
    "died": (Code.INCIDENT, "death", "die"),
    "death": (Code.INCIDENT, "death", "death"),
    "fled": (Code.SANCTION, "expel", "flee"),
    "closed": (Code.COERCE, "restrict", "close"),
    "resigned": (Code.RETREAT, "resign", "resign"),
}
"""Anchors of the test sentences with code, mode and frame."""

BY = interval("../2024-06-20")
"""What the report bounds: everything it tells of was done by then."""


def told(
    key: str,
    text: str,
    published: str | None = "2024-06-20",
    *,
    days: tuple[tuple[str, str], ...] = (),
    ties: tuple[tuple[str, TieRelation, str, str, str | None], ...] = (),
    people: tuple[tuple[str, str], ...] = (),
    statuses: tuple[tuple[str, Status], ...] = (),
    reasons: tuple[str, ...] = (),
    grain: str = "day",
) -> Analysis:
    """An analysis of a text in which the anchors of `KINDS` are events.

    `days` are (words, days) and date the events of their sentence; `ties` are (anchor,
    relation, words of the other act, its anchor, distance); `people` are (anchor, recipient).
    """
    times = tuple(
        Timex(
            span=find(text, words),
            type=TimexType.DATE,
            value=value,
            interval=interval(value),
            rule="test",
            grain=grain,
        )
        for words, value in days
    )
    tied = {
        anchor: Tie(
            relation=relation, span=find(text, words), act=find(text, act), distance=distance
        )
        for anchor, relation, words, act, distance in ties
    }
    events = []
    for sentence in sentences(text):
        time = next((t for t in times if sentence.contains(t.span)), None)
        for anchor, (code, mode, frame) in KINDS.items():
            if f" {anchor}" not in sentence.of(text) or f" {anchor}s" in sentence.of(text):
                continue
            span = find(text, anchor, text[: sentence.start].count(anchor))
            tie = tied.get(anchor)
            why = [f"when: {tie.relation} '{tie.span.of(text)}' (undated here)"] if tie else []
            dated = time is not None and tie is None
            bound = ["when: told as done by the day of publication"]
            events.append(
                Event(
                    anchor=span,
                    code=code,
                    mode=mode,
                    actor=(),
                    recipient=tuple(find(text, who) for act, who in people if act == anchor),
                    place=tuple(
                        find(text, name, text[: text.index(f"{anchor} in {name}")].count(name))
                        for name in COUNTRIES
                        if f"{anchor} in {name}" in sentence.of(text)
                    ),
                    when=time.interval if time is not None and dated else BY,
                    when_text=time.span if time is not None and dated else None,
                    status=dict(statuses).get(anchor, Status.ASSERTED),
                    attributed_to=None,
                    magnitude=(),
                    confidence=0.6,
                    reasons=(f"frame: {frame}", *why, *([] if dated else bound), *reasons),
                    tied=tie,
                )
            )
    return made(
        article(text, id=key, source=f"/home/someone/{key}.txt"),
        published=None if published is None else Published(interval=interval(published)),
        sentences=tuple(sentences(text)),
        times=times,
        places=_places(text),
        entities=_persons(text),
        events=tuple(events),
    )


def _places(text: str) -> tuple[Place, ...]:
    return tuple(
        Place(
            span=find(text, name, number),
            name=name,
            country=country,
            kind="country",
            latitude=None,
            longitude=None,
            role=PlaceRole.LITERAL,
        )
        for name, country in COUNTRIES.items()
        for number in range(text.count(name))
    )


def _persons(text: str) -> tuple[Entity, ...]:
    return tuple(
        Entity(
            id=f"p{number}",
            kind=EntityKind.PERSON,
            name=name,
            country=None,
            mentions=(Mention(span=find(text, name), kind=MentionKind.NAME),),
        )
        for number, name in enumerate(PERSONS)
        if name in text
    )
