"""What stands behind or over an event noun: modifiers and predicates.

"A chance to leave", "a bill banning marches", "wants the men deported", "a strike is likely",
"an amnesty is among the demands", "a vigil planned for Monday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Status
from dateline.extract.events_cues import NO_EVENT, POSTPONED, TO_COME, Climb
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_clauses import Clauses
    from dateline.extract.events_governors import Governors
    from dateline.extract.events_grammar import Grammar

DEFINITE: Final = frozenset(
    {"the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our", "your"}
)
DRAFTS: Final = frozenset({"bill", "draft", "proposal", "motion"})
PASSING: Final = frozenset(
    {"pass", "adopt", "approve", "sign", "enact", "ratify", "endorse", "back", "defeat", "reject"}
)
WANTING: Final = frozenset({"want", "need", "like", "prefer"})
TABLED: Final = {
    ("under", "discussion"): Status.POSSIBLE,
    ("under", "consideration"): Status.POSSIBLE,
    ("under", "review"): Status.POSSIBLE,
    ("on", "table"): Status.POSSIBLE,
    ("on", "card"): Status.POSSIBLE,
    ("on", "agenda"): Status.POSSIBLE,
    ("off", "table"): Status.DENIED,
    ("off", "agenda"): Status.DENIED,
    ("out of", "question"): Status.DENIED,
}
"""Predicates of acts that are talked about: "a ban is on the table"."""
DAYS: Final = frozenset({"hour", "day", "week", "month", "minute", "year"})
MODIFYING: Final = frozenset({Status.PLANNED, Status.PROPOSED, Status.REQUESTED, POSTPONED})
DONE: Final = frozenset(
    {"agree", "decide", "negotiate", "call", "arrange", "fix", "guarantee", "consent"}
)
"""Participles of what may have been done since: "a truce agreed in May", "a strike called by"."""


class Modifiers:
    """The modifiers and nominal predicates of one sentence."""

    def __init__(self, clauses: Clauses, governors: Governors) -> None:
        self.grammar: Grammar = clauses.grammar
        self.clauses = clauses
        self.governors = governors

    def participle(self, position: int, climb: Climb) -> None:
        """What a participle behind a noun says: "a trial expected to open", "talks proposed by"."""
        grammar = self.grammar
        plain = grammar.tokens[position].relation == "acl"
        if grammar.low[position] == "due" and grammar.base[position] in {"acl", "amod"}:
            climb.add(Status.PLANNED, "'due'")
        if not plain or grammar.tokens[position].xpos != "VBN" or not grammar.is_passive(position):
            return
        cue = self.governors.cue("verb", position, "object")
        if cue is not None and cue.status in MODIFYING and grammar.lemmas[position] not in DONE:
            self.governors.apply(cue, position, "object", climb, negated=False)

    def modifying(self, node: int, head: int, climb: Climb) -> None:
        """An infinitive behind a noun: "Peru to expel envoy", "a chance to leave"."""
        grammar = self.grammar
        if self._is_draft(node, head):
            climb.add(Status.PROPOSED, f"'{grammar.low[head]}'")
            return
        if grammar.is_headline(node):
            climb.add(Status.PLANNED, "infinitive of a headline")
            return
        wanted = self._is_wanted(node, head)
        if wanted:
            climb.add(Status.REQUESTED, f"governed by '{wanted}'")
        if grammar.mark(node) == "to" and self._is_object(head, climb):
            return
        infinitive = grammar.tokens[node].relation != "acl:relcl" and grammar.mark(node) == "to"
        if infinitive and not self.governors.is_ordinal(head):
            climb.add(Status.POSSIBLE, "infinitive behind a noun")

    def _is_draft(self, node: int, noun: int) -> bool:
        """As in "A bill banning", "a draft resolution asking", unless it has been passed."""
        grammar = self.grammar
        if grammar.tokens[node].xpos != "VBG" or grammar.mark(node):
            return False
        verb = grammar.tokens[noun].head
        passed = verb != ROOT and grammar.lemmas[verb] in PASSING
        draft = any(grammar.low[p] in {"draft", "proposed"} for p in grammar.below[noun])
        tabled = verb != ROOT and grammar.lemmas[verb] == "table"
        return not passed and (grammar.lemmas[noun] in DRAFTS or draft or tabled)

    def _is_object(self, noun: int, climb: Climb) -> bool:
        """As in "Called for the ban [to be lifted]", hung on the ban by the parser."""
        grammar, governors = self.grammar, self.governors
        verb = grammar.tokens[noun].head
        if verb == ROOT or not grammar.is_verb(verb) or verb > noun:
            return False
        if grammar.base[noun] != "obj" and grammar.case(noun) != "for":
            return False
        cue = governors.cue("verb", verb, "other")
        if cue is None or cue.status not in {Status.REQUESTED, Status.PLANNED}:
            return False
        governors.apply(cue, verb, "other", climb, negated=self.clauses.is_negated(verb))
        return True

    def _is_wanted(self, node: int, head: int) -> str:
        """The verb of "wants the men [deported]", where the parser hangs it on the men."""
        grammar = self.grammar
        verb = grammar.tokens[head].head
        if verb == ROOT or grammar.base[head] not in {"obj", "nsubj"}:
            return ""
        participle = grammar.tokens[node].relation == "acl" and grammar.tokens[node].xpos == "VBN"
        bare = participle and not grammar.mark(node) and verb < head
        return grammar.low[verb] if bare and grammar.lemmas[verb] in WANTING else ""

    def weighed(self, head: int, climb: Climb) -> None:
        """As in "Passing the bill would be a mistake" weighs an act; "helped" reports one."""
        if self.grammar.tokens[head].xpos != "VBD" and "was" not in self.grammar.auxiliaries(head):
            climb.add(Status.POSSIBLE, "weighed")

    def predicated(self, head: int, climb: Climb) -> None:
        """As in "Talks are due on Monday", "an attack is likely"."""
        governors = self.governors
        depends = self.clauses.conditions.dependence(head)
        if depends:
            climb.add(Status.CONDITIONAL, depends)
        cue = governors.cue("adj", head, "own") or governors.cue("adj", head, "to")
        if cue is not None and cue.status != NO_EVENT:
            governors.apply(cue, head, "own", climb, negated=self.clauses.is_negated(head))

    def named(self, head: int, climb: Climb) -> bool:
        """As in "An amnesty was among the demands", "is a possibility", "is under discussion"."""
        grammar = self.grammar
        noun = grammar.content(head)
        status = TABLED.get((grammar.case(head), grammar.lemmas[head]))
        negated = self.clauses.is_negated(head)
        if status is not None:
            climb.add(Status.DENIED if negated else status, f"'{grammar.low[head]}'")
            return True
        times = [p for p in grammar.kids(head, "nmod") if grammar.lemmas[p] in {*DAYS, "time"}]
        if grammar.lemmas[head] in {"matter", "question"} and times:
            climb.add(Status.POSSIBLE, "a matter of time")
            return True
        cue = self.governors.cue("noun", noun, "of")
        if cue is None or cue.status not in TO_COME:
            return False
        self.governors.apply(cue, noun, "of", climb, negated=negated)
        return True
