from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from dateline.records import Interval, Published
from dateline.report.dating import published, slot, spelled
from tests.analyses import intervals


def interval(first: str | None, last: str | None) -> Interval:
    ends = [None if end is None else date.fromisoformat(end) for end in (first, last)]
    return Interval(ends[0], ends[1])


@pytest.mark.parametrize(
    ("first", "last", "words", "margin"),
    [
        ("2022-02-18", "2022-02-18", "18 February 2022", "18 Feb"),
        ("2022-02-01", "2022-02-28", "February 2022", "month"),
        ("2024-02-01", "2024-02-29", "February 2024", "month"),
        ("2022-01-01", "2022-12-31", "2022", "year"),
        ("2020-01-01", "2022-12-31", "2020–2022", "2020–2022"),
        ("2022-03-03", "2022-03-09", "3–9 March 2022", "3–9 Mar"),
        ("2022-03-03", "2022-04-09", "3 March – 9 April 2022", "3 Mar – 9 Apr"),
        ("2022-03-01", "2022-05-31", "March – May 2022", "Mar – May"),
        ("2021-11-01", "2022-02-28", "November 2021 – February 2022", "1 Nov – 28 Feb 2022"),
        ("2021-11-05", "2022-02-03", "5 November 2021 – 3 February 2022", "5 Nov – 3 Feb 2022"),
        ("2022-03-03", None, "from 3 March 2022", "from 3 Mar"),
        (None, "2022-03-03", "by 3 March 2022", "by 3 Mar"),
    ],
)
def test_dates_in_words(first: str | None, last: str | None, words: str, margin: str) -> None:
    assert spelled(interval(first, last)) == words
    assert slot(interval(first, last)).label == margin


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2022-02-18", "2022-02-18", (2022, 2, 18)),
        ("2022-02-01", "2022-02-28", (2022, 2, 0)),  # a month stands before its days
        ("2022-01-01", "2022-12-31", (2022, 0, 0)),  # a year before its months
        ("2020-01-01", "2022-12-31", (2020, 0, 0)),
        ("2022-03-03", "2022-04-09", (2022, 3, 3)),
        ("2022-01-01", None, (2022, 1, 1)),  # "from January on" is not the whole year
        (None, "2022-03-03", (2022, 3, 3)),
    ],
)
def test_place_in_the_chronology(
    first: str | None, last: str | None, expected: tuple[int, int, int]
) -> None:
    assert slot(interval(first, last))[:3] == expected


@pytest.mark.parametrize(
    ("partial", "words"),
    [
        ("XXXX-04-23", "23 April, year not known"),
        ("XXXX-04", "April, year not known"),
        ("2022-XX", "2022-XX"),
        (None, None),
    ],
)
def test_partly_known_publication(partial: str | None, words: str | None) -> None:
    assert published(Published(interval=None, partial=partial)) == words


def test_publication_unknown() -> None:
    assert published(None) is None
    assert (
        published(Published(interval=interval("2022-02-18", "2022-02-18"))) == "18 February 2022"
    )


@given(intervals())
def test_no_day_is_invented(when: Interval) -> None:
    """The words name a day of the month only where an end of the interval is one."""
    whole = when.precision in {"month", "year"}
    numbers = {int(w) for w in spelled(when).replace("–", " ").split() if w.isdigit()}
    years = {end.year for end in (when.first, when.last) if end}
    days = {end.day for end in (when.first, when.last) if end}
    assert numbers <= (years if whole else years | days)
