"""What the resolver answers, and what it finds on the way there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.codes import TimexType
    from dateline.extract.temporal_calendar import Period
    from dateline.records import Interval


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an expression means.

    `interval` runs from the first day on which it can begin (`begins`) to the last on which
    it can end (`ends`). `anchors` number the earlier expressions of the article that the
    value was counted from. `issue` says what no calendar allows, `approximate`
    that the days are only about right.
    """

    type: TimexType
    value: str
    interval: Interval | None = None
    grain: str | None = None
    begins: Interval | None = None
    ends: Interval | None = None
    anchors: tuple[int, ...] = ()
    issue: str | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A period, what it was counted from, what is wrong with it, and its days if others.

    `about` tells that these days are only about right.
    """

    period: Period
    anchors: tuple[int, ...] = ()
    issue: str | None = None
    days: Interval | None = None
    about: bool = False
