"""Where a text names places: names of the recogniser, put right, and those it missed.

What only looks like a place goes: a name that the gazetteer does not have must be that of a
building or stand behind a preposition of place once, and never before "force" or "mission".
Countries and regions of the lists that the recogniser missed are taken where they are tagged
as names; those inside the name of a body or an event are marked as part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import FurnitureKind
from dateline.extract.places_candidates import candidates, is_facility
from dateline.extract.places_spans import names_in, place_of_body
from dateline.extract.places_words import place_words
from dateline.spans import Span, merged, touching
from dateline.syntax import children, head_of, sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.extract.places_scan import Clue
    from dateline.gazetteer import Gazetteer
    from dateline.records import Article, Document, Name, Sentence

_PLACES: Final = frozenset({"Location", "Facility"})
_HOLDERS: Final = frozenset({"Organization", "Misc", "Product", "NORP"})
_MISSED: Final = frozenset({"country", "continent", "region", "desert", "island", "seat"})
_READ: Final = frozenset({FurnitureKind.DATELINE, FurnitureKind.HEADER, FurnitureKind.CAPTION})
"""Furniture whose places are evidence; the others (links, adverts) are about something else."""

_POSTAL: Final = re.compile(r"[A-Z]{2}")
_IN_DATELINE: Final = re.compile(r"[^\W\d_][\w.'’ -]*")
_AWAY: Final = re.compile(r"\b(?:north|south|east|west|\w+wards?|capital|outskirts|town)\s+of$")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A name of a place: of a `facility` by the recogniser, `inside` a longer name."""

    span: Span
    facility: bool = False
    inside: bool = False


def mentions_of(
    document: Document, found: Sequence[Clue], gazetteer: Gazetteer
) -> tuple[PlaceMention, ...]:
    """All names of places in an article, in text order, none overlapping."""
    named = _checked(document, _named(document, found, gazetteer), gazetteer)
    taken = Taken([*(name.span for name in document.names), *(m.span for m in named)])
    missed = [m for m in _missed(document, found) if not taken.overlaps(m.span)]
    datelines = _in_datelines(document.article, gazetteer)
    kept: list[PlaceMention] = []
    order = sorted([*named, *missed, *datelines], key=lambda m: (m.span.start, -m.span.end))
    for mention in order:
        if kept and _is_one(document.text, kept[-1].span, mention.span, gazetteer):
            kept[-1] = PlaceMention(kept[-1].span.joined(mention.span))
        elif not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)


def read_clues(article: Article, found: Sequence[Clue]) -> tuple[Clue, ...]:
    """The clues that do not stand in furniture about something else."""
    other = Taken(f.span for f in article.furniture if f.kind not in _READ)
    return tuple(clue for clue in found if not other.overlaps(clue.span))


class Taken:
    """A set of spans that answers quickly whether another overlaps one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = merged(spans)
        self._starts = [span.start for span in self._spans]

    def overlaps(self, span: Span) -> bool:
        """Whether any of the spans shares a character with this one."""
        number = bisect_right(self._starts, span.end - 1) - 1
        return number >= 0 and self._spans[number].end > span.start


def _named(
    document: Document, found: Sequence[Clue], gazetteer: Gazetteer
) -> Iterator[PlaceMention]:
    for name in document.names:
        inner = touching(found, name.span)
        if name.label in _PLACES:
            for span in names_in(document.text, name.span, inner, gazetteer):
                yield PlaceMention(span, facility=name.label == "Facility")
        elif name.label in _HOLDERS:
            yield from _in_body(document.text, name, inner, gazetteer)


def _in_body(
    text: str, name: Name, inner: Sequence[Clue], gazetteer: Gazetteer
) -> Iterator[PlaceMention]:
    """Listed places in the name of a body ("Air Mali"), and the town in "London police"."""
    if name.label == "Organization" and (span := place_of_body(text, name.span, gazetteer)):
        yield PlaceMention(span)
        return
    for clue in inner:
        if not clue.people and clue.sites[0].kind in _MISSED and name.span.contains(clue.span):
            around = text[name.span.start : clue.span.start] + text[clue.span.end : name.span.end]
            yield PlaceMention(clue.span, inside=any(letter.isupper() for letter in around))


def _checked(
    document: Document, mentions: Iterable[PlaceMention], gazetteer: Gazetteer
) -> list[PlaceMention]:
    """The mentions without what only looks like a place."""
    kept, unknown = [], dict[str, list[PlaceMention]]()
    for mention in mentions:
        name = mention.span.of(document.text)
        if _POSTAL.fullmatch(name) and gazetteer.abbreviated(name) and not gazetteer.listed(name):
            if document.text[: mention.span.start].endswith(", "):
                kept.append(mention)  # "Paris, TX", but not "7 a.m. CT"
        elif candidates(name, gazetteer):
            kept.append(mention)
        else:
            unknown.setdefault(name, []).append(mention)
    for name, group in unknown.items():
        spots = [spot for m in group if (spot := _spot(document, m.span)) is not None]
        if (is_facility(name) or any(_is_located(document.text, *s) for s in spots)) and not any(
            _names_a_body(*spot) for spot in spots
        ):
            kept += group
    return kept


def _is_one(text: str, first: Span, second: Span, gazetteer: Gazetteer) -> bool:
    """Whether two neighbours are one usual name: "Washington, D.C."."""
    between = text[first.end : second.start] if first.end <= second.start else ""
    return between == ", " and gazetteer.alias(first.joined(second).of(text)) is not None


def _missed(document: Document, found: Sequence[Clue]) -> Iterator[PlaceMention]:
    """Listed names that are tagged as proper nouns."""
    for clue in found:
        site = clue.sites[0]
        if clue.people or site.kind not in _MISSED:
            continue
        if site.kind == "region" and not site.countries:
            continue  # "the West" is a place, "West" alone may be anything
        spot = _spot(document, clue.span)
        if spot is not None and spot[0].tokens[spot[1]].upos == "PROPN":
            yield PlaceMention(clue.span)


def _spot(document: Document, span: Span) -> tuple[Sentence, int] | None:
    """The sentence of a name and the position of its head; `None` in furniture."""
    number = sentence_at(document, span)
    if number is None:
        return None
    sentence = document.sentences[number]
    head = head_of(sentence, span)
    return None if head is None else (sentence, head)


def _is_located(text: str, sentence: Sentence, head: int) -> bool:
    """Whether a name stands behind a preposition of place, or "the village of"."""
    words = place_words()
    cases = [sentence.tokens[i].text.lower() for i in children(sentence, head, "case")]
    if any(case in words.locating for case in cases):
        return True
    above = sentence.tokens[head].head
    if (
        above >= 0
        and sentence.tokens[above].lemma.lower() in words.town | words.unit | words.lands
    ):
        return True
    start = sentence.tokens[head].span.start
    return _AWAY.search(text[max(0, start - 30) : start].rstrip()) is not None


def _names_a_body(sentence: Sentence, head: int) -> bool:
    """Whether a name is that of a force, a group or an operation."""
    token = sentence.tokens[head]
    if token.head < 0 or token.relation not in {"compound", "nmod", "appos", "nmod:desc"}:
        return False
    return sentence.tokens[token.head].lemma.lower() in place_words().named


def _in_datelines(article: Article, gazetteer: Gazetteer) -> Iterator[PlaceMention]:
    """The places that datelines name first: "PARIS/BAMAKO (AFP) -" two, "(Bloomberg) --" none."""
    for furniture in article.furniture:
        if furniture.kind is FurnitureKind.DATELINE:
            start, end = furniture.span.start, furniture.span.end
            while match := _IN_DATELINE.match(article.text, start, end):
                name = match.group().rstrip(" -")
                if gazetteer.find(name) or gazetteer.abbreviated(name):
                    yield PlaceMention(Span(start, start + len(name)))
                if article.text[match.end() : match.end() + 1] not in {"/", ","}:
                    break
                start = match.end() + 1
                while start < end and article.text[start] == " ":
                    start += 1
