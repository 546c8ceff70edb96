"""What a figure counts: the noun, its phrase, the unit, and the clause it stands in.

The thing is the noun phrase that the number quantifies, without the number and without
relative clauses. Read from the dependency tree; what the figure says of its thing is the
business of `quantities_roles`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.quantities_counting import TALLIES, strong
from dateline.extract.quantities_words import STRONG, figure_words
from dateline.spans import Span
from dateline.syntax import (
    ancestors,
    child,
    is_relation,
    phrase,
    span_of,
    tokens_in,
)

if TYPE_CHECKING:
    from dateline.extract.quantities_scan import Quantity
    from dateline.records import Sentence, Token


def _ends_thing(sentence: Sentence, position: int, noun: int) -> bool:
    token = sentence.tokens[position]
    participle = token.upos == "VERB" and token.head == noun  # "others wounded in the blast"
    before = sentence.tokens[position - 1].upos
    rate = token.upos == "DET" and before in {"NOUN", "PROPN"}  # "deaths a year"
    return (
        token.text in BREAKS or token.text == "than" or token.upos == "NUM" or participle or rate
    )


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
        or _is_numeral(sentence, inside[0])
        or (sentence.tokens[inside[0]].text.lower() in FURTHER and inside[0] != noun)
        or (sentence.tokens[inside[0]].text.lower() in STRONG and inside[0] != noun)
    ):
        inside = inside[1:]
    stop = next((p for p in inside if p > noun and _ends_thing(sentence, p, noun)), None)
    inside = [p for p in inside if stop is None or p < stop]
    while inside and (
        sentence.tokens[inside[-1]].upos in {"PUNCT", "CCONJ", "ADP"}
        or (sentence.tokens[inside[-1]].xpos == "VBG" and inside[-1] > noun)
    ):
        inside = inside[:-1]
    return _unbroken(sentence, span_of(sentence, inside), noun) if noun in inside else None


FURTHER: Final = frozenset({"more", "further", "additional", "extra"})
"""Before a noun they say nothing of what is counted: "30 more people"."""


def _is_numeral(sentence: Sentence, position: int) -> bool:
    """Whether a token is a number of its own and no part of a word: "five-star", "247Sports"."""
    token, following = sentence.tokens[position], sentence.tokens[position + 1 : position + 2]
    apart = not following or following[0].span.start > token.span.end
    number = token.upos == "NUM" or token.text.lstrip("-–").isdigit()
    return number and apart and not (following and following[0].text == "-")


def _unbroken(sentence: Sentence, span: Span, noun: int) -> Span:
    """The phrase with the rest of its last word, where tokens split that: "F-16s"."""
    end = span.end
    for token in sentence.tokens[noun + 1 :]:
        if token.span.start != end or token.text[0] not in "-‑0123456789s":
            break
        end = token.span.end
    return Span(span.start, end)


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
    member = strong(sentence, next(iter(tokens_in(sentence, quantity.number)), noun))
    if member is not None:
        return "seat" if "seat" in _words_between(sentence, quantity, noun) else "person"
    named = token.xpos in {"NNPS", "JJ"} or (token.upos == "ADJ" and token.text[:1].isupper())
    if lemma == "fighter" and _words_between(sentence, quantity, noun) & {"jet", "stealth"}:
        return lemma
    people = named and lemma.endswith(
        ("ese", "an", "i", "ish", "ench", "utch", "ino")
    )  # "1,500 French"
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
    below: dict[int, list[int]] = {}
    for position, token in enumerate(sentence.tokens):
        if not is_relation(token.relation, OTHER_CLAUSES):
            below.setdefault(token.head, []).append(position)
    kept, queue = [verb], [verb]
    while queue:
        found = below.get(queue.pop(), [])
        kept += found
        queue += found
    return sorted(kept)
