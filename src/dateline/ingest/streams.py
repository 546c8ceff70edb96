"""Bytes of an input, unpacked as they are read, never more than the caps allow.

Gzip is undone where the first bytes say so, whatever the name says. Collections are read piece
by piece, so that a WARC file of many gigabytes never stands in memory.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from dateline.errors import FormatError, TooLargeError

if TYPE_CHECKING:
    from typing import BinaryIO

    from dateline.ingest.limits import Limits

CHUNK: Final = 65_536
GZIP_MAGIC: Final = b"\x1f\x8b"
_GZIP_WINDOW: Final = 31
"""Window bits that tell zlib to expect a gzip member."""


class Bytes:
    """A forward-only stream of unpacked bytes with a look ahead.

    Raises `TooLargeError` as soon as more than the caps has been unpacked, `FormatError` on
    damaged gzip data.
    """

    def __init__(self, stream: BinaryIO, limits: Limits) -> None:
        self._stream = stream
        self._limits = limits
        self._waiting = stream.read(CHUNK) or b""
        self._packed = len(self._waiting)
        self._buffer = bytearray()
        self._position = 0
        self._ended = False
        self._broken = False
        self._inflater = zlib.decompressobj(_GZIP_WINDOW) if self._is_gzip() else None
        if self._inflater is not None and self.peek(2) == GZIP_MAGIC:
            message = "packed with gzip more than once; unpack it and try again"
            raise FormatError(message)

    def _is_gzip(self) -> bool:
        return self._waiting.startswith(GZIP_MAGIC)

    @property
    def is_usable(self) -> bool:
        """Whether reading can go on: not after damaged data or a cap of the whole file."""
        return not self._broken

    def tell(self) -> int:
        """Number of unpacked bytes handed out."""
        return self._position

    def peek(self, size: int) -> bytes:
        """The next bytes, at most `size`, without taking them."""
        self._fill(size)
        return bytes(self._buffer[:size])

    def read(self, size: int = -1) -> bytes:
        """The next `size` bytes, fewer at the end; all that is left if `size` is negative."""
        if size < 0:
            return self.rest("the input")
        self._fill(size)
        return self._take(min(size, len(self._buffer)))

    def rest(self, what: str) -> bytes:
        """All that is left, as one document; raises `TooLargeError` over `document_bytes`."""
        cap = self._limits.document_bytes
        self._fill(cap + 1)
        self._limits.check("document_bytes", len(self._buffer), what)
        return self._take(len(self._buffer))

    def line(self) -> bytes | None:
        """The next line without its line feed, `None` at the end.

        Raises `TooLargeError` over `document_bytes`, after which the stream stands behind the
        line, so that a reader of lines can go on.
        """
        cap = self._limits.document_bytes
        searched = 0
        while (end := self._buffer.find(b"\n", searched)) < 0 and not self._ended:
            searched = len(self._buffer)
            if searched > cap:
                self._skip_line()
                self._limits.check("document_bytes", searched, "the line")
            self._fill(searched + CHUNK)
        if end < 0:
            return self._take(len(self._buffer)) if self._buffer else None
        line = self._take(end + 1)[:-1]
        self._limits.check("document_bytes", len(line), "the line")
        return line

    def _skip_line(self) -> None:
        while (end := self._buffer.find(b"\n")) < 0 and not self._ended:
            self._take(len(self._buffer))
            self._fill(CHUNK)
        self._take(end + 1 if end >= 0 else len(self._buffer))

    def _take(self, size: int) -> bytes:
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        self._position += size
        return taken

    def _fill(self, size: int) -> None:
        while len(self._buffer) < size and not self._ended:
            if not self._waiting:
                self._waiting = self._stream.read(CHUNK)
                self._packed += len(self._waiting)
            if not self._waiting:
                self._end()
            elif self._inflater is None:
                self._buffer += self._waiting
                self._waiting = b""
            else:
                self._inflate(self._inflater)

    def _end(self) -> None:
        self._ended = True
        if self._inflater is not None and not self._inflater.eof:
            self._broken = True
            message = "the gzip data end in the middle; fetch or pack the file again"
            raise FormatError(message)

    def _inflate(self, inflater: zlib._Decompress) -> None:
        """Unpacks a step of bounded size; several gzip members may follow each other."""
        if inflater.eof:
            self._waiting = self._waiting.lstrip(b"\0")  # tapes and some tools pad with zeros
            if not self._waiting:
                return
            inflater = self._inflater = zlib.decompressobj(_GZIP_WINDOW)
        try:
            self._buffer += inflater.decompress(self._waiting, 16 * CHUNK)
        except zlib.error as error:
            self._broken = True
            message = "damaged gzip data; fetch or pack the file again"
            raise FormatError(message) from error
        self._waiting = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
        self._check_caps()

    def _check_caps(self) -> None:
        unpacked = self._position + len(self._buffer)
        allowed = max(self._limits.document_bytes, self._limits.ratio * self._packed)
        self._broken = unpacked > min(allowed, self._limits.packed_bytes)
        self._limits.check("packed_bytes", unpacked, "the unpacked file")
        if self._broken:
            message = (
                f"unpacks to more than {self._limits.ratio} times its size, as decompression "
                "bombs do; unpack it yourself if you trust its origin"
            )
            raise TooLargeError(message)


def inflated(packed: bytes, window: int, limits: Limits) -> bytes:
    """A packed body of one document, unpacked; raises `TooLargeError` or `FormatError`."""
    try:
        unpacked = zlib.decompressobj(window).decompress(packed, limits.document_bytes + 1)
    except zlib.error as error:
        message = "damaged compressed data; fetch the page again"
        raise FormatError(message) from error
    limits.check("document_bytes", len(unpacked), "the unpacked page")
    return unpacked
