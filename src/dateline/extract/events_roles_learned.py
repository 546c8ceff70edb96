"""Roles as the network reads them, beside those of the rules.

The rules know the grammar of an act, the network has seen what fills the roles of acts like it.
Where the rules leave a role open and the network is sure of some words, they fill it. The shares
below were measured on authored text by writers whom neither rules nor network had seen. Taking out what
the network sees nothing of was tried and left: in press the rules were mostly right.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from dateline.spans import Span

if TYPE_CHECKING:
    from dateline.records import Predicate, RoleWord

SURE: Final = {"actor": 0.8, "recipient": 0.75, "place": 0.5, "attributed_to": 0.7}
"""Probability from which the words of an open role are taken."""
JOINED: Final = 0.4
"""Probability from which a word beside a sure one belongs to the same span."""
SIDES: Final = frozenset({"actor", "recipient"})

Roles = dict[str, tuple[Span, ...]]
Phrase = Callable[[str, Span], Span | None]


def mended(
    roles: Roles, predicate: Predicate | None, text: str, phrase: Phrase
) -> tuple[Roles, tuple[str, ...]]:
    """The spans of each role, open ones with what the network is sure of; and the reasons.

    `phrase` makes of words for a role the phrase that can fill it, or `None`.
    """
    if predicate is None:
        return roles, ()
    found = dict(roles)
    reasons = []
    for role, spans in roles.items():
        read = None if spans else sure(role, predicate, text)
        span = None if read is None else phrase(role, read)
        taken = (predicate.span, *found["actor"], *found["recipient"]) if role in SIDES else ()
        if span is not None and not any(span.overlaps(other) for other in taken):
            found[role] = (span,)
            reasons.append(f"{role}: network")
    return found, tuple(reasons)


def sure(role: str, predicate: Predicate, text: str) -> Span | None:
    """The words of a role of which the network is surest, if it is sure."""
    words = [word for word in predicate.words if word.role == role and word.score >= JOINED]
    best = max(words, key=lambda word: (word.score, -word.span.start), default=None)
    if best is None or best.score < SURE[role]:
        return None
    span = _joined(best, words, text)
    return span if any(letter.isalnum() for letter in span.of(text)) else None


def _joined(best: RoleWord, words: list[RoleWord], text: str) -> Span:
    """The best word with its neighbours, as far as letters reach at both ends."""
    at = words.index(best)
    first = last = at
    while first and _beside(words[first - 1], words[first], text):
        first -= 1
    while last + 1 < len(words) and _beside(words[last], words[last + 1], text):
        last += 1
    while first < last and not words[first].span.of(text)[0].isalnum():
        first += 1
    while last > first and not words[last].span.of(text)[-1].isalnum():
        last -= 1
    return Span(words[first].span.start, words[last].span.end)


def _beside(left: RoleWord, right: RoleWord, text: str) -> bool:
    return not text[left.span.end : right.span.start].strip()
