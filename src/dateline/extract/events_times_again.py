"""An act that is named again: "the coup" has the days of "the coup of July 26".

Only a definite noun or the act behind "since", "after" and their like is looked up, and only
where all dated mentions of the same kind of act in the article agree and nobody else is
involved. Left out: acts named by quite other words, which the story may still unite.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.extract.events_times_words import Relation, lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_times import Clock
    from dateline.extract.events_times_article import Act
    from dateline.extract.events_times_clock import Timing
    from dateline.records import Interval
    from dateline.spans import Span

DEFINITE: Final = frozenset(
    {"the", "this", "that", "these", "those", "its", "their", "his", "her"}
)
WIDE: Final = frozenset({"outbreak", "economy", "sport", "crime", "other"})
"""Modes that tell kinds of acts apart less than their words do."""
ONE_SORT: Final = frozenset({(Code.COERCE, "coup")})
"""Kinds of acts whose frames only differ in words: a coup, putsch, takeover or overthrow."""
ATTEMPT: Final = "attempt"
WIDEST: Final = 31
"""Days that the time of an act may cover and still date another mention of it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """The days of another mention, with the expression that gives them."""

    days: Interval
    text: Span
    words: str


class Again:
    """The dated mentions of an article by the kind of act."""

    def __init__(self, acts: Sequence[Act], clocks: Sequence[Clock]) -> None:
        self.acts = acts
        self.clocks = clocks
        self._dated: dict[object, list[int]] = defaultdict(list)
        for index, act in enumerate(acts):
            if _is_dated(act.timing) and act.event.status is Status.ASSERTED:
                for key in (act.event.code, *self._keys(act)):
                    self._dated[key].append(index)

    def of(self, index: int) -> Mention | None:
        """The days of an act by its other mentions; `None` where they are none or disagree."""
        act = self.acts[index]
        if act.event.status is not Status.ASSERTED or not self._is_known(act):
            return None
        others = sorted({i for key in self._keys(act) for i in self._dated.get(key, ())})
        others = [i for i in others if i != index and self._may_be(act, self.acts[i])]
        if act.event.mode is None and others:  # "the attack", of the two that are told of
            others = [i for i in self._dated.get(act.event.code, ()) if i != index]
        return _agreed([t for i in others if (t := self.acts[i].timing) is not None])

    def _keys(self, act: Act) -> list[object]:
        """What two mentions of one act have in common: the word, or the frame of one mode.

        Without a mode, or of a wide one, a frame says too little: an offensive is not last
        year's invasion, nor the swine flu the epidemic of 2003.
        """
        grammar = self.clocks[act.number].grammar
        kind = (act.event.code, act.event.mode)
        keys: list[object] = [(*kind, grammar.lemmas[act.anchor.position])]
        if kind in ONE_SORT:
            return [(*kind, ATTEMPT in act.anchor.frame.id)]
        wide = act.event.mode is None or act.event.mode in WIDE
        return keys if wide else [*keys, (*kind, act.anchor.frame.id)]

    def _is_known(self, act: Act) -> bool:
        """Whether a noun speaks of an act as known, and of no other of its kind."""
        grammar = self.clocks[act.number].grammar
        position = act.anchor.position
        if grammar.tokens[position].upos != "NOUN":
            return False
        near = {grammar.low[p] for p in grammar.kids(position, "det", "amod", "nmod", "nummod")}
        return bool(near & DEFINITE) and not near & lists().words.another

    def _may_be(self, one: Act, other: Act) -> bool:
        """Whether number, actors, recipients and places of two mentions allow that they are one."""
        numbers = {self._number(one), self._number(other)}
        if numbers == {"NN", "NNS"} or not self._is_of_one_kind(one, other):
            return False
        return all(
            self._agree((one, getattr(one.event, role)), (other, getattr(other.event, role)))
            for role in ("actor", "recipient", "place")
        )

    def _number(self, act: Act) -> str:
        """The tag of the noun or verb; a plural without an s is a tagger's slip ("putsch")."""
        token = self.clocks[act.number].grammar.tokens[act.anchor.position]
        return "NN" if token.xpos == "NNS" and not token.text.endswith("s") else token.xpos

    def _is_of_one_kind(self, one: Act, other: Act) -> bool:
        """Whether what stands with two nouns lets them name one act.

        "The bombings" may be the embassy bombings of a certain day, "the trial" is not some
        other man's murder trial of a certain year, nor is "the flu outbreak" any outbreak.
        """
        if other.anchor.kind == "verb":
            return True  # what it was done to is among its roles
        known, dated = self._modifiers(one), self._modifiers(other)
        if known and dated:
            return bool(known & dated)
        days = None if other.timing is None else other.timing.days
        precise = days is not None and days.first == days.last
        return not known and (not dated or precise)

    def _modifiers(self, act: Act) -> set[str]:
        """Lemmas of what tells a noun from others of its kind; times and pronouns do not.

        Nor do words of the anchor: "the military takeover" is no special sort of takeover.
        """
        grammar = self.clocks[act.number].grammar
        return {
            grammar.lemmas[p]
            for p in grammar.kids(act.anchor.position, "compound", "amod", "nmod")
            if p not in act.anchor.extra
            and not grammar.is_time(p)
            and grammar.tokens[p].upos not in {"PRON", "NUM", "PUNCT"}
        }

    def _agree(self, one: tuple[Act, Iterable[Span]], other: tuple[Act, Iterable[Span]]) -> bool:
        """Whether two cells share a word, or one of them is empty or only a pronoun."""
        ours, theirs = self._words(*one), self._words(*other)
        return not ours or not theirs or bool(ours & theirs)

    def _words(self, act: Act, spans: Iterable[Span]) -> set[str]:
        grammar = self.clocks[act.number].grammar
        wanted = list(spans)
        return {
            grammar.lemmas[p]
            for p, token in enumerate(grammar.tokens)
            if token.upos in {"NOUN", "PROPN", "ADJ"}
            and any(span.contains(token.span) for span in wanted)
        }


def is_known(grammar: Grammar, node: int) -> bool:
    """Whether words behind "since", "after" and their like speak of one known act.

    A clause does ("after ministers met"), and a noun with an article or an owner ("Mali's
    coup") that sets it apart from no other of its kind.
    """
    if grammar.tokens[node].upos != "NOUN":
        return grammar.is_verb(node)
    near = {grammar.low[p] for p in grammar.kids(node, "det", "amod", "nmod", "nummod")}
    owned = any(grammar.tokens[p].relation == "nmod:poss" for p in grammar.below[node])
    return (owned or bool(near & DEFINITE)) and not near & lists().words.another


def _is_dated(timing: Timing | None) -> bool:
    days = None if timing is None else timing.days
    if timing is None or days is None or days.first is None or days.last is None:
        return False
    if not timing.value[:1].isdigit() and timing.relation is not Relation.SPAN:
        return False  # "now", "these days"
    return (days.last - days.first).days <= WIDEST


def _agreed(timings: Sequence[Timing]) -> Mention | None:
    """The narrowest of the days that all mentions allow."""
    best = None
    for timing in timings:
        days = timing.days
        assert days is not None
        assert days.first is not None
        assert days.last is not None
        if best is None:
            best = Mention(days, timing.text, timing.words)
            continue
        assert best.days.first is not None
        assert best.days.last is not None
        if days.first > best.days.last or days.last < best.days.first:
            return None
        if days.last - days.first < best.days.last - best.days.first:
            best = Mention(days, timing.text, timing.words)
    return best
