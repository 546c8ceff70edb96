"""Noun phrases that are no actor of a record: what else a text speaks of.

A record lists persons, bodies and groups. Whatever else a text speaks of ("the bill", "the
storm", "Sydney", "we") is followed too, for two reasons: "it" is the bill and not the party,
and a noun for an actor that no surer rule knows ("the firm") is told from all the rest. What each
is mentioned as again is decided in `entities_again`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import MentionKind
from dateline.extract.entities_lexicon import DEFINITE, INDEFINITE

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from dateline.extract.entities_mentions import Candidate, Scope
    from dateline.records import Token

_PLURAL_TAGS: Final = frozenset({"NNS", "NNPS"})
_NO_HEAD: Final = frozenset({"flat", "fixed", "goeswith", "discourse", "nmod:desc"})
_TELLING: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_NESTED: Final = frozenset({"compound", "nmod", "nmod:poss", "nmod:unmarked", "appos"})
NESTED: Final = "nested"
"""Prefix of a name inside another, which only counts if it is named alone as well."""
_FIRST: Final = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "I"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), "you"),
}


def find_things(
    scope: Scope, heads: Container[int], quoted: Container[int]
) -> Iterator[Candidate]:
    """The noun phrases of a sentence whose head is none of `heads`, and "I", "we", "you"."""
    yield from _names(scope, heads)
    for position, token in enumerate(scope.tree.tokens):
        if position in heads:
            continue
        if token.text.casefold() in _FIRST and token.upos == "PRON":
            yield _speaker(scope, position, position in quoted)
        elif position not in scope.taken and _is_phrase(scope, position):
            form = MentionKind.NAME if token.upos == "PROPN" else MentionKind.NOMINAL
            yield _thing(scope, *scope.tree.phrase(position), form)


def _names(scope: Scope, heads: Container[int]) -> Iterator[Candidate]:
    """Names that are no actor's, and places inside other names: "the Irving police"."""
    for name in scope.names:
        inside = scope.positions(name.span)
        if not inside or scope.tree.tokens[inside[-1]].upos == "ADJ" or name.label == "Money":
            continue
        own = -1
        if not scope.taken.intersection(inside):
            candidate = _thing(scope, inside[0], _before_comma(scope, inside), MentionKind.NAME)
            own = candidate.head
            if own not in heads:
                scope.taken.update(inside)
                yield candidate
        if name.label == "Person":
            continue
        for position in inside:
            token = scope.tree.tokens[position]
            nested = token.upos == "PROPN" and token.relation in _NESTED
            if nested and position not in heads and position != own:
                last = max([position, *scope.tree.children(position, "flat")])
                inner = _thing(scope, position, last, MentionKind.NAME)
                inner.prefix = NESTED
                yield inner


def _before_comma(scope: Scope, inside: Sequence[int]) -> int:
    """The last word of a name without what it lies in: "Irving, Texas"."""
    commas = [p for p in inside if scope.tree.tokens[p].text == "," and p > inside[0]]
    return commas[0] - 1 if commas else inside[-1]


def _is_phrase(scope: Scope, position: int) -> bool:
    """Whether a word heads a noun phrase of its own."""
    token = scope.tree.tokens[position]
    nominal = token.upos in {"NOUN", "PROPN"} or (token.upos == "NUM" and _is_alone(token))
    return nominal and token.relation not in _NO_HEAD


def _is_alone(token: Token) -> bool:
    """Whether a number stands for a year or an age, not before a noun."""
    return token.relation.startswith(("obl", "nmod", "appos", "nsubj", "obj"))


def _speaker(scope: Scope, position: int, quoted: bool) -> Candidate:
    return scope.candidate(
        position,
        position,
        sort="speaker",
        form=MentionKind.PRONOUN,
        prefix="",
        noun=_FIRST[scope.tree.tokens[position].text.casefold()],
        definite=quoted,
    )


def _thing(scope: Scope, first: int, last: int, form: MentionKind) -> Candidate:
    tokens = scope.tree.tokens
    candidate = scope.candidate(first, last, sort="thing", form=form, prefix="thing")
    head = candidate.head
    words = {tokens[p].text.casefold() for p in scope.tree.children(head, "det")}
    candidate.owned = scope.tree.child(head, "nmod:poss") is not None
    candidate.definite = candidate.owned or bool(words & DEFINITE)
    candidate.gender = "indefinite" if words & INDEFINITE else None
    candidate.noun = tokens[head].lemma.casefold()
    candidate.plural = tokens[head].xpos in _PLURAL_TAGS
    candidate.key = _place_key(scope, candidate)
    candidate.modifiers = frozenset(
        token.lemma.casefold()
        for position, token in enumerate(tokens[first : last + 1], first)
        if position != head and token.upos in _TELLING
    )
    return candidate


def _place_key(scope: Scope, candidate: Candidate) -> str | None:
    """What a place name was resolved to: "the US" is "the United States"."""
    for place in scope.places:
        if candidate.span.contains(place.span) and len(candidate.span) <= len(place.span) + 4:
            of_country = f"@{place.country}:{place.kind}"
            return of_country if place.kind == "country" else f"{of_country}:{place.name}"
    return None
