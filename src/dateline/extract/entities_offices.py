"""Offices: titles in the text, whose they are, and what is said of their holding.

Read are a title before a name ("Niger's newly appointed prime minister Jane Doe"), behind it
("Jane Doe, the prime minister of Niger, ..."), as predicate ("Jane Doe is the minister") and
with verbs and nouns that give or take it ("ousted president Doe", "named minister", "the
overthrow of President Doe"). A title alone is a mention of its holder. Left out: terms, dates,
who holds an office that no name is given to.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.codes import OfficeStatus
from dateline.extract.entities_lexicon import offices, turning_verbs
from dateline.extract.entities_offices_acts import given, is_named_to
from dateline.extract.entities_offices_bodies import is_named
from dateline.extract.entities_offices_owners import left_of, right_of
from dateline.extract.entities_offices_standing import standing
from dateline.extract.entities_offices_titles import Title, read_title, title_at
from dateline.extract.entities_offices_words import is_unique
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.trees import Tree

__all__ = ["Title", "find_title", "is_unique", "titles_of"]

MAX_BEFORE: Final = 9
"""Words by which a title's owner may stand between it and the name."""
MAX_APPOSITION: Final = 12
"""Words behind a name and comma in which its title must come."""
MAX_TITLES: Final = 3
"""Titles in a row before a name: "the head of the junta, General"."""
_BEFORE_TITLE: Final = frozenset(
    {"DET", "ADJ", "PRON", "ADV", "NOUN", "PROPN", "PART", "PUNCT", "VERB", "NUM", "ADP"}
)
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_HEADS: Final = frozenset({"NOUN", "PROPN", "ADJ"})
_STOPS: Final = frozenset({"VBD", "VBZ", "VBP", "MD", "WP", "WDT"})


def find_title(tree: Tree, head: int) -> Title | None:
    """The title of a noun phrase by its head, where it means a holder.

    What somebody wants to become, or does not, means nobody.
    """
    title = title_at(tree, head)
    if title is None or _is_predicate(tree, head):
        return None
    if title.first <= tree.tokens[head].head < head:
        return None  # "forces" in "minister of the armed forces"
    return _turned(title, standing(tree, head))


def _turned(title: Title, status: OfficeStatus | None) -> Title:
    """A title under the status that the sentence gives its holder, if it does."""
    holds = title.status in {OfficeStatus.HOLDS, OfficeStatus.ACTING}
    return title if status is None or not holds else replace(title, status=status)


def _is_predicate(tree: Tree, head: int) -> bool:
    """Whether a title is what a verb says of its subject or object: "resigned as minister"."""
    token = tree.tokens[head]
    if token.head == ROOT:
        return False
    cases = {tree.tokens[c].text.casefold() for c in tree.children(head, "case", "mark")}
    behind_as = "as" in cases and token.relation in {"obl", "nmod", "advcl", "xcomp"}
    if behind_as or token.relation == "appos":
        return behind_as or is_named_to(tree, head)
    lemma = tree.tokens[token.head].lemma
    named = lemma in turning_verbs() or lemma in {"become", "remain"}
    return token.relation == "xcomp" and named


def titles_of(tree: Tree, first: int, last: int) -> Iterator[Title]:
    """The titles given to the name at positions `first` to `last`."""
    head = _head(tree, first, last)
    shared = _before(tree, first) or _of_first_conjunct(tree, head) or _counterpart(tree, first)
    behind = _of_body(tree, last)
    status = standing(tree, head)
    found = [_with_body(title, behind) for title in shared] + list(_behind(tree, last))
    seen = set()
    for title in found:
        yield _turned(title, status)
        seen.add(title.name)
    for title in given(tree, head):
        if title.name not in seen or title.status is not OfficeStatus.HOLDS:
            yield title


def _head(tree: Tree, first: int, last: int) -> int:
    inside = range(first, last + 1)
    return next((p for p in inside if tree.tokens[p].head not in inside), first)


def _before(tree: Tree, first: int) -> list[Title]:
    """The titles before a name, the nearest first; further ones may stand before a comma."""
    found: list[Title] = []
    edge = first
    while len(found) < MAX_TITLES:
        title = _just_before(tree, edge, first)
        if title is None:
            break
        found.append(title)
        edge = title.start
        if edge and tree.tokens[edge - 1].text.casefold() in {"and", "the", "a"}:
            edge -= 1
    return found


def _just_before(tree: Tree, edge: int, name: int) -> Title | None:
    place = edge - 1
    while place > 0 and _is_honorific(tree, place):
        place -= 1
    comma = place > 0 and tree.tokens[place].text == ","
    if comma:
        place -= 1
    for position in range(place, max(-1, place - MAX_BEFORE), -1):
        title = read_title(tree, position, place + 1)
        if title is not None and title.last == place:
            return title if not comma or _is_apposed(tree, title, name) else None
        if tree.tokens[position].xpos in _STOPS:
            return None
    return None


def _is_honorific(tree: Tree, position: int) -> bool:
    """Whether a word before a name is no office: "Mr"; a judge has one."""
    word = tree.tokens[position].text.casefold()
    listed = any(word in words for words in offices().titles.values())
    return listed and read_title(tree, position, position + 1) is None


def _is_apposed(tree: Tree, title: Title, name: int) -> bool:
    """Whether a name behind a comma is that of the title's holder."""
    token = tree.tokens[name]
    if token.relation == "appos" and title.start <= token.head <= title.last:
        return True
    owned = title.country is not None or title.organization is not None
    return owned and tree.tokens[title.first].text[:1].isupper()


def _of_first_conjunct(tree: Tree, head: int) -> list[Title]:
    """The plural title that a second name shares: "Presidents Doe of Mali and Roe of Niger"."""
    token = tree.tokens[head]
    if token.relation != "conj" or token.head == 0:
        return []
    title = read_title(tree, token.head - 1, token.head)
    if title is None or tree.tokens[title.last].xpos not in _PLURAL:
        return []
    return [replace(title, country=None, organization=None)]


def _counterpart(tree: Tree, first: int) -> list[Title]:
    """The office of another's counterpart: "minister Doe and her German counterpart Roe"."""
    place = first - 1
    if place > 0 and tree.tokens[place].text == ",":
        place -= 1
    if place < 1 or tree.tokens[place].lemma != "counterpart":
        return []
    left = left_of(tree, place)
    for position in range(place - 1, -1, -1):
        title = read_title(tree, position, place)
        if title is not None:
            return [
                Title(
                    first=place,
                    last=place,
                    start=left.edge,
                    name=title.name,
                    country=left.country,
                    organization=left.organization,
                    status=OfficeStatus.HOLDS,
                )
            ]
    return []


def _of_body(tree: Tree, last: int) -> tuple[str | None, str | None] | None:
    """Country or body behind a name: "President Jane Doe of Niger"."""
    tokens = tree.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text != "of":
        return None
    owner = right_of(tree, last, len(tokens))
    named = is_named(tokens[last + 2]) or is_named(tokens[min(last + 3, len(tokens) - 1)])
    return (owner.country, owner.organization) if owner.is_known and named else None


def _with_body(title: Title, body: tuple[str | None, str | None] | None) -> Title:
    if body is None or title.country is not None or title.organization is not None:
        return title
    return replace(title, country=body[0], organization=body[1])


def _behind(tree: Tree, last: int) -> Iterator[Title]:
    """The titles in an apposition: "Jane Doe, the prime minister of Niger, ..."."""
    tokens = tree.tokens
    edge = _apposition(tree, last)
    if edge is None:
        return
    position, opened = edge + 1, True
    while position < min(len(tokens), last + MAX_APPOSITION):
        token = tokens[position]
        if token.xpos in _STOPS or token.text in {",", ";", ")", "–", "-"}:
            return
        if token.xpos == "CC":
            if position == edge + 1:
                return
            edge, opened = position, True
        title = title_at(tree, position) if opened and token.upos in _HEADS else None
        if title is not None:
            if not _opens(tree, title, edge) or _has_name(tree, title):
                return
            yield replace(title, status=OfficeStatus.FORMER) if _is_over(tree, title) else title
            position, opened = title.last, False  # "spokesman for Egypt's president" is one
        position += 1


def _is_over(tree: Tree, title: Title) -> bool:
    """Whether years behind a title tell when it ended: "premier from 2015 to 2019"."""
    behind = [token.text.casefold() for token in tree.tokens[title.last + 1 : title.last + 5]]
    ranges = {("from", "to"), ("from", "until"), ("between", "and")}
    years = len(behind) == 4 and all(w.isdigit() and len(w) == 4 for w in behind[1::2])
    return years and (behind[0], behind[2]) in ranges and title.status is OfficeStatus.HOLDS


def _apposition(tree: Tree, last: int) -> int | None:
    """The comma or bracket that opens an apposition, past an age: "Jane Doe, 54, a former"."""
    tokens = tree.tokens
    edge = last + 1
    if edge >= len(tokens) or tokens[edge].text not in {",", "(", "–", "—"}:
        return None
    if edge + 2 < len(tokens) and tokens[edge + 1].upos == "NUM" and tokens[edge + 2].text == ",":
        return edge + 2
    return edge


def _opens(tree: Tree, title: Title, edge: int) -> bool:
    """Whether only articles and adjectives stand between the comma and the title."""
    between = tree.tokens[edge + 1 : title.start]
    return title.start - edge <= 5 and all(token.upos in _BEFORE_TITLE for token in between)


def _has_name(tree: Tree, title: Title) -> bool:
    """Whether a title is followed by the name that it belongs to."""
    after = title.last + 1
    return after < len(tree.tokens) and tree.tokens[after].upos == "PROPN"
