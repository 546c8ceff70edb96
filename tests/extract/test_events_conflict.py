"""Conflict in words and deeds: risky words of the frames, each beside its false friend."""

from __future__ import annotations

import pytest

from dateline.extract.events import Context, find_events
from tests.extract.conflict_sentences import PARSES
from tests.parses import document


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        (
            "wants_army_out",
            [("wants", "REQUEST"), ("leave", "RETREAT")],
            "what someone wants of others",
        ),
        ("wants_to_run", [], "one's own wish asks nobody"),
        ("orders_inquiry", [("ordered", "REQUEST"), ("inquiry", "ACCUSE")], "an act is ordered"),
        ("orders_soup", [], "a dish is ordered"),
        ("claim_against", [("dropped", "CONCEDE"), ("claim", "ACCUSE")], "a claim at law"),
        ("jeers_owner", [("jeered", "ACCUSE")], "scorn for a person is no demonstration"),
        ("under_fire_critics", [("under fire", "ACCUSE")], "criticism, not shots"),
        ("under_fire_patrol", [("under fire", "ASSAULT")], "shots"),
        ("rejects_claim", [], "denying a report refuses nothing"),
        ("rejects_offer", [("dismissed", "REJECT")], "an offer is refused"),
        ("warning_flood", [], "of a danger, by no side"),
        ("warns_traders", [("warned", "THREATEN")], "by the armed, of what they will do"),
        ("parks_across", [("parked tractors", "PROTEST")], "a road is blocked"),
        ("lies_across", [], "a tree blocks no one on purpose"),
        ("blockade_road", [("blockade", "PROTEST")], "by villagers"),
        ("blockade_fleet", [("naval blockade", "COERCE")], "by a fleet"),
        ("storms_fans", [("stormed", "PROTEST")], "a crowd"),
        ("storms_troops", [("stormed", "ASSAULT")], "soldiers"),
        ("strike_lucky", [], "ore is struck"),
        ("closes_embassy", [("closed", "SANCTION")], "ties are cut"),
        ("closes_shaft", [("closed", "COERCE")], "a place is shut"),
        ("recalls_doctors", [("recalled", "SANCTION")], "people are called home"),
        ("recalls_day", [], "from memory"),
        ("drill_army", [("drilled", "MOBILIZE")], "soldiers exercise"),
        ("alert_unit", [("on high alert", "MOBILIZE")], "readiness for battle"),
        ("seizes_yacht", [("seized", "COERCE")], "by officers"),
        ("seizes_chance", [], "an idiom"),
        ("on_plane", [("put", "COERCE")], "a person is sent out of the country"),
        ("cargo_plane", [], "a thing is freight"),
        ("revokes_permit", [("revoked", "COERCE")], "a right is taken"),
        ("breach_data", [("breach", "COERCE")], "a cyber attack"),
        ("genocide_named", [], "a name for it is no new killing"),
        ("retaliation", [], "a motive is no attack"),
        ("fridge_raid", [], "a joke"),
        ("office_raid", [("raid", "COERCE")], "officers search"),
        ("bomb_hits", [("hit", "ASSAULT")], "the weapon acts"),
        ("shells", [("shelled", "ASSAULT")], "with guns"),
        ("volley_tennis", [], "sport"),
        ("died_gun_battle", [("died", "ASSAULT"), ("gun battle", "ASSAULT")], "killed by others"),
    ],
)
def test_anchors(name: str, expected: list[tuple[str, str]], why: str) -> None:
    found = document("\n".join(PARSES[name].split(" / ")))

    events = find_events(found, Context())

    assert [(e.anchor.of(found.text), str(e.code)) for e in events] == expected, why
