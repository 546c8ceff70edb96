"""Average linkage: small graphs whose groups follow by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story.clustering_linkage import closeness, linked

Pairs = dict[tuple[int, int], float]


def graph(size: int, pairs: Pairs) -> dict[int, dict[int, float]]:
    """Both directions of every pair."""
    rows: dict[int, dict[int, float]] = {number: {} for number in range(size)}
    for (one, other), value in pairs.items():
        rows[one][other] = rows[other][one] = value
    return rows


@pytest.mark.parametrize(
    ("size", "pairs", "threshold", "expected", "why"),
    [
        (0, {}, 0.5, [], "nothing"),
        (2, {}, 0.5, [[0], [1]], "no link"),
        (2, {(0, 1): 0.5}, 0.5, [[0, 1]], "a threshold that is reached is enough"),
        (2, {(0, 1): 0.4}, 0.5, [[0], [1]], "too little"),
        (3, {(0, 1): 1.0, (1, 2): 1.0}, 0.5, [[0, 1, 2]], "0 and 2: (0 + 1) / 2 is enough"),
        (3, {(0, 1): 1.0, (1, 2): 0.9}, 0.5, [[0, 1], [2]], "0 and 2: (0 + .9) / 2 is not"),
        (3, {(0, 1): 0.8, (1, 2): 0.9}, 0.5, [[0], [1, 2]], "the closest pair is joined first"),
        (3, {(0, 1): 0.9, (1, 2): 0.9}, 0.5, [[0, 1], [2]], "of equal pairs the first"),
        (
            4,
            {(0, 3): 1.0, (1, 2): 1.0, (0, 1): 0.9, (2, 3): 0.9, (0, 2): 0.3, (1, 3): 0.3},
            0.55,
            [[0, 1, 2, 3]],
            "two pairs: (.9 + .9 + .3 + .3) / 4",
        ),
    ],
)
def test_groups(
    size: int, pairs: Pairs, threshold: float, expected: list[list[int]], why: str
) -> None:
    assert linked(graph(size, pairs), threshold) == expected, why


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.integers(0, 8).map(lambda n: n / 8),
    ),
    st.sampled_from([0.25, 0.5, 0.75]),
)
def test_groups_hold_every_article_once_and_none_could_still_be_joined(
    pairs: Pairs, threshold: float
) -> None:
    rows = graph(8, pairs)
    groups = linked(rows, threshold)
    assert sorted(number for group in groups for number in group) == list(range(8))
    for place, group in enumerate(groups):
        for other in groups[place + 1 :]:
            sums = sum(rows[one].get(two, 0.0) for one in group for two in other)
            assert sums / (len(group) * len(other)) < threshold


def test_closeness_is_the_mean_over_the_others() -> None:
    rows = graph(3, {(0, 1): 0.6, (0, 2): 0.2})
    assert closeness(rows, 0, [0, 1, 2]) == pytest.approx(0.4)
    assert closeness(rows, 0, [0]) == 0.0
