"""The table of figures: by role, each number with what it counts, where, when and whose word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dateline.report.amounts import amount, shortened
from dateline.report.dating import spelled
from dateline.report.sources import Cell
from dateline.report.tables_shared import context, one_line
from dateline.report.wording import ROLE
from dateline.story.figures import readings
from dateline.story.figures_tension import differing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.codes import FigureRole
    from dateline.records import Figure
    from dateline.report.sources import Sources
    from dateline.report.tables_shared import Actors
    from dateline.spans import Span
    from dateline.story.figures import Reading

    Apart = Mapping[Reading, tuple[Reading, ...]]


class Remark(NamedTuple):
    """What is to be said of a number beside itself, with the words it leads to."""

    words: str
    cell: Cell | None
    warns: bool = False


class FigureRow(NamedTuple):
    """A number with the words around it; `value` is the interval its hedge leaves.

    `thing` comes from the total where the words are a pronoun: "half of them".
    """

    value: str
    thing: Cell | None
    where: Cell | None
    when: str | None
    according_to: Cell | None
    before: str
    words: Cell
    after: str
    remarks: tuple[Remark, ...]
    number: int


class FigureGroup(NamedTuple):
    """The figures that say the same of what they count."""

    label: str
    rows: tuple[FigureRow, ...]


def figures(sources: Sources, actors: Actors) -> tuple[FigureGroup, ...]:
    """Figures by role, in the order of `wording.ROLE`; within one by thing, then by as-of date."""
    found: dict[FigureRole, list[FigureRow]] = {}
    every = readings(sources.analyses)
    apart = differing(every)
    for reading in every:
        row = _row(reading, apart, sources, actors)
        found.setdefault(reading.figure.role, []).append(row)
    return tuple(
        FigureGroup(label, tuple(sorted(found[role], key=_by_thing)))
        for role, label in ROLE.items()
        if role in found
    )


def _by_thing(row: FigureRow) -> str:
    return "~" if row.thing is None else row.thing.text.casefold()


def _row(reading: Reading, apart: Apart, sources: Sources, actors: Actors) -> FigureRow:
    article, figure = reading.article, reading.figure
    analysis = sources.analyses[sources.number(article) - 1]
    before, after = context(analysis, figure.span)
    return FigureRow(
        value=shortened(amount(figure)),
        thing=_cell(article, figure.thing, sources, reading.thing),
        where=_cell(article, figure.place, sources),
        when=None if figure.when is None else spelled(figure.when),
        according_to=_source(reading, sources, actors),
        before=before,
        words=sources.cell(article, figure.span),
        after=after,
        remarks=tuple(_remarks(reading, apart, sources)),
        number=sources.number(article),
    )


def _cell(
    article: str, span: Span | None, sources: Sources, words: str | None = None
) -> Cell | None:
    return None if span is None else sources.cell(article, span, words)


def _source(reading: Reading, sources: Sources, actors: Actors) -> Cell | None:
    """Whose word it is: the name that the article gives him, or the words for him."""
    span = reading.figure.attributed_to
    if span is None:
        return None
    entity = actors.mentioned(reading.article, span)
    return sources.cell(reading.article, span, None if entity is None else entity.name)


def _remarks(reading: Reading, apart: Apart, sources: Sources) -> Iterator[Remark]:
    """What follows from a number, what it belongs to, what it repeats, what contradicts it."""
    figure, article = reading.figure, reading.article
    if figure.derived is not None:
        made = figure.derived
        told = f"{made.why}: {_result(figure)}"
        first = made.rests_on[0] if made.rests_on else figure.span
        yield Remark("", sources.cell(article, first, told))
    elif figure.part_of is not None:
        analysis = sources.analyses[sources.number(article) - 1]
        total = one_line(analysis, figure.part_of)
        yield Remark("part of", _cell(article, figure.part_of, sources, total))
    if figure.same_as is not None:
        yield Remark("the same as", _cell(article, figure.same_as, sources))
    if figure.issue is not None:
        yield Remark(figure.issue, None, warns=True)
    for other in apart.get(reading, ()):
        cell = sources.cell(other.article, other.figure.span, _result(other.figure))
        number = sources.number(other.article)
        yield Remark("differs from", Cell(f"{cell.text} [{number}]", cell.href), warns=True)


def _result(figure: Figure) -> str:
    """What a figure comes to: its own value, or what follows from it."""
    if figure.derived is None:
        return shortened(amount(figure))
    low, high, unit = figure.derived.low, figure.derived.high, figure.derived.unit
    thing = figure.derived.thing
    return shortened(amount(replace(figure, low=low, high=high, unit=unit, thing=thing)))
