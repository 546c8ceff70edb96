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
from dateline.extract.events_lexicon import words
from dateline.extract.events_reach import attending, culprits, goals
from dateline.extract.events_sides import (
    antecedent,
    can_act,
    can_hear,
    is_event,
    is_party,
    is_person,
    is_spot,
    owners_of,
    role_words,
)

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
    | {Code.THREATEN}
)
"""Acts in words are done to somebody: of a thing only its owner is a recipient."""
UNNAMED: Final = frozenset({"obj-poss", "content"})
"""Slots whose pronouns are seldom the other side: "suspended its flights"."""
FOR_PEOPLE: Final = frozenset({"economy", "sport", "crime"})
"""Modes of INCIDENT whose things ("stole the icon") are no recipients, but their owners."""
EMPTY: Final = frozenset({"there", "what", "which", "itself", "nobody", "nothing", "anything"})
PAIRED: Final = (["no", "one"], ["one", "another"])
GOALS: Final = frozenset({Code.AGREE, Code.REJECT, Code.THREATEN})
"""Acts in words whose content is done to somebody: "vowed to refund every customer"."""
POSSESSIVES: Final = frozenset({"his", "her", "its", "their", "our", "my", "your"})
RESOLVED: Final = frozenset({"his", "her", "its", "their", "whose"})
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
            return Filled(
                sides, self._of_lone(anchor, sides), ("all sides act",) * (len(sides) > 1)
            )
        actors, by = self._actors(anchor, roles)
        recipients, to = self._recipients(anchor, roles)
        recipients = tuple(p for p in recipients if p not in actors)
        reasons = tuple(
            f"{role}: {slot}"
            for role, slot, heads in (("actor", by, actors), ("recipient", to, recipients))
            if heads
        )
        return Filled(actors, recipients, reasons + self._voice(anchor))

    def _of_lone(self, anchor: Anchor, sides: tuple[int, ...]) -> tuple[int, ...]:
        """Whom a single side agreed to do something for: "agreed to meet [the union]"."""
        if anchor.frame.code not in GOALS or len(sides) != 1:
            return ()
        reached = self._addressed(goals(self.slots, anchor))
        return tuple(p for p in reached if p not in sides and is_person(self.grammar, p))

    def _actors(self, anchor: Anchor, roles: Roles) -> tuple[tuple[int, ...], str]:
        """Who did it, by the frame's slots; "their attack", carried by a verb, is its subject's."""
        actors, by = self._first(anchor, roles.actor, "actor")
        actors = self._senders(self._resolved(actors))
        if anchor.frame.code is Code.GOVERN:  # "its adoption" is that of the bill
            actors = tuple(p for p in actors if self.grammar.low[p] != "its")
        carrier = anchor.carrier
        if not actors and anchor.kind == "noun" and (roles.actor or anchor.frame.mode == "crime"):
            tried = self._kept(culprits(self.grammar, anchor), anchor, "subj")
            if tried:
                return tried, "culprit"
        if carrier is None or carrier.kind != "agent" or not roles.actor:
            return actors, by
        if actors and not all(self.grammar.tokens[p].upos == "PRON" for p in actors):
            return actors, by
        happened = HAPPENED & {anchor.frame.code, anchor.frame.mode}
        if self.grammar.lemmas[carrier.verb] in ANNOUNCERS and happened:
            return actors, by
        subjects = self._kept(self.grammar.arguments(carrier.verb).subjects, anchor, "subj")
        return (subjects, "carrier") if subjects else (actors, by)

    def _senders(self, heads: tuple[int, ...]) -> tuple[int, ...]:
        """Of what was thrown or laid, who sent it: "an Israeli missile", "mines laid by rebels"."""
        grammar = self.grammar
        found: list[int] = []
        for head in heads:
            thrown = grammar.lemmas[head] in role_words().shots and not grammar.labels[head]
            if not thrown and not (is_event(grammar, head) and not can_act(grammar, head)):
                found.append(head)
                continue
            sent = [q for p in grammar.kids(head, "acl") for q in grammar.arguments(p).subjects]
            sent += [*grammar.owners(head), *grammar.with_case(head, "by")]
            sent += [p for p in grammar.kids(head, "amod", "compound") if grammar.is_side(p)]
            found += [p for p in sent if p != head and can_act(grammar, p)]
        return tuple(dict.fromkeys(found))

    def _recipients(self, anchor: Anchor, roles: Roles) -> tuple[tuple[int, ...], str]:
        """To whom it was done, by the frame's slots, else the subject of the carrier."""
        recipients, to = self._first(anchor, roles.recipient, "recipient")
        carrier = anchor.carrier
        if carrier is not None and carrier.kind == "patient" and not recipients:
            surface = self.grammar.surface_subjects(carrier.verb)
            recipients, to = self._kept(surface, anchor, "subj"), "carrier"
            verbal = anchor.frame.code in VERBAL_CODES
            recipients = self._addressed(recipients) if verbal else recipients
        if anchor.frame.code in GOALS and not recipients:
            reached = self._addressed(goals(self.slots, anchor))
            recipients, to = tuple(p for p in reached if is_person(self.grammar, p)), "goal"
        if anchor.frame.mode in FOR_PEOPLE or anchor.frame.code is Code.PROTEST:
            recipients = tuple(p for p in self._addressed(recipients) if is_party(self.grammar, p))
        if anchor.frame.pattern == "visit":  # a place that is visited is only where it happens
            recipients = tuple(p for p in recipients if not is_spot(self.grammar, p))
        if anchor.frame.pattern == "fire":
            recipients = tuple(p for p in recipients if "WEAPON" not in self.grammar.kinds(p))
        return recipients, to

    def _addressed(self, heads: Iterable[int]) -> tuple[int, ...]:
        """Of things their owners: "criticised the government's plan" is about the government."""
        found: list[int] = []
        for head in heads:
            if can_hear(self.grammar, head) or "AREA" in self.grammar.kinds(head):
                found.append(head)
            else:
                found += owners_of(self.grammar, head)
        return tuple(dict.fromkeys(found))

    def _blamed(self, heads: tuple[int, ...], anchor: Anchor) -> tuple[int, ...]:
        """Objects of "accused the abbot of hiding gunmen", where only people can stand."""
        if anchor.frame.code is not Code.ACCUSE or anchor.kind != "verb":
            return ()
        below = self.grammar.kids(anchor.position, "advcl", "obl", "ccomp")
        of = any("of" in {self.grammar.case(p), self.grammar.mark(p)} for p in below)
        return heads if of else ()

    def _resolved(self, heads: tuple[int, ...]) -> tuple[int, ...]:
        """Possessive pronouns as what they stand for, where their own sentence names it."""
        grammar = self.grammar
        found: list[int] = []
        for head in heads:
            owner = grammar.low[head] in RESOLVED and grammar.base[head] in {"nmod", "det"}
            found += (antecedent(grammar, head) if owner else ()) or (head,)
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
            for head in self._kept(self._partners(anchor, slot), anchor, slot)
            if slot not in SIDE_SLOTS or can_act(self.grammar, head)
        }
        if anchor.carrier is not None and anchor.carrier.kind == "agent":
            subjects = self.grammar.arguments(anchor.carrier.verb).subjects
            if subjects:
                found = {p for p in found if self.grammar.low[p] not in POSSESSIVES}
            found.update(self._kept(subjects, anchor, "subj"))
        if anchor.frame.code is Code.CONSULT and anchor.kind == "noun" and len(found) < 2:
            found.update(self._kept(attending(self.slots, anchor), anchor, "subj"))
        return tuple(sorted(found))

    def _partners(self, anchor: Anchor, slot: str) -> tuple[int, ...]:
        """Heads in a slot; in front of the noun only names: "Fiji-Tonga talks", not "Suva talks".

        A single place in front is where they meet, a common noun what they are about.
        """
        heads = self.slots.heads(anchor, slot)
        if slot != "comp" or anchor.kind != "noun" or anchor.frame.code is not Code.CONSULT:
            return heads
        named = tuple(p for p in heads if self.grammar.labels[p])
        places = [p for p in named if self.grammar.labels[p] == "Location"]
        return named if len(named) > 1 or not places else ()

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
            found = (p for part in name.split("+") for p in self.slots.heads(anchor, part))
            heads = self._kept(found, anchor, name)
            if role == "recipient" and anchor.frame.code in VERBAL_CODES:
                heads = self._blamed(heads, anchor) or self._addressed(heads)
            heads = tuple(p for p in heads if self._suits(p, slot, role, anchor.frame.code))
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
            and not (grammar.tokens[p].upos == "PRON" and slot in UNNAMED)
            and grammar.low[p] not in EMPTY
            and (slot == "subj" or grammar.low[max(0, p - 1) : p + 1] not in PAIRED)
            and grammar.tokens[p].upos != "VERB"
            and (slot in {"poss", "subj", "adj"} or not grammar.is_time(p))
        )

    def _suits(self, head: int, slot: str, role: str, code: Code | None) -> bool:
        """Whether a head may fill a role from this slot.

        An event is no actor ("the shooting that killed six"); behind a vague preposition or
        in front of a noun only people and what can be struck count.
        """
        grammar = self.grammar
        kinds = grammar.kinds(head)
        side = "PEOPLE" in kinds or grammar.lemmas[head] in role_words().sides
        if is_event(grammar, head) and not side:
            banned = role == "recipient" and slot == "obj" and code is Code.COERCE
            sender = role == "actor" and slot == "subj"
            return grammar.tokens[head].upos == "PROPN" or sender or banned
        if role == "actor" and not self._is_agent(head, slot):
            return False
        if slot not in CHOOSY or (role == "recipient" and slot in {"for", "over"}):
            return True
        if role == "recipient" and slot == "comp":
            kept = kinds & SUFFERERS or "PROPERTY" in kinds
            return (
                bool(kept) or can_hear(grammar, head) or grammar.lemmas[head] in role_words().sites
            )
        return can_act(grammar, head) or (role == "recipient" and bool(kinds & SUFFERERS))

    def _is_agent(self, head: int, slot: str) -> bool:
        """Neither a time ("Friday's arrest") nor a means ("dismissed by fax") nor a bare count."""
        grammar = self.grammar
        if grammar.is_time(head) and not can_act(grammar, head):
            return False
        if "by" in {slot, grammar.case(head)} and grammar.lemmas[head] in role_words().means:
            return False
        return slot != "adj" or grammar.lemmas[head] not in words().measures

    def spans(self, heads: Iterable[int], others: Iterable[int]) -> tuple[Span, ...]:
        """The phrases of heads in text order, each once, without the branches of others.

        Others are the anchor and the heads of the other role: "the generals behind the
        [coup]", "the capture of the port by the rebels".
        """
        base = self.grammar.base
        without = frozenset(p for p in others if base[p] != "amod")  # "the [flooded] villages"
        return tuple(sorted({self.grammar.name_of(head, without) for head in heads}))
