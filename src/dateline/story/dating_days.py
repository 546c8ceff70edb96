"""Probability over the days of a story: where its articles lie, and what a day is worth.

Days are proleptic ordinals. A distribution over the grid is an array of probabilities, one a
day; a known article is a short list of days with their shares. All sums run in the order of
the days or of the article ids, so that the same articles give the same bits.

Leaves out what the evidence is: `dating_likeness`, `dating_events`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.records import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Array = NDArray[np.float64]

NEAREST: Final = 3
"""The distance to its third neighbour is how far the next article may lie from an article."""

NARROWED: Final = 0.5
"""What the scale of an article is of that distance."""

CLOSEST: Final = 1.0
"""Days that a story's articles lie apart at least, as a scale: many appear on one day."""

ALONE: Final = 30.0
"""The scale where there are not so many neighbours: a story is over in a month or two."""

STRAY: Final = 0.06
FEW: Final = 0.5
"""Share of articles that lie anywhere, and what few known articles add to it, by the square."""

ROUND: Final = 1024
"""Days to which the reach of a table of distances is rounded, so that few tables serve all grids."""

FAR: Final = 5.0
"""How much farther the strays lie than the others, as a factor on the scale."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The days that are considered, both ends included, as ordinals."""

    first: int
    last: int

    @property
    def days(self) -> Array:
        """The ordinals as an array."""
        return np.arange(self.first, self.last + 1, dtype=np.float64)

    def cut(self, first: int, last: int) -> slice:
        """The part of an array over this grid that lies between two days."""
        return slice(max(0, first - self.first), max(0, last - self.first + 1))

    def within(self, first: int, last: int) -> Grid:
        """The part of the grid between two days."""
        return Grid(max(self.first, first), min(self.last, last))


@dataclass(frozen=True, slots=True)
class Known:
    """When an article appeared, as days with their shares."""

    article: str
    days: tuple[tuple[int, float], ...]
    stated: bool

    @property
    def middle(self) -> int:
        """The likeliest day, the earliest of several."""
        return max(self.days, key=lambda day: (day[1], -day[0]))[0]


def laplace(distance: Array, scale: float) -> Array:
    """Two-sided geometric probabilities of whole days; they sum to one over all days."""
    ratio = np.exp(-1.0 / scale)
    return np.asarray((1 - ratio) / (1 + ratio) * np.exp(-np.abs(distance) / scale))


def strayed(distance: Array, scale: float) -> Array:
    """Student's t of two degrees of freedom: the chance falls with the cube of the distance."""
    return np.asarray((1 + distance**2 / (2 * scale**2)) ** -1.5 / (math.sqrt(8) * scale))


def around(grid: Grid, known: Known, scale: float) -> Array:
    """Days near a known article, its own doubt included."""
    total = np.zeros(grid.last - grid.first + 1)
    for day, share in known.days:
        total += share * _seen_from(day, grid, _falling(scale, _reach(day, grid)))
    return total


def _reach(day: int, grid: Grid) -> int:
    """A round number of days, at least as many as a grid goes before or behind a day."""
    farthest = max(day - grid.first, grid.last - day)
    return (farthest // ROUND + 1) * ROUND


@lru_cache(maxsize=64)
def _falling(scale: float, reach: int) -> Array:
    """`laplace` of every distance from `-reach` to `reach`: one table serves all days."""
    table = laplace(np.arange(-reach, reach + 1, dtype=np.float64), scale)
    table.flags.writeable = False
    return table


def _seen_from(day: int, grid: Grid, table: Array) -> Array:
    """The part of a table over distances, 0 in its middle, that a grid sees from a day."""
    start = len(table) // 2 + grid.first - day
    return table[start : start + grid.last - grid.first + 1]


class Prior:
    """Where an article of the story lies before a word of it is read.

    Every known article spreads its own share around it, narrowly where the others are near
    and widely where it stands alone; a few articles are strays, with a heavy tail.
    """

    def __init__(self, grid: Grid, known: Sequence[Known]) -> None:
        self.grid = grid
        self._stray = STRAY + FEW / max(1, len(known)) ** 2
        spans = scales([item.middle for item in known])
        self._places = {
            item.article: (item.middle, scale) for item, scale in zip(known, spans, strict=True)
        }
        self._tables: dict[float, Array] = {}
        self._sum = np.zeros_like(grid.days)
        for day, scale in self._places.values():
            self._sum += self._spread(day, scale, grid)

    @property
    def breadth(self) -> float:
        """Over how many days the story is spread, as if evenly."""
        shares = self._sum / self._sum.sum()
        return float(1 / (shares**2).sum())

    def _spread(self, day: int, scale: float, grid: Grid) -> Array:
        """What an article of a day adds to a part of the grid."""
        if scale not in self._tables:
            reach = self.grid.last - self.grid.first
            distance = np.arange(-reach, reach + 1, dtype=np.float64)
            near, far = laplace(distance, scale), strayed(distance, scale * FAR)
            self._tables[scale] = (1 - self._stray) * near + self._stray * far
        return _seen_from(day, grid, self._tables[scale])

    def without(self, article: str, grid: Grid | None = None) -> Array:
        """The prior over the grid or a part of it, an article's own share left out.

        Over the whole grid it sums to about one.
        """
        grid = grid or self.grid
        own = self._places.get(article)
        total = self._sum[self.grid.cut(grid.first, grid.last)]
        if own is not None:
            total = total - self._spread(*own, grid)
        count = len(self._places) - (own is not None)
        return np.maximum(total / max(count, 1), 1e-12)


def scales(days: Sequence[int]) -> list[float]:
    """For each day how far another article lies: half the distance to the third neighbour."""
    ordered = sorted(days)
    found = {}
    for number, day in enumerate(ordered):
        low, high = max(0, number - NEAREST), number + NEAREST + 1
        gaps = sorted(abs(other - day) for other in ordered[low:high])
        enough = len(gaps) > NEAREST
        found[day] = max(CLOSEST, NARROWED * gaps[NEAREST]) if enough else ALONE
    return [found[day] for day in days]


def normalised(logs: Array) -> Array:
    """Probabilities from logarithms; all zero where no day is possible."""
    top = logs.max(initial=-np.inf)
    if not np.isfinite(top):
        return np.zeros_like(logs)
    shares = np.exp(logs - top)
    return np.asarray(shares / shares.sum())


def shortest(grid: Grid, shares: Array, mass: float) -> Interval:
    """The shortest run of days that holds so much of the probability, the earliest of several."""
    sums = np.concatenate([[0.0], np.cumsum(shares)])
    ends = np.searchsorted(sums, sums[:-1] + mass - 1e-9)
    fits = ends < len(sums)
    if not fits.any():
        return Interval(date.fromordinal(grid.first), date.fromordinal(grid.last))
    starts = np.flatnonzero(fits)
    start = int(starts[np.argmin(ends[starts] - starts)])
    return Interval(
        date.fromordinal(grid.first + start), date.fromordinal(grid.first + int(ends[start]) - 1)
    )
