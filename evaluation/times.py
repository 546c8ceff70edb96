"""Temporal expressions against TIMEX3 gold, by the measures of TempEval-3.

As the official tool counts (naushadzaman/tempeval3_toolkit): a relaxed match is any overlap,
each expression used once, from left to right; strict asks for the same extent, white space
apart; type and value F1 are right attributes over all found and all gold. The creation time
itself is not scored. `strict_value` is ours. Files: JSON Lines as `data/time` describes, one
document a line; the document is parsed with the shipped model, its `dct` is the publication.
"""

from __future__ import annotations

import gzip
import json
import time
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dateline.extract.temporal import find_times
from dateline.nlp.model import LanguageModel
from dateline.records import Article, Interval
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TYPES = ("DATE", "TIME", "DURATION", "SET")


@dataclass(frozen=True, slots=True)
class Item:
    """An expression of gold or system, its extent without outer white space."""

    start: int
    end: int
    type: str
    value: str

    @property
    def extent(self) -> tuple[int, int]:
        """Start and end."""
        return self.start, self.end


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """P, R and F1 of every measure over all documents, of value also by type, and the speed."""
    model = LanguageModel.load()
    counts: dict[str, list[Counts]] = defaultdict(list)
    words = parsing = tagging = 0.0
    lines = []
    for record in records(paths):
        began = time.perf_counter()
        document = model.parse(Article(id=record["doc"], source="", raw="", text=record["text"]))
        parsed = time.perf_counter()
        times = find_times(document, publication(record))
        tagging += time.perf_counter() - parsed
        parsing += parsed - began
        words += len(record["text"].split())
        found = [
            item(record["text"], t.span.start, t.span.end, str(t.type), t.value) for t in times
        ]
        for name, count in compared(gold_of(record), found).items():
            counts[name].append(count)
        shown = [{"start": i.start, "end": i.end, "type": i.type, "value": i.value} for i in found]
        lines.append(json.dumps({"doc": record["doc"], "timexes": shown}))
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    speed = {
        "rules_words_per_second": round(words / max(tagging, 1e-9)),
        "words_per_second": round(words / max(parsing + tagging, 1e-9)),
    }
    return {name: row(documents) for name, documents in sorted(counts.items())} | {"speed": speed}


def records(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """The documents of JSON Lines files, plain or gzipped."""
    for path in paths:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
        yield from (json.loads(line) for line in text.split("\n") if line.strip())


def publication(record: dict[str, Any]) -> Interval | None:
    """The creation day of a document; `None` where it has none that is a day."""
    text = str(record.get("dct") or "")[:10]
    if len(text) != 10:
        return None
    day = date.fromisoformat(text)
    return Interval(day, day)


def gold_of(record: dict[str, Any]) -> list[Item]:
    """The gold expressions inside the text, the creation time left out."""
    return [
        item(record["text"], t["start"], t["end"], t["type"], t.get("value", ""))
        for t in record["timexes"]
        if t["text"].strip()
        and t.get("tid") != "t0"
        and t.get("functionInDocument") != "CREATION_TIME"
    ]


def item(text: str, start: int, end: int, kind: str, value: str) -> Item:
    """An expression with its extent stripped of white space."""
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return Item(start + left, start + max(left, len(words.rstrip())), kind, value)


def compared(gold: list[Item], found: list[Item]) -> dict[str, Counts]:
    """Counts of one document for every measure, of value also by the gold's type."""
    pairs = paired(gold, found)
    right = {
        "relaxed": len(pairs),
        "strict": sum(g.extent == s.extent for g, s in pairs),
        "type": sum(g.type == s.type for g, s in pairs),
        "value": sum(g.value == s.value for g, s in pairs),
        "strict_value": sum((g.extent, g.value) == (s.extent, s.value) for g, s in pairs),
    }
    result = {name: Counts(count, len(found), len(gold)) for name, count in right.items()}
    for kind in TYPES:
        ours, theirs = [i for i in found if i.type == kind], [i for i in gold if i.type == kind]
        same = sum(g.value == s.value for g, s in paired(theirs, ours))
        result[f"value {kind}"] = Counts(same, len(ours), len(theirs))
    return result


def paired(gold: list[Item], found: list[Item]) -> list[tuple[Item, Item]]:
    """Overlapping gold and system expressions, each used once, from left to right."""
    gold = sorted(gold, key=lambda i: (i.start, i.end))
    found = sorted(found, key=lambda i: (i.start, i.end))
    used: set[int] = set()
    pairs = []
    for expected in gold:
        for number, candidate in enumerate(found):
            overlap = candidate.start < expected.end and expected.start < candidate.end
            if overlap and number not in used:
                used.add(number)
                pairs.append((expected, candidate))
                break
    return pairs
