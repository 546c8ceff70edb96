"""The wire format back to records, checked on the way.

Every span must lie in the text, every code and mode in its vocabulary. Unknown keys are
ignored: a later version may have added them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.errors import RecordError
from dateline.records import (
    Analysis,
    Article,
    Clue,
    Credit,
    Derived,
    Entity,
    Entry,
    Event,
    EventReport,
    Evidence,
    Figure,
    Furniture,
    Interval,
    Mention,
    Office,
    Place,
    Published,
    Reason,
    StatedDate,
    Statement,
    Tie,
    Timex,
    last_day,
)
from dateline.serialize.wire import FORMAT, WireAnalysis
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.serialize.wire import (
        Pair,
        WireArticle,
        WireCells,
        WireClue,
        WireDerived,
        WireEntity,
        WireEntry,
        WireEvent,
        WireEvidence,
        WireFigure,
        WirePlace,
        WirePublished,
        WireReason,
        WireReport,
        WireStatement,
        WireTie,
        WireTime,
    )

_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z", re.ASCII)
_DECODER: Final = msgspec.json.Decoder(WireAnalysis)


def decode(line: bytes | str) -> Analysis:
    """The analysis of one line; raises `RecordError` if it is not one, `SpanError` as records do."""
    try:
        wire = _DECODER.decode(line)
    except msgspec.DecodeError as error:  # ValidationError is one of them
        message = f"not an analysis of format {FORMAT}: {error}"
        raise RecordError(message) from error
    return from_wire(wire)


def from_wire(wire: WireAnalysis) -> Analysis:
    """The analysis of a wire form; raises `RecordError` for another format number."""
    if wire.format != FORMAT:
        message = f"this is format {wire.format}; this version of dateline reads {FORMAT}"
        raise RecordError(message)
    return Analysis(
        article=article_from_wire(wire.article),
        published=published_from_wire(wire.article.published),
        sentences=_spans(wire.sentences),
        times=tuple(time_from_wire(time) for time in wire.times),
        entities=tuple(entity_from_wire(entity) for entity in wire.entities),
        places=tuple(place_from_wire(place) for place in wire.places),
        figures=tuple(figure_from_wire(figure) for figure in wire.figures),
        statements=tuple(statement_from_wire(statement) for statement in wire.statements),
        events=tuple(event_from_wire(event) for event in wire.events),
        clues=tuple(clue_from_wire(clue) for clue in wire.clues),
    )


def interval(text: str) -> Interval:
    """The days of `2022`, `2022-02`, `2022-02-18` or `first/last`, where `..` is an open end.

    The reverse of `str(Interval)`. Raises `RecordError` for anything else.
    """
    first, slash, last = text.partition("/")
    if not slash:
        return Interval(*_whole(first))
    return Interval(
        None if first == ".." else _whole(first)[0],
        None if last == ".." else _whole(last)[1],
    )


def _whole(text: str) -> tuple[date, date]:
    """First and last day of a day, month or year."""
    match = _DAY.match(text)
    try:
        if match is None:
            raise RecordError(_no_date(text))
        year, month, day = match.groups()
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError as error:
        raise RecordError(_no_date(text)) from error
    if month is None:
        return first, first.replace(month=12, day=31)
    return first, first if day else first.replace(day=last_day(first))


def _no_date(text: str) -> str:
    return f"{text!r} is no date; write 2022, 2022-02 or 2022-02-18"


def article_from_wire(wire: WireArticle) -> Article:
    """The article without its worked-out date."""
    stated = wire.stated_date
    if len(wire.furniture) != len(wire.furniture_kinds):
        message = f"article {wire.id}: furniture and furniture_kinds differ in length"
        raise RecordError(message)
    return Article(
        id=wire.id,
        source=wire.source,
        text=wire.text,
        raw=wire.raw,
        title=wire.title,
        language=wire.language,
        url=wire.url,
        outlet=wire.outlet,
        byline=wire.byline,
        stated_date=StatedDate(value=stated.value, span=_maybe(stated.span)) if stated else None,
        furniture=tuple(
            Furniture(span=Span(*pair), kind=kind)
            for pair, kind in zip(wire.furniture, wire.furniture_kinds, strict=True)
        ),
        credits=tuple(Credit(span=Span(*c.span), agency=c.agency) for c in wire.credits),
        tokenised=wire.tokenised,
    )


def published_from_wire(wire: WirePublished | None) -> Published | None:
    """The publication date."""
    if wire is None:
        return None
    return Published(
        interval=_interval(wire.first, wire.last),
        partial=wire.partial,
        evidence=_reasons(wire.evidence),
        conflict=_reasons(wire.conflict.evidence) if wire.conflict else (),
        basis=wire.basis,
        likely=None if wire.likely is None else interval(wire.likely),
        best=wire.best,
        rests_on=wire.rests_on,
    )


def _reasons(wires: Sequence[WireReason]) -> tuple[Reason, ...]:
    return tuple(
        Reason(
            why=wire.why,
            span=_maybe(wire.span),
            cited=evidence_from_wire(wire.cited) if wire.cited else None,
        )
        for wire in wires
    )


def clue_from_wire(wire: WireClue) -> Clue:
    """Words that say when an article appeared."""
    return Clue(
        kind=wire.kind, span=_maybe(wire.span), value=wire.value, why=wire.why, lean=wire.lean
    )


def time_from_wire(wire: WireTime) -> Timex:
    """A temporal expression."""
    return Timex(
        span=Span(*wire.span),
        type=wire.type,
        value=wire.value,
        interval=_interval(wire.first, wire.last),
        rule=wire.rule,
        edtf=wire.edtf,
        grain=wire.grain,
        begins=None if wire.begins is None else interval(wire.begins),
        ends=None if wire.ends is None else interval(wire.ends),
        operators=wire.operators,
        anchors=_spans(wire.anchors),
        issue=wire.issue,
    )


def entity_from_wire(wire: WireEntity) -> Entity:
    """An entity with its mentions and offices."""
    return Entity(
        id=wire.id,
        kind=wire.kind,
        name=wire.name,
        country=wire.country,
        mentions=tuple(Mention(span=Span(*m.span), kind=m.kind) for m in wire.mentions),
        offices=tuple(
            Office(title=o.title, organization=o.org, span=Span(*o.span), status=o.status)
            for o in wire.offices
        ),
    )


def place_from_wire(wire: WirePlace) -> Place:
    """A place name."""
    return Place(
        span=Span(*wire.span),
        name=wire.name,
        country=wire.country,
        kind=wire.kind,
        latitude=wire.lat,
        longitude=wire.lon,
        role=wire.role,
    )


def figure_from_wire(wire: WireFigure) -> Figure:
    """A figure."""
    return Figure(
        span=Span(*wire.span),
        hedge=_maybe(wire.hedge),
        hedge_kind=wire.hedge_kind,
        low=wire.lo,
        high=wire.hi,
        unit=wire.unit,
        thing=_maybe(wire.thing),
        role=wire.role,
        place=_maybe(wire.place),
        when=None if wire.when is None else interval(wire.when),
        attributed_to=_maybe(wire.attributed_to),
        part_of=_maybe(wire.part_of),
        per=wire.per,
        same_as=_maybe(wire.same_as),
        derived=None if wire.derived is None else derived_from_wire(wire.derived),
        issue=wire.issue,
    )


def derived_from_wire(wire: WireDerived) -> Derived:
    """What follows from a figure."""
    return Derived(
        low=wire.lo,
        high=wire.hi,
        unit=wire.unit,
        thing=_maybe(wire.thing),
        why=wire.why,
        rests_on=tuple(Span(*pair) for pair in wire.rests_on),
    )


def statement_from_wire(wire: WireStatement) -> Statement:
    """A statement."""
    return Statement(
        type=wire.type,
        content=_spans(wire.content),
        cue=_maybe(wire.cue),
        speaker=_maybe(wire.speaker),
        speaker_entity=wire.speaker_entity,
        addressee=_maybe(wire.addressee),
        chain=wire.chain,
        act=wire.act,
        medium=_maybe(wire.medium),
        when=None if wire.when is None else interval(wire.when),
        when_text=_maybe(wire.when_text),
        within=_maybe(wire.within),
    )


def event_from_wire(wire: WireEvent) -> Event:
    """A mention of an event; raises `RecordError` for a mode that the code does not allow."""
    return Event(
        anchor=Span(*wire.anchor),
        code=wire.code,
        mode=wire.mode,
        actor=_spans(wire.actor),
        recipient=_spans(wire.recipient),
        place=_spans(wire.place),
        when=None if wire.when is None else interval(wire.when),
        when_text=_maybe(wire.when_text),
        status=wire.status,
        attributed_to=_maybe(wire.attributed_to),
        magnitude=_spans(wire.magnitude),
        confidence=wire.confidence,
        reasons=wire.reasons,
        tied=None if wire.tied is None else _tie(wire.tied),
    )


def _tie(wire: WireTie) -> Tie:
    return Tie(
        relation=wire.relation,
        span=Span(*wire.span),
        act=Span(*wire.act),
        distance=wire.distance,
        known=wire.known,
        cited=evidence_from_wire(wire.cited) if wire.cited else None,
    )


def entry_from_wire(wire: WireEntry) -> Entry:
    """A line of the chronology as the machine found it, before any decision.

    Its quotations are not yet checked against their texts.
    """
    return _entry(wire, wire.machine or wire)


def decided_from_wire(wire: WireEntry) -> Entry:
    """A line of the chronology as people left it, not yet checked."""
    return _entry(wire, wire)


def _entry(wire: WireEntry, cells: WireEntry | WireCells) -> Entry:
    return Entry(
        id=wire.id,
        code=cells.code,
        mode=cells.mode,
        status=cells.status,
        when=None if cells.when is None else interval(cells.when),
        headline=evidence_from_wire(wire.headline),
        actors=tuple(evidence_from_wire(evidence) for evidence in wire.actors),
        recipients=tuple(evidence_from_wire(evidence) for evidence in wire.recipients),
        places=tuple(evidence_from_wire(evidence) for evidence in wire.places),
        countries=wire.countries,
        reports=tuple(_report(report) for report in wire.reports),
        outlets=wire.outlets,
        roots=wire.roots,
    )


def _report(wire: WireReport) -> EventReport:
    return EventReport(
        article=wire.article,
        event=event_from_wire(wire.event),
        anchor=evidence_from_wire(wire.anchor),
        sentence=evidence_from_wire(wire.sentence),
    )


def evidence_from_wire(wire: WireEvidence) -> Evidence:
    """A quotation, not yet checked against its text."""
    return Evidence(article=wire.article, span=Span(*wire.span), exact=wire.exact)


def _spans(pairs: Sequence[Pair]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def _maybe(pair: Pair | None) -> Span | None:
    return None if pair is None else Span(*pair)


def _interval(first: date | None, last: date | None) -> Interval | None:
    return None if first is None and last is None else Interval(first, last)
