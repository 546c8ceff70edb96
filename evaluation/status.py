"""Whether acts happened, against crowd judgements of factuality (UDS-IH2, MegaVeridicality).

Gold is one line a sentence, words apart, with scores in [-3, 3] for single words, events of
any kind. Their status is judged by the rules of the event step as if each were an act, and
read as a number: asserted 3, denied -3, no event at all -2, possible 0; what is still to come
(planned, proposed, requested, conditional) -2 in UDS, whose crowd marked the future as "did not
happen", else 0. Beside it stands what the network of acts reads of the word (`Document.happened`),
which was trained on UDS's and MegaVeridicality's training parts; the score mixes the two.
"""

from __future__ import annotations

import gzip
import json
import time
from collections import Counter
from math import sqrt
from statistics import fmean
from typing import TYPE_CHECKING, Any, Final

from dateline.codes import Status
from dateline.extract.events_carriers import Carriers
from dateline.extract.events_grammar import Grammar
from dateline.extract.events_lexicon import Frame
from dateline.extract.events_slots import Anchor
from dateline.extract.events_status import Judge
from dateline.nlp.model import LanguageModel
from dateline.records import Article
from dateline.spans import Span
from evaluation.metrics import Counts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

VALUES: Final[dict[Status | None, float]] = {
    Status.ASSERTED: 3.0,
    Status.DENIED: -3.0,
    Status.POSSIBLE: 0.0,
    None: -2.0,
}
TO_COME: Final = -2.0
"""What is still to come, in UDS."""
RULES: Final = 0.2
"""Share of the rules in a score."""
BINS: Final = ("denied", "uncertain", "asserted")


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Mean absolute error, Pearson's r, and accuracy and macro-F1 (percent) over three bins."""
    model = LanguageModel.load()
    gold: list[float] = []
    found: list[float] = []
    lines = []
    statuses: Counter[str] = Counter()
    began = time.perf_counter()
    future = TO_COME if all("uds" in path.name for path in paths) else 0.0
    for record in records(paths):
        judged = judge(record, model)
        statuses.update(str(status) for status, _ in judged)
        scores = [score(status, happened, future) for status, happened in judged]
        gold += [target["label"] for target in record["targets"]]
        found += scores
        lines.append(json.dumps({"scores": scores}))
    seconds = time.perf_counter() - began
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return figures(gold, found) | {
        "statuses": dict(sorted(statuses.items())),
        "speed": {"targets_per_second": round(len(gold) / seconds)},
    }


def records(paths: Iterable[Path]) -> Iterable[dict[str, Any]]:
    """Lines of the files, plain or gzipped."""
    for path in paths:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        yield from (json.loads(line) for line in data.splitlines() if line.strip())


def score(status: Status | None, happened: float, future: float) -> float:
    """Rules and network in one number from -3 to 3; what is to come is `future` if that is 0."""
    rule = VALUES.get(status, future)
    if status not in VALUES and future == 0:
        return rule
    return RULES * rule + (1 - RULES) * 3 * happened


def judge(record: dict[str, Any], model: LanguageModel) -> list[tuple[Status | None, float]]:
    """The status of each target of a sentence, `None` for no event, and what the network reads."""
    words = record["text"].split()
    text = " ".join(words)
    spans, position = [], 0
    for word in words:
        spans.append(Span(position, position + len(word)))
        position += len(word) + 1
    article = Article(id="-", source="-", text=text, raw="")
    document = model.parse_tokens(article, [spans], whole=True)
    (sentence,) = document.sentences
    grammar = Grammar(sentence, {})
    judges = Judge(grammar)
    verdicts = []
    for target in record["targets"]:
        at = min(target["span1"][0], len(sentence.tokens) - 1)
        kind = "verb" if grammar.is_verb(at) else "noun"
        carrier, top = Carriers(grammar).of(at) if kind == "noun" else (None, at)
        anchor = Anchor(at, (), Frame(id="any"), kind, carrier, top)
        verdicts.append((judges.verdict(anchor).status, document.happened[at]))
    return verdicts


def figures(gold: list[float], found: list[float]) -> dict[str, Any]:
    """The measures over all targets."""
    bins = [(_bin(a), _bin(b)) for a, b in zip(gold, found, strict=True)]
    each = {
        name: Counts(
            sum(a == b == name for a, b in bins),
            sum(b == name for _, b in bins),
            sum(a == name for a, _ in bins),
        )
        for name in BINS
    }
    return {
        "mae": round(fmean(abs(a - b) for a, b in zip(gold, found, strict=True)), 3),
        "pearson": round(_pearson(gold, found), 3),
        "accuracy": round(100 * fmean(a == b for a, b in bins), 2),
        "macro_f1": round(fmean(counts.f1 for counts in each.values()), 2),
        "majority": round(100 * max(counts.gold for counts in each.values()) / len(gold), 2),
        "f1": {name: round(counts.f1, 1) for name, counts in each.items()},
        "targets": len(gold),
    }


def _bin(value: float) -> str:
    if value <= -1:
        return BINS[0]
    return BINS[2] if value >= 1 else BINS[1]


def _pearson(one: list[float], other: list[float]) -> float:
    mean, middle = fmean(one), fmean(other)
    shared = sum((a - mean) * (b - middle) for a, b in zip(one, other, strict=True))
    spread = sqrt(sum((a - mean) ** 2 for a in one)) * sqrt(sum((b - middle) ** 2 for b in other))
    return shared / spread if spread else 0.0
