"""The time that a clause gives to an act, by the tree.

An act has the time that hangs on it, on its support verb, or on the verb whose infinitive it
is; else that of the clause whose time the text means for it as well: participles ("exploded
on Monday, killing six"), coordinated verbs, "when" clauses, and nouns that stand in the
clause of a verb of the same moment ("in a ceremony held on Friday"). Relative clauses do not
take the time of what they modify, and what is told does not take the time of the telling.

Left out: times that other sentences give (`events_times_carry`) and acts as times
(`events_times_links`).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.codes import TimexType
from dateline.extract.events_grammar import Grammar
from dateline.extract.events_times_attach import conjunction
from dateline.extract.events_times_clock import Times, Timing, rank
from dateline.extract.events_times_words import Relation, lists
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.extract.events_times_attach import Hung
    from dateline.records import Sentence, Timex

HOLDING_NOUN: Final = frozenset({"in", "during", "at", "amid", "on"})
ACCOMPANYING: Final = frozenset({"", "while", "when", "by", "in", "with", "as", "on", "upon"})
AWAY: Final = frozenset({"down", "away", "aside"})
"""Particles of answers: the day of the answer is not that of the offer."""
MAX_DEPTH: Final = 3
"""Clauses over which a time is handed on."""


def time_of(
    sentence: Sentence,
    position: int,
    times: Sequence[Timex],
    labels: dict[int, str] | None = None,
) -> Timing | None:
    """The time that the sentence gives to the verb or noun at a position.

    `times` are those of the article in text order, `labels` its named entities by the offset
    of each of their words, if they are known.
    """
    first = bisect_left(times, sentence.span.start, key=lambda time: time.span.start)
    own = [time for time in times[first:] if time.span.start < sentence.span.end]
    return Clock(Grammar(sentence, labels or {}), own).of(position)


class Clock(Times):
    """The times of the acts of one sentence."""

    def of(
        self, position: int, top: int | None = None, carrier: int | None = None
    ) -> Timing | None:
        """The time of the act at a position.

        `top` is the nominal that stands in the clause for a noun, `carrier` its support verb.
        """
        if not self.times:
            return None
        found = self._found(position, position if top is None else top, carrier)
        return None if found is None else self.timing(found)

    def _found(self, position: int, top: int, carrier: int | None) -> Hung | None:
        grammar = self.grammar
        for node in dict.fromkeys((position, top)):
            own = self._own(node)
            if own is not None:
                return own
        verb = position if carrier is None else carrier
        if grammar.is_verb(verb) or carrier is not None:
            return self.of_verb(verb)
        if grammar.tokens[position].upos in {"ADJ", "ADV"}:
            return self.of_verb(position)
        return self._of_noun(position, top)

    def of_verb(self, verb: int, depth: int = 0) -> Hung | None:
        """The time of a verb, or the one it shares."""
        found = self._own(verb) or self._of_infinitive(verb) or self._behind_object(verb)
        if found is not None and (found.days is not None or depth == 0):
            return found
        if depth >= MAX_DEPTH:
            return None
        ways: Iterator[Hung | None] = (
            way(verb, depth + 1)
            for way in (
                self._of_governor,
                self._of_clause_above,
                self._of_head,
                self._of_conjunct,
                self._of_clause_below,
                self._of_nouns,
            )
        )
        return next((time for time in ways if time is not None and time.days is not None), None)

    def _own(self, verb: int) -> Hung | None:
        """The time that hangs on a verb, unless it is counted from, or is of what it speaks of.

        "Retook the building within five hours" counts from another act; "threatened a strike
        from Monday" tells when the strike is.
        """
        found, grammar = self.at(verb), self.grammar
        if found is None or not grammar.is_verb(verb):
            return found
        counted = found.type is TimexType.DURATION and found.relation is Relation.WITHIN
        if counted and self.is_past(verb):
            return None
        ahead = found.relation is Relation.FROM and bool(grammar.objects_of(verb))
        return None if ahead and grammar.lemmas[verb] in lists().words.about else found

    def _of_infinitive(self, verb: int) -> Hung | None:
        """As in "began to fire on Monday", "was found dead on Monday"."""
        grammar = self.grammar
        shared = grammar.lemmas[verb] in lists().words.shared
        return _first(
            self.at(p)
            for p in grammar.kids(verb, "xcomp")
            if shared or not grammar.mark(p).endswith("to")
        )

    def _of_governor(self, verb: int, depth: int) -> Hung | None:
        """The time of the verb above an infinitive, if both are one act or it stands behind."""
        grammar = self.grammar
        if grammar.base[verb] != "xcomp":
            return None
        above = grammar.tokens[verb].head
        words, lemma = lists().words, grammar.lemmas[above]
        if lemma in words.shared or lemma in words.scheduling:
            return self.of_verb(above, depth)
        behind = [t for t in self.times if t.owner == above and t.head > verb]
        return min(behind, key=rank, default=None)

    def _behind_object(self, verb: int) -> Hung | None:
        """A time hung on the object by mistake: "killed three people on Monday"."""
        grammar = self.grammar
        if not grammar.is_verb(verb):
            return None
        holding = lists().words.holding
        nouns = set(grammar.objects_of(verb))
        nouns.update(p for p in grammar.kids(verb, "obl") if grammar.case(p) in holding)
        return _first(
            time
            for time in self.times
            if time.owner in nouns
            and time.head > time.owner
            and time.relation is not Relation.ASIDE
            and grammar.case(time.head) not in {"of", "for"}
            and not grammar.is_time(time.owner)
        )

    def _of_clause_above(self, verb: int, depth: int) -> Hung | None:
        """Participles and "when" clauses have the time of their main clause."""
        grammar = self.grammar
        above = grammar.tokens[verb].head
        if grammar.base[verb] != "advcl" or above == ROOT:
            return None
        mark = conjunction(grammar, verb)
        finite = grammar.is_finite(verb) and grammar.tokens[verb].xpos not in {"VBG", "VBN"}
        together = lists().marks.get(mark) is Relation.ON
        beside = mark in ACCOMPANYING and grammar.tokens[verb].xpos in {"VBG", "VBN"}
        if (finite and not together) or not (beside or together):
            return None
        return self.of_verb(above, depth)

    def _of_head(self, verb: int, _depth: int) -> Hung | None:
        """As in "on Monday, when troops fired", "the 1995 bombing that killed six"."""
        grammar = self.grammar
        head = grammar.tokens[verb].head
        if grammar.base[verb] != "acl" or head == ROOT:
            return None
        for time in self.times:
            if time.head == head and time.type is not TimexType.DURATION:
                return replace(time, days=time.plain, relation=Relation.ON)
        over = grammar.lemmas[verb] in lists().words.immediate
        return self.at(head) if over and self._is_subject(head, verb) else None

    def _of_clause_below(self, verb: int, depth: int) -> Hung | None:
        """As in "was killed when a helicopter crashed last week"."""
        grammar = self.grammar
        if depth > 1:
            return None
        marks = lists().marks
        return _first(
            self.at(p)
            for p in grammar.kids(verb, "advcl")
            if marks.get(conjunction(grammar, p)) is Relation.ON
        )

    def _of_conjunct(self, verb: int, depth: int) -> Hung | None:
        """A time in front of the first of coordinated verbs, or behind the last, is of all."""
        grammar = self.grammar
        above = grammar.tokens[verb].head
        if grammar.base[verb] == "conj" and above != ROOT and self._are_level(above, verb):
            return self.of_verb(above, depth)
        for other in grammar.kids(verb, "conj"):
            if not self._are_level(verb, other):
                continue
            time = self.at(other) or self._behind_object(other)
            time = time or self._of_clause_below(other, depth)
            if time is not None and time.head > other:
                return time
        return None

    def _are_level(self, one: int, other: int) -> bool:
        """Whether two coordinated verbs share subject and tense."""
        grammar = self.grammar
        if not grammar.is_verb(other) or grammar.kids(other, "nsubj"):
            return False
        return grammar.tokens[one].xpos == grammar.tokens[other].xpos

    def _of_nouns(self, verb: int, depth: int) -> Hung | None:
        """As in "in a ceremony held Friday he signed", "Monday's blast killed six"."""
        grammar = self.grammar
        if not grammar.is_verb(verb) or depth > 2:
            return None
        held = [p for p in grammar.kids(verb, "obl") if grammar.case(p) in HOLDING_NOUN]
        found = _first(self._of_modifiers(p) for p in held)
        if found is not None or grammar.lemmas[verb] not in lists().words.immediate:
            return found
        return _first(self.at(p) for p in grammar.kids(verb, "nsubj"))

    def _of_noun(self, noun: int, top: int) -> Hung | None:
        """The time of a noun: of what modifies it, else of the verb it stands with."""
        found = self._of_modifiers(noun) or (None if top == noun else self._of_modifiers(top))
        found = found or self._of_verb_above(top)
        return found if found is not None and found.days is not None else None

    def _of_modifiers(self, noun: int) -> Hung | None:
        """As in "talks held on Monday", "an attack that killed six on Monday"."""
        grammar, about = self.grammar, lists().words.about
        return _first(
            self.at(verb)
            for verb in (*grammar.kids(noun, "acl"), *self._relative_behind(noun))
            if grammar.lemmas[verb] not in about
            and (
                grammar.tokens[verb].relation != "acl:relcl"
                or self._is_subject(noun, verb)
                or grammar.tokens[verb].head != noun
            )
            and not grammar.mark(verb).endswith("to")
        )

    def _relative_behind(self, noun: int) -> list[int]:
        """The verb whose relative subject stands right behind a noun, wherever it was hung.

        "Efforts to fight an uprising which began in 2012": the uprising began.
        """
        grammar = self.grammar
        behind = noun + 1 + (grammar.low[noun + 1 : noun + 2] == [","])
        if grammar.low[behind : behind + 1] not in (["which"], ["that"]):
            return []
        verb = grammar.tokens[behind].head
        relative = verb != ROOT and grammar.tokens[verb].relation == "acl:relcl"
        return [verb] if relative and grammar.base[behind] == "nsubj" else []

    def _is_subject(self, noun: int, verb: int) -> bool:
        return noun in self.grammar.surface_subjects(verb)

    def _of_verb_above(self, top: int) -> Hung | None:
        """As in "the blast killed six on Monday", "was killed in a blast on Monday"."""
        grammar, words = self.grammar, lists().words
        verb = grammar.tokens[top].head
        if verb == ROOT or not grammar.is_verb(verb):
            return None
        base, lemma = grammar.base[top], grammar.lemmas[verb]
        if base == "obl":
            behind = [t for t in self.times if t.owner == verb and self._is_right_behind(t, top)]
            if behind:
                return behind[0]
        inside = base == "obl" and grammar.case(top) in HOLDING_NOUN and lemma not in words.about
        taken = base in {"nsubj", "obj"} and lemma in words.effects
        if base == "obj" and AWAY.intersection(
            grammar.low[p] for p in grammar.kids(verb, "compound")
        ):
            return None  # "turned the offer down on Monday"
        if lemma in words.scheduling and (base == "obj" or grammar.is_passive(verb)):
            return self.at(verb)
        return self.of_verb(verb, 1) if inside or taken else None

    def _is_right_behind(self, time: Hung, noun: int) -> bool:
        """As in "pushed out of the talks in March", where the time hangs on the verb."""
        return self.grammar.last[noun] + 1 == self.grammar.first[time.head]


def _first(times: Iterable[Hung | None]) -> Hung | None:
    """The first that is one."""
    return next((time for time in times if time is not None), None)
