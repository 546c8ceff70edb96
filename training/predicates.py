"""Train a network of predicates on the encoder as it is shipped, and export it.

    python -m training.predicates statements --data DATA/facts --model MODEL --cache RUN
    python -m training.predicates events --model MODEL --cache RUN

MODEL is `src/dateline/data/model`; NAME.words.onnx and NAME.roles.onnx are written beside the
encoder, their weights kept in float16 and computed with in float32. The vectors of the encoder
are frozen and kept in RUN, so an epoch takes a minute or two on one core. One thread and a fixed
seed: data and seed decide the result. What the network is: `dateline.nlp.predicates`; what it is
trained on: `predicates_data`, `events_data`.
"""

from __future__ import annotations

import argparse
import pickle
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.nlp.predicates import RELATIONS, around
from training import events_data, predicates_data
from training.predicates_export import export
from training.release import write_manifest

if TYPE_CHECKING:
    from training.predicates_data import Sample

STATES, WIDTH, INNER = 1152, 96, 64
DILATIONS = (1, 2, 4, 8)
BRANCHES = 2 * RELATIONS + 8
DISTANCES = 17
RATE, DROPOUT, SEED = 1.5e-3, 0.2, 1


@dataclass(frozen=True)
class Task:
    """What a network is to learn.

    `kinds` of predicates (0 is none), `labels` of the words around them, and the sizes of the
    groups of `classes` that a predicate has besides. `shares` are what the losses of predicates,
    of labels and of classes are divided by.
    """

    name: str
    reach: int
    kinds: int
    labels: int
    classes: tuple[int, ...]
    shares: tuple[float, float, float]
    batch: int
    decay: float
    epochs: int


TASKS = {
    "statements": Task("statements", 80, 2, 4, (), (30.0, 60.0, 1.0), 4, 0.01, 9),
    "events": Task("events", 40, 19, 8, (18, 7), (10.0, 30.0, 5.0), 8, 0.02, 14),
}


def distances(reach: int) -> Tensor:
    """Row of the table of distances for every word around a predicate: sign and power of two."""
    away = torch.arange(-reach, reach + 1)
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

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.reach = task.reach
        self.word, self.predicate = nn.Linear(WIDTH, INNER), nn.Linear(WIDTH, INNER)
        self.distance, self.branch = nn.Embedding(DISTANCES, INNER), nn.Embedding(BRANCHES, INNER)
        self.near = nn.Embedding(3, INNER)
        self.layers = nn.ModuleList(
            nn.Conv1d(INNER, INNER, 3, padding=d, dilation=d) for d in DILATIONS
        )
        self.norms = nn.ModuleList(nn.LayerNorm(INNER) for _ in DILATIONS)
        self.labels = nn.Linear(INNER, task.labels)
        self.classes = nn.ModuleList(nn.Linear(INNER + WIDTH, size) for size in task.classes)
        self.drop = nn.Dropout(DROPOUT)
        self.register_buffer("away", distances(task.reach), persistent=False)

    def forward(
        self,
        vectors: Tensor,
        rows: Tensor,
        there: Tensor,
        predicates: Tensor,
        branches: Tensor,
        near: Tensor,
    ) -> tuple[Tensor, ...]:
        """Vectors [n, 96] and what stands where [m, around] to [m, around, labels] and classes."""
        vectors = self.drop(vectors)
        own = vectors[predicates]
        place = self.distance(self.away)[None] + self.branch(branches) + self.near(near)
        there = there[..., None]
        seen = self.word(vectors)[rows] + self.predicate(own)[:, None] + place
        seen = functional.gelu(seen) * there
        for layer, norm in zip(self.layers, self.norms, strict=True):
            beside = layer(norm(seen).transpose(1, 2)).transpose(1, 2)
            seen = seen + self.drop(functional.gelu(beside)) * there
        seen = self.drop(seen)
        middle = torch.cat((seen[:, self.reach], own), -1)
        classes = (group(middle).log_softmax(-1) for group in self.classes)
        return (self.labels(seen).log_softmax(-1), *classes)


def read_words(network: Words, sample: Sample) -> tuple[Tensor, Tensor]:
    """Vectors and logits of an article, window by window as in use."""
    found = []
    start = 0
    for length in sample.windows:
        own = slice(start, start + length)
        states = torch.from_numpy(sample.states[own].astype(np.float32))
        given = (sample.marks[own], sample.openings[own], sample.setting.relations[own])
        found.append(network(states, *(torch.from_numpy(part) for part in given)))
        start += length
    vectors, logits = zip(*found, strict=True)
    return torch.cat(vectors), torch.cat(logits)


def surroundings(sample: Sample, predicates: list[int], reach: int) -> dict[str, Tensor]:
    """The inputs of the second part but the vectors."""
    parts = around(sample.setting, predicates, reach)
    return {name: torch.from_numpy(np.ascontiguousarray(part)) for name, part in parts.items()}


def loss(
    task: Task, words: Words, roles: Roles, sample: Sample, given: dict[str, Tensor]
) -> Tensor:
    """How far off one article is; `given` as from `surroundings` of its gold."""
    vectors, logits = read_words(words, sample)
    predicates = sorted(sample.gold)
    kinds = torch.zeros(len(logits), dtype=torch.long)
    kinds[predicates] = torch.tensor([sample.gold[at].kind for at in predicates], dtype=torch.long)
    total = functional.cross_entropy(logits, kinds, reduction="sum") / task.shares[0]
    if not predicates:
        return total
    gold = np.stack([sample.gold[at].labels for at in predicates])
    rows = given["rows"]
    found, *classes = roles(vectors, **given)
    wrong = functional.nll_loss(
        found.reshape(-1, task.labels),
        torch.from_numpy(gold).gather(1, rows).reshape(-1),
        reduction="none",
    )
    total = total + (wrong * given["there"].reshape(-1)).sum() / task.shares[1]
    for number, scores in enumerate(classes):
        right = torch.tensor([sample.gold[at].classes[number] for at in predicates])
        total = total + functional.nll_loss(scores, right, reduction="sum") / task.shares[2]
    return total


def train(samples: list[Sample], task: Task, epochs: int) -> tuple[Words, Roles]:
    """Both parts, trained."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    order = random.Random(SEED)
    words, roles = Words(task.kinds), Roles(task)
    parameters = [*words.parameters(), *roles.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=RATE, weight_decay=task.decay)
    items = [
        (sample, surroundings(sample, sorted(sample.gold), task.reach) if sample.gold else {})
        for sample in samples
    ]
    steps = epochs * -(-len(items) // task.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / 100) * max(0.02, 1 - step / steps)
    )
    for epoch in range(epochs):
        order.shuffle(items)
        total = 0.0
        for start in range(0, len(items), task.batch):
            optimizer.zero_grad()
            for sample, given in items[start : start + task.batch]:
                own = loss(task, words, roles, sample, given) / task.batch
                own.backward()
                total += own.item()
            nn.utils.clip_grad_norm_(parameters, 2.0)
            optimizer.step()
            schedule.step()
        print(f"epoch {epoch + 1}: {total / len(items) * task.batch:.4f}", file=sys.stderr)
    return words.eval(), roles.eval()


def cached(path: Path, options: argparse.Namespace) -> list[Sample]:
    """The samples of a task's training part; read again when the file is not there."""
    if not path.is_file():
        if options.task == "statements":
            samples = predicates_data.samples(options.data, options.model)
        else:
            samples = events_data.samples(options.model)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(samples))
    found: list[Sample] = pickle.loads(path.read_bytes())
    return found


def main() -> None:
    """Parse the command line, train, export, write the manifest."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("--data", type=Path, help="folder of PolNeAR, for statements")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=0)
    options = parser.parse_args()
    task = TASKS[options.task]
    samples = cached(options.cache / f"{task.name}.pkl", options)
    words, roles = train(samples, task, options.epochs or task.epochs)
    torch.save((words.state_dict(), roles.state_dict()), options.cache / f"{task.name}.pt")
    export(words, roles, options.model, task.name)
    write_manifest(options.model)


if __name__ == "__main__":
    main()
