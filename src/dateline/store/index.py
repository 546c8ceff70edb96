"""`story.db`: full-text search over the sentences of a story, and its tables for other tools.

A cache: it is made from the record, holds the digest of the manifest it was made for, and is
made again when that differs. Any SQLite reader opens it (Datasette, sqlite-utils, DB Browser).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.spans import Span
from dateline.store.manifest import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Analysis, Entry, Interval
    from dateline.store.folder import StoryFolder

SCHEMA: Final = """
CREATE TABLE made_for (manifest TEXT NOT NULL);
CREATE TABLE articles (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, title TEXT, outlet TEXT, url TEXT,
    language TEXT, published_from TEXT, published_to TEXT
);
CREATE TABLE entries (
    id TEXT PRIMARY KEY, status TEXT NOT NULL, code TEXT NOT NULL, mode TEXT,
    first TEXT, last TEXT, precision TEXT, headline TEXT NOT NULL, actors TEXT NOT NULL,
    recipients TEXT NOT NULL, places TEXT NOT NULL, reports INTEGER NOT NULL,
    outlets INTEGER NOT NULL
);
CREATE TABLE reports (
    entry TEXT NOT NULL REFERENCES entries (id), article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, anchor TEXT NOT NULL, sentence TEXT NOT NULL
);
CREATE VIRTUAL TABLE sentences USING fts5 (
    text, article UNINDEXED, start UNINDEXED, "end" UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2"
);
"""


class Hit(NamedTuple):
    """A sentence that holds all words of a search."""

    article: str
    span: Span
    text: str


def write_index(
    folder: StoryFolder, analyses: Sequence[Analysis], entries: Sequence[Entry]
) -> None:
    """Make the index for the record as it stands."""
    folder.work.mkdir(exist_ok=True)
    unfinished = folder.work / "story.db.part"
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as database, database:
        database.execute("PRAGMA journal_mode = OFF")
        database.executescript(SCHEMA)
        database.execute("INSERT INTO made_for VALUES (?)", (_current(folder),))
        _insert(database, "articles", 8, map(_article_row, analyses))
        _insert(database, "entries", 13, map(_entry_row, entries))
        _insert(database, "reports", 6, (row for entry in entries for row in _report_rows(entry)))
        _insert(database, "sentences", 4, (row for a in analyses for row in _sentence_rows(a)))
    unfinished.replace(folder.index)


def _insert(
    database: sqlite3.Connection, table: str, width: int, rows: Iterator[tuple[object, ...]]
) -> None:
    marks = ", ".join("?" * width)
    database.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - own names


def is_current(folder: StoryFolder) -> bool:
    """Whether the index was made for the record as it stands."""
    if not folder.index.is_file():
        return False
    with closing(_open(folder)) as database:
        try:
            row = database.execute("SELECT manifest FROM made_for").fetchone()
        except sqlite3.DatabaseError:
            return False
    return row is not None and row[0] == _current(folder)


def search(folder: StoryFolder, phrases: Sequence[str], limit: int) -> list[Hit]:
    """Sentences with all the phrases, best match first; the words of a phrase stand together."""
    query = " ".join('"' + phrase.replace('"', '""') + '"' for phrase in phrases)
    with closing(_open(folder)) as database:
        rows = database.execute(
            'SELECT article, start, "end", text FROM sentences WHERE sentences MATCH ? '
            "ORDER BY rank, article, start LIMIT ?",
            (query, limit),
        )
        return [Hit(article, Span(start, end), text) for article, start, end, text in rows]


def _open(folder: StoryFolder) -> sqlite3.Connection:
    return sqlite3.connect(f"{folder.index.absolute().as_uri()}?mode=ro", uri=True)


def _current(folder: StoryFolder) -> str:
    return digest(folder.manifest.read_bytes())


def _article_row(analysis: Analysis) -> tuple[object, ...]:
    article, published = analysis.article, analysis.published
    first, last = _ends(published.interval if published else None)
    return (
        article.id,
        article.source,
        article.title,
        article.outlet,
        article.url,
        article.language,
        first,
        last,
    )


def _entry_row(entry: Entry) -> tuple[object, ...]:
    return (
        entry.id,
        entry.status.value,
        entry.code.value,
        entry.mode,
        *_ends(entry.when),
        entry.when.precision if entry.when else None,
        entry.headline.exact,
        "; ".join(evidence.exact for evidence in entry.actors),
        "; ".join(evidence.exact for evidence in entry.recipients),
        "; ".join(evidence.exact for evidence in entry.places),
        len(entry.reports),
        entry.outlets,
    )


def _report_rows(entry: Entry) -> Iterator[tuple[object, ...]]:
    for report in entry.reports:
        span = report.anchor.span
        yield (
            entry.id,
            report.article,
            span.start,
            span.end,
            report.anchor.exact,
            report.sentence.exact,
        )


def _sentence_rows(analysis: Analysis) -> Iterator[tuple[object, ...]]:
    for span in analysis.sentences:
        yield (span.of(analysis.article.text), analysis.article.id, span.start, span.end)


def _ends(interval: Interval | None) -> tuple[str | None, str | None]:
    if interval is None:
        return None, None
    first, last = interval.first, interval.last
    return str(first) if first else None, str(last) if last else None
