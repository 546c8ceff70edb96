"""Articles that tell another one again in other words.

No run of words shows these. A rewrite adds nothing: nearly all names and numbers of the one
stand in the other, and its sentences find theirs there. Two who report one event independently
agree in its facts, too, but each has persons, numbers and quotations of its own. So what counts is
how much of the shorter telling is found in the other, not how much is shared; and one that says
that it was there itself, or quotes what the other has not, is no rewrite.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from dateline.findings import Relation, Reuse, Run
from dateline.records import quoted
from dateline.spans import Span
from dateline.story.copies_facts import (
    facts_of,
    pairs_with_facts,
    pairs_with_words,
    quotations_of,
    says_own,
    sentences_of,
    total,
    weights,
)
from dateline.story.copies_index import are_near
from dateline.story.copies_relations import is_one_source
from dateline.story.restated_words import stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from dateline.story.copies_agencies import Drawn
    from dateline.story.copies_facts import Told
    from dateline.story.copies_words import Corpus


class Bars(NamedTuple):
    """How much of a rewrite must stand in the other: names and numbers, sentences, both together.

    By weight: the part of its names and numbers that the other has, and the part of the words of
    each of its sentences, on average, that one sentence of the other has.
    """

    facts: float
    sentences: float
    both: float


ALONE: Final = Bars(0.55, 0.25, 1.0)
"""In made stories rewrites have .59 to .77 and .32 to .50, together 1.01 to 1.09; independent
reports of one event up to .63 and up to .33, together at most .83. Between .9 and 1 lie reports of
several papers on one press conference, with much of the same news in each."""

CITED: Final = Bars(0.35, 0.2, 0.6)
"""Where the one names the outlet of the other as where it has something from."""

ENOUGH: Final = 4.0
"""Weight of the names and numbers that both have: a short notice agrees too easily."""

FOUND: Final = 0.3
"""Part of the words of a sentence by which it is found again, and a quotation is not one's own."""

ALIKE: Final = 0.6
"""Part of the words of each of two quotations that the other has, where one is the other in another
translation: "we asked for a window, not for the door to be opened", "no door, only a window"."""

ALIKE_WORDS: Final = 3
"""Words that they share at least, small ones left out."""

UTTERANCE: Final = 8
"""Words of a quotation that is somebody's: "gross negligence or wilful misconduct" is the law's."""


class Tellings:
    """The articles of a story with what they tell and what their words weigh."""

    def __init__(
        self,
        corpus: Corpus,
        days: Mapping[str, tuple[date, date]],
        drawn: Mapping[str, Drawn],
    ) -> None:
        self._days, self._drawn = days, drawn
        self._articles = {article.id: article for article in corpus.articles}
        self._facts = {article.id: facts_of(article) for article in corpus.articles}
        spread = Counter(fact for facts in self._facts.values() for fact in facts)
        self._weights = weights(spread, len(self._facts))
        self._words = weights(_spread(corpus), len(self._facts))
        self._sentences: dict[str, tuple[Told, ...]] = {}
        self._totals: dict[frozenset[str], float] = {}

    def sentences(self, article: str) -> tuple[Told, ...]:
        """The sentences of an article that say enough to be found again."""
        if article not in self._sentences:
            self._sentences[article] = sentences_of(self._articles[article])
        return self._sentences[article]

    def facts_of(self, article: str) -> frozenset[str]:
        """The names and numbers of an article."""
        return self._facts[article]

    def pairs(self, known: Collection[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Articles that may be a text and its rewrite; `known` ones hang together already."""
        for one, other in pairs_with_facts(self._facts):
            if (one, other) not in known and self.are_near(one, other):
                for derived, source in ((one, other), (other, one)):
                    if self._agrees(derived, source):
                        yield derived, source

    def are_near(self, one: str, other: str) -> bool:
        """Whether two articles may have appeared within a few days."""
        return are_near(self._days.get(one), self._days.get(other))

    def _agrees(self, derived: str, source: str) -> bool:
        shared = total(self._facts[derived] & self._facts[source], self._weights)
        return shared >= ENOUGH and self.facts(derived, source) >= self.bars(derived, source).facts

    def bars(self, derived: str, source: str) -> Bars:
        """How much must agree: less where an article names the outlet of the other as its source."""
        cited = not self._drawn[source].mastheads.isdisjoint(self._drawn[derived].told)
        return CITED if cited else ALONE

    def facts(self, derived: str, source: str) -> float:
        """The part of the names and numbers of one that the other has."""
        whole = total(self._facts[derived], self._weights)
        shared = total(self._facts[derived] & self._facts[source], self._weights)
        return shared / whole if whole else 0.0

    def matches(self, derived: str, source: str) -> list[tuple[float, Told, Told]]:
        """For each sentence how much of it is found in which sentence of the other."""
        return [
            max(
                ((self.found(own, other), own, other) for other in self.sentences(source)),
                key=lambda match: (match[0], -match[2].span.start),
            )
            for own in self.sentences(derived)
            if self.sentences(source)
        ]

    def found(self, own: Told, other: Told) -> float:
        """The part of the words of a sentence, by weight, that another one has."""
        if own.stems not in self._totals:
            self._totals[own.stems] = total(own.stems, self._words)
        whole = self._totals[own.stems]
        return total(own.stems & other.stems, self._words) / whole if whole else 0.0

    def adds(self, derived: str, source: str) -> bool:
        """Whether an article has something that it says, or shows by quoting it, to be its own."""
        article, there = self._articles[derived], self._articles[source]
        if says_own(article):
            return True
        told = (*self.sentences(source), *quotations_of(there))
        return any(
            all(self.found(quotation, other) < FOUND for other in told)
            for quotation in quotations_of(article)
        )

    def agencies(self, one: str, other: str) -> list[str]:
        """Agencies that both draw on."""
        return sorted(self._drawn[one].agencies & self._drawn[other].agencies)

    def names_beside(self, article: str, span: Span, agencies: Collection[str]) -> bool:
        """Whether the paragraph of some words names one of the agencies as its source."""
        text = self._articles[article].text
        first = text.rfind("\n", 0, span.start) + 1
        last = text.find("\n", span.end)
        paragraph = Span(first, last if last > first else len(text))
        return any(
            paragraph.contains(words.span)
            for agency in agencies
            for words in self._drawn[article].told.get(agency, ())
        )

    def quoted_alike(self) -> Iterator[tuple[str, str, Told, Told]]:
        """Quotations of different articles that say the same in nearly the same words."""
        quotations = [
            (article, told)
            for article in sorted(self._articles)
            for told in quotations_of(self._articles[article], UTTERANCE)
        ]
        for one, other in pairs_with_words([told.stems for _, told in quotations], ALIKE_WORDS):
            (first, mine), (second, theirs) = quotations[one], quotations[other]
            if first != second:
                alike = min(self.found(mine, theirs), self.found(theirs, mine))
                if alike >= ALIKE:
                    yield first, second, mine, theirs

    def run(self, derived: str, source: str, spans: tuple[Span, Span]) -> Run:
        """Two sentences as evidence, in the order of the ids of their articles."""
        mine = quoted(self._articles[derived], spans[0])
        theirs = quoted(self._articles[source], spans[1])
        return (
            Run(first=mine, second=theirs) if derived < source else Run(first=theirs, second=mine)
        )


def rewrites(tellings: Tellings, copied: Iterable[Relation]) -> tuple[Relation, ...]:
    """Rewrites among articles; those that copies make one source are left out."""
    known = {(relation.first, relation.second): relation for relation in copied}
    one_source = {pair for pair, relation in known.items() if is_one_source(relation)}
    found: dict[tuple[str, str], Relation] = {}
    for derived, source in tellings.pairs(one_source):
        pair = (min(derived, source), max(derived, source))
        shared = _words_of(derived, known[pair]) if pair in known else ()
        relation = _relation(tellings, derived, source, shared)
        if relation is not None and (pair not in found or found[pair].share < relation.share):
            found[pair] = relation
    return tuple(found[pair] for pair in sorted(found))


def _words_of(article: str, relation: Relation) -> tuple[Span, ...]:
    """The words of an article that a relation says to be shared."""
    evidence = (words for run in relation.runs for words in (run.first, run.second))
    return tuple(words.span for words in evidence if words.article == article)


def _relation(
    tellings: Tellings, derived: str, source: str, shared: Sequence[Span]
) -> Relation | None:
    """The relation of a telling to the one that it may have been made from.

    Sentences that share words outright count neither way: a paragraph was lifted, and the question
    is whether the rest was made from the other, too. One that adds something of its own is no rewrite; where both draw on one agency, what stands
    beside its name is the agency's.
    """
    matches = [
        match
        for match in tellings.matches(derived, source)
        if not any(match[1].span.overlaps(words) for words in shared)
    ]
    part = sum(match[0] for match in matches) / len(matches) if matches else 0.0
    facts = tellings.facts(derived, source)
    bars = tellings.bars(derived, source)
    if part < bars.sentences or part + facts < bars.both:
        return None
    agencies = tellings.agencies(derived, source)
    agree = f"{round(100 * facts)}% of the names and numbers of one stand in the other"
    kind, why = Reuse.REWRITE, f"{agree}, in other words, and it adds no source of its own"
    matches = [match for match in matches if match[0] >= FOUND]
    if tellings.adds(derived, source):
        matches = [m for m in matches if tellings.names_beside(derived, m[1].span, agencies)]
        if not matches:
            return None
        kind, why = Reuse.PRIMARY, f"both name {agencies[0]}, and {agree}"
    return Relation(
        kind=kind,
        first=min(derived, source),
        second=max(derived, source),
        share=round(part, 3),
        runs=tuple(
            tellings.run(derived, source, (own.span, other.span)) for _, own, other in matches
        ),
        why=why,
        origin=source if kind is Reuse.REWRITE else None,
        source=agencies[0] if agencies else None,
    )


def _spread(corpus: Corpus) -> dict[str, int]:
    """In how many articles each stem stands."""
    number: dict[str, int] = {}
    stems = np.array(
        [number.setdefault(stem(w), len(number)) for w in corpus.forms], dtype=np.int64
    )
    articles = len(corpus.articles)
    keys = np.unique(stems[corpus.codes] * articles + corpus.owners())
    known = np.bincount(keys // articles, minlength=len(number))
    return {word: int(known[position]) for word, position in number.items() if known[position]}
