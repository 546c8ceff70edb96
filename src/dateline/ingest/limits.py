"""How much of an input is read before it is refused.

The caps stand for time and memory. There is no clock among them: the same bytes must give the
same articles on a slow machine and on a fast one, so that what makes a page slow (its bytes,
tags and depth) is bounded instead of the seconds it takes. Measured on one core of 2026: a page
at the caps takes at most about three seconds, an ordinary page 0.05.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.errors import TooLargeError


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The caps; each is the largest value that is still read."""

    document_bytes: int = 20_000_000
    """Of one file, line, record or part that becomes one article, unpacked."""

    html_bytes: int = 5_000_000
    """Of one web page."""

    html_tags: int = 50_000
    """Opening and closing tags of one page."""

    html_depth: int = 250
    """Elements inside each other; the parser underneath stops at 256 without a word."""

    characters: int = 2_000_000
    """Of the stored text of one article."""

    packed_bytes: int = 16_000_000_000
    """What one packed file may unpack to, over all its records."""

    ratio: int = 200
    """Unpacked to packed bytes, once more than `document_bytes` have been unpacked."""

    members: int = 1_000_000
    """Records of a collection, entries of a feed, files in an EPUB."""

    pages: int = 2_000
    """Of a PDF."""

    def check(self, name: str, value: int, what: str) -> None:
        """Raises `TooLargeError` if `value` is over the cap `name`; `what` begins the sentence."""
        cap = getattr(self, name)
        if value > cap:
            message = (
                f"{what} is over the cap of {cap:,} ({name}); split it, or raise the cap "
                "if you trust its origin"
            )
            raise TooLargeError(message)
