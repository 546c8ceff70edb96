"""`dateline statements` prints what several articles tell once, with the other tellings below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.codes import EntityKind, StatementType
from dateline.records import Statement
from dateline.store.folder import create_story
from tests.cli.dated_story import at
from tests.cli.printed import blocks, objects
from tests.cli.told_story import entity, mention, told
from tests.store.test_record import stored

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Analysis
    from tests.cli.conftest import Run

WHOLE = "“The fleet will leave the bank before winter, and no hull comes back,” Ilda Moren said."
SHORT = "The fleet will leave the bank before winter, Ilda Moren said."
OTHER = "Herring prices will rise, Ilda Moren said."


def article(key: str, text: str, day: str, *contents: str) -> Analysis:
    moren = entity("p1", EntityKind.PERSON, "Ilda Moren", mention(text, "Ilda Moren"))
    found = tuple(
        Statement(
            type=StatementType.DIRECT if words.startswith("“") else StatementType.INDIRECT,
            content=(at(text, words),),
            cue=at(text, "said"),
            speaker=at(text, "Ilda Moren"),
            speaker_entity="p1",
            chain=("outlet", "p1"),
        )
        for words in contents
    )
    return told(key, text, day, day, entities=(moren,), statements=found)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Three articles; the second tells shorter what the first tells."""
    folder = create_story(tmp_path / "told")
    articles = [
        article("bank", SHORT, "2031-03-02", SHORT.partition(", Ilda")[0]),
        article("fleet", WHOLE, "2031-03-03", WHOLE.partition(" Ilda")[0]),
        article("price", OTHER, "2031-03-04", "Herring prices will rise"),
    ]
    stored(folder, articles)
    return folder.root


def test_a_statement_is_printed_once_in_the_fullest_words(run: Run, story: Path) -> None:
    result = run("statements", story)
    first, second, _ = blocks(result.stdout)
    assert "> “The fleet will leave the bank before winter, and no hull comes back,”" in first
    assert (
        "= The fleet will leave the bank before winter (the same words, 8 in a row; "
        "2 March 2031; [2] bank.txt:0-43)" in first
    )
    assert "Herring" in second
    assert "3 of 3 statements, 2 different, 1 speaker" in result.stderr


def test_a_telling_that_is_filtered_out_is_still_told(run: Run, story: Path) -> None:
    (found, _) = blocks(run("statements", story, "--type", "indirect", "--limit", "1").stdout)
    assert found.startswith("● Ilda Moren says, indirect")
    assert "= “The fleet will leave" in found
    assert "(the fullest; 3 March 2031" in found


def test_json_has_every_telling(run: Run, story: Path) -> None:
    bank, fleet, price = objects(run, "statements", story)
    assert price["restated"] is None
    assert bank["restated"]["id"] == fleet["restated"]["id"]
    assert bank["restated"]["tellings"] == [fleet["id"], bank["id"]]
    assert bank["restated"]["fullest"] == fleet["id"]
    assert bank["restated"]["shared"] == [[0, 43]]
    assert (fleet["restated"]["why"], fleet["restated"]["likeness"]) == (None, 1.0)
