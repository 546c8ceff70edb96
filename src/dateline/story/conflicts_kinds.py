"""What a number of people or of money is: the dead, the trapped, a crowd, those on board.

The role of a figure says it where the grammar does; else the noun, the words behind it, and
for what a sentence calls a toll that sentence. Leaves out numbers of which no word says it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole
from dateline.story.conflicts_ground import conflict_words, stems_of
from dateline.story.figures_tension import PEOPLE
from dateline.story.figures_things import FORCES, thing_of
from dateline.story.restated_words import stem
from dateline.story.wordings import folded

if TYPE_CHECKING:
    from dateline.story.figures import Reading

PERSONAL: Final = frozenset({FigureRole.KILLED, FigureRole.WOUNDED, FigureRole.MISSING})
"""Roles that a sentence mixes up which names several: "four were killed and 17 wounded"."""

PERSONS: Final = frozenset({"person", "people", "body", "missing", "case", None})
"""Units that count people where the kind does."""

BURIED: Final = frozenset({"coffin", "funeral", "grave", "corpse", "burial", "life"})
"""Units that count the dead."""

FREED: Final = re.compile(r"\b(?:let go|set free|freed|released)\b")
"""Behind those who were held it says that they no longer are."""

STAYED: Final = re.compile(
    r"\b(?:still|remain|remained|remains) (?:\w+ )?(?:inside|held|detained|behind bars|in custody)\b"
)
"""Behind those who were held it says that they still are."""

CROWD: Final = re.compile(r"\bsupporters\b")
"""A crowd by a word whose stem is that of help: "aid workers" are none."""

LOST_LIVES: Final = re.compile(r"\b(?:lost|losing|lose) (?:their|his|her) li(?:fe|ves)\b")

SAYS_LITTLE: Final = frozenset(
    {"number", "toll", "total", "figure", "count", "least", "most", "its", "their", "our"}
    | {"quantity", "amount", "volume", "outflow"}
)


def kind_of(reading: Reading, behind: str, sentence: str) -> str:
    """The role, or for people the finer class that words name; `behind` follows the number."""
    role, unit = reading.figure.role, reading.figure.unit
    if unit == "name":
        return named_kind(stems_of(sentence)) or role.value
    told = _told(reading, behind)
    if told is not None:
        return told
    found = frozenset(stem(word) for word in folded(f"{reading.thing or ''} {behind}"))
    if found & _counted()["held"]:
        return _of_held(role, found, sentence)
    if role is FigureRole.WOUNDED and found & _counted()["sick"]:
        return "sick"
    said = named_kind(stems_of(" ".join(behind.split()[:1]))) if role in PERSONAL else None
    if said is None and role is FigureRole.OTHER and unit in PERSONS:
        said = named_kind(found)
    return said or role.value


def _told(reading: Reading, behind: str) -> str | None:
    """What the words behind a number say outright of those whom it counts."""
    role, unit = reading.figure.role, reading.figure.unit
    if STAYED.search(behind):
        return "held"
    if unit in BURIED or LOST_LIVES.search(behind):
        return FigureRole.KILLED.value
    if role is FigureRole.LEAVING:
        forces = unit != "person" or FORCES in thing_of(reading.thing or "").head
        return FigureRole.DEPLOYED.value if forces else FigureRole.DISPLACED.value
    if unit == "person" and CROWD.search(f"{reading.thing or ''} {behind}"):
        return FigureRole.PROTESTERS.value
    return FigureRole.RELEASED.value if FREED.search(behind) else None


def _of_held(role: FigureRole, found: frozenset[str], sentence: str) -> str:
    """Of prisoners: the dead and the hurt among them, else those who are held."""
    told = named_kind(found) if role is FigureRole.ARRESTED else role.value
    if told in {FigureRole.KILLED.value, FigureRole.WOUNDED.value}:
        return told
    if role is FigureRole.ARRESTED and "toll" in sentence.casefold().split():
        return FigureRole.KILLED.value
    return "held"


def named_kind(words: frozenset[str]) -> str | None:
    """The kind that stems name, the gravest first."""
    return next((kind for kind, nouns in _counted().items() if words & nouns), None)


@cache
def small_heads() -> frozenset[str]:
    """Stems of nouns that do not say what is counted."""
    return frozenset(stem(word) for word in (*SAYS_LITTLE, "member", "members"))


@cache
def _counted() -> dict[str, frozenset[str]]:
    lists = conflict_words().counted
    return {kind: frozenset(map(stem, lists[kind])) for kind in lists}


def plain_heads(kind: str) -> frozenset[str]:
    """Stems of a thing that say no more than its kind."""
    if kind in {"other", "money"}:
        return frozenset()
    return (
        _counted().get(kind, frozenset())
        | frozenset(map(stem, PEOPLE))
        | frozenset(map(stem, (*BURIED, "lives", "live", "name", "names")))
    )
