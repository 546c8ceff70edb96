"""Who can fill a role: nouns for people and bodies, means, projectiles, and who owns a thing.

The classes of `event_syntax.yaml` say what frames ask for; this list says what may act, be
addressed or be accused. It is wider: of an unknown noun in "-er" or "-or" it assumes a person.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.extract.events_lexicon import frames, words
from dateline.resources import table

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar

AGENT_ENDINGS: Final = ("er", "or")
SITES: Final = frozenset({"AREA", "BUILDING"})
UNCERTAIN: Final = frozenset({"world", "part", "centre", "center"})
PLURAL: Final = frozenset({"NNS", "NNPS"})
NAMED: Final = frozenset({"Person", "Organization", "Location", "NORP"})
INSTITUTIONS: Final = frozenset(
    {"embassy", "consulate", "ministry", "parliament", "palace", "headquarters", "prefecture"}
)
SOURCES: Final = ("by", "from")
"""Prepositions of whose a thing is: "an invitation from the imam", "a go-slow by clerks"."""
MIN_AGENT: Final = 5
"""Letters of the shortest noun that its ending makes a person ("baker")."""


class RoleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`resources/event_roles.yaml`."""

    sides: frozenset[str]
    not_sides: frozenset[str]
    means: frozenset[str]
    penal: frozenset[str]
    striking: frozenset[str]
    shots: frozenset[str]
    no_sites: frozenset[str]
    sites: frozenset[str]
    claims: frozenset[str]
    controls: frozenset[str]
    delivers: frozenset[str]
    papers: frozenset[str]
    tabling: frozenset[str]
    goods: frozenset[str]
    answering: frozenset[str]
    qualities: frozenset[str]


@cache
def role_words() -> RoleWords:
    """The word lists of the roles."""
    return table("event_roles", RoleWords)


def is_event(grammar: Grammar, head: int) -> bool:
    """Whether a noun names an act of the lexicon by itself."""
    units = frames().nouns.get(grammar.lemmas[head], ())
    return any(unit.frame.code and not unit.before and not unit.after for unit in units)


def can_act(grammar: Grammar, head: int) -> bool:
    """Whether a nominal stands for people or a body of people."""
    if "PEOPLE" in grammar.kinds(head) or grammar.tokens[head].upos == "PRON":
        return True
    return grammar.labels[head] in NAMED


def can_hear(grammar: Grammar, head: int) -> bool:
    """Whether a nominal can be addressed: as `can_act`, with agent nouns and more bodies."""
    if can_act(grammar, head):
        return True
    lemma, lists = grammar.lemmas[head], role_words()
    if lemma in lists.sides:
        return True
    agent = lemma.endswith(AGENT_ENDINGS) and len(lemma) >= MIN_AGENT
    noun = grammar.tokens[head].upos == "NOUN"
    return noun and agent and lemma not in lists.not_sides and not is_event(grammar, head)


def owners_of(grammar: Grammar, head: int) -> tuple[int, ...]:
    """Whose a thing is: "the court's findings", "a proposal from the strikers"."""
    owners = tuple(p for p in grammar.owners(head) if can_hear(grammar, p))
    if owners:
        return owners
    return tuple(
        p for case in SOURCES for p in grammar.with_case(head, case) if can_hear(grammar, p)
    )


def antecedent(grammar: Grammar, pronoun: int) -> tuple[int, ...]:
    """Whom a possessive means in its own sentence: the noun of "whose", or the clause's subject.

    "Prosecutors dropped their inquiry", "the pilots, whose strike ...". Empty if the sentence
    does not tell, or if the possessor stands inside the subject itself.
    """
    if grammar.low[pronoun] == "whose":
        for clause in grammar.above(pronoun):
            if grammar.tokens[clause].relation == "acl:relcl":
                return (grammar.tokens[clause].head,)
        return ()
    for verb in grammar.above(pronoun):
        if not grammar.is_verb(verb):
            continue
        kinds = words().support.get(grammar.lemmas[verb], frozenset())
        if "patient" in kinds and "agent" not in kinds:
            continue  # "the strikers marched after the ministry refused their request"
        if grammar.lemmas[verb] in words().demanding or grammar.lemmas[verb] == "demand":
            break  # "the minister demanded its departure"
        subjects = grammar.surface_subjects(verb)
        inside = any(grammar.first[p] <= pronoun <= grammar.last[p] for p in subjects)
        named = [p for p in subjects if agrees(grammar, grammar.low[pronoun], p)]
        if named and not inside and subjects[0] < pronoun:
            return tuple(named)
        if subjects and not inside:
            break
    return ()


def agrees(grammar: Grammar, low: str, noun: int) -> bool:
    """Whether a possessive can stand for a noun, by number and by persons against bodies."""
    if grammar.tokens[noun].upos == "PRON" or not can_hear(grammar, noun):
        return False
    kinds = grammar.kinds(noun)
    person = grammar.labels[noun] == "Person" or ("PERSON" in kinds and "BODY" not in kinds)
    plural = grammar.tokens[noun].xpos in PLURAL or bool(grammar.kids(noun, "conj"))
    if low == "its":
        return not person and not plural
    if low == "their":
        return plural or not person
    return person and not plural


def is_person(grammar: Grammar, head: int) -> bool:
    """Somebody, not a place or institution that may stand for one: "agreed to reopen the mine"."""
    if grammar.labels[head] or grammar.lemmas[head] not in role_words().sides:
        spot = "AREA" in grammar.kinds(head) and not grammar.labels[head]
        return can_hear(grammar, head) and not spot
    return can_act(grammar, head)


def is_spot(grammar: Grammar, head: int) -> bool:
    """Whether a nominal is only a place."""
    kinds = grammar.kinds(head)
    return grammar.labels[head] == "Location" or ("AREA" in kinds and "BODY" not in kinds)


def is_party(grammar: Grammar, head: int) -> bool:
    """Whether a nominal is somebody or an institution, and not a mere place or thing."""
    kinds = grammar.kinds(head)
    if grammar.lemmas[head] in INSTITUTIONS:
        return True
    return can_hear(grammar, head) and ("PEOPLE" in kinds or "AREA" not in kinds)


def is_site(grammar: Grammar, head: int) -> bool:
    """Whether a nominal stands for a place: a noun for one, or a name the lists do not know."""
    if grammar.tokens[head].upos == "PROPN":
        return grammar.labels[head] in {"Location", "Facility"}
    counted = grammar.content(head)
    lemma = grammar.lemmas[counted]
    if lemma in words().nominal_places or lemma in role_words().sites:
        return lemma not in UNCERTAIN
    kinds = grammar.kinds(counted)
    return bool(kinds & SITES) and "PERSON" not in kinds and lemma not in role_words().no_sites


def is_measure(grammar: Grammar, head: int) -> bool:
    """As in "at a rate", "around $3 million", "at least 14": no site."""
    counted = grammar.kinds(head) & {"MONEY", "COST", "MARKET", "TALKS", "LAW", "DEAL"}
    return bool(counted) or grammar.lemmas[head] in role_words().no_sites
