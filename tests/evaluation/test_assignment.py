"""The matching is as heavy as any."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from evaluation.assignment import assign

MATRICES = st.integers(1, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 8).map(lambda n: n / 2), min_size=columns, max_size=columns),
        max_size=4,
    )
)


def heaviest(weights: list[list[float]]) -> float:
    """The total of the best matching, by trying all."""
    rows, columns = len(weights), len(weights[0])
    slots = [*range(columns), *([None] * rows)]
    totals = (
        sum(weights[i][j] for i, j in enumerate(order) if j is not None)
        for order in permutations(slots, rows)
    )
    return float(max(totals))


@given(MATRICES)
def test_no_matching_is_heavier(weights: list[list[float]]) -> None:
    pairs = assign(weights)

    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(weights[i][j] > 0 for i, j in pairs)
    if weights:
        assert sum(weights[i][j] for i, j in pairs) == heaviest(weights)


def test_nothing_pairs_with_nothing() -> None:
    assert assign([]) == []
    assert assign([[0.0, 0.0]]) == []
