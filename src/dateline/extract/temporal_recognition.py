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

from dateline.extract import (
    temporal_rules_dates,
    temporal_rules_days,
    temporal_rules_holidays,
    temporal_rules_messages,
    temporal_rules_quarters,
    temporal_rules_ranges,
    temporal_rules_sets,
    temporal_rules_shifts,
    temporal_rules_spans,
    temporal_rules_told,
)
from dateline.extract.temporal_expressions import (
    Base,
    Expression,
    Shift,
)
from dateline.extract.temporal_filters import meant
from dateline.extract.temporal_filters_names import Spot
from dateline.extract.temporal_grammar import Match, Rule, translated
from dateline.extract.temporal_joining import Candidate, joined, trimmed
from dateline.extract.temporal_judgement import judged, overlooked
from dateline.extract.temporal_lexicon import OTHER, Lexemes, lex, lexicon
from dateline.extract.temporal_openings import opening
from dateline.extract.temporal_rules_messages import is_message
from dateline.extract.temporal_shapes import WORDS, speaks_of_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.records import Sentence
    from dateline.spans import Span


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
    "movable",
    "named",
    "overnight",
    "weekends",
    "weekend",
    "turn",
    "part_plural",
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
    "fy",
    "ago",
    "ordinal",
    "then",
    "date_word",
    "dawn",
    "era",
]
"""Classes of which every expression has at least one: a sentence without them has no time."""

REACH: Final = 12
"""Lexemes that an expression may begin before its first word of these classes, or end after."""


@cache
def core_words() -> frozenset[str]:
    """The words of these classes, and one of each holiday: the longest of its name."""
    lists = lexicon()
    codes = {code for name in CORE for code in lists.codes_in[name]}
    named = (parts for found in lists.holidays.values() for parts, _ in found)
    holidays = {max(WORDS.findall(" ".join(parts)), key=len, default="") for parts in named}
    plain = {word for word, code in lists.code_of.items() if code in codes}
    numerals = {"nineteen", "twenty", "eighteen", "thousand"}
    return frozenset((plain | holidays | numerals) - {"first", "third"})  # ranks that are no days


_Rules = tuple[tuple[int, Rule, "re.Pattern[str]"], ...]
"""Rules with their order and their compiled patterns."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules by the class character that they may begin with.

    `short` are those that may match a single lexeme: behind it a word without classes may
    stand. `begins` finds the next character that any rule may begin with.
    """

    core: re.Pattern[str]
    begins: re.Pattern[str]
    rules: Mapping[str, _Rules]
    short: Mapping[str, _Rules]


@cache
def grammar(*, message: bool = False) -> Grammar:
    """The grammar of all rules, with those of messages or without, compiled once."""
    rules = (
        *(temporal_rules_messages.RULES if message else ()),
        *temporal_rules_sets.RULES,
        *temporal_rules_ranges.RULES,
        *temporal_rules_dates.RULES,
        *temporal_rules_quarters.RULES,
        *temporal_rules_holidays.RULES,
        *temporal_rules_days.RULES,
        *temporal_rules_spans.RULES,
        *temporal_rules_shifts.RULES,
        *temporal_rules_told.RULES,
    )
    core = [*CORE, "number"] if message else CORE  # "back at 2250"
    starting: dict[str, list[tuple[int, Rule, re.Pattern[str]]]] = {}
    short: dict[str, list[tuple[int, Rule, re.Pattern[str]]]] = {}
    for order, rule in enumerate(rules):
        begin = opening(translated(rule.pattern, names=False))
        item = (order, rule, rule.compiled())
        for character in sorted(begin.first):
            starting.setdefault(character, []).append(item)
            if begin.fewest <= 1:
                short.setdefault(character, []).append(item)
    return Grammar(
        core=re.compile(translated(f"({'|'.join(core)})", names=False)),
        begins=re.compile(f"[{re.escape(''.join(sorted(starting)))}]"),
        rules={character: tuple(found) for character, found in starting.items()},
        short={character: tuple(found) for character, found in short.items()},
    )


def recognised(text: str, sentence: Sentence, number: int) -> list[Candidate]:
    """The expressions of one sentence in text order, none overlapping."""
    message = is_message(text)
    if not speaks_of_time(text, sentence.span, core_words()):
        return []
    tags = {token.span.start: token.xpos for token in sentence.tokens}
    lexemes = lex(text, sentence.span, lambda offset: tags.get(offset, ""), message=message)
    found = [
        Candidate(trimmed(text, sentence, span, expression), rule, expression, number)
        for span, rule, expression in scanned(lexemes, message=message)
        if meant(Spot(sentence, text, span), rule) and judged(sentence, span, rule) is not False
    ]
    if not message and overlooked(sentence, [candidate.span for candidate in found]):
        found = admitted(text, lexemes, sentence, number, found)
    return joined(text, found)


RELATED: Final = re.compile(
    r" (?:the|that|when|he|she|it|they|we|I|of|before|after|his|her|their)\b"
)
"""Behind "the night" they say which one it was: "the night the dam broke"."""


def admitted(
    text: str, lexemes: Lexemes, sentence: Sentence, number: int, found: list[Candidate]
) -> list[Candidate]:
    """The expressions with those readings of bare words that the model alone is sure of."""
    more = [
        Candidate(span, rule, told(expression), number)
        for span, rule, expression in scanned(lexemes, message=True)
        if judged(sentence, span, rule) is True
        and RELATED.match(text, span.end) is None
        and lexemes.word_at(span.start) not in {"a", "an"}  # "55 dollars a night"
        and not any(span.overlaps(candidate.span) for candidate in found)
    ]
    return sorted([*found, *more], key=lambda candidate: candidate.span.start)


def told(expression: Expression) -> Expression:
    """A reading of messages ("the night") as reports mean it: of the day they tell of."""
    body = expression.body
    if expression.clock is None or not isinstance(body, Shift) or body.amount:
        return expression
    return replace(expression, body=replace(body, base=Base.REFERENCE))


def scanned(lexemes: Lexemes, *, message: bool = False) -> Iterator[tuple[Span, str, Expression]]:
    """The longest match of any rule at each place, from left to right."""
    compiled = grammar(message=message)
    cores = [match.start() for match in compiled.core.finditer(lexemes.codes)]
    if not cores:
        return
    codes = lexemes.codes
    position, last = max(0, cores[0] - REACH), cores[-1] + REACH
    while True:
        start = compiled.begins.search(codes, position, last)
        if start is None:
            return
        position = start.start()
        alone = codes[position + 1 : position + 2] in {"", OTHER}
        rules = (compiled.short if alone else compiled.rules).get(codes[position], ())
        best = _longest(lexemes, position, rules)
        if best is None:
            position += 1
            continue
        rule, match, built = best
        parts = ((0, built),) if isinstance(built, Expression) else built
        for group, expression in parts:
            yield lexemes.span(*match.span(group)), rule.name, expression
        position = max(match.end(), position + 1)


_Best = tuple[Rule, "re.Match[str]", "Expression | tuple[tuple[str, Expression], ...]"]


def _longest(lexemes: Lexemes, start: int, rules: _Rules) -> _Best | None:
    found = []
    for order, rule, pattern in rules:
        match = pattern.match(lexemes.codes, start)
        if match is not None and match.end() > start:
            found.append((-match.end(), order, rule, match))
    if len(found) > 1:
        found.sort(key=lambda item: item[:2])
    for _, _, rule, match in found:
        built = rule.build(Match(lexemes, match))
        if built is not None:
            return rule, match, built
    return None
