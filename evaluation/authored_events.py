"""Events of authored sentences and paragraphs that no network was trained on.

`training/authored/events.jsonl` was written by the annotation guide; one item in ten is held out
(`training.events_data.is_held`). The frames were widened while the rest of what the first four
writers wrote was read, and nothing of the last four: `later` are the items of these, the honest
figure of the two, though the last four were asked to leave out the obvious words half of the
time. Each item is read as an article of its own.

Measures: overlapping anchors, with the same code, with the same status too; for events with the
right code each role, a gold span counting when a found one overlaps it.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze
from dateline.records import Article
from dateline.spans import Span
from evaluation.metrics import Counts, row
from training.events_data import authored, is_held

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Event

ROLES = ("actor", "recipient", "place")
LATER = ("e-", "f-", "g-", "h-")
"""How the ids of the later writers begin."""


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """The measures over all held-out items and over those of the later writers."""
    model, knowledge = LanguageModel.load(), Knowledge.open()
    counts: dict[str, list[Counts]] = defaultdict(list)
    lines = []
    sentences, began = 0, time.perf_counter()
    for item in (item for path in paths for item in authored(path) if is_held(item)):
        article = Article(id=item["id"], source="", raw="", text=item["text"], language="en")
        analysis = analyze(article, model, knowledge)
        sentences += len(analysis.sentences)
        for name, count in compared(item["events"], analysis.events).items():
            counts[name].append(count)
            if item["id"].startswith(LATER):
                counts[f"later_{name}"].append(count)
        lines.append(json.dumps({"id": item["id"], "events": [_told(e) for e in analysis.events]}))
    seconds = time.perf_counter() - began
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    speed = {"sentences_per_second": round(sentences / max(seconds, 1e-9))}
    return {name: row(found) for name, found in sorted(counts.items())} | {"speed": speed}


def compared(gold: list[dict[str, Any]], found: tuple[Event, ...]) -> dict[str, Counts]:
    """The counts of one item."""
    pairs = _paired(gold, found)
    same = [(g, e) for g, e in pairs if g["code"] == e.code]
    right = [(g, e) for g, e in same if g["status"] == e.status]
    ends = (len(found), len(gold))
    counts = {
        "anchor": Counts(len(pairs), *ends),
        "anchor_code": Counts(len(same), *ends),
        "anchor_code_status": Counts(len(right), *ends),
    }
    for role in ROLES:
        counts[role] = sum((_agreeing(g[role], getattr(e, role)) for g, e in same), Counts())
    return counts


def _paired(
    gold: list[dict[str, Any]], found: tuple[Event, ...]
) -> list[tuple[dict[str, Any], Event]]:
    """Events whose anchors overlap, one to one, those of the same code first."""
    rest = list(found)
    pairs = []
    for event in gold:
        anchor = Span(*event["anchor"])
        near = [other for other in rest if other.anchor.overlaps(anchor)]
        if near:
            best = max(near, key=lambda other: other.code == event["code"])
            rest.remove(best)
            pairs.append((event, best))
    return pairs


def _agreeing(gold: list[list[int]], found: tuple[Span, ...]) -> Counts:
    hit = sum(any(Span(*span).overlaps(other) for other in found) for span in gold)
    return Counts(min(hit, len(found)), len(found), len(gold))


def _told(event: Event) -> dict[str, Any]:
    return {
        "anchor": [event.anchor.start, event.anchor.end],
        "code": event.code,
        "status": event.status,
        "reasons": event.reasons,
    }
