"""Acts that an article leaves undated, dated by the other articles of its story.

"Detained since the coup", in an article that does not say when the coup was, takes its days
from the articles that do. What the words hang on (`Event.tied`), or an act that is itself named
as known ("the coup"), is looked up among the dated events of the story; where all that may be
of the same act agree on its days, the event has them, and cites the words that give them.

Only days that an article gives by its own words count for another one; days that rest on a
story are handed on along ties within one article, round by round, so that nothing comes to
support itself. Leaves out acts without a day in any article, acts to come, and articles whose
own date is in doubt, which may be of any year.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.codes import Status, TieRelation
from dateline.extract.events_times_days import moved
from dateline.extract.events_times_words import Relation
from dateline.records import Interval, Tie, quoted
from dateline.story.anchoring_identity import Dates, agreement
from dateline.story.anchoring_reading import Pages, dated_events, is_named_again, is_undated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.records import Analysis, Event, Evidence
    from dateline.story.anchoring_identity import Agreement

ROUNDS: Final = 3
"""Acts may hang on acts that hang on acts; further than this nobody reads."""

WHEN: Final = "when: "
UNDATED: Final = " (undated here)"
BOUNDS: Final = ("when: told as ", "when: to come ")
"""Beginnings of the reasons for days that only the publication bounds."""
SEVERAL: Final = "the articles of the story put it on several days"

Key = tuple[str, int]
"""An article and the number of an event in it."""


def anchored(
    analyses: Sequence[Analysis], links: Mapping[tuple[str, str], str]
) -> tuple[Analysis, ...]:
    """The analyses in their order, with the days that other articles give to their events.

    `links` are those of `linking.link`. The days do not depend on the order of the analyses;
    what has days keeps them.
    """
    story = _Story({analysis.article.id: analysis for analysis in analyses}, links)
    for _ in range(ROUNDS):
        found = story.found()
        if not found:
            break
        story.take(found)
    return tuple(story.analyses[analysis.article.id] for analysis in analyses)


@dataclass(frozen=True, slots=True)
class _Act:
    """The days of the act that an event hangs on, and who says so; no days where they differ."""

    days: Interval | None
    cited: Evidence | None
    told: str


class _Story:
    """The analyses as far as they are dated, and the events that date others."""

    def __init__(
        self, analyses: dict[str, Analysis], links: Mapping[tuple[str, str], str]
    ) -> None:
        self.analyses = analyses
        self._pages = Pages(analyses, links)
        self._acts: dict[Key, _Act | None] = {}
        self._dates = Dates(
            dated
            for article in sorted(analyses)
            for dated in dated_events(analyses[article], self._pages)
        )

    def found(self) -> dict[Key, Event]:
        """The events that can be dated now, as they are then; contested ones with that reason."""
        result: dict[Key, Event] = {}
        for article in sorted(self.analyses):
            for number, event in enumerate(self.analyses[article].events):
                dated = self._again(article, number, event)
                if dated is not None and dated != event:
                    result[article, number] = dated
        return result

    def take(self, found: Mapping[Key, Event]) -> None:
        """Put events in the place of those that they were."""
        for article in sorted({article for article, _ in found}):
            analysis = self.analyses[article]
            events = (
                found.get((article, number), event) for number, event in enumerate(analysis.events)
            )
            self.analyses[article] = replace(analysis, events=tuple(events))

    def _again(self, article: str, number: int, event: Event) -> Event | None:
        """The event with the days of the act it hangs on, or of the act it is itself."""
        analysis = self.analyses[article]
        if event.tied is not None:
            act = self._act(article, event.tied) if is_undated(event) else None
            return None if act is None else _placed(event, event.tied, act)
        if not is_named_again(analysis, event):
            return None
        act = self._looked_up(article, number)
        if act is None or act.days is None:
            return None
        itself = Tie(relation=TieRelation.ON, span=event.anchor, act=event.anchor, cited=act.cited)
        return replace(
            event, when=act.days, tied=itself, reasons=_reasons(event, f"the act, {act.told}")
        )

    def _act(self, article: str, tie: Tie) -> _Act | None:
        """The days of the act that a tie names: as found before, else looked up."""
        if tie.cited is not None or not tie.known:
            return None
        for number in self._at(article, tie):
            other = self.analyses[article].events[number]
            if not is_undated(other) and other.tied is not None and other.tied.cited is not None:
                told = f"which other articles date {other.when}"
                return _Act(other.when, other.tied.cited, told)
            act = self._looked_up(article, number)
            if act is not None:
                return act
        return None

    def _at(self, article: str, tie: Tie) -> Iterator[int]:
        for number, event in enumerate(self.analyses[article].events):
            if event.anchor == tie.act and event.status is Status.ASSERTED:
                yield number

    def _looked_up(self, article: str, number: int) -> _Act | None:
        """What the dated events of the story say of the days of one event; the same every round."""
        if (article, number) not in self._acts:
            self._acts[article, number] = self._of_others(article, number)
        return self._acts[article, number]

    def _of_others(self, article: str, number: int) -> _Act | None:
        mention = self._pages.mention(article, number)
        found = agreement(mention, self.analyses[article].published, self._dates)
        if found is None:
            return None
        if found.days is None:
            return _Act(None, None, SEVERAL)
        best = found.shown[0]
        source = self.analyses[best.mention.article].article
        return _Act(found.days, quoted(source, best.words), self._told(article, found))

    def _told(self, article: str, found: Agreement) -> str:
        """As in "which radio.txt and 2 other articles date 2023-07-26"."""
        articles = list(dict.fromkeys(dated.mention.article for dated in found.shown))
        articles = [other for other in articles if other != article]
        first = called(self.analyses[articles[0]].article.source)
        if len(articles) == 1:
            return f"which {first} dates {found.days}"
        others = "another article" if len(articles) == 2 else f"{len(articles) - 1} other articles"
        return f"which {first} and {others} date {found.days}"


def called(source: str) -> str:
    """The file of an article, with its record in a collection: where it is kept says nothing."""
    path, mark, record = source.partition("#")
    return path.rstrip("/\\").replace("\\", "/").rpartition("/")[2] + mark + record


def _placed(event: Event, tie: Tie, act: _Act) -> Event | None:
    """An event on the days that its tie to a dated act leaves, or with the reason for none."""
    if act.days is None:
        reason = f"{WHEN}{act.told}"
        return (
            None if reason in event.reasons else replace(event, reasons=(*event.reasons, reason))
        )
    days = moved(Relation(tie.relation), tie.distance, act.days)
    days = None if days is None else _bounded(days, event.when)
    if days is None:
        return None
    words = next((r for r in event.reasons if r.endswith(UNDATED)), "")
    told = f"{words.removeprefix(WHEN).removesuffix(UNDATED)}, {act.told}"
    return replace(
        event,
        when=days,
        when_text=event.when_text or tie.span,
        tied=replace(tie, cited=act.cited),
        reasons=_reasons(event, told),
    )


def _bounded(days: Interval, bound: Interval | None) -> Interval | None:
    """Days cut to those that the report leaves; `None` where the two exclude each other.

    What lies after an act keeps its open end: what has been so since a coup may go on.
    """
    if bound is None:
        return days
    first, last = days.first, days.last
    if bound.first is not None:
        first = bound.first if first is None else max(first, bound.first)
    if bound.last is not None:
        if first is not None and first > bound.last:
            return None
        last = None if last is None else min(last, bound.last)
    return (
        None if first is not None and last is not None and last < first else Interval(first, last)
    )


def _reasons(event: Event, told: str) -> tuple[str, ...]:
    """The reasons of an event with the new one instead of those that it replaces."""
    kept = (r for r in event.reasons if not r.startswith(BOUNDS) and not r.endswith(UNDATED))
    return (*kept, f"{WHEN}{told}")
