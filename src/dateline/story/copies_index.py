"""Which articles share rows of words: an exact index of word n-grams.

Rows of three words are matched inside a pair of articles, rows of five find the pairs. What
many articles say is no reuse: the stock paragraphs of an outlet, the phrases of a subject. It
is learnt by document frequency, where copies of one text count as one document, so that a
report which sixty papers print stays a report. No sampling: a hash of the whole text loses most
partial copies.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from dateline.story.copies_words import Corpus

FINE: Final = 3
"""Words of the rows that are matched inside a pair: the shortest that letters gone wrong leave."""

COARSE: Final = 5
"""Words of the rows that find pairs."""

ALIKE: Final = 0.3
"""Part of the rows of the shorter text that two versions of one text share at least."""

STOCK: Final = 5
"""Texts of one outlet that say the same words from which on they are its stock phrases."""

COMMON: Final = 15
"""Texts of any outlet that say the same words from which on these belong to the subject."""

CROWD: Final = 20
"""Articles with the same row of words up to which each is compared with each. Beyond, each is
compared with the next by id: sixty copies of a report need 59 links, not 1,770."""

TOGETHER: Final = 4
"""Rows of five that a pair must share to be looked at: eight words in a row, or more in pieces."""

NEAR: Final = 3
"""Days between two articles beyond which one is no news to copy or to rewrite."""

LONGEST_PHRASE: Final = 8
"""Words in a row, all of them common, that are furniture; shorter ones are turns of phrase."""


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """Rows of words by number, `-1` where a row would run over furniture or the end of an article.

    `fine[i]` is the row that begins with word `i`; `known[i]` says that the row of five there is
    a common one, `stock[i]` that the word belongs to learnt furniture. `pairs` are numbers of
    articles that may share more than phrases, sorted.
    """

    fine: NDArray[np.int64]
    known: NDArray[np.bool_]
    stock: NDArray[np.bool_]
    pairs: tuple[tuple[int, int], ...]
    bounds: tuple[int, ...]
    orders: dict[int, NDArray[np.int64]] = field(default_factory=dict)

    def order(self, article: int) -> NDArray[np.int64]:
        """What sorts the rows of three of an article; kept, for each is compared with many."""
        if article not in self.orders:
            rows = self.fine[self.bounds[article] : self.bounds[article + 1]]
            self.orders[article] = np.argsort(rows, kind="stable").astype(np.int64)
        return self.orders[article]


def build_index(corpus: Corpus, days: Mapping[str, tuple[date, date]]) -> Index:
    """The index of a story; `days` are those on which an article can have appeared, if known."""
    fine = _rows(corpus, corpus.codes, corpus.codes, corpus.codes)
    coarse = _rows(corpus, fine, None, fine)
    owners = corpus.owners()
    entries = _entries(coarse, owners)
    sizes = np.bincount(owners[coarse >= 0], minlength=len(corpus.articles))
    spells = [days.get(article.id) for article in corpus.articles]
    versions = _versions(entries, sizes, spells)
    common = _common(corpus, entries, versions, int(coarse.max(initial=0)) + 1)
    known = (coarse >= 0) & common[np.maximum(coarse, 0)]
    keep = ~common[entries[0]]
    kept = (entries[0][keep], entries[1][keep])
    return Index(
        fine=fine,
        known=known,
        stock=_stock(known),
        pairs=_pairs(kept, owners),
        bounds=corpus.bounds,
    )


def _rows(
    corpus: Corpus,
    first: NDArray[np.int64],
    second: NDArray[np.int64] | None,
    third: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Numbers of rows: three words from words, five words from rows of three that overlap."""
    length = FINE if second is not None else COARSE
    size = len(first)
    result = np.full(size, -1, dtype=np.int64)
    if size < length:
        return result
    last = size - length + 1
    step = 2
    key = first[:last]
    if second is not None:
        key = _numbered(key * (int(second.max()) + 1) + second[1 : last + 1])
    key = key * (int(third.max()) + 2) + third[step : last + step]
    whole = corpus.stretch[:last] == corpus.stretch[length - 1 :]
    result[:last][whole] = _numbered(key[whole])
    return result


def _numbered(keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """Keys as numbers from 0 without gaps: those of longer rows then fit 64 bits."""
    return np.unique(keys, return_inverse=True)[1].astype(np.int64)


def _entries(
    rows: NDArray[np.int64], owners: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Each row with each article that has it, once, sorted; those of one article are left out."""
    valid = rows >= 0
    articles = int(owners.max()) + 1 if len(owners) else 1
    keys = np.unique(rows[valid] * articles + owners[valid])
    row, article = keys // articles, keys % articles
    shared = np.bincount(row)[row] > 1 if len(row) else np.zeros(0, dtype=np.bool_)
    return row[shared], article[shared]


def _counted(keys: NDArray[np.int64], articles: int) -> dict[tuple[int, int], int]:
    pairs, counts = np.unique(keys, return_counts=True)
    return {
        (int(pair) // articles, int(pair) % articles): int(count)
        for pair, count in zip(pairs, counts, strict=True)
    }


def _versions(
    entries: tuple[NDArray[np.int64], NDArray[np.int64]],
    sizes: NDArray[np.int64],
    spells: Sequence[tuple[date, date] | None],
) -> NDArray[np.int64]:
    """For each article the first of those days that has mostly the same words.

    `sizes` are the numbers of their rows. What two notices weeks apart have in common is their
    furniture, and must not make one text of them.
    """
    row, article = entries
    articles = len(sizes)
    same = row[1:] == row[:-1]
    keys = article[:-1][same] * articles + article[1:][same]
    joined = np.arange(articles)
    for (one, other), count in sorted(_counted(keys, articles).items()):
        enough = count >= max(2 * TOGETHER, ALIKE * min(sizes[one], sizes[other]))
        if enough and are_near(spells[one], spells[other]):
            first, second = sorted((_root(joined, one), _root(joined, other)))
            joined[second] = first
    return np.array([_root(joined, number) for number in range(articles)], dtype=np.int64)


def are_near(one: tuple[date, date] | None, other: tuple[date, date] | None) -> bool:
    """Whether two articles may have appeared within a few days; those without a date may."""
    if one is None or other is None:
        return True
    return (max(one[0], other[0]) - min(one[1], other[1])).days <= NEAR


def _root(joined: NDArray[np.int64], number: int) -> int:
    while joined[number] != number:
        joined[number] = joined[joined[number]]
        number = int(joined[number])
    return number


def _common(
    corpus: Corpus,
    entries: tuple[NDArray[np.int64], NDArray[np.int64]],
    versions: NDArray[np.int64],
    size: int,
) -> NDArray[np.bool_]:
    """For each row whether too many texts have it to be anybody's words."""
    row, article = entries
    text = versions[article]
    common = _spread(row, text, size) >= COMMON
    names = sorted({item.outlet for item in corpus.articles if item.outlet})
    number = {name: position for position, name in enumerate(names)}
    outlets = np.array([number.get(item.outlet or "", -1) for item in corpus.articles])
    for outlet in range(len(names)):
        own = outlets[article] == outlet
        common |= _spread(row[own], text[own], size) >= STOCK
    return common


def _spread(row: NDArray[np.int64], text: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """How many texts have each row."""
    width = int(text.max()) + 1 if len(text) else 1
    return np.bincount(np.unique(row * width + text) // width, minlength=size)


def _stock(known: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The words of stretches in which every row is common."""
    stock = np.zeros(len(known), dtype=np.bool_)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], known.astype(np.int8), [0]))))
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        if last - first + COARSE - 1 >= LONGEST_PHRASE:
            stock[first : last + COARSE - 1] = True
    return stock


def _pairs(
    entries: tuple[NDArray[np.int64], NDArray[np.int64]], owners: NDArray[np.int32]
) -> tuple[tuple[int, int], ...]:
    """Articles that share enough rows that are not common."""
    row, article = entries
    if not len(row):
        return ()
    articles = int(owners.max()) + 1
    crowd = np.bincount(row)[row]
    found = []
    for lag in range(1, CROWD):
        same = row[lag:] == row[:-lag]
        if lag > 1:
            same &= crowd[lag:] <= CROWD
        keys, counts = np.unique(
            article[:-lag][same] * articles + article[lag:][same], return_counts=True
        )
        found.append(np.stack((keys, counts)))
    keys, counts = np.concatenate(found, axis=1)
    pairs, place = np.unique(keys, return_inverse=True)
    enough = pairs[np.bincount(place, weights=counts) >= TOGETHER]
    return tuple((int(pair) // articles, int(pair) % articles) for pair in enough)
