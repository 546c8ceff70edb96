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

from dateline.codes import Code, PlaceRole
from dateline.extract.events_lexicon import words
from dateline.extract.events_times_attach import Hung
from dateline.extract.events_times_owners import owner_of
from dateline.records import Place
from dateline.syntax import ROOT, head_of

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

PLACE_CASES: Final = frozenset(
    [
        "such",
        "in",
        "at",
        "near",
        "from",
        "to",
        "across",
        "outside",
        "inside",
        "around",
        "off",
        "into",
        "within",
        "throughout",
        "along",
        "towards",
        "toward",
        "over",
        "through",
        "between",
        "on",
        "of",
        "against",
        "like",
    ]
)
STRUCK: Final = frozenset({Code.ASSAULT, Code.INCIDENT, Code.COERCE})
"""Codes whose recipient, if it is a place, is where it happened: "attacks on Benin"."""


LEAVING: Final = frozenset({Code.RETREAT, Code.SANCTION, Code.COERCE, Code.AID, Code.INCIDENT})
"""Codes of acts that happen where something is taken from."""
WORDS: Final = frozenset(
    {
        Code.ACCUSE,
        Code.REQUEST,
        Code.REJECT,
        Code.AGREE,
        Code.SUPPORT,
        Code.THREATEN,
    }
)
"""Codes that are done in words, where the people they concern may be elsewhere."""


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
        self.places = self._headed([p for p in places if p.role is not PlaceRole.PART_OF_NAME])

    def _headed(self, items: Iterable[Place]) -> list[tuple[int, Place]]:
        """Places with the token that ties them to the rest of the sentence."""
        found = []
        for item in items:
            head = head_of(self.grammar.sentence, item.span)
            if head is not None:
                found.append((head, item))
        return found

    def settings(self, anchor: Anchor, filled: Filled) -> list[Setting]:
        """One setting, or several where the text distributes places over times."""
        pairs = self._distributed(anchor)
        if pairs:
            return [Setting((place.span,), self.clock.timing(time)) for place, time in pairs]
        verb = anchor.carrier.verb if anchor.carrier is not None else None
        timing = self.clock.of(anchor.position, anchor.top, verb)
        return [Setting(self._place(anchor, filled), timing)]

    def _distributed(self, anchor: Anchor) -> list[tuple[Place, Hung]]:
        """Pairs of "in A in 2020 and B in 2022" behind an anchor, if there are two or more."""
        grammar = self.grammar
        times = [(time.head, time) for time in self.clock.times]
        near: list[tuple[int, Place | Hung]] = [
            pair
            for pairs in (self.places, times)
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

    def _scopes(self, anchor: Anchor) -> list[int]:
        """Heads whose direct phrases belong to the act, nearest first."""
        grammar = self.grammar
        scopes = [anchor.position]
        if anchor.top not in scopes:
            scopes.append(anchor.top)
        if anchor.carrier is not None:
            scopes.append(anchor.carrier.verb)
        node = scopes[-1]
        while grammar.is_verb(node) and grammar.base[node] == "xcomp":
            node = grammar.tokens[node].head
            scopes.append(node)
        return scopes

    def _place(self, anchor: Anchor, filled: Filled) -> tuple[Span, ...]:
        """The places of the nearest scope that has any, then a place that was struck.

        Last comes where the people were: "protesters in Kano blocked the road".
        """
        literal = [(head, p) for head, p in self.places if p.role is PlaceRole.LITERAL]
        for scope in self._scopes(anchor):
            found = [
                p.span
                for head, p in literal
                if self._owner_of_place(head) == scope and not self._is_origin(head, anchor)
            ]
            found = found or self._nominal(scope)
            if found:
                return tuple(sorted(found))
        if anchor.frame.code in STRUCK:
            struck = [p.span for head, p in self.places if head in filled.recipients]
            if struck:
                return tuple(sorted(struck))
        if anchor.frame.code in WORDS:
            return ()
        people = (*filled.recipients, *filled.actors)
        within = [p.span for head, p in literal if self._owner_of_place(head) in people]
        within = within or [span for person in people for span in self._nominal(person)]
        return tuple(sorted(within))

    def _is_origin(self, head: int, anchor: Anchor) -> bool:
        """Whether a place is only where somebody came from: "hosted forces from Mali"."""
        return self.grammar.case(head) == "from" and anchor.frame.code not in LEAVING

    def _owner_of_place(self, head: int) -> int:
        """What a literal place modifies; ROOT if it stands without a preposition of place."""
        grammar = self.grammar
        first = head
        while grammar.base[first] in {"conj", "appos", "flat"}:
            first = grammar.tokens[first].head
        case = grammar.case(first) or grammar.case(head)
        if not case and grammar.base[first] != "obj":
            return ROOT
        if case and not PLACE_CASES.intersection(case.split()):
            return ROOT
        return owner_of(grammar, first)

    def _nominal(self, scope: int) -> list[Span]:
        """As in "In the capital", "from the northern region": places without a name."""
        grammar = self.grammar
        return [
            grammar.name_of(p)
            for p in grammar.kids(scope, "obl", "nmod")
            if grammar.lemmas[p] in words().nominal_places
            and PLACE_CASES.intersection(grammar.case(p).split())
            and not {"of", "against", "between", "on"}.intersection(grammar.case(p).split())
        ]


def magnitude(figures: Iterable[Figure], spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans of the figures that count one of these phrases."""
    wanted = tuple(spans)
    return tuple(
        figure.span for figure in figures if any(span.contains(figure.span) for span in wanted)
    )


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
    """Whether a statement is only an aim, a demand or a refusal."""
    cue = statement.cue
    return cue is not None and any(
        grammar.lemmas[p] in words().stances
        for p, token in enumerate(grammar.tokens)
        if cue.contains(token.span)
    )
