"""Predicates and what belongs to them: words that open a frame, and the words that fill it.

A small network over the encoder's vectors, in two parts. The first reads the words of one
window and says which may be predicates (for statements: the heads of cues). The second is
asked about one predicate at a time and labels the words around it, which it sees from where
the predicate stands: how far away, on which branch of the tree, in the same sentence or
paragraph. So every label is linked to its predicate, and contents may lie in one another.
Method: predicate-wise labelling of roles (He et al. 2017), here with dilated convolutions
(Strubell et al. 2017) over frozen vectors. It is trained on the network as it is shipped
(`training/predicates.py`). Which labels make a statement is the business of `attributions.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import onnxruntime

from dateline.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Whole = NDArray[np.int64]

REACH: Final = 80
"""Words on either side of a predicate that can belong to it."""
BATCH: Final = 16
"""Predicates asked about in one call, so that memory stays small."""
DECIMALS: Final = 3
RELATIONS: Final = 60
"""Room for relations in the table of branches."""
_BUCKETS: Final = 8
_OPENING, _CLOSING, _INSIDE = 1, 2, 3
_OPENERS: Final = frozenset({"“", "«", "``", "„"})
_CLOSERS: Final = frozenset({"”", "»", "''"})


@dataclass(frozen=True, slots=True)
class Setting:
    """One article's words in rows: what the second part knows of them besides their vectors."""

    vectors: Floats
    """[n, width], from the first part."""
    heads: Whole
    """Row of each word's head, -1 for the root of a sentence."""
    relations: Whole
    sentences: Whole
    """Number of each word's sentence."""
    paragraphs: Whole


class PredicateNetwork:
    """The two parts, each a file: NAME.words.onnx and NAME.roles.onnx."""

    def __init__(self, folder: Path, name: str, relations: Sequence[str]) -> None:
        self._words = session(folder / f"{name}.words.onnx")
        self._roles = session(folder / f"{name}.roles.onnx")
        self.relations = {relation: number for number, relation in enumerate(relations)}

    def words(
        self, states: Floats, marks: Sequence[int], openings: Sequence[int], relations: Whole
    ) -> tuple[Floats, Floats]:
        """Vectors [n, width] and logits [n, kinds of predicate] of the words of one window.

        `marks` are as `quotation_marks` gives them; `openings` are 2 for the first word of a
        paragraph, 1 for the first of another sentence, else 0.
        """
        feeds = {
            "states": states,
            "marks": np.asarray(marks, dtype=np.int64),
            "openings": np.asarray(openings, dtype=np.int64),
            "relations": relations,
        }
        vectors, logits = self._words.run(None, feeds)
        return vectors, np.round(logits, DECIMALS).astype(np.float32)

    def roles(self, setting: Setting, predicates: Sequence[int]) -> Floats:
        """Log-probabilities [predicates, 2 * REACH + 1, labels] of the words around each.

        The middle is the predicate itself; beyond the ends of the article they mean nothing.
        """
        parts = [
            self._asked(setting, predicates[first : first + BATCH])
            for first in range(0, len(predicates), BATCH)
        ]
        found: Floats = np.concatenate(parts)
        return found

    def _asked(self, setting: Setting, predicates: Sequence[int]) -> Floats:
        middle = np.asarray(predicates, dtype=np.int64)
        rows = middle[:, None] + np.arange(-REACH, REACH + 1)
        there = (rows >= 0) & (rows < len(setting.heads))
        rows = rows.clip(0, len(setting.heads) - 1)
        near = setting.paragraphs[rows] == setting.paragraphs[middle][:, None]
        same = setting.sentences[rows] == setting.sentences[middle][:, None]
        feeds = {
            "vectors": setting.vectors,
            "rows": rows,
            "there": there.astype(np.float32),
            "predicates": middle,
            "branches": np.stack([branches(setting, int(at)) for at in middle]),
            "near": near.astype(np.int64) + same,
        }
        found: Floats = self._roles.run(None, feeds)[0]
        return found


def session(path: Path) -> onnxruntime.InferenceSession:
    """A session of one thread; raises `ModelError`."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except (RuntimeError, ValueError, OSError) as error:
        message = f"the language model cannot be loaded ({error}); reinstall dateline"
        raise ModelError(message) from error


def quotation_marks(paragraph: Sequence[str]) -> list[int]:
    """For each word of a paragraph: 0 outside quotations, 1 and 2 their marks, 3 inside."""
    result = []
    inside = False
    for word in paragraph:
        opens = word in _OPENERS or (word == '"' and not inside)
        closes = word in _CLOSERS or (word == '"' and inside)
        inside = opens or (inside and not closes)
        result.append(_OPENING if opens else _CLOSING if closes else _INSIDE if inside else 0)
    return result


def branches(setting: Setting, predicate: int) -> Whole:
    """Where the words around a predicate hang in its tree, [2 * REACH + 1].

    0 is another sentence, 1 the predicate; then the relation of the branch below the predicate
    that holds the word, the same below its head, and how far up the paths meet otherwise.
    """
    heads, relations = setting.heads, setting.relations
    above = {predicate: 0}
    at = int(heads[predicate])
    while at >= 0:
        above[at] = len(above)
        at = int(heads[at])
    number = setting.sentences[predicate]
    first, last = np.searchsorted(setting.sentences, [number, number + 1])
    result = np.zeros(2 * REACH + 1, dtype=np.int64)
    for word in range(max(first, predicate - REACH), min(last, predicate + REACH + 1)):
        branch = -1
        at = word
        while at not in above:
            branch, at = at, int(heads[at])
        result[word - predicate + REACH] = _branch(
            above[at], None if branch < 0 else int(relations[branch])
        )
    return result


def _branch(up: int, relation: int | None) -> int:
    if up == 0:
        return 1 if relation is None else 2 + relation
    if up == 1:
        return 2 + RELATIONS + (RELATIONS - 1 if relation is None else relation)
    return 2 * RELATIONS + min(up, 4) + (3 if relation is None else 0)
