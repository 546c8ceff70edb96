"""Rules of ranges and lists: one pattern, several expressions, what is said once given to all.

"From 3 to 5 May", "April 20, 21 and 22", "Monday 20, Tuesday 21 April", "28 February to 3
March 2022", "May-June 2022", "2012-13", "2013/14", "the 1960s and 70s".
"""

from __future__ import annotations

import itertools
from typing import Final

from dateline.extract.temporal_expressions import Expression, Partial
from dateline.extract.temporal_fields import (
    WITHIN,
    day_of,
    month_of,
    weekday_of,
    year_of,
    year_within,
)
from dateline.extract.temporal_grammar import Built, Match, Rule, part_of
from dateline.extract.temporal_rules_dates import decade_of

ITEMS: Final = ("1", "2", "3")
"""How the groups of the first, second and third day of a list end: d1, w1, t1."""


def days_of_month(match: Match) -> Built:
    """3-5 May, April 20, 21 and 22: the first days without their month in the text."""
    items = [name for name in ITEMS if match.has(f"d{name}")]
    days = [day_of(match, f"d{name}") for name in items]
    if any(day is None for day in days):
        return None
    if any((a or 0) >= (b or 0) for a, b in itertools.pairwise(days)):
        return None
    month, year, within = month_of(match), year_of(match), year_within(match)
    return tuple(
        (
            f"t{name}",
            Expression(
                body=Partial(
                    year=year,
                    month=month,
                    day=day,
                    weekday=weekday_of(match, f"w{name}"),
                    within=within,
                )
            ),
        )
        for name, day in zip(items, days, strict=True)
    )


def days_of_months(match: Match) -> Built:
    """28 February to 3 March 2022: both in the year; 28 December to 3 January 2022 are not."""
    year, months = year_of(match), (month_of(match, "m1"), month_of(match, "m2"))
    days = day_of(match, "d1"), day_of(match, "d2")
    if None in days or None in months or year is None:
        return None
    wraps = (months[0] or 0) > (months[1] or 0)
    first = Partial(year=year - 1 if wraps else year, month=months[0], day=days[0])
    second = Partial(year=year, month=months[1], day=days[1])
    return ("t1", Expression(body=first)), ("t2", Expression(body=second))


def months_of_year(match: Match) -> Built:
    """May-June 2022, between May and June 2022."""
    year, within = year_of(match), year_within(match)
    return tuple(
        (group, Expression(body=Partial(year=year, month=month_of(match, name), within=within)))
        for group, name in (("t1", "m1"), ("t2", "m2"))
    )


def years(match: Match) -> Built:
    """1998-2002, 2012-13, 2019/20."""
    first, second = match.whole("y1"), match.whole("y2")
    if first is None or second is None:
        return None
    if second < 100:
        second += first // 100 * 100
    if not first < second <= first + 100:
        return None
    return (
        ("y1", Expression(body=Partial(year=first))),
        ("y2", Expression(body=Partial(year=second))),
    )


def decades(match: Match) -> Built:
    """The 1960s and 70s, the late '80s and early '90s."""
    first, second = decade_of(match, "e"), decade_of(match, "e2")
    if first.decade is None or second.decade is None or first.decade >= second.decade:
        return None
    return (
        ("t1", Expression(body=first, part=part_of(match))),
        ("t2", Expression(body=second)),
    )


RULES: Final = (
    Rule(
        "range.days",
        "from? between? the? t1:(d1:DAY) (to|dash|and|or|through|comma|slash) the?"
        f" t2:(d2:DAY of? m:MONTH (comma? y:YEAR)?) ({WITHIN})?",
        days_of_month,
    ),
    Rule(
        "range.days",
        "t1:(m:MONTH d1:DAY) (to|dash|and|or|through) t2:(d2:DAY) (comma? y:YEAR)?",
        days_of_month,
    ),
    Rule(
        "range.days",
        "t1:(d1:DAY) comma t2:(d2:DAY) comma? (and|or) t3:(d3:DAY of? m:MONTH (comma? y:YEAR)?)",
        days_of_month,
    ),
    Rule(
        "range.days",
        "t1:(m:MONTH d1:DAY) comma t2:(d2:DAY) comma? (and|or) t3:(d3:DAY) (comma? y:YEAR)?",
        days_of_month,
    ),
    Rule(
        "range.days",
        "t1:(w1:WEEKDAY comma? d1:DAY) (comma|and|or|to|dash|through)"
        " (t2:(w2:WEEKDAY comma? d2:DAY) comma? (and|or|comma))?"
        " t3:(w3:WEEKDAY comma? d3:DAY of? m:MONTH (comma? y:YEAR)?)",
        days_of_month,
    ),
    Rule(
        "range.dates",
        "t1:(d1:DAY of? m1:MONTH) (to|dash|and|through) t2:(d2:DAY of? m2:MONTH comma? y:YEAR)",
        days_of_months,
    ),
    Rule(
        "range.dates",
        "t1:(m1:MONTH d1:DAY) (to|dash|and|through) t2:(m2:MONTH d2:DAY comma? y:YEAR)",
        days_of_months,
    ),
    Rule(
        "range.months",
        "t1:(m1:MONTH) (to|dash|and|or|through) t2:(m2:MONTH (of|comma)? y:YEAR)",
        months_of_year,
    ),
    Rule("range.years", "y1:year (dash|slash) y2:(year|small)", years),
    Rule(
        "range.decades",
        "t1:(the? (mod:(early|mid|late) dash?)? e:decade_number) (and|to|or|dash)"
        " t2:(the? ((early|mid|late) dash?)? e2:decade_number)",
        decades,
    ),
)
