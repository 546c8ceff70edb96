"""Sentences that say the same of two days, where no event of the grammar carries the day.

"The letter was sent on 3 March", "the letter was sent on 19 March"; "the revolt began on
Thursday", "it began on Tuesday". Of short stories only, and only where each sentence names one
single day. "On Monday night" and "early on Tuesday" are of one night. Leaves out hours.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.findings import Clash, Severity
from dateline.story.conflicts_dates import APART, BEGINS, CALENDAR, ENDS, MONTH
from dateline.story.conflicts_ground import generic
from dateline.story.conflicts_records import Verdict, conflict, shortened
from dateline.story.conflicts_telling import telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.findings import Conflict
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_lines import Line, Lines

SHARED: Final = 3
"""Words beside names by which two sentences are known to tell of one thing."""

PART: Final = 0.5
"""Part of the words of the shorter sentence that the other has, too."""

ITSELF: Final = re.compile(
    r"^\W*(?:it|they) (?:all )?(?:began|begins?|started|starts?|broke out)\b"
)
"""Tells of the beginning of what the article is about."""

NIGHT: Final = re.compile(r"\b(?:night|midnight|late|evening)\b")
EARLY: Final = re.compile(r"\b(?:early|dawn|small hours|before (?:dawn|sunrise|daybreak)|night)\b")

AHEAD: Final = re.compile(r"\b(?:will|would|next|until|by|plans?|planned|due|scheduled|since)\b")
"""Of what is to come, reports name many days."""


def day_conflicts(ground: Ground, lines: Lines) -> Iterator[Conflict]:
    """A record for each two sentences that give one thing two days."""
    if not ground.short:
        return
    dated = {line.place: line for line in lines.all() if _day(ground, line) is not None}
    seen: set[tuple[str, int]] = set()
    for place in sorted(dated):
        line = dated[place]
        for other in _alike(lines, line, dated):
            pair = {place, other.place}
            if other.place > place and seen.isdisjoint(pair) and _clash(ground, line, other):
                seen |= pair
                yield _record(ground, line, other)


def _alike(lines: Lines, line: Line, dated: dict[tuple[str, int], Line]) -> list[Line]:
    """Dated sentences that share words with one, or tell of a beginning like it."""
    found = {other.place: other for _, other in lines.like(line.stems - generic())}
    if BEGINS.search(line.text) is not None:
        found |= {key: one for key, one in dated.items() if BEGINS.search(one.text) is not None}
    return [found[key] for key in sorted(found) if key in dated]


def _day(ground: Ground, line: Line) -> int | None:
    """The one day that a sentence of the past names, as an ordinal."""
    if AHEAD.search(line.text) is not None:
        return None
    days = ground.days(line.article, line.span)
    times = ground.times_in(line.article, line.span)
    whole = [time for time in times if time.interval is not None]
    return next(iter(days)) if len(days) == 1 and len(whole) <= len(days) + 1 else None


def _clash(ground: Ground, one: Line, other: Line) -> bool:
    first, second = _day(ground, one), _day(ground, other)
    if first is None or second is None or not ground.independent(one.article, other.article):
        return False
    months = all(_has_month(ground, line) for line in (one, other))
    if not 0 < abs(first - second) <= (CALENDAR if months else APART):
        return False
    if ENDS.search(one.text) is not None or ENDS.search(other.text) is not None:
        return False
    early, late = (one, other) if first < second else (other, one)
    if abs(first - second) == 1 and NIGHT.search(early.text) and EARLY.search(late.text):
        return False
    if _begin_alike(one, other):
        return True
    if not months:
        return False
    shared = _said(one) & _said(other)
    least = min(len(_said(one)), len(_said(other)))
    return len(shared) >= SHARED and len(shared) >= PART * least


def _begin_alike(one: Line, other: Line) -> bool:
    """Whether both tell of a beginning, one of them of that of the whole matter."""
    both = BEGINS.search(one.text) is not None and BEGINS.search(other.text) is not None
    return both and any(ITSELF.search(line.text) is not None for line in (one, other))


def _has_month(ground: Ground, line: Line) -> bool:
    return MONTH.search(line.span.of(ground.text(line.article))) is not None


def _said(line: Line) -> frozenset[str]:
    return line.stems - generic()


def _record(ground: Ground, one: Line, other: Line) -> Conflict:
    first, second = sorted(
        (one, other), key=lambda line: (ground.order(line.article), line.number)
    )
    verdict = Verdict(
        kind=Clash.DATE,
        severity=Severity.LOW,
        about=shortened(ground.text(first.article)[first.span.start : first.span.end]),
        why="the same is told of two days",
    )
    return conflict(verdict, [telling(ground, first), telling(ground, second)])
