"""Records to the wire format.

Leaves nothing out that a record holds, so that reading gives the same record back. Unknown
is `null`. Whole numbers are written without a fraction.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.errors import RecordError
from dateline.serialize.wire import (
    FORMAT,
    WireAnalysis,
    WireArticle,
    WireClue,
    WireConflict,
    WireCredit,
    WireDerived,
    WireEntity,
    WireEntry,
    WireEvent,
    WireEvidence,
    WireFigure,
    WireMention,
    WireOffice,
    WirePlace,
    WirePublished,
    WireReason,
    WireReport,
    WireStatedDate,
    WireStatement,
    WireTie,
    WireTime,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dateline.records import (
        Analysis,
        Article,
        Clue,
        Derived,
        Entity,
        Entry,
        Event,
        EventReport,
        Evidence,
        Figure,
        Interval,
        Place,
        Published,
        Reason,
        Statement,
        Tie,
        Timex,
    )
    from dateline.serialize.wire import Pair
    from dateline.spans import Span


EXACT: Final = 2**53
"""From here on a float no longer tells neighbouring integers apart."""


def encode(analysis: Analysis) -> bytes:
    """One line of JSON without its line break; the same analysis gives the same bytes."""
    return msgspec.json.encode(to_wire(analysis))


def to_wire(analysis: Analysis) -> WireAnalysis:
    """The wire form; raises `RecordError` for a number that JSON cannot hold."""
    return WireAnalysis(
        format=FORMAT,
        article=article_to_wire(analysis.article, analysis.published),
        sentences=_pairs(analysis.sentences),
        times=tuple(time_to_wire(time) for time in analysis.times),
        entities=tuple(entity_to_wire(entity) for entity in analysis.entities),
        places=tuple(place_to_wire(place) for place in analysis.places),
        figures=tuple(figure_to_wire(figure) for figure in analysis.figures),
        statements=tuple(statement_to_wire(statement) for statement in analysis.statements),
        events=tuple(event_to_wire(event) for event in analysis.events),
        clues=tuple(clue_to_wire(clue) for clue in analysis.clues),
    )


def article_to_wire(article: Article, published: Published | None) -> WireArticle:
    """An article with the date that was worked out for it."""
    stated = article.stated_date
    return WireArticle(
        id=article.id,
        source=article.source,
        title=article.title,
        language=article.language,
        text=article.text,
        url=article.url,
        stated_date=WireStatedDate(stated.value, _pair(stated.span)) if stated else None,
        published=_published(published) if published else None,
        credits=tuple(WireCredit(_span(c.span), c.agency) for c in article.credits),
        furniture=_pairs([item.span for item in article.furniture]),
        furniture_kinds=tuple(item.kind for item in article.furniture),
        outlet=article.outlet,
        byline=article.byline,
        raw=article.raw,
        tokenised=article.tokenised,
    )


def _published(published: Published) -> WirePublished:
    first, last = _ends(published.interval)
    conflict = published.conflict
    return WirePublished(
        first=first,
        last=last,
        partial=published.partial,
        evidence=_reasons(published.evidence),
        conflict=WireConflict(conflict[0].why, _reasons(conflict)) if conflict else None,
        basis=published.basis,
        likely=days_to_wire(published.likely),
        best=published.best,
        rests_on=published.rests_on,
    )


def _reasons(reasons: Sequence[Reason]) -> tuple[WireReason, ...]:
    return tuple(
        WireReason(
            _pair(reason.span),
            reason.why,
            evidence_to_wire(reason.cited) if reason.cited else None,
        )
        for reason in reasons
    )


def clue_to_wire(clue: Clue) -> WireClue:
    """Words that say when an article appeared."""
    return WireClue(clue.kind, _pair(clue.span), clue.value, clue.why, clue.lean)


def time_to_wire(time: Timex) -> WireTime:
    """A temporal expression."""
    first, last = _ends(time.interval)
    return WireTime(
        _span(time.span),
        time.type,
        time.value,
        first,
        last,
        time.rule,
        edtf=time.edtf,
        grain=time.grain,
        begins=days_to_wire(time.begins),
        ends=days_to_wire(time.ends),
        operators=time.operators,
        anchors=_pairs(time.anchors),
        issue=time.issue,
    )


def entity_to_wire(entity: Entity) -> WireEntity:
    """An entity with its mentions and offices."""
    return WireEntity(
        id=entity.id,
        kind=entity.kind,
        name=entity.name,
        country=entity.country,
        mentions=tuple(WireMention(_span(m.span), m.kind) for m in entity.mentions),
        offices=tuple(
            WireOffice(office.title, office.organization, _span(office.span), office.status)
            for office in entity.offices
        ),
    )


def place_to_wire(place: Place) -> WirePlace:
    """A place name."""
    return WirePlace(
        span=_span(place.span),
        name=place.name,
        country=place.country,
        kind=place.kind,
        lat=place.latitude,
        lon=place.longitude,
        role=place.role,
    )


def figure_to_wire(figure: Figure) -> WireFigure:
    """A figure."""
    return WireFigure(
        span=_span(figure.span),
        hedge=_pair(figure.hedge),
        hedge_kind=figure.hedge_kind,
        lo=_number(figure.low),
        hi=_number(figure.high),
        unit=figure.unit,
        thing=_pair(figure.thing),
        role=figure.role,
        place=_pair(figure.place),
        when=days_to_wire(figure.when),
        attributed_to=_pair(figure.attributed_to),
        part_of=_pair(figure.part_of),
        per=figure.per,
        same_as=_pair(figure.same_as),
        derived=None if figure.derived is None else derived_to_wire(figure.derived),
        issue=figure.issue,
    )


def derived_to_wire(derived: Derived) -> WireDerived:
    """What follows from a figure."""
    return WireDerived(
        lo=_number(derived.low),
        hi=_number(derived.high),
        unit=derived.unit,
        thing=_pair(derived.thing),
        why=derived.why,
        rests_on=_pairs(derived.rests_on),
    )


def statement_to_wire(statement: Statement) -> WireStatement:
    """A statement."""
    return WireStatement(
        type=statement.type,
        content=_pairs(statement.content),
        cue=_pair(statement.cue),
        speaker=_pair(statement.speaker),
        speaker_entity=statement.speaker_entity,
        addressee=_pair(statement.addressee),
        chain=statement.chain,
        act=statement.act,
        medium=_pair(statement.medium),
        when=days_to_wire(statement.when),
        when_text=_pair(statement.when_text),
        within=_pair(statement.within),
    )


def event_to_wire(event: Event) -> WireEvent:
    """A mention of an event."""
    return WireEvent(
        anchor=_span(event.anchor),
        code=event.code,
        mode=event.mode,
        actor=_pairs(event.actor),
        recipient=_pairs(event.recipient),
        place=_pairs(event.place),
        when=days_to_wire(event.when),
        when_text=_pair(event.when_text),
        status=event.status,
        attributed_to=_pair(event.attributed_to),
        magnitude=_pairs(event.magnitude),
        confidence=_finite(event.confidence),
        reasons=event.reasons,
        tied=None if event.tied is None else _tie(event.tied),
    )


def _tie(tie: Tie) -> WireTie:
    return WireTie(
        relation=tie.relation,
        span=_span(tie.span),
        act=_span(tie.act),
        distance=tie.distance,
        known=tie.known,
        cited=None if tie.cited is None else evidence_to_wire(tie.cited),
    )


def entry_to_wire(entry: Entry) -> WireEntry:
    """A line of the chronology; `precision` is that of `when`."""
    return WireEntry(
        id=entry.id,
        code=entry.code,
        mode=entry.mode,
        status=entry.status,
        when=days_to_wire(entry.when),
        precision=entry.when.precision if entry.when else None,
        headline=evidence_to_wire(entry.headline),
        actors=tuple(evidence_to_wire(evidence) for evidence in entry.actors),
        recipients=tuple(evidence_to_wire(evidence) for evidence in entry.recipients),
        places=tuple(evidence_to_wire(evidence) for evidence in entry.places),
        countries=entry.countries,
        reports=tuple(_report(report) for report in entry.reports),
        outlets=entry.outlets,
        roots=entry.roots,
    )


def evidence_to_wire(evidence: Evidence) -> WireEvidence:
    """A quotation."""
    return WireEvidence(evidence.article, _span(evidence.span), evidence.exact)


def _report(report: EventReport) -> WireReport:
    return WireReport(
        article=report.article,
        event=event_to_wire(report.event),
        anchor=evidence_to_wire(report.anchor),
        sentence=evidence_to_wire(report.sentence),
    )


def _span(span: Span) -> Pair:
    return (span.start, span.end)


def _pair(span: Span | None) -> Pair | None:
    return None if span is None else (span.start, span.end)


def _pairs(spans: Sequence[Span]) -> tuple[Pair, ...]:
    return tuple((span.start, span.end) for span in spans)


def _ends(interval: Interval | None) -> tuple[date | None, date | None]:
    return (None, None) if interval is None else (interval.first, interval.last)


def days_to_wire(interval: Interval | None) -> str | None:
    """An interval open on both sides says nothing and is written as unknown."""
    if interval is None or (interval.first is None and interval.last is None):
        return None
    return str(interval)


def _number(value: float | None) -> float | None:
    return None if value is None else _finite(value)


def _finite(value: float) -> float:
    """The number, as an integer where it is one; JSON has no infinity."""
    if not math.isfinite(value):
        message = f"a figure of {value} cannot be written; an open end is None"
        raise RecordError(message)
    return int(value) if abs(value) < EXACT and value == int(value) else value
