"""The geometry of the timeline drawing: rows, marks, bars; the template turns it into SVG.

Rows are countries where the story has several, else groups of codes. A day is a mark, a
month or range a bar, an open end a bar that fades; the shape says the status, so that no
reader depends on colour. Undated entries are not drawn.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.report.countries import country_name
from dateline.report.time_scale import Scale
from dateline.report.wording import FAMILIES, STATUS, family

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.findings import Story
    from dateline.records import Entry, Interval
    from dateline.report.sources import Sources
    from dateline.report.time_scale import Tick

WIDTH: Final = 900.0
PITCH: Final = 13
"""Height of a line of marks."""

GAP: Final = 2.0
"""Least free space between two marks of a line."""

MARK: Final = 10.0
SHORTEST_BAR: Final = 16.0
LINES: Final = 9
"""Lines of marks in a row; what finds no place is counted at its end."""

ROW_PADDING: Final = 9
AXIS: Final = 30
COUNTRIES: Final = 8
"""Rows of countries; the others share one."""

FADE: Final = 46.0
"""Length over which a bar fades that has no end."""
TAIL = 14
"""The same where only the last day is known: most acts are told without a day, and long bars would hide the rest."""


class Mark(NamedTuple):
    """An entry in the drawing; `width` is 0 for a day, `fades` is `l`, `r` or nothing."""

    x: float
    y: int
    width: float
    letter: str
    fades: str
    id: str


class Row(NamedTuple):
    """A line of the drawing with its label, in one or two lines of text."""

    label: tuple[str, ...]
    y: int
    height: int
    marks: tuple[Mark, ...]
    left_out: int


class Drawing(NamedTuple):
    """The whole drawing in user units; `undated` entries are not in it."""

    width: float
    height: int
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    folds: tuple[float, ...]
    by: str
    drawn: int
    undated: int


class _Extent(NamedTuple):
    """Where an entry would stand in its row."""

    start: float
    end: float
    fades: str
    entry: Entry
    order: int


def drawing(story: Story, numbers: Mapping[str, int], sources: Sources) -> Drawing | None:
    """The drawing of all dated entries; `None` where no entry has a date.

    `numbers` gives the number of each entry id; marks of one place stand in that order.
    """
    dated = [(e, e.when) for e in story.entries if e.when is not None and _is_known(e.when)]
    if not dated:
        return None
    scale = Scale((day for _, when in dated for day in _ends(when)), WIDTH)
    extents = {e.id: _extent(e, when, numbers[e.id], scale) for e, when in dated}
    by, groups = _groups([entry for entry, _ in dated], sources)
    rows: list[Row] = []
    y = AXIS
    for label, entries in groups:
        row = _row(label, [extents[entry.id] for entry in entries], y)
        rows.append(row)
        y += row.height
    return Drawing(
        width=WIDTH,
        height=y + 4,
        rows=tuple(rows),
        ticks=scale.ticks(),
        folds=scale.folds,
        by=by,
        drawn=sum(len(row.marks) for row in rows),
        undated=len(story.entries) - len(dated),
    )


def _is_known(when: Interval) -> bool:
    return when.first is not None or when.last is not None


def _ends(when: Interval) -> tuple[date, date]:
    """Both ends of an interval; of one with a single known end, that end."""
    first, last = when.first or when.last, when.last or when.first
    return first or date.min, last or date.min


def _extent(entry: Entry, when: Interval, order: int, scale: Scale) -> _Extent:
    if when.last is None and when.first is not None:
        x = min(scale.x(when.first), WIDTH - SHORTEST_BAR)
        return _Extent(x, min(x + FADE, WIDTH), "r", entry, order)
    if when.first is None and when.last is not None:
        x = max(scale.x(when.last), SHORTEST_BAR)
        return _Extent(max(x - TAIL, 0), x, "l", entry, order)
    if when.first is None or when.last is None:
        return _Extent(0, WIDTH, "lr", entry, order)
    if when.first == when.last:
        x = scale.x(when.first)
        return _Extent(x - MARK / 2, x + MARK / 2, "", entry, order)
    start, end = scale.x(when.first), scale.x(when.last)
    if end - start < SHORTEST_BAR:
        middle = min(max((start + end) / 2, SHORTEST_BAR / 2), WIDTH - SHORTEST_BAR / 2)
        start, end = middle - SHORTEST_BAR / 2, middle + SHORTEST_BAR / 2
    return _Extent(start, end, "", entry, order)


def _row(label: str, extents: list[_Extent], y: int) -> Row:
    """Marks in as few lines as they fit into without touching, earliest first."""
    lines: list[float] = []
    marks = []
    for extent in sorted(extents, key=lambda e: (e.start, -e.end, e.order)):
        line = next((i for i, end in enumerate(lines) if end + GAP <= extent.start), len(lines))
        if line >= LINES:
            continue
        lines[line:] = [extent.end, *lines[line + 1 :]]
        marks.append(_mark(extent, y + ROW_PADDING + line * PITCH + PITCH // 2))
    height = max(len(lines) * PITCH, PITCH * len(_wrapped(label))) + 2 * ROW_PADDING
    return Row(_wrapped(label), y, height, tuple(marks), len(extents) - len(marks))


def _mark(extent: _Extent, y: int) -> Mark:
    entry = extent.entry
    is_day = entry.when is not None and entry.when.precision == "day"
    x = (extent.start + extent.end) / 2 if is_day else extent.start
    return Mark(
        x=_short(x),
        y=y,
        width=0 if is_day else _short(extent.end - extent.start),
        letter=STATUS[entry.status].letter,
        fades=extent.fades,
        id=entry.id,
    )


def _short(length: float) -> float:
    """A length to a tenth, without the zero of a whole one: it is printed."""
    tenths = round(length, 1)
    return int(tenths) if tenths == int(tenths) else tenths


def _groups(
    entries: Sequence[Entry], sources: Sources
) -> tuple[str, list[tuple[str, list[Entry]]]]:
    """The rows, the fullest first, and what they are: `country` or `kind of act`."""
    overall = Counter(country for entry in entries for country in entry.countries)
    countries = {entry.id: _country(entry, overall, sources) for entry in entries}
    counts = Counter(code for code in countries.values() if code is not None)
    if len(counts) < 2 or counts.total() * 2 < len(entries):
        return "kind of act", [
            (label, found)
            for n, (label, _) in enumerate(FAMILIES)
            if (found := [e for e in entries if family(e.code) == n])
        ]
    shown = [code for code, _ in sorted(counts.items(), key=lambda p: (-p[1], p[0]))][:COUNTRIES]
    rows = [(country_name(c), [e for e in entries if countries[e.id] == c]) for c in shown]
    rest = [entry for entry in entries if countries[entry.id] not in shown]
    return "country", [*rows, ("elsewhere or not known", rest)] if rest else rows


def _country(entry: Entry, overall: Counter[str], sources: Sources) -> str | None:
    """Where the event was, if the text says so; else the country of the story most at home."""
    for report in entry.reports:
        analysis = sources.analyses[sources.number(report.article) - 1]
        for span in report.event.place:
            for place in analysis.places:
                if place.country is not None and place.span.overlaps(span):
                    return place.country
    return min(entry.countries, key=lambda c: (-overall[c], c), default=None)


def _wrapped(label: str) -> tuple[str, ...]:
    """A label in at most two lines of about sixteen letters."""
    if len(label) <= 16 or " " not in label:
        return (label,)
    space = label.rfind(" ", 0, 17)
    space = space if space > 0 else label.index(" ")
    return (label[:space], label[space + 1 :])
