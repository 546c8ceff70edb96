"""The days of a length that is tied to a day: "within six months", "gave them 72 hours".

A length runs from the day named beside it or up to it, else from or up to the publication
where its clause says so; "the year ended March 31" has the days that end as named. Lengths
that nothing ties to a day have no days.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_calendar import MONTHS_IN, Period, day_moved, period_of
from dateline.extract.temporal_expressions import Grain, Length
from dateline.extract.temporal_resolution_values import closed_days
from dateline.records import Interval

if TYPE_CHECKING:
    from datetime import date

    from dateline.extract.temporal_resolution_setting import Setting

DAYS: Final = {Grain.HOUR: 24, Grain.MINUTE: 24 * 60}
"""How many of a unit of the clock make a day."""


def days_of(
    body: Length, setting: Setting, publication: date | None, anchor: Period | None
) -> Interval | None:
    """The days of a length, tied to `anchor` (the period named beside it) or to the publication."""
    amount = _whole(body)
    if setting.closing is not None and publication is not None and body.unit in MONTHS_IN:
        return closed_days(setting.closing, publication, amount * MONTHS_IN[body.unit])
    if setting.tie and anchor is not None and amount and not setting.closed:
        return tied(anchor, body, setting.tie)
    side = body.side or setting.run
    if side == 0 or setting.closed or publication is None:
        return None
    if not amount:
        return open_days(side, publication)
    return tied(Period(publication, Grain.DAY), body, side)


def tied(anchor: Period, body: Length, side: int) -> Interval | None:
    """So many units from a period on (`side` +1), or up to it (-1), the period included."""
    amount, unit = _whole(body), body.unit
    if unit in DAYS:
        days = amount / DAYS[unit]
        amount, unit = ceil(days) if days >= 1 else 0, Grain.DAY
    edge = anchor.last if side > 0 else anchor.first
    other = day_moved(edge, side * amount, unit)
    if other is None:
        return None
    if anchor.grain is Grain.MONTH and unit in MONTHS_IN:
        whole = period_of(Grain.MONTH, other)  # "in February ... six months": to the end of August
        other = whole.last if side > 0 else whole.first
    return Interval(anchor.first, other) if side > 0 else Interval(other, anchor.last)


def open_days(side: int, day: date) -> Interval:
    """All days up to one, the day itself, or all days from it on."""
    return (Interval(None, day), Interval(day, day), Interval(day, None))[side + 1]


def _whole(body: Length) -> int:
    """The amount of a length if it is a whole number, else 0."""
    whole = body.amount is not None and body.amount == int(body.amount)
    return int(body.amount) if body.amount is not None and whole else 0
