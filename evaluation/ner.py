"""Named entities against BIO gold: exact span and class, from gold words.

Classes are those of the Worldwide set; sets with PER, ORG and LOC are scored on these three.
Paragraphs are given as in the data; the vote of the article is part of the system.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from dateline.nlp.model import LanguageModel
from dateline.records import Article
from evaluation.language import laid_out, records
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SHORT = {"PER", "ORG", "LOC"}
AS_SHORT = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC"}


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Figures over all documents, of all classes together and of each."""
    model = LanguageModel.load()
    counts: dict[str, list[Counts]] = defaultdict(list)
    words = seconds = 0.0
    lines = []
    documents = list(records(paths))
    short = {n[2:] for d in documents for s in d["sents"] for n in s["ner"] if n != "O"} <= SHORT
    for record in documents:
        text, blocks, _ = laid_out(record)
        article = Article(id=record["id"], source=record["id"], text=text, raw="")
        began = time.perf_counter()
        document = model.parse_tokens(article, blocks)
        seconds += time.perf_counter() - began
        words += sum(len(block) for block in blocks)
        gold = {
            (block[start].start, block[end - 1].end, label)
            for sentence, block in zip(record["sents"], blocks, strict=True)
            for start, end, label in spans(sentence["ner"])
        }
        found = {(n.span.start, n.span.end, n.label) for n in document.names}
        if short:
            found = {(a, b, AS_SHORT[label]) for a, b, label in found if label in AS_SHORT}
        counts["all"].append(Counts.of(set(found), set(gold)))
        for label in sorted({item[2] for item in found | gold}):
            ours = {item for item in found if item[2] == label}
            counts[label].append(Counts.of(set(ours), {item for item in gold if item[2] == label}))
        lines.append(json.dumps({"id": record["id"], "names": sorted(found)}))
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    speed = {"words_per_second": round(words / seconds)}
    return {name: row(parts) for name, parts in sorted(counts.items())} | {"speed": speed}


def spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Named spans (first word, word behind the last, class) of BIO labels.

    A span opens at any label after O, at B, and where the class changes: an I without its B
    is read as a beginning.
    """
    result = []
    start: int | None = None
    current = ""
    for position, label in enumerate([*labels, "O"]):
        prefix, _, kind = label.partition("-")
        if start is not None and (prefix in {"O", "B"} or kind != current):
            result.append((start, position, current))
            start = None
        if start is None and prefix != "O":
            start, current = position, kind
    return result
