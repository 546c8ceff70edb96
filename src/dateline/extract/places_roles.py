"""What a place name does in its sentence: place, actor (metonymy) or modifier.

Rules on the dependency tree, by the relation of the name to its head. Only states, their
capitals and seats act as a matter of course ("Paris refused"); a town does with verbs of
saying and deciding. What stands inside a longer name is decided before (`places.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import PlaceRole
from dateline.extract.places_words import place_words
from dateline.syntax import child, children, head_of, is_relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Sentence, Token
    from dateline.spans import Span

_ACTING: Final = frozenset({"country", "capital", "seat", "admin1", "continent", "region"})
"""Kinds that act as a matter of course."""

_REACH: Final = 6
"""Tokens after "'s" among which the thing owned is looked for where the tree lost it."""


def role_of(
    sentence: Sentence, span: Span, kind: str | None, places: Sequence[Span] = ()
) -> PlaceRole:
    """The role of the name at `span`; literal where the tree says nothing else.

    `places` are the names of places of the sentence: in "Mali's Gao" there is no actor.
    """
    position = head_of(sentence, span)
    if position is None:
        return PlaceRole.LITERAL
    owned = _owned(sentence, position)
    if owned is not None:
        inside = any(place.overlaps(owned.span) for place in places)
        return PlaceRole.LITERAL if inside else _owner(owned, kind)
    return _role(sentence, _first_conjunct(sentence, position), kind)


def _first_conjunct(sentence: Sentence, position: int) -> int:
    """The token whose role a conjunct shares: "France" for the second of "France and Mali"."""
    while sentence.tokens[position].relation == "conj":
        head = sentence.tokens[position].head
        if sentence.tokens[head].upos in {"VERB", "AUX"}:
            break
        position = head
    return position


def _owned(sentence: Sentence, position: int) -> Token | None:
    """What belongs to the name: its head, or the noun that a lost "'s" points to."""
    token = sentence.tokens[position]
    if token.relation == "nmod:poss":
        return sentence.tokens[token.head]
    mark = child(sentence, position, "case")
    if mark is None or sentence.tokens[mark].xpos != "POS":
        return None
    following = sentence.tokens[mark + 1 : mark + 1 + _REACH]
    nouns = [other for other in following if other.upos in {"NOUN", "PROPN"}]
    words = place_words()
    telling = (other for other in nouns if _noun(other) in words.offices | words.forces)
    return next(telling, nouns[0] if nouns else None)


def _owner(thing: Token, kind: str | None) -> PlaceRole:
    """The role in "X's N", by N."""
    words = place_words()
    noun = _noun(thing)
    if noun in words.lands:
        return PlaceRole.LITERAL
    if kind in _ACTING and noun in words.acts | words.forces | words.between:
        return PlaceRole.ACTOR
    return PlaceRole.MODIFIER


def _role(sentence: Sentence, position: int, kind: str | None) -> PlaceRole:
    token = sentence.tokens[position]
    if token.head < 0:
        return PlaceRole.LITERAL
    head = sentence.tokens[token.head]
    words = place_words()
    if token.relation in {"compound", "amod", "nmod:desc"}:
        if position > token.head:
            return PlaceRole.LITERAL  # "the coastal states - Togo, Benin"
        generic = _noun(head) in words.unit | words.town
        return PlaceRole.LITERAL if generic else PlaceRole.MODIFIER
    if kind not in _ACTING and head.lemma not in words.speaking:
        return PlaceRole.LITERAL
    if _acts(sentence, position, head):
        return PlaceRole.ACTOR
    of_office = token.relation == "nmod" and _case(sentence, position) == "of"
    return PlaceRole.MODIFIER if of_office and _noun(head) in words.offices else PlaceRole.LITERAL


def _acts(sentence: Sentence, position: int, head: Token) -> bool:
    """Whether the name stands for those who act or are dealt with there."""
    words = place_words()
    relation = sentence.tokens[position].relation
    if relation == "nsubj:pass":
        return head.lemma in words.towards
    if relation == "nsubj":
        copula = child(sentence, sentence.tokens[position].head, "cop") is not None
        return not copula and head.upos == "VERB" and head.lemma not in words.being
    if relation == "obj":
        return head.lemma in words.towards
    if is_relation(relation, {"obl", "nmod"}) and relation != "obl:agent":
        return _acts_behind(sentence, position, head)
    return relation in {"iobj", "obl:agent"}  # "sold Riyadh howitzers", "sold by Riyadh"


def _acts_behind(sentence: Sentence, position: int, head: Token) -> bool:
    """Whether a preposition and what it depends on make the name behind it an actor.

    It may hang on a verb with the noun as object: "imposed an embargo on Mali" is as "an
    embargo on Mali", and "shares a border with Mali" as "a border with Mali".
    """
    words = place_words()
    case, noun = _case(sentence, position), _noun(head)
    thing = _object(sentence, position)
    if thing in words.lands:
        return False
    match case:
        case "between" | "with":
            return noun in words.between | words.dealing
        case "by":
            return noun in words.acts or head.xpos == "VBN"
        case "against" | "on":
            return bool({noun, thing} & words.pressing)
        case "from" | "of":
            return noun in words.given
        case "to":
            return noun in words.asking
        case _:
            return False


def _object(sentence: Sentence, position: int) -> str | None:
    """The noun that the verb above a name has as its object."""
    if not is_relation(sentence.tokens[position].relation, {"obl"}):
        return None
    thing = child(sentence, sentence.tokens[position].head, "obj")
    return None if thing is None else _noun(sentence.tokens[thing])


def _case(sentence: Sentence, position: int) -> str:
    return " ".join(sentence.tokens[i].text.lower() for i in children(sentence, position, "case"))


def _noun(token: Token) -> str:
    """The lemma in small letters: titles are tagged as names ("Prime Minister")."""
    return token.lemma.lower()
