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

    from dateline.extract.events_frames import Anchor, Finder
    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_lexicon import Roles
    from dateline.spans import Span

CHOOSY: Final = frozenset({"comp", "from", "among", "at", "with", "over", "in", "for", "to"})
"""Slots whose noun is a side only if it can act or be hurt: "a bomb attack" is not by a bomb."""
SIDE_SLOTS: Final = frozenset({"obj", "comp", "against"})
ANNOUNCERS: Final = frozenset({"announce", "declare", "proclaim", "plan", "seek", "call", "propose"})
HAPPENED: Final = frozenset({Code.ASSAULT, Code.INCIDENT, Code.COERCE})
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

    def __init__(self, finder: Finder) -> None:
        self.finder = finder
        self.grammar: Grammar = finder.grammar

    def roles(self, anchor: Anchor) -> Filled:
        """Heads of actor and recipient; a head is never in both."""
        pattern = words().patterns[anchor.frame.pattern]
        roles = pattern.noun if anchor.kind == "noun" else pattern.verb
        if roles.sides:
            sides, why = self._sides(anchor, roles)
            return Filled(sides, (), why)
        actors, by = self._first(anchor, roles.actor, "actor")
        recipients, to = self._first(anchor, roles.recipient, "recipient")
        if anchor.carrier is not None:
            subjects = self.grammar.arguments(anchor.carrier.verb).subjects
            told = self.grammar.lemmas[anchor.carrier.verb] in ANNOUNCERS
            if told and anchor.frame.code in HAPPENED:
                subjects = ()
            own = actors and not all(self.grammar.tokens[p].upos == "PRON" for p in actors)
            if anchor.carrier.kind == "agent" and not own and roles.actor and subjects:
                actors, by = self._kept(subjects, anchor, "subj"), "carrier"
            if anchor.carrier.kind == "patient" and not recipients:
                surface = self.grammar.surface_subjects(anchor.carrier.verb)
                recipients, to = self._kept(surface, anchor, "subj"), "carrier"
        if anchor.frame.code in VERBAL_CODES:
            recipients = self._addressed(recipients)
        recipients = tuple(p for p in recipients if p not in actors)
        reasons = tuple(
            f"{role}: {slot}"
            for role, slot, heads in (("actor", by, actors), ("recipient", to, recipients))
            if heads
        )
        return Filled(actors, recipients, reasons + self._voice(anchor))

    def _addressed(self, heads: tuple[int, ...]) -> tuple[int, ...]:
        """Of things their owners: "criticised the government's plan" is about the government."""
        found: list[int] = []
        for head in heads:
            if self._can_act(head):
                found.append(head)
            else:
                found += [p for p in self.grammar.owners(head) if self._can_act(p)]
        return tuple(dict.fromkeys(found))

    def _voice(self, anchor: Anchor) -> tuple[str, ...]:
        if anchor.kind == "verb" and self.grammar.is_passive(anchor.position):
            return ("passive",)
        return ()

    def _sides(self, anchor: Anchor, roles: Roles) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """All sides of a reciprocal act."""
        found: list[int] = []
        for slot in roles.sides:
            for head in self._kept(self.finder.slot(anchor, slot), anchor, slot):
                if head not in found and (slot not in SIDE_SLOTS or self._can_act(head)):
                    found.append(head)
        carrier = anchor.carrier
        if carrier is not None and carrier.kind == "agent":
            subjects = self.grammar.arguments(carrier.verb).subjects
            found = [p for p in found if self.grammar.low[p] not in POSSESSIVES] if subjects else found
            found += [p for p in self._kept(subjects, anchor, "subj") if p not in found]
        return tuple(sorted(found)), (("all sides act",) if len(found) > 1 else ())

    def _first(self, anchor: Anchor, slots: Iterable[str], role: str) -> tuple[tuple[int, ...], str]:
        """Heads of the first slot that holds any, with its name."""
        for slot in slots:
            name = slot
            if slot == "poss-of":
                if not self.finder.slot(anchor, "of"):
                    continue
                name = "poss"
            heads = self._kept(self.finder.slot(anchor, name), anchor, name)
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
        if role == "actor" and self._is_event(head) and "PEOPLE" not in kinds:
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
        return tuple(sorted({self.grammar.phrase(head, without) for head in heads}))
