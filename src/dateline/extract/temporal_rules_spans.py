"""Rules of durations: "six months", "the past two weeks", "a month-long", "recent years".

Values follow TIMEX3 in the conventions of TempEval-3: PXW for an unsaid number of weeks, P2Y6M.
"""

from __future__ import annotations

from typing import Final

from dateline.extract.temporal_expressions import Expression, Grain, Length
from dateline.extract.temporal_grammar import Built, Match, Rule, count_of, grain_of

HALVES: Final = {
    Grain.YEAR: ("P{}Y6M", "P6M"),
    Grain.DAY: ("P{}DT12H", "PT12H"),
    Grain.HOUR: ("PT{}H30M", "PT30M"),
    Grain.MINUTE: ("PT{}M30S", "PT30S"),
    Grain.DECADE: ("P{}5Y", "P5Y"),
}
"""Half a unit more, and half a unit alone, in the next smaller one."""


def printed(count: float | None, unit: Grain) -> str:
    """The TIMEX3 duration of so many units, X for an unsaid number; seasons count as years."""
    letter = {Grain.DECADE: "Y", Grain.CENTURY: "Y", Grain.WEEKEND: "W", Grain.MILLENNIUM: "Y"}
    sizes = {Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}
    if count is None and unit is Grain.DECADE:
        return "PXY"
    if count is None:
        return f"PX{unit.value}" if not unit.value.startswith("T") else f"PTX{unit.value[1]}"
    if count % 1 == 0.5 and unit in HALVES and unit not in sizes:
        whole = int(count)
        return HALVES[unit][0].format(whole) if whole else HALVES[unit][1]
    number = count * sizes.get(unit, 1)
    name = letter.get(unit, unit.value)
    return f"P{'T' if name.startswith('T') else ''}{number:g}{name[-1]}"


def counted(match: Match) -> Built:
    """Six months, two-year, more than four hours, 12 to 18 months, two and a half years."""
    unit = grain_of(match.word("u"))
    count = match.number("n")
    if unit is None or count is None:
        return None
    if match.has("h"):
        count += 0.5
    value = printed(count_of(match.word("u"), count), unit)
    return Expression(body=Length(value=value, amount=count, unit=unit))


def single(match: Match) -> Built:
    """A year, an hour, a full week; half an hour; a year and a half."""
    unit = grain_of(match.word("u"))
    if unit in {None, Grain.SECOND, Grain.QUARTER, Grain.WEEKEND} and not match.has("h0"):
        return None  # "a second group", "more than a quarter of them"
    assert unit is not None
    count = (0.5 if match.has("h0") else 1.0) + (0.5 if match.has("h") else 0)
    value = printed(count_of(match.word("u"), count), unit)
    body = Length(value=value, amount=count, unit=unit, side=length_side(match))
    return Expression(body=body)


def several(match: Match) -> Built:
    """Several months, a few days, a couple of years, months, weeks or months."""
    unit = grain_of(match.word("u"))
    if unit is None:
        return None
    count = 2.0 if "couple" in match.words("q") else None
    body = Length(value=printed(count, unit), amount=count, unit=unit, side=length_side(match))
    return Expression(body=body)


def length_side(match: Match) -> int:
    """Whether a length runs up to now (-1), from now on (+1), or is not tied to it (0)."""
    words = set(match.words("which"))
    if words & {"last", "past", "recent", "previous", "preceding", "latest", "prior"}:
        return -1
    if words & {"next", "coming", "upcoming", "forthcoming", "following", "ensuing"}:
        return 1
    return 1 if match.has("ahead") else 0


def anchored(match: Match) -> Built:
    """The past two months, the next 12 to 18 months, the first nine months, the nine months."""
    unit = grain_of(match.word("u"))
    count = match.number("n")
    if unit is None or count is None:
        return None
    if match.has("n2"):
        body = Length(value=printed(None, unit), amount=None, unit=unit, side=length_side(match))
        return Expression(body=body)
    count = count_of(match.word("u"), count)
    body = Length(value=printed(count, unit), amount=count, unit=unit, side=length_side(match))
    return Expression(body=body)


RATIOS: Final = {
    (Grain.YEAR, Grain.MONTH): 12,
    (Grain.WEEK, Grain.DAY): 7,
    (Grain.DAY, Grain.HOUR): 24,
    (Grain.HOUR, Grain.MINUTE): 60,
    (Grain.MINUTE, Grain.SECOND): 60,
}
"""How many of the finer unit make one of the coarser."""


def compound(match: Match) -> Built:
    """Two years and four months, 1 hour 20 minutes: one length in two units."""
    first, second = grain_of(match.word("u")), grain_of(match.word("u2"))
    count, rest = 1.0 if match.has("one") else match.number("n"), match.number("n2")
    if first is None or second is None or count is None or rest is None:
        return None
    if (first, second) not in RATIOS or rest != int(rest):
        return None
    head, tail = printed(count, first), printed(rest, second)
    clock = "" if first.value.startswith("T") or not second.value.startswith("T") else "T"
    value = head + clock + tail.removeprefix("P").removeprefix("T")
    amount = count * RATIOS[first, second] + rest
    body = Length(value=value, amount=amount, unit=second, side=length_side(match))
    return Expression(body=body)


def quarter_of(match: Match) -> Built:
    """A quarter of a century, quarter-century, a quarter of an hour."""
    values = {
        Grain.CENTURY: ("P25Y", 25.0, Grain.YEAR),
        Grain.HOUR: ("PT15M", 15.0, Grain.MINUTE),
        Grain.YEAR: ("P3M", 3.0, Grain.MONTH),
    }
    unit = grain_of(match.word("u"))
    if unit not in values:
        return None
    value, amount, finer = values[unit]
    return Expression(body=Length(value=value, amount=amount, unit=finer))


def whole(match: Match) -> Built:
    """All day, all week, all year."""
    unit = grain_of(match.word("u"))
    if unit not in {Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR}:
        return None
    return Expression(body=Length(value=printed(1, unit), amount=1, unit=unit))


_COUNT: Final = "n:NUMBER plus? ((or|to|dash) n2:NUMBER)?"
_WHICH: Final = "which:(last|past|next|coming|previous|following|latest)"
_MORE: Final = "((comma plural_unit)* comma? (or|and) plural_unit)"
_NO_AGE: Final = "not:(dash? old|of age)"

RULES: Final = (
    Rule(
        "duration.counted",
        f"(HEDGE|another)? {_COUNT} RUN dash? u:unit SO? (dash long)? {_NO_AGE}",
        counted,
    ),
    Rule(
        "duration.counted",
        f"HEDGE? n:NUMBER (and|dash) a dash? h:half RUN dash? u:unit {_NO_AGE}",
        counted,
    ),
    Rule(
        "duration.compound",
        f"(HEDGE|(the|poss)? {_WHICH})? (n:NUMBER|one:a) u:unit (and|comma)? n2:NUMBER u2:unit {_NO_AGE}",
        compound,
    ),
    Rule("duration.single", f"HEDGE? a RUN u:unit (SO|or NUMBER)? not:(dash) {_NO_AGE}", single),
    Rule("duration.single", "a u:day_word and a night_word", single),
    Rule("duration.single", "HEDGE? h0:half dash? a u:unit", single),
    Rule("duration.single", f"HEDGE? a? h0:half dash? u:unit (dash long)? {_NO_AGE}", single),
    Rule("duration.single", f"(the|poss)? {_WHICH} h0:half dash? a? u:unit", single),
    Rule("duration.single", "HEDGE? a u:unit and a h:half", single),
    Rule("duration.several", "u:plural_unit dash long", several),
    Rule("duration.single", "u:unit dash long", single),
    Rule("duration.single", "the fiscal? u:year_word see:(ending)", single),
    Rule("duration.quarter", "HEDGE? a? quarter_word dash? (of a)? u:unit", quarter_of),
    Rule("duration.whole", "all u:unit not:(of)", whole),
    Rule(
        "duration.several",
        f"HEDGE? (a? q:(couple of?|few)|q:several) NUMBER? RUN dash? u:unit (dash long)? {_NO_AGE}",
        several,
    ),
    Rule("duration.several", f"HEDGE? q:some u:plural_unit {_NO_AGE}", several),
    Rule("duration.several", f"HEDGE? q:hundred of u:plural_unit {_NO_AGE}", several),
    Rule(
        "duration.bare", f"u:plural_unit ((or|and) plural_unit)? (dash long)? {_NO_AGE}", several
    ),
    Rule(
        "duration.anchored",
        f"HEDGE? (the|poss)? {_WHICH} RUN {_COUNT} RUN dash? u:unit SO?",
        anchored,
    ),
    Rule(
        "duration.anchored",
        "(the|poss) (ordinal|which:latest)? RUN n:NUMBER u:plural_unit",
        anchored,
    ),
    Rule(
        "duration.vague",
        f"(the|these|poss)? {_WHICH} (q:(few|couple of)|several|some) NUMBER? u:plural_unit",
        several,
    ),
    Rule(
        "duration.vague",
        f"(the|these|poss)? which:recent u:plural_unit {_MORE}?",
        several,
    ),
    Rule("duration.vague", f"(the|poss)? {_WHICH} u:plural_unit {_MORE}?", several),
    Rule("duration.vague", "the u:plural_unit ahead:ahead", several),
)
