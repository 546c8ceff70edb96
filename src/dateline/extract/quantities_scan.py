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
from dateline.extract.quantities_ranges import ranged
from dateline.extract.quantities_units import (
    currency_patterns,
    per_name,
    per_pattern,
    unit_pattern,
)
from dateline.numbers import number_words
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in the text.

    `span` holds number and unit, `number` the number alone, `hedge` the hedge words. `kind` is
    what the unit measures: `money`, `share`, `length` ..., `count` without a unit. `per` is what
    it is reckoned by, `reckoned` the end of those words: "$5 a month".
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
    per: str | None = None
    reckoned: int = 0


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
            rf"(?<![\w-])(?P<hedge>{before})\s*(?:(?:an?|another|(?P<the>the))\s+)?$",
            re.IGNORECASE,
        ),
        re.compile(rf"\s*(?P<hedge>{one_of(lists.after)})(?!\w)", re.IGNORECASE),
    )


def quantities(text: str, within: Span) -> list[Quantity]:
    """All amounts of a stretch of text, in order."""
    found = [measured(text, atom, within) for atom in atoms(text, within)]
    found = [quantity for quantity in found if not _glued(text, quantity)]
    found = _unreckoned([_reckoned(text, q, within) for q in ranged(text, found, within)])
    return [hedged(text, quantity, within) for quantity in found]


def _unreckoned(found: list[Quantity]) -> list[Quantity]:
    """The amounts without those that say what the one before is reckoned by: "$3 a dozen"."""
    ends = [0, *(quantity.reckoned for quantity in found)]
    return [q for end, q in zip(ends, found, strict=False) if q.span.start >= end]


def _reckoned(text: str, quantity: Quantity, within: Span) -> Quantity:
    """A measured amount with what it is reckoned by; "10 percent a year" stays a share."""
    if quantity.unit is None or quantity.kind in {"age", "speed", "flow"}:
        return quantity
    bracket = _BRACKET.match(text, quantity.span.end, within.end)
    if bracket is not None:  # "470 pence ($7.43) a share"
        quantity = reckoned(text, quantity, bracket.end(), within)
        return replace(quantity, reckoned=0)  # what stands in the bracket stays
    return reckoned(text, quantity, quantity.span.end, within)


_BRACKET: Final = re.compile(r"\s*(?:\([^()]{1,30}\)|\)|-LRB-[^()]{1,40}?-RRB-|-RRB-)")


def reckoned(text: str, quantity: Quantity, start: int, within: Span) -> Quantity:
    """An amount with what it is reckoned by if that is printed at `start`."""
    match = per_pattern().match(text, start, within.end)
    if match is None:
        return quantity
    return replace(quantity, per=per_name(match), reckoned=match.end())


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


_OF: Final = re.compile(r"\s+of(?=\s)")
_ARTICLE: Final = re.compile(r"\s+(?:of\s+)?an?(?=\s)")
_LETTER: Final = re.compile(r"\s(m|mn|bn|k|tn)(?![\w])")
COMMON: Final = frozenset({"marks", "real", "som", "dong", "won", "kip", "crown"})
"""Currencies that are common words too: small numbers before them are no money."""


def _with_currency(text: str, quantity: Quantity, within: Span) -> Quantity | None:
    before, behind, known = currency_patterns()
    number = quantity.number
    sign = before.search(text[max(within.start, number.start - 6) : number.start])
    if (
        sign is not None
        and sign.group().strip() in {"PS", "#"}
        and not _sum_of_money(number.of(text))
    ):
        sign = None
    if sign is not None:
        quantity = _scaled_apart(text, quantity, within)
        number = quantity.number
    gap = _OF.match(text, number.end, within.end)
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
    if name is not None and (name["name"] or "").lower() in COMMON and (quantity.low or 0) < 100:
        return None if sign is None else quantity
    return replace(quantity, span=Span(start, end), unit=unit, kind="money", fraction=False)


def _sum_of_money(number: str) -> bool:
    """Whether a number has the form of a price: "PS21,700" and "# 6bn", but not "PS5"."""
    return len(number) > 2 and re.search(r"[,.]|[a-z]$", number) is not None


def _scaled_apart(text: str, quantity: Quantity, within: Span) -> Quantity:
    """The scale letter of tokenised text: "£ 350 m"."""
    match = _LETTER.match(text, quantity.number.end, within.end)
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
    gap = (_ARTICLE if quantity.fraction else _OF).match(text, start, within.end)
    if gap is not None and (quantity.fraction or quantity.hedge_kind is HedgeKind.VAGUE):
        start = gap.end()
    match = pattern.match(text, start, within.end)
    if match is None:
        return None
    name = match["long"] or match["short"] or match["apart"]
    if name == "C" and not _MERCURY.search(
        text[max(within.start, number.start - 14) : number.start]
    ):
        return None
    unit, kind = known.get(name) or known_by_case(known, name)
    if quantity.fraction and kind not in {"length", "area", "mass", "volume", "time", "index"}:
        return None
    if unit == "pound" and scaled >= 1e6:
        unit, kind = "GBP", "money"
    span = Span(quantity.span.start, match.end())
    return replace(quantity, span=span, number=number, unit=unit, kind=kind, fraction=False)


_MERCURY: Final = re.compile(
    r"(?:\b(?:to|of|at|about|around|nearly|almost|below|above|over|and|reach\w*|hit|hits|minus)\s|[-−])$"
)
"""Before "35C" they make it a temperature; behind a name it is a century or a room."""


def known_by_case(known: dict[str, tuple[str, str]], name: str) -> tuple[str, str]:
    """The entry of a unit printed in other case: "degrees celsius"."""
    return next(entry for spelling, entry in known.items() if spelling.lower() == name.lower())


def _million(text: str, end: int) -> bool:
    """Whether "m" behind digits is a million: something countable or an amount follows."""
    return _COUNTABLE.match(text, end) is not None


_COUNTABLE: Final = re.compile(
    r"\s+(?:of\s|[a-z]+s\b|people\b|men\b|women\b)|-(?!long|high|wide|deep|tall|thick)[a-z]"
)


def hedged(text: str, quantity: Quantity, within: Span) -> Quantity:
    """A quantity with its hedge and the interval this leaves."""
    if quantity.hedge_kind is HedgeKind.RANGE:
        return quantity
    before, after = _hedges()
    start = max(within.start, quantity.span.start - 40)
    match = before.search(text[start : quantity.span.start])
    if match is not None and not (match["the"] and not _MARK.match(text, quantity.span.end)):
        span = Span(start + match.start("hedge"), start + match.end("hedge"))
        kind = hedge_words().before[_plain(match["hedge"])]
        return bounded(replace(quantity, hedge=span), HedgeKind(kind))
    match = after.match(text, quantity.span.end, within.end)
    if match is not None:
        span = Span(match.start("hedge"), match.end("hedge"))
        kind = hedge_words().after[_plain(match["hedge"])]
        return bounded(replace(quantity, hedge=span), HedgeKind(kind))
    return quantity


_MARK: Final = re.compile(r"[\s-](?:mark|threshold|barrier|milestone)\b")
"""Behind a number they keep the hedge: "over the 12,000 mark", but "below the 500 it was built for"."""


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
