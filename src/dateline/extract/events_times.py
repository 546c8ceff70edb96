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
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.codes import TimexType
from dateline.extract.events_grammar import Grammar
from dateline.extract.events_times_attach import Hung, conjunction, hung
from dateline.extract.events_times_words import Relation, lists
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.records import Interval, Sentence, Timex
    from dateline.spans import Span

TENSES: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
HOLDING_NOUN: Final = frozenset({"in", "during", "at", "amid", "on"})
ACCOMPANYING: Final = frozenset({"", "while", "when", "by", "in", "with", "as", "on", "upon"})
WAS: Final = frozenset({"was", "were"})
SHORT: Final = 12
"""Tokens of a sentence that may be nothing but a time."""
MAX_DEPTH: Final = 3
"""Clauses over which a time is handed on."""


@dataclass(frozen=True, slots=True)
class Timing:
    """When an act was, by the words of its own sentence.

    `days` is open for "since" and its like, `None` where the calendar gives no days; `text`
    is the expression, `words` adds its preposition, `value` is its TIMEX3
    value, `by_clock` marks an hour without a day.
    """

    days: Interval | None
    text: Span
    relation: Relation
    words: str
    value: str
    by_clock: bool


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


class Clock:
    """The times of the acts of one sentence."""

    def __init__(self, grammar: Grammar, times: Sequence[Timex]) -> None:
        self.grammar = grammar
        self._times = times
        self._hung: list[Hung] | None = None

    @property
    def has_times(self) -> bool:
        """Whether the sentence names any time."""
        return bool(self._times)

    @property
    def begins_with_time(self) -> bool:
        """Whether a time stands at the very beginning, or the sentence is hardly more than one."""
        if not self._times:
            return False
        start = self.grammar.tokens[0].span.start
        return self._times[0].span.start == start or len(self.grammar.tokens) < SHORT

    @property
    def times(self) -> list[Hung]:
        """The times of the sentence with their owners."""
        if self._hung is None:
            self._hung = hung(self.grammar, self._times) if self._times else []
        return self._hung

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

    def timing(self, found: Hung) -> Timing:
        """What an act is given by a time."""
        return Timing(
            found.days, found.span, found.relation, self._words(found), found.value, found.by_clock
        )

    def _words(self, found: Hung) -> str:
        """The expression with its preposition, as it stands."""
        tokens = self.grammar.tokens
        inside = [p for p, token in enumerate(tokens) if found.span.contains(token.span)]
        cases = [p for p in self.grammar.kids(found.head, "case") if p < inside[0]]
        first = min(cases, default=inside[0])
        first = first if inside[0] - first <= 3 else inside[0]
        return " ".join(tokens[p].text for p in range(first, inside[-1] + 1))

    def _found(self, position: int, top: int, carrier: int | None) -> Hung | None:
        grammar = self.grammar
        for node in dict.fromkeys((position, top)):
            own = self.at(node)
            if own is not None:
                return own
        verb = position if carrier is None else carrier
        if grammar.is_verb(verb) or carrier is not None:
            return self.of_verb(verb)
        if grammar.tokens[position].upos in {"ADJ", "ADV"}:
            return self.of_verb(position)
        return self._of_noun(position, top)

    def is_past(self, verb: int) -> bool:
        """Whether a verb tells in the simple past, without "had", "has" or a modal."""
        token = self.grammar.tokens[verb]
        helpers = self.grammar.auxiliaries(verb)
        if token.xpos == "VBD" and not helpers:
            return True
        return token.xpos in {"VBN", "VBG"} and bool(helpers) and set(helpers) <= WAS

    def at(self, node: int) -> Hung | None:
        """The time that hangs on a node: days before mere durations, the narrowest first."""
        mine = [t for t in self.times if t.owner == node and t.relation is not Relation.ASIDE]
        return min(mine, key=_rank, default=None)

    def of_verb(self, verb: int, depth: int = 0) -> Hung | None:
        """The time of a verb, or the one it shares."""
        found = self.at(verb) or self._of_infinitive(verb) or self._behind_object(verb)
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
        return min(behind, key=_rank, default=None)

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
            time = self.at(other) if self._are_level(verb, other) else None
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
            for verb in grammar.kids(noun, "acl")
            if grammar.lemmas[verb] not in about
            and (grammar.tokens[verb].relation != "acl:relcl" or self._is_subject(noun, verb))
            and not grammar.mark(verb).endswith("to")
        )

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
        if lemma in words.scheduling and (base == "obj" or grammar.is_passive(verb)):
            return self.at(verb)
        return self.of_verb(verb, 1) if inside or taken else None

    def _is_right_behind(self, time: Hung, noun: int) -> bool:
        """As in "pushed out of the talks in March", where the time hangs on the verb."""
        return self.grammar.last[noun] + 1 == self.grammar.first[time.head]


def _rank(time: Hung) -> tuple[bool, bool, bool, int, int]:
    """Sort key: what names days first, plain days before open ones, narrow before wide."""
    days = time.days
    closed = days is not None and days.first is not None and days.last is not None
    width = 0
    if days is not None and days.first is not None and days.last is not None:
        width = (days.last - days.first).days
    return (days is None, time.type is TimexType.DURATION, not closed, width, time.head)


def _first(times: Iterable[Hung | None]) -> Hung | None:
    """The first that is one."""
    return next((time for time in times if time is not None), None)
