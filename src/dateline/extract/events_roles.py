"""Who did it and to whom: the slots of an anchor's frame, filled from the tree.

Each role takes the first slot of the frame's pattern that holds something; the subject of the
verb that carries an event noun fills what its own phrase leaves open ("the rebels launched an
attack"). Spans are heads with their modifiers, without relative clauses.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.extract.events_lexicon import words
from dateline.extract.events_reach import attending, culprits, goals
from dateline.extract.events_roles_far import (
    authors,
    controlling,
    is_carried,
    parties,
    resumed,
    sitting,
)
from dateline.extract.events_roles_fit import (
    addressed,
    is_somebody,
    kept,
    resolved,
    senders,
    suits,
)
from dateline.extract.events_roles_whom import missed, suffers, thrown
from dateline.extract.events_sides import (
    can_act,
    can_hear,
    is_party,
    is_person,
    is_spot,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_lexicon import Roles
    from dateline.extract.events_slots import Anchor, Slots
    from dateline.spans import Span

SIDE_SLOTS: Final = frozenset({"obj", "comp", "against", "of"})
LOOSE_SIDES: Final = frozenset({"by", "with", "comp", "of"})
"""Slots that hold means and matters as often as sides: "fought with knives"."""
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
FOR_PEOPLE: Final = frozenset({"economy", "sport", "crime"})
"""Modes of INCIDENT whose things ("stole the icon") are no recipients, but their owners."""
GOALS: Final = frozenset({Code.REJECT, Code.THREATEN})
"""Acts in words whose content is done to somebody: "refused to admit the inspectors"."""
POSSESSIVES: Final = frozenset({"his", "her", "its", "their", "our", "my", "your"})


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
        reached = addressed(self.grammar, goals(self.slots, anchor))
        return tuple(p for p in reached if p not in sides and is_person(self.grammar, p))

    def _actors(self, anchor: Anchor, roles: Roles) -> tuple[tuple[int, ...], str]:
        """Who did it, by the frame's slots; "their attack", carried by a verb, is its subject's."""
        speakers = kept(self.grammar, resumed(self.grammar, anchor), anchor, "subj")
        speakers = speakers or thrown(self.grammar, anchor)
        if speakers:
            return speakers, "speaker" if anchor.frame.code is not Code.ASSAULT else "subj"
        slots = roles.actor
        if anchor.frame.code is Code.SANCTION and anchor.predicate is not None:
            slots = (*slots, "comp")  # "EU sanctions"
        actors, by = self._first(anchor, slots, "actor")
        actors = authors(
            self.grammar, anchor.position, senders(self.grammar, resolved(self.grammar, actors))
        )
        if anchor.frame.code is Code.GOVERN:  # "its adoption" is that of the bill
            actors = tuple(p for p in actors if self.grammar.low[p] != "its")
        if not actors and anchor.kind == "noun":
            further = self._further(anchor, roles)
            if further[0]:
                return further
        carrier = anchor.carrier
        if carrier is None or carrier.kind != "agent" or not roles.actor:
            return actors, by
        if actors and not all(self.grammar.tokens[p].upos == "PRON" for p in actors):
            return actors, by
        happened = HAPPENED & {anchor.frame.code, anchor.frame.mode}
        if self.grammar.lemmas[carrier.verb] in ANNOUNCERS and happened:
            return actors, by
        if not is_carried(self.grammar, anchor):
            return actors, by
        subjects = kept(
            self.grammar, self.grammar.arguments(carrier.verb).subjects, anchor, "subj"
        )
        subjects = tuple(
            p
            for p in resolved(self.grammar, subjects)
            if can_hear(self.grammar, p) or self.grammar.tokens[p].upos == "PROPN"
        )
        return (subjects, "carrier") if subjects else (actors, by)

    def _further(self, anchor: Anchor, roles: Roles) -> tuple[tuple[int, ...], str]:
        """Who did the act of a noun that neither its slots nor its carrier name."""
        grammar = self.grammar
        if roles.actor and anchor.carrier is None:
            control = kept(
                grammar, resolved(grammar, controlling(grammar, anchor)), anchor, "subj"
            )
            if control:
                return control, "control"
        sides = parties(grammar, anchor)
        if sides:
            return sides, "parties"
        if not roles.actor and anchor.frame.mode != "crime":
            return (), ""
        return kept(grammar, culprits(grammar, anchor), anchor, "subj"), "culprit"

    def _recipients(self, anchor: Anchor, roles: Roles) -> tuple[tuple[int, ...], str]:
        """To whom it was done, by the frame's slots, else the subject of the carrier."""
        recipients, to = self._first(anchor, roles.recipient, "recipient")
        throwers = thrown(self.grammar, anchor)
        recipients = tuple(
            p for p in recipients if p not in throwers and suffers(self.grammar, p, anchor, to)
        )
        carrier = anchor.carrier
        if carrier is not None and carrier.kind == "patient" and not recipients:
            surface = self.grammar.surface_subjects(carrier.verb)
            recipients, to = kept(self.grammar, surface, anchor, "subj"), "carrier"
            verbal = anchor.frame.code in VERBAL_CODES
            recipients = addressed(self.grammar, recipients) if verbal else recipients
        if anchor.frame.code in GOALS and not recipients:
            reached = addressed(self.grammar, goals(self.slots, anchor))
            recipients, to = tuple(p for p in reached if is_person(self.grammar, p)), "goal"
        if not recipients:
            found, to = missed(self.grammar, anchor)
            recipients = kept(self.grammar, found, anchor, "subj")
        if anchor.frame.mode in FOR_PEOPLE or anchor.frame.code is Code.PROTEST:
            recipients = tuple(
                p for p in addressed(self.grammar, recipients) if is_party(self.grammar, p)
            )
        if anchor.frame.pattern == "visit":  # a place that is visited is only where it happens
            recipients = tuple(p for p in recipients if not is_spot(self.grammar, p))
        if anchor.frame.pattern == "fire":
            recipients = tuple(p for p in recipients if "WEAPON" not in self.grammar.kinds(p))
        return recipients, to

    def _blamed(self, heads: tuple[int, ...], anchor: Anchor) -> tuple[int, ...]:
        """Objects of "accused the abbot of hiding gunmen", where only people can stand."""
        if anchor.frame.code is not Code.ACCUSE or anchor.kind != "verb":
            return ()
        below = self.grammar.kids(anchor.position, "advcl", "obl", "ccomp")
        of = any("of" in {self.grammar.case(p), self.grammar.mark(p)} for p in below)
        return heads if of else ()

    def _voice(self, anchor: Anchor) -> tuple[str, ...]:
        if anchor.kind == "verb" and self.grammar.is_passive(anchor.position):
            return ("passive",)
        return ()

    def _sides(self, anchor: Anchor, roles: Roles) -> tuple[int, ...]:
        """All sides of a reciprocal act, in text order."""
        found = {
            head
            for slot in roles.sides
            for head in kept(self.grammar, self._partners(anchor, slot), anchor, slot)
            if slot not in LOOSE_SIDES or is_somebody(self.grammar, head)
            if slot not in SIDE_SLOTS or can_act(self.grammar, head)
        }
        carrier = anchor.carrier
        hosts = carrier is not None and self.grammar.lemmas[carrier.verb] == "host"
        if carrier is not None and carrier.kind == "agent" and not hosts:
            subjects = self.grammar.arguments(carrier.verb).subjects
            found.update(kept(self.grammar, subjects, anchor, "subj"))
        if anchor.kind == "noun" and anchor.carrier is None and len(found) < 2:
            found.update(kept(self.grammar, controlling(self.grammar, anchor), anchor, "subj"))
        if anchor.frame.code is Code.CONSULT and anchor.kind == "noun" and not found:
            found.update(kept(self.grammar, sitting(self.grammar, anchor), anchor, "subj"))
        if anchor.frame.code is Code.CONSULT and anchor.kind == "noun" and len(found) < 2:
            found.update(kept(self.grammar, attending(self.slots, anchor), anchor, "subj"))
        found = set(resolved(self.grammar, tuple(sorted(found))))
        named = {p for p in found if self.grammar.low[p] not in POSSESSIVES}
        return tuple(sorted(named or found))

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
            heads = kept(self.grammar, found, anchor, name)
            if role == "recipient" and anchor.frame.code in VERBAL_CODES:
                heads = self._blamed(heads, anchor) or addressed(self.grammar, heads)
            heads = tuple(
                p for p in heads if suits(self.grammar, p, slot, role, anchor.frame.code)
            )
            if heads:
                return heads, slot
        return (), ""

    def spans(self, heads: Iterable[int], others: Iterable[int]) -> tuple[Span, ...]:
        """The phrases of heads in text order, each once, without the branches of others.

        Others are the anchor and the heads of the other role: "the generals behind the
        [coup]", "the capture of the port by the rebels".
        """
        base = self.grammar.base
        without = frozenset(p for p in others if base[p] != "amod")  # "the [flooded] villages"
        return tuple(sorted({self.grammar.name_of(head, without) for head in heads}))
