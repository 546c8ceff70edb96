"""A built story as the commands see it, and how they find a part of it by its id."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from dateline.cli.output import counted, say
from dateline.errors import UsageError
from dateline.store.folder import open_story
from dateline.store.record import read_outlines, read_review
from dateline.store.sources import article_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from dateline.records import Analysis, Entry
    from dateline.store.folder import StoryFolder
    from dateline.story.decisions import Review

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Opened:
    """A story folder with its articles and its entries; what was found in articles is not read."""

    folder: StoryFolder
    outlines: Mapping[str, Analysis]
    review: Review

    @property
    def unbuilt(self) -> int:
        """Articles that were read since the last build."""
        return len(set(article_ids(self.folder)) - set(self.outlines))


def say_unbuilt(opened: Opened) -> None:
    """Name on stderr how many articles are not in the record yet."""
    count = opened.unbuilt  # compares the folder with the record: once
    if count:
        say(f"{counted(count, 'article')} read since the last build; run dateline build")


def open_built(path: Path) -> Opened:
    """The story at a path; raises `StoryError` where there is none or it was never built."""
    folder = open_story(path)
    outlines = read_outlines(folder)
    return Opened(folder, outlines, read_review(folder, outlines))


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
