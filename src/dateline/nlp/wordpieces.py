"""Word pieces: the encoder's view of one word.

Words are split alone, so the pieces of a word never depend on its neighbours and can be
cached. Left out: sentence packing, special tokens and padding (`encoder.py`).

The split is BERT's uncased one (Devlin et al. 2019): fold, part punctuation and CJK
characters, then the greedy longest match of Wu et al. (2016).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

UNKNOWN: Final = "[UNK]"
MAX_PIECES: Final = 12
"""A word gives at most this many pieces: a long URL must not eat the window."""

SHAPES: Final = 16
"""Rows of the case-shape embedding: eight shapes, doubled for words that begin a paragraph."""


class WordPieces:
    """The vocabulary and the split of words into it."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._cache: dict[str, tuple[int, ...]] = {}
        self.unknown = self._ids[UNKNOWN]
        self.opening = self._ids["[CLS]"]
        self.closing = self._ids["[SEP]"]

    def __len__(self) -> int:
        return len(self._ids)

    def split(self, word: str) -> tuple[int, ...]:
        """Ids of the pieces of one word: at least one, at most `MAX_PIECES`."""
        known = self._cache.get(word)
        if known is None:
            parts = (piece for part in _parts(word) for piece in self._longest(part))
            known = tuple(parts)[:MAX_PIECES] or (self.unknown,)
            self._cache[word] = known
        return known

    def _longest(self, part: str) -> list[int]:
        pieces: list[int] = []
        start = 0
        while start < len(part):
            prefix = "##" if start else ""
            for end in range(len(part), start, -1):
                number = self._ids.get(prefix + part[start:end])
                if number is not None:
                    break
            else:
                return [self.unknown]
            pieces.append(number)
            start = end
        return pieces


def case_shape(word: str, *, begins_paragraph: bool) -> int:
    """Row of the case-shape embedding, 0..15: the uncased pieces do not know capitals."""
    return _shape(word) + (8 if begins_paragraph else 0)


def _shape(word: str) -> int:
    if word.islower() and word.isalpha():
        return 1
    if len(word) > 1 and word.isupper() and word.isalpha():
        return 2
    if word[:1].isupper() and word.isalpha() and (len(word) == 1 or word[1:].islower()):
        return 3
    if any(character.isdigit() for character in word):
        return 5
    if any(character.isalpha() for character in word):
        return 4
    return 6


def _parts(word: str) -> list[str]:
    """Folded word, cut at punctuation and CJK characters."""
    folded = unicodedata.normalize("NFD", word.lower())
    parts = [""]
    for character in folded:
        category = unicodedata.category(character)
        if category == "Mn" or category.startswith("C"):
            continue
        if category[0] in "PS" or category[0] == "Z" or "\u4e00" <= character <= "\u9fff":
            parts += [character, ""] if category[0] != "Z" else [""]
        else:
            parts[-1] += character
    return [part for part in parts if part]
