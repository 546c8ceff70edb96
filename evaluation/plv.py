"""Root codes of sentences with marked source and target (PLV).

Each sentence has one gold code for what the source does to the target. Every word that the
network may take for an act says what it would be, with the weight of how likely it is an act and
how well the marked sides fit its roles; the events on record speak for their code with the weight
of their confidence and of how well their roles agree. Codes are folded by status as PLOVER does
(a promised visit is an agreement); RETREAT and CONCEDE count as the set's YIELD. `recorded` is the
share of sentences with an event on record. The network is trained on four fifths of the set's training
part: of that file only the rest is judged (`is_held`).
"""

from __future__ import annotations

import gzip
import json
import time
import zlib
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from dateline.codes import QUAD, Code, Status
from dateline.extract.events import Context, find_events
from dateline.nlp.model import LanguageModel
from dateline.records import Article
from dateline.spans import Span
from evaluation.metrics import Counts, interval

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dateline.records import Event, Predicate

HELD: Final = 5
"""One in so many sentences of the training part is kept for measuring."""
YIELD: Final = "YIELD"
YIELDING: Final = frozenset({Code.RETREAT, Code.CONCEDE})
_LEFT_OUT: Final = YIELDING | {Code.GOVERN, Code.INCIDENT}
ROOTS: Final = tuple(sorted([YIELD, *(code.value for code in Code if code not in _LEFT_OUT)]))
COOPERATIVE: Final = frozenset({Code.CONSULT, Code.SUPPORT, Code.COOPERATE, Code.AID})
UNDECIDED: Final = frozenset(
    {Status.PLANNED, Status.PROPOSED, Status.POSSIBLE, Status.CONDITIONAL}
)
RECORDED: Final = 0.25
"""Weight of an event on record beside the network's reading of a word."""
UNSEEN: Final = 0.05
"""Probability of a role for words that the network does not name for it."""


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Accuracy, macro-F1 over the gold codes, quad accuracy, coverage, and F1 of each code."""
    model = LanguageModel.load()
    gold: list[str] = []
    found: list[str | None] = []
    recorded = 0
    lines = []
    began = time.perf_counter()
    for row in filter(is_judged, rows(paths)):
        code, events = read(row, model)
        gold.append(row["root"])
        recorded += bool(events)
        found.append(code)
        told = {"id": row["id"], "root": code, "reasons": [event.reasons for event in events]}
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


def is_held(row: dict[str, Any]) -> bool:
    """Whether a sentence of the training part is kept for measuring."""
    return zlib.crc32(row["id"].encode()) % HELD == 0


def is_judged(row: dict[str, Any]) -> bool:
    """Whether no network was trained on a sentence."""
    return is_held(row) or not row["id"].startswith("PLV_train")


def read(row: dict[str, Any], model: LanguageModel) -> tuple[str | None, tuple[Event, ...]]:
    """The code of one sentence, if any word may name an act, and the events on record."""
    text = row["sentence"]
    document = model.parse(Article(id=row["id"], source=row["id"], text=text, raw=""))
    events = find_events(document, Context())
    shares: dict[str, float] = defaultdict(float)
    sides = (_side(text, row["source"]), _side(text, row["target"]))
    for predicate in document.predicates:
        weight = predicate.score * _fit(predicate, sides)
        for code, share in zip(Code, predicate.codes, strict=True):
            for status, part in zip(Status, predicate.statuses, strict=True):
                shares[rooted(code, status)] += weight * share * part
    for event in events:
        weight = RECORDED * event.confidence * _agreement(text, event, row)
        shares[rooted(event.code, event.status)] += weight
    ranked = [(share, root) for root, share in shares.items() if root in ROOTS]
    return (max(ranked)[1] if ranked else None), events


def _side(text: str, words: str) -> Span | None:
    start = text.find(words)
    return Span(start, start + len(words)) if start >= 0 else None


def _fit(predicate: Predicate, sides: tuple[Span | None, Span | None]) -> float:
    """How likely the marked sides fill actor and recipient of a word."""
    total = 1.0
    for role, side in zip(("actor", "recipient"), sides, strict=True):
        inside = (
            word.score
            for word in predicate.words
            if side is not None and word.role == role and side.contains(word.span)
        )
        total *= max(inside, default=UNSEEN)
    return total


def _agreement(text: str, event: Event, row: dict[str, Any]) -> float:
    """How well an event's roles agree with the marked sides, 0 to 1."""
    straight = agreement(text, event.actor, row["source"])
    straight += agreement(text, event.recipient, row["target"])
    return (UNSEEN + straight) / (UNSEEN + 2)


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


def rooted(code: Code, status: Status) -> str:
    """The root of an act of this code and status, as PLOVER folds what has not happened."""
    if status is Status.REQUESTED:
        return Code.REQUEST.value
    if status is Status.DENIED:
        return Code.REJECT.value
    if status in UNDECIDED and code in COOPERATIVE:
        return Code.AGREE.value
    return YIELD if code in YIELDING else code.value


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
