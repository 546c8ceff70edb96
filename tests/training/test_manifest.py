"""The model card names everything that the weights were trained on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.manifest import MANIFEST, SETS

CARD = (Path(__file__).parents[2] / "docs" / "model-card.md").read_text(encoding="utf-8")
CAUTION = CARD.partition("need a word of caution.")[2].partition("\n\n")[0]


@pytest.mark.parametrize("entry", SETS, ids=lambda entry: entry["path"])
def test_the_card_names_every_set(entry: dict[str, str]) -> None:
    stem = entry["path"].removesuffix(".jsonl.gz")
    repository, _, commit = entry["source"].partition(" @ ")

    assert f"`{stem}`" in CARD
    assert f"{repository} @ {commit[:12]}" in CARD


@pytest.mark.parametrize(
    "entry", [entry for entry in SETS if entry["use"] == "N"], ids=lambda entry: entry["path"]
)
def test_sets_without_a_clear_licence_are_cautioned_of(entry: dict[str, str]) -> None:
    words = {"gum": "GUM", "worldwide": "Worldwide", "quotes": "PolNeAR", "plv": "PLV"}
    short = entry["path"].partition("/")[0].partition("_")[0]

    assert words.get(short, short) in CAUTION


def test_the_manifest_holds_the_same_sets() -> None:
    listed = json.loads(MANIFEST.read_text(encoding="utf-8"))

    assert [entry["path"] for entry in listed] == [entry["path"] for entry in SETS]
    assert all(len(entry["sha256"]) == 64 for entry in listed)
