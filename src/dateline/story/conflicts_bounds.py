"""The interval that the words around a number leave to it.

"Never more than 20" is at most 20, "the toll passes 40" at least 40, and the 11 of "4.2 million;
insurers expect 11" are millions.
"""

from __future__ import annotations

import re
from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING, Final

from dateline.codes import HedgeKind
from dateline.story.figures_tension import Bounds, bounds_of

if TYPE_CHECKING:
    from dateline.spans import Span
    from dateline.story.conflicts_ground import Ground
    from dateline.story.figures import Reading

NEVER: Final = re.compile(r"\b(?:never|not|no)\b(?:\W+\w+){0,3}\W+$")
"""Before "more than 20" it turns the number into the most there were."""

PASSING: Final = re.compile(
    r"\b(?:pass(?:es|ed)?|past|tops|topped|exceeds|exceeded|surpass(?:es|ed)|beyond)\W+$"
)
"""Before a number it says that there are more."""

THOUSAND: Final = 1000
MILLION: Final = 1_000_000


def bounds_in(ground: Ground, reading: Reading, sentence: Span) -> Bounds:
    """The interval of a number; "never more than 20" is at most 20."""
    found, figure = bounds_of(reading), reading.figure
    before = ground.text(reading.article)[sentence.start : figure.span.start]
    if PASSING.search(before) is not None:
        return replace(found, high=inf)
    if figure.hedge_kind is not HedgeKind.MORE_THAN or figure.hedge is None:
        return found
    before = ground.text(reading.article)[sentence.start : figure.hedge.start]
    if NEVER.search(before) is None:
        return found
    return Bounds(-inf, found.low, found.rough)


def scaled(bounds: Bounds, kind: str, last: Bounds) -> Bounds:
    """A small bare number behind one in millions is of millions: "4.2 million; insurers expect 11"."""
    if kind != "money" or bounds.high >= THOUSAND or last.low < MILLION:
        return bounds
    scale = MILLION if last.low < THOUSAND * MILLION else THOUSAND * MILLION
    return replace(bounds, low=bounds.low * scale, high=bounds.high * scale)
