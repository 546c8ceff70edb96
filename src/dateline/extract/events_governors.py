"""How a word takes what stands below it, and what that says of it.

"Refused to leave" takes an infinitive of its own subject, "urged them to leave" one of
somebody else, "denied that", "a plan to", "talks on" others: these are the keys of the cues.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Status
from dateline.extract.events_cues import (
    ACCUSED,
    ANNOUNCED,
    CALLED_OFF,
    DEBATED,
    DECREED,
    FLIPPED,
    KEEP,
    NO_EVENT,
    ORDERED,
    TO_COME,
    Climb,
    Cue,
    cues,
    governors,
)

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar

TENSED: Final = frozenset({"VBD", "VBZ", "VBP"})
ORDINALS: Final = frozenset({"first", "second", "third", "last", "only", "latest", "next"})
CLAUSAL: Final = frozenset({"xcomp", "ccomp", "csubj", "advcl", "acl", "obl", "nmod", "obj"})
CONTENT_MARKS: Final = frozenset({"", "to", "that", "whether", "if"})
FORWARD: Final = frozenset({"own", "other", "passive", "to", "object"})
"""Complements that lie ahead of their governor: "expected them to leave"."""
WEIGHED: Final = frozenset({"own", "to", "clause", "other"})
"""Complements that are acts to come where they are debated: "considering leaving"."""
UNDONE: Final = frozenset(
    {Status.PLANNED, Status.REQUESTED, Status.PROPOSED, ORDERED, ANNOUNCED, DECREED}
)
"""Effects that what has happened cannot have."""
OVERRIDDEN: Final[dict[str, frozenset[str]]] = {
    Status.CONDITIONAL: frozenset({Status.DENIED}),
    Status.ASSERTED: frozenset({Status.PLANNED, Status.REQUESTED}),
    CALLED_OFF: TO_COME,
}
"""What was found below and does not outlive an effect: "jailed for ordering them to fire"."""
NAMING: Final = frozenset({"call", "brand", "label", "dub", "declare", "consider", "describe"})
PARTICLES: Final = frozenset({"out", "off", "down", "back", "up", "on"})
TOPIC_CASES: Final = frozenset({"over", "on", "about", "regarding", "concerning"})


class Governors:
    """The governing words of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def kind(self, head: int) -> str:
        """Part of speech under which a governing word is filed."""
        if self.grammar.tokens[head].upos in {"ADJ", "ADV"}:
            return "adj"
        return "verb" if self.grammar.is_verb(head) else "noun"

    def cue(self, kind: str, governor: int, takes: str) -> Cue | None:
        """The effect of a governor on what it takes so; particles are part of the word."""
        grammar = self.grammar
        if takes == "object" and self._is_naming(governor):
            return None
        particles = [grammar.low[p] for p in grammar.kids(governor, "compound") if p > governor]
        particles += [
            word for word in grammar.low[governor + 1 : governor + 2] if word in PARTICLES
        ]
        words = (grammar.low[governor], grammar.lemmas[governor])
        spellings = [f"{word} {particle}" for particle in particles for word in words]
        for word in (*spellings, *words):  # "had to" is not "have to"
            cue = governors().get((kind, word, takes))
            if cue is not None:
                return cue
        return None

    def _is_naming(self, verb: int) -> bool:
        """As in "called the ruling a farce", "a vote that he calls rigged"."""
        grammar = self.grammar
        if grammar.lemmas[verb] not in NAMING:
            return False
        behind = [p for p in grammar.kids(verb, "obj", "iobj", "xcomp") if p > verb]
        named = grammar.tokens[verb].relation == "acl:relcl" and bool(behind)
        return named or len(behind) > 1 or bool(grammar.kids(verb, "xcomp"))

    def apply(self, cue: Cue, governor: int, takes: str, climb: Climb, *, negated: bool) -> None:
        """Count what a governor says of its content.

        A rejected request has still been made; of what people fear or expect to happen,
        "will" decides nothing.
        """
        status, word = cue.status, self.grammar.low[governor]
        if negated:
            status = cue.negated or FLIPPED.get(cue.status, Status.POSSIBLE)
            word = f"not {word}"
        undone = status in {Status.DENIED, CALLED_OFF}
        if undone and takes == "object" and climb.speech and not climb.found:
            return
        status = self._read(status, governor, takes, negated=negated)
        if status in {Status.POSSIBLE, DEBATED} and takes == "clause":
            climb.found.discard(Status.PLANNED)
        climb.found -= OVERRIDDEN.get(status, frozenset())
        climb.forward |= status in TO_COME and takes in FORWARD
        climb.add(status, f"governed by '{word}'")

    def _read(self, status: str, governor: int, takes: str, *, negated: bool) -> str:
        """What an effect comes to in its sentence: by who accuses, who orders, who was able."""
        if status == DEBATED and takes in WEIGHED:
            return Status.POSSIBLE
        if status == NO_EVENT and self._has_succeeded(governor):
            return Status.DENIED if negated else KEEP
        if status == ACCUSED:
            return KEEP if self._has_accuser(governor) else Status.POSSIBLE
        if status == ORDERED:
            return Status.PLANNED if self._by_superior(governor) else Status.REQUESTED
        return status

    def _has_succeeded(self, governor: int) -> bool:
        """As in "Were able to flee", "has been able to": an ability of the past was used."""
        grammar = self.grammar
        past = {"was", "were", "been"} & set(grammar.auxiliaries(governor))
        return grammar.low[governor] == "able" and bool(past)

    def _has_accuser(self, governor: int) -> bool:
        """As in "Rivals accuse him of", "accused by rivals of"; not "he is accused of"."""
        grammar = self.grammar
        if not grammar.is_passive(governor):
            return True
        return any(grammar.case(p) == "by" for p in grammar.kids(governor, "obl", "nmod"))

    def _by_superior(self, governor: int) -> bool:
        """Whether who is ordered has to obey: troops, the police, anyone before a court."""
        grammar = self.grammar
        arguments = grammar.arguments(governor)
        obeys = any(grammar.kinds(p) & {"FORCE", "POLICE"} for p in arguments.objects)
        return obeys or any("COURT" in grammar.kinds(p) for p in arguments.subjects)

    def is_done(self, cue: Cue, node: int, takes: str) -> bool:
        """Whether a report of the past escapes a cue: "announced that troops had left"."""
        if takes != "clause" or cue.status not in UNDONE:
            return False
        xpos, auxiliaries = self.grammar.tokens[node].xpos, set(self.grammar.auxiliaries(node))
        past = xpos == "VBD" or (
            xpos == "VBN" and auxiliaries & {"has", "have", "had", "was", "were"}
        )
        return bool(past) and not auxiliaries & {"would", "will", "to"}

    def takes(self, node: int, head: int) -> str:
        """How the head takes the node: a key of the cues."""
        grammar = self.grammar
        base = grammar.base[node]
        is_clause = grammar.is_verb(node) or bool(grammar.kids(node, "nsubj", "cop"))
        if is_clause and base in CLAUSAL:
            return self._takes_clause(node, head, base)
        if base == "nsubj":
            return "object" if grammar.is_passive(head) else "subject"
        if base == "compound":
            return "compound"
        case = grammar.case(node)
        return "to_noun" if case == "to" else case or "object"

    def _takes_clause(self, node: int, head: int, base: str) -> str:
        """How a head takes a clause."""
        grammar = self.grammar
        mark, xpos = grammar.mark(node), grammar.tokens[node].xpos
        if mark.endswith(" to"):
            mark = "to"
        if base == "acl":
            return self._takes_modifier(node, mark)
        if base == "advcl" and mark != "to":
            return mark or "participle"
        if mark not in CONTENT_MARKS and xpos == "VBG":
            return mark
        finite = xpos in TENSED or mark == "that" or bool(grammar.auxiliaries(node))
        if base in {"ccomp", "csubj"} and finite and mark != "to":
            return "clause"
        return self._takes_infinitive(node, head, base)

    def _takes_infinitive(self, node: int, head: int, base: str) -> str:
        """Whose infinitive it is: of the same subject or of somebody else."""
        grammar = self.grammar
        if grammar.is_passive(head) and base != "csubj":
            return "passive"
        subject = grammar.surface_subjects(node)
        same = subject == grammar.surface_subjects(head)
        return "own" if same or not subject or base == "csubj" else "other"

    def _takes_modifier(self, node: int, mark: str) -> str:
        """As in "A plan to leave", "the claim that they left", "talks on leaving"."""
        if self.grammar.tokens[node].relation == "acl:relcl":
            return "relative"
        return "clause" if mark == "that" else mark or "participle"

    def topic(self, node: int, head: int, case: str) -> tuple[Cue, int] | None:
        """The noun that "over", "on" or "about" belongs to, though hung on its verb.

        "Started talks with officials over the withdrawal", "contacts were under way about it".
        """
        grammar = self.grammar
        if case not in TOPIC_CASES:
            return None
        above = [head, *grammar.above(head)]
        nouns = [p for p in above if not grammar.is_verb(p)]  # "talks with the army on leaving"
        for noun in (*grammar.kids(head, "obj", "nsubj", "obl"), *nouns[:2]):
            cue = self.cue("noun", noun, case) if noun < node else None
            if cue is not None:
                return cue, noun
        return None

    def is_ordinal(self, head: int) -> bool:
        """As in "The first to fall ill", "the only man to resign": they did."""
        grammar = self.grammar
        return grammar.low[head] in ORDINALS or any(
            grammar.low[p] in ORDINALS for p in grammar.kids(head, "amod")
        )

    def is_ahead(self, case: str, head: int) -> bool:
        """As in "Ahead of the talks", "before the vote" beside a verb that is not past."""
        if case not in cues().later or not self.grammar.is_verb(head):
            return False
        past = self.grammar.tokens[head].xpos in {"VBD", "VBN"}
        return not past or case in {"ahead of", "pending", "in advance of"}
