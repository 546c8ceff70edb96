"""Rules of holidays and feasts, and of days counted from them.

"Christmas Day 2020", "Easter weekend", "during Ramadan", "two days after Christmas". Feasts
that follow the moon have no day here: their value is the year, if one is said.
"""

from __future__ import annotations

from typing import Final

from dateline.extract.temporal_expressions import Expression, Grain, Partial, Shift
from dateline.extract.temporal_fields import (
    WITHIN,
    day_of,
    month_of,
    weekday_of,
    year_of,
    year_within,
)
from dateline.extract.temporal_grammar import (
    Built,
    Match,
    Rule,
    clock_part,
    grain_of,
    part_of,
    side_of,
)
from dateline.extract.temporal_lexicon import MOVABLE

NO_DAY: Final = "+0-0"
"""The date rule of a feast without a fixed day: day 0 of month 0, which no year has."""


def holiday(match: Match) -> Built:
    """Christmas Day 2020, last Thanksgiving, Ramadan 2022."""
    body = holiday_of(match)
    return Expression(body=body, part=part_of(match), clock=clock_part(match))


def holiday_of(match: Match) -> Partial:
    """The feast that the group `h` names, in the year said."""
    rule = str(match.value("h"))
    return Partial(
        year=year_of(match),
        holiday=NO_DAY if rule == MOVABLE else rule,
        side=side_of(match),
        within=year_within(match),
    )


def holiday_span(match: Match) -> Built:
    """Easter weekend, Christmas week."""
    grain = Grain.WEEKEND if match.word("u") == "weekend" else Grain.WEEK
    return Expression(body=Shift(amount=0, unit=grain, base=holiday_of(match)))


def near(match: Match) -> Built:
    """The day before last Tuesday, two days after Christmas, a week from Friday."""
    unit = grain_of(match.word("u") or match.word("u2") or "day")
    count = match.whole("n") if match.has("n") else 1
    if unit is None or count is None or unit.value.startswith("T"):
        return None
    base = Partial(
        month=month_of(match),
        day=day_of(match),
        year=year_of(match),
        weekday=weekday_of(match),
        holiday=str(match.value("h")) if match.has("h") else None,
        side=side_of(match),
    )
    amount = -count if match.word("way") in {"before", "prior", "ago"} else count
    return Expression(body=Shift(amount=amount, unit=unit, base=base))


_COUNTED: Final = "HEDGE? (the u:unit|a u:unit|n:NUMBER u2:unit)"

RULES: Final = (
    Rule(
        "date.holiday",
        f"PRE (SIDE|the)? h:(holiday|movable) p:part? (comma? of? (y:YEAR|{WITHIN}))?",
        holiday,
    ),
    Rule("date.holiday", "PRE (SIDE|the)? h:holiday u:(week_word|weekend)", holiday_span),
    Rule(
        "day.near",
        f"{_COUNTED} way:(before|after)"
        " (h:holiday|m:MONTH d:DAY (comma? y:YEAR)?|d:DAY m:MONTH (comma? y:YEAR)?|SIDE? w:weekday)",
        near,
    ),
    Rule("day.near", f"{_COUNTED} way:(from|ago) w:weekday", near),
)
