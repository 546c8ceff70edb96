"""What a figure counts: the noun, its phrase, the unit, and the clause it stands in.

The thing is the noun phrase that the number quantifies, without the number and without
relative clauses. Read from the dependency tree; what the figure says of its thing is the
business of `quantities_roles`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.quantities_words import STRONG, figure_words
from dateline.syntax import (
    ancestors,
    child,
    children,
    is_relation,
    phrase,
    span_of,
    tokens_in,
)

if TYPE_CHECKING:
    from dateline.extract.quantities_scan import Quantity
    from dateline.records import Sentence, Token
    from dateline.spans import Span

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
    following = _strong(sentence, number)
    if following is not None:
        return Counted(number, following)
    if partitive is not None and (
        quantity.fraction or quantity.unit is not None or _vague(token.lemma)
    ):
        return Counted(number, partitive)
    if quantity.kind == "money":
        given = next((p for i in sorted(inside) if (p := _in_kind(sentence, i, inside))), None)
        if given is not None:
            return Counted(number, given)
    modifies = is_relation(token.relation, ("nummod", "compound", "amod", "det", "nmod:unmarked"))
    modifies = modifies and sentence.tokens[token.head].lemma.lower() not in EACH
    if modifies and token.head not in inside and _noun(sentence, token.head):
        return Counted(number, token.head)
    if partitive is not None and not (token.upos == "NOUN" and quantity.unit is None):
        return Counted(number, partitive)
    return Counted(number, _valued(sentence, number, quantity))


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
        and verb not in figure_words().valuing
        and child(sentence, predicate, "cop") is None
    ):
        return None
    subject = child(sentence, predicate, "nsubj")
    if governor >= 0 and is_relation(sentence.tokens[governor].relation, ("acl", "amod")):
        subject = sentence.tokens[governor].head
    if subject is None or sentence.tokens[subject].upos not in {"NOUN", "PROPN"}:
        return None
    if sentence.tokens[subject].span.overlaps(quantity.span):
        return None  # "another 50,000 ft were on order"
    lemma = sentence.tokens[subject].lemma.lower()
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


def _strong(sentence: Sentence, number: int) -> int | None:
    """The noun of "a 5,000-strong force", "a five-member panel"."""
    hyphen, word = number + 1, number + 2
    if word >= len(sentence.tokens) or sentence.tokens[hyphen].text not in {"-", "‑", "–"}:
        return None
    token = sentence.tokens[word]
    return token.head if token.text.lower() in STRONG and token.head > word else None


def _partitive(sentence: Sentence, number: int, inside: set[int]) -> int | None:
    """The noun of "thousands of demonstrators", "60 percent of its revenue", "half of which"."""
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


def _ends_thing(sentence: Sentence, position: int, noun: int) -> bool:
    token = sentence.tokens[position]
    participle = token.upos == "VERB" and token.head == noun  # "others wounded in the blast"
    before = sentence.tokens[position - 1].upos
    rate = token.upos == "DET" and before in {"NOUN", "PROPN"}  # "deaths a year"
    return token.text in BREAKS or token.upos == "NUM" or participle or rate


BREAKS: Final = frozenset({",", ":", ";", "(", "-LRB-", "—", "–", "--"})
"""Signs behind the noun that end the phrase quoted as the thing."""


def thing_span(sentence: Sentence, quantity: Quantity, noun: int) -> Span | None:
    """The phrase of the noun as far as it follows the number, a bracket between them skipped."""
    whole = tokens_in(sentence, phrase(sentence, noun))
    inside = [p for p in whole if _after(sentence, p, quantity)]
    if noun not in inside and all(not _after(sentence, p, quantity) for p in whole):
        inside = whole  # "the death toll rose to 53"
    if inside and sentence.tokens[inside[0]].text in {"(", "-LRB-"}:
        closing = [p for p in inside if sentence.tokens[p].text in {")", "-RRB-"}]
        inside = [p for p in inside if closing and p > closing[0]]
    while inside and (
        sentence.tokens[inside[0]].upos in {"PUNCT", "ADP", "DET", "PART"}
        or (sentence.tokens[inside[0]].text.lower() in STRONG and inside[0] != noun)
    ):
        inside = inside[1:]
    stop = next((p for p in inside if p > noun and _ends_thing(sentence, p, noun)), None)
    inside = [p for p in inside if stop is None or p < stop]
    while inside and sentence.tokens[inside[-1]].upos in {"PUNCT", "CCONJ", "ADP"}:
        inside = inside[:-1]
    return span_of(sentence, inside) if noun in inside else None


def _after(sentence: Sentence, position: int, quantity: Quantity) -> bool:
    return sentence.tokens[position].span.start >= quantity.span.end


def unit_of(sentence: Sentence, quantity: Quantity, noun: int | None) -> str | None:
    """The unit: of measure or money as printed, `person` for people, else the noun counted."""
    if quantity.unit is not None or noun is None:
        return quantity.unit
    token = sentence.tokens[noun]
    if token.upos == "PRON":
        return None
    lemma = singular(token)
    if lemma in TALLIES:
        return None
    member = _strong(sentence, next(iter(tokens_in(sentence, quantity.number)), noun))
    if member is not None:
        return "seat" if "seat" in _words_between(sentence, quantity, noun) else "person"
    named = token.xpos in {"NNPS", "JJ"} or (token.upos == "ADJ" and token.text[:1].isupper())
    people = named and lemma.endswith(("ese", "an", "i", "ish", "ench", "utch"))  # "1,500 French"
    return "person" if people or _person(lemma) else lemma


def singular(token: Token) -> str:
    """The lemma of a noun in lower case, where plurals meet ("bases") the one the press means."""
    return figure_words().singulars.get(token.text.lower(), token.lemma.lower())


def _words_between(sentence: Sentence, quantity: Quantity, noun: int) -> set[str]:
    last = tokens_in(sentence, quantity.span)[-1]
    return {token.text.lower() for token in sentence.tokens[last + 1 : noun]}


def _person(lemma: str) -> bool:
    people = figure_words().people
    personal = lemma.endswith(("woman", "man", "worker", "person", "holder", "fighter", "goer"))
    return personal or lemma in people or lemma.removesuffix("s") in people


def clause(sentence: Sentence, position: int) -> Span:
    """The stretch of the clause that a token stands in: of its nearest verb, or the sentence."""
    verb = next(
        (a for a in (position, *ancestors(sentence, position)) if _predicate(sentence, a)), None
    )
    if verb is None:
        return sentence.span
    members = _clause_tokens(sentence, verb)
    return span_of(sentence, members)


def _predicate(sentence: Sentence, position: int) -> bool:
    token = sentence.tokens[position]
    if child(sentence, position, "cop") is not None:
        return True
    return token.upos == "VERB" and token.relation not in {"amod", "acl", "compound"}


OTHER_CLAUSES: Final = ("conj", "parataxis", "ccomp", "advcl", "punct", "acl:relcl")


def _clause_tokens(sentence: Sentence, verb: int) -> list[int]:
    kept, queue = [verb], [verb]
    while queue:
        for position in children(sentence, queue.pop()):
            relation = sentence.tokens[position].relation
            if not is_relation(relation, OTHER_CLAUSES):
                kept.append(position)
                queue.append(position)
    return sorted(kept)
