"""The words of a sentence as several acts of it need them."""

from __future__ import annotations

import pytest

from dateline.spans import Span
from dateline.story.timeline_lines import (
    anchor_roots,
    is_given,
    is_renewed,
    near,
    read_line,
)
from dateline.story.timeline_words import root, roots
from tests.parses import find

TEXT = "Yesterday 40 dockers blocked the two gates of the harbour. It rained."
LINE = read_line(TEXT, Span(0, 58))


def test_words_stand_on_either_side_of_an_anchor() -> None:
    left, right = LINE.beside(find(TEXT, "blocked"))
    assert left == roots("Yesterday 40 dockers")
    assert right == roots("the two gates of the harbour")


def test_a_line_has_its_numbers_and_longer_words() -> None:
    assert LINE.numbers == {"40"}
    assert LINE.long == ("blocked", "dockers", "gates", "harbour", "yesterday")


def test_the_nearest_words_are_few_and_all_are_kept() -> None:
    left, right, around = near(tuple("abcdefgh"), tuple("hijk"))
    assert (left, right) == (tuple("cdefgh"), tuple("hijk"))
    assert around == tuple("abcdefghijk")


@pytest.mark.parametrize(
    ("before", "given", "renewed"),
    [
        ("Nobody expected the long ", True, False),
        ("They spoke of Sunday's ", True, False),
        ("They began a ", False, False),
        ("There was a second ", False, True),
        ("Of another, smaller ", False, True),
        ("", False, False),
    ],
)
def test_determiners(before: str, given: bool, renewed: bool) -> None:
    assert (is_given(before), is_renewed(before)) == (given, renewed)


def test_an_anchor_of_small_words_keeps_them() -> None:
    assert anchor_roots("it") == (root("it"),)
    assert anchor_roots("the blockade") == roots("blockade")
