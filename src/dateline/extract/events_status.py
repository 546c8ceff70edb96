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

from dateline.codes import Status
from dateline.extract.events_clauses import Clauses
from dateline.extract.events_cues import (
    CALLED_OFF,
    FACTS,
    KEEP,
    NO_EVENT,
    SPEECH,
    TO_COME,
    VOICED,
    Climb,
    Verdict,
    cues,
)
from dateline.extract.events_givens import Givens
from dateline.extract.events_governors import TENSED, Governors
from dateline.extract.events_status_adjuncts import Adjuncts
from dateline.extract.events_status_future import is_dated_ahead, is_set_day
from dateline.extract.events_status_modifiers import DEFINITE, DONE, Modifiers
from dateline.extract.events_verdicts import decided
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor

INFINITE: Final = frozenset({"xcomp", "advcl", "acl", "ccomp"})
ATTEMPTS: Final = frozenset({"attempt", "try", "bid", "seek", "effort"})
BODIES: Final = frozenset({"commission", "committee", "board", "panel", "court", "tribunal"})
FIXING: Final = frozenset({"fix", "schedule", "set", "slate", "plan"})
CALLING: Final = frozenset({"declare", "call", "announce", "schedule", "convene", "fix", "set"})
"""Verbs before an act and a day: "has called a march for Sunday"."""
CAUSING: Final = frozenset(
    {"force", "cause", "lead", "trigger", "provoke", "spark", "prompt", "make", "drive", "compel"}
)
"""What a known outrage may do: "the floods might force a delay"."""
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
        self.modifiers = Modifiers(self.clauses, self.governors)
        self.adjuncts = Adjuncts(self.clauses, self.governors, self._climb)

    def verdict(self, anchor: Anchor) -> Verdict:
        """The status of one act with its reasons."""
        if anchor.kind == "modal":
            return Verdict(Status.ASSERTED, ("status: the demand itself",))
        climb = Climb(speech=anchor.kind == "noun" and anchor.frame.code in SPEECH)
        node = anchor.position
        if anchor.kind == "noun":
            climb.definite = self._is_definite(anchor)
            self._noun_marks(anchor, climb)
            if climb.speech and anchor.carrier is not None and anchor.carrier.kind == "patient":
                return decided(anchor.frame, climb)  # an offer that is ignored has been made
            node = self._from_noun(anchor, climb)
        if node != ROOT:
            self._climb(node, anchor, climb)
        if (
            not climb.speech
            and anchor.frame.code not in SPEECH
            and self.givens.is_disputed(anchor)
        ):
            climb.add(Status.DENIED, "disputed in the sentence")
        return decided(anchor.frame, climb)

    def _is_definite(self, anchor: Anchor) -> bool:
        """Whether a noun names an act as known: "the request", "Peru's offer"."""
        grammar = self.grammar
        below = (*grammar.below[anchor.position], *grammar.below[anchor.top])
        return bool(grammar.owners(anchor.position)) or any(
            grammar.low[p] in DEFINITE for p in below
        )

    def _from_noun(self, anchor: Anchor, climb: Climb) -> int:
        """Where the climb of an event noun begins, `ROOT` for nowhere.

        It begins at the verb that carries the noun. Where this only modifies the noun ("a
        vigil planned for Friday was cancelled") and leaves it to come, the noun's own clause
        follows.
        """
        if anchor.carrier is None:
            return self._body_of(anchor.top)
        verb = anchor.carrier.verb
        if self.givens.is_ended(anchor.top, verb, anchor):
            return ROOT
        start = self._through_carrier(anchor, climb)
        if self.grammar.base[verb] == "acl" and self.grammar.tokens[verb].head == anchor.top:
            self._climb(start, anchor, climb)
            return anchor.top if climb.found & TO_COME else ROOT
        return start

    def _body_of(self, noun: int) -> int:
        """The body that a noun names: who asks for "a commission of inquiry" asks for both."""
        grammar = self.grammar
        head = grammar.tokens[noun].head
        of = grammar.base[noun] == "nmod" and grammar.case(noun) == "of" and head != ROOT
        return head if of and grammar.lemmas[head] in BODIES else noun

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
                self.modifiers.participle(position, climb)
            if is_dated_ahead(grammar, noun) or self._is_fixed_for(anchor, noun):
                climb.add(Status.PLANNED, "dated ahead")
        if grammar.base[anchor.position] == "compound":
            head = grammar.tokens[anchor.position].head
            if grammar.lemmas[head] == "attempt":
                climb.add(Status.DENIED, "an attempt")

    def _is_fixed_for(self, anchor: Anchor, noun: int) -> bool:
        """As in "declared a shutdown for Saturday", "a visit which was fixed for 15 July"."""
        grammar = self.grammar
        verbs = [p for p in grammar.kids(noun, "acl") if grammar.lemmas[p] in FIXING]
        if anchor.carrier is not None and grammar.lemmas[anchor.carrier.verb] in CALLING:
            verbs.append(anchor.carrier.verb)
        places = [*grammar.kids(noun, "nmod"), *(p for v in verbs for p in grammar.kids(v, "obl"))]
        calls = bool(verbs)
        return calls and any(is_set_day(grammar, p) for p in places)

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
        done = grammar.base[carrier.verb] == "acl" and grammar.lemmas[carrier.verb] in DONE
        if done and not any(grammar.case(p) == "for" for p in grammar.kids(carrier.verb, "obl")):
            cue = None  # "a strike called by the unions"
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
            return self._conjunct(node, head, anchor, climb)
        head = self._head(node, head)
        if self._ends(node, head, anchor, climb):
            return None
        takes = governors.takes(node, head)
        if takes == "own" and self.clauses.is_yet(head):
            climb.add(Status.DENIED, "'yet to'")
            return Step(head)
        cue = governors.cue(governors.kind(head), head, takes)
        if cue is None:
            return self._uncued(node, head, anchor, climb)
        negated = self.clauses.is_negated(head) or self.clauses.is_none_of(head)
        if takes == "clause" and self.givens.is_asked(node) and grammar.is_finite(node):
            return Step(head, shared=False) if negated else None
        withdrawn = cue.status in {Status.DENIED, CALLED_OFF} and takes == "object"
        if withdrawn and climb.speech and not climb.found and not negated:
            return None  # a rejected request has been made
        causes = (
            takes == "subject" and grammar.lemmas[head] in CAUSING and anchor.frame.code in FACTS
        )
        if causes and climb.definite:
            return None
        if not governors.is_done(cue, node, takes):
            governors.apply(cue, head, takes, climb, negated=negated)
        elif negated:
            climb.add(Status.POSSIBLE, f"not '{grammar.low[head]}'")
        return Step(head, shared=takes != "clause", flipped=negated)

    def _head(self, node: int, head: int) -> int:
        """The governor of a node, where the parser hangs it on a word in between.

        "Cleared the sergeant of [murder]", "failed for a third time [to elect]".
        """
        grammar = self.grammar
        time = grammar.lemmas[head] == "time" and grammar.mark(node) == "to"
        if time and grammar.tokens[head].head != ROOT:
            return grammar.tokens[head].head
        return self.givens.accused(node, head)

    def _ends(self, node: int, head: int, anchor: Anchor, climb: Climb) -> bool:
        """Whether nothing above reaches the node; what its edge itself says is counted."""
        grammar = self.grammar
        if self.clauses.is_question_clause(node):
            climb.found.discard(Status.PLANNED)
            climb.add(Status.POSSIBLE, "left open by its conjunction")
            return True
        if grammar.base[node] in OUTSIDE or self.givens.is_told(node, head, anchor):
            return True
        if grammar.lemmas[head] == "have" and self.adjuncts.is_deadline(node, head):
            climb.add(Status.POSSIBLE, "given a deadline")
            return True
        bill = anchor.frame.status is Status.PROPOSED and grammar.base[node] in {"obj", "nsubj"}
        if bill and grammar.lemmas[head] == "withdraw":
            climb.add(Status.DENIED, "a bill that is withdrawn")
        if grammar.lemmas[head] in ATTEMPTS and self.givens.is_failed(head):
            climb.add(Status.DENIED, "a failed attempt")
        return False

    def _conjunct(self, node: int, head: int, anchor: Anchor, climb: Climb) -> Step:
        """From the second of two verbs to the first."""
        governors = self.governors
        cue = governors.cue(governors.kind(head), head, "own")
        if cue is not None and self._is_second_infinitive(node, head):
            negated = self.clauses.is_negated(head)
            governors.apply(cue, head, "own", climb, negated=negated)
            return Step(head, flipped=negated)
        voiced = anchor.position == node and anchor.frame.code in VOICED
        return self._to_conjunct(node, head, voiced=voiced)

    def _is_second_infinitive(self, node: int, head: int) -> bool:
        """As in "agreed to a truce and [to pull back]", hung on the verb that takes both."""
        grammar = self.grammar
        infinitive = grammar.mark(node) == "to" and not grammar.kids(node, "nsubj")
        return infinitive and grammar.is_verb(head) and grammar.mark(head) != "to"

    def _to_conjunct(self, node: int, head: int, *, voiced: bool) -> Step:
        """Coordinated verbs share modals only where the second has no tense of its own.

        "Seeks to cling to power and reviewed the pacts": the tensed verb belongs with "seeks",
        wherever the parser hangs it. `voiced`: an act in words ("denies that it fired and accuses
        Peru") stands beside the verb of saying.
        """
        grammar = self.grammar
        if grammar.tokens[node].upos != "VERB":
            return Step(head)
        tensed = grammar.tokens[node].xpos in TENSED
        while tensed and grammar.base[head] in INFINITE and not grammar.is_finite(head):
            head = grammar.tokens[head].head
        if grammar.tokens[node].xpos == "VBD" and self._is_ahead(head):
            head = grammar.tokens[head].head  # "promised that it would open and spoke for an hour"
        turned = any(grammar.low[p] == "but" for p in grammar.kids(node, "cc")) or voiced
        if turned and grammar.base[head] == "ccomp" and not grammar.kids(node, "nsubj", "aux"):
            head = grammar.tokens[head].head  # "denied that it was, but offered"
        free = grammar.is_finite(node) or bool(grammar.kids(node, "nsubj"))
        return Step(head, shared=not free, flipped=free)

    def _is_ahead(self, verb: int) -> bool:
        """Whether a content clause has "will" or "would", which no verb in the past can share."""
        modals = cues().modals["future"] | cues().modals["hypothetical"]
        ahead = not modals.isdisjoint(self.grammar.auxiliaries(verb))
        return ahead and self.grammar.base[verb] == "ccomp"

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
        if base == "nsubj":
            self._subject(node, head, anchor, climb)
        elif base == "advcl":
            self.adjuncts.adverbial(node, head, anchor, climb)
        elif base == "acl":
            self.modifiers.modifying(node, head, climb)
        elif base != "csubj":
            self.adjuncts.nominal(node, head, anchor, climb)
        elif not grammar.is_finite(node):
            self.modifiers.weighed(head, climb)
        return None

    def _subject(self, node: int, head: int, anchor: Anchor, climb: Climb) -> None:
        """An event noun as the subject of an adjective, a noun or a verb without a cue."""
        grammar = self.grammar
        if grammar.tokens[head].upos == "ADJ":
            self.modifiers.predicated(head, climb)
        elif climb.speech or not (grammar.kids(head, "cop") and self.modifiers.named(head, climb)):
            self.adjuncts.nominal(node, head, anchor, climb)
