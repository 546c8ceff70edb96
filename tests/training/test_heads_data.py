from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from training.heads_data import WORDS, authored, doubtful, faults

HEADS = Path(__file__).parents[2] / "src" / "dateline" / "data" / "model" / "heads.json"


def test_the_authored_sentences_are_sound() -> None:
    assert faults() == []


def test_they_are_many_and_of_both_kinds() -> None:
    examples = authored()
    assert len(examples) >= 1200
    topics = Counter(example.topic for example in examples)
    assert {"politics", "courts", "sport", "floods", "strikes", "science", "war"} <= topics.keys()
    assert sorted(topics.values())[2] >= 90
    without = sum(not example.times for example in examples)
    assert 0.25 < without / len(examples) < 0.6


def record(**changes: Any) -> dict[str, Any]:
    time = {"start": 12, "end": 15, "text": "May"}
    return {"id": "x", "topic": "war", "text": "It began in May.", "times": [time]} | changes


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([record()], 0),
        ([record(text="It began on May.")], 0),
        ([record(text="It began in June.")], 1),
        ([record(times=[{"start": 12, "end": 16, "text": "May."}])], 0),
        ([record(times=[{"start": 9, "end": 15, "text": "in May"}])], 1),
        ([record(times=[{"start": 11, "end": 15, "text": " May"}])], 1),
        ([record(times=[record()["times"][0]] * 2)], 1),
        ([record(), record(id="y")], 1),
    ],
)
def test_faults_are_found(tmp_path: Path, records: list[dict[str, Any]], expected: int) -> None:
    path = tmp_path / "timex.jsonl"
    path.write_text("\n".join(json.dumps(r) for r in records), encoding="utf-8")
    assert len(faults(path)) == expected


def test_the_shipped_head_was_trained_for_these_words() -> None:
    (timely,) = (head for head in json.loads(HEADS.read_bytes()) if head["name"] == "timely")
    assert set(timely["words"]) == WORDS
    assert doubtful("May")
    assert not doubtful("Tuesday")
