import gzip
import io
import zlib

import pytest

from dateline.errors import EmptyError, FormatError, ReadError, TooLargeError
from dateline.ingest import warc
from dateline.ingest.drafts import Draft, Received, digest
from dateline.ingest.limits import Limits
from dateline.ingest.streams import Bytes
from dateline.ingest.warc import read_archive
from dateline.records import Failure
from tests.ingest.making import REPORT, SECOND, page, record

PAGE = page(head='<meta property="article:published_time" content="2023-05-02">')
ADDRESS = "https://sill.example/a"


def read(data: bytes, limits: Limits | None = None) -> list[Draft | Failure]:
    caps = limits or Limits()
    return list(read_archive(Received("n.warc", Bytes(io.BytesIO(data), caps)), caps))


def chunked(data: bytes, size: int = 100) -> bytes:
    parts = [data[start : start + size] for start in range(0, len(data), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def packed(data: bytes, window: int) -> bytes:
    packer = zlib.compressobj(wbits=window)
    return packer.compress(data) + packer.flush()


def test_a_page_of_an_archive() -> None:
    (draft,) = read(record(ADDRESS, PAGE))
    assert isinstance(draft, Draft)
    assert (draft.source, draft.url) == (f"n.warc#{ADDRESS}", ADDRESS)
    assert (draft.date, draft.raw) == ("2023-05-02", digest(PAGE))
    assert SECOND in draft.text


def test_each_record_may_be_packed_alone() -> None:
    data = b"".join(gzip.compress(record(f"{ADDRESS}{n}", PAGE)) for n in range(3))
    assert [item.source for item in read(data)] == [f"n.warc#{ADDRESS}{n}" for n in range(3)]


def test_a_page_does_not_state_days_after_its_capture() -> None:
    (draft,) = read(record(ADDRESS, PAGE, captured="2023-05-01T00:00:00Z"))
    assert isinstance(draft, Draft)
    assert draft.date is None


@pytest.mark.parametrize(
    ("body", "headers", "why"),
    [
        (chunked(PAGE), "Transfer-Encoding: chunked\r\n", "chunks"),
        (PAGE, "Transfer-Encoding: chunked\r\n", "joined already"),
        (chunked(PAGE)[:-5], "Transfer-Encoding: chunked\r\n", "without a last chunk"),
        (gzip.compress(PAGE), "Content-Encoding: gzip\r\n", "packed"),
        (PAGE, "Content-Encoding: gzip\r\n", "unpacked already"),
        (packed(PAGE, 15), "Content-Encoding: deflate\r\n", "zlib"),
        (packed(PAGE, -15), "Content-Encoding: deflate\r\n", "raw deflate"),
        (PAGE, "Content-Encoding: br\r\n", "unpacked already"),
        (
            chunked(gzip.compress(PAGE)),
            "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
            "both",
        ),
    ],
)
def test_bodies_are_unpacked(body: bytes, headers: str, why: str) -> None:
    (draft,) = read(record(ADDRESS, body, headers=headers))
    assert isinstance(draft, Draft), why
    assert SECOND in draft.text, why


@pytest.mark.parametrize(
    "other",
    [
        record(ADDRESS, b"moved", status="301 Moved"),
        record(ADDRESS, b"gone", status="404 Not Found"),
        record(ADDRESS, b"x", kind="image/png"),
        record("https://sill.example/robots.txt", b"User-agent: *", kind="text/plain"),
        record(ADDRESS, PAGE).replace(b"WARC-Type: response", b"WARC-Type: request"),
        record(ADDRESS, PAGE).replace(b"HTTP/1.1 200 OK", b"HTTP/1.1 \xff\xff"),
    ],
)
def test_what_is_no_page_is_no_input(other: bytes) -> None:
    assert [item.source for item in read(other + record(ADDRESS, PAGE))] == [f"n.warc#{ADDRESS}"]


def test_plain_text_and_resources() -> None:
    text = record(ADDRESS, REPORT.encode("cp1252"), kind="text/plain; charset=cp1252")
    resource = (
        b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(PAGE), PAGE)
    )
    first, second = read(text + resource)
    assert isinstance(first, Draft)
    assert (first.text, first.url) == (REPORT, ADDRESS)
    assert isinstance(second, Draft)
    assert (second.source, second.url) == ("n.warc#2", None)


@pytest.mark.parametrize(
    ("body", "headers", "stage", "words"),
    [
        (b"<html></html>", "", "extract", "no article text"),
        (b"\x1f\x8b damaged", "Content-Encoding: gzip\r\n", "decode", "damaged"),
        (b"\x8b\x05\x80packed", "Content-Encoding: br\r\n", "decode", "packed with br"),
    ],
)
def test_a_bad_page_fails_alone(body: bytes, headers: str, stage: str, words: str) -> None:
    failure, draft = read(record(ADDRESS, body, headers=headers) + record(ADDRESS, PAGE))
    assert isinstance(failure, Failure)
    assert (failure.source, failure.stage) == (f"n.warc#{ADDRESS}", stage)
    assert words in failure.reason
    assert isinstance(draft, Draft)


def test_a_page_over_the_cap_fails_alone() -> None:
    big = record(ADDRESS, b"<p>" + b"x" * 50_000)
    failure, draft = read(big + record(ADDRESS, PAGE), Limits(document_bytes=20_000))
    assert isinstance(failure, Failure)
    assert failure.stage == "limits"
    assert isinstance(draft, Draft)


def test_a_damaged_archive_ends_with_what_was_read() -> None:
    caps = Limits()
    data = record(ADDRESS, PAGE) + b"rubbish that is no record\r\n\r\n" * 9
    drafts = read_archive(Received("n.warc", Bytes(io.BytesIO(data), caps)), caps)
    assert isinstance(next(drafts), Draft)
    with pytest.raises(ReadError, match="behind record 1,"):
        next(drafts)


@pytest.mark.parametrize(
    "data", [record(ADDRESS, b"x", kind="image/png"), b"WARC/1.0\r\nrubbish", b"WARC/1.1\r\n\r\n"]
)
def test_an_archive_without_pages_is_said_to_be_one(data: bytes) -> None:
    with pytest.raises(EmptyError, match="no page in the archive"):
        read(data)


def test_a_record_that_is_cut_short_fails() -> None:
    draft, failure = read(record(ADDRESS, PAGE) + record(ADDRESS, PAGE)[:-50])
    assert isinstance(draft, Draft)
    assert isinstance(failure, Failure)
    assert "cut short" in failure.reason


def test_the_number_of_records_is_bounded() -> None:
    with pytest.raises(TooLargeError, match="members"):
        read(record(ADDRESS, PAGE) * 3, Limits(members=2))


def test_an_accident_while_a_record_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        """A library that cannot even begin."""

        WarcRecordType = type("Types", (), {"response": 4, "resource": 8})

        def ArchiveIterator(self, *_args: object, **_kwargs: object) -> None:  # noqa: N802
            raise OSError

    monkeypatch.setattr(warc, "_fastwarc", Broken)
    with pytest.raises(FormatError, match=r"the archive is broken \(OSError\)"):
        read(record(ADDRESS, PAGE))
