"""Predicates and what belongs to them: words that open a frame, and the words that fill it.

A small network over the encoder's vectors, in two parts. The first reads the words of one
window and says which may be predicates (for statements: the heads of cues). The second is
asked about one predicate at a time and labels the words around it, which it sees from where
the predicate stands: how far away, on which branch of the tree, in the same sentence or
paragraph. So every label is linked to its predicate, and contents may lie in one another.
Method: predicate-wise labelling of roles (He et al. 2017), here with dilated convolutions
(Strubell et al. 2017) over the encoder's vectors: its last, and those of a second reading of
its upper layers that was trained with the networks (`training/adapters.py`). What is made of it: `attributions.py` and `acts.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from dateline.nlp.sessions import session

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from dateline.records import Sentence

    Floats = NDArray[np.float32]
    Whole = NDArray[np.int64]

BATCH: Final = 16
"""Predicates asked about in one call, so that memory stays small."""
DECIMALS: Final = 3
RELATIONS: Final = 60
"""Room for relations in the table of branches."""
_OPENING, _CLOSING, _INSIDE = 1, 2, 3
_OPENERS: Final = frozenset({"“", "«", "``", "„"})
_CLOSERS: Final = frozenset({"”", "»", "''"})


@dataclass(frozen=True, slots=True)
class Setting:
    """One article's words in rows: what the second part knows of them besides their vectors."""

    heads: Whole
    """Row of each word's head, -1 for the root of a sentence."""
    relations: Whole
    sentences: Whole
    """Number of each word's sentence."""
    paragraphs: Whole

    @classmethod
    def of(cls, sentences: Sequence[Sentence], numbers: Mapping[str, int]) -> Self:
        """The words of these sentences; `numbers` are those of the relations."""
        lengths = [len(sentence.tokens) for sentence in sentences]
        firsts = [0, *accumulate(lengths)]
        pairs = [(first, t) for first, s in zip(firsts, sentences, strict=False) for t in s.tokens]
        return cls(
            heads=np.array([first + t.head if t.head >= 0 else -1 for first, t in pairs]),
            relations=np.array([numbers[token.relation] for _, token in pairs]),
            sentences=np.repeat(np.arange(len(sentences)), lengths),
            paragraphs=np.repeat([s.paragraph for s in sentences], lengths),
        )


class PredicateNetwork:
    """The two parts, each a file: NAME.words.onnx and NAME.roles.onnx."""

    def __init__(self, folder: Path, name: str, *, reach: int) -> None:
        """Raises `ModelError`. `reach` is how many words on either side can belong to one."""
        self.reach = reach
        self._words = session(folder / f"{name}.words.onnx")
        self._roles = session(folder / f"{name}.roles.onnx")

    def words(
        self,
        states: Floats,
        marks: Sequence[int],
        openings: Sequence[int],
        relations: Sequence[int],
    ) -> tuple[Floats, ...]:
        """Vectors [n, width] and logits [n, kinds of predicate] of the words of one window.

        A third part, if the network has it, is one more value [n, 1] of each word.

        `marks` are as `quotation_marks` gives them; `openings` are 2 for the first word of a
        paragraph, 1 for the first of another sentence, else 0.
        """
        feeds = {
            "states": states,
            "marks": np.asarray(marks, dtype=np.int64),
            "openings": np.asarray(openings, dtype=np.int64),
            "relations": np.asarray(relations, dtype=np.int64),
        }
        vectors, *read = self._words.run(None, feeds)
        return vectors, *(np.round(part, DECIMALS).astype(np.float32) for part in read)

    def roles(
        self, vectors: Floats, setting: Setting, predicates: Sequence[int]
    ) -> tuple[Floats, ...]:
        """What is read about each predicate, the parts in the network's order.

        First log-probabilities [predicates, 2 * reach + 1, labels] of the words around it, of
        which the middle is itself; beyond the ends of the article they mean nothing. Then, if
        the network has any, log-probabilities [predicates, classes] of the predicate itself.
        """
        parts = [
            self._asked(vectors, setting, predicates[first : first + BATCH])
            for first in range(0, len(predicates), BATCH)
        ]
        return tuple(np.concatenate(part) for part in zip(*parts, strict=True))

    def _asked(self, vectors: Floats, setting: Setting, predicates: Sequence[int]) -> list[Floats]:
        feeds = {"vectors": vectors} | around(setting, predicates, self.reach)
        found: list[Floats] = self._roles.run(None, feeds)
        return found


def around(
    setting: Setting, predicates: Sequence[int], reach: int
) -> dict[str, NDArray[np.generic]]:
    """What the second part is told of the words around each predicate, but their vectors."""
    middle = np.asarray(predicates, dtype=np.int64)
    rows = middle[:, None] + np.arange(-reach, reach + 1)
    there = (rows >= 0) & (rows < len(setting.heads))
    rows = rows.clip(0, len(setting.heads) - 1)
    near = setting.paragraphs[rows] == setting.paragraphs[middle][:, None]
    same = setting.sentences[rows] == setting.sentences[middle][:, None]
    return {
        "rows": rows,
        "there": there.astype(np.float32),
        "predicates": middle,
        "branches": np.stack([branches(setting, int(at), reach) for at in middle]),
        "near": near.astype(np.int64) + same,
    }


@dataclass(slots=True)
class Reading:
    """One article's words as a network reads them, window by window."""

    network: PredicateNetwork
    _vectors: list[Floats] = field(default_factory=list)
    _logits: list[Floats] = field(default_factory=list)
    _values: list[Floats] = field(default_factory=list)

    def add(
        self,
        states: Floats,
        marks: Sequence[int],
        openings: Sequence[int],
        relations: Sequence[int],
    ) -> None:
        """The words of one window, as `PredicateNetwork.words` takes them."""
        vectors, logits, *values = self.network.words(states, marks, openings, relations)
        self._vectors.append(vectors)
        self._logits.append(logits)
        self._values += values

    def values(self) -> list[float]:
        """The further value of each word; empty where the network has none."""
        return [value for part in self._values for value in part[:, 0].tolist()]

    def kinds(self) -> NDArray[np.float64]:
        """Probabilities [n, kinds] of what each word opens, column 0 nothing."""
        if not self._logits:
            return np.ones((0, 1))
        logits = np.concatenate(self._logits).astype(np.float64)
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        found: NDArray[np.float64] = shares / shares.sum(axis=1, keepdims=True)
        return found

    def roles(self, setting: Setting, predicates: Sequence[int]) -> tuple[Floats, ...]:
        """As `PredicateNetwork.roles`, of the words that were added."""
        return self.network.roles(np.concatenate(self._vectors), setting, predicates)


def openings(sentences: Sequence[Sentence]) -> list[int]:
    """For each word 2 where it begins a paragraph, 1 where another sentence, else 0."""
    result: list[int] = []
    before = None
    for sentence in sentences:
        result += [2 if sentence.paragraph != before else 1] + [0] * (len(sentence.tokens) - 1)
        before = sentence.paragraph
    return result


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


def branches(setting: Setting, predicate: int, reach: int) -> Whole:
    """Where the words around a predicate hang in its tree, [2 * reach + 1].

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
    result = np.zeros(2 * reach + 1, dtype=np.int64)
    for word in range(max(first, predicate - reach), min(last, predicate + reach + 1)):
        branch = -1
        at = word
        while at not in above:
            branch, at = at, int(heads[at])
        result[word - predicate + reach] = _branch(
            above[at], None if branch < 0 else int(relations[branch])
        )
    return result


def _branch(up: int, relation: int | None) -> int:
    if up == 0:
        return 1 if relation is None else 2 + relation
    if up == 1:
        return 2 + RELATIONS + (RELATIONS - 1 if relation is None else relation)
    return 2 * RELATIONS + min(up, 4) + (3 if relation is None else 0)
