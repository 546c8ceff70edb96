"""An event of an article as the features that the merging compares, and as cells to be shown.

Actors are known by the keys that linking gave their entities, by their countries, and by
adjectives of countries: "French soldiers" are French forces wherever they are named.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import msgspec

from dateline.codes import EntityKind, MentionKind, PlaceRole, Status
from dateline.records import quoted
from dateline.resources import table
from dateline.story.timeline_features import Features, Party, Telling
from dateline.story.timeline_lines import (
    anchor_roots,
    is_given,
    is_renewed,
    lower,
    near,
    read_line,
)
from dateline.story.timeline_words import WORD, root, roots

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Analysis, Entity, Evidence, Interval, Place
    from dateline.spans import Span
    from dateline.story.timeline_lines import Line

T = TypeVar("T")

LAST_DAY: Final = 4_000_000
"""The ordinal that stands for an open end, after any date."""

STATES: Final = frozenset({PlaceRole.ACTOR, PlaceRole.MODIFIER})
"""Roles in which a place name stands for a country that acts: "Mali expelled", "Malian army"."""

LOOSE: Final = frozenset({MentionKind.PRONOUN, MentionKind.NOMINAL})
"""Mentions that say little outside their sentence: "he", "the force"."""

COARSE_KINDS: Final = frozenset({"country", "region", "continent"})
"""Places too large to tell two events apart by their names; their countries are compared."""

NOBODY: Final = Party(frozenset(), frozenset(), frozenset())

OWNING: Final = ("’s ", "'s ", "’ ", "' ")
OWNED: Final = ("’s", "'s")
"""What follows the name of an owner, and its end where it is part of the name's span."""

BEFORE: Final = 60
"""Characters before an anchor in which its determiners stand."""

RECENT: Final = 60
"""Days before an article within which it may tell of an event without its day."""

SHORTEST_STEM: Final = 4
"""Letters that an anchor keeps when its ending is cut."""


class _StoryWords(msgspec.Struct, frozen=True):
    forces: frozenset[str]
    prepositions: frozenset[str]
    small: frozenset[str]
    nobody: frozenset[str]
    endings: tuple[str, ...]


@cache
def story_words() -> _StoryWords:
    """The word lists of `resources/story_words.yaml`."""
    return table("story_words", _StoryWords)


class _Country(msgspec.Struct, frozen=True):
    demonyms: tuple[str, ...] = ()


class _Countries(msgspec.Struct, frozen=True):
    countries: dict[str, _Country]


@cache
def demonyms() -> dict[str, str]:
    """Country codes by adjective: "French" is FR."""
    countries = table("countries", _Countries).countries
    return {word: code for code in sorted(countries) for word in countries[code].demonyms}


class Reader:
    """Reads the features of the events of one article."""

    def __init__(self, analysis: Analysis, links: Mapping[tuple[str, str], str]) -> None:
        self._analysis = analysis
        self._last: Line | None = None
        self._names: frozenset[str] = frozenset()
        self._links = links
        mentions = [(m.span, entity) for entity in analysis.entities for m in entity.mentions]
        self._mentions = _Spans([(mention[0], mention) for mention in mentions])
        self._figures = _Spans([(figure.span, figure) for figure in analysis.figures])
        self._times = _Spans([(time.span, time) for time in analysis.times])
        self._places: _Spans[Place] = _Spans([(place.span, place) for place in analysis.places])

    def features(self, number: int) -> Features:
        """The features of one event of the article."""
        event = self._analysis.events[number]
        text = self._analysis.article.text
        first, last = ordinals(event.when)
        sentence = sentence_of(self._analysis, event.anchor)
        places = [place for span in event.place for place in self._places.touching(span)]
        return Features(
            article=self._analysis.article.id,
            number=number,
            code=event.code,
            mode=event.mode,
            status=event.status,
            first=first,
            last=last,
            known=_known(self._analysis),
            told=_told(self._analysis),
            actors=self.party(event.actor),
            recipients=self.party(event.recipient),
            towns=frozenset(p.name for p in places if p.kind not in COARSE_KINDS),
            located=frozenset(
                p.name for p in places if p.kind is not None and p.kind not in COARSE_KINDS
            ),
            countries=frozenset(p.country for p in places if p.country is not None),
            stems=frozenset((stem(event.anchor.of(text)),)),
            magnitudes=frozenset(self._number(span) for span in event.magnitude),
            sentence=self._line(sentence).long,
            telling=self.telling(event.anchor),
            latest=_latest(event.when),
            past=first is None and self._is_past(sentence),
        )

    def _number(self, span: Span) -> str:
        """A number as digits, by its lower bound: "seventeen" is 17; as it stands if unread."""
        for figure in self._figures.touching(span):
            if figure.low is not None:
                return f"{figure.low:.12g}"
        return span.of(self._analysis.article.text).casefold()

    def _is_past(self, sentence: Span) -> bool:
        """Whether a sentence names days long before the article: "in 1999 lightning struck"."""
        known = _known(self._analysis)
        return known is not None and any(
            time.interval is not None
            and time.interval.last is not None
            and time.interval.last.toordinal() < known - RECENT
            for time in self._times.touching(sentence)
        )

    def marked(self, anchor: Span, number: int) -> Features:
        """The features of any words as mention `number`: those of the act coded there, if any."""
        events = enumerate(self._analysis.events)
        coded = next((n for n, event in events if event.anchor.overlaps(anchor)), None)
        if coded is not None:
            return replace(self.features(coded), number=number, telling=self.telling(anchor))
        return Features(
            article=self._analysis.article.id,
            number=number,
            code=None,
            mode=None,
            status=Status.ASSERTED,
            first=None,
            last=None,
            known=_known(self._analysis),
            told=_told(self._analysis),
            actors=NOBODY,
            recipients=NOBODY,
            towns=frozenset(),
            countries=frozenset(),
            stems=frozenset(),
            magnitudes=frozenset(),
            sentence=(),
            telling=self.telling(anchor),
        )

    def telling(self, anchor: Span) -> Telling:
        """The words of an anchor and of its sentence."""
        text = self._analysis.article.text
        sentence = sentence_of(self._analysis, anchor)
        line = self._line(sentence)
        left, right, around = near(*line.beside(anchor))
        before = text[max(sentence.start, anchor.start - BEFORE) : anchor.start]
        return Telling(
            anchor=anchor_roots(anchor.of(text)),
            left=left,
            right=right,
            around=around,
            names=self._names,
            numbers=line.numbers,
            sentence=sentence.start,
            given=is_given(before),
            renewed=is_renewed(before),
        )

    def _line(self, sentence: Span) -> Line:
        """The words of a sentence, kept for the next act of the same one."""
        if self._last is None or self._last.span != sentence:
            self._last = read_line(self._analysis.article.text, sentence)
            places = (place.name for place in self._places.touching(sentence))
            self._names = self._keys(sentence).union(places)
        return self._last

    def bag(self) -> Counter[str]:
        """How often each root occurs in the sentences of the article."""
        text = self._analysis.article.text
        return Counter(
            word for sentence in self._analysis.sentences for word in roots(sentence.of(text))
        )

    def party(self, spans: Sequence[Span]) -> Party:
        """The identified actors and countries that these spans name."""
        if not spans:
            return NOBODY
        keys, countries = set[str](), set[str]()
        words, heads = set[str](), set[str]()
        for span in spans:
            found = WORD.findall(self._analysis.article.text, span.start, span.end)
            small = [lower(word) for word in found]
            words.update(small)
            heads.update(root(word) for word in _head_words(small))
            keys |= self._keys(span, found)
            countries |= self._countries(span, found)
        nobody = _nobody()
        return Party(
            frozenset(keys),
            frozenset(countries),
            frozenset(words - nobody),
            frozenset(heads - nobody),
        )

    def _keys(self, span: Span, words: Sequence[str] | None = None) -> frozenset[str]:
        """The keys of the actors that a phrase names, the army of an adjective among them."""
        if words is None:
            words = WORD.findall(self._analysis.article.text, span.start, span.end)
        found = (self._links.get((self._analysis.article.id, e.id)) for e in self._heads(span))
        keys = frozenset(key for key in found if key is not None)
        if story_words().forces.isdisjoint(words):
            return keys
        codes = (demonyms()[word] for word in words if word in demonyms())
        return keys | {f"{EntityKind.MILITARY}:{code}" for code in codes}

    def _countries(self, span: Span, words: Sequence[str]) -> set[str]:
        """The countries of the actors that a phrase names."""
        found = {entity.country for entity in self._heads(span)}
        found |= {place.country for place in self._places.touching(span) if place.role in STATES}
        known = {country for country in found if country is not None}
        return known | {demonyms()[word] for word in words if word in demonyms()}

    def _heads(self, span: Span) -> list[Entity]:
        """The entities that a phrase is about: not those it only places or possesses.

        "France’s own Barkhane force" is the force; if all are of that sort, all count.
        """
        text = self._analysis.article.text
        touching = self._mentions.touching(span)
        heads = []
        for mention, entity in touching:
            before = text[span.start : max(span.start, mention.start)].casefold().split()
            inside = not story_words().prepositions.isdisjoint(before[-2:])
            owner = text[mention.end : min(mention.end + 3, span.end)].startswith(OWNING)
            if not owner and not inside and not text.endswith(OWNED, 0, mention.end):
                heads.append(entity)
        return heads or [entity for _, entity in touching]

    def identity(self, span: Span) -> frozenset[str]:
        """What a cell names, to show it once: keys of actors, names of places, or its words."""
        places = [place.name for place in self._places.touching(span)]
        party = self.party((span,))
        words = " ".join(span.of(self._analysis.article.text).casefold().split())
        heads = " ".join(sorted(party.heads)) or words
        return party.keys or frozenset(places) or frozenset((heads,))

    def quote(self, span: Span) -> Evidence:
        """The words of a cell, or the name of the entity where they are a pronoun or bare noun."""
        for _, entity in self._mentions.touching(span):
            loose = any(m.span == span and m.kind in LOOSE for m in entity.mentions)
            name = next((m.span for m in entity.mentions if m.kind is MentionKind.NAME), None)
            if loose and name is not None:
                return quoted(self._analysis.article, name)
        return quoted(self._analysis.article, span)


class _Spans(Generic[T]):
    """Records by their spans."""

    def __init__(self, items: Sequence[tuple[Span, T]]) -> None:
        self._items = sorted(items, key=lambda item: item[0])
        self._starts = [span.start for span, _ in self._items]
        self._longest = max((len(span) for span, _ in self._items), default=0)

    def touching(self, span: Span) -> list[T]:
        """The records whose span overlaps this one, in text order."""
        low = bisect_right(self._starts, span.start - self._longest)
        high = bisect_right(self._starts, span.end - 1)
        return [item for found, item in self._items[low:high] if found.overlaps(span)]


def is_nobody(words: str) -> bool:
    """Whether words name nobody by themselves: "those", "they", "some of them"."""
    return all(word.casefold() in _nobody() for word in WORD.findall(words))


@cache
def _nobody() -> frozenset[str]:
    """Words that name nobody, in a phrase or alone."""
    return story_words().nobody | story_words().small | story_words().prepositions


def _head_words(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a phrase before its first preposition, without small ones."""
    links = story_words().prepositions
    end = next((n for n, word in enumerate(words) if n and word in links), len(words))
    return tuple(word for word in words[:end] if word not in story_words().small)


def sentence_of(analysis: Analysis, anchor: Span) -> Span:
    """The sentence of an anchor; the anchor alone where it stands in none."""
    number = bisect_right(analysis.sentences, anchor.start, key=lambda span: span.start) - 1
    if number < 0 or not analysis.sentences[number].overlaps(anchor):
        return anchor
    return analysis.sentences[number].joined(anchor)


def read_mentions(
    analyses: Sequence[Analysis], links: Mapping[tuple[str, str], str]
) -> dict[tuple[str, int], Features]:
    """The features of all events of a story by article id and number of the event in it.

    `links` are those of `linking.link`. Steps that compare events are handed the same.
    """
    readers = {analysis.article.id: Reader(analysis, links) for analysis in analyses}
    return {
        (analysis.article.id, number): readers[analysis.article.id].features(number)
        for analysis in analyses
        for number in range(len(analysis.events))
    }


def ordinals(interval: Interval | None) -> tuple[int | None, int | None]:
    """First and last day as ordinals.

    An interval without a beginning dates nothing: that an act was over by the day of a report
    sets two acts neither together nor apart.
    """
    if interval is None or interval.first is None:
        return None, None
    return (
        interval.first.toordinal(),
        interval.last.toordinal() if interval.last else LAST_DAY,
    )


def _latest(interval: Interval | None) -> int | None:
    return None if interval is None or interval.last is None else interval.last.toordinal()


def _known(analysis: Analysis) -> int | None:
    published = analysis.published
    if published is None or published.interval is None or published.interval.first is None:
        return None
    return published.interval.first.toordinal()


def _told(analysis: Analysis) -> int | None:
    published = analysis.published
    if published is None or published.interval is None or published.interval.last is None:
        return None
    return published.interval.last.toordinal()


def stem(words: str) -> str:
    """The longest word of an anchor without its ending: a rough key, never shown."""
    longest = max(words.casefold().split(), key=len, default="")
    for ending in story_words().endings:
        if longest.endswith(ending) and len(longest) - len(ending) >= SHORTEST_STEM:
            return longest.removesuffix(ending)
    return longest
