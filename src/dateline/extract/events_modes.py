"""The mode of an act by the words around it, where its frame leaves it open.

Of a demand, a refusal or a threat it is what its content asks for; of a killing, the weapon
that its sentence names, if it names one sort only. Word lists: `resources/event_modes.yaml`.
Left out: contents and weapons that only another sentence names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from dateline.codes import MODES, Code
from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor

ASKED: Final[dict[Code, str]] = {
    Code.RETREAT: "yield",
    Code.CONCEDE: "yield",
    Code.CONSULT: "meet",
    Code.AID: "assist",
    Code.COOPERATE: "assist",
    Code.SUPPORT: "assist",
    Code.GOVERN: "change",
    Code.ACCUSE: "change",
    Code.SANCTION: "change",
}
CONTENT_MODES: Final[dict[Code, dict[Code, str]]] = {
    Code.REQUEST: ASKED,
    Code.REJECT: ASKED,
    Code.THREATEN: {
        Code.ASSAULT: "violence",
        Code.MOBILIZE: "violence",
        Code.SANCTION: "relations",
        Code.COERCE: "restrict",
    },
}
"""What the act inside a demand or a threat makes of it."""
OF_OWN: Final = {"resign": "change", "arrest": "arrest", "deport": "expel", "expel": "expel"}
"""Modes of the content that decide before its code does."""
CONTENTS: Final = ("meet", "yield", "assist", "change")


class ModeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`resources/event_modes.yaml` as it is written."""

    contents: dict[str, frozenset[str]]
    own: dict[str, frozenset[str]]
    weapons: dict[str, frozenset[str]]


def mode_of(grammar: Grammar, anchor: Anchor, anchors: Sequence[Anchor]) -> str | None:
    """The mode of an act, `None` where nothing decides it; always one of its code's modes."""
    code = anchor.frame.code
    if anchor.frame.mode is not None or code is None:
        return anchor.frame.mode
    if code is Code.ASSAULT:
        found = _named(grammar, anchor) or _weapon(grammar, anchors)
    elif code in CONTENT_MODES:
        found = _asked(grammar, anchor, anchors, CONTENT_MODES[code])
        if found is None and code is not Code.THREATEN:
            found = _worded(grammar, anchor)
    else:
        found = None
    return found if found in MODES[code] else None


def _asked(
    grammar: Grammar, anchor: Anchor, anchors: Sequence[Anchor], asked: dict[Code, str]
) -> str | None:
    """By the first act below the anchor."""
    below = set(grammar.subtree(anchor.position))
    for other in anchors:
        code = other.frame.code
        if other is anchor or other.position not in below or code is None:
            continue
        own = OF_OWN.get(other.frame.mode or "")
        if own in MODES[anchor.frame.code or code]:
            return own
        if code in asked:
            return asked[code]
    return None


def _worded(grammar: Grammar, anchor: Anchor) -> str | None:
    """By the words of the content: the first that is known decides."""
    contents = table("event_modes", ModeFile).contents
    for position in sorted(grammar.subtree(anchor.position)):
        if position <= anchor.position or position in anchor.extra:
            continue
        words = {grammar.lemmas[position], grammar.low[position]}
        for name in CONTENTS:
            if words & contents[name]:
                return name
    return None


def _named(grammar: Grammar, anchor: Anchor) -> str | None:
    """By the anchor's own word: "the massacre"."""
    own = table("event_modes", ModeFile).own
    lemma = grammar.lemmas[anchor.position]
    return next((name for name, members in own.items() if lemma in members), None)


def _weapon(grammar: Grammar, anchors: Sequence[Anchor]) -> str | None:
    """The one weapon that the sentence names, by its words or by another attack in it."""
    weapons = table("event_modes", ModeFile).weapons
    found = {
        name
        for position in range(len(grammar.tokens))
        for name, members in weapons.items()
        if grammar.lemmas[position] in members or grammar.low[position] in members
    }
    modes = {other.frame.mode for other in anchors if other.frame.code is Code.ASSAULT}
    found |= {mode for mode in modes if mode in weapons}
    return found.pop() if len(found) == 1 else None
