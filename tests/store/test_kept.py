"""Analyses kept for the next run depend on all that makes them, and on nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.store.folder import create_story
from dateline.store.kept import Versions, forget_others, keep_analysis, kept_analysis, versions
from tests.fakes import fake_analyze
from tests.parses import article
from tests.story.test_timeline import LEFT

if TYPE_CHECKING:
    from pathlib import Path

ONE = article(LEFT, id="a1")
NOW = Versions("code", "data", "model")


def test_an_analysis_is_found_again(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    assert kept_analysis(folder, ONE, NOW) is None
    keep_analysis(folder, fake_analyze(ONE), NOW)
    assert kept_analysis(folder, ONE, NOW) == fake_analyze(ONE)


def test_another_version_or_another_article_is_not(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    keep_analysis(folder, fake_analyze(ONE), NOW)
    assert kept_analysis(folder, ONE, NOW._replace(code="new")) is None
    assert kept_analysis(folder, ONE, NOW._replace(data="new")) is None
    assert kept_analysis(folder, replace(ONE, language="fr"), NOW) is None


def test_the_name_of_the_input_plays_no_part(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    keep_analysis(folder, fake_analyze(ONE), NOW)
    moved = replace(ONE, source="elsewhere.txt")
    assert kept_analysis(folder, moved, NOW) == fake_analyze(moved)


def test_what_is_out_of_date_is_forgotten(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    keep_analysis(folder, fake_analyze(ONE), NOW)
    keep_analysis(folder, fake_analyze(ONE), NOW._replace(code="old"))
    keep_analysis(folder, fake_analyze(replace(ONE, id="a2")), NOW)
    forget_others(folder, [ONE], NOW)
    assert [path.name[:3] for path in folder.analyses.iterdir()] == ["a1."]


def test_versions_are_digests_of_code_and_data() -> None:
    found = versions()
    assert found == versions()
    assert [len(digest) for digest in found] == [64, 64, 64]


def test_lists_of_ones_own_are_part_of_the_data(tmp_path: Path) -> None:
    own, other = tmp_path / "places.csv", tmp_path / "bodies.csv"
    assert versions(own, other) == versions()
    own.write_text("name\nGossi\n", encoding="utf-8")
    first = versions(own, other)
    assert first.data != versions().data
    assert (first.code, first.model) == (versions().code, versions().model)
    own.rename(other)
    assert versions(own, other).data not in {first.data, versions().data}
