"""Small articles of a story for the tests of dating: sentences, a header, clues."""

from __future__ import annotations

from datetime import date

from dateline.codes import ClueKind, Code, DateBasis, EntityKind, OfficeStatus, Status, TimexType
from dateline.records import (
    Analysis,
    Article,
    Clue,
    Entity,
    Event,
    Interval,
    Office,
    Published,
    Reason,
    StatedDate,
    Timex,
)
from dateline.spans import Span


def told(
    key: str,
    text: str,
    stated: str | None = None,
    *,
    clues: tuple[tuple[ClueKind, str, str, int], ...] = (),
    times: tuple[tuple[str, str], ...] = (),
    offices: tuple[tuple[str, str, OfficeStatus], ...] = (),
    plans: tuple[tuple[str, str | None], ...] = (),
) -> Analysis:
    """An analysis of a text of sentences that end in full stops.

    `clues` are (kind, words, value, lean), `times` (words, day), `offices` (words, name,
    status) of a president, `plans` (anchor, last day).
    """
    article = Article(
        id=key,
        source=f"{key}.txt",
        raw="0",
        text=text,
        language="en",
        stated_date=None if stated is None else StatedDate(value=stated, span=None),
    )
    return Analysis(
        article=article,
        published=None if stated is None else header(stated),
        sentences=tuple(sentences(text)),
        times=tuple(
            Timex(
                span=place(text, words),
                type=TimexType.DATE,
                value=day,
                interval=Interval(date.fromisoformat(day), date.fromisoformat(day)),
                rule="test",
            )
            for words, day in times
        ),
        entities=tuple(
            Entity(
                id=f"e{number}",
                kind=EntityKind.PERSON,
                name=name,
                country=None,
                mentions=(),
                offices=(
                    Office(
                        title="president",
                        organization=None,
                        span=place(text, words),
                        status=status,
                    ),
                ),
            )
            for number, (words, name, status) in enumerate(offices)
        ),
        places=(),
        figures=(),
        statements=(),
        events=tuple(plan(text, anchor, last) for anchor, last in plans),
        clues=tuple(
            Clue(
                kind=kind, span=place(text, words), value=value, why=f"tells of {words}", lean=lean
            )
            for kind, words, value, lean in clues
        ),
    )


def header(stated: str) -> Published:
    """What a header says that nothing contradicts."""
    day = date.fromisoformat(stated)
    reason = Reason(why=f"states {stated}")
    return Published(interval=Interval(day, day), basis=DateBasis.STATED, evidence=(reason,))


def plan(text: str, anchor: str, last: str | None) -> Event:
    """A planned withdrawal."""
    span = place(text, anchor)
    return Event(
        anchor=span,
        code=Code.RETREAT,
        mode="withdraw",
        actor=(),
        recipient=(),
        place=(),
        when=None if last is None else Interval(None, date.fromisoformat(last)),
        when_text=None if last is None else span,
        status=Status.PLANNED,
        attributed_to=None,
        magnitude=(),
        confidence=1.0,
        reasons=(),
    )


def place(text: str, words: str) -> Span:
    """Where words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def sentences(text: str) -> list[Span]:
    """The sentences of a text."""
    found, start = [], 0
    for number, character in enumerate(text):
        if character == ".":
            found.append(Span(start, number + 1))
            start = min(number + 2, len(text))
    return found
