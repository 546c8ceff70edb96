"""Rules of days named from the day of speaking, of parts of the day, and of clock times.

"Yesterday", "last night", "the day before yesterday", "10 p.m.", "0930 GMT". Zones are read
over: a time is kept as printed.
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


def near_deictic(match: Match) -> Built:
    """The day before yesterday, the day after tomorrow."""
    amount = calendar_words().deictic[match.word("d")]
    return Expression(body=Shift(amount=2 * amount, unit=Grain.DAY))


def day_part(match: Match) -> Built:
    """Last night, this morning, that afternoon, the previous evening."""
    words = set(match.words("which"))
    base = Base.REFERENCE if words & {"that", "same", "following", "the"} else Base.PUBLICATION
    amount = -1 if words & {"last", "previous"} else 1 if words & {"next", "following"} else 0
    if match.has("d"):
        amount = calendar_words().deictic[match.word("d")]
    body = Shift(amount=amount, unit=Grain.DAY, base=base)
    return Expression(body=body, part=part_of(match), clock=clock_part(match))


def clock(match: Match) -> Built:
    """10 p.m., 7:15 a.m., noon, 15:00 GMT, 10 o'clock."""
    moment = calendar_words().moments.get(match.word("c"))
    if moment is not None:
        return Expression(body=Shift(amount=0, unit=Grain.DAY), clock=f"T{moment}")
    text = str(match.value("c")) if match.value("c") is not None else ""
    hour_text, _, minute_text = text.replace(".", ":", 1).partition(":")
    hour, minute = int(hour_text), minute_text if ":" in text or "." in text else ""
    if isinstance(match.value("c"), float):
        hour, minute = int(match.number("c") or 0), ""
    meridiem = match.word("ap").replace(".", "")
    if (meridiem and not 1 <= hour <= 12) or hour > 24:
        return None
    if meridiem:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
    return Expression(body=Shift(amount=0, unit=Grain.DAY), clock=f"T{hour:02d}:{minute or '00'}")


def military_clock(match: Match) -> Built:
    """1500 GMT, 0930 hours."""
    value = match.whole("c")
    if value is None or value // 100 > 24 or value % 100 > 59:
        return None
    if match.has("ap") and value // 100 < 12 and match.word("ap").startswith("p"):
        value += 1200
    clock = f"T{value // 100:02d}:{value % 100:02d}"
    return Expression(body=Shift(amount=0, unit=Grain.DAY), clock=clock)


RULES: Final = (
    Rule("day.deictic", "PRE d:deictic p:part?", deictic),
    Rule("day.deictic", "the day_word (before|after) d:deictic", near_deictic),
    Rule("day.tonight", "PRE deictic_night", tonight),
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
    Rule("time.clock", "HEDGE? c:(clock|small) ap:meridiem (zone|local time)?", clock),
    Rule("time.clock", "HEDGE? c:(clock|small|number) (oclock|sharp) ap:meridiem?", clock),
    Rule("time.clock", "HEDGE? c:clock (zone|local time)?", clock),
    Rule("time.clock", "HEDGE? small? c:moment_of_day", clock),
    Rule("time.clock", "c:(year|number|small) (zone|local time)", military_clock),
    Rule("time.clock", "c:(year|number) ap:meridiem", military_clock),
)
