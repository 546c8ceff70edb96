"""How the two dates of an article stand to each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dateline.codes import DateBasis
from dateline.records import Evidence, Interval, Published, Reason, StatedDate
from dateline.report.standing import (
    CONFLICT,
    DISCORD,
    DOUBT,
    Standing,
    confirmed,
    grounds,
    impossible,
    objection,
    standing,
    summed,
    supporting,
)
from dateline.spans import Span
from tests.analyses import day
from tests.fakes import made
from tests.parses import article
from tests.report.fake_story import letter

if TYPE_CHECKING:
    from dateline.records import Analysis

TEXT = "date 2023-09-05 On Tuesday the lock opened."
STATED = StatedDate(value="2023-09-05", span=Span(0, 15))
OUTSIDE = StatedDate(value="2023-09-05", span=None)
HEADER = Reason(why="states 2023-09-05", span=Span(0, 15))
FIELD = Reason(why="states 2023-09-05")
WORDS = Reason(why="speaks of Tuesday", span=Span(19, 26))
OTHER = Reason(why="has the same words", cited=Evidence(article="b", span=Span(0, 3), exact="the"))
DAY = day("2023-09-05")
OPEN = Interval(DAY.first, None)


def analysis(header: StatedDate | None, published: Published | None) -> Analysis:
    return made(replace(article(TEXT), stated_date=header), published=published)


@pytest.mark.parametrize(
    ("header", "published", "expected"),
    [
        (STATED, Published(interval=DAY, basis=DateBasis.STATED, evidence=(HEADER, WORDS)),
         Standing.CONFIRMED),
        (STATED, Published(interval=DAY, basis=DateBasis.STATED, evidence=(HEADER, OTHER)),
         Standing.CONFIRMED),
        (STATED, Published(interval=DAY, basis=DateBasis.STATED, evidence=(HEADER,)),
         Standing.STATED),
        (OUTSIDE, Published(interval=DAY, basis=DateBasis.STATED, evidence=(FIELD,)),
         Standing.STATED),
        (OUTSIDE, Published(interval=DAY, basis=DateBasis.STATED, evidence=(FIELD, WORDS)),
         Standing.CONFIRMED),
        # not examined: what its header says is all there is
        (STATED, None, Standing.STATED),
        # a weekday beside a date does not fit: no reason to give up the header
        (STATED, Published(interval=DAY, basis=DateBasis.STATED, conflict=(WORDS,)),
         Standing.DOUBTED),
        (STATED, Published(interval=DAY, conflict=(WORDS,)), Standing.CONTRADICTED),
        (STATED, Published(interval=None, conflict=(WORDS,)), Standing.CONTRADICTED),
        # a header that is no date, beside words that are
        (STATED, Published(interval=DAY, evidence=(WORDS,)), Standing.INFERRED),
        (None, Published(interval=DAY, evidence=(WORDS,)), Standing.INFERRED),
        (None, Published(interval=DAY, basis=DateBasis.STORY), Standing.INFERRED),
        (None, Published(interval=OPEN), Standing.PARTLY),
        (None, Published(interval=None, partial="XXXX-09"), Standing.PARTLY),
        (None, Published(interval=None, conflict=(WORDS, OTHER)), Standing.UNDATED),
        (None, None, Standing.UNDATED),
    ],
)  # fmt: skip
def test_standing(
    header: StatedDate | None, published: Published | None, expected: Standing
) -> None:
    assert standing(analysis(header, published)) is expected


def test_a_stated_date_is_no_evidence_for_another() -> None:
    own = analysis(OUTSIDE, None).article
    contradicted = Published(interval=DAY, evidence=(FIELD, WORDS), conflict=(OTHER,))
    assert supporting(own, contradicted) == (WORDS,)
    kept = replace(contradicted, basis=DateBasis.STATED, conflict=())
    assert supporting(own, kept) == (FIELD, WORDS)
    assert not confirmed(own, replace(kept, evidence=(FIELD,)))


@pytest.mark.parametrize(
    ("basis", "evidence", "others", "words"),
    [
        (DateBasis.STATED, (HEADER,), 0, "the stated date"),
        (DateBasis.STATED, (HEADER, WORDS), 0, "the stated date, confirmed by its own words"),
        (DateBasis.STATED, (HEADER,), 1, "the stated date and 1 other article"),
        (DateBasis.TEXT, (WORDS,), 0, "its own words"),
        (DateBasis.STORY, (WORDS,), 2, "its own words and 2 other articles"),
        (DateBasis.STORY, (WORDS,), 0, "its own words and other articles"),
    ],
)
def test_what_a_date_rests_on(
    basis: DateBasis, evidence: tuple[Reason, ...], others: int, words: str
) -> None:
    rests_on = tuple(f"a{number}" for number in range(others))
    when = Published(interval=DAY, basis=basis, evidence=evidence, rests_on=rests_on)
    assert grounds(analysis(STATED, when).article, when) == words


@pytest.mark.parametrize(
    ("header", "basis", "words"),
    [
        (STATED, DateBasis.TEXT, CONFLICT),
        (STATED, DateBasis.STORY, CONFLICT),
        (STATED, DateBasis.STATED, DOUBT),
        (None, DateBasis.TEXT, DISCORD),
    ],
)
def test_what_stands_before_a_conflict(
    header: StatedDate | None, basis: DateBasis, words: str
) -> None:
    when = Published(interval=None, basis=basis, conflict=(WORDS,))
    assert objection(analysis(header, when).article, when) == words


def test_only_times_with_an_issue_are_impossible() -> None:
    sketch = letter()
    sketch.time("In 1958", "1958", day("1958-01-01"))
    ((time, issue),) = impossible(sketch.analysis())
    assert (time.value, issue) == ("XXXX-02-30", "the calendar has no 30 February")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([], "0 articles"),
        ([Standing.INFERRED], "1 article: 1 inferred"),
        (
            [Standing.UNDATED, Standing.CONFIRMED, Standing.CONTRADICTED, Standing.CONFIRMED],
            "4 articles: 2 stated and confirmed, 1 contradicted, 1 undated",
        ),
    ],
)
def test_summary(found: list[Standing], words: str) -> None:
    assert summed(found) == words
