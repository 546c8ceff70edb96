"""What is told of the probabilities of the days of one article."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from dateline.codes import ClueKind
from dateline.records import Clue, Interval
from dateline.spans import Span
from dateline.story import dating_posterior
from dateline.story.dating_days import Grid
from dateline.story.dating_posterior import OwnWords, Posterior, own_words
from tests.fakes import made
from tests.parses import article

START = date(2021, 6, 1).toordinal()
"""A Tuesday."""


def posterior(shares: list[float]) -> Posterior:
    """A posterior with these probabilities, from the first of June 2021."""
    logs = np.log(np.array(shares) + 1e-12)
    flat = np.full(len(shares), 1 / len(shares))
    return Posterior(Grid(START, START + len(shares) - 1), flat, logs, ())


def clue(kind: ClueKind, value: str, span: Span) -> Clue:
    """A clue told as past."""
    return Clue(kind=kind, span=span, value=value, why="test", lean=-1)


@pytest.mark.parametrize(("value", "days"), [("XXXX-WXX-3", {3, 4}), ("XXXX-WXX-4", {4, 5})])
def test_a_weekday_told_as_past_favours_that_day_and_the_next(value: str, days: set[int]) -> None:
    weights = own_words([clue(ClueKind.WEEKDAY, value, Span(0, 3))], Grid(START, START + 6))
    best = date.fromordinal(START + int(weights.argmax()))
    assert best.isoweekday() in days


def test_the_weekday_of_a_deadline_counts_once() -> None:
    deadline = clue(ClueKind.DEADLINE, "XXXX-05-06+P1M=XXXX-WXX-7", Span(0, 3))
    weekday = clue(ClueKind.WEEKDAY, "XXXX-WXX-7", Span(0, 3))
    grid = Grid(START, START + 20)
    assert own_words([deadline, weekday], grid).tolist() == own_words([deadline], grid).tolist()


def test_words_are_weighed_again_when_they_are_no_longer_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dating_posterior, "WEIGHTS", 15)
    told = clue(ClueKind.WEEKDAY, "XXXX-WXX-3", Span(0, 3))
    by_id = {key: made(article("On Wednesday.", id=key), clues=(told,)) for key in ("a", "b")}
    own = OwnWords(by_id)
    grid = Grid(START, START + 9)
    first = own.on("a", grid)
    assert own.on("a", grid) is first
    assert own.on("b", grid).tolist() == first.tolist()
    assert own.on("a", grid) is not first
    assert own.on("a", grid).tolist() == first.tolist()


def test_a_sure_day_is_named_and_handed_on() -> None:
    found = posterior([0.0, 0.02, 0.95, 0.03, 0.0])
    assert found.best == date(2021, 6, 3)
    assert found.interval == found.likely == Interval(date(2021, 6, 3), date(2021, 6, 3))
    known = found.known("a")
    assert known is not None
    assert [day - START for day, _ in known.days] == [1, 2, 3]
    assert known.middle == START + 2


def test_no_day_is_named_where_many_are_alike() -> None:
    found = posterior([1.0] * 100)
    assert found.best is None
    assert found.known("a") is None
    assert found.width == 90


def test_a_wide_interval_gets_margins_where_days_are_possible() -> None:
    """Thirty days of nine tenths, a tail behind and nothing before."""
    found = posterior([0.0] * 10 + [1.0] * 30 + [0.1] * 30)
    first, last = found.interval.first, found.interval.last
    assert first == date.fromordinal(START + 10)
    assert last is not None
    assert last > date.fromordinal(START + 39)
