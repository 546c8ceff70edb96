"""Quick development figures during training, in percent; the real ones come from `evaluation/`.

Greedy heads on gold tokens and sentences, so a little below the decoded trees.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import torch

from training.batches import BATCH, Collator
from training.corpora import IGNORE, Unit, windows
from training.losses import allowed_arcs

if TYPE_CHECKING:
    from training.model import Tagger

SHARE = 3
"""Every third window is enough to watch a run."""


def measure(
    model: Tagger, collate: Collator, syntax: list[list[Unit]], names: list[list[Unit]]
) -> dict[str, float]:
    """UPOS, XPOS, UAS and LAS of EWT+GUM words, F1 of entity spans."""
    model.eval()
    hits = {"upos": 0, "xpos": 0, "uas": 0, "las": 0}
    total = 0
    with torch.no_grad():
        for batch in _batches(syntax, collate):
            vectors = model.vectors(batch.ids, batch.mask, batch.case, batch.first)
            words = vectors[:, 1:]
            real = batch.sentence >= 0
            total += int(real.sum())
            hits["upos"] += int(((model.upos(words).argmax(-1) == batch.upos) & real).sum())
            hits["xpos"] += int(((model.xpos(words).argmax(-1) == batch.xpos) & real).sum())
            heads = model.arcs(vectors).masked_fill(~allowed_arcs(batch.sentence), -1e4).argmax(-1)
            right = (heads == batch.heads) & real
            hits["uas"] += int(right.sum())
            dependent, head = model.label_projections(vectors)
            row, word = right.nonzero(as_tuple=True)
            labels = model.labels(dependent[row, word], head[row, heads[right]]).argmax(-1)
            hits["las"] += int((labels == batch.relations[right]).sum())
        found = gold = both = 0
        for batch in _batches(names, collate):
            predicted = model.names(
                model.vectors(batch.ids, batch.mask, batch.case, batch.first)[:, 1:]
            )
            for tags, truth in zip(
                predicted.argmax(-1).tolist(), batch.names.tolist(), strict=True
            ):
                length = sum(label != IGNORE for label in truth)
                ours, theirs = spans(tags[:length]), spans(truth[:length])
                found, gold, both = (
                    found + len(ours),
                    gold + len(theirs),
                    both + len(ours & theirs),
                )
    model.train()
    figures = {name: round(100 * hit / total, 2) for name, hit in hits.items()}
    return figures | {"names_f1": round(200 * both / max(1, found + gold), 2)}


def _batches(documents: list[list[Unit]], collate: Collator):
    everything = sorted(
        windows(documents, Random(0))[::SHARE], key=lambda w: sum(len(u.words) for u in w)
    )
    for start in range(0, len(everything), BATCH):
        yield collate(everything[start : start + BATCH])


def spans(tags: list[int]) -> set[tuple[int, int, int]]:
    """Entity spans (start, end, class) of label numbers: 0 is O, then B and I of each class in turn."""
    result, start = set(), None
    for position, tag in enumerate([*tags, 0]):
        opens = tag and (tag % 2 == 1 or start is None or (tags[start] - 1) // 2 != (tag - 1) // 2)
        if start is not None and (not tag or opens):
            result.add((start, position, (tags[start] - 1) // 2))
            start = None
        if opens:
            start = position
    return result
