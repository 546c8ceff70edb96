"""What a clause says about its own verb: polarity, modal verbs, conditions, questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.extract.events_cues import Climb, cues, governors
from dateline.extract.events_lexicon import words
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor

SPEECH: Final = frozenset({Code.ACCUSE, Code.REQUEST, Code.AGREE, Code.THREATEN})
"""Acts in words: a condition behind "threatened to" belongs to the threat's content."""
UNCONDITIONAL: Final = frozenset(
    {"possible", "necessary", "needed", "any", "so", "not", "only", "required", "anything"}
)
"""Heads of "if possible", "if so": no condition of the act."""
BE_FORMS: Final = frozenset({"is", "are", "was", "were", "'s", "’s", "'re", "’re"})
PAST_FORMS: Final = frozenset({"has", "have", "had", "was", "were", "did"})
UNWANTED: Final = frozenset({Code.ASSAULT, Code.INCIDENT})
"""What is only nearly done by luck: "narrowly escaped"."""
AIMS: Final = frozenset(
    {"goal", "objective", "purpose", "task", "job", "priority", "point", "way"}
)
WH_WORDS: Final = frozenset(
    {"who", "whom", "whose", "when", "why", "how", "where", "what", "which"}
)


class Clauses:
    """The marks of the clauses of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def marks(self, node: int, anchor: Anchor, climb: Climb, *, flipped: bool) -> None:
        """Collect what the clause of a node says of it.

        `flipped`: its negation was used by the cue below it already.
        """
        grammar = self.grammar
        nominal = grammar.tokens[node].upos in {"NOUN", "PROPN", "PRON"}
        if nominal and not grammar.kids(node, "cop"):
            return
        if not flipped and self.is_negated(node):
            climb.add(Status.DENIED, f"'{grammar.low[node]}' is negated")
        self._modals(node, climb)
        self._infinitive(node, climb)
        for position in grammar.kids(node, "advmod"):
            if not self._is_idle(position, node, anchor):
                self.modifier(position, climb)
        self._conditional(node, anchor, climb)
        if "whether" in grammar.mark(node).split():
            climb.add(Status.POSSIBLE, "'whether'")
        if grammar.tokens[node].head == ROOT and self._is_question():
            climb.add(Status.POSSIBLE, "question")
        if self._is_imperative(node):
            climb.add(Status.REQUESTED, "imperative")

    def _is_idle(self, adverb: int, node: int, anchor: Anchor) -> bool:
        """Adverbs that say nothing here: "narrowly voted" is a vote, "may soon leave" no plan."""
        word = self.grammar.low[adverb]
        if word == "soon":
            return bool(cues().modals["possible"].intersection(self.grammar.auxiliaries(node)))
        return word == "narrowly" and anchor.frame.code not in UNWANTED

    def modifier(self, position: int, climb: Climb) -> None:
        """An adverb, adjective or noun in front that says how sure the act is."""
        grammar = self.grammar
        if grammar.base[position] not in {"amod", "advmod", "compound"}:
            return
        for status, members in cues().modifiers.items():
            if grammar.low[position] in members:
                climb.add(
                    Status.DENIED if status == "missed" else status, f"'{grammar.low[position]}'"
                )

    def _conditional(self, node: int, anchor: Anchor, climb: Climb) -> None:
        grammar = self.grammar
        speech = anchor.frame.code in SPEECH and grammar.kids(node, "xcomp")
        adverbials = self._adverbials(node) if self.is_open(node) and not speech else []
        if any(self._is_condition(p) for p in adverbials):
            climb.add(Status.CONDITIONAL, "depends on a condition")
        if self._is_inverted(node) and grammar.low[grammar.first[node]] == "had":
            climb.add(Status.DENIED, "'had' of what has not been")
        elif self._is_condition(node):
            climb.add(Status.CONDITIONAL, f"stands behind '{grammar.mark(node)}'")

    def is_negated(self, node: int) -> bool:
        """As in "Not", "never", "no longer", "no soldiers were", "neither side has"."""
        grammar = self.grammar
        for position in grammar.below[node]:
            low, base = grammar.low[position], grammar.base[position]
            if base in {"advmod", "aux", "cc"} and low in cues().negations:
                return not self._is_only(position)
            if low == "longer" and position > 0 and grammar.low[position - 1] == "no":
                return True
            if base == "nsubj" and self._is_none(position):
                return True
            acted_on = base == "obj" or self.grammar.tokens[position].relation == "obl:agent"
            if acted_on and grammar.is_verb(node) and self._is_nobody(position):
                return True
        return grammar.mark(node) == "without"

    def is_yet(self, head: int) -> bool:
        """As in "Has yet to recognise", "is yet to be signed"."""
        return any(self.grammar.low[p] == "yet" for p in self.grammar.kids(head, "advmod"))

    def is_none_of(self, noun: int) -> bool:
        """As in "No plans to leave"."""
        return any(
            self.grammar.low[p] in {"no", "neither"} for p in self.grammar.kids(noun, "det")
        )

    def _is_only(self, position: int) -> bool:
        """As in "Not only attacked but also" denies nothing."""
        following = self.grammar.low[position + 1 : position + 2]
        return following in (["only"], ["just"], ["merely"])

    def _is_nobody(self, position: int) -> bool:
        """As in "Wounding no one", "backed neither side", "recognised by no state"."""
        grammar = self.grammar
        people = grammar.low[position] in {"one", "nobody", "none"} or bool(
            grammar.kinds(position) & {"PEOPLE", "COUNTRY"}
        )
        return people and self._is_none(position)

    def _is_none(self, position: int) -> bool:
        """As in "No soldiers", "nobody", "none of them", "neither Peru nor Chile", "not one"."""
        grammar = self.grammar
        empty = cues().no_words - {"any"}
        if grammar.low[position] in empty:
            return True
        before = grammar.kids(position, "cc", "advmod")
        if any(grammar.low[p] in {"neither", "not"} and p < position for p in before):
            return grammar.low[grammar.first[position] + 1] not in {"only", "just", "all"}
        return any(grammar.low[p] in empty for p in grammar.kids(position, "det"))

    def _modals(self, node: int, climb: Climb) -> None:
        """Modal verbs."""
        grammar, modals = self.grammar, cues().modals
        auxiliaries = grammar.auxiliaries(node)
        perfect = "have" in auxiliaries
        seen = grammar.lemmas[node] in words().perception  # "you could see the crowds"
        for word in auxiliaries:
            if word in modals["future"]:
                climb.forward = True
                climb.add(Status.PLANNED, f"'{word}'")
            elif word in modals["hypothetical"]:
                self._hypothetical(node, climb, perfect=perfect)
            elif word in modals["possible"] and not seen:
                unreal = perfect and word == "could"
                climb.add(Status.DENIED if unreal else Status.POSSIBLE, f"'{word}'")
            elif word == "should" and self._is_inverted(node):
                climb.add(Status.CONDITIONAL, "inverted condition")
            elif word in modals["obliged"]:
                self._obliged(node, climb, perfect=perfect)

    def _infinitive(self, node: int, climb: Climb) -> None:
        """An infinitive behind "are", and one that is a headline."""
        grammar = self.grammar
        if grammar.mark(node).split()[:1] != ["to"]:
            return
        if BE_FORMS.intersection(grammar.auxiliaries(node)) and self.is_bound(node):
            climb.forward = True
            climb.add(Status.PLANNED, "'to be to'")
        elif grammar.tokens[node].head == ROOT and grammar.surface_subjects(node):
            climb.add(Status.PLANNED, "infinitive of a headline")

    def _hypothetical(self, node: int, climb: Climb, *, perfect: bool) -> None:
        """As in "Would" is the future of a report, the content of a draft, else a mere thought."""
        grammar = self.grammar
        above = node
        while grammar.base[above] == "conj" and grammar.tokens[above].head != ROOT:
            above = grammar.tokens[above].head
        relation = grammar.tokens[above].relation
        if perfect:
            climb.add(Status.DENIED, "'would have'")
        elif relation == "acl:relcl":
            drafted = grammar.lemmas[grammar.tokens[node].head] in cues().drafts
            climb.add(Status.PROPOSED if drafted else Status.POSSIBLE, "'would'")
        elif relation in {"ccomp", "parataxis"} or grammar.mark(above) == "that":
            climb.forward = True
            climb.add(Status.PLANNED, "'would' in a report")
        else:
            climb.add(Status.POSSIBLE, "'would'")

    def _obliged(self, node: int, climb: Climb, *, perfect: bool) -> None:
        """As in "They must leave" is wanted of them; "we must leave" only weighs it."""
        grammar = self.grammar
        own = any(grammar.low[p] in {"we", "i"} for p in grammar.surface_subjects(node))
        if perfect:
            climb.add(Status.DENIED, "'should have'")
        else:
            climb.add(Status.POSSIBLE if own else Status.REQUESTED, "obligation")

    def is_bound(self, node: int) -> bool:
        """As in "They are to leave" decides; "our aim is to win", "to go is to risk" do not."""
        grammar = self.grammar
        subjects = grammar.kids(node, "nsubj")
        return bool(subjects) and not any(
            grammar.lemmas[p] in AIMS or ("noun", grammar.lemmas[p], "to") in governors()
            for p in subjects
        )

    def _adverbials(self, node: int) -> list[int]:
        """Adverbial clauses of a verb, with those hung on a relative clause about the past.

        "Aid will go to the valley, which a flood has cut off, if the governor asks": what has
        happened depends on nothing.
        """
        grammar = self.grammar
        found = grammar.kids(node, "advcl")
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
        if self._is_inverted(clause):
            return True
        adverbs = [grammar.low[p] for p in grammar.kids(clause, "advmod") if p < clause]
        marks = grammar.mark(clause).split() or adverbs[:1]
        if not cues().conditions.intersection(marks) or grammar.low[clause] in UNCONDITIONAL:
            return False
        first = grammar.first[clause]
        return not {"even", "as"}.intersection(grammar.low[max(0, first - 1) : first + 1])

    def _is_inverted(self, clause: int) -> bool:
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

    def _is_question(self) -> bool:
        """Whether the sentence asks if something is so; "who fired?" takes the shots as given."""
        low = self.grammar.low
        return "?" in low[-2:] and not WH_WORDS.intersection(low[:4])

    def _is_imperative(self, node: int) -> bool:
        """As in "Free the hostages!", "please contact us"."""
        grammar = self.grammar
        return (
            grammar.tokens[node].xpos == "VB"
            and grammar.base[node] in {"root", "parataxis", "ccomp"}
            and not grammar.kids(node, "nsubj", "aux", "mark", "expl")
        )
