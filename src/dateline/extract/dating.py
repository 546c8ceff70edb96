"""Document dating: when an article appeared, by the evidence of its own text.

The words that say something of the day are collected as clues (`dating_clues`). Some leave no
choice and bound the days (`dating_bounds`); all of them make some days likelier than others
(`dating_weights`). A stated date that the bounds exclude, or that other days fit far better, is
a conflict, reported with the words and never overwritten. Without a stated date the answer is
the interval that the bounds leave, or the parts of the date they agree on (`XXXX-09`), or
nothing: no day is asserted because it is likely, and no clock is read.

Left out here: other articles, and dated facts of the world.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import ClueKind, DateBasis
from dateline.extract.dating_bounds import (
    DATED,
    WEEK,
    Bound,
    allowed,
    bounds,
    common_parts,
    covered,
    each_day,
    enclosed,
    moved,
)
from dateline.extract.dating_clues import find_clues
from dateline.extract.dating_evidence import agreeing, clashing, disagreeing
from dateline.extract.dating_narrowing import narrowed
from dateline.extract.dating_priors import DOUBT
from dateline.extract.dating_values import said
from dateline.extract.dating_weights import doubt, log_weights
from dateline.extract.temporal_resolution_agreement import DISPATCH
from dateline.records import Interval, Published, Reason

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dateline.records import Clue, StatedDate

__all__ = ["date_by_clues", "dateline_day", "edtf_interval", "find_clues"]

AROUND: Final = 1100
"""Days on either side of a stated date that are compared with it."""

YEAR: Final = 365
"""Days on either side of a contradicted date in which a day without a year is looked for."""


def date_by_clues(stated: StatedDate | None, clues: Sequence[Clue]) -> Published | None:
    """When an article of these clues appeared; `None` if they give no evidence of it."""
    found = bounds(clues)
    interval = None if stated is None else edtf_interval(stated.value)
    if stated is None or interval is None:
        return _inferred(found)
    return _checked(stated, interval, clues, found)


def dateline_day(clues: Sequence[Clue], published: Published | None) -> date | None:
    """The day of the agency's dateline, from which "today" counts; `None` without a day of both.

    A dateline lies at most a week before the publication.
    """
    days = None if published is None else published.interval
    if days is None or days.first is None or days.first != days.last:
        return None
    for clue in clues:
        if clue.kind is ClueKind.DATELINE:
            found = (
                said(clue.value).days(year) for year in (days.first.year, days.first.year - 1)
            )
            near = [day for day in found if day and 0 <= (days.first - day).days <= DISPATCH]
            if near:
                return near[0]
    return None


def edtf_interval(value: str) -> Interval | None:
    """The days of `2022-02-18`, `2023-09` or `2023`; `None` for anything else or no such day."""
    parts = said(value)
    if parts.weekday is not None or parts.amount is not None or parts.year is None:
        return None
    return covered(parts)


def _checked(
    stated: StatedDate, interval: Interval, clues: Sequence[Clue], found: list[Bound]
) -> Published:
    """The stated date with what confirms it and what contradicts it."""
    days = _days(interval)
    near = [*days, moved(days[-1], 1)]  # written in another zone, past midnight
    firm = [bound for bound in found if bound.clue.lean <= 0]
    broken = [b for b in firm if b.is_firm and not any(b.allows(day) for day in near)]
    reason = Reason(why=f"states {stated.value}", span=stated.span)
    weights, first = _weighed(interval, clues)
    if broken or doubt(weights, first, interval) > DOUBT:
        inferred = _near_stated(found, interval) or _inferred([b for b in found if b.is_firm])
        conflict = disagreeing(clues, [bound.clue for bound in broken], interval)
        return Published(
            interval=None if inferred is None else inferred.interval,
            partial=None if inferred is None else inferred.partial,
            evidence=(reason,),
            conflict=conflict,
        )
    held, told = narrowed(interval, clues, firm)
    return Published(
        interval=held,
        basis=DateBasis.STATED,
        evidence=(reason, *told, *agreeing(clues, [bound.clue for bound in firm], held)),
        conflict=clashing(clues, interval),
    )


def _days(interval: Interval) -> list[date]:
    assert interval.first is not None
    assert interval.last is not None
    return list(each_day(interval.first, interval.last))


def _weighed(interval: Interval, clues: Sequence[Clue]) -> tuple[list[float], date]:
    """Log weights of the days around an interval, and the first of these days."""
    days = _days(interval)
    first = moved(days[0], -AROUND)
    return log_weights(clues, first, moved(days[-1], AROUND)), first


def _near_stated(found: list[Bound], stated: Interval) -> Published | None:
    """The days within a year of the stated date that all bounds but it allow, if few."""
    named = [bound for bound in found if bound.parts is not None or bound.clue.kind in DATED]
    if not any(bound.parts is not None for bound in named):
        return None
    days = _days(stated)
    near = allowed(named, moved(days[0], -YEAR), moved(days[-1], YEAR))
    if not near or (near[-1] - near[0]).days > WEEK:
        return None
    return Published(interval=Interval(near[0], near[-1]))


def _inferred(found: list[Bound]) -> Published | None:
    """What the bounds leave without a stated date."""
    if not found:
        return None
    reasons = tuple(Reason(why=bound.clue.why, span=bound.clue.span) for bound in found)
    first, last = enclosed(found)
    if first is not None and last is not None and first <= last:
        days = allowed(found, first, last)
        if days:
            return Published(interval=Interval(days[0], days[-1]), evidence=reasons)
    if first is not None and last is not None:
        return Published(interval=None, conflict=reasons)
    parts = common_parts(found)
    if first is None and last is None:
        return None if parts is None else Published(interval=None, partial=parts, evidence=reasons)
    return Published(interval=Interval(first, last), partial=parts, evidence=reasons)
