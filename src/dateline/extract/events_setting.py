"""Where and when an act took place, its numbers, and who is the source.

Places, times, figures and statements come from the other steps; here they are tied to an
anchor: by its own phrase first, then by the clause of its verb (times: `events_times`).
"In Peru in 1992 and Thailand in 2014" gives two settings, so that one anchor becomes two
events.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from dateline.codes import SpeechAct
from dateline.extract.events_lexicon import words
from dateline.extract.events_sides import role_words
from dateline.extract.events_sites import Sites
from dateline.extract.events_times_attach import Hung
from dateline.records import Place
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_roles import Filled
    from dateline.extract.events_slots import Anchor
    from dateline.extract.events_times import Clock
    from dateline.extract.events_times_clock import Timing
    from dateline.records import Figure, Statement, Timex
    from dateline.spans import Span

T = TypeVar("T", "Timex", "Place", "Figure")


CLAIMED: Final = frozenset({SpeechAct.SAY, SpeechAct.ANNOUNCE})
"""What statements must do to be the source of an act; others only react to it."""


MAX_SHARED: Final = 3
"""Verbs of a series up which a time is sought."""
AMOUNT_CASES: Final = frozenset({"by", "to", "with"})
POINTING: Final = frozenset(
    {"the", "these", "those", "both", "all", "his", "her", "its", "their", "our", "my", "your"}
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Place and time of one event; empty and `None` where its sentence does not say."""

    places: tuple[Span, ...]
    timing: Timing | None


def inside(items: Sequence[T], span: Span) -> list[T]:
    """Items, sorted by their span, that begin within a stretch of text."""
    first = bisect_left(items, span.start, key=lambda item: item.span.start)
    found = []
    for item in items[first:]:
        if item.span.start >= span.end:
            break
        found.append(item)
    return found


class Settler:
    """Settings of the anchors of one sentence."""

    def __init__(self, clock: Clock, places: list[Place]) -> None:
        self.grammar = clock.grammar
        self.clock = clock
        self.sites = Sites(self.grammar, places)

    def settings(self, anchor: Anchor, filled: Filled) -> list[Setting]:
        """One setting, or several where the text distributes places over times."""
        pairs = self._distributed(anchor)
        if pairs:
            return [Setting((place.span,), self.clock.timing(time)) for place, time in pairs]
        verb = anchor.carrier.verb if anchor.carrier is not None else None
        timing = self.clock.of(anchor.position, anchor.top, verb)
        timing = timing or self._shared_time(anchor.position if verb is None else verb)
        return [Setting(self.sites.of(anchor, filled), timing)]

    def _shared_time(self, verb: int) -> Timing | None:
        """The time of the clause that a participle or a second verb leans on.

        "On Monday they stormed the hall, wounding two, and burned the files".
        """
        grammar = self.grammar
        for _ in range(MAX_SHARED):
            above = grammar.tokens[verb].head
            if above == ROOT or not grammar.is_verb(verb) or not grammar.is_verb(above):
                return None
            joined = grammar.base[verb] == "conj" and not grammar.kids(verb, "nsubj")
            bare = (
                grammar.base[verb] == "advcl"
                and grammar.tokens[verb].xpos == "VBG"
                and not grammar.mark(verb)
            )
            same = grammar.tokens[verb].xpos == grammar.tokens[above].xpos
            if not bare and not (joined and same):
                return None
            timing = self.clock.of(above, above, None)
            if timing is not None:
                return timing
            verb = above
        return None

    def _distributed(self, anchor: Anchor) -> list[tuple[Place, Hung]]:
        """Pairs of "in A in 2020 and B in 2022" behind an anchor, if there are two or more."""
        grammar = self.grammar
        times = [(time.head, time) for time in self.clock.times]
        near: list[tuple[int, Place | Hung]] = [
            pair
            for pairs in (self.sites.all, times)
            for pair in pairs
            if pair[0] > anchor.position and not self._verb_between(anchor.position, pair[0])
        ]
        near.sort(key=lambda pair: pair[0])
        items = [item for _, item in near]
        if len(items) < 4 or len(items) % 2:
            return []
        pairs = list(zip(items[::2], items[1::2], strict=True))
        heads = [head for head, _ in near]
        joined = all(
            any(grammar.base[p] in {"cc", "punct"} for p in range(heads[i - 1] + 1, heads[i] + 1))
            for i in range(2, len(heads), 2)
        )
        result = []
        for one, two in pairs:
            place, time = (two, one) if isinstance(one, Hung) else (one, two)
            if not isinstance(place, Place) or not isinstance(time, Hung):
                return []
            result.append((place, time))
        return result if joined else []

    def _verb_between(self, first: int, last: int) -> bool:
        grammar = self.grammar
        return any(
            grammar.tokens[p].upos in {"VERB", "AUX"} or grammar.low[p] == "after"
            for p in range(first + 1, last)
        )


def magnitude(
    grammar: Grammar, anchor: Anchor, figures: Iterable[Figure], spans: Iterable[Span]
) -> tuple[Span, ...]:
    """Spans of the figures that measure an act: they count its people or things, or tell by how much.

    Of each phrase its first figure ("two of the eight fishermen"); not "the two sides", where
    the number only says which are meant.
    """
    counting = [figure.span for figure in figures if not _is_pointing(grammar, figure.span)]
    wanted = [*spans, *(_things(grammar, anchor))]
    found = (next((c for c in counting if span.contains(c)), None) for span in wanted)
    return tuple(sorted({span for span in found if span is not None}))


def _things(grammar: Grammar, anchor: Anchor) -> list[Span]:
    """The objects of a verb, and its phrases that are amounts: "raised it by two points"."""
    if anchor.kind != "verb":
        return []
    arguments = grammar.arguments(anchor.position)
    amounts = [
        p
        for case, p in arguments.obliques
        if case in AMOUNT_CASES and (grammar.tokens[p].upos == "NUM" or grammar.kids(p, "nummod"))
    ]
    return [grammar.name_of(p) for p in (*arguments.objects, *amounts)]


def _is_pointing(grammar: Grammar, figure: Span) -> bool:
    """As in "the two sides", "his three sons": a number in letters behind "the" or a possessive."""
    first = next((p for p, t in enumerate(grammar.tokens) if t.span.start == figure.start), 0)
    before = grammar.tokens[first - 1] if first else None
    pointing = before is not None and before.text.lower() in POINTING
    return pointing and grammar.low[first].isalpha()


class Told:
    """The statements of an article, found by the characters they report."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        parts = [(part, statement) for statement in statements for part in statement.content]
        self._parts = sorted(parts, key=lambda pair: pair[0])
        self._reach = max((len(part) for part, _ in parts), default=0)

    def holding(self, span: Span) -> list[Statement]:
        """Statements with a part that contains the span, in text order of these parts."""
        first = bisect_left(self._parts, span.end - self._reach, key=lambda pair: pair[0].start)
        last = bisect_left(self._parts, span.start + 1, key=lambda pair: pair[0].start)
        return [statement for part, statement in self._parts[first:last] if part.contains(span)]


def source(grammar: Grammar, anchor: Span, told: Told) -> Span | None:
    """The speaker of the narrowest statement that holds an anchor; `None` in the own voice.

    What somebody seeks, demands or refuses is told of him, not by him.
    """
    holding = [
        (sum(len(part) for part in statement.content), statement)
        for statement in told.holding(anchor)
        if not is_stance(grammar, statement)
    ]
    if not holding:
        return None
    return min(holding, key=lambda pair: pair[0])[1].speaker


def is_stance(grammar: Grammar, statement: Statement) -> bool:
    """Whether a statement is only an aim, a demand, a verdict or a refusal.

    "The union welcomed the ruling", "offered to pay": that there is a ruling is the article's
    own word.
    """
    cue = statement.cue
    if cue is None:
        return False
    heads = [p for p, token in enumerate(grammar.tokens) if cue.contains(token.span)]
    lemmas = {grammar.lemmas[p] for p in heads}
    if lemmas & words().stances:
        return not lemmas & role_words().claims
    return statement.act not in CLAIMED and not lemmas & role_words().claims
