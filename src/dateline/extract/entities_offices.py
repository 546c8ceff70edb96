"""Offices: titles in the text, whose they are, and what is said of their holding.

Read are a title before a name ("Niger's newly appointed prime minister Jane Doe"), behind it
("Jane Doe, the prime minister of Niger, ..."), as predicate ("Jane Doe is the minister") and
with verbs that give or take it ("ousted president Doe", "named minister"). A title alone is a
mention of its holder. Left out: terms, dates, who holds an office that no name is given to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.codes import OfficeStatus
from dateline.extract.entities_lexicon import (
    country_of,
    office_forms,
    offices,
    status_words,
    turning_verbs,
)
from dateline.records import Office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.trees import Tree

_LINKS: Final = frozenset({"of", "for", "to", "at"})
_ADVERBS: Final = frozenset(
    {"newly", "recently", "democratically", "then", "now", "directly", "the"}
)
_ELECT: Final = (["-", "elect"], ["-", "designate"])
_BEFORE_TITLE: Final = frozenset(
    {"DET", "ADJ", "PRON", "ADV", "NOUN", "PROPN", "PART", "PUNCT", "VERB"}
)
MAX_LEFT: Final = 8
"""Words before a title that may hold its owner and status."""
MAX_APPOSITION: Final = 12
"""Words behind a name and comma in which its title must come."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a sentence: positions `first` to `last`, `start` with possessor and adjectives."""

    first: int
    last: int
    start: int
    name: str
    country: str | None
    organization: str | None
    status: OfficeStatus

    def office(self, tree: Tree) -> Office:
        """The record of it."""
        return Office(
            title=self.name,
            organization=self.country or self.organization,
            span=tree.span(self.start, self.last),
            status=self.status,
        )


@dataclass(slots=True)
class _Left:
    """What stands before a title."""

    start: int
    country: str | None = None
    organization: str | None = None
    status: OfficeStatus | None = None


def find_title(tree: Tree, last: int) -> Title | None:
    """The longest title that ends at a position, with what belongs to it."""
    tokens = tree.tokens
    final = tokens[last].text.casefold().strip(".")
    for words, name in office_forms().get(final, ()) or office_forms().get(
        tokens[last].lemma.casefold(), ()
    ):
        first = _match(tree, last, words)
        if first is not None:
            abroad = words[-1] == "diplomat" and _is_abroad(tree, last)
            return _completed(tree, first, last, "ambassador" if abroad else name)
    return None


def _is_abroad(tree: Tree, last: int) -> bool:
    """Whether a diplomat is one in a country: "the top diplomat in Mali" is no minister."""
    after = tree.tokens[last + 1].text.casefold() if last + 1 < len(tree.tokens) else ""
    return after in {"in", "to"}


def _match(tree: Tree, last: int, words: tuple[str, ...]) -> int | None:
    """Where the words begin that end at `last`; hyphens between them do not count."""
    position = last - 1
    for word in reversed(words[:-1]):
        while position >= 0 and tree.tokens[position].text in {"-", "‑"}:
            position -= 1
        if position < 0 or tree.tokens[position].text.casefold().strip(".") != word:
            return None
        position -= 1
    return position + 1


def _completed(tree: Tree, first: int, last: int, name: str) -> Title:
    left = _left_of(tree, first)
    country, organization, end = left.country, left.organization, last
    if country is None and organization is None:
        country, organization, end = _right_of(tree, last)
    if [t.text.casefold() for t in tree.tokens[last + 1 : last + 3]] in _ELECT:
        left.status, end = OfficeStatus.APPOINTED, last + 2
    return Title(
        first=first,
        last=end,
        start=left.start,
        name=name,
        country=country,
        organization=organization,
        status=left.status or OfficeStatus.HOLDS,
    )


def _left_of(tree: Tree, first: int) -> _Left:
    left = _Left(first)
    position = first - 1
    while position >= max(0, first - MAX_LEFT):
        token = tree.tokens[position]
        word = token.text.casefold()
        status = status_words().get(word)
        country = _country_at(tree, position)
        if token.xpos == "POS":
            _possessor(tree, position, left)
            break
        if token.xpos in {"VBD", "VBZ", "VBP"}:
            break  # "soldiers ousted president Doe" is no adjective
        if status is not None:
            left.status = left.status or status
            left.start = position
        elif country is not None:
            left.country = left.country or country[0]
            position = left.start = country[1]
        elif word == "-" and left.start == position + 1:
            position -= 1
            left.start = position
            left.status = left.status or status_words().get(tree.tokens[position].text.casefold())
        elif word in _ADVERBS - {"the"}:
            left.start = position
        elif token.relation not in {"amod", "compound", "advmod"} or token.upos == "VERB":
            break
        position -= 1
    return left


def _country_at(tree: Tree, position: int) -> tuple[str, int] | None:
    """The country whose name or adjective ends at a position, and where it begins."""
    for size in (3, 2, 1):
        first = position - size + 1
        if first >= 0:
            words = " ".join(t.text for t in tree.tokens[first : position + 1])
            code = country_of(words) if words[:1].isupper() else None
            if code is not None:
                return code, first
    return None


def _possessor(tree: Tree, mark: int, left: _Left) -> None:
    """Read the owner before a possessive mark."""
    if mark == 0:
        return
    country = _country_at(tree, mark - 1)
    if country is not None:
        left.country, left.start = country
        return
    first = mark - 1
    while first > 0 and tree.tokens[first - 1].upos == "PROPN" and mark - first < 5:
        first -= 1
    left.start = first
    left.organization = " ".join(t.text for t in tree.tokens[first:mark])


def _right_of(tree: Tree, last: int) -> tuple[str | None, str | None, int]:
    """Country or organisation behind "of", "for", "to", and the last word."""
    tokens = tree.tokens
    position = last + 1
    if position >= len(tokens) or tokens[position].text.casefold() not in _LINKS:
        return None, None, last
    position += 1
    if position < len(tokens) and tokens[position].text.casefold() == "the":
        position += 1
    first = position
    while position < len(tokens) and tokens[position].upos == "PROPN" and position - first < 5:
        position += 1
    if position == first:  # "the president of the chamber" is nobody's president but its own
        noun = tokens[position].text if position < len(tokens) else ""
        common = noun.isalpha() and tokens[position].upos == "NOUN"
        return None, noun if common else None, position if common else last
    for size in (3, 2, 1):
        code = country_of(" ".join(t.text for t in tokens[first : first + size]))
        if code is not None:
            return code, None, first + size - 1
    return None, " ".join(t.text for t in tokens[first:position]), position - 1


def titles_of(tree: Tree, first: int, last: int) -> Iterator[Title]:
    """The titles given to the name at positions `first` to `last`."""
    before = _before(tree, first)
    if before is not None:
        yield _turned(tree, before, first)
    behind = _behind(tree, last) or _predicate(tree, first, last)
    if behind is not None:
        yield behind


def _before(tree: Tree, first: int) -> Title | None:
    place = first - 1
    comma = place > 0 and tree.tokens[place].text == ","
    if comma:
        place -= 1
    title = find_title(tree, place) if place >= 0 else None
    if title is None or title.last >= first:
        return None
    if comma and tree.tokens[first].relation == "appos" and tree.tokens[first].head == place:
        return title
    owned = title.country is not None or title.organization is not None
    if comma and not (owned and tree.tokens[title.first].text[:1].isupper()):
        return None
    return title


def _turned(tree: Tree, title: Title, name: int) -> Title:
    """The title with the status that the governing verb gives: "ousted President Doe"."""
    head = tree.tokens[name].head
    relation = tree.tokens[name].relation
    if head < 0 or title.status is not OfficeStatus.HOLDS:
        return title
    status = turning_verbs().get(tree.tokens[head].lemma)
    if status is OfficeStatus.OUSTED and relation in {"obj", "nsubj:pass"}:
        return replace(title, status=status)
    return title


def _behind(tree: Tree, last: int) -> Title | None:
    """The title in an apposition: "Jane Doe, the prime minister of Niger, ..."."""
    tokens = tree.tokens
    if last + 1 >= len(tokens) or tokens[last + 1].text not in {",", "("}:
        return None
    for position in range(last + 2, min(len(tokens), last + MAX_APPOSITION)):
        token = tokens[position]
        if token.xpos in {"VBD", "VBZ", "VBP", "MD", "WP", "WDT", "CC"} or token.text in {
            ",",
            ";",
        }:
            return None
        title = find_title(tree, position)
        if title is not None and token.upos in {"NOUN", "PROPN"}:
            longer = find_title(tree, position + 1) if position + 1 < len(tokens) else None
            chosen = longer if longer and longer.first <= title.first else title
            return chosen if _opens(tree, chosen, last + 1) else None
    return None


def _opens(tree: Tree, title: Title, comma: int) -> bool:
    """Whether only articles and adjectives stand between the comma and the title."""
    between = tree.tokens[comma + 1 : title.start]
    return title.start - comma <= 5 and all(token.upos in _BEFORE_TITLE for token in between)


def _predicate(tree: Tree, first: int, last: int) -> Title | None:
    """The title in a predicate: "Jane Doe is the minister", "named Jane Doe minister"."""
    name = next(
        (p for p in range(first, last + 1) if tree.tokens[p].head not in range(first, last + 1)),
        first,
    )
    head = tree.tokens[name].head
    if head < 0:
        return None
    verb = tree.tokens[head]
    relation = tree.tokens[name].relation
    if relation == "nsubj" and tree.child(head, "cop") is not None:
        title = find_title(tree, head)
        past = any(tree.tokens[c].text.casefold() == "was" for c in tree.children(head, "cop"))
        return replace(title, status=OfficeStatus.FORMER) if past and title else title
    status = turning_verbs().get(verb.lemma)
    if status is None or relation not in {"obj", "nsubj:pass", "nsubj"}:
        return None
    if relation == "nsubj" and status is not OfficeStatus.FORMER:
        return None
    for child in tree.children(head, "xcomp", "obl", "obj"):
        if child != name and child > head:
            title = find_title(tree, child)
            if title is not None:
                return replace(title, status=status)
    return None


def is_unique(title: str) -> bool:
    """Whether a country has one holder of an office at a time."""
    office = offices().offices.get(title)
    return office is not None and office.unique
