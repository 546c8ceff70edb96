"""The loss of one batch: only the heads whose gold the batch carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn import functional

from training.corpora import IGNORE

if TYPE_CHECKING:
    from training.batches import Batch
    from training.model import Tagger

UPOS, XPOS, ENDS, NAMES = 0.3, 0.5, 0.3, 2.0
"""Weights of the tag losses beside arcs and labels at 1, from the measured prototype."""


def loss_of(model: Tagger, batch: Batch, *, names: bool) -> Tensor:
    """Mean loss of the batch, in float32."""
    vectors = model.vectors(batch.ids, batch.mask, batch.case, batch.first)
    words = vectors[:, 1:]
    if names:
        return NAMES * _entropy(model.names(words), batch.names)
    total = UPOS * _entropy(model.upos(words), batch.upos)
    total = total + XPOS * _entropy(model.xpos(words), batch.xpos)
    total = total + ENDS * _entropy(model.ends(words), batch.ends)
    scores = model.arcs(vectors).float().masked_fill(~allowed_arcs(batch.sentence), -1e4)
    total = total + _entropy(scores, batch.heads)
    return total + _label_loss(model, vectors, batch)


def allowed_arcs(sentence: Tensor) -> Tensor:
    """Mask [batch, words, 1 + words]: the words of the same sentence and the root, not oneself."""
    same = (sentence[:, :, None] == sentence[:, None, :]) & (sentence[:, :, None] >= 0)
    same &= ~torch.eye(sentence.shape[1], dtype=torch.bool)
    root = torch.ones_like(same[:, :, :1])
    return torch.cat((root, same), -1)


def _label_loss(model: Tagger, vectors: Tensor, batch: Batch) -> Tensor:
    dependent, head = model.label_projections(vectors)
    known = batch.relations != IGNORE
    row, word = known.nonzero(as_tuple=True)
    scores = model.labels(dependent[row, word], head[row, batch.heads[known]])
    return functional.cross_entropy(scores.float(), batch.relations[known])


def _entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(
        scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORE
    )
