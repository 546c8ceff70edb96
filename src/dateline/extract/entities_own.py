"""Bodies of a user's own: forces, groups, agencies that the lists lack or have otherwise.

A story needs its own names more than the lists can hold: a local militia, a union, a village
paper. Left out: persons, whom the texts name themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind
from dateline.extract.entities_lexicon import Known, is_country
from dateline.resources import own_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COLUMNS: Final = ("name", "kind", "country", "aliases")
"""Headings of the file; only `name` must be filled."""

SHORTEST: Final = 2
"""Characters of a name: a letter alone is none."""

KINDS: Final = tuple(
    kind
    for kind in EntityKind
    if kind not in {EntityKind.PERSON, EntityKind.PEOPLE, EntityKind.ANONYMOUS_SOURCE}
)


def read_bodies(path: Path) -> Iterator[Known]:
    """The bodies of a CSV file with the columns `name,kind,country,aliases`.

    Aliases stand in one cell, with `|` between them. Raises `UsageError` naming the first line
    that does not fit.
    """
    return own_rows(path, COLUMNS, _body)


def _body(row: dict[str, str]) -> Known:
    aliases = tuple(alias.strip() for alias in row["aliases"].split("|") if alias.strip())
    for name in (row["name"], *aliases):
        if len(name) < SHORTEST:
            message = f"a body needs a name of {SHORTEST} characters or more, not {name!r}"
            raise ValueError(message)
    kind = row["kind"].casefold() or EntityKind.ORGANIZATION
    if kind not in KINDS:
        message = f"{row['kind']!r} is no kind of body; one of: {', '.join(KINDS)}"
        raise ValueError(message)
    country = row["country"].upper() or None
    if country is not None and not is_country(country):
        message = f"{row['country']!r} is no ISO 3166-1 code of two letters"
        raise ValueError(message)
    return Known(row["name"], EntityKind(kind), aliases, country)
