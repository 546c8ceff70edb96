"""Names that the recogniser takes for people or bodies, and that stand as places.

"Kidal, Tessalit and Timbuktu had been given back", "Gao, the last base", "Bamako denies it",
"clashes in Afrin". Every such name must be known to the gazetteer. Never taken: a word of a
longer name of a person in the article, a name behind a title, one in a list of people. A
capital or country whose country the article names needs no more than that; a town must stand
as a place at least once, or in a list with others of its country.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from dateline.extract.places_groups import KNOWN
from dateline.extract.places_standing import (
    has_article,
    is_described,
    is_located,
    is_titled,
    speaks,
    spot_of,
)
from dateline.townfile import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.extract.places_scan import Clue
    from dateline.gazetteer import Gazetteer
    from dateline.records import Document
    from dateline.spans import Span
    from dateline.townfile import Site

_BODIES: Final = frozenset({"Organization", "Misc"})
_STATES: Final = frozenset({"country", "capital"})
_LIST: Final = re.compile(r"\s*,(?: and| or)? |\s+(?:and|or|,)\s+")
HOMONYMS: Final = 4
"""A name of more places than that tells little in a list: "Clinton", "Jefferson"."""

SHORTEST: Final = 3
"""Letters that a name needs at least."""


def mistaken(
    document: Document, found: Sequence[Clue], placed: Iterable[Span], gazetteer: Gazetteer
) -> Iterator[Span]:
    """The names of people and bodies that are places; `placed` are the places known so far."""
    known = sorted(placed)
    reader = _Reader(document, found, known, gazetteer)
    for label, spans in reader.named.items():
        yield from reader.places(label[1], spans, body=label[0])


class _Reader:
    """One article's names that may be places, by body or person and by their words."""

    def __init__(
        self,
        document: Document,
        found: Sequence[Clue],
        placed: Sequence[Span],
        gazetteer: Gazetteer,
    ) -> None:
        self._document = document
        self._gazetteer = gazetteer
        self._countries = Counter(code for clue in found for code in set(clue.countries))
        self._placed = placed
        self._words = {fold(span.of(document.text)) for span in placed}
        self._longer = parts_of_persons(document)
        self.named: dict[tuple[bool, str], list[Span]] = defaultdict(list)
        for name in document.names:
            words = name.span.of(document.text)
            body = name.label in _BODIES
            if (body or name.label == "Person") and self._may_be(words):
                self.named[body, words].append(name.span)
        spans = (span for group in self.named.values() for span in group)
        self._pool = sorted({*placed, *spans})
        self._persons = sorted(name.span for name in document.names if name.label == "Person")

    def places(self, words: str, spans: list[Span], *, body: bool) -> list[Span]:
        """Which of the names of these words are places: all, none, or those that stand so."""
        if self._gazetteer.own(words):
            return spans
        sites = self._sites(words)
        standing = [span for span in spans if self._stands(span)]
        if body:
            if self._gazetteer.abbreviated(words) and words.endswith("."):
                return spans  # "B.C. lab"
            fits = any(self._is_large(site) and self._is_own(words, site) for site in sites)
            return (spans if 2 * len(standing) >= len(spans) else standing) if fits else []
        if any(self._is_of_person(span) for span in spans):
            return []
        if "-" in words and sites and all(site.kind == "region" for site in sites):
            return spans  # "Liptako-Gourma" is nobody's name
        state = any(site.kind in _STATES and self._is_own(words, site) for site in sites)
        if state or standing or fold(words) in self._words:
            return spans
        return [span for span in spans if self._in_list(span)]

    def _may_be(self, words: str) -> bool:
        if len(words) < SHORTEST or not words[0].isupper() or "\n" in words:
            return False
        if words.count(" ") > 1 and not self._gazetteer.listed(words):
            return False  # few towns have so many words, most people and bodies
        return not self._longer & set(fold(words).split()) and bool(self._sites(words))

    def _sites(self, words: str) -> list[Site]:
        """What the words can mean: states, what lies in a country that the article names.

        A capital that shares its name with no other place needs no country named.
        """
        if own := self._gazetteer.own(words):
            return list(own)
        sites = self._gazetteer.find(words)
        if len({site.country for site in sites}) == 1 and any(s.kind in _STATES for s in sites):
            return list(sites)
        return [site for site in sites if site.kind == "country" or self._is_named(site)]

    def _is_named(self, site: Site) -> bool:
        return site.country in self._countries and site.kind not in {"facility", "seat"}

    def _is_large(self, site: Site) -> bool:
        return site.kind in _STATES or site.population > KNOWN // 5

    def _is_own(self, words: str, site: Site) -> bool:
        return site.unit is None or fold(words) == fold(site.name)

    def _stands(self, span: Span) -> bool:
        spot = spot_of(self._document, span)
        if spot is None or has_article(*spot) or is_titled(spot[0], span):
            return False
        return is_located(self._document.text, *spot) or is_described(*spot)

    def _is_of_person(self, span: Span) -> bool:
        """Whether a title or a list of people says that a name is a person's."""
        spot = spot_of(self._document, span)
        if spot is not None and is_titled(spot[0], span):
            return True
        beside = (other for other in self._around(self._persons, span) if other != span)
        return any(not self._may_be(other.of(self._document.text)) for other in beside)

    def _around(self, spans: Sequence[Span], span: Span) -> Iterator[Span]:
        """Those of the sorted spans next to this one that stand in one list with it."""
        number = bisect_left(spans, span)
        for other in spans[max(0, number - 1) : number + 2]:
            if self._are_listed(other, span) or self._are_listed(span, other):
                yield other

    def _are_listed(self, first: Span, second: Span) -> bool:
        text = self._document.text
        return _LIST.fullmatch(text, first.end, second.start) is not None

    def _in_list(self, span: Span) -> bool:
        """Whether a name stands in a list of places of the country named most.

        Two others are needed, or one that is known as a place.
        """
        if not self._countries:
            return False
        text = self._document.text
        main = self._countries.most_common(1)[0][0]
        number = bisect_left(self._pool, span)
        spans = [span]
        for other in self._pool[number + 1 :]:
            if not self._are_listed(spans[-1], other):
                break
            spans.append(other)
        for other in reversed(self._pool[:number]):
            if not self._are_listed(other, spans[0]):
                break
            spans.insert(0, other)
        if len(spans) < 2 or any(self._speaks(s) for s in spans):
            return False
        of_main = [s for s in spans if self._is_of(s.of(text), main)]
        return of_main == spans and (len(spans) > 2 or any(s in self._placed for s in spans))

    def _is_of(self, words: str, country: str) -> bool:
        sites = self._gazetteer.find(words)
        return len(sites) <= HOMONYMS and any(site.country == country for site in sites)

    def _speaks(self, span: Span) -> bool:
        spot = spot_of(self._document, span)
        return spot is not None and speaks(*spot)


def parts_of_persons(document: Document) -> set[str]:
    """The folded words of all names of persons of more than one word.

    Not a first word in capitals alone: "DETROIT Jane Doe" begins with a dateline.
    """
    names = (name.span.of(document.text) for name in document.names if name.label == "Person")
    found: set[str] = set()
    for name in names:
        first, _, rest = name.partition(" ")
        if rest:
            dateline = len(first) > SHORTEST and first.isupper() and not rest.isupper()
            found.update(fold(rest if dateline else name).split())
    return found
