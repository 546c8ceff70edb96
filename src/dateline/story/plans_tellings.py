"""Mentions of acts as the following of plans compares them.

A telling is one mention with its parties, places, days and the longer words of its sentence.
Where the act names no place, the countries of its sentence stand in for it, as weaker
evidence. Leaves out what only other sentences say.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.story.plans_cues import Clause, clause
from dateline.story.plans_words import outcome_words
from dateline.story.restated_words import WORD, restated_words, stem
from dateline.story.timeline_reading import Reader, sentence_of
from dateline.story.wordings import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from dateline.records import Analysis, Event
    from dateline.spans import Span
    from dateline.story.timeline_features import Party

SHORTEST_WORD: Final = 4
"""Letters of a word that tells one act from another."""

_DETERMINED: Final = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|its|his|her|their|our|any|no|of|in|on|after|before|"
    r"during|since|until|amid|over|at|following|with|for|from|about)|['’]s?)\s+(?:[\w-]+\s+){0,1}$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One mention of an act.

    `known` and `latest` are the days between which its article appeared, `around` are the countries
    named in its sentence, `words` the stems of its sentence, `who` and `whom` those of its parties.
    """

    article: str
    number: int
    entry: str
    event: Event
    known: date | None
    latest: date | None
    actors: Party
    recipients: Party
    towns: frozenset[str]
    countries: frozenset[str]
    around: frozenset[str]
    words: frozenset[str]
    who: frozenset[str]
    whom: frozenset[str]
    stem: str
    sentence: Span

    @property
    def key(self) -> tuple[str, int]:
        """Article and number of the event in it."""
        return (self.article, self.number)


class Articles:
    """Reads tellings of the articles of a story."""

    def __init__(self, analyses: Sequence[Analysis], links: Mapping[tuple[str, str], str]) -> None:
        self.analyses = {analysis.article.id: analysis for analysis in analyses}
        self._links = links
        self._homes = _homes(analyses, links)
        self._readers: dict[str, Reader] = {}
        self._around: dict[tuple[str, Span], frozenset[str]] = {}
        self._keys: dict[str, frozenset[str]] = {}
        self._clauses: dict[tuple[str, Span], Clause] = {}
        self._words: dict[tuple[str, Span], frozenset[str]] = {}
        self._numbers = {
            key: {id(event): number for number, event in enumerate(analysis.events)}
            for key, analysis in self.analyses.items()
        }
        self._anchors = {
            key: sorted(event.anchor for event in analysis.events)
            for key, analysis in self.analyses.items()
        }

    def number(self, article: str, event: Event) -> int:
        """Which event of its article a report is."""
        found = self._numbers[article].get(id(event))
        return self.analyses[article].events.index(event) if found is None else found

    def telling(self, article: str, number: int, entry: str) -> Telling:
        """One mention, read."""
        analysis = self.analyses[article]
        if article not in self._readers:
            self._readers[article] = Reader(analysis, self._links)
        features = self._readers[article].features(number)
        event = analysis.events[number]
        sentence = sentence_of(analysis, event.anchor)
        anchor = event.anchor.of(analysis.article.text)
        return Telling(
            article=article,
            number=number,
            entry=entry,
            event=event,
            known=known(analysis),
            latest=at_latest(analysis),
            actors=self._at_home(features.actors),
            recipients=self._at_home(features.recipients),
            towns=features.towns,
            countries=features.countries,
            around=self.countries_in(analysis, sentence),
            words=self._words_in(analysis, sentence),
            who=_stems(features.actors),
            whom=_stems(features.recipients),
            stem=stem(max(anchor.split(), key=len, default=anchor)),
            sentence=sentence,
        )

    def keys(self, article: str) -> frozenset[str]:
        """The keys of all actors that an article names."""
        if article not in self._keys:
            entities = self.analyses[article].entities
            found = (self._links.get((article, entity.id)) for entity in entities)
            self._keys[article] = frozenset(key for key in found if key is not None)
        return self._keys[article]

    def clause(self, telling: Telling) -> Clause:
        """The sentence of a telling for the reading of cues."""
        span = telling.sentence
        key = (telling.article, span)
        if key in self._clauses:
            return self._clauses[key]
        anchors = self._anchors[telling.article]
        acts = anchors[
            bisect_left(anchors, span.start, key=lambda a: a.start) : bisect_right(
                anchors, span.end, key=lambda a: a.start
            )
        ]
        text = self.analyses[telling.article].article.text
        self._clauses[key] = clause(span.of(text), span.start, acts)
        return self._clauses[key]

    def is_verb(self, telling: Telling) -> bool:
        """Whether the anchor tells the act as a deed ("left"), not as a thing ("the departure")."""
        text = self.analyses[telling.article].article.text
        anchor = telling.event.anchor
        first = plain(anchor.of(text)).split()[0]
        if first.endswith("ed") or first in outcome_words().past:
            return True
        before = plain(text[max(0, anchor.start - 40) : anchor.start])
        return _DETERMINED.search(before) is None and anchor.start > telling.sentence.start

    def _at_home(self, party: Party) -> Party:
        """A party with the countries that other articles give to its actors."""
        homes = {self._homes[key] for key in party.keys if key in self._homes}
        return replace(party, countries=party.countries | homes) if homes else party

    def countries_in(self, analysis: Analysis, sentence: Span) -> frozenset[str]:
        """The countries of the places and actors that a sentence names."""
        key = (analysis.article.id, sentence)
        if key not in self._around:
            named = {
                place.country
                for place in analysis.places
                if place.country is not None and sentence.contains(place.span)
            }
            named |= {
                entity.country
                for entity in analysis.entities
                if entity.country is not None
                and any(sentence.contains(mention.span) for mention in entity.mentions)
            }
            self._around[key] = frozenset(named)
        return self._around[key]

    def _words_in(self, analysis: Analysis, sentence: Span) -> frozenset[str]:
        key = (analysis.article.id, sentence)
        if key not in self._words:
            small = restated_words().small
            forms = (plain(word) for word in WORD.findall(sentence.of(analysis.article.text)))
            self._words[key] = frozenset(
                stem(form) for form in forms if len(form) >= SHORTEST_WORD and form not in small
            )
        return self._words[key]


def _homes(analyses: Sequence[Analysis], links: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """The country of each actor on which all articles that give one agree."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for analysis in analyses:
        for entity in analysis.entities:
            key = links.get((analysis.article.id, entity.id))
            if key is not None and entity.country is not None:
                found[key].add(entity.country)
    return {key: min(countries) for key, countries in found.items() if len(countries) == 1}


def _stems(party: Party) -> frozenset[str]:
    """The words of a party as stems, numbers aside: "troops" are "soldiers", too."""
    small = restated_words().small
    return frozenset(
        stem(word)
        for word in party.words
        if len(word) > 2 and word not in small and not word[0].isdigit()
    )


def known(analysis: Analysis) -> date | None:
    """The first day on which an article can have appeared."""
    published = analysis.published
    if published is None or published.interval is None:
        return None
    return published.interval.first


def at_latest(analysis: Analysis) -> date | None:
    """The last day on which an article can have appeared."""
    published = analysis.published
    if published is None or published.interval is None:
        return None
    return published.interval.last or published.interval.first
