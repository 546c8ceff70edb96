"""The articles of a story as words that can be compared: without case, accents and furniture.

Words are numbers of one vocabulary, so that rows of them can be sorted; each keeps its place
in the stored text, whether it stands inside quotation marks and whether it may be a name.
Leaves out what words mean: "goal" and "objective" are two words here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.spans import Span, merged
from dateline.story.restated_words import restated_words
from dateline.story.wordings import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from dateline.records import Article

WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")

BRACKETS: Final = frozenset({"LRB", "RRB", "LSB", "RSB", "LCB", "RCB"})
"""How corpora of tokens write brackets: signs, not words."""

MARK: Final = re.compile(r"``|''|[“”„«»\"\n]")
OPENING: Final = frozenset({"``", "“", "„", "«", '"'})
CLOSING_PAIRS: Final = frozenset({('"', '"'), ("„", "“")})
"""Marks that close what the first of the pair opened; elsewhere they open."""

CLOSING: Final = frozenset({"''", "”", "»", "\n"})
"""A line ends a quotation: one that goes on over several paragraphs is opened again in each."""


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """All words of the articles in one row, the articles one after the other by id.

    `bounds[k]` to `bounds[k + 1]` are the words of article `k`. `codes` number the `forms` of words,
    `starts` and `ends` offsets in the text of the article; `stretch` numbers the stretches between
    pieces of furniture, over which no row of words runs. `small` holds the codes of
    words that say nothing by themselves.
    """

    articles: tuple[Article, ...]
    bounds: tuple[int, ...]
    forms: tuple[str, ...]
    codes: NDArray[np.int64]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    stretch: NDArray[np.int32]
    spoken: NDArray[np.bool_]
    capital: NDArray[np.bool_]
    small: NDArray[np.bool_]

    def of(self, number: int) -> slice:
        """Where the words of an article stand."""
        return slice(self.bounds[number], self.bounds[number + 1])

    def span(self, first: int, last: int) -> Span:
        """The characters from one word to another of the same article, both included."""
        return Span(int(self.starts[first]), int(self.ends[last]))

    def owners(self) -> NDArray[np.int32]:
        """The number of its article for every word."""
        lengths = np.diff(np.asarray(self.bounds))
        return np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)


def read_words(articles: Iterable[Article]) -> Corpus:
    """The words of articles, in the order of their ids."""
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    known: dict[str, int] = {}
    rows = [np.zeros((0, 5), dtype=np.int32)]
    bounds = [0]
    offset = 0
    for article in ordered:
        row = _row(article, known)
        row[:, 3] += offset
        offset = int(row[-1, 3]) + 1 if len(row) else offset
        rows.append(row)
        bounds.append(bounds[-1] + len(row))
    table = np.concatenate(rows)
    number: dict[str, int] = {}
    codes = np.array([number.setdefault(form(w), len(number)) for w in known], dtype=np.int64)
    capital = np.array([word[0].isupper() for word in known], dtype=np.bool_)
    small = np.array([word in restated_words().small for word in number], dtype=np.bool_)
    written = table[:, 0]
    return Corpus(
        articles=ordered,
        bounds=tuple(bounds),
        forms=tuple(number),
        codes=codes[written],
        starts=table[:, 1].copy(),
        ends=table[:, 2].copy(),
        stretch=table[:, 3].copy(),
        spoken=table[:, 4].astype(np.bool_),
        capital=capital[written],
        small=small[codes[written]],
    )


def _row(article: Article, known: dict[str, int]) -> NDArray[np.int32]:
    """The word as it is written, start, end, stretch, whether spoken: a line for each word."""
    places = [match.span() for match in WORD.finditer(article.text)]
    written = [known.setdefault(word, len(known)) for word in WORD.findall(article.text)]
    row = np.zeros((len(places), 5), dtype=np.int32)
    if not places:
        return row
    row[:, 0] = written
    row[:, 1:3] = places
    cuts = merged(piece.span for piece in article.furniture)
    ends = np.array([cut.end for cut in cuts], dtype=np.int32)
    starts = np.array([cut.start for cut in cuts], dtype=np.int32)
    row[:, 3] = np.searchsorted(ends, row[:, 1], "right")
    inside = np.searchsorted(starts, row[:, 2], "left") > row[:, 3]
    if article.tokenised:
        inside |= np.isin(row[:, 0], [known[sign] for sign in BRACKETS if sign in known])
    begins, closes = np.array(quotations(article.text), dtype=np.int32).reshape(-1, 2).T
    row[:, 4] = np.searchsorted(begins, row[:, 1], "right") > np.searchsorted(
        closes, row[:, 1], "right"
    )
    return row[~inside]


@cache
def form(word: str) -> str:
    """A word without case and accents, a number without its separators."""
    return word.replace(",", "") if word[0].isdigit() else plain(word)


def quotations(text: str) -> list[tuple[int, int]]:
    """The stretches inside quotation marks, in text order."""
    found: list[tuple[int, int]] = []
    begin: int | None = None
    opened = ""
    for match in MARK.finditer(text):
        sign = match[0]
        if begin is not None and (sign in CLOSING or (opened, sign) in CLOSING_PAIRS):
            if match.start() > begin:
                found.append((begin, match.start()))
            begin = None
        elif sign in OPENING:
            begin, opened = match.end(), sign
    if begin is not None and begin < len(text):
        found.append((begin, len(text)))
    return found


def covered(spans: Sequence[tuple[int, int]]) -> int:
    """How many positions half-open stretches cover together."""
    total, reach = 0, -1
    for first, last in sorted(spans):
        begin = max(first, reach)
        total += max(0, last - begin)
        reach = max(reach, last)
    return total
