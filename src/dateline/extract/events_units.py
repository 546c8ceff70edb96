"""Whether the further words of a unit stand beside its first: "pull out", "lay down arms".

A verb's particles and objects may stand apart from it, those of a noun only next to it.
Light verbs are left to their noun: in "staged a protest" the protest is the act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.events_lexicon import Frame, Unit, frames, words
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.events_grammar import Grammar

REACH: Final = 8
"""Tokens within which the further words of a verb are sought."""
MAX_STEPS: Final = 3
"""Edges between a verb and a further word."""
PREPOSITIONAL: Final = frozenset({"ADP", "SCONJ", "ADV", "PART"})
PARTICLES: Final = frozenset(
    {"back", "down", "in", "off", "on", "out", "over", "up", "away", "aside", "apart"}
)
ENDINGS: Final = ("ed", "ing", "es", "s", "d")


class Units:
    """The units of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def spellings(self, position: int, kind: str) -> Iterator[str]:
        """The lemma of a token, and what it may be if the lemmatiser did not know the word."""
        lemma, low = self.grammar.lemmas[position], self.grammar.low[position]
        if kind == "verb" and self._is_misread(lemma, low):
            yield from self._stems(low)
        yield lemma
        yield low
        if kind == "verb":
            yield words().irregular.get(low, lemma)
            yield from self._stems(low)
        elif kind == "noun" and low.endswith("s"):
            yield low[:-1]

    def _stems(self, low: str) -> Iterator[str]:
        """What a form may be a form of, by its ending."""
        for ending in ENDINGS:
            if low.endswith(ending) and len(low) > len(ending) + 2:
                stem = low[: -len(ending)]
                yield stem
                yield stem + "e"
                if stem[-1] == stem[-2]:
                    yield stem[:-1]

    def _is_misread(self, lemma: str, low: str) -> bool:
        """Whether a form cannot be one of its lemma: "seeped" of "see"."""
        rest = low.removeprefix(lemma)
        if rest == low or rest in {"", *ENDINGS}:
            return False
        return not (rest[0] == lemma[-1] and rest[1:] in ENDINGS)

    def further(self, position: int, unit: Unit, kind: str) -> tuple[int, ...] | None:
        """Tokens of the further words of a unit; `None` if one is missing."""
        if not unit.before and not unit.after:
            return ()
        if kind == "noun":
            return self._around(position, unit)
        found = [*range(position - len(unit.before), position)]
        if not self._spell(found, unit.before):
            return None
        near = list(self._near(position))
        for number, word in enumerate(unit.after):
            before = found[-1] if number else position
            following = unit.after[number + 1 : number + 2]
            place = next(
                (p for p in near if self._is(p, word) and self._may_join(p, before, following)),
                None,
            )
            if place is None:
                return None
            found.append(place)
        return None if self._is_light(found, unit.frame) else tuple(found)

    def _may_join(self, position: int, before: int, following: tuple[str, ...]) -> bool:
        """Whether a word belongs to a unit: a preposition must be its particle or stand close.

        "Took office in March" is not "took in".
        """
        grammar = self.grammar
        if grammar.tokens[position].upos not in PREPOSITIONAL:
            return (
                grammar.low[position] not in PARTICLES
                and grammar.lemmas[position] not in PARTICLES
            )
        head = grammar.tokens[position].head
        cased = head != ROOT and grammar.base[position] == "case"
        if cased and grammar.is_time(grammar.content(head)):
            return False  # "called on Monday" calls on nobody, "for a day of strikes" on all
        if grammar.base[position] in {"compound", "advmod"} or position == before + 1:
            return True
        following_case = grammar.base[position + 1] if position + 1 < len(grammar.base) else ""
        if grammar.kids(position, "fixed") or following_case == "case":
            return True  # "drove them out of the port", "handed it over to the army"
        return bool(following) and head != ROOT and self._is(head, following[0])

    def _is_light(self, extra: list[int], frame: Frame) -> bool:
        """Whether a further word names the act itself: "staged a [protest]" is anchored there."""
        grammar = self.grammar
        return any(
            grammar.tokens[p].upos == "NOUN"
            and any(
                unit.frame.code is frame.code and not unit.before
                for unit in frames().nouns.get(grammar.lemmas[p], ())
            )
            for p in extra
        )

    def _around(self, position: int, unit: Unit) -> tuple[int, ...] | None:
        """Tokens directly before and behind a noun that spell out a fixed expression."""
        first = position - len(unit.before)
        last = position + len(unit.after)
        if first < 0 or last >= len(self.grammar.tokens):
            return None
        places = (*range(first, position), *range(position + 1, last + 1))
        return places if self._spell(places, (*unit.before, *unit.after)) else None

    def _spell(self, places: Sequence[int], wanted: tuple[str, ...]) -> bool:
        """Whether the tokens at these places are the wanted words."""
        if places and places[0] < 0:
            return False
        return all(self._is(p, word) for p, word in zip(places, wanted, strict=True))

    def _is(self, position: int, word: str) -> bool:
        return word in {self.grammar.lemmas[position], self.grammar.low[position]}

    def _near(self, verb: int) -> Iterator[int]:
        """Tokens behind a verb that belong to it, or that a passive has moved before it."""
        grammar = self.grammar
        first = max(0, verb - REACH) if grammar.is_passive(verb) else verb + 1
        for position in range(first, min(len(grammar.tokens), verb + REACH + 1)):
            if position != verb and self._belongs(position, verb):
                yield position

    def _belongs(self, position: int, verb: int) -> bool:
        """Whether a few edges lead from a token to a verb without crossing another clause."""
        grammar = self.grammar
        current = position
        for _ in range(MAX_STEPS):
            crossed = current != position and grammar.is_verb(current)
            if crossed and grammar.base[current] != "xcomp":
                return False
            if grammar.base[current] == "parataxis":
                return False  # "two were found in the hall; a third drowned"
            current = grammar.tokens[current].head
            if current in {ROOT, verb}:
                break
        return current == verb
