"""Where the words for a speaker begin and end.

What is cut off: a place, an hour or a dateline in front, and behind a comma what somebody
stands for ("Doe, for the firm").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dateline.trees import Tree

_DASHES: Final = frozenset({"—", "–", "--"})
_STRAY: Final = _DASHES | {",", ";"}
_HOURS: Final = frozenset({"a.m.", "p.m.", "am", "pm"})
_DEGREES: Final = frozenset({"least", "most"})
_UNMARKED: Final = frozenset({"nmod:unmarked", "obl:unmarked"})


def without_setting(tree: Tree, first: int, head: int) -> int:
    """First word of a speaker without what stands before it: a place, an hour, a dateline.

    "In Paris officials", "3 p.m. ECOWAS", "every week crowds", "LAGOS — The governor".
    """
    dashes = [p for p in range(first, head) if tree.tokens[p].text in _DASHES]
    if len(dashes) == 1:
        first = dashes[0] + 1
    while first < head:
        token, following = tree.tokens[first], tree.tokens[first + 1]
        top = token.head if token.relation in {"case", "nummod", "det"} else first
        led = token.relation == "case" and top != head and following.text not in _DEGREES
        timed = tree.tokens[top].relation in _UNMARKED and top != head
        timed &= following.text != "-"  # "82-year-old Jane Doe"
        if (led or timed) and tree.last[top] < head:
            first = tree.last[top] + 1
        elif token.upos == "NUM" and following.text.casefold() in _HOURS and first + 1 < head:
            first += 2
        elif token.text in _STRAY:  # "..., France and its partners announced"
            first += 1
        else:
            break
    return first


def without_aside(tree: Tree, head: int, last: int) -> int:
    """Last word of a speaker without what a comma sets off behind it: "Doe, for the firm"."""
    for child in tree.children(head, "nmod"):
        opens = tree.first[child]
        if head < opens <= last and "," in {tree.tokens[opens].text, tree.tokens[opens - 1].text}:
            return next(p for p in range(head, opens + 1) if tree.tokens[p].text == ",") - 1
    return last
