"""The words of `resources/position_words.yaml`, compiled once, and the matter behind them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import msgspec

from dateline.findings import Stance
from dateline.resources import table
from dateline.story.restated_words import WORD, restated_words, stem
from dateline.story.wordings import plain

LONGEST: Final = 160
"""Characters that the words of a matter may have."""
FEWEST: Final = 2
"""Words that say what is meant which a matter needs, if it has no name."""

LONG: Final = 36
"""Characters behind which an "and" is taken to begin another clause."""

_END: Final = re.compile(r"[;:.!?\"“”()—–]|``|''|-[lr]rb-| - ")
_LEAD: Final = re.compile(r"[ ,'\"“]*(?:(?:for|to|of|with) )?")
_DEFINITE: Final = frozenset({"the", "this", "an", "a"})
_COMMA: Final = re.compile(r",")

OPPOSITE: Final = {Stance.SUPPORTS: Stance.OPPOSES, Stance.OPPOSES: Stance.SUPPORTS}


class Judged(msgspec.Struct, frozen=True):
    """Judgements whose matter stands before or behind them."""

    before: tuple[str, ...]
    behind: tuple[str, ...]


class PositionWords(msgspec.Struct, frozen=True):
    """The lists of `resources/position_words.yaml`; what each is for is said there."""

    supports: tuple[str, ...]
    opposes: tuple[str, ...]
    by: dict[str, tuple[str, ...]]
    judged: dict[str, Judged]
    turned: tuple[str, ...]
    unsure: frozenset[str]
    one_way: tuple[str, ...]
    ends: tuple[str, ...]
    empty: frozenset[str]
    denials: frozenset[str]
    no_object: frozenset[str]
    named_before: tuple[str, ...]
    undone: str
    asked: tuple[str, ...]


def position_words() -> PositionWords:
    """The word lists of `resources/position_words.yaml`."""
    return table("position_words", PositionWords)


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(longest)})(?![\w-])")


@cache
def verbs(stance: Stance) -> re.Pattern[str]:
    """Verbs whose object their subject is for, or against."""
    lists = position_words()
    return _any_of(lists.supports if stance is Stance.SUPPORTS else lists.opposes)


@cache
def passives(stance: Stance) -> re.Pattern[str]:
    """Participles before "by" and the holder of a position."""
    words = "|".join(position_words().by[str(stance)])
    return re.compile(rf"(?<!\w)(?:{words}) by(?!\w)")


@cache
def judgements(stance: Stance, side: str) -> re.Pattern[str]:
    """Judgements before (`before`) or behind (`behind`) their matter."""
    judged = position_words().judged[str(stance)]
    return _any_of(judged.before if side == "before" else judged.behind)


@cache
def named_before() -> re.Pattern[str]:
    """Words for a matter that was named before: "is against it"."""
    return re.compile(rf" ?(?:{'|'.join(position_words().named_before)})")


@cache
def _undone() -> re.Pattern[str]:
    return re.compile(position_words().undone)


def unmade(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The matter of a demand that it be undone: "that the transfer be cancelled"."""
    match = _undone().match(text, start, end)
    return None if match is None else match.span("what")


@cache
def _turned() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(position_words().turned)})(?: \w+ly)? $")


@cache
def _ends() -> re.Pattern[str]:
    return _any_of(position_words().ends)


def stance_of(text: str, start: int, verb: str, stance: Stance) -> Stance | None:
    """The stance of a verb at `start` of a lower-case text; `None` where it says none."""
    before = text[max(0, start - 30) : start]
    if _turned().search(before):
        one_way = verb.startswith(position_words().one_way)
        return None if one_way else OPPOSITE[stance]
    words = before.replace("'", " ").split()
    return None if not position_words().unsure.isdisjoint(words[-2:]) else stance


def matter_behind(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words for a matter begin and end, that stand from `start` on before `end`.

    `text` is in lower case. `None` where they name nothing by themselves.
    """
    start += len(_LEAD.match(text, start, end)[0])  # type: ignore[index]
    stop = min(end, start + LONGEST)
    found = _END.search(text, start, stop)
    stop = found.start() if found else stop
    found = _ends().search(text, start, stop)
    stop = found.start() if found else stop
    comma = _COMMA.search(text, start, stop)
    if comma is not None and any(map(_says, plain(text[start : comma.start()]).split())):
        stop = comma.start()
    joined = text.find(" and ", start + LONG, stop) if stop - start > LONG else -1
    stop = joined if joined >= 0 else stop
    while stop > start and text[stop - 1] in " ,'\"”":
        stop -= 1
    first = text[start:stop].replace(",", " ").split()[:1]
    if not first or (first[0] in position_words().no_object and not _is_told_to(text[start:stop])):
        return None
    whole = stop - start < LONGEST
    return (start, stop) if whole and is_telling(text[start:stop]) else None


def _is_told_to(words: str) -> bool:
    """Whether it is an act that somebody is to do: "him to leave", or "that the soldiers leave"."""
    found = words.split()
    return found[0] == "that" or "to" in found[1:3]


def is_telling(words: str) -> bool:
    """Whether words name a matter that a reader understands."""
    found = plain(words).replace("'", " ").split()
    if not position_words().denials.isdisjoint(found[:2]):
        return False
    says = sum(map(_says, found))
    return says >= FEWEST or (says == 1 and found[0] in _DEFINITE and len(found) <= 3)


def _says(word: str) -> bool:
    return word.isalpha() and len(word) > 2 and word not in position_words().empty


def stems(words: str) -> frozenset[str]:
    """The words of a matter for comparison."""
    small = restated_words().small | position_words().empty
    forms = (plain(word) for word in WORD.findall(words))
    return frozenset(stem(form) for form in forms if len(form) > 2 and form not in small)
