"""What is known of the day of one article: a probability for every day, and what is told of it.

The words of the article itself are weighed by `dateline.extract.dating_weights`; here they
are joined, and the outcome is cut into intervals. Leaves out the other articles.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.codes import ClueKind
from dateline.extract.dating_weights import log_array
from dateline.records import Interval
from dateline.story.dating_days import Known, normalised, shortest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Analysis, Clue
    from dateline.story.dating_days import Array, Grid
    from dateline.story.dating_factors import Factor

LOOSE: Final = frozenset({ClueKind.WEEKDAY, ClueKind.TOLD})
OWN: Final = 0.7
"""Clues of which some are misread, and what they count for."""

HANDED: Final = 60
"""Days of an interval too wide to date others by."""

ASSERTED: Final = 0.1
"""Probability below which no likeliest day is named."""

MARGIN: Final = 4
SNUG: Final = 3
"""An interval is widened on either side by this part of its days beyond the third: articles at the
edge of a story lie just outside. Measured on `evaluation/dates.py`, it then holds 94 to 96 in 100.
"""

WEIGHTS: Final = 8_000_000
"""Weights of days by the words of articles that are kept, eight bytes each."""

POSSIBLE: Final = 0.01
"""Share of the likeliest day's probability below which a day is left out of the margin."""

MASS: Final = 0.9
HALF: Final = 0.5
KEPT: Final = 0.99
"""Shares of the probability in the interval, in its likely part, and handed on to others."""


@dataclass(frozen=True, slots=True)
class Posterior:
    """Logarithmic weights of the days of a grid, with the prior and the factors behind them."""

    grid: Grid
    prior: Array
    logs: Array
    factors: tuple[Factor, ...]
    shares: Array = field(init=False)
    """Probabilities of the days."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "shares", normalised(self.logs))

    @property
    def width(self) -> int:
        """Days of the shortest interval that holds nine tenths."""
        first, last = self._run(MASS)
        return last - first + 1

    @property
    def likely(self) -> Interval:
        """The shortest interval that holds half."""
        return self._interval(*self._run(HALF))

    @property
    def interval(self) -> Interval:
        """That of nine tenths and its margins, as far as days outside are possible at all."""
        first, last = self._run(MASS)
        least = POSSIBLE * self.shares.max()
        for _ in range(max(0, last - first + 1 - SNUG) // MARGIN):
            first -= int(first > 0 and self.shares[first - 1] >= least)
            last += int(last + 1 < len(self.shares) and self.shares[last + 1] >= least)
        return self._interval(first, last)

    @property
    def best(self) -> date | None:
        """The likeliest day; `None` where it is one of many."""
        place = int(self.shares.argmax())
        if self.shares[place] < ASSERTED:
            return None
        return date.fromordinal(self.grid.first + place)

    def known(self, article: str) -> Known | None:
        """The days on which others may rest; `None` where they say too little."""
        if self.width > HANDED:
            return None
        order = np.lexsort((np.arange(len(self.shares)), -self.shares))
        count = int(np.searchsorted(np.cumsum(self.shares[order]), KEPT)) + 1
        places = sorted(int(place) for place in order[:count])
        days = tuple((self.grid.first + place, float(self.shares[place])) for place in places)
        return Known(article, days, stated=False)

    def _run(self, mass: float) -> tuple[int, int]:
        interval = shortest(self.grid, self.shares, mass)
        assert interval.first is not None
        assert interval.last is not None
        first, last = interval.first.toordinal(), interval.last.toordinal()
        return first - self.grid.first, last - self.grid.first

    def _interval(self, first: int, last: int) -> Interval:
        return Interval(
            date.fromordinal(self.grid.first + first), date.fromordinal(self.grid.first + last)
        )


class OwnWords:
    """`own_words` of the articles of a story, those asked for last kept."""

    def __init__(self, by_id: Mapping[str, Analysis]) -> None:
        self._by_id = by_id
        self._kept: dict[tuple[str, Grid], Array] = {}
        self._size = 0

    def on(self, article: str, grid: Grid) -> Array:
        """Log weight of each day of the grid."""
        key = article, grid
        if key not in self._kept:
            self._kept[key] = own_words(self._by_id[article].clues, grid)
            self._size += len(self._kept[key])
            while self._size > WEIGHTS:
                self._size -= len(self._kept.pop(next(iter(self._kept))))
        return self._kept[key]


def own_words(clues: Sequence[Clue], grid: Grid) -> Array:
    """Log weight of each day by the words of the article itself.

    The weekday on which a deadline ran out counts once, with the deadline.
    """
    first, last = date.fromordinal(grid.first), date.fromordinal(grid.last)
    ends = {clue.span for clue in clues if clue.kind is ClueKind.DEADLINE}
    clues = [c for c in clues if c.kind is ClueKind.DEADLINE or c.span not in ends]
    loose = [clue for clue in clues if clue.kind in LOOSE]
    firm = [clue for clue in clues if clue.kind not in LOOSE]
    told, said = log_array(loose, first, last), log_array(firm, first, last)
    return np.asarray(OWN * told + said, dtype=np.float64)
