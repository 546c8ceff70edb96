"""Why the story gives an article its day, in words that a reader can follow to the sources.

Every reason names the other article by its date and cites its words; the span beside it is of
the article that is dated. Leaves out factors that change next to nothing.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.calendar_names import spelled_day, weekday_name
from dateline.extract.dating_values import WEEKDAYS
from dateline.records import Reason, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Analysis
    from dateline.story.dating_days import Array, Known
    from dateline.story.dating_factors import Factor, Pairs

MOST: Final = 8
"""Reasons of the story for one article."""

TELLING: Final = 0.5
"""What a factor changes, as a logarithm, from which it is told."""

NAMED: Final = 3
"""Rare words that a reason names."""


def reasons(
    article: str,
    weighed: Sequence[tuple[float, Factor]],
    by_id: Mapping[str, Analysis],
    pairs: Pairs,
) -> tuple[Reason, ...]:
    """The strongest reasons first; `weighed` has what each factor changes, as a logarithm."""
    order = sorted(weighed, key=lambda item: (-item[0], item[1].article, item[1].bound))
    told: list[Reason] = []
    for weight, factor in order:
        if weight < TELLING or len(told) >= MOST:
            break
        found = _of_factor(by_id[article], by_id[factor.article], factor, pairs)
        told += [reason for reason in found if reason not in told]
    return tuple(told[:MOST])


def _of_factor(mine: Analysis, theirs: Analysis, factor: Factor, pairs: Pairs) -> list[Reason]:
    when = named(factor.known)
    if factor.agreement is None:
        return alike(mine, theirs, when, pairs)
    agreement = factor.agreement
    return [
        Reason(
            why=f"{agreement.why} ({when})",
            span=agreement.span,
            cited=quoted(theirs.article, agreement.theirs),
        )
    ]


def alike(mine: Analysis, theirs: Analysis, when: str, pairs: Pairs) -> list[Reason]:
    """What two articles share: quoted words before copied ones, these before rare ones."""
    here, there = mine.article, theirs.article
    passages = pairs.likenesses.shared(here.id, there.id)
    if passages:
        return [
            Reason(
                why=f"{'quotes' if is_quoted else 'has'} the same words as an article of {when}",
                span=span,
                cited=quoted(there, other),
            )
            for span, other, is_quoted in passages
        ]
    words = pairs.likenesses.rare(here.id, there.id)[:NAMED]
    if not words:
        return []
    listed = ", ".join(span.of(here.text) for span, _ in words)
    why = f"shares rare words ({listed}) with an article of {when}"
    return [Reason(why=why, span=words[0][0], cited=quoted(there, words[0][1]))]


def other_weekdays(analysis: Analysis, stated: date) -> tuple[Reason, ...]:
    """The first weekday of the report that is neither that of the stated day nor the day before."""
    near = {stated.isoweekday(), (stated - timedelta(days=1)).isoweekday()}
    clues = [clue for clue in analysis.clues if clue.kind in WEEKDAYS and clue.span is not None]
    if not clues or any(int(clue.value[-1]) in near for clue in clues):
        return ()
    words = clues[0].span.of(analysis.article.text) if clues[0].span is not None else ""
    why = f"speaks of {words}; {spelled_day(stated)} was a {weekday_name(stated)}"
    return (Reason(why=why, span=clues[0].span),)


def named(known: Known) -> str:
    """The day of a known article: `18 February 2022`, `about 5 September 2023` where it is inferred."""
    day = spelled_day(date.fromordinal(known.middle))
    return day if known.stated else f"about {day}"


def changes(factors: Sequence[Factor], prior: Array, shares: Array) -> list[tuple[float, Factor]]:
    """By how much each factor raises the days that are likely in the end."""
    found = []
    for factor in factors:
        ratio = np.log(factor.ratio(prior))
        usual = float((ratio * prior).sum() / prior.sum())
        found.append((round(float((ratio * shares).sum()) - usual, 6), factor))
    return found
