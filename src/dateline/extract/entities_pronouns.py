"""Pronouns: who "he", "she", "it" and "they" are, where that is clear.

Every entity mentioned in this or the three sentences before that agrees in number, gender and
being a person is compared with it. The likeliest is linked, and shown in a record where it has
most of the probability; the other links are kept for the reading only.
"I" and "we" are in `entities_voices`. Left out: pronouns that point forward.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind
from dateline.extract.entities_lexicon import speech_verbs
from dateline.extract.entities_pairs import Asked, chosen
from dateline.extract.entities_traits import pronoun_none, pronoun_pair

if TYPE_CHECKING:
    from dateline.extract.entities_chains import Chain
    from dateline.extract.entities_mentions import Candidate
    from dateline.extract.entities_register import Register

LOOK_BACK: Final = 3
_MEASURES: Final = frozenset(
    {"year", "month", "week", "day", "hour", "minute", "second", "time", "decade", "century"}
    | {"today", "yesterday", "tomorrow", "night", "morning", "afternoon", "evening", "weekend"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"january", "february", "march", "april", "may", "june", "july", "august", "september"}
    | {"october", "november", "december", "age", "percent", "life", "km", "mile", "metre", "meter"}
    | {"kilometre", "kilometer", "moment", "summer", "winter", "spring", "autumn"}
)
SURE: Final = 0.35
"""Share of the probability from which a record shows the link ..."""
RIVAL: Final = 0.75
"""... if no other chain has this much of that share."""
_KIND: Final = {"male": "person", "female": "person", "plural": "plural"}
"""Pronoun -> class of its weights."""
_PERSONS: Final = frozenset({EntityKind.PERSON, EntityKind.ANONYMOUS_SOURCE, EntityKind.PEOPLE})
_MEDIA: Final = frozenset({EntityKind.NEWS_AGENCY, EntityKind.MEDIA})
_THINGS: Final = frozenset(EntityKind) - _PERSONS - _MEDIA
_PLURALS: Final = frozenset({"NNS", "NNPS"})
_PART: Final = frozenset(
    {"compound", "amod", "nmod:desc", "flat", "obl:unmarked", "nmod:unmarked"}
)


def resolve(candidate: Candidate, register: Register) -> Chain | None:
    """The chain that a pronoun belongs to; `None` where it is not clear."""
    if candidate.gender == "relative":
        return _antecedent(candidate, register)
    options = [
        chain
        for chain in register.since(candidate.sentence - LOOK_BACK)
        if _agrees(candidate, chain)
        and not _is_coargument(candidate, chain, register)
        and not _is_inside(candidate, chain, register)
    ]
    if not options:
        return None
    options.sort(key=_recency, reverse=True)
    speaker = _who_spoke(candidate, options, register)
    if speaker is not None:
        candidate.why = "spoke in the sentence before"
        return speaker
    own = pronoun_none(candidate, register, len(options))
    pairs = [
        pronoun_pair(candidate, own, chain, register, rank) for rank, chain in enumerate(options)
    ]
    asked = Asked(_KIND.get(candidate.gender or "", "thing"), candidate, options, pairs, own)
    choice = chosen(asked, register.lesson)
    candidate.why = "agrees, likeliest"
    best = options[choice.best]
    joined = any(_are_joined(best, other, register) for other in options)
    if joined or choice.share < SURE or choice.next > RIVAL * choice.share:
        candidate.shown = False
        candidate.why = "agrees, not sure"
    return best


def _who_spoke(candidate: Candidate, options: list[Chain], register: Register) -> Chain | None:
    """Who speaks on in the next sentence.

    "The minister said it was over. "We tried," he told a broadcaster.": only where one person spoke in the sentence before, and no other is its subject.
    """
    if not candidate.speaks or candidate.gender not in _KIND:
        return None
    subjects = []
    for chain in options:
        tree = register.trees[chain.sentence]
        token = tree.tokens[chain.position]
        if chain.sentence == candidate.sentence - 1 and token.relation == "nsubj":
            subjects.append((chain, tree.tokens[token.head].lemma in speech_verbs()))
    return subjects[0][0] if len(subjects) == 1 and subjects[0][1] else None


def _are_joined(one: Chain, other: Chain, register: Register) -> bool:
    """Whether two are named together, so that either may be "he": "Doe and Roe"."""
    if one.sentence != other.sentence or one is other:
        return False
    tokens = register.trees[one.sentence].tokens
    first, last = sorted((one.position, other.position))
    return tokens[last].relation == "conj" and tokens[last].head == first


def _recency(chain: Chain) -> tuple[int, int]:
    return chain.sentence, chain.position


def _antecedent(candidate: Candidate, register: Register) -> Chain | None:
    tree = register.trees[candidate.sentence]
    noun = tree.tokens[tree.tokens[candidate.head].head].head
    chain = register.at.get((candidate.sentence, noun))
    personal = chain is not None and chain.kind in _PERSONS
    if not personal and candidate.words.casefold() in {"who", "whom"}:
        # "the party of Jane Doe, who proposed it": trees attach the clause to "party"
        before = candidate.head - 1
        while before > noun and tree.tokens[before].upos in {"PUNCT", "ADP"}:
            before -= 1
        chain = register.at.get((candidate.sentence, before), chain)
    return chain


def _agrees(candidate: Candidate, chain: Chain) -> bool:
    if candidate.sentence - chain.sentence > LOOK_BACK:
        return False
    if candidate.speaks and chain.kind is EntityKind.OTHER:
        return False  # things do not speak
    person = chain.kind in {EntityKind.PERSON, EntityKind.ANONYMOUS_SOURCE} and not chain.plural
    match candidate.gender:
        case "male" | "female":
            return person and chain.gender in {None, candidate.gender}
        case "plural":
            body = chain.kind in _THINGS and chain.kind is not EntityKind.OTHER
            return (
                (chain.plural and not _is_time(chain)) or body or chain.kind is EntityKind.PEOPLE
            )
        case _:
            medium = candidate.speaks and chain.kind in _MEDIA
            return (chain.kind in _THINGS or medium) and not chain.plural and not _is_time(chain)


def _is_time(chain: Chain) -> bool:
    """Whether a chain is a time or a measure, which no pronoun takes up: "a week", "2009"."""
    return (
        bool(chain.heads)
        and chain.kind is EntityKind.OTHER
        and (chain.heads[0][0] in _MEASURES or chain.heads[0][0][:1].isdigit())
    )


def _is_coargument(candidate: Candidate, chain: Chain, register: Register) -> bool:
    """Whether both hang on one verb: "Doe praised him" is not praise of oneself."""
    if chain.sentence != candidate.sentence:
        return False
    tree = register.trees[candidate.sentence]
    if tree.tokens[candidate.head].xpos == "PRP$" or candidate.words.endswith(("self", "selves")):
        return chain.position == tree.tokens[candidate.head].head
    return tree.tokens[chain.position].head == tree.tokens[candidate.head].head


def _is_inside(candidate: Candidate, chain: Chain, register: Register) -> bool:
    """Whether a pronoun stands in the phrase itself: "the day to test it", "his father"."""
    if chain.sentence != candidate.sentence:
        return False
    tree = register.trees[candidate.sentence]
    position = candidate.head
    if tree.child(chain.position, "cop") is not None:
        return False  # a predicate heads its clause: "his wife is a dentist"
    while position >= 0 and position != chain.position:
        if tree.tokens[position].relation in {"acl:relcl", "appos", "conj", "parataxis"}:
            return False  # "Doe, who sold his house"
        position = tree.tokens[position].head
    return position == chain.position
