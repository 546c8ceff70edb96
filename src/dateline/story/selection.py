"""The chronology at a chosen length: the days that matter most, each in a few sentences.

Steps: read the articles as sentences with their days; weigh every day; from the weightiest
down choose sentences that tell it, until there are enough days. Every sentence is a quotation
of an article. The result is in order of time and does not depend on the order of the articles.

Leaves out wording of its own, and what happened on no known day. An entry of several days
belongs to its first.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dateline.codes import Status
from dateline.story.selection_days import (
    count_days,
    family,
    first_day,
    own_length,
    reasons,
    scores,
    sources_of,
)
from dateline.story.selection_lines import Chooser
from dateline.story.selection_reading import read_pages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Analysis, Entry, Evidence, Interval
    from dateline.story.selection_days import Tally
    from dateline.story.selection_reading import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of the chronology.

    `sentences` tell it, the best first; `entries` are the ids of those that begin on it, the
    weightiest first. `reports` counts the articles that mention it, tell of it or appeared on
    it, `roots` those of them that are independent; `score` orders the days, `why` says it in words.
    """

    day: date
    score: float
    sentences: tuple[Evidence, ...]
    entries: tuple[str, ...]
    reports: int
    roots: int
    why: tuple[str, ...]


def select(
    analyses: Sequence[Analysis],
    entries: Sequence[Entry],
    *,
    days: int | None = None,
    sentences: int = 1,
    about: Sequence[str] = (),
    within: Interval | None = None,
) -> tuple[Day, ...]:
    """At most `days` days in order of time, with at most `sentences` sentences each.

    Without `days`, as many as stand out. Sentences are about any of the words `about`, where
    some are given; a day without such a sentence is left out. `within` bounds the days.
    """
    pages = read_pages(analyses, entries, about)
    chooser = Chooser(pages)
    tallies = count_days(pages, entries, chooser.likeness())
    weighed = scores(tallies)
    ranked = sorted(
        (day for day in weighed if _is_within(day, within)), key=lambda day: (-weighed[day], day)
    )
    most = own_length([weighed[day] for day in ranked]) if days is None else days
    begun = _by_first_day(entries, pages)
    found: list[Day] = []
    for day in ranked:
        if len(found) >= most:
            break
        lines = chooser.choose(day, sentences)
        if not lines:
            continue
        told = tuple(pages[line.article].quote(line) for line in lines)
        found.append(_day(day, weighed[day], told, begun.get(day, ()), tallies[day], pages))
    return tuple(sorted(found, key=lambda chosen: chosen.day))


def _is_within(day: int, within: Interval | None) -> bool:
    if within is None:
        return True
    after = within.first is None or within.first.toordinal() <= day
    return after and (within.last is None or day <= within.last.toordinal())


def _by_first_day(
    entries: Sequence[Entry], pages: Mapping[str, Page]
) -> Mapping[int, tuple[str, ...]]:
    """The ids of the entries that begin on each day: what came about, by many, in deeds first."""
    begun: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        day = first_day(entry)
        if day is not None and any(report.article in pages for report in entry.reports):
            begun[day].append(entry)
    return {day: tuple(e.id for e in sorted(begun[day], key=_weight)) for day in begun}


def _weight(entry: Entry) -> tuple[bool, float, str]:
    sources = sources_of(entry, (report.article for report in entry.reports))
    return (entry.status is not Status.ASSERTED, -sources * family(entry.code), entry.id)


def _day(
    day: int,
    score: float,
    told: tuple[Evidence, ...],
    entries: tuple[str, ...],
    tally: Tally,
    pages: Mapping[str, Page],
) -> Day:
    articles = tally.articles | tally.that_day
    return Day(
        day=date.fromordinal(day),
        score=round(score, 3),
        sentences=told,
        entries=entries,
        reports=len(articles),
        roots=len({pages[article].root for article in articles}),
        why=reasons(tally),
    )
