import io
import sys
from collections.abc import Callable

import pytest

from dateline.errors import EmptyError, FormatError, ReadError, TooLargeError
from dateline.ingest.documents import paragraphs, read_epub, read_pdf
from dateline.ingest.drafts import Draft, Received, digest
from dateline.ingest.limits import Limits
from dateline.ingest.streams import Bytes
from tests.ingest.making import REPORT, SECOND, epub, pdf, zipped

FACTS = (
    "<dc:title>Dockers</dc:title><dc:creator>Jo Pitt</dc:creator><dc:publisher/>"
    "<dc:date>2023-05-02</dc:date>"
)


def received(data: bytes, limits: Limits) -> Received:
    return Received("a", Bytes(io.BytesIO(data), limits))


def book(data: bytes, limits: Limits | None = None) -> Draft:
    caps = limits or Limits()
    return read_epub(received(data, caps), caps)


def test_chapters_in_reading_order() -> None:
    data = epub(
        {"a": f"<p>{SECOND}</p>", "b": f"<h1>Dockers</h1><p>{REPORT}</p>"},
        facts=FACTS,
        spine=["b", "a", "gone"],
    )
    assert book(data) == Draft(
        source="a",
        text=f"Dockers\n{REPORT}\n\n{SECOND}",
        raw=digest(data),
        title="Dockers",
        date="2023-05-02",
        byline="Jo Pitt",
    )


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (epub({"a": "<img src='x'/>"}), EmptyError, "no text in the EPUB"),
        (zipped({}), FormatError, "broken"),
        (zipped({"META-INF/container.xml": "<x"}), FormatError, "broken"),
        (zipped({"META-INF/container.xml": "<x/>"}), FormatError, "broken"),
        (epub({"a": "x"}, spine=["a"])[:-30], FormatError, "broken"),
        (b"PK\x03\x04", FormatError, "broken"),
    ],
)
def test_broken_books_are_refused(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words):
        book(data)


@pytest.mark.parametrize(
    ("data", "limits", "cap"),
    [
        (epub({"a": "x" * 5_000_000}), Limits(document_bytes=1_000_000), "document_bytes"),
        (epub({"a": "x" * 50_000}), Limits(html_bytes=10_000), "html_bytes"),
        (epub({f"c{n}": "x" for n in range(30)}), Limits(members=20), "members"),
        (epub({"a": "<div>" * 300}), Limits(), "html_depth"),
    ],
)
def test_bombs_in_books(data: bytes, limits: Limits, cap: str) -> None:
    with pytest.raises(TooLargeError, match=cap):
        book(data, limits)


def test_a_directory_that_lies_about_sizes_is_found_out() -> None:
    data = epub({"a": "x" * 2_000_000})
    true, false = (2_000_000).to_bytes(4, "little"), (2_000).to_bytes(4, "little")
    assert true in data
    with pytest.raises(ReadError):
        book(data.replace(true, false), Limits(document_bytes=100_000))


def test_entities_of_a_book_are_not_resolved() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>'
    container = f'{bomb}<container xmlns="urn:x"><rootfiles><rootfile full-path="&b;"/></rootfiles></container>'
    with pytest.raises(FormatError, match="broken"):
        book(zipped({"META-INF/container.xml": container}))


def test_text_of_a_pdf() -> None:
    pytest.importorskip("pypdf")
    data = pdf(f"{REPORT}\n{SECOND}", "", "A last word.")
    draft = read_pdf(received(data, Limits()), Limits())
    assert draft == Draft(
        source="a",
        text=f"{REPORT}\n{SECOND}\n\nA last word.",
        raw=digest(data),
        title="Dockers walk out",
        byline="Jo Pitt",
    )


@pytest.mark.parametrize(
    ("make", "error", "words"),
    [
        (lambda: b"%PDF-1.4 nothing more", FormatError, "the PDF is broken"),
        (lambda: pdf(""), EmptyError, "no text in the PDF"),
        (lambda: pdf("a", "b", "c"), TooLargeError, "pages"),
        (lambda: pdf("a", encrypted=True), FormatError, "password"),
    ],
)
def test_pdfs_that_cannot_be_read(
    make: Callable[[], bytes], error: type[ReadError], words: str
) -> None:
    pytest.importorskip("pypdf")
    data = make()
    with pytest.raises(error, match=words):
        read_pdf(received(data, Limits()), Limits(pages=2))


def test_without_pypdf_the_command_that_helps_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(FormatError, match=r"pip install 'dateline\[documents\]'"):
        read_pdf(received(b"%PDF-1.4", Limits()), Limits())


@pytest.mark.parametrize(
    ("page", "expected", "why"),
    [
        (
            "The dockers of Port Sill have walked out for\na whole day, their union said in a letter.\nShort",
            "The dockers of Port Sill have walked out for a whole day, their union said in a letter.\nShort",
            "a sentence runs on",
        ),
        ("the long walk-\nout of the port", "the long walkout of the port", "a broken word"),
        ("the new Franco-\nGerman line", "the new Franco-German line", "a compound of names"),
        (
            "Heading\nThe dockers of Port Sill have walked out.",
            "Heading\nThe dockers of Port Sill have walked out.",
            "a short line",
        ),
        (
            "One line of the page here\n\n\n\nAnother line of the page",
            "One line of the page here\n\nAnother line of the page",
            "gaps",
        ),
        ("", "", "nothing"),
    ],
)
def test_lines_of_a_page_become_paragraphs(page: str, expected: str, why: str) -> None:
    assert paragraphs(page) == expected, why
