"""Whether two numbers are given by one source or by two."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dateline.story.conflicts_ground import stems_of

if TYPE_CHECKING:
    from dateline.story.conflicts_measures import Measure


def one_source(one: Measure, other: Measure) -> bool:
    """Whether two numbers are given by one source: its words in one are among those in the other."""
    if one.source is None or other.source is None:
        return False
    mine, theirs = one.voice - _small_voices(), other.voice - _small_voices()
    named = bool(mine) and bool(theirs) and (mine <= theirs or theirs <= mine)
    return one.source == other.source or named


def sources_differ(one: Measure, other: Measure) -> bool:
    """Whether two numbers are given by two sources that the texts name."""
    both = one.source is not None and other.source is not None
    return both and not one_source(one, other)


@cache
def _small_voices() -> frozenset[str]:
    return stems_of("spokesman spokeswoman spokesperson official officials source sources")
