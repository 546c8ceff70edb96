"""Places of violence and disasters that the sentence tells beside another word of the same act.

One incident is often told in several words: "a landslide buried part of [Malinao]", "five
drivers died in an attack near [Dori]", "eleven were killed when a bus was ambushed outside
[Kandhkot]". What is hurt, what strikes and the clause of the incident share their place, in
either direction. Left out: acts of words, movements and politics, which seldom happen where the
rest of their sentence does. Last comes the only place that a short sentence names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.extract.events_lexicon import words
from dateline.extract.events_sides import is_event, role_words
from dateline.extract.events_sites_phrases import Phrases
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_roles import Filled
    from dateline.extract.events_slots import Anchor
    from dateline.spans import Span

VIOLENT: Final = frozenset({Code.ASSAULT, Code.INCIDENT, Code.PROTEST, Code.COERCE})
BLOWS: Final = frozenset({Code.ASSAULT, Code.INCIDENT})
SHORT: Final = 30
"""Tokens of the longest sentence whose only place is that of its acts."""
AWAY_OR_TO: Final = frozenset({"from", "to", "into", "towards", "toward", "of", "between"})
TELLERS: Final = frozenset(
    {"report", "confirm", "allege", "sentence", "indict", "charge", "convict", "clear", "try"}
    | {"accuse", "denounce", "condemn", "blame", "preach", "deny", "arrest", "investigate"}
)
"""Verbs besides those of saying whose subject was not where the act was."""
APART: Final = frozenset({"economy", "sport", "crime", "other"})
"""Modes of INCIDENT that are no single blow."""
TELLING: Final = frozenset({"when", "as", "while", "where", "after", ""})
"""Conjunctions between two clauses of one incident: "died when", "fell, killing"."""
CAUSES: Final = frozenset({"in", "by", "during", "after", "at", "from", "with", "under"})
"""Prepositions before the incident that a clause tells of: "died in an attack"."""
HURT: Final = frozenset(
    {"kill", "die", "wound", "injure", "hurt", "bury", "trap", "drown", "burn", "perish", "shoot"}
    | {"strike", "hit", "destroy", "damage", "maim", "crush", "trample"}
)
"""Verbs that tell what an incident did, where it is named as their subject or object."""


class Near(Phrases):
    """The steps that look for a place at the other words of an incident."""

    def beside_act(self, anchor: Anchor, filled: Filled) -> list[Span]:
        """Places of the incident's other words, the nearest first."""
        if anchor.frame.code not in VIOLENT or anchor.frame.mode in APART:
            return []
        clause = self._clause(anchor)
        if clause is None:
            return []
        for node in (clause, *self._nouns(clause, anchor), *self._clauses(clause)):
            found = self.under(node, anchor, filled) or self._hit(node, anchor)
            if found:
                return found
        return []

    def only_one(self, anchor: Anchor, _filled: Filled) -> list[Span]:
        """The one named place of a short sentence, unless it is only where somebody speaks.

        "Doctors in [Harare] returned to work, ending a walkout".
        """
        grammar = self.grammar
        if anchor.frame.code not in BLOWS or anchor.frame.mode in APART:
            return []
        if len(self.literal) != 1 or len(grammar.tokens) > SHORT:
            return []
        head, place = self.literal[0]
        between = range(min(head, anchor.position), max(head, anchor.position))
        apart = any(grammar.low[p] == ";" for p in between)
        onward = AWAY_OR_TO.intersection(grammar.case(head).split())
        if apart or onward or self._is_of_speaker(head):
            return []
        return [place.span]

    def _is_of_speaker(self, head: int) -> bool:
        """Whether a place belongs to who tells or judges: "the bishop of Lugo said"."""
        grammar = self.grammar
        for node in (head, *grammar.above(head)):
            if grammar.is_verb(node):
                return False
            if grammar.base[node] != "nsubj":
                continue
            kinds, verb = grammar.kinds(node), grammar.tokens[node].head
            speaks = verb != ROOT and grammar.lemmas[verb] in words().demanding | TELLERS
            return speaks or "COURT" in kinds or "LEADER" in kinds
        return False

    def _clause(self, anchor: Anchor) -> int | None:
        """The verb whose clause tells of the incident."""
        grammar = self.grammar
        if anchor.kind != "noun":
            return anchor.position
        verb = grammar.tokens[anchor.top].head
        if verb == ROOT or not grammar.is_verb(verb):
            return None
        case, base = grammar.case(anchor.top), grammar.base[anchor.top]
        subject = base == "nsubj"
        cause = base == "obl" and case in CAUSES and grammar.lemmas[verb] in HURT
        return verb if subject or cause else None

    def _nouns(self, clause: int, anchor: Anchor) -> list[int]:
        """Nouns of the clause for the incident itself: "died in [the attack] near Dori"."""
        grammar = self.grammar
        return [
            p
            for p in grammar.kids(clause, "nsubj", "obl")
            if p not in {anchor.position, anchor.top}
            and is_event(grammar, p)
            and (grammar.base[p] == "nsubj" or set(grammar.case(p).split()) & CAUSES)
        ]

    def _clauses(self, clause: int) -> list[int]:
        """Verbs of the clauses that tell of the same incident."""
        grammar = self.grammar
        below = [
            p
            for p in grammar.kids(clause, "advcl", "conj")
            if grammar.is_verb(p)
            and self._opening(p) in TELLING
            and (grammar.base[p] == "advcl" or grammar.lemmas[p] in HURT)
        ]
        above = grammar.tokens[clause].head
        joined = grammar.base[clause] in {"advcl", "conj"} and self._opening(clause) in TELLING
        if above != ROOT and joined and grammar.is_verb(above):
            below.append(above)
        return below

    def _opening(self, verb: int) -> str:
        """The conjunction of a clause, "when" counted as one."""
        grammar = self.grammar
        first = [p for p in grammar.kids(verb, "mark", "advmod") if grammar.low[p] in TELLING]
        return grammar.low[first[0]] if first else grammar.mark(verb)

    def _hit(self, node: int, anchor: Anchor) -> list[Span]:
        """Sites that a striking verb hits, and places inside what it hits."""
        grammar = self.grammar
        if not grammar.is_verb(node) or grammar.lemmas[node] not in role_words().striking:
            return []
        objects = [p for p in grammar.arguments(node).objects if not grammar.is_time(p)]
        found = [self.span_of(p) for p in objects if self.is_spot(p)]
        return found or [span for p in objects for span in self.within(p, anchor)]
