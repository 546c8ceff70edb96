"""A statement of an article as what the comparison of tellings reads: words, numbers, days.

Words are folded, without small words and endings, and those that translators take for each
other are one. Leaves out what a word means beyond that list.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from dateline.codes import EntityKind, MentionKind, TimexType
from dateline.spans import Placed, Span, merged, touching
from dateline.story.restated_sayings import Saying, Voice
from dateline.story.restated_words import WORD, form, restated_words, stem
from dateline.story.wordings import folded, plain, with_countries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.records import Analysis, Entity, Figure, Interval, Statement, Timex

P = TypeVar("P", bound=Placed)

REACH_OF_NEGATOR: Final = 4
"""Words behind a "not" that it may turn into their opposite."""

STOPS: Final = re.compile(r"[,;:.!?…—–]")
"""Beyond these a "not" says nothing."""

NOT: Final = ("n't", "n’t")
"""Endings of a word that negates."""

NONE: Final[frozenset[Any]] = frozenset()
"""The empty set that all share: tens of thousands of statements name nobody."""

SHORT: Final = 3
"""Days that an expression may cover to say when something was said."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A name with the entity of the article that it means."""

    span: Span
    entity: str


class Reader:
    """Reads the statements of one article; `keys` are those of `linking.link`."""

    def __init__(self, analysis: Analysis, keys: Mapping[tuple[str, str], str]) -> None:
        self._analysis = analysis
        self._keys = keys
        self._text = analysis.article.text
        self._entities = {entity.id: entity for entity in analysis.entities}
        self._starts = [span.start for span in analysis.sentences]
        self._figures = sorted(analysis.figures, key=lambda item: item.span)
        self._times = sorted(analysis.times, key=lambda item: item.span)
        self._hours = [time for time in self._times if time.type is TimexType.TIME]
        self._places = sorted(analysis.places, key=lambda item: item.span)
        self._contents = merged(s for item in analysis.statements for s in item.content)
        self._names = [
            _Named(mention.span, entity.id)
            for entity in analysis.entities
            for mention in entity.mentions
            if mention.kind is MentionKind.NAME
        ]
        self._names.sort(key=lambda item: (item.span, item.entity))
        naming = [name.span for name in self._names]
        self._naming = merged([*naming, *(place.span for place in self._places)])

    def saying(self, number: int) -> Saying:
        """One statement of the article, for comparison."""
        statement = self._analysis.statements[number]
        found = [
            match
            for span in statement.content
            for match in WORD.finditer(self._text, *_ends(span))
        ]
        forms = tuple(form(match[0]) for match in found)
        spans = [Span(match.start(), match.end()) for match in found]
        figures = self._inside(self._figures, statement)
        numbers = [figure.span for figure in figures]
        numbers += [t.span for part in statement.content for t in touching(self._hours, part)]
        told = [n for n in _told(forms) if not any(s.contains(spans[n]) for s in numbers)]
        turned = self._turned(forms, spans)
        published = self._analysis.published
        return Saying(
            article=self._analysis.article.id,
            number=number,
            statement=statement,
            voice=self._voice(statement),
            forms=forms,
            words=tuple(stem(forms[n]) for n in told),
            positions=tuple(told),
            negated=frozenset(number for number, n in enumerate(told) if n in turned) or NONE,
            naming=self._of_names(statement),
            figures=tuple((figure, self._thing(figure)) for figure in figures),
            times=tuple(
                time.interval
                for time in self._inside(self._times, statement)
                if time.interval is not None
            ),
            names=frozenset(self._named(statement)) or NONE,
            said=statement.when or self._said(statement),
            known=None if published is None else published.interval,
            media=self._media(statement),
        )

    def _inside(self, items: Sequence[P], statement: Statement) -> list[P]:
        return [
            item
            for span in statement.content
            for item in touching(items, span)
            if span.contains(item.span)
        ]

    def _turned(self, forms: Sequence[str], spans: Sequence[Span]) -> frozenset[int]:
        """Positions of the words that a negator stands before, in the same clause."""
        negators = restated_words().negators
        found = set()
        for start, word in enumerate(forms):
            if word not in negators and not word.endswith(NOT):
                continue
            for position in range(start + 1, min(start + 1 + REACH_OF_NEGATOR, len(forms))):
                between = self._text[spans[position - 1].end : spans[position].start]
                if STOPS.search(between):
                    break
                found.add(position)
        return frozenset(found)

    def _thing(self, figure: Figure) -> frozenset[str]:
        return frozenset() if figure.thing is None else self._stems(figure.thing)

    def _stems(self, span: Span) -> frozenset[str]:
        small = restated_words().small
        found = (form(match[0]) for match in WORD.finditer(self._text, *_ends(span)))
        return frozenset(stem(word) for word in found if word not in small) or NONE

    def _voice(self, statement: Statement) -> Voice:
        entity = self._entities.get(statement.speaker_entity or "")
        told = "" if statement.speaker is None else statement.speaker.of(self._text)
        if entity is None:
            return Voice(
                key=None, country=None, person=False, words=_describing(told), called=_called(told)
            )
        return Voice(
            key=self._key(entity),
            country=entity.country,
            person=entity.kind is EntityKind.PERSON,
            words=_describing(f"{told} {entity.name}"),
            called=_called(told),
        )

    def _key(self, entity: Entity) -> str | None:
        if entity.kind is EntityKind.ANONYMOUS_SOURCE:
            return None
        return self._keys.get((self._analysis.article.id, entity.id))

    def _named(self, statement: Statement) -> Iterator[str]:
        """Names in the content, by entity over all articles or by place."""
        article = self._analysis.article.id
        for name in self._inside(self._names, statement):
            yield self._keys.get((article, name.entity), f"{article}/{name.entity}")
        for place in self._inside(self._places, statement):
            yield f"place:{plain(place.name)}"

    def _of_names(self, statement: Statement) -> frozenset[str]:
        """The stems of the names in the content."""
        return (
            frozenset(
                word
                for span in statement.content
                for name in touching_spans(self._naming, span)
                for word in self._stems(name)
            )
            or NONE
        )

    def _said(self, statement: Statement) -> Interval | None:
        """The day beside the content on which it was said, where the sentence names one day."""
        days = {
            time.interval
            for span in self._beside(statement)
            for time in touching(self._times, span)
            if span.contains(time.span) and _is_short(time)
        }
        return days.pop() if len(days) == 1 else None

    def _media(self, statement: Statement) -> frozenset[str]:
        """The means by which something was said, by the words beside the content."""
        found = frozenset(
            form(match[0])
            for span in (*self._beside(statement), *filter(None, (statement.medium,)))
            for match in WORD.finditer(self._text, *_ends(span))
        )
        media = restated_words().media
        return frozenset(name for name in media if media[name] & found) or NONE

    def _beside(self, statement: Statement) -> list[Span]:
        """The stretches of its sentences that are not content of this or another statement."""
        first, last = statement.content[0], statement.content[-1]
        begin = bisect_right(self._starts, first.start) - 1
        end = bisect_right(self._starts, max(first.start, last.end - 1)) - 1
        if begin < 0:
            return []
        around = self._analysis.sentences[begin].joined(self._analysis.sentences[end])
        position, free = around.start, []
        for span in touching_spans(self._contents, around):
            if position < span.start:
                free.append(Span(position, span.start))
            position = max(position, span.end)
        return [*free, Span(position, around.end)] if position < around.end else free


def _told(forms: Sequence[str]) -> Iterator[int]:
    """Positions of the words that are neither small nor negators."""
    lists = restated_words()
    for position, word in enumerate(forms):
        if word not in lists.small and word not in lists.negators and not word.endswith(NOT):
            yield position


def _describing(text: str) -> frozenset[str]:
    """The stems of words for a speaker that are no country's and not just "source"."""
    lists = restated_words()
    return frozenset(
        stem(word)
        for word, country in with_countries(text)
        if not country and word not in lists.small | lists.speakers
    )


def _called(text: str) -> str:
    small = restated_words().small
    return " ".join(word for word in folded(text) if word not in small)


def _is_short(time: Timex) -> bool:
    when = time.interval
    if when is None or when.first is None or when.last is None:
        return False
    return (when.last - when.first).days < SHORT


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def touching_spans(spans: Sequence[Span], around: Span) -> Sequence[Span]:
    """Those of spans that are in order and apart which share a character with `around`."""
    first = bisect_right(spans, around.start, key=lambda span: span.end)
    last = bisect_left(spans, around.end, lo=first, key=lambda span: span.start)
    return spans[first:last]
