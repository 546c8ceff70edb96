"""Units of measure and currencies: their spellings beside a number, and what they are.

Canonical names are those of the lists `units` ("kilometre", "percent") and ISO 4217 codes. A
currency name that several countries share ("pesos") stays a name; `currency_of` tells which it
is where the article names one of those countries alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Container, Iterable


class Unit(msgspec.Struct, frozen=True):
    """A unit of the list `units`: what it measures, its factor to SI, its spellings."""

    kind: str
    si: float
    names: list[str]


class UnitWords(msgspec.Struct, frozen=True):
    """The list `units`."""

    units: dict[str, Unit]
    per: list[str]
    adverbs: dict[str, str]


class Shared(msgspec.Struct, frozen=True):
    """A currency name of several countries, with their codes."""

    names: list[str]
    of: dict[str, str]


class CurrencyWords(msgspec.Struct, frozen=True):
    """The list `currencies`."""

    signs: dict[str, str]
    names: dict[str, str]
    coins: dict[str, str]
    shared: dict[str, Shared]
    pegs: dict[str, tuple[str, float]]
    codes: list[str]


def unit_words() -> UnitWords:
    """The units of the installation."""
    words: UnitWords = table("units", UnitWords)
    return words


def currency_words() -> CurrencyWords:
    """The currencies of the installation."""
    words: CurrencyWords = table("currencies", CurrencyWords)
    return words


@cache
def known_units() -> dict[str, tuple[str, str]]:
    """Canonical name and kind by spelling."""
    return {
        name: (unit, entry.kind)
        for unit, entry in unit_words().units.items()
        for name in entry.names
    }


@cache
def unit_pattern() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Spellings of units behind a number, with canonical name and kind."""
    known = known_units()
    longer = _one_of(name for name in known if len(name) > 3)
    spaced = _one_of(name for name in known if len(name) in {2, 3} or not name.isalpha())
    tight = _one_of(name for name in known if len(name) == 1 and name.isalpha())
    return re.compile(
        rf"(?:(?:\s?[-‑]\s?|\s)?(?P<long>(?i:{longer})|{spaced})|(?P<short>{tight})"
        r"|\s(?P<apart>m)(?=\s(?:deep|high|long|wide|tall|thick|away|above|below)\b))(?![A-Za-z0-9²³])"
    ), known


@cache
def currency_patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """Signs before a number, names behind it, and the code of each."""
    lists = currency_words()
    known = {**lists.signs, **{n.lower(): c for n, c in {**lists.names, **lists.coins}.items()}}
    known |= {code: code for code in lists.codes}
    known |= {name: key for key, entry in lists.shared.items() for name in entry.names}
    before = _one_of([*lists.signs, *lists.codes])
    shared = [name for entry in lists.shared.values() for name in entry.names]
    behind = _one_of([*lists.names, *lists.coins, *shared])
    codes = "|".join(lists.codes)
    signs_behind = "|".join(re.escape(s) for s in lists.signs if not s[0].isalpha())
    return (
        re.compile(rf"(?<![A-Za-z$€£])(?:{before})\s?$"),
        re.compile(
            rf"[\s-]?(?:(?P<name>(?i:{behind}))(?![A-Za-z])|(?P<code>{codes})(?![A-Za-z])"
            rf"|(?P<sign>{signs_behind})(?![\w]))"
        ),
        known,
    )


@cache
def per_pattern() -> re.Pattern[str]:
    """What an amount is reckoned by, behind it: "a month", "per square foot", "daily"."""
    kinds = {"time", "mass", "volume", "length", "area"}
    units = [
        name
        for entry in unit_words().units.values()
        if entry.kind in kinds
        for name in entry.names
        if len(name) > 1 and name[-1].isalpha()
    ]
    names = _one_of({*units, *unit_words().per})
    adverbs = _one_of(unit_words().adverbs)
    return re.compile(
        rf"(?:(?:\s+(?:an?|each|every|per)\s+|-(?:an?|per)-|\s?/\s?)(?P<name>{names})"
        rf"|\s+per\s+(?!cent\b)(?P<any>[a-z]+(?:-[a-z]+)?)|\s+(?P<adverb>{adverbs}))"
        r"(?!\w)(?!-(?!LRB|RRB)[a-z])(?!\s+(?:ago|earlier|before|later|after|apart|since|or\s+so)\b)",
        re.IGNORECASE,
    )


def per_name(match: re.Match[str]) -> str:
    """The canonical name of what an amount is reckoned by."""
    if match["adverb"]:
        return unit_words().adverbs[match["adverb"].lower()]
    name: str = (match["name"] or match["any"]).lower()
    return known_units().get(name, (name, ""))[0]


def _one_of(names: Iterable[str]) -> str:
    """An alternation, the longest first, alphabetical among equals."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name) for name in ordered)


def currency_of(unit: str | None, countries: Container[str]) -> str | None:
    """The currency a shared name means where exactly one of its countries is named."""
    entry = currency_words().shared.get(unit or "")
    if entry is None:
        return unit
    fitting = sorted({code for country, code in entry.of.items() if country in countries})
    return fitting[0] if len(fitting) == 1 else unit


def is_currency(unit: str | None) -> bool:
    """Whether a unit is money: a code, or a name that several countries share."""
    lists = currency_words()
    return unit in lists.shared or (unit is not None and len(unit) == 3 and unit.isupper())


def in_si(unit: str, value: float) -> float | None:
    """A value in the SI unit of its kind; temperatures in degrees Celsius, money `None`."""
    if unit == "degree Fahrenheit":
        return (value - 32) / 1.8
    entry = unit_words().units.get(unit)
    return None if entry is None else value * entry.si


def kind_of(unit: str | None) -> str | None:
    """What a unit measures, `money` for currencies; `None` for counted nouns."""
    if is_currency(unit):
        return "money"
    entry = unit_words().units.get(unit or "")
    return None if entry is None else entry.kind
