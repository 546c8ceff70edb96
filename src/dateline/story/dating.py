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
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.codes import DateBasis
from dateline.story.dating_days import Grid, Known, Prior
from dateline.story.dating_factors import Pairs, log_factors
from dateline.story.dating_given import Teller
from dateline.story.dating_posterior import OwnWords, Posterior

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Analysis, Published

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
        self._sound = dict(stated)
        self._flagged: dict[str, Posterior] = {}
        self._given: dict[str, Published] = {}
        self._pairs = Pairs(by_id)
        self._own = OwnWords(by_id)
        self._teller = Teller(by_id, self._pairs, self._stated, self._flagged)
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
            del self._known[worst], self._sound[worst], doubts[worst]
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
        undated = self._undated_beside(article)
        others = self._sound | undated if undated else self._sound
        return self._posterior(article, others, grid, anywhere=ANYWHERE)

    def _undated_beside(self, article: str) -> dict[str, Known]:
        """Articles without a date like this one, dated from the others' stated dates alone."""
        found = {}
        for key in self._pairs.alike(article):
            if key in self._stated:
                continue
            if (key, article) not in self._stated_only:
                others = {other: known for other, known in self._sound.items() if other != article}
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
        """The days of an article by its words and the known ones, itself never among them.

        The prior leaves out `left_out` (the article itself by default) and gives the share
        `anywhere` to all days of the grid alike.
        """
        prior = self._prior.without(left_out or article, grid)
        prior = (1 - anywhere) * prior + anywhere / len(prior)
        factors = self._pairs.factors(article, known, grid, self._breadth)
        logs = self._own.on(article, grid) + np.log(prior) + log_factors(factors, prior)
        return Posterior(grid, prior, logs, tuple(factors))

    def date_others(self) -> None:
        """Dates the articles without a known day, the surest first, each once.

        Of those that wait only the width of the interval is kept, and how many articles were known
        when it was found: the days of thousands fill gigabytes, and of the one chosen they are
        found again.
        """
        pending = self._by_id.keys() - self._known.keys()
        beside = self._pairs.asking(pending)
        waiting: dict[str, tuple[int, int]] = {}
        while pending:
            sure: dict[str, Known | None] = {}
            for key in sorted(pending - waiting.keys()):
                if self._belongs(key):
                    posterior = self._posterior(key, self._known, self._grid)
                    waiting[key] = posterior.width, len(self._known)
                    if waiting[key][0] <= SURE:
                        sure[key] = self._give(key, posterior)
            if not waiting:
                return
            if not sure:
                chosen = min(waiting, key=lambda key: (waiting[key][0], key))
                before = dict(islice(self._known.items(), waiting[chosen][1]))
                sure[chosen] = self._give(chosen, self._posterior(chosen, before, self._grid))
            for key, known in sure.items():
                if known is not None and key not in self._flagged:
                    self._known[key] = known
            pending -= sure.keys()
            touched = sure.keys() | {other for key in sure for other in beside.get(key, ())}
            waiting = {key: found for key, found in waiting.items() if key not in touched}

    def _give(self, article: str, posterior: Posterior) -> Known | None:
        """Give an article its date; returns the days on which others may rest."""
        self._given[article] = self._teller.given(article, posterior)
        return posterior.known(article)

    def _belongs(self, article: str) -> bool:
        return article in self._flagged or self._pairs.is_linked(article, self._known)

    def published(self) -> dict[str, Published]:
        """The dates that the story gives, and those it confirms."""
        given = dict(self._given)
        for key in sorted(self._stated.keys() - given.keys()):
            confirmed = self._teller.confirmed(key, self._without_header(key))
            if confirmed is not None:
                given[key] = confirmed
        return given
