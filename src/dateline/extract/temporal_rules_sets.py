"""Rules of repetitions and of times that only say past, present or future.

"Every day", "every Monday and Wednesday", "on Mondays", "Tuesday nights", "three times a
month", "annually"; "now", "recently", "the foreseeable future".
"""

from __future__ import annotations

from typing import Final

from dateline.extract.temporal_expressions import Every, Expression, Grain, Vague
from dateline.extract.temporal_fields import weekday_of
from dateline.extract.temporal_grammar import Built, Match, Rule, clock_part, count_of, grain_of
from dateline.extract.temporal_lexicon import calendar_words
from dateline.extract.temporal_rules_spans import printed

PAST: Final = Vague(value="PAST_REF", side=-1)
PRESENT: Final = Vague(value="PRESENT_REF", side=0)
FUTURE: Final = Vague(value="FUTURE_REF", side=1)


def recurring(match: Match) -> Built:
    """Every day, each July, every two weeks, on Mondays, Tuesday nights."""
    words = calendar_words()
    tail = clock_part(match) or ""
    day = weekday_of(match)
    if day:
        return Expression(body=Every(value=f"XXXX-WXX-{day}{tail}"))
    if match.has("m"):
        return Expression(body=Every(value=f"XXXX-{words.months[match.word('m')]:02d}"))
    if match.has("s"):
        return Expression(body=Every(value=f"XXXX-{words.seasons[match.word('s')]}"))
    if tail:
        return Expression(body=Every(value=f"XXXX-XX-XX{tail}"))
    return _every_unit(match)


def _every_unit(match: Match) -> Built:
    unit, count = grain_of(match.word("u")), 1.0
    if match.has("n"):
        count = match.number("n") or 0
    elif match.has("o"):
        count = match.whole("o") or 0
    elif match.has("other"):
        count = 2.0
    if unit is None or not count:
        return None
    if match.has("few"):
        return Expression(body=Every(value=printed(None, unit)))
    if unit is Grain.WEEKEND:
        return Expression(body=Every(value="XXXX-WXX-WE"))
    return Expression(body=Every(value=printed(count_of(match.word("u"), count), unit)))


def weekends(_match: Match) -> Built:
    """On weekends."""
    return Expression(body=Every(value="XXXX-WXX-WE"))


def weekdays(match: Match) -> Built:
    """Every Monday, Wednesday and Friday: one repetition each."""
    return tuple(
        (f"t{name}", Expression(body=Every(value=f"XXXX-WXX-{weekday_of(match, f'w{name}')}")))
        for name in ("1", "2", "3")
        if match.has(f"w{name}")
    )


def nights(match: Match) -> Built:
    """Monday and Tuesday nights: one repetition for each day."""
    tail = clock_part(match) or ""
    return tuple(
        (
            f"t{name}",
            Expression(body=Every(value=f"XXXX-WXX-{weekday_of(match, f'w{name}')}{tail}")),
        )
        for name in ("1", "2")
    )


def rate(match: Match) -> Built:
    """Twice a week, per day, three times a month; "per second" only says how fast."""
    unit = grain_of(match.word("u"))
    if unit is None or (unit.value.startswith("T") and match.has("per")):
        return None
    return Expression(body=Every(value=printed(1, unit)))


def frequency(match: Match) -> Built:
    """Daily, weekly, twice yearly."""
    return Expression(body=Every(value=calendar_words().frequencies[match.word("f")]))


def around_the_clock(match: Match) -> Built:
    """24/7."""
    return Expression(body=Every(value="P1D")) if match.value("x") == "24/7" else None


def vague_past(_match: Match) -> Built:
    """Recently, in the past, at the time."""
    return Expression(body=PAST)


def present(_match: Match) -> Built:
    """Now, currently, at present, at this stage."""
    return Expression(body=PRESENT)


def vague_future(_match: Match) -> Built:
    """The future, the near term."""
    return Expression(body=FUTURE)


_OFTEN: Final = "((once|(NUMBER|several|few|couple) times|times))"

RULES: Final = (
    Rule("set.every", "every single? (n:NUMBER|other:other)? u:unit", recurring),
    Rule("set.every", "every (w:weekday|m:month|s:season) p:part?", recurring),
    Rule("set.every", "every (o:ordinal|other) (w:weekday|u:unit)", recurring),
    Rule("set.every", "every few:(few|couple of) u:plural_unit", recurring),
    Rule("set.every", "every p:part", recurring),
    Rule(
        "set.every",
        "t1:(every w1:WEEKDAY) (comma t2:(w2:WEEKDAY))? comma? (and|or|comma) t3:(w3:WEEKDAY)",
        weekdays,
    ),
    Rule("set.every", "w:weekday_plural p:part?", recurring),
    Rule("set.every", "w:weekday p:part_plural", recurring),
    Rule("set.every", "t1:(w1:weekday) (and|or) t2:(w2:weekday p:part_plural)", nights),
    Rule("set.every", "behind:(on) weekends", weekends),
    Rule("set.clock", "x:named", around_the_clock),
    Rule("set.rate", f"{_OFTEN} (a|every|per) u:unit", rate),
    Rule("set.rate", "per:per u:unit", rate),
    Rule("set.frequency", f"({_OFTEN} dash?)? f:frequency", frequency),
    Rule("vague.present", "right? now", present),
    Rule("vague.present", "currently|current|at present|these day_words", present),
    Rule(
        "vague.past",
        "most? recently|recent|the past not:(NUMBER|few|several|season|unit)|the recent past",
        vague_past,
    ),
    Rule("vague.past", "(not so?)? long ago", vague_past),
    Rule("vague.past", "past plural_unit", vague_past),  # "in past years": no length
    Rule("vague.ahead", "future plural_unit", vague_future),
    Rule("vague.future", "the near? future|the (near|short) term", vague_future),
)
