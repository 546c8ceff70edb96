"""The evaluation of chronologies on a topic made by hand."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from dateline.records import Interval, Published
from evaluation.timeline17 import (
    Reference,
    appeared,
    figures,
    lists_beside,
    outcome,
    references,
    shown,
)
from tests.fakes import fake_analyze
from tests.parses import article

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Analysis

ITEMS = [
    {"date": "2024-03-01", "text": ["The dam above Orlu breaks ."]},
    {"date": "2024-03-01", "text": ["The valley is flooded ."]},
    {"date": "2024-03-04", "text": ["Engineers arrive ."]},
]


def topic(folder: Path) -> Path:
    path = folder / "dam"
    path.mkdir()
    content = {"topic": "dam", "keywords": ["dam"], "timelines": [ITEMS]}
    (path / "reference.json").write_text(json.dumps(content), encoding="utf-8")
    return path


def told(day: str) -> Analysis:
    text = "The dam above the town of Orlu broke on 2024-03-01 and flooded its valley."
    published = Published(interval=Interval(date.fromisoformat(day), date.fromisoformat(day)))
    return fake_analyze(article(text, id=day), published)


def test_a_reference_tells_its_length_and_its_span(tmp_path: Path) -> None:
    (reference,) = references(topic(tmp_path))
    assert len(reference.days) == 2
    assert reference.sentences == 2  # three sentences on two days, and a half is even
    assert reference.span == Interval(date(2024, 3, 1), date(2024, 3, 4))


@pytest.mark.parametrize(
    ("day", "expected"), [("2024-02-28", False), ("2024-03-04", True), ("2024-03-05", False)]
)
def test_articles_of_the_span_are_known(day: str, expected: bool) -> None:
    span = Interval(date(2024, 3, 1), date(2024, 3, 4))
    assert appeared(told(day), span) is expected


def test_an_undated_article_is_not_known() -> None:
    undated = fake_analyze(article("The dam broke."))
    assert not appeared(undated, Interval(date(2024, 3, 1), date(2024, 3, 4)))


def test_figures_are_of_all_topics_and_timelines(tmp_path: Path) -> None:
    (reference,) = references(topic(tmp_path))
    second = Reference("dam", 1, reference.keywords, {date(2024, 3, 1): ["The dam breaks ."]})
    analyses = [told("2024-03-02"), told("2024-03-03")]
    outcomes = [outcome(ref, analyses, (), None) for ref in (reference, second)]
    found = figures(outcomes)
    assert set(found) == {"all", "dam", "dam#0", "dam#1"}
    assert found["dam#0"]["dates"] == pytest.approx(0.6667, abs=1e-4)
    assert found["dam#0"]["random"] == 0.5
    assert found["all"]["timelines"] == 2
    assert "ar1" not in found["all"]
    assert [item["date"] for item in shown(outcomes[0])["pred"]] == ["2024-03-01"]


def test_the_word_lists_lie_in_a_folder_above(tmp_path: Path) -> None:
    path = topic(tmp_path)
    assert lists_beside(path) is None
    scorers = tmp_path / "scorers"
    scorers.mkdir()
    (scorers / "data_rouge_stopwords.txt").write_text("the\n", encoding="utf-8")
    (scorers / "data_wordnet_exceptions.tsv").write_text("went\tgo\n", encoding="utf-8")
    words = lists_beside(path)
    assert words is not None
    assert words.tokens(["the went"]) == ["go"]
