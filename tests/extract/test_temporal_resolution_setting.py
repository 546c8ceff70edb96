"""What surrounds an expression, and what a whole text comes to with it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dateline.extract.temporal import find_times
from dateline.extract.temporal_expressions import Expression, Grain, Length, Partial, Shift
from dateline.extract.temporal_resolution_setting import Closing, quotations, setting
from dateline.records import Document, Interval, Sentence, Token
from dateline.spans import Span
from tests.parses import article

WEDNESDAY = Interval(date(2023, 5, 17), date(2023, 5, 17))
YEAR = Expression(body=Shift(amount=0, unit=Grain.YEAR))
FRIDAY = Expression(body=Partial(weekday=5))
A_YEAR = Expression(body=Partial(year=2021))


def flat(*sentences: str) -> Document:
    """Sentences, each a paragraph, whose words hang on the first, without tense."""
    parsed, start = [], 0
    for number, words in enumerate(sentences):
        tokens, position = [], start
        for index, word in enumerate(words.split(" ")):
            span = Span(position, position + len(word))
            position = span.end + 1
            tokens.append(
                Token(
                    span=span,
                    text=word,
                    lemma=word.lower(),
                    upos="NOUN",
                    xpos="NN",
                    head=0 if index else -1,
                    relation="dep" if index else "root",
                )
            )
        whole = Span(start, start + len(words))
        parsed.append(Sentence(span=whole, paragraph=number, tokens=tuple(tokens)))
        start = whole.end + 1
    return Document(article=article("\n".join(sentences)), sentences=tuple(parsed), names=())


@pytest.mark.parametrize(
    ("text", "words", "expression", "expected"),
    [
        ("in the year ended March 31 .", "the year", YEAR, {"closing": Closing(month=3, day=31)}),
        ("in the year ended yesterday .", "the year", YEAR, {"closed": True, "closing": None}),
        ("in the year and ended", "the year", YEAR, {"closed": False}),
        ("about two years ago", "about two years ago", YEAR, {"about": True}),
        ("a year or so later", "a year or so", YEAR, {"about": True}),
        ("somewhat later", "later", YEAR, {"about": False}),
        ("in the 2021 period", "the 2021 period", A_YEAR, {"compared": "period"}),
        ("in 2021 periods", "2021", A_YEAR, {"compared": None}),
        ("the previous Friday", "the previous Friday", FRIDAY, {"relative": True}),
        ("last Friday", "last Friday", FRIDAY, {"relative": False}),
        ("he said “on Friday” so", "Friday", FRIDAY, {"quotation": 0}),
        ("“no” , he said on Friday", "Friday", FRIDAY, {"quotation": None}),
        ("as early as Friday", "Friday", FRIDAY, {"cues": ("soonest",)}),
        ("in 2021", "2021", A_YEAR, {"cues": ()}),  # nothing to decide
    ],
)
def test_settings(text: str, words: str, expression: Expression, expected: dict[str, Any]) -> None:
    document = flat(text)
    start = text.index(words)
    span = Span(start, start + len(words))
    found = setting(document, 0, span, expression, quotations(text))
    assert {name: getattr(found, name) for name in expected} == expected


def test_a_length_beside_its_closing_day() -> None:
    text = "for the nine months ended Sept. 30"
    body = Length(value="P9M", amount=9, unit=Grain.MONTH)
    found = setting(flat(text), 0, Span(4, 19), Expression(body=body))
    assert found.closing == Closing(month=9, day=30)


@pytest.mark.parametrize(
    ("sentences", "expected", "why"),
    [
        (
            ["results for the quarter ended April 30", "a loss of 3 million a year earlier"],
            ["2023-Q1", "2023-04-30", "2022-Q1"],
            "the quarter of a year earlier",
        ),
        (
            ["on 3 May 2021 it began", "the following day it ended"],
            ["2021-05-03", "2021-05-04"],
            "",
        ),
        (
            ["on 3 May 2021 he said “in 2019 we left and the following year we won”"],
            ["2021-05-03", "2019", "2020"],
            "counted inside the quotation",
        ),
        (
            ["as soon as Friday they leave"],
            ["2023-05-19"],
            "to come",
        ),
        (
            ["on Monday 5 September 2023"],
            ["2023-09-05"],
            "kept as written",
        ),
    ],
)
def test_whole_texts(sentences: list[str], expected: list[str], why: str) -> None:
    times = find_times(flat(*sentences), WEDNESDAY)
    assert [time.value for time in times] == expected, why
    assert all((time.issue is not None) == ("Monday 5" in sentences[0]) for time in times)


def test_the_same_text_twice_gives_the_same_and_order_does_not_matter() -> None:
    first, second = flat("on Friday in March"), flat("on 3 May 2021", "the following day")
    alone = [find_times(document, WEDNESDAY) for document in (first, second)]
    assert [find_times(document, WEDNESDAY) for document in (second, first)] == alone[::-1]
