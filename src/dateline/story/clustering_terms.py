"""What an article is made of, as numbers that can be compared: the terms of each kind.

Kinds, each with its weight in `WEIGHTS`: pairs of neighbouring words, words of the opening,
capitalised words, persons and bodies (by the keys of `linking.link`), numbers, days, places, and
acts with those who did and suffered them. What an article takes from its outlet (furniture, the
address above a text) counts for nothing.

Leaves out meaning: a "quake" and a "tremor" have nothing in common.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np

from dateline.resources import table
from dateline.spans import Span, gaps, touching
from dateline.story.wordings import folded, plain, singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from dateline.records import Analysis, Event, Interval, Mention

WEIGHTS: Final = {
    "phrase": 1.0,
    "opening": 1.0,
    "name": 0.75,
    "day": 0.7,
    "entity": 0.5,
    "number": 0.5,
    "place": 0.25,
    "act": 0.25,
}
"""How much each kind counts.

Rounded by hand on ECB+: pairs of words alone tell its stories apart best (B-cubed F1 .91), then
the opening and the names; days and numbers keep apart two events of one sort. Doubling or
halving any of them moves the figure by less than .01.
"""

OPENING: Final = 600
"""Characters that an article opens with: its head and first sentences tell what is new."""

_WORD: Final = re.compile(r"[^\W_]+(?=['’]s\b)?")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_SPACED: Final = re.compile(r"(?<=\d) ([.,]) (?=\d)")
"""A decimal point as corpora print it: "5 . 9"."""
_ADDRESS: Final = re.compile(r"(?m)^\s*https?\s*:.*$")
"""A line that begins with the address of the page."""

PAIR: Final = 32
"""Bits of the second word in the number of a pair."""

Terms = dict[str, "NDArray[np.int64]"]
"""Numbers of the terms of each kind, once for each occurrence."""


class _Words(msgspec.Struct, frozen=True):
    empty: frozenset[str]


class Vocabulary:
    """Numbers terms in the order in which they come, and reads articles as such numbers."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._forms: dict[str, int] = {}
        self._empty = table("clustering_words", _Words).empty
        self._is_empty: list[bool] = []

    def read(self, analysis: Analysis, links: Mapping[tuple[str, str], str]) -> Terms:
        """The terms of an article."""
        text, bodies = analysis.article.text, _bodies(analysis)
        first = min((body.start for body in bodies), default=0)
        forms, opening, names = [], [], []
        heads = {span.start for span in analysis.sentences}
        for match in (m for body in bodies for m in _WORD.finditer(text, body.start, body.end)):
            form = self._form(match[0])
            forms.append(form)
            if self._is_empty[form] or match[0].isdigit() or len(match[0]) == 1:
                continue
            if match.start() < first + OPENING:
                opening.append(form)
            if match[0][0].isupper() and not _begins(text, match.start(), heads):
                names.append(form)
        terms = {kind: self._numbered(kind, found) for kind, found in _cells(analysis, links)}
        numbers = (n for body in bodies for n in _numbers(body.of(text)))
        return {
            **terms,
            "number": self._numbered("number", numbers),
            "phrase": self._pairs(forms),
            "opening": np.array(opening, dtype=np.int64),
            "name": np.array(names, dtype=np.int64),
        }

    def _form(self, word: str) -> int:
        """The number of a word, without case, accents and plural."""
        found = self._forms.get(word)
        if found is None:
            form = singular(plain(word))
            found = self._numbers.setdefault(f"word {form}", len(self._is_empty))
            if found == len(self._is_empty):
                self._is_empty.append(form in self._empty)
            self._forms[word] = found
        return found

    def _numbered(self, kind: str, terms: Iterable[str]) -> NDArray[np.int64]:
        found = []
        for term in terms:
            number = self._numbers.setdefault(f"{kind} {term}", len(self._is_empty))
            if number == len(self._is_empty):
                self._is_empty.append(False)
            found.append(number)
        return np.array(found, dtype=np.int64)

    def _pairs(self, forms: list[int]) -> NDArray[np.int64]:
        """Neighbouring words of which one at least says something."""
        words = np.array(forms, dtype=np.int64)
        empty = np.array([self._is_empty[form] for form in forms], dtype=bool)
        pairs = (words[:-1] << PAIR) | words[1:]
        return np.asarray(pairs[~(empty[:-1] & empty[1:])])


def _bodies(analysis: Analysis) -> list[Span]:
    """The report itself: no furniture, no line with the address of the page."""
    text = analysis.article.text
    left_out = [item.span for item in analysis.article.furniture]
    left_out += [Span(found.start(), found.end()) for found in _ADDRESS.finditer(text)]
    return list(gaps(left_out, len(text)))


def _begins(text: str, start: int, heads: set[int]) -> bool:
    """Whether a word begins a sentence or a line, where a capital says nothing."""
    return start in heads or start == 0 or text[start - 1] == "\n"


def _numbers(text: str) -> Iterator[str]:
    """Numbers of two digits and more, years among them; a small number is a matter of chance."""
    for match in _NUMBER.finditer(_SPACED.sub(r"\1", text)):
        if len(match[0]) > 1:
            yield match[0]


def _cells(
    analysis: Analysis, links: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, list[str]]]:
    """Terms that the analysis has found, by kind."""
    article, text = analysis.article.id, analysis.article.text
    keyed: defaultdict[Span, list[str]] = defaultdict(list)
    mentions: list[Mention] = []
    for entity in analysis.entities:
        key = links.get((article, entity.id))
        if key is not None:
            mentions.extend(entity.mentions)
            for mention in entity.mentions:
                keyed[mention.span].append(key)
    mentions.sort(key=lambda mention: mention.span)
    yield "entity", [key for span in sorted(keyed) for key in keyed[span]]
    yield "place", [" ".join(folded(place.name)) for place in analysis.places]
    spoken = [timex.interval for timex in analysis.times]
    yield "day", list(_days([*spoken, *(event.when for event in analysis.events)]))
    yield (
        "act",
        [act for event in analysis.events for act in _acts(event, text, mentions, keyed)],
    )


def _days(intervals: Iterable[Interval | None]) -> Iterator[str]:
    for interval in intervals:
        if interval is not None and interval.precision == "day":
            yield str(interval)


def _acts(
    event: Event, text: str, mentions: list[Mention], keyed: Mapping[Span, list[str]]
) -> Iterator[str]:
    """An act by its code and words, and with each actor and recipient that has a key."""
    yield f"{event.code} {' '.join(folded(event.anchor.of(text)))}"
    for role, spans in (("by", event.actor), ("to", event.recipient)):
        for span in spans:
            for mention in touching(mentions, span):
                for key in keyed[mention.span]:
                    yield f"{event.code} {role} {key}"
