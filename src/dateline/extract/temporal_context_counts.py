"""Whether digits that could be a year count something instead: "2022 troops", "some 1,990"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.temporal_direction import directions
from dateline.syntax import child, tokens_in

if TYPE_CHECKING:
    from dateline.records import Sentence
    from dateline.spans import Span


def _names(sentence: Sentence, position: int, noun: int) -> bool:
    """Whether a name stands at a position before a noun."""
    return position < noun and sentence.tokens[position].xpos == "NNP"


def counts_something(sentence: Sentence, span: Span) -> bool:
    """Whether digits that could be a year count a noun instead: "2022 troops", "some 1,990"."""
    inside = tokens_in(sentence, span)
    if not inside:
        return False
    position = inside[0]
    before = sentence.tokens[position - 1].text.lower() if position else ""
    if before in directions().counting:
        return True
    token = sentence.tokens[position]
    if token.head <= position or _names(sentence, position + 1, token.head):
        return False  # "predicted 1990 BellSouth earnings"
    noun = sentence.tokens[token.head]
    if noun.xpos != "NNS" or child(sentence, token.head, "det", "nmod:poss") is not None:
        return False
    if token.relation == "nummod":
        return True
    counted = noun.relation == "conj" and child(sentence, noun.head, "nummod") is not None
    return token.relation == "compound" and counted
