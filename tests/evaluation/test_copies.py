"""The measure of copies counts pairs after closure."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from dateline.findings import Relation, Reuse, Sources
from evaluation.copies import closed, evaluate, scored
from tests.story.reuse import LEAD, OTHER, OWN, ROUTE, STORE, WIRE

if TYPE_CHECKING:
    from pathlib import Path

GOLD = [
    ["a", "b", "cut", "duplicate"],
    ["b", "c", "noise", "duplicate"],
    ["a", "d", "quote_only", "quotes"],
]


def relation(kind: Reuse, first: str, second: str) -> Relation:
    """A relation without runs."""
    return Relation(kind=kind, first=first, second=second, share=0.1, runs=(), why="")


@pytest.mark.parametrize(
    ("pairs", "expected", "why"),
    [
        ([("a", "b"), ("c", "b")], {("a", "b"), ("a", "c"), ("b", "c")}, "a chain"),
        ([("a", "b"), ("c", "d")], {("a", "b"), ("c", "d")}, "two groups"),
        ([], set(), "nothing"),
    ],
)
def test_closure(pairs: list[tuple[str, str]], expected: set[tuple[str, str]], why: str) -> None:
    assert closed(pairs) == expected, why


def test_a_relation_is_no_duplicate_but_finds_a_quotation() -> None:
    sources = Sources(
        relations=(relation(Reuse.QUOTATION, "a", "d"), relation(Reuse.COPY, "a", "b")),
        roots=(("a", "b"), ("c",), ("d",)),
    )
    figures = scored(sources, GOLD)
    assert figures["duplicate"]["precision"] == 100
    assert figures["duplicate"]["recall"] == pytest.approx(33.33)
    assert figures["quotes"]["recall"] == 100
    assert figures["related"]["precision"] == 100


def test_evaluate_reads_both_files(tmp_path: Path) -> None:
    texts = {"a": WIRE, "b": f"{OWN} {LEAD} {STORE} {ROUTE}", "c": OTHER}
    documents, pairs = tmp_path / "docs.jsonl.gz", tmp_path / "pairs.json"
    with gzip.open(documents, "wt", encoding="utf-8") as lines:
        for key, text in texts.items():
            lines.write(json.dumps({"id": key, "date": "2030-05-06", "text": text}) + "\n")
    pairs.write_text(json.dumps(GOLD[:1]), encoding="utf-8")
    written = tmp_path / "found.json"
    figures = evaluate([documents, pairs], written)
    assert figures["duplicate"]["f1"] == 100
    assert [row[:2] for row in json.loads(written.read_text(encoding="utf-8"))] == [["a", "b"]]
