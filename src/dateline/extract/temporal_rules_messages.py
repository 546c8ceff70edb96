"""Rules for short messages, where bare words stand for the time of writing: "Busy day", "at 2250".

They are used only in texts that look like messages (`is_message`): in press text a bare "day",
"night" or "spring" is seldom a time that anything hangs on.
"""

from __future__ import annotations

import re
from typing import Final

from dateline.extract.temporal_expressions import Expression, Grain, Length, Shift
from dateline.extract.temporal_grammar import Built, Match, Rule, clock_part, grain_of
from dateline.extract.temporal_rules_dates import season, weekday, year
from dateline.extract.temporal_rules_days import day_part, military_clock
from dateline.extract.temporal_rules_sets import vague_future, weekends
from dateline.extract.temporal_rules_spans import printed, several

LONGEST: Final = 320
"""Characters: two messages of 140 with what they quote; no news report is so short."""

SIGNS: Final = re.compile(
    r"[#@]\w|https?://|[!?]{2}|!\s*$|\.\.|[:;]-?[()DPp]|[\u2600-\u27bf\U0001f300-\U0001faff]"
    r"|(?i:\b(?:lol|omg|haha\w*|i'?m|im|u|ur|i|my|me|dont|cant|gonna|wanna|pls|thx|btw)\b)"
)
"""What writers of messages write and reports do not, outside of quotations."""

QUOTED: Final = re.compile(r"[\"“”]|``")
"""Quotation marks: in a report, the first person speaks inside them."""


def is_message(text: str) -> bool:
    """Whether a text is short and written like a message, not like a report."""
    if len(text) > LONGEST or QUOTED.search(text):
        return False
    return SIGNS.search(text) is not None


def bare_part(match: Match) -> Built:
    """Morning, the night: of the day of writing."""
    return Expression(body=Shift(amount=0, unit=Grain.DAY), clock=clock_part(match))


BARE: Final = frozenset([Grain.HOUR, Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR])
"""Units that stand alone: "long day", "crazy week"."""

SHORTEST: Final = 3
"""Letters of "day"; "hr" and "yr" are other words as well ("yr injury")."""


def bare_unit(match: Match) -> Built:
    """A long day, crazy week, Day 2."""
    unit = grain_of(match.word("u"))
    if unit not in BARE or len(match.word("u")) < SHORTEST:
        return None
    assert unit is not None
    return Expression(body=Length(value=printed(1, unit), amount=1, unit=unit))


def this_day(_match: Match) -> Built:
    """Last day to vote, this day."""
    return Expression(body=Shift(amount=0, unit=Grain.DAY))


def bare_weekend(_match: Match) -> Built:
    """Weekend: the one of this week."""
    return Expression(body=Shift(amount=0, unit=Grain.WEEKEND))


RULES: Final = (
    Rule("message.part", "(the|a)? p:part", bare_part),
    Rule("message.part", "the full p:part", bare_part),
    Rule("message.part", "behind:(in) which:the p:part", day_part),
    Rule("message.weekend", "weekend", bare_weekend),
    Rule("message.unit", "(the? ordinal)? u:unit small?", bare_unit),
    Rule("message.unit", "the full u:day_word", bare_unit),
    Rule("message.day", "((the|poss)? last|this) day_word", this_day),
    Rule("message.weekday", "a w:WEEKDAY p:part?", weekday),
    Rule("message.weekday", "behind:(and|or|dash|comma) w:short_weekday p:part?", weekday),
    Rule("message.year", "y:YEAR", year),
    Rule("message.units", "u:plural_unit", several),
    Rule("message.weekend", "weekends", weekends),
    Rule("message.season", "s:season", season),
    Rule("message.future", "the? future", vague_future),
    Rule("message.clock", "behind:(at|about) c:(year|number)", military_clock),
)
