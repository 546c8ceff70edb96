"""Every amount of a text with the words of its unit, whatever the annotation guide counts.

Durations, ages and "one of them" are amounts too. The unit of a count is the noun that it
quantifies: as printed with what stands between ("commercial fishermen") and as its lemma.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.extract.quantities_context import is_amount
from dateline.extract.quantities_counting import ELIDED, counted
from dateline.extract.quantities_scan import Quantity, quantities, reckoned
from dateline.extract.quantities_things import singular
from dateline.syntax import is_relation, span_of, tokens_in

if TYPE_CHECKING:
    from dateline.records import Document, Sentence, Timex
    from dateline.spans import Span


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount; `noun` and `lemma` are what a count without unit quantifies."""

    quantity: Quantity
    noun: Span | None = None
    lemma: str | None = None


def amounts(document: Document, times: tuple[Timex, ...]) -> tuple[Amount, ...]:
    """Every amount in the text, durations and ages among them, in text order."""
    found: list[Amount] = []
    for sentence in document.sentences:
        within: list[Amount] = []
        for quantity in quantities(document.text, sentence.span):
            if is_amount(document, sentence, quantity, times):
                amount = _amount(document, sentence, quantity)
                within.append(_elided(document.text, within[-1:], amount))
        found += within
    return tuple(found)


def _elided(text: str, before: list[Amount], amount: Amount) -> Amount:
    """A number whose noun is left out has that of the one before: "40 homes, up from 25"."""
    if not before or amount.noun is not None or amount.quantity.unit is not None:
        return amount
    last = before[0]
    if last.noun is None or not ELIDED.search(text[last.noun.end : amount.quantity.span.start]):
        return amount
    return replace(amount, noun=last.noun, lemma=last.lemma)


def _amount(document: Document, sentence: Sentence, quantity: Quantity) -> Amount:
    if quantity.unit is not None and not quantity.fraction:
        return Amount(quantity)
    where = counted(sentence, quantity)
    noun = _behind(sentence, quantity, None if where is None else where.noun)
    if noun is None:
        return Amount(quantity)
    span = _phrase(sentence, quantity, noun)
    quantity = reckoned(document.text, quantity, span.end, sentence.span)
    return Amount(quantity, span, singular(sentence.tokens[noun]))


def _behind(sentence: Sentence, quantity: Quantity, noun: int | None) -> int | None:
    """The noun if it stands behind the number, else one that directly follows it."""
    if noun is not None and sentence.tokens[noun].span.start >= quantity.span.end:
        return None if sentence.tokens[noun].upos == "PRON" else _last(sentence, quantity, noun)
    last = tokens_in(sentence, quantity.span)[-1:]
    following = last[0] + 1 if last else len(sentence.tokens)
    if following < len(sentence.tokens) and sentence.tokens[following].text in {"-", "‑"}:
        following += 1
    if following >= len(sentence.tokens):
        return None
    if sentence.tokens[following].lemma == "of":
        following = sentence.tokens[following].head  # "35m of its devices"
    return following if sentence.tokens[following].upos == "NOUN" else None


def _last(sentence: Sentence, quantity: Quantity, noun: int) -> int:
    """The noun that parsers mean: behind adjectives, and behind a measure of its own.

    "Six largest cities", "eight million 250ml bottles".
    """
    while sentence.tokens[noun].upos == "ADJ" and noun + 1 < len(sentence.tokens):
        if sentence.tokens[noun + 1].upos not in NOMINAL:
            break
        noun += 1
    measured = any(
        token.span.start >= quantity.span.end and token.text[:1].isdigit()
        for token in sentence.tokens[: noun + 1]
    )
    head = sentence.tokens[noun].head
    return head if measured and head > noun and sentence.tokens[head].upos in NOMINAL else noun


NOMINAL: Final = frozenset({"NOUN", "PROPN"})


def _phrase(sentence: Sentence, quantity: Quantity, noun: int) -> Span:
    """The noun with what stands between it and the number, articles and "most" left out.

    Tied to a longer noun by a hyphen it is quoted with that: "an 11-member trade agreement".
    """
    first = (tokens_in(sentence, quantity.span) or [noun])[-1] + 1
    while first < noun and sentence.tokens[first].upos in {
        "ADP",
        "DET",
        "PRON",
        "PUNCT",
        "SYM",
        "ADV",
        "PART",
        "AUX",
        "SCONJ",
    }:
        first += 1
    head, whole = sentence.tokens[noun].head, noun
    if (
        first == noun
        and head > noun
        and sentence.tokens[noun].xpos == "NN"
        and is_relation(
            sentence.tokens[noun].relation, ("compound", "amod", "obl", "nmod:unmarked")
        )
    ):
        whole = head
    return span_of(sentence, [first, whole])
