"""The weighing of signs that say whether a date lies behind or ahead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.temporal_direction import NOUN, clause_weight, directed, directions

KINDS = sorted(directions().habits)
CUES = sorted(directions().weights)


@pytest.mark.parametrize(
    ("kind", "cues", "past", "ahead", "coming", "why"),
    [
        ("weekday", (), 6, 1, False, "nine weekdays in ten are of the week gone by"),
        ("weekday", ("told",), 6, 1, False, "said Monday"),
        ("weekday", ("will",), 1, 6, True, "will meet on Friday"),
        ("weekday", ("planned",), 1, 6, True, "scheduled for Friday"),
        ("weekday", ("this",), 3, 4, True, "this Friday"),
        ("weekday", ("this", "past"), 3, 4, False, "met this Friday"),
        ("weekday", ("until", "past"), 3, 4, False, "lasted until Friday"),
        ("weekday", ("until", "put off", "past"), 3, 4, True, "postponed until Friday"),
        ("weekday", ("soonest",), 3, 4, True, "as early as Friday"),
        ("weekday", ("might",), 3, 4, False, "neither could be found Friday"),
        ("month", (), 60, 270, False, "the nearer one"),
        ("month", (), 300, 30, True, "the nearer one"),
        ("month", ("past",), 120, 200, False, "met in March"),
        ("month", ("past",), 300, 36, False, "changed in December, written in October"),
        ("month", (NOUN, "past"), 330, 10, True, "agreed on a cut in September, in late August"),
        ("month", ("since",), 330, 10, False, "since June, in May"),
        ("month", ("back", "intended"), 40, 300, False, "are to leave, as said back in February"),
        ("month", ("will",), 10, 300, True, "will begin in March, in April"),
        ("day", ("present",), 6, 359, False, "the attacks of 7 August show, a week later"),
        ("day", ("starting", "past"), 270, 95, True, "made him chairman, effective 1 February"),
        ("quarter", ("will",), 33, 240, False, "will report third-quarter results in November"),
        ("quarter", ("planned",), 209, 67, True, "expected in the first quarter, in October"),
        ("quarter", ("past",), 209, 67, False, "earned in the fiscal first quarter, in October"),
        ("weekend", ("past",), 2, 4, False, "met over the weekend"),
        ("weekend", ("this",), 2, 4, True, "join us this weekend"),
    ],
)
def test_signs_habit_and_distance_decide(
    kind: str, cues: tuple[str, ...], past: int, ahead: int, coming: bool, why: str
) -> None:
    assert directed(kind, cues, past, ahead).ahead is coming, why


def test_a_decision_shows_its_terms() -> None:
    direction = directed("month", ("will", NOUN, "past"), 90, 30)
    assert [name for name, _ in direction.terms] == ["month", "will", "past", "nearer"]
    assert direction.score == pytest.approx(sum(value for _, value in direction.terms))


def test_a_verb_above_a_noun_weighs_less() -> None:
    assert 0 > clause_weight((NOUN, "past")) > clause_weight(("past",))


@given(
    st.sampled_from(KINDS),
    st.lists(st.sampled_from(CUES), max_size=3),
    st.integers(0, 364),
    st.integers(1, 30),
)
def test_the_longer_ago_the_likelier_the_next(
    kind: str, cues: list[str], past: int, later: int
) -> None:
    """What makes a value move only forward with the day of publication."""
    ahead = 365 + later - past
    early = directed(kind, cues, past, ahead)
    late = directed(kind, cues, past + later, ahead - later)
    assert late.score >= early.score


def test_every_cue_in_use_has_a_weight() -> None:
    assert all(isinstance(value, float) for value in directions().weights.values())
    assert {"weekday", "weekend", "month", "day", "season", "quarter", "half", "holiday"} == set(
        KINDS
    )
