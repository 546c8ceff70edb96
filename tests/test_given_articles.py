"""The five articles that the users gave, dated together; they are not part of this repository."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from dateline.codes import DateBasis
from dateline.ingest.readers import read_inputs
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze, dated_together
from dateline.records import Analysis, Article, Interval, Published

GIVEN = Path(__file__).parents[2] / "shared" / "seeds"
needs_given = pytest.mark.skipif(not GIVEN.is_dir(), reason="../shared/seeds is not here")


@dataclass(frozen=True)
class Given:
    """The articles by the number that their file begins with, and their dates in the story."""

    analyses: dict[str, Analysis]
    dates: dict[str, Published]

    def published(self, number: str) -> Published:
        """The date of an article, which must have one."""
        found = self.dates[number]
        assert found.interval is not None
        return found


@pytest.fixture(scope="module")
def given() -> Given:
    model, knowledge = LanguageModel.load(), Knowledge.open()
    articles = [item for item in read_inputs([str(GIVEN)]) if isinstance(item, Article)]
    analyses = {Path(a.source).name[:3]: analyze(a, model, knowledge) for a in articles}
    together = dated_together(list(analyses.values()))
    dates = {n: together.get(a.article.id, a.published) for n, a in analyses.items()}
    return Given(analyses, {n: found for n, found in dates.items() if found is not None})


def days(first: str, last: str | None = None) -> Interval:
    """An interval by its ends, or a day."""
    return Interval(date.fromisoformat(first), date.fromisoformat(last or first))


@needs_given
@pytest.mark.parametrize("number", ["001", "002"])
def test_a_header_that_the_text_bears_out_is_confirmed(given: Given, number: str) -> None:
    found = given.published(number)
    assert found.interval == days("2022-02-18")
    assert found.basis is DateBasis.STATED
    assert not found.conflict
    assert len(found.evidence) > 1


@needs_given
def test_a_deadline_that_ran_out_on_a_weekday_dates_an_article_without_a_header(
    given: Given,
) -> None:
    found = given.published("004")
    assert found.best == date(2023, 9, 5)
    assert found.interval is not None
    assert found.interval.first == date(2023, 9, 5)
    assert found.interval.last is not None
    assert found.interval.last <= date(2023, 9, 10)
    assert found.basis is DateBasis.STORY


@needs_given
def test_a_header_that_the_content_contradicts_is_flagged_and_kept(given: Given) -> None:
    found = given.published("003")
    stated = given.analyses["003"].article.stated_date
    assert stated is not None
    assert stated.value == "2023-11-06"
    assert found.conflict
    assert found.interval is not None
    assert found.interval.first is not None
    assert found.interval.last is not None
    assert date(2023, 7, 26) <= found.interval.first
    assert found.interval.last < date(2023, 11, 6)
    assert any(reason.cited is not None for reason in found.conflict)


@needs_given
def test_an_article_without_days_gets_a_season_and_no_day(given: Given) -> None:
    found = given.published("000")
    assert found.interval is not None
    assert found.interval.first is not None
    assert found.interval.last is not None
    assert date(2022, 2, 18) <= found.interval.first
    assert found.interval.last <= date(2022, 9, 1)
    assert found.interval.first < date(2022, 4, 22) < found.interval.last
    assert found.interval.first != found.interval.last
