"""Word vectors for the roots of acts: all-MiniLM-L6-v2 read word by word, squeezed to a few bytes.

The words are the verbs of `resources/verbs.yaml`, the words of the event frames and of
`resources/story_words.yaml`, and the anchors of the training mentions. numpy alone: six layers
of BERT on single words are a few matrix products.
"""

from __future__ import annotations

import json
import math
import re
import struct
from typing import TYPE_CHECKING

import numpy as np

from dateline.extract.events_lexicon import FILES
from dateline.resources import table
from dateline.story.timeline_words import Rows, root, word_lists

if TYPE_CHECKING:
    from pathlib import Path

LAYERS, HEADS, BATCH = 6, 12, 128


class Encoder:
    """Mean of the last layer over the pieces of a text, to length 1."""

    def __init__(self, folder: Path) -> None:
        data = (folder / "model.safetensors").read_bytes()
        (size,) = struct.unpack("<Q", data[:8])
        self.weights = {
            name: np.frombuffer(
                data[8 + size + part["data_offsets"][0] : 8 + size + part["data_offsets"][1]],
                np.float32,
            ).reshape(part["shape"])
            for name, part in json.loads(data[8 : 8 + size]).items()
            if part.get("dtype") == "F32"
        }
        lines = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.vocabulary = {word: number for number, word in enumerate(lines)}

    def pieces(self, word: str) -> list[int]:
        found, start = [], 0
        while start < len(word):
            ends = range(len(word), start, -1)
            parts = (("##" if start else "") + word[start:end] for end in ends)
            known = next((part for part in parts if part in self.vocabulary), None)
            if known is None:
                return [self.vocabulary["[UNK]"]]
            found.append(self.vocabulary[known])
            start += len(known.removeprefix("##")) if start else len(known)
        return found

    def _linear(self, x: np.ndarray, name: str) -> np.ndarray:
        return x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def _norm(self, x: np.ndarray, name: str) -> np.ndarray:
        x = (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + 1e-12)
        return x * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]

    def embed(self, texts: list[str]) -> np.ndarray:
        """Vectors of texts, those of one length together."""
        numbered = [
            [
                self.vocabulary["[CLS]"],
                *(p for w in re.findall(r"\w+|[^\w\s]", text.lower()) for p in self.pieces(w)),
                self.vocabulary["[SEP]"],
            ]
            for text in texts
        ]
        found = np.zeros((len(texts), 384), np.float32)
        for length in sorted({len(ids) for ids in numbered}):
            places = [n for n, ids in enumerate(numbered) if len(ids) == length]
            for start in range(0, len(places), BATCH):
                batch = places[start : start + BATCH]
                found[batch] = self._read(np.array([numbered[n] for n in batch]))
        return found

    def _read(self, ids: np.ndarray) -> np.ndarray:
        e = "embeddings."
        x = self.weights[e + "word_embeddings.weight"][ids]
        x = x + self.weights[e + "position_embeddings.weight"][: ids.shape[1]]
        x = self._norm(x + self.weights[e + "token_type_embeddings.weight"][0], e + "LayerNorm")
        for layer in range(LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}.")
        mean = x.mean(1)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def _layer(self, x: np.ndarray, at: str) -> np.ndarray:
        batch, length, size = x.shape
        q, k, v = (
            self._linear(x, f"{at}attention.self.{n}")
            .reshape(batch, length, HEADS, size // HEADS)
            .transpose(0, 2, 1, 3)
            for n in ("query", "key", "value")
        )
        score = np.exp(q @ k.transpose(0, 1, 3, 2) / np.float32(math.sqrt(size // HEADS)))
        mixed = (score / score.sum(-1, keepdims=True)) @ v
        mixed = self._linear(
            mixed.transpose(0, 2, 1, 3).reshape(x.shape), at + "attention.output.dense"
        )
        x = self._norm(mixed + x, at + "attention.output.LayerNorm")
        h = self._linear(x, at + "intermediate.dense")
        # GELU in the short form that its authors give (Hendrycks and Gimpel 2016).
        h = h / (1 + np.exp(np.float32(-1.702) * h))
        return self._norm(self._linear(h, at + "output.dense") + x, at + "output.LayerNorm")


def vocabulary(anchors: list[str]) -> dict[str, str]:
    """Roots with a word that has each: plain base forms before what texts have."""
    words = [*word_lists().forms]
    words += table("verbs", dict[str, list[str]])["verbs"]
    words += [word.split()[0] for group in word_lists().alike for word in group]
    for name in FILES:
        for row in table(name, Rows).frames:
            words += [phrase.split()[0] for phrase in row.verbs] if row.code else []
            words += [phrase.split()[-1] for phrase in row.nouns] if row.code else []
    words += sorted(anchors)
    found: dict[str, str] = {}
    for word in words:
        if word.isalpha() and len(word) > 2:
            found.setdefault(root(word), word.lower())
    return dict(sorted(found.items()))


def squeezed(encoder: Encoder, words: dict[str, str], width: int) -> np.ndarray:
    """Vectors of the words in the directions in which they differ most, as signed bytes."""
    full = encoder.embed(list(words.values()))
    full = full - full.mean(0)
    _, _, axes = np.linalg.svd(full, full_matrices=False)
    short = full @ axes[:width].T
    return np.rint(short / np.abs(short).max(1, keepdims=True) * 127).astype(np.int8)
