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
REPELLED: Final = frozenset(
    {"push", "drive", "beat", "chase", "turn", "force", "stop", "repel", "foil", "repulse"}
)
"""What is done to those who tried: "tried to enter and were pushed back"."""
NAMING: Final = frozenset({"call", "brand", "label", "describe", "term"})
FALSE: Final = frozenset(
    {"lie", "fabrication", "fiction", "nonsense", "invention", "slander", "smear", "tale", "hoax"}
    | {"falsehood", "false", "baseless", "unfounded", "untrue", "fake", "rubbish", "myth"}
)
"""What a claim is called by who denies it."""
DROPPING: Final = frozenset({"drop", "quash", "overturn", "annul"})
"""What is done to charges and the like, which have then been brought."""
CEASING: Final = frozenset({"stop", "cease", "quit", "halt"})
LASTING: Final = frozenset({"continue", "last", "persist", "drag"})
ACCUSING: Final = frozenset({"accuse", "allege", "claim", "charge", "suspect", "blame"})
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
        if grammar.lemmas[head] in CEASING and grammar.tokens[node].xpos == "VBG":
            return grammar.base[node] == "xcomp"
        if anchor.kind != "noun" or not (
            grammar.is_verb(head) or grammar.tokens[head].upos == "ADJ"
        ):
            return False
        case = grammar.case(node)
        if self.is_ended(node, head, anchor):
            return True
        if grammar.lemmas[head] in cues().factive and case in {"", "for", "over"}:
            return not any(grammar.low[p] in {"any", "no"} for p in grammar.kids(node, "det"))
        definite = any(grammar.low[p] in DEFINITE for p in grammar.kids(node, "det"))
        if case == "about":
            return definite
        if anchor.frame.mode == "crime" and case in {"of", "with", "for"}:
            return False  # "charged with the manslaughter" leaves open whether it was one
        return anchor.frame.code in FACTS and case in GIVEN_CASES and (definite or case == "over")

    def is_ended(self, node: int, head: int, anchor: Anchor) -> bool:
        """Whether a verb ends, eases or prolongs an act, which is then under way.

        "May lift the embargo", "the strike will end": nobody lifts what there is not.
        """
        grammar = self.grammar
        if grammar.base[node] not in {"nsubj", "obj"} or self._is_indefinite(node):
            return False
        lemma = grammar.lemmas[head]
        if grammar.base[node] == "nsubj" and not grammar.is_passive(head):
            lasting = lemma in LASTING and anchor.frame.code in FACTS
            return lasting or lemma in {"end", "expire", "over"}
        if lemma in DROPPING and anchor.frame.code in FACTS:
            return True
        particles = [grammar.low[p] for p in grammar.kids(head, "compound")]
        return lemma in cues().given or any(f"{lemma} {p}" in cues().given for p in particles)

    def _is_indefinite(self, noun: int) -> bool:
        """As in "Any embargo", "no strike"."""
        grammar = self.grammar
        return any(grammar.low[p] in {"any", "no", "another"} for p in grammar.kids(noun, "det"))

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
                self._is_setback(p, grammar.low[q])
                for p in grammar.kids(attempt, "conj")
                for q in grammar.kids(p, "cc")
            )
        head = grammar.tokens[attempt].head
        failed = head != ROOT and grammar.lemmas[head] in FAILED
        return failed and grammar.base[attempt] in {"nsubj", "obj", "advcl"}

    def _is_setback(self, verb: int, joined: str) -> bool:
        """As in "But were caught", "but failed", "and was pushed back"."""
        grammar = self.grammar
        if joined == "and":
            return grammar.is_passive(verb) and grammar.lemmas[verb] in REPELLED
        passive = grammar.is_passive(verb) or grammar.lemmas[verb] in FAILED | {"can", "could"}
        return joined == "but" and passive

    def is_disputed(self, anchor: Anchor) -> bool:
        """As in "Beat the prisoners, an allegation the ministry dismissed", "which he denies"."""
        grammar = self.grammar
        for position in range(anchor.position + 1, len(grammar.tokens)):
            lemma = grammar.lemmas[position]
            if lemma in NAMING and self._is_called_false(position):
                return self._is_charged(anchor.position, position)
            if lemma not in DISMISSERS or not grammar.is_verb(position):
                continue
            head = grammar.tokens[position].head
            relative = grammar.tokens[position].relation == "acl:relcl"
            if not self._is_charged(anchor.position, position):
                continue
            if relative and grammar.lemmas[head] in cues().claims and head > anchor.position:
                return True
            objects = [p for p in grammar.below[position] if grammar.base[p] in {"obj", "nsubj"}]
            retold = any(grammar.low[p] in RETOLD for p in objects)
            if lemma in DENIERS and retold:
                return True
        return False

    def _is_called_false(self, verb: int) -> bool:
        """As in "Which the navy called a lie", "he calls that a fairy tale"."""
        grammar = self.grammar
        behind = [p for p in grammar.below[verb] if p > verb]
        false = any(grammar.lemmas[p] in FALSE for p in behind)
        retold = any(grammar.low[p] in RETOLD for p in grammar.below[verb])
        return false and retold

    def _is_charged(self, act: int, denial: int) -> bool:
        """Whether a denial can mean an act: the content of an accusation, if there is one.

        "Impeached her, accusing her of plotting, which she denies": she denies the plot.
        A relative clause only says of whom one speaks.
        """
        grammar = self.grammar
        above = list(grammar.above(act))
        if any(grammar.tokens[p].relation == "acl:relcl" for p in (act, *above)):
            return any(grammar.tokens[p].relation == "acl:relcl" for p in grammar.above(denial))
        accusing = [
            p for p in range(denial) if grammar.lemmas[p] in ACCUSING and grammar.is_verb(p)
        ]
        return not accusing or any(p in above for p in accusing)

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
