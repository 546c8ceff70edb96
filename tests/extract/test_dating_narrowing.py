"""A stated month or year made narrower by what the article tells."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.codes import ClueKind
from dateline.extract.dating_bounds import Bound, bounds
from dateline.extract.dating_narrowing import narrowed
from dateline.records import Clue, Interval
from dateline.spans import Span

SEPTEMBER = Interval(date(2023, 9, 1), date(2023, 9, 30))


def clue(kind: ClueKind, value: str, lean: int, start: int) -> Clue:
    return Clue(kind=kind, span=Span(start, start + 5), value=value, why=value, lean=lean)


SUNDAY_24 = clue(ClueKind.PAIR, "XXXX-09-24=XXXX-WXX-7", -1, 10)
MONDAY_24 = clue(ClueKind.PAIR, "XXXX-09-24=XXXX-WXX-1", -1, 10)
COMING_24 = clue(ClueKind.TOLD, "XXXX-09-24", 1, 10)
THIRD = clue(ClueKind.TOLD, "XXXX-09-03", -1, 5)
AUGUST = clue(ClueKind.TOLD, "XXXX-08-25", -1, 5)
WEDNESDAY = clue(ClueKind.WEEKDAY, "XXXX-WXX-3", -1, 50)
EARLIER = clue(ClueKind.WEEKDAY, "XXXX-WXX-3", -1, 1)
COMING = clue(ClueKind.WEEKDAY, "XXXX-WXX-3", 1, 50)


@pytest.mark.parametrize(
    ("clues", "expected", "why"),
    [
        ([], "2023-09", "nothing is told"),
        ([SUNDAY_24], "2023-09-24/2023-09-30", "told of as past"),
        ([THIRD, SUNDAY_24], "2023-09-24/2023-09-30", "the latest day counts"),
        ([MONDAY_24], "2023-09", "the 24th was a Sunday: another year is meant"),
        ([COMING_24], "2023-09", "told of as to come"),
        ([AUGUST], "2023-09", "before the month"),
        ([SUNDAY_24, WEDNESDAY], "2023-09-27/2023-09-30", "then came Wednesday"),
        ([EARLIER, SUNDAY_24], "2023-09-24/2023-09-30", "Wednesday was told of before"),
        ([SUNDAY_24, COMING], "2023-09-24/2023-09-30", "Wednesday is to come"),
        ([WEDNESDAY], "2023-09", "a weekday alone is one of four or five"),
    ],
)
def test_narrowed(clues: list[Clue], expected: str, why: str) -> None:
    assert str(narrowed(SEPTEMBER, clues, [])[0]) == expected, why


def test_the_reasons_are_the_words() -> None:
    _, reasons = narrowed(SEPTEMBER, [SUNDAY_24, WEDNESDAY], [])
    assert [reason.span for reason in reasons] == [SUNDAY_24.span, WEDNESDAY.span]


def test_bounds_come_first() -> None:
    notice = clue(ClueKind.DEADLINE, "XXXX-08-03+P1M=XXXX-WXX-7", -1, 20)
    firm: list[Bound] = bounds([notice])
    assert str(narrowed(SEPTEMBER, [notice], firm)[0]) == "2023-09-03/2023-09-09"


def test_a_month_without_a_possible_day_stays_as_stated() -> None:
    stamp = clue(ClueKind.STAMP, "2022-01-05", 0, 20)
    assert narrowed(SEPTEMBER, [stamp], bounds([stamp])) == (SEPTEMBER, ())
