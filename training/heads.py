"""Train the head for times on the network as it is shipped.

    python -m training.heads --model src/dateline/data/model          write weights
    python -m training.heads --model src/dateline/data/model --check  compare them with the file
    python -m training.heads --model src/dateline/data/model --cross  five-fold figures

Logistic regression over the vectors of a word of doubt and of its two neighbours: is the word
part of a temporal expression? Each sentence is read alone and twice among others, in the same
paragraph and in paragraphs of their own, as articles have both. Newton's method from zero, so
the result depends on data, network and seed only; weights are rounded to 5 decimals, which
takes away what the last bits of processors differ by. Needs numpy, not torch.
"""

from __future__ import annotations

import argparse
import json
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dateline.nlp.encoder import Encoder
from dateline.nlp.heads import DESCRIPTIONS, windows
from dateline.nlp.segmentation import paragraphs
from dateline.nlp.tokenization import tokenise
from dateline.records import Article
from training.heads_data import WORDS, Example, authored, doubtful
from training.release import write_manifest

NAME = "timely"
REACH = 1
PENALTY = 30.0
"""Of the squared weights; between 10 and 100 cross-validated log loss differs by 0.01."""
STEPS = 8
DECIMALS = 5
SEED = 1
TOGETHER = 5
"""Sentences read together: windows of an article hold about 110 words."""
FOLDS = 5


@dataclass(frozen=True)
class Words:
    """Words of doubt: sentence each stands in, form, whether it is a time, and its inputs."""

    sentences: list[str]
    forms: list[str]
    times: np.ndarray
    vectors: np.ndarray


def words_of(encoder: Encoder, examples: list[Example]) -> tuple[Words, int]:
    """All words of doubt in all surroundings; the first so many are of sentences read alone."""
    rows: list[tuple[str, str, bool, np.ndarray]] = []
    for example in examples:
        rows += read(encoder, [example], " ")
    alone = len(rows)
    chance = np.random.default_rng(SEED)
    for joint in (" ", "\n\n"):
        order = [examples[i] for i in chance.permutation(len(examples))]
        for start in range(0, len(order), TOGETHER):
            rows += read(encoder, order[start : start + TOGETHER], joint)
    names, forms, times, vectors = zip(*rows, strict=True)
    return Words(list(names), list(forms), np.array(times), np.array(vectors)), alone


def read(
    encoder: Encoder, examples: list[Example], joint: str
) -> list[tuple[str, str, bool, np.ndarray]]:
    """Sentence, form, label and inputs of the words of doubt of some sentences in one window."""
    text = joint.join(example.text for example in examples)
    starts, start = [], 0
    for example in examples:
        starts.append(start)
        start += len(example.text) + len(joint)
    article = Article(id="", source="", raw="", text=text)
    blocks = [tokenise(text, block) for block in paragraphs(article)]
    openings = {sum(len(b) for b in blocks[:number]) for number in range(len(blocks))}
    spans = [span for block in blocks for span in block]
    forms = [span.of(text) for span in spans]
    chosen = [i for i, form in enumerate(forms) if doubtful(form)]
    inputs = windows(encoder.scores(forms, openings).states, chosen, REACH)
    rows = []
    for position, vector in zip(chosen, inputs, strict=True):
        span = spans[position]
        number = max(i for i, begin in enumerate(starts) if begin <= span.start)
        times = ((a + starts[number], b + starts[number]) for a, b in examples[number].times)
        label = any(a < span.end and span.start < b for a, b in times)
        rows.append((examples[number].id, forms[position].lower(), label, vector))
    return rows


def fitted(vectors: np.ndarray, times: np.ndarray) -> np.ndarray:
    """Bias and weights of the penalised logistic regression."""
    inputs = np.hstack([np.ones((len(vectors), 1)), vectors]).astype(np.float64)
    penalty = np.full(inputs.shape[1], PENALTY)
    penalty[0] = 1e-6
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (chances - times) + penalty * weights
        bend = (inputs * np.maximum(chances * (1 - chances), 1e-6)[:, None]).T @ inputs
        bend[np.diag_indices_from(bend)] += penalty
        weights -= np.linalg.solve(bend, slope)
    return weights


def crossed(words: Words) -> np.ndarray:
    """Logit of each word by weights that have not seen its sentence."""
    folds = np.array([zlib.crc32(name.encode()) % FOLDS for name in words.sentences])
    logits = np.zeros(len(folds))
    for fold in range(FOLDS):
        out = folds == fold
        weights = fitted(words.vectors[~out], words.times[~out])
        logits[out] = words.vectors[out] @ weights[1:] + weights[0]
    return logits


def figures(words: Words, logits: np.ndarray, alone: int) -> str:
    """Accuracy against the commoner label of each word, and precision of sure answers."""
    labels = words.times[:alone].astype(bool)
    logits = logits[:alone]
    counts: dict[str, list[int]] = {}
    for form, label in zip(words.forms[:alone], labels, strict=True):
        counts.setdefault(form, [0, 0])[int(label)] += 1
    base = sum(max(count) for count in counts.values()) / alone
    lines = [
        f"{alone} words of doubt in sentences read alone, {labels.sum()} of them times",
        f"accuracy {((logits > 0) == labels).mean():.3f}, commoner label {base:.3f}",
    ]
    for bound in (1.5, 2.5):
        low, high = logits <= -bound, logits >= bound
        lines.append(
            f"beyond {bound}: {low.sum()} no times, {(~labels[low]).mean():.3f} right; "
            f"{high.sum()} times, {labels[high].mean():.3f} right"
        )
    return "\n".join(lines)


def written(folder: Path, weights: np.ndarray) -> None:
    """Put the weights into a model folder, beside other heads."""
    np.save(folder / f"{NAME}.npy", weights, allow_pickle=False)
    path = folder / DESCRIPTIONS
    others = json.loads(path.read_text()) if path.is_file() else []
    described = {
        "name": NAME,
        "file": f"{NAME}.npy",
        "labels": ["time"],
        "reach": REACH,
        "words": sorted(WORDS),
    }
    heads = [head for head in others if head["name"] != NAME] + [described]
    lines = [json.dumps(head) for head in sorted(heads, key=lambda head: head["name"])]
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n")
    write_manifest(folder)


def main() -> None:
    """Parse the command line; train, compare or cross-validate."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, required=True, help="folder of encoder.onnx")
    parser.add_argument("--check", action="store_true", help="compare with the weights there")
    parser.add_argument("--cross", action="store_true", help="print cross-validated figures")
    options = parser.parse_args()
    encoder = Encoder(options.model / "encoder.onnx", options.model / "vocabulary.txt")
    words, alone = words_of(encoder, authored())
    if options.cross:
        print(figures(words, crossed(words), alone))
        return
    weights = np.round(fitted(words.vectors, words.times), DECIMALS)[None].astype(np.float32)
    if options.check:
        there = np.load(options.model / f"{NAME}.npy", allow_pickle=False)
        print(f"largest difference {np.abs(there - weights).max():.5f}")
        return
    written(options.model, weights)


if __name__ == "__main__":
    main()
