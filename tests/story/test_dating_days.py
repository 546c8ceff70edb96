"""Probabilities over days."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.story.dating_days import (
    Grid,
    Known,
    Prior,
    around,
    laplace,
    normalised,
    scales,
    shortest,
)

START = date(2021, 1, 1).toordinal()


def known(key: str, day: int) -> Known:
    """An article with a stated day."""
    return Known(key, ((START + day, 1.0),), stated=True)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=60), st.floats(0.1, 0.95))
def test_the_shortest_interval_holds_its_mass(weights: list[float], mass: float) -> None:
    shares = np.array(weights) + 1e-6
    shares /= shares.sum()
    grid = Grid(START, START + len(shares) - 1)
    interval = shortest(grid, shares, mass)
    assert interval.first is not None
    assert interval.last is not None
    first, last = interval.first.toordinal() - START, interval.last.toordinal() - START
    assert shares[first : last + 1].sum() >= mass - 1e-6
    length = last - first
    shorter = [shares[n : n + length].sum() for n in range(len(shares) - length + 1)]
    assert length == 0 or max(shorter) < mass + 1e-6


@pytest.mark.parametrize("scale", [0.5, 1.5, 30.0])
def test_the_days_around_an_article_sum_to_one(scale: float) -> None:
    assert laplace(np.arange(-2000, 2001, dtype=np.float64), scale).sum() == pytest.approx(1)


@given(st.integers(-300, 300), st.floats(0.3, 40.0))
def test_a_table_of_distances_gives_the_same_digits(day: int, scale: float) -> None:
    grid = Grid(START - 50, START + 70)
    direct = laplace(grid.days - (START + day), scale)
    assert around(grid, known("a", day), scale).tolist() == direct.tolist()


def test_the_prior_over_a_part_is_a_part_of_the_prior() -> None:
    grid, part = Grid(START - 100, START + 200), Grid(START - 20, START + 30)
    prior = Prior(grid, [known(key, day) for key, day in (("a", 0), ("b", 2), ("c", 90))])
    for article in ("a", "other"):
        whole = prior.without(article)[grid.cut(part.first, part.last)]
        assert prior.without(article, part).tolist() == whole.tolist()


def test_the_doubt_of_an_inferred_day_is_handed_on() -> None:
    grid = Grid(START, START + 20)
    doubtful = Known("a", ((START + 5, 0.5), (START + 15, 0.5)), stated=False)
    shares = around(grid, doubtful, 1.0)
    assert shares[5] == pytest.approx(shares[15])
    assert shares[5] > shares[10]


@given(st.lists(st.integers(0, 400), min_size=1, max_size=12))
def test_the_scale_of_a_day_does_not_depend_on_the_order(days: list[int]) -> None:
    there = dict(zip(days, scales(days), strict=True))
    back = dict(zip(reversed(days), scales(days[::-1]), strict=True))
    assert there == back


def test_the_prior_without_an_article_leaves_its_day() -> None:
    grid = Grid(START - 100, START + 200)
    prior = Prior(grid, [known("a", 0), known("b", 2), known("c", 3), known("d", 90)])
    whole, rest = prior.without("other"), prior.without("d")
    assert whole[190] > 2 * rest[190]
    assert rest[102] > whole[102]
    assert (rest > 0).all()


def test_no_possible_day_is_no_probability() -> None:
    assert normalised(np.full(3, -np.inf)).sum() == 0
    assert normalised(np.array([-1000.0, -1000.0])).tolist() == [0.5, 0.5]
