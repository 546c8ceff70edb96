"""Judging offices against gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.codes import EntityKind, OfficeStatus
from dateline.records import Entity, Office
from dateline.spans import Span
from evaluation.metrics import Counts
from evaluation.offices import Held, agreement, held, judged

GOLD: dict[str, Any] = {
    "holder": "Ida Moren",
    "title": ["defence minister"],
    "organization": ["NO", None],
    "status": ["holds"],
}
DATA = Path(__file__).parents[2] / "evaluation" / "authored" / "offices.jsonl"


@pytest.mark.parametrize(
    ("found", "measures", "why"),
    [
        (Held("Ida Moren", "defence minister", "NO", "holds"), 3, "all of it"),
        (Held("Moren", "defence minister", None, "holds"), 3, "a surname; no body is right, too"),
        (Held("Ida Moren", "defence minister", "NO", "former"), 2, "another status"),
        (Held("Ida Moren", "defence minister", "SE", "holds"), 1, "another country"),
        (Held("Ida Moren", "minister", "NO", "holds"), 0, "another office"),
        (Held("Ola Lund", "defence minister", "NO", "holds"), 0, "another person"),
    ],
)
def test_agreement(found: Held, measures: int, why: str) -> None:
    assert agreement(found, GOLD) == measures, why


def test_other_words_for_an_office_are_the_same_office() -> None:
    gold = GOLD | {"title": ["minister of defence"], "organization": ["the United Nations"]}
    assert agreement(Held("Ida Moren", "defence minister", "UN", "holds"), gold) == 3


def test_each_gold_office_is_matched_once() -> None:
    twice = [Held("Ida Moren", "defence minister", "NO", status) for status in ("former", "holds")]
    assert judged(twice, [GOLD]) == {
        "office": Counts(1, 2, 1),
        "organization": Counts(1, 2, 1),
        "status": Counts(1, 2, 1),
    }


def test_an_office_without_its_body_is_one_with_it_and_ranks_are_none() -> None:
    offices = tuple(
        Office(title=title, organization=body, span=Span(0, 1), status=OfficeStatus.HOLDS)
        for title, body in (("mayor", None), ("mayor", "Kiel"), ("general", None))
    )
    entity = Entity(
        id="person:ida-moren",
        kind=EntityKind.PERSON,
        name="Ida Moren",
        country=None,
        mentions=(),
        offices=offices,
    )
    assert held([entity]) == [Held("Ida Moren", "mayor", "Kiel", "holds")]


def test_the_set_is_well_formed() -> None:
    records = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    assert {record["split"] for record in records} == {"dev", "held"}
    assert all(o["holder"] in record["text"] for record in records for o in record["offices"])
    statuses = {*(status.value for status in OfficeStatus), "claimed"}
    assert all(set(o["status"]) <= statuses for record in records for o in record["offices"])
