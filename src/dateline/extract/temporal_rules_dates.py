"""Rules of calendar dates: days, months, weekdays, years, decades, seasons.

Each builder turns matched words into an underspecified expression. A builder answers `None`
where a number cannot be what the pattern took it for (day 32, month 13). Ranges, quarters and
holidays have their own modules.
"""

from __future__ import annotations

import re
from typing import Final

from dateline.extract.temporal_expressions import (
    Base,
    Expression,
    Grain,
    Part,
    Partial,
    Shift,
    Vague,
)
from dateline.extract.temporal_fields import (
    WITHIN,
    calendar_date,
    day_of,
    full_year,
    month_of,
    weekday_of,
    year_of,
    year_within,
)
from dateline.extract.temporal_grammar import Built, Match, Rule, clock_part, part_of, side_of
from dateline.extract.temporal_lexicon import calendar_words

YEAR_DIGITS: Final = 2000
"""From here on round hundreds are a decade ("the 2000s"), before it a century ("the 1800s")."""


def iso(match: Match) -> Built:
    """2022-02-18, 2022/02/18, 2022-02-18T10:30."""
    text = match.lexemes.words[match.found.start()]
    year, month, day = (int(part) for part in text[:10].replace("/", "-").split("-"))
    if month > 12 or day > 31:
        return None
    return Expression(
        body=Partial(year=year, month=month, day=day), clock=text[10:].upper() or None
    )


def slashed(match: Match) -> Built:
    """18/02/2022, 2/18/22, 18.02.2022, 4-29-2010; only the year where day and month cannot be told apart."""
    text = str(match.value("s"))
    first, second, year = (int(part) for part in re.split(r"[/.-]", text))
    if "." in text or first > 12:
        day, month = first, second
    elif second > 12 or first == second:
        month, day = first, second
    else:
        return Expression(body=Partial(year=full_year(year)))
    if month > 12 or day > 31:
        return None
    return Expression(body=Partial(year=full_year(year), month=month, day=day))


def nine_eleven(match: Match) -> Built:
    """9/11 and "the Sept. 11 attacks": the day of 2001 that the press names so."""
    if not match.has("m"):
        named = match.value("x") == "9/11"
        return Expression(body=Partial(year=2001, month=9, day=11)) if named else None
    if (month_of(match), day_of(match)) != (9, 11):
        return None
    return Expression(body=Partial(year=2001, month=9, day=11))


def attacks_of(match: Match) -> Built:
    """The attacks of September 11."""
    found = nine_eleven(match)
    return (("t", found),) if isinstance(found, Expression) else None


def day_month(match: Match) -> Built:
    """18 February 2022, Friday the 18th of February, Friday morning, 18 February."""
    day = day_of(match)
    if day is None:
        return None
    body = calendar_date(match, day=day)
    return Expression(body=body, part=part_of(match), clock=clock_part(match))


def month_only(match: Match) -> Built:
    """February 2022, last May, January this year."""
    return Expression(body=calendar_date(match), part=part_of(match))


def edge_of_month(match: Match) -> Built:
    """The first day of May, the last day of 2022: a day."""
    last = match.word("e") == "last"
    year, month = year_of(match), month_of(match) or (12 if last else 1)
    if not match.has("m") and year is None:
        return None
    day = LAST_DAYS[month - 1] if last else 1
    return Expression(body=Partial(year=year, month=month, day=day, within=year_within(match)))


def days_of_edge(match: Match) -> Built:
    """The first days of May, the last weeks of June 2022: the beginning or end of a month."""
    last = match.word("e") == "last"
    if not last and match.whole("e") != 1:
        return None
    body = Partial(year=year_of(match), month=month_of(match), within=year_within(match))
    return Expression(body=body, part=Part.LATE if last else Part.EARLY)


LAST_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Last days of the months in a year that is no leap year."""


def week_of_month(match: Match) -> Built:
    """The first week of June, the last weekend of May 2022."""
    last = match.word("o") == "last"
    rank = None if last else match.whole("o")
    month = month_of(match)
    if month is None or (rank is None and not last) or (rank or 0) > 5:
        return None
    grain = Grain.WEEKEND if match.word("u") == "weekend" else Grain.WEEK
    day = LAST_DAYS[month - 1] - 5 * (grain is Grain.WEEKEND) if last else None
    base = Partial(year=year_of(match), month=month, day=day, within=year_within(match))
    return Expression(body=Shift(amount=(rank or 1) - 1, unit=grain, base=base))


def nth_weekday(match: Match) -> Built:
    """The third Monday of May, the last Friday in June 2022."""
    rank = -1 if match.word("o") == "last" else match.whole("o")
    month, day = month_of(match), weekday_of(match)
    if rank is None or month is None or day is None or rank > 4:
        return None
    rule = f"{month:02d}/{rank}/{day}"
    return Expression(body=Partial(year=year_of(match), holiday=rule, within=year_within(match)))


def weekday(match: Match) -> Built:
    """Friday, last Friday, Friday night, early Tuesday, Friday the 13th."""
    day = match.whole("d") if match.has("d") else None
    if match.has("d") and (day is None or not 1 <= day <= 31):
        return None
    body = Partial(weekday=weekday_of(match), side=side_of(match), day=day)
    return Expression(body=body, part=part_of(match), clock=clock_part(match))


def of_week(match: Match) -> Built:
    """Tuesday last week: the day of that week, not the last Tuesday."""
    day = weekday_of(match)
    if day is None:
        return None
    week = Shift(amount=side_of(match) or 0, unit=Grain.WEEK)
    body = Shift(amount=day - 1, unit=Grain.DAY, base=week)
    return Expression(body=body, part=part_of(match))


def year(match: Match) -> Built:
    """2013, the year 2000, fiscal 1989, FY22, '98; counts are told apart by the caller."""
    found = year_of(match)
    return None if found is None else Expression(body=Partial(year=found), part=part_of(match))


def era(match: Match) -> Built:
    """44 BC, AD 79: years of the eras, in TIMEX3 `BC0044` and `0079`."""
    count = match.whole("n")
    if count is None or not 1 <= count <= 9999:
        return None
    if match.word("e") in {"bc", "bce"}:
        return Expression(body=Vague(value=f"BC{count:04d}", side=-1))
    return Expression(body=Partial(year=count))


def decade(match: Match) -> Built:
    """The 1990s, the '80s, the nineties; the 1800s are a century."""
    return Expression(body=decade_of(match, "e"), part=part_of(match))


def decade_of(match: Match, group: str) -> Partial:
    """The decade or century that a group names."""
    text = str(match.value(group) or "").strip("'’").rstrip("'’s ")
    if not text:  # in words they are of the last century
        return Partial(decade=190 + calendar_words().decade_words[match.word(group)])
    number = int(text)
    if number < 100:
        number += 1900 if number >= 30 else 2000
    if number % 100 == 0 and number < YEAR_DIGITS:
        return Partial(century=number // 100)
    return Partial(decade=number // 10)


def century(match: Match) -> Built:
    """The 20th century."""
    rank = match.whole("o")
    if rank is None or not 1 <= rank <= 30:
        return None
    return Expression(body=Partial(century=rank - 1), part=part_of(match))


def turn(match: Match) -> Built:
    """The turn of the 20th century: its first decade; of "the century", only that it is past."""
    rank = match.whole("o") if match.has("o") else None
    if rank is None:
        return Expression(body=Vague(value="PAST_REF", side=-1))
    return Expression(body=Partial(decade=(rank - 1) * 10)) if 1 < rank <= 30 else None


def season(match: Match) -> Built:
    """The winter of 1994, last spring, this summer."""
    name = calendar_words().seasons[match.word("s")]
    body = Partial(
        year=year_of(match), season=name, side=side_of(match), within=year_within(match)
    )
    return Expression(body=body, part=part_of(match))


def season_told(match: Match) -> Built:
    """That summer, the same winter: of the year the text is about."""
    name = calendar_words().seasons[match.word("s")]
    told = Shift(amount=0, unit=Grain.YEAR, base=Base.REFERENCE)
    return Expression(body=Partial(season=name, within=told), part=part_of(match))


def year_end(_match: Match) -> Built:
    """year-end, the year's end."""
    return Expression(body=Shift(amount=0, unit=Grain.YEAR), part=Part.LATE)


def week_of(match: Match) -> Built:
    """The week of March 6, the weekend of 5 March."""
    day = day_of(match)
    if day is None:
        return None
    grain = Grain.WEEKEND if match.word("u") == "weekend" else Grain.WEEK
    return Expression(body=Shift(amount=0, unit=grain, base=calendar_date(match, day=day)))


_DAY: Final = "(m:MONTH the? d:DAY|d:DAY of? m:MONTH) (comma? y:YEAR)?"
_OF_MONTH: Final = f"(of|in) m:MONTH (comma? of? (y:YEAR|{WITHIN}))?"

RULES: Final = (
    Rule("date.iso", "iso", iso),
    Rule("date.slashed", "s:slashed", slashed),
    Rule("date.named", "x:named", nine_eleven),
    Rule("date.named", "m:MONTH d:small see:(attacks)", nine_eleven),
    Rule("date.named", "attacks of t:(m:MONTH d:small not:(comma year|year))", attacks_of),
    Rule(
        "date.day",
        "HEDGE? PRE (SIDE? w:WEEKDAY p:part? comma?)? (d:small of?|the? d:ordinal of?) m:MONTH"
        f" (comma? y:YEAR|comma? of? {WITHIN})?",
        day_month,
    ),
    Rule(
        "date.day",
        "HEDGE? PRE (SIDE? w:WEEKDAY p:part? comma?)? SIDE? m:MONTH the? d:DAY"
        f" (comma? y:YEAR|comma? of? {WITHIN})?",
        day_month,
    ),
    Rule("date.day", "d:small dash m:MONTH dash (y:YEAR|y:small)", day_month),
    Rule(
        "date.day",
        f"(the|on|mod:(early|late|afterward|sooner) in the)? p:part (of|on) (w:WEEKDAY comma?)? {_DAY}",
        day_month,
    ),
    Rule("date.edge", f"the e:(ordinal|last) day_word {_OF_MONTH}", edge_of_month),
    Rule("date.edge", "the e:last day_word of y:YEAR", edge_of_month),
    Rule("date.edge", f"the e:(ordinal|last) plural_unit {_OF_MONTH}", days_of_edge),
    Rule("date.week_of", f"the o:(ordinal|last) u:(week_word|weekend) {_OF_MONTH}", week_of_month),
    Rule("date.nth_weekday", f"the o:(ordinal|last) w:weekday {_OF_MONTH}", nth_weekday),
    Rule("date.month", f"PRE m:MONTH (comma? of? {WITHIN}|(of|comma|dash)? y:YEAR)", month_only),
    Rule("date.month", "PRE SIDE? m:MONTH", month_only),
    Rule("date.weekday", "PRE SIDE? w:weekday p:part?", weekday),
    Rule("date.weekday", "w:weekday the d:ordinal", weekday),
    Rule("date.weekday", "the? p:part (of|on) w:weekday", weekday),
    Rule("date.weekday", "PRE SIDE w:short_weekday dot? p:part?", weekday),
    Rule("date.weekday", "behind:(on) w:short_weekday dot? p:part?", weekday),
    Rule("date.weekday", "PRE w:WEEKDAY (of|comma)? side:((last|this|next) week_word)", of_week),
    Rule("date.year", "PRE (the fiscal? year_word|the? fiscal year_word?)? y:YEAR", year),
    Rule("date.era", "HEDGE? n:(year|number|small) e:era", era),
    Rule("date.era", "e:era n:(year|number|small)", era),
    Rule("date.year", "fy dash? (y:YEAR|y:small)", year),
    Rule("date.year", "the y:year (quarter_word|period)", year),
    Rule("date.decade", "PRE the? (mid dash?)? e:decade_number", decade),
    Rule("date.decade", "the (mod:(early|mid|late) dash?)? e:decade_word", decade),
    Rule("date.century", "PRE the? o:ordinal dash? century_word not:(era)", century),
    Rule("date.turn", "the? turn of the o:ordinal? century_word", turn),
    Rule("date.season", f"PRE (SIDE|the|of)? s:season (of|comma|dash)? (y:YEAR|{WITHIN})", season),
    Rule("date.season", "PRE (SIDE|the) s:season", season),
    Rule("date.season", "PRE (that|the? same) s:season", season_told),
    Rule("date.season", "mod:(the? (early|mid|late) dash?) s:season", season),
    Rule("date.season.bare", "behind:(in) s:season", season),
    Rule("date.year_end", "PRE year_word (dash|possessive)? close", year_end),
    Rule("date.week_of", f"the u:(week_word|weekend) (of|begin|ending) {_DAY}", week_of),
)
