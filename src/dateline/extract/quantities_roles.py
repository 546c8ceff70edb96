"""What a figure says of the thing it counts: killed, deployed, a share, money.

The role comes from the unit, from the noun counted, from the verb its clause hangs on, or from
the noun above it ("the deaths of hundreds"); the first that speaks decides.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole
from dateline.extract.quantities_counting import COLLECTIVE, TALLIES, Counted
from dateline.extract.quantities_roles_verbs import (
    UNDERGOING,
    is_exchanged,
    of_verb,
    verb_before,
    verb_role,
)
from dateline.extract.quantities_things import unit_of
from dateline.extract.quantities_words import figure_words
from dateline.syntax import child, children, is_relation

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

PERSONAL: Final = UNDERGOING | {FigureRole.MISSING, FigureRole.PROTESTERS}
"""Roles of people also where the text does not say so: "killed hundreds"."""

OF_PEOPLE: Final = frozenset(
    {FigureRole.ARRESTED, FigureRole.RELEASED, FigureRole.WOUNDED, FigureRole.MISSING}
)
"""Roles that things do not have: cars are not arrested."""

NAMED_TALLIES: Final = {"population": FigureRole.POPULATION, "toll": FigureRole.KILLED}
"""Tallies whose name says of what."""

MANY: Final = 50
"""Fewer who "live" somewhere are no population."""

PLAIN: Final = frozenset({FigureRole.SEATS, FigureRole.VOTES})
"""Roles that the counted noun decides whatever the verb."""


def role_of(sentence: Sentence, quantity: Quantity, found: Counted) -> FigureRole:
    """What the figure says of the thing it counts."""
    if quantity.kind in KINDS:
        return KINDS[quantity.kind]
    if quantity.kind != "count":
        return FigureRole.OTHER
    unit = unit_of(sentence, quantity, found.noun)
    if unit == "seat":
        return FigureRole.SEATS
    if is_settled(sentence, quantity, found):
        return FigureRole.POPULATION
    role = _count_role(sentence, found)
    named = unit is not None and _noun_role(unit) is role  # "21 arrests"
    if role in OF_PEOPLE and unit not in {"person", None} and not named:
        return FigureRole.OTHER  # "seized 12 cars", "freed 40 tonnes"
    few = quantity.high is not None and quantity.high < MANY
    return FigureRole.OTHER if role is FigureRole.POPULATION and few else role


def paid(sentence: Sentence, quantity: Quantity, found: Counted) -> Quantity:
    """Pounds that someone pays are money: "paid 1 pound for it"."""
    if quantity.unit != "pound":
        return quantity
    head = sentence.tokens[found.number].head
    verb = sentence.tokens[head].lemma.lower() if head >= 0 else ""
    if verb not in figure_words().paying:
        return quantity
    return replace(quantity, unit="GBP", kind="money")


def is_settled(sentence: Sentence, quantity: Quantity, found: Counted) -> bool:
    """Whether a number tells how many live somewhere: "a village of 250", "home to 9,000 people"."""
    if found.noun is not None and unit_of(sentence, quantity, found.noun) != "person":
        return False
    position = _argument(sentence, found)
    token = sentence.tokens[position]
    case = child(sentence, position, "case")
    if case is None or token.head < 0 or found.number == token.head:
        return False
    above, word = sentence.tokens[token.head].lemma.lower(), sentence.tokens[case].lemma.lower()
    return (word, above) == ("to", "home") or (word == "of" and above in figure_words().settled)


def _count_role(sentence: Sentence, found: Counted) -> FigureRole:
    """The role of a count: by the noun where that is plain, by the verb, by the noun above."""
    lemma = sentence.tokens[found.noun].lemma.lower() if found.noun is not None else ""
    if lemma in TALLIES and found.noun is not None:
        return _tally_role(sentence, found.noun)
    head = sentence.tokens[found.number].head
    if found.noun is None and head >= 0 and sentence.tokens[head].lemma.lower() in TALLIES:
        return _tally_role(sentence, head)  # "a population of about 6,000"
    by_noun = _noun_role(lemma)
    if by_noun in PLAIN:
        return by_noun
    argument = _argument(sentence, found)
    role = _clause_role(sentence, found, argument, lemma)
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
    case = child(sentence, argument, "case")
    of = case is None or sentence.tokens[case].lemma.lower() in {"of", "among", "to", "against"}
    if role is None and of and is_relation(token.relation, ("nmod", "obl")):
        role = _noun_role(above)
    if role is None and lemma in DWELLING and _is_of_place(sentence, argument):
        return FigureRole.POPULATION
    return FigureRole.OTHER if role is None else role


def _clause_role(
    sentence: Sentence, found: Counted, argument: int, lemma: str
) -> FigureRole | None:
    """The role by the verb; a verb of its own before a number leaves it none of another's."""
    if is_exchanged(sentence, found):
        return FigureRole.RELEASED
    own = verb_before(sentence, found)
    if own is not None and is_relation(sentence.tokens[argument].relation, ("conj",)):
        return of_verb(own)
    role = verb_role(sentence, argument, lemma)
    if role is None and own is not None and of_verb(own) in UNDERGOING:
        role = of_verb(own)
    return role


DWELLING: Final = frozenset({"resident", "citizen", "person", "people", "soul"})


def _is_of_place(sentence: Sentence, argument: int) -> bool:
    """Whether people are those of a place: "the city's 300,000 residents", "Iraq has 17 million"."""
    owner = child(sentence, argument, "nmod:poss")
    head = sentence.tokens[argument].head
    if owner is None and head >= 0 and sentence.tokens[head].lemma == "have":
        owner = child(sentence, head, "nsubj")
    if owner is None:
        return False
    token = sentence.tokens[owner]
    return token.lemma.lower() in figure_words().settled or token.upos == "PROPN"


def _tally_role(sentence: Sentence, noun: int) -> FigureRole:
    """The role of "the death toll", "the number of wounded"."""
    parts = [
        sentence.tokens[p].lemma.lower()
        for p in children(sentence, noun, "compound", "nmod", "amod")
    ]
    lemma = sentence.tokens[noun].lemma.lower()
    found = next((role for part in parts if (role := _noun_role(part)) is not None), None)
    if found is None and lemma in NAMED_TALLIES:
        return NAMED_TALLIES[lemma]
    return found or FigureRole.OTHER


def _argument(sentence: Sentence, found: Counted) -> int:
    """The token that stands for the figure in its clause: the number where it heads the noun."""
    position = found.noun
    if (
        position is None
        or sentence.tokens[position].head == found.number
        or sentence.tokens[position].upos == "PRON"
    ):
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
