"""What the readers hand on, kept in a story folder.

The caller holds the lock.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.records import Article, Failure
from dateline.store.failures import read_failures, write_failures
from dateline.store.manifest import digest, record_digests
from dateline.store.sources import add_article, add_source, article_ids

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.ingest.readers import Duplicate
    from dateline.store.folder import StoryFolder


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """What a reading brought: articles new and known before, second copies, failures."""

    new: int
    known: int
    duplicates: int
    failures: tuple[Failure, ...]


def read_into(folder: StoryFolder, items: Iterable[Article | Failure | Duplicate]) -> ReadReport:
    """Keep what the readers hand on; a failure lasts until its input is read without one."""
    before = set(article_ids(folder))
    written: dict[Path, str] = {}
    failures: list[Failure] = []
    seen: dict[str, str] = {}
    duplicates = 0
    for item in items:
        match item:
            case Failure():
                failures.append(item)
            case Article():
                written |= add_article(folder, item, _raw_bytes(item))
                seen[item.source] = item.id
            case _:
                written |= add_source(folder, item.article, item.source)
                seen[item.source] = item.article
                duplicates += 1
    again = set(seen) | {failure.source for failure in failures}
    old = [failure for failure in read_failures(folder) if failure.source not in again]
    written |= write_failures(folder, [*old, *failures])
    record_digests(folder, written)
    found = set(seen.values())
    return ReadReport(
        new=len(found - before),
        known=len(found & before),
        duplicates=duplicates,
        failures=tuple(failures),
    )


def _raw_bytes(article: Article) -> bytes | None:
    """The bytes an article came from, where it is a file of its own and differs from its text.

    Members of collections and packed files are not stored again; their hash is.
    """
    path = Path(article.source)
    if article.raw == digest(article.text.encode()) or not path.is_file():
        return None
    data = path.read_bytes()
    return data if digest(data) == article.raw else None
