"""Which body a name or a noun means: the surest rule first.

Organisations: the same name, the lists, an acronym beside or made of the name, a part of it.
Parts of a state: their class and country. Nouns such as "the force": the last body they fit.
Where two fit equally, no link is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind, MentionKind
from dateline.extract.entities_chains import THING
from dateline.extract.entities_lexicon import folded, organisations, slug
from dateline.extract.entities_matching import is_acronym, is_group_part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.extract.entities_chains import Chain
    from dateline.extract.entities_mentions import Candidate
    from dateline.extract.entities_register import Register

NEAR: Final = 6
"""Sentences that a noun such as "the force" may look back over."""
OFTEN: Final = 3
"""Times that an article must name a body for "the company" to be it before all others."""
_FIRMS: Final = frozenset({EntityKind.ORGANIZATION, EntityKind.COMPANY})
_ANY_BODY: Final = frozenset({"group", "organisation", "organization", "club"})
"""Nouns that any organisation can be taken up by; others must stand in its name."""


def find_group(register: Register, candidate: Candidate) -> Chain | None:
    """The body that a name or a noun such as "the force" means."""
    if candidate.form is not MentionKind.NAME:
        return _noun(register, candidate)
    found = _same_group(register, candidate) or register.apposed(candidate, "group", "thing")
    if found is not None:
        if candidate.key is not None and candidate.known is not None:
            found.key, found.prefix = candidate.key, candidate.prefix
            found.kind = candidate.kind or found.kind
        if found.sort == THING:
            found.take_sort(candidate, candidate.kind or EntityKind.ORGANIZATION)
        return found
    return register.begin(candidate, candidate.kind or EntityKind.ORGANIZATION, candidate.key)


def _same_group(register: Register, candidate: Candidate) -> Chain | None:
    words = folded(candidate.words).split()
    groups = [c for c in register.recent("group") if c.names]
    for chain in groups:
        if candidate.key is not None and chain.key == candidate.key:
            return chain
    if candidate.known is not None:
        return None
    for chain in groups:
        if words in chain.forms:
            return chain
    beside = _beside(register, candidate, groups)
    if beside is not None:
        return beside
    acronym = [c for c in groups if is_acronym(candidate.words, c.names)]
    part = [c for c in groups if any(is_group_part(words, f) for f in c.forms)]
    matching = acronym or part
    return matching[0] if len(matching) == 1 else None


def _beside(register: Register, candidate: Candidate, groups: Iterable[Chain]) -> Chain | None:
    """The name before "(ACRONYM)"."""
    start, end = candidate.span.start, candidate.span.end
    if register.text[start - 1 : start] != "(" or register.text[end : end + 1] != ")":
        return None
    before = register.text[: start - 1].rstrip()
    for chain in groups:
        last = chain.mentions[-1].span
        if last.end == len(before) and candidate.words[:1] == last.of(register.text)[:1]:
            return chain
    return None


def _noun(register: Register, candidate: Candidate) -> Chain | None:
    """What "the force" is: the last body that fits, one with the word in its name first.

    "The dockers' union" is only a body with dockers in its name, or one of its own.
    """
    kinds = organisations().groups.get(candidate.noun, ())
    found = None
    if candidate.definite and kinds == (EntityKind.COMPANY,):
        found = _spoken_of_most(register, candidate)
    if found is None and candidate.definite:
        found = _taken_up(register, candidate, kinds)
    if found is not None:
        return found
    kind = candidate.kind or (kinds[0] if candidate.speaks and not candidate.plural else None)
    if kind is None:
        return None
    candidate.prefix = candidate.prefix or kind.value
    return register.begin(candidate, kind, slug(_without_article(candidate.words)))


def _taken_up(
    register: Register, candidate: Candidate, kinds: tuple[EntityKind, ...]
) -> Chain | None:
    near = [
        chain
        for chain in register.recent()
        if chain.sentence >= candidate.sentence - NEAR and _agrees(chain, candidate, kinds)
    ]
    bearing = [chain for chain in near if candidate.noun in chain.words()]
    if candidate.owned and candidate.noun not in _ANY_BODY:
        near = bearing  # "his commission" may be a rank
    elif candidate.modifiers:
        near = [chain for chain in near if candidate.modifiers & chain.words()]
    elif candidate.noun not in _ANY_BODY:
        near = [chain for chain in near if chain.kind is not EntityKind.ORGANIZATION]
    chosen = [chain for chain in bearing if chain in near or not candidate.modifiers] or near
    sure = (
        len(chosen) == 1
        or bool(bearing)
        or (len(chosen) > 1 and chosen[0].sentence > chosen[1].sentence)
    )
    return chosen[0] if chosen and sure else None


def _spoken_of_most(register: Register, candidate: Candidate) -> Chain | None:
    """What "the company" is in an article that speaks of one firm, or body of no known kind, most."""
    if candidate.modifiers or candidate.owned or candidate.plural or candidate.country:
        return None
    fitting = [
        chain
        for chain in register.recent("group")
        if chain.kind in _FIRMS and chain.names and chain.key is None
    ]
    ranked = sorted(fitting, key=lambda chain: -sum(chain.names.values()))
    counts = [sum(chain.names.values()) for chain in ranked[:2]] + [0, 0]
    most = counts[0] >= OFTEN and counts[0] >= 2 * counts[1]
    return ranked[0] if most and ranked[0].sentence >= candidate.sentence - NEAR else None


def find_body(register: Register, candidate: Candidate) -> Chain | None:
    """The part of a state that a noun such as "the French army" means."""
    kind = candidate.kind or EntityKind.GOVERNMENT
    country = candidate.country = candidate.country or _country_for(register, candidate)
    for chain in register.actors:
        if (chain.prefix, chain.country, chain.sort) == (candidate.prefix, country, "body"):
            return chain
    alone = [c for c in register.actors if c.prefix == candidate.prefix and c.sort == "body"]
    if len(alone) == 1 and alone[0].country is None and candidate.noun:
        alone[0].key = country or alone[0].key
        return alone[0]
    return register.begin(candidate, kind, country or "unknown")


def _country_for(register: Register, candidate: Candidate) -> str | None:
    """The country that "the government" is of, where only one can be.

    It is the only one with a government so far, the only one named so far, or the only
    other state that acts in its sentence. The subject of its own sentence is left out of
    the last two: who denounces a regime is not under it.
    """
    alike = [c for c in register.actors if c.prefix == candidate.prefix and c.country]
    own = {chain.country for chain in alike}
    if len(own) == 1 and any(chain.described for chain in alike) and not candidate.owned:
        return own.pop()  # "his ministry" is the one of whoever "he" is
    states = {c.country for c in register.actors if c.sort == "body" and c.country}
    states |= {code for start, code in register.places if start < candidate.span.start}
    here = [
        chain
        for chain in register.recent("body")
        if chain.country and chain.sentence == candidate.sentence and chain.prefix != "embassy"
    ]  # the police before an embassy are those of another country
    subjects = {c.country for c in here if c.subject and c.prefix == candidate.prefix}
    if len(states) == 1 and candidate.prefix != "junta" and not states & subjects:
        return states.pop()
    others = {chain.country for chain in here if not chain.subject}
    return others.pop() if len(others) == 1 else None


def _agrees(chain: Chain, candidate: Candidate, kinds: tuple[EntityKind, ...]) -> bool:
    """Whether a noun can take a body up; a part of a state only under the same noun."""
    if chain.sort != "group":
        return chain.sort == "body" and candidate.noun in chain.nouns
    if candidate.country and chain.country and candidate.country != chain.country:
        return False
    return chain.kind is candidate.kind if candidate.kind is not None else chain.kind in kinds


def _without_article(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if rest and first.casefold() in {"a", "an", "the", "this", "that"} else words
