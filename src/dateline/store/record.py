"""`record/`: what the articles of a story say, one file for each kind of record.

Every quotation is compared with its stored text when it is written and when it is read. The
files hold the same bytes whatever the order of the articles and the number of processes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from dateline.errors import DatelineError
from dateline.findings import NOTHING
from dateline.records import Analysis
from dateline.serialize.reading import article_from_wire, entry_from_wire, published_from_wire
from dateline.serialize.wire import WireArticle, WireCells, WireEntry
from dateline.serialize.writing import article_to_wire, days_to_wire, entry_to_wire
from dateline.spans import Span
from dateline.store.findings import check_quoted, lines_of, root_of
from dateline.store.journal import read_journal
from dateline.store.manifest import checked, record_digests, unreadable, write_lines
from dateline.store.rows import KINDS, from_row, to_rows, words
from dateline.store.sources import read_article, read_sheet
from dateline.story.decisions import apply
from dateline.story.timeline import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from dateline.findings import Findings
    from dateline.records import Entry
    from dateline.store.folder import StoryFolder
    from dateline.story.decisions import Mark, Review

Outlines: TypeAlias = "Mapping[str, Analysis]"
"""Articles by id with their date and sentences, without what was found in them."""


def write_record(
    folder: StoryFolder,
    analyses: Sequence[Analysis],
    review: Review,
    findings: Findings = NOTHING,
) -> dict[Path, str]:
    """Write all files of the record; returns their digests. Raises `DamagedError` for a false quotation."""
    ordered = sorted(analyses, key=lambda analysis: analysis.article.id)
    texts = {analysis.article.id: analysis.article.text for analysis in ordered}
    for analysis in ordered:
        check_citations(analysis, texts)
    roots = root_of(findings)
    lines: dict[str, Iterable[bytes]] = {
        "articles": (_article_row(folder, analysis, roots) for analysis in ordered),
        **_entry_lines(review, texts),
        **lines_of(findings, texts),
        **{kind: _rows(kind, ordered) for kind in KINDS},
    }
    return write_lines(
        folder, {folder.record / f"{name}.jsonl": lines[name] for name in sorted(lines)}
    )


def _rows(kind: str, analyses: Sequence[Analysis]) -> Iterator[bytes]:
    for analysis in analyses:
        yield from to_rows(kind, analysis.article, getattr(analysis, kind))


def rewrite_entries(folder: StoryFolder, outlines: Outlines) -> None:
    """Apply the journal as it stands now to the entries, and enter them in the manifest."""
    review = read_review(folder, outlines)
    texts = {key: outline.article.text for key, outline in outlines.items()}
    files = {
        folder.record / f"{name}.jsonl": lines
        for name, lines in _entry_lines(review, texts).items()
    }
    record_digests(folder, write_lines(folder, files))


def _article_row(
    folder: StoryFolder, analysis: Analysis, roots: Mapping[str, tuple[str, ...]]
) -> bytes:
    """All that `articles.jsonl` says of an article; its text lies in `sources/`."""
    article = analysis.article
    sheet = read_sheet(folder, article.id)
    row = msgspec.to_builtins(article_to_wire(article, analysis.published))
    del row["text"]
    row["text_sha256"] = sheet.text_sha256
    row["sources"] = sheet.sources
    row["analysed"] = bool(analysis.sentences)
    row["sentences"] = [(span.start, span.end) for span in analysis.sentences]
    row["words"] = _article_words(analysis)
    row["root"] = roots.get(article.id, (article.id,))
    return msgspec.json.encode(row)


def _article_words(analysis: Analysis) -> dict[str, object]:
    """The words that the date and the credits rest on; sentences and furniture are not repeated."""
    text = analysis.article.text
    found: dict[str, object] = {}
    if analysis.published is not None:
        found |= words(analysis.published, text)
    if analysis.article.credits:
        found["credits"] = [credit.span.of(text) for credit in analysis.article.credits]
    return found


def _entry_lines(review: Review, texts: Mapping[str, str]) -> dict[str, Iterator[bytes]]:
    """The entries, and those that people merged or split, as the machine found them."""
    return {
        "entries": (_entry_row(entry, review, texts) for entry in review.decided),
        "machine": (msgspec.json.encode(entry_to_wire(entry)) for entry in review.machine),
    }


def _entry_row(entry: Entry, review: Review, texts: Mapping[str, str]) -> bytes:
    check_quoted(f"entry {entry.id}", entry, texts)
    wire = entry_to_wire(entry)
    mark = review.marks.get(entry.id)
    return msgspec.json.encode(wire if mark is None else _marked(wire, mark))


def _marked(wire: WireEntry, mark: Mark) -> WireEntry:
    found = mark.machine
    return msgspec.structs.replace(
        wire,
        verdict=None if mark.verdict is None else mark.verdict.value,
        notes=mark.notes,
        edited=mark.edited,
        machine=WireCells(found.status, days_to_wire(found.when), found.code, found.mode),
        shaped=None if mark.shaped is None else mark.shaped.value,
        made_of=mark.made_of,
    )


def check_citations(analysis: Analysis, texts: Mapping[str, str]) -> None:
    """Raise `DamagedError` unless its date and events cite other articles in their own words."""
    when = analysis.published
    for reason in () if when is None else when.evidence + when.conflict:
        if reason.cited is not None:
            check_quoted(f"the date of {analysis.article.id}", reason.cited, texts)
    for event in analysis.events:
        if event.tied is not None and event.tied.cited is not None:
            check_quoted(f"an event of {analysis.article.id}", event.tied.cited, texts)


def read_outlines(folder: StoryFolder) -> Outlines:
    """Articles with their date and sentences, by id; raises `DamagedError`."""
    outlines = {}
    for line in _lines(folder, "articles"):
        row = msgspec.json.decode(line)
        row["text"] = read_article(folder, row["id"]).text
        try:
            outlines[row["id"]] = _outline(row)
        except (msgspec.ValidationError, KeyError, DatelineError) as error:
            raise unreadable("articles", error) from error
    texts = {key: outline.article.text for key, outline in outlines.items()}
    for outline in outlines.values():
        check_citations(outline, texts)
    return outlines


def _outline(row: dict[str, Any]) -> Analysis:
    wire = msgspec.convert(row, WireArticle)
    return Analysis(
        article=article_from_wire(wire),
        published=published_from_wire(wire.published),
        sentences=tuple(Span(*pair) for pair in row["sentences"]),
        times=(),
        entities=(),
        places=(),
        figures=(),
        statements=(),
        events=(),
    )


def read_records(
    folder: StoryFolder, kind: str, outlines: Outlines
) -> Iterator[tuple[str, str, Any]]:
    """Id, article and record of every line of a kind; raises `DamagedError`."""
    texts = {key: outline.article.text for key, outline in outlines.items()}
    for line in _lines(folder, kind):
        head, record = from_row(kind, line, texts)
        yield head.id, head.article, record


def read_analyses(folder: StoryFolder, outlines: Outlines) -> tuple[Analysis, ...]:
    """The whole analyses, by article id; raises `DamagedError`."""
    found: dict[str, dict[str, list[Any]]] = {key: defaultdict(list) for key in outlines}
    for kind in KINDS:
        for _, article, record in read_records(folder, kind, outlines):
            found[article][kind].append(record)
    return tuple(
        replace(
            outlines[key],
            times=tuple(found[key]["times"]),
            entities=tuple(found[key]["entities"]),
            places=tuple(found[key]["places"]),
            figures=tuple(found[key]["figures"]),
            statements=tuple(found[key]["statements"]),
            events=tuple(found[key]["events"]),
        )
        for key in sorted(outlines)
    )


def read_review(folder: StoryFolder, outlines: Outlines) -> Review:
    """The entries with all decisions of the journal as it stands now; raises `DamagedError`."""
    articles = {key: outline.article for key, outline in outlines.items()}
    texts = {key: article.text for key, article in articles.items()}
    entries = [*_found(folder, "entries", texts), *_found(folder, "machine", texts)]
    review = apply(entries, read_journal(folder), articles)
    return replace(review, decided=in_order(review.decided, outlines))


def _found(folder: StoryFolder, name: str, texts: Mapping[str, str]) -> Iterator[Entry]:
    """The entries of a file as the machine found them; merged and split ones are left out."""
    for line in _lines(folder, name):
        try:
            wire = msgspec.json.decode(line, type=WireEntry)
            if wire.shaped is not None:
                continue
            entry = entry_from_wire(wire)
        except (msgspec.DecodeError, DatelineError) as error:
            raise unreadable(name, error) from error
        check_quoted(f"entry {entry.id}", entry, texts)
        yield entry


def _lines(folder: StoryFolder, name: str) -> Iterator[bytes]:
    return checked(folder, folder.record / f"{name}.jsonl")
