"""The story at a glance: the days that matter most, each in a sentence or two of its sources.

Leaves out how the days and sentences are chosen: `dateline.story.selection`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.calendar_names import spelled_day
from dateline.report.sources import Cell
from dateline.report.wording import count
from dateline.story.selection import select
from dateline.story.selection_days import first_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.findings import Story
    from dateline.records import Evidence
    from dateline.report.sources import Sources
    from dateline.story.selection import Day

FEWEST: Final = 7
"""Days on which something is dated; a story of fewer is itself a glance."""

LONGEST: Final = 300
"""Characters of a sentence; the link leads to the whole."""


class GlanceDay(NamedTuple):
    """A day: `href` leads to its first entry in the chronology, where it has one.

    `sentences` stand each with the number of its article; `weight` says how many articles and
    independent sources speak of the day.
    """

    label: str
    href: str | None
    sentences: tuple[tuple[Cell, int], ...]
    weight: str


def glance(story: Story, sources: Sources, numbers: Mapping[str, int]) -> tuple[GlanceDay, ...]:
    """The days in order of time; none for a short story. `numbers` are those of entries by id."""
    days = {first_day(entry) for entry in story.entries} - {None}
    if len(days) < FEWEST:
        return ()
    chosen = select(sources.analyses, story.entries, sentences=1)
    return tuple(_day(day, sources, numbers) for day in chosen)


def _day(day: Day, sources: Sources, numbers: Mapping[str, int]) -> GlanceDay:
    first = min(day.entries, key=lambda key: numbers[key], default=None)
    return GlanceDay(
        label=spelled_day(day.day),
        href=None if first is None else f"#{first}",
        sentences=tuple(_sentence(sentence, sources) for sentence in day.sentences),
        weight=_weight(day),
    )


def _sentence(sentence: Evidence, sources: Sources) -> tuple[Cell, int]:
    cell = sources.evidence(sentence)
    text = cell.text
    if len(text) > LONGEST:
        text = f"{text[:LONGEST].rpartition(' ')[0] or text[:LONGEST]} …"
    return Cell(text, cell.href), sources.number(sentence.article)


def _weight(day: Day) -> str:
    """`4 articles, 3 independent sources`; one of the two where they are the same."""
    if day.roots == day.reports:
        return count(day.roots, "source" if day.roots == 1 else "independent source")
    return f"{count(day.reports, 'article')}, {count(day.roots, 'independent source')}"
