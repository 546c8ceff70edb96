"""Which characters a pattern may begin with, and how few it may match.

The patterns of the grammar are regular expressions over class characters. Tried one after the
other at every lexeme they would be slow; with their openings known, only those are tried that
can begin there. Read are the constructs that rules are translated to: classes, groups,
alternatives, `?`, `*`, look-arounds and `$`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_GROUP: Final = re.compile(r"\((\?P<\w+>|\?:|\?<?[=!])?")


@dataclass(frozen=True, slots=True)
class Opening:
    """The characters that a piece may begin with, and the fewest that it takes up."""

    first: frozenset[str]
    fewest: int

    def then(self, other: Opening) -> Opening:
        """The opening of this piece followed by another."""
        first = self.first | other.first if self.fewest == 0 else self.first
        return Opening(first, self.fewest + other.fewest)

    def either(self, other: Opening) -> Opening:
        """The opening of this piece or another."""
        return Opening(self.first | other.first, min(self.fewest, other.fewest))


NOTHING: Final = Opening(frozenset(), 0)


def opening(pattern: str) -> Opening:
    """The opening of a translated pattern; raises `ValueError` for a construct not known here."""
    found, end = _alternatives(pattern, 0)
    if end != len(pattern):
        message = f"unbalanced bracket at {end} of {pattern!r}"
        raise ValueError(message)
    return found


def _alternatives(pattern: str, position: int) -> tuple[Opening, int]:
    branches = []
    current = NOTHING
    while position < len(pattern) and pattern[position] != ")":
        if pattern[position] == "|":
            branches.append(current)
            current = NOTHING
            position += 1
            continue
        piece, position = _piece(pattern, position)
        current = current.then(piece)
    for branch in branches:
        current = current.either(branch)
    return current, position


def _piece(pattern: str, position: int) -> tuple[Opening, int]:
    if pattern[position] == "$":
        return NOTHING, position + 1
    if pattern[position] == "[":
        end = pattern.index("]", position)
        found = Opening(frozenset(pattern[position + 1 : end]), 1)
        return _repeated(found, pattern, end + 1)
    group = _GROUP.match(pattern, position)
    if group is None:
        message = f"unknown construct at {position} of {pattern!r}"
        raise ValueError(message)
    found, end = _alternatives(pattern, group.end())
    if (group[1] or "").endswith(("=", "!")):
        found = NOTHING
    return _repeated(found, pattern, end + 1)


def _repeated(found: Opening, pattern: str, position: int) -> tuple[Opening, int]:
    if pattern[position : position + 1] in {"?", "*"}:
        return Opening(found.first, 0), position + 1
    return found, position
