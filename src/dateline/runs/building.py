"""A story folder brought up to date with its sources and its journal.

The caller holds the lock. Everything is written so that a run stopped at any point leaves a
folder that the next run completes to the same bytes.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Self

from dateline.extract.entities_own import read_bodies
from dateline.gazetteer import read_sites
from dateline.pipeline import chronicle, dated_together, is_moved
from dateline.records import Failure
from dateline.runs.processes import STAGE, analyze_all, installed_analyzer, useful_workers
from dateline.store.changes import entries_before, write_changes
from dateline.store.failures import read_failures, write_failures
from dateline.store.index import write_index
from dateline.store.journal import read_journal
from dateline.store.kept import forget_others, keep_analysis, kept_analysis, versions
from dateline.store.manifest import record_digests
from dateline.store.record import write_record
from dateline.store.runs import write_run
from dateline.store.sources import article_ids, read_article

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dateline.records import Analysis, Article, Published
    from dateline.store.folder import StoryFolder
    from dateline.store.kept import Versions
    from dateline.story.changes import Change
    from dateline.story.decisions import Review

    Analyzer = Callable[..., Analysis]
    Results = dict[str, Analysis | Failure]
    Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build brought: all analyses by article id, how many are new, entries, failures.

    `changes` are those since the build before, none where there was none.
    """

    analyses: tuple[Analysis, ...]
    computed: int
    review: Review
    failures: tuple[Failure, ...]
    changes: tuple[Change, ...] = ()


def build_folder(
    folder: StoryFolder,
    *,
    workers: int | None = None,
    analyzer: Analyzer | None = None,
    progress: Progress | None = None,
) -> Built:
    """Bring the record up to date with the sources and the journal.

    `progress` is told how many characters of how many are analysed. Without `workers` the
    amount of text decides. Places and bodies of the folder's own files come before the packaged
    ones; raises `UsageError` where a file has another form.
    """
    run = Run.of(folder, workers=workers, analyzer=analyzer, progress=progress)
    articles = run.articles()
    results, moved = dated(run, articles, run.analysed(articles, {}))
    forget_others(folder, articles, run.made_by, moved)
    return _write(folder, run.made_by, list(results.values()), len(run.computed))


def _own_analyzer(folder: StoryFolder) -> Analyzer | None:
    """The analyzer of the installation with what the user added to the folder, if anything."""
    places = tuple(read_sites(folder.places)) if folder.places.is_file() else ()
    bodies = tuple(read_bodies(folder.bodies)) if folder.bodies.is_file() else ()
    if not places and not bodies:
        return None
    return partial(installed_analyzer, places=places, bodies=bodies)


def dated(
    run: Run, articles: Sequence[Article], own: Results
) -> tuple[Results, dict[str, Published]]:
    """The analyses with the dates that these articles support, and those dates that moved.

    An article that fails with its new date supports no other: the dates are found without it.
    """
    while True:
        good = {key: found for key, found in own.items() if not isinstance(found, Failure)}
        dates = dated_together(list(good.values()))
        moved = {key: date for key, date in dates.items() if is_moved(good[key], date)}
        redone = run.analysed([a for a in articles if a.id in moved], moved)
        failed: Results = {k: made for k, made in redone.items() if isinstance(made, Failure)}
        if not failed:
            confirmed = {
                key: replace(good[key], published=dates[key]) for key in dates if key not in moved
            }
            return own | confirmed | redone, moved
        own = own | failed


def _silent(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


@dataclass(slots=True)
class Run:
    """What the analyses of a folder are made with, and which articles were analysed."""

    folder: StoryFolder
    made_by: Versions
    workers: int | None
    analyzer: Analyzer | None
    progress: Progress
    computed: set[str] = field(default_factory=set)

    @classmethod
    def of(
        cls,
        folder: StoryFolder,
        *,
        workers: int | None = None,
        analyzer: Analyzer | None = None,
        progress: Progress | None = None,
    ) -> Self:
        """The run of a folder with the installation and what the user added to it."""
        analyzer = analyzer or _own_analyzer(folder)
        made_by = versions(folder.places, folder.bodies)
        return cls(folder, made_by, workers, analyzer, progress or _silent)

    def articles(self) -> list[Article]:
        """The articles of the folder, by id."""
        return [read_article(self.folder, key) for key in article_ids(self.folder)]

    def analysed(self, articles: Sequence[Article], dates: Mapping[str, Published]) -> Results:
        """The analyses by article id, kept ones where there are; `dates` are given, not found."""
        found: Results = {}
        for article in articles:
            kept = kept_analysis(self.folder, article, self.made_by, dates.get(article.id))
            if kept is not None:
                found[article.id] = kept
        pending = [article for article in articles if article.id not in found]
        total = sum(len(article.text) for article in pending)
        workers = self.workers or useful_workers(total)
        done = 0
        with closing(
            analyze_all(pending, workers=workers, analyzer=self.analyzer, dates=dates)
        ) as results:
            for article, result in zip(pending, results, strict=True):
                found[article.id] = result
                if not isinstance(result, Failure):
                    keep_analysis(self.folder, result, self.made_by, dates.get(article.id))
                done += len(article.text)
                self.progress(done, total)
        self.computed.update(article.id for article in pending)
        return {article.id: found[article.id] for article in articles}


def _write(
    folder: StoryFolder,
    made_by: Versions,
    results: Sequence[Analysis | Failure],
    computed: int,
) -> Built:
    """Write record, failures, versions, manifest and index, in this order."""
    found = [result for result in results if not isinstance(result, Failure)]
    reading = [failure for failure in read_failures(folder) if failure.stage != STAGE]
    failures = [*reading, *(result for result in results if isinstance(result, Failure))]
    told = chronicle(found, read_journal(folder))
    analyses, review, before = told.analyses, told.review, entries_before(folder)
    written = write_record(folder, analyses, review, told.findings)
    written |= write_failures(folder, failures)
    counts = {"articles": len(found), "entries": len(review.entries), "failed": len(failures)}
    written |= write_run(folder, made_by, counts)
    record_digests(folder, written)
    write_index(folder, analyses, review.entries)
    return Built(
        analyses=analyses,
        computed=computed,
        review=review,
        changes=write_changes(folder, before, review.entries),
        failures=read_failures(folder),
    )
