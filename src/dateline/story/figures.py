"""The figures of a story: what was counted, as of when, and which reports cannot both be right.

A figure stands as of the days that its text gives it, else as of the day its article appeared.
A part takes its thing from its total: of "4,300 troops, half of whom" the half are troops.
Two figures differ where one thing, in one role, place and unit, has values as of the same days
that no hedge reconciles. Leaves out sums, and figures whose things have nothing in common but
what only knowledge of the world could tell.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations
from math import inf
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.codes import FigureRole, HedgeKind
from dateline.records import Interval
from dateline.resources import table
from dateline.story.figures_things import Match, Thing, match, thing_of
from dateline.story.wordings import folded

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


PEOPLE: Final = ("people", "person")
"""Things that say only that people are counted."""


Count = tuple[FigureRole, str | None, Thing, tuple[str, ...]]
"""What a number is the number of: role, unit, thing, place."""


class _FigureWords(msgspec.Struct, frozen=True):
    nouns: dict[str, tuple[str, ...]]


class Basis(StrEnum):
    """What the as-of of a figure rests on."""

    SAID = "said"
    PUBLISHED = "published"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A figure of an article, as of some days; `number` is its position among its figures.

    `thing` is the words for what it counts, `None` where the text has none; `total` is the
    figure of the same article that it is part of, `partial` whether the words make it part of
    anything: "two of the dead".
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
    partial: bool


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
            partial=_is_partial(figure, text),
        )


def _is_partial(figure: Figure, text: str) -> bool:
    """Whether "of" stands between the number and its thing, or a total is known."""
    if figure.part_of is not None:
        return True
    between = "" if figure.thing is None else text[figure.span.end : figure.thing.start]
    return between.split()[:1] == ["of"]


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
    """The figures of a thing, and those of what may be it: it is not said whose that is.

    "French troops in Mali" asks for the place, too, wherever the text has it.
    """
    asked = thing_of(about)
    sure, possible = [], []
    for reading in found:
        where = f" in {reading.place}" if reading.place else ""
        how = match(asked, thing_of(f"{reading.thing or ''}{where}"))
        if how is Match.SURE:
            sure.append(reading)
        elif how is Match.POSSIBLE:
            possible.append(reading)
    return sure, possible


def differing(found: Sequence[Reading]) -> dict[Reading, tuple[Reading, ...]]:
    """For each figure that others contradict these others, in their order."""
    alike: defaultdict[Count, list[Reading]] = defaultdict(list)
    for reading in found:
        count = _count(reading)
        if count is not None:
            alike[count].append(reading)
    pairs: defaultdict[Reading, list[Reading]] = defaultdict(list)
    for group in alike.values():
        for one, other in combinations(group, 2):
            if _is_comparable(one, other) and _is_apart(one.figure, other.figure):
                pairs[one].append(other)
                pairs[other].append(one)
    return {reading: tuple(others) for reading, others in pairs.items()}


def _count(reading: Reading) -> Count | None:
    """What a figure says the number of: equal for one thing in one role, place and unit.

    Of the killed, "people" and "bodies" are one thing, and nine of whom nothing is said are
    people. `None` for parts, shares and figures whose thing or days are not known well enough.
    """
    figure = reading.figure
    words = reading.thing or (None if figure.role is FigureRole.OTHER else figure.unit)
    if words is None or reading.partial or figure.role is FigureRole.SHARE:
        return None
    if not _is_tight(reading.as_of):
        return None
    thing, plain = thing_of(words), _plain_words(figure.role)
    thing = thing._replace(head=thing.head - plain)
    unit = None if figure.unit in plain else figure.unit
    return figure.role, unit, thing, tuple(folded(reading.place or ""))


def _is_comparable(one: Reading, other: Reading) -> bool:
    """Whether two figures are of one time and of two articles, or of one by two sources."""
    apart = one.article != other.article or one.source != other.source
    return apart and overlaps(one.as_of, other.as_of)


def _plain_words(role: FigureRole) -> frozenset[str]:
    """Words for a thing that say no more than its role."""
    if role is FigureRole.OTHER:
        return frozenset()
    nouns = table("figure_words", _FigureWords).nouns.get(role, ())
    return frozenset(word for noun in (*nouns, *PEOPLE) for word in folded(noun))


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
