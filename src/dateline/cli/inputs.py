"""Inputs on the command line: what `read`, `build` and `extract` take."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.errors import UsageError
from dateline.ingest.jsonl import FIELDS
from dateline.ingest.limits import Limits
from dateline.ingest.readers import read_inputs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from dateline.ingest.readers import Duplicate
    from dateline.records import Article, Failure

WILDCARDS: Final = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are to be read."""

    fields: tuple[str, ...]
    limit_bytes: int | None

    def articles(self, inputs: Sequence[str]) -> Iterator[Article | Failure | Duplicate]:
        """What is found in files, folders, globs and `-`; raises `UsageError`."""
        limits = Limits() if self.limit_bytes is None else Limits(document_bytes=self.limit_bytes)
        names = field_names(self.fields)
        return read_inputs(inputs, limits=limits, fields=names, stdin=sys.stdin.buffer)


def input_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that reads articles, given to it as `reading`."""

    @wraps(command)
    def with_reading(fields: tuple[str, ...], limit_bytes: int | None, **others: Any) -> Any:
        return command(reading=Reading(fields, limit_bytes), **others)

    limit = click.option(
        "--limit-bytes",
        type=click.IntRange(min=1),
        metavar="N",
        help="Refuse articles of more bytes (20,000,000).",
    )
    field = click.option(
        "--field",
        "fields",
        multiple=True,
        metavar="NAME=KEY",
        help=f"Key of a JSON line that holds a field ({', '.join(FIELDS)}), as in text=body.",
    )
    return limit(field(with_reading))


def field_names(pairs: Sequence[str]) -> dict[str, str]:
    """Keys by field; raises `UsageError` for what is no pair."""
    names = {}
    for pair in pairs:
        field, _, key = pair.partition("=")
        if not key:
            message = f"--field {pair}: write NAME=KEY, as in text=body"
            raise UsageError(message)
        names[field] = key
    return names


def check_outside(folder: Path, inputs: Sequence[str]) -> None:
    """Raise `UsageError` where a story lies inside its own input and would be read as articles."""
    for given in inputs:
        if Path(given).is_dir() and folder.resolve().is_relative_to(Path(given).resolve()):
            message = f"{folder} lies inside {given}; put the story elsewhere with -o"
            raise UsageError(message)


def default_folder(inputs: Sequence[str]) -> Path:
    """The story folder for one input: NAME.dateline in the current directory.

    Raises `UsageError` for several inputs, stdin and globs, which have no name to give.
    """
    if len(inputs) == 1 and Path(inputs[0]).exists():
        path = Path(inputs[0]).resolve()
        return Path(f"{path.stem if path.is_file() else path.name}.dateline")
    if len(inputs) == 1 and inputs[0] != "-" and WILDCARDS.isdisjoint(inputs[0]):
        message = f"{inputs[0]} does not exist"
        raise UsageError(message)
    message = "name the story folder: dateline build ARTICLES... -o STORY"
    raise UsageError(message)
