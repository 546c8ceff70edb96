"""How well each day fits the clues of an article: exact enumeration over days.

A clue gives every day a probability that an article of that day says such words; the products
are the weights. Clues of one sort in one article tell of the same few events, so their joint
weight is tempered. No day is forbidden for good, as every clue may mislead: what leaves no choice
is asked of `dating_bounds`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from dateline.codes import ClueKind
from dateline.extract import dating_priors as priors
from dateline.extract.dating_values import WEEKDAYS, Said, said
from dateline.records import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.records import Clue

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

_EPOCH: Final = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Days:
    """Consecutive days as ordinals, with their years and their months counted from year 0."""

    ordinals: Numbers
    years: Numbers
    months: Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The likeliest day and the smallest intervals with half and nine tenths of the weight."""

    best: date
    likely: Interval
    interval: Interval


def log_weights(clues: Iterable[Clue], first: date, last: date) -> list[float]:
    """`log_array` as plain numbers."""
    return [float(number) for number in log_array(clues, first, last)]


def log_array(clues: Iterable[Clue], first: date, last: date) -> Floats:
    """Natural logarithm of the weight of each day from `first` to `last`, by these clues alone.

    One number a day, 0 for all where no clue says anything; only differences mean something.
    """
    days = _days(first, last)
    total = np.zeros(len(days.ordinals))
    for sort, group in _sorted(clues).items():
        if sort == "weekday":
            total += _strayed(_joint(sort, group, _days(first, _following(last))), len(total))
        else:
            total += _joint(sort, group, days)
    return total


def _joint(sort: str, group: Sequence[Clue], days: Days) -> Floats:
    """Log weights by the clues of one sort, which are not independent of each other."""
    power = priors.TEMPER.get(sort, 1.0) - 1.0
    total = np.zeros(len(days.ordinals))
    for clue in group:
        found = _weight(clue, days)
        if found is not None:
            total += found * len(group) ** power
    return total


def _following(day: date) -> date:
    """The next day, or the last one that there is."""
    return day if day == date.max else day + timedelta(days=1)


def _strayed(written: Floats, length: int) -> Floats:
    """Log weights of days of publication from those of writing, which run one day further."""
    written = np.append(written, written[-1:])
    kept, lost = written[:length] + _KEPT, written[1 : length + 1] + _LOST
    return np.asarray(np.logaddexp(kept, lost), dtype=np.float64)


_KEPT: Final = math.log(1 - priors.STRAYED)
_LOST: Final = math.log(priors.STRAYED)


def summary(weights: Sequence[float], first: date) -> Summary:
    """The best day and intervals of days whose log weights are given, the first of them `first`.

    An interval is the shortest run of days that holds its share of the whole weight; of several
    equally short ones the heaviest, then the earliest. Raises `ValueError` if no day is possible.
    """
    logs = np.asarray(weights)
    if not len(logs) or not np.isfinite(logs.max()):
        message = "no day is possible"
        raise ValueError(message)
    shares = np.exp(logs - logs.max())
    shares /= shares.sum()
    return Summary(
        best=first + timedelta(days=int(logs.argmax())),
        likely=_shortest(shares, 0.5, first),
        interval=_shortest(shares, 0.9, first),
    )


def _shortest(shares: Floats, mass: float, first: date) -> Interval:
    """The shortest run of days with this mass, by two ends that only move forward."""
    sums = np.concatenate(([0.0], np.cumsum(shares)))
    wanted = mass - 1e-9
    ends = np.searchsorted(sums, sums[:-1] + wanted)
    starts = np.arange(len(shares))
    inside = ends <= len(shares)
    lengths = np.where(inside, ends - starts, len(shares) + 1)
    short = np.flatnonzero(lengths == lengths.min())
    start = int(max(short, key=lambda s: (sums[ends[s]] - sums[s], -s)))
    days = timedelta(days=start), timedelta(days=int(ends[start]) - 1)
    return Interval(first + days[0], first + days[1])


def doubt(weights: Sequence[float], first: date, stated: Interval) -> float:
    """By how much the other days fit better than the best stated one (log of the mean ratio).

    The mean is taken over the `NEARBY` days on either side of the stated ones, or over all days
    given where that says more: a date is wrong by weeks more often than by years.
    """
    logs = np.asarray(weights)
    low, high = _positions(stated, first, len(logs))
    if low >= high:
        return float("-inf")
    here = float(logs[low:high].max())
    return max(_mean(logs, low, high, near) - here for near in (priors.NEARBY, len(logs)))


def _mean(logs: Floats, low: int, high: int, near: int) -> float:
    """Log of the mean weight of the days within `near` of positions `low` to `high`."""
    window = logs[max(0, low - near) : high + near]
    top = window.max()
    if not np.isfinite(top):
        return float("-inf")
    return float(top + np.log(np.exp(window - top).mean()))


def _positions(stated: Interval, first: date, length: int) -> tuple[int, int]:
    low = 0 if stated.first is None else (stated.first - first).days
    high = length if stated.last is None else (stated.last - first).days + 1
    return max(0, low), min(length, high)


def _days(first: date, last: date) -> Days:
    ordinals = np.arange(first.toordinal(), last.toordinal() + 1, dtype=np.int64)
    stamps = (ordinals - _EPOCH).astype("datetime64[D]")
    years = stamps.astype("datetime64[Y]").astype(np.int64) + 1970
    months = stamps.astype("datetime64[M]").astype(np.int64) + 12 * 1970
    return Days(ordinals, years, months)


def _sorted(clues: Iterable[Clue]) -> dict[str, list[Clue]]:
    """Clues by the sort that is tempered together, the same words once, in a fixed order.

    Of several clues that name one weekday the most telling one is kept.
    """
    order = list(priors.WEEKDAY_BACK)
    kept: dict[tuple[str, str, int], Clue] = {}
    for clue in clues:
        sort = _sort(clue)
        key = (sort, clue.value, 0 if sort == "weekday" else clue.lean)
        other = kept.get(key)
        if other is None or (
            sort == "weekday"
            and order.index((clue.kind, clue.lean)) < order.index((other.kind, other.lean))
        ):
            kept[key] = clue
    groups: dict[str, list[Clue]] = {}
    for (sort, _, _), clue in sorted(kept.items(), key=lambda item: item[0]):
        groups.setdefault(sort, []).append(clue)
    return groups


def _sort(clue: Clue) -> str:
    """What is tempered together: weekdays, days, months, years told of; a firm clue stands alone."""
    if clue.kind in WEEKDAYS:
        return "weekday"
    if clue.kind in {ClueKind.TOLD, ClueKind.PAIR}:
        parts = said(clue.value)
        return "day" if parts.day else "month" if parts.month else "year"
    return f"{clue.kind} {clue.value}"


def _weight(clue: Clue, days: Days) -> Floats | None:
    """Log weight of one clue on every day; `None` if it says nothing of the day."""
    parts = said(clue.value)
    match clue.kind:
        case ClueKind.CLASH | ClueKind.AFTER:
            return None
        case ClueKind.WEEKDAY | ClueKind.LEAD | ClueKind.SPOKEN:
            return _weekday(clue, days)
        case ClueKind.COPYRIGHT:
            return _floored(_density(days.years - (parts.year or 0), priors.RIGHTS) / 365)
        case ClueKind.STAMP | ClueKind.ADDRESS:
            return _near(parts, priors.CHANGED if clue.lean else priors.STAMPED, days)
        case ClueKind.DATELINE:
            return _near(parts, priors.SENT, days)
        case ClueKind.DEADLINE:
            return _near(parts, priors.RAN_OUT, days)
        case ClueKind.TOLD | ClueKind.PAIR:
            return _told(parts, clue.lean, days)


def _weekday(clue: Clue, days: Days) -> Floats:
    """By how many days the weekday lies before each day; Mondays have a table of their own."""
    row = clue.kind, clue.lean
    tables = np.asarray(
        [priors.WEEKDAY_BACK[row], priors.ON_MONDAY.get(row, priors.WEEKDAY_BACK[row])]
    )
    isoweekdays = (days.ordinals - 1) % 7 + 1
    back = (isoweekdays - (said(clue.value).weekday or 0)) % 7
    monday = (isoweekdays == 1).astype(np.int64)
    return np.asarray(np.log(7 * tables[monday, back]), dtype=np.float64)


def _told(parts: Said, lean: int, days: Days) -> Floats:
    if parts.day is not None and parts.year is not None:
        return _near(parts, priors.WHOLE_DAY[lean], days)
    if parts.day is not None:
        told = priors.DAY_TOLD if parts.weekday is None else priors.PAIR_TOLD
        return _near(parts, told[lean], days)
    if parts.month is not None:
        told = priors.MONTH_TOLD if parts.year is None else priors.WHOLE_MONTH
        return _near_month(parts, told[lean], days)
    return _floored(_density(days.years - (parts.year or 0), priors.YEAR_TOLD[lean]) / 365)


def _near(parts: Said, bins: priors.Bins, days: Days) -> Floats:
    """By the distance from the named day, in any year where none is named."""
    if parts.day is None:
        return _near_month(parts, ((0, 0, 1.0),), days)
    total = np.zeros(len(days.ordinals))
    years = range(int(days.years[0]) - 1, int(days.years[-1]) + 2)
    for year in years if parts.year is None else (parts.year,):
        day = parts.days(year)
        if day is None:
            continue
        share = 1.0
        if parts.weekday is not None:
            right = day.isoweekday() == parts.weekday
            share = 7 * (1 - priors.MISPRINT) if right else 7 / 6 * priors.MISPRINT
        total += share * _density(days.ordinals - day.toordinal(), bins)
    return _floored(total)


def _near_month(parts: Said, bins: priors.Bins, days: Days) -> Floats:
    total = np.zeros(len(days.ordinals))
    years = range(int(days.years[0]) - 2, int(days.years[-1]) + 3)
    for year in years if parts.year is None else (parts.year,):
        total += _density(days.months - (12 * year + (parts.month or 1) - 1), bins) / 30
    return _floored(total)


def _density(distances: Numbers, bins: priors.Bins) -> Floats:
    """Probability of a single distance: that of its stretch, evenly spread over it."""
    result = np.zeros(len(distances))
    for low, high, share in bins:
        result[(distances >= low) & (distances <= high)] = share / (high - low + 1)
    return result


def _floored(density: Floats) -> Floats:
    """Log of a density of which a small share misleads."""
    mixed = (1 - priors.FLOOR) * density + priors.FLOOR / priors.SPREAD
    return np.asarray(np.log(mixed * priors.SPREAD), dtype=np.float64)
