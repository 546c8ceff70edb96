"""Reasons a reader follows: which words agree with a stated date, and which contradict it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.calendar_names import spelled_day, weekday_name
from dateline.codes import ClueKind
from dateline.extract.dating_bounds import covered, moved
from dateline.extract.dating_values import WEEKDAYS, Said, said
from dateline.extract.dating_weights import log_weights
from dateline.records import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dateline.records import Clue, Interval

MOST: Final = 4
"""Reasons given of one kind."""

CLEAR: Final = 0.7
"""By how much (log) a clue must prefer the better day to be named as a reason."""

NEAR: Final = 200
"""Days around the stated date in which a month and day without a year are looked for."""

AROUND: Final = 120
"""Days on either side of the stated date among which the better day is looked for."""


def agreeing(clues: Sequence[Clue], firm: Sequence[Clue], held: Interval) -> list[Reason]:
    """What confirms the days `held`: the firm clues, and weekdays on and before a single day."""
    reasons = [Reason(why=clue.why, span=clue.span) for clue in firm if not _is_old(clue, held)]
    if held.first is None or held.first != held.last:
        return reasons
    reasons += _weekdays(clues, held.first)
    if any(clue.kind in WEEKDAYS for clue in clues):
        after = [clue for clue in clues if clue.kind is ClueKind.AFTER]
        reasons += [Reason(why=clue.why, span=clue.span) for clue in after]
    return reasons


def _is_old(clue: Clue, held: Interval) -> bool:
    """Whether it only says that something was over more than a year before."""
    days = covered(said(clue.value))
    if clue.kind is not ClueKind.TOLD or days is None or days.last is None:
        return False
    return held.first is not None and days.last < moved(held.first, -366)


def _weekdays(clues: Iterable[Clue], day: date) -> list[Reason]:
    """The bare weekdays of the day itself and of the two before it, each once."""
    found: dict[int, Reason] = {}
    for clue in clues:
        weekday = said(clue.value).weekday
        if clue.kind not in WEEKDAYS or weekday is None or clue.lean > 0:
            continue
        back = (day.isoweekday() - weekday) % 7
        if back <= 2 and back not in found:
            named = clue.why.removeprefix("tells of ").removesuffix(" as past")
            found[back] = Reason(
                why=f"speaks of {named}, {_before(back)} {spelled_day(day)}", span=clue.span
            )
    return [found[back] for back in sorted(found)]


def _before(back: int) -> str:
    return ("the weekday of", "the day before", "two days before")[back]


def clashing(clues: Iterable[Clue], stated: Interval) -> tuple[Reason, ...]:
    """Dates printed with a weekday that is theirs in none of the years near the stated days."""
    assert stated.first is not None
    assert stated.last is not None
    low, high = moved(stated.first, -NEAR), moved(stated.last, NEAR)
    reasons = []
    for clue in clues:
        parts = said(clue.value)
        if clue.kind is not ClueKind.PAIR or parts.year is not None:
            continue
        years = range(stated.first.year - 1, stated.last.year + 2)
        days = [day for year in years if (day := parts.days(year)) is not None]
        near = [day for day in days if low <= day <= high]
        if near and not any(day.isoweekday() == parts.weekday for day in near):
            words = clue.why.removeprefix("tells of ").removesuffix(" as past")
            words = words.removesuffix(" as to come")
            why = f"{words} falls on another weekday near {_named(stated)}"
            reasons.append(Reason(why=why, span=clue.span))
    return tuple(reasons)


def _named(days: Interval) -> str:
    """A stated day as readers write it, wider dates as they are."""
    return spelled_day(days.first) if days.first and days.first == days.last else str(days)


def ran_out(clue: Clue, day: date) -> str:
    """Why a deadline clue speaks for a day: its end in the year of that day."""
    ends = [end for year in (day.year - 1, day.year) if (end := said(clue.value).days(year))]
    past = [end for end in ends if end <= day]
    return f"{clue.why}: {spelled_day(max(past))}" if past else clue.why


def disagreeing(
    clues: Sequence[Clue], broken: Sequence[Clue], stated: Interval
) -> tuple[Reason, ...]:
    """What contradicts the stated days: the clues that exclude them, or else fit others better."""
    if broken:
        return tuple(Reason(why=clue.why, span=clue.span) for clue in broken)
    return tuple(_preferring(clues, stated))


def _preferring(clues: Sequence[Clue], stated: Interval) -> list[Reason]:
    """The clues that speak most for the likeliest day nearby, the strongest first, at least one."""
    assert stated.first is not None
    assert stated.last is not None
    first, last = moved(stated.first, -AROUND), moved(stated.last, AROUND)
    total = np.asarray(log_weights(clues, first, last))
    better = int(total.argmax())
    low, high = (stated.first - first).days, (stated.last - first).days + 1
    here = low + int(total[low:high].argmax())
    gains: list[tuple[float, int, Clue]] = []
    seen: set[tuple[str, int]] = set()
    for number, clue in enumerate(clues):
        if (clue.value, clue.lean) not in seen:
            seen.add((clue.value, clue.lean))
            alone = log_weights([clue], first, last)
            gains.append((alone[here] - alone[better], number, clue))
    gains.sort(key=lambda item: item[:2])
    clear = [clue for gain, _, clue in gains if gain <= -CLEAR]
    days = moved(first, here), moved(first, better)
    return [
        Reason(why=_against(clue, *days), span=clue.span)
        for clue in (clear or [clue for _, _, clue in gains[:1]])[:MOST]
    ]


def _against(clue: Clue, here: date, better: date) -> str:
    """Why a clue speaks against a day."""
    parts = said(clue.value)
    if clue.kind in WEEKDAYS:
        return f"{clue.why}, while {spelled_day(here)} is a {weekday_name(here)}"
    if parts.month is None or parts.day is None or parts.amount is not None:
        return f"{clue.why}, which fits {spelled_day(better)} better than {spelled_day(here)}"
    days = [day for year in _years(parts, here) if (day := parts.days(year)) is not None]
    nearest = min(days, key=lambda day: abs((day - here).days), default=None)
    if nearest is None or nearest == here:
        return f"{clue.why}, which fits {spelled_day(better)} better than {spelled_day(here)}"
    distance = (here - nearest).days
    count = "1 day" if abs(distance) == 1 else f"{abs(distance)} days"
    return f"{clue.why}, {count} {'before' if distance > 0 else 'after'} {spelled_day(here)}"


def _years(parts: Said, near: date) -> tuple[int, ...]:
    return (near.year - 1, near.year, near.year + 1) if parts.year is None else (parts.year,)
