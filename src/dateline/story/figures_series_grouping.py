"""Which numbers of a story count the same: the groups behind `figures_series`.

Two numbers are of one thing if kind, unit, thing and owner agree, no place, day or event keeps
them apart, and something ties them: an entry, a town, a name, words beside them. A number joins
a group only if nothing keeps it apart from any member: two things in one series are worse
than one thing in two.
"""

from __future__ import annotations

from collections import defaultdict
from math import inf
from typing import TYPE_CHECKING, Final

from dateline.story.conflicts_ground import conflict_words
from dateline.story.conflicts_measures import TOLLS
from dateline.story.figures_series_points import ends, is_twin
from dateline.story.figures_tension import PEOPLE, are_apart
from dateline.story.restated_words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_measures import Measure

    Place = tuple[str, int]
    Pairs = set[frozenset[Place]]

STANDING: Final = frozenset({"population", "distance", "area", "seats", "magnitude"})
"""Kinds that are so for years."""

STOCKS: Final = frozenset({"deployed", "held", "hostage"})
"""Kinds of which a place has a number on every day."""

EVENTS: Final = TOLLS | {"protesters", "hostage", "votes", "released"}
"""Kinds that belong to one event: of another event the number is another."""

HALF_A_YEAR: Final = 183
"""Days without a number after which a later one begins another series."""

AFTER: Final = {"protesters": 3, "votes": 3, "arrested": 21}
"""The same for kinds that pass more quickly; tolls go on for a month."""

A_MONTH: Final = 31

BESIDE: Final = 300
"""Characters between two numbers that two sources of one article give for one event."""

FAR: Final = 20
"""Times that a number must not exceed another to count the same."""

FARTHER: Final = 5
"""The same for a long story, which tells of more."""

LESS: Final = 0.6
"""Part of an earlier toll below which a later one is that of another event."""

LITTLE: Final = frozenset(
    stem(word)
    for word in ("number", "toll", "total", "figure", "count", "lives", "men", "its", "their")
)
"""Words of a thing that do not say what is counted."""

CHANGED: Final = 3
"""Ties in a short story between two unlike numbers of things that are no victims or forces."""

SOON: Final = 3
"""Days within which a short story has one toll of a kind, and a town in a long one."""

ENOUGH: Final = 4
"""Words in common by which two numbers of a long story are of one event in one town.

Unlike numbers must also be of the same towns and days: a capital has more than one clash a month.
"""

MORE: Final = frozenset({"another", "further", "extra", "additional", "more", "new", "newly"})
"""Before or behind a number that only comes on top of another."""

LARGEST: Final = 300
"""Groups of one kind to which a number is compared, the latest first."""


def grouped_measures(
    ground: Ground, found: Iterable[Measure], joined: Pairs
) -> list[list[Measure]]:
    """The measures by what they count; `joined` pairs are known to count the same."""
    groups = _Groups(ground, joined)
    for measure in sorted(found, key=lambda m: _order(ground, m)):
        groups.add(measure)
    return groups.all


def _order(ground: Ground, measure: Measure) -> tuple[object, ...]:
    return (ground.order(measure.article), measure.span)


class _Groups:
    """Measures by what they count, as far as they are known."""

    def __init__(self, ground: Ground, joined: Pairs) -> None:
        self.all: list[list[Measure]] = []
        self._ground = ground
        self._known: defaultdict[Place, set[Place]] = defaultdict(set)
        self._blocks: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
        self._held: dict[Place, int] = {}
        for pair in joined:
            for place in pair:
                self._known[place] |= pair - {place}

    def add(self, measure: Measure) -> None:
        """Put a measure into the group that most speaks for, else into one of its own."""
        known = {self._held[p] for p in self._known[measure.place] if p in self._held}
        ties = {n: self._ties(n, measure) for n in sorted(known | set(self._near(measure)))}
        number = max(ties, key=lambda n: (ties[n], n), default=None)
        if number is None or not ties[number]:
            number = len(self.all)
            self.all.append([])
        self.all[number].append(measure)
        self._held[measure.place] = number
        for key in self._keys(measure):
            if number not in self._blocks[key]:
                self._blocks[key].append(number)

    def _near(self, measure: Measure) -> Iterator[int]:
        seen: set[int] = set()
        for key in self._keys(measure):
            for number in reversed(self._blocks[key][-LARGEST:]):
                if number not in seen:
                    seen.add(number)
                    yield number

    def _keys(self, measure: Measure) -> Iterator[tuple[object, ...]]:
        """The blocks in which a measure looks for its like: without them, nothing could tie."""
        if measure.act is not None and measure.act.entry is not None:
            yield (measure.kind, measure.act.entry)
        for town in sorted(measure.towns):
            yield (measure.kind, "in", town)
        yield (measure.article,)
        if self._ground.short:
            yield (measure.kind,)

    def _ties(self, number: int, measure: Measure) -> int:
        """How many of a group are of one thing with a measure; none if one is of another."""
        group, known = self.all[number], self._known[measure.place]
        values = {ends(other) for other in group if other.place in known}
        others = [other for other in group if ends(other) not in values]
        if any(_is_kept_apart(self._ground, measure, other) for other in others):
            return 0
        if measure.bare and not known:
            return 0
        near = [other for other in others if _is_near(measure, other)]
        return len(group) - len(others) + sum(_is_tied(self._ground, measure, o) for o in near)


def _is_kept_apart(ground: Ground, one: Measure, other: Measure) -> bool:
    """Whether something shows that two numbers count two things."""
    if one.kind != other.kind:
        return True
    if one.unit != other.unit:
        return not is_twin(one, other)
    if not _things_agree(one, other) or not _places_agree(ground, one, other):
        return True
    if one.article == other.article:
        return not _is_repeated(one, other)
    if one.kind in EVENTS and not _events_agree(one, other):
        return True
    if ends(one) == ends(other):
        return False
    if _is_more(ground, one) or _is_more(ground, other):
        return True
    return _is_far(one, other, FAR if ground.short else FARTHER) or not _may_change(one, other)


def _is_more(ground: Ground, measure: Measure) -> bool:
    """Whether a number only comes on top of another: "a further 17 cases"."""
    text = ground.text(measure.article)
    before = text[measure.sentence.start : measure.span.start].casefold().split()[-2:]
    behind = (measure.reading.thing or "").casefold().split()[:1]
    return not MORE.isdisjoint([*before, *behind])


def _is_repeated(one: Measure, other: Measure) -> bool:
    """Whether an article gives one number twice; two of one event may have two sources."""
    if ends(one) == ends(other):
        return True
    sources = {one.source, other.source}
    sourced = None not in sources and len(sources) > 1
    near = abs(one.span.start - other.span.start) <= BESIDE
    return one.kind in EVENTS and sourced and near


def _things_agree(one: Measure, other: Measure) -> bool:
    """Whether the words name one thing; of victims a whole and a subgroup are two."""
    first, second = one.head - LITTLE, other.head - LITTLE
    if one.kind == "other":
        return first == second and bool(first - _people())
    if one.kind in {"money", "distance", "area"}:
        return first == second and bool(first)
    if one.owners != other.owners:
        return False
    if one.kind in TOLLS | {"hostage", "held"}:
        return not (first ^ second) & _subgroups() and (first <= second or second <= first)
    return first == second


def _people() -> frozenset[str]:
    words = (*PEOPLE, "man", "men", "woman", "women", "child", "other", "others")
    return frozenset(stem(word) for word in words)


def _subgroups() -> frozenset[str]:
    return frozenset(stem(word) for word in conflict_words().subgroups)


def _places_agree(ground: Ground, one: Measure, other: Measure) -> bool:
    """Whether two numbers may be of one place; what is stationed somewhere names it."""
    if _one_entry(one, other):
        return True
    if one.towns and other.towns and one.towns.isdisjoint(other.towns):
        return False
    if one.countries and other.countries and one.countries.isdisjoint(other.countries):
        return False
    first, second = one.reading.place, other.reading.place
    if one.kind not in STOCKS or first == second:
        return True
    if first is None or second is None:
        return ground.short
    return one.towns == other.towns and bool(one.countries & other.countries or one.towns)


def _one_entry(one: Measure, other: Measure) -> bool:
    """Whether two numbers measure one event of the chronology."""
    if one.act is None or other.act is None or one.act.entry is None:
        return False
    return one.act.entry == other.act.entry


def _events_agree(one: Measure, other: Measure) -> bool:
    """Whether two numbers may be of one event, by the days that the texts give it."""
    if _one_entry(one, other):
        return True
    first, second = _event(one), _event(other)
    if first is not None and second is not None:
        return first[0] <= second[1] and second[0] <= first[1]
    for event, measure in ((first, other), (second, one)):
        told = _told(measure)
        if event is not None and told is not None and told[0] - event[1] > A_MONTH:
            return False
    return True


def _event(measure: Measure) -> tuple[int, int] | None:
    """The first and last day of what is counted, if they are not those of the report."""
    when, told = measure.event, _told(measure)
    if when is None or when.first is None or when.last is None:
        return None
    days = when.first.toordinal(), when.last.toordinal()
    since = 0 if measure.act is not None else A_MONTH  # "rose to 26 on Saturday" is as of then
    return None if told is not None and days[1] + since >= told[0] else days


def _told(measure: Measure) -> tuple[int, int] | None:
    """The days between which a number was given."""
    if measure.told is not None:
        return measure.told, measure.told
    when = measure.reading.reported
    if when is None or when.first is None or when.last is None:
        return None
    return when.first.toordinal(), when.last.toordinal()


def _may_change(one: Measure, other: Measure) -> bool:
    """Whether one number may have become the other.

    What no value fits on one day would be a contradiction; where none was found, it is of two
    things. A toll does not fall by much, and the crowd of another day is another.
    """
    first, last = sorted((one, other), key=lambda m: (m.told or 0, m.place))
    if one.kind == "protesters" and _days_apart(one, other) > 1 and not _one_entry(one, other):
        return False
    apart = are_apart(one.bounds, other.bounds)
    if apart and (one.kind == "other" and (one.act is None or _code(one) != _code(other))):
        return False
    if one.told is None or other.told is None:
        return True
    if first.told == last.told:
        return not apart
    return one.kind != "killed" or _size(last) >= LESS * _size(first)


def _is_far(one: Measure, other: Measure, times: float) -> bool:
    low, high = sorted((_size(one), _size(other)))
    return high > times * low


def _size(measure: Measure) -> float:
    """A number in place of an interval that may be open."""
    return measure.bounds.high if measure.bounds.low == -inf else measure.bounds.low


def _code(measure: Measure) -> str | None:
    return None if measure.act is None else measure.act.event.code


def _is_near(one: Measure, other: Measure) -> bool:
    """Whether two numbers were given so soon after each other that they belong together."""
    if one.kind in STANDING:
        return True
    usual = A_MONTH if one.kind in EVENTS | {"other"} else HALF_A_YEAR
    return _days_apart(one, other) <= AFTER.get(one.kind, usual)


def _days_apart(one: Measure, other: Measure) -> int:
    """Days between two reports, 0 where it is not known when one of them was made."""
    first, second = _told(one), _told(other)
    if first is None or second is None:
        return 0
    return max(first[0] - second[1], second[0] - first[1], 0)


def _is_tied(ground: Ground, one: Measure, other: Measure) -> bool:
    """Whether something shows that two numbers are of one thing and event."""
    if is_twin(one, other) or _one_entry(one, other):
        return True
    words = len((one.about & other.about) - one.head)
    if not ground.short:
        again = ends(one) == ends(other)
        newer = one.towns == other.towns and _days_apart(one, other) <= SOON
        return words >= ENOUGH and bool(one.towns & other.towns) and (again or newer)
    towns = bool(one.towns & other.towns)
    keys = ground.keys(one.article, one.sentence) & ground.keys(other.article, other.sentence)
    if one.kind in {"other", "money"}:
        apart = are_apart(one.bounds, other.bounds)
        return words + towns + bool(keys) >= (CHANGED if apart else 2)
    if words or towns or keys:
        return True
    known = one.told is not None and other.told is not None
    return one.kind in TOLLS and known and _days_apart(one, other) <= SOON
