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
from dateline.extract.places_neighbours import initials
from dateline.extract.places_others import mistaken, parts_of_persons
from dateline.extract.places_spans import names_in, place_before, place_of_body
from dateline.extract.places_standing import is_located, joined_with, names_a_body, spot_of
from dateline.extract.places_words import place_words
from dateline.spans import Span, merged, touching
from dateline.townfile import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.extract.places_scan import Clue
    from dateline.gazetteer import Gazetteer
    from dateline.records import Article, Document, Name

_PLACES: Final = frozenset({"Location", "Facility"})
_HOLDERS: Final = frozenset({"Organization", "Misc", "Product", "NORP"})
_MISSED: Final = frozenset({"country", "continent", "region", "desert", "island", "seat"})
_READ: Final = frozenset({FurnitureKind.DATELINE, FurnitureKind.HEADER, FurnitureKind.CAPTION})
"""Furniture whose places are evidence; the others (links, adverts) are about something else."""

_POSTAL: Final = re.compile(r"[A-Z]{2}")
_ACRONYM: Final = re.compile(r"[A-Z]{2,6}")
_DOTTED: Final = re.compile(r"\b(?:[A-Z]\.){2,3}")
_STATES: Final = frozenset({"country", "capital"})
_IN_DATELINE: Final = re.compile(r"[^\W\d_][\w.'’ -]*")


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
    named = _checked(document, _named(document, found, gazetteer), found, gazetteer)
    others = mistaken(document, found, [m.span for m in named], gazetteer)
    named += map(PlaceMention, others)
    taken = Taken([*(name.span for name in document.names), *(m.span for m in named)])
    missed = [m for m in _missed(document, found, gazetteer) if not taken.overlaps(m.span)]
    missed += [m for m in _dotted(document, gazetteer) if not taken.overlaps(m.span)]
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
        elif name.label == "Money":
            yield from (PlaceMention(c.span) for c in inner if _counts_dollars(document.text, c))
        elif name.label == "Person":
            if first := place_before(document.text, name.span, gazetteer):
                yield PlaceMention(first)
        elif name.label in _HOLDERS:
            yield from _in_body(document.text, name, inner, gazetteer)


def _counts_dollars(text: str, clue: Clue) -> bool:
    """Whether a country tells which money is meant: "40 US dollars", but not "US$40"."""
    return not clue.people and text[clue.span.end : clue.span.end + 1] == " "


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
    document: Document,
    mentions: Iterable[PlaceMention],
    found: Sequence[Clue],
    gazetteer: Gazetteer,
) -> list[PlaceMention]:
    """The mentions without what only looks like a place."""
    kept, unknown = [], dict[str, list[PlaceMention]]()
    mentions = list(_without_persons(document, list(mentions), gazetteer))
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
        spots = [spot for m in group if (spot := spot_of(document, m.span)) is not None]
        acronym = _ACRONYM.fullmatch(name) and not initials(name, found)
        titled = fold(name).partition(" ")[0] in place_words().titles
        if acronym or titled or any(names_a_body(*spot) for spot in spots):
            continue
        located = any(is_located(document.text, *s) for s in spots)
        if located or is_facility(name) or any(_is_beside(document, m.span, kept) for m in group):
            kept += group
    return kept


def _is_beside(document: Document, span: Span, known: Sequence[PlaceMention]) -> bool:
    """Whether a name goes with a known place: "Silverstone, Kent", "X in April, Gao in June"."""
    text, spot = document.text, spot_of(document, span)
    beside = [spot[0].tokens[i].span for i in joined_with(*spot)] if spot is not None else []
    single = " " not in span.of(text)
    return any(
        (single and other.span.end + 2 == span.start and text.startswith(", ", other.span.end))
        or (span.end + 2 == other.span.start and text.startswith(", ", span.end))
        or any(other.span.contains(token) for token in beside)
        for other in known
    )


def _without_persons(
    document: Document,
    mentions: Sequence[PlaceMention],
    gazetteer: Gazetteer,
) -> Iterator[PlaceMention]:
    """The mentions without the given names and surnames of people of the article.

    Of "Our correspondent Zara Ousmane. Zara, how many went?" no town called Zara is left, unless
    it stands as a place or is a state or capital.
    """
    persons = parts_of_persons(document)
    stood = dict[str, bool]()
    for mention in mentions:
        words = mention.span.of(document.text)
        if fold(words) in persons and words not in stood:
            sites = gazetteer.find(words)
            stood[words] = any(s.kind in _STATES for s in sites) or any(
                is_located(document.text, *spot)
                for m in mentions
                if m.span.of(document.text) == words
                and (spot := spot_of(document, m.span)) is not None
            )
        if stood.get(words, True):
            yield mention


def _is_one(text: str, first: Span, second: Span, gazetteer: Gazetteer) -> bool:
    """Whether two neighbours are one usual name: "Washington, D.C."."""
    between = text[first.end : second.start] if first.end <= second.start else ""
    return between == ", " and gazetteer.alias(first.joined(second).of(text)) is not None


def _dotted(document: Document, gazetteer: Gazetteer) -> Iterator[PlaceMention]:
    """States and provinces by their dotted letters behind a preposition: "in B.C."."""
    for match in _DOTTED.finditer(document.text):
        span = Span(*match.span())
        if gazetteer.abbreviated(match.group()) and not gazetteer.listed(match.group()):
            spot = spot_of(document, span)
            if spot is not None and is_located(document.text, *spot):
                yield PlaceMention(span)


def _missed(
    document: Document, found: Sequence[Clue], gazetteer: Gazetteer
) -> Iterator[PlaceMention]:
    """Listed names and those of one's own that are tagged as proper nouns."""
    for clue in found:
        site = clue.sites[0]
        own = bool(gazetteer.own(clue.span.of(document.text)))
        if clue.people or not (own or site.kind in _MISSED):
            continue
        if site.kind == "region" and not site.countries and not own:
            continue  # "the West" is a place, "West" alone may be anything
        spot = spot_of(document, clue.span)
        if spot is not None and spot[0].tokens[spot[1]].upos == "PROPN":
            yield PlaceMention(clue.span)


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
