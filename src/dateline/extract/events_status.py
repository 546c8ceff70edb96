"""Whether an act happened: the seven statuses, from the path between anchor and root.

The path is climbed from the anchor. Each step collects what negations, modal verbs, adverbs
and conditions (`events_clauses`) and governing words (`events_governors`) say of everything
below them; the verdict is the first that fits in the order of `Status`. A governor such as
"threaten" or "prevent", or a mere ability, leaves no event.

After Nairn, Condoravdi and Karttunen (2006) for the effect of negation on implicative verbs.
Left out: irony, and denials in another sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.extract.events_clauses import SPEECH, Clauses
from dateline.extract.events_cues import (
    FACTS,
    KEEP,
    NO_EVENT,
    TO_COME,
    Climb,
    Verdict,
    cues,
)
from dateline.extract.events_givens import Givens
from dateline.extract.events_governors import TENSED, Governors
from dateline.extract.events_lexicon import words
from dateline.extract.events_verdicts import decided
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor

GERUND_PREPOSITIONS: Final = frozenset({"following", "including", "regarding", "concerning"})
DEFINITE: Final = frozenset(
    {"the", "this", "that", "these", "those", "his", "her", "its", "their"}
)
INFINITE: Final = frozenset({"xcomp", "advcl", "acl", "ccomp"})
SEQUENCE_CASES: Final = frozenset({"after", "following", "until", "before"})
SEQUENCE_MARKS: Final = frozenset({"when", "once", "after", "before", "until", "till"})
ATTEMPTS: Final = frozenset({"attempt", "try", "bid", "seek", "effort"})
GATHERING: Final = frozenset({"meet", "gather", "convene", "assemble", "be"})
OUTSIDE: Final = frozenset({"parataxis", "appos", "dep", "discourse", "list", "root"})
"""Relations over which no scope reaches."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where the climb stands.

    `shared`: what the clause of this node says of its verb holds for the act as well;
    `flipped`: except its negation, which the cue below has used.
    """

    node: int
    shared: bool = True
    flipped: bool = False


class Judge:
    """Decides the status of the anchors of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.clauses = Clauses(grammar)
        self.governors = Governors(grammar)
        self.givens = Givens(grammar)

    def verdict(self, anchor: Anchor) -> Verdict:
        """The status of one act with its reasons."""
        if anchor.kind == "modal":
            return Verdict(Status.ASSERTED, ("status: the demand itself",))
        climb = Climb(speech=anchor.kind == "noun" and anchor.frame.code in SPEECH)
        node = anchor.position
        if anchor.kind == "noun":
            self._noun_marks(anchor, climb)
            if climb.speech and anchor.carrier is not None and anchor.carrier.kind == "patient":
                return decided(anchor.frame, climb)  # an offer that is ignored has been made
            node = anchor.top if anchor.carrier is None else self._through_carrier(anchor, climb)
        self._climb(node, anchor, climb)
        if (
            not climb.speech
            and anchor.frame.code not in SPEECH
            and self.givens.is_disputed(anchor)
        ):
            climb.add(Status.DENIED, "disputed in the sentence")
        return decided(anchor.frame, climb)

    def _noun_marks(self, anchor: Anchor, climb: Climb) -> None:
        """Adjectives and determiners: "a planned visit", "no talks", "the failed coup"."""
        grammar = self.grammar
        for noun in dict.fromkeys((anchor.position, anchor.top)):
            for position in grammar.below[noun]:
                word = grammar.low[position]
                if word not in cues().modifiers["missed"]:  # "nearly all deaths" are deaths
                    self.clauses.modifier(position, climb)
                if grammar.base[position] == "det" and word in {"no", "neither"}:
                    climb.add(Status.DENIED, f"'{word}'")

    def _through_carrier(self, anchor: Anchor, climb: Climb) -> int:
        """The verb whose status an event noun shares; its own effect is counted here.

        "They discussed a truce" supports the noun and says that it is only talked about.
        """
        carrier = anchor.carrier
        assert carrier is not None
        grammar = self.grammar
        moved = grammar.base[anchor.top] == "nsubj" and not grammar.is_passive(carrier.verb)
        takes = "subject" if moved else "object"
        negated = self.clauses.is_negated(carrier.verb)
        cue = self.governors.cue("verb", carrier.verb, takes)
        if cue is not None and cue.status not in {KEEP, Status.ASSERTED}:
            self.governors.apply(cue, carrier.verb, takes, climb, negated=negated)
        return carrier.verb

    def _climb(self, node: int, anchor: Anchor, climb: Climb) -> None:
        """From a node to the root, as far as its scope reaches."""
        here: Step | None = Step(node)
        while here is not None and NO_EVENT not in climb.found:
            if self.grammar.is_verb(here.node) and self.givens.is_undone(here.node):
                climb.add(Status.DENIED, "not done")
            if here.shared:
                self.clauses.marks(here.node, anchor, climb, flipped=here.flipped)
            head = self.grammar.tokens[here.node].head
            here = None if head == ROOT else self._step(here.node, head, anchor, climb)

    def _step(self, node: int, head: int, anchor: Anchor, climb: Climb) -> Step | None:
        """One edge up; `None` where the scope ends."""
        grammar, governors = self.grammar, self.governors
        if grammar.base[node] == "conj":
            return self._to_conjunct(node, head)
        head = self.givens.accused(node, head)
        if grammar.base[node] in OUTSIDE or self.givens.is_told(node, head, anchor):
            return None
        takes = governors.takes(node, head)
        if takes == "own" and self.clauses.is_yet(head):
            climb.add(Status.DENIED, "'yet to'")
            return Step(head)
        cue = governors.cue(governors.kind(head), head, takes)
        if cue is None:
            return self._uncued(node, head, anchor, climb)
        negated = self.clauses.is_negated(head) or self.clauses.is_none_of(head)
        if takes == "clause" and negated and self.givens.is_asked(node):
            return Step(head, shared=False)
        if grammar.lemmas[head] in ATTEMPTS and self.givens.is_failed(head):
            climb.add(Status.DENIED, "a failed attempt")
        if not governors.is_done(cue, node, takes):
            governors.apply(cue, head, takes, climb, negated=negated)
        return Step(head, shared=takes != "clause", flipped=negated)

    def _to_conjunct(self, node: int, head: int) -> Step:
        """Coordinated verbs share modals only where the second has no tense of its own.

        "Seeks to cling to power and reviewed the pacts": the tensed verb belongs with "seeks",
        wherever the parser hangs it.
        """
        grammar = self.grammar
        if grammar.tokens[node].upos != "VERB":
            return Step(head)
        tensed = grammar.tokens[node].xpos in TENSED
        while tensed and grammar.base[head] in INFINITE and not grammar.is_finite(head):
            head = grammar.tokens[head].head
        free = grammar.is_finite(node) or bool(grammar.kids(node, "nsubj"))
        return Step(head, shared=not free, flipped=free)

    def _uncued(self, node: int, head: int, anchor: Anchor, climb: Climb) -> Step | None:
        """A step that no cue decides."""
        grammar = self.grammar
        base = grammar.base[node]
        if base == "xcomp":
            bound = grammar.lemmas[head] == "be" and self.clauses.is_bound(head)
            if bound and grammar.mark(node) == "to":
                climb.add(Status.PLANNED, "'to be to'")
            return Step(head)
        if base == "ccomp":
            if self.clauses.is_negated(head) and grammar.is_finite(node):
                climb.add(Status.POSSIBLE, f"not '{grammar.low[head]}'")
            return Step(head, shared=False)
        if base == "advcl":
            self._adverbial(node, head, anchor, climb)
        elif base == "acl":
            self._modifying(node, head, climb)
        elif base == "nsubj" and grammar.tokens[head].upos == "ADJ":
            self._predicated(head, climb)
        elif base != "csubj":
            self._nominal(node, head, anchor, climb)
        elif not grammar.is_finite(node):
            self._weighed(head, climb)
        return None

    def _modifying(self, node: int, head: int, climb: Climb) -> None:
        """An infinitive behind a noun: "Peru to expel envoy", "a chance to leave"."""
        grammar = self.grammar
        if grammar.is_headline(node):
            climb.add(Status.PLANNED, "infinitive of a headline")
            return
        infinitive = grammar.tokens[node].relation != "acl:relcl" and grammar.mark(node) == "to"
        if infinitive and not self.governors.is_ordinal(head):
            climb.add(Status.POSSIBLE, "infinitive behind a noun")

    def _weighed(self, head: int, climb: Climb) -> None:
        """As in "Passing the bill would be a mistake" weighs an act; "helped" reports one."""
        if self.grammar.tokens[head].xpos != "VBD" and "was" not in self.grammar.auxiliaries(head):
            climb.add(Status.POSSIBLE, "weighed")

    def _predicated(self, head: int, climb: Climb) -> None:
        """As in "Talks are due on Monday", "an attack is likely"."""
        governors = self.governors
        cue = governors.cue("adj", head, "own") or governors.cue("adj", head, "to")
        if cue is not None and cue.status != NO_EVENT:
            governors.apply(cue, head, "own", climb, negated=self.clauses.is_negated(head))

    def _adverbial(self, node: int, head: int, anchor: Anchor, climb: Climb) -> None:
        """Purpose clauses are planned; "after leaving" is as sure as its main clause."""
        mark = self.grammar.mark(node)
        if mark == "to" or mark.endswith(" to"):
            asked = self.governors.cue("verb", head, "other")
            if asked is not None and asked.status == Status.REQUESTED:
                climb.add(Status.REQUESTED, f"governed by '{self.grammar.low[head]}'")
            elif not self.governors.is_ordinal(head):
                self._purpose(head, anchor, climb)
            return
        finite = self.grammar.tokens[node].xpos in TENSED
        if self.grammar.tokens[node].xpos == "VBD" or "had" in self.grammar.auxiliaries(node):
            return
        if (not finite or mark in SEQUENCE_MARKS) and mark not in cues().absent:
            self._inherit(head, anchor, climb)

    def _purpose(self, head: int, anchor: Anchor, climb: Climb) -> None:
        """As in "Sent troops to help" plans the help; "could send troops to help" leaves it open."""
        above = Climb()
        self._climb(head, anchor, above)
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
        self._climb(head, anchor, above)
        if above.forward and above.found & TO_COME:
            climb.add(Status.PLANNED, "beside something to come")

    def _nominal(self, node: int, head: int, anchor: Anchor, climb: Climb) -> None:
        """An event noun in the clause of a verb that says nothing about it, or below a noun."""
        grammar, lists = self.grammar, cues()
        case = grammar.case(node)
        if grammar.low[head] in GERUND_PREPOSITIONS and grammar.base[head] == "advcl":
            self._inherit(grammar.tokens[head].head, anchor, climb)
            return
        topic = self.governors.topic(node, head, case)
        if topic is not None:
            self.governors.apply(topic[0], topic[1], case, climb, negated=False)
        elif case in lists.condition_cases:
            climb.add(Status.CONDITIONAL, f"'{case}'")
        elif case in lists.absent:
            climb.add(Status.DENIED, f"'{case}'")
        elif case in lists.aimed or self.governors.is_ahead(case, head):
            climb.add(Status.PLANNED, f"'{case}'")
        elif grammar.is_verb(head) and case not in {*lists.later, "from"}:
            self._beside_modal(node, head, anchor, climb)
        if case in SEQUENCE_CASES and not self._is_told(node, anchor):
            self._inherit(head, anchor, climb)

    def _is_told(self, node: int, anchor: Anchor) -> bool:
        """Whether a noun tells of something known: "the ongoing talks", "the bombings"."""
        near = {self.grammar.low[p] for p in self.grammar.below[node]}
        return bool(near & cues().known) or (anchor.frame.code in FACTS and "the" in near)

    def _beside_modal(self, node: int, head: int, anchor: Anchor, climb: Climb) -> None:
        """As in "A withdrawal could encourage the rebels": an indefinite act is as unsure as its verb."""
        grammar, modals = self.grammar, cues().modals
        known = any(
            grammar.low[p] in DEFINITE or grammar.low[p] in cues().known
            for p in grammar.below[node]
        )
        auxiliaries = set(grammar.auxiliaries(head))
        ahead = auxiliaries & modals["future"]
        unsure = auxiliaries & (modals["possible"] | modals["hypothetical"]) | ahead
        fact = anchor.frame.code in FACTS
        seen = grammar.lemmas[head] in words().perception
        if unsure and not seen and not (known and fact):
            planned = ahead and not fact
            climb.add(Status.PLANNED if planned else Status.POSSIBLE, f"beside '{min(unsure)}'")
        elif grammar.base[node] == "obj" and not known and self.clauses.is_negated(head):
            climb.add(Status.DENIED, f"'{grammar.low[head]}' is negated")
