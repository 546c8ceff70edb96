"""What a listing prints, taken apart for tests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def blocks(text: str) -> list[str]:
    """The blocks of a listing, each on one line."""
    return [" ".join(block.split()) for block in text.strip().split("\n\n")]


def objects(run: Run, *arguments: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(*arguments, "--json").stdout)
    return found


def names(text: str) -> list[str]:
    """The first line of every block but the sources, up to its facts."""
    lines = [block.strip().split("\n")[0] for block in text.split("\n\n") if block.strip()]
    return [line.removeprefix("● ").split("  ")[0] for line in lines if line[0] != "["]
