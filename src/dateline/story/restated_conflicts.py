"""What two statements share, and what forbids that alike ones are tellings of one.

Numbers, days and names that differ, a "not" that only one has, words of opposite meaning.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.codes import SpeechAct
from dateline.story.restated_sayings import How
from dateline.story.restated_words import restated_words, stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Figure, Interval
    from dateline.story.restated_sayings import Saying

MORE: Final = 2
"""Words that two tellings share beside names."""

TOLERANCE: Final = 0.1
"""Part of a value by which "about 1,500" may differ from another number."""

NEARLY: Final = 0.6
"""What two words of one root count: "extend" and "extension"."""

SAME_ROOT, LETTERS = 0.6, 5
"""Likeness of trigrams and common first letters that make two words one root."""


def tells(one: Saying, other: Saying) -> bool:
    """Whether they share more than names: "President Doe" is no statement about him."""
    return len((one.stems & other.stems) - (one.naming & other.naming)) >= MORE


def gap(one: Interval | None, other: Interval | None) -> int:
    """Days that surely lie between two intervals; 0 where one is unknown or they touch."""
    if one is None or other is None:
        return 0
    between = 0
    if one.last is not None and other.first is not None:
        between = max(between, (other.first - one.last).days)
    if other.last is not None and one.first is not None:
        between = max(between, (one.first - other.last).days)
    return between


def shared_words(one: Saying, other: Saying) -> list[tuple[int, int, float]]:
    """Words of both: their positions in `words` of each, and how far they agree; each stem once."""
    mine, theirs = one.first, other.first
    found = [(mine[word], theirs[word], 1.0) for word in mine if word in theirs]
    beginnings: dict[str, list[str]] = {}
    for word in theirs:
        if word not in mine and len(word) >= LETTERS:
            beginnings.setdefault(word[:LETTERS], []).append(word)
    for word in mine:
        if word in theirs or word[:LETTERS] not in beginnings:
            continue
        left = beginnings[word[:LETTERS]]
        best = max(left, key=lambda other: (_root(word, other), other), default=None)
        if best is not None and _root(word, best) >= SAME_ROOT:
            left.remove(best)
            found.append((mine[word], theirs[best], NEARLY))
    return found


@cache
def _root(word: str, other: str) -> float:
    """Likeness of the trigrams of two words, 0..1."""
    mine, theirs = _trigrams(word), _trigrams(other)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


def _trigrams(word: str) -> frozenset[str]:
    return frozenset(word[start : start + 3] for start in range(len(word) - 2))


def contradict(one: Saying, other: Saying) -> bool:
    """Whether two tellings of a third are of one part of it, but differ."""
    return tells(one, other) and differ(one, other, long=True)


def differ(one: Saying, other: Saying, *, how: How = How.REWORDED, long: bool = False) -> bool:
    """Whether something forbids that two alike statements are one.

    A copy keeps its "Thursday" wherever it is printed; a `long` row of words outweighs names,
    which one telling may have and the other not.
    """
    if how is How.IDENTICAL:
        return _numbers_differ(one, other) or _is_turned(one, other)
    return (
        _numbers_differ(one, other)
        or _days_differ(one.times, other.times)
        or _is_turned(one, other)
        or _is_opposed(one, other)
        or (not long and _names_differ(one, other))
    )


def _numbers_differ(one: Saying, other: Saying) -> bool:
    """Whether each has a number that no number of the other agrees with."""
    mine = [figure for figure, _ in one.figures]
    theirs = [figure for figure, _ in other.figures]
    return _has_odd(mine, theirs) and _has_odd(theirs, mine)


def _has_odd(some: Sequence[Figure], others: Sequence[Figure]) -> bool:
    return any(not any(_is_one(figure, other) for other in others) for figure in some)


def _is_one(figure: Figure, other: Figure) -> bool:
    """Whether two numbers agree, within what "about" allows."""
    ends = [n for n in (figure.low, figure.high) if n is not None]
    others = [n for n in (other.low, other.high) if n is not None]
    if not ends or not others:
        return True
    slack = TOLERANCE * max(map(abs, (*ends, *others)))
    return min(ends) - slack <= max(others) and min(others) - slack <= max(ends)


def _days_differ(mine: Sequence[Interval], theirs: Sequence[Interval]) -> bool:
    """Whether each names days that the other does not."""
    return _has_odd_days(mine, theirs) and _has_odd_days(theirs, mine)


def _has_odd_days(some: Sequence[Interval], others: Sequence[Interval]) -> bool:
    return any(all(gap(when, other) > 0 for other in others) for when in some)


def _names_differ(one: Saying, other: Saying) -> bool:
    """Whether each names somebody or some place that the other does not."""
    return bool(one.names - other.names) and bool(other.names - one.names)


def _is_turned(one: Saying, other: Saying) -> bool:
    """Whether a "not" stands before a shared word in one only; a denial is itself one."""
    denied = (one.statement.act is SpeechAct.DENY) != (other.statement.act is SpeechAct.DENY)
    pairs = [
        (mine in one.negated, theirs in other.negated)
        for mine, theirs, _ in shared_words(one, other)
    ]
    mine, theirs = (True, False) in pairs, (False, True) in pairs
    if denied:
        return not (mine or theirs)
    both = (True, True) in pairs
    return mine != theirs and not both


def _is_opposed(one: Saying, other: Saying) -> bool:
    """Whether one has a word whose opposite the other has in its place."""
    mine, theirs = one.stems - other.stems, other.stems - one.stems
    return any(
        (mine & left and theirs & right) or (mine & right and theirs & left)
        for left, right in _opposed()
    )


@cache
def _opposed() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple(
        (frozenset(map(stem, left)), frozenset(map(stem, right)))
        for left, right in restated_words().opposed
    )
