"""One pass of the network over a window of words.

A window a call and one thread a session: dynamic int8
scales depend on everything in a batch, so larger batches would make an article's result
depend on its neighbours (microsoft/onnxruntime#10111). Scores are rounded before they are
compared, so that the last bits of different processors do not flip a label.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.nlp.sessions import session
from dateline.nlp.wordpieces import WordPieces, case_shape

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

DECIMALS: Final = 3
MAX_INPUT: Final = 512
"""Positions of the encoder, [CLS] and [SEP] included."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Logits of one window of n words: rows are words, in text order."""

    upos: Floats
    xpos: Floats
    ends: Floats
    """[n]: evidence that a sentence ends with the word."""
    names: Floats
    arcs: Floats
    """[n, 1 + n]: each word (row) for each head (column), column 0 the root."""
    dependents: Floats
    """[n, relations * width]: words as dependents, seen by every relation."""
    heads: Floats
    """[1 + n, width]: root and words as heads."""
    states: Floats
    """[n, 384]: last vector of each word's first piece, for small heads (`nlp.heads`)."""
    again: Floats
    """[n, 384]: the same, read a second time for statements and acts (`nlp.predicates`)."""


class Encoder:
    """The network with its vocabulary."""

    def __init__(self, model: Path, vocabulary: Path) -> None:
        self.pieces = WordPieces(vocabulary.read_text(encoding="utf-8").splitlines())
        self.session = session(model)

    def length(self, word: str) -> int:
        """Number of pieces of a word."""
        return len(self.pieces.split(word))

    def scores(self, words: Sequence[str], openings: Collection[int]) -> Scores:
        """Scores of one window; `openings` are the words that begin a paragraph.

        The pieces of all words together must leave room for [CLS] and [SEP].
        """
        ids, case, first = [self.pieces.opening], [0], [0]
        for position, word in enumerate(words):
            split = self.pieces.split(word)
            first.append(len(ids))
            ids += split
            case += [case_shape(word, begins_paragraph=position in openings)] * len(split)
        ids.append(self.pieces.closing)
        case.append(0)
        feeds = {
            "ids": np.array([ids], dtype=np.int64),
            "case": np.array([case], dtype=np.int64),
            "first": np.array([first], dtype=np.int64),
        }
        raw = [array[0] for array in self.session.run(None, feeds)]
        upos, xpos, ends, names, arcs = (np.round(array, DECIMALS) for array in raw[:5])
        return Scores(upos, xpos, ends[:, 1] - ends[:, 0], names, arcs, *raw[5:])


def relations(scores: Scores, words: range, heads: Sequence[int]) -> list[int]:
    """Best relation of each of these words to its head (window position, -1 the root)."""
    chosen = scores.heads[[head + 1 for head in heads]]
    left = scores.dependents[words.start : words.stop]
    table = (left.reshape(len(words), -1, chosen.shape[1]) * chosen[:, None, :]).sum(axis=2)
    return [int(best) for best in np.round(table, DECIMALS).argmax(axis=1)]
