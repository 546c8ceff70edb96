"""Reasons a reader follows: which words agree with a stated date, and which contradict it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.codes import ClueKind
from dateline.extract.dating_values import WEEKDAYS, said
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

AROUND: Final = timedelta(days=120)
"""Days on either side of the stated date among which the better day is looked for."""


def agreeing(clues: Sequence[Clue], firm: Sequence[Clue], held: Interval) -> list[Reason]:
    """What confirms the days `held`: the firm clues, and weekdays on and before a single day."""
    reasons = [Reason(why=clue.why, span=clue.span) for clue in firm]
    if held.first is None or held.first != held.last:
        return reasons
    reasons += _weekdays(clues, held.first)
    if any(clue.kind in WEEKDAYS for clue in clues):
        after = [clue for clue in clues if clue.kind is ClueKind.AFTER]
        reasons += [Reason(why=clue.why, span=clue.span) for clue in after]
    return reasons


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
            found[back] = Reason(why=f"speaks of {named}, {_before(back)} {day}", span=clue.span)
    return [found[back] for back in sorted(found)]


def _before(back: int) -> str:
    return ("the weekday of", "the day before", "two days before")[back]


def disagreeing(
    clues: Sequence[Clue], broken: Sequence[Clue], stated: Interval, doubtful: bool
) -> tuple[Reason, ...]:
    """What contradicts the stated days: clues that exclude them, and those that fit others better."""
    reasons = [Reason(why=clue.why, span=clue.span) for clue in broken]
    if doubtful:
        reasons += _preferring(clues, broken, stated)
    return tuple(reasons[: MOST + len(broken)])


def _preferring(clues: Sequence[Clue], broken: Sequence[Clue], stated: Interval) -> list[Reason]:
    """The clues that speak most for the likeliest day nearby, the strongest first."""
    assert stated.first is not None
    assert stated.last is not None
    first, last = stated.first - AROUND, stated.last + AROUND
    total = np.asarray(log_weights(clues, first, last))
    better = int(total.argmax())
    low, high = (stated.first - first).days, (stated.last - first).days + 1
    here = low + int(total[low:high].argmax())
    gains: list[tuple[float, int, Reason]] = []
    seen: set[tuple[str, int]] = set()
    for number, clue in enumerate(clues):
        if clue in broken or (clue.value, clue.lean) in seen:
            continue
        seen.add((clue.value, clue.lean))
        alone = log_weights([clue], first, last)
        gain = alone[better] - alone[here]
        if gain >= CLEAR:
            day = first + timedelta(days=better)
            why = f"{clue.why}, which fits {day} better than {_nearest(stated, day)}"
            gains.append((-gain, number, Reason(why=why, span=clue.span)))
    return [reason for _, _, reason in sorted(gains, key=lambda item: item[:2])[:MOST]]


def _nearest(stated: Interval, day: date) -> date | None:
    return stated.last if stated.last is not None and stated.last < day else stated.first
