"""Rules of times that only what was named before makes plain: "on the 18th", "by evening".

"The day after that", "that date", "from then on"; days and weeks of "this month"; the night
between two days; a part of the day without its day; lengths that share their unit ("between
four and six months") or end together ("two days before the end of the six months").
"""

from __future__ import annotations

from typing import Final

from dateline.extract.temporal_expressions import Base, Expression, Grain, Length, Partial, Shift
from dateline.extract.temporal_fields import weekday_of
from dateline.extract.temporal_grammar import (
    Built,
    Match,
    Rule,
    clock_part,
    count_of,
    grain_of,
    side_of,
)
from dateline.extract.temporal_lexicon import calendar_words
from dateline.extract.temporal_rules_days import clock_of_part
from dateline.extract.temporal_rules_spans import printed

SURE: Final = 4
"""From the fourth on a rank in words is a day; "on the second, he failed" is an attempt."""

NIGHT: Final = "TNI"


def ordinal_day(match: Match) -> Built:
    """On the 18th, since the eleventh: a day of the month the text is in."""
    rank = match.whole("d")
    if rank is None or not 1 <= rank <= 31:
        return None
    if rank < SURE and not match.word("d")[0].isdigit():
        return None
    return Expression(body=Partial(day=rank))


def day_of_month(match: Match) -> Built:
    """The second of this month, the 5th of last month."""
    rank = match.whole("d")
    if rank is None or not 1 <= rank <= 31:
        return None
    return Expression(body=Shift(amount=rank - 1, unit=Grain.DAY, base=_month(match)))


def week_of_month(match: Match) -> Built:
    """The first week of the month, the last week of this month."""
    last = match.word("o") == "last"
    rank = 0 if last else match.whole("o")
    if rank is None or rank > 5:
        return None
    return Expression(body=Shift(amount=rank - 1, unit=Grain.WEEK, base=_month(match)))


def _month(match: Match) -> Shift:
    """The month that "this", "the", "that", "last" or "next" mean."""
    told = {"that", "same"} & set(match.words("side"))
    base = Base.REFERENCE if told else Base.PUBLICATION
    return Shift(amount=side_of(match) or 0, unit=Grain.MONTH, base=base)


def after_that(match: Match) -> Built:
    """The day after that, the week before that."""
    unit = grain_of(match.word("u"))
    if unit is None:
        return None
    amount = -1 if match.word("way") == "before" else 1
    return Expression(body=Shift(amount=amount, unit=unit, base=Base.REFERENCE))


def granted(match: Match) -> Built:
    """The month that they had been given: a length."""
    unit = grain_of(match.word("u"))
    return None if unit is None else Expression(body=length(1, match.word("u"), unit))


def told_day(_match: Match) -> Built:
    """That date; "then" in "from then on" and "until then": what was named last, be it a day or a year."""
    return Expression(body=Shift(amount=0, unit=Grain.DAY, base=Base.REFERENCE, echo=True))


def night_between(match: Match) -> Built:
    """The night to Sunday, the night from Saturday to Sunday: the one that Saturday ends with."""
    body = Shift(amount=-1, unit=Grain.DAY, base=Partial(weekday=weekday_of(match)))
    return Expression(body=body, clock=NIGHT)


def part_told(match: Match) -> Built:
    """By evening, before dawn: of the day the text is about."""
    clock = clock_part(match)
    if clock is None:
        return None
    body = Shift(amount=0, unit=Grain.DAY, base=Base.REFERENCE)
    return Expression(body=body, clock=clock)


def clock_today(match: Match) -> Built:
    """Six this morning, half past ten last night, nine tomorrow morning."""
    clock = clock_of_part(match)
    if clock is None:
        return None
    days = calendar_words().deictic[match.word("t")] if match.has("t") else 0
    amount = -1 if match.has("last") else days
    return Expression(body=Shift(amount=amount, unit=Grain.DAY), clock=clock)


def lengths(match: Match) -> Built:
    """Between four and six months: two lengths in one unit."""
    unit = grain_of(match.word("u"))
    first, second = match.number("n"), match.number("n2")
    if unit is None or first is None or second is None or first >= second:
        return None
    return tuple(
        (group, Expression(body=length(count, match.word("u"), unit)))
        for group, count in (("t1", first), ("t2", second))
    )


def length(count: float, word: str, unit: Grain) -> Length:
    """So many of the units that a word names."""
    return Length(value=printed(count_of(word, count), unit), amount=count, unit=unit)


def before_the_end(match: Match) -> Built:
    """Two days before the end of the six months: a length, and the day it leads to."""
    unit, count = grain_of(match.word("u")), match.whole("n")
    if unit is None or count is None or unit.value.startswith("T"):
        return None
    end = Shift(amount=count, unit=unit, base=Base.REFERENCE, grain=Grain.DAY)
    return (
        ("t1", Expression(body=length(count, match.word("u"), unit))),
        ("t2", Expression(body=end)),
    )


_MONTH: Final = (
    "(of|in) side:(this|the (last|next|same|previous|following)?|last|next|that) month_word"
)

RULES: Final = (
    Rule(
        "date.ordinal",
        "behind:(on|since|through|from|by|before|after|and|to) the d:ordinal"
        " see:(comma|dot|stop|and|or|to|through|in|at|$)",
        ordinal_day,
    ),
    Rule("date.day", f"the d:ordinal {_MONTH}", day_of_month),
    Rule("date.week_of", f"the o:(ordinal|last) week_word {_MONTH}", week_of_month),
    Rule(
        "shift.same",
        "the u:(day_word|week_word|month_word|year_word) way:(before|after) that",
        after_that,
    ),
    Rule(
        "duration.granted", "the u:(day_word|week_word|month_word|year_word) see:(that)", granted
    ),
    Rule("shift.date", "that (same|very)? date_word", told_day),
    Rule("shift.then", "behind:(from) then see:(on)", told_day),
    Rule("shift.then", "behind:(through) then see:(comma|dot|stop|$)", told_day),
    Rule("day.night", "the? night_word (to|before) w:weekday", night_between),
    Rule("day.night", "the? night_word (of|from) weekday to w:weekday", night_between),
    Rule("day.bare", "behind:(by|before|after|at|since|through) p:(dawn)", part_told),
    Rule(
        "day.bare",
        "behind:(by|before|since|through) p:(part_of_day) not:(dash|possessive)",
        part_told,
    ),
    Rule(
        "time.today",
        "(half:half past|a? quarter:quarter_word (past|to:to)|n:(small|number) past)?"
        " c:(clock|small|number) oclock? (this day:part_of_day|last:(last) night_word"
        "|t:deictic day:(part_of_day|night_word))",
        clock_today,
    ),
    Rule(
        "range.counted",
        "behind:(between) t1:(n:NUMBER) and t2:(n2:NUMBER RUN u:unit)",
        lengths,
    ),
    Rule(
        "range.before",
        "t1:(n:NUMBER u:unit) before t2:(the close of the NUMBER plural_unit)",
        before_the_end,
    ),
)
