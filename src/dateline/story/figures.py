"""The figures of a story: what was counted, as of when, and which reports cannot both be right.

A figure stands as of the days that its text gives it, else as of the day its article appeared.
A part takes its thing from its total: of "4,300 troops, half of whom" the half are troops.
Two figures differ where one thing, in one role, place and unit, has values as of the same days
that no hedge reconciles. Leaves out sums, and figures whose things have nothing in common but
what only knowledge of the world could tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations
from math import inf
from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole, HedgeKind
from dateline.records import Interval
from dateline.story.figures_things import Match, folded, match, thing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.records import Analysis, Figure
    from dateline.spans import Span

SLACK: Final = {HedgeKind.APPROX: (0.1, 0.1), HedgeKind.ALMOST: (0.2, 0.0)}
"""Parts of its value by which a number may lie lower and higher: "about 1,500", "almost 1,500"."""

SAME_DAYS: Final = 31
"""Days that an as-of may cover for its figure to contradict another: a year settles nothing."""

PRONOUNS: Final = frozenset({"all", "it", "one", "that", "them", "these", "they", "those"})
PRONOUNS_BEHIND: Final = frozenset({"which", "who", "whom"})
"""Things that say nothing without the total they are part of."""


class Basis(StrEnum):
    """What the as-of of a figure rests on."""

    SAID = "said"
    PUBLISHED = "published"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A figure of an article, as of some days; `number` is its position among its figures.

    `thing` is the words for what it counts, `None` where the text has none; `total` is the
    figure of the same article that it is part of.
    """

    article: str
    number: int
    figure: Figure
    as_of: Interval | None
    basis: Basis
    thing: str | None
    place: str | None
    source: str | None
    total: Figure | None


def readings(analyses: Iterable[Analysis]) -> tuple[Reading, ...]:
    """All figures by as-of date, those without one last; in an article in text order."""
    found = [reading for analysis in analyses for reading in _of_article(analysis)]
    return tuple(sorted(found, key=_when))


def _of_article(analysis: Analysis) -> Iterator[Reading]:
    text, by_span = analysis.article.text, {figure.span: figure for figure in analysis.figures}
    published = analysis.published.interval if analysis.published is not None else None
    for number, figure in enumerate(analysis.figures):
        as_of, basis = figure.when, Basis.SAID
        if as_of is None:
            as_of, basis = published, Basis.PUBLISHED if published else Basis.UNKNOWN
        yield Reading(
            article=analysis.article.id,
            number=number,
            figure=figure,
            as_of=as_of,
            basis=basis,
            thing=_thing(figure, by_span, text),
            place=_words(figure.place, text),
            source=_words(figure.attributed_to, text),
            total=by_span.get(figure.part_of) if figure.part_of is not None else None,
        )


def _thing(figure: Figure, by_span: Mapping[Span, Figure], text: str) -> str | None:
    """The words for what a figure counts, from its total where it has none of its own."""
    seen = {figure.span}
    while True:
        words = _words(figure.thing, text)
        if words is not None and words.casefold() not in PRONOUNS | PRONOUNS_BEHIND:
            return words
        total = by_span.get(figure.part_of) if figure.part_of is not None else None
        if total is None or total.span in seen:
            return words
        figure = total
        seen.add(total.span)


def _words(span: Span | None, text: str) -> str | None:
    return None if span is None else " ".join(span.of(text).split())


def _when(reading: Reading) -> tuple[bool, date, date, str, int]:
    when = reading.as_of or Interval(None, None)
    first, last = when.first or when.last, when.last or when.first
    start = reading.figure.span.start
    return (first is None, first or date.max, last or date.max, reading.article, start)


def series(found: Iterable[Reading], about: str) -> tuple[list[Reading], list[Reading]]:
    """The figures of a thing, and those of what may be it: it is not said whose that is."""
    asked = thing_of(about)
    sure, possible = [], []
    for reading in found:
        how = match(asked, thing_of(reading.thing or ""))
        if how is Match.SURE:
            sure.append(reading)
        elif how is Match.POSSIBLE:
            possible.append(reading)
    return sure, possible


def differing(found: Sequence[Reading]) -> dict[Reading, tuple[Reading, ...]]:
    """For each figure that others contradict these others, in their order."""
    pairs: dict[Reading, list[Reading]] = {}
    for one, other in combinations(found, 2):
        if _is_comparable(one, other) and _is_apart(one.figure, other.figure):
            pairs.setdefault(one, []).append(other)
            pairs.setdefault(other, []).append(one)
    return {reading: tuple(others) for reading, others in pairs.items()}


def _is_comparable(one: Reading, other: Reading) -> bool:
    """Whether two figures say how many of one thing there were at one time, each for itself."""
    if one.figure.role is not other.figure.role or one.figure.unit != other.figure.unit:
        return False
    if one.figure.role is FigureRole.SHARE or one.total is not None or other.total is not None:
        return False
    if one.article == other.article and one.source == other.source:
        return False
    return _is_one_thing(one, other) and _is_one_place(one, other) and _is_one_time(one, other)


def _is_one_thing(one: Reading, other: Reading) -> bool:
    return bool(one.thing and other.thing) and thing_of(one.thing or "") == thing_of(
        other.thing or ""
    )


def _is_one_place(one: Reading, other: Reading) -> bool:
    return tuple(folded(one.place or "")) == tuple(folded(other.place or ""))


def _is_one_time(one: Reading, other: Reading) -> bool:
    return all(map(_is_tight, (one.as_of, other.as_of))) and overlaps(one.as_of, other.as_of)


def _is_tight(when: Interval | None) -> bool:
    if when is None or when.first is None or when.last is None:
        return False
    return (when.last - when.first).days <= SAME_DAYS


def overlaps(one: Interval | None, other: Interval | None) -> bool:
    """Whether two intervals share a day; an unknown one shares none."""
    if one is None or other is None:
        return False
    late = one.first and other.last and one.first > other.last
    early = one.last and other.first and one.last < other.first
    return not late and not early


def _is_apart(one: Figure, other: Figure) -> bool:
    """Whether no number fits both figures."""
    low, high = _bounds(one)
    other_low, other_high = _bounds(other)
    return high < other_low or other_high < low


def _bounds(figure: Figure) -> tuple[float, float]:
    """The least and the greatest number that the words allow."""
    low = -inf if figure.low is None else figure.low
    high = inf if figure.high is None else figure.high
    below, above = SLACK.get(figure.hedge_kind, (0.0, 0.0))
    if figure.hedge_kind is HedgeKind.ALMOST and figure.high is not None:
        low = figure.high
    return low - below * abs(low), high + above * abs(high)
