"""`dateline figures --series`: the numbers of one thing as they were given, in time order.

A line for each number: as of which days, how much, according to whom, where it stands, and
which other number of the series it contradicts or takes the place of.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.cli.dating_blocks import Line
from dateline.cli.figures_blocks import derivation, quoted, source_name, teller, valued
from dateline.cli.listings import INDENT
from dateline.cli.output import counted, visible
from dateline.report.dating import spelled
from dateline.report.tables_series import kind_in_words
from dateline.serialize.writing import days_to_wire
from dateline.story.conflicts_ground import Ground, Material
from dateline.story.figures_series import series_of
from dateline.story.linking import link
from dateline.story.wordings import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.cli.listings import Listed
    from dateline.story.figures import Reading
    from dateline.story.figures_series import Series
    from dateline.story.figures_series_points import Point


def series_in(listed: Listed, found: Sequence[Reading]) -> tuple[Series, ...]:
    """The series of a story; `found` are all its figures."""
    analyses, findings = listed.opened.analyses(), listed.opened.findings()
    material = Material(readings=found, links=link(analyses), sources=findings.sources)
    ground = Ground(analyses, listed.opened.review.entries, material)
    return series_of(ground, findings.conflicts)


def series_blocks(listed: Listed, found: Sequence[Series]) -> Iterator[list[Line]]:
    """The lines of each series."""
    for series in found:
        yield [Line("● ", _head(listed, series), "bold"), *_lines(listed, series)]


def _head(listed: Listed, series: Series) -> str:
    """`French troops, deployed, Mali: 2 numbers`; where nothing names them, the first in its words."""
    thing, kind = visible(series.thing or ""), kind_in_words(series.kind).lower()
    if mentions(thing, kind) or (thing and not kind):
        kind = ""
    named = ", ".join(part for part in (thing, kind, visible(series.place or "")) if part)
    if not named:
        first = series.readings[0]
        named = listed.context(first.article, quoted(first.figure))
    return f"{named}: {counted(series.values, 'number')}"


def _lines(listed: Listed, series: Series) -> Iterator[Line]:
    for point in series.points:
        style = "yellow" if point.against else ""
        yield Line(f"{INDENT}· ", " ".join(_told(listed, series, point)), style)
        for part in point.parts:
            where = listed.cite(part.article, quoted(part.figure))
            yield Line(f"{INDENT}    ", f"of these {_value(part)} {where}")


def _told(listed: Listed, series: Series, point: Point) -> Iterator[str]:
    """The parts of the line of one number."""
    yield f"{_days(point)}:"
    yield f"{_in_units(point)}{_by(listed, point)}"
    yield listed.cite_all((r.article, quoted(r.figure)) for r in point.readings)
    if len({reading.article for reading in point.readings}) > 1:
        yield f"({counted(point.roots, 'independent source')})"
    if point.before is not None:
        yield f"{point.step} from {_value(series.points[point.before].readings[0])}"
    if point.against:
        others = dict.fromkeys(_value(series.points[n].readings[0]) for n in point.against)
        yield f"≠ {', '.join(others)}"


def _days(point: Point) -> str:
    """The days of a point; where no text gives them, when it was reported."""
    if point.days is None:
        return "undated"
    return spelled(point.days) if point.said else f"reported {spelled(point.days)}"


def _in_units(point: Point) -> str:
    """The number, with what it is in another unit: `about 5.2 trillion XOF = 7.92 billion EUR`."""
    units: dict[str | None, str] = {}
    for reading in point.readings:
        units.setdefault(reading.figure.unit, _value(reading))
    kept = [value for unit, value in units.items() if unit is not None] or list(units.values())
    return " = ".join(dict.fromkeys(kept))


def _value(reading: Reading) -> str:
    """The number with its hedge; of a part what it comes to."""
    if reading.figure.derived is not None:
        return derivation(reading)
    thing = reading.figure.thing or reading.figure.span  # the head says what is counted
    return valued(replace(reading.figure, thing=thing))


def _by(listed: Listed, point: Point) -> str:
    """All whose word it is, each once."""
    names = dict.fromkeys(teller(listed, r) for r in point.readings if r.source is not None)
    return f", according to {', '.join(names)}" if names else ""


def series_object(listed: Listed, series: Series) -> dict[str, object]:
    """A series for `--json`."""
    return {
        "thing": series.thing,
        "kind": series.kind,
        "place": series.place,
        "points": [_point_object(listed, point) for point in series.points],
    }


def _point_object(listed: Listed, point: Point) -> dict[str, object]:
    first = point.readings[0].figure
    low, high = first.low, first.high
    if first.derived is not None:
        low, high = first.derived.low, first.derived.high
    return {
        "days": days_to_wire(point.days),
        "said": point.said,
        "lo": low,
        "hi": high,
        "approximate": point.bounds.rough,
        "amount": _value(point.readings[0]),
        "independent": point.roots,
        "against": list(point.against),
        "before": point.before,
        "step": point.step,
        "figures": [_figure_object(listed, reading) for reading in point.readings],
        "parts": [_figure_object(listed, reading) for reading in point.parts],
    }


def _figure_object(listed: Listed, reading: Reading) -> dict[str, object]:
    return {
        "id": listed.ids["figures", reading.article][reading.number],
        "unit": reading.figure.unit,
        "source_name": source_name(listed, reading),
    } | listed.quotation(reading.article, quoted(reading.figure))
