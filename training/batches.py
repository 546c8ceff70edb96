"""Windows to padded tensors, in an order that depends on the seed alone."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from dateline.nlp.wordpieces import WordPieces, case_shape
from training.corpora import IGNORE, Labels, Unit, varied, windows

if TYPE_CHECKING:
    from collections.abc import Iterator

BATCH = 8
CHUNK = 128
"""Windows are sorted by length within chunks of this many, so that padding stays small."""
MAX_LENGTH = 510


@dataclass(frozen=True)
class Batch:
    """Inputs and gold labels of one step; word tensors are [batch, words], IGNORE where padded."""

    ids: Tensor
    mask: Tensor
    case: Tensor
    first: Tensor
    upos: Tensor
    xpos: Tensor
    ends: Tensor
    names: Tensor
    heads: Tensor
    relations: Tensor
    sentence: Tensor

    @property
    def words(self) -> int:
        """Number of real words."""
        return int((self.sentence >= 0).sum())


def batches(documents: list[list[Unit]], epoch_seed: str) -> Iterator[list[list[Unit]]]:
    """Lists of windows, one epoch, shuffled by chunk and varied."""
    rng = Random(epoch_seed)
    everything = windows(documents, rng)
    rng.shuffle(everything)
    groups = []
    for start in range(0, len(everything), CHUNK):
        chunk = sorted(
            everything[start : start + CHUNK], key=lambda w: sum(len(u.words) for u in w)
        )
        groups += [chunk[i : i + BATCH] for i in range(0, len(chunk), BATCH)]
    rng.shuffle(groups)
    for group in groups:
        yield [varied(window, rng) for window in group]


class Collator:
    """Turns windows into a `Batch`."""

    def __init__(self, labels: Labels, pieces: WordPieces) -> None:
        self.pieces = pieces
        self.upos = {value: i for i, value in enumerate(labels.upos)}
        self.xpos = {value: i for i, value in enumerate(labels.xpos)}
        self.relations = {value: i for i, value in enumerate(labels.relations)}
        self.names = {value: i for i, value in enumerate(labels.names)}

    def __call__(self, group: list[list[Unit]]) -> Batch:
        """The padded tensors of one group of windows."""
        rows = [self._row(window) for window in group]
        pieces = max(len(row["ids"]) for row in rows)
        words = max(len(row["upos"]) for row in rows)

        def pad(name: str, length: int, fill: int) -> Tensor:
            return torch.tensor([row[name] + [fill] * (length - len(row[name])) for row in rows])

        tags = {
            name: pad(name, words, IGNORE)
            for name in ("upos", "xpos", "ends", "names", "heads", "relations")
        }
        return Batch(
            ids=pad("ids", pieces, 0),
            mask=pad("mask", pieces, 0),
            case=pad("case", pieces, 0),
            first=pad("first", words + 1, 0),
            sentence=pad("sentence", words, -1),
            **tags,
        )

    def _row(self, window: list[Unit]) -> dict[str, list[int]]:
        names = (
            "ids",
            "case",
            "first",
            "upos",
            "xpos",
            "ends",
            "names",
            "heads",
            "relations",
            "sentence",
        )
        row: dict[str, list[int]] = {name: [] for name in names}
        row["ids"], row["case"], row["first"] = [self.pieces.opening], [0], [0]
        for number, unit in enumerate(window):
            offset = len(row["upos"])
            for position, word in enumerate(unit.words):
                split = self.pieces.split(word)
                if len(row["ids"]) + len(split) > MAX_LENGTH:
                    split = split[:1] if len(row["ids"]) < MAX_LENGTH else ()
                row["first"].append(min(len(row["ids"]), MAX_LENGTH - 1))
                row["ids"] += split
                shape = case_shape(word, begins_paragraph=unit.paragraph and position == 0)
                row["case"] += [shape] * len(split)
                row["sentence"].append(number)
                self._gold(row, unit, position, offset)
        row["ids"].append(self.pieces.closing)
        row["case"].append(0)
        row["mask"] = [1] * len(row["ids"])
        return row

    def _gold(self, row: dict[str, list[int]], unit: Unit, position: int, offset: int) -> None:
        if unit.names:
            row["names"].append(self.names[unit.names[position]])
            for name in ("upos", "xpos", "ends", "heads", "relations"):
                row[name].append(IGNORE)
            return
        row["names"].append(IGNORE)
        row["upos"].append(self.upos.get(unit.upos[position], IGNORE))
        row["xpos"].append(self.xpos.get(unit.xpos[position], IGNORE))
        row["ends"].append(int(position == len(unit.words) - 1))
        head = unit.heads[position]
        row["heads"].append(head + offset if head else 0)
        row["relations"].append(self.relations.get(unit.relations[position], IGNORE))
