"""Root codes of sentences with marked source and target (PLV).

Each sentence has one gold code for what the source does to the target. Of the events found,
the one whose actor and recipient agree best with the marked words counts, else the surest;
its code is folded by status as PLOVER does (a promised visit is an agreement). RETREAT and
CONCEDE count as the set's YIELD. Every sentence has a code here, so where no event is sure
enough for a record the network's likeliest code is taken; `recorded` is the share of the others.
"""

from __future__ import annotations

import gzip
import json
import time
from typing import TYPE_CHECKING, Any

from dateline.codes import QUAD, Code, Status
from dateline.extract.events import Context, find_events
from dateline.nlp.model import LanguageModel
from dateline.records import Article
from evaluation.metrics import Counts, interval

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dateline.records import Event, Predicate
    from dateline.spans import Span

COOPERATIVE = frozenset({Code.CONSULT, Code.SUPPORT, Code.COOPERATE, Code.AID})
UNDECIDED = frozenset({Status.PLANNED, Status.PROPOSED, Status.POSSIBLE, Status.CONDITIONAL})
YIELD = "YIELD"
YIELDING = frozenset({Code.RETREAT, Code.CONCEDE})


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Accuracy, macro-F1 over the gold codes, quad accuracy, coverage, and F1 of each code."""
    model = LanguageModel.load()
    gold: list[str] = []
    found: list[str | None] = []
    recorded = 0
    lines = []
    began = time.perf_counter()
    for row in rows(paths):
        code, event = read(row, model)
        gold.append(row["root"])
        recorded += event is not None
        found.append(code)
        told = {"id": row["id"], "root": code, "reasons": event.reasons if event else ()}
        lines.append(json.dumps(told))
    seconds = time.perf_counter() - began
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return figures(gold, found) | {
        "recorded": round(100 * recorded / max(len(gold), 1), 2),
        "speed": {"sentences_per_second": round(len(gold) / seconds)},
    }


def rows(paths: Iterable[Path]) -> Iterable[dict[str, Any]]:
    """Records of JSON Lines files, plain or gzipped."""
    for path in paths:
        with (
            gzip.open(path, "rt", encoding="utf-8")
            if path.suffix == ".gz"
            else path.open(encoding="utf-8") as lines
        ):
            yield from (json.loads(line) for line in lines if line.strip())


def read(row: dict[str, Any], model: LanguageModel) -> tuple[str | None, Event | None]:
    """The code of one sentence and the event that gave it; `None` if nothing was found."""
    text = row["sentence"]
    document = model.parse(Article(id=row["id"], source=row["id"], text=text, raw=""))
    events = find_events(document, Context())
    if not events:
        return guessed(document.predicates), None
    best = max(
        events,
        key=lambda e: (
            agreement(text, e.actor, row["source"])
            + agreement(text, e.recipient, row["target"])
            + 0.5 * agreement(text, e.actor, row["target"]) * (len(e.actor) > 1),
            e.confidence,
            -e.anchor.start,
        ),
    )
    return folded(best), best


def guessed(predicates: tuple[Predicate, ...]) -> str | None:
    """The likeliest code of what the network takes for acts; `None` where it sees none."""
    ranked = [
        (predicate.score * share, -number, code)
        for predicate in predicates
        for number, (share, code) in enumerate(zip(predicate.codes, Code, strict=True))
    ]
    if not ranked:
        return None
    return merged(max(ranked)[2])


def agreement(text: str, spans: tuple[Span, ...], words: str) -> float:
    """1 where a span and the marked words share their last word, .5 where they share any."""
    wanted = words.lower().split()
    best = 0.0
    for span in spans:
        ours = span.of(text).lower().split()
        if not wanted or not ours:
            continue
        if ours[-1] == wanted[-1] or wanted[-1] in ours or ours[-1] in wanted:
            best = max(best, 1.0)
        elif set(ours) & set(wanted) - {"the", "a", "of", "and", "in"}:
            best = max(best, 0.5)
    return best


def merged(code: Code) -> str:
    """A code as the set has it."""
    return YIELD if code in YIELDING else str(code)


def folded(event: Event) -> str:
    """The root code after PLOVER's folding of what has not happened."""
    code = event.code
    if event.status is Status.REQUESTED:
        code = Code.REQUEST
    elif event.status is Status.DENIED:
        code = Code.REJECT
    elif event.status in UNDECIDED and code in COOPERATIVE:
        code = Code.AGREE
    return merged(code)


def figures(gold: list[str], found: list[str | None]) -> dict[str, Any]:
    """The measures of one run."""
    each = [Counts(int(a == b), 1, 1) for a, b in zip(gold, found, strict=True)]
    codes = {code: _counts(gold, found, code) for code in sorted(set(gold))}
    low, high = interval(each)
    quads = [_quad(a) == _quad(b) for a, b in zip(gold, found, strict=True)]
    total = len(gold)
    return {
        "accuracy": {
            "value": round(100 * sum(c.right for c in each) / total, 2),
            "low": round(low, 2),
            "high": round(high, 2),
            "sentences": total,
        },
        "macro_f1": round(sum(c.f1 for c in codes.values()) / len(codes), 2),
        "quad": round(100 * sum(quads) / total, 2),
        "coverage": round(100 * sum(code is not None for code in found) / total, 2),
        "codes": {code: round(counts.f1, 1) for code, counts in codes.items()},
    }


def _counts(gold: list[str], found: list[str | None], code: str) -> Counts:
    right = sum(a == b == code for a, b in zip(gold, found, strict=True))
    return Counts(right, found.count(code), gold.count(code))


def _quad(code: str | None) -> int | None:
    if code is None:
        return None
    return 1 if code == YIELD else QUAD.get(Code(code))
