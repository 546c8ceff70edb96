"""Which format an input has: by its first bytes, and by its name where they leave a choice."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from dateline.errors import FormatError

HEAD: Final = 4096
"""Bytes that are looked at."""


class Format(StrEnum):
    """What the readers can read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"
    FEED = "feed"
    WARC = "warc"
    PDF = "pdf"
    EPUB = "epub"


_SUFFIXES: Final = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".shtml": Format.HTML,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".jsonlines": Format.JSONL,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".rdf": Format.FEED,
}
_SIGNATURES: Final = (
    (b"PK\x03\x04", "a ZIP archive or an Office document; unpack it, or save the text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old Office document; save it as plain text"),
    (b"{\\rtf", "an RTF document; save it as plain text"),
    (b"\x89PNG", "a picture; give the text of the article"),
    (b"\xff\xd8\xff", "a picture; give the text of the article"),
    (b"GIF8", "a picture; give the text of the article"),
    (b"RIFF", "a picture, sound or film; give the text of the article"),
    (b"ID3", "a sound file; give a transcript"),
    (b"OggS", "a sound file; give a transcript"),
    (b"\x7fELF", "a program; give text, HTML, JSONL, a feed or a WARC file"),
    (b"MZ", "a program; give text, HTML, JSONL, a feed or a WARC file"),
    (b"SQLite format 3", "a database; export the articles as JSONL"),
    (b"BZh", "packed with bzip2; unpack it, or pack it with gzip"),
    (b"\xfd7zXZ", "packed with xz; unpack it, or pack it with gzip"),
    (b"\x28\xb5\x2f\xfd", "packed with Zstandard; unpack it, or pack it with gzip"),
    (b"7z\xbc\xaf", "a 7-Zip archive; unpack it"),
    (b"Rar!", "a RAR archive; unpack it"),
)
_EPUB: Final = b"mimetypeapplication/epub+zip"
_BINARY_LETTERS: Final = re.compile(rb"[^\t\n\f\r\x1b -~]")
_FEED: Final = re.compile(r"<(?:rss|feed|rdf:rdf)[\s>]")
_PAGE: Final = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|meta|title|p|h1|table)[\s>/]"
)
_PROLOGUE: Final = re.compile(
    r"(?:\s|<\?[^>]*\?>|<!--.*?-->|<!doctype\s+(?!html)[^>\[]*(?:\[.*?\])?\s*>)*", re.DOTALL
)


def format_of(head: bytes, name: str) -> Format:
    """The format of an input with these first bytes; `name` may be a path, "-" or empty.

    Raises `FormatError`, with what to do, where it is known to be none of ours.
    """
    packed = _by_signature(head)
    if packed is not None:
        return packed
    path = PurePath(name.lower())
    suffix = PurePath(path.stem).suffix if path.suffix == ".gz" else path.suffix
    return _by_content(_opening(head), _SUFFIXES.get(suffix))


def _by_signature(head: bytes) -> Format | None:
    if head.startswith(b"WARC/"):
        return Format.WARC
    if b"%PDF-" in head[:1024] and head.lstrip()[:5] == b"%PDF-":
        return Format.PDF
    if head.startswith(b"PK\x03\x04") and _EPUB in head[:100]:
        return Format.EPUB
    for signature, what in _SIGNATURES:
        # "BZh", "MZ" or "RIFF" may also begin a word of a text: these need other bytes behind them.
        if head.startswith(signature) and _BINARY_LETTERS.search(head[:64] + _tail_of(signature)):
            message = f"this is {what}"
            raise FormatError(message)
    return None


def _tail_of(signature: bytes) -> bytes:
    """RTF is made of letters only; its signature alone decides."""
    return b"\0" if signature.startswith(b"{") else b""


def _opening(head: bytes) -> str:
    """The first characters in lower case, as far as they can be read."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(encoding, errors="ignore").lower()
    return head.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace").lower()


def _by_content(opening: str, expected: Format | None) -> Format:
    prologue = _PROLOGUE.match(opening)
    rest = opening[prologue.end() if prologue else 0 :]
    if rest.startswith("<"):
        if _FEED.match(rest):
            return Format.FEED
        if _PAGE.match(rest) and expected is not Format.MARKDOWN:
            return Format.HTML
    if expected in {Format.JSON, None} and (rest.startswith("{") or expected is Format.JSON):
        return _kind_of_json(rest)
    if expected is None and re.match(r"\[\s*\{\s*\"", rest):
        return Format.JSON
    return expected or Format.TEXT


def _kind_of_json(rest: str) -> Format:
    """One object a line, or one value over many lines."""
    first = rest.partition("\n")[0].rstrip()
    is_line = first.startswith("{") and (first.endswith("}") or "\n" not in rest)
    return Format.JSONL if is_line else Format.JSON
