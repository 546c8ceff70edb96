"""Names of countries for headings; the records hold ISO codes."""

from __future__ import annotations

from typing import TypedDict

from dateline.resources import table


class _Country(TypedDict):
    name: str


class _Table(TypedDict):
    countries: dict[str, _Country]


def country_name(code: str) -> str:
    """The press name of a country, or the code itself where the list does not have it."""
    known = table("countries", _Table)["countries"].get(code)
    return code if known is None else known["name"]
