"""Dates of articles by their story: `./run eval dates --data ../shared/.../articles.jsonl.gz...`.

Each file is a topic of dated articles `{id, date, text}`. Stories of ten articles are taken
from it, evenly over windows of one to eight weeks and half a year. In every story each article
in turn loses its date and is dated from its own words and the other nine; then each in turn
gets a header that is wrong by a week to three months, and must be flagged. What prints the day
itself (datelines, stamps, addresses) is hidden in both; `printed` shows the result with it.

Figures in percent but `width`, the median number of days of the interval. Those without a
window in their name are over the windows of one to eight weeks.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING, Any

from dateline.codes import ClueKind
from dateline.extract.dating import date_by_clues
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze
from dateline.records import Article, StatedDate
from dateline.story.dating import date_story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dateline.records import Analysis, Document, Published

SIZE = 10
"""Articles of a story."""

WINDOWS = (7, 14, 28, 56, 182)
"""Days over which the articles of a story are spread."""

WIDE = 182
"""The window that is reported by itself only."""

STORIES = 1
"""Stories of each window from each topic."""

NARROW = 10
"""Days of an interval that is narrow."""

SHIFTS = (7, 8, 10, 12, 14, 17, 21, 25, 28, 33, 40, 49, 58, 70, 81, 90)
"""Days by which headers are made wrong, forwards and backwards; the hash of the id chooses."""

PRINTED = frozenset({ClueKind.STAMP, ClueKind.ADDRESS, ClueKind.DATELINE})
"""Clues that print the day of publication."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: `kind` is the task, `window` that of its story."""

    kind: str
    topic: str
    window: int
    article: str
    truth: date
    found: Published | None
    shifted: int = 0

    @property
    def held(self) -> bool:
        """Whether the interval holds the true day."""
        interval = None if self.found is None else self.found.interval
        if interval is None or interval.first is None or interval.last is None:
            return False
        return interval.first <= self.truth <= interval.last

    @property
    def width(self) -> int:
        """Days of the interval; a hundred years where there is none."""
        interval = None if self.found is None else self.found.interval
        if interval is None or interval.first is None or interval.last is None:
            return 36525
        return (interval.last - interval.first).days + 1

    @property
    def hit(self) -> bool:
        """Whether the likeliest day is the true one."""
        return self.found is not None and self.found.best == self.truth

    @property
    def flagged(self) -> bool:
        """Whether the stated date is contradicted."""
        return self.found is not None and bool(self.found.conflict)


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Undated articles: held, narrow, width, best. Headers: flagged, false alarms."""
    bench = Bench()
    outcomes: list[Outcome] = []
    for path in paths:
        records = read(path)
        for window in WINDOWS:
            for story in stories(records, window, STORIES):
                outcomes += bench.tried(path.parent.name, window, story)
    if predictions is not None:
        lines = [json.dumps(shown(outcome)) for outcome in outcomes]
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return figures(outcomes)


def read(path: Path) -> list[dict[str, Any]]:
    """The records of a topic that have a day and a text, by day and id."""
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n")
    records = [json.loads(line) for line in lines if line.strip()]
    dated = [r for r in records if len(r.get("date") or "") >= 10 and r["text"].strip()]
    return sorted(dated, key=lambda record: (record["date"], record["id"]))


def stories(
    records: Sequence[dict[str, Any]], window: int, most: int
) -> list[list[dict[str, Any]]]:
    """Up to `most` stories, evenly from those that fill at least six tenths of the window.

    `records` are sorted by day. Windows do not overlap; ten articles stand evenly in each.
    """
    days = [day_of(record).toordinal() for record in records]
    found = []
    start = 0
    while start < len(records):
        end = next(
            (n for n in range(start, len(days)) if days[n] >= days[start] + window), len(days)
        )
        if end - start >= SIZE and days[end - 1] - days[start] >= 0.6 * window:
            steps = [start + number * (end - start - 1) // (SIZE - 1) for number in range(SIZE)]
            found.append([records[step] for step in steps])
            start = end
        else:
            start += 1
    if len(found) <= most:
        return found
    return [found[number * (len(found) - 1) // max(1, most - 1)] for number in range(most)]


def day_of(record: dict[str, Any]) -> date:
    """The day of a record."""
    return date.fromisoformat(record["date"][:10])


def shift(article: str) -> int:
    """The days by which the header of an article is made wrong."""
    code = hashlib.sha256(article.encode()).digest()
    return SHIFTS[code[0] % len(SHIFTS)] * (1 if code[1] % 2 else -1)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parser that gives back one document."""

    document: Document

    def parse(self, article: Article) -> Document:
        """The document under this article."""
        return replace(self.document, article=article)


class Bench:
    """Analyses articles under the dates that they are given."""

    def __init__(self) -> None:
        self._model, self._knowledge = LanguageModel.load(), Knowledge.open()
        self._documents: dict[str, Document] = {}

    def tried(self, topic: str, window: int, story: Sequence[dict[str, Any]]) -> Iterator[Outcome]:
        """The outcomes of all tasks on one story."""
        days = {record["id"]: day_of(record) for record in story}
        true = {r["id"]: self.analysis(r, days[r["id"]]) for r in story}
        found = date_story(list(true.values()))
        for record in story:
            key, day = record["id"], days[record["id"]]
            yield Outcome("header", topic, window, key, day, found.get(key))
            others = [analysis for other, analysis in true.items() if other != key]
            bare, printed = (self.analysis(record, None, hidden=h) for h in (True, False))
            dated = date_story([*others, bare]).get(key)
            yield Outcome("undated", topic, window, key, day, dated)
            if printed.clues != bare.clues:
                dated = date_story([*others, printed]).get(key)
            yield Outcome("printed", topic, window, key, day, dated)
            days_off = shift(key)
            wrong = self.analysis(record, day + timedelta(days=days_off))
            dated = date_story([*others, wrong]).get(key)
            yield Outcome("wrong", topic, window, key, day, dated, days_off)

    def analysis(
        self, record: dict[str, Any], stated: date | None, *, hidden: bool = True
    ) -> Analysis:
        """The analysis under a stated date, without the clues that print the day if `hidden`."""
        document = self.document(record)
        date_line = None if stated is None else StatedDate(value=stated.isoformat(), span=None)
        article = replace(document.article, stated_date=date_line)
        analysis = analyze(article, Parsed(document), self._knowledge)
        clues = tuple(c for c in analysis.clues if not (hidden and c.kind in PRINTED))
        return replace(analysis, clues=clues, published=date_by_clues(date_line, clues))

    def document(self, record: dict[str, Any]) -> Document:
        """The parse of a record, made once."""
        if record["id"] not in self._documents:
            article = Article(
                id=record["id"],
                source=record["id"],
                raw="",
                text=record["text"],
                language="en",
                tokenised=True,
            )
            self._documents[record["id"]] = self._model.parse(article)
        return self._documents[record["id"]]


def shown(outcome: Outcome) -> dict[str, Any]:
    """An outcome as a line of the predictions."""
    found = outcome.found
    return {
        "task": outcome.kind,
        "topic": outcome.topic,
        "window": outcome.window,
        "article": outcome.article,
        "truth": outcome.truth.isoformat(),
        "shifted": outcome.shifted,
        "interval": None if found is None else str(found.interval),
        "best": None if found is None else str(found.best),
        "flagged": outcome.flagged,
    }


def figures(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """The measures over all windows but the wide one, by window and by topic."""
    usual = [outcome for outcome in outcomes if outcome.window != WIDE]
    result = measures("", usual)
    for window in WINDOWS:
        result |= measures(f" {window} days", [o for o in outcomes if o.window == window])
    for topic in sorted({outcome.topic for outcome in usual}):
        result |= measures(f" {topic}", [o for o in usual if o.topic == topic])
    return result


def measures(name: str, outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """The measures of some outcomes, their names ending in `name`; empty without outcomes."""
    if not outcomes:
        return {}
    result: dict[str, Any] = {}
    for kind in ("undated", "printed"):
        chosen = [outcome for outcome in outcomes if outcome.kind == kind]
        if not chosen:
            continue
        result[f"{kind}{name}"] = {
            "held": percent([outcome.held for outcome in chosen]),
            "narrow": percent([outcome.width <= NARROW for outcome in chosen]),
            "best": percent([outcome.hit for outcome in chosen]),
            "width": median(outcome.width for outcome in chosen),
            "articles": len(chosen),
        }
    result[f"header{name}"] = {
        "flagged": percent([o.flagged for o in outcomes if o.kind == "wrong"]),
        "false_alarms": percent([o.flagged for o in outcomes if o.kind == "header"]),
    }
    return result


def percent(hits: Sequence[bool]) -> float:
    """The share of hits in percent, two digits; 0 without any."""
    return round(100 * sum(hits) / max(1, len(hits)), 2)
