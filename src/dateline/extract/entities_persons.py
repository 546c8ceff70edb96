"""Whom a name of a person, a title or a noun for people means: the surest rule first.

Persons: the same name, a surname, a part of a name, a misspelling of two letters at most.
Titles: the holder named in this article, if there is one that fits. People without a name: the
ones spoken of with the same noun. Where two fit equally, no link is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind
from dateline.extract.entities_lexicon import FORCES, folded, gender_words, slug
from dateline.extract.entities_matching import (
    is_given_name,
    is_misspelt,
    is_misspelt_surname,
    is_part,
    is_same,
    is_variant,
)
from dateline.extract.entities_offices import is_unique
from dateline.extract.entities_offices_words import office_words

if TYPE_CHECKING:
    from dateline.extract.entities_chains import Chain
    from dateline.extract.entities_mentions import Candidate
    from dateline.extract.entities_register import Register

NEAR: Final = 25
"""Sentences over which a given name alone is remembered."""
_HEADS: Final = frozenset({"president", "prime minister", "chancellor", "king", "queen", "pope"})
_CROWNED: Final = frozenset(
    {"king", "queen", "pope", "emperor", "emir", "sultan", "prince", "princess", "crown prince"}
)
_SAME: Final = (
    ("same name", is_same),
    ("part of the name", is_part),
    ("misspelt", is_misspelt),
    ("another spelling", is_variant),
)
_ALMOST: Final = (
    ("only such surname, misspelt", is_misspelt_surname),
    ("only such given name", is_given_name),
)
JUST_BEFORE: Final = 2
"""Sentences in which the one person named is taken for "the president"."""


def find_person(register: Register, candidate: Candidate) -> Chain:
    """The person that a name means; a new one where none fits."""
    words = folded(candidate.words).split()
    gender = candidate.gender or gender_words().get(words[0] if words else "")
    if len(words) < 2:
        gender = candidate.gender
    for candidate.why, same in _SAME:
        for chain in register.recent("person"):
            if {gender, chain.gender} == {"male", "female"} or _is_other(words, chain):
                continue
            if same is not is_same and _is_crowned(candidate) and len(words) == 1:
                continue
            if any(same(words, form) for form in chain.forms):
                return chain
    candidate.why = ""
    crowned = len(words) == 1 and _is_crowned(candidate)
    only = None if crowned else _only_one(register, candidate, words, gender)
    if only is not None:
        return only
    force = _force(register, words)
    if force is not None:
        return force
    held = _unnamed_holder(register, candidate) or register.apposed(
        candidate, "title", "source", "thing"
    )
    chain = held or register.begin(candidate, EntityKind.PERSON, None)
    chain.prefix, chain.key, chain.sort, chain.kind = (
        "person",
        None,
        "person",
        candidate.kind or chain.kind,
    )
    chain.gender = chain.gender or gender
    return chain


def _is_other(words: list[str], chain: Chain) -> bool:
    """Whether a full name is not that of a chain whose surname it has: "Ida" and "Ola Moren"."""
    full = [form for form in chain.forms if len(form) > 1]
    if len(words) < 2 or not full:
        return False
    return not any(any(same(words, form) for _, same in _SAME) for form in full)


def _is_crowned(candidate: Candidate) -> bool:
    """Whether somebody is called by a given name: King Hussein is not Saddam Hussein."""
    return any(title.name in _CROWNED for title in candidate.titles)


def _only_one(
    register: Register, candidate: Candidate, words: list[str], gender: str | None
) -> Chain | None:
    """The one person whose given name, or nearly whose surname, this is."""
    for why, alike in _ALMOST:
        found = [
            chain
            for chain in register.recent("person")
            if chain.sentence >= candidate.sentence - NEAR
            and {gender, chain.gender} != {"male", "female"}
            and any(alike(words, form) for form in chain.forms)
        ]
        if found:
            candidate.why = why
            return found[0] if len(found) == 1 else None
    return None


def _force(register: Register, words: list[str]) -> Chain | None:
    """The force that a single word names, though the recogniser sees a person: "Barkhane"."""
    if len(words) != 1:
        return None
    forces = (chain for chain in register.recent("group") if chain.kind in FORCES)
    return next((c for c in forces if any(words[0] in form for form in c.forms)), None)


def _unnamed_holder(register: Register, candidate: Candidate) -> Chain | None:
    """The holder named so far by title alone: "Niger's president ... President Jane Doe"."""
    held = {
        (title.name, title.country)
        for title in candidate.titles
        if is_unique(title.name) and title.country is not None
    }
    unnamed = (chain for chain in register.recent("title") if not chain.names)
    return next((chain for chain in unnamed if held & chain.titles), None)


def find_holder(register: Register, candidate: Candidate) -> Chain | None:
    """The person that a title alone means: "the prime minister"."""
    title = candidate.titles[0]
    if title.organization is not None:
        return _held_at(register, candidate)
    if _is_his(register, candidate):
        return _new_holder(register, candidate)
    fitting = [
        chain
        for chain in register.recent()
        if chain.kind is EntityKind.PERSON
        and _fits(register, chain, title.name, candidate.country)
    ]
    exact = [c for c in fitting if (title.name, candidate.country) in c.titles]
    if candidate.country is not None and exact:
        return exact[0]
    if len(fitting) == 1 or (fitting and fitting[0].sentence > fitting[1].sentence):
        return fitting[0]
    if fitting or not (is_unique(title.name) or candidate.speaks):
        return None
    if candidate.country is None and candidate.subject and title.name in _HEADS:
        last = _last_person(register, candidate)
        if last is not None:
            return last
    return _new_holder(register, candidate)


def _is_his(register: Register, candidate: Candidate) -> bool:
    """Whether a title is someone else's and is followed by its holder: "his minister, Jane Doe"."""
    tree = register.trees[candidate.sentence]
    owner = tree.child(candidate.head, "nmod:poss")
    named = tree.child(candidate.head, "appos")
    owned = owner is not None and tree.tokens[owner].upos == "PRON"
    return owned and named is not None and tree.tokens[named].upos == "PROPN"


def _new_holder(register: Register, candidate: Candidate) -> Chain:
    key = slug(candidate.titles[0].name)
    key = f"{key}:{candidate.country}" if candidate.country else key
    return register.begin(candidate, EntityKind.PERSON, key)


def _fits(register: Register, chain: Chain, title: str, country: str | None) -> bool:
    """Whether a person can be meant by a title alone.

    A title of no stated country is taken for one of the country that the article is about:
    "the president of Benin" is not the President Doe of a report from Niger.
    """
    for held, where in chain.titles:
        same = held == title or _is_longer(held, title) or _is_longer(title, held)
        known = where or chain.country
        if same and (country is None or known == country):
            return True
        if same and known is None and country == register.main and is_unique(title):
            return True
    return False


def _is_longer(long: str, short: str) -> bool:
    """Whether a title ends with another and is no other office: not "shadow chancellor"."""
    if not long.endswith(f" {short}"):
        return False
    return office_words().prefixes.isdisjoint(long.split())


def _last_person(register: Register, candidate: Candidate) -> Chain | None:
    """The one person named just before, as subject: "Jane Doe left. The president said ..."."""
    near = [
        chain
        for chain in register.recent("person")
        if candidate.sentence - JUST_BEFORE <= chain.sentence < candidate.sentence
    ]
    alone = len(near) == 1 and near[0].subject and not near[0].titles
    return near[0] if alone else None


def _held_at(register: Register, candidate: Candidate) -> Chain | None:
    """The holder of an office of a named body; "that country's president" stays open."""
    title = candidate.titles[0]
    body = title.organization or ""
    if not body[:1].isupper() and not candidate.speaks:
        return None
    for chain in register.recent():
        if any((o.title, o.organization) == (title.name, body) for o in chain.offices):
            return chain
    key = f"{slug(title.name)}:{slug(body)}"
    return register.begin(candidate, EntityKind.PERSON, key)


def find_source(register: Register, candidate: Candidate) -> Chain | None:
    """The people that "the official" takes up, else new ones, where they speak."""
    if candidate.definite:
        same = [chain for chain in register.recent("source") if candidate.noun in chain.nouns]
        alike = [chain for chain in same if chain.plural == candidate.plural]
        found = alike or (same if candidate.speaks else [])
        if found:
            return found[0]
    if not candidate.speaks:
        return None
    register.unnamed[candidate.prefix] += 1
    kind = candidate.kind or EntityKind.ANONYMOUS_SOURCE
    return register.begin(candidate, kind, str(register.unnamed[candidate.prefix]))
