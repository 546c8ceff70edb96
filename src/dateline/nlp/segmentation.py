"""Paragraphs, and where a sentence may end.

The text outside furniture is cut into paragraphs; a paragraph break always ends a sentence.
Inside a paragraph the network decides, but only marks that can end a sentence are asked
without prejudice: `end_prior` states how much evidence a place needs. Left out: the network
itself (`encoder.py`) and the final decision (`model.py`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.nlp.tokenization import ABBREVIATIONS
from dateline.spans import Span, gaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Article

WRAPPED: Final = (45, 100)
"""Line lengths of hard-wrapped text."""

TERMINATORS: Final = frozenset({".", "!", "?", "…", "...", "?!", "!!", "??"})
CLOSERS: Final = frozenset({'"', "”", "’", "'", "''", "»", ")", "]", "-RRB-", "“"})
"""Marks that may follow a terminator inside the same sentence; `“` closes German quotation."""

SURE, LIKELY, UNLIKELY = 4.0, 0.0, -5.0
"""Logits added to the network's own: terminator before a capital, other terminator, no mark.

Set on EWT and GUM dev with paragraphs given: between 3 and 6 the figure is flat.
"""

_BLANK: Final = re.compile(r"\n[^\S\n]*\n\s*")
_LINE: Final = re.compile(r"[^\n]+")


def paragraphs(article: Article) -> list[Span]:
    """Spans of the paragraphs of the body: trimmed, never empty, furniture left out."""
    blocks = []
    for stretch in gaps((f.span for f in article.furniture), len(article.text)):
        blocks += _blocks(article.text, stretch)
    if article.tokenised:
        return [line for block in blocks for line in _lines(article.text, block)]
    result = []
    for block in blocks:
        lines = _lines(article.text, block)
        result += [block] if _is_wrapped(article.text, lines) else lines
    return result


def _blocks(text: str, stretch: Span) -> list[Span]:
    """Stretches between blank lines."""
    edges = [stretch.start]
    for match in _BLANK.finditer(text, stretch.start, stretch.end):
        edges += [match.start(), match.end()]
    edges.append(stretch.end)
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [span for start, end in pairs if (span := trimmed(text, start, end)) is not None]


def _lines(text: str, block: Span) -> list[Span]:
    found = _LINE.finditer(text, block.start, block.end)
    spans = (trimmed(text, match.start(), match.end()) for match in found)
    return [span for span in spans if span is not None]


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space and byte-order marks at its ends; `None` if nothing is left."""
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] == "\ufeff"):
        end -= 1
    return Span(start, end) if start < end else None


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether the line breaks of a block are the typesetter's: long lines ending in mid-sentence."""
    inner = lines[:-1]
    if not inner:
        return False
    lengths = [len(line) for line in inner]
    open_ended = sum(text[line.end - 1] not in '.!?"”’:' for line in inner)
    even = all(WRAPPED[0] <= length <= WRAPPED[1] for length in lengths)
    return even and open_ended * 2 > len(inner)


def end_priors(text: str, tokens: Sequence[Span]) -> list[float]:
    """For each token of a paragraph the evidence that a sentence ends with it, in logits."""
    words = [span.of(text) for span in tokens]
    return [_prior(text, words, tokens, position) for position in range(len(words))]


def _prior(text: str, words: Sequence[str], tokens: Sequence[Span], position: int) -> float:
    if position + 1 == len(words):
        return SURE
    following = words[position + 1]
    touching = tokens[position].end == tokens[position + 1].start
    word = words[position]
    closes = word in CLOSERS and position > 0 and words[position - 1] in TERMINATORS
    if not (closes or _terminates(word)):
        return UNLIKELY
    if touching or (following in CLOSERS and following not in {"“", "'", "’", '"', "''"}):
        return UNLIKELY
    if following in CLOSERS and _closes_here(text, tokens[position + 1]):
        return UNLIKELY
    starts = following[:1].isupper() or following[:1].isdigit() or not following[:1].isalnum()
    if not starts:
        return UNLIKELY / 2
    return SURE if word in TERMINATORS or closes else LIKELY


def _terminates(word: str) -> bool:
    """A terminator, or an abbreviation that may also close the sentence ("in the U.S.")."""
    return word in TERMINATORS or (word[-1:] == "." and word[:-1] not in ABBREVIATIONS)


def _closes_here(text: str, mark: Span) -> bool:
    """A straight quotation mark in pre-tokenised text closes if white space surrounds it."""
    before = text[mark.start - 1 : mark.start].isspace()
    after = mark.end == len(text) or text[mark.end].isspace()
    return before and after
