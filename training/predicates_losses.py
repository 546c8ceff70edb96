"""What the networks of predicates are trained to: three kinds of gold.

Predicates with the words of their roles; crowd judgements whether what a word names happened
(regression, as in Rudinger et al. 2018); and sentences of which only is known what one marked
side does to the other, where the words that may say so are weighed by how well the marked sides
fit their roles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from dateline.codes import Status
from evaluation.plv import ROOTS, rooted
from training.events_data import CODES, STATUSES
from training.predicates_batches import starts, surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.predicates_data import Sample
    from training.predicates_networks import Roles, Task, Words

ACTOR, RECIPIENT = 2, 3
FLOOR = -8.0
"""Logarithm that a side far from a word gets."""
STEEP = 0.3
"""Difference from which an error of a value counts linearly."""


def of_predicates(
    task: Task, words: Words, roles: Roles, vectors: Tensor, samples: Sequence[Sample]
) -> Tensor:
    """How far off predicates and the labels around them are, an article."""
    own = [sorted(sample.gold) for sample in samples]
    gold = [s.gold[at] for s, found in zip(samples, own, strict=True) for at in found]
    kinds = torch.zeros(len(vectors), dtype=torch.long)
    rows = [start + at for start, found in zip(starts(samples), own, strict=True) for at in found]
    kinds[rows] = torch.tensor([each.kind for each in gold], dtype=torch.long)
    logits = words.kinds(words.drop(vectors))
    total = functional.cross_entropy(logits, kinds, reduction="sum") / task.shares[0]
    given = surroundings(samples, own, task.reach)
    if given is None:
        return total / len(samples)
    right = torch.cat(
        [_labels(s, found, task.reach) for s, found in zip(samples, own, strict=False) if found]
    )
    found, *classes = roles(vectors, **given)
    wrong = functional.nll_loss(
        found.reshape(-1, task.labels), right.reshape(-1), reduction="none"
    )
    total = total + (wrong * given["there"].reshape(-1)).sum() / task.shares[1]
    for number, scores in enumerate(classes):
        target = torch.tensor([each.classes[number] for each in gold])
        total = total + functional.nll_loss(scores, target, reduction="sum") / task.shares[2]
    return total / len(samples)


def _labels(sample: Sample, predicates: list[int], reach: int) -> Tensor:
    rows = torch.from_numpy(sample.kept[reach, tuple(predicates)]["rows"])
    labels = np.stack([sample.gold[at].labels for at in predicates])
    return torch.from_numpy(labels).gather(1, rows)


def of_values(words: Words, vectors: Tensor, samples: Sequence[Sample]) -> Tensor:
    """How far off the values of the judged words are."""
    rows = [
        start + at for start, s in zip(starts(samples), samples, strict=True) for at, _ in s.values
    ]
    right = torch.tensor([value for sample in samples for _, value in sample.values])
    assert words.value is not None
    found = words.value(words.drop(vectors[rows]))[:, 0]
    return functional.smooth_l1_loss(found, right, beta=STEEP)


def of_sides(words: Words, roles: Roles, vectors: Tensor, samples: Sequence[Sample]) -> Tensor:
    """How far off the codes between marked sides are."""
    right = torch.tensor([ROOTS.index(sample.sides[0]) for sample in samples if sample.sides])
    return functional.nll_loss(between(words, roles, vectors, samples), right)


def between(words: Words, roles: Roles, vectors: Tensor, samples: Sequence[Sample]) -> Tensor:
    """Log-probabilities [samples, roots] of what the first marked side does to the second."""
    kinds = words.kinds(words.drop(vectors)).log_softmax(-1)
    asked = [sample.candidates for sample in samples]
    given = surroundings(samples, asked, roles.reach)
    assert given is not None
    labels, codes, statuses = roles(vectors, **given)
    rows = given["predicates"]
    act = torch.log1p(-kinds[rows, 0].exp().clamp(max=1 - 1e-6))
    codes = torch.logaddexp(codes, kinds[rows, 1:].log_softmax(-1)) - np.log(2)
    joint = (codes[:, :, None] + statuses[:, None, :]).flatten(1).exp() @ _folding()
    found, first = [], 0
    for sample, own in zip(samples, asked, strict=True):
        part = slice(first, first + len(own))
        weights = (act[part] + _fit(sample, own, labels[part], roles.reach)).softmax(0)
        found.append((weights[:, None] * joint[part]).sum(0).clamp(min=1e-6).log())
        first += len(own)
    return torch.stack(found).log_softmax(-1)


def _fit(sample: Sample, asked: list[int], labels: Tensor, reach: int) -> Tensor:
    """How well the marked sides fit the roles of each word asked about."""
    assert sample.sides is not None
    total = torch.zeros(len(asked))
    for label, side in zip((ACTOR, RECIPIENT), sample.sides[1:], strict=True):
        if side is None:
            continue
        away = torch.arange(*side)[None] - torch.tensor(asked)[:, None] + reach
        seen = labels[torch.arange(len(asked))[:, None], away.clamp(0, 2 * reach), label]
        inside = (away >= 0) & (away <= 2 * reach)
        total = total + seen.masked_fill(~inside, FLOOR).amax(1).clamp(min=FLOOR)
    return total


def _folding() -> Tensor:
    """[codes * statuses, roots]: 1 where an act of code and status counts as the root."""
    table = torch.zeros(len(CODES), len(STATUSES), len(ROOTS))
    for row, code in enumerate(CODES):
        for column, status in enumerate(STATUSES):
            root = rooted(code, Status(status))
            if root in ROOTS:
                table[row, column, ROOTS.index(root)] = 1
    return table.flatten(0, 1)
