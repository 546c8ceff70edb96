"""Learn the weights by which two mentions are held to be of one event, and their word vectors.

    python -m training.chains --data DATA --encoder DIR           write src/dateline/data/chains.json
    python -m training.chains --data DATA --encoder DIR --cross   five-fold figures by topic

`DATA` holds `story/ecbplus`; `DIR` the weights of all-MiniLM-L6-v2 as published (word vectors
only). Documents are read by the shipped network and rules. A training case is a pair of
mentions of one topic of ECB+ (topics 1-35); a logistic regression by Newton's method with a
penalty on squared weights, without chance. Weights are rounded to two decimals. Needs numpy,
not torch.
"""

from __future__ import annotations

import argparse
import base64
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.gazetteer import Gazetteer
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze
from dateline.resources import _TABLES
from dateline.story.timeline_pairs import NAMES, features, learned_weights
from dateline.story.timeline_words import Learned, forget
from evaluation.event_chains import article_of, pooled, read, read_lines, scored, word_spans
from training.chains_vectors import Encoder, squeezed, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.records import Analysis

FILE = Path("src/dateline/data/chains.json")
WIDTH = 18
"""Bytes of a word vector: what keeps the file below 100 kB."""
PENALTY = 2.0
STEPS = 30
FOLDS = 5
DECIMALS = 2


def install(learned: Learned) -> None:
    """Let the package use these weights and vectors in this process."""
    _TABLES["chains", Learned] = learned
    learned_weights.cache_clear()
    forget()


def cases(
    documents: list[dict[str, Any]],
    mentions: list[dict[str, Any]],
    analyses: Mapping[str, Analysis],
) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """The pairs of each topic: their features, and whether they are of one chain."""
    topics = {document["id"]: str(document["topic"]) for document in documents}
    offsets = {document["id"]: word_spans(document) for document in documents}
    result = {}
    for topic, members in pooled(mentions, lambda mention: topics[mention["doc"]]):
        found, corpus = read(members, analyses, offsets)
        pairs = [(a, b) for b in range(len(found)) for a in range(b)]
        values = [features(found[a], found[b], corpus) for a, b in pairs]
        right = [members[a][1]["chain"] == members[b][1]["chain"] for a, b in pairs]
        result[topic] = (np.array(values), np.array(right, float))
    return result


def fitted(parts: Iterable[tuple[np.ndarray, np.ndarray]]) -> dict[str, float]:
    """The weights of a logistic regression, by name."""
    both = list(parts)
    values = np.concatenate([v for v, _ in both])
    right = np.concatenate([r for _, r in both])
    penalty = PENALTY * np.array([name != "bias" for name in NAMES], float)
    weights = np.zeros(len(NAMES))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (likely - right) + penalty * weights
        curve = (values * (likely * (1 - likely))[:, None]).T @ values
        weights -= np.linalg.solve(curve + np.diag(penalty + 1e-9), slope)
    return {n: round(float(w), DECIMALS) for n, w in zip(NAMES, weights, strict=True)}


def vectors(encoder: Path, mentions: list[dict[str, Any]], width: int = WIDTH) -> Learned:
    """The word vectors, without weights."""
    counts: dict[str, int] = {}
    for mention in mentions:
        counts[mention["lemma"]] = counts.get(mention["lemma"], 0) + 1
    words = vocabulary([lemma for lemma, count in counts.items() if count > 1])
    data = squeezed(Encoder(encoder), words, width)
    return Learned(
        weights=dict.fromkeys(NAMES, 0.0),
        width=width,
        roots=" ".join(words),
        vectors=base64.b85encode(data.tobytes()).decode(),
    )


def cross(
    documents: list[dict[str, Any]],
    mentions: list[dict[str, Any]],
    analyses: Mapping[str, Analysis],
    learned: Learned,
) -> dict[str, Any]:
    """Figures on every topic with the weights of the other folds, over all topics."""
    install(learned)
    found = cases(documents, mentions, analyses)
    topics = sorted(found, key=int)
    predicted = {}
    for fold in range(FOLDS):
        held = topics[fold::FOLDS]
        weights = fitted(found[t] for t in topics if t not in held)
        predicted |= dict.fromkeys(held, tuple(weights[name] for name in NAMES))
    return scored(documents, mentions, analyses, predicted)[0]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--cross", action="store_true")
    options = parser.parse_args()
    folder = options.data / "story" / "ecbplus"
    documents = read_lines(folder / "docs.jsonl.gz")
    mentions = read_lines(folder / "event_mentions.jsonl.gz")
    model, knowledge = LanguageModel.load(), Knowledge(gazetteer=Gazetteer.open())
    analyses = {d["id"]: analyze(article_of(d), model, knowledge) for d in documents}
    learned = vectors(options.encoder, mentions)
    if options.cross:
        print(json.dumps(cross(documents, mentions, analyses, learned), indent=1))
        return 0
    install(learned)
    weights = fitted(cases(documents, mentions, analyses).values())
    write(learned, weights)
    return 0


def write(learned: Learned, weights: dict[str, float]) -> None:
    """The data file."""
    content = {
        "weights": weights,
        "width": learned.width,
        "roots": learned.roots,
        "vectors": learned.vectors,
    }
    FILE.write_text(json.dumps(content, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
