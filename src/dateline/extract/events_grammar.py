"""Who is the subject of what: clauses as the frames of events read them.

Surface subjects are followed through coordination, control, participles and relative
clauses; passives are turned round, so that `Arguments.subjects` always act and
`Arguments.objects` are acted upon. A noun without a preposition behind a verb counts as its
object whatever the parser's label says.

Left out: reference of pronouns (spans of pronouns are kept as they are) and ellipsis.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.events_lexicon import words
from dateline.extract.events_nominals import NOMINAL, Nominals
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.records import Sentence

RELATIVE: Final = frozenset({"who", "whom", "which", "that"})
FINITE: Final = frozenset({"MD", "VBD", "VBZ", "VBP"})
PASSIVE: Final = frozenset({"nsubj:pass", "aux:pass", "csubj:pass"})
OBJECT_CONTROL: Final = frozenset({"of", "from", "for", "with", "against", "into", "over"})
"""Before a gerund these hand it the object: "accused him of killing", "kept them from leaving"."""
SUBJECT_CONTROL: Final = frozenset({"promise", "vow", "threaten", "pledge"})
DITRANSITIVE: Final = frozenset(
    {"give", "grant", "offer", "send", "award", "hand", "pay", "deny", "promise", "lend"}
)
SPLIT_CASES: Final = {
    "out of": ("of", "from"),
    "along with": ("with",),
    "together with": ("with",),
    "in cooperation with": ("with",),
}
UNDERGONE: Final = frozenset({"face", "stand", "serve", "undergo", "receive"})
"""What is done to an object: "brought him home to face trial"."""
CALLED: Final = frozenset({"for", "on", "upon", "to", "with"})
TOLD: Final = frozenset({"give", "implore", "urge", "order", "force", "persuade", "tell"})
"""Verbs whose object does what their infinitive says: "gave the troops a week to leave"."""
MAX_DEPTH: Final = 8
"""Steps of control that are followed; longer chains are parser loops, not English."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """Heads of what acts and what is acted upon, and of the phrases with prepositions."""

    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    obliques: tuple[tuple[str, int], ...]
    passive: bool


class Grammar(Nominals):
    """A sentence's tree with its arguments, worked out where they are asked for."""

    __slots__ = ("_arguments",)

    def __init__(self, sentence: Sentence, labels: dict[int, str]) -> None:
        super().__init__(sentence, labels)
        self._arguments: dict[int, Arguments] = {}

    def is_passive(self, verb: int) -> bool:
        """Whether the surface subject of a verb is acted upon."""
        kids = self.below[verb]
        if any(self.tokens[p].relation in PASSIVE for p in kids):
            return True
        token = self.tokens[verb]
        if token.xpos not in {"VBN", "VBD"} or any(self.base[p] == "aux" for p in kids):
            return False
        if self.base[verb] == "acl" and token.relation != "acl:relcl":
            return not self.kids(verb, "nsubj")
        if token.xpos == "VBN" and self.base[verb] == "conj":
            return not self.objects_of(verb) and self.is_passive(token.head)
        bare = not self.objects_of(verb) and not self.kids(verb, "nsubj")
        participle = self.base[verb] in {"advcl", "xcomp", "amod", "root"}
        return (bare and participle and token.xpos == "VBN") or (
            not self.objects_of(verb) and any(self.tokens[p].relation == "obl:agent" for p in kids)
        )

    def is_finite(self, verb: int) -> bool:
        """Whether a verb, or an auxiliary of it, has a tense."""
        forms = (verb, *self.kids(verb, "aux", "cop"))
        return any(self.tokens[p].xpos in FINITE for p in forms)

    def auxiliaries(self, verb: int) -> list[str]:
        """Auxiliary verbs and copulas in small letters."""
        return [self.low[p] for p in self.kids(verb, "aux", "cop")]

    def objects_of(self, verb: int) -> list[int]:
        """Nominals behind a verb that stand without a preposition.

        Also those that the parser hangs on a result ("shot dead [a man]") or on the first of
        two verbs before them ("neither accepted nor rejected [the plan]").
        """
        results = [q for q in self.kids(verb, "xcomp") if self.tokens[q].upos == "ADJ"]
        found = [p for q in (verb, *results) for p in self._bare_objects(q)]
        shared = self.base[verb] == "conj" and self.is_verb(self.tokens[verb].head)
        if found or not shared:
            return found
        return [p for p in self._bare_objects(self.tokens[verb].head) if p > verb]

    def _bare_objects(self, verb: int) -> list[int]:
        return [
            p
            for p in self.below[verb]
            if p > verb
            and self.base[p] in {"obj", "iobj", "obl"}
            and self.tokens[p].upos in NOMINAL
            and self.tokens[p].relation != "obl:agent"
            and not self.is_time(p)
            and (not self.case(p) or self._is_share(p))
        ]

    def _is_share(self, position: int) -> bool:
        """As in "Won 14 of 25 seats", where the parser gives the seats a preposition."""
        counted = self.kids(position, "nummod")
        return self.case(position) == "of" and len(counted) > 1 and counted[0] < position - 1

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
        """The subject that a verb without one shares with its governor."""
        base = self.base[verb]
        if base == "amod":  # "the jailed poet"
            return self.coordinated([governor])
        if base == "advcl":
            return self._of_adverbial(verb, governor, depth)
        if base == "acl":
            return self._of_modifier(verb, governor, depth)
        if base == "xcomp" and self.lemmas[governor] not in SUBJECT_CONTROL:
            objects = [] if self.is_passive(governor) else self.objects_of(governor)
            objects = objects or self._called(verb, governor)
            if objects:
                return self.coordinated(objects)
        infinite = base in {"ccomp", "csubj"} and self.tokens[verb].xpos in {"VBG", "VB"}
        if base in {"conj", "xcomp"} or infinite:
            return self.surface_subjects(governor, depth)
        return ()

    def _of_adverbial(self, verb: int, governor: int, depth: int) -> tuple[int, ...]:
        """The subject of "after leaving", "by force of killing", "to help": of its governor."""
        mark = self.mark(verb)
        if self.tokens[verb].xpos in {"VBD", "VBZ", "VBP"} and mark not in {"", "to"}:
            return ()
        objects = () if self.is_passive(governor) else self.objects_of(governor)
        sent = mark == "to" and any("FORCE" in self.kinds(p) for p in objects)
        sent = sent or (mark == "to" and self.lemmas[verb] in UNDERGONE)
        sent = sent or (mark == "to" and self.lemmas[governor] in words().callers | TOLD)
        if objects and (mark in OBJECT_CONTROL or sent):
            return self.coordinated(objects)
        called = self._called(verb, governor)
        return self.coordinated(called) if called else self.surface_subjects(governor, depth)

    def _called(self, verb: int, governor: int) -> list[int]:
        """Whom "called on the army to leave", "agreed for Peru to host" are about."""
        if self.lemmas[governor] not in words().callers or not self.mark(verb).endswith("to"):
            return []
        return [
            p
            for p in self.kids(governor, "obl")
            if self.case(p) in CALLED and p < verb and self._can_be_called(p)
        ]

    def _can_be_called(self, nominal: int) -> bool:
        """Not a time and, behind "to" and "with", somebody: "agreed with reluctance to go"."""
        if self.is_time(nominal):
            return False
        return self.case(nominal) in {"for", "on"} or "PEOPLE" in self.kinds(nominal)

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
        if (
            governor != ROOT
            and self.base[noun] in {"obj", "obl", "xcomp"}
            and self.is_verb(governor)
        ):
            return self.surface_subjects(governor, depth)
        return (noun,) if self.is_headline(verb) else ()

    def is_headline(self, verb: int) -> bool:
        """As in "Peru to expel envoy", where the parser hangs the verb on the noun in front."""
        noun = self.tokens[verb].head
        return (
            noun != ROOT
            and self.tokens[noun].head == ROOT
            and self.mark(verb) == "to"
            and (self.tokens[noun].upos == "PROPN" or "PEOPLE" in self.kinds(noun))
        )

    def _headline_subject(self, verb: int) -> tuple[int, ...]:
        """As in "Peru to expel envoy": the noun in front, which the parser leaves without a role."""
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
                return self._antecedent(subject, self.tokens[clause].head)
        return subject

    def _antecedent(self, pronoun: int, noun: int) -> int:
        """The person that "who" means, where the parser hung its clause on the noun above.

        "The resignation of the mayor, who": the mayor.
        """
        if self.low[pronoun] != "who" or "PEOPLE" in self.kinds(noun) or self.labels[noun]:
            return noun
        people = [p for p in self.kids(noun, "nmod") if "PEOPLE" in self.kinds(p) and p < pronoun]
        return people[-1] if people else noun

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
