"""The news agencies of `resources/wire_services.yaml` and where their names stand in a text.

Names are compared with their case: "AP" is an agency, "ap" is not. Whether a name is a
signature depends on its form; that is decided by `datelines` and `credits`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from msgspec import Struct

from dateline.records import Credit
from dateline.resources import table
from dateline.spans import Span

_NAME_BEFORE: Final = re.compile(r"[A-Z][a-z]+\s$|[A-Z]\.\s$")
_NAME_BEHIND: Final = re.compile(r"\s[A-Z][a-z]+")


class Service(Struct):
    """One agency; `kind` is `wire`, `photo` or `broadcast`."""

    name: str
    aliases: list[str]
    country: str | None
    kind: str


class WireServices(Struct):
    """`resources/wire_services.yaml`."""

    services: list[Service]
    plain: list[str]


@cache
def canonical() -> dict[str, str]:
    """Every spelling to the name that the record uses."""
    known = table("wire_services", WireServices).services
    return {alias: service.name for service in known for alias in (service.name, *service.aliases)}


@cache
def plain() -> frozenset[str]:
    """Spellings that are a credit even alone on a line."""
    return frozenset(table("wire_services", WireServices).plain)


@cache
def any_agency() -> str:
    """A regular expression group for any spelling, the longest first, tolerant of wide blanks."""
    return _group(canonical())


@cache
def plain_agency() -> str:
    """The same for the spellings of `plain`."""
    return _group(plain())


def _group(spellings: dict[str, str] | frozenset[str]) -> str:
    ordered = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
    options = "|".join(r"\s+".join(map(re.escape, spelling.split())) for spelling in ordered)
    return rf"(?:(?<![^\W_])(?:{options})(?![^\W_]))"


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(any_agency())


def agencies_in(text: str, span: Span) -> tuple[Credit, ...]:
    """The agencies that a signature names, in text order."""
    return tuple(
        Credit(span=Span(*match.span()), agency=canonical()[" ".join(match[0].split())])
        for match in _pattern().finditer(text, span.start, span.end)
        if not _is_part_of_name(text, match)
    )


def _is_part_of_name(text: str, match: re.Match[str]) -> bool:
    """Whether a spelling that is also a plain word belongs to a person ("Rex Hall")."""
    spelling = match[0]
    if spelling in plain() or not spelling.isalpha() or spelling.isupper():
        return False
    before = text[max(0, match.start() - 20) : match.start()]
    return bool(_NAME_BEFORE.search(before) or _NAME_BEHIND.match(text, match.end()))
