"""When the acts of an article were, seen together.

An act is dated by its own clause; else by another act it is tied to ("since the coup"); else,
if it is named again as known, by the mention that has a day; else by words further up that
still govern (`events_times_carry`). What is left is bounded by the publication: what is told
as done was done by that day, what is planned was still to come. Every event says what its
days rest on in a reason that begins with "when: "; an act tied to one that the article does
not date keeps the tie in words ("when: after 'the coup' (undated here)").

Left out: acts that other articles date (`story.anchoring`); `Event.tied` holds what that needs.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.codes import Status, TieRelation
from dateline.extract.events_times_again import Again, is_known
from dateline.extract.events_times_carry import Carried, carrying
from dateline.extract.events_times_days import LENGTH, moved, shifted
from dateline.extract.events_times_links import (
    counted_from,
    governing,
    is_of_governor,
    links,
    reversed_of,
)
from dateline.extract.events_times_words import Relation, lists
from dateline.records import Interval, Tie

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dateline.extract.events_slots import Anchor
    from dateline.extract.events_times import Clock
    from dateline.extract.events_times_clock import Timing
    from dateline.extract.events_times_links import Link
    from dateline.records import Event
    from dateline.spans import Span

AHEAD: Final = frozenset({Status.PLANNED, Status.PROPOSED})
PERFECT: Final = frozenset({"have", "has", "'ve", "’ve", "'s", "’s"})
PURPOSE: Final = "status: purpose"
UNKNOWN: Final = "(undated here)"


@dataclass(frozen=True, slots=True)
class Act:
    """An event with the anchor and the time it was read from; `number` is its sentence."""

    event: Event
    number: int
    anchor: Anchor
    timing: Timing | None

    @property
    def carrier(self) -> int | None:
        """The support verb of a noun."""
        return None if self.anchor.carrier is None else self.anchor.carrier.verb


@dataclass(frozen=True, slots=True)
class Dated:
    """Days with the words they rest on and why; `tie` is one to an act without days."""

    days: Interval | None
    text: Span | None
    why: str
    tie: Tie | None = None


def settled(
    acts: Sequence[Act],
    events: Sequence[Event],
    clocks: Sequence[Clock],
    published: Interval | None,
) -> tuple[Event, ...]:
    """The events with their days: `events` are those of the acts, statuses as they stand now."""
    article = _Article(acts, events, clocks, published)
    return tuple(article.event(number) for number in range(len(acts)))


class _Article:
    """The acts of one article and what is known of their days."""

    def __init__(
        self,
        acts: Sequence[Act],
        events: Sequence[Event],
        clocks: Sequence[Clock],
        published: Interval | None,
    ) -> None:
        self.acts = acts
        self.events = events
        self.clocks = clocks
        self.published = published
        self.again = Again(acts, clocks)
        self.carried: dict[int, Carried] = carrying(acts, events, clocks)
        self.at: dict[tuple[int, int], list[int]] = defaultdict(list)
        for index, act in enumerate(acts):
            for node in {act.anchor.position, act.anchor.top, act.carrier}:
                if node is not None:
                    self.at[act.number, node].append(index)
        self._known: dict[int, Dated | None] = {}

    def event(self, index: int) -> Event:
        """The event with its days and the reason for them."""
        event = self.events[index]
        dated = self.dated(index)
        reasons = [] if dated is None else [dated.why]
        days = None if dated is None else self._within_report(event, dated.days)
        if days is None:
            days, why = self._default(index)
            reasons += [] if why is None else [why]
        return replace(
            event,
            when=days,
            when_text=None if dated is None else dated.text,
            tied=None if dated is None else dated.tie,
            reasons=(*event.reasons, *(f"when: {reason}" for reason in reasons)),
        )

    def dated(self, index: int) -> Dated | None:
        """What the article says of the days of an act, worked out once."""
        if index not in self._known:
            self._known[index] = None  # acts tied to each other in a ring have no days
            self._known[index] = self._found(index)
        return self._known[index]

    def _found(self, index: int) -> Dated | None:
        timing = self.acts[index].timing
        own, carried = self._own(self.acts[index]), self.carried.get(index)
        own = None if self._is_of_announcing(index) else own
        if own is not None and timing is not None and timing.by_clock and carried is not None:
            why = f"{timing.words}, carried from '{carried.words}'"
            return Dated(carried.days, timing.text, why)
        if own is not None and own.days is not None:
            return own
        tied = self._tied(index)
        if tied is not None and tied.days is not None:
            return tied
        again = self.again.of(index)
        if again is not None:
            return Dated(again.days, again.text, f"the act dated '{again.words}'")
        if own is not None and tied is not None:
            return replace(own, why=tied.why, tie=tied.tie)  # "a month after the vote"
        if own is None and tied is None and carried is not None:
            return Dated(carried.days, carried.text, f"carried from '{carried.words}'")
        return own or tied

    def _own(self, act: Act) -> Dated | None:
        """What the clause says."""
        timing = act.timing
        if timing is None:
            return None
        return Dated(timing.days or self._running(act, timing), timing.text, timing.words)

    def _is_of_announcing(self, index: int) -> bool:
        """Whether the time is that of the telling: "announced the vote on Monday", which is past."""
        act, published = self.acts[index], self.published
        if act.carrier is None or act.timing is None or act.timing.relation is not Relation.ON:
            return False
        if self.events[index].status not in AHEAD or published is None or published.first is None:
            return False
        clock, days = self.clocks[act.number], act.timing.days
        about = clock.grammar.lemmas[act.carrier] in lists().words.about
        over = days is not None and days.last is not None and days.last < published.first
        return about and over and clock.is_past(act.carrier)

    def _running(self, act: Act, timing: Timing) -> Interval | None:
        """As in "have been on strike for three weeks": since three weeks before the report."""
        published = self.published
        if not timing.words.lower().startswith("for ") or published is None:
            return None
        if published.first is None or published.first != published.last:
            return None
        grammar = self.clocks[act.number].grammar
        verb = act.anchor.position if act.carrier is None else act.carrier
        helpers = {grammar.low[p] for p in grammar.kids(verb, "aux", "cop")}
        first = shifted(published.first, timing.value, back=True)
        return Interval(first, None) if helpers & PERFECT and first is not None else None

    def _tied(self, index: int) -> Dated | None:
        """The days by the first act that is named as a time and dated, else the tie itself."""
        act = self.acts[index]
        clock = self.clocks[act.number]
        unknown = None
        for node in governing(clock, act.anchor.position, act.anchor.top, act.carrier):
            for link in links(clock, node):
                if is_of_governor(clock, node, link):
                    continue
                others = [i for i in self.at.get((act.number, link.node), ()) if i != index]
                days = self._moved(link, others)
                if days is not None:
                    return Dated(days, link.span, link.words)
                if others:
                    unknown = unknown or self._undated(act.number, link, others)
        return self._measured_from(index) or unknown

    def _undated(self, sentence: int, link: Link, others: Sequence[int]) -> Dated:
        """The tie to an act that the article does not date."""
        counted = link.length is not None and LENGTH.match(link.length) is not None
        tie = Tie(
            relation=TieRelation(link.relation),
            span=link.span,
            act=self.events[others[0]].anchor,
            distance=link.length if counted else None,
            known=is_known(self.clocks[sentence].grammar, link.node),
        )
        return Dated(None, None, f"{link.words} {UNKNOWN}", tie)

    def _measured_from(self, index: int) -> Dated | None:
        """As in "a law passed on Friday, a week after ministers proposed it", of the proposal."""
        act = self.acts[index]
        clock = self.clocks[act.number]
        for link, verb in counted_from(clock, {act.anchor.position, act.anchor.top}):
            time = next((t for t in map(clock.at, verb) if t is not None), None)
            if time is not None and time.days is not None:
                turned = reversed_of(link)
                days = moved(turned.relation, turned.length, time.days)
                if days is not None:
                    words = clock.timing(time).words
                    return Dated(days, time.span, f"{words}, {link.words}")
        return None

    def _moved(self, link: Link, others: Sequence[int]) -> Interval | None:
        for other in others:
            dated = self.dated(other)
            if dated is not None and dated.days is not None:
                days = moved(link.relation, link.length, dated.days)
                if days is not None:
                    return days
        return None

    def _default(self, index: int) -> tuple[Interval | None, str | None]:
        """The bound that the day of publication sets."""
        published, event = self.published, self.events[index]
        if published is None:
            return None, None
        if event.status is Status.ASSERTED and published.last is not None:
            told = "under way on" if self._is_going_on(index) else "done by"
            return Interval(None, published.last), f"told as {told} the day of publication"
        if event.status in AHEAD and published.first is not None:
            return self._ahead(index, published.first)
        return None, None

    def _is_going_on(self, index: int) -> bool:
        """As in "are leaving", "is under siege"."""
        act = self.acts[index]
        grammar = self.clocks[act.number].grammar
        verb = act.anchor.position if act.carrier is None else act.carrier
        now = {"is", "are", "'s", "’s", "'re", "’re"} & {
            grammar.low[p] for p in grammar.kids(verb, "aux", "cop")
        }
        return bool(now) and grammar.tokens[verb].xpos != "VBN"

    def _ahead(self, index: int, published: date) -> tuple[Interval | None, str | None]:
        """What is planned comes after its planning: the dated verb above it, or the report.

        What a past act aimed at ("massed to defend the port", "promised to pay") may be over.
        """
        act = self.acts[index]
        clock = self.clocks[act.number]
        verb = act.anchor.position if act.carrier is None else act.carrier
        for above in clock.grammar.above(verb):
            time = clock.at(above)
            days = None if time is None else time.days
            if time is not None and days is not None and days.first and days.first == days.last:
                words = clock.timing(time).words
                return Interval(min(days.first, published), None), f"to come, from '{words}' on"
        aimed = any(PURPOSE in reason for reason in act.event.reasons)
        if aimed or self._was_decided(clock, verb):
            return None, None
        return Interval(published, None), "to come on the day of publication"

    def _was_decided(self, clock: Clock, verb: int) -> bool:
        """Whether the nearest finite verb tells of a decision in the past, not of a telling."""
        grammar = clock.grammar
        for node in (verb, *grammar.above(verb)):
            if grammar.is_verb(node) and grammar.is_finite(node):
                told = grammar.lemmas[node] in lists().words.speech
                return clock.is_past(node) and not told
        return False

    def _within_report(self, event: Event, days: Interval | None) -> Interval | None:
        """Days with the end that the report itself sets to what it tells as done or to come."""
        published = self.published
        if days is None or published is None:
            return days
        first, last = days.first, days.last
        if event.status in AHEAD and first is None and published.first is not None:
            first = published.first if last is None or published.first <= last else None
        return Interval(first, last)
