"""Rules of times counted in units: "three days ago", "two years later", "last week", "that day".

What they are counted from is the day of speaking or the time named before, as the words say.
"""

from __future__ import annotations

from typing import Final

from dateline.extract.temporal_expressions import Base, Expression, Grain, Length, Shift
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
from dateline.extract.temporal_rules_sets import FUTURE, PAST
from dateline.extract.temporal_rules_spans import printed

LONGEST: Final = 9999
"""Units that a calendar can count: "millions of years ago" is only long ago."""


def moved(match: Match) -> Built:
    """Two days ago, a year earlier, three weeks later, a month from now."""
    unit = grain_of(match.word("u"))
    if unit is None:
        return None
    back = match.word("way") in {"ago", "back", "earlier", "previously", "before", "prior"}
    base = _counted_from(match)
    count = 1.0 if match.has("one") else match.number("n")
    if match.has("n2"):
        count = None  # "two or three years ago" does not say which year
    if match.has("couple"):
        count = 2.0
    if match.has("h0"):
        count = 0.5
    if match.has("h"):
        count = (count or 0) + 0.5
    if count is None or count > LONGEST:
        return Expression(body=PAST if back else FUTURE)
    return _shifted(match, count_of(match.word("u"), count), unit, (back, base))


def _counted_from(match: Match) -> Base | Shift:
    """What units are counted from: now, tomorrow ("a week from tomorrow"), the time named."""
    if match.word("way") not in {"ago", "back", "from", "hence"}:
        return Base.REFERENCE
    days = calendar_words().deictic[match.word("t")] if match.has("t") else 0
    return Shift(amount=days, unit=Grain.DAY) if days else Base.PUBLICATION


def _shifted(match: Match, count: float, unit: Grain, way: tuple[bool, Base | Shift]) -> Built:
    back, base = way
    if unit in {Grain.HOUR, Grain.MINUTE, Grain.SECOND}:
        if base is Base.REFERENCE:
            return _by_the_clock(count, unit, back=way[0])
        return Expression(body=Shift(amount=0, unit=Grain.DAY, base=base))
    if count != int(count):
        finer = {Grain.YEAR: (Grain.MONTH, 12), Grain.DECADE: (Grain.YEAR, 10)}
        if unit not in finer:
            return None
        unit, count = finer[unit][0], count * finer[unit][1]
    amount = -int(count) if back else int(count)
    echo = match.has("one") and unit is Grain.YEAR and back
    body = Shift(amount=amount, unit=unit, base=base, echo=echo, counted=base is Base.PUBLICATION)
    return Expression(body=body)


def _by_the_clock(count: float, unit: Grain, *, back: bool) -> Built:
    """An hour later, 20 minutes earlier: counted from a time of the clock."""
    if unit is Grain.SECOND:
        return None
    if count != int(count):
        unit, count = (Grain.MINUTE, count * 60) if unit is Grain.HOUR else (unit, count)
    if count != int(count):
        return None
    amount = -int(count) if back else int(count)
    return Expression(body=Shift(amount=amount, unit=unit, base=Base.REFERENCE))


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
    if side and unit in {Grain.DECADE, Grain.CENTURY} and base is Base.PUBLICATION:
        return Expression(body=Length(value=printed(1, unit), amount=1, unit=unit, side=side))
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
    plural = match.word("u") in calendar_words().plural_units
    if unit is None or unit.value.startswith("T") or plural:
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


def weekend(match: Match) -> Built:
    """The weekend: the one last begun, unless something else is said."""
    return Expression(
        body=Shift(amount=side_of(match) or 0, unit=Grain.WEEKEND), part=part_of(match)
    )


def later(match: Match) -> Built:
    """Months later, a few days later: how long after, not when."""
    unit = grain_of(match.word("u"))
    if unit is None:
        return None
    return Expression(body=Length(value=printed(None, unit), amount=None, unit=unit))


def year_before(match: Match) -> Built:
    """The year before, the month earlier: the one before the time named."""
    unit = grain_of(match.word("u"))
    if unit is None or unit.value.startswith("T"):
        return None
    amount = 1 if match.word("way") in {"after", "later"} else -1
    return Expression(body=Shift(amount=amount, unit=unit, base=Base.REFERENCE))


_AGO: Final = "way:(ago|back not:(to|from|in|on|and)|from now|from t:deictic|hence)"
_THEN: Final = "way:(earlier|later|afterwards)"
_FEW: Final = "(a? few|several|some|a? couple of?)"

RULES: Final = (
    Rule(
        "shift.moved",
        f"HEDGE? (n:NUMBER plus? ((or|to|dash) n2:NUMBER)?|one:a) RUN u:unit SO? {_AGO}",
        moved,
    ),
    Rule(
        "shift.moved",
        f"HEDGE? (n:NUMBER and a h:half u:unit|one:a u:unit and a h:half) {_AGO}",
        moved,
    ),
    Rule("shift.moved", f"(a? few|several|some|a? couple:couple of?) u:unit {_AGO}", moved),
    Rule("shift.moved", f"(hundred of)? u:plural_unit {_AGO}", moved),
    Rule("shift.moved", f"HEDGE? (n:NUMBER plus?|one:a) RUN u:unit SO? {_THEN}", moved),
    Rule("shift.moved", f"HEDGE? (a h0:half dash?|h0:half a) u:unit {_AGO}", moved),
    Rule(
        "shift.moved",
        f"HEDGE? (n:NUMBER and a h:half u:unit|one:a u:unit and a h:half) {_THEN}",
        moved,
    ),
    Rule("shift.later", f"{_FEW}? u:plural_unit way:(later|afterwards)", later),
    Rule("shift.named", "PRE SIDE RUN u:unit SO?", named),
    Rule("shift.named", "PRE side:(the? (current|latest) fiscal?) u:unit", named),
    Rule("shift.named", "the u:unit way:(before last|after next)", before_last),
    Rule(
        "shift.same",
        "PRE which:(that (same|very)?|the very? same|the (following|previous|next)) u:unit",
        same,
    ),
    Rule(
        "shift.before",
        "the u:(day_word|week_word|month_word|year_word) way:(before|earlier|after|later)"
        " see:(comma|dot|and|$)",
        year_before,
    ),
    Rule(
        "shift.definite",
        "PRE the full? fiscal? u:(month_word|year_word|week_word) not:(dash|ending|after|before|that)",
        definite,
    ),
    Rule("shift.definite", "PRE the full? fiscal? u:quarter_word not:(dash|of)", definite),
    Rule("shift.weekend", "PRE (SIDE|the) weekend", weekend),
)
