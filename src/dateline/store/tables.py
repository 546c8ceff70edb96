"""Entries, events and facts as CSV, for spreadsheets and statistics.

A text cell that a spreadsheet would take for a formula gets an apostrophe before it; numbers
and dates are left as they are. Offsets are Unicode code points.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from dateline.store.tables_findings import conflicts, ends, plans, positions, quoted, relations
from dateline.story.linking import link
from dateline.story.offices import ledger
from dateline.story.people import people
from dateline.story.restated import restated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from dateline.findings import Story
    from dateline.records import Analysis, Entry, Figure
    from dateline.spans import Span

    Row: TypeAlias = "dict[str, object]"

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""First characters of a cell that a spreadsheet may run."""


def tables(story: Story, *, raw: bool = False) -> dict[str, str]:
    """CSV text by table name; with `raw` no cell is guarded, for programs that read the file."""
    keys = link(story.analyses)
    made: dict[str, Iterable[Row]] = {
        "entries": map(_entry, story.entries),
        "events": _each(story, _events),
        "figures": _each(story, _figures),
        "statements": _each(story, _statements),
        "articles": map(_article, story.analyses),
        "places": _each(story, _places),
        "people": _people(story, keys),
        "offices": _offices(story, keys),
        "restated": _restated(story, keys),
        "conflicts": conflicts(story),
        "plans": plans(story),
        "positions": positions(story),
        "relations": relations(story),
    }
    return {name: to_csv(name, list(rows), raw=raw) for name, rows in made.items()}


COLUMNS: Final[Mapping[str, str]] = {
    "entries": "id from to precision status code mode actors recipients places countries headline "
    "reports outlets articles independent",
    "events": "article source anchor start end code mode status actor recipient place from to when_text "
    "attributed_to magnitude confidence sentence",
    "figures": "article source figure start end hedge hedge_kind low high unit thing role place from to "
    "attributed_to as_of_from as_of_to per part_of same_as issue derived derived_low derived_high",
    "statements": "article source type content start end cue speaker speaker_entity addressee act "
    "speaker_name chain medium from to",
    "articles": "id source title outlet url language stated_date published_from published_to "
    "sentences events statements figures",
    "places": "article source place start end name country kind role latitude longitude",
    "people": "article source entity key kind name local_name country named mentions start end",
    "offices": "article source holder name title body ground status as_of_from as_of_to words start end",
    "restated": "id article source statement fullest why likeness content start end",
    "conflicts": "id kind severity about why article words start end according_to entries",
    "plans": "entry status horizon_from horizon_to outcome told why met_by evidence also",
    "positions": "holder name stance what since_from since_to article words",
    "relations": "first second kind share origin named why longest_run",
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
    return ends(entry.when) | {
        "id": entry.id,
        "precision": entry.when.precision if entry.when else None,
        "status": entry.status.value,
        "code": entry.code.value,
        "mode": entry.mode,
        "actors": quoted(entry.actors),
        "recipients": quoted(entry.recipients),
        "places": quoted(entry.places),
        "countries": "; ".join(entry.countries),
        "headline": entry.headline.exact,
        "reports": len(entry.reports),
        "outlets": entry.outlets,
        "articles": "; ".join(sorted({report.article for report in entry.reports})),
        "independent": len(entry.roots) or None,
    }


def _events(analysis: Analysis) -> Iterator[Row]:
    text = analysis.article.text
    for event in analysis.events:
        sentence = next((s for s in analysis.sentences if s.overlaps(event.anchor)), event.anchor)
        yield ends(event.when) | {
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
        yield (
            ends(figure.when)
            | {
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
                "per": figure.per,
                "part_of": _word(figure.part_of, text),
                "same_as": _word(figure.same_as, text),
                "issue": figure.issue,
            }
            | _as_of(analysis, figure)
            | _derived(figure)
        )


def _as_of(analysis: Analysis, figure: Figure) -> Row:
    """The days as of which a figure stands: its own, or else those of its article."""
    published = None if analysis.published is None else analysis.published.interval
    return ends(figure.when or published, "as_of_")


def _derived(figure: Figure) -> Row:
    """What follows from a figure by arithmetic, with the sum."""
    if figure.derived is None:
        return {}
    made = figure.derived
    return {"derived": made.why, "derived_low": made.low, "derived_high": made.high}


def _statements(analysis: Analysis) -> Iterator[Row]:
    text = analysis.article.text
    names = {entity.id: entity.name for entity in analysis.entities}
    for statement in analysis.statements:
        yield ends(statement.when) | {
            "type": statement.type.value,
            "content": _words(statement.content, text),
            "start": statement.content[0].start,
            "end": statement.content[-1].end,
            "cue": _word(statement.cue, text),
            "speaker": _word(statement.speaker, text),
            "speaker_entity": statement.speaker_entity,
            "addressee": _word(statement.addressee, text),
            "act": statement.act.value,
            "speaker_name": names.get(statement.speaker_entity or ""),
            "chain": " < ".join(names.get(step, step) for step in statement.chain),
            "medium": _word(statement.medium, text),
        }


def _places(analysis: Analysis) -> Iterator[Row]:
    text = analysis.article.text
    for place in analysis.places:
        yield {
            "place": place.span.of(text),
            "start": place.span.start,
            "end": place.span.end,
            "name": place.name,
            "country": place.country,
            "kind": place.kind,
            "role": place.role.value,
            "latitude": place.latitude,
            "longitude": place.longitude,
        }


def _people(story: Story, keys: Mapping[tuple[str, str], str]) -> Iterator[Row]:
    """One row for each entity of an article; `key` and `name` are the same over all articles."""
    sources = {analysis.article.id: analysis.article.source for analysis in story.analyses}
    for person in people(story.analyses, keys):
        for article, entity in person.entities:
            first = entity.mentions[0].span if entity.mentions else None
            yield {
                "article": article,
                "source": sources[article],
                "entity": entity.id,
                "key": person.key,
                "kind": entity.kind.value,
                "name": person.name,
                "local_name": entity.name,
                "country": entity.country,
                "named": person.named,
                "mentions": len(entity.mentions),
                "start": None if first is None else first.start,
                "end": None if first is None else first.end,
            }


def _offices(story: Story, keys: Mapping[tuple[str, str], str]) -> Iterator[Row]:
    """One row for each mention of an office: who is said to hold or to have held it."""
    articles = {analysis.article.id: analysis.article for analysis in story.analyses}
    names = {person.key: person.name for person in people(story.analyses, keys)}
    for assertion in ledger(story.analyses, keys):
        article = articles[assertion.article]
        yield ends(assertion.as_of, "as_of_") | {
            "article": article.id,
            "source": article.source,
            "holder": assertion.holder,
            "name": names.get(assertion.holder),
            "title": assertion.title,
            "body": assertion.body,
            "ground": assertion.ground.value,
            "status": assertion.status.value,
            "words": assertion.span.of(article.text),
            "start": assertion.span.start,
            "end": assertion.span.end,
        }


def _restated(story: Story, keys: Mapping[tuple[str, str], str]) -> Iterator[Row]:
    """One row for each telling of a statement that is told more than once."""
    sources = {analysis.article.id: analysis.article.source for analysis in story.analyses}
    for item in restated(story.analyses, keys):
        for telling in item.tellings:
            yield {
                "id": item.id,
                "article": telling.article,
                "source": sources[telling.article],
                "statement": telling.number,
                "fullest": telling is item.fullest,
                "why": telling.why,
                "likeness": telling.likeness,
                "content": quoted(telling.content),
                "start": telling.content[0].span.start,
                "end": telling.content[-1].span.end,
            }


def _article(analysis: Analysis) -> Row:
    article, published = analysis.article, analysis.published
    days = ends(published.interval if published else None)
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


def _words(spans: Sequence[Span], text: str) -> str:
    return "; ".join(span.of(text) for span in spans)


def _word(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)
