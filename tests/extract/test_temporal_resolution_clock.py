"""On which day a time of the clock falls that names none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dateline.codes import TimexType
from dateline.extract.temporal import find_times
from dateline.extract.temporal_expressions import Base, Expression, Grain, Partial, Shift
from dateline.extract.temporal_resolution_agreement import resolved
from dateline.extract.temporal_resolution_setting import NOWHERE, Setting
from dateline.records import Interval
from tests.extract.test_temporal_resolution_setting import flat

THURSDAY = Interval(date(2023, 7, 27), date(2023, 7, 27))

ON_WEDNESDAY = Expression(body=Partial(weekday=3))
AT_NOON = Expression(body=Shift(amount=0, unit=Grain.DAY), clock="T12:00")
THE_EVENING = Expression(body=Shift(amount=0, unit=Grain.DAY, base=Base.REFERENCE), clock="TEV")
THE_NIGHT = replace(THE_EVENING, clock="TNI")
AN_HOUR_LATER = Expression(body=Shift(amount=1, unit=Grain.HOUR, base=Base.REFERENCE))
TEN_DAYS_AGO = Expression(body=Shift(amount=-10, unit=Grain.DAY))


def at(sentence: int, paragraph: int | None = None, *cues: str, **more: object) -> Setting:
    """A place in the text, each sentence a paragraph unless one is given."""
    where = sentence if paragraph is None else paragraph
    return replace(NOWHERE, sentence=sentence, paragraph=where, cues=cues, **more)  # type: ignore[arg-type]


def read(*rows: tuple[Expression, Setting]) -> str:
    """The value of the last expression."""
    answers = resolved([row[0] for row in rows], [row[1] for row in rows], THURSDAY)
    return answers[-1].value


@pytest.mark.parametrize(
    ("rows", "expected", "why"),
    [
        ([(AT_NOON, at(0, 0, "past"))], "2023-07-27T12:00", "nothing else is told of"),
        ([(ON_WEDNESDAY, at(0)), (AT_NOON, at(0))], "2023-07-26T12:00", "the same sentence"),
        (
            [(ON_WEDNESDAY, at(0, 0)), (AT_NOON, at(1, 0, "past"))],
            "2023-07-26T12:00",
            "the same paragraph",
        ),
        (
            [(ON_WEDNESDAY, at(0)), (AT_NOON, at(7, 6, "past", "by"))],
            "2023-07-26T12:00",
            "the day of the lead, before noon or at noon",
        ),
        (
            [(ON_WEDNESDAY, at(0)), (AT_NOON, at(7, 6, "will"))],
            "2023-07-27T12:00",
            "what lies ahead is not of that day",
        ),
        (
            [(ON_WEDNESDAY, at(5, 5)), (AT_NOON, at(7, 6, "past"))],
            "2023-07-27T12:00",
            "named too late to be what the article tells of",
        ),
        (
            [(ON_WEDNESDAY, at(6, 6, aside=True)), (AT_NOON, at(7, 6, "past"))],
            "2023-07-27T12:00",
            "by Wednesday: only a deadline",
        ),
        (
            [(ON_WEDNESDAY, at(0, 0)), (THE_EVENING, at(1, 0, "past"))],
            "2023-07-26TEV",
            "a part of the day as well",
        ),
        ([(THE_NIGHT, at(0, 0, "past"))], "2023-07-26TNI", "the night that has just ended"),
        ([(THE_NIGHT, at(0, 0, "will"))], "2023-07-27TNI", "the night to come"),
        ([(AT_NOON, at(0, 0, habit=True))], "T12:00", "a curfew is of no day"),
        ([(AN_HOUR_LATER, at(0))], "PT1H", "nothing to count from"),
        (
            [(AT_NOON, at(0)), (AN_HOUR_LATER, at(1, 0))],
            "2023-07-27T13:00",
            "counted from the clock",
        ),
        ([(AT_NOON, at(0)), (AN_HOUR_LATER, at(1))], "PT1H", "another paragraph"),
    ],
)
def test_the_day_of_a_time_of_day(
    rows: list[tuple[Expression, Setting]], expected: str, why: str
) -> None:
    assert read(*rows) == expected, why


def test_an_hour_may_pass_midnight() -> None:
    late = replace(AT_NOON, clock="T23:30")
    assert read((late, at(0)), (AN_HOUR_LATER, at(0))) == "2023-07-28T00:30"


def test_an_hour_without_a_clock_is_a_length() -> None:
    (answer,) = resolved([AN_HOUR_LATER], [at(0)], THURSDAY)
    assert (answer.type, answer.interval) == (TimexType.DURATION, None)


def test_the_night_before_lies_on_two_days() -> None:
    (answer,) = resolved([THE_NIGHT], [at(0, 0, "past")], THURSDAY)
    assert str(answer.interval) == "2023-07-26/2023-07-27"


def test_a_day_long_ago_is_not_what_the_paragraph_tells_of() -> None:
    rows = [(TEN_DAYS_AGO, at(0, 0, aside=True)), (AT_NOON, at(1, 0, "past"))]
    assert read(*rows) == "2023-07-27T12:00"


@pytest.mark.parametrize(
    ("paragraphs", "expected", "why"),
    [
        (
            ["Wednesday, 7 a.m. Shots are heard", "11:20. A minister speaks", "3 p.m. Silence"],
            ["2023-07-26T07:00", "2023-07-26T11:20", "2023-07-26T15:00"],
            "the times of a log are of the day of its last stamp",
        ),
        (
            ["Wednesday, 7 a.m. Shots", "9 a.m. He is due on Thursday", "6 p.m. A march"],
            ["2023-07-26T07:00", "2023-07-26T09:00", "2023-07-27", "2023-07-26T18:00"],
            "a day named between is not a stamp",
        ),
        (
            ["Tuesday, 8 p.m. Talks", "Shortly before midnight . They end"],
            ["2023-07-25T20:00", "2023-07-25T24:00"],
            "midnight ends a day that has begun",
        ),
        (["10 a.m. today they met"], ["2023-07-27T10:00"], "said"),
        (
            ["on Wednesday they met", "a curfew from 10 p.m. to 5 a.m. was set"],
            ["2023-07-26", "T22:00", "T05:00"],
            "every night",
        ),
        (
            ["It rang at 10:35 a.m. (0735 GMT) Wednesday"],
            ["2023-07-26T10:35", "2023-07-26T07:35", "2023-07-26"],
            "over a bracket",
        ),
        (["Updated 13:13 GMT , Wednesday , 26 July 2023"], ["2023-07-26T13:13"], "spaced commas"),
        (["the night to Wednesday was calm"], ["2023-07-25TNI"], "it begins on Tuesday"),
    ],
)
def test_logs_and_stamps(paragraphs: list[str], expected: list[str], why: str) -> None:
    times = find_times(flat(*paragraphs), THURSDAY)
    assert [time.value for time in times] == expected, why


def test_the_night_to_a_day_lies_on_two() -> None:
    (time,) = find_times(flat("the night to Wednesday was calm"), THURSDAY)
    assert time.edtf == "2023-07-25/2023-07-26"


def test_a_clock_of_an_uncertain_day_shows_what_is_certain() -> None:
    several = Interval(date(2023, 7, 26), date(2023, 7, 28))
    (time,) = find_times(flat("at 10 p.m. they left"), several)
    assert (time.value, str(time.interval)) == ("2023-07-XXT22:00", "2023-07-26/2023-07-28")
