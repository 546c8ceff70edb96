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
from dateline.extract.entities_lexicon import (
    DEFINITE as _DEFINITE, INDEFINITE as _INDEFINITE, gender_words, offices, phrase_of)

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from dateline.extract.entities_chains import Chain
    from dateline.extract.entities_mentions import Candidate, Scope
    from dateline.extract.entities_register import Register
    from dateline.records import Token
    from dateline.spans import Span
    from dateline.trees import Tree

_PLURAL_TAGS: Final = frozenset({"NNS", "NNPS"})
_NO_HEAD: Final = frozenset({"flat", "fixed", "goeswith", "discourse"})
_TELLING: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_NOT_TELLING: Final = frozenset({"other", "same", "own", "such", "former", "late", "whole"})
_FIRST: Final = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "I"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), "you"),
}
NEAR: Final = 2
"""Sentences in which "the woman" can mean the one woman named."""


def find_things(scope: Scope, heads: Container[int], quoted: Container[int]) -> Iterator[Candidate]:
    """The noun phrases of a sentence whose head is none of `heads`, and "I", "we", "you"."""
    covered = set()
    for name in scope.names:
        inside = scope.positions(name.span)
        if inside and not scope.taken.intersection(inside) and name.label != "Money":
            candidate = _thing(scope, inside[0], inside[-1], MentionKind.NAME)
            if candidate.head not in heads:
                covered.update(inside)
                yield candidate
    for position, token in enumerate(scope.tree.tokens):
        if position in heads or position in scope.taken or position in covered:
            continue
        if token.text.casefold() in _FIRST and token.upos == "PRON":
            yield _speaker(scope, position, position in quoted)
        elif token.upos in {"NOUN", "PROPN"} or (token.upos == "NUM" and _is_alone(token)):
            if token.relation not in _NO_HEAD:
                form = MentionKind.NAME if token.upos == "PROPN" else MentionKind.NOMINAL
                yield _thing(scope, *scope.tree.phrase(position), form)


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
    candidate.definite = bool(words & _DEFINITE) or scope.tree.child(head, "nmod:poss") is not None
    candidate.gender = "indefinite" if words & _INDEFINITE else None
    candidate.noun = tokens[head].lemma.casefold()
    candidate.plural = tokens[head].xpos in _PLURAL_TAGS
    candidate.modifiers = frozenset(
        token.lemma.casefold()
        for position, token in enumerate(tokens[first : last + 1], first)
        if position != head and token.upos in _TELLING
    )
    return candidate


def find_thing(register: Register, candidate: Candidate) -> Chain:
    """The chain that a noun phrase belongs to, a new one where none is sure."""
    found = (
        _apposed(register, candidate)
        or _predicated(register, candidate)
        or _again(register, candidate)
        or _person(register, candidate)
    )
    if found is not None:
        return found
    chain = register.begin(candidate, _kind(candidate), None)
    chain.sort, chain.gender = "thing", gender_words().get(candidate.noun)
    return chain


def _kind(candidate: Candidate) -> EntityKind:
    """What a phrase is for agreement: a person, people or neither."""
    noun = candidate.noun
    if candidate.plural and noun in offices().groups_nouns | offices().sources_nouns:
        return EntityKind.PEOPLE
    if noun in gender_words() or noun in offices().sources_nouns:
        return EntityKind.PERSON
    return EntityKind.OTHER


def _apposed(register: Register, candidate: Candidate) -> Chain | None:
    """What a phrase stands behind or before: "Jane Doe, a dentist", "a dentist, Jane Doe"."""
    token = register.trees[candidate.sentence].tokens[candidate.head]
    if token.relation != "appos":
        return None
    return register.at.get((candidate.sentence, token.head))


def _predicated(register: Register, candidate: Candidate) -> Chain | None:
    """The subject of which a phrase is the predicate: "Doe is the winner"."""
    tree = register.trees[candidate.sentence]
    if not candidate.definite or tree.child(candidate.head, "cop") is None:
        return None
    subject = tree.child(candidate.head, "nsubj")
    return None if subject is None else register.at.get((candidate.sentence, subject))


def _again(register: Register, candidate: Candidate) -> Chain | None:
    """The last chain with the same phrase, else the same head and no other modifiers."""
    if candidate.gender == "indefinite":
        return None
    for chain in register.called(phrase_of(candidate.words)):
        return chain
    if candidate.form is MentionKind.NAME:
        return None
    for chain in register.headed(candidate.noun):
        if chain.plural == candidate.plural and candidate.definite and _covers(chain, candidate):
            return chain
    return None


def _covers(chain: Chain, candidate: Candidate) -> bool:
    """Whether a chain has all that a phrase says of its head."""
    told = candidate.modifiers - _NOT_TELLING
    return any(told <= modifiers for noun, modifiers in chain.heads if noun == candidate.noun)


def _person(register: Register, candidate: Candidate) -> Chain | None:
    """The one person near by that "the woman" can mean."""
    gender = gender_words().get(candidate.noun)
    known = gender is not None or candidate.noun in offices().sources_nouns
    if not known or not candidate.definite or candidate.plural:
        return None
    near = [
        chain
        for chain in register.recent()
        if chain.kind is EntityKind.PERSON
        and chain.sentence >= candidate.sentence - NEAR
        and not chain.plural
        and {gender, chain.gender} != {"male", "female"}
    ]
    return near[0] if len(near) == 1 else None


def whole(tree: Tree, head: int) -> Span:
    """A noun phrase as treebanks mark it: with its clauses and possessive mark."""
    outside = {"appos", "conj", "cc", "parataxis", "case", "cop", "nsubj", "mark", "aux", "punct"}
    token = tree.tokens[head]
    if token.upos == "PRON":
        return token.span
    cut = {
        child
        for child in tree.below[head]
        if tree.tokens[child].relation.partition(":")[0] in outside
        and tree.tokens[child].xpos != "POS"
    }
    if tree.child(head, "cop") is not None:
        cut |= {c for c in tree.children(head, "advmod", "obl", "advcl", "ccomp", "csubj", "expl", "discourse")}
    kept = set(tree.subtree(head, without=cut))
    first = last = head
    punct = {c for c in tree.below[head] if tree.tokens[c].upos == "PUNCT"}
    while first - 1 in kept or first - 1 in punct and first - 2 in kept:
        first -= 1
    while last + 1 in kept or last + 1 in punct and last + 2 in kept:
        last += 1
    while first < head and tree.tokens[first].upos == "PUNCT":
        first += 1
    while last > head and tree.tokens[last].upos == "PUNCT":
        last -= 1
    return tree.span(first, last)
