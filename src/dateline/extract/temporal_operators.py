"""What an expression says as a tree of operators, before any day is known.

A compact term in the manner of SCATE (Bethard and Parker 2016): `Last(Weekday(5))`,
`Shift(DCT, -1, Day)`, `After(Date(month=8, day=3), P1M)`, `Early(Year(2022))`. Numbers of
weekdays and months count from 1. `DCT` is the day of publication, `REF` the time named before.
The term holds all that the expression does, and nothing of the article around it.
"""

from __future__ import annotations

from typing import Final

from dateline.extract.temporal_expressions import (
    Base,
    Every,
    Expression,
    Grain,
    Length,
    Part,
    Partial,
    Shift,
    Vague,
)

UNITS: Final = {
    Grain.SECOND: "Second",
    Grain.MINUTE: "Minute",
    Grain.HOUR: "Hour",
    Grain.DAY: "Day",
    Grain.WEEKEND: "Weekend",
    Grain.WEEK: "Week",
    Grain.MONTH: "Month",
    Grain.QUARTER: "Quarter",
    Grain.SEASON: "Season",
    Grain.HALF: "Half",
    Grain.YEAR: "Year",
    Grain.DECADE: "Decade",
    Grain.CENTURY: "Century",
    Grain.MILLENNIUM: "Millennium",
}

PARTS: Final = {
    Part.EARLY: "Early",
    Part.MID: "Mid",
    Part.LATE: "Late",
    Part.SO_FAR: "SoFar",
    Part.REST: "Rest",
}

BASES: Final = {Base.PUBLICATION: "DCT", Base.REFERENCE: "REF"}

SIDES: Final = {-1: "Last", 0: "This", 1: "Next"}

DAYS_OF: Final = {
    Grain.SECOND: ("PT", 1, "S"),
    Grain.MINUTE: ("PT", 1, "M"),
    Grain.HOUR: ("PT", 1, "H"),
    Grain.WEEKEND: ("P", 1, "WE"),
    Grain.QUARTER: ("P", 3, "M"),
    Grain.SEASON: ("P", 3, "M"),
    Grain.HALF: ("P", 6, "M"),
    Grain.DECADE: ("P", 10, "Y"),
    Grain.CENTURY: ("P", 100, "Y"),
    Grain.MILLENNIUM: ("P", 1000, "Y"),
}
"""Units that ISO 8601 durations count in smaller ones; the others have a letter."""

DATE_FIELDS: Final = ("year", "month", "day", "weekday")
"""Fields that together make one date."""

OTHER_FIELDS: Final = ("quarter", "half", "season", "decade", "century", "holiday")
"""Fields that stand alone or within a year."""


def operators(expression: Expression) -> str:
    """The operator tree of an expression as one term; it is the same for the same expression."""
    term = body_term(expression.body)
    if expression.clock is not None:
        term = f"At({term}, {expression.clock})"
    return term if expression.part is None else f"{PARTS[expression.part]}({term})"


def body_term(body: Partial | Shift | Length | Every | Vague) -> str:
    """The term of what an expression is about, without its part and its time of day."""
    match body:
        case Partial():
            return partial_term(body)
        case Shift():
            return shift_term(body)
        case Length():
            term = f"Length({body.value})"
            return term if body.side == 0 else f"{SIDES[_sign(body.side)]}({term})"
        case Every():
            return f"Every({body.value})"
        case Vague():
            return f"Vague({body.value})"


def partial_term(body: Partial) -> str:
    """The term of parts of a calendar date: `Month(3)`, `Date(month=8, day=3)`, `Date()` of none."""
    dated = [(name, value) for name in DATE_FIELDS if (value := getattr(body, name)) is not None]
    terms = []
    if len(dated) == 1:
        terms.append(f"{dated[0][0].capitalize()}({dated[0][1]})")
    elif dated or all(getattr(body, name) is None for name in OTHER_FIELDS):
        terms.append(f"Date({', '.join(f'{name}={value}' for name, value in dated)})")
    for name in OTHER_FIELDS:
        value = getattr(body, name)
        if value is not None:
            terms.append(f"{name.capitalize()}({value})")
    if body.within is not None:
        terms.insert(0, shift_term(body.within))
    term = terms[0] if len(terms) == 1 else f"In({', '.join(terms)})"
    return term if body.side is None else f"{SIDES[_sign(body.side)]}({term})"


def shift_term(body: Shift) -> str:
    """The term of a count of units from a base: `Shift(DCT, -1, Day)`, `Before(..., P2D)`."""
    unit = UNITS[body.unit]
    if isinstance(body.base, Base):
        term = f"Shift({BASES[body.base]}, {body.amount:+d}, {unit})"
        term = term.replace("+0", "0")
    elif body.amount == 0:
        term = f"Around({body_term(body.base)}, {unit})"
    else:
        way = "After" if body.amount > 0 else "Before"
        term = f"{way}({body_term(body.base)}, {duration(abs(body.amount), body.unit)})"
    if body.grain is not None:
        term = f"As({term}, {UNITS[body.grain]})"
    return f"Same({term})" if body.echo else term


def duration(amount: int, unit: Grain) -> str:
    """So many units as an ISO 8601 duration: P1M, PT2H; weekends are P1WE."""
    prefix, size, letter = DAYS_OF.get(unit, ("P", 1, unit.value))
    return f"{prefix}{amount * size}{letter}"


def _sign(side: int) -> int:
    return (side > 0) - (side < 0)
