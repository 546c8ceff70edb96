"""Rules of dates and times of day: calendar dates, parts of them, and days named by relation.

Each builder turns matched words into an underspecified expression. A builder answers `None`
where a number cannot be what the pattern took it for (day 32, month 13).
"""

from __future__ import annotations

from typing import Final

from dateline.extract.temporal_expressions import (
    Base,
    Expression,
    Grain,
    Part,
    Partial,
    Shift,
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
from dateline.extract.temporal_lexicon import calendar_words

CENTURY_PIVOT: Final = 50
"""'49 is 2049 at the latest, '50 is 1950: the usual two-digit window."""


def month_of(match: Match, group: str = "m") -> int | None:
    """The number of the month a group names."""
    words = calendar_words()
    word = match.word(group)
    return words.months.get(word) or words.short_months.get(word)


def weekday_of(match: Match, group: str = "w") -> int | None:
    """The number of the weekday a group names, Monday 1."""
    words = calendar_words()
    word = match.word(group)
    found = words.weekdays.get(word) or words.short_weekdays.get(word)
    return found or words.weekday_plurals.get(word)


def year_of(match: Match, group: str = "y") -> int | None:
    """The year a group names; two digits are read in the usual window."""
    value = match.value(group)
    if isinstance(value, str):
        return full_year(int(value.strip("'’")))
    return None if value is None else int(value)


def full_year(year: int) -> int:
    """A year of two digits in full; longer ones as they are."""
    if year >= 100:
        return year
    return year + (2000 if year < CENTURY_PIVOT else 1900)


def day_of(match: Match, group: str = "d") -> int | None:
    """The day of the month a group names, if it can be one."""
    day = match.whole(group)
    return day if day is not None and 1 <= day <= 31 else None


def year_within(match: Match) -> Shift | None:
    """The shift of "this year", "last year's", "a year ago" beside a part of a year."""
    words = set(match.words("within"))
    if not words:
        return None
    amount = -1 if words & {"last", "previous", "ago", "earlier"} else 1 if "next" in words else 0
    echo = bool(words & {"that", "same"})
    return Shift(amount=amount, unit=Grain.YEAR, base=Base.REFERENCE if echo else Base.PUBLICATION)


def iso(match: Match) -> Built:
    """2022-02-18, 2022-02-18T10:30."""
    text = match.lexemes.words[match.found.start()]
    year, month, day = (int(part) for part in text[:10].split("-"))
    if month > 12 or day > 31:
        return None
    return Expression(
        body=Partial(year=year, month=month, day=day), clock=text[10:].upper() or None
    )


def slashed(match: Match) -> Built:
    """18/02/2022, 2/18/22, 18.02.2022; `None` where day and month cannot be told apart."""
    text = str(match.value("s"))
    first, second, year = (int(part) for part in text.replace(".", "/").split("/"))
    if "." in text or first > 12:
        day, month = first, second
    elif second > 12 or first == second:
        month, day = first, second
    else:
        return Expression(body=Partial(year=full_year(year)))
    if month > 12 or day > 31:
        return None
    return Expression(body=Partial(year=full_year(year), month=month, day=day))


def day_month(match: Match) -> Built:
    """18 February 2022, Friday the 18th of February."""
    day = day_of(match)
    if day is None:
        return None
    return Expression(body=_calendar(match, day=day), part=part_of(match))


def month_only(match: Match) -> Built:
    """February 2022, last May, January this year."""
    return Expression(body=_calendar(match), part=part_of(match))


def _calendar(match: Match, day: int | None = None) -> Partial:
    return Partial(
        year=year_of(match),
        month=month_of(match),
        day=day,
        weekday=weekday_of(match),
        side=side_of(match),
        within=year_within(match),
    )


def days_of_month(match: Match) -> Built:
    """3-5 May, from 3 to 5 May: two days, the first without its month in the text."""
    days = day_of(match, "d1"), day_of(match, "d2")
    if days[0] is None or days[1] is None or days[0] >= days[1]:
        return None
    month, year, within = month_of(match), year_of(match), year_within(match)
    return tuple(
        (group, Expression(body=Partial(year=year, month=month, day=day, within=within)))
        for group, day in zip(("t1", "t2"), days, strict=True)
    )


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


def weekday(match: Match) -> Built:
    """Friday, last Friday, Friday night, early Tuesday."""
    body = Partial(weekday=weekday_of(match), side=side_of(match))
    return Expression(body=body, part=part_of(match), clock=clock_part(match))


def year(match: Match) -> Built:
    """2013, the year 2000, fiscal 1989, '98; numbers that count are told apart by the caller."""
    found = year_of(match)
    return None if found is None else Expression(body=Partial(year=found), part=part_of(match))


def decade(match: Match) -> Built:
    """The 1990s, the '80s, the nineties."""
    text = str(match.value("e") or "").strip("'’").rstrip("'’s ")
    number = int(text) if text else calendar_words().decade_words[match.word("e")] * 10
    if number < 100:
        number += 1900 if number >= 30 else 2000
    return Expression(body=Partial(decade=number // 10), part=part_of(match))


def century(match: Match) -> Built:
    """The 20th century."""
    rank = match.whole("o")
    if rank is None or not 1 <= rank <= 30:
        return None
    return Expression(body=Partial(century=rank - 1), part=part_of(match))


def season(match: Match) -> Built:
    """The winter of 1994, last spring, this summer."""
    name = calendar_words().seasons[match.word("s")]
    body = Partial(
        year=year_of(match), season=name, side=side_of(match), within=year_within(match)
    )
    return Expression(body=body, part=part_of(match))


def quarter(match: Match) -> Built:
    """The third quarter of 1990, third-quarter, Q3 2022, the first half of 2021."""
    rank = match.whole("o") if match.has("o") else None
    if match.has("l"):
        rank = -1
    halves = match.word("u") in {"half", "halves"}
    if rank == -1:
        rank = 2 if halves else 4
    if rank is None or not 1 <= rank <= (2 if halves else 4):
        return None
    body = Partial(
        year=year_of(match) or year_of(match, "y0"),
        quarter=None if halves else rank,
        half=rank if halves else None,
        side=side_of(match),
        within=year_within(match),
    )
    return Expression(body=body, part=part_of(match))


def short_quarter(match: Match) -> Built:
    """Q3, H1 2022."""
    start = match.found.start()
    rank = match.whole("o")
    halves = match.word("u") == "h"
    lexemes = match.lexemes
    together = lexemes.ends[start] == lexemes.starts[start + 1]
    if start + 2 < len(lexemes.starts) and lexemes.ends[start + 1] == lexemes.starts[start + 2]:
        together = lexemes.words[start + 2] in {".", ",", ")", "'s", "’s"}  # not "H1N1"
    if rank is None or not together or not 1 <= rank <= (2 if halves else 4):
        return None
    body = Partial(
        year=year_of(match), quarter=None if halves else rank, half=rank if halves else None
    )
    return Expression(body=body)


def holiday(match: Match) -> Built:
    """Christmas Day 2020, last Thanksgiving."""
    body = Partial(
        year=year_of(match),
        holiday=str(match.value("h")),
        side=side_of(match),
        within=year_within(match),
    )
    return Expression(body=body, part=part_of(match), clock=clock_part(match))


def year_end(_match: Match) -> Built:
    """year-end, the year's end."""
    return Expression(body=Shift(amount=0, unit=Grain.YEAR), part=Part.LATE)


def week_of(match: Match) -> Built:
    """The week of March 6."""
    day = day_of(match)
    if day is None:
        return None
    base = _calendar(match, day=day)
    return Expression(body=Shift(amount=0, unit=Grain.WEEK, base=base))


def day_before(match: Match) -> Built:
    """The day before last Tuesday, two days after Christmas."""
    unit = grain_of(match.word("u") or match.word("u2") or "day")
    count = match.whole("n") if match.has("n") else 1
    if unit is None or count is None:
        return None
    base = Partial(
        month=month_of(match),
        day=day_of(match),
        year=year_of(match),
        weekday=weekday_of(match),
        holiday=str(match.value("h")) if match.has("h") else None,
        side=side_of(match),
    )
    amount = -count if match.word("way") in {"before", "prior"} else count
    return Expression(body=Shift(amount=amount, unit=unit, base=base))


_WITHIN = (
    "within:((last|this|next|that|the previous|the same) year_word|a year_word (ago|earlier))"
)

RULES: Final = (
    Rule("date.iso", "iso", iso),
    Rule("date.slashed", "s:slashed", slashed),
    Rule(
        "range.days",
        "from? between? the? t1:(d1:DAY) (to|dash|and|or|through|comma) the?"
        f" t2:(d2:DAY of? m:MONTH (comma? y:YEAR)?) ({_WITHIN})?",
        days_of_month,
    ),
    Rule(
        "range.days",
        "t1:(m:MONTH d1:DAY) (to|dash|and|or|through) t2:(d2:DAY) (comma? y:YEAR)?",
        days_of_month,
    ),
    Rule(
        "range.months",
        "t1:(m1:MONTH) (to|dash|and|or|through) t2:(m2:MONTH (of|comma)? y:YEAR)",
        months_of_year,
    ),
    Rule("range.years", "y1:year dash y2:(year|small)", years),
    Rule(
        "date.day",
        "HEDGE? PRE (w:WEEKDAY comma?)? (d:small of?|the? d:ordinal of?) m:MONTH"
        f" (comma? y:YEAR|comma? of? {_WITHIN})?",
        day_month,
    ),
    Rule(
        "date.day",
        "HEDGE? PRE (SIDE? w:WEEKDAY comma?)? SIDE? m:MONTH the? d:DAY"
        f" (comma? y:YEAR|comma? of? {_WITHIN})?",
        day_month,
    ),
    Rule("date.month", f"PRE m:MONTH (comma? of? {_WITHIN}|(of|comma|dash)? y:YEAR)", month_only),
    Rule("date.month", "PRE SIDE? m:MONTH", month_only),
    Rule("date.weekday", "PRE SIDE? w:weekday p:part?", weekday),
    Rule("date.weekday", "PRE (SIDE|on) w:short_weekday p:part?", weekday),
    Rule("date.weekday", "PRE w:WEEKDAY (of|comma)? side:((last|this|next) week_word)", weekday),
    Rule("date.year", "PRE (the fiscal? year_word|the? fiscal year_word?)? y:YEAR", year),
    Rule("date.year", "the y:year (quarter_word|period)", year),
    Rule("date.decade", "PRE the? (mid dash?)? e:decade_number", decade),
    Rule("date.decade", "the (mod:(early|mid|late) dash?)? e:decade_word", decade),
    Rule("date.century", "PRE the? o:ordinal dash? century_word", century),
    Rule(
        "date.season", f"PRE (SIDE|the|of)? s:season (of|comma|dash)? (y:YEAR|{_WITHIN})", season
    ),
    Rule("date.season", "PRE (SIDE|the) s:season", season),
    Rule("date.season", "mod:(the? (early|mid|late) dash?) s:season", season),
    Rule(
        "date.quarter",
        "PRE (the|poss)? comparable? y0:year? fiscal? dash? (o:ordinal|l:last) dash? fiscal?"
        f" u:(quarter_word|half) (comma? of? (y:YEAR|{_WITHIN}))?",
        quarter,
    ),
    Rule(
        "date.quarter",
        "PRE within:((last|this|next|that) year_word) possessive fiscal?"
        " o:ordinal dash? u:(quarter_word|half)",
        quarter,
    ),
    Rule("date.quarter", "u:quarter_letter o:small (of? y:YEAR)?", short_quarter),
    Rule(
        "date.holiday",
        f"PRE (SIDE|the)? h:holiday p:part? (comma? of? (y:YEAR|{_WITHIN}))?",
        holiday,
    ),
    Rule("date.year_end", "PRE year_word (dash|possessive)? close", year_end),
    Rule("date.week_of", "the week_word of m:MONTH the? d:DAY (comma? y:YEAR)?", week_of),
    Rule(
        "day.near",
        "HEDGE? (the day_word|a u:unit|n:NUMBER u2:unit) way:(before|after)"
        " (h:holiday|m:MONTH d:DAY (comma? y:YEAR)?|SIDE w:WEEKDAY)",
        day_before,
    ),
)
