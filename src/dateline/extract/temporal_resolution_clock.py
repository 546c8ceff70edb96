"""Which day a time of the clock or a part of the day belongs to, where it does not say so itself.

"At noon", "in the afternoon", "an hour later", "11:20" in a log: such words take the day that
is told about where they stand. In this order: the stamp of the log before; a day named earlier
in the sentence; one named in the paragraph, unless it was only a deadline or lies ahead; for
what is told in the past, the day that the beginning of the article tells of. What is left is
of the day of publication. "A curfew from 10 p.m." is of no day at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_direction import clause_weight
from dateline.extract.temporal_expressions import Base, Expression, Grain, Shift
from dateline.records import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dateline.extract.temporal_calendar import Period
    from dateline.extract.temporal_resolution_setting import Setting

LEAD: Final = 3
"""The first sentences of an article, which say on which day happened what it tells of."""

CLOCKS: Final = frozenset({Grain.HOUR, Grain.MINUTE})
"""Units that move a time of the clock."""

BOUNDS: Final = frozenset({"by", "for", "since", "through", "until"})
"""Signs of a preposition, which bound what happened and do not move it: "left before noon"."""

MIDNIGHT: Final = "T00:00"
LAST_MINUTE: Final = "T24:00"
NIGHT: Final = "TNI"


@dataclass(frozen=True, slots=True)
class Told:
    """A day that was named, with its time of day if one was said, and where it stood."""

    day: Period
    clock: str | None
    number: int
    setting: Setting


def takes_a_day(expression: Expression, setting: Setting) -> bool:
    """Whether an expression is a time of day without its day: "10 p.m.", "in the afternoon".

    Not "tonight", and not "that night", which point to a day themselves.
    """
    body = expression.body
    if expression.clock is None or not isinstance(body, Shift) or body.amount:
        return False
    if body.base is Base.PUBLICATION:
        return expression.clock[1:2].isdigit() and not setting.pointing
    return body.base is Base.REFERENCE and not setting.pointing


def moves_a_clock(expression: Expression) -> bool:
    """Whether an expression counts hours from a time named before: "an hour later"."""
    body = expression.body
    return isinstance(body, Shift) and body.unit in CLOCKS and body.base is Base.REFERENCE


def day_told(
    told: Sequence[Told], setting: Setting, publication: date | None, lead: Told | None
) -> Told | None:
    """The day that a time of day belongs to; `None` is that of publication.

    `told` are the days named so far, in text order.
    """
    stamp = next((t for t in reversed(told) if t.setting.stamp and t.clock), None)
    if stamp is not None and setting.stamp:
        return stamp
    around = [t for t in told if t.setting.quotation in {setting.quotation, None}]
    beside = around[-1] if around else None
    if beside is not None and beside.setting.sentence == setting.sentence:
        return beside
    back = looks_back(setting)
    for one in reversed(around):
        if one.setting.paragraph != setting.paragraph:
            break
        if not one.setting.aside and (_over(one, publication) or not back):
            return one
    if stamp is not None:
        return stamp
    if lead is not None and back and lead.setting.sentence < setting.sentence:
        return lead
    return None


def looks_back(setting: Setting) -> bool:
    """Whether the clause of a time of day is told in the past, whatever its preposition."""
    return clause_weight([cue for cue in setting.cues if cue not in BOUNDS]) < 0


def lead_of(told: Sequence[Told], publication: date | None) -> Told | None:
    """The first day that the beginning of an article tells of, if it is over or today."""
    return next(
        (
            t
            for t in told
            if t.setting.sentence < LEAD
            and t.setting.quotation is None
            and not t.setting.aside
            and _over(t, publication)
        ),
        None,
    )


def _over(told: Told, publication: date | None) -> bool:
    return publication is None or told.day.first <= publication


def clock_told(clock: str, after: Told | None) -> str:
    """The time of day as told behind another one: midnight ends a day that has begun."""
    begun = after is not None and after.setting.stamp and (after.clock or "") > MIDNIGHT
    return LAST_MINUTE if clock == MIDNIGHT and begun else clock


def moved_clock(
    body: Shift, told: Sequence[Told], setting: Setting
) -> tuple[Period, str, Told] | None:
    """Day and time of "an hour later" behind a time named in the paragraph; `None` without one."""
    last = told[-1] if told else None
    if last is None or last.setting.paragraph != setting.paragraph:
        return None
    if last.clock is None or len(last.clock) != len(MIDNIGHT) or last.clock[3] != ":":
        return None
    size = 60 if body.unit is Grain.HOUR else 1
    minutes = int(last.clock[1:3]) * 60 + int(last.clock[4:]) + body.amount * size
    days, rest = divmod(minutes, 24 * 60)
    day = last.day.moved(days)
    return None if day is None else (day, f"T{rest // 60:02d}:{rest % 60:02d}", last)


def period_and_next(day: Period) -> Interval:
    """A day and the one after: a night lies on both."""
    following = day.moved(1)
    return Interval(day.first, day.last if following is None else following.last)
