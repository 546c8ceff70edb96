"""Analyses kept for the next run, so that only what changed is computed.

The key is a digest of the article and of everything that turns it into an analysis: code,
word lists and weights. Deleting the files costs time and nothing else.
"""

from __future__ import annotations

import dataclasses
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from dateline.errors import DatelineError
from dateline.serialize import decode, encode
from dateline.serialize.writing import article_to_wire
from dateline.store.folder import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from dateline.records import Analysis, Article, Published
    from dateline.store.folder import StoryFolder

UNRELATED: Final = frozenset({"__pycache__", "cli", "data", "ingest", "report", "store", "story"})
"""Parts of the package that an analysis does not depend on, or that are digested apart.

What ingest did to an article is in the article.
"""


class Versions(NamedTuple):
    """Digests of what makes an analysis."""

    code: str
    data: str
    model: str


def versions(*own: Path) -> Versions:
    """Digests of the installed code, word lists and weights, each over names and contents.

    The word lists include those of the user's `own` files that are there.
    """
    found = {name: data for name, data in _walk(files("dateline"), "") if name.endswith(".py")}
    data = dict(_walk(files("dateline") / "data", ""))
    model = {name: data.pop(name) for name in sorted(data) if name.startswith("model/")}
    data |= {path.name: path.read_bytes() for path in own if path.is_file()}
    return Versions(_digest(found), _digest(data), _digest(model))


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for child in folder.iterdir():
        if child.name in UNRELATED:
            continue
        if child.is_dir():
            yield from _walk(child, f"{prefix}{child.name}/")
        else:
            yield prefix + child.name, child.read_bytes()


def _digest(contents: dict[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name in sorted(contents):
        whole.update(f"{name}\0{len(contents[name])}\0".encode())
        whole.update(contents[name])
    return whole.hexdigest()


def kept_analysis(
    folder: StoryFolder, article: Article, made_by: Versions, given: Published | None = None
) -> Analysis | None:
    """The analysis of an article by these versions, `None` if there is none that can be read.

    `given` is the date of publication it was made with, `None` for the article's own.
    """
    path = _path(folder, article, made_by, given)
    if not path.is_file():
        return None
    try:
        analysis = decode(path.read_bytes())
    except DatelineError:
        return None  # a damaged copy is no loss: the article is analysed again
    return dataclasses.replace(analysis, article=article)


def keep_analysis(
    folder: StoryFolder, analysis: Analysis, made_by: Versions, given: Published | None = None
) -> None:
    """Keep an analysis for the next run."""
    folder.analyses.mkdir(parents=True, exist_ok=True)
    replace(folder, _path(folder, analysis.article, made_by, given), encode(analysis))


def forget_others(
    folder: StoryFolder,
    articles: Iterable[Article],
    made_by: Versions,
    dates: Mapping[str, Published] | None = None,
) -> None:
    """Delete kept analyses of other articles, by other versions and with other dates."""
    current = set()
    for article in articles:
        current.add(_path(folder, article, made_by, None))
        current.add(_path(folder, article, made_by, (dates or {}).get(article.id)))
    for path in folder.analyses.glob("*.json"):
        if path not in current:
            path.unlink()


def _path(
    folder: StoryFolder, article: Article, made_by: Versions, given: Published | None
) -> Path:
    """Where an analysis is kept. The input's name has no part in it: it may move."""
    nameless = article_to_wire(dataclasses.replace(article, source=""), given)
    key = hashlib.sha256(msgspec.json.encode((made_by, nameless))).hexdigest()
    return folder.analyses / f"{article.id}.{key[:16]}.json"
