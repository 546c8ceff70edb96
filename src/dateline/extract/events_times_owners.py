"""The verb or noun that a temporal expression belongs to.

The tree decides, with corrections for what parsers get wrong: a time right behind a verb of
saying is that verb's ("said Monday troops had left"), so is one in front of "that"; "starting
Monday" belongs to the verb above, and what was asked "two weeks ago" was asked then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.events_lexicon import words
from dateline.extract.events_times_words import Relation, lists
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar

LIGHT: Final = frozenset(
    {"on", "late", "early", "in", "a", "the", "at", "last", "earlier", "this"}
)
PARTS_OF_DAY: Final = frozenset({"late", "early", "later", "earlier", "shortly", "again"})
"""Adverbs that a day may hang on: "looted shops late on Tuesday"."""
PAST_WORDS: Final = frozenset({"ago", "last", "yesterday", "earlier", "back"})
HOLDERS: Final = frozenset({"acl", "advcl", "nmod", "obl", "xcomp", "advmod", "amod", "dep"})


def owner_of(grammar: Grammar, head: int) -> int:
    """The verb or noun that an adverbial phrase modifies, over "in Kano in the north"."""
    node = grammar.tokens[head].head
    while node != ROOT and (
        (grammar.is_time(node) and not grammar.is_verb(node))  # "marched" is no March
        or grammar.lemmas[node] in words().nominal_places
        or grammar.lemmas[node] in lists().words.parts
        or grammar.labels[node] == "Location"
        or (grammar.low[node] in PARTS_OF_DAY and grammar.tokens[node].upos == "ADV")
    ):
        node = grammar.tokens[node].head
    return node


def corrected(
    grammar: Grammar, inside: list[int], owner: int, relation: Relation
) -> tuple[int, Relation]:
    """Owner and relation with the parser's habits undone; `inside` are the time's words."""
    if owner == ROOT:
        return owner, relation
    if grammar.low[owner] in lists().words.opening and grammar.base[owner] in HOLDERS:
        return grammar.tokens[owner].head, Relation.FROM
    first = inside[0]
    teller = first - 1
    while teller >= 0 and grammar.low[teller] in LIGHT:
        teller -= 1
    told = teller >= 0 and grammar.lemmas[teller] in lists().words.speech
    if told and owner > first and grammar.is_verb(teller):
        return teller, relation
    before = _before_teller(grammar, inside, owner)
    if before is not None:
        return before, relation
    marks = [p for p in grammar.kids(owner, "mark") if grammar.low[p] == "that"]
    if marks and first < marks[0] and grammar.tokens[owner].head != ROOT:
        return grammar.tokens[owner].head, relation
    between = [p for p in grammar.above(owner) if owner < p < first and grammar.is_verb(p)]
    if between:  # "is to visit Oslo, he said at a briefing on Monday"
        return between[-1], relation
    if _is_opening(grammar, inside) and not grammar.is_verb(owner):
        verbs = [p for p in grammar.above(owner) if grammar.is_verb(p)]
        return (verbs[0] if verbs else owner), relation
    return _looking_back(grammar, inside, owner), relation


def _before_teller(grammar: Grammar, inside: list[int], owner: int) -> int | None:
    """The verb of what is told, as in "killed six in the market on Monday, police said".

    The last verb before the time stands in for a telling that the parser took for its own.
    """
    first, behind = inside[0], inside[-1] + 1
    if grammar.lemmas[owner] not in lists().words.speech or owner < behind:
        return None
    teller = any(behind < p < owner for p in grammar.kids(owner, "nsubj"))
    if grammar.low[behind : behind + 1] != [","] or not teller:
        return None
    told = [p for p in grammar.kids(owner, "ccomp") if p < first]
    level = [q for p in told for q in (p, *grammar.kids(p, "conj")) if q < first]
    level = level or [p for p in range(first) if grammar.tokens[p].xpos == "VBD"]
    return next((q for q in reversed(level) if grammar.is_verb(q)), None)


def _is_opening(grammar: Grammar, inside: list[int]) -> bool:
    """As in "Last week, the envoy, on a visit to Rome, asked": set off in front of the clause."""
    comma = grammar.low[inside[-1] + 1 : inside[-1] + 2] == [","]
    return comma and inside[0] <= 1


def _looking_back(grammar: Grammar, inside: list[int], owner: int) -> int:
    """As in "invited them to return two weeks ago": the invitation, not the return, is past."""
    above = grammar.tokens[owner].head
    if above == ROOT or not grammar.mark(owner).endswith("to") or owner > inside[0]:
        return owner
    past = any(grammar.low[p] in PAST_WORDS for p in (*inside, max(inside[0] - 2, 0)))
    told = grammar.tokens[above].xpos in {"VBD", "VBN"}
    return above if past and told and grammar.lemmas[above] not in lists().words.shared else owner
