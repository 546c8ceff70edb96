"""Articles, entries and events in words, with the offsets of every word that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.cli.citations import described
from dateline.cli.output import counted, visible
from dateline.cli.timeline import SIGNS, day_of, remark, telling, weight
from dateline.report.dating import concluded, spelled, stated
from dateline.report.sources import called
from dateline.report.standing import grounds, objection, supporting
from dateline.report.wording import act
from dateline.store.rows import KINDS, identity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.cli.stories import Opened
    from dateline.records import (
        Analysis,
        Article,
        Entry,
        Event,
        EventReport,
        Interval,
        Published,
        Reason,
        Timex,
    )
    from dateline.spans import Span

MARKS: Final = ("«", "»")
"""Around the anchor in its sentence."""

WIDTH: Final = 14
"""Columns of a label."""


def entry_lines(opened: Opened, entry: Entry) -> Iterator[str]:
    """An entry with its cells and its reports."""
    mode = f"/{entry.mode}" if entry.mode else ""
    yield f"{entry.id}  {SIGNS[entry.status][0]} {entry.status}  {telling(entry)}"
    yield labelled(
        "date", day_of(entry, opened) + (f" ({entry.when.precision})" if entry.when else "")
    )
    yield labelled("code", f"{entry.code}{mode}")
    yield labelled("weight", weight(entry) + remark(opened.review.marks.get(entry.id)))
    for report in entry.reports:
        sentence = report.sentence
        yield ""
        yield f"  {described(opened.outlines[report.article])}"
        yield f"    {offsets(sentence.span)}  “{visible(sentence.exact)}”"


def report_lines(outline: Analysis, report: EventReport) -> Iterator[str]:
    """One report of an entry, with its anchor marked."""
    yield from event_lines(outline, report.event)


def event_lines(outline: Analysis, event: Event) -> Iterator[str]:
    """An event: sentence, roles, days and the rules that decided."""
    text = outline.article.text
    mode = f"/{event.mode}" if event.mode else ""
    yield f"{act(event.code, event.mode)} ({event.code}{mode}), {event.status}"
    yield labelled("article", described(outline))
    yield labelled("sentence", marked(outline, event.anchor))
    yield labelled("anchor", quoted(text, (event.anchor,)))
    for name, spans in (
        ("actor", event.actor),
        ("recipient", event.recipient),
        ("place", event.place),
        ("magnitude", event.magnitude),
        ("according to", _one(event.attributed_to)),
        ("time words", _one(event.when_text)),
    ):
        if spans:
            yield labelled(name, quoted(text, spans))
    if event.when is not None:
        yield labelled("when", f"{spelled(event.when)} ({event.when})")
    yield labelled("confidence", f"{event.confidence:.2f}")
    for reason in event.reasons:
        yield labelled("because", reason)


def marked(outline: Analysis, anchor: Span) -> str:
    """The sentence of an anchor, the anchor between marks."""
    text = outline.article.text
    around = next((s for s in outline.sentences if s.overlaps(anchor)), anchor).joined(anchor)
    before, after = text[around.start : anchor.start], text[anchor.end : around.end]
    return visible(f"{before}{MARKS[0]}{anchor.of(text)}{MARKS[1]}{after}")


def article_lines(analysis: Analysis, outlines: Mapping[str, Analysis]) -> Iterator[str]:
    """An article: where it is from, when it appeared and why, what was found in it.

    `outlines` name the other articles whose words its date rests on.
    """
    article = analysis.article
    yield f"{article.id}  {described(analysis)}"
    for name, value in (
        ("address", article.url),
        ("byline", article.byline),
        ("language", article.language),
        ("stated date", stated(article.stated_date.value) if article.stated_date else None),
    ):
        if value is not None:
            yield labelled(name, visible(value))
    if analysis.published is not None:
        yield from _date_lines(article, analysis.published, outlines)
    if not analysis.sentences:
        yield labelled("not analysed", "only articles in English are")
    yield from _event_rows(analysis)
    yield from _time_rows(analysis)
    yield from _statement_rows(analysis)
    yield from _figure_rows(analysis)
    yield from _entity_rows(analysis)


def _date_lines(
    article: Article, when: Published, outlines: Mapping[str, Analysis]
) -> Iterator[str]:
    """When an article appeared, on what that rests, and the reasons for and against."""
    yield labelled("published", visible(concluded(when) or "not known"))
    reasons = supporting(article, when)
    if reasons or when.rests_on:
        yield labelled("rests on", grounds(article, when))
    yield from reason_lines("because", article, reasons, outlines)
    if when.conflict:
        yield labelled("conflict", objection(article, when))
    yield from reason_lines("", article, when.conflict, outlines)


def reason_lines(
    label: str, article: Article, reasons: Sequence[Reason], outlines: Mapping[str, Analysis]
) -> Iterator[str]:
    """Why something was concluded, with its words and those of other articles."""
    for reason in reasons:
        words = "" if reason.span is None else f": {quoted(article.text, (reason.span,))}"
        cited = ""
        if reason.cited is not None:
            words_there = f"“{visible(reason.cited.exact)}” {offsets(reason.cited.span)}"
            cited = f"; {named(reason.cited.article, outlines)}: {words_there}"
        yield labelled(label, visible(reason.why) + words + cited)


def named(article: str, outlines: Mapping[str, Analysis]) -> str:
    """What a reader may call an article; its id where the story does not hold it."""
    outline = outlines.get(article)
    return article if outline is None else visible(called(outline.article))


def _event_rows(analysis: Analysis) -> Iterator[str]:
    if analysis.events:
        yield f"\n{counted(len(analysis.events), 'event')}"
    text = analysis.article.text
    for number, event in enumerate(analysis.events):
        twin = sum(other.anchor == event.anchor for other in analysis.events[:number])
        key = identity(KINDS["events"].letter, analysis.article.id, event.anchor, twin)
        day = spelled(event.when) if event.when else "undated"
        cells = ", ".join(visible(span.of(text)) for span in (*event.actor, *event.recipient))
        yield (
            f"  {key}  {act(event.code, event.mode)}, {event.status}, {day}: "
            f"“{visible(event.anchor.of(text))}” {offsets(event.anchor)}"
            + (f" ({cells})" if cells else "")
        )


def _time_rows(analysis: Analysis) -> Iterator[str]:
    if analysis.times:
        yield f"\n{counted(len(analysis.times), 'time')}"
    for time in analysis.times:
        yield f"  {time.type} {visible(time.value)}: {quoted(analysis.article.text, (time.span,))}"
        told = "; ".join(_of_time(time))
        if told:
            yield labelled("", told)
        if time.issue is not None:
            yield labelled("", f"cannot be right: {visible(time.issue)}")


def _of_time(time: Timex) -> Iterator[str]:
    """Value for readers, days and meaning of a time, as far as they are known."""
    if time.edtf is not None:
        yield f"EDTF {visible(time.edtf)}"
    if time.interval is not None:
        yield spelled(time.interval)
    for verb, end in (("begins", time.begins), ("ends", time.ends)):
        if end is not None and not _is_day(end):
            yield f"{verb} {spelled(end)}"
    if time.operators:
        yield visible(time.operators)


def _is_day(end: Interval) -> bool:
    """Whether the day on which a time begins or ends is known: its interval then says it."""
    return end.precision == "day"


def _statement_rows(analysis: Analysis) -> Iterator[str]:
    if analysis.statements:
        yield f"\n{counted(len(analysis.statements), 'statement')}"
    text = analysis.article.text
    names = {entity.id: visible(entity.name) for entity in analysis.entities}
    for statement in analysis.statements:
        speaker = visible(statement.speaker.of(text)) if statement.speaker else "no speaker found"
        name = names.get(statement.speaker_entity or "", speaker)
        who = speaker if name == speaker else f"{speaker} ({name})"
        yield f"  {statement.type}, {statement.act}, {who}: {quoted(text, statement.content)}"


def _figure_rows(analysis: Analysis) -> Iterator[str]:
    if analysis.figures:
        yield f"\n{counted(len(analysis.figures), 'figure')}"
    text = analysis.article.text
    for figure in analysis.figures:
        bounds = _bounds(figure.low, figure.high)
        thing = "" if figure.thing is None else f" of {quoted(text, (figure.thing,))}"
        yield f"  {figure.role}, {figure.hedge_kind} {bounds}: {quoted(text, (figure.span,))}{thing}"
        if figure.derived is not None:
            derived = figure.derived
            yield f"    {_bounds(derived.low, derived.high)}: {visible(derived.why)}"
        if figure.issue is not None:
            yield f"    {visible(figure.issue)}"


def _bounds(low: float | None, high: float | None) -> str:
    """`2,400`, `24–99`, `15,000–?`."""
    ends = ["?" if end is None else f"{end:,.10g}" for end in (low, high)]
    return ends[0] if low == high else "–".join(ends)


def _entity_rows(analysis: Analysis) -> Iterator[str]:
    if analysis.entities:
        yield f"\n{counted(len(analysis.entities), 'name')}"
    for entity in analysis.entities:
        country = f", {entity.country}" if entity.country else ""
        offices = "".join(f"; {office.title} ({office.status})" for office in entity.offices)
        mentions = counted(len(entity.mentions), "mention")
        yield f"  {visible(entity.name)} ({entity.kind}{country}), {mentions}{visible(offices)}"


def quoted(text: str, spans: Sequence[Span]) -> str:
    """`“2,400” 996-1001`: words with their offsets."""
    return ", ".join(f"“{visible(span.of(text))}” {offsets(span)}" for span in spans)


def offsets(span: Span) -> str:
    """`996-1001`."""
    return f"{span.start}-{span.end}"


def labelled(label: str, value: str) -> str:
    """A line with its label in front."""
    return f"  {label:<{WIDTH}}{value}"


def _one(span: Span | None) -> tuple[Span, ...]:
    return () if span is None else (span,)
