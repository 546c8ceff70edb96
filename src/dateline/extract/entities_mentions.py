"""Possible mentions, and the sentence in which they are looked for.

A `Candidate` is a stretch of words that may refer to a person, body or group, before it is
decided to which. `Scope` is what the searches for names and for nouns share; `Quoted` tells
which words only the speaker of a quotation says.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypedDict, Unpack

from dateline.extract.entities_lexicon import capitals, country_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from dateline.codes import EntityKind, MentionKind
    from dateline.extract.entities_offices import Title
    from dateline.records import Name, Place
    from dateline.spans import Span
    from dateline.trees import Tree

_MARKS: Final = {"“": True, "«": True, "``": True, "”": False, "»": False, "''": False, '"': True}
"""Double quotation marks and whether they open; the straight one does what is due."""


class Traits(TypedDict, total=False):
    """What may be known of a candidate beyond its words."""

    kind: EntityKind | None
    key: str | None
    country: str | None
    noun: str
    gender: str | None
    plural: bool
    definite: bool
    speaks: bool
    known: str | None
    modifiers: frozenset[str]
    titles: tuple[Title, ...]


@dataclass(slots=True, kw_only=True)
class Candidate:
    """A possible mention.

        `sort` is person, group, body, source, title or pronoun and decides how it is linked;
        `prefix` begins the entity's id, `key` ends it where that is settled; `known` is the name in
        the lists; `subject`: it is the subject of a clause; `speaks`: of a verb of speech; `owned`: it
    has a possessor. It covers the words `first` to `last`. `shown` is whether a record shows it,
    `why` the rule that linked it.
    """

    span: Span
    sentence: int
    head: int
    form: MentionKind
    sort: str
    words: str
    prefix: str
    subject: bool
    kind: EntityKind | None = None
    key: str | None = None
    country: str | None = None
    noun: str = ""
    gender: str | None = None
    plural: bool = False
    definite: bool = False
    speaks: bool = False
    known: str | None = None
    modifiers: frozenset[str] = frozenset()
    titles: tuple[Title, ...] = ()
    shown: bool = True
    owned: bool = False
    why: str = ""
    first: int = 0
    last: int = 0


class Scope:
    """One sentence being searched.

    `taken` holds the positions that names cover, `surnames` the last words of the full names of
    persons in the whole article.
    """

    def __init__(
        self,
        text: str,
        number: int,
        tree: Tree,
        names: Sequence[Name],
        places: Sequence[Place],
        surnames: Container[str] = frozenset(),
    ) -> None:
        self.text = text
        self.number = number
        self.tree = tree
        self.names = names
        self.places = places
        self.surnames = surnames
        self.taken: set[int] = set()

    def candidate(
        self,
        first: int,
        last: int,
        *,
        sort: str,
        form: MentionKind,
        prefix: str,
        **traits: Unpack[Traits],
    ) -> Candidate:
        """The words from `first` to `last` as a possible mention."""
        tokens = self.tree.tokens
        inside = range(first, last + 1)
        head = self._titled(next((p for p in inside if tokens[p].head not in inside), last))
        span = self.tree.span(first, last)
        return Candidate(
            span=span,
            first=first,
            last=last,
            sentence=self.number,
            head=head,
            form=form,
            sort=sort,
            words=span.of(self.text),
            prefix=prefix,
            subject=tokens[self._first_conjunct(head)].relation.startswith("nsubj"),
            **traits,
        )

    def _titled(self, position: int) -> int:
        """The title that heads a name in some trees: "leader" of "leader Jane Doe"."""
        while self.tree.tokens[position].relation == "flat":
            position = self.tree.tokens[position].head
        return position

    def _first_conjunct(self, position: int) -> int:
        """The word that a conjunct is coordinated with: its role is the role of all."""
        while self.tree.tokens[position].relation == "conj":
            position = self.tree.tokens[position].head
        return position

    def positions(self, span: Span) -> list[int]:
        """Positions of the words that overlap a span."""
        tokens = self.tree.tokens
        first = bisect_right(tokens, span.start, key=lambda token: token.span.end)
        last = bisect_left(tokens, span.end, key=lambda token: token.span.start)
        return list(range(first, last))

    def country_in(self, position: int) -> str | None:
        """The country that modifies a noun: "French", "of Mali", "Niger's"; `None` if two do."""
        found = set()
        for child in self.tree.children(position, "amod", "compound", "nmod:poss", "nmod"):
            if self.tree.tokens[child].relation == "nmod" and not self._is_in(child):
                continue
            for part in (child, *self.tree.children(child, "conj")):
                code = self.country_at(part)
                if code is not None:
                    found.add(code)
        return found.pop() if len(found) == 1 else None

    def _is_in(self, child: int) -> bool:
        cases = self.tree.children(child, "case")
        return any(self.tree.tokens[c].text.casefold() in {"of", "in", "from"} for c in cases)

    def country_at(self, position: int) -> str | None:
        """The country of a word, as the places have it, else by its name."""
        token = self.tree.tokens[position]
        beside = self.tree.tokens[max(0, position - 1) : position + 2]
        if any(other.text in {"-", "‑"} for other in beside):
            return None  # "the pro-Moscow regime" is not of Russia
        for place in self.places:
            if place.kind == "country" and place.span.overlaps(token.span):
                return place.country
        last = max([position, *self.tree.children(position, "flat")])
        whole = self.tree.span(position, last).of(self.text)
        return country_of(token.text) or country_of(whole) or capitals().get(whole.casefold())


class Quoted:
    """Which words stand in double quotation marks; a paragraph begins outside."""

    def __init__(self) -> None:
        self._paragraph = -1
        self._inside = False

    def read(self, tree: Tree) -> frozenset[int]:
        """Positions of the quoted words of the next sentence."""
        if tree.sentence.paragraph != self._paragraph:
            self._paragraph, self._inside = tree.sentence.paragraph, False
        found = []
        for position, token in enumerate(tree.tokens):
            if token.text in _MARKS:
                self._inside = _MARKS[token.text] if token.text != '"' else not self._inside
            elif self._inside:
                found.append(position)
        return frozenset(found)
