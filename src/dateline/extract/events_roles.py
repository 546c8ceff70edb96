"""Who did it and to whom: the slots of an anchor's frame, filled from the tree.

Each role takes the first slot of the frame's pattern that holds something; the subject of the
verb that carries an event noun fills what its own phrase leaves open ("the rebels launched an
attack"). Spans are heads with their modifiers, without relative clauses.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.extract.events_grammar import RELATIVE
from dateline.extract.events_lexicon import frames, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_lexicon import Roles
    from dateline.extract.events_slots import Anchor, Slots
    from dateline.spans import Span

CHOOSY: Final = frozenset({"comp", "from", "among", "at", "with", "over", "in", "for", "to"})
"""Slots whose noun is a side only if it can act or be hurt: "a bomb attack" is not by a bomb."""
SIDE_SLOTS: Final = frozenset({"obj", "comp", "against", "of"})
ANNOUNCERS: Final = frozenset(
    {"announce", "declare", "proclaim", "plan", "seek", "call", "propose"}
)
HAPPENED: Final = frozenset({Code.ASSAULT, Code.INCIDENT, "coup", "arrest", "seize", "deport"})
"""Who announces these did not do them: "a colonel announced the overthrow"."""
VERBAL_CODES: Final = frozenset(
    {Code.ACCUSE, Code.REJECT, Code.SUPPORT, Code.CONCEDE, Code.AGREE, Code.GOVERN, Code.REQUEST}
)
"""Acts in words are done to somebody: of a thing only its owner is a recipient."""
POSSESSIVES: Final = frozenset({"his", "her", "its", "their", "our", "my", "your"})
SUFFERERS: Final = frozenset({"PEOPLE", "AREA", "BUILDING", "COUNTRY", "PLACE", "BODY"})


@dataclass(frozen=True, slots=True)
class Filled:
    """Heads in each role and the slots they came from."""

    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    reasons: tuple[str, ...]


class Filler:
    """Fills the roles of the anchors of one sentence."""

    def __init__(self, slots: Slots) -> None:
        self.slots = slots
        self.grammar: Grammar = slots.grammar

    def roles(self, anchor: Anchor) -> Filled:
        """Heads of actor and recipient; a head is never in both."""
        pattern = words().patterns[anchor.frame.pattern]
        roles = pattern.noun if anchor.kind == "noun" else pattern.verb
        if roles.sides:
            sides = self._sides(anchor, roles)
            return Filled(sides, (), ("all sides act",) if len(sides) > 1 else ())
        actors, by = self._actors(anchor, roles)
        recipients, to = self._recipients(anchor, roles)
        recipients = tuple(p for p in recipients if p not in actors)
        reasons = tuple(
            f"{role}: {slot}"
            for role, slot, heads in (("actor", by, actors), ("recipient", to, recipients))
            if heads
        )
        return Filled(actors, recipients, reasons + self._voice(anchor))

    def _actors(self, anchor: Anchor, roles: Roles) -> tuple[tuple[int, ...], str]:
        """Who did it, by the frame's slots, else the subject of the carrier.

        "Their attack", carried by a verb with a subject of its own, is the subject's.
        """
        actors, by = self._first(anchor, roles.actor, "actor")
        carrier = anchor.carrier
        if carrier is None or carrier.kind != "agent" or not roles.actor:
            return actors, by
        if actors and not all(self.grammar.tokens[p].upos == "PRON" for p in actors):
            return actors, by
        announced = self.grammar.lemmas[carrier.verb] in ANNOUNCERS
        if announced and HAPPENED & {anchor.frame.code, anchor.frame.mode}:
            return actors, by
        subjects = self._kept(self.grammar.arguments(carrier.verb).subjects, anchor, "subj")
        return (subjects, "carrier") if subjects else (actors, by)

    def _recipients(self, anchor: Anchor, roles: Roles) -> tuple[tuple[int, ...], str]:
        """To whom it was done, by the frame's slots, else the subject of the carrier."""
        recipients, to = self._first(anchor, roles.recipient, "recipient")
        carrier = anchor.carrier
        if carrier is not None and carrier.kind == "patient" and not recipients:
            surface = self.grammar.surface_subjects(carrier.verb)
            recipients, to = self._kept(surface, anchor, "subj"), "carrier"
        if anchor.frame.code in VERBAL_CODES:
            recipients = self._addressed(recipients)
        if anchor.frame.pattern == "fire":
            recipients = tuple(p for p in recipients if "WEAPON" not in self.grammar.kinds(p))
        return recipients, to

    def _addressed(self, heads: tuple[int, ...]) -> tuple[int, ...]:
        """Of things their owners: "criticised the government's plan" is about the government."""
        found: list[int] = []
        for head in heads:
            if self._can_act(head) or "AREA" in self.grammar.kinds(head):
                found.append(head)
            else:
                found += [p for p in self.grammar.owners(head) if self._can_act(p)]
        return tuple(dict.fromkeys(found))

    def _voice(self, anchor: Anchor) -> tuple[str, ...]:
        if anchor.kind == "verb" and self.grammar.is_passive(anchor.position):
            return ("passive",)
        return ()

    def _sides(self, anchor: Anchor, roles: Roles) -> tuple[int, ...]:
        """All sides of a reciprocal act, in text order."""
        found = {
            head
            for slot in roles.sides
            for head in self._kept(self.slots.heads(anchor, slot), anchor, slot)
            if slot not in SIDE_SLOTS or self._can_act(head)
        }
        if anchor.carrier is not None and anchor.carrier.kind == "agent":
            subjects = self.grammar.arguments(anchor.carrier.verb).subjects
            if subjects:
                found = {p for p in found if self.grammar.low[p] not in POSSESSIVES}
            found.update(self._kept(subjects, anchor, "subj"))
        return tuple(sorted(found))

    def _first(
        self, anchor: Anchor, slots: Iterable[str], role: str
    ) -> tuple[tuple[int, ...], str]:
        """Heads of the first slot that holds any, with its name."""
        for slot in slots:
            name = slot
            if slot == "poss-of":
                if not self.slots.heads(anchor, "of"):
                    continue
                name = "poss"
            heads = self._kept(self.slots.heads(anchor, name), anchor, name)
            heads = tuple(p for p in heads if self._suits(p, slot, role))
            if heads:
                return heads, slot
        return (), ""

    def _kept(self, heads: Iterable[int], anchor: Anchor, slot: str) -> tuple[int, ...]:
        """Heads that are words for someone or something, not times or bare relatives."""
        grammar = self.grammar
        taken = {anchor.position, anchor.top, *anchor.extra}
        return tuple(
            p
            for p in heads
            if p not in taken
            and (slot == "poss" or grammar.low[p] not in RELATIVE)
            and grammar.low[p] not in {"there", "what", "which", "itself"}
            and grammar.tokens[p].upos != "VERB"
            and (slot in {"poss", "subj", "adj"} or not grammar.is_time(p))
        )

    def _suits(self, head: int, slot: str, role: str) -> bool:
        """Whether a head may fill a role from this slot.

        An event is no actor ("the shooting that killed six"); behind a vague preposition or
        in front of a noun only people and what can be struck count.
        """
        grammar = self.grammar
        kinds = grammar.kinds(head)
        if self._is_event(head) and "PEOPLE" not in kinds:
            return grammar.tokens[head].upos == "PROPN"
        if slot not in CHOOSY or (role == "recipient" and slot in {"for", "over"}):
            return True
        return self._can_act(head) or (role == "recipient" and bool(kinds & SUFFERERS))

    def _is_event(self, head: int) -> bool:
        units = frames().nouns.get(self.grammar.lemmas[head], ())
        return any(unit.frame.code and not unit.before and not unit.after for unit in units)

    def _can_act(self, head: int) -> bool:
        """Whether a noun stands for people or a body of people."""
        grammar = self.grammar
        if "PEOPLE" in grammar.kinds(head) or grammar.tokens[head].upos == "PRON":
            return True
        return grammar.labels[head] in {"Person", "Organization", "Location", "NORP"}

    def spans(self, heads: Iterable[int], others: Iterable[int]) -> tuple[Span, ...]:
        """The phrases of heads in text order, each once, without the branches of others.

        Others are the anchor and the heads of the other role: "the generals behind the
        [coup]", "the capture of the port by the rebels".
        """
        without = frozenset(others)
        return tuple(sorted({self.grammar.name_of(head, without) for head in heads}))
