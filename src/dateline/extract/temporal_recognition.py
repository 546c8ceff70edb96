"""Recognition of temporal expressions in a sentence: where they stand and what they say.

Words become lexemes, lexemes the longest match of the grammar at each place; filters by
context drop what is a count, an age or a name; a time of day is joined with the date beside
it. Nothing is resolved here: what an expression means on a day is the resolver's business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.extract import temporal_rules_dates, temporal_rules_days, temporal_rules_spans
from dateline.extract.temporal_expressions import (
    Every,
    Expression,
    Grain,
    Length,
    Partial,
    Shift,
)
from dateline.extract.temporal_filters import is_rate, meant
from dateline.extract.temporal_grammar import Match, Rule, translated
from dateline.extract.temporal_lexicon import Lexemes, lex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records import Sentence
    from dateline.spans import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """An expression found in a sentence, before it has a value."""

    span: Span
    rule: str
    expression: Expression
    sentence: int


CORE: Final = [
    "month",
    "short_month",
    "weekday",
    "short_weekday",
    "weekday_plural",
    "unit",
    "part",
    "moment_of_day",
    "season",
    "deictic",
    "deictic_night",
    "frequency",
    "decade_word",
    "holiday",
    "iso",
    "slashed",
    "clock",
    "decade_number",
    "short_year",
    "year",
    "year_words",
    "meridiem",
    "zone",
    "oclock",
    "sharp",
    "half",
    "currently",
    "recently",
    "recent",
    "current",
    "now",
    "present",
    "past",
    "future",
    "term",
    "period",
    "quarter_letter",
]
"""Classes of which every expression has at least one: a sentence without them has no time."""

REACH: Final = 12
"""Lexemes that an expression may begin before its first word of these classes, or end after."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules, one pattern that finds where any of them may begin, and one for their core."""

    core: re.Pattern[str]
    anything: re.Pattern[str]
    rules: tuple[tuple[Rule, re.Pattern[str]], ...]


@cache
def grammar() -> Grammar:
    """The grammar of all rules, compiled once."""
    rules = (
        *temporal_rules_dates.RULES,
        *temporal_rules_days.RULES,
        *temporal_rules_spans.RULES,
    )
    return Grammar(
        core=re.compile(translated(f"({'|'.join(CORE)})", names=False)),
        anything=re.compile(
            "|".join(translated(f"({rule.pattern})", names=False) for rule in rules)
        ),
        rules=tuple((rule, rule.compiled()) for rule in rules),
    )


def recognised(text: str, sentence: Sentence, number: int) -> list[Candidate]:
    """The expressions of one sentence in text order, none overlapping."""
    tags = {token.span.start: token.xpos for token in sentence.tokens}
    lexemes = lex(text, sentence.span, lambda offset: tags.get(offset, ""))
    found = [
        as_rate(sentence, Candidate(span, rule, expression, number))
        for span, rule, expression in scanned(lexemes)
        if meant(sentence, text, span, rule)
    ]
    return joined(text, found)


def as_rate(sentence: Sentence, candidate: Candidate) -> Candidate:
    """The same, "a year" as a repetition where it follows an amount: "$5 a year"."""
    body = candidate.expression.body
    if candidate.rule != "duration.single" or not isinstance(body, Length):
        return candidate
    if not is_rate(sentence, candidate.span):
        return candidate
    return replace(candidate, rule="set.rate", expression=Expression(body=Every(value=body.value)))


def scanned(lexemes: Lexemes) -> Iterator[tuple[Span, str, Expression]]:
    """The longest match of any rule at each place, from left to right."""
    compiled = grammar()
    cores = [match.start() for match in compiled.core.finditer(lexemes.codes)]
    if not cores:
        return
    position, last = max(0, cores[0] - REACH), cores[-1] + REACH
    while True:
        start = compiled.anything.search(lexemes.codes, position, last)
        if start is None:
            return
        best = _longest(lexemes, start.start(), compiled.rules)
        if best is None:
            position = start.start() + 1
            continue
        rule, match, built = best
        parts = ((0, built),) if isinstance(built, Expression) else built
        for group, expression in parts:
            yield lexemes.span(*match.span(group)), rule.name, expression
        position = max(match.end(), position + 1)


_Best = tuple[Rule, "re.Match[str]", "Expression | tuple[tuple[str, Expression], ...]"]


def _longest(
    lexemes: Lexemes, start: int, rules: tuple[tuple[Rule, re.Pattern[str]], ...]
) -> _Best | None:
    found = []
    for order, (rule, pattern) in enumerate(rules):
        match = pattern.match(lexemes.codes, start)
        if match is not None and match.end() > start:
            found.append((-match.end(), order, rule, match))
    for _, _, rule, match in sorted(found, key=lambda item: item[:2]):
        built = rule.build(Match(lexemes, match))
        if built is not None:
            return rule, match, built
    return None


def joined(text: str, found: list[Candidate]) -> list[Candidate]:
    """Times of day and the date beside them as one: "10 p.m. Wednesday", "3 May, 10 a.m."."""
    result: list[Candidate] = []
    for candidate in found:
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
    if not re.fullmatch(r",?\s*|\s*on\s*", between):
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
