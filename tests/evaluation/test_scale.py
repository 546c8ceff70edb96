"""The costs of a story are told step by step."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from dateline import pipeline
from dateline.serialize import encode
from tests.fakes import made
from tests.parses import article

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    pytest.skip("no resource module", allow_module_level=True)

from evaluation.scale import STEPS, evaluate


def test_every_step_has_its_costs_and_is_left_as_it_was(tmp_path: Path) -> None:
    before = {name: getattr(pipeline, name) for name in STEPS}
    lines = [encode(made(article(f"Boats left {n}.", id=n))) for n in ("a", "b")]
    path = tmp_path / "analyses.jsonl"
    path.write_bytes(b"\n".join(lines) + b"\n")
    costs = tmp_path / "costs.jsonl"
    found = evaluate([path], costs)
    assert found["story"] | {"words": 6, "articles": 2} == found["story"]
    assert list(found)[1:-1] == [name for name in STEPS if name in found]
    assert set(found) >= {"date_story", "link", "build_timeline", "find_conflicts"}
    assert found["all"]["peak MB"] > 0
    assert [json.loads(line)["step"] for line in costs.read_text().splitlines()] == list(found)
    assert {name: getattr(pipeline, name) for name in STEPS} == before
