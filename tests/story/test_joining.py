"""Groups by pairs: the same for any order of the pairs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.story.joining import Joined

NUMBERS = range(8)
PAIRS = st.lists(st.tuples(st.sampled_from(NUMBERS), st.sampled_from(NUMBERS)), max_size=8)


@given(PAIRS, st.randoms(use_true_random=False))
def test_groups_are_the_connected_things(pairs: list[tuple[int, int]], chance: object) -> None:
    joined, other = Joined(NUMBERS), Joined(NUMBERS)
    for pair in pairs:
        joined.join(*pair)
    chance.shuffle(pairs)  # type: ignore[attr-defined]
    for one, two in pairs:
        other.join(two, one)

    groups = joined.groups()
    assert groups == other.groups()
    assert sorted(thing for group in groups.values() for thing in group) == list(NUMBERS)
    assert all(leader == min(group) for leader, group in groups.items())
    assert all(joined.leader(one) == joined.leader(two) for one, two in pairs)
    assert len(NUMBERS) - len(groups) <= len(pairs)
