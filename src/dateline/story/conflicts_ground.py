"""What the search for contradictions asks again and again of the articles of a story.

Which articles count as one source, which words stand in a sentence, who and where it is
about, to which entry a figure belongs. Everything is worked out once for each article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from dateline.codes import PlaceRole, SpeechAct
from dateline.findings import Reuse
from dateline.records import quoted
from dateline.resources import table
from dateline.spans import Span, touching
from dateline.story.restated_words import WORD, restated_words, stem
from dateline.story.timeline_reading import COARSE_KINDS, Reader, sentence_of
from dateline.story.wordings import plain, with_countries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.findings import Position, Sources
    from dateline.records import (
        Analysis,
        Entry,
        Event,
        Evidence,
        Figure,
        Interval,
        Statement,
        Timex,
    )
    from dateline.story.figures import Reading
    from dateline.story.restated import Restatement
    from dateline.story.timeline_features import Features

SHORTEST: Final = 3
"""Letters of a word that says what a sentence is about, numbers apart."""

SHORT_STORY: Final = 40
"""Articles up to which a story has one crowd, one toll, one attack of its kind on a day.

In a longer one, what two reports have in common must say more before they are held against
each other: of a thousand reports, two that share three words are of two things.
"""

CLOSE: Final = 4
"""Days between two reports of one thing in a long story."""

WIDEST: Final = 4
"""Days up to which the publication of an article is known well enough to be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What other steps found in the same articles; `links` are the keys of `linking.link`."""

    readings: Sequence[Reading] = ()
    restated: Sequence[Restatement] = ()
    links: Mapping[tuple[str, str], str]
    sources: Sources
    positions: tuple[Position, ...] = ()


class ConflictWords(msgspec.Struct, frozen=True):
    """The word lists of `resources/conflict_words.yaml`."""

    silences: tuple[str, ...]
    endings: tuple[str, ...]
    denials: tuple[str, ...]
    negations: tuple[str, ...]
    accusations: tuple[str, ...]
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    revisions: frozenset[str]
    retractions: tuple[str, ...]
    generic: tuple[str, ...]
    counting: frozenset[str]
    voicing: tuple[str, ...]
    subgroups: frozenset[str]
    fields: frozenset[str]
    same: tuple[tuple[str, ...], ...]
    counted: dict[str, tuple[str, ...]]
    sums: tuple[tuple[str, ...], ...]


def conflict_words() -> ConflictWords:
    """The word lists of `resources/conflict_words.yaml`."""
    return table("conflict_words", ConflictWords)


@cache
def _same() -> dict[str, str]:
    """The stem that stands for those of a group of words, by each; the first group wins."""
    found: dict[str, str] = {}
    for group in conflict_words().same:
        for word in group:
            found.setdefault(stem(word), stem(group[0]))
    return found


def stems_of(text: str) -> frozenset[str]:
    """The stems of the words of a text; small ones, negators and numbers left out."""
    return frozenset(map(_stem_of, WORD.findall(text))) - {""}


@cache
def _stem_of(word: str) -> str:
    """The stem of a word, empty for one that says nothing of what a text is about."""
    form = plain(word)
    lists = restated_words()
    if len(form) < SHORTEST or form in lists.small | lists.negators or not form.isalpha():
        return ""
    return canonical(stem(form))


def canonical(found: str) -> str:
    """The stem that stands for one and for those of the words that mean the same."""
    return _same().get(found, found)


@cache
def generic() -> frozenset[str]:
    """Stems of words that stand in too many sentences to say what one is about."""
    return stems_of(" ".join(conflict_words().generic))


class Act(NamedTuple):
    """An event of an article and the entry that it is a report of."""

    article: str
    number: int
    event: Event
    entry: str | None

    @property
    def place(self) -> tuple[str, int]:
        """Article and number in it: unique, and the order of all comparisons."""
        return (self.article, self.number)


class Ground:
    """The articles of a story, indexed."""

    def __init__(
        self, analyses: Iterable[Analysis], entries: Iterable[Entry], material: Material
    ) -> None:
        self.by_id = {a.article.id: a for a in sorted(analyses, key=lambda a: a.article.id)}
        self.material = material
        self._roots = {key: n for n, root in enumerate(material.sources.roots) for key in root}
        self._parts = {
            frozenset({r.first, r.second})
            for r in material.sources.relations
            if r.kind in {Reuse.PARTIAL, Reuse.REWRITE}
        }
        self._readers = {key: Reader(a, material.links) for key, a in self.by_id.items()}
        self._words: dict[tuple[str, Span], frozenset[str]] = {}
        self._features: dict[tuple[str, int], Features] = {}
        self._places = {
            key: sorted(a.places, key=lambda place: place.span) for key, a in self.by_id.items()
        }
        self._times = {
            key: sorted(a.times, key=lambda time: time.span) for key, a in self.by_id.items()
        }
        self._names = {
            key: sorted((m.span, e.id) for e in a.entities for m in e.mentions)
            for key, a in self.by_id.items()
        }
        reports = {
            (report.article, report.event): entry.id
            for entry in entries
            for report in entry.reports
        }
        self.acts = {
            key: tuple(
                Act(key, number, event, reports.get((key, event)))
                for number, event in enumerate(a.events)
            )
            for key, a in self.by_id.items()
        }
        self._said = {key: _by_sentence(a) for key, a in self.by_id.items()}
        self._acting: dict[str, defaultdict[Span, list[Act]]] = {}
        for key, acts in self.acts.items():
            self._acting[key] = defaultdict(list)
            for act in acts:
                self._acting[key][sentence_of(self.by_id[key], act.event.anchor)].append(act)
        self._measured: dict[tuple[str, Span], Act] = {}
        for acts in self.acts.values():
            for act in acts:
                for span in act.event.magnitude:
                    self._measured.setdefault((act.article, span), act)

    @property
    def short(self) -> bool:
        """Whether the story is so short that it tells of few things of a kind."""
        return len(self.by_id) <= SHORT_STORY

    def independent(self, one: str, other: str) -> bool:
        """Whether two articles count as two sources; an article without a root stands alone."""
        if one == other:
            return False
        mine, theirs = self._roots.get(one), self._roots.get(other)
        return mine is None or mine != theirs

    def adds(self, one: str, other: str) -> bool:
        """Whether two articles of a short story share only parts: each has words of its own."""
        return self.short and frozenset({one, other}) in self._parts

    def text(self, article: str) -> str:
        """The stored text of an article."""
        return self.by_id[article].article.text

    def quote(self, article: str, span: Span) -> Evidence:
        """Words of an article as evidence."""
        return quoted(self.by_id[article].article, span)

    def sentence(self, article: str, span: Span) -> Span:
        """The sentence in which a span begins."""
        return sentence_of(self.by_id[article], span)

    def before(self, article: str, sentence: Span) -> Span | None:
        """The sentence before one, `None` at the beginning."""
        sentences = self.by_id[article].sentences
        number = bisect_left(sentences, sentence.start, key=lambda span: span.start)
        return sentences[number - 1] if 0 < number <= len(sentences) else None

    def words(self, article: str, span: Span) -> frozenset[str]:
        """The stems of the words of a stretch, small ones and numbers left out."""
        key = (article, span)
        if key not in self._words:
            self._words[key] = stems_of(span.of(self.text(article)))
        return self._words[key]

    def features(self, act: Act) -> Features:
        """An event as the merging of the timeline sees it."""
        if act.place not in self._features:
            self._features[act.place] = self._readers[act.article].features(act.number)
        return self._features[act.place]

    def towns(self, article: str, span: Span) -> frozenset[str]:
        """The names of places in a stretch that are smaller than a country."""
        return frozenset(
            plain(place.name)
            for place in touching(self._places[article], span)
            if place.kind not in COARSE_KINDS and place.role is not PlaceRole.MODIFIER
        )

    def countries(self, article: str, span: Span) -> frozenset[str]:
        """The countries of the places in a stretch."""
        found = touching(self._places[article], span)
        return frozenset(place.country for place in found if place.country is not None)

    def keys(self, article: str, span: Span) -> frozenset[str]:
        """The entities that a stretch mentions, by key over all articles or within this one."""
        return frozenset(
            self.material.links.get((article, entity), f"{article}/{entity}")
            for _, entity in self._within(article, span)
        )

    def times_in(self, article: str, span: Span) -> list[Timex]:
        """The expressions of time in a stretch."""
        return touching(self._times[article], span)

    def days(self, article: str, span: Span) -> frozenset[int]:
        """The ordinals of the single days that expressions in a stretch name."""
        return frozenset(
            time.interval.first.toordinal()
            for time in self.times_in(article, span)
            if time.interval is not None
            and "overnight" not in time.span.of(self.text(article)).casefold()
            and time.interval.first is not None
            and time.interval.first == time.interval.last
        )

    def acts_in(self, article: str, span: Span) -> tuple[Act, ...]:
        """The acts whose anchors stand in a sentence."""
        return tuple(self._acting[article].get(span, ()))

    def measured(self, article: str, figure: Figure) -> Act | None:
        """The act that a figure measures, if any does."""
        return self._measured.get((article, figure.span))

    def reported(self, article: str) -> Interval | None:
        """The days on which an article can have appeared."""
        published = self.by_id[article].published
        return None if published is None else published.interval

    def known_day(self, article: str) -> int | None:
        """The ordinal of the likeliest day of an article, `None` if it is not known well."""
        published = self.by_id[article].published
        when = None if published is None else published.interval
        if published is None or when is None or when.first is None or when.last is None:
            return None
        if (when.last - when.first).days > WIDEST:
            when = published.likely
        if when is None or when.first is None or when.last is None:
            return None
        if (when.last - when.first).days > WIDEST:
            return None
        return (published.best or when.first).toordinal()

    def root_day(self, article: str) -> int | None:
        """The first day on which one of the articles appeared that are one source with this."""
        root = self._roots.get(article)
        if root is None:
            return None
        days = map(self.known_day, self.material.sources.roots[root])
        return min((day for day in days if day is not None), default=None)

    def order(self, article: str) -> tuple[int, str]:
        """Articles in the order in which they appeared, undated ones last."""
        day = self.known_day(article)
        return (day if day is not None else 4_000_000, article)

    def near(self, one: str, other: str, days: int) -> bool:
        """Whether two articles may have appeared within so many days of each other."""
        mine, theirs = self.known_day(one), self.known_day(other)
        if mine is None or theirs is None:
            return self.short
        return abs(mine - theirs) <= (days if self.short else min(days, CLOSE))

    def statements_in(self, article: str, span: Span) -> tuple[Statement, ...]:
        """The statements that stand in a stretch, at least with part of their content."""
        return tuple(self._said[article].get(span, ()))

    def statement_at(self, article: str, span: Span) -> Statement | None:
        """The innermost statement whose content holds a span."""
        found = [
            statement
            for statement in self.by_id[article].statements
            if any(content.contains(span) for content in statement.content)
        ]
        return min(found, key=lambda s: sum(map(len, s.content)), default=None)

    def speaker(self, article: str, statement: Statement | None) -> str | None:
        """The key of the speaker of a statement, over all articles where it has one."""
        if statement is None or statement.speaker_entity is None:
            return None
        entity = statement.speaker_entity
        return self.material.links.get((article, entity), f"{article}/{entity}")

    def called(self, article: str, entity: str) -> str:
        """All words for an entity in an article, its name first."""
        text = self.text(article)
        found = next((e for e in self.by_id[article].entities if e.id == entity), None)
        if found is None:
            return ""
        return " ".join([found.name, *(m.span.of(text) for m in found.mentions)])

    def entities_in(self, article: str, span: Span) -> set[str]:
        """The ids of the entities that a stretch mentions."""
        return {entity for _, entity in self._within(article, span)}

    def naming(self, article: str, span: Span) -> frozenset[str]:
        """The stems of the names, places and countries in a stretch."""
        names = [
            s for s, e in self._within(article, span) if s.of(self.text(article))[0].isupper()
        ]
        places = [place.span for place in touching(self._places[article], span)]
        of_names = (word for s in (*names, *places) for word in self.words(article, s))
        text = span.of(self.text(article))
        countries = " ".join(word for word, code in with_countries(text) if code)
        return frozenset(of_names) | stems_of(countries)

    def _within(self, article: str, span: Span) -> list[tuple[Span, str]]:
        names = self._names[article]
        low = bisect_left(names, span.start, key=lambda item: item[0].start)
        high = bisect_left(names, span.end, lo=low, key=lambda item: item[0].start)
        return names[low:high]

    def sentence_text(self, article: str, span: Span) -> str:
        """The text of the sentence in which a span begins."""
        return self.sentence(article, span).of(self.text(article))


def _by_sentence(analysis: Analysis) -> dict[Span, list[Statement]]:
    """The statements of an article by the sentences in which their content or cue stands."""
    found: defaultdict[Span, list[Statement]] = defaultdict(list)
    for statement in analysis.statements:
        if statement.act is SpeechAct.TOPIC:
            continue
        spans = [*statement.content, *((statement.cue,) if statement.cue is not None else ())]
        for sentence in {sentence_of(analysis, span) for span in spans}:
            found[sentence].append(statement)
    return found
