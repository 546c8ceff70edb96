"""Walking a dependency tree.

Positions count tokens of one sentence from 0. Relations are compared without their subtype
unless one is named: `nsubj` also finds `nsubj:pass`, `nsubj:pass` only itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from dateline.spans import Span, cover

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from dateline.records import Document, Sentence

LOOSE: Final = ("acl:relcl", "acl", "appos", "parataxis", "cc", "conj", "punct", "case", "mark")
"""What a noun phrase leaves out when it is quoted as a cell."""

ROOT: Final = -1


def is_relation(relation: str, wanted: Container[str]) -> bool:
    """Whether a relation, or its type without the subtype, is among the wanted ones."""
    return relation in wanted or relation.partition(":")[0] in wanted


def children(sentence: Sentence, head: int, *relations: str) -> list[int]:
    """Positions of the direct dependents of `head`, of these relations if any are named."""
    return [
        position
        for position, token in enumerate(sentence.tokens)
        if token.head == head and (not relations or is_relation(token.relation, relations))
    ]


def child(sentence: Sentence, head: int, *relations: str) -> int | None:
    """The first dependent of `head` with one of these relations."""
    return next(iter(children(sentence, head, *relations)), None)


def ancestors(sentence: Sentence, position: int) -> Iterator[int]:
    """Heads from the direct one up to the root of the sentence."""
    head = sentence.tokens[position].head
    while head != ROOT:
        yield head
        head = sentence.tokens[head].head


def root(sentence: Sentence) -> int:
    """Position of the root token."""
    return next(i for i, token in enumerate(sentence.tokens) if token.head == ROOT)


def subtree(sentence: Sentence, head: int, *, without: Container[str] = ()) -> list[int]:
    """Sorted positions of `head` and all below it; branches of relations `without` are cut."""
    kept = [head]
    queue = [head]
    while queue:
        current = queue.pop()
        for position in children(sentence, current):
            if not is_relation(sentence.tokens[position].relation, without):
                kept.append(position)
                queue.append(position)
    return sorted(kept)


def span_of(sentence: Sentence, positions: Sequence[int]) -> Span:
    """The stretch of text from the first to the last of these tokens."""
    return cover(sentence.tokens[position].span for position in positions)


def phrase(sentence: Sentence, head: int) -> Span:
    """The head with its modifiers, without relative clauses, appositions and conjuncts.

    Only the run of tokens around the head is kept, so that a cut branch in the middle
    ("the force, which helped, of ...") does not come back through the cover.
    """
    tree = subtree(sentence, head)
    cut = set(tree)
    for position in children(sentence, head):
        if is_relation(sentence.tokens[position].relation, LOOSE):
            cut -= set(subtree(sentence, position))
    run = [head]
    for step in (-1, 1):
        position = head + step
        while position in cut:
            run.append(position)
            position += step
    return span_of(sentence, run)


def conjuncts(sentence: Sentence, head: int) -> list[int]:
    """The head and everything coordinated with it, in text order."""
    found = [head]
    for position in children(sentence, head, "conj"):
        found += conjuncts(sentence, position)
    return sorted(found)


def tokens_in(sentence: Sentence, span: Span) -> list[int]:
    """Positions of the tokens that overlap a span."""
    return [i for i, token in enumerate(sentence.tokens) if token.span.overlaps(span)]


def head_of(sentence: Sentence, span: Span) -> int | None:
    """The token of a span whose head lies outside it; the first if several do."""
    inside = tokens_in(sentence, span)
    members = set(inside)
    return next((i for i in inside if sentence.tokens[i].head not in members), None)


def sentence_at(document: Document, span: Span) -> int | None:
    """Number of the sentence that a span begins in; `None` in furniture and between sentences."""
    number = bisect_right(document.sentences, span.start, key=lambda s: s.span.start) - 1
    if number < 0 or span.start >= document.sentences[number].span.end:
        return None
    return number


def sentences_in(document: Document, span: Span) -> range:
    """Numbers of the sentences that a span touches."""
    first = bisect_right(document.sentences, span.start, key=lambda s: s.span.end)
    return range(first, bisect_left(document.sentences, span.end, key=lambda s: s.span.start))
