"""How well two tellings can be of one act: what both must not differ in, and what they share.

Weights are multiples of a half, set by reading what matched on development stories: one
shared party and one shared place or day must suffice, a shared country alone must not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import Code

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.story.plans_tellings import Telling
    from dateline.story.timeline_features import Party

SHARED_KEY: Final = 2.0
SHARED_WORD: Final = 1.0
SHARED_COUNTRY: Final = 1.0
SHARED_TOWN: Final = 2.0
SAME_STEM: Final = 1.0
SAME_MODE: Final = 0.5
RARE_WORD: Final = 0.5
MOST_RARE: Final = 2.0
FEW_WORDS: Final = 2
"""Rare words of both sentences from which they are taken to be about one thing."""
OTHER_PARTY: Final = -2.0

STATES: Final = ("government:", "military:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two tellings share: the sum of the weights, and whether a party or place is among it."""

    score: float
    named: bool
    """Whether they share an identified party, a town, or a party and the place's country."""
    exact: bool
    """Whether they share more than who acts: the other side, a town, or two rare words."""
    words: int
    """How many rare words they share."""


def likeness(one: Telling, other: Telling, rare: frozenset[str]) -> Likeness | None:
    """What two tellings share, or `None` if they cannot be of one act."""
    if _differ(one.countries, other.countries):
        return None
    if _is_elsewhere(one, other) or _is_elsewhere(other, one):
        return None
    actors, by_key = _parties(one.actors, other.actors, bool(one.who & other.who))
    recipients, to_key = _parties(one.recipients, other.recipients, bool(one.whom & other.whom))
    if actors < 0 or _is_other_move(one, other):
        return None
    towns = SHARED_TOWN if one.towns & other.towns else 0.0
    countries = SHARED_COUNTRY if one.countries & other.countries else 0.0
    around = 0.5 if one.around & other.around else 0.0
    crossed = 1.0 if actors <= 0 and recipients <= 0 and _crossed(one, other) else 0.0
    shared = one.words & other.words & rare
    words = min(MOST_RARE, RARE_WORD * len(shared))
    same = SAME_STEM if one.stem == other.stem else 0.0
    mode = SAME_MODE if one.event.mode is not None and one.event.mode == other.event.mode else 0.0
    score = actors + recipients + towns + max(countries, around) + crossed + words + same + mode
    named = by_key or to_key or bool(towns) or (actors > 0 and bool(countries)) or crossed > 0
    exact = to_key or bool(towns) or len(shared) >= FEW_WORDS or (crossed > 0 and same > 0)
    return Likeness(score=score, named=named, exact=exact, words=len(shared))


def _parties(one: Party, other: Party, alike: bool) -> tuple[float, bool]:
    """What two parties share, and whether an identified actor is among it."""
    specific = (_specific(one.keys), _specific(other.keys))
    if specific[0] & specific[1]:
        return SHARED_KEY, True
    if one.keys & other.keys:
        return SHARED_KEY - 0.5, True
    if alike:
        return SHARED_WORD + (SHARED_COUNTRY if one.countries & other.countries else 0), False
    if one.countries & other.countries:
        return SHARED_COUNTRY, False
    if _differ(one.countries, other.countries) or _differ(*specific):
        return OTHER_PARTY, False
    return 0.0, False


def _is_elsewhere(one: Telling, other: Telling) -> bool:
    """Whether one names its country, and the other's sentence names only others, parties aside."""
    if not one.countries or other.countries:
        return False
    parties = one.actors.countries | other.actors.countries | one.recipients.countries
    return _differ(one.countries, other.around - parties)


def _is_other_move(one: Telling, other: Telling) -> bool:
    """Whether two retreats that need not be of one kind ("return", "departure") have other names."""
    vague = None in {one.event.mode, other.event.mode}
    return one.event.code is Code.RETREAT and vague and one.stem != other.stem


def _crossed(one: Telling, other: Telling) -> bool:
    """Whether who acts in one is acted upon in the other, as in a passive."""
    first = _specific(one.actors.keys | one.recipients.keys)
    second = _specific(other.actors.keys | other.recipients.keys)
    return bool(first & second)


def _specific(keys: Iterable[str]) -> frozenset[str]:
    """Keys of persons and bodies; "government:FR" is also "France"."""
    return frozenset(key for key in keys if not key.startswith(STATES))


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other
