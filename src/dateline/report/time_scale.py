"""Days to positions on a line, with long empty stretches folded, and the ticks for it.

A story of one spring that once mentions 1958 must not be squeezed into the last centimetre:
a gap that would take up much of the line is drawn as a fold of fixed width.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.calendar_names import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDED_SHARE: Final = 0.1
"""Share of the days still unfolded that a gap must take to become a fold."""

KNEE: Final = 2.0
"""How many times the next shorter gap the shortest fold must be: among gaps of one size none
is folded, their rhythm is part of the story."""

SHORTEST_FOLD: Final = 150
"""Days under which a gap is never folded."""

FOLDS: Final = 6
FOLD_WIDTH: Final = 26.0
PADDING: Final = 14.0
TICK_DISTANCE: Final = 58.0
"""Least distance between two labels of the axis."""

ROOM: Final = (34.0, 52.0)
"""Least distance of a short and of a long label from the one before it."""

STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000)
"""Months between ticks."""

DAYS: Final = ((1, 5, 9, 13, 17, 21, 25), (1, 8, 15, 22), (1, 15), (1,))
"""Days of a month that a tick may stand at, the most that there is room for."""


class Tick(NamedTuple):
    """A labelled position of the axis; `strong` where a year begins."""

    x: float
    label: str
    strong: bool


class _Piece(NamedTuple):
    """Days `first` to `last` (ordinals) drawn from `x` to `end`."""

    first: int
    last: int
    x: float
    end: float


class Scale:
    """Positions from `PADDING` to `width - PADDING` for the days given, which must not be empty."""

    def __init__(self, days: Iterable[date], width: float) -> None:
        self._runs = _runs(sorted({day.toordinal() for day in days}))
        self._pieces = _laid_out(self._runs, width)
        self._starts = [piece.first for piece in self._pieces]

    def x(self, day: date) -> float:
        """The position of a day; days inside a fold share its width, days outside are clamped."""
        ordinal = day.toordinal()
        index = max(bisect_right(self._starts, ordinal) - 1, 0)
        piece = self._pieces[index]
        inside = min(max(ordinal, piece.first), piece.last)
        share = (inside - piece.first) / max(piece.last - piece.first, 1)
        return round(piece.x + share * (piece.end - piece.x), 1)

    @property
    def folds(self) -> tuple[float, ...]:
        """The middles of the folds."""
        pairs = pairwise(self._run_pieces())
        return tuple(round((one.end + other.x) / 2, 1) for one, other in pairs)

    def ticks(self) -> tuple[Tick, ...]:
        """Labels for months and years, as fine as there is room for."""
        pieces = self._run_pieces()
        length = sum(p.last - p.first for p in pieces)
        month = sum(p.end - p.x for p in pieces) / length * 30.44
        step = next((s for s in STEPS if s * month >= TICK_DISTANCE), STEPS[-1])
        days = next((d for d in DAYS if month >= TICK_DISTANCE * len(d) * 1.2), DAYS[-1])
        ticks: list[Tick] = []
        for piece in pieces:
            fresh = True
            short = piece.end - piece.x < TICK_DISTANCE * 1.5
            for x, day in _middle(piece) if short else self._marks(piece, step, days):
                label = _label(day, 12 if short else step, fresh=fresh)
                last = ticks[-1] if ticks else None
                if last is None or (label != last.label and x - last.x >= ROOM[len(label) > 4]):
                    ticks.append(Tick(x, label, label.endswith(str(day.year))))
                    fresh = False
        return tuple(ticks)

    def _run_pieces(self) -> list[_Piece]:
        return [piece for piece in self._pieces if (piece.first, piece.last) in self._runs]

    def _marks(
        self, piece: _Piece, step: int, days: tuple[int, ...]
    ) -> Iterator[tuple[float, date]]:
        """The days that a tick may stand at."""
        first, last = date.fromordinal(piece.first), date.fromordinal(piece.last)
        start = first.year * 12 + first.month - 1
        months = range(start + -start % step, last.year * 12 + last.month, step)
        begun = (date(i // 12, i % 12 + 1, day) for i in months for day in days)
        inside = [day for day in begun if first <= day <= last]
        yield from ((self.x(day), day) for day in inside)
        if not inside:
            yield piece.x, first


def _middle(piece: _Piece) -> Iterator[tuple[float, date]]:
    """The one tick of a run that has no room for months."""
    yield round((piece.x + piece.end) / 2, 1), date.fromordinal((piece.first + piece.last) // 2)


def _runs(ordinals: list[int]) -> list[tuple[int, int]]:
    """Stretches of days between folds."""
    cuts = sorted(_folded(ordinals))
    starts = [ordinals[0], *(end for _, end in cuts)]
    stops = [*(start for start, _ in cuts), ordinals[-1]]
    return [_widened(a, b) for a, b in zip(starts, stops, strict=True)]


def _folded(ordinals: list[int]) -> list[tuple[int, int]]:
    """The gaps that stand out: the longest ones down to a knee in their lengths."""
    gaps = sorted(((b - a, a, b) for a, b in pairwise(ordinals)), reverse=True)
    unfolded, knee = ordinals[-1] - ordinals[0], 0
    for count, ((length, _, _), (shorter, _, _)) in enumerate(pairwise(gaps[: FOLDS + 1]), 1):
        if length < SHORTEST_FOLD or length <= FOLDED_SHARE * unfolded:
            break
        unfolded -= length
        if length >= KNEE * shorter:
            knee = count
    return [(a, b) for _, a, b in gaps[:knee]]


def _widened(first: int, last: int) -> tuple[int, int]:
    """A run of one day with a little room around it."""
    if first < last:
        return first, last
    return max(first - 3, 1), min(last + 3, date.max.toordinal())


def _laid_out(runs: list[tuple[int, int]], width: float) -> list[_Piece]:
    room = width - 2 * PADDING - FOLD_WIDTH * (len(runs) - 1)
    days = sum(last - first for first, last in runs)
    pieces: list[_Piece] = []
    x = PADDING
    for first, last in runs:
        if pieces:
            pieces.append(_Piece(pieces[-1].last, first, x, x + FOLD_WIDTH))
            x += FOLD_WIDTH
        end = x + room * (last - first) / days
        pieces.append(_Piece(first, last, x, end))
        x = end
    return pieces


def _label(day: date, step: int, *, fresh: bool) -> str:
    """`Mar` or `8 Mar`, with the year where it begins or the run does; `2031` for years."""
    if step >= 12:
        return str(day.year)
    month = MONTHS[day.month - 1][:3]
    named = month if day.day == 1 else f"{day.day} {month}"
    return f"{named} {day.year}" if fresh or (day.month, day.day) == (1, 1) else named
