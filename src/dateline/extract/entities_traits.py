"""Traits of a noun or pronoun and a chain that it may mean, for the comparison of pairs.

A trait is the number of a case; how many cases each has is listed beside the function that
reads it, and the weights are in the same order. What is compared follows the literature on
pronouns and definite nouns: distance, role and form of the last mention, parallel roles, how
often and how early the chain was mentioned, articles and modifiers.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind, MentionKind

if TYPE_CHECKING:
    from dateline.extract.entities_chains import Chain
    from dateline.extract.entities_mentions import Candidate
    from dateline.extract.entities_register import Register

Traits = tuple[int, ...]
"""The case of each trait."""


class Match(IntEnum):
    """How a noun phrase and a chain agree in words or place."""

    PHRASE = 0
    PLACE = 1
    MODIFIERS = 2
    FEWER = 3
    MORE = 4
    OTHERS = 5
    APPOSITION = 6
    PREDICATE = 7
    PLACE_OF_CLASS = 8

    @property
    def why(self) -> str:
        """The reason of a link, in words."""
        return _WHY[self]


_WHY: Final = (
    "same words",
    "same place",
    "same head and modifiers",
    "same head, fewer modifiers",
    "same head, more modifiers",
    "same head, other modifiers",
    "apposition",
    "predicate",
    "last place of its class",
)
_ROLES: Final = {
    "nsubj": 1,
    "obj": 2,
    "iobj": 2,
    "obl": 3,
    "nmod": 4,
    "nmod:poss": 5,
    "appos": 6,
    "compound": 7,
    "root": 8,
    "conj": 9,
}
_MINE: Final = {1: 0, 5: 1, 2: 2}
_KINDS: Final = {
    EntityKind.PERSON: 1,
    EntityKind.ANONYMOUS_SOURCE: 1,
    EntityKind.PEOPLE: 2,
    EntityKind.GOVERNMENT: 3,
    EntityKind.MILITARY: 3,
    EntityKind.OTHER: 4,
}
_PRONOUNS: Final = (
    *("it", "its", "itself", "they", "them", "their", "theirs", "themselves"),
    *("he", "him", "his", "himself", "she", "her", "hers", "herself"),
)
_BACK: Final = (1, 2, 3, 4, 7, 13, 26)
"""Sentences back at which a new case begins."""
_APART: Final = (5, 11, 21)
"""The same for words within a sentence."""
_OFTEN: Final = (2, 3, 5, 8)
FAR: Final = 7
LATELY: Final = 2
"""Sentences back in which mentions are recent."""

PRONOUN_CASES: Final = (8, 20, 40, 12, 5, 7, 2, 2, 6, 16, 2, 2, 7, 4, 4)
PRONOUN_NONE: Final = (1, 16, 10, 4, 2, 4)
NOUN_CASES: Final = (63, 8, 5, 4, 7, 7, 18, 7, 10, 10, 36, 2, 5)
NOUN_NONE: Final = (1, 7, 4, 10, 2, 4, 2)


def pronoun_pair(
    candidate: Candidate, own: Traits, chain: Chain, register: Register, rank: int
) -> Traits:
    """Traits of a pronoun and a chain before it; `rank` counts from the latest.

    `own` are those of the pronoun alone.
    """
    tree = register.trees[candidate.sentence]
    before = register.trees[chain.sentence]
    gap = candidate.sentence - chain.sentence
    near = min(gap, 1)
    back = _role(before.tokens[chain.position].relation)
    mine = _MINE.get(own[2], 3)
    distance = gap + 3 if gap else bisect_right(_APART, candidate.head - chain.position)
    lately = [found.sentence >= candidate.sentence - LATELY for found in chain.found[-4:]]
    return (
        min(distance, FAR),
        back + 10 * near,
        back + 10 * mine,
        _form(candidate, chain) + 6 * near,
        bisect_right(_OFTEN, len(chain.found)),
        _kind(chain),
        int(chain.plural),
        int(chain.is_named),
        bisect_right((1, 2, 3, 5, 8), rank),
        _command(candidate, chain, register) + 4 * mine,
        int(bool(chain.found) and chain.found[0].sentence < LATELY),
        int(chain.gender is not None and chain.gender == candidate.gender),
        chain.article,
        int(before.sentence.paragraph == tree.sentence.paragraph) + 2 * near,
        bisect_right((1, 2, 3), sum(lately)),
    )


def _command(candidate: Candidate, chain: Chain, register: Register) -> int:
    """Whether a chain is subject (1) or other part (2) of a clause around a pronoun; 3: beside."""
    if candidate.sentence != chain.sentence:
        return 0
    tree = register.trees[candidate.sentence]
    other = tree.tokens[chain.position]
    if other.head not in tree.above(candidate.head):
        return 3
    return 1 if _role(other.relation) == 1 else 2


def _form(candidate: Candidate, chain: Chain) -> int:
    """How a chain was mentioned last: by name, by noun, by the same pronoun or another."""
    match chain.form:
        case MentionKind.PRONOUN if chain.pronoun == "relative":
            return 3
        case MentionKind.PRONOUN:
            return 4 if chain.pronoun == candidate.gender else 5
        case MentionKind.NAME:
            return 0
        case MentionKind.NOMINAL:
            return 1
        case _:
            return 2


def pronoun_none(candidate: Candidate, register: Register, number: int) -> Traits:
    """Traits of a pronoun alone, before `number` chains: "it rains", "it is clear that"."""
    tree = register.trees[candidate.sentence]
    token = tree.tokens[candidate.head]
    clause = 0
    if token.head >= 0:
        below = {tree.tokens[c].relation.partition(":")[0] for c in tree.below[token.head]}
        clause = int(bool(below & {"csubj", "ccomp", "xcomp", "advcl"}))
        clause += 2 * (tree.tokens[token.head].upos in {"ADJ", "ADV"})
    word = token.text.casefold()
    return (
        0,
        _PRONOUNS.index(word) if word in _PRONOUNS else 0,
        _role(token.relation),
        clause,
        int(candidate.head < 3),
        bisect_right((2, 5, 10), number),
    )


def noun_pair(
    candidate: Candidate, own: Traits, chain: Chain, register: Register, match: Match, rank: int
) -> Traits:
    """Traits of a noun phrase and a chain that agrees with it in the way of `match`.

    `own` are those of the phrase alone.
    """
    _, article, told, place, modified, *_ = own
    other = register.trees[chain.sentence].tokens[chain.position]
    return (
        article + 7 * match,
        bisect_right(_BACK, candidate.sentence - chain.sentence),
        bisect_right(_OFTEN, len(chain.found)),
        bisect_right((1, 2, 4), rank),
        chain.article,
        chain.opened,
        modified + 2 * match,
        _kind(chain),
        place,
        _role(other.relation),
        told + 4 * match,
        int(chain.is_named),
        bisect_right(_OFTEN, register.nouns[candidate.noun]),
    )


def noun_none(candidate: Candidate, register: Register, number: int) -> Traits:
    """Traits of a noun phrase alone, before `number` chains."""
    own = register.trees[candidate.sentence].tokens[candidate.head]
    return (
        0,
        article_of(candidate),
        bisect_right((1, 2, 3), len(candidate.modifiers)),
        _role(own.relation),
        _is_modified(candidate, register),
        bisect_right((2, 4, 8), number),
        int(candidate.plural),
    )


def article_of(candidate: Candidate) -> int:
    """How a phrase is introduced: name, the, this, possessor, a, bare plural or bare."""
    if candidate.form is MentionKind.NAME:
        return 0
    if candidate.owned:
        return 3
    if candidate.definite:
        return 2 if candidate.words[:4].casefold() in {"this", "that", "thes", "thos"} else 1
    if candidate.gender == "indefinite":
        return 4
    return 5 if candidate.plural else 6


def _is_modified(candidate: Candidate, register: Register) -> int:
    """Whether words behind its head tell which one is meant."""
    tree, head = register.trees[candidate.sentence], candidate.head
    after = [tree.tokens[child].relation for child in tree.below[head] if child > head]
    return int(any(relation.startswith(("nmod", "acl")) for relation in after))


def _kind(chain: Chain) -> int:
    """What a chain is, coarsely: places apart from other things."""
    case = _KINDS.get(chain.kind, 5)
    return 6 if chain.kind is EntityKind.OTHER and chain.key is not None else case


def _role(relation: str) -> int:
    """Number of a syntactic role."""
    return _ROLES.get(relation) or _ROLES.get(relation.partition(":")[0], 0)
