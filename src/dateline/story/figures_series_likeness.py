"""What shows that two numbers count the same thing, or two.

Two numbers are of one thing if kind, unit, thing and owner agree, no place, day or event keeps
them apart, and something ties them: an entry, a town, a name, words beside them. Unlike ones
must also be able to follow each other: what no value fits on one day would be a contradiction,
and where none was found the two are of two things.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.resources import table
from dateline.story.conflicts_ground import conflict_words, stems_of
from dateline.story.conflicts_measures import TOLLS
from dateline.story.figures_series_points import ends, is_twin
from dateline.story.figures_series_times import (
    EVENTS,
    days_apart,
    events_agree,
    is_near,
    is_one_event,
)
from dateline.story.figures_tension import are_apart
from dateline.story.restated_words import stem
from dateline.story.wordings import folded

if TYPE_CHECKING:
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_measures import Measure

    Place = tuple[str, int]

CONFINED: Final = frozenset({"held", "hostage", "arrested"})
"""Kinds for which there are words of two meanings: who is held is an inmate or a hostage."""

STOCKS: Final = frozenset({"deployed", "held", "hostage"})
"""Kinds of which a place has a number on every day."""

BESIDE: Final = 300
"""Characters between two numbers that two sources of one article give for one event."""

FAR: Final = 20
"""Times that a number must not exceed another to count the same."""

FARTHER: Final = 5
"""The same for a long story, which tells of more."""

LESS: Final = 0.6
"""Part of an earlier toll below which a later one is that of another event."""

CHANGED: Final = 3
"""Ties in a short story between two unlike numbers of things that are no victims or forces."""

FEW: Final = 3
"""Numbers below it count something else in every article: "two countries", "two officials"."""

SOON: Final = 3
"""Days within which a short story has one toll of a kind, and a town in a long one."""

ENOUGH: Final = 4
"""Words in common by which two numbers of a long story are of one event in one town.

Unlike numbers must also be of the same towns and days: a capital has more than one clash a month.
"""


class _SeriesWords(msgspec.Struct, frozen=True):
    same: tuple[tuple[str, ...], ...]
    joined: dict[str, str]
    more: frozenset[str]
    little: tuple[str, ...]
    own: frozenset[str]
    receiving: frozenset[str]


class Likeness:
    """Compares the measures of a story; `short` stories have one event of a kind at a time."""

    def __init__(self, ground: Ground) -> None:
        self.short = ground.short
        self._ground = ground
        self._words = table("series_words", _SeriesWords)
        self._little = little_words()
        self._subgroups = frozenset(map(stem, conflict_words().subgroups))
        self._same = {stem(w): stem(group[0]) for group in self._words.same for w in group}
        self._joined = [
            (frozenset(map(stem, folded(words))), self._same.get(stem(one), stem(one)))
            for words, one in sorted(self._words.joined.items())
        ]
        self._heads: dict[Place, frozenset[str]] = {}

    def is_kept_apart(self, one: Measure, other: Measure) -> bool:
        """Whether something shows that two numbers count two things."""
        if one.kind != other.kind:
            return True
        if self._unit(one) != self._unit(other):
            return not is_twin(one, other)
        if not self.things_agree(one, other) or not self._places_agree(one, other):
            return True
        if one.article == other.article:
            return not _is_repeated(one, other)
        if not events_agree(one, other):
            return True
        if ends(one) == ends(other):
            return False
        return self._is_more(one) or self._is_more(other) or not self._may_change(one, other)

    def is_tied(self, one: Measure, other: Measure) -> bool:
        """Whether something shows that two numbers are of one thing and event."""
        if is_twin(one, other):
            return True
        if not is_near(one, other):
            return False
        if is_one_event(one, other):
            return True
        words = len((one.about & other.about) - one.head)
        towns = bool(one.towns & other.towns)
        if not self.short:
            newer = one.towns == other.towns and days_apart(one, other) <= SOON
            return words >= ENOUGH and towns and (newer or ends(one) == ends(other))
        return self._is_tied_shortly(one, other, words + towns)

    def _is_tied_shortly(self, one: Measure, other: Measure, ties: int) -> bool:
        ground = self._ground
        keys = ground.keys(one.article, one.sentence) & ground.keys(other.article, other.sentence)
        if one.kind in {"other", "money", "share"}:
            if max(_size(one), _size(other)) < FEW and ground.independent(
                one.article, other.article
            ):
                return False
            needed = CHANGED if are_apart(one.bounds, other.bounds) else 2
            return ties + bool(keys) >= needed
        if ties or keys:
            return True
        known = one.told is not None and other.told is not None
        return one.kind in TOLLS and known and days_apart(one, other) <= SOON

    def _head(self, measure: Measure) -> frozenset[str]:
        """What is counted in the words that stand for all that mean it, without idle ones."""
        if measure.place not in self._heads:
            head = measure.head - self._little
            for parts, one in self._joined:
                if parts <= head:
                    head = head - parts | {one}
            self._heads[measure.place] = frozenset(self._same.get(word, word) for word in head)
        return self._heads[measure.place]

    def _unit(self, measure: Measure) -> str | None:
        """What is measured in; a unit that only repeats the thing is none: trucks, lorries."""
        unit = measure.unit
        if unit is None:
            return None
        own = stem(unit)
        return None if self._same.get(own, own) in self._head(measure) else unit

    def things_agree(self, one: Measure, other: Measure) -> bool:
        """Whether the words name one thing; of victims a whole and a subgroup are two.

        A number whose thing is only understood has that of the number before it.
        """
        first, second = self._head(one), self._head(other)
        if one.kind in {"other", "money", "distance", "area"}:
            return first == second and bool(first)
        if one.owners != other.owners or self._side(one) != self._side(other):
            return False
        if one.kind in CONFINED:
            first, second = self._named(one), self._named(other)
        if one.kind in TOLLS | {"hostage", "held"}:
            return not (first ^ second) & self._subgroups and (first <= second or second <= first)
        return first == second

    def _named(self, measure: Measure) -> frozenset[str]:
        """What is counted, also where the kind says it: inmates are no hostages."""
        words = frozenset(map(stem, folded(measure.reading.thing or "")))
        return frozenset(self._same.get(word, word) for word in words - self._little)

    def _side(self, measure: Measure) -> frozenset[str]:
        """Whose dead are counted, where only a pronoun tells: those of the source."""
        words = set(folded(measure.reading.thing or ""))
        if words.isdisjoint(self._words.own):
            return frozenset()
        return stems_of(measure.reading.source or "") or frozenset({measure.article})

    def _places_agree(self, one: Measure, other: Measure) -> bool:
        """Whether two numbers may be of one place; what is stationed somewhere names it."""
        if is_one_event(one, other):
            return True
        mine, theirs = self._towns(one), self._towns(other)
        if mine and theirs and mine.isdisjoint(theirs):
            return False
        if one.countries and other.countries and one.countries.isdisjoint(other.countries):
            return False
        first, second = one.reading.place, other.reading.place
        if one.kind not in STOCKS or first == second:
            return True
        if first is None or second is None:
            return self.short
        return mine == theirs and bool(one.countries & other.countries or mine)

    def _towns(self, measure: Measure) -> frozenset[str]:
        """The places that tell two events apart: not the hospital that takes in the hurt."""
        receiving = self._words.receiving
        return frozenset(town for town in measure.towns if receiving.isdisjoint(town.split()))

    def _is_more(self, measure: Measure) -> bool:
        """Whether a number only comes on top of another: "a further 17 cases"."""
        text = self._ground.text(measure.article)
        before = text[measure.sentence.start : measure.span.start].casefold().split()[-2:]
        behind = (measure.reading.thing or "").casefold().split()[:1]
        return not self._words.more.isdisjoint([*before, *behind])

    def _may_change(self, one: Measure, other: Measure) -> bool:
        """Whether one number may have become the other.

        A toll does not fall by much, and the crowd of another day is another crowd.
        """
        if one.kind == "share":
            return False  # four percent offered, seven agreed
        low, high = sorted((_size(one), _size(other)))
        if high > (FAR if self.short else FARTHER) * low:
            return False
        if one.kind == "protesters" and days_apart(one, other) > 1:
            return is_one_event(one, other)
        apart = are_apart(one.bounds, other.bounds)
        if apart and one.kind == "other" and not _is_one_act(one, other):
            return False
        if one.told is None or other.told is None:
            return True
        if one.told == other.told:
            return not apart
        first, last = sorted((one, other), key=lambda m: m.told or 0)
        return one.kind != "killed" or _size(last) >= LESS * _size(first)


def little_words() -> frozenset[str]:
    """The stems of words of a thing that do not say what is counted."""
    return frozenset(map(stem, table("series_words", _SeriesWords).little))


def _is_repeated(one: Measure, other: Measure) -> bool:
    """Whether an article gives one number twice; two of one event may have two sources."""
    if ends(one) == ends(other):
        return True
    sources = {one.source, other.source}
    sourced = None not in sources and len(sources) > 1
    near = abs(one.span.start - other.span.start) <= BESIDE
    return one.kind in EVENTS and sourced and near


def _size(measure: Measure) -> float:
    """A number in place of an interval that may be open."""
    return measure.bounds.high if measure.bounds.low == -inf else measure.bounds.low


def _is_one_act(one: Measure, other: Measure) -> bool:
    """Whether two things met with acts of one kind: destroyed, both of them."""
    if one.act is None or other.act is None:
        return False
    return one.act.event.code == other.act.event.code
