"""Pronouns: who "he", "she", "it" and "they" are, where that is clear.

Every entity mentioned in this or the three sentences before is scored by distance, by whether
it was a subject and a name, after agreement in number, gender and being a person. Weights are
those of a baseline measured on news of the GUM corpus (he and she 83 % right, they 67 %, it
55 %). Where the best two are close, the link is kept for the reading and not shown in a record.
"I" and "we" are in `entities_voices`. Left out: pronouns that point forward.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind

if TYPE_CHECKING:
    from dateline.extract.entities_chains import Chain
    from dateline.extract.entities_mentions import Candidate
    from dateline.extract.entities_register import Register

LOOK_BACK: Final = 3
PER_SENTENCE: Final = 3.0
SUBJECT: Final = 3.0
NAME: Final = 1.0
PER_WORD: Final = 0.05
DEAD: Final = 1.0
"""What a thing loses as antecedent of "they", who are mostly people."""
OFTEN: Final = 0.3
"""What each mention before adds, up to four: an article speaks of few."""
_MEASURES: Final = frozenset(
    {"year", "month", "week", "day", "hour", "minute", "second", "time", "decade", "century"}
    | {"today", "yesterday", "tomorrow", "night", "morning", "afternoon", "evening", "weekend"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"january", "february", "march", "april", "may", "june", "july", "august", "september"}
    | {"october", "november", "december", "age", "percent", "life", "km", "mile", "metre", "meter"}
    | {"kilometre", "kilometer", "moment", "summer", "winter", "spring", "autumn"}
)
MARGINS: Final = {"male": 0.5, "female": 0.5, "plural": 2.5, "thing": 2.5}
"""How much better the best must be than the next; wider where the baseline is often wrong."""
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
    scored = sorted(
        (
            (_score(candidate, chain), chain.order)
            for chain in register.since(candidate.sentence - LOOK_BACK)
            if _agrees(candidate, chain)
            and not _is_coargument(candidate, chain, register)
            and not _is_inside(candidate, chain, register)
        ),
        reverse=True,
    )
    if not scored:
        return None
    candidate.why = "agrees, nearest"
    margin = MARGINS[candidate.gender or "thing"]
    others = [score for score, _ in scored[1:]]
    if others and scored[0][0] - max(others) < margin:
        candidate.shown = False
        candidate.why = "agrees, another as well"
    return register.chains[scored[0][1]]


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


def _score(candidate: Candidate, chain: Chain) -> float:
    number = -2.0 if candidate.gender == "plural" and not chain.plural else 0.0
    score = _score_of(candidate, chain.sentence, chain.position, chain.subject)
    dead = candidate.gender == "plural" and chain.kind is EntityKind.OTHER
    often = OFTEN * min(len(chain.found), 4)
    return number + score + NAME * chain.named - DEAD * dead + often


def _score_of(candidate: Candidate, sentence: int, position: int, subject: bool) -> float:
    sentences = candidate.sentence - sentence
    words = candidate.head - position if not sentences else candidate.head + 20 * sentences
    return SUBJECT * subject - PER_SENTENCE * sentences - PER_WORD * words
