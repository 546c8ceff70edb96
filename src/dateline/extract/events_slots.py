"""What stands in the slots of an anchor: its subject, object, "against", possessor ...

Slots of verbs: subj, obj (passives turned round), iobj, a preposition, obj-X and subj-X for
what hangs on the object or subject, complement, clause, content (the subject of a finite
complement), arg (all arguments). Slots of nouns: a preposition, poss, comp, adj, behind;
subj and obj are what they would be if the noun were a verb. What a noun's own phrase leaves
open is sought at its carrier.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.events_sides import can_hear, role_words
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_carriers import Carrier
    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_lexicon import Frame
    from dateline.records import Predicate

UNIT_CASES: Final = ("of", "on", "against", "at", "to", "for", "with", "from", "over")
"""Where the object of "took control of", "opened fire on" stands."""
SHARED_CASES: Final = frozenset({"with", "against", "to", "between"})
"""Prepositions that hang on the object as well: "shared evidence [with the police]"."""
NESTED: Final = {"by": ("of",), "from": ("of",), "of": ("by", "from")}
"""Phrases below which the parser may hang another one of the same noun."""
OBJECT_SLOTS: Final = ("of", "comp", "poss", "on", "against", "for", "to", "in", "over")
SUBJECT_SLOTS: Final = ("by", "poss", "adj", "comp", "of", "from", "between", "among")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that name an act: their head, their further tokens and the frame.

    `kind` is verb, noun, adjective or modal; `top` is the nominal that stands in the clause
    for a noun ("series" of "a series of attacks"), else the head.
    """

    position: int
    extra: tuple[int, ...]
    frame: Frame
    kind: str
    carrier: Carrier | None
    top: int
    predicate: Predicate | None = None
    """What the network reads, where no frame of the lexicon fits."""


class Slots:
    """The slots of the anchors of one sentence; heads in text order, coordination spelt out."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def heads(self, anchor: Anchor, slot: str) -> tuple[int, ...]:
        """Heads in a slot of an anchor; none for a slot that it cannot have."""
        if slot in {"content", "complement", "clause"}:
            return self._of_clauses(anchor.position, slot)
        if anchor.kind == "modal":
            return self._of_modal(anchor.position, slot)
        if anchor.kind == "noun" and slot == "arg":
            return (*self._of_noun(anchor, "subj"), *self._of_noun(anchor, "obj"))
        if anchor.kind == "noun":
            return self._of_noun(anchor, slot)
        found = tuple(p for p in self._of_verb(anchor.position, slot) if p not in anchor.extra)
        if anchor.extra and (not found or slot == "arg"):
            found += self._of_unit(anchor, "obj" if slot == "arg" else slot)
        return found

    def complements(self, head: int) -> list[int]:
        """Verbs of the clauses that a word takes as its content."""
        grammar = self.grammar
        return [
            p
            for p in grammar.kids(head, "xcomp", "ccomp", "acl", "advcl")
            if grammar.is_verb(p) and grammar.tokens[p].relation != "acl:relcl"
        ]

    def _of_clauses(self, head: int, slot: str) -> tuple[int, ...]:
        grammar = self.grammar
        if slot == "complement":
            return tuple(grammar.kids(head, "xcomp"))
        clauses = self.complements(head)
        if slot == "clause":
            return tuple(clauses)
        told = [p for p in clauses if grammar.is_finite(p) and grammar.base[p] != "advcl"]
        return tuple(q for p in told for q in grammar.surface_subjects(p))

    def _of_modal(self, modal: int, slot: str) -> tuple[int, ...]:
        """Who says that they must, and who must."""
        verb = self.grammar.tokens[modal].head
        if slot == "speaker":
            return self.speakers(verb)
        return self.grammar.surface_subjects(verb) if slot == "subj" else ()

    def speakers(self, verb: int) -> tuple[int, ...]:
        """Who says the clause of a verb."""
        speech = self.grammar.tokens[verb].head
        return self.grammar.arguments(speech).subjects if speech != ROOT else ()

    def _of_verb(self, verb: int, slot: str) -> tuple[int, ...]:
        grammar = self.grammar
        if grammar.tokens[verb].upos in {"ADJ", "ADV"}:
            return self._of_adjective(verb, slot)
        arguments = grammar.arguments(verb)
        if slot == "subj":
            return arguments.subjects
        if slot == "obj":
            return arguments.objects
        if slot == "arg":
            heads = tuple(head for _, head in arguments.obliques)
            return (*arguments.subjects, *arguments.objects, *heads)
        if slot == "iobj":
            doubled = grammar.objects_of(verb)
            return grammar.coordinated(grammar.kids(verb, "iobj") or doubled[: len(doubled) // 2])
        if slot.startswith(("obj-", "subj-")):
            role, _, case = slot.partition("-")
            heads = arguments.objects if role == "obj" else arguments.subjects
            if case == "side":
                return tuple(p for p in heads if can_hear(grammar, p))
            return tuple(p for head in heads for p in self._below(head, case))
        return self._behind(verb, slot)

    def _of_adjective(self, word: int, slot: str) -> tuple[int, ...]:
        """Who is so, and by what: "the blast left [nine] dead"; "the murdered [envoy]"."""
        grammar = self.grammar
        if slot == "cause":
            made = grammar.base[word] == "xcomp"
            return grammar.arguments(grammar.tokens[word].head).subjects if made else ()
        if slot not in {"subj", "obj"}:
            return grammar.with_case(word, slot)
        amod = grammar.base[word] == "amod"
        return () if amod and slot == "subj" else grammar.surface_subjects(word)

    def _behind(self, verb: int, slot: str) -> tuple[int, ...]:
        """Phrases with a preposition; "from-fighter" asks for a class as well."""
        grammar = self.grammar
        arguments = grammar.arguments(verb)
        case, _, kind = slot.partition("-")
        found = tuple(
            head
            for other, head in arguments.obliques
            if other == case
            and not grammar.is_time(head)
            and (not kind or kind.upper() in grammar.kinds(head))
        )
        found += tuple(p for p in grammar.kids(verb, "advcl") if grammar.mark(p) == case)
        if found or case not in SHARED_CASES:
            return found
        return tuple(p for head in arguments.objects for p in grammar.with_case(head, case))

    def _of_unit(self, anchor: Anchor, slot: str) -> tuple[int, ...]:
        """What hangs on the words inside a unit: "took control of [the town]"."""
        grammar = self.grammar
        verbs = [p for p in anchor.extra if grammar.tokens[p].upos == "VERB"]
        if verbs:
            return tuple(p for verb in verbs for p in self._of_verb(verb, slot))
        nouns = [p for p in anchor.extra if grammar.tokens[p].upos in {"NOUN", "PROPN"}]
        if not nouns:
            return self._led(anchor) if slot == "obj" else ()
        for case in UNIT_CASES if slot == "obj" else (slot,):
            found = tuple(p for noun in nouns for p in grammar.with_case(noun, case))
            found = found or self._of_verb(anchor.position, case)
            found = tuple(p for p in found if p not in anchor.extra)
            if found:
                return found
        return ()

    def _led(self, anchor: Anchor) -> tuple[int, ...]:
        """The object behind a particle read as a preposition: "swore in [a new cabinet]"."""
        grammar = self.grammar
        cases = [p for p in anchor.extra if grammar.base[p] == "case"]
        return grammar.coordinated(
            grammar.tokens[p].head for p in cases if not grammar.kids(p, "fixed")
        )

    def _below(self, head: int, case: str) -> tuple[int, ...]:
        """Owners of a noun, or nominals below it with a preposition."""
        if case == "poss":
            return self.grammar.owners(head)
        return self.grammar.with_case(head, case)

    def _of_noun(self, anchor: Anchor, slot: str) -> tuple[int, ...]:
        if slot in {"subj", "obj"}:
            return self._general(anchor, slot)
        heads = self.own(anchor, slot)
        if heads or anchor.carrier is None:
            return heads
        verb = anchor.carrier.verb
        given = (
            self._of_verb(verb, "iobj") if slot == "to" and anchor.carrier.kind == "agent" else ()
        )
        return tuple(p for p in given or self._of_verb(verb, slot) if p != anchor.top)

    def _general(self, anchor: Anchor, slot: str) -> tuple[int, ...]:
        """What would be the subject or object if the noun were a verb."""
        slots = SUBJECT_SLOTS if slot == "subj" else OBJECT_SLOTS
        heads = tuple(p for name in slots for p in self.own(anchor, name))
        carrier = anchor.carrier
        if carrier is not None and carrier.kind == "agent" and slot == "subj":
            heads += self.grammar.arguments(carrier.verb).subjects
        if carrier is not None and carrier.kind == "patient" and slot == "obj":
            heads += self.grammar.surface_subjects(carrier.verb)
        return heads

    def own(self, anchor: Anchor, slot: str) -> tuple[int, ...]:
        """Heads inside the noun's own phrase, or stranded directly behind it."""
        grammar, noun = self.grammar, anchor.position
        if slot == "poss":
            tops = (noun,) if noun == anchor.top else (noun, anchor.top)
            return tuple(p for top in tops for p in grammar.owners(top))
        if slot == "comp":
            fillers = [p for p in grammar.kids(noun, "compound") if p not in anchor.extra]
            return grammar.coordinated(p for p in fillers if grammar.tokens[p].upos != "PUNCT")
        if slot == "adj":
            return tuple(p for p in grammar.kids(noun, "amod") if grammar.is_side(p))
        if slot == "hit":
            return self._hit(anchor)
        if slot == "behind":
            head = grammar.tokens[anchor.top].head
            return (head,) if head != ROOT and grammar.case(anchor.top) == "behind" else ()
        return self._own_case(anchor, slot)

    def _hit(self, anchor: Anchor) -> tuple[int, ...]:
        """What a striking verb with the noun as its subject hits: "a landslide buried [the road]"."""
        grammar = self.grammar
        verbs = [grammar.tokens[anchor.top].head] if grammar.base[anchor.top] == "nsubj" else []
        verbs += [p for p in grammar.kids(anchor.top, "acl") if grammar.kids(p, "nsubj")]
        verbs += [q for p in verbs if p != ROOT for q in grammar.kids(p, "conj")]
        for verb in verbs:
            if verb == ROOT or grammar.lemmas[verb] not in role_words().striking:
                continue
            arguments = grammar.arguments(verb)
            behind = (p for case, p in arguments.obliques if case in {"through", "into"})
            heads = arguments.objects or tuple(behind)
            if heads and not arguments.passive and anchor.top in arguments.subjects:
                return tuple(p for p in heads if not grammar.is_time(p))
        return ()

    def _own_case(self, anchor: Anchor, case: str) -> tuple[int, ...]:
        """Phrases with a preposition: of the noun, of its "of" phrase, of the series it is in."""
        grammar, noun = self.grammar, anchor.position
        found = grammar.with_case(noun, case)
        if not found and case in NESTED:  # "the capture of the port by the rebels"
            parts = (p for other in NESTED[case] for p in grammar.with_case(noun, other))
            found = tuple(p for part in parts for p in grammar.with_case(part, case))
        if not found and anchor.top != noun:
            found = grammar.with_case(anchor.top, case)
            found = () if noun in found else found
        return found or grammar.stranded(anchor.top, case)
