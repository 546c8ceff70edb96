"""A built story as the commands see it, and how they find a part of it by its id."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dateline.cli.output import counted, say, shown_progress
from dateline.errors import UsageError
from dateline.serialize import interval
from dateline.store.findings import read_findings
from dateline.store.folder import locked, open_story
from dateline.store.record import read_analyses, read_outlines, read_records, read_review
from dateline.store.rows import identified
from dateline.store.sources import article_ids
from dateline.story.decisions import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from dateline.findings import Findings
    from dateline.records import Analysis, Entry
    from dateline.runs.views import View
    from dateline.store.folder import StoryFolder
    from dateline.story.decisions import Review

T = TypeVar("T")
F = TypeVar("F", bound="Callable[..., Any]")


@dataclass(frozen=True, slots=True)
class Opened:
    """A story folder with its articles and its entries; what was found in articles is not read.

    With a `view`, articles and entries are those of the view, and nothing else is read.
    """

    folder: StoryFolder
    outlines: Mapping[str, Analysis]
    review: Review
    view: View | None = None

    @property
    def unbuilt(self) -> int:
        """Articles that were read since the last build."""
        if self.view is not None:
            return 0
        return len(set(article_ids(self.folder)) - set(self.outlines))

    def records(self, kind: str) -> Iterator[tuple[str, str, Any]]:
        """Id, article and record of every record of a kind, in the order of the articles."""
        if self.view is None:
            yield from read_records(self.folder, kind, self.outlines)
            return
        for analysis in self.view.analyses:
            article = analysis.article
            for key, record in identified(kind, article, getattr(analysis, kind)):
                yield key, article.id, record

    def analyses(self) -> tuple[Analysis, ...]:
        """The whole analyses, by article id."""
        if self.view is not None:
            return self.view.analyses
        return read_analyses(self.folder, self.outlines)

    def findings(self) -> Findings:
        """What the articles say together, without what rests on entries rejected since the build."""
        if self.view is not None:
            return self.view.findings
        texts = {key: outline.article.text for key, outline in self.outlines.items()}
        return standing(read_findings(self.folder, texts), self.review)


def say_unbuilt(opened: Opened) -> None:
    """Name on stderr how many articles are not in the record yet."""
    count = opened.unbuilt  # compares the folder with the record: once
    if count:
        say(f"{counted(count, 'article')} read since the last build; run dateline build")


def as_of_option(command: F) -> F:
    """`--as-of`, for commands that read a story."""
    told = "Only what had been published by the end of this day."
    return click.option("--as-of", "as_of", metavar="DATE", help=told)(command)


def open_built(path: Path, as_of: str | None = None) -> Opened:
    """The story at a path, as of the end of a day, month or year if one is given.

    Raises `StoryError` where there is none or it was never built, `RecordError` for no date.
    """
    folder = open_story(path)
    if as_of is not None:
        return _viewed(folder, as_of)
    outlines = read_outlines(folder)
    return Opened(folder, outlines, read_review(folder, outlines))


def _viewed(folder: StoryFolder, as_of: str) -> Opened:
    """The story as it could be known; what is left out is counted on stderr."""
    day = interval(as_of).last
    if day is None:
        message = f"--as-of {as_of}: name a day, a month or a year"
        raise UsageError(message)
    views = import_module("dateline.runs.views")  # loads the model: only where it is needed
    with locked(folder), shown_progress("analysing") as progress:
        view: View = views.view_of(folder, day, progress=progress)
    say(
        f"as of {day}: {counted(len(view.analyses), 'article')}; "
        f"{len(view.later)} appeared later, of {len(view.unplaced)} the day is not known"
    )
    outlines = {analysis.article.id: analysis for analysis in view.analyses}
    return Opened(folder, outlines, view.review, view)


def find_entry(opened: Opened, key: str) -> Entry | None:
    """The entry whose id begins with `key`; raises `UsageError` where several do."""
    return _only(key, (entry for entry in opened.review.decided if entry.id.startswith(key)))


def find_article(opened: Opened, key: str) -> Analysis | None:
    """The article whose id begins with `key`, or whose input or its file name is `key`."""
    named = [
        outline
        for outline in opened.outlines.values()
        if key in {outline.article.source, PurePath(outline.article.source).name}
    ]
    begun = (outline for key_, outline in opened.outlines.items() if key_.startswith(key))
    return _only(key, named or begun)


def _only(key: str, found: Iterable[T]) -> T | None:
    several = list(found)
    if len(several) > 1:
        message = f"{key} begins several ids; write more of it"
        raise UsageError(message)
    return several[0] if several else None
