"""Two numbers that make one amount: ranges ("5 to 10") and shares ("one in three")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.codes import HedgeKind

if TYPE_CHECKING:
    from dateline.extract.quantities_scan import Quantity
    from dateline.spans import Span

CHANGES: Final = re.compile(
    r"\b(?:rose|risen|rise|rises|fell|fall|falls|fallen|grew|grown|drop\w*|jump\w*|climb\w*|soar\w*"
    r"|increas\w*|decreas\w*|declin\w*|cut|plung\w*|plummet\w*|up|down|went|gone|slid|surg\w*"
    r"|expand\w*|shr[aiu]nk|rais\w*|lower\w*|reduc\w*)\b[^.;]{0,40}$"
)
"""Before "from X to Y" they make two figures of it, the old and the new."""

_JOINT: Final = re.compile(r"\s*(?:-|–|—|-?(?:to|and|or)-?)\s*")
_IN: Final = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?", re.IGNORECASE)


def ranged(text: str, found: list[Quantity], within: Span) -> list[Quantity]:
    """The same with ranges made one: "5-10", "between 5 and 10", "$3 billion to $5 billion"."""
    result: list[Quantity] = []
    for quantity in found:
        before = result[-1] if result else None
        both = None
        if before is not None:
            both = _range(text, before, quantity, within) or _ratio(text, before, quantity)
        if both is None and before is not None and _hanging(text, before, quantity):
            result[-1] = replace(before, unit=quantity.unit, kind=quantity.kind)
            result.append(quantity)
        elif both is None:
            result.append(quantity)
        else:
            result[-1] = both
    return result


def _hanging(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether the unit of the second is left out at the first: "7- or 8-inch", "from 5 to 7 mm"."""
    if first.unit is not None or second.unit is None or first.hedge_kind is not HedgeKind.EXACT:
        return False
    between = text[first.span.end : second.span.start].lower()
    if re.fullmatch(r"[-‑]\s?(?:and|or|to|,)\s?", between):
        return True
    lead = text[max(0, first.span.start - 6) : first.span.start].lower()
    return between == " to " and lead.endswith("from ") and second.kind not in {"share", "money"}


def _range(text: str, first: Quantity, second: Quantity, within: Span) -> Quantity | None:
    between = text[first.span.end : second.span.start].lower()
    joint = between.strip(" -") or "-"
    if not _JOINT.fullmatch(between) or first.hedge_kind is HedgeKind.RANGE:
        return None
    if not _one_amount(text, first, second, within, joint):
        return None
    if first.unit != second.unit and not _shared(first, second):
        return None
    low, high = first.low, second.high
    if low is None or high is None:
        return None
    if first.scaled == 1 and second.scaled > 1 and low < 1000 and low * second.scaled < high * 1.5:
        low *= second.scaled  # "2 to 3 million"
    if low >= high:
        return None
    span = first.span.joined(second.span)
    return replace(
        second,
        span=span,
        number=span if second.unit is None else first.number.joined(second.number),
        low=low,
        high=high,
        hedge_kind=HedgeKind.RANGE,
        unit=second.unit or first.unit,
        kind=second.kind if second.unit else first.kind,
    )


def _one_amount(text: str, first: Quantity, second: Quantity, within: Span, joint: str) -> bool:
    """Whether "and" or "to" joins the ends of one range and not two amounts.

    "Three or four days" is a range, "25,000 or 40,000" is a choice of two; "from 5 to 7" is a
    range unless something rose.
    """
    lead = text[max(within.start, first.span.start - 60) : first.span.start].lower()
    opener = (re.findall(r"(\w+)\s*$", lead) or [""])[0]
    if opener == "between":
        return True
    if joint == "or":
        low, high = first.high, second.low
        return low is not None and high is not None and (high <= 1.5 * low or high <= low + 1)
    changing = opener == "from" and CHANGES.search(lead.removesuffix("from").rstrip())
    return joint != "and" and not changing


def _ratio(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """A share told by small whole numbers: "one in three", "nine out of 10".

    The seats of "135 out of 166" are two figures, a part and its total.
    """
    between = text[first.span.end : second.span.start]
    if not _IN.fullmatch(between) or first.kind != "count" or second.kind != "count":
        return None
    top, bottom = first.low, second.low
    if top is None or not bottom or top >= bottom or second.hedge_kind is not HedgeKind.EXACT:
        return None
    round_total = bottom in {10, 100, 1000} or (first.words and second.words and bottom < 10)
    if "out" in between and not round_total:
        return None
    value = top / bottom
    span = first.span.joined(second.span)
    return replace(
        second,
        span=span,
        number=span,
        low=value,
        high=value,
        unit="1",
        kind="share",
        fraction=True,
    )


def _shared(first: Quantity, second: Quantity) -> bool:
    """Whether a unit printed once is that of both numbers.

    It is in "5-10 km" and "$3 to 5 million", but not in "fell 4 points to 1,200".
    """
    if first.unit is None:
        return not second.fraction
    return second.unit is None and first.kind == "money" and first.number.end == first.span.end
