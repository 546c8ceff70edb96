"""Whose an office is: the country or body before a title or behind it.

Before it stand a possessor ("Niger's"), an adjective or a name ("French", "Nordbank"), behind it
"of", "for", "to" or "at" with a name or a noun phrase. Left out: what "the country" or "his" is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.calendar_names import MONTHS, WEEKDAYS
from dateline.codes import OfficeStatus
from dateline.extract.entities_lexicon import country_of, office_forms, offices, status_words
from dateline.extract.entities_offices_bodies import (
    MAX_COUNTRY,
    NOMINAL,
    canonical_body,
    country_ending,
    is_body,
    is_named,
    words,
)
from dateline.extract.entities_offices_words import office_words

if TYPE_CHECKING:
    from dateline.trees import Tree

MAX_LEFT: Final = 9
"""Words before a title that may hold its owner and status."""
MAX_BODY: Final = 7
"""Words in the name of a body."""
_LINKS: Final = frozenset({"of", "for", "to", "at"})
_JOINTS: Final = frozenset({"of", "for", "de", "du", "des", "la", "del", "da", "do", "al", "van"})
_ADVERBS: Final = frozenset({"newly", "recently", "democratically", "now", "directly"})
_DASHES: Final = frozenset({"-", "‑"})
_DIVISIONS: Final = frozenset({"state", "province", "region", "county", "district", "city"})
_DAYS: Final = frozenset({*MONTHS, *WEEKDAYS})
ORDINALS: Final = frozenset({"first", "second", "third", "fourth", "fifth", "sixth"})
_SEXES: Final = frozenset({"woman", "female", "black", "male"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(slots=True)
class Owner:
    """Country or body of an office; `edge` is the outermost word read, `status` a word's."""

    edge: int
    country: str | None = None
    organization: str | None = None
    status: OfficeStatus | None = None

    @property
    def is_known(self) -> bool:
        """Whether anything was found."""
        return self.country is not None or self.organization is not None


def left_of(tree: Tree, first: int, since: int = 0) -> Owner:
    """Owner and status in the words from `since` on before the title that begins at `first`."""
    left = Owner(first)
    position = first - 1
    while position >= max(since, first - MAX_LEFT):
        token = tree.tokens[position]
        if token.xpos == "POS":
            _possessor(tree, position, left)
            break
        if token.xpos in _FINITE:
            break  # "soldiers ousted president Doe" is no adjective
        moved = _read_left(tree, position, left)
        if moved is None:
            break
        position = moved - 1
    return left


def _read_left(tree: Tree, position: int, left: Owner) -> int | None:
    """Take in the word at a position; the first word that was read, `None` to stop."""
    token = tree.tokens[position]
    word = token.text.casefold()
    if token.lemma.casefold() in office_words().beside:
        return None
    if word in _DASHES and left.edge == position + 1 and position:
        return _hyphenated(tree, position, left)
    status = _status_of(tree, position, left)
    if status is not None:
        left.status, left.edge = left.status or status, position
        return position
    country = country_ending(tree, position)
    if country is not None:
        left.country, left.edge = left.country or country[0], country[1]
        return country[1]
    if word in _ADVERBS:
        left.edge = position
        return position
    if not left.is_known:
        body = _body_ending(tree, position)
        if body is not None:
            left.organization, left.edge = canonical_body(words(tree, body, position)), body
            return body
    inside = token.upos in {"ADJ", "NOUN", "ADV", "NUM", "VERB"} and token.head > position
    inside = inside or word in _SEXES
    return position if inside else None


def _hyphenated(tree: Tree, position: int, left: Owner) -> int:
    """The word before a hyphen: "military-appointed", "then-chancellor"."""
    before = tree.tokens[position - 1].text.casefold()
    status = OfficeStatus.FORMER if before == "then" else status_words().get(before)
    left.status = left.status or status
    left.edge = position - 1
    return position - 1


def _status_of(tree: Tree, position: int, left: Owner) -> OfficeStatus | None:
    """What a word before a title says of the holding; "then" only right before it."""
    word = tree.tokens[position].text.casefold()
    if word == "then":
        return OfficeStatus.FORMER if position and left.edge == position + 1 else None
    return status_words().get(word)


def _body_ending(tree: Tree, position: int) -> int | None:
    """Where the name of a body begins that ends before a title, or its noun phrase."""
    token = tree.tokens[position]
    if token.head <= position and token.relation not in {"flat", "nmod"}:
        return None
    if (
        token.text in _DAYS
        or token.text.casefold() in ORDINALS
        or (token.xpos == "JJ" and (position == 0 or tree.tokens[position - 1].xpos == "POS"))
    ):
        return None  # "Second Prime Minister", "Parliamentary president", "the city's Green mayor"
    if not is_named(token):
        return _noun_ending(tree, position)
    first = position
    while first > 0 and position - first < MAX_BODY:
        before = tree.tokens[first - 1]
        joint = before.text in _JOINTS | _DASHES and first > 1 and is_named(tree.tokens[first - 2])
        if joint and not _is_title(tree, first - 2):
            first -= 2
        elif is_named(before) and not _begins_other(tree, first - 1):
            first -= 1
        else:
            break
    return None if _is_title(tree, position) else first


def _begins_other(tree: Tree, position: int) -> bool:
    """Whether a capital is of a word of its own: a status, adjective of a country, title, day.

    The name of a country may begin another name: "Mexico City", but not "US Treasury".
    """
    token = tree.tokens[position]
    word = token.text.casefold()
    if token.text in _DAYS or word in status_words() or word in ORDINALS or word == "the":
        return True
    if position == 0 and token.xpos in {"NN", "RB"}:
        return True  # "Yesterday New York governor"
    acronym = token.text.replace(".", "").isupper()
    if country_of(token.text) is not None and (token.upos == "ADJ" or acronym):
        return True
    return _is_title(tree, position)


def _is_title(tree: Tree, position: int) -> bool:
    word = tree.tokens[position].text.casefold().strip(".")
    return any(len(form) == 1 for form, _ in office_forms().get(word, ()))


def _noun_ending(tree: Tree, position: int) -> int | None:
    """Where "the electoral commission" begins before "president"; `None` for other nouns."""
    token = tree.tokens[position]
    if token.upos != "NOUN" or not is_body(token):
        return None
    first = position
    while first > 0 and tree.tokens[first - 1].upos in {"NOUN", "ADJ"}:
        word = tree.tokens[first - 1].text
        capital = word[:1].isupper() and (first > 1 or tree.tokens[0].upos == "PROPN")
        if word.casefold() in status_words() or country_of(word) or capital:
            break  # the first word of a sentence has a capital anyway
        first -= 1
    alone = first == position and token.lemma.casefold() in office_words().no_bodies
    return None if alone else first


def _possessor(tree: Tree, mark: int, left: Owner) -> None:
    """Read the owner before a possessive mark."""
    if mark == 0:
        return
    country = country_ending(tree, mark - 1)
    if country is not None:
        left.country, left.edge = country
        return
    first = mark - 1
    while first > 0 and mark - first < MAX_BODY and is_named(tree.tokens[first]):
        before = tree.tokens[first - 1]
        joint = before.text in _JOINTS and first > 1 and is_named(tree.tokens[first - 2])
        if not is_named(before) and not joint:
            break
        first -= 2 if joint else 1
    left.edge = first
    if any(tree.tokens[first].text.casefold() in listed for listed in offices().titles.values()):
        return  # "Mr. Doe's adviser"
    left.organization = left.organization or canonical_body(words(tree, first, mark - 1))


def right_of(tree: Tree, last: int, until: int) -> Owner:
    """Owner behind "of", "for", "to" or "at", before the position `until`."""
    tokens = tree.tokens
    position = last + 1
    if position >= until or tokens[position].text.casefold() not in _LINKS:
        return Owner(last)
    position += 1
    if position < until and tokens[position].text.casefold() == "the":
        position += 1
    if position >= until:
        return Owner(last)
    return _named_from(tree, position, last, until) or _noun_from(tree, position, last, until)


def _named_from(tree: Tree, first: int, last: int, until: int) -> Owner | None:
    """A country or body whose name begins at a position."""
    tokens = tree.tokens
    for size in range(min(MAX_COUNTRY, until - first), 0, -1):
        code = country_of(words(tree, first, first + size - 1))
        if code is not None and tokens[first].text[:1].isupper():
            return _of_country(tree, first, first + size - 1, code, until)
    if not is_named(tokens[first]):
        return None
    end = _name_end(tree, first, until)
    if end + 1 < until and tokens[end + 1].text in _DIVISIONS:
        end += 1
    if any(_is_title(tree, position) for position in range(first, end + 1)):
        return Owner(last)  # "spokesman for Governor Jane Doe"
    body = words(tree, first, end)
    own = body in office_words().of_states and tree.tokens[last].lemma == "secretary"
    return Owner(end, organization=body if own else canonical_body(body))


def _name_end(tree: Tree, first: int, until: int) -> int:
    """The last word of a name: capitals, joined by "of" and the like."""
    tokens, end = tree.tokens, first
    while end + 1 < min(until, first + MAX_BODY):
        step = 1
        if tokens[end + 1].text in _JOINTS | _DASHES | {"the"} or tokens[end + 1].xpos == "POS":
            step = 2
            if end + 2 < until and tokens[end + 2].text == "the":
                step = 3
        if end + step >= until or not is_named(tokens[end + step]):
            break
        end += step
    return end


def _of_country(tree: Tree, first: int, end: int, code: str, until: int) -> Owner:
    """A country, or a body of it: "of the Malian army", "of the Mexican state of Sonora"."""
    tokens = tree.tokens
    if end + 1 < until and tokens[end + 1].text in _DASHES and tokens[end].upos == "ADJ":
        return Owner(first - 1)  # "the English-language edition"
    last = end
    while last + 1 < until and tokens[last + 1].upos in NOMINAL and tokens[end].upos == "ADJ":
        last += 1
    if last == end or tokens[last].upos == "ADJ":
        return Owner(end, country=code)
    if tokens[last].text in _DIVISIONS and last + 2 < until and tokens[last + 1].text == "of":
        inner = _name_end(tree, last + 2, until)
        return Owner(inner, country=code, organization=words(tree, last + 2, inner))
    if tokens[last].lemma.casefold() in office_words().no_bodies:
        return Owner(last, country=code)
    return Owner(last, country=code, organization=words(tree, first, last))


def _noun_from(tree: Tree, first: int, last: int, until: int) -> Owner:
    """A noun phrase for a body: "the space agency"; none for "life" or "the coup"."""
    tokens, end = tree.tokens, first
    while end < until and end - first < MAX_BODY and _is_in_phrase(tree, end, first):
        end += 1
    end -= 1
    end -= tokens[end].xpos == "POS"
    if end < first or tokens[end].upos == "ADJ" or not tokens[end].text.isalpha():
        return Owner(last)
    if tokens[end].lemma.casefold() in office_words().no_bodies:
        return Owner(last)
    return Owner(end, organization=words(tree, first, end))


def _is_in_phrase(tree: Tree, position: int, first: int) -> bool:
    """Whether a word goes on in the phrase of a body: "parliament's law committee"."""
    token = tree.tokens[position]
    return token.upos in NOMINAL or (token.xpos == "POS" and position > first)
