"""The chronology: event mentions of all articles merged into entries.

Steps: features of each mention, groups of mentions that report one event, an entry for each
group. An entry says nothing that its reports do not say: its cells and its headline are
words of the sources, its day is what all dated reports allow together. What happened, what
was planned and what was denied are never merged.

Leaves out how independent the reports are, and what became of plans.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from dateline.records import Entry, EventReport, Interval, quoted
from dateline.resources import table
from dateline.story.timeline_merging import group
from dateline.story.timeline_reading import Reader, is_nobody, read_mentions, sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.records import Analysis, Event, Evidence
    from dateline.spans import Span
    from dateline.story.timeline_features import Features

T = TypeVar("T")

SHORTEST_HEADLINE: Final = 40
LONGEST_HEADLINE: Final = 300
"""Characters of a sentence that can stand alone as the line of an entry."""

ENOUGH_CELLS: Final = 3
"""Cells of a mention from which on a shorter sentence is better than one more cell."""

ENDS: Final = (".", "!", "?", "”", '"', "’", "'")


class _Openings(msgspec.Struct, frozen=True):
    unresolved: frozenset[str]


def build_timeline(
    analyses: Sequence[Analysis],
    links: Mapping[tuple[str, str], str],
    mentions: Mapping[tuple[str, int], Features] | None = None,
) -> tuple[Entry, ...]:
    """The entries, dated ones by day, undated ones after them; `links` as from `linking.link`.

    `mentions` are those of `timeline_reading.read_mentions`, where they have been read already.
    The result depends on the set of articles only, not on their order.
    """
    by_id = {analysis.article.id: analysis for analysis in analyses}
    if mentions is None:
        mentions = read_mentions(list(by_id.values()), links)
    readers = {article: Reader(analysis, links) for article, analysis in by_id.items()}
    bags = {article: reader.bag() for article, reader in readers.items()}
    groups = group(list(mentions.values()), bags)
    return in_order((_entry(members, by_id, readers) for members in groups), by_id)


def in_order(entries: Iterable[Entry], analyses: Mapping[str, Analysis]) -> tuple[Entry, ...]:
    """Dated entries by day, then undated ones as they were first reported."""
    return tuple(sorted(entries, key=lambda entry: _order(entry, analyses)))


def _order(entry: Entry, analyses: Mapping[str, Analysis]) -> tuple[object, ...]:
    """By first day, then last; undated after all; then by the earliest report."""
    report = entry.reports[0]
    told = (_appeared(analyses[report.article]), report.article, report.event.anchor, entry.id)
    if entry.when is None:
        return (1, *told)
    days = (entry.when.first, entry.when.last)
    ends = [day.toordinal() for day in days if day is not None]
    return (0, ends[0], ends[-1], *told)


def _entry(
    members: Sequence[Features],
    analyses: Mapping[str, Analysis],
    readers: Mapping[str, Reader],
) -> Entry:
    """The entry of one group of mentions."""
    ordered = sorted(members, key=lambda m: (_appeared(analyses[m.article]), m.key))
    reports = tuple(_report(analyses[m.article], m.number) for m in ordered)
    fullest = sorted(reports, key=lambda report: -_filled(report.event))
    code = _commonest([report.event.code for report in fullest])
    modes = [report.event.mode for report in fullest if report.event.code is code]
    return Entry(
        id=_identity(analyses[ordered[0].article], ordered[0].number),
        code=code,
        mode=_commonest([mode for mode in modes if mode is not None] or [None]),
        status=ordered[0].status,
        when=_common_days(report.event.when for report in reports),
        headline=_headline(reports),
        actors=_cells([(r.article, r.event.actor) for r in fullest], readers),
        recipients=_cells([(r.article, r.event.recipient) for r in fullest], readers),
        places=_cells([(r.article, r.event.place) for r in fullest], readers),
        countries=tuple(sorted({country for m in ordered for country in m.countries})),
        reports=reports,
        outlets=_count_outlets(analyses[m.article].article.outlet for m in ordered),
    )


def _appeared(analysis: Analysis) -> date:
    """The first day on which the article can have appeared; undated ones come last."""
    published = analysis.published
    if published is None or published.interval is None or published.interval.first is None:
        return date.max
    return published.interval.first


def _identity(analysis: Analysis, number: int) -> str:
    """The id of an entry: a hash of its earliest mention, so that later articles leave it alone."""
    anchor = analysis.events[number].anchor
    twin = sum(event.anchor == anchor for event in analysis.events[:number])
    key = f"{analysis.article.id} {anchor.start} {anchor.end} {twin}"
    return "e" + hashlib.sha256(key.encode()).hexdigest()[:12]


def _report(analysis: Analysis, number: int) -> EventReport:
    event = analysis.events[number]
    return EventReport(
        article=analysis.article.id,
        event=event,
        anchor=quoted(analysis.article, event.anchor),
        sentence=quoted(analysis.article, sentence_of(analysis, event.anchor)),
    )


def _commonest(values: Sequence[T]) -> T:
    """What most reports say; of what equally many say, what the fullest says."""
    counts = Counter(values)
    return max(values, key=lambda value: counts[value])


def _filled(event: Event) -> int:
    """How many of the cells of a mention are filled."""
    cells = (event.actor, event.recipient, event.place, event.when, event.magnitude)
    return sum(bool(cell) for cell in cells)


def _common_days(intervals: Iterable[Interval | None]) -> Interval | None:
    """The days that all dated mentions allow; mentions of disjoint days are never grouped.

    Bounds without a beginning ("by then") count only where no mention says more.
    """
    told = [interval for interval in intervals if interval is not None]
    dated = [interval for interval in told if interval.first is not None] or told
    first = max((i.first for i in dated if i.first is not None), default=None)
    last = min((i.last for i in dated if i.last is not None), default=None)
    return None if first is None and last is None else Interval(first, last)


def _headline(reports: Sequence[EventReport]) -> Evidence:
    """The sentence that tells the event best: complete, with its cells, short, early."""
    ranked = sorted(
        enumerate(reports),
        key=lambda item: (
            not is_complete(item[1].sentence.exact),
            -min(_filled(item[1].event), ENOUGH_CELLS),
            len(item[1].sentence.exact),
            item[0],
        ),
    )
    return ranked[0][1].sentence


def is_complete(sentence: str) -> bool:
    """Whether a sentence can stand alone: whole, neither a scrap nor endless, no loose pronoun."""
    words = sentence.casefold().split()
    first = words[0].strip("“\"'‘’") if words else ""
    return (
        SHORTEST_HEADLINE <= len(sentence) <= LONGEST_HEADLINE
        and sentence.rstrip().endswith(ENDS)
        and not sentence[0].islower()
        and first not in table("story_words", _Openings).unresolved
    )


def _cells(
    spans: Iterable[tuple[str, tuple[Span, ...]]], readers: Mapping[str, Reader]
) -> tuple[Evidence, ...]:
    """The words of one role over all reports, each actor or place once, the fullest first.

    A pronoun or a bare noun gives way to the name of its entity where the article has one; a
    pronoun of which the article does not say whom it names is left out.
    """
    cells: list[Evidence] = []
    seen: set[str] = set()
    for article, role in spans:
        for span in role:
            identity = readers[article].identity(span)
            cell = readers[article].quote(span)
            if not identity <= seen and not is_nobody(cell.exact):
                seen |= identity
                cells.append(cell)
    return tuple(cells)


def _count_outlets(outlets: Iterable[str | None]) -> int:
    """Distinct outlets among those that are named; 0 where none is."""
    return len({outlet for outlet in outlets if outlet is not None})
