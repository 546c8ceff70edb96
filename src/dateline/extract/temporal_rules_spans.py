"""Rules of durations, repetitions, shifts by so many units, and vague times.

"Six months", "the past two weeks", "a month-long", "every morning", "three days later",
"last week", "recent years", "now". Values follow TIMEX3 in the conventions of TempEval-3:
PXW for an unsaid number of weeks, PAST_REF, P2Y6M.
"""

from __future__ import annotations

from typing import Final

from dateline.extract.temporal_expressions import (
    Base,
    Every,
    Expression,
    Grain,
    Length,
    Partial,
    Shift,
    Vague,
)
from dateline.extract.temporal_grammar import (
    Built,
    Match,
    Rule,
    count_of,
    grain_of,
    part_of,
    side_of,
)
from dateline.extract.temporal_lexicon import calendar_words

PAST: Final = Vague(value="PAST_REF", side=-1)
PRESENT: Final = Vague(value="PRESENT_REF", side=0)
FUTURE: Final = Vague(value="FUTURE_REF", side=1)

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
    return Expression(body=Length(value=value, amount=count, unit=unit))


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


def moved(match: Match) -> Built:
    """Two days ago, a year earlier, three weeks later, a month from now."""
    unit = grain_of(match.word("u"))
    if unit is None:
        return None
    back = match.word("way") in {"ago", "back", "earlier", "previously", "before", "prior"}
    base = (
        Base.PUBLICATION
        if match.word("way") in {"ago", "back", "from", "hence"}
        else Base.REFERENCE
    )
    count = 1.0 if match.has("one") else match.number("n")
    if match.has("couple"):
        count = 2.0
    if match.has("h"):
        count = (count or 0) + 0.5
    if count is None:
        return Expression(body=PAST if back else FUTURE)
    return _shifted(match, count_of(match.word("u"), count), unit, (back, base))


def _shifted(match: Match, count: float, unit: Grain, way: tuple[bool, Base]) -> Built:
    back, base = way
    if unit in {Grain.HOUR, Grain.MINUTE, Grain.SECOND}:
        return Expression(body=Shift(amount=0, unit=Grain.DAY, base=base))
    if count != int(count):
        finer = {Grain.YEAR: (Grain.MONTH, 12), Grain.DECADE: (Grain.YEAR, 10)}
        if unit not in finer:
            return None
        unit, count = finer[unit][0], count * finer[unit][1]
    amount = -int(count) if back else int(count)
    echo = match.has("one") and unit is Grain.YEAR and back
    return Expression(body=Shift(amount=amount, unit=unit, base=base, echo=echo))


def year_ago(match: Match) -> Built:
    """Year-ago, the year-earlier quarter, the year-ago third quarter."""
    rank = match.whole("o")
    if rank is not None:
        within = Shift(amount=-1, unit=Grain.YEAR)
        return Expression(body=Partial(quarter=rank, within=within)) if rank <= 4 else None
    return Expression(body=Shift(amount=-1, unit=Grain.YEAR, base=Base.REFERENCE, echo=True))


def named(match: Match) -> Built:
    """Last week, this year, next month, the current quarter, the coming weekend."""
    unit = grain_of(match.word("u"))
    if unit is None or (unit.value.startswith("T")):
        return None
    side = side_of(match)
    words = set(match.words("side"))
    if "latest" in words:
        side = -1
    base = (
        Base.REFERENCE
        if words & {"previous", "following", "subsequent", "preceding"}
        else Base.PUBLICATION
    )
    if "next" in words and unit is Grain.DAY:
        base = Base.REFERENCE
    if unit is Grain.DAY and base is Base.PUBLICATION and "next" not in words:
        return None  # "the last day of talks"
    if side == -1 and unit in {Grain.DECADE, Grain.CENTURY} and match.word("side") != "previous":
        return Expression(body=Length(value=printed(1, unit), amount=1, unit=unit, side=-1))
    body = Shift(amount=side or 0, unit=unit, base=base)
    return Expression(body=body, part=part_of(match))


def before_last(match: Match) -> Built:
    """The week before last, the month after next."""
    unit = grain_of(match.word("u"))
    amount = -2 if match.word("way") == "before" else 2
    return None if unit is None else Expression(body=Shift(amount=amount, unit=unit))


def same(match: Match) -> Built:
    """That day, the same month, later that year, the following day."""
    unit = grain_of(match.word("u"))
    if unit is None or unit.value.startswith("T"):
        return None
    words = set(match.words("which"))
    amount = 1 if words & {"following", "next", "subsequent"} else 0
    amount = -1 if words & {"previous", "preceding", "prior"} else amount
    return Expression(
        body=Shift(amount=amount, unit=unit, base=Base.REFERENCE), part=part_of(match)
    )


def definite(match: Match) -> Built:
    """The year, the quarter, the week: the one the text is about; the weekend."""
    unit = grain_of(match.word("u"))
    if unit is None or unit.value.startswith("T"):
        return None
    base = Base.REFERENCE if unit is Grain.QUARTER else Base.PUBLICATION
    return Expression(body=Shift(amount=0, unit=unit, base=base), part=part_of(match))


def latest_quarter(_match: Match) -> Built:
    """The latest period, in reports of results: the quarter they are about."""
    return Expression(body=Shift(amount=0, unit=Grain.QUARTER, base=Base.REFERENCE))


def weekend(match: Match) -> Built:
    """The weekend: the one last begun, unless something else is said."""
    return Expression(
        body=Shift(amount=side_of(match) or 0, unit=Grain.WEEKEND), part=part_of(match)
    )


def recurring(match: Match) -> Built:
    """Every day, each July, every two weeks, on Mondays, Tuesday nights."""
    words = calendar_words()
    clock = words.parts.get(match.word("p"))
    tail = f"T{clock}" if clock else ""
    day = words.weekdays.get(match.word("w")) or words.weekday_plurals.get(match.word("w"))
    if day:
        return Expression(body=Every(value=f"XXXX-WXX-{day}{tail}"))
    if match.has("m"):
        return Expression(body=Every(value=f"XXXX-{words.months[match.word('m')]:02d}"))
    if match.has("s"):
        return Expression(body=Every(value=f"XXXX-{words.seasons[match.word('s')]}"))
    if clock:
        return Expression(body=Every(value=f"XXXX-XX-XX{tail}"))
    unit = grain_of(match.word("u"))
    count = match.number("n") if match.has("n") else 2.0 if match.has("other") else 1.0
    if unit is None or count is None:
        return None
    if unit is Grain.WEEKEND:
        return Expression(body=Every(value="XXXX-WXX-WE"))
    return Expression(body=Every(value=printed(count_of(match.word("u"), count), unit)))


def rate(match: Match) -> Built:
    """Twice a week, per day, three times a month."""
    unit = grain_of(match.word("u"))
    return None if unit is None else Expression(body=Every(value=printed(1, unit)))


def frequency(match: Match) -> Built:
    """Daily, weekly, annually."""
    return Expression(body=Every(value=calendar_words().frequencies[match.word("f")]))


def vague_past(_match: Match) -> Built:
    """Recently, in the past, at the time."""
    return Expression(body=PAST)


def present(_match: Match) -> Built:
    """Now, currently, at present, at this stage."""
    return Expression(body=PRESENT)


def vague_future(_match: Match) -> Built:
    """The future, the near term."""
    return Expression(body=FUTURE)


_COUNT: Final = "n:NUMBER ((or|to|dash) n2:NUMBER)?"
_AGO: Final = "way:(ago|back not:(to|from|in|on|and)|from now|hence)"
_THEN: Final = "way:(earlier|later|afterwards)"
_WHICH: Final = "which:(last|past|next|coming|previous|following|latest)"
_NO_AGE: Final = "not:(dash? old|of age)"

RULES: Final = (
    Rule(
        "duration.counted", f"HEDGE? {_COUNT} RUN dash? u:unit SO? (dash long)? {_NO_AGE}", counted
    ),
    Rule(
        "duration.counted",
        f"HEDGE? n:NUMBER (and|dash) a dash? h:half RUN dash? u:unit {_NO_AGE}",
        counted,
    ),
    Rule("duration.single", f"HEDGE? a RUN u:unit SO? not:(dash) {_NO_AGE}", single),
    Rule("duration.single", "HEDGE? h0:half dash? a u:unit", single),
    Rule("duration.single", "HEDGE? a u:unit and a h:half", single),
    Rule("duration.single", "u:unit dash long", single),
    Rule(
        "duration.several",
        f"HEDGE? (a? q:(couple of?|few)|q:several|q:some) RUN dash? u:unit (dash long)? {_NO_AGE}",
        several,
    ),
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
        f"(the|these|poss)? {_WHICH} (q:(few|couple of)|several|some) u:plural_unit",
        several,
    ),
    Rule(
        "duration.vague",
        "(the|these|poss)? which:recent u:plural_unit ((or|and) plural_unit)?",
        several,
    ),
    Rule("duration.vague", f"(the|poss)? {_WHICH} u:plural_unit ((or|and) plural_unit)?", several),
    Rule("duration.vague", "the u:plural_unit ahead:ahead", several),
    Rule("shift.moved", f"HEDGE? (n:NUMBER|one:a) RUN u:unit SO? {_AGO}", moved),
    Rule("shift.moved", f"HEDGE? n:NUMBER and a h:half u:unit {_AGO}", moved),
    Rule("shift.moved", f"(a? few|several|some|a? couple:couple of?) u:unit {_AGO}", moved),
    Rule("shift.moved", f"u:plural_unit {_AGO}", moved),
    Rule("shift.moved", f"HEDGE? (n:NUMBER|one:a) RUN u:unit SO? {_THEN}", moved),
    Rule(
        "shift.year_ago",
        "(the|poss)? comparable? year_word dash (ago|earlier) (o:ordinal? dash? quarter_word|period)",
        year_ago,
    ),
    Rule("shift.year_ago", "year_word dash (ago|earlier)", year_ago),
    Rule("shift.year_ago", "the quarter_word a year_word (ago|earlier)", year_ago),
    Rule("shift.named", "PRE SIDE RUN u:unit SO?", named),
    Rule("shift.named", "PRE side:(the? (current|latest) fiscal?) u:unit", named),
    Rule("shift.named", "the u:unit way:(before last|after next)", before_last),
    Rule(
        "shift.same",
        "PRE which:(that (same|very)?|the very? same|the (following|previous|next)) u:unit",
        same,
    ),
    Rule(
        "shift.definite",
        "PRE the full? fiscal? u:(month_word|year_word|quarter_word|week_word) not:(dash)",
        definite,
    ),
    Rule("shift.definite", "the latest period", latest_quarter),
    Rule("duration.year", "the fiscal? u:year_word see:(ending)", single),
    Rule("shift.weekend", "PRE (SIDE|the) weekend", weekend),
    Rule("set.every", "every (n:NUMBER|other:other)? u:unit", recurring),
    Rule("set.every", "every (w:weekday|m:month|s:season) p:part?", recurring),
    Rule("set.every", "every p:part", recurring),
    Rule("set.every", "w:weekday_plural p:part?", recurring),
    Rule("set.rate", "(once|times) (a|every|per) u:unit", rate),
    Rule("set.rate", "per u:unit", rate),
    Rule("set.frequency", "f:frequency", frequency),
    Rule("vague.present", "right? now", present),
    Rule("vague.present", "currently|current|at present|these day_words", present),
    Rule("vague.past", "most? recently|recent|the past|the recent past", vague_past),
    Rule("vague.future", "the near? future|the near term", vague_future),
)
