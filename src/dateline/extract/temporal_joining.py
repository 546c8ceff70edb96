"""Expressions beside each other that are one, and words that belong to none.

A time of day is joined with its date, also over another clock in brackets ("10:35 a.m. (0735
GMT) Friday"); "over" is cut off where it is a preposition ("5 percent over two years").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_expressions import Expression, Grain, Length, Partial, Shift
from dateline.spans import Span
from dateline.syntax import tokens_in

if TYPE_CHECKING:
    from dateline.records import Sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """An expression found in a sentence, before it has a value."""

    span: Span
    rule: str
    expression: Expression
    sentence: int


HEDGE: Final = re.compile(r"(?:over|about|around)\s+", re.IGNORECASE)
"""Words that mean "more than" or "some" before a length, unless they are its preposition."""

NOT_PREPOSED: Final = frozenset(
    ["just", "well", "for", "in", "after", "within", "last", "lasted", "take", "took", "spent"]
)
"""Behind them they are none: "just over an hour"."""


def trimmed(text: str, sentence: Sentence, span: Span, expression: Expression) -> Span:
    """The words of an expression without a preposition that the grammar took for a hedge."""
    match = HEDGE.match(text, span.start, span.end)
    if match is None or not isinstance(expression.body, Length):
        return span
    inside = tokens_in(sentence, span)
    if not inside or sentence.tokens[inside[0]].relation != "case":
        return span
    before = sentence.tokens[inside[0] - 1].text.lower() if inside[0] else ""
    return span if before in NOT_PREPOSED else Span(match.end(), span.end)


def joined(text: str, found: list[Candidate]) -> list[Candidate]:
    """Times of day and the date beside them as one: "10 p.m. Wednesday", "3 May, 10 a.m."."""
    result: list[Candidate] = []
    for candidate in bracketed(text, found) if len(found) > 2 else found:
        before = result[-1] if result else None
        both = None if before is None else paired(text, before, candidate)
        if both is None:
            result.append(candidate)
        else:
            result[-1] = both
    return result


def paired(text: str, first: Candidate, second: Candidate) -> Candidate | None:
    """Two neighbours as one expression if one is a time of day and the other a day."""
    between = text[first.span.end : second.span.start]
    if not re.fullmatch(r"\s*,?\s*(?:(?:on|at)\s*)?", between):
        return None
    if first.rule == "time.clock" and dated(second.expression):
        clock, date_of = first, second
    elif second.rule == "time.clock" and dated(first.expression):
        clock, date_of = second, first
    else:
        return None
    expression = replace(date_of.expression, clock=clock.expression.clock)
    return Candidate(first.span.joined(second.span), "time.dated", expression, first.sentence)


def dated(expression: Expression) -> bool:
    """Whether the body is a single day that a time of day can belong to."""
    body = expression.body
    if expression.clock is not None and expression.clock[1].isdigit():
        return False
    if isinstance(body, Shift):
        return body.unit is Grain.DAY
    return isinstance(body, Partial) and (body.day is not None or body.weekday is not None)


BRACKETED: Final = re.compile(r"\s*\(\s*|\s*\)\s*(?:on\s*)?")


def bracketed(text: str, found: list[Candidate]) -> list[Candidate]:
    """Clocks with another clock in brackets and a day behind, each of them of this day."""
    result = list(found)
    for number in range(len(found) - 2):
        first, second, third = result[number : number + 3]
        gaps = (
            text[first.span.end : second.span.start],
            text[second.span.end : third.span.start],
        )
        if not all(BRACKETED.fullmatch(gap) for gap in gaps) or not dated(third.expression):
            continue
        if first.rule != "time.clock" or second.rule != "time.clock":
            continue
        for place, one in ((number, first), (number + 1, second)):
            expression = replace(third.expression, clock=one.expression.clock)
            result[place] = replace(one, rule="time.dated", expression=expression)
    return result
