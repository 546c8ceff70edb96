"""Bytes to text, without translating newlines.

The order: a byte order mark; UTF-16 without a mark, seen by its zero bytes; the encoding that
the document declares (web pages); UTF-8; a guess. A byte order mark signs the encoding and is no
character of the text: it is left out, and offsets count from the character behind it, as
editors count. Line ends (CR, LF, CRLF) stay as they are.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from dateline.errors import EncodingError, FormatError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BINARY_SHARE: Final = 0.01
"""Control bytes above this share are no text; press text has none."""

_WESTERN: Final = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüÿßœÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŸŒ“”‘’‚„–—…•€£§°«»©®™·¡¿ºª\xa0"
)
"""What western European press text has beyond ASCII. Polish read as cp1252 shows ¹ and ³, Turkish
ý and þ, Russian ð: then a guess is asked for."""

_WESTERN_SHARE: Final = 0.15
"""Above this share of high bytes no western text; a page of Cyrillic has most bytes high."""

_CANDIDATES: Final = (
    *("cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874"),
    *("iso8859_2", "koi8_r", "gb18030", "big5", "shift_jis", "euc_jp", "cp949"),
)
"""What old press archives use. The detector's full list adds rarities that win on short texts
(Polish came out as Maltese)."""

_VALID_TO_DAMAGED: Final = 4
"""Valid UTF-8 sequences for each damaged one that still make a text UTF-8 (a cut download)."""

_SPACE: Final = re.compile(r"\s*")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`; `declared` is the encoding that the document or its carrier names.

    Raises `FormatError` where the bytes are no text, `EncodingError` where a mark promises an
    encoding that they do not keep.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    if b"\0" in data:
        return _with_zeros(data)
    if len(_CONTROLS.findall(data)) > _BINARY_SHARE * len(data):
        message = "not a text (control characters); give a text, HTML, JSONL, feed or WARC file"
        raise FormatError(message)
    if declared is not None and (known := _codec(declared)) is not None:
        return data.decode(known, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def is_blank(text: str) -> bool:
    """Whether a text has nothing but white space."""
    return _SPACE.fullmatch(text) is not None


def storable(text: str) -> str:
    """The text without what no file can hold: zero and lone surrogates become U+FFFD.

    One for one, so that offsets stay; only fields of JSON can hold such characters.
    """
    return re.sub("[\0\ud800-\udfff]", "\ufffd", text)


def _marked(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"begins with a mark of {encoding} but is not; save it as UTF-8"
        raise EncodingError(message) from error
    return _without_zeros(text)


def _with_zeros(data: bytes) -> str:
    """UTF-16 without a mark: western text has its zero bytes all in even or all in odd places."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    is_western = max(even, odd) * 4 >= len(data) and min(even, odd) * 20 <= len(data)
    if is_western and len(data) % 2 == 0:
        return _marked(data, encoding)
    message = "not a text (zero bytes); give a text, HTML, JSONL, feed or WARC file"
    raise FormatError(message)


def _without_zeros(text: str) -> str:
    if "\0" in text:
        message = "not a text (zero characters); give a text, HTML, JSONL, feed or WARC file"
        raise FormatError(message)
    return text


def _codec(name: str) -> str | None:
    """The codec of a declared name, `None` if unknown or UTF-8, which is tried anyway.

    Browsers read Latin-1 as cp1252, and so do we.
    """
    try:
        "".encode(name.strip())  # refuses codecs that are no text encoding ("hex", "zip")
    except (LookupError, ValueError):
        return None
    known = codecs.lookup(name.strip()).name
    if known == "utf-8":
        return None
    return "cp1252" if known in {"iso8859-1", "ascii"} else known


def _guessed(data: bytes) -> str:
    replaced = data.decode("utf-8", errors="replace")
    damaged = replaced.count("\ufffd")
    valid = sum(1 for character in replaced if character > "\x7f") - damaged
    if valid >= _VALID_TO_DAMAGED * damaged:
        return replaced
    western = data.decode("cp1252", errors="replace")
    high = [character for character in western if character > "\x7f"]
    if len(high) <= _WESTERN_SHARE * len(data) and _WESTERN.issuperset(high):
        return western
    return _detect(data) or western


def _detect(data: bytes) -> str | None:
    """The guess of charset_normalizer, which comes with trafilatura."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  heavy, and rarely needed

    best = from_bytes(data, cp_isolation=list(_CANDIDATES)).best()
    return None if best is None else str(best)
