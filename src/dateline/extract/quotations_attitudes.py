"""Attitudes that an adjective tells: "is confident that", "was opposed to", "are worried about".

The adjective stands as predicate; participles that the tree reads as passives ("was shocked
by") count, since the one who is shocked is their subject. What is left out: "It is clear that",
whose subject feels nothing, and adjectives that only modify ("a confident minister").
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_cues import Cue, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.trees import Tree

ATTITUDE: Final = "attitude"
"""The kind of these cues."""
_FEEL: Final = frozenset(
    {"feel", "remain", "become", "stay", "grow", "get", "sound", "seem", "appear"}
)
_PREDICATES: Final = frozenset({"ADJ", "VERB"})
_LIFELESS: Final = frozenset({"it", "that", "this", "these", "which", "what", "there"})


@cache
def adjectives() -> dict[str, dict[str, str]]:
    """Adjective -> what it takes -> the act; the first group wins."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for group in words().adjectives:
        for word in group.lemmas:
            for taken in group.takes.split():
                found[word].setdefault(taken, group.act)
    return dict(found)


def find_attitudes(tree: Tree) -> Iterator[tuple[Cue, int]]:
    """The cues of a sentence in text order, each with the head of the one who feels so."""
    known = adjectives()
    for position, token in enumerate(tree.tokens):
        if token.upos not in _PREDICATES:
            continue
        takes = known.get(token.text.lower())
        ends = position + 1 == len(tree.tokens) or tree.tokens[position + 1].upos == "PUNCT"
        if takes is None or ends:
            continue
        holder = _holder(tree, position)
        if holder is None or tree.tokens[holder].text.lower() in _LIFELESS:
            continue
        yield Cue(position, _first(tree, position, holder), position, ATTITUDE, takes), holder


def _holder(tree: Tree, head: int) -> int | None:
    """Head of the subject of a predicate adjective."""
    token = tree.tokens[head]
    subject = tree.child(head, "nsubj", "nsubj:pass")
    if token.upos == "VERB":
        passive = token.xpos == "VBN" and tree.child(head, "aux:pass", "cop") is not None
        return subject if passive else None
    if subject is not None:
        return subject if subject < head else None
    if token.relation in {"conj", "xcomp"} and token.head < head:
        above = tree.tokens[token.head]
        verb = token.relation == "conj" or above.lemma in _FEEL
        return tree.child(token.head, "nsubj", "nsubj:pass") if verb else None
    return None


def _first(tree: Tree, head: int, holder: int) -> int:
    """First word of the predicate: copula, auxiliaries and adverbs between subject and adjective."""
    first = head
    while first - 1 > tree.last[holder] and tree.tokens[first - 1].upos in {"AUX", "ADV", "PART"}:
        first -= 1
    governor = tree.tokens[head].head
    if first == head and tree.tokens[head].relation == "xcomp" and governor == head - 1:
        return governor
    return first
