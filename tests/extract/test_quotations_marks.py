from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.quotations_marks import find_quotations
from dateline.spans import Span


def found(text: str) -> list[str]:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [q.span.of(text) for q in find_quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ('"We go," he said. "Now."', ['"We go,"', '"Now."'], "straight marks"),
        ("“We go,” he said.", ["“We go,”"], "curly marks"),
        ("« On part », dit-il.", ["« On part »"], "angle marks, spaced"),
        ("„Los“, rief er.", ["„Los“"], "low marks, closed by what opens in English"),
        ("”Kom”, sade hon.", ["”Kom”"], "the same mark on both sides"),
        ("`` We go , '' he said .", ["`` We go , ''"], "marks of a corpus"),
        ("''We go,'' he said.", ["''We go,''"], "two apostrophes on both sides"),
        ("‘We go,’ he said.", ["‘We go,’"], "single marks"),
        ("'Keep the bridge open'", ["'Keep the bridge open'"], "a heading in single marks"),
        ("The miners' strike isn't over; it's ours.", [], "apostrophes"),
        ("It's 'the ministers' plan', she said.", ["'the ministers' plan'"], "a plural inside"),
        ("The '90s and rock 'n' roll.", [], "elisions"),
        ('A 6" pipe and a 12" board.', [], "inches"),
        ('He said "it is “odd”, no" today.', ['"it is “odd”, no"'], "the outer one only"),
        ("“So,” he said. “Go“ now.", ["“So,”", "“Go“"], "closed by an opening mark"),
        ("“We go, he said. “Now,” she said.", ["“We go, he said.", "“Now,”"], "a lost end"),
        ("“We go.\n“We stay,” he said.", ["“We go.", "“We stay,”"], "two paragraphs"),
        ("“We go.\nWe stay,” he said.", ["“We go.", "We stay,”"], "no mark at the second"),
        ("She left.” He stayed.", [], "a stray end"),
    ],
)
def test_quotations(text: str, expected: list[str], why: str) -> None:
    assert found(text) == expected, why


def test_a_quotation_over_paragraphs_is_marked() -> None:
    text = "“We go.\n“We stay,” he said."
    first, second = find_quotations(text, [Span(0, 7), Span(8, len(text))])
    assert (first.closed, first.follows) == (False, False)
    assert (second.closed, second.follows) == (True, True)


@given(st.text(alphabet="ab ,.'\"“”‘’«»`\n", max_size=60))
def test_quotations_lie_in_order_inside_their_paragraphs(text: str) -> None:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    spans = [q.span for q in find_quotations(text, paragraphs)]
    assert spans == sorted(spans)
    assert all(one.end <= next_.start for one, next_ in pairwise(spans))
    assert all(any(p.contains(span) for p in paragraphs) for span in spans)
