"""The verb that carries an event noun: "held talks", "talks broke out", "under attack".

A support verb says little itself; its subject is the noun's actor (agent) or recipient
(patient), or the noun is its subject (happen). Between noun and verb may stand words that
hand everything on: "a series of attacks", "the start of the talks".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.events_lexicon import words
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar

MAX_STEPS: Final = 8
"""Nominals that may stand between a noun and its verb."""
ARGUMENTS: Final = frozenset({"obj", "iobj", "obl", "nsubj"})
OBJECTS: Final = frozenset({"obj", "iobj", "obl", "xcomp"})
PREDICATES: Final = {"on": "agent", "in": "patient", "under": "patient"}
UNDER_WAY: Final = frozenset({"way", "underway", "under", "ongoing", "over"})
VERBAL: Final = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Carrier:
    """A support verb; `kind` says how it carries the noun (agent, patient, happen)."""

    verb: int
    kind: str


class Carriers:
    """The carriers of the nouns of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def of(self, noun: int) -> tuple[Carrier | None, int]:
        """The support verb of an event noun, and the nominal that stands in its clause."""
        top = self.top(noun)
        return self._of_clause(top) or self._of_modifier(top) or self._predicate(top), top

    def top(self, noun: int) -> int:
        """The nominal that stands in the clause for a noun: "series" of "a series of attacks"."""
        grammar, lists = self.grammar, words()
        top = noun
        for _ in range(MAX_STEPS):
            head = grammar.tokens[top].head
            if head == ROOT or grammar.is_verb(head):
                break
            shares = grammar.base[top] == "conj"
            hands_on = grammar.lemmas[head] in lists.transparent and grammar.case(top) == "of"
            carries = grammar.base[top] == "compound" and grammar.lemmas[head] in lists.carriers
            if not (shares or hands_on or carries):
                break
            top = head
        return top

    def governing(self, top: int) -> Carrier | None:
        """The verb above a noun, whatever it is, for frames that ask for one."""
        grammar = self.grammar
        verb = grammar.tokens[top].head
        if verb == ROOT or not grammar.is_verb(verb) or grammar.base[top] not in ARGUMENTS:
            return None
        active = grammar.base[top] == "nsubj" and not grammar.is_passive(verb)
        return Carrier(verb, "happen" if active else "agent")

    def _predicate(self, top: int) -> Carrier | None:
        """As in "The crews are on strike", "the town is under attack"."""
        grammar = self.grammar
        kind = {"on": "agent", "in": "patient", "under": "patient"}.get(grammar.case(top))
        if kind and grammar.kids(top, "cop") and grammar.kids(top, "nsubj"):
            return Carrier(top, kind)
        return None

    def _of_clause(self, top: int) -> Carrier | None:
        """The carrier of a noun that is subject, object or adverbial of a support verb."""
        grammar = self.grammar
        verb = grammar.tokens[top].head
        if verb == ROOT:
            return None
        if grammar.base[top] == "nsubj" and grammar.lemmas[verb] in UNDER_WAY:
            return Carrier(verb, "happen")
        if grammar.tokens[verb].upos not in VERBAL:
            return None
        kinds = self._support(verb, grammar.case(top))
        if grammar.base[top] == "nsubj":
            return self._of_subject(verb, kinds)
        return self._of_object(verb, kinds) if grammar.base[top] in OBJECTS else None

    def _of_subject(self, verb: int, kinds: frozenset[str]) -> Carrier | None:
        """As in "Talks began", "talks were held by"."""
        if not kinds:
            return None
        if self.grammar.is_passive(verb):
            return Carrier(verb, min(kinds & {"agent", "patient"}, default="happen"))
        return Carrier(verb, "happen") if "happen" in kinds else None

    def _of_object(self, verb: int, kinds: frozenset[str]) -> Carrier | None:
        """As in "Held talks", "suffered attacks", "confirmed two cases", "there were protests"."""
        if self.grammar.lemmas[verb] in words().perception and not self._by_place(verb):
            return None
        kind = next((kind for kind in ("agent", "patient") if kind in kinds), "")
        brought_up = "neutral" in kinds or (kinds and self.grammar.lemmas[verb] == "be")
        if not kind and not brought_up:
            return None
        return Carrier(verb, kind or "happen")

    def _by_place(self, verb: int) -> bool:
        """Whether a place is what "sees" something: "the coast has seen attacks"."""
        kinds = [self.grammar.kinds(p) for p in self.grammar.surface_subjects(verb)]
        return any(kind & {"COUNTRY", "AREA"} and "PERSON" not in kind for kind in kinds)

    def _support(self, verb: int, case: str) -> frozenset[str]:
        """Kinds of support of a verb with its particle, its "part in" or a preposition."""
        grammar = self.grammar
        support = words().support
        lemma = grammar.lemmas[verb]
        particles = [grammar.low[p] for p in grammar.below[verb] if grammar.base[p] == "compound"]
        fixed = [grammar.lemmas[p] for p in grammar.kids(verb, "obj") if p > verb]
        for extra in (*particles, *fixed[:1]):
            key = f"{lemma} {extra} {case}".strip()
            if key in support:
                return support[key]
        if case:
            return support.get(f"{lemma} {case}", frozenset())
        return support.get(lemma, frozenset())

    def _of_modifier(self, top: int) -> Carrier | None:
        """The carrier in "sanctions imposed by", "talks held in", "a strike that began"."""
        grammar = self.grammar
        for verb in grammar.kids(top, "acl"):
            kinds = self._support(verb, "")
            relative = grammar.tokens[verb].relation == "acl:relcl"
            if not kinds or (grammar.mark(verb) and not relative):
                continue
            turned = grammar.is_passive(verb) or top not in grammar.surface_subjects(verb)
            kind = next((k for k in ("agent", "patient") if turned and k in kinds), "happen")
            if kind in kinds:
                return Carrier(verb, kind)
        return None
