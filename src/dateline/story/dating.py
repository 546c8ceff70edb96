"""When the articles of a story appeared, by the other articles of the story.

A stated date that nothing contradicts is a known day. An article without one gets the days on
which its own words, the place of the story in time, what it shares with known articles and the
events they tell of agree best: exact enumeration over days. Articles are dated one after the
other, the surest first, each once and from known ones alone, so that none supports itself;
`rests_on` names them.

Every stated date is tested against what the others and its own words say without it. One that
they contradict is flagged, gives no evidence to others, and stays stated beside the inferred
interval.

Leaves out facts of the world, and what only the meaning of the words would tell.
"""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.calendar_names import spelled_day
from dateline.codes import ClueKind, DateBasis
from dateline.extract.dating_evidence import agreeing, ran_out
from dateline.records import Interval, Published, Reason
from dateline.story.dating_days import Grid, Known, Prior
from dateline.story.dating_factors import Pairs, log_factors
from dateline.story.dating_posterior import Posterior, own_words
from dateline.story.dating_reasons import changes, other_weekdays, reasons

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Analysis
    from dateline.story.dating_days import Array

REACH: Final = 3653
"""Days before the first and after the last known article on which another may lie: ten years."""

CHECKED: Final = 400
"""Days around a stated date among which a likelier one is looked for."""

ANYWHERE: Final = 0.2
"""Share of the days around a stated date that are as likely as any other when it is tested:
an article that stands alone is not wrong for that.
"""

DOUBTFUL: Final = -6.0
"""Mean of two logarithms from which a header is flagged: the odds of the stated day against the
likeliest one, and its probability, without the header.

Set for two false alarms in a hundred on the stories of one to eight weeks of `evaluation/dates.py`:
one in a hundred on the topics it was calibrated on, three on the others.
"""

DOUBTFUL_WIDE: Final = -7.0
WIDE: Final = 130
"""The same where the dated articles are strewn (`Prior.breadth`) over more days than this: over a
year and more, explanations and old quotations are printed again, and closeness proves less.
"""

SURE: Final = 14
"""Days of an interval that is narrow enough for the article to date others at once."""


def date_story(analyses: Sequence[Analysis]) -> dict[str, Published]:
    """For each article id the date that the story supports; the same object where it adds nothing.

    Articles without any date of their own appear only where the story gives them one. The
    result does not depend on the order of the analyses.
    """
    by_id = {analysis.article.id: analysis for analysis in analyses}
    found = {
        key: by_id[key].published for key in sorted(by_id) if by_id[key].published is not None
    }
    result: dict[str, Published] = {key: when for key, when in found.items() if when is not None}
    stated = {
        known.article: known
        for known in (stated_day(by_id[key]) for key in sorted(by_id))
        if known is not None
    }
    if not stated or len(by_id) < 2:
        return result
    story = _Story(by_id, stated)
    story.check_headers()
    story.date_others()
    return result | story.published()


def stated_day(analysis: Analysis) -> Known | None:
    """The day that an article states, or prints, and its own words do not contradict.

    `None` where it is not known to the day, or to two weeks at least.
    """
    when = analysis.published
    if when is None or when.interval is None:
        return None
    first, last = when.interval.first, when.interval.last
    if first is None or last is None:
        return None
    days = range(first.toordinal(), last.toordinal() + 1)
    printed = analysis.article.stated_date is None and len(days) == 1
    if len(days) > SURE or not (printed or when.basis is DateBasis.STATED):
        return None
    return Known(analysis.article.id, tuple((day, 1 / len(days)) for day in days), stated=True)


class _Story:
    """The articles of a story and what is known of their days so far."""

    def __init__(self, by_id: Mapping[str, Analysis], stated: Mapping[str, Known]) -> None:
        self._by_id = by_id
        self._stated = dict(stated)
        self._known = dict(stated)
        self._flagged: dict[str, Posterior] = {}
        self._inferred: dict[str, Posterior] = {}
        self._pairs = Pairs(by_id)
        days = [known.middle for known in stated.values()]
        first, last = max(1, min(days) - REACH), min(date.max.toordinal(), max(days) + REACH)
        self._grid = Grid(first, last)
        self._stated_only: dict[tuple[str, str], Known | None] = {}
        self._renew_prior()

    def _renew_prior(self) -> None:
        self._prior = Prior(self._grid, [self._known[key] for key in sorted(self._known)])
        self._breadth = self._prior.breadth

    def check_headers(self) -> None:
        """Flags the worst contradicted header, then looks again without it, until none is."""
        doubts: dict[str, float] = {}
        while len(self._known) > 1:
            for key in sorted(self._known.keys() - doubts.keys()):
                doubts[key] = self._log_odds(key)
            worst = min(doubts, key=lambda key: (doubts[key], key))
            if doubts[worst] >= (DOUBTFUL if self._breadth <= WIDE else DOUBTFUL_WIDE):
                return
            self._flagged[worst] = self._without_header(worst)
            del self._known[worst], doubts[worst]
            self._stated_only.clear()
            self._renew_prior()
            for key in [key for key in doubts if self._pairs.are_alike(key, worst)]:
                del doubts[key]

    def _log_odds(self, article: str) -> float:
        """How likely the stated day is against the likeliest one and against all, as a mean.

        A day that the text itself prints, without a header, is not tested.
        """
        if self._by_id[article].article.stated_date is None:
            return 0.0
        posterior = self._without_header(article)
        logs, shares, grid = posterior.logs, posterior.shares, posterior.grid
        stated = [day for day, _ in self._stated[article].days]
        here = grid.cut(stated[0], stated[-1])
        odds = float(logs[here].max(initial=-1e9) - logs.max())
        share = math.log(max(float(shares[here].sum()), 1e-300))
        return (odds + share) / 2

    def _without_header(self, article: str) -> Posterior:
        """The days of an article by its own words and the others, near its stated date."""
        stated = self._stated[article].middle
        grid = self._grid.within(stated - CHECKED, stated + CHECKED)
        others = self._trusted(article) | self._undated_beside(article)
        return self._posterior(article, others, grid, anywhere=ANYWHERE)

    def _trusted(self, article: str) -> dict[str, Known]:
        """The stated days of the other articles that are not flagged."""
        keys = sorted(self._stated.keys() - self._flagged.keys() - {article})
        return {key: self._stated[key] for key in keys}

    def _undated_beside(self, article: str) -> dict[str, Known]:
        """Articles without a date like this one, dated from the others' stated dates alone."""
        found = {}
        for key in self._pairs.alike(article):
            if key in self._stated:
                continue
            if (key, article) not in self._stated_only:
                others = self._trusted(article)
                posterior = self._posterior(key, others, self._grid, left_out=article)
                self._stated_only[key, article] = posterior.known(key)
            known = self._stated_only[key, article]
            if known is not None:
                found[key] = known
        return found

    def _posterior(
        self,
        article: str,
        known: Mapping[str, Known],
        grid: Grid,
        *,
        left_out: str | None = None,
        anywhere: float = 0.0,
    ) -> Posterior:
        """The days of an article by its words and the known ones.

        The prior leaves out `left_out` (the article itself by default) and gives the share
        `anywhere` to all days of the grid alike.
        """
        own = own_words(self._by_id[article].clues, grid)
        cut = slice(grid.first - self._grid.first, grid.last - self._grid.first + 1)
        prior = self._prior.without(left_out or article)[cut]
        prior = (1 - anywhere) * prior + anywhere / len(prior)
        factors = self._pairs.factors(article, known, grid, self._breadth)
        logs = own + np.log(prior) + log_factors(factors, prior)
        return Posterior(grid, prior, logs, tuple(factors))

    def date_others(self) -> None:
        """Dates the articles without a known day, the surest first, each once."""
        pending = self._by_id.keys() - self._known.keys()
        found: dict[str, Posterior] = {}
        while pending:
            for key in sorted(pending - found.keys()):
                if self._belongs(key):
                    found[key] = self._posterior(key, self._known, self._grid)
            if not found:
                return
            chosen = {key for key, posterior in found.items() if posterior.width <= SURE}
            chosen = chosen or {min(found, key=lambda key: (found[key].width, key))}
            for key in sorted(chosen):
                self._inferred[key] = found[key]
                known = found[key].known(key)
                if known is not None and key not in self._flagged:
                    self._known[key] = known
            pending -= chosen
            found = {
                k: p for k, p in found.items() if k in pending and not self._touched(k, chosen)
            }

    def _touched(self, article: str, others: set[str]) -> bool:
        return any(self._pairs.are_alike(article, other) for other in others)

    def _belongs(self, article: str) -> bool:
        return article in self._flagged or self._pairs.is_linked(article, self._known)

    def published(self) -> dict[str, Published]:
        """The dates that the story gives, and those it confirms."""
        given = {key: self._given(key) for key in sorted(self._inferred)}
        for key in sorted(self._stated.keys() - given.keys()):
            confirmed = self._confirmed(key)
            if confirmed is not None:
                given[key] = confirmed
        return given

    def _given(self, article: str) -> Published:
        """The inferred date of an article, beside the stated one that it contradicts."""
        posterior, before = self._inferred[article], self._by_id[article].published
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

    def _around(self, article: str) -> Reason:
        """Where the articles with a stated date lie, at least half of them."""
        stated = self._stated.keys() - self._flagged.keys() - {article}
        days = sorted(self._stated[key].middle for key in stated)
        first = date.fromordinal(days[len(days) // 4])
        last = date.fromordinal(days[len(days) - 1 - len(days) // 4])
        return Reason(
            why=f"most articles of the story appeared from {spelled_day(first)} to {spelled_day(last)}"
        )

    def _confirmed(self, article: str) -> Published | None:
        """A stated date with what the others say for it; `None` where they say nothing."""
        before = self._by_id[article].published
        posterior = self._without_header(article)
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
