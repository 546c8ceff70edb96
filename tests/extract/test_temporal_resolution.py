"""What expressions mean on a day, on several days, and on none.

Texts stand without a tree; the signs of their clause are given.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import TimexType
from dateline.extract.temporal_expressions import (
    Base,
    Expression,
    Grain,
    Length,
    Part,
    Partial,
    Shift,
    Vague,
)
from dateline.extract.temporal_resolution_agreement import common, resolved
from dateline.extract.temporal_resolution_setting import (
    NOWHERE,
    Closing,
    Setting,
    closing,
    quotations,
)
from dateline.records import Interval

if TYPE_CHECKING:
    from dateline.extract.temporal_resolution_answers import Resolved

WEDNESDAY = date(2023, 5, 17)
TOLD_WEDNESDAY = Interval(WEDNESDAY, WEDNESDAY)
Row = Expression | tuple[Expression, Setting]

FRIDAY = Partial(weekday=5)
THIRD_QUARTER = Partial(quarter=3)
A_YEAR_EARLIER = Shift(amount=-1, unit=Grain.YEAR, base=Base.REFERENCE, echo=True)
NEXT_DAY = Shift(amount=1, unit=Grain.DAY, base=Base.REFERENCE)
THE_QUARTER = Shift(amount=0, unit=Grain.QUARTER, base=Base.REFERENCE)
THE_YEAR = Shift(amount=0, unit=Grain.YEAR)
NINE_MONTHS = Length(value="P9M", amount=9, unit=Grain.MONTH)


def said(body: Partial | Shift | Length | Vague, part: Part | None = None) -> Expression:
    return Expression(body=body, part=part)


def clause(*cues: str) -> Setting:
    return Setting(cues=cues)


def on(day: date | None) -> Interval | None:
    return None if day is None else Interval(day, day)


def read(rows: list[Row], published: Interval | None = TOLD_WEDNESDAY) -> list[Resolved]:
    pairs = [row if isinstance(row, tuple) else (row, NOWHERE) for row in rows]
    return resolved([p[0] for p in pairs], [p[1] for p in pairs], published)


@pytest.mark.parametrize(
    ("day", "body", "setting", "value", "why"),
    [
        (WEDNESDAY, FRIDAY, clause(), "2023-05-12", "the week gone by"),
        (WEDNESDAY, FRIDAY, clause("will"), "2023-05-19", ""),
        (date(2023, 5, 19), FRIDAY, clause("told"), "2023-05-19", "the day itself"),
        (WEDNESDAY, Partial(weekday=5, side=-1), clause(), "2023-05-12", "last Friday"),
        (WEDNESDAY, Partial(weekday=3, side=-1), clause(), "2023-05-10", "not today"),
        (WEDNESDAY, Partial(weekday=5, side=0), clause("this"), "2023-05-19", "this Friday"),
        (WEDNESDAY, Partial(month=8, day=3), clause(), "2023-08-03", "78 days against 287"),
        (WEDNESDAY, Partial(month=5, day=12), clause("present"), "2023-05-12", "just now"),
        (WEDNESDAY, Partial(month=2), clause("back", "intended"), "2023-02", ""),
        (WEDNESDAY, Partial(month=5, side=-1), clause(), "2022-05", "last May, in May"),
        (date(2024, 1, 9), Partial(season="WI", side=0), clause(), "2023-WI", "this winter"),
        (date(2023, 10, 26), Partial(quarter=1), clause("past"), "2023-Q1", "the past one"),
        (date(2023, 10, 26), Partial(quarter=4), clause(), "2023-Q4", "under way"),
        (date(2023, 2, 10), Partial(quarter=4), clause(), "2022-Q4", "of the year before"),
        (date(2024, 2, 3), Partial(month=2, day=29), clause("will"), "2024-02-29", "leap year"),
        (WEDNESDAY, Shift(amount=0, unit=Grain.WEEKEND), clause("past"), "2023-W19-WE", ""),
        (WEDNESDAY, Shift(amount=0, unit=Grain.WEEKEND), clause("will"), "2023-W20-WE", ""),
        (WEDNESDAY, Shift(amount=-1, unit=Grain.WEEKEND), clause(), "2023-W19-WE", "the last"),
        (WEDNESDAY, Shift(amount=1, unit=Grain.WEEKEND), clause(), "2023-W21-WE", "of next week"),
        (date(2023, 5, 20), Shift(amount=0, unit=Grain.WEEKEND), clause(), "2023-W20-WE", "now"),
        (WEDNESDAY, Shift(amount=-2, unit=Grain.DECADE), clause(), "2003", ""),
        (WEDNESDAY, Partial(decade=199), clause(), "199", ""),
        (WEDNESDAY, Partial(century=19), clause(), "19", ""),
    ],
)
def test_a_date_is_placed_by_words_clause_and_distance(
    day: date, body: Partial | Shift, setting: Setting, value: str, why: str
) -> None:
    (answer,) = read([(said(body), setting)], on(day))
    assert answer.value == value, why


def test_a_weekday_to_come_stays_so_where_it_is_named_again() -> None:
    """They will meet on Friday. Friday's talks ..."""
    values = [a.value for a in read([(said(FRIDAY), clause("will")), said(FRIDAY)])]
    assert values == ["2023-05-19", "2023-05-19"]
    values = [
        a.value for a in read([(said(FRIDAY), clause("will")), (said(FRIDAY), clause("told"))])
    ]
    assert values == ["2023-05-19", "2023-05-12"]


def test_a_weekday_beside_a_date_gives_its_year() -> None:
    """15 May was a Sunday in 2022, a Monday in 2023."""
    sunday, monday = Partial(weekday=7, month=5, day=15), Partial(weekday=1, month=5, day=15)
    values = [a.value for a in read([said(sunday), said(monday)])]
    assert values == ["2022-05-15", "2023-05-15"]


@pytest.mark.parametrize(
    ("body", "value", "days", "issue"),
    [
        (
            Partial(month=2, day=30, year=2023),
            "2023-02-30",
            None,
            "the calendar has no 30 February",
        ),
        (
            Partial(month=2, day=29, year=2023),
            "2023-02-29",
            None,
            "the calendar has no 29 February 2023",
        ),
        (Partial(month=6, day=31), "XXXX-06-31", None, "the calendar has no 31 June"),
        (
            Partial(weekday=1, month=9, day=5, year=2023),
            "2023-09-05",
            "2023-09-05",
            "5 September 2023 is a Tuesday, not a Monday",
        ),
        (
            Partial(weekday=4, month=5, day=12),
            "2022-05-12",
            "2022-05-12",
            None,
        ),  # a Thursday in 2022, so that year is meant and nothing is wrong
        (
            Partial(weekday=2, month=5, day=12),
            "2023-05-12",
            "2023-05-12",
            "12 May 2023 is a Friday, not a Tuesday",
        ),
    ],
)
def test_what_no_calendar_has_is_told_and_not_repaired(
    body: Partial, value: str, days: str | None, issue: str | None
) -> None:
    (answer,) = read([said(body)])
    assert (answer.value, answer.issue) == (value, issue)
    assert (answer.interval and str(answer.interval)) == days


def test_a_clash_is_told_without_a_publication_too() -> None:
    (answer,) = read([said(Partial(weekday=1, month=9, day=5, year=2023))], None)
    assert answer.issue == "5 September 2023 is a Tuesday, not a Monday"


@pytest.mark.parametrize(
    ("expression", "setting", "begins", "ends"),
    [
        (said(Partial(year=2022)), NOWHERE, "2022-01-01", "2022-12-31"),
        (
            said(Partial(year=2022), Part.EARLY),
            NOWHERE,
            "2022-01-01/2022-05-02",
            "2022-01-01/2022-05-02",
        ),
        (
            said(Shift(amount=-2, unit=Grain.YEAR)),
            Setting(about=True),
            "2020-07-03/2021-07-02",
            "2021-07-02/2022-07-01",
        ),
        (
            said(Partial(month=5, day=3)),
            Setting(about=True),
            "2023-05-02/2023-05-04",
            "2023-05-02/2023-05-04",
        ),
        (
            said(Length(value="P2M", amount=2, unit=Grain.MONTH, side=-1)),
            NOWHERE,
            "2023-03-17",
            "2023-05-17",
        ),
        (said(Vague(value="PAST_REF", side=-1)), NOWHERE, "../2023-05-17", "../2023-05-17"),
    ],
)
def test_four_points(expression: Expression, setting: Setting, begins: str, ends: str) -> None:
    (answer,) = read([(expression, setting)])
    assert (str(answer.begins), str(answer.ends)) == (begins, ends)
    assert answer.interval is not None
    assert answer.begins is not None
    assert answer.ends is not None
    assert (answer.interval.first, answer.interval.last) == (answer.begins.first, answer.ends.last)


@pytest.mark.parametrize(
    ("body", "grain"),
    [
        (FRIDAY, "day"),
        (Partial(month=3), "month"),
        (THIRD_QUARTER, "quarter"),
        (Partial(half=1), "half"),
        (Partial(season="SU"), "season"),
        (Partial(year=2020), "year"),
        (Partial(decade=199), "decade"),
        (Partial(century=19), "century"),
        (Shift(amount=-1, unit=Grain.WEEK), "week"),
        (NINE_MONTHS, None),
        (Vague(value="PAST_REF", side=-1), None),
    ],
)
def test_grains(body: Partial | Shift | Length | Vague, grain: str | None) -> None:
    assert {read([said(body)], when)[0].grain for when in (on(WEDNESDAY), None)} == {grain}


def values(rows: list[Row], published: date | None = WEDNESDAY) -> list[str]:
    return [answer.value for answer in read(rows, on(published))]


def test_later_days_count_from_the_day_named_before() -> None:
    answers = read([said(Partial(year=2021, month=5, day=3)), said(NEXT_DAY), said(NEXT_DAY)])
    assert [a.value for a in answers] == ["2021-05-03", "2021-05-04", "2021-05-05"]
    assert [a.anchors for a in answers] == [(), (0,), (1,)]


def test_without_a_publication_later_days_still_count() -> None:
    assert values([said(Partial(year=2021, month=5, day=3)), said(NEXT_DAY)], None)[1] == (
        "2021-05-04"
    )
    assert values([said(NEXT_DAY)], None) == ["REF+1d"]


def test_a_time_of_the_clock_belongs_to_the_day_named_beside_it() -> None:
    ten = Expression(body=Shift(amount=0, unit=Grain.DAY), clock="T10:00")
    tonight = Expression(body=Shift(amount=0, unit=Grain.DAY), clock="TNI")
    rows: list[Row] = [
        (said(FRIDAY), Setting(sentence=1)),
        (ten, Setting(sentence=1)),
        (tonight, Setting(sentence=1)),
        (ten, Setting(sentence=2)),
    ]
    answers = read(rows)
    assert [a.value for a in answers[1:]] == [
        "2023-05-12T10:00",
        "2023-05-17TNI",
        "2023-05-17T10:00",
    ]
    assert answers[1].anchors == (0,)


def test_a_quotation_has_its_own_reference() -> None:
    inside, outside = Setting(quotation=0), NOWHERE
    report, quoted = Partial(year=2021, month=5, day=3), Partial(year=2019, month=1, day=8)
    rows: list[Row] = [
        (said(report), outside),
        (said(NEXT_DAY), inside),  # nothing is named in it yet: that of the report
        (said(quoted), inside),
        (said(NEXT_DAY), inside),
        (said(NEXT_DAY), outside),  # the speaker's dates are not the report's
    ]
    assert values(rows)[1::2] == ["2021-05-04", "2019-01-09"]
    assert values(rows)[4] == "2021-05-04"


def test_a_date_many_paragraphs_back_is_no_longer_in_mind() -> None:
    rows: list[Row] = [
        (said(Partial(year=2021, month=5, day=3)), Setting(paragraph=0)),
        (said(NEXT_DAY), Setting(paragraph=9)),
    ]
    assert values(rows)[1] == "2023-05-18"


def test_the_previous_friday_counts_from_the_day_named() -> None:
    rows: list[Row] = [
        said(Partial(year=2021, month=5, day=5)),
        (said(Partial(weekday=5, side=-1)), Setting(relative=True)),
        (said(Partial(weekday=5, side=1)), Setting(relative=True)),
    ]
    answers = read(rows)
    assert [a.value for a in answers[1:]] == ["2021-04-30", "2021-05-07"]
    assert answers[1].anchors == (0,)


@pytest.mark.parametrize(
    ("before", "value", "why"),
    [
        ([said(THIRD_QUARTER)], "2021-Q3", "as long as the quarter"),
        ([said(THIRD_QUARTER), said(NINE_MONTHS)], "2021", "as long as the nine months"),
        ([said(THIRD_QUARTER), said(Partial(quarter=2))], "2021-Q3", "the quarter reported on"),
        ([], "2021", "nothing to compare with"),
    ],
)
def test_a_year_earlier_is_as_long_as_what_it_is_compared_with(
    before: list[Row], value: str, why: str
) -> None:
    assert values([*before, said(A_YEAR_EARLIER)], date(2022, 11, 2))[-1] == value, why


def test_a_year_ago_quarter_is_a_quarter_behind_longer_periods() -> None:
    rows: list[Row] = [
        said(THIRD_QUARTER),
        said(NINE_MONTHS),
        (said(A_YEAR_EARLIER), Setting(compared="quarter")),
        (said(A_YEAR_EARLIER), Setting(compared="period")),
    ]
    assert values(rows, date(2022, 11, 2))[2:] == ["2021-Q3", "2021"]


def test_results_are_not_of_a_quarter_to_come() -> None:
    rows: list[Row] = [
        said(THIRD_QUARTER),
        said(Partial(quarter=2, year=2023)),
        said(A_YEAR_EARLIER),
    ]
    assert values(rows, date(2022, 12, 2))[-1] == "2021-Q3"


def test_the_period_of_a_year_is_as_long_as_the_one_reported_on() -> None:
    rows: list[Row] = [
        said(THIRD_QUARTER),
        (said(Partial(year=2021)), Setting(compared="period")),  # "the 2021 period"
        said(THE_QUARTER),
    ]
    assert values(rows, date(2022, 11, 2)) == ["2022-Q3", "2021-Q3", "2022-Q3"]


@pytest.mark.parametrize(
    ("rows", "value", "days"),
    [
        ([said(THE_QUARTER)], "2023-Q1", "2023-01-01/2023-03-31"),
        (
            [(said(THE_QUARTER), Setting(closed=True, closing=Closing(month=4, day=30)))],
            "2023-Q1",
            "2023-02-01/2023-04-30",
        ),
        (
            [(said(THIRD_QUARTER), Setting(closed=True, closing=Closing(month=4, day=30)))],
            "2023-Q3",
            "2023-02-01/2023-04-30",
        ),
        (
            [(said(THE_YEAR), Setting(closed=True, closing=Closing(month=3, day=31)))],
            "P1Y",
            "2022-04-01/2023-03-31",
        ),
        (
            [
                (
                    said(THE_YEAR),
                    Setting(closed=True, closing=Closing(month=6, day=30, year=2024, over=False)),
                )
            ],
            "P1Y",
            "2023-07-01/2024-06-30",
        ),
        (
            [(said(NINE_MONTHS), Setting(closed=True, closing=Closing(month=3)))],
            "P9M",
            "2022-07-01/2023-03-31",
        ),
        ([(said(THE_YEAR), Setting(closed=True))], "P1Y", "None"),  # "ended yesterday"
    ],
)
def test_periods_of_companies_end_where_they_are_said_to(
    rows: list[Row], value: str, days: str
) -> None:
    answer = read(rows)[-1]
    assert (answer.value, str(answer.interval)) == (value, days)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" ended Sept. 30, the firm", Closing(month=9, day=30)),
        (" ended on 30 September", None),
        (" ending June 30, 1990, to", Closing(month=6, day=30, year=1990, over=False)),
        (", ended March 31st", Closing(month=3, day=31)),
        (" ended in July", Closing(month=7)),
        (" ended Tuesday", None),
        (" and ended", None),
    ],
)
def test_closing_days(after: str, expected: Closing | None) -> None:
    assert closing(after) == expected


def test_the_end_of_the_year_since_then_is_that_of_the_year_before() -> None:
    rows: list[Row] = [
        (said(THE_YEAR, Part.LATE), clause("since")),
        (said(THE_YEAR, Part.LATE), clause("by")),
    ]
    assert values(rows) == ["2022", "2023"]


SEPTEMBER = Interval(date(2023, 9, 5), date(2023, 9, 10))


@pytest.mark.parametrize(
    ("body", "setting", "value", "begins", "why"),
    [
        (Partial(weekday=2), clause("told"), "2023-09-05", "2023-09-05", "from Tuesday to Sunday"),
        (Partial(weekday=1), clause("told"), "2023-09-04", "2023-09-04", ""),
        (FRIDAY, clause("told"), "XXXX-WXX-5", "2023-09-01/2023-09-08", "one of two Fridays"),
        (FRIDAY, clause("will"), "2023-09-08", None, "only from the 9th on another"),
        (Partial(month=8, day=3), clause("past"), "2023-08-03", "2023-08-03", ""),
        (Shift(amount=0, unit=Grain.MONTH), clause(), "2023-09", "2023-09-01", ""),
        (Shift(amount=-1, unit=Grain.DAY), clause(), "2023-09-XX", "2023-09-04/2023-09-09", ""),
        (Shift(amount=0, unit=Grain.WEEK), clause(), "2023-W36", "2023-09-04", "one ISO week"),
    ],
)
def test_several_days_of_publication_assert_what_they_agree_on(
    body: Partial | Shift, setting: Setting, value: str, begins: str | None, why: str
) -> None:
    published = Interval(SEPTEMBER.first, date(2023, 9, 8)) if begins is None else SEPTEMBER
    (answer,) = read([(said(body), setting)], published)
    assert answer.value == value, why
    if begins is not None:
        assert str(answer.begins) == begins


@pytest.mark.parametrize(
    ("first", "last", "expected", "why"),
    [
        ("2023-09-04", "2023-09-09", "2023-09-XX", "the month is known"),
        ("2023-08-31", "2023-09-01", "2023-XX-XX", "the year is known"),
        ("2023-12-31", "2024-01-01", "XXXX-XX-XX", ""),
        ("2023-W52", "2023-W51", "2023-WXX", ""),
        ("2023-09-04T10:00", "2023-09-05T10:00", "2023-09-XXT10:00", "the clock is said"),
        ("2023-Q3", "2023-Q4", "2023-QX", ""),
        ("2023-09-04", "2023-09", None, "of two kinds"),
        ("199", "200", None, "decades have no sign for it"),
        ("2023-09-04TMO", "2023-09-05TEV", None, "two parts of the day"),
    ],
)
def test_what_two_dates_have_in_common(
    first: str, last: str, expected: str | None, why: str
) -> None:
    assert common(first, last) == expected, why


def test_a_weekday_of_an_unknown_month_keeps_no_days() -> None:
    year = Interval(date(2023, 1, 1), date(2023, 12, 31))
    (answer,) = read([said(FRIDAY)], year)
    assert (answer.value, answer.interval, answer.begins, answer.ends) == (
        "XXXX-WXX-5",
        None,
        None,
        None,
    )


@pytest.mark.parametrize("published", [None, Interval(None, WEDNESDAY), Interval(WEDNESDAY, None)])
def test_without_a_day_of_publication_nothing_is_placed(published: Interval | None) -> None:
    rows: list[Row] = [
        said(FRIDAY),
        said(Partial(month=3)),
        said(Shift(amount=-1, unit=Grain.DAY)),
    ]
    answers = read(rows, published)
    assert [a.value for a in answers] == ["XXXX-WXX-5", "XXXX-03", "DCT-1d"]
    assert {a.interval for a in answers} == {None}


def test_words_count_from_the_dateline() -> None:
    """Written on Friday the 12th, printed on Wednesday the 17th."""
    bodies = [said(Partial(weekday=4)), said(Shift(amount=0, unit=Grain.DAY))]
    friday, long_ago = date(2023, 5, 12), date(2023, 3, 1)
    for dateline, expected in (
        (friday, ["2023-05-11", "2023-05-12"]),
        (long_ago, ["2023-05-11", "2023-05-17"]),  # no dateline of this report
        (None, ["2023-05-11", "2023-05-17"]),
    ):
        answers = resolved(bodies, [NOWHERE, NOWHERE], on(WEDNESDAY), dateline)
        assert [a.value for a in answers] == expected


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (Partial(month=8, day=3), "XXXX-08-03"),
        (Partial(quarter=3), "XXXX-Q3"),
        (Partial(half=2), "XXXX-H2"),
        (Partial(season="SU"), "XXXX-SU"),
        (Partial(holiday="12-25"), "XXXX-12-25"),
        (Partial(holiday="easter"), "XXXX"),
        (Partial(month=3, within=Shift(amount=-1, unit=Grain.YEAR)), "DCT-1y-03"),
        (Shift(amount=-3, unit=Grain.DAY, base=Partial(month=8, day=3)), "XXXX-08-03-3d"),
        (Shift(amount=2, unit=Grain.MONTH, base=Base.REFERENCE), "REF+2m"),
        (Shift(amount=0, unit=Grain.QUARTER), "DCT+0q"),
        (Shift(amount=0, unit=Grain.WEEKEND), "DCT+0we"),
    ],
)
def test_symbols(body: Partial | Shift, value: str) -> None:
    assert values([said(body)], None) == [value]


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (Shift(amount=-1, unit=Grain.DAY, base=Partial(month=5, day=12)), "2023-05-11"),
        (Shift(amount=0, unit=Grain.WEEK, base=Partial(month=5, day=12)), "2023-W19"),
        (
            Shift(amount=-1, unit=Grain.DAY, base=Shift(amount=-1, unit=Grain.YEAR)),
            "2021-12-31",
        ),
        (Partial(month=3, within=Shift(amount=-1, unit=Grain.YEAR)), "2022-03"),
        (Partial(holiday="12-25"), "2022-12-25"),
    ],
)
def test_dates_counted_from_dates(body: Partial | Shift, value: str) -> None:
    assert values([said(body)]) == [value]


def test_that_year_is_the_one_named_before() -> None:
    that_year = Shift(amount=0, unit=Grain.YEAR, base=Base.REFERENCE)
    answers = read([said(Partial(year=2019, month=7)), said(Partial(month=3, within=that_year))])
    assert answers[1].value == "2019-03"
    assert answers[1].anchors == (0,)


def test_quotations_are_found_by_their_marks() -> None:
    text = "He said “we left” and ``it ended'' but \"never\" opened “this"
    assert [span.of(text) for span in quotations(text)] == ["“we left”", "``it ended''", '"never"']


BODIES: list[Partial | Shift | Length] = [
    FRIDAY,
    Partial(weekday=2, side=-1),
    Partial(month=3),
    Partial(month=8, day=3),
    Partial(month=11, side=-1),
    THIRD_QUARTER,
    Partial(season="WI"),
    Partial(weekday=6, month=4, day=25),
    Shift(amount=0, unit=Grain.WEEKEND),
    Shift(amount=-2, unit=Grain.WEEK),
    Shift(amount=-1, unit=Grain.YEAR),
    A_YEAR_EARLIER,
    NEXT_DAY,
]
SIGNS = [(), ("past",), ("will",), ("present",), ("noun", "past"), ("until",), ("since",)]
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 1, 1))


@given(st.sampled_from(BODIES[:7]), st.sampled_from(SIGNS), DAYS, st.integers(1, 40))
def test_values_move_only_forward_with_the_publication(
    body: Partial, cues: tuple[str, ...], day: date, later: int
) -> None:
    early, late = (
        read([(said(body), clause(*cues))], on(when))[0].interval
        for when in (day, day + timedelta(days=later))
    )
    assert early is not None
    assert late is not None
    assert early.first is not None
    assert late.first is not None
    assert early.first <= late.first


@given(st.lists(st.sampled_from(BODIES), max_size=5), DAYS, st.integers(0, 12))
def test_what_is_asserted_of_several_days_holds_on_each(
    bodies: list[Partial | Shift | Length], first: date, width: int
) -> None:
    rows: list[Row] = [said(body) for body in bodies]
    whole = read(rows, Interval(first, first + timedelta(days=width)))
    for days in range(width + 1):
        single = read(rows, on(first + timedelta(days=days)))
        for answer, one in zip(whole, single, strict=True):
            shared = re.escape(answer.value).replace("X", r"[\dX]")
            assert re.fullmatch(shared, one.value) or answer.value[0] in "XDR"


@given(st.lists(st.sampled_from(BODIES), max_size=6), DAYS)
def test_reading_is_repeatable_and_anchors_point_back(
    bodies: list[Partial | Shift | Length], day: date
) -> None:
    rows: list[Row] = [said(body) for body in bodies]
    answers = read(rows, on(day))
    assert answers == read(rows, on(day))
    assert all(anchor < i for i, a in enumerate(answers) for anchor in a.anchors)
    assert all(a.type in {TimexType.DATE, TimexType.DURATION} for a in answers)
