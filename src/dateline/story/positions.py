"""Who is for or against what, since when.

One position for each holder, matter and stance, with the first day on which it is reported and
the words that show it; who changes his mind has two. Precision goes before recall: a matter
is quoted, and one that no reader would understand by itself makes no position.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from dateline.findings import Position
from dateline.story.positions_reading import Reading, Standing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Analysis

ALIKE: Final = 0.5
"""Share of the words of the shorter of two matters that the other has, if they are one."""
MOST_WORDS: Final = 6
"""Words quoted for one position, the earliest."""


def find_positions(
    analyses: Sequence[Analysis], links: Mapping[tuple[str, str], str]
) -> tuple[Position, ...]:
    """The positions, by the first day on which they are reported; undated ones come last.

    `links` as from `linking.link`. The result does not depend on the order of the analyses.
    """
    held: defaultdict[tuple[str, str], list[Standing]] = defaultdict(list)
    for analysis in analyses:
        for standing in Reading(analysis, links).standings():
            held[standing.holder, str(standing.stance)].append(standing)
    positions = [
        _position(group)
        for key in sorted(held)
        for group in _by_matter(sorted(held[key], key=_order))
    ]
    return tuple(sorted(positions, key=_rank))


def _order(standing: Standing) -> tuple[object, ...]:
    return (_first(standing), standing.what.article, standing.what.span, standing.words.span)


def _first(standing: Standing) -> date:
    day = standing.day
    return date.max if day is None else day.first or day.last or date.max


def _by_matter(ordered: Sequence[Standing]) -> list[list[Standing]]:
    """The standings of one holder by what they are about; the first of a matter names it."""
    groups: list[list[Standing]] = []
    for standing in ordered:
        alike = [group for group in groups if _is_one(standing, group[0])]
        if alike:
            alike[0].append(standing)
        else:
            groups.append([standing])
    return groups


def _is_one(one: Standing, other: Standing) -> bool:
    fewer = min(len(one.stems), len(other.stems))
    if fewer == 0:
        return one.what.exact.casefold() == other.what.exact.casefold()
    return len(one.stems & other.stems) >= max(1, ALIKE * fewer)


def _position(group: Sequence[Standing]) -> Position:
    first = group[0]
    words = tuple(dict.fromkeys(standing.words for standing in group))
    return Position(
        holder=first.holder,
        name=first.name,
        stance=first.stance,
        what=first.what,
        since=first.day,
        words=words[:MOST_WORDS],
    )


def _rank(position: Position) -> tuple[object, ...]:
    day = position.since
    known = date.max if day is None else day.first or day.last or date.max
    return (known, position.what.article, position.what.span, position.holder, position.stance)
