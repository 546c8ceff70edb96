from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dateline.extract.temporal_judgement import DROP, KEEP, doubtful, judged, overlooked
from tests.parses import document, find

if TYPE_CHECKING:
    from dateline.records import Sentence

TEXT = "Crews worked through the night of the march"
MARCH = """
Crews   crew    NOUN NNS 2 nsubj
worked  work    VERB VBD 0 root
through through ADP  IN  5 case
the     the     DET  DT  5 det
night   night   NOUN NN  2 obl
of      of      ADP  IN  8 case
the     the     DET  DT  8 det
march   march   NOUN NN  5 nmod
"""


def sentence(**odds: float) -> Sentence:
    plain = document(MARCH).sentences[0]
    return replace(
        plain, tokens=tuple(replace(token, timely=odds.get(token.text)) for token in plain.tokens)
    )


@pytest.mark.parametrize(
    ("words", "rule", "odds", "expected", "why"),
    [
        ("the night", "message.part", {"night": KEEP}, True, "sure, and rules would not trust it"),
        ("the night", "message.part", {"night": KEEP - 0.1}, None, "not sure enough"),
        ("the night", "message.unit", {"night": 9}, None, "bare units get no value"),
        ("the night", "date.weekday", {"night": 9}, None, "rules keep it anyway"),
        ("march", "date.month", {"march": DROP}, False, "a procession"),
        ("march", "date.month", {"march": DROP + 0.1}, None, "not sure enough"),
        ("march", "date.month", {}, None, "not parsed by the model"),
        ("night of the march", "date.month", {"night": 1, "march": -9}, None, "surest word"),
        ("the night", "message.part", {"night": -9}, None, "messages are left to their rules"),
        ("the night", "date.holiday", {"night": -9}, None, "feasts stand"),
        ("worked", "date.month", {"night": -9}, None, "other words do not count"),
    ],
)
def test_the_model_overrules_only_where_it_is_sure(
    words: str, rule: str, odds: dict[str, float], expected: bool | None, why: str
) -> None:
    assert judged(sentence(**odds), find(TEXT, words), rule) is expected, why


def test_odds_stand_in_text_order() -> None:
    assert doubtful(sentence(march=-1, night=2), find(TEXT, TEXT)) == [2, -1]


@pytest.mark.parametrize(
    ("odds", "found", "expected"),
    [
        ({"night": KEEP}, [], True),
        ({"night": KEEP}, ["the night"], False),
        ({"night": KEEP}, ["march"], True),
        ({"night": 0.0, "march": -5.0}, [], False),
        ({}, [], False),
    ],
)
def test_a_sure_word_outside_of_what_was_found_is_overlooked(
    odds: dict[str, float], found: list[str], expected: bool
) -> None:
    assert overlooked(sentence(**odds), [find(TEXT, words) for words in found]) is expected
