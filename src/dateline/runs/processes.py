"""Analyses of many articles, in one process or several, always in the order of the articles.

Each process loads the model once and uses one thread. An accident with one article is a
failure of that article, not of the run; it is listed with the name of the error.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.errors import DatelineError, ModelError, StoryError
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze
from dateline.records import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping
    from concurrent.futures import Executor, Future

    from dateline.extract.entities_lexicon import Known
    from dateline.gazetteer import Site
    from dateline.records import Analysis, Article, Published

AHEAD: Final = 4
"""Articles that wait for each process, so that none is idle and few are held in memory."""

STAGE: Final = "analyse"

WORTH_A_PROCESS: Final = 120_000
"""Characters that take a process about as long as it takes to start another."""


def analyze_all(
    articles: Iterable[Article],
    *,
    workers: int = 1,
    analyzer: Callable[..., Analysis] | None = None,
    dates: Mapping[str, Published] | None = None,
) -> Generator[Analysis | Failure]:
    """The analysis of each article, or why there is none, in the given order.

    `dates` holds, by article id, dates of publication that other articles support; the
    analyzer gets them as its second argument.

    With several workers the caller's module is imported again in each, as `multiprocessing`
    has it. Raises `StoryError` if a process dies, `ModelError` if the installation is damaged.
    """
    work: Callable[..., Analysis] = analyzer or installed_analyzer
    executor = _executor(workers)
    waiting: deque[tuple[Article, Future[Analysis]]] = deque()
    try:
        for article in articles:
            known = () if dates is None or article.id not in dates else (dates[article.id],)
            job = executor.submit(work, article, *known)
            waiting.append((article, job))
            if len(waiting) >= AHEAD * workers:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())
    finally:
        executor.shutdown(cancel_futures=True)


def _executor(workers: int) -> Executor:
    """One thread of this process, or processes that share nothing with it."""
    if workers <= 1:
        return ThreadPoolExecutor(max_workers=1)
    return ProcessPoolExecutor(
        max_workers=workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_leave_interrupts_to_the_parent,
    )


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _result(article: Article, future: Future[Analysis]) -> Analysis | Failure:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, BrokenExecutor):
        message = (
            f"a process ended while {article.source} or one of the next articles was analysed "
            "(out of memory?); what was done is kept, run again with --workers 1"
        )
        raise StoryError(message) from error
    if isinstance(error, ModelError) or not isinstance(error, Exception):
        raise error  # no article is to blame, and none would fare better
    reason = str(error) if isinstance(error, DatelineError) else f"{type(error).__name__}: {error}"
    return Failure(source=article.source, stage=STAGE, reason=reason)


def installed_analyzer(
    article: Article,
    published: Published | None = None,
    *,
    places: tuple[Site, ...] = (),
    bodies: tuple[Known, ...] = (),
) -> Analysis:
    """The analysis by model and knowledge of the installation; `places` and `bodies` join it."""
    return analyze(article, _model(), _knowledge(places, bodies), published=published)


@cache
def _model() -> LanguageModel:
    """Loaded once in each process."""
    return LanguageModel.load()


@cache
def _knowledge(places: tuple[Site, ...], bodies: tuple[Known, ...]) -> Knowledge:
    return Knowledge.open(places, bodies)


def useful_workers(characters: int) -> int:
    """How many processes this much text is worth, at most one for each processor."""
    return max(1, min(os.cpu_count() or 1, characters // WORTH_A_PROCESS))
