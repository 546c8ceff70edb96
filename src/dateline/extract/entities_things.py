"""Noun phrases that are no actor of a record, and what they are mentioned as again.

A record lists persons, bodies and groups. Whatever else a text speaks of ("the bill", "the
storm", "Sydney", "we") is followed too, for two reasons: "it" is the bill and not the party,
and a noun for an actor that no surer rule knows ("the firm") is told from all the rest. Links,
the surest first: apposition and predicate, the same name or phrase, the same head word under a
definite article without a modifier that would tell another apart, a noun for people whose
gender and number fit one person only. After the sieve of Raghunathan et al. (2010) and Lee et
al. (2013). These links are never shown in a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind, MentionKind
from dateline.extract.entities_chains import THING
from dateline.extract.entities_lexicon import (
    DEFINITE,
    INDEFINITE,
    gendered_nouns,
    offices,
    organisations,
    phrase_of,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from dateline.extract.entities_chains import Chain
    from dateline.extract.entities_mentions import Candidate, Scope
    from dateline.extract.entities_register import Register
    from dateline.records import Token

_PLURAL_TAGS: Final = frozenset({"NNS", "NNPS"})
_NO_HEAD: Final = frozenset({"flat", "fixed", "goeswith", "discourse", "nmod:desc"})
_TELLING: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_NOT_TELLING: Final = frozenset({"other", "same", "own", "such", "former", "late", "whole"})
_NESTED: Final = frozenset({"compound", "nmod", "nmod:poss", "nmod:unmarked", "appos"})
NESTED: Final = "nested"
"""Prefix of a name inside another, which only counts if it is named alone as well."""
_CLASSES: Final = {
    **dict.fromkeys(("country", "nation"), "country"),
    **dict.fromkeys(("city", "town", "capital", "village"), "city"),
    **dict.fromkeys(("state", "province", "region"), "admin1"),
}
_FIRST: Final = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "I"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), "you"),
}
NEAR: Final = 2
"""Sentences in which "the woman" can mean the one woman named."""

BARE: Final = 6
"""Sentences in which "children" can mean the children of somewhere."""


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


def find_thing(register: Register, candidate: Candidate) -> Chain | None:
    """The chain that a noun phrase belongs to, a new one where none is sure.

    A name inside another that is named nowhere else belongs to none.
    """
    if candidate.prefix == NESTED and candidate.key is None:
        return _again(register, candidate)
    for candidate.why, rule in _RULES:
        found = rule(register, candidate)
        if found is not None:
            return found
    candidate.why = "new"
    chain = register.begin(candidate, _kind(candidate), candidate.key, thing=True)
    chain.gender = gendered_nouns().get(candidate.noun)
    return chain


def _place(register: Register, candidate: Candidate) -> Chain | None:
    """The last place that "the country" or "this town" can mean."""
    wanted = _CLASSES.get(candidate.noun)
    if wanted is None or not candidate.definite or candidate.plural or candidate.modifiers:
        return None
    for chain in register.recent(THING):
        if chain.key is not None and chain.key.split(":")[1:2] == [wanted]:
            return chain
    return None


def _kind(candidate: Candidate) -> EntityKind:
    """What a phrase is for agreement: a person, people or neither."""
    noun = candidate.noun
    if candidate.plural and noun in offices().groups_nouns | offices().sources_nouns:
        return EntityKind.PEOPLE
    if noun in gendered_nouns() or noun in offices().sources_nouns:
        return EntityKind.PERSON
    if noun in organisations().groups:
        return EntityKind.ORGANIZATION
    return EntityKind.OTHER


def is_sure(candidate: Candidate, chain: Chain) -> bool:
    """Whether a record shows the link: a noun for people or bodies, for someone who is named."""
    if chain.kind is EntityKind.PERSON:
        fits = candidate.noun in offices().sources_nouns or candidate.noun in gendered_nouns()
    else:
        fits = candidate.noun in organisations().groups
    named = chain.sort in {"person", "group"} and bool(chain.names)
    alike = fits and candidate.plural == chain.plural
    return named and alike and candidate.definite and not candidate.owned


def _apposed(register: Register, candidate: Candidate) -> Chain | None:
    """What a phrase stands behind or before: "Jane Doe, a dentist", "a dentist, Jane Doe"."""
    token = register.trees[candidate.sentence].tokens[candidate.head]
    if token.relation != "appos":
        return None
    return register.at.get((candidate.sentence, token.head))


def _predicated(register: Register, candidate: Candidate) -> Chain | None:
    """The subject of which a phrase is the predicate: "Doe is the winner"."""
    tree = register.trees[candidate.sentence]
    if tree.child(candidate.head, "cop") is None:
        return None
    subject = tree.child(candidate.head, "nsubj")
    return None if subject is None else register.at.get((candidate.sentence, subject))


def _again(register: Register, candidate: Candidate) -> Chain | None:
    """The last chain with the same phrase, else the same head and no other modifiers."""
    if candidate.gender == "indefinite":
        return None
    for phrase in (candidate.key, phrase_of(candidate.words)):
        for chain in register.called(phrase or ""):
            return chain
    if candidate.form is MentionKind.NAME:
        return None
    for chain in register.headed(candidate.noun):
        if chain.plural == candidate.plural and _covers(chain, candidate):
            return chain
    return None


def _covers(chain: Chain, candidate: Candidate) -> bool:
    """Whether a chain has all that a phrase says of its head."""
    told = candidate.modifiers - _NOT_TELLING
    near = chain.sentence >= candidate.sentence - BARE
    bare = not told and not candidate.definite and not near
    return any(
        told <= modifiers and not (bare and modifiers)
        for noun, modifiers in chain.heads
        if noun == candidate.noun
    )


def _person(register: Register, candidate: Candidate) -> Chain | None:
    """The one person near by that "the woman" can mean."""
    gender = gendered_nouns().get(candidate.noun)
    known = gender is not None or candidate.noun in offices().sources_nouns
    if not known or not candidate.definite or candidate.plural or candidate.titles:
        return None
    near = [
        chain
        for chain in register.since(candidate.sentence - NEAR)
        if chain.kind is EntityKind.PERSON
        and not chain.plural
        and {gender, chain.gender} != {"male", "female"}
    ]
    return near[0] if len(near) == 1 else None


_RULES: Final = (
    ("apposition", _apposed),
    ("predicate", _predicated),
    ("same words", _again),
    ("only person near", _person),
    ("last place of its class", _place),
)
"""What links a noun phrase, the surest first."""
