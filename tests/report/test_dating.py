from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.records import Interval, Published
from dateline.report.dating import concluded, published, slot, spelled, stated
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


@pytest.mark.parametrize(
    ("first", "last", "likely", "best", "words"),
    [
        ("2023-09-05", "2023-09-05", None, None, "5 September 2023"),
        (
            "2023-09-05",
            "2023-09-05",
            ("2023-09-05", "2023-09-05"),
            "2023-09-05",
            "5 September 2023",
        ),
        (
            "2023-09-05",
            "2023-09-10",
            ("2023-09-05", "2023-09-05"),
            "2023-09-05",
            "between 5 and 10 September 2023, most likely 5 September",
        ),
        ("2023-09-05", "2023-09-10", None, None, "between 5 and 10 September 2023"),
        (  # half of the probability on one day that is not named: it is not asserted either
            "2023-09-05",
            "2023-09-10",
            ("2023-09-05", "2023-09-06"),
            None,
            "between 5 and 10 September 2023, even odds for 5–6 September",
        ),
        (
            "2023-08-30",
            "2023-09-09",
            ("2023-09-01", "2023-09-04"),
            "2023-09-02",
            "between 30 August and 9 September 2023, most likely 2 September, even odds for 1–4 September",
        ),
        (  # the year is said where the interval has two
            "2022-12-30",
            "2023-01-03",
            None,
            "2022-12-31",
            "between 30 December 2022 and 3 January 2023, most likely 31 December 2022",
        ),
        (
            "2023-09-01",
            "2023-09-30",
            None,
            "2023-09-04",
            "in September 2023, most likely 4 September",
        ),
        ("2023-01-01", "2023-12-31", None, None, "in 2023"),
        ("2022-01-01", "2023-12-31", None, None, "between 1 January 2022 and 31 December 2023"),
        (  # likely days that are all days say nothing more
            "2023-09-05",
            "2023-09-10",
            ("2023-09-05", "2023-09-10"),
            None,
            "between 5 and 10 September 2023",
        ),
        ("2023-09-05", None, None, None, "on or after 5 September 2023"),
        (None, "2023-09-05", None, None, "on or before 5 September 2023"),
        (None, None, None, None, None),
    ],
)
def test_the_conclusion_in_words(
    first: str | None,
    last: str | None,
    likely: tuple[str, str] | None,
    best: str | None,
    words: str | None,
) -> None:
    when = Published(
        interval=interval(first, last),
        likely=interval(*likely) if likely else None,
        best=date.fromisoformat(best) if best else None,
    )
    assert concluded(when) == words


@pytest.mark.parametrize(
    ("first", "partial", "words"),
    [
        ("2022-01-01", "XXXX-04-23", "on or after 1 January 2022, on 23 April"),
        ("2022-01-01", "XXXX-04", "on or after 1 January 2022, in April"),
        ("2022-01-01", None, "on or after 1 January 2022"),
        (None, "XXXX-04", "year not known, in April"),
    ],
)
def test_an_open_conclusion_keeps_what_is_known_of_the_calendar(
    first: str | None, partial: str | None, words: str
) -> None:
    assert concluded(Published(interval=interval(first, None), partial=partial)) == words


def test_a_conclusion_of_parts_alone() -> None:
    assert concluded(Published(interval=None, partial="XXXX-04-23")) == "23 April, year not known"
    assert concluded(None) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-09-05", "5 September 2023"),
        ("2023-09", "September 2023"),
        ("2023-02-30", "2023-02-30"),  # no such day: printed as it stands
        ("soon", "soon"),
    ],
)
def test_a_stated_date_in_words(value: str, words: str) -> None:
    assert stated(value) == words


@given(intervals(), intervals(), st.dates())
def test_a_conclusion_names_no_year_that_the_record_does_not(
    when: Interval, likely: Interval, best: date
) -> None:
    told = concluded(Published(interval=when, likely=likely, best=best)) or ""
    days = [when.first, when.last, likely.first, likely.last, best]
    years = {day.year for day in days if day is not None}
    assert {int(word) for word in re.findall(r"\d+", told) if int(word) > 31} <= years


@given(intervals())
def test_no_day_is_invented(when: Interval) -> None:
    """The words name a day of the month only where an end of the interval is one."""
    whole = when.precision in {"month", "year"}
    numbers = {int(w) for w in spelled(when).replace("–", " ").split() if w.isdigit()}
    years = {end.year for end in (when.first, when.last) if end}
    days = {end.day for end in (when.first, when.last) if end}
    assert numbers <= (years if whole else years | days)
