"""Which groups a graph of scores gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story.timeline_links import average_link

if TYPE_CHECKING:
    from collections.abc import Sequence


def free(one: Sequence[int], other: Sequence[int]) -> bool:
    return one == other


@pytest.mark.parametrize(
    ("pairs", "groups", "why"),
    [
        ([], [[0], [1], [2]], "nothing is known"),
        ([(0, 1, 1.0)], [[0, 1], [2]], "a pair"),
        ([(0, 1, -0.5)], [[0], [1], [2]], "a pair that is not enough"),
        ([(0, 1, 3.0), (1, 2, 1.0)], [[0, 1, 2]], "pairs that were not compared do not count"),
        ([(0, 1, 3.0), (1, 2, 1.0), (0, 2, -2.0)], [[0, 1], [2]], "the mean is what counts"),
        ([(0, 1, 1.0), (1, 2, 3.0), (0, 2, -2.0)], [[0], [1, 2]], "the strongest comes first"),
    ],
)
def test_groups(pairs: list[tuple[int, int, float]], groups: list[list[int]], why: str) -> None:
    found = average_link(3, pairs, 0.0, free)
    assert sorted(map(sorted, found)) == groups, why


def test_a_bar_holds_for_whole_groups() -> None:
    def apart(one: Sequence[int], other: Sequence[int]) -> bool:
        return {0, 2} <= {*one, *other}

    found = average_link(3, [(0, 1, 2.0), (1, 2, 1.0)], 0.0, apart)
    assert sorted(map(sorted, found)) == [[0, 1], [2]]


SCORES = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(-8, 8).map(lambda n: n / 2),
)


@given(SCORES)
def test_every_number_is_in_one_group(scores: dict[tuple[int, int], float]) -> None:
    pairs = [(one, other, value) for (one, other), value in sorted(scores.items())]
    found = average_link(6, pairs, 0.0, free)
    assert sorted(n for group in found for n in group) == list(range(6))
    assert all(len(group) == 1 for group in found) == all(v < 0 for v in scores.values())
