"""How near two words for an act are: their roots, groups of like words, and word vectors.

A root joins the forms of a word and the words made of it ("withdrew", "withdrawal"). Words are
alike where a list of `resources/story_words.yaml` puts them together, of one row where a frame
of events names them together; the vectors of `data/chains.json` hold what else is near. Nothing
here is shown: a root need not be a word.

Leaves out which sense a word has.
"""

from __future__ import annotations

import base64
import math
import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.extract.events_lexicon import FILES
from dateline.numbers import number_words
from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD: Final = re.compile(r"[^\W_]+")

SHORT_ENDINGS: Final = frozenset({"s", "es", "ed", "ing"})
"""Endings of verbs, cut from words of three letters as well: "ended", "aided"."""

SHORTEST_VERB: Final = 3
SHORTEST_ROOT: Final = 4
"""Letters that must be left of a word when its ending is cut: "nation" is not "nate"."""

NEAR: Final = 0.05
"""Cosine that two words have by chance, of vectors from which the mean was taken."""

DOUBLED: Final = frozenset("bdgmnprt")
"""Consonants that are doubled before an ending: "stopped", "planned"."""


class StoryWords(msgspec.Struct, frozen=True):
    """Word lists of `resources/story_words.yaml`, as they stand there."""

    endings: tuple[str, ...]
    forms: dict[str, tuple[str, ...]]
    alike: tuple[tuple[str, ...], ...]
    light: frozenset[str]
    function: frozenset[str]


class Row(msgspec.Struct, frozen=True):
    """A frame of events, of which only the words are read here."""

    id: str
    code: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


class Rows(msgspec.Struct, frozen=True):
    """The frames of one list."""

    frames: tuple[Row, ...]


class Learned(msgspec.Struct, frozen=True):
    """What `training/chains.py` wrote: weights of a pair's features by name, and word vectors.

    `roots` are the words that have a vector, separated by spaces, `vectors` holds `width`
    signed bytes for each, in base 85.
    """

    weights: dict[str, float]
    width: int
    roots: str
    vectors: str


def forget() -> None:
    """Read weights and vectors anew: training tries others in one process."""
    _vectors.cache_clear()
    _nearness.cache_clear()


def learned() -> Learned:
    """The weights and vectors of `data/chains.json`."""
    return table("chains", Learned)


def word_lists() -> StoryWords:
    """The lists of `resources/story_words.yaml` that compare words."""
    return table("story_words", StoryWords)


@cache
def _forms() -> dict[str, str]:
    """Base forms by irregular form."""
    return {form: base for base, forms in sorted(word_lists().forms.items()) for form in forms}


@lru_cache(maxsize=200_000)
def root(word: str) -> str:
    """The root of a word: its base form or what is left without an ending."""
    lower = word.casefold()
    if lower in _forms():
        return _forms()[lower]
    for ending in word_lists().endings:
        shortest = SHORTEST_VERB if ending in SHORT_ENDINGS else SHORTEST_ROOT
        if lower.endswith(ending) and len(lower) - len(ending) >= shortest:
            return _trimmed(lower.removesuffix(ending))
    return lower


def _trimmed(left: str) -> str:
    """What an ending leaves, as other forms of the word have it: "planned", "carried"."""
    if len(left) > SHORTEST_VERB and left[-1] == left[-2] and left[-1] in DOUBLED:
        return left[:-1]
    return left[:-1] + "y" if left.endswith("i") else left


def roots(text: str) -> tuple[str, ...]:
    """The roots of the words of a text that say something of its matter, in their order."""
    return tuple(found for word in WORD.findall(text) if (found := told_root(word)))


@lru_cache(maxsize=200_000)
def told_root(word: str) -> str:
    """The root of a word that says something of its matter, else nothing."""
    return "" if word.casefold() in word_lists().function else root(word)


def is_light(word: str) -> bool:
    """Whether a root names an act only with what stands beside it ("make", "it", "say")."""
    return word in _light()


@cache
def _light() -> frozenset[str]:
    return frozenset(root(word) for word in word_lists().light)


def is_number(word: str) -> bool:
    """Whether a root is a number or the word of one."""
    return word[0].isdigit() or word in _number_roots()


@cache
def _number_roots() -> frozenset[str]:
    words = number_words()
    return frozenset(root(w) for row in (words.units, words.tens, words.scales) for w in row)


def are_alike(one: str, other: str) -> bool:
    """Whether two roots stand in one list of words for one act."""
    return not _groups().get(one, _NONE).isdisjoint(_groups().get(other, _NONE))


def are_of_one_row(one: str, other: str) -> bool:
    """Whether a frame of events names two roots together."""
    return not _rows().get(one, _NO_NAMES).isdisjoint(_rows().get(other, _NO_NAMES))


def kinds_of(one: str) -> tuple[str, ...]:
    """A root with the names of the lists and frames that it stands in, sorted."""
    return tuple(sorted({one, *map(str, _groups().get(one, _NONE)), *_rows().get(one, _NO_NAMES)}))


_NONE: Final = frozenset[int]()
_NO_NAMES: Final = frozenset[str]()


@cache
def _groups() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = defaultdict(set)
    for number, words in enumerate(word_lists().alike):
        for word in words:
            groups[root(word.split()[0])].add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


@cache
def _rows() -> dict[str, frozenset[str]]:
    rows: dict[str, set[str]] = defaultdict(set)
    for name in FILES:
        for row in table(name, Rows).frames:
            for word in _heads(row) if row.code is not None else ():
                rows[word].add(row.id)
    return {word: frozenset(names) for word, names in rows.items()}


def _heads(row: Row) -> Iterable[str]:
    """The roots that say what a row is about: the verb of a phrase, the last noun of a name."""
    yield from (root(phrase.split()[0]) for phrase in row.verbs)
    yield from (root(phrase.split()[-1]) for phrase in row.nouns if "of" not in phrase.split())


def nearness(one: str, other: str) -> float:
    """How near the vectors of two roots are, 0 (by chance or unknown) to 1 (one word)."""
    if one == other:
        return 1.0
    return _nearness(*sorted((one, other)))


@lru_cache(maxsize=500_000)
def _nearness(one: str, other: str) -> float:
    vectors = _vectors()
    if one not in vectors or other not in vectors:
        return 0.0
    cosine = sum(a * b for a, b in zip(vectors[one], vectors[other], strict=True))
    return max(0.0, cosine - NEAR) / (1 - NEAR)


@cache
def _vectors() -> dict[str, tuple[float, ...]]:
    """Vectors of length 1 by root."""
    width, found = learned().width, {}
    data = memoryview(base64.b85decode(learned().vectors)).cast("b")
    for number, word in enumerate(learned().roots.split()):
        values = data[number * width : (number + 1) * width].tolist()
        length = math.sqrt(sum(value * value for value in values)) or 1.0
        found[word] = tuple(value / length for value in values)
    return found
