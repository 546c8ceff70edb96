"""Stories of articles against ECB+: B-cubed, and pairs (Bagga and Baldwin 1998).

Every topic of ECB+ has two stories that are easily confused: two elections, two earthquakes, two
verdicts. The articles are analysed from their raw text by the packaged model; each counts in its
main story alone. `stories` is the step; `baseline` is what it competes with, tf-idf of words
with average linkage, and the threshold that is best for it on the very articles measured.

Measured are a third of the topics, those whose number leaves a rest of 1 by three: to analyse
all would take a minute more.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from dateline.gazetteer import Gazetteer
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze
from dateline.records import Article
from dateline.story.clustering import cluster
from dateline.story.clustering_linkage import linked
from dateline.story.linking import link

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence
    from pathlib import Path

    Grouping = Mapping[str, Hashable]

THIRD = 3
STEPS = [step / 100 for step in range(2, 60, 2)]
"""Thresholds that are tried for the baseline."""
_WORD = re.compile(r"[^\W_]+")


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Figures of the step and of the baseline on a third of the topics, in percent."""
    documents = [record for record in read(paths[0]) if record["topic"] % THIRD == 1]
    gold = json.loads(paths[1].read_text(encoding="utf-8"))
    wanted = {record["id"]: gold[record["id"]] for record in documents}
    texts = {record["id"]: text_of(record) for record in documents}
    found = stories(texts)
    if predictions is not None:
        predictions.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    words = word_graph(texts)
    tries = (compared(grouped(words, list(texts), step), wanted) for step in STEPS)
    return {
        "stories": compared(found, wanted),
        "baseline": max(tries, key=lambda figures: figures["f1"]),
    }


def read(path: Path) -> list[dict[str, Any]]:
    """The documents of ECB+, one a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def text_of(record: Mapping[str, Any]) -> str:
    """One sentence a line, its tokens apart, as the corpus has them."""
    return "\n".join(" ".join(sentence) for sentence in record["sentences"])


def stories(texts: Mapping[str, str]) -> dict[str, str]:
    """The main story of every article, by the id of the story."""
    model = LanguageModel.load()
    knowledge = Knowledge(Gazetteer.open())
    analyses = [
        analyze(Article(id=key, source=key, text=text, raw="", tokenised=True), model, knowledge)
        for key, text in texts.items()
    ]
    return {
        article: story.id for story in cluster(analyses, link(analyses)) for article in story.own
    }


def word_graph(texts: Mapping[str, str]) -> dict[int, dict[int, float]]:
    """Cosines of tf-idf vectors of words, for every pair of texts."""
    counts = [Counter(_WORD.findall(text.casefold())) for text in texts.values()]
    bearers = Counter(word for found in counts for word in found)
    vectors = []
    for found in counts:
        weights = {
            word: (1 + math.log(often)) * math.log(len(counts) / bearers[word])
            for word, often in found.items()
        }
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        vectors.append({word: weight / length for word, weight in weights.items()})
    graph: dict[int, dict[int, float]] = {number: {} for number in range(len(vectors))}
    for one, mine in enumerate(vectors):
        for other in range(one):
            theirs = vectors[other]
            value = sum(weight * theirs[w] for w, weight in mine.items() if w in theirs)
            graph[one][other] = graph[other][one] = value
    return graph


def grouped(
    graph: Mapping[int, Mapping[int, float]], keys: Sequence[str], threshold: float
) -> dict[str, int]:
    """Groups by average linkage, by the ids of the articles."""
    groups = linked(graph, threshold)
    return {keys[number]: place for place, group in enumerate(groups) for number in group}


def compared(found: Grouping, wanted: Grouping) -> dict[str, float]:
    """B-cubed and pairs of a grouping; both hold the same articles."""
    cells = Counter((found[key], wanted[key]) for key in wanted)
    ours, theirs = Counter(found[key] for key in wanted), Counter(wanted.values())
    precision = sum(n * n / ours[mine] for (mine, _), n in cells.items()) / len(wanted)
    recall = sum(n * n / theirs[right] for (_, right), n in cells.items()) / len(wanted)
    right, predicted, gold = (_pairs(sizes) for sizes in (cells, ours, theirs))
    return {
        "precision": round(100 * precision, 2),
        "recall": round(100 * recall, 2),
        "f1": round(100 * 2 * precision * recall / (precision + recall), 2),
        "pairs_f1": round(200 * right / (predicted + gold) if predicted + gold else 0.0, 2),
        "stories": len(ours),
        "gold_stories": len(theirs),
        "articles": len(wanted),
    }


def _pairs(sizes: Mapping[Any, int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes.values())
