"""What a clause says about its own verb: polarity, modal verbs, conditions, questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.extract.events_cues import Climb, cues, governors
from dateline.extract.events_lexicon import words
from dateline.extract.events_status_conditions import Conditions
from dateline.extract.events_status_future import is_scheduled
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor

BE_FORMS: Final = frozenset({"is", "are", "was", "were", "'s", "’s", "'re", "’re"})
UNWANTED: Final = frozenset({Code.ASSAULT, Code.INCIDENT})
"""What is only nearly done by luck: "narrowly escaped"."""
WISHING: Final = frozenset({"like", "love", "prefer", "rather"})
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
        self.conditions = Conditions(grammar)

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
        if is_scheduled(grammar, node):
            climb.forward = True
            climb.add(Status.PLANNED, "present tense of something to come")
        for position in grammar.kids(node, "advmod"):
            if not self._is_idle(position, node, anchor):
                self.modifier(position, climb)
        self.conditions.collect(node, anchor, climb, negated=self.is_negated(node))
        if grammar.tokens[node].head == ROOT and self._is_question():
            climb.add(Status.POSSIBLE, "question")
        if self._is_imperative(node):
            climb.add(Status.REQUESTED, "imperative")

    def is_question_clause(self, node: int) -> bool:
        """As in "Whether to leave", "asked if they would leave": the clause is left open."""
        grammar = self.grammar
        if "whether" in grammar.mark(node).split():
            return True
        return grammar.base[node] == "ccomp" and grammar.mark(node) == "if"

    def _is_idle(self, adverb: int, node: int, anchor: Anchor) -> bool:
        """Adverbs that say nothing here: "narrowly voted" is a vote, "may soon leave" no plan."""
        word = self.grammar.low[adverb]
        if word == "next" and self.grammar.low[adverb + 1 : adverb + 2] == ["to"]:
            return True
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
        if self.grammar.lemmas[head] not in {"have", "be", "remain"}:
            return False  # "might yet refuse to leave"
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
            elif word == "should" and self.conditions.is_inverted(node):
                climb.add(Status.CONDITIONAL, "inverted condition")
            elif word in modals["obliged"]:
                self._obliged(node, climb, perfect=perfect)

    def _infinitive(self, node: int, climb: Climb) -> None:
        """An infinitive behind "are", and one that is a headline."""
        grammar = self.grammar
        going = grammar.low[node] in {"going", "gonna"} and bool(grammar.kids(node, "xcomp"))
        if going and {"is", "are", "am", "'s", "'re", "'m"} & set(grammar.auxiliaries(node)):
            climb.add(Status.PLANNED, "'going to'")
        if self._is_due(node):
            climb.forward = True
            climb.add(Status.PLANNED, "'due to'")
        if grammar.mark(node).split()[:1] != ["to"]:
            return
        auxiliaries = set(grammar.auxiliaries(node))
        if {"was", "were"} & auxiliaries and "have" in auxiliaries:
            climb.add(Status.DENIED, "'was to have'")
        elif BE_FORMS.intersection(grammar.auxiliaries(node)) and self.is_bound(node):
            climb.forward = True
            climb.add(Status.PLANNED, "'to be to'")
        elif grammar.base[node] == "parataxis" and grammar.is_headline(node):
            climb.add(Status.PLANNED, "infinitive of a headline")
        elif grammar.is_finite(node):
            return
        elif grammar.tokens[node].head == ROOT and grammar.surface_subjects(node):
            climb.add(Status.PLANNED, "infinitive of a headline")

    def _is_due(self, node: int) -> bool:
        """As in "The court is due to rule", where the parser takes "due to" for a preposition."""
        grammar = self.grammar
        if grammar.tokens[node].xpos not in {"VB", "NN"}:
            return False
        head = grammar.tokens[node].head
        hung = head != ROOT and grammar.low[head] == "due" and head == node - 2
        cased = grammar.case(node) == "due to" and grammar.low[node - 2 : node] == ["due", "to"]
        return grammar.tokens[node].xpos == "VB" and (hung or cased)

    def _hypothetical(self, node: int, climb: Climb, *, perfect: bool) -> None:
        """As in "Would" is the future of a report, the content of a draft, else a mere thought."""
        grammar = self.grammar
        if grammar.lemmas[node] in WISHING:
            return  # "would like the navy to come" is a wish now
        above = node
        while grammar.base[above] == "conj" and grammar.tokens[above].head != ROOT:
            above = grammar.tokens[above].head
        relation = grammar.tokens[above].relation
        under = [p for p in grammar.kids(node, "obl") if grammar.case(p) == "under"]
        if any(grammar.lemmas[p] in cues().drafts for p in under) and not perfect:
            climb.add(Status.PROPOSED, "'would' under a draft")
            return
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

    def _is_question(self) -> bool:
        """Whether the sentence asks if something is so; "who fired?" takes the shots as given."""
        low = self.grammar.low
        return "?" in low[-2:] and not WH_WORDS.intersection(low[:4])

    def _is_imperative(self, node: int) -> bool:
        """As in "Free the hostages!", "please contact us"."""
        grammar = self.grammar
        if grammar.kids(node, "nsubj"):
            return False
        if any(grammar.low[p] == "please" for p in grammar.below[node]):
            return True
        return (
            grammar.tokens[node].xpos == "VB"
            and grammar.base[node] in {"root", "parataxis", "ccomp"}
            and not grammar.kids(node, "nsubj", "aux", "mark", "expl")
        )
