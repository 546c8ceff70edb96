"""Who gives a number, read from the words beside it."""

from __future__ import annotations

import pytest

from dateline.spans import Span
from dateline.story.conflicts_voices import voice_before, voice_behind, voice_by

BEFORE = [
    ("The harbour union counted 900 strikers.", "900", "The harbour union", "a verb of counting"),
    ("Police said 300 came, while organisers claimed 2,000.", "2,000", "organisers", "a clause"),
    (
        "The unions saw 50,000 people and the prefecture 12,000.",
        "12,000",
        "the prefecture",
        "no verb",
    ),
    ("The clinic had 40.", "40", "The clinic", "has and a bare number"),
    ("He counted 900 strikers.", "900", None, "a pronoun names nobody"),
    ("The bus had left with 40 people.", "40", None, "a bus that leaves counts nothing"),
]
BEHIND = [
    (
        "35 per cent, replied the Chamber of Trade.",
        "35",
        "the Chamber of Trade",
        "an inverted verb",
    ),
    ("6,000 supporters by his party's count.", "6,000", "his party", "somebody's count"),
    ("6,000 supporters came in the rain.", "6,000", None, "nobody gives it"),
]


def _span(text: str, number: str) -> Span:
    start = text.index(number)
    return Span(start, start + len(number))


@pytest.mark.parametrize(("text", "number", "expected", "why"), BEFORE)
def test_voice_before(text: str, number: str, expected: str | None, why: str) -> None:
    found = voice_before(text, Span(0, len(text)), _span(text, number))
    assert (None if found is None else found.of(text)) == expected, why


@pytest.mark.parametrize(("text", "number", "expected", "why"), BEHIND)
def test_voice_behind(text: str, number: str, expected: str | None, why: str) -> None:
    found = voice_behind(text, Span(0, len(text)), _span(text, number).end)
    assert (None if found is None else found.of(text)) == expected, why


def test_voice_by() -> None:
    text = "It cost less than the 2.1 billion named by the treasury in May."
    found = voice_by(text, Span(0, len(text)), _span(text, "2.1 billion").end)
    assert found is not None
    assert found.of(text) == "the treasury"
