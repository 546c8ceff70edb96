"""Runs of words that two articles share: local alignment over rows of three words.

Rows that match on one diagonal make a piece; pieces that follow each other in both articles with
few words between them make a run. So a run goes on over an edit, a misprint or a cut. Leaves
out phrases: a run needs words of its own, that are not common in the story.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from dateline.story.copies_index import COARSE, FINE
from dateline.story.copies_words import covered

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from dateline.story.copies_index import Index
    from dateline.story.copies_words import Corpus

GAP: Final = 8
"""Words between two pieces of one run, in either article: an edited clause, two misprints."""

SHORTEST: Final = 8
"""Words of a run that two reports hardly write by chance."""

TELLING: Final = 3
"""Words of a run that are neither small words nor names: names and offices agree by nature."""

RARE: Final = 3
"""Rows of five in a run that are not common in the story."""

OFTEN: Final = 6
"""Times that a row may stand in the second article; beyond, it is a turn of phrase of it."""


class Piece(NamedTuple):
    """Words that stand in both: from `first` and from `second` on, `length` of them."""

    first: int
    second: int
    length: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run by positions of words in the corpus, half-open; `matched` words are the same."""

    first: tuple[int, int]
    second: tuple[int, int]
    matched: int
    spoken: float
    """Part of its words that stand in quotation marks, in the article that has fewer there."""


def shared_runs(corpus: Corpus, index: Index, one: int, other: int) -> tuple[Stretch, ...]:
    """The runs of two articles in the order of the first; none uses a word twice."""
    pieces = _pieces(index, corpus.of(one), corpus.of(other), index.order(other))
    chains = [chain for chain in _chains(pieces) if _is_own(corpus, index, chain)]
    taken: list[list[Piece]] = []
    for chain in sorted(chains, key=lambda c: (-_matched(c), c[0])):
        if not any(_collide(chain, known) for known in taken):
            taken.append(chain)
    return tuple(_stretch(corpus, chain) for chain in sorted(taken))


def _pieces(index: Index, one: slice, other: slice, order: NDArray[np.int64]) -> list[Piece]:
    """Rows of three that both have, joined along diagonals; `order` sorts those of the second."""
    mine, ranked = index.fine[one], index.fine[other][order]
    low = np.searchsorted(ranked, mine, "left")
    count = np.searchsorted(ranked, mine, "right") - low
    count[(mine < 0) | (count > OFTEN)] = 0
    first = np.repeat(np.arange(len(mine)), count)
    within = np.arange(len(first)) - np.repeat(np.cumsum(count) - count, count)
    second = order[np.repeat(low, count) + within]
    return _joined(first + one.start, second + other.start)


def _joined(first: NDArray[np.int64], second: NDArray[np.int64]) -> list[Piece]:
    """Matches next to each other on one diagonal as one piece, in the order of the first article."""
    order = np.lexsort((first, second - first))
    first, second = first[order], second[order]
    breaks = np.flatnonzero((np.diff(first) != 1) | (np.diff(second) != 1)) + 1
    begins = np.concatenate(([0], breaks)).astype(np.int64)
    ends = np.concatenate((breaks, [len(first)])).astype(np.int64)
    return sorted(
        Piece(int(first[begin]), int(second[begin]), int(end - begin) + FINE - 1)
        for begin, end in zip(begins, ends, strict=True)
        if end > begin
    )


def _chains(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that follow each other in both articles, with few words between."""
    done: list[list[Piece]] = []
    open_: list[list[Piece]] = []
    for piece in pieces:
        still = []
        best: tuple[int, list[Piece]] | None = None
        for chain in open_:
            last = chain[-1]
            here = piece.first - last.first - last.length
            there = piece.second - last.second - last.length
            if here > GAP:
                done.append(chain)
                continue
            still.append(chain)
            apart = abs(here) + abs(there)
            fits = here > -FINE and -FINE < there <= GAP
            if fits and (best is None or apart < best[0]):
                best = (apart, chain)
        open_ = still
        if best is None:
            open_.append([piece])
        else:
            best[1].append(piece)
    return done + open_


def _ends(chain: Sequence[Piece]) -> tuple[tuple[int, int], tuple[int, int]]:
    first, last = chain[0], chain[-1]
    return (
        (first.first, last.first + last.length),
        (first.second, last.second + last.length),
    )


def _matched(chain: Sequence[Piece]) -> int:
    """Words that are the same, those of overlapping pieces once."""
    return min(
        covered([(piece.first, piece.first + piece.length) for piece in chain]),
        covered([(piece.second, piece.second + piece.length) for piece in chain]),
    )


def _is_own(corpus: Corpus, index: Index, chain: Sequence[Piece]) -> bool:
    """Whether a run is long enough and says something that is not said all over the story."""
    if sum(piece.length for piece in chain) < SHORTEST or _matched(chain) < SHORTEST:
        return False
    rare = telling = 0
    for piece in chain:
        words = slice(piece.first, piece.first + piece.length)
        rows = slice(piece.first, piece.first + max(0, piece.length - COARSE + 1))
        rare += int((~index.known[rows]).sum())
        telling += int((~corpus.small[words] & ~corpus.capital[words]).sum())
    return rare >= RARE and telling >= TELLING


def _collide(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Whether two runs share words of either article."""
    return any(
        mine[0] < theirs[1] and theirs[0] < mine[1]
        for mine, theirs in zip(_ends(one), _ends(other), strict=True)
    )


def _stretch(corpus: Corpus, chain: Sequence[Piece]) -> Stretch:
    first, second = _ends(chain)
    return Stretch(
        first=first,
        second=second,
        matched=_matched(chain),
        spoken=min(_spoken(corpus, first), _spoken(corpus, second)),
    )


def _spoken(corpus: Corpus, words: tuple[int, int]) -> float:
    return float(corpus.spoken[slice(*words)].mean())


def part_of(
    corpus: Corpus, index: Index, number: int, stretches: Iterable[tuple[int, int]]
) -> float:
    """The part of an article's own words, learnt furniture apart, that stretches cover."""
    words = corpus.of(number)
    own = ~index.stock[words]
    total = int(own.sum())
    inside = np.zeros(len(own), dtype=np.bool_)
    for first, last in stretches:
        inside[first - words.start : last - words.start] = True
    return float((inside & own).sum()) / total if total else 0.0
