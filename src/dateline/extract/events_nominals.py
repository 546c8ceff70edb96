"""What the nouns of a sentence stand for, and what hangs on them.

The tree of one sentence with its words in small letters, and the questions that the event
step asks of nominals: their preposition, their class ("troops", "agreement"), what they
measure out ("thousands of refugees"), their possessors, and the phrase that is quoted.
Attachment errors are met halfway: a prepositional phrase directly behind a noun counts as
the noun's, wherever the parser hung it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.events_lexicon import words
from dateline.syntax import ROOT
from dateline.trees import Tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.records import Sentence
    from dateline.spans import Span

NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"})
NOTHING: Final[frozenset[str]] = frozenset()
CLAUSES: Final = frozenset({"acl", "parataxis", "advcl", "appos"})
LOOSE: Final = CLAUSES | {"cc", "conj", "punct", "case", "mark"}
"""What the phrase of a head leaves out; further down only clauses are left out."""
ARMED: Final = frozenset({"FIGHTER", "FORCE"})
"""Classes that a group takes from its modifiers: "terrorist groups", "rebel movement"."""
CLOCK: Final = (["a.m."], ["p.m."], ["am"], ["pm"], ["gmt"], ["o'clock"])
COMMON: Final = frozenset({"WORKERS", "CROWD", "PROTESTER", "PERSON", "TEAM", "MATCH", "CAPTIVE"})
"""Classes that a word loses in the name of a body."""
CURRENCIES: Final = frozenset("$€£¥")
EDGES: Final = frozenset({",", ";", ":", "-", "–", "—", "(", ")", "."})


class Nominals(Tree):
    """A sentence's tree, its words and the classes of its nouns.

    `labels` are those of the named entities, by the offset of each of their words.
    """

    __slots__ = ("_kinds", "base", "labels", "lemmas", "low")

    def __init__(self, sentence: Sentence, labels: dict[int, str]) -> None:
        super().__init__(sentence)
        self.low = [token.text.lower() for token in self.tokens]
        self.lemmas = [token.lemma.lower() for token in self.tokens]
        self.base = [token.relation.partition(":")[0] for token in self.tokens]
        for position in range(2, len(self.tokens)):
            hyphened = self.low[position - 1 : position + 1] == ["-", "in"]
            if hyphened and self.base[position - 2] == "compound":
                self.base[position - 2] = "dep"  # "a sit-in" is no kind of "in"
        self.labels = [labels.get(token.span.start, "") for token in self.tokens]
        self._kinds: dict[int, frozenset[str]] = {}

    def kids(self, head: int, *bases: str) -> list[int]:
        """Dependents whose relation without subtype is one of these."""
        return [position for position in self.below[head] if self.base[position] in bases]

    def case(self, position: int) -> str:
        """The preposition of a nominal in small letters, "out of" in full; "" without one."""
        cases = [p for p in self.kids(position, "case") if self.tokens[p].xpos != "POS"]
        fixed = [q for p in cases for q in self.kids(p, "fixed")]
        return " ".join(self.low[p] for p in sorted(cases + fixed))

    def mark(self, position: int) -> str:
        """The conjunction or "to" that opens a clause, in small letters."""
        return " ".join(self.low[p] for p in self.kids(position, "mark"))

    def is_verb(self, position: int) -> bool:
        """Whether a token is read as a verb.

        A headline's "Hundreds march" is often tagged as a noun; its subject gives it away.
        """
        token = self.tokens[position]
        if token.upos == "VERB":
            return True
        return (
            token.upos in {"NOUN", "AUX"}
            and token.head == ROOT
            and bool(self.kids(position, "nsubj"))
            and not self.kids(position, "cop", "det", "amod", "case")
        )

    def is_time(self, position: int) -> bool:
        """Whether a noun only says when or how long."""
        return (
            self.labels[position] == "Date"
            or self.lemmas[position] in words().times
            or self.low[position + 1 : position + 2] in CLOCK
            or self.tokens[position].relation in {"obl:unmarked", "nmod:unmarked", "obl:tmod"}
        )

    def coordinated(self, heads: Iterable[int]) -> tuple[int, ...]:
        """Nominal heads with everything that is coordinated with them, in text order."""
        found: list[int] = []
        queue = list(heads)
        while queue:
            head = queue.pop()
            if head not in found:
                found.append(head)
                queue += [p for p in self.kids(head, "conj") if self.tokens[p].upos in NOMINAL]
        return tuple(sorted(found))

    def kinds(self, position: int) -> frozenset[str]:
        """Classes of a nominal: of its noun, its named entity and what it measures out."""
        known = self._kinds.get(position)
        if known is None:
            known = self._kinds[position] = self._classes(position)
        return known

    def _classes(self, position: int) -> frozenset[str]:
        lexicon = words()
        token, lemma = self.tokens[position], self.lemmas[position]
        if token.upos in {"NUM", "SYM"} and self._is_money(position):
            return lexicon.classes["money"]
        found = lexicon.classes.get(lemma, NOTHING) | lexicon.classes.get(
            self.low[position], NOTHING
        )
        label = self.labels[position]
        if label in {"Organization", "Location"} and token.upos == "PROPN":
            found -= COMMON  # "the European Union" is no trade union
        if not found and not label and len(token.text) > 2 and token.text.isupper():
            label = "Organization"
        found |= lexicon.labels.get(label, NOTHING) | self._measured(position)
        if not found and token.upos == "NOUN" and lemma.endswith(lexicon.agents):
            found |= lexicon.classes["person"]
        if lemma in lexicon.groups:
            for modifier in self.kids(position, "amod", "compound"):
                found |= self.kinds(modifier) & ARMED
        return found

    def _measured(self, position: int) -> frozenset[str]:
        """Classes of what a measure counts; a bare number counts people ("two were killed")."""
        lexicon, lemma = words(), self.lemmas[position]
        attached = self.base[position] in {"compound", "nummod", "amod"}
        number = self.tokens[position].upos == "NUM" and not attached
        counted = self.content(position)
        if counted != position:
            return self.kinds(counted)
        bare = number or lemma in lexicon.counts
        return lexicon.classes["people"] if bare else NOTHING

    def _is_money(self, number: int) -> bool:
        """Whether a currency sign stands with a number: "$2 million"."""
        near = (number, *self.below[number], max(0, number - 2), max(0, number - 1))
        return any(self.low[p][-1] in CURRENCIES for p in near)

    def content(self, head: int) -> int:
        """What a measure counts: "refugees" of "thousands of refugees", else the head itself."""
        lemma = self.lemmas[head]
        counts = self.tokens[head].upos == "NUM" or lemma in words().measures
        if counts or lemma in words().transparent:
            parts = [p for p in self.kids(head, "nmod") if self.case(p) == "of"]
            return parts[0] if parts else head
        return head

    def with_case(self, head: int, case: str) -> tuple[int, ...]:
        """Nominals below `head` with this preposition, coordination spelt out."""
        return self.coordinated(
            p
            for p in self.kids(head, "nmod", "obl")
            if self.case(p) == case and not self.is_time(p) and not self.is_excepted(p)
        )

    def owners(self, noun: int) -> tuple[int, ...]:
        """Possessors of a noun: "Mali" of "Mali's expulsion of the envoy"; no "Friday's"."""
        return self.coordinated(
            p
            for p in self.below[noun]
            if self.tokens[p].relation == "nmod:poss" and not self.is_time(p)
        )

    def is_excepted(self, nominal: int) -> bool:
        """As in "Between soldiers, not with the junta"."""
        return any(
            self.low[p] in {"not", "except", "excluding"}
            for p in self.kids(nominal, "advmod", "cc", "case")
        )

    def stranded(self, noun: int, case: str) -> tuple[int, ...]:
        """Nominals with this preposition directly behind a noun, attached higher up.

        "Started talks with officials on trade": the parser may hang "with officials" on the
        verb; the phrase still begins where the noun's own words end.
        """
        end = self.last[noun]
        head = self.tokens[noun].head
        while head != ROOT and end + 1 < len(self.tokens):
            for position in self.kids(head, "obl", "nmod"):
                starts = self.first[position] == end + 1
                if starts and self.case(position) == case and not self.is_time(position):
                    return self.coordinated([position])
            if self.is_verb(head):
                break
            head = self.tokens[head].head
        return ()

    def is_side(self, position: int) -> bool:
        """Whether an adjective names a nation, a creed or a sort of people: "French", "rebel"."""
        return (
            self.labels[position] in {"NORP", "Location"}
            or "PEOPLE" in self.kinds(position)
            or (position > 0 and self.tokens[position].text[:1].isupper())
        )

    def is_capitalised(self, position: int) -> bool:
        """Whether there is such a token and it begins with a capital letter."""
        return position < len(self.tokens) and self.tokens[position].text[:1].isupper()

    def name_of(self, head: int, without: frozenset[int] = frozenset()) -> Span:
        """The head with its modifiers, without relative clauses, appositions and conjuncts.

        Branches at `without` are cut: "the generals behind the [coup]" gives the generals.
        Only the run of tokens around the head is kept.
        """
        kept = self._branch(head, without)
        first = last = head
        while first - 1 in kept:
            first -= 1
        while last + 1 in kept:
            last += 1
        while first < head and self.low[first] in EDGES:
            first += 1
        while last > head and (self.low[last] in EDGES or self.tokens[last].xpos in {"POS", "''"}):
            last -= 1
        return self.span(first, last)

    def _branch(self, head: int, without: frozenset[int]) -> set[int]:
        """Positions of the head and its modifiers."""
        kept = {head}
        queue = [head]
        while queue:
            above = queue.pop()
            loose = LOOSE if above == head else CLAUSES
            for position in self.below[above]:
                if self.base[position] not in loose and position not in without:
                    kept.add(position)
                    queue.append(position)
        return kept
