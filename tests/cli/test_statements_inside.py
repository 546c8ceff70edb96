"""`dateline statements`: a statement inside another, the means and the day of a statement."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dateline.codes import EntityKind, StatementType
from dateline.records import Statement
from dateline.store.folder import create_story
from tests.cli import told_story
from tests.cli.dated_story import at, days
from tests.cli.printed import blocks, objects
from tests.store.test_record import stored

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

TEXT = "On Friday Ilda Moren said on Twitter that the council had agreed that Tromsø was safe."


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """A story folder of one article with a statement inside another."""
    moren = told_story.entity(
        "p1", EntityKind.PERSON, "Ilda Moren", told_story.mention(TEXT, "Ilda Moren")
    )
    council = told_story.entity(
        "g1", EntityKind.GOVERNMENT, "the council", told_story.mention(TEXT, "the council")
    )
    outer = Statement(
        type=StatementType.INDIRECT,
        content=(at(TEXT, "the council had agreed that Tromsø was safe"),),
        cue=at(TEXT, "said"),
        speaker=at(TEXT, "Ilda Moren"),
        speaker_entity="p1",
        chain=("outlet", "p1"),
        medium=at(TEXT, "Twitter"),
        when=days("2023-09-01", "2023-09-01"),
        when_text=at(TEXT, "Friday"),
    )
    inner = replace(
        outer,
        content=(at(TEXT, "Tromsø was safe"),),
        cue=at(TEXT, "had agreed"),
        speaker=at(TEXT, "the council"),
        speaker_entity="g1",
        chain=("outlet", "p1", "g1"),
        medium=None,
        when=None,
        when_text=None,
        within=outer.cue,
    )
    analysis = told_story.told(
        "council",
        TEXT,
        "2023-09-05",
        "2023-09-05",
        entities=(moren, council),
        statements=(outer, inner),
    )
    folder = create_story(tmp_path / "council")
    stored(folder, [analysis])
    return folder.root


def test_means_day_and_who_reports_it(run: Run, told: Path) -> None:
    outer, inner, _ = blocks(run("statements", told).stdout)
    assert "“said”, by “Twitter”, “Friday” (2023-09-01) >" in outer
    assert "> Tromsø was safe reported by Ilda Moren: “said”" in inner
    assert "the article < Ilda Moren < the council" in inner


def test_means_day_and_number_as_data(run: Run, told: Path) -> None:
    outer, inner = objects(run, "statements", told)
    assert (outer["words"]["medium"], outer["words"]["when_text"]) == ("Twitter", "Friday")
    assert (outer["when"], outer["within_number"]) == ("2023-09-01", None)
    assert inner["words"]["within"] == "said"
    assert inner["within_number"] == 0


def test_a_speaker_finds_what_he_reports(run: Run, told: Path) -> None:
    assert len(objects(run, "statements", told, "--by", "Moren")) == 2
    assert len(objects(run, "statements", told, "--by", "council")) == 1
