"""A figure as the table prints it: the interval its hedge leaves, with its unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypedDict

from dateline.codes import HedgeKind
from dateline.report.wording import HEDGE
from dateline.resources import table

if TYPE_CHECKING:
    from dateline.records import Figure

MANY: Final = re.compile(r"\b\d{1,3}(?:,\d{3}){2,}\b")
"""A number of a million or more, as `amount` prints it."""

POWERS: Final = ("million", "billion", "trillion")

COUNTED: Final = {"person": "people", "penny": "pence"}
"""Plurals of counted units that do not end in s."""


class _Unit(TypedDict):
    names: list[str]


class _Units(TypedDict):
    units: dict[str, _Unit]


class _Currencies(TypedDict):
    shared: dict[str, object]


def amount(figure: Figure) -> str:
    """`at least 2,400`, `24–99`, `about 300 kilometres`, `33.3%`; `?` where both ends are open.

    What is counted has a column of its own; only measures and money carry their unit.
    """
    scale = 100 if figure.unit == "1" else 1
    low, high = (None if end is None else end * scale for end in (figure.low, figure.high))
    if low is not None and high is not None and low != high:
        return f"{_number(low)}–{_number(high)}{_unit(figure, high)}"
    known = low if low is not None else high
    if known is None:
        return "?"
    return f"{_hedge(figure)} {_number(known)}{_unit(figure, known)}".lstrip()


def _hedge(figure: Figure) -> str:
    """The hedge, or for ranges and vague words with one end what that end is."""
    hedge = HEDGE[figure.hedge_kind]
    if hedge or figure.hedge_kind is HedgeKind.EXACT:
        return hedge
    if figure.high is None:
        return "at least"
    return "at most" if figure.low is None else ""


def _unit(figure: Figure, number: float) -> str:
    """The unit behind the number, with what it is counted by: ` EUR per month`."""
    return _unit_name(figure, number) + (f" per {figure.per}" if figure.per else "")


def _unit_name(figure: Figure, number: float) -> str:
    unit = figure.unit
    if unit is None:
        return ""
    if unit in {"1", "percent", "%"}:
        return "%"
    measure = table("units", _Units)["units"].get(unit)
    if measure is not None:
        return f" {unit if number == 1 else _plural(unit, measure['names'])}"
    if _is_currency(unit):
        return f" {unit}"
    if unit in table("currencies", _Currencies)["shared"]:
        return f" {unit}" if number == 1 else f" {COUNTED.get(unit, f'{unit}s')}"
    if figure.thing is not None:
        return ""
    return f" {unit}" if number == 1 else f" {COUNTED.get(unit, f'{unit}s')}"


def _plural(unit: str, names: list[str]) -> str:
    """The plural of a unit: behind a singular that heads its list of spellings, else first."""
    plural = names[names[0] == unit and len(names) > 1]
    return plural if len(plural) > 2 else unit


def _is_currency(unit: str) -> bool:
    """Whether a unit is a code of ISO 4217 by its form; other units are words."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def _number(number: float) -> str:
    """`2,400`, `1.5`, `0.333`; no more than two decimals, or three below one."""
    if abs(number) >= 1e15:
        return f"{number:g}"
    if number == int(number):
        return f"{number:,.0f}"
    return f"{round(number, 2 if abs(number) >= 1 else 3):,}"


def shortened(number: str) -> str:
    """`about 5.2 trillion XOF`: millions and more in words, where three decimals lose nothing."""
    if any(_in_words(found[0]) is None for found in MANY.finditer(number)):
        return number
    return MANY.sub(lambda found: _in_words(found[0]) or found[0], number)


def _in_words(digits: str) -> str | None:
    """`5.2 trillion` for `5,200,000,000,000`; `None` where that would round it."""
    number, groups = int(digits.replace(",", "")), digits.count(",")
    power = min(groups, len(POWERS) + 1)
    if number % 1000 ** (power - 1):
        return None
    scaled = f"{number / 1000**power:,.3f}".rstrip("0").rstrip(".")
    return f"{scaled} {POWERS[power - 2]}"
