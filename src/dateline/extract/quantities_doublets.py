"""One amount printed in two units, "828 km (520 miles)", and whether the two agree.

Measures are compared in SI units, money by a fixed parity where the two currencies have one;
else an article that converts the same pair at least three times is held to its own rate. The
tolerance is that of rounding: half of the last printed digit on each side and two per cent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING, Final

from dateline.codes import HedgeKind
from dateline.extract.quantities_units import currency_words, in_si, kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Figure

_BRACKET: Final = re.compile(
    r"\s*(?:[(\[]|-LRB-)\s*(?:or\s+|about\s+|around\s+|some\s+|roughly\s+|nearly\s+|approximately\s+|~|=\s*)?"
)
_LATER_BRACKET: Final = re.compile(
    r"[^.;()\[\]\d]{0,40}(?:[(\[]|-LRB-)\s*(?:about\s+|around\s+|~)?"
)
_OR: Final = re.compile(r",?\s+or\s+(?:about\s+|around\s+|some\s+|roughly\s+|nearly\s+)?")
_LISTED: Final = re.compile(r"\s*[,;/]\s*(?:or\s+|about\s+)?")

SLACK: Final = 0.02
HEDGED: Final = 0.1
"""Relative differences that say nothing: of conversions, and of "about"."""
RATES: Final = 3
"""Conversions of one pair of currencies that make a rate of the article's own."""
OFF: Final = 0.1
"""What a conversion may differ from that rate, which moves from day to day."""


SEVERAL: Final = {
    "gallon": (1.20095,),
    "quart": (1.20095,),
    "pint": (1.20095,),
    "ton": (0.90718474, 1.0160469),
}
"""Other sizes of a unit in other countries, relative to that of the list."""


@dataclass(frozen=True, slots=True)
class Doublet:
    """Positions, in a list of figures, of an amount and of the same in another unit."""

    first: int
    second: int


def is_bracketed(text: str, first: Figure, second: Figure) -> bool:
    """Whether the second stands in a bracket right behind the first."""
    between = text[first.span.end : second.span.start]
    return _BRACKET.fullmatch(between) is not None


def doublets(text: str, figures: Sequence[Figure]) -> list[Doublet]:
    """The pairs of neighbours that state one amount twice; chains name the first of them."""
    found: list[Doublet] = []
    for number in range(1, len(figures)):
        before, figure = figures[number - 1], figures[number]
        between = text[before.span.end : figure.span.start]
        chained = bool(found) and found[-1].second == number - 1
        first = figures[found[-1].first] if chained else before
        if not _twice(first, figure):
            continue
        if chained and _LISTED.fullmatch(between):
            found.append(Doublet(found[-1].first, number))
        elif _LATER_BRACKET.fullmatch(between) or _OR.fullmatch(between):
            found.append(Doublet(number - 1, number))
    return found


def _twice(first: Figure, second: Figure) -> bool:
    """Whether two figures measure the same kind of thing in different units."""
    kind = kind_of(first.unit)
    return (
        kind is not None
        and kind not in {"share", "index"}
        and kind == kind_of(second.unit)
        and first.unit != second.unit
        and (first.per is None) == (second.per is None)
    )


def checked(figures: Sequence[Figure], pairs: Sequence[Doublet], text: str) -> list[Figure]:
    """The figures with `same_as` on each second one, and `issue` where it does not agree."""
    result = list(figures)
    rates = _rates(figures, pairs)
    for pair in pairs:
        first, second = figures[pair.first], figures[pair.second]
        result[pair.second] = replace(
            result[pair.second], same_as=first.span, issue=_issue(first, second, rates, text)
        )
    return result


def _issue(first: Figure, second: Figure, rates: dict[str, float], text: str) -> str | None:
    """Why two amounts cannot be the same; `None` where they can, or nothing is known."""
    for one, other in zip(_ends(first), _ends(second), strict=True):
        if one is None or other is None or not one or not other:
            continue
        expected, slack = _expected(first.unit or "", one, second.unit or "", rates)
        if expected is None:
            continue
        if kind_of(first.unit) != "temperature":
            slack += _rounding(text, first, 2) + _rounding(text, second, 1)
        slack += HEDGED * sum(f.hedge_kind is HedgeKind.APPROX for f in (first, second))
        meant = [expected * size for size in _sizes(first.unit, second.unit)]
        if all(abs(other - value) > slack * abs(value) for value in meant):
            words = f"{first.span.of(text)} is {expected:,.4g} {second.unit}"
            return f"{words}, not {second.span.of(text)}"
    return None


def _sizes(unit: str | None, other: str | None) -> list[float]:
    """Factors of what a conversion may be: gallons and tons differ between countries."""
    sizes = [1.0]
    sizes += SEVERAL.get(unit or "", ())
    sizes += [1 / factor for factor in SEVERAL.get(other or "", ())]
    return sizes


def _ends(figure: Figure) -> tuple[float | None, float | None]:
    return figure.low, figure.high


def _expected(
    unit: str, value: float, other: str, rates: dict[str, float]
) -> tuple[float | None, float]:
    """The value in the other unit and the relative slack of the conversion."""
    base, one = in_si(unit, value), in_si(other, 1)
    if base is not None and one is not None:
        if kind_of(unit) == "temperature":
            warm = base * 1.8 + 32 if other == "degree Fahrenheit" else base
            return warm, 1.5 / max(abs(warm), 1.0)
        return base / one, SLACK
    rate = _parity(unit, other)
    if rate is not None:
        return value * rate, SLACK
    rate = rates.get(f"{unit} {other}")
    return (None, 0.0) if rate is None else (value * rate, OFF)


def _parity(unit: str, other: str) -> float | None:
    """Units of `other` to one of `unit` where a peg fixes it."""
    pegs = currency_words().pegs
    if unit in pegs and pegs[unit][0] == other:
        return 1 / pegs[unit][1]
    if other in pegs and pegs[other][0] == unit:
        return pegs[other][1]
    return None


def _rates(figures: Sequence[Figure], pairs: Sequence[Doublet]) -> dict[str, float]:
    """The article's own rates of exchange: the median of at least three conversions."""
    seen: dict[str, list[float]] = {}
    for pair in pairs:
        first, second = figures[pair.first], figures[pair.second]
        if kind_of(first.unit) == "money" and first.low and second.low:
            seen.setdefault(f"{first.unit} {second.unit}", []).append(second.low / first.low)
    return {key: median(found) for key, found in seen.items() if len(found) >= RATES}


def _rounding(text: str, figure: Figure, kept: int) -> float:
    """Half of the last printed digit, relative to the number: 520 is 515 to 525.

    Zeros at the end count as rounding to no fewer than `kept` digits: 42,000 is 41,500 to 42,500.
    What stands first is what was known; the conversion may be rounded to its first digit.
    """
    match = re.search(r"\d[\d,]*(?:\.\d+)?", figure.span.of(text))
    if match is None:
        return 0.1  # in words: "some twenty miles"
    digits = match.group().replace(",", "")
    whole, _, decimals = digits.partition(".")
    zeros = min(len(whole) - len(whole.rstrip("0")), max(0, len(whole) - kept))
    step = 10.0 ** (-len(decimals) if decimals else zeros)
    return step / 2 / max(float(digits), step)
