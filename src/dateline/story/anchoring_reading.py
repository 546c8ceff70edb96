"""What is compared to find the act that an article names without its day.

One mention of an act: what kind it is, who took part, where, and which days its own article
gives it. Leaves out whether two mentions are one act: `anchoring_identity`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.story.timeline_reading import Reader, sentence_of, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.records import Analysis, Event, Interval
    from dateline.spans import Span
    from dateline.story.timeline_features import Features

LONGEST: Final = 4
"""Days that an act may have taken and still date other articles."""
WIDEST: Final = 31
"""Days within which an act that is less exactly dated can still contradict."""
OFTEN: Final = 0.8
"""Share of the mentions of the most named country from which an article is about another one."""

FRAME: Final = "frame: "
DEFINITE: Final = re.compile(r"\b(?:the|this)\s+\Z", re.IGNORECASE)
CARRIED: Final = re.compile(r"when: (?:.*, )?carried from ")
DEATH: Final = (Code.INCIDENT, "death")
"""What nobody suffers twice: any mention of it is one of the same act."""
COUNTED: Final = re.compile(r"\b(?:ago|earlier|later|couple|few|so)\b", re.IGNORECASE)
DAYLIKE: Final = frozenset({"day", "weekend"})
"""Grains of expressions that name one day, or two."""
BEFORE: Final = 12
"""Characters before an anchor in which its article stands."""

Kind = tuple[Code | None, str | None]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an act in one article.

    `located` are countries of its own parties and places, `sentence` those that its sentence
    names, `focus` those that the article is about. `frame` is the rule that found it, `stems`
    are the words of its anchor without their endings, `timeless` its features without days.
    """

    features: Features
    timeless: Features
    frame: str
    anchor: str
    stems: tuple[str, ...]
    located: frozenset[str]
    sentence: frozenset[str]
    focus: frozenset[str]

    @property
    def sort(self) -> tuple[object, ...]:
        """All that is compared of mentions of different articles: equal sorts are treated alike."""
        one = self.features
        return (
            *(self.kind, self.frame, self.anchor, one.towns, one.countries),
            *(one.actors.keys, one.actors.countries),
            *(one.recipients.keys, one.recipients.countries),
            *(self.located, self.focus, frozenset() if self.located else self.sentence),
        )

    @property
    def kind(self) -> Kind:
        """Code and mode."""
        return (self.features.code, self.features.mode)

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.features.article

    @property
    def last_word(self) -> str:
        """The noun of a nominal anchor, in small letters."""
        return self.anchor.split()[-1]

    @property
    def is_plural(self) -> bool:
        """Whether its noun may be a plural; of verbs this says nothing."""
        return self.anchor.endswith("s") and not self.anchor.endswith("ss")


@dataclass(frozen=True, slots=True)
class Dated:
    """A mention with the days that its own article gives it and the words they rest on."""

    mention: Mention
    days: Interval
    words: Span
    digits: int
    """How many digits the words have: "25 June 2009" tells a reader more than "Thursday"."""
    is_exact: bool
    """Whether its own clause dates it, and on few enough days to date other mentions."""


class Pages:
    """The events of the articles of a story as mentions."""

    def __init__(
        self, analyses: Mapping[str, Analysis], links: Mapping[tuple[str, str], str]
    ) -> None:
        self._analyses = analyses
        self._readers = {key: Reader(found, links) for key, found in analyses.items()}
        self._focus = {key: _focus(found) for key, found in analyses.items()}
        self._mentions: dict[tuple[str, int], Mention] = {}

    def mention(self, article: str, number: int) -> Mention:
        """One event of an article."""
        found = self._mentions.get((article, number))
        if found is None:
            found = self._mentions[article, number] = self._read(article, number)
        return found

    def _read(self, article: str, number: int) -> Mention:
        analysis = self._analyses[article]
        event = analysis.events[number]
        features = self._readers[article].features(number)
        located = features.countries | features.actors.countries | features.recipients.countries
        anchor = event.anchor.of(analysis.article.text).casefold()
        return Mention(
            features=features,
            timeless=replace(features, first=None, known=None),
            frame=_frame(event),
            anchor=anchor,
            stems=tuple(stem(word) for word in anchor.split()),
            located=located,
            sentence=_countries_in(analysis, sentence_of(analysis, event.anchor)),
            focus=self._focus[article],
        )


def dated_events(analysis: Analysis, pages: Pages) -> Iterator[Dated]:
    """Asserted events that the article itself dates, in text order.

    Days that another article gave do not count: what rests on a story must not bear it.
    """
    for number, event in enumerate(analysis.events):
        if event.status is not Status.ASSERTED or event.when is None or event.tied is not None:
            continue
        if event.when_text is not None and width(event.when) <= WIDEST:
            yield Dated(
                mention=pages.mention(analysis.article.id, number),
                days=event.when,
                words=event.when_text,
                digits=sum(c.isdigit() for c in event.when_text.of(analysis.article.text)),
                is_exact=width(event.when) < LONGEST and _is_named(analysis, event),
            )


def _is_named(analysis: Analysis, event: Event) -> bool:
    """Whether the clause of an event names its day; who counts back may count roughly."""
    if any(CARRIED.match(reason) for reason in event.reasons):
        return False
    time = next((time for time in analysis.times if time.span == event.when_text), None)
    if time is None:
        return True  # an act of the same article, and that one has a day
    return time.grain in DAYLIKE and not COUNTED.search(time.span.of(analysis.article.text))


def width(days: Interval) -> int:
    """Days from the first to the last, so many that nothing is wider where an end is open."""
    if days.first is None or days.last is None:
        return 1 << 30
    return (days.last - days.first).days


def is_undated(event: Event) -> bool:
    """Whether an event has no days of its own, only the bound that its report sets."""
    return event.when is None or event.when.first is None or event.when.last is None


def is_named_again(analysis: Analysis, event: Event) -> bool:
    """Whether an undated mention is told as known: "the coup", or the death of somebody."""
    if event.status is not Status.ASSERTED or event.when_text is not None:
        return False
    if event.tied is not None or (event.when is not None and event.when.first is not None):
        return False
    before = analysis.article.text[max(0, event.anchor.start - BEFORE) : event.anchor.start]
    death = (event.code, event.mode) == DEATH and bool(event.recipient)
    return death or DEFINITE.search(before) is not None


def _frame(event: Event) -> str:
    named = (reason for reason in event.reasons if reason.startswith(FRAME))
    return next(named, "").removeprefix(FRAME)


def _focus(analysis: Analysis) -> frozenset[str]:
    """The countries that an article names most."""
    counts = Counter(place.country for place in analysis.places if place.country is not None)
    most = max(counts.values(), default=0)
    return frozenset(country for country, count in counts.items() if count >= OFTEN * most)


def _countries_in(analysis: Analysis, span: Span) -> frozenset[str]:
    return frozenset(
        place.country
        for place in analysis.places
        if place.country is not None and span.contains(place.span)
    )
