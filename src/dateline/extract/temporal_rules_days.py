"""Rules of days named from the day of speaking, of parts of the day, and of clock times.

"Yesterday", "last night", "the day before yesterday", "10 p.m.", "0930 GMT", "half past six".
Zones are read over: a time is kept as printed.
"""

from __future__ import annotations

from typing import Final

from dateline.extract.temporal_expressions import Base, Expression, Grain, Shift
from dateline.extract.temporal_grammar import Built, Match, Rule, clock_part, part_of
from dateline.extract.temporal_lexicon import calendar_words


def deictic(match: Match) -> Built:
    """yesterday, late yesterday, tomorrow night."""
    amount = calendar_words().deictic[match.word("d")]
    body = Shift(amount=amount, unit=Grain.DAY)
    return Expression(body=body, part=part_of(match), clock=clock_part(match))


def tonight(_match: Match) -> Built:
    """Tonight."""
    return Expression(body=Shift(amount=0, unit=Grain.DAY), clock="TNI")


def overnight(_match: Match) -> Built:
    """Overnight, in reports: the night that ended this morning."""
    return Expression(body=Shift(amount=-1, unit=Grain.DAY), clock="TNI")


def near_deictic(match: Match) -> Built:
    """The day before yesterday, the day after tomorrow."""
    amount = calendar_words().deictic[match.word("d")]
    return Expression(body=Shift(amount=2 * amount, unit=Grain.DAY))


def day_part(match: Match) -> Built:
    """Last night, this morning, that afternoon, the previous evening, the night before."""
    words = set(match.words("which"))
    said = words & {"that", "same", "following", "the", "before", "after"}
    base = Base.REFERENCE if said else Base.PUBLICATION
    back, ahead = {"last", "previous", "preceding", "before"}, {"next", "following", "after"}
    amount = -1 if words & back else 1 if words & ahead else 0
    if match.has("d"):
        amount = calendar_words().deictic[match.word("d")]
    body = Shift(amount=amount, unit=Grain.DAY, base=base)
    return Expression(body=body, part=part_of(match), clock=clock_part(match))


def clock(match: Match) -> Built:
    """10 p.m., 7:15 a.m., noon, 15:00 GMT, 14h30, 10 o'clock, 6 in the evening."""
    moment = calendar_words().moments.get(match.word("c"))
    if moment is not None:
        return at(f"T{moment}")
    value = match.value("c")
    text = "" if value is None else f"{value:g}" if isinstance(value, float) else value
    hour_text, _, minute = text.replace(".", ":").replace("h", ":").partition(":")
    if not hour_text.isdecimal():
        return None
    hour = int(hour_text)
    meridiem = match.word("ap").replace(".", "") or _half_of_day(match.word("day"), hour)
    if (meridiem and not 1 <= hour <= 12) or hour > 24:
        return None
    if meridiem:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
    return at(f"T{hour:02d}:{minute or '00'}")


def _half_of_day(part: str, hour: int) -> str:
    """What "in the morning" adds to an hour on a dial: am, pm, or nothing for 15:00."""
    if not part or hour > 12:
        return ""
    return "am" if part == "morning" else "pm"


def past_hour(match: Match) -> Built:
    """Half past six, a quarter to nine, ten past four: on the dial, morning or evening unsaid."""
    told = clock_of_part(match)
    whole = match.has("half") or match.has("quarter") or match.has("n")
    return at(told) if told is not None and whole else None


def clock_of_part(match: Match) -> str | None:
    """The time on the dial that hour and minutes name, turned to the part of the day beside it."""
    printed = str(match.value("c")).partition(":") if match.word("c")[1:].count(":") else None
    hour = match.whole("c") if printed is None else int(printed[0])
    if hour is None or not 1 <= hour <= 12:
        return None
    minutes: int | None = int(printed[2]) if printed is not None else 0
    if match.has("half") or match.has("quarter") or match.has("n"):
        minutes = 30 if match.has("half") else 15 if match.has("quarter") else match.whole("n")
        if minutes is None or not 0 < minutes < 60:
            return None
    if match.has("to"):
        hour, minutes = (hour - 2) % 12 + 1, 60 - (minutes or 0)
    half = _half_of_day("night" if match.has("last") else match.word("day"), hour)
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"T{hour:02d}:{minutes:02d}"


def military_clock(match: Match) -> Built:
    """1500 GMT, 0930 hours."""
    value, digits = match.whole("c"), match.word("c")
    if value is None or value // 100 > 24 or value % 100 > 59:
        return None
    if not (digits.isdecimal() and len(digits) in {3, 4}):
        return None  # "limited to ten hours"
    if match.has("ap") and value // 100 < 12 and match.word("ap").startswith("p"):
        value += 1200
    return at(f"T{value // 100:02d}:{value % 100:02d}")


def at(clock_time: str) -> Expression:
    """A time of the day of speaking."""
    return Expression(body=Shift(amount=0, unit=Grain.DAY), clock=clock_time)


ZONE: Final = "(zone|zone_name time)"
"""The zone behind a clock time: "GMT", "Eastern time"."""

RULES: Final = (
    Rule("day.deictic", "PRE d:deictic p:part?", deictic),
    Rule("day.deictic", "the day_word (before|after) d:deictic", near_deictic),
    Rule("day.tonight", "PRE deictic_night", tonight),
    Rule("day.overnight", "overnight", overnight),
    Rule(
        "day.part",
        "PRE which:(this|last|that (same|very)?|the (same|next|following|previous)) p:part",
        day_part,
    ),
    Rule(
        "day.part",
        "mod:((the|this) (early|late)|(early|mid|late)) dash? p:part d:deictic?",
        day_part,
    ),
    Rule("day.part", "mod:(afterward|sooner|early|late) in the (day_word|p:part)", day_part),
    Rule("day.part", "behind:(in) which:the p:(part_of_day|night_word) not:(dash|of)", day_part),
    Rule("day.part", "the p:part which:(before|after) see:(comma|dot|$)", day_part),
    Rule("time.clock", f"HEDGE? c:(clock|small) plus? ap:meridiem {ZONE}?", clock),
    Rule("time.clock", "HEDGE? c:(clock|small|number) (oclock|sharp) ap:meridiem?", clock),
    Rule("time.clock", f"HEDGE? c:clock {ZONE}?", clock),
    Rule(
        "time.clock",
        "HEDGE? c:(clock|small|number) oclock? in the day:part_of_day",
        clock,
    ),
    Rule("time.clock", "HEDGE? small? c:moment_of_day", clock),
    Rule("time.clock", f"c:(year|number|small) {ZONE}", military_clock),
    Rule("time.clock", "c:(year|number) ap:meridiem", military_clock),
    Rule("time.clock", "behind:(at|from|to|about) c:(year|number) hours_word", military_clock),
    Rule(
        "time.past_hour",
        "(half:half past|a? quarter:quarter_word (past|to:to)|n:(small|number) past) c:(small|number)"
        " (in the day:part_of_day|see:(comma|dot|on|$))",
        past_hour,
    ),
)
