"""What a noun phrase that names no actor is mentioned as again.

Names go through a sieve, the surest rule first: apposition and predicate, the same name, the
same place (Raghunathan et al. 2010, Lee et al. 2013). For a noun the same rules, and every
chain with its head word, only propose chains; which of them is meant, if any, is decided by the
comparison of pairs. "Fighters" in two places are mostly not the same fighters, "the bill" and
"the bill" are, and how sure that is hangs on much at once. Of these links a record shows only
those of `is_sure`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind, MentionKind
from dateline.extract.entities_chains import THING
from dateline.extract.entities_lexicon import gendered_nouns, offices, organisations, phrase_of
from dateline.extract.entities_pairs import Asked, chosen
from dateline.extract.entities_things import NESTED
from dateline.extract.entities_traits import Match, noun_none, noun_pair

if TYPE_CHECKING:
    from dateline.extract.entities_chains import Chain
    from dateline.extract.entities_mentions import Candidate
    from dateline.extract.entities_register import Register

LEAST: Final = 0.2
"""Share of the probability from which a noun is linked; CoNLL figures are flat from .2 to .25."""
UNLIKE: Final = 0.35
"""The same where other words tell the two apart: "the old bridge", "the new bridge"."""
MOST: Final = 12
"""Chains that are compared, the latest."""
_NOT_TELLING: Final = frozenset({"other", "same", "own", "such", "former", "late", "whole"})
_CLASSES: Final = {
    **dict.fromkeys(("country", "nation"), "country"),
    **dict.fromkeys(("city", "town", "capital", "village"), "city"),
    **dict.fromkeys(("state", "province", "region"), "admin1"),
}


def find_thing(register: Register, candidate: Candidate) -> Chain | None:
    """The chain that a noun phrase belongs to, a new one where none is sure.

    A name inside another that is named nowhere else belongs to none.
    """
    if candidate.prefix == NESTED and candidate.key is None:
        return _named_again(register, candidate)
    is_name = candidate.form is MentionKind.NAME
    found = _sieved(register, candidate) if is_name else _compared(register, candidate)
    if found is not None:
        return found
    candidate.why = "new"
    chain = register.begin(candidate, _kind(candidate), candidate.key, thing=True)
    chain.gender = gendered_nouns().get(candidate.noun)
    return chain


def is_sure(candidate: Candidate, chain: Chain) -> bool:
    """Whether a record shows the link: a noun for people or bodies, for someone who is named."""
    if chain.kind is EntityKind.PERSON:
        fits = candidate.noun in offices().sources_nouns or candidate.noun in gendered_nouns()
    else:
        fits = candidate.noun in organisations().groups
    named = chain.sort in {"person", "group"} and bool(chain.names)
    alike = fits and candidate.plural == chain.plural
    return named and alike and candidate.definite and not candidate.owned


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


def _sieved(register: Register, candidate: Candidate) -> Chain | None:
    """The chain of a name by the first rule that finds one."""
    for rule, match in (
        (_apposed, Match.APPOSITION),
        (_predicated, Match.PREDICATE),
        (_named_again, Match.PHRASE),
        (_place, Match.PLACE_OF_CLASS),
    ):
        found = rule(register, candidate)
        if found is not None:
            candidate.why = match.why
            return found
    return None


def _compared(register: Register, candidate: Candidate) -> Chain | None:
    """The chain that a noun means, if one is likely enough."""
    apposed = _apposed(register, candidate)
    if apposed is not None and apposed.sort == "person" and not candidate.plural:
        candidate.why = Match.APPOSITION.why  # "Jane Doe, the mayor": no doubt to weigh
        return apposed
    options = _proposed(register, candidate)
    if not options:
        return None
    latest = sorted(options.items(), key=_recency)[:MOST]
    own = noun_none(candidate, register, len(latest))
    pairs = [
        noun_pair(candidate, own, chain, register, match, rank)
        for rank, (chain, match) in enumerate(latest)
    ]
    asked = Asked("noun", candidate, [chain for chain, _ in latest], pairs, own)
    choice = chosen(asked, register.lesson)
    chain, match = latest[choice.best]
    if choice.share < (UNLIKE if match is Match.OTHERS else LEAST):
        return None
    candidate.why = match.why
    return chain


def _recency(option: tuple[Chain, Match]) -> tuple[int, int]:
    return -option[0].sentence, -option[0].position


def _proposed(register: Register, candidate: Candidate) -> dict[Chain, Match]:
    """Chains that a noun may mean and how they match, by the strongest match of each."""
    found: dict[Chain, Match] = {}
    for rule, match in _STRONG:
        chain = rule(register, candidate)
        if chain is not None:
            found.setdefault(chain, match)
    if candidate.gender != "indefinite":
        for chain in register.called(candidate.key or ""):
            found.setdefault(chain, Match.PLACE)
        for chain in register.called(phrase_of(candidate.words)):
            found.setdefault(chain, Match.PHRASE)
        told = candidate.modifiers - _NOT_TELLING
        for chain in register.headed(candidate.noun):
            if chain not in found and chain.plural == candidate.plural:
                found[chain] = _by_head(chain, candidate.noun, told)
    place = _place(register, candidate)
    if place is not None:
        found.setdefault(place, Match.PLACE_OF_CLASS)
    return found


def _by_head(chain: Chain, noun: str, told: frozenset[str]) -> Match:
    """How the modifiers of a noun agree with those a chain has had under the same noun."""
    had = [modifiers for head, modifiers in chain.heads if head == noun]
    if told in had:
        return Match.MODIFIERS
    if any(told <= modifiers for modifiers in had):
        return Match.FEWER
    return Match.MORE if any(modifiers <= told for modifiers in had) else Match.OTHERS


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


def _named_again(register: Register, candidate: Candidate) -> Chain | None:
    """The last chain of the same place, else of the same name."""
    if candidate.gender == "indefinite":
        return None
    for phrase in (candidate.key, phrase_of(candidate.words)):
        for chain in register.called(phrase or ""):
            return chain
    return None


def _place(register: Register, candidate: Candidate) -> Chain | None:
    """The last place that "the country" or "this town" can mean."""
    wanted = _CLASSES.get(candidate.noun)
    if wanted is None or not candidate.definite or candidate.plural or candidate.modifiers:
        return None
    for chain in register.recent(THING):
        if chain.key is not None and chain.key.split(":")[1:2] == [wanted]:
            return chain
    return None


_STRONG: Final = ((_apposed, Match.APPOSITION), (_predicated, Match.PREDICATE))
"""Rules that propose a chain before those by its words."""
