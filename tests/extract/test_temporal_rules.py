"""What phrases say, rule by rule, as operator terms: no day of publication is needed."""

from __future__ import annotations

import pytest

from dateline.extract.temporal_operators import operators
from dateline.extract.temporal_recognition import recognised
from tests.extract.test_temporal import flat


def read(text: str) -> list[tuple[str, str]]:
    """Words and operator term of each expression."""
    parsed = flat(text)
    found = recognised(parsed.text, parsed.sentences[0], 0)
    return [(c.span.of(text), operators(c.expression)) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18-Feb-2022", "Date(year=2022, month=2, day=18)"),
        ("2022/02/18", "Date(year=2022, month=2, day=18)"),
        ("Fri 18 Feb", "Date(month=2, day=18, weekday=5)"),
        ("18\u00a0February\u00a02022", "Date(year=2022, month=2, day=18)"),  # no-break spaces
        ("Friday the 13th", "Date(day=13, weekday=5)"),
        ("Thursday morning, 3 March", "At(Date(month=3, day=3, weekday=4), TMO)"),
        ("the night of 26 July", "At(Date(month=7, day=26), TNI)"),
        ("9/11", "Date(year=2001, month=9, day=11)"),
        ("FY2022", "Year(2022)"),
        ("the late 1800s", "Late(Century(18))"),
        ("the 2000s", "Decade(200)"),
        ("the early to mid-1990s", "Early(Decade(199))"),
        ("the turn of the 20th century", "Decade(190)"),
        ("the first week of June", "Around(Month(6), Week)"),
        ("the second week of June", "After(Month(6), P1W)"),
        ("that summer", "In(Shift(REF, 0, Year), Season(SU))"),
        ("the last days of April", "Late(Month(4))"),
        ("the first days of May", "Early(Month(5))"),
        ("early in the morning of 6 June", "Early(At(Date(month=6, day=6), TMO))"),
        ("the last day of June 2020", "Date(year=2020, month=6, day=30)"),
        ("the last Friday of June", "Holiday(06/-1/5)"),
        ("the weekend of 5 March", "Around(Date(month=3, day=5), Weekend)"),
        ("May Day", "Holiday(05-01)"),
        ("the week beginning 3 May", "Around(Date(month=5, day=3), Week)"),
        ("Tuesday last week", "After(Shift(DCT, -1, Week), P1D)"),  # not the last Tuesday
        ("Monday of next week", "Around(Shift(DCT, +1, Week), Day)"),
        ("Easter weekend", "Around(Holiday(easter+0), Weekend)"),
        ("Ramadan 2022", "In(Year(2022), Holiday(+0-0))"),
        ("the day after Christmas", "After(Holiday(12-25), P1D)"),
        ("this Monday, 15 August", "This(Date(month=8, day=15, weekday=1))"),
        ("the second of this month", "After(Shift(DCT, 0, Month), P1D)"),
        ("the 5th of last month", "After(Shift(DCT, -1, Month), P4D)"),
        ("the first week of the month", "Around(Shift(DCT, 0, Month), Week)"),
        ("the last week of that month", "Before(Shift(REF, 0, Month), P1W)"),
        ("the night to Sunday", "At(Before(Weekday(7), P1D), TNI)"),
        ("the night from Friday to Saturday", "At(Before(Weekday(6), P1D), TNI)"),
        ("the day after that", "Shift(REF, +1, Day)"),
        ("that date", "Same(Shift(REF, 0, Day))"),
        ("six this morning", "At(Shift(DCT, 0, Day), T06:00)"),
        ("half past ten last night", "At(Shift(DCT, -1, Day), T22:30)"),
        ("9:15 tomorrow evening", "At(Shift(DCT, +1, Day), T21:15)"),
        ("AD 79", "Year(79)"),
        ("44 BC", "Vague(BC0044)"),
        ("the twenties", "Decade(192)"),
        ("the corresponding quarter last year", "Same(Shift(REF, -1, Year))"),
        ("a week from Friday", "After(Weekday(5), P1W)"),
        ("two weeks ago Friday", "Before(Weekday(5), P2W)"),
    ],
)
def test_dates(text: str, expected: str) -> None:
    assert read(text) == [(text, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "on 20, 21 and 22 April",
            [
                ("20", "Date(month=4, day=20)"),
                ("21", "Date(month=4, day=21)"),
                ("22 April", "Date(month=4, day=22)"),
            ],
        ),
        (
            "Monday 20, Tuesday 21 April",
            [
                ("Monday 20", "Date(month=4, day=20, weekday=1)"),
                ("Tuesday 21 April", "Date(month=4, day=21, weekday=2)"),
            ],
        ),
        (
            "28 December to 3 January 2022",
            [
                ("28 December", "Date(year=2021, month=12, day=28)"),  # the year before
                ("3 January 2022", "Date(year=2022, month=1, day=3)"),
            ],
        ),
        ("in 2013/14", [("2013", "Year(2013)"), ("14", "Year(2014)")]),
        ("in the 1960s and 70s", [("the 1960s", "Decade(196)"), ("70s", "Decade(197)")]),
        (
            "every Monday, Wednesday and Friday",
            [
                ("every Monday", "Every(XXXX-WXX-1)"),
                ("Wednesday", "Every(XXXX-WXX-3)"),
                ("Friday", "Every(XXXX-WXX-5)"),
            ],
        ),
        ("scores of 22, 21 and 20 May", [("20 May", "Date(month=5, day=20)")]),  # no list of days
    ],
)
def test_lists_and_ranges(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("10pm", "T22:00"),
        ("10 p.m. ET", "T22:00"),
        ("12 a.m.", "T00:00"),
        ("14h30", "T14:30"),
        ("14.30 GMT", "T14:30"),
        ("1430 GMT", "T14:30"),
        ("7:15 in the morning", "T07:15"),
        ("6 in the evening", "T18:00"),
        ("half past six", "T06:30"),
        ("a quarter to one", "T12:45"),
        ("10 a.m. Eastern time", "T10:00"),
        ("noon", "T12:00"),
    ],
)
def test_clock_times(text: str, clock: str) -> None:
    assert read(text) == [(text, f"At(Shift(DCT, 0, Day), {clock})")]


@pytest.mark.parametrize("text", ["13 p.m.", "25:00", "half past sixty", "0960 GMT"])
def test_times_that_no_clock_shows(text: str) -> None:
    assert all(not term.startswith("At(") or "T13" in term for _, term in read(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two hours and 20 minutes", "Length(PT2H20M)"),
        ("one day and six hours", "Length(P1DT6H)"),
        ("seven years and four months", "Length(P7Y4M)"),
        ("several hundred years", "Length(PXY)"),
        ("hundreds of years", "Length(PXY)"),
        ("a hundred days", "Length(P100D)"),
        ("20+ years", "Length(P20Y)"),
        ("a quarter-century", "Length(P25Y)"),
        ("half-century", "Length(P50Y)"),
        ("decades-long", "Length(PXY)"),
        ("all day", "Length(P1D)"),
        ("months later", "Length(PXM)"),
        ("a year and a half ago", "Shift(DCT, -18, Month)"),
        ("the year before", "Shift(REF, -1, Year)"),
        ("two weeks from today", "Shift(DCT, +2, Week)"),
        ("two weeks from tomorrow", "After(Shift(DCT, +1, Day), P2W)"),
    ],
)
def test_lengths_and_what_is_counted(text: str, expected: str) -> None:
    assert read(text) == [(text, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("every second Tuesday", "Every(XXXX-WXX-2)"),
        ("every third day", "Every(P3D)"),
        ("every few years", "Every(PXY)"),
        ("Tuesday nights", "Every(XXXX-WXX-2TNI)"),
        ("several times a week", "Every(P1W)"),
        ("twice weekly", "Every(P1W)"),
        ("24/7", "Every(P1D)"),
        ("long ago", "Vague(PAST_REF)"),
        ("past years", "Vague(PAST_REF)"),  # "the past years" are a length
        ("future quarters", "Vague(FUTURE_REF)"),
    ],
)
def test_repetitions_and_vague_times(text: str, expected: str) -> None:
    assert read(text) == [(text, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Sept. 11 attacks", [("Sept. 11", "Date(year=2001, month=9, day=11)")]),
        ("the Sept. 12 attacks", [("Sept. 12", "Date(month=9, day=12)")]),
        ("at 0600 hours", [("0600 hours", "At(Shift(DCT, 0, Day), T06:00)")]),
        ("for 600 hours", [("600 hours", "Length(PT600H)")]),
        ("the next decade", [("the next decade", "Next(Length(P10Y))")]),
        ("90 million years ago", [("90 million years ago", "Vague(PAST_REF)")]),
        ("in the third century BC", []),
        ("temperatures in the 30s", []),
        ("a group of 20-year-olds", []),
        ("two hours later", [("two hours later", "Shift(REF, +2, Hour)")]),
        ("on the 18th, they left", [("the 18th", "Day(18)")]),
        ("since the eleventh", [("the eleventh", "Day(11)")]),
        ("on the second, he failed", []),  # an attempt
        ("on the 32nd, he failed", []),
        ("on the 18th floor", []),
        ("by nightfall", [("nightfall", "At(Shift(REF, 0, Day), TEV)")]),
        ("before dawn they left", [("dawn", "At(Shift(REF, 0, Day), TMO)")]),
        ("By evening it was over", [("evening", "At(Shift(REF, 0, Day), TEV)")]),
        ("at sunset", []),  # TIMEX3 has no part of the day for it
        ("from then on", [("then", "Same(Shift(REF, 0, Day))")]),
        ("until then, they wait", [("then", "Same(Shift(REF, 0, Day))")]),
        ("since then they wait", []),
        ("between four and six months", [("four", "Length(P4M)"), ("six months", "Length(P6M)")]),
        ("between six and four months", [("four months", "Length(P4M)")]),
        (
            "two days before the end of the six months",
            [
                ("two days", "Length(P2D)"),
                ("the end of the six months", "As(Shift(REF, +2, Day), Day)"),
            ],
        ),
        ("another 24 months", [("another 24 months", "Length(P24M)")]),
        (
            "the next 23 hours and 50 minutes",
            [("the next 23 hours and 50 minutes", "Next(Length(PT23H50M))")],
        ),
        ("a day and a night of fear", [("a day and a night", "Length(P1D)")]),
        ("on 5/6 June", [("5", "Date(month=6, day=5)"), ("6 June", "Date(month=6, day=6)")]),
        (
            "on Monday and Tuesday nights",
            [("Monday", "Every(XXXX-WXX-1TNI)"), ("Tuesday nights", "Every(XXXX-WXX-2TNI)")],
        ),
        ("the attacks of September 11 ,", [("September 11", "Date(year=2001, month=9, day=11)")]),
        ("the attacks of September 12 ,", [("September 12", "Date(month=9, day=12)")]),
        ("over the past half century", [("the past half century", "Last(Length(P50Y))")]),
        ("limited to ten hours", [("ten hours", "Length(PT10H)")]),  # no 00:10
        ("a child of two and a half years old", []),
        ("that days before", []),  # a typing slip, no "that day"
        ("on weekends they rest", [("weekends", "Every(XXXX-WXX-WE)")]),
        ("the quarter of the town", []),
        (
            "for the year ended 30 June",
            [("the year", "Length(P1Y)"), ("30 June", "Date(month=6, day=30)")],
        ),
    ],
)
def test_what_stands_around(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c u 2nite :)", [("2nite", "At(Shift(DCT, 0, Day), TNI)")]),
        ("tmrw morning pls", [("tmrw morning", "At(Shift(DCT, +1, Day), TMO)")]),
        ("nxt yr omg", [("nxt yr", "Shift(DCT, +1, Year)")]),
        ("lunch on mon or tues??", [("mon", "Weekday(1)"), ("tues", "Weekday(2)")]),
        ("crazy week #tired", [("week", "Length(P1W)")]),
        ("back at 2250 lol", [("2250", "At(Shift(DCT, 0, Day), T22:50)")]),
        ("the last day to vote!!", [("the last day", "Shift(DCT, 0, Day)")]),
        ("great weekend :)", [("weekend", "Shift(DCT, 0, Weekend)")]),
    ],
)
def test_messages(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected
