"""The role that a verb gives to what a figure counts: killed, sent, brought home.

The verb of the clause speaks first, then those it controls ("are expected to leave"), the verb
of a list that the figure continues, and participles behind the noun ("people killed in").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole
from dateline.extract.quantities_words import figure_words
from dateline.syntax import child, children, is_relation, subtree

if TYPE_CHECKING:
    from dateline.extract.quantities_counting import Counted
    from dateline.records import Sentence, Token

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

PULLING: Final = frozenset({"pull", "order", "bring", "call", "fly", "take"})
"""Of forces they are departures, of others not: "pulled nine survivors out"."""

SELF: Final = frozenset({"leave", "depart", "exit"})
"""They are said of who goes: "leaving thousands without a roof" is no departure."""


def verb_role(sentence: Sentence, argument: int, noun: str) -> FigureRole | None:
    """The role that a verb gives: that of the clause, those below it, then a participle.

    "Are expected to leave", "people killed in the blast".
    """
    force = noun in figure_words().forces or noun.removesuffix("s") in figure_words().forces
    listed = _listed(sentence, argument)
    placed = _placed(sentence, argument, force=force)
    if placed is not None:
        return placed
    for verb in [*listed, *_verbs(sentence, argument)]:
        role = _governed(sentence, argument, verb, noun)
        if role is not None:
            return role
    if force and _located(sentence, argument):
        return FigureRole.DEPLOYED
    for verb in [*_behind(sentence, argument), *children(sentence, argument, "acl", "amod")]:
        role = of_verb(sentence.tokens[verb])
        if role in {FigureRole.LEAVING, FigureRole.POPULATION} or _supposed(sentence, verb):
            continue  # "the two left in the room", "who would have died"
        if role is not None and (force or role is not FigureRole.DEPLOYED):
            return role
    return None


def _behind(sentence: Sentence, argument: int) -> list[int]:
    """The adjective or participle right behind a noun: "leaving 23 people dead and 47 others missing"."""
    behind = argument + 1
    if behind >= len(sentence.tokens) or sentence.tokens[behind].upos not in {"ADJ", "VERB"}:
        return []
    return [behind] if sentence.tokens[behind].text.lower() in PREDICATIVE else []


PREDICATIVE: Final = frozenset(
    {"dead", "missing", "injured", "wounded", "hurt", "homeless", "displaced"}
)


def verb_before(sentence: Sentence, found: Counted) -> Token | None:
    """The verb right before a number, which the parser may hang elsewhere.

    "Killed 1,743 of them, a rate of 67 percent", "killed 20 people and infected 110".
    """
    position = found.number - 1
    while position >= 0 and sentence.tokens[position].lemma.lower() in QUALIFYING:
        position -= 1
    verb = position >= 0 and sentence.tokens[position].upos == "VERB"
    return sentence.tokens[position] if verb else None


def is_exchanged(sentence: Sentence, found: Counted) -> bool:
    """Whether people are handed over "in return for" others or "in exchange for" something."""
    before = sentence.tokens[max(0, found.number - 3) : found.number]
    words = [token.lemma.lower() for token in before]
    return any(pair in (["return", "for"], ["exchange", "for"]) for pair in (words[:2], words[1:]))


QUALIFYING: Final = frozenset(
    [
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "over",
        "least",
        "at",
        "more",
        "than",
        "up",
        "to",
        "another",
        "for",
    ]
)
"""Words that may stand between a verb and its number."""


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
    relation, lemma = _relation(sentence, argument), sentence.tokens[verb].lemma.lower()
    if noun == "life" and lemma in figure_words().taking_lives:
        return FigureRole.KILLED
    special = _special(sentence, relation, verb, noun)
    if special is not None:
        return special
    role = of_verb(sentence.tokens[verb])
    if not force and (role is FigureRole.DEPLOYED or lemma in PULLING):
        role = None
    if lemma in SELF and not is_relation(relation, ("nsubj", "conj")):
        role = None
    if role in UNDERGOING and relation == "nsubj" and child(sentence, verb, "obj") is not None:
        role = None  # "five gunmen killed the guard"
    return FigureRole.DEPLOYED if role is None and force and lemma in STATIVE else role


def _relation(sentence: Sentence, argument: int) -> str:
    """The relation of an argument; in a list that of its first member."""
    position = argument
    while sentence.tokens[position].relation == "conj" and sentence.tokens[position].head >= 0:
        position = sentence.tokens[position].head
    return sentence.tokens[position].relation


def _special(sentence: Sentence, relation: str, verb: int, noun: str) -> FigureRole | None:
    """The role that a verb gives with other words only: "hand over", "drive from their homes"."""
    words, lemma = figure_words(), sentence.tokens[verb].lemma.lower()
    undergoing = relation in {"obj", "nsubj:pass"}
    behind = {sentence.tokens[p].lemma.lower() for p in children(sentence, verb)}
    for verbs, below, wanted, role in TOGETHER:
        if lemma in verbs and undergoing == below and behind & wanted:
            return role
    if undergoing and lemma in words.ousting and behind & set(words.homes):
        return FigureRole.DISPLACED
    if lemma == "move" and relation == "nsubj:pass" and noun in words.people:
        return FigureRole.DISPLACED
    if lemma == "lose" and relation == "obj" and noun in words.forces:
        return FigureRole.KILLED
    held = undergoing and lemma == "hold" and noun == "suspect"
    return FigureRole.ARRESTED if held else None


TOGETHER: Final = (
    ({"hand"}, True, {"over"}, FigureRole.RELEASED),
    ({"let"}, True, {"go", "out"}, FigureRole.RELEASED),
    ({"walk"}, False, {"free"}, FigureRole.RELEASED),
    ({"take", "hit", "pour"}, False, {"street"}, FigureRole.PROTESTERS),
    ({"hold"}, True, {"custody"}, FigureRole.ARRESTED),
)
"""Verbs, whether people are their object or else their subject, what stands below, the role."""


def _placed(sentence: Sentence, argument: int, *, force: bool) -> FigureRole | None:
    """The role by where people are: behind bars, at their post, on their way out."""
    head = sentence.tokens[argument].head
    if head < 0:
        return None
    above = sentence.tokens[head].lemma.lower()
    if above in CONFINING and child(sentence, head, "case") is not None:
        return FigureRole.ARRESTED  # "12 men are in custody"
    behind = {sentence.tokens[p].lemma.lower() for p in children(sentence, head, "obl")}
    if behind & CONFINING and above in {"remain", "hold", "keep", "stay"}:
        return FigureRole.ARRESTED  # "7,300 remain behind bars"
    if force and _moved_out(sentence, argument):
        return FigureRole.LEAVING
    case = child(sentence, argument, "case")
    by = case is not None and sentence.tokens[case].lemma.lower() == "by"
    return FigureRole.DEPLOYED if force and by and above in GUARDING else None


CONFINING: Final = frozenset({"custody", "bar", "detention", "jail", "prison"})
GUARDING: Final = frozenset({"guard", "patrol", "protect", "secure", "police", "defend", "hold"})


def _moved_out(sentence: Sentence, argument: int) -> bool:
    """Whether forces are told to go: "ordered 2,500 troops out of", "bring 300 men home"."""
    head = sentence.tokens[argument].head
    if head < 0 or sentence.tokens[head].lemma.lower() not in PULLING:
        return False
    if sentence.tokens[argument].relation != "obj":
        return False
    following = sentence.tokens[argument + 1 : argument + 2]
    return bool(following) and following[0].text.lower() in {"out", "home", "back"}


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


def of_verb(token: Token) -> FigureRole | None:
    """The role that a verb or participle gives by its lemma."""
    lemma = token.lemma.lower()
    if token.text.lower() == "missing":
        return FigureRole.MISSING  # "remain missing", whatever "to miss" is otherwise
    for role, verbs in figure_words().verbs.items():
        if lemma in verbs:
            return FigureRole(role)
    return None
