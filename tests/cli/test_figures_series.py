"""`dateline figures --series` over a flood whose toll three articles tell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dateline.findings import Findings, Sources
from dateline.store.folder import create_story
from dateline.store.manifest import record_digests
from dateline.store.record import write_record
from tests.cli.printed import blocks
from tests.store.test_record import stored
from tests.story.test_figures_series import DEPLOYED, clash, fig, told, toll

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture
def flood(tmp_path: Path) -> Path:
    """Two tolls of one day, a later one, a copy, and troops with a part of them."""
    text = "There are 900 French troops in Mali, and 300 of them are at the airport."
    analyses = [
        toll("a", 1, 7),
        toll("b", 1, 12, "the clinic"),
        toll("c", 3, 14),
        toll("d", 3, 14),
        told(
            "e",
            2,
            text,
            fig("900", "French troops", DEPLOYED, place="Mali"),
            fig("300", None, DEPLOYED, part="900"),
        ),
        told("f", 2, "A ship took 40 goats.", fig("40", "goats", DEPLOYED)),
    ]
    sources = Sources(roots=(("a",), ("b",), ("c", "d"), ("e",), ("f",)))
    findings = Findings(sources=sources, conflicts=(clash(*analyses[:2]),))
    folder = create_story(tmp_path / "flood", "flood")
    review = stored(folder, analyses)
    record_digests(folder, write_record(folder, analyses, review, findings))
    return folder.root


def test_series_in_words(run: Run, flood: Path) -> None:
    result = run("figures", flood, "--series")
    assert blocks(result.stdout)[:2] == [
        (
            "● killed, Arnfeld: 3 numbers "
            "· reported 1 March 2031: 7, according to “the river board” [1] test.txt:24-32 ≠ 12 "
            "· reported 1 March 2031: 12, according to “the clinic” [2] test.txt:24-33 ≠ 7 "
            "· reported 3 March 2031: 14, according to “the river board” [3] test.txt:24-33; "
            "[4] test.txt:24-33 (1 independent source) raised from 7"
        ),
        (
            "● French troops, deployed, Mali: 1 number "
            "· reported 2 March 2031: 900 [5] test.txt:10-27 of these 300 [5] test.txt:41-44"
        ),
    ]
    assert "2 of 2 series, 1 number alone; 7 figures in the story" in result.stderr


@pytest.mark.parametrize(
    ("options", "kinds", "why"),
    [
        ((), ["killed", "deployed"], "all that compare something"),
        (("French soldiers",), ["deployed"], "the thing"),
        (("--role", "killed"), ["killed"], "the role"),
        (("--by", "clinic"), ["killed"], "whole, if one of its numbers passes"),
        (("--place", "Mali"), ["deployed"], "the place"),
        (("--since", "2031-03-03"), ["killed"], "as of"),
        (("--article", "e"), ["deployed"], "one article"),
        (("--limit", "1"), ["killed"], "the first"),
        (("goats",), [], "what stands alone is only counted"),
    ],
)
def test_series_are_filtered(
    run: Run, flood: Path, options: tuple[str, ...], kinds: list[str], why: str
) -> None:
    found = json.loads(run("figures", flood, "--series", "--json", *options).stdout)
    assert [series["kind"] for series in found] == kinds, why


def test_a_series_as_data(run: Run, flood: Path) -> None:
    killed, deployed = json.loads(run("figures", flood, "--series", "--json").stdout)
    assert (killed["thing"], killed["place"]) == (None, "Arnfeld")
    first, second, third = killed["points"]
    assert (first["lo"], first["hi"], first["amount"]) == (7, 7, "7")
    assert (first["days"], first["said"]) == ("2031-03-01", False)
    assert [point["against"] for point in killed["points"]] == [[1], [0], []]
    assert (third["before"], third["step"], third["independent"]) == (0, "raised", 1)
    assert [figure["article"] for figure in third["figures"]] == ["c", "d"]
    assert second["figures"][0]["source_name"] == "the clinic"
    (part,) = deployed["points"][0]["parts"]
    assert part["exact"] == "300"
