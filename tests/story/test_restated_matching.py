"""Which pairs of statements are compared at all."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.spans import Span
from dateline.story import restated_matching
from dateline.story.restated_conflicts import MORE
from dateline.story.restated_matching import candidates
from dateline.story.restated_words import form, places_of

if TYPE_CHECKING:
    from dateline.story.restated_sayings import Saying


class Stems(NamedTuple):
    """What is read of a statement to find its candidates."""

    stems: frozenset[str]
    forms: tuple[str, ...] = ()


def sayings(*stems: str) -> list[Saying]:
    return cast("list[Saying]", [Stems(frozenset(words.split())) for words in stems])


@pytest.mark.parametrize(
    ("stems", "expected", "why"),
    [
        (("rain quay", "rain quay", "rain"), [(0, 1)], "two words, not one"),
        (("rain quay", "vote", "quay rain", "rain quay vote"), [(0, 2), (0, 3), (2, 3)], "order"),
        ((), [], "no statements"),
    ],
)
def test_candidates_share_two_words(
    stems: tuple[str, ...], expected: list[tuple[int, int]], why: str
) -> None:
    assert list(candidates(sayings(*stems))) == expected, why


def test_what_many_say_or_a_speech_holds_is_no_candidate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restated_matching, "COMMON", 2)
    assert list(candidates(sayings("rain quay", "rain quay", "rain"))) == [], "one word is common"
    long = Stems(frozenset({"rain", "quay"}), ("word",) * (restated_matching.LONGEST + 1))
    both = cast("list[Saying]", [long, Stems(frozenset({"rain", "quay"}))])
    assert list(candidates(both)) == []


@given(st.lists(st.frozensets(st.sampled_from("abcd")), max_size=8))
def test_candidates_are_all_pairs_that_share_enough(stems: list[frozenset[str]]) -> None:
    expected = [
        (one, other)
        for one, other in combinations(range(len(stems)), 2)
        if len(stems[one] & stems[other]) >= MORE
    ]
    found = candidates(cast("list[Saying]", [Stems(words) for words in stems]))
    assert list(found) == expected


def test_a_form_is_one_string_and_the_words_are_found_again() -> None:
    assert form("Élan") == "elan"
    assert form("Harbour") is form("HARBOUR")
    text = "He said the harbour isn't open."
    content = (Span(8, 19), Span(20, 30))
    assert [span.of(text) for span in places_of(content, text)] == [
        "the",
        "harbour",
        "isn't",
        "open",
    ]
