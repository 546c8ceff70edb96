"""What a sentence takes for granted, leaves undone or disputes, whatever governs it.

"Refused to condemn the raid" leaves the raid as it was; "rather than resign" and "stopped
short of resigning" resign nobody; "the police beat them, which the minister denies" is denied.
Left out: denials in another sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.events_cues import FACTS, cues
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor

UNDONE: Final = frozenset(
    {("rather", "than"), ("instead", "of"), ("short", "of"), ("far", "from")}
)
"""Pairs of words that open what is not done."""
DENIERS: Final = frozenset({"deny", "dispute"})
DISMISSERS: Final = DENIERS | {"dismiss", "reject", "refute", "contest"}
RETOLD: Final = frozenset({"it", "this", "that", "which"})
GIVEN_CASES: Final = frozenset({"over", "into", "about", "with", "of", "for", "after"})
DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
WH_WORDS: Final = frozenset({"who", "whom", "whose", "when", "why", "how", "where"})
FAILED: Final = frozenset(
    {"fail", "collapse", "founder", "foil", "thwart", "repel", "abort", "beat", "defeat", "fizzle"}
)


class Givens:
    """The presuppositions and denials of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def is_told(self, node: int, head: int, anchor: Anchor) -> bool:
        """Whether a noun is known whatever its verb says: "charged with the attack".

        Praise, blame and regret take what they are about for a fact.
        """
        grammar = self.grammar
        if anchor.kind != "noun" or not (
            grammar.is_verb(head) or grammar.tokens[head].upos == "ADJ"
        ):
            return False
        case = grammar.case(node)
        if grammar.lemmas[head] in cues().factive and case in {"", "for", "over"}:
            return not any(grammar.low[p] in {"any", "no"} for p in grammar.kids(node, "det"))
        definite = any(grammar.low[p] in DEFINITE for p in grammar.kids(node, "det"))
        if case == "about":
            return definite
        if anchor.frame.mode == "crime" and case in {"of", "with", "for"}:
            return False  # "charged with the manslaughter" leaves open whether it was one
        return anchor.frame.code in FACTS and case in GIVEN_CASES and (definite or case == "over")

    def is_undone(self, node: int) -> bool:
        """As in "rather than resign", "stopped short of resigning", "instead of leaving"."""
        grammar = self.grammar
        first = max(1, min(grammar.first[node], node))
        return any(
            (grammar.low[p - 1], grammar.low[p]) in UNDONE
            for p in range(first, node + 1)
            if p <= first + 2
        )

    def is_asked(self, node: int) -> bool:
        """As in "Nobody knows who bombed it", which takes the bombing for a fact."""
        return self.grammar.low[self.grammar.first[node]] in WH_WORDS

    def is_failed(self, attempt: int) -> bool:
        """As in "Attempts to retake the town were beaten back", "tried to flee but was caught"."""
        grammar = self.grammar
        if grammar.is_verb(attempt):
            return any(
                grammar.low[q] == "but"
                and (grammar.is_passive(p) or grammar.lemmas[p] in FAILED | {"can", "could"})
                for p in grammar.kids(attempt, "conj")
                for q in grammar.kids(p, "cc")
            )
        head = grammar.tokens[attempt].head
        failed = head != ROOT and grammar.lemmas[head] in FAILED
        return failed and grammar.base[attempt] in {"nsubj", "obj", "advcl"}

    def is_disputed(self, anchor: Anchor) -> bool:
        """As in "Beat the prisoners, an allegation the ministry dismissed", "which he denies"."""
        grammar = self.grammar
        for position in range(anchor.position + 1, len(grammar.tokens)):
            lemma = grammar.lemmas[position]
            if lemma not in DISMISSERS or not grammar.is_verb(position):
                continue
            head = grammar.tokens[position].head
            relative = grammar.tokens[position].relation == "acl:relcl"
            if relative and grammar.lemmas[head] in cues().claims and head > anchor.position:
                return True
            objects = [p for p in grammar.below[position] if grammar.base[p] in {"obj", "nsubj"}]
            retold = any(grammar.low[p] in RETOLD for p in objects)
            if lemma in DENIERS and retold and head != anchor.position:
                return True
        return False

    def accused(self, node: int, head: int) -> int:
        """The verb of "cleared the sergeant of [murder]" where the parser hangs it on the man."""
        grammar = self.grammar
        verb = grammar.tokens[head].head
        if (
            verb == ROOT
            or grammar.base[node] not in {"nmod", "acl"}
            or grammar.base[head] != "obj"
        ):
            return head
        case = grammar.case(node) or grammar.mark(node)
        tried = grammar.lemmas[verb] in cues().tribunals and case in {"of", "from"}
        return verb if tried and "PERSON" in grammar.kinds(head) else head
