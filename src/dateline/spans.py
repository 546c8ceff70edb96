"""Half-open stretches of text, the one way to point at words.

Offsets are Unicode code points into the stored text of one article. Two spans compare in
text order, the shorter first where both begin together.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from dateline.errors import SpanError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` of a text, the end not included.

    Raises `SpanError` unless `0 <= start < end`: an empty span can quote nothing.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            message = f"span [{self.start}, {self.end}) is empty, reversed or negative"
            raise SpanError(message)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words it covers; raises `SpanError` where the text is too short."""
        if self.end > len(text):
            message = (
                f"span [{self.start}, {self.end}) ends behind a text of {len(text)} characters"
            )
            raise SpanError(message)
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether every character of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def joined(self, other: Span) -> Span:
        """The shortest span over both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


def cover(spans: Iterable[Span]) -> Span:
    """The shortest span over all of a non-empty collection."""
    first, *others = sorted(spans)
    return Span(first.start, max([first.end, *(span.end for span in others)]))


def merged(spans: Iterable[Span], *, gap: int = 0) -> tuple[Span, ...]:
    """Sorted spans that no longer overlap; neighbours at most `gap` apart become one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end + gap:
            result[-1] = result[-1].joined(span)
        else:
            result.append(span)
    return tuple(result)


def gaps(spans: Iterable[Span], length: int) -> tuple[Span, ...]:
    """The stretches of a text of `length` characters that no span covers."""
    result = []
    position = 0
    for span in merged(spans):
        if span.start > position:
            result.append(Span(position, span.start))
        position = span.end
    if position < length:
        result.append(Span(position, length))
    return tuple(result)


REACH: Final = 400
"""Characters that a name, time or number never exceeds."""


class Placed(Protocol):
    """Anything with a span."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


P = TypeVar("P", bound=Placed)


def touching(items: Sequence[P], span: Span) -> list[P]:
    """The items, sorted by span and none longer than `REACH`, that share a character with `span`.

    Asked for every number or name of an article, a walk over all items would make the time
    grow with the square of its length.
    """
    first = bisect_left(items, span.start - REACH, key=lambda item: item.span.start)
    last = bisect_left(items, span.end, lo=first, key=lambda item: item.span.start)
    return [item for item in items[first:last] if item.span.overlaps(span)]
