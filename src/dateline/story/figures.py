"""The figures of a story: what was counted, and as of when.

A figure stands as of the days that its text gives it, else as of the day its article appeared.
A part takes its thing from its total: of "4,300 troops, half of whom" the half are troops.
Which of them cannot both be right is the business of `figures_tension`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from dateline.records import Interval
from dateline.story.figures_things import Match, match, thing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dateline.records import Analysis, Figure
    from dateline.spans import Span

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

    `reported` is when the article appeared; `thing` is the words for what it counts, `None` where the text has none; `total` is the
    figure of the same article that it is part of, `partial` whether the words make it part of
    anything: "two of the dead".
    """

    article: str
    number: int
    figure: Figure
    as_of: Interval | None
    reported: Interval | None
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
            reported=published,
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
