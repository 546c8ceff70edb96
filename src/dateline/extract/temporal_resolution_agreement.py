"""The expressions of an article, resolved for a publication that is one day, several, or unknown.

Whether a date is meant moves only forward with the day of publication. What is the same on
the first and on the last possible day is therefore the same on all between, and only that is
asserted; where the two differ the value stays symbolic, and the days of both are covered if
they are few.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_resolution import Reader
from dateline.extract.temporal_resolution_clock import lead_of, takes_a_day
from dateline.extract.temporal_resolution_narrative import narrates
from dateline.records import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.temporal_expressions import Expression
    from dateline.extract.temporal_resolution_answers import Resolved
    from dateline.extract.temporal_resolution_setting import Setting

VAGUE_DAYS: Final = 62
"""Widest answer to an expression of days when the day of publication is not known."""

YEARS: Final = range(date.min.year + 1, date.max.year)
"""Years of publication from which one can count back and on; no press is older or younger."""

DISPATCH: Final = 7
"""Days that a report may lie between its dateline and its publication."""


def resolved(
    expressions: Sequence[Expression],
    settings: Sequence[Setting],
    published: Interval | None,
    dateline: date | None = None,
) -> list[Resolved]:
    """The answers in text order, the same for the same input whatever was read before.

    `published` is when the article appeared; open or unknown, values stay symbolic. A
    `dateline` at most a week before it is the day on which the words were written, from which
    "today" and "Friday" count.
    """
    narrative = narrates(expressions, published)
    again = any(
        (s.tie and s.dated) or takes_a_day(e, s)
        for e, s in zip(expressions, settings, strict=True)
    )

    def run(day: date | None) -> list[Resolved]:
        reader = Reader(day, narrative)
        answers = [reader.resolve(e, s) for e, s in zip(expressions, settings, strict=True)]
        if not again:
            return answers
        foreseen = {n.number: n.period for n in reader.memory.named if n.period is not None}
        reader = Reader(day, narrative, lead_of(reader.memory.told, day), foreseen)
        return [reader.resolve(e, s) for e, s in zip(expressions, settings, strict=True)]

    if published is None or published.first is None or published.last is None:
        return run(None)
    if published.first.year not in YEARS or published.last.year not in YEARS:
        return run(None)
    if dateline is not None and -DISPATCH <= (dateline - published.first).days <= 0:
        return run(dateline)
    first = run(published.first)
    if published.first == published.last:
        return first
    answers = zip(first, run(published.last), run(None), strict=True)
    return [agreed(early, late, neutral) for early, late, neutral in answers]


def agreed(first: Resolved, last: Resolved, neutral: Resolved) -> Resolved:
    """One answer for a publication that lies between two days: their common value, or none.

    Where the two differ it is what both have in common (`2023-09-XX`), else `neutral`, the
    answer without a publication, and the days cover both.
    """
    same = first.value == last.value
    if not same and neutral.value.startswith("DCT"):
        neutral = replace(neutral, value=common(first.value, last.value) or neutral.value)
    chosen = replace(first if same else neutral, type=first.type)
    if first.issue != last.issue:
        chosen = replace(chosen, issue=neutral.issue)
    told = _told(first.interval, last.interval)
    return replace(
        chosen,
        interval=told,
        begins=None if told is None else _hull(first.begins, last.begins),
        ends=None if told is None else _hull(first.ends, last.ends),
        anchors=first.anchors if first.anchors == last.anchors else (),
    )


def common(first: str, last: str) -> str | None:
    """What two dates share, X for what differs and all below it; `None` if they differ in kind."""
    days, clock = first.partition("T")[0].split("-"), first.partition("T")[2]
    others = last.partition("T")[0].split("-")
    if [len(d) for d in days] != [len(o) for o in others] or clock != last.partition("T")[2]:
        return None
    unlike = next(
        (n for n, pair in enumerate(zip(days, others, strict=True)) if len({*pair}) > 1), 0
    )
    known = days[:unlike] + [UNKNOWN.sub("X", part) for part in days[unlike:]]
    if len(known[0]) != len("YYYY"):
        return None
    mark = "" if "T" not in first else "T"
    return "-".join(known) + mark + clock


UNKNOWN: Final = re.compile(r"\d")


def _told(first: Interval | None, last: Interval | None) -> Interval | None:
    """The hull of both, unless it says next to nothing: "on Saturday" of an unknown week of a year."""
    hull = _hull(first, last)
    if hull is None or hull == first or _days(hull) is None:
        return hull
    narrow = max(_days(first) or 0, _days(last) or 0)
    return hull if (_days(hull) or 0) <= max(VAGUE_DAYS, 2 * narrow) else None


def _days(interval: Interval | None) -> int | None:
    """Number of days of a closed interval."""
    if interval is None or interval.first is None or interval.last is None:
        return None
    return (interval.last - interval.first).days + 1


def _hull(first: Interval | None, last: Interval | None) -> Interval | None:
    if first is None or last is None:
        return None
    starts, ends = (first.first, last.first), (first.last, last.last)
    return Interval(
        None if None in starts else min(d for d in starts if d is not None),
        None if None in ends else max(d for d in ends if d is not None),
    )
