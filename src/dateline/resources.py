"""Typed access to the generated word lists in `data/`, and to lists that users add.

The lists are written by hand as YAML in `resources/` and compiled by `genscripts/`. Each
step states the type it reads, so that a damaged list fails where it is used, with its name.
Nothing is loaded at import.
"""

from __future__ import annotations

import csv
from importlib.resources import files
from io import StringIO
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from dateline.errors import ModelError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

T = TypeVar("T")

_TABLES: dict[tuple[str, object], Any] = {}
"""Lists read so far. `functools.cache` would hide their types from the callers."""


def table(name: str, kind: type[T]) -> T:
    """The list `data/NAME.json` as `kind`; raises `ModelError` if it does not fit the type."""
    if (name, kind) not in _TABLES:
        data = (files("dateline") / "data" / f"{name}.json").read_bytes()
        try:
            _TABLES[name, kind] = msgspec.json.decode(data, type=kind)
        except msgspec.ValidationError as error:
            message = f"data/{name}.json is damaged ({error}); reinstall dateline"
            raise ModelError(message) from error
    decoded: T = _TABLES[name, kind]
    return decoded


def data_file(name: str) -> Path:
    """Path of a file that is read in place (model, gazetteer)."""
    path = files("dateline") / "data" / name
    if not path.is_file():
        message = f"data/{name} is missing from the installation; reinstall dateline"
        raise ModelError(message)
    return path  # type: ignore[return-value]


def own_rows(
    path: Path, columns: Sequence[str], read: Callable[[dict[str, str]], T]
) -> Iterator[T]:
    """What `read` makes of each row of a CSV file that a user wrote; cells come stripped.

    Other columns are passed over. Raises `UsageError` where the file is no UTF-8 text, lacks a
    column, or `read` raises `ValueError`, with the number of the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: {error}"
        raise UsageError(message) from error
    rows = csv.DictReader(StringIO(text, newline=""))
    try:
        if missing := set(columns) - set(rows.fieldnames or ()):
            message = f"{path}: no column {', '.join(sorted(missing))}; needs {','.join(columns)}"
            raise UsageError(message)
        for row in rows:
            yield read({key: (row[key] or "").strip() for key in columns})
    except ValueError as error:
        message = f"{path}, line {rows.line_num}: {error}"
        raise UsageError(message) from error
    except csv.Error as error:  # a row that does not end; its lines are not counted yet
        message = f"{path}, from line {rows.line_num + 1}: {error}"
        raise UsageError(message) from error
