"""A text with coloured stretches as a stream of tokens for a template: no markup is built here.

Stretches may nest and cross. Nested ones stay whole; of two that cross, the one that begins
later is cut where the other ends, and only its first piece keeps the address. Stretches over
the same characters become one. Characters that would reorder or hide text are tokens of their
own, so that the page shows them instead of obeying them.
"""

from __future__ import annotations

import heapq
import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""Controls, direction marks, invisible spaces and lone surrogates; joiners are needed to spell."""

SHORT: Final = {
    "\u061c": "ALM",
    "\u200b": "ZWSP",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u2028": "LSEP",
    "\u2029": "PSEP",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\ufeff": "BOM",
}


class Stretch(NamedTuple):
    """Characters to be set apart: `style` is a class of the stylesheet, or nothing.

    `notes` are printed raised behind it, each with the address it leads to.
    """

    span: Span
    style: str = ""
    address: str = ""
    hint: str = ""
    notes: tuple[tuple[int, str], ...] = ()


class Token(NamedTuple):
    """`kind` is `text`, `open`, `close`, `mark` (an unseen character) or `note`."""

    kind: str
    text: str = ""
    style: str = ""
    address: str = ""
    hint: str = ""


CLOSE: Final = Token("close")


def tokens(text: str, within: Span, stretches: Iterable[Stretch]) -> tuple[Token, ...]:
    """The characters of `text` inside `within`, in order, with the stretches that touch them."""
    queue = [_clipped(s, within) for s in _united(stretches) if s.span.overlaps(within)]
    heap = [(s.span.start, -s.span.end, n, s) for n, s in enumerate(queue)]
    heapq.heapify(heap)
    return tuple(_sweep(text, within, heap))


def visible(text: str) -> str:
    """`text` with its unseen characters written out, for places where no element can stand."""
    return UNSEEN.sub(lambda found: f"⟦{label(found[0])}⟧", text)


def label(character: str) -> str:
    """A short name for an unseen character: `RLO`, `U+0007`."""
    return SHORT.get(character, f"U+{ord(character):04X}")


def _united(stretches: Iterable[Stretch]) -> list[Stretch]:
    """One stretch for each span, with the styles, notes and first address of all."""
    by_span: dict[Span, list[Stretch]] = {}
    for stretch in stretches:
        by_span.setdefault(stretch.span, []).append(stretch)
    return [_one(span, group) for span, group in sorted(by_span.items())]


def _one(span: Span, group: Sequence[Stretch]) -> Stretch:
    if len(group) == 1:
        return group[0]
    return Stretch(
        span,
        " ".join(dict.fromkeys(s.style for s in group if s.style)),
        next((s.address for s in group if s.address), ""),
        ", ".join(dict.fromkeys(s.hint for s in group if s.hint)),
        tuple(dict.fromkeys(note for s in group for note in s.notes)),
    )


def _clipped(stretch: Stretch, within: Span) -> Stretch:
    start, end = max(stretch.span.start, within.start), min(stretch.span.end, within.end)
    return _cut(stretch, start, end)


def _cut(stretch: Stretch, start: int, end: int) -> Stretch:
    """The part of a stretch: the first keeps the address, the last the notes."""
    return stretch._replace(
        span=Span(start, end),
        address=stretch.address if start == stretch.span.start else "",
        notes=stretch.notes if end == stretch.span.end else (),
    )


def _sweep(text: str, within: Span, heap: list[tuple[int, int, int, Stretch]]) -> Iterator[Token]:
    position, opened = within.start, list[Stretch]()
    serial = len(heap)
    while heap or opened:
        ends = opened[-1].span.end if opened else within.end
        if not heap or (opened and ends <= heap[0][0]):
            yield from _plain(text, position, ends)
            position = ends
            yield from _closing(opened.pop())
            continue
        stretch = heapq.heappop(heap)[3]
        yield from _plain(text, position, stretch.span.start)
        position = stretch.span.start
        if stretch.span.end > ends:
            serial += 1
            rest = _cut(stretch, ends, stretch.span.end)
            heapq.heappush(heap, (ends, -rest.span.end, serial, rest))
            stretch = _cut(stretch, position, ends)
        opened.append(stretch)
        yield Token("open", "", stretch.style, stretch.address, stretch.hint)
    yield from _plain(text, position, within.end)


def _closing(stretch: Stretch) -> Iterator[Token]:
    yield CLOSE
    for number, target in stretch.notes:
        yield Token("note", str(number), address=target)


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    for found in UNSEEN.finditer(text, start, end):
        if found.start() > start:
            yield Token("text", text[start : found.start()])
        name = unicodedata.name(found[0], "control character").lower()
        yield Token("mark", label(found[0]), hint=f"U+{ord(found[0]):04X} {name}")
        start = found.end()
    if start < end:
        yield Token("text", text[start:end])
