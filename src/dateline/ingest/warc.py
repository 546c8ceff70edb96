"""WARC files: the pages of a web archive, read one after the other.

Successful responses, and resources, that are HTML or plain text become articles; pictures,
scripts, redirects and robots.txt are no inputs and are passed over. A page of the archive that
gives no article is a failure under `PATH#ADDRESS`. The date of the capture bounds the dates that
a page may state.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from dateline.errors import EmptyError, FormatError, ReadError
from dateline.ingest.decoding import decode, storable
from dateline.ingest.drafts import Draft, digest, tidy
from dateline.ingest.failures import failed, guarded
from dateline.ingest.html import read_page
from dateline.ingest.streams import inflated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dateline.ingest.drafts import Received
    from dateline.ingest.limits import Limits
    from dateline.records import Failure

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
_TEXTS: Final = frozenset({"text/plain", "text/markdown"})
_ADVICE: Final = "fetch the archive again"
_CHUNK_SIZE: Final = re.compile(rb"\s*([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")
_GZIP_OR_ZLIB: Final = 47
"""Window bits with which zlib finds out whether it reads gzip or zlib."""

_RAW_DEFLATE: Final = -15


def read_archive(received: Received, limits: Limits) -> Iterator[Draft | Failure]:
    """A draft or a failure for each page; raises a `ReadError` where the archive is damaged."""
    records = _records(received)
    number = pages = 0
    while True:
        with guarded(f"the archive, behind record {number},", _ADVICE):
            record = next(records, None)
        if record is None:
            break
        number += 1
        limits.check("members", number, "the number of records")
        if not _is_page(record):
            continue
        pages += 1
        address = tidy(record.headers.get("WARC-Target-URI"))
        source = f"{received.source}#{address or number}"
        try:
            yield _draft(record, source, address, limits)
        except ReadError as error:
            yield failed(source, error)
    if not pages:
        message = "no page in the archive; check that it holds responses of HTML or plain text"
        raise EmptyError(message)


def _records(received: Received) -> Iterator[Any]:
    """The responses and resources; gzip is undone by our own stream, which counts."""
    library = _fastwarc()
    with guarded("the archive", _ADVICE):
        return iter(
            library.ArchiveIterator(
                received.stream,
                record_types=library.WarcRecordType.response | library.WarcRecordType.resource,
                auto_decode="none",  # many archives keep the headers of bodies they have decoded
                stream_detect=False,
            )
        )


def _is_page(record: Any) -> bool:
    if record.is_http:
        status = record.http_headers.status_code
        if status is None or not 200 <= status < 300:
            return False
    address = record.headers.get("WARC-Target-URI") or ""
    return _content_type(record) in _PAGES | _TEXTS and not address.endswith("/robots.txt")


def _content_type(record: Any) -> str:
    """The media type in small letters, without parameters."""
    named = record.http_content_type if record.is_http else record.headers.get("Content-Type")
    return (named or "").partition(";")[0].strip().lower()


def _draft(
    record: Any,
    source: str,
    address: str | None,
    limits: Limits,
) -> Draft:
    with guarded("the record", _ADVICE):
        data = record.reader.read(limits.document_bytes + 1)
        headers = {name.lower(): value for name, value in (record.http_headers or {}).items()}
        charset, captured = record.http_charset, record.record_date
    limits.check("document_bytes", len(data), "the record")
    if len(data) < record.content_length:
        message = f"the record is cut short; {_ADVICE}"
        raise FormatError(message)
    body = _decoded(data, headers, limits)
    latest: date | None = None if captured is None else captured.date()
    if _content_type(record) in _PAGES:
        return read_page(body, source, limits, url=address, charset=charset, latest=latest)
    text = storable(decode(body, charset))
    return Draft(source=source, text=text, raw=digest(body), url=address)


def _decoded(data: bytes, headers: dict[str, str], limits: Limits) -> bytes:
    """The body without chunks and compression, whether or not its headers still say so."""
    if "chunked" in headers.get("transfer-encoding", "").lower():
        data = _without_chunks(data)
    encoding = headers.get("content-encoding", "").strip().lower()
    if encoding in {"gzip", "x-gzip"} and data.startswith(b"\x1f\x8b"):
        return inflated(data, _GZIP_OR_ZLIB, limits)
    if encoding == "deflate" and not data.lstrip().startswith(b"<"):
        zlib_header = data[:1] == b"\x78"
        return inflated(data, _GZIP_OR_ZLIB if zlib_header else _RAW_DEFLATE, limits)
    if encoding in {"br", "zstd"} and not data.lstrip().startswith(b"<"):
        message = f"the page is packed with {encoding}; archive it unpacked or with gzip"
        raise FormatError(message)
    return data


def _without_chunks(data: bytes) -> bytes:
    """The joined chunks; the data as they are if they do not begin with the size of one."""
    parts = []
    position = 0
    while match := _CHUNK_SIZE.match(data, position):
        size = int(match[1], 16)
        parts.append(data[match.end() : match.end() + size])
        position = match.end() + size
        if size == 0:
            break
    return b"".join(parts) if position else data


def _fastwarc() -> Any:
    from fastwarc import warc  # noqa: PLC0415  the one place of this dependency

    return warc
