"""Small heads over the vectors of words: linear layers learned apart from the network.

A head gives logits for single words from the encoder's last vector of the word and of its
neighbours. It is trained on the frozen network (`training/heads.py`), so heads can come and
go without a new network. Its weights are one matrix in a file beside the network, described
in `heads.json`; both stand in the manifest. Which words a head is asked about is the
caller's business: nothing is computed for the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np

from dateline.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

DECIMALS: Final = 3
"""Of a logit, so that the last bits of different processors do not flip a comparison."""

DESCRIPTIONS: Final = "heads.json"


class Description(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One head in `heads.json`.

    `reach` neighbours on either side are seen; `words`, in lower case, are what it was
    trained for.
    """

    name: str
    file: str
    labels: list[str]
    reach: int
    words: list[str]


@dataclass(frozen=True, slots=True)
class Head:
    """A linear layer: row 0 of a label's weights is its bias, then the vectors in text order."""

    labels: tuple[str, ...]
    reach: int
    weights: Floats
    """[labels, 1 + (2 * reach + 1) * width]."""
    words: frozenset[str]

    def concerns(self, word: str) -> bool:
        """Whether the head was trained for this word, in any case of letters."""
        return word.lower() in self.words

    def logits(self, states: Floats, words: Sequence[int]) -> Floats:
        """Rounded logits [len(words), labels] of some words of a window.

        `states` [n, width] are the vectors of all its words; beyond its ends vectors are 0.
        """
        seen = windows(states, words, self.reach).astype(np.float64)
        weights = self.weights.astype(np.float64)
        return np.round(seen @ weights[:, 1:].T + weights[:, 0], DECIMALS).astype(np.float32)


def windows(states: Floats, words: Sequence[int], reach: int) -> Floats:
    """The vectors of some words and their neighbours, [len(words), (2 * reach + 1) * width]."""
    width = states.shape[1]
    padded = np.pad(states, ((reach, reach), (0, 0)))
    rows = np.asarray(words, dtype=np.int64)[:, None] + np.arange(2 * reach + 1)
    found: Floats = padded[rows].reshape(len(words), (2 * reach + 1) * width)
    return found


def load(folder: Path) -> dict[str, Head]:
    """The heads of a model by name; raises `ModelError` where a file is not what it should be."""
    try:
        found = msgspec.json.decode((folder / DESCRIPTIONS).read_bytes(), type=list[Description])
        return {described.name: _head(folder, described) for described in found}
    except (OSError, ValueError) as error:
        message = f"the heads of the language model cannot be read ({error}); reinstall dateline"
        raise ModelError(message) from error


def _head(folder: Path, described: Description) -> Head:
    weights = np.load(folder / described.file, allow_pickle=False)
    inputs = weights.shape[-1] - 1
    if weights.ndim != 2 or len(weights) != len(described.labels):
        message = f"{described.file} has not one row for each label of {described.name}"
        raise ValueError(message)
    if inputs % (2 * described.reach + 1):
        message = f"{described.file} does not fit a reach of {described.reach}"
        raise ValueError(message)
    return Head(
        labels=tuple(described.labels),
        reach=described.reach,
        weights=weights,
        words=frozenset(described.words),
    )
