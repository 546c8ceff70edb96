"""Counts that add up, and how sure they are.

`Counts` holds what was right, what was predicted and what was there; counts of documents add.
Intervals are percentile bootstraps over documents (Efron and Tibshirani 1993) with a seed of
their own, so that a figure is the same in every run.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SAMPLES = 1000
LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Counts:
    """Right, predicted and gold items."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(
            self.right + other.right, self.predicted + other.predicted, self.gold + other.gold
        )

    @classmethod
    def of(cls, predicted: set[object], gold: set[object]) -> Self:
        """Counts of two sets that are right where they agree exactly."""
        return cls(len(predicted & gold), len(predicted), len(gold))

    @property
    def precision(self) -> float:
        """Share of the predicted that is right, in percent; 0 if nothing was predicted."""
        return 100 * self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found, in percent; 0 if there is no gold."""
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in percent; accuracy where both totals agree."""
        total = self.predicted + self.gold
        return 200 * self.right / total if total else 0.0


def total(documents: Sequence[Counts]) -> Counts:
    """The sum over documents."""
    return sum(documents, Counts())


def interval(
    documents: Sequence[Counts], figure: Callable[[Counts], float] = lambda c: c.f1
) -> tuple[float, float]:
    """Bootstrap interval of a figure over documents; the figure itself twice if there is one."""
    rng = Random(0)
    drawn = sorted(figure(total(rng.choices(documents, k=len(documents)))) for _ in range(SAMPLES))
    tail = int(SAMPLES * (1 - LEVEL) / 2)
    return drawn[tail], drawn[-1 - tail]


def row(documents: Sequence[Counts]) -> dict[str, float]:
    """Figures of one measure as an evaluation reports them: percent, rounded to two places."""
    whole = total(documents)
    low, high = interval(documents) if documents else (0.0, 0.0)
    return {
        "precision": round(whole.precision, 2),
        "recall": round(whole.recall, 2),
        "f1": round(whole.f1, 2),
        "low": round(low, 2),
        "high": round(high, 2),
        "right": whole.right,
        "predicted": whole.predicted,
        "gold": whole.gold,
    }
