"""Typed access to the generated word lists in `data/`; nothing is loaded at import.

The lists are written by hand as YAML in `resources/` and compiled by `genscripts/`. Each
step states the type it reads, so that a damaged list fails where it is used, with its name.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from dateline.errors import ModelError

if TYPE_CHECKING:
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
