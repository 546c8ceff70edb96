"""Whether an act happened: the seven statuses, from the path between anchor and root.

The path is climbed from the anchor. Each step collects what negations, modal verbs, adverbs,
conditions and governing words (`resources/status_cues.yaml`) say of everything below them;
the verdict is the first that fits in the order of `Status`. A governor such as "threaten" or
"prevent", or a mere ability, leaves no event.

After Nairn, Condoravdi and Karttunen (2006) for the effect of negation on implicative verbs.
Left out: irony, and denials in another sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.codes import Code, Status
from dateline.extract.events_lexicon import words
from dateline.resources import table
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_frames import Anchor
    from dateline.extract.events_grammar import Grammar

NO_EVENT: Final = "none"
KEEP: Final = "keep"
DEBATED: Final = "debated"
ANNOUNCED: Final = "announced"
ORDERED: Final = "ordered"
FACTS: Final = frozenset({Code.ASSAULT, Code.INCIDENT, Code.PROTEST, Code.ACCUSE, Code.COERCE})
"""What is talked about after it happened: "talks on the killings"; others lie ahead."""
PERFORMED: Final = FACTS | {
    Code.AGREE, Code.SUPPORT, Code.CONCEDE, Code.REQUEST, Code.REJECT, Code.THREATEN, Code.SANCTION
} - {Code.PROTEST}
"""What is done by saying it: "announced sanctions"; a visit that is announced is to come."""
PERFORMED_MODES: Final = frozenset({"resign", "ceasefire", "appoint", "dismiss", "dissolve", "rule", "elect"})
SPEECH: Final = frozenset({Code.ACCUSE, Code.REQUEST, Code.AGREE, Code.THREATEN})
NOT_PLANNED: Final = frozenset({"disaster", "accident", "death", "outbreak", "crime", "economy"})
"""Incidents that nobody plans: "prices will rise" is a prediction."""
FLIPPED: Final[dict[str, str]] = {
    KEEP: Status.DENIED,
    Status.PLANNED: Status.DENIED,
    Status.ASSERTED: Status.DENIED,
    NO_EVENT: NO_EVENT,
    DEBATED: DEBATED,
    ANNOUNCED: Status.DENIED,
}
TENSED: Final = frozenset({"VBD", "VBZ", "VBP"})
GERUND_PREPOSITIONS: Final = frozenset({"following", "including", "regarding", "concerning"})
TOPIC_CASES: Final = frozenset({"over", "on", "about", "regarding", "concerning"})
TO_COME: Final = frozenset(
    {Status.PLANNED, Status.POSSIBLE, Status.CONDITIONAL, Status.PROPOSED, Status.REQUESTED}
)
UNCONDITIONAL: Final = frozenset({"possible", "necessary", "needed", "any", "so", "not", "only", "required", "anything"})
"""Heads of "if possible", "if so": no condition of the act."""
BE_FORMS: Final = frozenset({"is", "are", "was", "were", "'s", "’s", "'re", "’re"})
AIMS: Final = frozenset({"goal", "objective", "purpose", "task", "job", "priority", "point", "way"})
FINITE: Final = frozenset({"MD", "VBD", "VBZ", "VBP"})
INFINITE: Final = frozenset({"xcomp", "advcl", "acl", "ccomp"})
ORDINALS: Final = frozenset({"first", "second", "third", "last", "only", "latest", "next"})
FORWARD: Final = frozenset({"own", "other", "passive", "to", "object"})
"""Complements that lie ahead of their governor: "expected them to leave"."""
SEQUENCE_MARKS: Final = frozenset({"when", "once", "after", "before", "until", "till"})


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Governing words with the same effect."""

    status: str
    takes: tuple[str, ...]
    negated: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


class CueFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`resources/status_cues.yaml` as it is written."""

    cues: tuple[Cue, ...]
    modals: dict[str, frozenset[str]]
    negations: frozenset[str]
    no_words: frozenset[str]
    modifiers: dict[str, frozenset[str]]
    conditions: frozenset[str]
    condition_cases: frozenset[str]
    later: frozenset[str]
    settled: frozenset[str]
    absent: frozenset[str]
    aimed: frozenset[str]
    drafts: frozenset[str]
    known: frozenset[str]


@cache
def cues() -> CueFile:
    """The list of cues."""
    return table("status_cues", CueFile)


@cache
def governors() -> dict[tuple[str, str, str], Cue]:
    """Cues by part of speech, word and what it takes; the first group that names one wins."""
    index: dict[tuple[str, str, str], Cue] = {}
    for cue in cues().cues:
        for kind, group in (("verb", cue.verbs), ("noun", cue.nouns), ("adj", cue.adjectives)):
            for word in group:
                for taken in cue.takes:
                    index.setdefault((kind, word, taken), cue)
    return index


@dataclass(frozen=True, slots=True)
class Step:
    """Where the climb stands.

    `shared`: what the clause of this node says of its verb holds for the act as well;
    `flipped`: except its negation, which the cue below has used.
    """

    node: int
    shared: bool = True
    flipped: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of an act, `None` for no event, with the rules that decided."""

    status: Status | None
    reasons: tuple[str, ...]


@dataclass(slots=True)
class Climb:
    """What has been collected on the way up."""

    found: set[str] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)
    speech: bool = False
    forward: bool = False
    """Whether the clause looks ahead, so that what stands beside it does too."""

    def add(self, status: str, why: str) -> None:
        """Note a status unless it changes nothing."""
        if status != KEEP:
            self.found.add(status)
            self.reasons.append(f"status: {why} -> {status}")


class Judge:
    """Decides the status of the anchors of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def verdict(self, anchor: Anchor) -> Verdict:
        """The status of one act with its reasons."""
        climb = Climb(speech=anchor.kind == "noun" and anchor.frame.code in SPEECH)
        node = anchor.position
        if anchor.kind == "modal":
            return Verdict(Status.ASSERTED, ("status: the demand itself",))
        if anchor.kind == "noun":
            self._noun_marks(anchor, climb)
            node = anchor.top
            if anchor.carrier is not None:
                node = self._through_carrier(anchor, climb)
        self._climb(node, anchor, climb)
        return self._decided(anchor, climb)

    def _decided(self, anchor: Anchor, climb: Climb) -> Verdict:
        reasons = tuple(dict.fromkeys(climb.reasons))
        if NO_EVENT in climb.found:
            return Verdict(None, reasons)
        found = set(climb.found)
        if DEBATED in found:
            found.add(Status.ASSERTED if anchor.frame.code in FACTS else Status.POSSIBLE)
        if ANNOUNCED in found and not found & TO_COME | {Status.DENIED} & found:
            performed = anchor.frame.code in PERFORMED or anchor.frame.mode in PERFORMED_MODES
            found.add(Status.ASSERTED if performed else Status.PLANNED)
        status = next((s for s in Status if s in found), Status.ASSERTED)
        if status is Status.PLANNED and not self._plannable(anchor):
            return Verdict(Status.POSSIBLE, (*reasons, "status: nobody plans it -> possible"))
        return Verdict(status, reasons)

    def _plannable(self, anchor: Anchor) -> bool:
        return anchor.frame.mode not in NOT_PLANNED

    def _noun_marks(self, anchor: Anchor, climb: Climb) -> None:
        """Adjectives and determiners: "a planned visit", "no talks", "the failed coup"."""
        grammar = self.grammar
        for noun in {anchor.position, anchor.top}:
            for position in grammar.below[noun]:
                if grammar.low[position] not in cues().modifiers["missed"]:
                    self._modifier(position, climb)
                if grammar.base[position] == "det" and grammar.low[position] in {"no", "neither"}:
                    climb.add(Status.DENIED, f"'{grammar.low[position]}'")

    def _modifier(self, position: int, climb: Climb) -> None:
        grammar = self.grammar
        if grammar.base[position] not in {"amod", "advmod", "compound"}:
            return
        for status, members in cues().modifiers.items():
            if grammar.low[position] in members:
                verdict = Status.DENIED if status == "missed" else status
                climb.add(verdict, f"'{grammar.low[position]}'")

    def _through_carrier(self, anchor: Anchor, climb: Climb) -> int:
        """The verb whose status an event noun shares; its own effect is counted here.

        "They discussed a truce" supports the noun and says that it is only talked about.
        """
        carrier = anchor.carrier
        assert carrier is not None
        grammar = self.grammar
        moved = grammar.base[anchor.top] == "nsubj" and not grammar.is_passive(carrier.verb)
        takes = "subject" if moved else "object"
        negated = self._is_negated(carrier.verb)
        cue = self._cue("verb", carrier.verb, takes)
        if cue is not None and cue.status not in {KEEP, Status.ASSERTED}:
            self._apply(cue, carrier.verb, takes, climb, negated=negated)
        return carrier.verb

    def _climb(self, node: int, anchor: Anchor, climb: Climb) -> None:
        """From a node to the root, as far as its scope reaches."""
        here: Step | None = Step(node)
        while here is not None and NO_EVENT not in climb.found:
            if here.shared:
                self._clause_marks(here.node, anchor, climb, flipped=here.flipped)
            head = self.grammar.tokens[here.node].head
            here = None if head == ROOT else self._step(here.node, head, anchor, climb)

    def _clause_marks(self, node: int, anchor: Anchor, climb: Climb, *, flipped: bool) -> None:
        """What a clause says about its own verb: polarity, modals, adverbs, conditions.

        `flipped`: the negation of this node was used by the cue below it already.
        """
        grammar = self.grammar
        if grammar.tokens[node].upos in {"NOUN", "PROPN", "PRON"} and not grammar.kids(node, "cop"):
            return
        if not flipped and self._is_negated(node):
            climb.add(Status.DENIED, f"'{grammar.low[node]}' is negated")
        self._modals(node, anchor, climb)
        for position in grammar.below[node]:
            if grammar.base[position] == "advmod":
                self._modifier(position, climb)
        if self._open(node) and any(self._is_condition(p) for p in self._conditions(node)):
            climb.add(Status.CONDITIONAL, "depends on a condition")
        if self._is_condition(node):
            climb.add(Status.CONDITIONAL, f"stands behind '{grammar.mark(node)}'")
        if "whether" in grammar.mark(node).split():
            climb.add(Status.POSSIBLE, "'whether'")
        if grammar.tokens[node].head == ROOT and self._is_question():
            climb.add(Status.POSSIBLE, "question")

    def _conditions(self, node: int) -> list[int]:
        """Adverbial clauses of a verb, with those hung on a relative clause about the past.

        "Troops will move to Benin, which has been hit by attacks, if they ask": what has
        happened depends on nothing.
        """
        grammar = self.grammar
        found = grammar.kids(node, "advcl")
        for position in range(node + 1, grammar.last[node] + 1):
            if grammar.base[position] == "advcl":
                head = grammar.tokens[position].head
                if head != node and self._is_relative(head) and not self._open(head):
                    found.append(position)
        return found

    def _is_relative(self, node: int) -> bool:
        return self.grammar.tokens[node].relation == "acl:relcl"

    def _open(self, node: int) -> bool:
        """Whether a verb is neither past nor perfect, so that a condition can govern it."""
        auxiliaries = set(self._auxiliaries(node))
        modals = cues().modals
        if any(auxiliaries & words for words in modals.values()):
            return True
        past = {"has", "have", "had", "was", "were", "did"}
        return self.grammar.tokens[node].xpos != "VBD" and not auxiliaries & past

    def _is_question(self) -> bool:
        tokens = self.grammar.tokens
        return any(token.text == "?" for token in tokens[-2:])

    def _auxiliaries(self, node: int) -> list[str]:
        return [self.grammar.low[p] for p in self.grammar.kids(node, "aux", "cop")]

    def _is_negated(self, node: int) -> bool:
        """ "Not", "never", "no longer", "no soldiers were", "neither side has"."""
        grammar = self.grammar
        for position in grammar.below[node]:
            low, base = grammar.low[position], grammar.base[position]
            if base in {"advmod", "aux", "cc"} and low in cues().negations:
                return not self._is_only(position)
            if low == "longer" and position > 0 and grammar.low[position - 1] == "no":
                return True
            if base == "nsubj" and self._is_none(position):
                return True
        return grammar.mark(node) == "without"

    def _is_only(self, position: int) -> bool:
        """ "Not only attacked but also" denies nothing."""
        following = self.grammar.low[position + 1 : position + 2]
        return following in (["only"], ["just"], ["merely"])

    def _is_none(self, position: int) -> bool:
        """ "No soldiers", "nobody", "none of them"."""
        grammar = self.grammar
        empty = cues().no_words - {"any"}
        if grammar.low[position] in empty:
            return True
        return any(grammar.low[p] in empty for p in grammar.kids(position, "det"))

    def _is_condition(self, clause: int) -> bool:
        grammar = self.grammar
        marks = grammar.mark(clause).split() or [
            grammar.low[p] for p in grammar.kids(clause, "advmod") if p < clause
        ][:1]
        if self._is_inverted(clause):
            return True
        if not cues().conditions.intersection(marks):
            return False
        if grammar.low[clause] in UNCONDITIONAL:
            return False
        first = grammar.first[clause]
        before = grammar.low[max(0, first - 1) : first + 1]
        return not {"even", "as"}.intersection(before)

    def _is_inverted(self, clause: int) -> bool:
        """ "Should they refuse", "had they known": a condition without "if"."""
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

    def _modals(self, node: int, anchor: Anchor, climb: Climb) -> None:
        """Modal verbs, "are to", and an infinitive as a headline."""
        grammar = self.grammar
        auxiliaries = self._auxiliaries(node)
        modals = cues().modals
        perfect = "have" in auxiliaries
        for word in auxiliaries:
            if word in modals["future"]:
                climb.forward = True
                climb.add(Status.PLANNED, f"'{word}'")
            elif word in modals["hypothetical"]:
                self._hypothetical(node, climb, perfect=perfect)
            elif word in modals["possible"] and grammar.lemmas[node] in words().perception:
                continue  # "you could see the crowds"
            elif word in modals["possible"]:
                unreal = perfect and word == "could"
                climb.add(Status.DENIED if unreal else Status.POSSIBLE, f"'{word}'")
            elif word == "should" and self._is_inverted(node):
                climb.add(Status.CONDITIONAL, "inverted condition")
            elif word in modals["obliged"]:
                self._obliged(node, anchor, climb, perfect=perfect)
        infinitive = grammar.mark(node).split()[:1] == ["to"]
        if infinitive and BE_FORMS.intersection(auxiliaries) and self._is_bound(node):
            climb.forward = True
            climb.add(Status.PLANNED, "'to be to'")
        elif infinitive and grammar.tokens[node].head == ROOT and grammar.surface_subjects(node):
            climb.add(Status.PLANNED, "infinitive of a headline")

    def _is_bound(self, node: int) -> bool:
        """ "They are to leave" decides; "our aim is to win", "to go is to risk" do not."""
        grammar = self.grammar
        subjects = grammar.kids(node, "nsubj")
        return bool(subjects) and not any(
            grammar.lemmas[p] in AIMS or ("noun", grammar.lemmas[p], "to") in governors()
            for p in subjects
        )

    def _hypothetical(self, node: int, climb: Climb, *, perfect: bool) -> None:
        """ "Would" is the future of a report, the content of a draft, else a mere thought."""
        grammar = self.grammar
        relation = grammar.tokens[node].relation
        if perfect:
            climb.add(Status.DENIED, "'would have'")
        elif relation == "acl:relcl":
            drafted = grammar.lemmas[grammar.tokens[node].head] in cues().drafts
            climb.add(Status.PROPOSED if drafted else Status.POSSIBLE, "'would'")
        elif relation in {"ccomp", "parataxis"}:
            climb.forward = True
            climb.add(Status.PLANNED, "'would' in a report")
        else:
            climb.add(Status.POSSIBLE, "'would'")

    def _obliged(self, node: int, anchor: Anchor, climb: Climb, *, perfect: bool) -> None:
        grammar = self.grammar
        subjects = grammar.surface_subjects(node)
        own = any(grammar.low[p] in {"we", "i"} for p in subjects)
        if perfect:
            climb.add(Status.DENIED, "'should have'")
        else:
            climb.add(Status.POSSIBLE if own else Status.REQUESTED, "obligation")

    def _cue(self, kind: str, governor: int, takes: str) -> Cue | None:
        grammar = self.grammar
        particles = [grammar.low[p] for p in grammar.kids(governor, "compound") if p > governor]
        lemma = grammar.lemmas[governor]
        spellings = [f"{lemma} {particle}" for particle in particles]
        for word in (*spellings, lemma, grammar.low[governor]):
            cue = governors().get((kind, word, takes))
            if cue is not None:
                return cue
        return None

    def _apply(
        self, cue: Cue, governor: int, takes: str, climb: Climb, *, negated: bool
    ) -> None:
        """Count what a governor says of its content.

        Of what people fear or expect to happen, "will" decides nothing.
        """
        status = cue.status
        word = self.grammar.low[governor]
        if negated:
            status = cue.negated or FLIPPED.get(cue.status, Status.POSSIBLE)
            word = f"not {word}"
        if status == Status.DENIED and takes == "object" and self._is_speech(climb):
            return
        if status == ORDERED:
            status = Status.PLANNED if self._by_superior(governor) else Status.REQUESTED
        if status in {Status.POSSIBLE, DEBATED} and takes == "clause":
            climb.found.discard(Status.PLANNED)
        climb.forward |= status in TO_COME and takes in FORWARD
        climb.add(status, f"governed by '{word}'")

    def _is_speech(self, climb: Climb) -> bool:
        """An accusation or a request that is rejected has still been made."""
        return climb.speech and not climb.found

    def _by_superior(self, governor: int) -> bool:
        """Whether who is ordered has to obey: troops, the police, anyone before a court."""
        grammar = self.grammar
        arguments = grammar.arguments(governor)
        obeys = any(grammar.kinds(p) & {"FORCE", "POLICE"} for p in arguments.objects)
        return obeys or any("COURT" in grammar.kinds(p) for p in arguments.subjects)

    def _step(self, node: int, head: int, anchor: Anchor, climb: Climb) -> Step | None:
        """One edge up; `None` where the scope ends."""
        grammar = self.grammar
        base = grammar.base[node]
        if base == "conj":
            return self._to_conjunct(node, head)
        if base in {"parataxis", "appos", "dep", "discourse", "list", "root"}:
            return None
        kind = "verb" if grammar.is_verb(head) else "noun"
        if grammar.tokens[head].upos in {"ADJ", "ADV"}:
            kind = "adj"
        takes = self._takes(node, head)
        cue = self._cue(kind, head, takes)
        if cue is not None:
            negated = self._is_negated(head) or self._none_of(head)
            self._apply(cue, head, takes, climb, negated=negated)
            return Step(head, shared=takes != "clause", flipped=negated)
        return self._uncued(node, head, anchor, climb)

    def _none_of(self, noun: int) -> bool:
        return any(
            self.grammar.low[p] in {"no", "neither"} for p in self.grammar.kids(noun, "det")
        )

    def _to_conjunct(self, node: int, head: int) -> Step:
        """Coordinated verbs share modals only where the second has no tense of its own.

        "Seeks to cling to power and reviewed the pacts": the tensed verb belongs with "seeks",
        wherever the parser hangs it.
        """
        grammar = self.grammar
        if grammar.tokens[node].upos != "VERB":
            return Step(head)
        tensed = grammar.tokens[node].xpos in TENSED
        while tensed and grammar.base[head] in INFINITE and not self._is_tensed(head):
            head = grammar.tokens[head].head
        free = self._is_tensed(node) or bool(grammar.kids(node, "nsubj"))
        return Step(head, shared=not free, flipped=free)

    def _is_tensed(self, verb: int) -> bool:
        """Whether a verb, or an auxiliary of it, has a tense."""
        grammar = self.grammar
        forms = (verb, *grammar.kids(verb, "aux", "cop"))
        return any(grammar.tokens[p].xpos in FINITE for p in forms)

    def _takes(self, node: int, head: int) -> str:
        """How the head takes the node: a key of the cues."""
        grammar = self.grammar
        base = grammar.base[node]
        is_clause = grammar.is_verb(node) or bool(grammar.kids(node, "nsubj", "cop"))
        if is_clause and base in {"xcomp", "ccomp", "csubj", "advcl", "acl", "obl", "nmod", "obj"}:
            return self._takes_clause(node, head, base)
        if base == "nsubj":
            return "object" if grammar.is_passive(head) else "subject"
        if base == "compound":
            return "compound"
        case = grammar.case(node)
        return "to_noun" if case == "to" else case or "object"

    def _takes_clause(self, node: int, head: int, base: str) -> str:
        grammar = self.grammar
        mark = grammar.mark(node)
        if mark.endswith(" to"):
            mark = "to"
        xpos = grammar.tokens[node].xpos
        if base == "acl":
            return self._takes_modifier(node, mark)
        if base == "advcl" and mark != "to":
            return mark or "participle"
        if mark and mark not in {"to", "that", "whether", "if"} and xpos == "VBG":
            return mark
        finite = xpos in TENSED or mark == "that" or bool(self._auxiliaries(node))
        if base in {"ccomp", "csubj"} and finite and mark != "to":
            return "clause"
        if grammar.is_passive(head) and base != "csubj":
            return "passive"
        subject = grammar.surface_subjects(node)
        same = subject == grammar.surface_subjects(head)
        return "own" if same or not subject or base == "csubj" else "other"

    def _takes_modifier(self, node: int, mark: str) -> str:
        """ "A plan to leave", "the claim that they left", "talks on leaving"."""
        if self._is_relative(node):
            return "relative"
        return "clause" if mark == "that" else mark or "participle"

    def _uncued(self, node: int, head: int, anchor: Anchor, climb: Climb) -> Step | None:
        """A step that no cue decides."""
        grammar = self.grammar
        base, mark = grammar.base[node], grammar.mark(node)
        if base == "xcomp":
            if grammar.lemmas[head] == "be" and mark == "to" and self._is_bound(head):
                climb.add(Status.PLANNED, "'to be to'")
            return Step(head)
        if base == "csubj":
            return self._as_subject(head, climb)
        if base == "ccomp":
            return Step(head, shared=False)
        if base == "advcl":
            return self._adverbial(node, head, mark, anchor, climb)
        if base == "acl":
            if mark == "to" and not self._is_relative(node) and not self._is_ordinal(head):
                climb.add(Status.POSSIBLE, "infinitive behind a noun")
            return None
        if base in {"obj", "obl", "nsubj", "nmod", "compound"}:
            self._nominal(node, head, anchor, climb)
        return None

    def _as_subject(self, head: int, climb: Climb) -> None:
        """ "Passing the bill would be a mistake" weighs an act; "helped" reports one."""
        if self.grammar.tokens[head].xpos != "VBD" and "was" not in self._auxiliaries(head):
            climb.add(Status.POSSIBLE, "weighed")

    def _adverbial(
        self, node: int, head: int, mark: str, anchor: Anchor, climb: Climb
    ) -> Step | None:
        """Purpose clauses are planned; "after leaving" is as sure as its main clause."""
        grammar = self.grammar
        if (mark == "to" or mark.endswith(" to")) and self._is_ordinal(head):
            return None
        if mark == "to" or mark.endswith(" to"):
            self._purpose(head, anchor, climb)
            return None
        if grammar.tokens[node].xpos in TENSED and mark not in SEQUENCE_MARKS:
            return None
        if mark in {"instead of", "rather than", "without"}:
            return None
        self._inherit(head, anchor, climb)
        return None

    def _purpose(self, head: int, anchor: Anchor, climb: Climb) -> None:
        """ "Sent troops to help" plans the help; "could send troops to help" leaves it open."""
        above = Climb()
        self._climb(head, anchor, above)
        if above.found & (TO_COME | {NO_EVENT, Status.DENIED}):
            climb.found |= above.found
            climb.reasons += above.reasons
        else:
            climb.add(Status.PLANNED, "purpose")

    def _is_ordinal(self, head: int) -> bool:
        """ "The first to fall ill", "the only man to resign": they did."""
        grammar = self.grammar
        return grammar.low[head] in ORDINALS or any(
            grammar.low[p] in ORDINALS for p in grammar.kids(head, "amod")
        )

    def _inherit(self, head: int, anchor: Anchor, climb: Climb) -> None:
        """What accompanies something to come is to come itself."""
        above = Climb()
        self._climb(head, anchor, above)
        if above.forward and above.found & TO_COME:
            climb.add(Status.PLANNED, "beside something to come")

    def _nominal(self, node: int, head: int, anchor: Anchor, climb: Climb) -> None:
        """An event noun in the clause of a verb that says nothing about it, or below a noun."""
        grammar = self.grammar
        case = grammar.case(node)
        lists = cues()
        if grammar.low[head] in GERUND_PREPOSITIONS and grammar.base[head] == "advcl":
            self._inherit(grammar.tokens[head].head, anchor, climb)
            return
        topic = self._topic_of(node, head, case)
        if topic is not None:
            self._apply(topic[0], topic[1], case, climb, negated=False)
        elif case in lists.condition_cases:
            climb.add(Status.CONDITIONAL, f"'{case}'")
        elif case in lists.absent:
            climb.add(Status.DENIED, f"'{case}'")
        elif case in lists.aimed:
            climb.add(Status.PLANNED, f"'{case}'")
        elif case in lists.later and grammar.is_verb(head):
            past = grammar.tokens[head].xpos in {"VBD", "VBN"}
            if not past or case in {"ahead of", "pending", "in advance of"}:
                climb.add(Status.PLANNED, f"'{case}'")
        elif grammar.is_verb(head):
            self._beside_modal(node, head, anchor, climb)
        known = any(grammar.low[p] in lists.known for p in grammar.below[node])
        told = anchor.frame.code in FACTS and any(grammar.low[p] == "the" for p in grammar.below[node])
        if case in {"after", "following", "until", "before"} and not (known or told):
            self._inherit(head, anchor, climb)

    def _topic_of(self, node: int, head: int, case: str) -> tuple[Cue, int] | None:
        """The noun that "over", "on" or "about" belongs to, though hung on its verb.

        "Started talks with officials over the withdrawal", "contacts were under way about it".
        """
        grammar = self.grammar
        if case not in TOPIC_CASES:
            return None
        for noun in grammar.kids(head, "obj", "nsubj", "obl"):
            cue = self._cue("noun", noun, case) if noun < node else None
            if cue is not None:
                return cue, noun
        return None

    def _beside_modal(self, node: int, head: int, anchor: Anchor, climb: Climb) -> None:
        """ "A withdrawal could encourage the rebels": an indefinite act is as unsure as its verb."""
        grammar = self.grammar
        definite = {"the", "this", "that", "these", "those", "his", "her", "its", "their"}
        known = any(
            grammar.low[p] in definite or grammar.low[p] in cues().known
            for p in grammar.below[node]
        )
        modals = cues().modals
        auxiliaries = set(self._auxiliaries(head))
        open_verb = auxiliaries & (
            modals["possible"] | modals["hypothetical"] | modals["future"]
        )
        ahead = auxiliaries & modals["future"] and anchor.frame.code not in FACTS
        seen = grammar.lemmas[head] in words().perception
        if open_verb and not seen and (not known or anchor.frame.code not in FACTS):
            status = Status.PLANNED if ahead else Status.POSSIBLE
            climb.add(status, f"beside '{min(open_verb)}'")
        elif grammar.base[node] == "obj" and self._is_negated(head) and not known:
            climb.add(Status.DENIED, f"'{grammar.low[head]}' is negated")
