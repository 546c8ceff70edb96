"""Phrases of places: which nominals say where, and what they belong to.

Named places come from the gazetteer; nouns for sites and unknown names from their words and
prepositions ("at the ford", "in the lower town"). The steps that look for the place of an act
are in `events_sites`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code, PlaceRole
from dateline.extract.events_sides import PLURAL, is_event, is_measure, is_site
from dateline.extract.events_times_owners import owner_of
from dateline.syntax import ROOT, head_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_roles import Filled
    from dateline.extract.events_slots import Anchor
    from dateline.records import Place
    from dateline.spans import Span

PLACE_CASES: Final = frozenset(
    {"such", "in", "at", "near", "from", "to", "across", "outside", "inside", "around", "off"}
    | {"into", "within", "throughout", "along", "towards", "toward", "over", "through", "between"}
    | {"on", "of", "against", "like", "above", "below", "beside", "past", "out", "onto", "beneath"}
)
LOCAL: Final = frozenset(
    {"at", "outside", "inside", "near", "around", "across", "throughout", "along", "off"}
    | {"beside", "beneath", "past"}
)
"""Prepositions that make a site of every thing: "at the ford", "outside her house"."""
VAGUE: Final = frozenset({"of", "against", "between", "over", "like", "such", "for"})
"""Prepositions that seldom tell where: only named places count behind them."""
INSTITUTES: Final = frozenset(
    {"hospital", "prison", "jail", "court", "school", "parliament", "custody", "anchor", "market"}
)
"""Nouns that without an article name what is done there: "ten years in prison"."""
LANDS: Final = frozenset({"AREA", "COUNTRY"})
"""Classes of what is a place in any number: "attacks on three villages"."""
OWNING: Final = frozenset({"of", "to", "against"})
AWAY: Final = frozenset({"from", "out"})
LEAVING: Final = frozenset(
    {Code.RETREAT, Code.SANCTION, Code.COERCE, Code.AID, Code.INCIDENT, Code.PROTEST}
)
"""Codes of acts that happen where something is taken from."""
SENT: Final = frozenset({Code.RETREAT, Code.COOPERATE, Code.GOVERN, Code.REQUEST, Code.ACCUSE})
"""Codes whose "to" tells who gets something and not where: "returned the bronzes to Benin"."""
ABOUT: Final = frozenset({Code.GOVERN, Code.REQUEST, Code.CONSULT})
"""Codes whose nouns stand before "on" with a topic: "a referendum on the dam"."""
ENTERED: Final = frozenset(
    {Code.ASSAULT, Code.COERCE, Code.PROTEST, Code.RETREAT, Code.MOBILIZE, Code.SANCTION}
    | {Code.CONSULT}
)
"""Codes whose object, if it is a place, is where it happened: "left the border districts"."""


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in text order without those inside another: "the court in Lima", not "Lima" too."""
    distinct = set(spans)
    return tuple(
        sorted(
            span
            for span in distinct
            if not any(o != span and o.start <= span.start and span.end <= o.end for o in distinct)
        )
    )


class Phrases:
    """The phrases of places of one sentence."""

    def __init__(self, grammar: Grammar, places: Iterable[Place]) -> None:
        self.grammar = grammar
        self.all = self._headed(p for p in places if p.role is not PlaceRole.PART_OF_NAME)
        self.named = dict(self.all)
        self.literal = [(h, p) for h, p in self.all if p.role is PlaceRole.LITERAL]

    def _headed(self, items: Iterable[Place]) -> list[tuple[int, Place]]:
        """Places with the token that ties them to the rest of the sentence."""
        found = []
        for item in items:
            head = head_of(self.grammar.sentence, item.span)
            if head is not None:
                found.append((head, item))
        return found

    def under(self, scope: int, anchor: Anchor, filled: Filled) -> list[Span]:
        """Places that modify a scope directly."""
        skipped = () if anchor.frame.code in ENTERED else filled.recipients
        found = [
            place.span
            for head, place in self.literal
            if head not in skipped
            and self._owner(head) == scope
            and not self._is_origin(head, anchor)
            and not self._is_goal(head, anchor)
        ]
        return found + [
            self.span_of(p)
            for p in self.grammar.kids(scope, "obl", "nmod", "obj")
            if p not in skipped and p not in self.named and self.is_site_phrase(p, anchor)
        ]

    def span_of(self, head: int) -> Span:
        """The name as the gazetteer knows it, else the phrase of a nominal."""
        place = self.named.get(head)
        return place.span if place is not None else self.grammar.name_of(head)

    def is_spot(self, head: int) -> bool:
        """Whether what is struck or entered tells where: no "four huts", "their lorries"."""
        grammar = self.grammar
        if head in self.named:
            return True
        owned = any(grammar.tokens[p].xpos == "PRP$" for p in grammar.below[head])
        many = grammar.tokens[head].xpos in PLURAL and not grammar.kids(head, "det")
        things = owned or many or bool(grammar.kids(head, "nummod"))
        return is_site(grammar, head) and (bool(grammar.kinds(head) & LANDS) or not things)

    def is_site_phrase(self, head: int, anchor: Anchor) -> bool:
        """Whether a nominal with a preposition is where something is: "in the lower town"."""
        grammar = self.grammar
        cases = set(grammar.case(head).split())
        if not cases & PLACE_CASES or cases & VAGUE or grammar.is_time(head):
            return False
        if is_event(grammar, head) or self._is_origin(head, anchor):
            return False
        if self._is_goal(head, anchor):
            return False
        if is_site(self.grammar, head):
            bare = not grammar.kids(head, "det", "amod", "nmod", "compound", "nummod")
            return not bare or grammar.lemmas[head] not in INSTITUTES
        person = "PERSON" in grammar.kinds(head) or grammar.labels[head] == "Person"
        noun = grammar.tokens[head].upos in {"NOUN", "PROPN"}
        return bool(cases & LOCAL) and noun and not person and not is_measure(grammar, head)

    def _is_origin(self, head: int, anchor: Anchor) -> bool:
        """Whether a place is only where somebody came from: "hosted forces from Mali"."""
        away = AWAY.intersection(self.grammar.case(head).split())
        return bool(away) and anchor.frame.code not in LEAVING

    def _is_goal(self, head: int, anchor: Anchor) -> bool:
        """Whether a place is only who gets something, or the topic of a noun."""
        case = self.grammar.case(head)
        if case == "to":
            return anchor.frame.code in SENT
        return case == "on" and anchor.kind == "noun" and anchor.frame.code in ABOUT

    def _owner(self, head: int) -> int:
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

    def within(self, head: int, anchor: Anchor) -> list[Span]:
        """Places directly below a nominal that say where it is; none of another act."""
        grammar = self.grammar
        if is_event(grammar, head) and head != anchor.position:
            return []
        found = [
            place.span
            for p, place in self.literal
            if self._owner(p) == head and not self._elsewhere(p, anchor)
        ]
        return found + [
            self.span_of(p)
            for p in grammar.kids(head, "nmod")
            if p not in self.named
            and is_site(self.grammar, p)
            and self.is_site_phrase(p, anchor)
            and not self._elsewhere(p, anchor)
        ]

    def _elsewhere(self, head: int, anchor: Anchor) -> bool:
        """Whether a place below a nominal is only its owner or origin: "men from Mali"."""
        cases = set(self.grammar.case(head).split())
        taken = anchor.kind == "noun" and anchor.frame.code in LEAVING
        return bool(cases & OWNING) or (bool(cases & AWAY) and not taken)
