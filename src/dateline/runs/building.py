"""A story folder brought up to date with its sources and its journal.

The caller holds the lock. Everything is written so that a run stopped at any point leaves a
folder that the next run completes to the same bytes.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.pipeline import chronicle
from dateline.records import Failure
from dateline.runs.processes import STAGE, analyze_all, useful_workers
from dateline.store.failures import read_failures, write_failures
from dateline.store.index import write_index
from dateline.store.journal import read_journal
from dateline.store.kept import forget_others, keep_analysis, kept_analysis, versions
from dateline.store.manifest import record_digests
from dateline.store.record import write_record
from dateline.store.runs import write_run
from dateline.store.sources import article_ids, read_article

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.records import Analysis, Article
    from dateline.store.folder import StoryFolder
    from dateline.store.kept import Versions
    from dateline.story.decisions import Review

    Analyzer = Callable[[Article], Analysis]
    Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build brought: all analyses by article id, how many are new, entries, failures."""

    analyses: tuple[Analysis, ...]
    computed: int
    review: Review
    failures: tuple[Failure, ...]


def build_folder(
    folder: StoryFolder,
    *,
    workers: int | None = None,
    analyzer: Analyzer | None = None,
    progress: Progress | None = None,
) -> Built:
    """Bring the record up to date with the sources and the journal.

    `progress` is told how many characters of how many are analysed. Without `workers` the
    amount of text decides.
    """
    made_by = versions()
    articles = [read_article(folder, key) for key in article_ids(folder)]
    kept = {article.id: kept_analysis(folder, article, made_by) for article in articles}
    pending = [article for article in articles if kept[article.id] is None]
    made: dict[str, Analysis | Failure] = {}
    total = sum(len(article.text) for article in pending)
    workers = workers or useful_workers(total)
    with closing(analyze_all(pending, workers=workers, analyzer=analyzer)) as results:
        done = 0
        for article, result in zip(pending, results, strict=True):
            made[article.id] = result
            if not isinstance(result, Failure):
                keep_analysis(folder, result, made_by)
            done += len(article.text)
            if progress is not None:
                progress(done, total)
    forget_others(folder, articles, made_by)
    return _write(folder, made_by, [kept[a.id] or made[a.id] for a in articles], len(pending))


def _write(
    folder: StoryFolder,
    made_by: Versions,
    results: Sequence[Analysis | Failure],
    computed: int,
) -> Built:
    """Write record, failures, versions, manifest and index, in this order."""
    analyses = tuple(result for result in results if not isinstance(result, Failure))
    reading = [failure for failure in read_failures(folder) if failure.stage != STAGE]
    failures = [*reading, *(result for result in results if isinstance(result, Failure))]
    review = chronicle(analyses, read_journal(folder))
    written = write_record(folder, analyses, review)
    written |= write_failures(folder, failures)
    counts = {"articles": len(analyses), "entries": len(review.entries), "failed": len(failures)}
    written |= write_run(folder, made_by, counts)
    record_digests(folder, written)
    write_index(folder, analyses, review.entries)
    return Built(
        analyses=analyses,
        computed=computed,
        review=review,
        failures=read_failures(folder),
    )
