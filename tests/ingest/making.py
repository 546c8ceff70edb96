"""Inputs made for tests: small files, archives, feeds and bombs."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from dateline.ingest.readers import Duplicate, read_inputs
from dateline.records import Article, Failure

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.ingest.limits import Limits

REPORT = "About 400 dockers walked out at Port Sill on Tuesday, their union said in a letter."
SECOND = "The port authority answered that two ships were waiting and that talks would go on."


def only_article(results: object) -> Article:
    """The one result, which must be an article."""
    (result,) = list(results)  # type: ignore[call-overload]
    assert isinstance(result, Article), result
    return result


def only_failure(results: object) -> Failure:
    """The one result, which must be a failure."""
    (result,) = list(results)  # type: ignore[call-overload]
    assert isinstance(result, Failure), result
    return result


def read_bytes(
    folder: Path, name: str, data: bytes, limits: Limits | None = None
) -> list[Article | Duplicate | Failure]:
    """What a file with these bytes gives."""
    path = folder / name
    path.write_bytes(data)
    if limits is None:
        return list(read_inputs([str(path)]))
    return list(read_inputs([str(path)], limits=limits))


def page(*paragraphs: str, head: str = "", body: str = "") -> bytes:
    """A web page with an article."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or (REPORT, SECOND))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>Dockers walk out</h1>{text}</article>"
        f"{body}</body></html>"
    ).encode()


def record(
    address: str,
    body: bytes,
    *,
    kind: str = "text/html",
    headers: str = "",
    status: str = "200 OK",
    captured: str = "2023-05-03T10:00:00Z",
) -> bytes:
    """A WARC response record."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body
    return (
        (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            f"WARC-Date: {captured}\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        ).encode()
        + answer
        + b"\r\n\r\n"
    )


def feed(*items: str, doctype: str = "", title: str = "Sill Courier") -> bytes:
    """An RSS feed."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{doctype}<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{title}</title>{''.join(f'<item>{item}</item>' for item in items)}</channel></rss>"
    ).encode()


def epub(chapters: dict[str, str], *, facts: str = "", spine: list[str] | None = None) -> bytes:
    """An EPUB with these chapters."""
    items = "".join(f'<item id="{n}" href="{n}.xhtml" media-type="x"/>' for n in chapters)
    order = "".join(f'<itemref idref="{n}"/>' for n in (spine or list(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{facts}</metadata>'
        f"<manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    files = {
        "META-INF/container.xml": (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
        ),
        "OPS/book.opf": package,
    } | {f"OPS/{name}.xhtml": text for name, text in chapters.items()}
    return zipped(files)


def zipped(files: dict[str, str]) -> bytes:
    """A ZIP file whose first member names it an EPUB."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for name, text in files.items():
            archive.writestr(name, text, compress_type=zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def bomb(size: int, piece: bytes = bytes(1_000_000)) -> bytes:
    """A gzip member that unpacks to `size` bytes of one repeated piece, made piece by piece."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    parts = [packer.compress(piece) for _ in range(size // len(piece))]
    return b"".join([*parts, packer.flush()])


def pdf(*pages: str, encrypted: bool = False) -> bytes:
    """A PDF with a line of text for each line of each page, made with pypdf and by hand."""
    from pypdf import PdfWriter  # noqa: PLC0415  optional
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject  # noqa: PLC0415

    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    for text in pages:
        leaf = writer.add_blank_page(width=600, height=800)
        lines = "".join(f"({line}) Tj 0 -14 Td " for line in text.split("\n"))
        content = DecodedStreamObject()
        content.set_data(f"BT /F1 12 Tf 50 700 Td {lines}ET".encode("latin-1"))
        leaf[NameObject("/Contents")] = writer._add_object(content)
        fonts = DictionaryObject({NameObject("/F1"): font})
        leaf[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    writer.add_metadata({"/Title": "Dockers walk out", "/Author": "Jo Pitt"})
    if encrypted:
        writer.encrypt("secret")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()
