"""Figures over time for the report: series of unlike numbers, each number a line with its sources.

Beside each number stands what its wording leaves open, as a bar on the scale of its series.
"""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.codes import FigureRole
from dateline.report.amounts import amount, shortened
from dateline.report.dating import spelled
from dateline.report.wording import ROLE
from dateline.story.conflicts_ground import Ground, Material
from dateline.story.figures import readings
from dateline.story.figures_series import series_of
from dateline.story.wordings import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.findings import Story
    from dateline.report.sources import Cell, Sources
    from dateline.report.tables_shared import Actors
    from dateline.story.figures import Reading
    from dateline.story.figures_series import Series
    from dateline.story.figures_series_points import Point

WIDTH: Final = 100.0
"""Where a scale ends that begins at 0."""

ROOM: Final = 0.88
"""Part of a scale at which the largest number stands where one of them is open upwards."""


class Bar(NamedTuple):
    """An interval on the scale of a series: its ends, which of them are open, whether about."""

    start: float
    end: float
    open_start: bool
    open_end: bool
    rough: bool


class PointRow(NamedTuple):
    """A number of a series; `steps` say what it takes the place of, `against` what it denies."""

    when: str
    value: Cell
    bar: Bar | None
    according_to: tuple[Cell, ...]
    articles: tuple[Cell, ...]
    roots: int
    steps: tuple[str, ...]
    against: str


class SeriesRows(NamedTuple):
    """The numbers of one thing; `detail` is its role and place."""

    name: str
    detail: str
    rows: tuple[PointRow, ...]


def over_time(story: Story, sources: Sources, actors: Actors) -> tuple[SeriesRows, ...]:
    """The series in which a number differs from another, those of most numbers first."""
    material = Material(
        readings=readings(sources.analyses), links=actors.keys, sources=story.findings.sources
    )
    ground = Ground(sources.analyses, story.entries, material)
    found = series_of(ground, story.findings.conflicts)
    return tuple(_rows(series, sources, actors) for series in found if series.values > 1)


def kind_in_words(kind: str) -> str:
    """The role of a series in words, or the finer class as it is; nothing for other figures."""
    roles = {role.value: label for role, label in ROLE.items() if role is not FigureRole.OTHER}
    return roles.get(kind, "" if kind == FigureRole.OTHER else kind.capitalize())


def _rows(series: Series, sources: Sources, actors: Actors) -> SeriesRows:
    thing, kind = series.thing or "", kind_in_words(series.kind).lower()
    if not thing:
        thing, kind = kind.capitalize() or "Of what is not said", ""
    detail = ("" if mentions(thing, kind) else kind, series.place or "")
    bars = _bars(series.points)
    return SeriesRows(
        name=thing,
        detail=", ".join(part for part in detail if part),
        rows=tuple(
            _row(point, series, bar, sources, actors)
            for point, bar in zip(series.points, bars, strict=True)
        ),
    )


def _row(
    point: Point, series: Series, bar: Bar | None, sources: Sources, actors: Actors
) -> PointRow:
    first = point.readings[0]
    others = dict.fromkeys(_value(series.points[number].readings[0]) for number in point.against)
    return PointRow(
        when=_when(point),
        value=sources.cell(first.article, first.figure.span, _value(first)),
        bar=bar,
        according_to=tuple(_tellers(point, sources, actors)),
        articles=tuple(
            sources.cell(r.article, r.figure.span, f"[{sources.number(r.article)}]")
            for r in {reading.article: reading for reading in reversed(point.readings)}.values()
        )[::-1],
        roots=point.roots,
        steps=tuple(_steps(point, series)),
        against=", ".join(others),
    )


def _steps(point: Point, series: Series) -> Iterator[str]:
    derived = point.readings[0].figure.derived
    if derived is not None:
        yield derived.why
    if point.before is not None:
        yield f"{point.step} from {_value(series.points[point.before].readings[0])}"


def _when(point: Point) -> str:
    if point.days is None:
        return "undated"
    return spelled(point.days) if point.said else f"reported {spelled(point.days)}"


def _value(reading: Reading) -> str:
    """The number with its hedge; of a share what it comes to."""
    figure, derived = reading.figure, reading.figure.derived
    if derived is not None:
        figure = replace(figure, low=derived.low, high=derived.high, unit=derived.unit)
    return shortened(amount(replace(figure, thing=figure.thing or figure.span)))


def _tellers(point: Point, sources: Sources, actors: Actors) -> Iterator[Cell]:
    """All whose word it is, each once."""
    told: set[str] = set()
    for reading in point.readings:
        span = reading.figure.attributed_to
        if span is None:
            continue
        entity = actors.mentioned(reading.article, span)
        cell = sources.cell(reading.article, span, None if entity is None else entity.name)
        if cell.text.casefold() not in told:
            told.add(cell.text.casefold())
            yield cell


def _bars(points: Sequence[Point]) -> list[Bar | None]:
    """The intervals on one scale; none where numbers below 0 or in other units have no place."""
    ends = [end for p in points for end in (p.bounds.low, p.bounds.high) if abs(end) != inf]
    units = {p.readings[0].figure.unit for p in points if p.readings[0].figure.derived is None}
    largest = max(ends, default=0.0)
    if largest <= 0 or min(ends) < 0 or len(units - {None, "person"}) > 1:
        return [None for _ in points]
    room = ROOM if any(point.bounds.high == inf for point in points) else 1.0
    return [_bar(point, room * WIDTH / largest) for point in points]


def _bar(point: Point, scale: float) -> Bar:
    low, high = point.bounds.low, point.bounds.high
    return Bar(
        start=0.0 if low == -inf else round(low * scale, 1),
        end=WIDTH if high == inf else round(high * scale, 1),
        open_start=low == -inf,
        open_end=high == inf,
        rough=point.bounds.rough,
    )
