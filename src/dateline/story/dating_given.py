"""What is told of the dates that a story gives or confirms: intervals, reasons, contradictions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from dateline.calendar_names import spelled_day
from dateline.codes import ClueKind, DateBasis
from dateline.extract.dating_evidence import agreeing, ran_out
from dateline.records import Interval, Published, Reason
from dateline.story.dating_reasons import changes, other_weekdays, reasons

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.records import Analysis
    from dateline.story.dating_days import Array, Known
    from dateline.story.dating_factors import Pairs
    from dateline.story.dating_posterior import Posterior


class Teller:
    """Tells of the dates of articles; `flagged` are the contradicted ones of the stated dates.

    It is read when a date is told of: by then no other stated date is flagged any more.
    """

    def __init__(
        self,
        by_id: Mapping[str, Analysis],
        pairs: Pairs,
        stated: Mapping[str, Known],
        flagged: Mapping[str, Posterior],
    ) -> None:
        self._by_id = by_id
        self._pairs = pairs
        self._stated = stated
        self._flagged = flagged

    def given(self, article: str, posterior: Posterior) -> Published:
        """The inferred date of an article, beside the stated one that it contradicts."""
        before = self._by_id[article].published
        found = self._reasons(article, posterior, posterior.shares)
        own = _own(self._by_id[article], posterior)
        conflict = () if before is None else before.conflict
        if article in self._flagged:
            conflict = (*conflict, *self._contradicted(article))
        rests_on = {factor.article for factor in posterior.factors}
        return Published(
            interval=posterior.interval,
            basis=DateBasis.STORY,
            evidence=(*own, *(found or (self._around(article),))),
            conflict=conflict,
            likely=posterior.likely,
            best=posterior.best,
            rests_on=tuple(sorted(rests_on or self._trusted(article))),
        )

    def _contradicted(self, article: str) -> tuple[Reason, ...]:
        """Why the stated day cannot be right: what the others say without it, and its weekdays."""
        posterior = self._flagged[article]
        stated = date.fromordinal(self._stated[article].middle)
        found = (
            *self._reasons(article, posterior, posterior.shares),
            *other_weekdays(self._by_id[article], stated),
        )
        return found or (self._around(article),)

    def _trusted(self, article: str) -> set[str]:
        """The other articles with a stated date that is not flagged."""
        return self._stated.keys() - self._flagged.keys() - {article}

    def _around(self, article: str) -> Reason:
        """Where the articles with a stated date lie, at least half of them."""
        days = sorted(self._stated[key].middle for key in self._trusted(article))
        first = date.fromordinal(days[len(days) // 4])
        last = date.fromordinal(days[len(days) - 1 - len(days) // 4])
        return Reason(
            why=f"most articles of the story appeared from {spelled_day(first)} to {spelled_day(last)}"
        )

    def confirmed(self, article: str, posterior: Posterior) -> Published | None:
        """A stated date with what the others say for it; `None` where they say nothing."""
        before = self._by_id[article].published
        stated = np.zeros_like(posterior.logs)
        for day, share in self._stated[article].days:
            stated[posterior.grid.cut(day, day)] = share
        found = self._reasons(article, posterior, stated)
        if before is None or not found:
            return None
        return replace(
            before,
            evidence=(*before.evidence, *found),
            rests_on=tuple(sorted({r.cited.article for r in found if r.cited is not None})),
        )

    def _reasons(self, article: str, posterior: Posterior, shares: Array) -> tuple[Reason, ...]:
        weighed = changes(posterior.factors, posterior.prior, shares)
        return reasons(article, weighed, self._by_id, self._pairs)


def _own(analysis: Analysis, posterior: Posterior) -> tuple[Reason, ...]:
    """What the article's own text says of its day, the stated date left out where it is wrong.

    Where one day is likelier than all others together, its weekdays are named as well.
    """
    before, day = analysis.published, posterior.best
    found = () if before is None else before.evidence
    found = tuple(reason for reason in found if not reason.why.startswith("states "))
    if day is None or posterior.likely != Interval(day, day):
        return found
    deadlines = {c.span: ran_out(c, day) for c in analysis.clues if c.kind is ClueKind.DEADLINE}
    found = tuple(replace(reason, why=deadlines.get(reason.span, reason.why)) for reason in found)
    named = {reason.span for reason in found}
    weekdays = agreeing(analysis.clues, (), Interval(day, day))
    return (*found, *(reason for reason in weekdays if reason.span not in named))
