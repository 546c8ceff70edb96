"""Marks what in an article is not its report; nothing is cut.

Line by line, in this order; what an earlier step marked, a later one leaves alone:

    1. the header above the report        `headers`
    2. lines that are furniture as a whole, by cue phrases        `phrases`
    3. dates of publication, bylines        `bylines`
    4. datelines        `datelines`
    5. signatures, photo credits with their captions, copyright        `credits`
    6. a list of headlines at the end, under a heading such as "Related stories"

Precision comes first: a report sentence that is marked is lost to the chronology, a menu line
that is not marked costs little.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from dateline.codes import FurnitureKind
from dateline.ingest.agencies import agencies_in
from dateline.ingest.bylines import byline, stamp
from dateline.ingest.credits import is_glued, signatures
from dateline.ingest.datelines import FIRST_LINES, datelines
from dateline.ingest.headers import Header, read_header
from dateline.ingest.phrases import kind_of_line
from dateline.records import Credit, Furniture, StatedDate
from dateline.spans import Span, gaps

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINE: Final = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_MOST_LINES: Final = 10_000
"""No press article has more; keeps time linear on hostile input."""

_TOP, _BOTTOM = 8, 3
"""Lines from the top and the end of the report that can be a byline or a lone date."""

_SIGNED: Final = frozenset(
    {
        FurnitureKind.DATELINE,
        FurnitureKind.CREDIT,
        FurnitureKind.BYLINE,
        FurnitureKind.COPYRIGHT,
    }
)
_IMAGE_LINE: Final = re.compile(r"!\[[^\]]*\]\([^)]*\)|https?://\S+|www\.\S+")
_COPYRIGHT_LINE: Final = re.compile(
    r"\W*(?:(?i:copyright)s?\s*(?:©|\(c\)|-LRB-\s*c\s*-RRB-)?\s*(?:19|20)\d\d"
    r"|(?:(?i:copyright)\s*)?(?:©|\([cC]\)|-LRB-\s*[cC]\s*-RRB-)\s*(?:(?:19|20)\d\d|(?i:copyright)|[A-Z]))"
)
_COPYRIGHT_TAIL: Final = re.compile(
    r"(?:[.!?”\"’')\]]|'')\s+(?P<tail>(?:©|(?i:copyright)\s*(?:©|\(c\))?|\([cC]\))\s*(?:19|20)\d\d\b.{0,300})\Z",
    re.DOTALL,
)
_LONGEST_COPYRIGHT: Final = 400
_LIST_HEADINGS: Final = re.compile(
    r"\W*(?:related|recommended|more|latest|top|most|trending|popular|read next|up next|also read|editor|you (?:may|might) also)\b",
    re.IGNORECASE,
)
_LONGEST_HEADLINE: Final = 140
_ENDS_LIKE_SENTENCE: Final = re.compile(r"[.!?…][\"”’')]*\s*\Z|[\"”]\s*\Z")


@dataclass(frozen=True, slots=True)
class Marks:
    """What was found in a text: furniture in text order, and what it says of the article."""

    furniture: tuple[Furniture, ...]
    credits: tuple[Credit, ...]
    header: Header
    date: StatedDate | None = None
    byline: str | None = None

    def body(self, text: str) -> str:
        """The report alone, its pieces joined by line feeds; for the language, not for spans."""
        covered = [mark.span for mark in self.furniture]
        return "\n".join(span.of(text) for span in gaps(covered, len(text)))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands: lines of the report before it, and whether at an edge of the text."""

    report: int
    near_edge: bool
    is_last: bool


@dataclass(slots=True)
class _Found:
    """Marks that do not overlap, collected line by line."""

    furniture: list[Furniture] = field(default_factory=list)
    date: StatedDate | None = None
    byline: str | None = None

    def add(self, text: str, line: Span, marks: Iterable[Furniture]) -> bool:
        """Adds the marks of a line, each clipped to what no mark before it holds.

        Returns whether words of the report are left in the line.
        """
        taken: list[Furniture] = []
        for mark in marks:
            clipped = _clipped(mark.span, [other.span for other in taken])
            trimmed = None if clipped is None else _trimmed(text, clipped)
            if trimmed is not None and line.contains(trimmed):
                taken.append(Furniture(span=trimmed, kind=mark.kind))
        self.furniture.extend(sorted(taken, key=lambda mark: mark.span))
        left = line.of(text)
        for mark in taken:
            left = left.replace(mark.span.of(text), "", 1)
        return bool(left.strip())


def mark(text: str) -> Marks:
    """The furniture of a text."""
    header = read_header(text)
    found = _Found([Furniture(span=span, kind=FurnitureKind.HEADER) for span in header.spans])
    found.date, found.byline = header.date, header.fields.get("byline")
    lines = _lines(text, header.body)
    report = 0
    for number, line in enumerate(lines):
        place = _Place(report, number < _TOP or number >= len(lines) - _BOTTOM, line == lines[-1])
        report += _mark_line(text, line, place, found)
    furniture = _with_final_list(text, lines, found.furniture)
    signed = [*header.signed, *(m.span for m in furniture if m.kind in _SIGNED)]
    named = [credit for span in sorted(signed) for credit in agencies_in(text, span)]
    return Marks(furniture, tuple(named), header, found.date, found.byline)


def _lines(text: str, start: int) -> list[Span]:
    """The first lines of the report that are not blank, without white space around them."""
    found = (_trimmed(text, Span(*match.span())) for match in _LINE.finditer(text, start))
    return list(islice((line for line in found if line is not None), _MOST_LINES))


def _mark_line(text: str, line: Span, place: _Place, found: _Found) -> bool:
    """Marks a line; returns whether words of the report are left in it."""
    words = line.of(text)
    kind = _whole_kind(words)
    if kind is not None:
        is_caption = kind is FurnitureKind.CAPTION
        signed = signatures(text, line, is_last=False) if is_caption else ()
        return found.add(text, line, [*signed, Furniture(span=line, kind=kind)])
    dated = stamp(text, line, is_first=place.report == 0) if place.near_edge else None
    marks: list[Furniture] = []
    if dated is not None:
        marks.append(Furniture(span=dated.span, kind=FurnitureKind.HEADER))
        found.date = found.date or dated.stated
    names = byline(words) if place.near_edge else None
    if names is not None:
        marks.append(Furniture(span=line, kind=FurnitureKind.BYLINE))
        found.byline = found.byline or names
    return found.add(text, line, [*marks, *_places_and_signatures(text, line, place)])


def _whole_kind(words: str) -> FurnitureKind | None:
    if len(words) <= _LONGEST_COPYRIGHT and _COPYRIGHT_LINE.match(words):
        return FurnitureKind.COPYRIGHT
    if _IMAGE_LINE.fullmatch(words):
        return FurnitureKind.CAPTION if words.startswith("!") else FurnitureKind.NAVIGATION
    kind = kind_of_line(words)
    return None if kind is FurnitureKind.CREDIT and is_glued(words) else kind


def _places_and_signatures(text: str, line: Span, place: _Place) -> list[Furniture]:
    found = datelines(text, line, place.report)
    marks = [Furniture(span=span, kind=FurnitureKind.DATELINE) for span in found.datelines]
    if place.report < FIRST_LINES:
        marks += [Furniture(span=span, kind=FurnitureKind.HEADER) for span in found.stamps]
    marks += signatures(text, line, is_last=place.is_last)
    start = max(line.start, line.end - _LONGEST_COPYRIGHT)
    tail = _COPYRIGHT_TAIL.search(text[start : line.end])
    if tail is not None:
        span = Span(start + tail.start("tail"), line.end)
        marks.append(Furniture(span=span, kind=FurnitureKind.COPYRIGHT))
    return marks


def _with_final_list(
    text: str, lines: list[Span], furniture: list[Furniture]
) -> tuple[Furniture, ...]:
    """The furniture with the headlines that end an article under a heading of its own.

    Only when nothing but headlines, or furniture, follows the heading.
    """
    kinds = {mark.span: mark.kind for mark in furniture}
    starts = [mark.span.start for mark in furniture]
    extra: list[Span] = []
    for line in reversed(lines):
        if kinds.get(line) is FurnitureKind.NAVIGATION and _LIST_HEADINGS.match(line.of(text)):
            more = [Furniture(span=s, kind=FurnitureKind.NAVIGATION) for s in extra]
            return tuple(sorted([*furniture, *more], key=lambda mark: mark.span))
        if line in kinds:
            continue
        words = line.of(text)
        if bisect_left(starts, line.start) < bisect_left(starts, line.end):
            break  # a mark holds a part of the line: the rest is the report
        if len(words) > _LONGEST_HEADLINE or _ENDS_LIKE_SENTENCE.search(words):
            break
        extra.append(line)
    return tuple(furniture)


def _clipped(span: Span, taken: list[Span]) -> Span | None:
    """The longest part of a span that overlaps no other, `None` if there is none."""
    parts = [span]
    for other in taken:
        parts = [left for part in parts for left in _without(part, other)]
    return max(parts, key=len, default=None)


def _without(part: Span, other: Span) -> list[Span]:
    if not part.overlaps(other):
        return [part]
    sides = ((part.start, other.start), (other.end, part.end))
    return [Span(start, end) for start, end in sides if start < end]


def _trimmed(text: str, span: Span) -> Span | None:
    """The span without white space at its ends, `None` if nothing else is in it."""
    words = span.of(text)
    stripped = words.strip()
    if not stripped:
        return None
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(stripped))
