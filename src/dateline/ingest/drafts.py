"""What a reader of one format hands on: the text and what its carrier says of it.

Readers of formats know nothing of furniture, languages or ids; `assembly` turns a draft into an
article.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.ingest.streams import Bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text as read, with the fields that stood beside it; unknown is `None`.

    `date` is EDTF. `raw` is the SHA-256 of the bytes received, unpacked, in hexadecimal.
    """

    source: str
    text: str
    raw: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """A stream of bytes and the name it goes by in the record."""

    source: str
    stream: Bytes


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def tidy(field: object) -> str | None:
    """A short field as one line with single blanks; `None` if it is no string or blank."""
    if not isinstance(field, str):
        return None
    return " ".join(field.split()) or None
