"""Train a network of predicates on the encoder as it is shipped, and export it.

    python -m training.predicates --data DATA/facts --model src/dateline/data/model --cache RUN

writes `statements.words.onnx` and `statements.roles.onnx` beside the encoder; weights are kept in
float16 and computed with in float32. The vectors of the encoder are frozen and kept in RUN, so
an epoch takes a minute on one core. One thread and a fixed seed: data and seed decide the result.
What the network is: `dateline.nlp.predicates`.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from dateline.nlp.predicates import REACH, RELATIONS, Setting, branches
from training.predicates_data import (
    STATEMENT_LABELS,
    Recorder,
    Sample,
    attributions,
    rows,
    with_attributions,
)
from training.release import write_manifest

STATES, WIDTH, INNER = 1152, 96, 64
DILATIONS = (1, 2, 4, 8)
BRANCHES = 2 * RELATIONS + 8
DISTANCES = 17
BATCH, RATE, DECAY, DROPOUT, SEED = 4, 1.5e-3, 0.01, 0.2, 1
SPREAD, SHARE = 60.0, 30.0
"""What the losses of roles and of predicates are divided by: words of an article that matter."""


def distances() -> Tensor:
    """Row of the table of distances for every word around a predicate: sign and power of two."""
    away = torch.arange(-REACH, REACH + 1)
    power = away.abs().clamp(min=1).float().log2().floor().long().clamp(max=7)
    return torch.where(away == 0, 0, 1 + (away > 0).long() * 8 + power)


class Words(nn.Module):
    """The first part: words of one window to vectors and logits."""

    def __init__(self, kinds: int) -> None:
        super().__init__()
        self.input = nn.Linear(STATES, WIDTH)
        self.marks, self.openings = nn.Embedding(4, WIDTH), nn.Embedding(3, WIDTH)
        self.relations = nn.Embedding(RELATIONS, WIDTH)
        self.beside = nn.Conv1d(WIDTH, WIDTH, 3, padding=1)
        self.kinds = nn.Linear(WIDTH, kinds)
        self.drop = nn.Dropout(DROPOUT)

    def forward(
        self, states: Tensor, marks: Tensor, openings: Tensor, relations: Tensor
    ) -> tuple[Tensor, Tensor]:
        """[n, 1152] and three times [n] to [n, 96] and [n, kinds]."""
        known = self.marks(marks) + self.openings(openings) + self.relations(relations)
        seen = functional.gelu(self.drop(self.input(states)) + known)
        beside = self.beside(seen.transpose(0, 1)[None])[0].transpose(0, 1)
        vectors = seen + functional.gelu(beside)
        return vectors, self.kinds(self.drop(vectors))


class Roles(nn.Module):
    """The second part: the words around each predicate to log-probabilities of labels."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.word, self.predicate = nn.Linear(WIDTH, INNER), nn.Linear(WIDTH, INNER)
        self.distance, self.branch = nn.Embedding(DISTANCES, INNER), nn.Embedding(BRANCHES, INNER)
        self.near = nn.Embedding(3, INNER)
        self.layers = nn.ModuleList(
            nn.Conv1d(INNER, INNER, 3, padding=d, dilation=d) for d in DILATIONS
        )
        self.norms = nn.ModuleList(nn.LayerNorm(INNER) for _ in DILATIONS)
        self.labels = nn.Linear(INNER, labels)
        self.drop = nn.Dropout(DROPOUT)
        self.register_buffer("away", distances(), persistent=False)

    def forward(
        self,
        vectors: Tensor,
        rows: Tensor,
        there: Tensor,
        predicates: Tensor,
        branches: Tensor,
        near: Tensor,
    ) -> Tensor:
        """Vectors [n, 96] and what stands where [m, around] to [m, around, labels]."""
        vectors = self.drop(vectors)
        own = self.predicate(vectors[predicates])[:, None]
        place = self.distance(self.away)[None] + self.branch(branches) + self.near(near)
        there = there[..., None]
        seen = functional.gelu(self.word(vectors)[rows] + own + place) * there
        for layer, norm in zip(self.layers, self.norms, strict=True):
            beside = layer(norm(seen).transpose(1, 2)).transpose(1, 2)
            seen = seen + self.drop(functional.gelu(beside)) * there
        return self.labels(self.drop(seen)).log_softmax(-1)


def read_words(network: Words, sample: Sample) -> tuple[Tensor, Tensor]:
    """Vectors and logits of an article, window by window as in use."""
    found = []
    start = 0
    for length in sample.windows:
        own = slice(start, start + length)
        states = torch.from_numpy(sample.states[own].astype(np.float32))
        given = (sample.marks[own], sample.openings[own], sample.relations[own])
        found.append(network(states, *(torch.from_numpy(part) for part in given)))
        start += length
    vectors, logits = zip(*found, strict=True)
    return torch.cat(vectors), torch.cat(logits)


def around(sample: Sample) -> tuple[Tensor, ...]:
    """The inputs of the second part but the vectors, and gold, for the predicates of gold."""
    predicates = sorted(sample.gold)
    setting = Setting(
        vectors=np.zeros((0, 0), dtype=np.float32),
        heads=sample.heads,
        relations=sample.relations,
        sentences=sample.sentences,
        paragraphs=sample.paragraphs,
    )
    middle = np.array(predicates)
    rows = middle[:, None] + np.arange(-REACH, REACH + 1)
    there = ((rows >= 0) & (rows < len(sample.heads))).astype(np.float32)
    rows = rows.clip(0, len(sample.heads) - 1)
    near = (sample.paragraphs[rows] == sample.paragraphs[middle][:, None]).astype(np.int64)
    near += sample.sentences[rows] == sample.sentences[middle][:, None]
    hang = np.stack([branches(setting, at) for at in predicates])
    gold = np.stack([sample.gold[at][1] for at in predicates])
    gold = np.take_along_axis(gold, rows, 1)
    return tuple(torch.from_numpy(part) for part in (rows, there, middle, hang, near, gold))


def loss(words: Words, roles: Roles, sample: Sample, given: tuple[Tensor, ...] | None) -> Tensor:
    """How far off one article is; `given` as from `around`, nothing where gold is empty."""
    vectors, logits = read_words(words, sample)
    predicates = sorted(sample.gold)
    kinds = torch.zeros(len(logits), dtype=torch.long)
    kinds[predicates] = torch.tensor([sample.gold[at][0] for at in predicates], dtype=torch.long)
    total = functional.cross_entropy(logits, kinds, reduction="sum") / SHARE
    if given is not None:
        rows, there, *rest, gold = given
        found = roles(vectors, rows, there, *rest)
        wrong = functional.nll_loss(
            found.reshape(-1, found.shape[-1]), gold.reshape(-1), reduction="none"
        )
        total = total + (wrong * there.reshape(-1)).sum() / SPREAD
    return total


def train(samples: list[Sample], kinds: int, labels: int, epochs: int) -> tuple[Words, Roles]:
    """Both parts, trained."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    order = random.Random(SEED)
    words, roles = Words(kinds), Roles(labels)
    parameters = [*words.parameters(), *roles.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=RATE, weight_decay=DECAY)
    items = [(sample, around(sample) if sample.gold else None) for sample in samples]
    steps = epochs * -(-len(items) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / 100) * max(0.02, 1 - step / steps)
    )
    for epoch in range(epochs):
        order.shuffle(items)
        total = 0.0
        for start in range(0, len(items), BATCH):
            optimizer.zero_grad()
            for sample, given in items[start : start + BATCH]:
                own = loss(words, roles, sample, given) / BATCH
                own.backward()
                total += own.item()
            nn.utils.clip_grad_norm_(parameters, 2.0)
            optimizer.step()
            schedule.step()
        print(f"epoch {epoch + 1}: {total / len(items) * BATCH:.4f}", file=sys.stderr)
    return words.eval(), roles.eval()


def export(words: Words, roles: Roles, folder: Path, name: str) -> None:
    """Write both parts in float16 weights."""
    n, m, wide = 12, 3, 2 * REACH + 1
    whole = torch.zeros(n, dtype=torch.long)
    torch.onnx.export(
        words,
        (torch.zeros(n, STATES), whole, whole, whole),
        str(folder / f"{name}.words.onnx"),
        opset_version=17,
        dynamo=False,
        input_names=["states", "marks", "openings", "relations"],
        output_names=["vectors", "logits"],
        dynamic_axes={
            key: {0: "words"}
            for key in ("states", "marks", "openings", "relations", "vectors", "logits")
        },
    )
    rows = torch.zeros(m, wide, dtype=torch.long)
    torch.onnx.export(
        roles,
        (torch.zeros(n, WIDTH), rows, torch.ones(m, wide), rows[:, 0], rows, rows),
        str(folder / f"{name}.roles.onnx"),
        opset_version=17,
        dynamo=False,
        input_names=["vectors", "rows", "there", "predicates", "branches", "near"],
        output_names=["labels"],
        dynamic_axes={"vectors": {0: "words"}}
        | {
            key: {0: "predicates"}
            for key in ("rows", "there", "predicates", "branches", "near", "labels")
        },
    )
    for part in ("words", "roles"):
        halved(folder / f"{name}.{part}.onnx")


def halved(path: Path) -> None:
    """Keep the weights in float16, cast when the network is loaded."""
    network = onnx.load(str(path))
    graph = network.graph
    casts = []
    for tensor in graph.initializer:
        if tensor.data_type != onnx.TensorProto.FLOAT or int(np.prod(tensor.dims)) < STATES:
            continue
        name = tensor.name
        values = numpy_helper.to_array(tensor).astype(np.float16)
        tensor.CopyFrom(numpy_helper.from_array(values, f"{name}.half"))
        casts.append(
            onnx.helper.make_node("Cast", [f"{name}.half"], [name], to=onnx.TensorProto.FLOAT)
        )
    nodes = [*casts, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.checker.check_model(network)
    onnx.save(network, str(path))


def cached(path: Path, data: Path, model: Path) -> list[Sample]:
    """The samples of the training part; read again when the file is not there."""
    if not path.is_file():
        numbers = json.loads((model / "labels.json").read_text())["relations"]
        recorder = Recorder(model)
        samples = []
        for record in attributions(data / "quotes_polnear_train.jsonl.gz"):
            document, windows = recorder.parse(record["id"], record["text"])
            sample = rows(record["id"], document, windows, {r: i for i, r in enumerate(numbers)})
            samples.append(with_attributions(sample, record["attributions"]))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(samples))
    return pickle.loads(path.read_bytes())


def main() -> None:
    """Parse the command line, train, export, write the manifest."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=10)
    options = parser.parse_args()
    samples = cached(options.cache / "statements.pkl", options.data, options.model)
    words, roles = train(samples, 2, len(STATEMENT_LABELS), options.epochs)
    torch.save((words.state_dict(), roles.state_dict()), options.cache / "statements.pt")
    export(words, roles, options.model, "statements")
    write_manifest(options.model)


if __name__ == "__main__":
    main()
