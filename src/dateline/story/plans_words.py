"""The families of acts and the words of `resources/outcome_words.yaml`, compiled once."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.codes import Code
from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.records import Event

APOSTROPHES: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
"""One character for one, so that offsets stay."""


class Family(msgspec.Struct, frozen=True):
    """Acts that carry each other out."""

    acts: tuple[str, ...]
    gradual: bool = False
    lasting: bool = False
    undone_by: tuple[str, ...] = ()


class Deeds(msgspec.Struct, frozen=True):
    """Words by which acts of these words are told as done, or as not done (`kept`)."""

    plans: tuple[str, ...]
    deeds: tuple[str, ...]
    kept: tuple[str, ...] = ()
    common: bool = False


class OutcomeWords(msgspec.Struct, frozen=True):
    """The lists of `resources/outcome_words.yaml`; what each is for is said there."""

    families: dict[str, Family]
    threatened: dict[str, tuple[str, ...]]
    only: dict[str, frozenset[str]]
    nobody: frozenset[str]
    vague: frozenset[str]
    condition: tuple[str, ...]
    weak: tuple[str, ...]
    modal: tuple[str, ...]
    weighed: tuple[str, ...]
    off: tuple[str, ...]
    behind: dict[str, tuple[str, ...]]
    before: dict[str, tuple[str, ...]]
    undo: frozenset[str]
    until: tuple[str, ...]
    part: tuple[str, ...]
    refused: tuple[str, ...]
    breakers: frozenset[str]
    known: dict[str, tuple[str, ...]]
    notice: str
    past: frozenset[str]
    times: frozenset[str]
    done: tuple[Deeds, ...]
    ahead: frozenset[str]
    wish: tuple[str, ...]
    undone: tuple[str, ...]
    asked: frozenset[str]
    again: frozenset[str]
    some: tuple[str, ...]


def outcome_words() -> OutcomeWords:
    """The word lists of `resources/outcome_words.yaml`."""
    return table("outcome_words", OutcomeWords)


@cache
def _families_by_act() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, family in outcome_words().families.items():
        for act in family.acts:
            found.setdefault(act, set()).add(name)
    return {act: frozenset(names) for act, names in found.items()}


def act_names(event: Event) -> tuple[str, str]:
    """An act as the families name it: with its mode, and by its code for all modes."""
    return f"{event.code}/{event.mode or ''}", str(event.code)


def families_of(event: Event) -> frozenset[str]:
    """The families of an act; none for codes that nobody carries out (a death, an opinion)."""
    named = _families_by_act()
    exact, code = act_names(event)
    return named.get(exact, frozenset()) | named.get(code, frozenset())


def is_gradual(families: Iterable[str]) -> bool:
    """Whether acts of these families go on for weeks."""
    return any(outcome_words().families[name].gradual for name in families)


def is_lasting(families: Iterable[str]) -> bool:
    """Whether acts of these families make a state that can end again."""
    return any(outcome_words().families[name].lasting for name in families)


def undone_by(families: Iterable[str]) -> frozenset[str]:
    """The acts, as `act_names` names them, that end what these families make."""
    lists = outcome_words().families
    return frozenset(act for name in families for act in lists[name].undone_by)


@cache
def all_undoing() -> frozenset[str]:
    """Every act that ends what some family makes."""
    return undone_by(outcome_words().families)


def content_of_threat(event: Event) -> frozenset[str]:
    """The families of what a threat of this mode threatens."""
    if event.code is not Code.THREATEN or event.mode is None:
        return frozenset()
    return frozenset(outcome_words().threatened.get(event.mode, ()))


@cache
def pattern(name: str, kind: str = "") -> re.Pattern[str]:
    """One list as an expression over whole lower-case words."""
    lists = outcome_words()
    kinds: dict[str, dict[str, tuple[str, ...]]] = {
        "behind": lists.behind,
        "before": lists.before,
        "known": lists.known,
    }
    plain_lists = {
        "until": lists.until,
        "part": lists.part,
        "refused": lists.refused,
        "undone": lists.undone,
        "wish": lists.wish,
        "some": lists.some,
    }
    words = kinds[name][kind] if kind else plain_lists[name]
    longest = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)")


@cache
def notice() -> re.Pattern[str]:
    """A notice, an ultimatum or a deadline that has run out."""
    return re.compile(outcome_words().notice)


def plain(text: str) -> str:
    """A text in lower case with typewriter quotation marks, of the same length."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a capital that becomes two letters keeps its case
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(APOSTROPHES)
