"""Where an act took place: named places and nouns for sites, found in the tree.

Sought are, the first that holds something: the phrases of the act itself ("in Suva", "at the
ford"), the place in front of its noun ("the Suva talks"), what is left, closed, stormed or
struck ("the army quit the islands"), a place inside another phrase of its clause ("raided a
villa in Guayaquil"), the antecedent of "where", the clause that it shares ("opened fire in
Zaria, killing five"), and where its people are. Left out: what only another sentence says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.extract.events_sides import is_event, is_site
from dateline.extract.events_sites_near import Near
from dateline.extract.events_sites_phrases import ENTERED, outermost
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_roles import Filled
    from dateline.extract.events_slots import Anchor
    from dateline.spans import Span

STRUCK: Final = frozenset({Code.ASSAULT, Code.INCIDENT, Code.COERCE, Code.PROTEST})
"""Codes whose recipient, if it is a place, is where it happened: "attacks on Benin"."""
NAMED: Final = frozenset({Code.CONSULT, Code.ASSAULT, Code.PROTEST, Code.INCIDENT, Code.AGREE})
"""Codes whose nouns stand behind their place: "the Suva talks", "the museum heist"."""
WORDS: Final = frozenset(
    {Code.ACCUSE, Code.REQUEST, Code.REJECT, Code.AGREE, Code.SUPPORT, Code.THREATEN}
)
"""Codes that are done in words, where the people they concern may be elsewhere."""
SILENT: Final = WORDS | {Code.CONCEDE, Code.COOPERATE}
"""Codes whose speakers' own whereabouts do not count."""
STEPS: Final = 3
"""Clauses up which a place is sought: "were killed when their bus overturned near Lima"."""


class Sites(Near):
    """The places of the acts of one sentence."""

    def of(self, anchor: Anchor, filled: Filled) -> tuple[Span, ...]:
        """The places of an act, in text order; empty where its sentence does not say."""
        for step in (
            self._own,
            self._in_front,
            self._entered,
            self._struck,
            self._inside,
            self._shared,
            self.beside_act,
            self._of_people,
            self.only_one,
        ):
            found = step(anchor, filled)
            if found:
                return outermost(found)
        return ()

    def _own(self, anchor: Anchor, filled: Filled) -> list[Span]:
        """Places of the nearest scope that has any."""
        for scope in self._scopes(anchor):
            found = self.under(scope, anchor, filled)
            if found:
                return found
        return []

    def _scopes(self, anchor: Anchor) -> list[int]:
        """Heads whose direct phrases belong to the act, nearest first."""
        grammar = self.grammar
        scopes = [anchor.position]
        if anchor.kind == "noun" and anchor.frame.code in WORDS:
            return scopes  # "the demand was dismissed in Oslo" was not made there
        if anchor.top not in scopes:
            scopes.append(anchor.top)
        if anchor.carrier is not None:
            scopes.append(anchor.carrier.verb)
        node = scopes[-1]
        while grammar.is_verb(node) and grammar.base[node] == "xcomp":
            node = grammar.tokens[node].head
            scopes.append(node)
        if anchor.frame.code in WORDS:
            return scopes  # "urged them to leave Peru" was not urged there
        return [*scopes, *grammar.kids(anchor.position, "xcomp")]

    def _in_front(self, anchor: Anchor, _filled: Filled) -> list[Span]:
        """As in "the Suva talks", "the museum heist"."""
        grammar = self.grammar
        if anchor.kind != "noun" or anchor.frame.code not in NAMED:
            return []
        return [
            self.span_of(p)
            for p in grammar.kids(anchor.position, "compound")
            if p not in anchor.extra
            and (
                p in self.named or (is_site(self.grammar, p) and "PEOPLE" not in grammar.kinds(p))
            )
        ]

    def _entered(self, anchor: Anchor, _filled: Filled) -> list[Span]:
        """The object of a verb of leaving, closing, occupying, striking."""
        if anchor.kind != "verb" or anchor.frame.code not in ENTERED:
            return []
        grammar = self.grammar
        return [
            self.span_of(p)
            for p in grammar.arguments(anchor.position).objects
            if self._is_struck_site(p, anchor)
        ]

    def _struck(self, anchor: Anchor, filled: Filled) -> list[Span]:
        """Recipients that are places, for acts that strike them."""
        if anchor.frame.code not in STRUCK:
            return []
        nouns = anchor.frame.code is not Code.INCIDENT
        return [
            self.span_of(p)
            for p in filled.recipients
            if p in self.named or (nouns and self._is_struck_site(p, anchor))
        ]

    def _is_struck_site(self, head: int, anchor: Anchor) -> bool:
        """Whether what an act strikes is where it happened: of violence no "four huts"."""
        if anchor.frame.code is Code.ASSAULT:
            return self.is_spot(head)
        return is_site(self.grammar, head)

    def _inside(self, anchor: Anchor, filled: Filled) -> list[Span]:
        """A place inside another phrase of the clause: "signed the accord in Kigali"."""
        grammar = self.grammar
        if anchor.frame.code in WORDS - {Code.SUPPORT}:
            return []
        clause = anchor.position if anchor.carrier is None else anchor.carrier.verb
        heads = {p for p in grammar.kids(clause, "obj", "obl", "nmod") if not grammar.is_time(p)}
        heads -= set(filled.actors)
        return [span for head in sorted(heads) for span in self.within(head, anchor)]

    def _shared(self, anchor: Anchor, filled: Filled) -> list[Span]:
        """The place of the clause that the act's own clause leans on."""
        grammar = self.grammar
        if anchor.frame.code in WORDS:
            return []
        node = anchor.top if anchor.carrier is None else anchor.carrier.verb
        for _ in range(STEPS):
            above = grammar.tokens[node].head
            if above == ROOT:
                return []
            found = self._leaned_on(node, above, anchor, filled)
            if found is None:
                return []
            if found:
                return found
            node = above
        return []

    def _leaned_on(
        self, node: int, above: int, anchor: Anchor, filled: Filled
    ) -> list[Span] | None:
        """Places of the clause above; `None` where nothing is shared with it."""
        grammar = self.grammar
        relation, xpos = grammar.tokens[node].relation, grammar.tokens[node].xpos
        if relation == "acl:relcl":
            return self._antecedent(node, above, anchor)
        if anchor.frame.code is Code.CONSULT and self._is_purpose(node):
            return self.under(above, anchor, filled)
        if not grammar.is_verb(node) or not grammar.is_verb(above):
            return None
        bare = grammar.base[node] == "advcl" and xpos == "VBG" and not grammar.mark(node)
        joined = grammar.base[node] == "conj" and not grammar.kids(node, "nsubj")
        if not bare and not joined:
            return None
        subjects = [p for p in grammar.kids(above, "nsubj") if is_event(grammar, p)]
        found = self.under(above, anchor, filled)
        found = found or [s for p in subjects for s in self.under(p, anchor, filled)]
        objects = grammar.objects_of(above)
        found = found or [self.span_of(p) for p in objects if bare and is_site(self.grammar, p)]
        kids = grammar.kids(above, "obj", "obl")
        return found or [span for p in kids for span in self.within(p, anchor)]

    def _is_purpose(self, node: int) -> bool:
        """As in "flew to Suva for talks", "met in Suva to discuss"."""
        grammar = self.grammar
        if grammar.is_verb(node):
            return grammar.base[node] in {"advcl", "xcomp"} and grammar.mark(node) == "to"
        return grammar.case(node) == "for" and grammar.is_verb(grammar.tokens[node].head)

    def _antecedent(self, clause: int, noun: int, anchor: Anchor) -> list[Span] | None:
        """As in "the courthouse where they go on trial", "the fire in which she died"."""
        grammar = self.grammar
        where = any(grammar.low[p] == "where" for p in grammar.kids(clause, "advmod", "mark"))
        if where:
            return (
                [self.span_of(noun)] if noun in self.named or is_site(self.grammar, noun) else None
            )
        if is_event(grammar, noun):
            below = [
                p
                for p in grammar.kids(noun, "nmod")
                if p in self.named or is_site(self.grammar, p)
            ]
            return [self.span_of(p) for p in below if self.is_site_phrase(p, anchor)] or None
        return None

    def _of_people(self, anchor: Anchor, filled: Filled) -> list[Span]:
        """Where the people were: "protesters in Kano blocked the road"."""
        if anchor.frame.code in SILENT:
            return []
        people = (*filled.recipients, *filled.actors)
        return [span for person in people for span in self.within(person, anchor)]
