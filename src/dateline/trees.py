"""A sentence's dependency tree, indexed once.

`syntax` answers single questions about a sentence and looks at every token for each. A step
that asks several questions of every token builds one `Tree` per sentence instead: children,
edges and depth are worked out in one pass. Relations are compared as in `syntax`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.spans import Span
from dateline.syntax import ROOT, is_relation

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from dateline.records import Sentence, Token

_LOOSE: Final = frozenset(
    {
        *("appos", "parataxis", "conj", "cc", "ccomp", "advcl", "dep", "list", "acl:relcl"),
        *("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "cop", "aux", "mark", "expl"),
        *("discourse", "vocative"),
    }
)
_CIRCUMSTANCE: Final = frozenset(
    {"amid", "amidst", "after", "before", "during", "since", "until", "despite", "following"}
    | {"regarding", "concerning", "as", "without", "because"}
)
"""Prepositions that seldom tell which one is meant: "the junta amid mass rallies"."""
_SET_OFF: Final = frozenset({"appos", "acl:relcl", "parataxis", "acl"})


class Tree:
    """The tree of one sentence; positions count its tokens from 0."""

    __slots__ = ("below", "first", "last", "root", "sentence", "tokens")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: tuple[Token, ...] = sentence.tokens
        self.below: list[list[int]] = [[] for _ in self.tokens]
        self.root = 0
        for position, token in enumerate(self.tokens):
            if token.head == ROOT:
                self.root = position
            else:
                self.below[token.head].append(position)
        self.first = list(range(len(self.tokens)))
        self.last = list(range(len(self.tokens)))
        for position in reversed(self._downward()):
            head = self.tokens[position].head
            if head != ROOT:
                self.first[head] = min(self.first[head], self.first[position])
                self.last[head] = max(self.last[head], self.last[position])

    def _downward(self) -> list[int]:
        """All positions, each head before its dependents."""
        order = [self.root]
        for position in order:
            order += self.below[position]
        return order

    def children(self, head: int, *relations: str) -> Iterator[int]:
        """Dependents of `head` with one of these relations, in text order."""
        for position in self.below[head]:
            if is_relation(self.tokens[position].relation, relations):
                yield position

    def child(self, head: int, *relations: str) -> int | None:
        """The first dependent of `head` with one of these relations."""
        return next(self.children(head, *relations), None)

    def above(self, position: int) -> Iterator[int]:
        """Heads from the direct one up to the root."""
        head = self.tokens[position].head
        while head != ROOT:
            yield head
            head = self.tokens[head].head

    def subtree(self, head: int, *, without: Container[int] = ()) -> list[int]:
        """Sorted positions of `head` and all below it; the branches at `without` are cut."""
        found = [head]
        for position in found:
            found += [child for child in self.below[position] if child not in without]
        return sorted(found)

    def phrase(
        self,
        head: int,
        *,
        joined: bool = False,
        whole: bool = False,
        outside: Container[int] = (),
    ) -> tuple[int, int]:
        """First and last word of a noun phrase: titles and modifiers, no clause, no apposition.

        Left out are its preposition and possessive mark, what only tells when or why ("amid
        rallies"), conjuncts unless `joined`, and the words in `outside`; what is kept is the unbroken run around the head. With `whole`,
        appositions and relative clauses are kept.
        """
        kept_too = {"conj", "cc"} if joined else set()
        if whole:
            kept_too |= {"appos", "acl:relcl", "acl", "conj", "cc"}
        cut = {
            child
            for child in self.below[head]
            if self._is_loose(child, head) and self.tokens[child].relation not in kept_too
        }
        if not whole:
            cut.update(
                position for position in self.subtree(head) if self._is_set_off(position, head)
            )
        kept = set(self.subtree(head, without=cut))
        first = last = head
        while first - 1 in kept and first - 1 not in outside:
            first -= 1
        while last + 1 in kept and last + 1 not in outside:
            last += 1
        while first < head and self._is_edge(first, "("):
            first += 1
        while last > head and (self._is_edge(last, ")") or self.tokens[last].xpos == "POS"):
            last -= 1
        return first, last

    def _is_set_off(self, position: int, head: int) -> bool:
        """Whether a comma sets off an apposition or clause further down."""
        if position <= head + 1 or self.tokens[position].relation not in _SET_OFF:
            return False
        start = self.first[position]
        return "," in {self.tokens[start].text, self.tokens[start - 1].text}

    def _is_edge(self, position: int, bracket: str) -> bool:
        token = self.tokens[position]
        return token.upos == "PUNCT" and token.text != bracket

    def _is_loose(self, child: int, head: int) -> bool:
        relation = self.tokens[child].relation
        if relation == "case":
            return child < head or self.tokens[child].xpos == "POS"
        if relation == "acl:relcl":
            return self.tokens[head].upos != "PRON"
        if relation == "nmod" and self._is_circumstance(child):
            return True
        if relation == "appos" and child == head + 1:
            return False  # "member Jane Doe"
        if relation == "acl":
            start = self.first[child]
            set_off = "," in {self.tokens[start].text, self.tokens[start - 1].text}
            return set_off or self.tokens[child].upos == "VERB"
        predicate = relation == "obl" and self.tokens[head].upos != "VERB"
        return relation in _LOOSE or predicate

    def _is_circumstance(self, child: int) -> bool:
        cases = self.children(child, "case")
        return any(self.tokens[case].text.casefold() in _CIRCUMSTANCE for case in cases)

    def is_below(self, position: int, head: int) -> bool:
        """Whether `head` is `position` or above it."""
        return position == head or head in self.above(position)

    def span(self, first: int, last: int) -> Span:
        """The text from token `first` to token `last`, both included."""
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)
