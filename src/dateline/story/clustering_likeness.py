"""How alike the articles of a collection are, as a sparse graph of neighbours.

Three readings, each built on the one before:

1. *cosine*: tf-idf of every kind of term (document frequencies from the collection itself),
   the cosines of the kinds added by their weights; articles that appeared weeks apart count
   as less alike, undated ones as of any day;
2. *scaled*: the cosine against what each of the two has with its nearest articles (local
   scaling, Zelnik-Manor and Perona 2004): two short texts are as alike as two long ones, and
   two accounts of one day's election more alike than those of elections five years apart;
3. *mates*: whether two articles have the same nearest articles (shared neighbours, Jarvis and
   Patrick 1973), as the cosine of their lists.

The result is the mean of the last two. One row is computed at a time from posting lists, so
memory grows with the words and not with the pairs.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.story.clustering_terms import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from dateline.story.clustering_terms import Terms

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

Graph = dict[int, dict[int, float]]
"""For each article the ones it is linked with and how strongly; symmetric, without itself."""

KEPT: Final = 40
"""The most alike articles of which a row is kept."""

NEAREST: Final = 3
"""Articles whose mean cosine says how alike an article is to its own kind."""

LEAST_SCALE: Final = 0.1
"""That mean at least: an article without kin is not made alike to chance acquaintances."""

MATES: Final = 8
MATE: Final = 0.5
"""Articles that are compared as somebody's nearest, and the part of the nearest one's scaled
cosine that they need: a story of two has one mate each, not eight.
"""

FADING: Final = 60.0
FREE: Final = 3
"""Days between two publications that halve their cosine, beyond those that cost nothing."""

DECIMALS: Final = 9
"""What is kept of a cosine, so that no processor's last bit decides."""


def likeness(articles: Sequence[Terms], days: Sequence[int | None]) -> Graph:
    """How alike articles are, 0..about 1; `days` are ordinals of publication."""
    if len(articles) < 2:
        return {number: {} for number in range(len(articles))}
    cosines = _cosines(articles, days)
    scaled = _scaled(cosines)
    shared = _shared(_mates(scaled))
    graph: Graph = {number: {} for number in range(len(articles))}
    for number in graph:
        others = scaled[number].keys() | shared[number].keys()
        for other in sorted(others):
            value = (scaled[number].get(other, 0.0) + shared[number].get(other, 0.0)) / 2
            graph[number][other] = round(value, DECIMALS)
    return graph


def _cosines(articles: Sequence[Terms], days: Sequence[int | None]) -> Graph:
    """Per article the cosines with its most alike ones."""
    rows, terms, weights = _weighed(articles)
    order = np.argsort(terms, kind="stable")
    posted, bearing = rows[order], weights[order]
    starts = np.concatenate(([0], np.cumsum(np.bincount(terms))))
    first_of = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=len(articles)))))
    when = np.array([math.nan if day is None else float(day) for day in days])
    found: Graph = defaultdict(dict)
    for number in range(len(articles)):
        mine = slice(first_of[number], first_of[number + 1])
        begins, ends = starts[terms[mine]], starts[terms[mine] + 1]
        places = _ranges(begins, ends)
        products = bearing[places] * np.repeat(weights[mine], ends - begins)
        row = np.bincount(posted[places], weights=products, minlength=len(articles))
        near = np.asarray(np.round(row * _nearness(when, number), DECIMALS), dtype=np.float64)
        near[number] = 0.0
        for other in _largest(near, KEPT):
            found[number][other] = found[other][number] = float(near[other])
    return {number: found[number] for number in range(len(articles))}


def _weighed(articles: Sequence[Terms]) -> tuple[Ints, Ints, Floats]:
    """Article, term and weight of everything that two articles at least have, by article.

    The weights of an article are those of a unit vector for each kind, terms of its own
    included; of all kinds together they make the weighted mean of cosines.
    """
    total = sum(WEIGHTS.values())
    parts: list[tuple[Ints, Ints, Floats]] = []
    known = 0
    for kind in sorted(WEIGHTS):
        rows, terms, counts = _counted([article[kind] for article in articles])
        distinct, terms = np.unique(terms, return_inverse=True)
        bearers = np.bincount(terms, minlength=len(distinct))
        weights = (1 + np.log(counts)) * np.log1p(len(articles) / bearers[terms])
        lengths = np.sqrt(np.bincount(rows, weights=weights**2, minlength=len(articles)))
        weights *= math.sqrt(WEIGHTS[kind] / total) / lengths[rows]
        several = bearers[terms] > 1
        parts.append((rows[several], terms[several] + known, weights[several]))
        known += len(distinct)
    rows, terms, weights = (np.concatenate(part) for part in zip(*parts, strict=True))
    order = np.argsort(rows, kind="stable")
    return rows[order], terms[order], weights[order]


def _counted(articles: Sequence[Ints]) -> tuple[Ints, Ints, Ints]:
    """Article, term and how often it occurs there."""
    rows, terms, counts = [], [], []
    for number, found in enumerate(articles):
        distinct, often = np.unique(found, return_counts=True)
        rows.append(np.full(len(distinct), number, dtype=np.int64))
        terms.append(distinct)
        counts.append(often)
    return np.concatenate(rows), np.concatenate(terms), np.concatenate(counts)


def _ranges(begins: Ints, ends: Ints) -> Ints:
    """All numbers from each begin up to its end, one range after the other."""
    lengths = ends - begins
    starts = np.cumsum(lengths) - lengths
    return np.asarray(np.arange(lengths.sum()) + np.repeat(begins - starts, lengths))


def _nearness(when: Floats, number: int) -> Floats:
    """1 for articles of the same days, less for those weeks apart; 1 where a day is unknown."""
    apart = np.maximum(np.abs(when - when[number]) - FREE, 0.0)
    return np.where(np.isnan(apart), 1.0, 1 / (1 + apart / FADING))


def _largest(row: Floats, most: int) -> list[int]:
    """Positions of the largest positive values, of equal ones the first."""
    candidates = np.flatnonzero(row > 0)
    if len(candidates) > most:
        bound = np.partition(row[candidates], -most)[-most]
        candidates = candidates[row[candidates] >= bound]
    return sorted((int(c) for c in candidates), key=lambda c: (-row[c], c))[:most]


def _scaled(cosines: Graph) -> Graph:
    """Cosines against the mean that each of the two has with its nearest articles."""
    nearest = min(NEAREST, len(cosines) - 1)
    scales = {
        number: max(LEAST_SCALE, sum(sorted(row.values(), reverse=True)[:nearest]) / nearest)
        for number, row in cosines.items()
    }
    return {
        number: {
            other: value / math.sqrt(scales[number] * scales[other])
            for other, value in row.items()
        }
        for number, row in cosines.items()
    }


def _mates(scaled: Graph) -> Graph:
    """The nearest articles of each, itself among them, as a unit vector."""
    found: Graph = {}
    for number, row in scaled.items():
        nearest = sorted(row.items(), key=lambda item: (-item[1], item[0]))[:MATES]
        best = nearest[0][1] if nearest else 0.0
        mates = {other: value for other, value in nearest if value >= MATE * best}
        mates[number] = max(best, 1.0)
        length = math.sqrt(sum(mates[other] ** 2 for other in sorted(mates)))
        found[number] = {other: value / length for other, value in mates.items()}
    return found


def _shared(mates: Graph) -> Graph:
    """Cosines of the lists of nearest articles."""
    named: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for number, row in mates.items():
        for mate, value in sorted(row.items()):
            named[mate].append((number, value))
    found: Graph = {number: {} for number in mates}
    for mate in sorted(named):
        for number, value in named[mate]:
            for other, theirs in named[mate]:
                if other != number:
                    row = found[number]
                    row[other] = row.get(other, 0.0) + value * theirs
    return found
