"""Conditions: "if", "unless", "once", "only after", "subject to", "any side that", and demands.

What hangs on a condition is conditional, and so is the condition itself, negated or not: "if no
deal is signed" denies nothing. Where somebody threatens or holds out, the condition is what he
wants: "will march unless the tax is dropped", "will not leave until they are paid".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.extract.events_cues import SPEECH, Climb, cues
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor

WANTED: Final = frozenset(
    {Code.RETREAT, Code.CONCEDE, Code.AID, Code.CONSULT, Code.GOVERN, Code.ACCUSE}
)
"""What can be wanted of another by holding out: nobody is made to bomb."""
UNCONDITIONAL: Final = frozenset({"possible", "any", "so", "not", "only", "anything"})
"""Heads of "if possible", "if so": no condition of the act."""
PAST_FORMS: Final = frozenset({"has", "have", "had", "was", "were", "did"})
HELD_OUT: Final = frozenset(
    {"continue", "go", "refuse", "repeat", "call", "block", "suspend", "remain", "stay", "hold"}
)
"""What is done until somebody gives way."""
THREATENING: Final = frozenset({"threaten", "warn", "vow", "threat", "ultimatum", "prepared"})
PHRASES: Final = (
    ("subject", "to"),
    ("condition", "that"),
    ("conditional", "on"),
    ("contingent", "on"),
    ("dependent", "on"),
    ("provided", "that"),
    ("providing", "that"),
)
"""Pairs of words that open a condition in the clause they stand in."""
CASES: Final = frozenset({"event", "case", "absence"})
"""Nouns of "in the event of an attack", "in the absence of a ruling"."""
ANYBODY: Final = frozenset({"anyone", "anybody", "whoever"})
GENERIC: Final = frozenset({"you", "one", "someone", "somebody", *ANYBODY})
WHEN: Final = frozenset({"when", "whenever", "wherever", "once", "before", "until", "after"})
EVER: Final = frozenset({"whatever", "whoever", "whichever", "whomever"})


class Conditions:
    """The conditions of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def collect(self, node: int, anchor: Anchor, climb: Climb, *, negated: bool) -> None:
        """Whether a clause depends on a condition or is one; `negated` is its polarity."""
        grammar = self.grammar
        code = anchor.frame.code
        speech = code is Code.THREATEN or (code in SPEECH and bool(grammar.kids(node, "xcomp")))
        if self.is_open(node) and not speech:
            why = self.dependence(node)
            if why:
                climb.add(Status.CONDITIONAL, why)
        if self.is_inverted(node) and grammar.low[grammar.first[node]] == "had":
            climb.add(Status.DENIED, "'had' of what has not been")
        elif self._is_condition(node):
            self._behind(node, anchor, climb, negated=negated)
        elif self._is_demanded(node, anchor):
            climb.add(Status.REQUESTED, "wanted: 'until'")
        elif self._is_general(node):
            climb.add(Status.CONDITIONAL, "of anyone, at any time")

    def _behind(self, node: int, anchor: Anchor, climb: Climb, *, negated: bool) -> None:
        """What stands behind "if" or "unless": open whatever its polarity, or wanted."""
        mark = self.grammar.mark(node) or "if"
        undone = Status.DENIED in climb.found or negated
        climb.found.discard(Status.DENIED)
        threatened = undone and any(
            self.grammar.lemmas[p] in THREATENING for p in self.grammar.above(node)
        )
        if anchor.frame.code in WANTED and ("unless" in mark.split() or threatened):
            climb.add(Status.REQUESTED, f"wanted: '{mark}'")
        else:
            climb.add(Status.CONDITIONAL, f"stands behind '{mark}'")

    def dependence(self, node: int) -> str:
        """Why a clause depends on something, "" if it does not."""
        grammar = self.grammar
        if any(self._is_condition(p) for p in self._adverbials(node)):
            return "depends on a condition"
        for position in grammar.kids(node, "obl", "advcl"):
            if self.is_only(position):
                return "only then"
            if self.is_case(position):
                return f"'in the {grammar.low[position]} of'"
            without = grammar.case(position) == "without" and position < node
            if without and self._looks_ahead(node):
                return "'without'"
        words = grammar.low[grammar.first[node] : grammar.last[node] + 1]
        for pair in PHRASES:
            at = next((i for i in range(len(words) - 1) if (words[i], words[i + 1]) == pair), -1)
            if at >= 0 and self._clause_of(grammar.first[node] + at) == node:
                return f"'{pair[0]} {pair[1]}'"
        if self._looks_ahead(node) and any(self._is_any(p) for p in grammar.kids(node, "nsubj")):
            return "of any who does so"
        return ""

    def _clause_of(self, position: int) -> int:
        """The verb in whose clause a word stands."""
        grammar = self.grammar
        if grammar.kids(position, "cop"):
            return position
        above = grammar.tokens[position].head
        while above != ROOT and not (grammar.is_verb(above) or grammar.kids(above, "cop")):
            above = grammar.tokens[above].head
        if above != ROOT and grammar.low[above] in {"provided", "providing"}:
            return grammar.tokens[above].head
        return above

    def _looks_ahead(self, node: int) -> bool:
        """Whether a clause has "will", "would" or another modal verb."""
        auxiliaries = set(self.grammar.auxiliaries(node))
        return any(auxiliaries & modals for modals in cues().modals.values())

    def is_only(self, position: int) -> bool:
        """As in "Only after a ruling", "only when", "only once"."""
        grammar = self.grammar
        openers = {grammar.case(position), *grammar.mark(position).split()}
        openers |= {grammar.low[p] for p in grammar.kids(position, "advmod") if p < position}
        first = grammar.first[position]
        near = grammar.low[max(0, first - 1) : first + 1]
        return "only" in near and bool(openers & {"after", "when", "once", "if"})

    def is_case(self, noun: int) -> bool:
        """As in "In the event", "in case", "in the absence" before "of"."""
        grammar = self.grammar
        return grammar.low[noun] in CASES and grammar.case(noun) == "in"

    def _is_any(self, noun: int) -> bool:
        """As in "Any country that", "anyone who", "whoever"."""
        grammar = self.grammar
        if grammar.low[noun] in ANYBODY | EVER:
            return True
        described = bool(grammar.kids(noun, "acl"))
        return described and any(grammar.low[p] == "any" for p in grammar.kids(noun, "det"))

    def _is_general(self, node: int) -> bool:
        """As in "Any state that recognises it", "whoever pays", "when you turn 21"."""
        grammar = self.grammar
        head = grammar.tokens[node].head
        if head == ROOT:
            return False
        if grammar.tokens[node].relation == "acl:relcl":
            return self._is_any(head)
        if grammar.low[grammar.first[node]] in EVER:
            return True
        present = grammar.tokens[node].xpos in {"VBP", "VBZ"} and not grammar.kids(node, "aux")
        if grammar.base[node] != "advcl" or not present:
            return False
        subjects = {grammar.low[p] for p in grammar.kids(node, "nsubj")}
        return bool(subjects & GENERIC) and grammar.low[grammar.first[node]] in WHEN

    def _is_demanded(self, node: int, anchor: Anchor) -> bool:
        """As in "Will stay until he is freed", "refused to move until they were named"."""
        grammar = self.grammar
        head = grammar.tokens[node].head
        if head == ROOT or grammar.mark(node) not in {"until", "till"}:
            return False
        if anchor.frame.code not in WANTED - {Code.GOVERN}:
            return False
        if not grammar.is_finite(node) or grammar.base[node] != "advcl":
            return False
        above = (head, *grammar.above(head))
        return (
            not grammar.is_verb(head)
            or self._looks_ahead(head)
            or any(grammar.lemmas[p] in HELD_OUT for p in above)
        )

    def _adverbials(self, node: int) -> list[int]:
        """Adverbial clauses of a verb, with those hung on a relative clause about the past.

        "Aid will go to the valley, which a flood has cut off, if the governor asks": what has
        happened depends on nothing.
        """
        grammar = self.grammar
        found = grammar.kids(node, "advcl")
        for soon in grammar.kids(node, "advmod", "obl"):  # "as soon as the river falls"
            found += grammar.kids(soon, "advcl")
        for position in range(node + 1, grammar.last[node] + 1):
            if grammar.base[position] == "advcl":
                head = grammar.tokens[position].head
                if (
                    head != node
                    and grammar.tokens[head].relation == "acl:relcl"
                    and not self.is_open(head)
                ):
                    found.append(position)
        return found

    def is_open(self, node: int) -> bool:
        """Whether a verb is neither past nor perfect, so that a condition can govern it."""
        auxiliaries = set(self.grammar.auxiliaries(node))
        if any(auxiliaries & modals for modals in cues().modals.values()):
            return True
        return self.grammar.tokens[node].xpos != "VBD" and not auxiliaries & PAST_FORMS

    def _is_condition(self, clause: int) -> bool:
        """Whether a clause is one of "if", "unless", or inverted; not "even if", "as if"."""
        grammar = self.grammar
        if self.is_inverted(clause) or self._is_sequel(clause):
            return True
        adverbs = [grammar.low[p] for p in grammar.kids(clause, "advmod") if p < clause]
        marks = grammar.mark(clause).split() or adverbs[:1]
        if not cues().conditions.intersection(marks) or grammar.low[clause] in UNCONDITIONAL:
            return False
        first = grammar.first[clause]
        return not {"even", "as"}.intersection(grammar.low[max(0, first - 1) : first + 1])

    def _is_sequel(self, clause: int) -> bool:
        """As in "Once both have ratified it, they will", "will as soon as the river falls"."""
        grammar = self.grammar
        head = grammar.tokens[clause].head
        if head == ROOT or grammar.base[clause] != "advcl":
            return False
        openers = {*grammar.mark(clause).split()}
        openers |= {grammar.low[p] for p in grammar.kids(clause, "advmod") if p < clause}
        if "as" in openers and grammar.low[head] == "soon":
            head = grammar.tokens[head].head
        elif "once" not in openers:
            return False
        if head == ROOT:
            return False
        return self._looks_ahead(head) or grammar.mark(head) == "to"

    def is_inverted(self, clause: int) -> bool:
        """As in "Should they refuse", "had they known": a condition without "if"."""
        grammar = self.grammar
        first = grammar.first[clause]
        subjects = grammar.kids(clause, "nsubj")
        return (
            grammar.base[clause] == "advcl"
            and grammar.low[first] in {"should", "had", "were"}
            and grammar.tokens[first].head == clause
            and bool(subjects)
            and first < subjects[0]
        )
