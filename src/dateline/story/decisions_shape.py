"""Entries as people join and divide them.

A merged entry keeps the id, the code and the headline of the one it is merged into and has all
reports of both; its days are those that both allow, or those of the first where they allow none
together. What is split off takes its cells from the words of its own reports and an id of its
own. Nothing is lost: every report is in exactly one entry before and after.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.records import Interval, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.records import Article, Entry, EventReport, Evidence
    from dateline.spans import Span

Mention = tuple[str, "Span"]
"""An article and the anchor of an event in it."""


def mention_of(report: EventReport) -> Mention:
    """What names a report in a decision."""
    return (report.article, report.event.anchor)


def merged(target: Entry, others: Sequence[Entry], articles: Mapping[str, Article]) -> Entry:
    """One entry with the reports of all, under the id of the first."""
    reports, roots = list(target.reports), [set(root) for root in target.roots]
    for other in others:
        moved = len(reports)
        roots += [{moved + position for position in root} for root in other.roots]
        reports += other.reports
    every = (target, *others)
    return replace(
        target,
        mode=next(
            (entry.mode for entry in every if entry.code is target.code and entry.mode), None
        ),
        when=_days(every),
        actors=_once(cell for entry in every for cell in entry.actors),
        recipients=_once(cell for entry in every for cell in entry.recipients),
        places=_once(cell for entry in every for cell in entry.places),
        countries=tuple(sorted({country for entry in every for country in entry.countries})),
        reports=tuple(reports),
        outlets=_outlets(reports, articles),
        roots=_joined(roots, reports),
    )


def divided(
    entry: Entry, taken: frozenset[Mention], articles: Mapping[str, Article]
) -> tuple[Entry, Entry]:
    """The entry without the reports of some mentions, and a new entry of these.

    Each side must have a report. Countries stay with both: no report says which are its own.
    """
    out = [n for n, report in enumerate(entry.reports) if mention_of(report) in taken]
    kept = [n for n in range(len(entry.reports)) if n not in out]
    rest, part = _part(entry, kept, articles), _part(entry, out, articles)
    article, anchor = mention_of(part.reports[0])
    key = f"{entry.id} split {article} {anchor.start} {anchor.end}"
    return rest, replace(part, id="e" + hashlib.sha256(key.encode()).hexdigest()[:12])


def _part(entry: Entry, positions: Sequence[int], articles: Mapping[str, Article]) -> Entry:
    reports = [entry.reports[position] for position in positions]
    moved = {position: number for number, position in enumerate(positions)}
    roots = ({moved[n] for n in root if n in moved} for root in entry.roots)
    sentences = [report.sentence for report in reports]
    days = [report.event.when for report in reports if report.event.when is not None]
    return replace(
        entry,
        when=_common(days) if days else None,
        headline=entry.headline if entry.headline in sentences else sentences[0],
        actors=_cells(((r, r.event.actor) for r in reports), articles),
        recipients=_cells(((r, r.event.recipient) for r in reports), articles),
        places=_cells(((r, r.event.place) for r in reports), articles),
        reports=tuple(reports),
        outlets=_outlets(reports, articles),
        roots=tuple(tuple(sorted(root)) for root in roots if root),
    )


def _cells(
    found: Iterable[tuple[EventReport, tuple[Span, ...]]], articles: Mapping[str, Article]
) -> tuple[Evidence, ...]:
    return _once(
        quoted(articles[report.article], span) for report, spans in found for span in spans
    )


def _once(cells: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Cells whose words have not come before, case aside."""
    first: dict[str, Evidence] = {}
    for cell in cells:
        first.setdefault(" ".join(cell.exact.casefold().split()), cell)
    return tuple(first.values())


def _outlets(reports: Iterable[EventReport], articles: Mapping[str, Article]) -> int:
    named = {articles[report.article].outlet for report in reports}
    return len(named - {None})


def _joined(
    roots: Iterable[set[int]], reports: Sequence[EventReport]
) -> tuple[tuple[int, ...], ...]:
    """Groups of positions, those with an article in common as one."""
    groups: list[set[int]] = []
    for root in roots:
        told = {reports[position].article for position in root}
        near = [g for g in groups if not told.isdisjoint(reports[n].article for n in g)]
        groups = [g for g in groups if g not in near]
        groups.append(root.union(*near))
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def _days(entries: Sequence[Entry]) -> Interval | None:
    """The days that all dated entries allow together, else those of the first dated one."""
    known = [entry.when for entry in entries if entry.when is not None]
    return (_common(known) or known[0]) if known else None


def _common(days: Sequence[Interval]) -> Interval | None:
    """The days that intervals have in common, `None` where they have none."""
    first = max((when.first for when in days if when.first is not None), default=None)
    last = min((when.last for when in days if when.last is not None), default=None)
    return None if first and last and last < first else Interval(first, last)


def mentions_of(entries: Iterable[Entry]) -> Iterator[tuple[Mention, str]]:
    """Every mention with the id of its entry."""
    for entry in entries:
        for report in entry.reports:
            yield mention_of(report), entry.id
