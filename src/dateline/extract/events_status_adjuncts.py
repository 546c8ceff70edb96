"""What stands beside a verb: purposes, sequences, and event nouns that no cue governs.

"Sent troops to help" plans the help, "after leaving" is as sure as its main clause, "a
withdrawal could encourage the rebels" is as unsure as its verb. What is known to have happened
("the bombings", "at the request of the mayor") stays known whatever is said of its verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.extract.events_cues import FACTS, NO_EVENT, TO_COME, VOICED, Climb, cues
from dateline.extract.events_governors import TENSED
from dateline.extract.events_lexicon import words
from dateline.extract.events_status_future import is_scheduled
from dateline.extract.events_status_modifiers import DAYS, DEFINITE
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.extract.events_clauses import Clauses
    from dateline.extract.events_governors import Governors
    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor

GERUND_PREPOSITIONS: Final = frozenset({"following", "including", "regarding", "concerning"})
SEQUENCE_CASES: Final = frozenset({"after", "following", "until", "before"})
SEQUENCE_MARKS: Final = frozenset({"when", "once", "after", "before", "until", "till"})
REASONS: Final = frozenset({"after", "since", "because", "as", "given", "while", "although"})
"""Conjunctions before what has happened already: "after the boats were struck"."""
CAUSES: Final = frozenset(
    {"because of", "due to", "despite", "in response to", "as a result of", "in the wake of"}
    | {"thanks to", "owing to", "in spite of"}
)
"""Prepositions before what has happened already."""
GATHERING: Final = frozenset({"meet", "gather", "convene", "assemble", "be"})


class Adjuncts:
    """The adverbial and nominal neighbours of the verbs of one sentence.

    `climb` collects the evidence between a node and the root.
    """

    def __init__(
        self,
        clauses: Clauses,
        governors: Governors,
        climb: Callable[[int, Anchor, Climb], None],
    ) -> None:
        self.grammar: Grammar = clauses.grammar
        self.clauses = clauses
        self.governors = governors
        self.climb = climb

    def adverbial(self, node: int, head: int, anchor: Anchor, climb: Climb) -> None:
        """Purpose clauses are planned; "after leaving" is as sure as its main clause."""
        mark = self._opener(node)
        if self._is_past(node, mark):
            return
        if mark == "to" or mark.endswith(" to"):
            if self._is_of_object(node, head, climb):
                return
            asked = self.governors.cue("verb", head, "other")
            if asked is not None and asked.status == Status.REQUESTED:
                climb.add(Status.REQUESTED, f"governed by '{self.grammar.low[head]}'")
            elif self.is_deadline(node, head):
                self._by_deadline(head, anchor, climb)
            elif not self.governors.is_ordinal(head):
                self._purpose(head, anchor, climb)
            return
        finite = self.grammar.tokens[node].xpos in TENSED
        if mark == "as":
            return
        voiced = not mark and anchor.frame.code in VOICED and anchor.kind == "verb"
        if voiced:
            return  # "asked the court to lift it, accusing him": who asks accuses
        if (not finite or mark in SEQUENCE_MARKS) and mark not in cues().absent:
            self._inherit(head, anchor, climb)

    def _is_of_object(self, node: int, head: int, climb: Climb) -> bool:
        """As in "rejected calls [to resign]", where the parser hangs it on the verb."""
        grammar, governors = self.grammar, self.governors
        for noun in grammar.kids(head, "obj"):
            cue = governors.cue("noun", noun, "to") if noun + 1 == grammar.first[node] else None
            if cue is None or cue.status not in {Status.REQUESTED, Status.PROPOSED}:
                continue
            governors.apply(cue, noun, "to", climb, negated=False)
            verb = governors.cue("verb", head, "object")
            if verb is not None and verb.status == Status.DENIED:
                negated = self.clauses.is_negated(head)
                governors.apply(verb, head, "object", climb, negated=negated)
            return True
        return False

    def _opener(self, node: int) -> str:
        """The conjunction of a clause, also one that the parser reads as an adverb."""
        grammar = self.grammar
        mark = grammar.mark(node)
        if mark:
            return mark
        adverbs = [grammar.low[p] for p in grammar.kids(node, "advmod") if p < node]
        return adverbs[0] if adverbs[:1] and adverbs[0] in SEQUENCE_MARKS else ""

    def _is_past(self, node: int, mark: str) -> bool:
        """Whether a clause tells of something before: "after they were struck", "having left"."""
        grammar = self.grammar
        auxiliaries = set(grammar.auxiliaries(node))
        if grammar.tokens[node].xpos == "VBD" or auxiliaries & {"had", "having"}:
            return True
        told = mark in REASONS and bool(auxiliaries & {"was", "were", "has", "have"})
        ago = [p for p in grammar.kids(node, "obl") if grammar.lemmas[p] in DAYS and p < node]
        return told or (mark == "after" and any(not grammar.case(p) for p in ago))

    def is_deadline(self, node: int, head: int) -> bool:
        """As in "Gave the troops 24 hours to leave", "has until Friday to sign"."""
        grammar = self.grammar
        if grammar.lemmas[head] not in {"give", "have"}:
            return False
        between = range(head + 1, node)
        return any(
            grammar.is_time(p) or grammar.lemmas[p] in DAYS or grammar.low[p] in {"until", "till"}
            for p in between
        )

    def _by_deadline(self, head: int, anchor: Anchor, climb: Climb) -> None:
        """A deadline that somebody sets demands; one that a court or a law leaves allows."""
        wanted = self.grammar.lemmas[head] == "give" and anchor.frame.code not in VOICED
        climb.add(Status.REQUESTED if wanted else Status.POSSIBLE, "given a deadline")

    def _purpose(self, head: int, anchor: Anchor, climb: Climb) -> None:
        """As in "Sent troops to help" plans the help; "could send troops to help" leaves it open."""
        if self._is_told(anchor.top, anchor, owned=True):
            return  # "flew in to lead the investigation"
        above = Climb()
        self.climb(head, anchor, above)
        same = anchor.frame.code is Code.CONSULT and self.grammar.lemmas[head] in GATHERING
        if same and not above.found:
            return  # "met to discuss fishing" is one meeting
        if above.found & (TO_COME | {NO_EVENT, Status.DENIED}):
            climb.found |= above.found
            climb.reasons += above.reasons
        else:
            climb.add(Status.PLANNED, "purpose")

    def _inherit(self, head: int, anchor: Anchor, climb: Climb) -> None:
        """What accompanies something to come is to come itself."""
        above = Climb()
        self.climb(head, anchor, above)
        if above.forward and above.found & TO_COME:
            climb.add(Status.PLANNED, "beside something to come")

    def nominal(self, node: int, head: int, anchor: Anchor, climb: Climb) -> None:
        """An event noun in the clause of a verb that says nothing about it, or below a noun."""
        grammar, lists = self.grammar, cues()
        case = grammar.case(node)
        if grammar.low[head] in GERUND_PREPOSITIONS and grammar.base[head] == "advcl":
            self._inherit(grammar.tokens[head].head, anchor, climb)
            return
        topic = self.governors.topic(node, head, case)
        if topic is not None:
            self.governors.apply(topic[0], topic[1], case, climb, negated=False)
        elif self._is_condition(node, head, case):
            climb.add(Status.CONDITIONAL, f"'{case}'")
            return
        elif case in CAUSES:
            return
        elif case in lists.absent:
            climb.add(Status.DENIED, f"'{case}'")
        elif case in lists.aimed or (
            self.governors.is_ahead(case, head)
            and not self._is_told(node, anchor)
            and not self._is_told(anchor.position, anchor)
        ):
            climb.add(Status.PLANNED, f"'{case}'")
        elif grammar.is_verb(head) and case not in {*lists.later, "from"}:
            self._beside_modal(node, head, anchor, climb)
        fact = anchor.frame.code in FACTS and case in {"after", "following"}
        if case in SEQUENCE_CASES and not fact and not self._is_told(node, anchor):
            self._inherit(head, anchor, climb)

    def _is_condition(self, node: int, head: int, case: str) -> bool:
        """As in "In the event of an attack", "only after a ruling", "before any talks"."""
        grammar, conditions = self.grammar, self.clauses.conditions
        if case in cues().condition_cases or (case == "of" and conditions.is_case(head)):
            return True
        if case == "before" and any(grammar.low[p] == "any" for p in grammar.below[node]):
            return True
        only = conditions.is_only(node) and grammar.is_verb(head)
        return only and conditions.is_open(head)

    def _is_told(self, node: int, anchor: Anchor, *, owned: bool = False) -> bool:
        """Whether a noun tells of something known: "the ongoing talks", "the bombings".

        `owned`: whether a possessor will do ("its vote").
        """
        if anchor.kind != "noun":
            return False
        near = {self.grammar.low[p] for p in self.grammar.below[node]}
        definite = bool(near & DEFINITE) if owned else "the" in near
        past = "last" in near or any("last" in self._words(p) for p in self.grammar.below[node])
        carried = owned and anchor.carrier is not None
        fact = anchor.frame.code in FACTS and definite and not carried
        return bool(near & cues().known) or past or fact

    def _has_been(self, noun: int) -> bool:
        """As in "A truce they had accepted": a relative clause tells of it as past."""
        grammar = self.grammar
        return any(
            grammar.tokens[p].relation == "acl:relcl" and "had" in grammar.auxiliaries(p)
            for p in grammar.kids(noun, "acl")
        )

    def _words(self, position: int) -> list[str]:
        """The words below a time: "last", "year"."""
        if not self.grammar.is_time(position):
            return []
        return [self.grammar.low[p] for p in self.grammar.below[position]]

    def _beside_modal(self, node: int, head: int, anchor: Anchor, climb: Climb) -> None:
        """As in "A withdrawal could encourage the rebels": an indefinite act is as unsure as its verb."""
        grammar, modals = self.grammar, cues().modals
        code = anchor.frame.code
        known = any(
            grammar.low[p] in DEFINITE
            or grammar.low[p] in cues().known
            or grammar.tokens[p].relation == "nmod:poss"
            for p in (*grammar.below[node], *grammar.below[anchor.position])
        )
        known = known or self._has_been(anchor.position)
        auxiliaries = set(grammar.auxiliaries(head))
        ahead = auxiliaries & modals["future"]
        unsure = auxiliaries & (modals["possible"] | modals["hypothetical"]) | ahead
        fact = code in FACTS
        known_of = known and (fact or code in VOICED)
        known_of = known_of or (code is Code.REQUEST and grammar.case(node) == "at")
        seen = grammar.lemmas[head] in words().perception | {"hear", "feel", "smell"}
        any_of = any(grammar.low[p] == "any" for p in grammar.kids(node, "det"))
        depends = self.clauses.conditions.dependence(head) if unsure and not known else ""
        if depends and grammar.base[node] == "obj" and not fact:
            climb.add(Status.CONDITIONAL, depends)
        elif unsure and any_of and grammar.base[node] == "nsubj":
            climb.add(Status.CONDITIONAL, "any that comes")
        elif unsure and not seen and not known_of:
            planned = ahead and not fact
            climb.add(Status.PLANNED if planned else Status.POSSIBLE, f"beside '{min(unsure)}'")
        elif not known and not fact and head != ROOT and is_scheduled(grammar, head):
            climb.add(Status.PLANNED, "beside something scheduled")
        elif grammar.base[node] == "obj" and not known and self.clauses.is_negated(head):
            climb.add(Status.DENIED, f"'{grammar.low[head]}' is negated")
