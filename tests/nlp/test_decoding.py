from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from dateline.nlp.decoding import named, tree

score = st.floats(-5, 5, width=32)


@st.composite
def matrices(draw: st.DrawFn, largest: int = 9) -> np.ndarray:
    size = draw(st.integers(1, largest))
    return draw(arrays.arrays(np.float32, (size, size + 1), elements=score))


def is_tree(heads: list[int]) -> bool:
    for start in range(len(heads)):
        seen = set()
        node = start
        while node != -1:
            if node in seen:
                return False
            seen.add(node)
            node = heads[node]
    return heads.count(-1) == 1


@given(matrices())
def test_always_a_tree_with_one_root(scores: np.ndarray) -> None:
    assert is_tree(tree(scores))


@given(matrices(largest=4))
def test_no_tree_scores_higher(scores: np.ndarray) -> None:
    size = len(scores)

    def total(heads: tuple[int, ...] | list[int]) -> float:
        return float(sum(scores[i, head + 1] for i, head in enumerate(heads)))

    best = max(
        total(heads) for heads in product(range(-1, size), repeat=size) if is_tree([*heads])
    )
    assert total(tree(scores)) == pytest.approx(best, abs=1e-4)


def test_equal_scores_fall_to_the_lower_position() -> None:
    flat = np.zeros((4, 5), dtype=np.float32)
    assert tree(flat) == tree(flat.copy())
    assert is_tree(tree(flat))


def test_the_input_is_left_alone() -> None:
    scores = np.ones((3, 4), dtype=np.float32)
    tree(scores)
    assert (scores == 1).all()


LABELS = ["O", "B-Person", "I-Person", "B-Place", "I-Place"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # The second word alone would be a place; together the name is a person's.
        ([[0, 5, 0, 1, 0], [0, 0, 2, 0, 2.5]], [(0, 2, "Person")]),
        ([[0, 5, 0, 0, 0], [0, 5, 0, 0, 0]], [(0, 1, "Person"), (1, 2, "Person")]),  # two begin
        ([[5, 0, 0, 0, 0], [0, 0, 0, 0, 5]], [(1, 2, "Place")]),  # an I without its B
        # No label of the word beats O, but being in some name does.
        ([[1, 0.8, -9, 0.8, -9]], [(0, 1, "Person")]),
        ([[5, 0, 0, 0, 0]], []),
    ],
)
def test_named(rows: list[list[float]], expected: list[tuple[int, int, str]]) -> None:
    assert named(np.array(rows, dtype=np.float32), LABELS) == expected
