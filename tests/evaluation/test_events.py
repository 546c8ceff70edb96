"""How events are compared with gold."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation.events import Tally, head, weight


def event(**fields: Any) -> dict[str, Any]:
    """A gold event, which serves as a found one too."""
    plain = {
        "anchor": "left",
        "anchor_start": 10,
        "anchor_end": 14,
        "sent_start": 0,
        "sent_end": 40,
        "code": "RETREAT",
        "status": "asserted",
        "actor": ["the last troops"],
        "recipient": [],
        "place": "Kano",
        "attributed_to": None,
        "when": None,
    }
    return plain | fields


@pytest.mark.parametrize(
    ("phrase", "expected", "why"),
    [
        ("the last French troops", "troops", "the last word"),
        ("troops of the coast", "troops", "before a preposition"),
        ("the envoy, a lawyer", "envoy", "before a comma"),
        ("Mali's", "mali", "without the possessive"),
    ],
)
def test_head(phrase: str, expected: str, why: str) -> None:
    assert head(phrase) == expected, why


def test_gold_against_itself_is_right_throughout() -> None:
    gold = [event(), event(anchor="will leave", anchor_start=20, anchor_end=30, when="2024-03")]
    tally = Tally()

    tally.add(gold, gold, [])

    figures = tally.figures()
    assert figures["anchor_code_status"]["f1"] == 100
    assert figures["when"]["f1"] == 100
    assert figures["trap_hits"] == 0


def test_optional_events_cost_nothing() -> None:
    tally = Tally()

    tally.add([event(optional=True)], [], [])
    tally.add([event(optional=True)], [event()], [])

    anchor = tally.figures()["anchor"]
    assert (anchor["predicted"], anchor["gold"]) == (0, 0)


def test_a_trap_is_hit_only_by_what_matches_no_gold() -> None:
    trap = {"start": 10, "end": 14}
    paired, loose = Tally(), Tally()

    paired.add([event()], [event()], [trap])
    loose.add([], [event()], [trap])

    assert (paired.traps, loose.traps) == (0, 1)


def test_without_overlap_only_the_same_code_in_the_sentence_pairs() -> None:
    elsewhere = event(anchor_start=20, anchor_end=24)

    assert weight(event(), elsewhere) > 0
    assert weight(event(), elsewhere | {"code": "AID"}) == 0
