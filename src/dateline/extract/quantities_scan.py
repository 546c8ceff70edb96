"""Quantities in running text: numbers with unit, currency, range and hedge.

Everything that is printed as an amount is returned, also what the annotation guide does not
count as a figure (durations, ages): the caller decides. Intervals follow the guide: "more
than X" is open above, "up to X" open below, "about X" is X itself, a range has both ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.codes import HedgeKind
from dateline.extract.quantities_numbers import Atom, atoms, hedge_words
from dateline.extract.quantities_units import currency_patterns, unit_pattern
from dateline.numbers import number_words
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in the text.

    `span` holds number and unit, `number` the number alone, `hedge` the hedge words. `kind` is
    what the unit measures: `money`, `share`, `length` ..., `count` without a unit. `ratio` is
    the total of "135 out of 166".
    """

    span: Span
    number: Span
    hedge: Span | None
    hedge_kind: HedgeKind
    low: float | None
    high: float | None
    unit: str | None
    kind: str
    fraction: bool = False
    words: bool = False
    scaled: float = 1.0


CHANGES: Final = re.compile(
    r"\b(?:rose|risen|rise|rises|fell|fall|falls|fallen|grew|grown|drop\w*|jump\w*|climb\w*|soar\w*"
    r"|increas\w*|decreas\w*|declin\w*|cut|plung\w*|plummet\w*|up|down|went|gone|slid|surg\w*)\b[^.;]{0,40}$"
)
"""Before "from X to Y" they make two figures of it, the old and the new."""


@cache
def _hedges() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Hedges that end where a number begins, and those that follow one."""
    lists = hedge_words()

    def one_of(words: Iterable[str]) -> str:
        parts = [
            re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True)
        ]
        return "|".join(parts)

    before = one_of(lists.before)
    return (
        re.compile(
            rf"(?<![\w-])(?P<hedge>{before})\s*(?:(?:the|a|an|another)\s+)?$", re.IGNORECASE
        ),
        re.compile(rf"\s*(?P<hedge>{one_of(lists.after)})(?!\w)", re.IGNORECASE),
    )


def quantities(text: str, within: Span) -> list[Quantity]:
    """All amounts of a stretch of text, in order."""
    found = [measured(text, atom, within) for atom in atoms(text, within)]
    found = [quantity for quantity in found if not _glued(text, quantity)]
    return [hedged(text, quantity, within) for quantity in ranged(text, found, within)]


def _glued(text: str, quantity: Quantity) -> bool:
    """Whether letters that are no unit stand right behind digits: "96th", "5s", "22pm"."""
    end = quantity.span.end
    return text[end - 1].isdigit() and end < len(text) and text[end].isalpha()


def measured(text: str, atom: Atom, within: Span) -> Quantity:
    """A number with the unit or currency printed at it."""
    number = Span(atom.start, atom.end)
    vague = atom.kind == "vague"
    base = Quantity(
        span=number,
        number=number,
        hedge=None,
        hedge_kind=HedgeKind.VAGUE if vague else HedgeKind.EXACT,
        low=atom.low,
        high=atom.high,
        unit="1" if atom.kind == "fraction" else None,
        kind="share" if atom.kind == "fraction" else "count",
        fraction=atom.kind == "fraction",
        words=atom.words,
        scaled=atom.scaled,
    )
    if re.search(r"(?:\bminus[\s-]|−)$", text[max(within.start, atom.start - 7) : atom.start]):
        base = replace(base, low=-atom.high, high=-atom.low)
    return _with_currency(text, base, within) or _with_unit(text, base, within) or base


def _with_currency(text: str, quantity: Quantity, within: Span) -> Quantity | None:
    before, behind, known = currency_patterns()
    number = quantity.number
    sign = before.search(text[max(within.start, number.start - 6) : number.start])
    if sign is not None:
        quantity = _scaled_apart(text, quantity, within)
        number = quantity.number
    gap = re.compile(r"\s+of(?=\s)").match(text, number.end, within.end)
    after = gap.end() if gap is not None and quantity.hedge_kind is HedgeKind.VAGUE else number.end
    name = behind.match(text, after, within.end)
    if sign is None and name is None:
        return None
    start, end = number.start, number.end
    unit = ""
    if name is not None and (sign is None or name["code"] or name["name"]):
        end = name.end()
        words = name["code"] or name["sign"] or (name["name"] or "").lower()
        unit = known.get(words) or known[words.lower()]
    if sign is not None:
        start = number.start - len(sign.group())
        unit = known[sign.group().strip()] if not unit or unit == "USD" else unit
    if (
        name is not None
        and name["name"]
        and name["name"].lower() in {"marks", "real", "som", "dong"}
    ):
        return None if sign is None else quantity
    return replace(quantity, span=Span(start, end), unit=unit, kind="money", fraction=False)


def _scaled_apart(text: str, quantity: Quantity, within: Span) -> Quantity:
    """The scale letter of tokenised text: "£ 350 m"."""
    match = re.compile(r"\s(m|mn|bn|k|tn)(?![\w])").match(text, quantity.number.end, within.end)
    if match is None or quantity.scaled != 1 or quantity.low is None or quantity.high is None:
        return quantity
    scale = number_words().suffixes[match[1]]
    number = Span(quantity.number.start, match.end())
    low, high = quantity.low * scale, quantity.high * scale
    return replace(quantity, span=number, number=number, low=low, high=high, scaled=float(scale))


def _with_unit(text: str, quantity: Quantity, within: Span) -> Quantity | None:
    pattern, known = unit_pattern()
    number = quantity.number
    start, scaled = number.end, quantity.scaled
    if text[number.end - 1] == "m" and scaled == 1e6 and not _million(text, number.end):
        value = (quantity.low or 0) / 1e6  # "37m": metres, unless something countable follows
        start -= 1
        number = Span(number.start, start)
        quantity = replace(quantity, number=number, low=value, high=value, scaled=1.0)
    gap = re.compile(r"\s+of(?=\s)").match(text, start, within.end)
    if gap is not None and quantity.hedge_kind is HedgeKind.VAGUE:
        start = gap.end()
    match = pattern.match(text, start, within.end)
    if match is None:
        return None
    name = match["long"] or match["short"]
    unit, kind = known.get(name) or known_by_case(known, name)
    if quantity.fraction and kind not in {"length", "area", "mass", "volume", "time", "index"}:
        return None
    if unit == "pound" and scaled >= 1e6:
        unit, kind = "GBP", "money"
    span = Span(quantity.span.start, match.end())
    return replace(quantity, span=span, number=number, unit=unit, kind=kind, fraction=False)


def known_by_case(known: dict[str, tuple[str, str]], name: str) -> tuple[str, str]:
    """The entry of a unit printed in other case: "degrees celsius"."""
    return next(entry for spelling, entry in known.items() if spelling.lower() == name.lower())


def _million(text: str, end: int) -> bool:
    """Whether "m" behind digits is a million: something countable or an amount follows."""
    return (
        re.match(r"\s+(?:of\s|[a-z]+s\b|people\b|men\b|women\b)", text[end : end + 30]) is not None
    )


_JOINT: Final = re.compile(r"\s*(?:-|–|—|-?(?:to|and|or)-?)\s*")


def ranged(text: str, found: list[Quantity], within: Span) -> list[Quantity]:
    """The same with ranges made one: "5-10", "between 5 and 10", "$3 billion to $5 billion"."""
    result: list[Quantity] = []
    for quantity in found:
        before = result[-1] if result else None
        both = None
        if before is not None:
            both = _range(text, before, quantity, within) or _ratio(text, before, quantity)
        if both is None:
            result.append(quantity)
        else:
            result[-1] = both
    return result


def _range(text: str, first: Quantity, second: Quantity, within: Span) -> Quantity | None:
    between = text[first.span.end : second.span.start].lower()
    lead = text[max(within.start, first.span.start - 60) : first.span.start].lower()
    joint = between.strip(" -") or "-"
    if not _JOINT.fullmatch(between) or first.hedge_kind is HedgeKind.RANGE:
        return None
    opener = (re.findall(r"(\w+)\s*$", lead) or [""])[0]
    few = first.high is not None and second.low is not None and second.low <= 2 * first.high
    if opener != "between" and (joint == "and" or (joint == "or" and not few)):
        return None  # "three or four days" is a range, "two or 50" is not
    if opener == "from" and CHANGES.search(lead.removesuffix("from").rstrip()):
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


_IN: Final = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?", re.IGNORECASE)


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


def hedged(text: str, quantity: Quantity, within: Span) -> Quantity:
    """A quantity with its hedge and the interval this leaves."""
    if quantity.hedge_kind is HedgeKind.RANGE:
        return quantity
    before, after = _hedges()
    start = max(within.start, quantity.span.start - 40)
    match = before.search(text[start : quantity.span.start])
    if match is not None:
        span = Span(start + match.start("hedge"), start + match.end("hedge"))
        kind = hedge_words().before[_plain(match["hedge"])]
        return bounded(replace(quantity, hedge=span), HedgeKind(kind))
    match = after.match(text, quantity.span.end, within.end)
    if match is not None:
        span = Span(match.start("hedge"), match.end("hedge"))
        kind = hedge_words().after[_plain(match["hedge"])]
        return bounded(replace(quantity, hedge=span), HedgeKind(kind))
    return quantity


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower())


def bounded(quantity: Quantity, kind: HedgeKind) -> Quantity:
    """The interval that a hedge leaves of a value; vague magnitudes keep the other end."""
    low, high = quantity.low, quantity.high
    if kind in {HedgeKind.AT_LEAST, HedgeKind.MORE_THAN}:
        high = None
    elif kind in {HedgeKind.AT_MOST, HedgeKind.LESS_THAN, HedgeKind.ALMOST}:
        low = None
    elif quantity.hedge_kind is HedgeKind.VAGUE:
        kind = HedgeKind.VAGUE
    return replace(quantity, low=low, high=high, hedge_kind=kind)
