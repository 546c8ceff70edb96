"""Roles that stand further off than the slots of a frame.

Whom the content of an act in words is done to ("refused to admit the inspectors"), who is tried
for a noun's act ("jailed two men for the bombing"), and who else was at a meeting ("the union
froze talks with the owners").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.events_sides import can_hear, role_words
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor, Slots

CRIME_CASES: Final = frozenset({"for", "of", "with", "over", "about"})
ATTENDED: Final = frozenset({"at", "for", "into"})
GOAL_CASES: Final = frozenset({"to", "with", "against"})


def goals(slots: Slots, anchor: Anchor) -> tuple[int, ...]:
    """Who the content of an act in words is done to: "refused to admit [the inspectors]"."""
    grammar = slots.grammar
    own = {*anchor.extra, anchor.position}
    for verb in slots.complements(anchor.position):
        if grammar.is_finite(verb) or verb in own:
            continue
        arguments = grammar.arguments(verb)
        behind = (p for case, p in arguments.obliques if case in GOAL_CASES)
        heads = (*arguments.objects, *behind)
        if heads:
            return tuple(p for p in heads if not _is_means(grammar, p))
    return ()


def _is_means(grammar: Grammar, head: int) -> bool:
    """As in "threatened to use force", "by Christmas"."""
    bare = not grammar.kids(head, "det", "nmod", "amod", "nummod", "compound")
    return grammar.is_time(head) or (grammar.lemmas[head] == "force" and bare)


def culprits(grammar: Grammar, anchor: Anchor) -> tuple[int, ...]:
    """Who is tried or sought for a noun's act: "jailed [two men] for the bombing"."""
    top = anchor.top
    verb = grammar.tokens[top].head
    if verb != ROOT and grammar.case(top) == "on" and "PEOPLE" in grammar.kinds(verb):
        return (verb,)  # "[the minister], on a visit to Oslo, said"
    if verb != ROOT and grammar.base[verb] == "obj":  # "cleared [the sergeant of murder]"
        verb = grammar.tokens[verb].head
    if verb == ROOT or grammar.lemmas[verb] not in role_words().penal:
        return ()
    arguments = grammar.arguments(verb)
    if grammar.case(top) in CRIME_CASES and arguments.objects:
        return tuple(p for p in arguments.objects if p != top and can_hear(grammar, p))
    return arguments.subjects if grammar.case(top) in CRIME_CASES else ()


def attending(slots: Slots, anchor: Anchor) -> tuple[int, ...]:
    """The other side of talks "with" somebody, or who did a thing "at a meeting".

    It is the subject of the nearest clause, unless that is who only speaks of the talks.
    """
    grammar, top = slots.grammar, anchor.top
    if any(slots.own(anchor, case) for case in ("between", "among")):
        return ()
    paired = bool(slots.own(anchor, "with"))
    if not paired and grammar.case(top) not in ATTENDED:
        return ()
    for verb in grammar.above(top):
        if not grammar.is_verb(verb):
            continue
        subjects = grammar.arguments(verb).subjects
        if any(grammar.first[p] <= anchor.position <= grammar.last[p] for p in subjects):
            continue
        heard = tuple(p for p in subjects if can_hear(grammar, p))
        return heard if paired or grammar.tokens[top].head == verb else ()
    return ()
