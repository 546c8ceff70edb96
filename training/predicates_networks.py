"""The networks of predicates: what `dateline.nlp.predicates` runs, and what each is to learn."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.nlp.predicates import RELATIONS

STATES, WIDTH, INNER = 768, 96, 64
DILATIONS = (1, 2, 4, 8)
BRANCHES = 2 * RELATIONS + 8
DISTANCES = 17
DROPOUT = 0.2


@dataclass(frozen=True)
class Task:
    """What a network is to learn.

    `kinds` of predicates (0 is none), `labels` of the words around them, and the sizes of the
    groups of `classes` that a predicate has besides; whether there is one more `value` of every
    word. `shares` are what the losses of predicates, of labels and of classes are divided by.
    """

    name: str
    reach: int
    kinds: int
    labels: int
    classes: tuple[int, ...]
    value: bool
    shares: tuple[float, float, float]


TASKS = {
    "statements": Task("statements", 80, 2, 4, (), False, (30.0, 60.0, 1.0)),
    "events": Task("events", 40, 19, 8, (18, 7), True, (10.0, 30.0, 5.0)),
}


def distances(reach: int) -> Tensor:
    """Row of the table of distances for every word around a predicate: sign and power of two."""
    away = torch.arange(-reach, reach + 1)
    power = away.abs().clamp(min=1).float().log2().floor().long().clamp(max=7)
    return torch.where(away == 0, 0, 1 + (away > 0).long() * 8 + power)


class Words(nn.Module):
    """The first part: the words of windows to vectors and logits."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.input = nn.Linear(STATES, WIDTH)
        self.marks, self.openings = nn.Embedding(4, WIDTH), nn.Embedding(3, WIDTH)
        self.relations = nn.Embedding(RELATIONS, WIDTH)
        self.beside = nn.Conv1d(WIDTH, WIDTH, 3, padding=1)
        self.kinds = nn.Linear(WIDTH, task.kinds)
        self.value = nn.Linear(WIDTH, 1) if task.value else None
        self.drop = nn.Dropout(DROPOUT)

    def vectors(
        self, states: Tensor, marks: Tensor, openings: Tensor, relations: Tensor, valid: Tensor
    ) -> Tensor:
        """[windows, n, 768], three times [windows, n] and 1 where a word is to [windows, n, 96]."""
        known = self.marks(marks) + self.openings(openings) + self.relations(relations)
        seen = functional.gelu(self.drop(self.input(states)) + known) * valid[..., None]
        beside = self.beside(seen.transpose(1, 2)).transpose(1, 2)
        return seen + functional.gelu(beside)

    def forward(
        self, states: Tensor, marks: Tensor, openings: Tensor, relations: Tensor
    ) -> tuple[Tensor, ...]:
        """One window, [n, 768] and three times [n], to [n, 96], [n, kinds] and, if any, [n, 1]."""
        given = (part[None] for part in (states, marks, openings, relations))
        (vectors,) = self.vectors(*given, valid=torch.ones_like(marks[None], dtype=torch.float))
        found = (vectors, self.kinds(vectors))
        return found if self.value is None else (*found, self.value(vectors))


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
