"""Units of measure and currencies: their spellings beside a number, and what they are.

Canonical names are those of the lists `units` ("kilometre", "percent") and ISO 4217 codes.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from dateline.resources import table


class Unit(msgspec.Struct, frozen=True):
    """A unit of the list `units`: what it measures, its factor to SI, its spellings."""

    kind: str
    si: float
    names: list[str]


class UnitWords(msgspec.Struct, frozen=True):
    """The list `units`."""

    units: dict[str, Unit]


class CurrencyWords(msgspec.Struct, frozen=True):
    """The list `currencies`."""

    signs: dict[str, str]
    names: dict[str, str]
    coins: dict[str, str]
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
def unit_pattern() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Spellings of units behind a number, with canonical name and kind."""
    known = {
        name: (unit, entry.kind)
        for unit, entry in unit_words().units.items()
        for name in entry.names
    }
    names = sorted(known, key=lambda name: (-len(name), name))
    longer = "|".join(re.escape(name) for name in names if len(name) > 3)
    spaced = "|".join(
        re.escape(name) for name in names if len(name) in {2, 3} or not name.isalpha()
    )
    tight = "|".join(re.escape(name) for name in names if len(name) == 1 and name.isalpha())
    return re.compile(
        rf"(?:(?:\s?[-‑]\s?|\s)?(?P<long>(?i:{longer})|{spaced})|(?P<short>{tight}))(?![A-Za-z0-9²³])"
    ), known


@cache
def currency_patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """Signs before a number, names behind it, and the code of each."""
    lists = currency_words()
    known = {**lists.signs, **{n.lower(): c for n, c in {**lists.names, **lists.coins}.items()}}
    known |= {code: code for code in lists.codes}
    signs = sorted([*lists.signs, *lists.codes], key=lambda name: (-len(name), name))
    before = "|".join(re.escape(sign) for sign in signs)
    names = sorted([*lists.names, *lists.coins], key=lambda name: (-len(name), name))
    behind = "|".join(re.escape(name) for name in names)
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
