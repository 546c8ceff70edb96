"""A story as it could be known on a day: made again of what had been published by then.

Two clocks run in a story: when things happened, and when articles told of them. A view goes
by the second. It takes the articles that are known to have appeared by the day, by their stated
date, else by their own words, else by these with the articles so dated, and makes the record
of these alone; so no later article has a part in it, neither in a date nor in a link, a count
or an outcome. What cannot be placed before or after the day is left out, and named.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.pipeline import chronicle, dated_together
from dateline.records import Failure
from dateline.runs.building import Run, dated
from dateline.serialize import interval
from dateline.store.journal import read_journal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dateline.findings import Findings
    from dateline.records import Analysis, Interval
    from dateline.runs.building import Analyzer, Progress
    from dateline.store.folder import StoryFolder
    from dateline.story.decisions import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The record as of the end of `day`.

    `analyses` are those of the articles known by then, `later` the ids of articles that
    appeared after it, `unplaced` of those of which that is not known.
    """

    day: date
    analyses: tuple[Analysis, ...]
    review: Review
    findings: Findings
    later: tuple[str, ...]
    unplaced: tuple[str, ...]


def view_of(
    folder: StoryFolder,
    day: date,
    *,
    workers: int | None = None,
    analyzer: Analyzer | None = None,
    progress: Progress | None = None,
) -> View:
    """The record as of the end of a day; decisions count where their entry is in it.

    Writes nothing but analyses that it keeps for the next time; the caller holds the lock.
    """
    run = Run.of(folder, workers=workers, analyzer=analyzer, progress=progress)
    articles = run.articles()
    own = run.analysed(articles, {})
    good = {key: found for key, found in own.items() if not isinstance(found, Failure)}
    known = _known(good, day)
    chosen = [article for article in articles if known.get(article.id)]
    results, _ = dated(run, chosen, {article.id: own[article.id] for article in chosen})
    found = [result for result in results.values() if not isinstance(result, Failure)]
    told = chronicle(found, read_journal(folder))
    return View(
        day=day,
        analyses=told.analyses,
        review=replace(told.review, orphans=()),  # decisions on what was not known yet
        findings=told.findings,
        later=tuple(key for key in sorted(known) if known[key] is False),
        unplaced=tuple(key for key in sorted(known) if known[key] is None),
    )


def _known(analyses: Mapping[str, Analysis], day: date) -> dict[str, bool | None]:
    """Whether each article had appeared by the end of a day.

    One that its own words leave open is dated with those known by then, one at a time, so that
    what stays open, and may be later, says nothing of another.
    """
    known = {key: is_by(available(analysis), day) for key, analysis in analyses.items()}
    sure = [analyses[key] for key in sorted(known) if known[key]]
    for key in sorted(key for key, by_then in known.items() if by_then is None):
        found = dated_together([*sure, analyses[key]]).get(key)
        known[key] = None if found is None else is_by(found.interval, day)
    return known


def available(analysis: Analysis) -> Interval | None:
    """The days between which an article became known, from its own words and header only.

    A stated date counts even where the text speaks against it: what is dated 6 November cannot be
    shown to have been read before. `None` where nothing is known.
    """
    stated = analysis.article.stated_date
    if stated is not None:
        return interval(stated.value)
    own = analysis.published
    return None if own is None else own.interval


def is_by(when: Interval | None, day: date) -> bool | None:
    """Whether something was known by the end of a day; `None` where that is open."""
    if when is None:
        return None
    if when.last is not None and when.last <= day:
        return True
    if when.first is not None and when.first > day:
        return False
    return None
