import gzip
import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import FormatError, TooLargeError
from dateline.ingest.limits import Limits
from dateline.ingest.streams import Bytes, inflated
from tests.ingest.making import bomb

SMALL = Limits(document_bytes=1000)


def opened(data: bytes, limits: Limits = SMALL) -> Bytes:
    return Bytes(io.BytesIO(data), limits)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"plain", "not packed"),
        (gzip.compress(b"plain"), "packed"),
        (gzip.compress(b"pl") + gzip.compress(b"ain"), "several members, as WARC writers make"),
        (gzip.compress(b"plain") + b"\0" * 512, "padded with zeros"),
        (gzip.compress(b"plain") + b"\0" * 200_000, "padded over several chunks"),
    ],
)
def test_rest_gives_unpacked_bytes(data: bytes, why: str) -> None:
    assert opened(data).rest("the file") == b"plain", why


def test_peek_takes_nothing_and_tell_counts_what_was_taken() -> None:
    stream = opened(b"abcdef")
    assert (stream.peek(3), stream.tell()) == (b"abc", 0)
    assert (stream.read(4), stream.tell()) == (b"abcd", 4)
    assert (stream.read(), stream.read(5), stream.tell()) == (b"ef", b"", 6)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (gzip.compress(b"x" * 900)[:-12], "end in the middle"),
        (gzip.compress(b"plain") + b"rubbish behind it", "damaged"),
        (b"\x1f\x8b" + b"no gzip at all", "damaged"),
        (gzip.compress(gzip.compress(b"plain")), "more than once"),
    ],
)
def test_damaged_gzip_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        opened(data).rest("the file")


def test_a_document_over_the_cap_is_refused() -> None:
    assert len(opened(b"x" * 1000).rest("the file")) == 1000
    with pytest.raises(TooLargeError, match="the file is over the cap of 1,000"):
        opened(b"x" * 1001).rest("the file")


def test_a_bomb_stops_at_the_ratio() -> None:
    stream = opened(bomb(20_000_000), Limits(document_bytes=1000, ratio=200))
    with pytest.raises(TooLargeError, match="200 times"):
        list(iter(lambda: stream.read(500), b""))
    assert not stream.is_usable


def test_an_honest_file_over_all_may_be_packed_well() -> None:
    data = b"".join(b"line %d of a report\n" % number for number in range(5000))
    stream = opened(gzip.compress(data), Limits(document_bytes=1000))
    assert b"".join(iter(lambda: stream.read(700), b"")) == data


def test_the_unpacked_size_of_a_file_is_bounded() -> None:
    with pytest.raises(TooLargeError, match="packed_bytes"):
        opened(gzip.compress(b"x" * 5000), Limits(packed_bytes=4000))


@given(st.lists(st.binary(max_size=30).map(lambda line: line.replace(b"\n", b"")), max_size=20))
def test_lines_are_those_of_split(lines: list[bytes]) -> None:
    data = b"\n".join([b"x", *lines])
    stream = opened(data)
    expected = data.removesuffix(b"\n").split(b"\n")
    assert list(iter(stream.line, None)) == expected
    assert stream.line() is None


@pytest.mark.parametrize("end", [b"\nnext", b""])
def test_reading_goes_on_behind_an_endless_line(end: bytes) -> None:
    stream = opened(b"x" * 300_000 + end)
    with pytest.raises(TooLargeError, match="the line"):
        stream.line()
    assert stream.is_usable
    assert stream.line() == (b"next" if end else None)


def test_a_line_just_over_the_cap_is_refused() -> None:
    stream = opened(b"x" * 1001 + b"\nnext")
    with pytest.raises(TooLargeError, match="the line"):
        stream.line()
    assert stream.line() == b"next"


def test_inflated_undoes_zlib_and_is_capped() -> None:
    assert inflated(zlib.compress(b"plain"), 47, SMALL) == b"plain"
    with pytest.raises(FormatError, match="damaged"):
        inflated(b"nothing packed", 47, SMALL)
    with pytest.raises(TooLargeError):
        inflated(zlib.compress(b"x" * 5000), 47, SMALL)
