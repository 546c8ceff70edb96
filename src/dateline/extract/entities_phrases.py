"""Noun phrases as treebanks mark mentions, to compare chains with theirs.

A cell of a record quotes a name or noun with its modifiers; a treebank takes its clauses and
its possessive mark in as well. Left out on both sides are appositions, conjuncts and, of a
predicate, the rest of its clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dateline.spans import Span
    from dateline.trees import Tree

_OUTSIDE: Final = frozenset(
    {"appos", "conj", "cc", "parataxis", "case", "cop", "nsubj", "mark", "aux", "punct"}
)
_OF_CLAUSE: Final = ("advmod", "obl", "advcl", "ccomp", "csubj", "expl", "discourse")


def whole(tree: Tree, head: int) -> Span:
    """The noun phrase of a head word, from its article to the end of its clauses."""
    if tree.tokens[head].upos == "PRON":
        return tree.tokens[head].span
    kept = set(tree.subtree(head, without=_cut(tree, head)))
    inner = {p for p in kept if p > head and tree.tokens[p].relation == "appos"}
    for position in inner:
        kept.difference_update(tree.subtree(position))
    first = last = head
    while _goes_on(tree, head, first, -1, kept):
        first -= 1
    while _goes_on(tree, head, last, 1, kept):
        last += 1
    while first < head and tree.tokens[first].upos == "PUNCT":
        first += 1
    while last > head and tree.tokens[last].upos == "PUNCT":
        last -= 1
    return tree.span(first, last)


def _cut(tree: Tree, head: int) -> set[int]:
    """The branches of a head that are no part of its phrase; its possessive mark is one."""
    cut = {
        child
        for child in tree.below[head]
        if tree.tokens[child].relation.partition(":")[0] in _OUTSIDE
        and tree.tokens[child].xpos != "POS"
    }
    if tree.child(head, "cop") is not None:
        cut.update(tree.children(head, *_OF_CLAUSE))
    return cut


def _goes_on(tree: Tree, head: int, position: int, step: int, kept: set[int]) -> bool:
    """Whether the phrase reaches over the next word: a part of it, or a mark before one."""
    after = position + step
    if after in kept:
        return True
    within = 0 <= after < len(tree.tokens) and tree.tokens[after].head == head
    return within and tree.tokens[after].upos == "PUNCT" and after + step in kept
