"""Entries under years, months and days; those without a date apart."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from dateline.calendar_names import MONTHS
from dateline.report.dating import Slot, briefly, slot
from dateline.report.entries import EntryView, Passage, passages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.findings import Story
    from dateline.report.entries import Numbered
    from dateline.report.sources import Cell, Sources


class Group(NamedTuple):
    """Entries with the same date in the margin; `is_day` where the margin names one day."""

    label: str
    is_day: bool
    passages: tuple[Passage, ...]


class Month(NamedTuple):
    """A month with its groups; `label` is empty for what is dated by the year alone."""

    label: str
    groups: tuple[Group, ...]


class Year(NamedTuple):
    """A year with its months."""

    label: str
    months: tuple[Month, ...]


class Chronology(NamedTuple):
    """All entries, numbered through: dated ones first, in time order.

    The others stand under the article that tells of them, in the order of the articles.
    """

    years: tuple[Year, ...]
    undated: tuple[Group, ...]

    @property
    def entries(self) -> tuple[EntryView, ...]:
        """Every entry in the order of its number."""
        groups = [group for year in self.years for m in year.months for group in m.groups]
        passed = (passage for group in (*groups, *self.undated) for passage in group.passages)
        return tuple(entry for passage in passed for entry in passage.entries)


def chronology(story: Story, sources: Sources) -> Chronology:
    """The entries of a story in the order of their dates; equal dates keep the story's order."""
    dated = [(slot(e.when), e) for e in story.entries if e.when is not None]
    dated.sort(key=lambda pair: pair[0][:3])
    numbered = [(at, (number, entry)) for number, (at, entry) in enumerate(dated, start=1)]
    quoted: dict[str, Cell] = {}
    return Chronology(
        tuple(
            Year(str(year), tuple(_months(items, sources, quoted)))
            for year, items in groupby(numbered, key=lambda pair: pair[0].year)
        ),
        tuple(_undated(story, len(dated) + 1, sources, quoted)),
    )


def _undated(
    story: Story, first: int, sources: Sources, quoted: dict[str, Cell]
) -> Iterator[Group]:
    entries = [(sources.number(e.headline.article), e) for e in story.entries if e.when is None]
    entries.sort(key=lambda pair: (pair[0], pair[1].headline.span))
    numbered = enumerate(entries, start=first)
    for article, group in groupby(numbered, key=lambda item: item[1][0]):
        when = briefly(sources.analyses[article - 1].published)
        label = f"[{article}]" if when is None else f"[{article}] {when}"
        yield Group(label, False, passages(((n, e) for n, (_, e) in group), sources, quoted))


def _months(
    items: Iterable[tuple[Slot, Numbered]], sources: Sources, quoted: dict[str, Cell]
) -> Iterator[Month]:
    """Every date quotes its sentences; what stands nowhere in time leads to where they stand."""
    for month, in_month in groupby(items, key=lambda pair: pair[0].month):
        groups = []
        for (label, is_day), group in groupby(in_month, key=lambda pair: pair[0][3:]):
            here: dict[str, Cell] = {}
            found = passages((entry for _, entry in group), sources, here)
            groups.append(Group(label, is_day, found))
            quoted.update({words: at for words, at in here.items() if words not in quoted})
        yield Month(MONTHS[month - 1] if month else "", tuple(groups))
