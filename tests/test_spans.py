from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import SpanError
from dateline.records import Name
from dateline.spans import Span, cover, gaps, merged, touching

span = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_refused(start: int, end: int) -> None:
    with pytest.raises(SpanError, match="empty, reversed or negative"):
        Span(start, end)


def test_of_refuses_a_short_text() -> None:
    with pytest.raises(SpanError, match="ends behind"):
        Span(0, 4).of("abc")


@given(st.text(min_size=1), st.data())
def test_of_is_the_slice(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Span(start, end).of(text) == text[start:end]
    assert len(Span(start, end)) == end - start


@given(st.lists(span, min_size=1))
def test_cover_holds_all(spans: list[Span]) -> None:
    assert all(cover(spans).contains(each) for each in spans)


@given(st.lists(span), st.integers(70, 80))
def test_merged_and_gaps_part_the_text(spans: list[Span], length: int) -> None:
    parts = sorted([*merged(spans), *gaps(spans, length)])
    assert "".join(part.of("x" * length) for part in parts) == "x" * length
    assert all(a.end == b.start or a.end < b.start for a, b in pairwise(parts))


@given(span, span)
def test_overlap_is_mutual_and_joined_contains(a: Span, b: Span) -> None:
    assert a.overlaps(b) == b.overlaps(a)
    assert a.joined(b).contains(a)
    assert a.joined(b).contains(b)


@given(st.lists(span), span)
def test_touching_finds_what_a_walk_over_all_finds(spans: list[Span], wanted: Span) -> None:
    items = [Name(span=each, label="Person") for each in sorted(spans)]
    assert touching(items, wanted) == [item for item in items if item.span.overlaps(wanted)]
