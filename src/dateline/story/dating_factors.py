"""What a known article says of the day of another one: factors over days.

Each factor is a mixture: with some trust the article appeared on certain days, near the known
one or on one side of a day, else anywhere in the story. Trust comes from how alike the two
articles are and from the events that both tell of. Neighbours repeat each other, so of one
kind the second and later factors count less.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.story.dating_days import around, laplace
from dateline.story.dating_events import exact, resolved, same_events, vague
from dateline.story.dating_likeness import Likenesses, closeness, read
from dateline.story.dating_order import deadlines, months, offices, ordered_offices, plans
from dateline.story.dating_tellings import Sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.records import Analysis
    from dateline.story.dating_days import Array, Grid, Known
    from dateline.story.dating_events import Exact, Vague
    from dateline.story.dating_likeness import Likeness
    from dateline.story.dating_order import Plan
    from dateline.story.dating_tellings import Agreement

LEAST: Final = 0.04
"""Trust below which a likeness says nothing."""

MOST: Final = 0.9
"""Trust that no likeness exceeds: outlets reprint."""

THINNED: Final = 0.6
USUAL: Final = 25.0
WIDE: Final = 250.0
"""How fast trust falls with the breadth of a story in days, from the usual one on."""

SAME_NEWS: Final = 1.5
SAME_PHASE: Final = 8.0
"""Scales in days of articles about one piece of news, and about one phase of a story."""

NEWS: Final = 0.85
"""Share of alike articles that are about one piece of news."""

LATER: Final = 0.5
"""What a second factor of one kind counts for; a third counts for less by the root of two."""

EDGE: Final = 1.5
"""Scale in days by which an agreement reaches beyond its days: zones, slips, late editions."""

BEYOND: Final = 0.01
"""What is left of a day right behind a bound."""

LINKED: Final = 0.02
"""Cosine from which an article is taken to belong to the story at all."""


@dataclass(frozen=True, slots=True)
class Factor:
    """The days that one known article speaks for: densities, or 0..1 for a bound.

    `likeness` or `agreement` says why.
    """

    known: Known
    trust: float
    where: Array
    likeness: Likeness | None = None
    agreement: Agreement | None = None

    @property
    def article(self) -> str:
        """The id of the known article."""
        return self.known.article

    @property
    def bound(self) -> bool:
        """Whether it only bounds the day."""
        return self.agreement is not None and self.agreement.bound

    def ratio(self, prior: Array) -> Array:
        """How much likelier each day is than by the prior alone."""
        if self.bound:
            inside = float((prior * self.where).sum() / prior.sum())
            return np.asarray((1 - self.trust) + self.trust * self.where / max(inside, 1e-6))
        return np.asarray((1 - self.trust) + self.trust * self.where / prior)


class Account:
    """One article as the comparisons of events read it, each part when it is asked for."""

    def __init__(self, analysis: Analysis, rarity: Mapping[str, float]) -> None:
        self.sentences = Sentences(analysis, rarity)
        self.offices = offices(analysis)
        self._resolved: dict[int, list[Exact]] = {}

    @cached_property
    def vague(self) -> list[Vague]:
        """What it tells with less than a date."""
        return vague(self.sentences)

    @cached_property
    def exact(self) -> list[Exact]:
        """What it tells with a day that is known."""
        return exact(self.sentences)

    @cached_property
    def plans(self) -> list[Plan]:
        """What it tells of as to come."""
        return plans(self.sentences)

    def resolved(self, published: int) -> list[Exact]:
        """What it tells with less than a date, if it appeared on that day."""
        if published not in self._resolved:
            self._resolved[published] = resolved(self.vague, published)
        return self._resolved[published]

    def agreements(self, other: Account, known: Known) -> Iterator[Agreement]:
        """What a known article says of the day of this one by the events of both."""
        days = known.days[0][0], known.days[-1][0]
        told = other.exact if known.stated else other.resolved(known.middle)
        yield from same_events(self.vague, told, self.sentences.text)
        yield from ordered_offices(self.offices, other.offices, days)
        yield from deadlines(self.plans, other.plans)
        yield from months(self.sentences, other.sentences, days)


class Pairs:
    """What each pair of articles of a story has in common."""

    def __init__(self, by_id: Mapping[str, Analysis]) -> None:
        self._by_id = by_id
        self.likenesses = Likenesses({key: read(by_id[key]) for key in sorted(by_id)})
        self._alike: dict[str, list[str]] = {}
        self._accounts: dict[str, Account] = {}
        self._agreements: dict[tuple[str, Known], list[Agreement]] = {}

    def alike(self, article: str) -> list[str]:
        """The articles that may say something of its day, the most alike first."""
        if article not in self._alike:
            found = self.likenesses.neighbours(article, self._by_id)
            self._alike[article] = [other for other, _ in found]
        return self._alike[article]

    def are_alike(self, article: str, other: str) -> bool:
        """Whether one of the two may say something of the other's day."""
        return other in self.alike(article) or article in self.alike(other)

    def asking(self, articles: Iterable[str]) -> dict[str, set[str]]:
        """For articles, those of the given ones that either may say something of or may ask."""
        found: dict[str, set[str]] = {}
        for article in articles:
            for other in self.alike(article):
                found.setdefault(other, set()).add(article)
                found.setdefault(article, set()).add(other)
        return found

    def is_linked(self, article: str, known: Mapping[str, Known]) -> bool:
        """Whether an article shares enough with a known one to belong to the story."""
        pairs = self.likenesses.neighbours(article, known)
        return any(likeness.cosine >= LINKED for _, likeness in pairs)

    def factors(
        self, article: str, known: Mapping[str, Known], grid: Grid, breadth: float
    ) -> list[Factor]:
        """The factors of the known articles, the most trusted first; `breadth` is the story's."""
        alike: list[Factor] = []
        agreed: dict[tuple[object, ...], Factor] = {}
        for other, likeness in self.likenesses.neighbours(article, known):
            trusted = trust(likeness, breadth)
            if trusted >= LEAST:
                alike.append(
                    Factor(known[other], trusted, near(grid, known[other]), likeness=likeness)
                )
            for agreement in self._agreed(article, known[other]):
                key = _kind(agreement)
                if key not in agreed or _strength(agreement) > _strength(agreed[key].agreement):
                    where = spread(grid, agreement)
                    agreed[key] = Factor(known[other], agreement.trust, where, agreement=agreement)
        return [
            *alike,
            *sorted(agreed.values(), key=lambda factor: (-factor.trust, factor.article)),
        ]

    def _agreed(self, article: str, known: Known) -> list[Agreement]:
        if (article, known) not in self._agreements:
            found = self._account(article).agreements(self._account(known.article), known)
            self._agreements[article, known] = list(found)
        return self._agreements[article, known]

    def _account(self, article: str) -> Account:
        if article not in self._accounts:
            account = Account(self._by_id[article], self.likenesses.rarity)
            self._accounts[article] = account
        return self._accounts[article]


def _kind(agreement: Agreement) -> tuple[object, ...]:
    """Agreements of one kind repeat each other: only the strongest counts."""
    if agreement.bound:
        return (agreement.first is None, agreement.last is None)
    return (agreement.first, agreement.last)


def _strength(agreement: Agreement | None) -> tuple[float, int]:
    assert agreement is not None
    if agreement.first is not None:
        return agreement.trust, agreement.first
    return agreement.trust, -(agreement.last or 0)


def near(grid: Grid, known: Known) -> Array:
    """Days of articles alike to a known one."""
    news, phase = around(grid, known, SAME_NEWS), around(grid, known, SAME_PHASE)
    return np.asarray(NEWS * news + (1 - NEWS) * phase)


def spread(grid: Grid, agreement: Agreement) -> Array:
    """The days of an agreement, with soft edges: densities, or 0..1 for a bound."""
    days = grid.days
    first = days[0] if agreement.first is None else float(agreement.first)
    last = days[-1] if agreement.last is None else float(agreement.last)
    outside = np.maximum(np.maximum(first - days, days - last), 0.0)
    if agreement.bound:
        return np.asarray(np.where(outside > 0, BEYOND, 1.0) * np.exp(-outside / EDGE))
    inside = last - first + 1
    return np.asarray(laplace(outside, EDGE / 2) / (inside * laplace(np.zeros(1), EDGE / 2)))


def trust(likeness: Likeness, breadth: float) -> float:
    """The probability that two articles so alike are about one piece of news or one phase.

    The wider a story is spread, the more of its alike articles look back.
    """
    odds = closeness(likeness) - THINNED * math.log(min(breadth, WIDE) / USUAL)
    return min(MOST, 1 / (1 + math.exp(-odds)))


def log_factors(factors: Sequence[Factor], prior: Array) -> Array:
    """The joint log ratio of factors, of each kind those after the first tempered."""
    total = np.zeros_like(prior)
    seen = [0, 0]
    for factor in factors:
        if factor.bound:
            total += np.log(factor.ratio(prior))
            continue
        kind = int(factor.likeness is None)
        weight = 1.0 if seen[kind] == 0 else LATER / math.sqrt(seen[kind])
        total += weight * np.log(factor.ratio(prior))
        seen[kind] += 1
    return total
