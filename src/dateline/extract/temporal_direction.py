"""Whether a date without its year or week lies behind the publication or ahead of it.

A linear model of a few weights set by hand (`resources/directions.yaml`, each with its
reason): the habit of the kind of date, the signs in its clause (`temporal_context.cues`), and
which of the two candidates is nearer. `Direction` keeps the terms, so that a decision can be
read. Which signs hold is not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Sequence


class Habit(msgspec.Struct, frozen=True):
    """How a kind of date behaves: its `bias` ahead, the share of `tense`, the pull of nearness."""

    bias: float
    tense: float
    distance: float


class DirectionWords(msgspec.Struct, frozen=True):
    """The list `directions`: words that turn a clause to the past or the future, and weights."""

    habits: dict[str, Habit]
    weights: dict[str, float]
    noun: float
    open_auxiliaries: list[str]
    planned: list[str]
    putting_off: list[str]
    granting: list[str]
    calling_off: list[str]
    telling: list[str]
    intentions: list[str]
    implicative: list[str]
    ahead: list[str]
    about_to: list[str]
    happenings: list[str]
    starting: list[str]
    counting: list[str]


def directions() -> DirectionWords:
    """The direction words of the installation."""
    words: DirectionWords = table("directions", DirectionWords)
    return words


@dataclass(frozen=True, slots=True)
class Direction:
    """A decision with the terms that made it, in the order in which they were added."""

    terms: tuple[tuple[str, float], ...]

    @property
    def score(self) -> float:
        """Their sum: above 0 the coming date is meant."""
        return sum(value for _, value in self.terms)

    @property
    def ahead(self) -> bool:
        """Whether the coming date is meant."""
        return self.score > 0


def clause_weight(cues: Sequence[str]) -> float:
    """What the signs of a clause weigh together; those below "noun" in part only."""
    return sum(value for _, value in _weighed(cues))


def _weighed(cues: Sequence[str]) -> list[tuple[str, float]]:
    words = directions()
    share, found = 1.0, []
    for cue in cues:
        if cue == NOUN:
            share = words.noun
        else:
            found.append((cue, share * words.weights[cue]))
    return found


NOUN = "noun"
"""The cue behind which signs belong to a verb above the noun that the date hangs on."""


FAR: Final = 300
"""Days from which on a day is hardly named without its year, if a like one is `CLOSE`."""

CLOSE: Final = 45


def directed(kind: str, cues: Sequence[str], past: int, ahead: int) -> Direction:
    """The direction of a date of this kind whose candidates lie so many days back and ahead."""
    habit = directions().habits[kind]
    terms = [(kind, habit.bias)]
    terms += [(cue, habit.tense * value) for cue, value in _weighed(cues)]
    if habit.distance and past + ahead:
        terms.append(("nearer", habit.distance * (past - ahead) / (past + ahead)))
    if kind == "day" and max(past, ahead) >= FAR and min(past, ahead) <= CLOSE:
        terms.append(("far", directions().weights["far"] * (1 if past > ahead else -1)))
    return Direction(tuple(terms))
