"""Articles as they were read, kept once and checked whenever they are used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from dateline.errors import DamagedError
from dateline.store.folder import create_story
from dateline.store.sources import (
    add_article,
    add_source,
    article_ids,
    read_article,
    read_sheet,
)
from tests.analyses import analyses
from tests.parses import article

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Analysis, Article

ONE = article("The port was closed.\r\nDockers cheered.\n", id="a1", source="b.txt", byline="B")
TWIN = replace(ONE, source="a.txt", byline="A", raw="1")


def test_an_article_reads_back(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    files = add_article(folder, ONE, b"raw \xff bytes")
    assert sorted(path.name for path in files) == ["a1.json", "a1.raw", "a1.txt"]
    assert (folder.sources / "a1.raw").read_bytes() == b"raw \xff bytes"
    assert (folder.sources / "a1.txt").read_bytes() == ONE.text.encode()
    assert read_article(folder, "a1") == ONE
    assert article_ids(folder) == ("a1",)


def test_reading_again_writes_nothing(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    add_article(folder, ONE, None)
    assert add_article(folder, ONE, None) == {}


@pytest.mark.parametrize("order", [(ONE, TWIN), (TWIN, ONE)])
def test_the_first_source_by_name_stands_for_all(
    tmp_path: Path, order: tuple[Article, ...]
) -> None:
    folder = create_story(tmp_path / "s")
    for item in order:
        add_article(folder, item, item.source.encode())
    assert read_article(folder, "a1") == TWIN
    assert read_sheet(folder, "a1").sources == ("a.txt", "b.txt")
    assert (folder.sources / "a1.raw").read_bytes() == b"a.txt"


def test_a_second_copy_is_noted_once(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    add_article(folder, ONE, None)
    assert [path.name for path in add_source(folder, "a1", "a.txt")] == ["a1.json"]
    assert add_source(folder, "a1", "a.txt") == {}
    assert read_article(folder, "a1").source == "a.txt"


def test_a_changed_text_is_damage(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    add_article(folder, ONE, None)
    (folder.sources / "a1.txt").write_text("The port was open.")
    with pytest.raises(DamagedError, match=r"a1\.txt"):
        read_article(folder, "a1")
    add_article(folder, ONE, None)
    assert read_article(folder, "a1") == ONE


@pytest.mark.parametrize("content", [None, b"", b"{}"])
def test_a_missing_or_broken_sheet_is_damage(tmp_path: Path, content: bytes | None) -> None:
    folder = create_story(tmp_path / "s")
    if content is not None:
        folder.sources.mkdir()
        (folder.sources / "a1.json").write_bytes(content)
    with pytest.raises(DamagedError, match=r"a1\.json"):
        read_article(folder, "a1")


@settings(deadline=None)
@given(analyses())
def test_any_article_reads_back(tmp_path_factory: pytest.TempPathFactory, found: Analysis) -> None:
    folder = create_story(tmp_path_factory.mktemp("any") / "s")
    item = replace(found.article, id="a1")
    add_article(folder, item, None)
    assert read_article(folder, "a1") == item
