"""What a figure says of the thing it counts: killed, deployed, a share, money.

The role comes from the unit, from the noun counted, from the verb its clause hangs on, or from
the noun above it ("the deaths of hundreds"); the first that speaks decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole
from dateline.extract.quantities_things import COLLECTIVE, TALLIES, Counted, unit_of
from dateline.extract.quantities_words import figure_words
from dateline.syntax import child, children, is_relation, subtree

if TYPE_CHECKING:
    from dateline.extract.quantities_scan import Quantity
    from dateline.records import Sentence

KINDS: Final = {
    "money": FigureRole.MONEY,
    "share": FigureRole.SHARE,
    "length": FigureRole.DISTANCE,
    "area": FigureRole.AREA,
}
"""Roles that the kind of the unit decides alone."""

STATIVE: Final = frozenset(
    {"be", "include", "have", "comprise", "number", "maintain", "keep", "total"}
)
"""With forces they tell where these stand."""

UNDERGOING: Final = frozenset(
    {
        FigureRole.KILLED,
        FigureRole.WOUNDED,
        FigureRole.ARRESTED,
        FigureRole.RELEASED,
        FigureRole.DISPLACED,
    }
)
"""Roles of the object of a transitive verb; of the subject only where there is no object."""

PERSONAL: Final = UNDERGOING | {FigureRole.MISSING, FigureRole.PROTESTERS}
"""Roles of people also where the text does not say so: "killed hundreds"."""

PLAIN: Final = frozenset({FigureRole.SEATS, FigureRole.VOTES})
"""Roles that the counted noun decides whatever the verb."""

SELF: Final = frozenset({"leave", "depart", "exit"})
"""They are said of who goes: "leaving thousands without a roof" is no departure."""


def role_of(sentence: Sentence, quantity: Quantity, found: Counted) -> FigureRole:
    """What the figure says of the thing it counts."""
    if quantity.kind in KINDS:
        return KINDS[quantity.kind]
    if quantity.kind != "count":
        return FigureRole.OTHER
    if unit_of(sentence, quantity, found.noun) == "seat":
        return FigureRole.SEATS
    return _count_role(sentence, found)


def _count_role(sentence: Sentence, found: Counted) -> FigureRole:
    """The role of a count: by the noun where that is plain, by the verb, by the noun above."""
    lemma = sentence.tokens[found.noun].lemma.lower() if found.noun is not None else ""
    if lemma in TALLIES and found.noun is not None:
        return _tally_role(sentence, found.noun)
    by_noun = _noun_role(lemma)
    if by_noun in PLAIN:
        return by_noun
    argument = _argument(sentence, found)
    role = _verb_role(sentence, argument, lemma)
    if by_noun is FigureRole.PROTESTERS and role not in UNDERGOING | {FigureRole.MISSING}:
        role = by_noun
    if by_noun in UNDERGOING | {FigureRole.MISSING} and is_relation(
        sentence.tokens[argument].relation, ("conj",)
    ):
        role = by_noun  # "two people were killed and 18 wounded"
    role = role or by_noun
    token = sentence.tokens[argument]
    above = sentence.tokens[token.head].lemma.lower() if token.head >= 0 else ""
    if role is None and lemma == "life" and above in figure_words().taking_lives:
        return FigureRole.KILLED  # "the loss of 11 lives"
    if role is None and is_relation(token.relation, ("nmod", "obl")):
        role = _noun_role(above)
    return FigureRole.OTHER if role is None else role


def _tally_role(sentence: Sentence, noun: int) -> FigureRole:
    """The role of "the death toll", "the number of wounded"."""
    parts = [
        sentence.tokens[p].lemma.lower()
        for p in children(sentence, noun, "compound", "nmod", "amod")
    ]
    lemma = sentence.tokens[noun].lemma.lower()
    found = next((role for part in parts if (role := _noun_role(part)) is not None), None)
    if found is None and lemma == "population":
        return FigureRole.POPULATION
    return found or FigureRole.OTHER


def _argument(sentence: Sentence, found: Counted) -> int:
    """The token that stands for the figure in its clause: the number where it heads the noun."""
    position = found.noun
    if position is None or sentence.tokens[position].head == found.number:
        position = found.number
    while is_relation(sentence.tokens[position].relation, ("nmod",)):
        head = sentence.tokens[position].head
        if head < 0 or sentence.tokens[head].lemma.lower() not in COLLECTIVE:
            break
        position = head
    return position


def _noun_role(lemma: str) -> FigureRole | None:
    for role, nouns in figure_words().nouns.items():
        if lemma in nouns or lemma.removesuffix("s") in nouns:
            return FigureRole(role)
    return None


def _verb_role(sentence: Sentence, argument: int, noun: str) -> FigureRole | None:
    """The role that a verb gives: that of the clause, those below it, then a participle.

    "Are expected to leave", "people killed in the blast".
    """
    force = noun in figure_words().forces or noun.removesuffix("s") in figure_words().forces
    listed = _listed(sentence, argument)
    for verb in [*listed, *_verbs(sentence, argument)]:
        role = _governed(sentence, argument, verb, noun)
        if role is not None:
            return role
    if force and _located(sentence, argument):
        return FigureRole.DEPLOYED
    for verb in children(sentence, argument, "acl", "amod"):
        role = _of_verb(sentence.tokens[verb].lemma.lower())
        if role is FigureRole.LEAVING or _supposed(sentence, verb):
            continue  # "the two left in the room", "who would have died"
        if role is not None and (force or role is not FigureRole.DEPLOYED):
            return role
    return None


def _listed(sentence: Sentence, argument: int) -> list[int]:
    """The participles or verb of a later member of a list: "killed 11 people and injured 17"."""
    if sentence.tokens[argument].relation != "conj":
        return []
    first = min(subtree(sentence, argument))
    before = [p for p in range(max(0, first - 2), first) if sentence.tokens[p].upos == "VERB"]
    own = [p for p in before if child(sentence, p, "obj") is None]
    return [*children(sentence, argument, "amod"), *own]


def _governed(sentence: Sentence, argument: int, verb: int, noun: str) -> FigureRole | None:
    """The role that one verb gives to what the figure counts."""
    force = noun in figure_words().forces or noun.removesuffix("s") in figure_words().forces
    relation, lemma = sentence.tokens[argument].relation, sentence.tokens[verb].lemma.lower()
    if noun == "life" and lemma in figure_words().taking_lives:
        return FigureRole.KILLED
    role = _of_verb(lemma)
    if role is FigureRole.DEPLOYED and not force:
        role = None
    if lemma in SELF and not is_relation(relation, ("nsubj", "conj")):
        role = None
    if role in UNDERGOING and relation == "nsubj" and child(sentence, verb, "obj") is not None:
        role = None  # "five gunmen killed the guard"
    return FigureRole.DEPLOYED if role is None and force and lemma in STATIVE else role


def _supposed(sentence: Sentence, verb: int) -> bool:
    helpers = children(sentence, verb, "aux", "advmod")
    return any(
        sentence.tokens[h].xpos == "MD" or sentence.tokens[h].lemma == "not" for h in helpers
    )


def _located(sentence: Sentence, argument: int) -> bool:
    """Whether the subject of a copula is said to be somewhere: "are on the ground"."""
    token = sentence.tokens[argument]
    if not is_relation(token.relation, ("nsubj",)) or token.head < 0:
        return False
    return (
        child(sentence, token.head, "cop") is not None
        and child(sentence, token.head, "case") is not None
    )


def _verbs(sentence: Sentence, argument: int) -> list[int]:
    """The verb an argument hangs on and what that verb controls: "are expected to leave"."""
    token = sentence.tokens[argument]
    case = child(sentence, argument, "case")
    if case is not None and sentence.tokens[case].lemma.lower() == "by":
        return []  # "released by two senators"
    head = token.head
    if is_relation(token.relation, ("conj",)) and head >= 0:
        head = sentence.tokens[head].head
    if head < 0 or sentence.tokens[head].upos not in {"VERB", "AUX", "ADJ"}:
        return []
    return [*children(sentence, head, "xcomp"), head]


def _of_verb(lemma: str) -> FigureRole | None:
    for role, verbs in figure_words().verbs.items():
        if lemma in verbs:
            return FigureRole(role)
    return None
