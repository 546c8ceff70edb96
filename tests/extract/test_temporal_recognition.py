"""Where expressions stand and which rule finds them; what the scan may skip."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.temporal_expressions import Every, Length, Partial, Shift, Vague
from dateline.extract.temporal_grammar import Rule, translated
from dateline.extract.temporal_lexicon import lex
from dateline.extract.temporal_openings import opening
from dateline.extract.temporal_operators import operators
from dateline.extract.temporal_recognition import core_words, grammar, recognised, scanned
from dateline.extract.temporal_rules_messages import is_message
from dateline.extract.temporal_shapes import speaks_of_time
from dateline.spans import Span
from tests.extract.test_temporal import flat
from tests.parses import document

if TYPE_CHECKING:
    import re


def found(text: str) -> list[tuple[str, str]]:
    """Words and rule of each expression of a sentence."""
    document = flat(text)
    candidates = recognised(document.text, document.sentences[0], 0)
    return [(candidate.span.of(text), candidate.rule) for candidate in candidates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 10 p.m. on Tuesday", [("10 p.m. on Tuesday", "time.dated")]),
        ("on Tuesday at about 3:30 p.m.", [("Tuesday at about 3:30 p.m.", "time.dated")]),
        ("its third quarter", [("third quarter", "date.quarter")]),  # whose it is stays outside
        (
            "the third-quarter loss",
            [("third-quarter", "date.quarter")],
        ),  # the article is the loss's
        (
            "the longest match: the day before yesterday",
            [("the day before yesterday", "day.deictic")],
        ),
        ("two hours and 20 minutes", [("two hours and 20 minutes", "duration.compound")]),
        ("three times a week", [("three times a week", "set.rate")]),
        ("twice yearly", [("twice yearly", "set.frequency")]),
        ("in the evening", [("the evening", "day.part")]),
        ("Easter weekend", [("Easter weekend", "date.holiday")]),
    ],
)
def test_extents(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Busy day at work :) see u tmr", True),
        ("Haze again today!! #stayin", True),
        ("On my way home, what a day!", True),
        ("The president arrived in the capital on a cold day.", False),
        ('"My day will come," he said.', False),  # the first person in a quotation
        ("Troops left. " * 40 + "What a day!!", False),  # too long
    ],
)
def test_messages(text: str, message: bool) -> None:
    assert is_message(text) == message


def test_bare_words_are_times_only_in_messages() -> None:
    assert found("it was a cold day and night in the town") == []
    assert [words for words, _ in found("long day and cold night !! #tired")] == ["day", "night"]


@pytest.mark.parametrize(
    ("pattern", "first", "fewest"),
    [
        ("[a]", "a", 1),
        ("[a]?[b]", "ab", 1),
        ("(?:[ab]|[c]*)[d]", "abcd", 1),
        ("(?P<x>[a][b])|[c]", "ac", 1),
        ("(?<=[z])[a](?![b])", "a", 1),
        ("(?:[a])?(?:[b])*", "ab", 0),
        ("[a][b](?:[c]|$)", "a", 2),
    ],
)
def test_openings(pattern: str, first: str, fewest: int) -> None:
    assert (set(opening(pattern).first), opening(pattern).fewest) == (set(first), fewest)


@pytest.mark.parametrize("pattern", ["[a]+", "([a]", "[a])"])
def test_openings_of_unknown_constructs_are_errors(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"unknown|unbalanced|range"):
        opening(pattern)


def every_rule() -> list[Rule]:
    """The rules of the press and of messages."""
    return list({rule for rules in grammar(message=True).rules.values() for _, rule, _ in rules})


def test_no_rule_matches_nothing() -> None:
    assert all(opening(translated(r.pattern, names=False)).fewest > 0 for r in every_rule())


WORDS = st.sampled_from(
    [
        "the",
        "a",
        "last",
        "next",
        "this",
        "of",
        "in",
        "on",
        "at",
        "to",
        "and",
        "3",
        "5",
        "May",
        "June",
        "March",
        "Friday",
        "Monday",
        "week",
        "day",
        "year",
        "years",
        "month",
        "months",
        "ago",
        "later",
        "early",
        "mid",
        "late",
        "2022",
        "1990s",
        "10",
        "p.m.",
        "noon",
        "quarter",
        "half",
        "first",
        "third",
        "every",
        "other",
        "few",
        "several",
        "past",
        "recent",
        "now",
        "end",
        "Christmas",
        "summer",
        "morning",
        "night",
        "-",
        ",",
        "twice",
    ]
)


def furthest(patterns: list[re.Pattern[str]], codes: str, start: int) -> int:
    """Where the longest match of any pattern at a place ends, 0 without one."""
    matches = (pattern.match(codes, start) for pattern in patterns)
    return max((match.end() for match in matches if match is not None), default=0)


@given(st.lists(WORDS, min_size=1, max_size=14))
def test_openings_leave_out_no_rule_that_matches(words: list[str]) -> None:
    text = " ".join(words)
    codes = lex(text, Span(0, len(text)), lambda _offset: "").codes
    every = [pattern for items in grammar().rules.values() for _, _, pattern in items]
    for start in range(len(codes)):
        listed = [pattern for _, _, pattern in grammar().rules.get(codes[start], ())]
        assert furthest(listed, codes, start) == furthest(every, codes, start)


@given(st.lists(WORDS | st.sampled_from(["troops", "left", "Paris"]), min_size=1, max_size=12))
def test_stretches_that_speak_of_no_time_hold_none(words: list[str]) -> None:
    text = " ".join(words)
    span = Span(0, len(text))
    if not speaks_of_time(text, span, core_words()):
        assert list(scanned(lex(text, span, lambda _offset: ""))) == []


@pytest.mark.parametrize(
    "text", ["in 1997", "at 14:30", "the '90s", "since 9/11", "Q3 results", "10pm", "Eid prayers"]
)
def test_stretches_that_speak_of_time(text: str) -> None:
    assert speaks_of_time(text, Span(0, len(text)), core_words())


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("the last day of May", Partial(month=5, day=31)),
        ("the third Monday of May", Partial(holiday="05/3/1")),
        ("the first half of March 2022", Partial(year=2022, month=3)),
        ("all week", Length(value="P1W", amount=1, unit="W")),  # type: ignore[arg-type]
        ("a quarter of a century", Length(value="P25Y", amount=25, unit="Y")),  # type: ignore[arg-type]
        ("every few weeks", Every(value="PXW")),
        ("not long ago", Vague(value="PAST_REF", side=-1)),
        ("the turn of the 20th century", Partial(decade=190)),
        ("half an hour ago", Shift(amount=0, unit="D")),  # type: ignore[arg-type]
    ],
)
def test_bodies(text: str, body: object) -> None:
    document = flat(text)
    (candidate,) = recognised(document.text, document.sentences[0], 0)
    assert candidate.expression.body == body


CREWS = """
    Crews crew NOUN NNS 2 nsubj
    worked work VERB VBD 0 root
    through through ADP IN 5 case
    the the DET DT 5 det
    night night NOUN NN 2 obl
    during during ADP IN 8 case
    the the DET DT 8 det
    March March PROPN NNP 2 obl
"""


def judged_words(rows: str, **odds: float) -> list[tuple[str, str]]:
    """The expressions of a sentence whose words carry what the model says of them."""
    parsed = document(rows)
    tokens = tuple(replace(t, timely=odds.get(t.text)) for t in parsed.sentences[0].tokens)
    found = recognised(parsed.text, replace(parsed.sentences[0], tokens=tokens), 0)
    return [(c.span.of(parsed.text), operators(c.expression)) for c in found]


@pytest.mark.parametrize(
    ("odds", "expected", "why"),
    [
        ({}, [("March", "Month(3)")], "rules alone"),
        ({"March": -6}, [], "the model knows that people walk"),
        (
            {"night": 6},
            [("the night", "At(Shift(REF, 0, Day), TNI)"), ("March", "Month(3)")],
            "a bare part of the day, of the day told about",
        ),
    ],
)
def test_the_model_drops_and_admits(
    odds: dict[str, float], expected: list[tuple[str, str]], why: str
) -> None:
    assert judged_words(CREWS, **odds) == expected, why


THE_NIGHT_THE = """
    They they PRON PRP 2 nsubj
    left leave VERB VBD 0 root
    the the DET DT 4 det
    night night NOUN NN 2 obl
    the the DET DT 6 det
    dam dam NOUN NN 7 nsubj
    broke break VERB VBD 4 acl:relcl
"""


def test_a_night_that_is_explained_is_not_that_of_the_report() -> None:
    assert judged_words(THE_NIGHT_THE, night=6) == []
