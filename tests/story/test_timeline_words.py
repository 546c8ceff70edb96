"""When two words may name one act."""

from __future__ import annotations

import pytest

from dateline.story.timeline_words import (
    are_alike,
    are_of_one_row,
    is_light,
    nearness,
    root,
    roots,
)


@pytest.mark.parametrize(
    ("word", "other", "why"),
    [
        ("withdrew", "withdrawal", "an irregular form and the noun of the act"),
        ("resigned", "resignation", "a regular form and the noun of the act"),
        ("planned", "planning", "a doubled consonant"),
        ("carried", "carry", "an ending that changes the letter before it"),
        ("Deaths", "dying", "another noun of the act"),
        ("talks", "talk", "a plural"),
    ],
)
def test_one_root(word: str, other: str, why: str) -> None:
    assert root(word) == root(other), why


@pytest.mark.parametrize(("word", "other"), [("met", "meat"), ("strike", "string"), ("is", "as")])
def test_two_roots(word: str, other: str) -> None:
    assert root(word) != root(other)


def test_roots_leave_out_what_says_nothing() -> None:
    assert roots("The crew of the ferry was rescued.") == tuple(
        map(root, ("crew", "ferry", "rescued"))
    )


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("earthquake", "tremor", True), ("arrest", "detain", True), ("arrest", "tremor", False)],
)
def test_alike(one: str, other: str, alike: bool) -> None:
    assert are_alike(root(one), root(other)) is alike


def test_a_frame_names_words_of_one_act() -> None:
    assert are_of_one_row(root("injure"), root("wound"))
    assert not are_of_one_row(root("injure"), root("elect"))


def test_light_words() -> None:
    assert is_light(root("made"))
    assert not is_light(root("bombed"))


def test_nearness_is_symmetric_and_greatest_for_one_word() -> None:
    buy, purchase, erupt = map(root, ("buy", "purchase", "erupt"))
    assert nearness(buy, purchase) == nearness(purchase, buy) > nearness(buy, erupt)
    assert nearness(buy, buy) == 1.0
    assert nearness(buy, "unheard-of") == 0.0
