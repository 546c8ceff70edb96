"""Names that the recogniser takes for persons and that are none.

Newspapers ("Plain Ledger"), places in a row of places ("Roe, Doe and Ghent") and forces that
go by a surname ("Wagner"); and words that are no names of anyone ("EDT", "NEWS"). Left out: a place that stands alone; the gazetteer knows it or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind
from dateline.extract.entities_lexicon import (
    FORCES,
    Known,
    capitals,
    gender_words,
    offices,
    organisations,
)

if TYPE_CHECKING:
    from dateline.extract.entities_mentions import Scope
    from dateline.spans import Span

_ARMED: Final = FORCES | {EntityKind.ARMED_GROUP, EntityKind.PRIVATE_MILITARY_COMPANY}


_LOCATIVE: Final = frozenset({"in", "at", "near", "around", "outside", "towards", "toward"})
_CLOCKS: Final = frozenset(
    {"GMT", "UTC", "BST", "CET", "CEST", "WAT", "CAT", "EAT", "EDT", "EST", "CDT", "CST", "MDT"}
    | {"MST", "PDT", "PST", "AEST", "AEDT", "IST", "MSK", "SGT", "HKT", "JST"}
)
_ZONES: Final = frozenset({"ET", "PT", "CT", "MT"})
"""Clocks only behind a time: "ET" may be a film."""
_KINDS_OF_MEDIA: Final = frozenset(
    {"tv", "news", "radio", "television", "newspaper", "magazine", "press", "broadcasting"}
)


def is_no_name(scope: Scope, first: int, last: int) -> bool:
    """Whether a single word is a clock ("0900 GMT") or only the kind of a medium ("NEWS")."""
    tokens = scope.tree.tokens
    if first != last:
        return False
    word = tokens[first].text
    timed = first > 0 and (
        tokens[first - 1].text[-1:] == "." or tokens[first - 1].text[:1].isdigit()
    )
    clock = word in _CLOCKS or (word in _ZONES and timed)
    return clock or word.casefold() in _KINDS_OF_MEDIA


def is_outlet(scope: Scope, first: int, last: int) -> bool:
    """Whether a name of several words ends like a newspaper's and begins like no person's."""
    words = [token.text for token in scope.tree.tokens[first : last + 1]]
    named = words[0].casefold() in gender_words() or "." in words[0]
    return len(words) > 1 and not named and words[-1] in organisations().endings[EntityKind.MEDIA]


def is_place(scope: Scope, span: Span) -> bool:
    """Whether a single word that the recogniser takes for another name is a place."""
    words = span.of(scope.text)
    if " " in words:
        return False
    if words.casefold() in capitals() or any(place.span == span for place in scope.places):
        return True
    first = scope.positions(span)[0]
    return first > 0 and scope.tree.tokens[first - 1].text.casefold() in _LOCATIVE


def is_among_places(scope: Scope, first: int, last: int) -> bool:
    """Whether a single word stands in a row with a place: "Roe, Doe and Ghent"."""
    if first != last:
        return False
    tokens = scope.tree.tokens
    head = first
    while tokens[head].relation == "conj":
        head = tokens[head].head
    row = [head, *scope.tree.children(head, "conj")]
    if first not in row or len(row) < 2:
        return False
    return any(
        place.span.start == tokens[other].span.start
        for other in row
        if other != first
        for place in scope.places
    )


def is_force(scope: Scope, item: Known, span: Span) -> bool:
    """Whether a single word that looks like a surname is an armed group of the lists.

    It is none where the article has a person of this surname, or a title stands before it.
    """
    if item.kind not in _ARMED or span.of(scope.text) in scope.surnames:
        return False
    position = scope.positions(span)[0]
    before = scope.tree.tokens[position - 1] if position else None
    if scope.tree.tokens[position].relation == "flat" or before is None:
        return before is None
    titled = any(before.text.casefold() in listed for listed in offices().titles.values())
    return not titled and before.upos != "PROPN"
