"""Articles as they were read: the bytes received, the text that spans index, and the rest.

One article is one id. Where several inputs hold the same article, `source` is the first of
them in alphabetical order and the others stand beside it, whatever order they came in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from dateline.errors import DamagedError
from dateline.serialize.reading import article_from_wire
from dateline.serialize.wire import WireSheet
from dateline.serialize.writing import article_to_wire
from dateline.store.manifest import digest, write

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Article
    from dateline.store.folder import StoryFolder


_DECODER: Final = msgspec.json.Decoder(WireSheet)


def add_article(folder: StoryFolder, article: Article, raw: bytes | None) -> dict[Path, str]:
    """Keep an article; returns the digests of the files written, none where all was there already.

    The sheet is written last: an article without one has not been read.
    """
    files = {folder.sources / f"{article.id}.txt": article.text.encode()}
    sources = {article.source}
    wire = msgspec.structs.replace(article_to_wire(article, None), text="")
    if (folder.sources / f"{article.id}.json").is_file():
        known = read_sheet(folder, article.id)
        sources |= set(known.sources)
        if known.article.source < article.source:
            wire, raw = known.article, None
    if raw is not None:
        files[folder.sources / f"{article.id}.raw"] = raw
    sheet = WireSheet(wire, digest(article.text.encode()), tuple(sorted(sources)))
    files[folder.sources / f"{article.id}.json"] = _page(sheet)
    return write(
        folder, {p: d for p, d in files.items() if not p.is_file() or p.read_bytes() != d}
    )


def add_source(folder: StoryFolder, article: str, source: str) -> dict[Path, str]:
    """Note a further input that holds an article read before; returns the digest of what was written."""
    path = folder.sources / f"{article}.json"
    known = read_sheet(folder, article)
    sources = tuple(sorted({*known.sources, source}))
    if sources == known.sources:
        return {}
    wire = msgspec.structs.replace(known.article, source=sources[0])
    sheet = msgspec.structs.replace(known, article=wire, sources=sources)
    return write(folder, {path: _page(sheet)})


def _page(sheet: WireSheet) -> bytes:
    return msgspec.json.format(msgspec.json.encode(sheet), indent=1) + b"\n"


def article_ids(folder: StoryFolder) -> tuple[str, ...]:
    """Ids of all articles read, sorted."""
    return tuple(sorted(path.stem for path in folder.sources.glob("*.json")))


def read_sheet(folder: StoryFolder, article: str) -> WireSheet:
    """What is known of an article beside its text; raises `DamagedError`."""
    path = folder.sources / f"{article}.json"
    try:
        return _DECODER.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        raise DamagedError(_damage(path)) from error


def read_article(folder: StoryFolder, article: str) -> Article:
    """An article as it was read; raises `DamagedError` if its text has changed since."""
    sheet = read_sheet(folder, article)
    path = folder.sources / f"{article}.txt"
    data = path.read_bytes() if path.is_file() else b""
    if digest(data) != sheet.text_sha256:
        raise DamagedError(_damage(path))
    return article_from_wire(msgspec.structs.replace(sheet.article, text=data.decode()))


def _damage(path: Path) -> str:
    return f"{path} is missing or was changed after it was read; read the article again"
