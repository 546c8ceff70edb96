"""Paragraphs of words packed into windows for the encoder.

A window holds consecutive words of one article, up to `WINDOW`. A paragraph that does not
fit is cut where a sentence is most likely to end, never inside a sentence unless the
sentence alone is longer than the encoder can read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.nlp.segmentation import SURE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WINDOW: Final = 110
"""Words in a window, as in training; 60 to 200 are alike in speed."""
LONGEST: Final = 200
"""Words of a stretch without any likely end, before it is cut all the same."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `start` to `end` of paragraph `paragraph`, all in one window."""

    paragraph: int
    start: int
    end: int


def packed(
    sizes: Sequence[Sequence[int]], priors: Sequence[Sequence[float]], *, room: int
) -> list[list[Piece]]:
    """Windows of pieces. `sizes` are word pieces of each word, `priors` as in `end_priors`.

    No window needs more than `room` word pieces, unless one word does.
    """
    windows: list[list[Piece]] = []
    words = used = 0
    for number, paragraph in enumerate(sizes):
        for piece in _cut(number, paragraph, priors[number], room):
            count = piece.end - piece.start
            length = sum(paragraph[piece.start : piece.end])
            if not windows or words + count > WINDOW or used + length > room:
                windows.append([])
                words = used = 0
            windows[-1].append(piece)
            words += count
            used += length
    return windows


def _cut(number: int, sizes: Sequence[int], priors: Sequence[float], room: int) -> list[Piece]:
    pieces = []
    start = 0
    while start < len(sizes):
        end = _fitting(sizes, start, WINDOW, room)
        if end < len(sizes):
            end = _last(priors, start, end, lambda prior: prior >= SURE) or _late(
                sizes, priors, start, room
            )
        pieces.append(Piece(number, start, end))
        start = end
    return pieces


def _fitting(sizes: Sequence[int], start: int, words: int, room: int) -> int:
    """The end of the longest stretch from `start` within both limits, at least one word."""
    end, used = start, 0
    while end < len(sizes) and end - start < words and used + sizes[end] <= room:
        used += sizes[end]
        end += 1
    return max(end, start + 1)


def _late(sizes: Sequence[int], priors: Sequence[float], start: int, room: int) -> int:
    """A cut for a stretch without a sure end inside `WINDOW` words."""
    limit = _fitting(sizes, start, LONGEST, room)
    likely = next((i + 1 for i in range(start, limit) if priors[i] >= SURE), None)
    return likely or _last(priors, start, limit, lambda prior: prior > min(priors)) or limit


def _last(
    priors: Sequence[float], start: int, end: int, wanted: Callable[[float], bool]
) -> int | None:
    """The position behind the last wanted word of a stretch."""
    return next((i + 1 for i in range(end - 1, start - 1, -1) if wanted(priors[i])), None)
