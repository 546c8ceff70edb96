"""Entries, events, figures and statements as CSV, for spreadsheets and statistics.

A text cell that a spreadsheet would take for a formula gets an apostrophe before it; numbers
and dates are left as they are. Offsets are Unicode code points.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from dateline.records import Analysis, Entry, Evidence, Interval, Story
    from dateline.spans import Span

    Row: TypeAlias = "dict[str, object]"

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""First characters of a cell that a spreadsheet may run."""


def tables(story: Story, *, raw: bool = False) -> dict[str, str]:
    """CSV text by table name; with `raw` no cell is guarded, for programs that read the file."""
    made: dict[str, Iterable[Row]] = {
        "entries": map(_entry, story.entries),
        "events": _each(story, _events),
        "figures": _each(story, _figures),
        "statements": _each(story, _statements),
        "articles": map(_article, story.analyses),
    }
    return {name: to_csv(name, list(rows), raw=raw) for name, rows in made.items()}


COLUMNS: Final[Mapping[str, str]] = {
    "entries": "id from to precision status code mode actors recipients places countries headline "
    "reports outlets articles",
    "events": "article source anchor start end code mode status actor recipient place from to when_text "
    "attributed_to magnitude confidence sentence",
    "figures": "article source figure start end hedge hedge_kind low high unit thing role place from to "
    "attributed_to",
    "statements": "article source type content start end cue speaker speaker_entity addressee act",
    "articles": "id source title outlet url language stated_date published_from published_to "
    "sentences events statements figures",
}
"""Columns of each table, in their order; columns may be added at the end."""


def to_csv(name: str, rows: Sequence[Row], *, raw: bool) -> str:
    """One table with its header."""
    lines = io.StringIO()
    writer = csv.DictWriter(lines, COLUMNS[name].split(), lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(row if raw else {key: guarded(value) for key, value in row.items()})
    return lines.getvalue()


def guarded(value: object) -> object:
    """The cell, with an apostrophe before text that a spreadsheet would take for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _each(story: Story, rows: Callable[[Analysis], Iterator[Row]]) -> Iterator[Row]:
    for analysis in story.analyses:
        head = {"article": analysis.article.id, "source": analysis.article.source}
        yield from (head | row for row in rows(analysis))


def _entry(entry: Entry) -> Row:
    return _ends(entry.when) | {
        "id": entry.id,
        "precision": entry.when.precision if entry.when else None,
        "status": entry.status.value,
        "code": entry.code.value,
        "mode": entry.mode,
        "actors": _quoted(entry.actors),
        "recipients": _quoted(entry.recipients),
        "places": _quoted(entry.places),
        "countries": "; ".join(entry.countries),
        "headline": entry.headline.exact,
        "reports": len(entry.reports),
        "outlets": entry.outlets,
        "articles": "; ".join(sorted({report.article for report in entry.reports})),
    }


def _events(analysis: Analysis) -> Iterator[Row]:
    text = analysis.article.text
    for event in analysis.events:
        sentence = next((s for s in analysis.sentences if s.overlaps(event.anchor)), event.anchor)
        yield _ends(event.when) | {
            "anchor": event.anchor.of(text),
            "start": event.anchor.start,
            "end": event.anchor.end,
            "code": event.code.value,
            "mode": event.mode,
            "status": event.status.value,
            "actor": _words(event.actor, text),
            "recipient": _words(event.recipient, text),
            "place": _words(event.place, text),
            "when_text": _word(event.when_text, text),
            "attributed_to": _word(event.attributed_to, text),
            "magnitude": _words(event.magnitude, text),
            "confidence": event.confidence,
            "sentence": sentence.of(text),
        }


def _figures(analysis: Analysis) -> Iterator[Row]:
    text = analysis.article.text
    for figure in analysis.figures:
        yield _ends(figure.when) | {
            "figure": figure.span.of(text),
            "start": figure.span.start,
            "end": figure.span.end,
            "hedge": _word(figure.hedge, text),
            "hedge_kind": figure.hedge_kind.value,
            "low": figure.low,
            "high": figure.high,
            "unit": figure.unit,
            "thing": _word(figure.thing, text),
            "role": figure.role.value,
            "place": _word(figure.place, text),
            "attributed_to": _word(figure.attributed_to, text),
        }


def _statements(analysis: Analysis) -> Iterator[Row]:
    text = analysis.article.text
    for statement in analysis.statements:
        yield {
            "type": statement.type.value,
            "content": _words(statement.content, text),
            "start": statement.content[0].start,
            "end": statement.content[-1].end,
            "cue": _word(statement.cue, text),
            "speaker": _word(statement.speaker, text),
            "speaker_entity": statement.speaker_entity,
            "addressee": _word(statement.addressee, text),
            "act": statement.act.value,
        }


def _article(analysis: Analysis) -> Row:
    article, published = analysis.article, analysis.published
    days = _ends(published.interval if published else None)
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "language": article.language,
        "stated_date": article.stated_date.value if article.stated_date else None,
        "published_from": days["from"],
        "published_to": days["to"],
        "sentences": len(analysis.sentences),
        "events": len(analysis.events),
        "statements": len(analysis.statements),
        "figures": len(analysis.figures),
    }


def _ends(interval: Interval | None) -> Row:
    if interval is None:
        return {"from": None, "to": None}
    return {"from": interval.first, "to": interval.last}


def _quoted(cells: Sequence[Evidence]) -> str:
    return "; ".join(evidence.exact for evidence in cells)


def _words(spans: Sequence[Span], text: str) -> str:
    return "; ".join(span.of(text) for span in spans)


def _word(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)
