"""Acts that a text reports: who did what to whom, where, when, and whether it is so.

Rules over the dependency tree with a frame lexicon written by hand
(`resources/frames_*.yaml`): anchors (`events_frames`), roles (`events_roles`), status
(`events_status`), place, time, numbers and source (`events_setting`). Codes are those of
PLOVER 2.0 with the extensions of `dateline.codes`.

Left out: acts that only a whole sentence implies, most roles named in another sentence, and
links between mentions of the same act (the story step makes them).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, PlaceRole, Status
from dateline.extract.events_anaphora import carried
from dateline.extract.events_confidence import LEAST, confidence
from dateline.extract.events_frames import Finder
from dateline.extract.events_grammar import Grammar
from dateline.extract.events_learned import by_word, why
from dateline.extract.events_modes import mode_of
from dateline.extract.events_roles import Filler
from dateline.extract.events_roles_learned import mended
from dateline.extract.events_setting import Setting, Settler, Told, inside, magnitude, source
from dateline.extract.events_sides import is_party
from dateline.extract.events_status import Judge
from dateline.extract.events_status_lists import listed
from dateline.extract.events_times import Clock
from dateline.extract.events_times_article import Act, settled
from dateline.records import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.extract.events_cues import Verdict
    from dateline.extract.events_roles import Filled
    from dateline.extract.events_slots import Anchor
    from dateline.extract.events_times_clock import Timing
    from dateline.records import (
        Document,
        Entity,
        Figure,
        Interval,
        Place,
        Predicate,
        Sentence,
        Statement,
        Timex,
    )
    from dateline.spans import Span

OPENING: Final = frozenset("'\"‘“«")
CLOSING: Final = frozenset("'\"’”»")


@dataclass(frozen=True, slots=True)
class Context:
    """What the other steps found in the same article, each in text order."""

    times: tuple[Timex, ...] = ()
    places: tuple[Place, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    published: Interval | None = None


def find_events(document: Document, context: Context) -> tuple[Event, ...]:
    """Every act that the document mentions, in text order; spans index the stored text."""
    labels = _labels(document)
    told = Told(context.statements)
    predicates = by_word(document.predicates)
    least = LEAST if document.happened else 0.0  # without the network all confidence is low
    acts, clocks = [], []
    for number, sentence in enumerate(document.sentences):
        reader = _Reader(sentence, labels, context, told, predicates, document.text)
        clocks.append(reader.clock)
        acts += [Act(event, number, anchor, timing) for event, anchor, timing in reader.events()]
    events = carried(document, listed(document, [act.event for act in acts]))
    found = settled(acts, events, clocks, context.published)
    return tuple(event for event in found if event.confidence >= least)


def _labels(document: Document) -> dict[int, str]:
    """Labels of the named entities by the offset of each of their words."""
    starts: dict[int, str] = {}
    names = sorted(document.names, key=lambda name: name.span)
    number = 0
    for sentence in document.sentences:
        for token in sentence.tokens:
            while number < len(names) and names[number].span.end <= token.span.start:
                number += 1
            if number < len(names) and names[number].span.start <= token.span.start:
                starts[token.span.start] = names[number].label
    return starts


@dataclass(frozen=True, slots=True)
class _Found:
    """An anchor with what was concluded about it; `acts` are all acts of the sentence."""

    anchor: Anchor
    verdict: Verdict
    filled: Filled
    mode: str | None
    acts: tuple[int, ...]


class _Reader:
    """One sentence on its way from tree to events."""

    def __init__(
        self,
        sentence: Sentence,
        labels: dict[int, str],
        context: Context,
        told: Told,
        predicates: dict[int, Predicate],
        text: str,
    ) -> None:
        self.sentence = sentence
        self.text = text
        self.grammar = Grammar(sentence, labels)
        self.finder = Finder(self.grammar, predicates)
        self.filler = Filler(self.finder.slots)
        self.judge = Judge(self.grammar)
        self.context = context
        self.told = told
        self.clock = Clock(self.grammar, inside(context.times, sentence.span))

    def events(self) -> Iterator[tuple[Event, Anchor, Timing | None]]:
        """Events of the sentence in text order, each with what it was read from.

        Their times are those of their own clauses; the rest of the article adds its own.
        """
        if self._is_slogan_line():
            return
        anchors = self.finder.anchors()
        if not anchors:
            return
        settler = Settler(self.clock, inside(self.context.places, self.sentence.span))
        acts = tuple(p for anchor in anchors for p in (anchor.position, anchor.top))
        for anchor in anchors:
            verdict = self.judge.verdict(anchor)
            if verdict.status is None:
                continue
            filled = self.filler.roles(anchor)
            if self._is_slogan(anchor):
                continue
            found = _Found(anchor, verdict, filled, mode_of(self.grammar, anchor, anchors), acts)
            for setting in settler.settings(anchor, filled):
                timing = self._believed(anchor, setting.timing)
                yield self._event(found, replace(setting, timing=timing)), anchor, timing

    def _is_slogan_line(self) -> bool:
        """Whether the sentence is a heading that only quotes: 'Maintain peace with France'."""
        text = [token.text for token in self.sentence.tokens]
        return (
            text[0] in OPENING
            and text[-1] in CLOSING
            and text[-2:-1] not in ([","], ["."], ["!"], ["?"])
        )

    def _is_slogan(self, anchor: Anchor) -> bool:
        """Whether a demand is only what a protest voices; then the protest is the act."""
        if anchor.frame.code is not Code.REQUEST:
            return False
        grammar = self.grammar
        subjects = self.finder.slots.heads(anchor, "subj")
        voices = [p for p in subjects if grammar.kinds(p) & {"PROTESTER", "PROTEST_NOUN"}]
        head = grammar.tokens[anchor.position].head
        marched = grammar.base[anchor.position] in {"acl", "advcl"} and head >= 0
        voiced = marched and "PROTEST_NOUN" in grammar.kinds(head)
        return bool(voices) or voiced

    def _event(self, found: _Found, setting: Setting) -> Event:
        """The record of one act in one setting."""
        anchor, frame, filled = found.anchor, found.anchor.frame, found.filled
        assert frame.code is not None
        span = self._span(anchor)
        roles, mending = self._roles(found, setting, span)
        speaker, timing = next(iter(roles["attributed_to"]), None), setting.timing
        when = None if timing is None else timing.days
        status, later = self._status(found, when, speaker)
        counted = [*roles["actor"], *roles["recipient"]]
        if anchor.kind == "noun":
            counted.append(self.grammar.name_of(anchor.position))
        predicate = self._predicate(anchor)
        return Event(
            anchor=span,
            code=frame.code,
            mode=found.mode,
            actor=roles["actor"],
            recipient=roles["recipient"],
            place=roles["place"],
            when=when,
            when_text=None if timing is None else timing.text,
            status=status,
            attributed_to=speaker,
            magnitude=magnitude(
                self.grammar,
                anchor,
                inside(self.context.figures, self.sentence.span),
                counted,
            ),
            confidence=confidence(anchor, filled, predicate),
            reasons=(
                f"frame: {frame.id}" if anchor.predicate is None else why(anchor.predicate),
                *filled.reasons,
                *mending,
                *found.verdict.reasons,
                *later,
            ),
        )

    def _predicate(self, anchor: Anchor) -> Predicate | None:
        """What the network reads at the word of an anchor."""
        return self.finder.predicates.get(self.grammar.tokens[anchor.position].span.start)

    def _roles(
        self, found: _Found, setting: Setting, span: Span
    ) -> tuple[dict[str, tuple[Span, ...]], tuple[str, ...]]:
        """The spans of each role as rules and network have them, and what the network mended."""
        filled, speaker = found.filled, source(self.grammar, span, self.told)
        actors = self.filler.spans(filled.actors, (*found.acts, *filled.recipients))
        recipients = self.filler.spans(filled.recipients, (*found.acts, *filled.actors))
        roles = {
            "actor": actors,
            "recipient": tuple(r for r in recipients if r not in actors),
            "place": setting.places,
            "attributed_to": () if speaker is None else (speaker,),
        }
        phrase = partial(self._phrase, found.anchor.frame.code)
        return mended(roles, self._predicate(found.anchor), self.text, phrase)

    def _phrase(self, code: Code | None, role: str, span: Span) -> Span | None:
        """The phrase of these words, if it stands in the sentence and can fill the role."""
        if role == "actor" and code is Code.INCIDENT:
            return None  # a flood is nobody's act
        if role == "place":
            places = inside(self.context.places, self.sentence.span)
            literal = (place.span for place in places if place.role is PlaceRole.LITERAL)
            return next((place for place in literal if place.overlaps(span)), None)
        tokens = self.grammar.tokens
        words = {p for p, token in enumerate(tokens) if span.overlaps(token.span)}
        heads = [p for p in sorted(words) if tokens[p].head not in words]
        if not heads or tokens[heads[0]].upos == "ADJ" or not is_party(self.grammar, heads[0]):
            return None
        return next(iter(self.filler.spans((heads[0],), ())), None)

    def _status(
        self, found: _Found, when: Interval | None, speaker: Span | None
    ) -> tuple[Status, tuple[str, ...]]:
        """The verdict, seen with the date of the act and with who tells of it."""
        status = found.verdict.status
        assert status is not None
        published = self.context.published
        last = published.last if published else None
        if status is Status.ASSERTED and last and when and when.first and when.first > last:
            return Status.PLANNED, ("status: dated after publication -> planned",)
        if status is Status.PLANNED and self._is_foretold(found.filled, speaker):
            return Status.POSSIBLE, ("status: foretold of others -> possible",)
        return status, ()

    def _believed(self, anchor: Anchor, timing: Timing | None) -> Timing | None:
        """A time without its days where a verb tells as past what they put behind the report.

        "The next day he was shot", with nothing before it that has a day, is not tomorrow.
        """
        published = self.context.published
        if timing is None or timing.days is None or published is None or published.last is None:
            return timing
        verb = anchor.position if anchor.carrier is None else anchor.carrier.verb
        later = timing.days.first is not None and timing.days.first > published.last
        dated = any(word.isdigit() and len(word) == 4 for word in timing.words.split())
        past = self.clock.is_past(verb)
        return replace(timing, days=None) if later and past and not dated else timing

    def _is_foretold(self, filled: Filled, speaker: Span | None) -> bool:
        """Whether a speaker foretells what armed groups will do, who decided nothing before him."""
        if speaker is None:
            return False
        grammar = self.grammar
        return any(
            "FIGHTER" in grammar.kinds(p) and not speaker.overlaps(grammar.name_of(p))
            for p in filled.actors
        )

    def _span(self, anchor: Anchor) -> Span:
        """The anchor's words where they stand together, else its head alone."""
        positions = sorted({anchor.position, *anchor.extra})
        if positions[-1] - positions[0] == len(positions) - 1:
            return self.grammar.span(positions[0], positions[-1])
        return self.grammar.tokens[anchor.position].span
