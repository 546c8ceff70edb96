"""Who is the subject of what: the tree of a sentence as the frames of events read it.

Surface subjects are followed through coordination, control, participles and relative
clauses; passives are turned round, so that `Arguments.subjects` always act and
`Arguments.objects` are acted upon. Attachment errors of the parser are met halfway: a noun
without a preposition behind a verb counts as its object whatever the label says.

Left out: reference of pronouns (spans of pronouns are kept as they are) and ellipsis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.events_lexicon import words
from dateline.spans import Span
from dateline.syntax import ROOT
from dateline.trees import Tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.records import Sentence

NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"})
RELATIVE: Final = frozenset({"who", "whom", "which", "that"})
LOOSE: Final = frozenset(
    {"acl", "acl:relcl", "appos", "parataxis", "cc", "conj", "punct", "case", "mark", "advcl"}
)
CLAUSES: Final = frozenset({"acl", "parataxis", "advcl", "appos"})
OBJECT_CONTROL: Final = frozenset({"of", "from", "for", "with", "against", "into", "over"})
"""Before a gerund these hand it the object: "accused him of killing", "kept them from leaving"."""
SPLIT_CASES: Final = {
    "out of": ("of", "from"),
    "along with": ("with",),
    "together with": ("with",),
    "in cooperation with": ("with",),
}
DITRANSITIVE: Final = frozenset("give grant offer send award hand pay deny promise lend".split())
SUBJECT_CONTROL: Final = frozenset("promise vow threaten pledge".split())
ARMED: Final = frozenset({"FIGHTER", "FORCE"})
"""Classes that a group takes from its modifiers: "terrorist groups", "rebel movement"."""
CLOCK: Final = (["a.m."], ["p.m."], ["am"], ["pm"], ["gmt"], ["o'clock"])
EDGES: Final = frozenset({",", ";", ":", "-", "–", "—", "(", ")", "."})
MAX_DEPTH: Final = 8
"""Steps of control that are followed; longer chains are parser loops, not English."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """Heads of what acts and what is acted upon, and of the phrases with prepositions."""

    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    obliques: tuple[tuple[str, int], ...]
    passive: bool


class Grammar(Tree):
    """A sentence's tree with its arguments, worked out where they are asked for."""

    __slots__ = ("_arguments", "base", "labels", "lemmas", "low")

    def __init__(self, sentence: Sentence, labels: dict[int, str]) -> None:
        super().__init__(sentence)
        self.low = [token.text.lower() for token in self.tokens]
        self.lemmas = [token.lemma.lower() for token in self.tokens]
        self.base = [token.relation.partition(":")[0] for token in self.tokens]
        self.labels = [labels.get(token.span.start, "") for token in self.tokens]
        self._arguments: dict[int, Arguments] = {}

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

    def is_passive(self, verb: int) -> bool:
        """Whether the surface subject of a verb is acted upon."""
        kids = self.below[verb]
        if any(self.tokens[p].relation in {"nsubj:pass", "aux:pass", "csubj:pass"} for p in kids):
            return True
        token = self.tokens[verb]
        if token.xpos not in {"VBN", "VBD"} or any(self.base[p] == "aux" for p in kids):
            return False
        if self.base[verb] == "acl" and token.relation != "acl:relcl":
            return True
        bare = not self.objects_of(verb)
        if token.xpos == "VBN" and self.base[verb] in {"advcl", "xcomp", "amod", "root"}:
            return bare and not self.kids(verb, "nsubj")
        if token.xpos == "VBN" and self.base[verb] == "conj":
            return self.is_passive(token.head)
        return bare and any(self.tokens[p].relation == "obl:agent" for p in kids)

    def objects_of(self, verb: int) -> list[int]:
        """Nominals behind a verb that stand without a preposition."""
        return [
            p
            for p in self.below[verb]
            if p > verb
            and self.base[p] in {"obj", "iobj", "obl"}
            and self.tokens[p].upos in NOMINAL
            and self.tokens[p].relation != "obl:agent"
            and not self.is_time(p)
            and not self.case(p)
        ]

    def surface_subjects(self, verb: int, depth: int = 0) -> tuple[int, ...]:
        """Heads that the clause of a verb is about, own, shared or controlled."""
        own = [
            p
            for p in self.kids(verb, "nsubj", "csubj")
            if self.low[p] != "there" and self.tokens[p].upos in NOMINAL
        ]
        if own:
            return self.coordinated([self.referent(verb, self._nearest(verb, own))])
        ahead = [p for p in self.kids(verb, "obl") if p < verb and self.case(p) == "for"]
        if ahead and self.mark(verb).endswith("to"):
            return self.coordinated(ahead[-1:])  # "for the troops to leave"
        governor = self.tokens[verb].head
        if governor == ROOT:
            return self._headline_subject(verb)
        if depth > MAX_DEPTH:
            return ()
        return self._borrowed(verb, governor, depth + 1)

    def _nearest(self, verb: int, subjects: list[int]) -> int:
        """The subject of a verb that the parser gave several: the last one before it."""
        before = [p for p in subjects if p < verb]
        return before[-1] if before else subjects[0]

    def _borrowed(self, verb: int, governor: int, depth: int) -> tuple[int, ...]:
        base = self.base[verb]
        if base == "conj":
            return self.surface_subjects(governor, depth)
        if base == "xcomp":
            objects = () if self.is_passive(governor) else self.objects_of(governor)
            controls = self.lemmas[governor] not in SUBJECT_CONTROL
            if objects and controls:
                return self.coordinated(objects)
            return self.surface_subjects(governor, depth)
        if base == "advcl":
            return self._of_adverbial(verb, governor, depth)
        if base == "acl":
            return self._of_modifier(verb, governor, depth)
        infinite = self.tokens[verb].xpos in {"VBG", "VB"}
        if base in {"ccomp", "csubj"} and infinite:
            return self.surface_subjects(governor, depth)
        return ()

    def _of_adverbial(self, verb: int, governor: int, depth: int) -> tuple[int, ...]:
        """The subject of "after leaving", "by force of killing", "to help": of its governor."""
        mark = self.mark(verb)
        if self.tokens[verb].xpos in {"VBD", "VBZ", "VBP"} and mark not in {"", "to"}:
            return ()
        objects = () if self.is_passive(governor) else self.objects_of(governor)
        sent = mark == "to" and any("FORCE" in self.kinds(p) for p in objects)
        if objects and (mark in OBJECT_CONTROL or sent):
            return self.coordinated(objects)
        if mark == "to":
            called = [p for p in self.kids(governor, "obl") if self.case(p) in {"for", "on"}]
            if called and self.lemmas[governor] in words().callers:
                return self.coordinated(called)
        return self.surface_subjects(governor, depth)

    def _of_modifier(self, verb: int, noun: int, depth: int) -> tuple[int, ...]:
        """The subject of "troops leaving", "troops deployed", "plans to leave"."""
        token = self.tokens[verb]
        if token.relation == "acl:relcl" or token.xpos in {"VBN", "VBD"}:
            return self.coordinated([noun])
        if token.xpos == "VBG" and self.mark(verb) in {"", "with"}:
            return (noun,)
        owners = self.kids(noun, "nmod")
        owned = [p for p in owners if self.tokens[p].relation == "nmod:poss"]
        owned += [p for p in owners if self.case(p) in {"by", "for"} and p < verb]
        if owned:
            return self.coordinated(owned)
        governor = self.tokens[noun].head
        if governor != ROOT and self.base[noun] in {"obj", "obl", "xcomp"} and self.is_verb(governor):
            return self.surface_subjects(governor, depth)
        return ()

    def _headline_subject(self, verb: int) -> tuple[int, ...]:
        """ "Peru to expel envoy": the noun in front, which the parser leaves without a role."""
        if self.mark(verb) != "to":
            return ()
        return tuple(
            p
            for p in self.below[verb]
            if p < verb and self.tokens[p].upos in {"NOUN", "PROPN"} and not self.case(p)
        )[:1]

    def referent(self, verb: int, subject: int) -> int:
        """The antecedent of a relative pronoun, else the nominal itself."""
        if self.low[subject] not in RELATIVE:
            return subject
        for clause in (verb, *self.above(verb)):
            if self.tokens[clause].relation == "acl:relcl":
                return self.tokens[clause].head
        return subject

    def arguments(self, verb: int) -> Arguments:
        """Who acts, who is acted upon, and the phrases with prepositions."""
        known = self._arguments.get(verb)
        if known is None:
            known = self._arguments[verb] = self._resolved(verb)
        return known

    def _resolved(self, verb: int) -> Arguments:
        surface = self.surface_subjects(verb)
        objects = self.coordinated(self.referent(verb, p) for p in self.objects_of(verb))
        obliques = tuple(
            (case, head)
            for p in self.kids(verb, "obl", "nmod", "obj", "iobj", "xcomp")
            if self.tokens[p].relation != "nmod:poss" and not self.is_excepted(p)
            for case in SPLIT_CASES.get(self.case(p), (self.case(p),))
            if case
            for head in self.coordinated([self.referent(verb, p)])
        )
        if not self.is_passive(verb):
            return Arguments(surface, objects or self._gap(verb, surface), obliques, passive=False)
        agents = tuple(head for case, head in obliques if case == "by" and not self.is_time(head))
        if objects and self.lemmas[verb] in DITRANSITIVE:
            obliques += tuple(("to", head) for head in surface)
            return Arguments(agents, objects, obliques, passive=True)
        return Arguments(agents, surface, obliques, passive=True)

    def _gap(self, verb: int, surface: tuple[int, ...]) -> tuple[int, ...]:
        """The antecedent of "the town they attacked", which has no object of its own."""
        antecedent = self.tokens[verb].head
        if self.tokens[verb].relation == "acl:relcl" and antecedent not in surface and surface:
            stranded = any(self.low[p] in RELATIVE and p < verb for p in self.kids(verb, "obl"))
            return () if stranded else (antecedent,)
        return ()

    def kinds(self, position: int) -> frozenset[str]:
        """Classes of a nominal: of its noun, its named entity and what it measures out."""
        lexicon = words()
        token = self.tokens[position]
        found = lexicon.classes.get(self.lemmas[position], frozenset())
        found |= lexicon.classes.get(self.low[position], frozenset())
        found |= lexicon.labels.get(self.labels[position], frozenset())
        lemma = self.lemmas[position]
        counts = token.upos == "NUM" and self.base[position] not in {"compound", "nummod", "amod"}
        measure = counts or lemma in lexicon.measures
        if measure or lemma in lexicon.transparent:
            parts = [p for p in self.kids(position, "nmod") if self.case(p) == "of"]
            found |= self.kinds(parts[0]) if parts else frozenset()
            if measure and not parts:
                found |= lexicon.classes["people"]
        if token.upos in {"NUM", "SYM"} and self._is_money(position):
            return lexicon.classes["money"]
        if not found and token.upos == "NOUN" and lemma.endswith(lexicon.agents):
            found |= lexicon.classes["person"]
        if lemma in lexicon.groups:
            for modifier in self.kids(position, "amod", "compound"):
                found |= self.kinds(modifier) & ARMED
        return found

    def with_case(self, head: int, case: str) -> tuple[int, ...]:
        """Nominals below `head` with this preposition, coordination spelt out."""
        return self.coordinated(
            p
            for p in self.kids(head, "nmod", "obl")
            if self.case(p) == case and not self.is_time(p) and not self.is_excepted(p)
        )

    def owners(self, noun: int) -> tuple[int, ...]:
        """Possessors of a noun: "Mali" of "Mali's expulsion of the envoy"."""
        return self.coordinated(
            p for p in self.below[noun] if self.tokens[p].relation == "nmod:poss"
        )

    def is_excepted(self, nominal: int) -> bool:
        """ "Between soldiers, not with the junta"."""
        return any(self.low[p] in {"not", "except", "excluding"} for p in self.kids(nominal, "advmod", "cc", "case"))

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

    def content(self, head: int) -> int:
        """What a measure counts: "refugees" of "thousands of refugees", else the head itself."""
        lemma = self.lemmas[head]
        if lemma in words().measures or lemma in words().transparent:
            parts = [p for p in self.kids(head, "nmod") if self.case(p) == "of"]
            return parts[0] if parts else head
        return head

    def _is_money(self, number: int) -> bool:
        """Whether a currency sign stands with a number: "$2 million"."""
        signs = {self.low[p] for p in (number, *self.below[number])} | {self.low[max(0, number - 2)], self.low[max(0, number - 1)]}
        return any(sign[-1:] in "$€£¥" for sign in signs if sign)

    def phrase(self, head: int, without: frozenset[int] = frozenset()) -> Span:
        """The head with its modifiers, without relative clauses, appositions and conjuncts.

        Branches at `without` are cut: "the generals behind the [coup]" gives the generals.
        """
        kept = {head}
        queue = [head]
        while queue:
            above = queue.pop()
            for position in self.below[above]:
                relation, base = self.tokens[position].relation, self.base[position]
                loose = LOOSE if above == head else CLAUSES
                if relation not in loose and base not in loose and position not in without:
                    kept.add(position)
                    queue.append(position)
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
