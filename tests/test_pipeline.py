"""The main path: its order, and the real model on a few lines of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.codes import Code, Status
from dateline.ingest.readers import read_inputs
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze, build_story
from dateline.records import Analysis, Article, Failure
from dateline.runs.processes import analyze_all
from dateline.serialize import decode, encode
from tests.fakes import fake_analyze
from tests.parses import article
from tests.story.test_timeline import LEFT, PLANNED

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Document

STRIKE = """ date 2021-03-04 LISMOUTH (Coast Radio) - Dockers at the northern port of Lismouth in Norway
walked out on Wednesday after talks with the port authority failed.

About 600 workers joined the strike, the union said. "We will not go back before Monday," its leader
Anna Berg told reporters. The government of Norway plans to send mediators next week. The port
authority denied that it had threatened to dismiss anyone.
"""
FLOOD = """Two people were killed in a flood near Vik on 12 May 2020, police said. The army will send
200 soldiers to the valley."""


class Forbidden:
    """A parser that must not be asked."""

    def parse(self, article: Article) -> Document:
        """Refuse."""
        raise AssertionError(article.id)


def test_other_languages_are_not_parsed() -> None:
    item = article("Les dockers ont voté.", language="fr")
    found = analyze(item, Forbidden(), None)  # type: ignore[arg-type]
    assert found == Analysis(
        article=item,
        published=None,
        sentences=(),
        times=(),
        entities=(),
        places=(),
        figures=(),
        statements=(),
        events=(),
    )


def test_a_story_has_each_article_once_in_order_of_ids() -> None:
    found = [fake_analyze(article(text, id=key)) for key, text in (("b", LEFT), ("a", PLANNED))]
    failure = Failure(source="x", stage="read", reason="empty")
    story = build_story([*found, found[0]], [failure, failure], name="s")
    assert [analysis.article.id for analysis in story.analyses] == ["a", "b"]
    assert story.failures == (failure,)
    assert [entry.status for entry in story.entries] == [Status.ASSERTED, Status.PLANNED]
    assert story == build_story(found[::-1], [failure], name="s")


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.load()


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.open()


@pytest.mark.model
def test_an_article_from_end_to_end(
    tmp_path: Path, model: LanguageModel, knowledge: Knowledge
) -> None:
    path = tmp_path / "strike.txt"
    path.write_text(STRIKE, encoding="utf-8")
    (item,) = read_inputs([str(path)])
    assert isinstance(item, Article)
    found = analyze(item, model, knowledge)
    assert decode(encode(found)) == found
    assert found.published is not None
    assert str(found.published.interval) == "2021-03-04"
    acts = {(event.code, event.status) for event in found.events}
    assert (Code.PROTEST, Status.ASSERTED) in acts
    assert any(figure.low == 600 for figure in found.figures)
    assert any(statement.speaker for statement in found.statements)
    assert any(place.country == "NO" for place in found.places)
    assert any(entity.name == "Anna Berg" for entity in found.entities)


@pytest.mark.model
def test_order_and_processes_do_not_change_a_byte(
    model: LanguageModel, knowledge: Knowledge
) -> None:
    items = [article(text, id=f"a{n}") for n, text in enumerate((STRIKE, FLOOD, LEFT, PLANNED))]
    expected = [encode(analyze(item, model, knowledge)) for item in items]
    for order in (items, items[::-1]):
        made = list(analyze_all(order, workers=2))
        assert all(isinstance(result, Analysis) for result in made)
        lines = [encode(result) for result in made if isinstance(result, Analysis)]
        assert sorted(lines) == sorted(expected)
        assert (lines if order is items else lines[::-1]) == expected
