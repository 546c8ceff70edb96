"""Which noun a number quantifies, and where in its sentence the number stands.

Read from the dependency tree, and from the words around the number where parsers often err
("1,900 of them", "up to 30 more people"). What the phrase of that noun is, and which unit it
gives, is the business of `quantities_things`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.quantities_units import known_units
from dateline.extract.quantities_words import STRONG, figure_words
from dateline.syntax import child, children, is_relation, tokens_in

if TYPE_CHECKING:
    from dateline.extract.quantities_scan import Quantity
    from dateline.records import Sentence

TALLIES: Final = frozenset({"toll", "number", "total", "population", "tally", "count", "figure"})
"""Subjects that a bare number can be the value of."""

COLLECTIVE: Final = TALLIES | {
    "group",
    "majority",
    "force",
    "contingent",
    "crowd",
    "average",
    "maximum",
}
"""Nouns that stand for what they are made of: "a total of 25,000 soldiers are"."""

EACH: Final = frozenset({"apiece", "each"})
"""Behind a number they are no noun that it counts."""

SPREADING: Final = frozenset({"over", "across", "in", "within", "for", "from"})
"""Before an amount they tell where or from what, not how much: "lost over 12 hectares"."""


ELIDED: Final = re.compile(
    r"\b(?:including|compared\s+(?:with|to)|against|versus|up\s+from|down\s+from|than|from)\s+"
    r"(?:(?:just|only|about|around|some|at\s+least|more\s+than|nearly|almost)\s+)?$",
    re.IGNORECASE,
)
"""Between two numbers: the noun of the second may be left out, "40 homes, up from 25"."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Positions in the sentence: of the number, and of the noun counted if there is one."""

    number: int
    noun: int | None


def counted(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """Where the number stands and which noun it quantifies."""
    inside = set(tokens_in(sentence, quantity.span))
    outward = [p for p in sorted(inside) if sentence.tokens[p].head not in inside]
    if not outward:
        return None
    number = outward[-1]  # the unit or the last word of the number, where parsers disagree
    token = sentence.tokens[number]
    of_what = (_partitive(sentence, p, inside) for p in sorted(inside))
    partitive = next((p for p in of_what if p is not None), None)
    noun = _noun_of(sentence, quantity, number, partitive)
    if noun is None and partitive is not None and (token.upos != "NOUN" or quantity.unit):
        noun = partitive
    return Counted(number, _valued(sentence, number, quantity) if noun is None else noun)


def _noun_of(
    sentence: Sentence, quantity: Quantity, number: int, partitive: int | None
) -> int | None:
    """The noun, by what is surest first: words around the number, then the tree."""
    inside = set(tokens_in(sentence, quantity.span))
    following = strong(sentence, number)
    if following is None and quantity.unit is None:
        following = _pronoun(sentence, inside)
    if following is not None:
        return following
    if partitive is not None and (
        quantity.fraction or quantity.unit is not None or _vague(sentence.tokens[number].lemma)
    ):
        return partitive
    if quantity.kind == "money":
        given = next((p for i in sorted(inside) if (p := _in_kind(sentence, i, inside))), None)
        if given is not None:
            return given
    modified = _modified(sentence, number, inside)
    if modified is None and quantity.unit is None:
        modified = _behind(sentence, inside)
    return modified


def _modified(sentence: Sentence, number: int, inside: set[int]) -> int | None:
    """The noun that the number modifies."""
    token = sentence.tokens[number]
    modifies = is_relation(token.relation, ("nummod", "compound", "amod", "det", "nmod:unmarked"))
    if not modifies or token.head in inside or not _noun(sentence, token.head):
        return None
    noun = sentence.tokens[token.head]
    if noun.lemma.lower() in EACH or _parted(sentence, max(inside), token.head):
        return None
    return noun.head if noun.text == "odd" else token.head  # "60-odd devices"


def _pronoun(sentence: Sentence, inside: set[int]) -> int | None:
    """The pronoun of "1,900 of them" and "of whom 52", wherever the parser hangs it."""
    first, last = min(inside), max(inside)
    for of, position in ((last + 1, last + 2), (first - 2, first - 1)):
        if of >= 0 and position < len(sentence.tokens) and sentence.tokens[of].lemma == "of":
            word = sentence.tokens[position].text.lower()
            if word in PRONOUNS and (word in RELATIVE or position > last):
                return position
    return None


RELATIVE: Final = frozenset({"which", "whom"})
PRONOUNS: Final = RELATIVE | {"them", "us", "you"}
"""Behind "of" they stand for what is counted."""


def _parted(sentence: Sentence, number: int, noun: int) -> bool:
    """Whether a preposition, "strong" or "short" parts a number from its noun: "slid to 117 to the dollar"."""
    between = sentence.tokens[number + 1 : noun]
    strong = noun == number + 1 and sentence.tokens[noun].text in {"strong", "short"}
    return strong or any(t.upos == "ADP" and t.lemma in {"to", "from", "at"} for t in between)


def _behind(sentence: Sentence, inside: set[int]) -> int | None:
    """The plural that follows a number which the parser hangs elsewhere: "up to 30 more people"."""
    position = max(inside) + 1
    while position < len(sentence.tokens) and (
        sentence.tokens[position].upos in {"ADJ", "ADV"}
        or sentence.tokens[position].relation == "amod"
    ):
        position += 1
    if position >= len(sentence.tokens) or sentence.tokens[position].xpos != "NNS":
        return None
    return position if sentence.tokens[position].lemma.lower() not in EACH else None


def _valued(sentence: Sentence, number: int, quantity: Quantity) -> int | None:
    """What has the amount as its value, where the number modifies no noun.

    "The debt, estimated at 5 bn", "revenue rose to $7 bn", "the border is 828 km long", "the
    death toll rose to 53".
    """
    governor = sentence.tokens[number].head
    predicate = number if governor < 0 else governor
    case = child(sentence, number, "case")
    if case is not None and sentence.tokens[case].lemma.lower() in SPREADING:
        return None
    verb = sentence.tokens[predicate].lemma.lower()
    if (
        predicate != number
        and verb not in {*figure_words().valuing, *figure_words().bringing}
        and child(sentence, predicate, "cop") is None
    ):
        return None
    subject = child(sentence, predicate, "nsubj")
    if verb in figure_words().bringing:
        brought = child(sentence, predicate, "obj")  # "bringing the toll to 21"
        if brought is not None:
            return brought if sentence.tokens[brought].lemma.lower() in TALLIES else None
    if governor >= 0 and is_relation(sentence.tokens[governor].relation, ("acl", "amod")):
        subject = sentence.tokens[governor].head
    if subject is None or sentence.tokens[subject].upos not in {"NOUN", "PROPN"}:
        return None
    if sentence.tokens[subject].span.overlaps(quantity.span):
        return None  # "another 50,000 ft were on order"
    lemma = sentence.tokens[subject].lemma.lower()
    if lemma in known_units():  # "two tonnes of cocaine worth a million"
        return _partitive(sentence, subject, set())
    return subject if quantity.unit is not None or lemma in TALLIES else None


def _vague(lemma: str) -> bool:
    return lemma.lower().removesuffix("s") in {
        "dozen",
        "score",
        "hundred",
        "thousand",
        "million",
        "billion",
        "ten",
    }


def strong(sentence: Sentence, number: int) -> int | None:
    """The noun of "a 5,000-strong force", "a five-member panel"."""
    hyphen, word = number + 1, number + 2
    if word >= len(sentence.tokens) or sentence.tokens[hyphen].text not in {"-", "‑", "–"}:
        return None
    token = sentence.tokens[word]
    return token.head if token.text.lower() in STRONG and token.head > word else None


def _partitive(sentence: Sentence, number: int, inside: set[int]) -> int | None:
    """The noun of "thousands of demonstrators", "60 percent of its revenue", "half of which"."""
    head = sentence.tokens[number].head
    if (
        head > number
        and sentence.tokens[head].text == "worth"
        and sentence.tokens[head].upos == "NOUN"
    ):
        number = head  # "200 million dollars' worth of goods"
    for position in children(sentence, number, "nmod"):
        if position in inside:
            continue
        case = child(sentence, position, "case")
        if case is not None and sentence.tokens[case].lemma.lower() == "of":
            head = sentence.tokens[position].head
            numeral = sentence.tokens[position].upos == "NUM"
            if numeral and head > position and _noun(sentence, head):
                return head
            return None if numeral else position
    return None


def _in_kind(sentence: Sentence, number: int, inside: set[int]) -> int | None:
    """The noun of "$20 billion in damages": bare, in the plural or a mass."""
    for position in children(sentence, number, "nmod"):
        case = child(sentence, position, "case")
        if position in inside or case is None or sentence.tokens[case].lemma.lower() != "in":
            continue
        bare = child(sentence, position, "det", "nmod:poss", "nummod") is None
        if bare and sentence.tokens[position].upos == "NOUN" and position - number < 5:
            return position
    return None


def _noun(sentence: Sentence, position: int) -> bool:
    return position >= 0 and sentence.tokens[position].upos in {"NOUN", "PROPN", "PRON", "ADJ"}
