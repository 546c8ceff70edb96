"""The gold of the press figures keeps its own laws, and what is judged is counted as said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.codes import FigureRole, HedgeKind
from dateline.records import Figure
from dateline.serialize import interval
from dateline.spans import Span
from evaluation.metrics import Counts
from evaluation.press_figures import Told, judged, near, paired

GOLD = Path(__file__).parents[2] / "evaluation" / "authored" / "figures_press.jsonl"
PASSAGES: list[dict[str, Any]] = [
    json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()
]


def test_the_set_is_as_large_as_it_is_said_to_be() -> None:
    parts = [sum(len(p["figures"]) for p in PASSAGES if p["part"] == n) for n in ("dev", "held")]
    assert min(parts) >= 300
    assert len({p["id"] for p in PASSAGES}) == len(PASSAGES)


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: str(passage["id"]))
def test_gold_stands_in_its_text(passage: dict[str, Any]) -> None:
    """Numbers in text order, none inside another, words of things and places printed."""
    text, end = passage["text"], 0
    interval(passage["published"])
    for gold in passage["figures"]:
        assert text[gold["start"] : gold["end"]] == gold["text"]
        assert gold["start"] >= end
        end = gold["end"]
        assert all(words in text for words in [*gold["things"], *gold["places"]] if words)
        assert all(FigureRole(role) for role in gold["roles"])
        assert all(HedgeKind(kind["kind"]) for kind in gold["kinds"])
        total = gold["part_of"]
        assert total is None or any([g["start"], g["end"]] == total for g in passage["figures"])


def gold(**more: object) -> dict[str, Any]:
    """The figure of "about 40 cooks"."""
    plain = {
        "start": 6,
        "end": 8,
        "kinds": [{"kind": "approx", "lo": 40, "hi": 40}],
        "things": ["cooks"],
        "roles": ["other"],
        "unit": None,
        "places": [],
        "when": None,
        "part_of": None,
        "optional": False,
    }
    return plain | more


def found(
    low: float = 40, kind: HedgeKind = HedgeKind.APPROX, thing: str | None = "cooks"
) -> Told:
    figure = Figure(
        span=Span(6, 8),
        hedge=None,
        hedge_kind=kind,
        low=low,
        high=low,
        unit="person",
        thing=None,
        role=FigureRole.OTHER,
    )
    return Told(figure, thing, None)


@pytest.mark.parametrize(
    ("one", "wrong"),
    [
        (found(), set()),
        (found(low=41), {"interval"}),
        (found(kind=HedgeKind.EXACT), {"hedge"}),
        (found(thing="bakers"), {"thing"}),
        (found(thing=None), {"thing"}),
    ],
)
def test_whole_needs_hedge_interval_and_thing(one: Told, wrong: set[str]) -> None:
    counts = judged([gold()], [one])
    assert {name for name in ("interval", "hedge", "thing") if not counts[name].right} == wrong
    assert counts["whole"] == Counts(int(not wrong), 1, 1)


def test_nothing_is_asked_of_what_is_optional() -> None:
    assert judged([gold(optional=True)], [found()])["found"] == Counts(0, 0, 0)
    assert judged([gold(optional=True)], [])["found"] == Counts(0, 0, 0)
    assert judged([], [found()])["found"] == Counts(0, 1, 0)


def test_a_place_is_judged_only_where_the_gold_gives_one() -> None:
    assert judged([gold()], [found()])["places"] == Counts(0, 0, 0)
    assert judged([gold(places=["Lima"])], [found()])["places"] == Counts(0, 1, 1)
    assert judged([gold(places=["Lima"])], [])["places"] == Counts(0, 0, 1)


def test_pairs_are_one_to_one() -> None:
    assert len(paired([gold(), gold()], [found()])) == 1
    assert len(paired([gold()], [found(), found()])) == 1


@pytest.mark.parametrize(
    ("asked", "told", "same"),
    [(0.6667, 2 / 3, True), (None, None, True), (None, 1.0, False), (100, 101, False)],
)
def test_ends_agree_within_rounding(asked: float | None, told: float | None, same: bool) -> None:
    assert near(asked, told) is same
