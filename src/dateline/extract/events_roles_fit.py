"""What can stand in a role: sides, senders and owners among the heads that a slot holds.

Left out: where the heads are sought (`events_roles`, `events_roles_far`, `events_roles_whom`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.extract.events_grammar import RELATIVE
from dateline.extract.events_lexicon import words
from dateline.extract.events_roles_far import meant
from dateline.extract.events_sides import (
    antecedent,
    can_act,
    can_hear,
    is_event,
    owners_of,
    role_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor

CHOOSY: Final = frozenset({"comp", "from", "among", "at", "with", "over", "in", "for", "to"})
"""Slots whose noun is a side only if it can act or be hurt: "a bomb attack" is not by a bomb."""
HANDED: Final = frozenset(
    {Code.AID, Code.COOPERATE, Code.REQUEST, Code.AGREE, Code.CONCEDE, Code.SUPPORT, Code.REJECT}
)
"""Codes whose nouns have what is handed over, granted or asked behind "of"."""
UNNAMED: Final = frozenset({"obj-poss", "content"})
"""Slots whose pronouns are seldom the other side: "suspended its flights"."""
EMPTY: Final = frozenset({"place", "there", "what", "which", "itself", "nothing", "anything"})
PAIRED: Final = (["one", "another"], ["each", "other"])
RESOLVED: Final = frozenset({"his", "her", "its", "their", "whose"})
SUFFERERS: Final = frozenset({"PEOPLE", "AREA", "BUILDING", "COUNTRY", "PLACE", "BODY"})


def kept(grammar: Grammar, heads: Iterable[int], anchor: Anchor, slot: str) -> tuple[int, ...]:
    """Heads that are words for someone or something, not times or bare relatives."""
    taken = {anchor.position, anchor.top, *anchor.extra}
    return tuple(
        p
        for p in heads
        if p not in taken
        and (slot == "poss" or grammar.low[p] not in RELATIVE)
        and not (grammar.tokens[p].upos == "PRON" and slot in UNNAMED)
        and grammar.low[p] not in EMPTY
        and (slot == "subj" or grammar.low[max(0, p - 1) : p + 1] not in PAIRED)
        and grammar.tokens[p].upos != "VERB"
        and (slot in {"poss", "subj", "adj"} or not grammar.is_time(p))
    )


def suits(grammar: Grammar, head: int, slot: str, role: str, code: Code | None) -> bool:
    """Whether a head may fill a role from this slot.

    An event is no actor ("the shooting that killed six"); behind a vague preposition or
    in front of a noun only people and what can be struck count.
    """
    kinds = grammar.kinds(head)
    side = "PEOPLE" in kinds or grammar.lemmas[head] in role_words().sides
    if is_event(grammar, head) and not side:
        banned = role == "recipient" and slot == "obj" and code is Code.COERCE
        sender = role == "actor" and slot == "subj"
        return grammar.tokens[head].upos == "PROPN" or sender or banned
    if role == "actor" and not is_agent(grammar, head, slot):
        return False
    if role == "actor" and slot == "of" and code in HANDED and not can_hear(grammar, head):
        return False  # "the sale of helicopters" is not by helicopters
    if slot not in CHOOSY or (role == "recipient" and slot in {"for", "over"}):
        return True
    if role == "recipient" and slot == "comp":
        struck = kinds & SUFFERERS or "PROPERTY" in kinds
        return (
            bool(struck) or can_hear(grammar, head) or grammar.lemmas[head] in role_words().sites
        )
    return can_act(grammar, head) or (role == "recipient" and bool(kinds & SUFFERERS))


def is_agent(grammar: Grammar, head: int, slot: str) -> bool:
    """Neither a time ("Friday's arrest") nor a means ("dismissed by fax") nor a bare count."""
    if grammar.is_time(head) and not can_act(grammar, head):
        return False
    if "by" in {slot, grammar.case(head)} and grammar.lemmas[head] in role_words().means:
        return False
    if slot != "adj":
        return True
    joined = head > 0 and grammar.low[head - 1] in {"-", "pro", "anti"}
    quality = grammar.lemmas[head] in role_words().qualities or joined
    return not quality and grammar.lemmas[head] not in words().measures


def senders(grammar: Grammar, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Of what was thrown or laid, who sent it: "an Israeli missile", "mines laid by rebels"."""
    found: list[int] = []
    for head in heads:
        thrown = grammar.lemmas[head] in role_words().shots and not grammar.labels[head]
        if not thrown and not (is_event(grammar, head) and not can_act(grammar, head)):
            found.append(head)
            continue
        sent = [q for p in grammar.kids(head, "acl") for q in grammar.arguments(p).subjects]
        sent += [*grammar.owners(head), *grammar.with_case(head, "by")]
        sent += [p for p in grammar.kids(head, "amod", "compound") if grammar.is_side(p)]
        found += [p for p in sent if p != head and can_act(grammar, p)]
    return tuple(dict.fromkeys(found))


def addressed(grammar: Grammar, heads: Iterable[int]) -> tuple[int, ...]:
    """Of things their owners: "criticised the government's plan" is about the government."""
    found: list[int] = []
    for head in heads:
        if can_hear(grammar, head) or "AREA" in grammar.kinds(head):
            found.append(head)
        else:
            found += owners_of(grammar, head)
    return tuple(dict.fromkeys(found))


def resolved(grammar: Grammar, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Possessive pronouns as what they stand for, where their own sentence names it."""
    found: list[int] = []
    for head in heads:
        owner = grammar.low[head] in RESOLVED and grammar.base[head] in {"nmod", "det"}
        found += (antecedent(grammar, head) if owner else meant(grammar, head)) or (head,)
    return tuple(dict.fromkeys(found))


def is_somebody(grammar: Grammar, head: int) -> bool:
    """Somebody, or a noun with an article: "with the old foe", not "with kitchen knives"."""
    fixed = any(grammar.tokens[p].xpos in {"DT", "PRP$"} for p in grammar.below[head])
    return can_hear(grammar, head) or grammar.content(head) != head or fixed
