"""Getting on: risky words of the accord frames, each beside its false friend."""

from __future__ import annotations

import pytest

from dateline.extract.events import Context, find_events
from tests.extract.accord_sentences import PARSES
from tests.parses import document

NAMED = ("Tokyo", "Oman", "Fiji", "Samoa")


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        ("ministers_met", [("met", "CONSULT")], "people meet"),
        ("tunnels", [], "tunnels meet without talking"),
        ("met_marches", [("marches", "PROTEST")], "a closure is met with protest"),
        ("hairpin", [], "a bend is negotiated by steering"),
        ("photo_session", [], "a session for photographs is no sitting"),
        ("accepted_terms", [("accepted", "AGREE")], "terms are agreed to"),
        ("accepts_cards", [], "a museum takes payment"),
        ("open_to_idea", [("open to", "AGREE")], "a side is ready to consider"),
        ("open_to_public", [], "a building has opening hours"),
        ("pillars", [], "a dome rests on pillars"),
        ("backed_by_tanks", [("entered", "MOBILIZE")], "tanks give cover, no approval"),
        ("honour_pledge", [("pledge", "AGREE")], "to keep a promise is no praise"),
        ("lifted_order", [("lifted", "CONCEDE")], "any order can be lifted"),
        ("lifted_kilos", [], "a weight is lifted by hand"),
        ("treaty_right", [], "a treaty grants by its wording"),
        ("resigned_itself", [], "resigned to one's lot, in office"),
        ("weather", [], "the weather is nobody's partner"),
        ("knives", [("burned", "ASSAULT")], "armed with knives, by nobody"),
        ("lent_boats", [("lent", "AID")], "things are lent"),
        ("ear", [], "an ear is lent in listening"),
        ("departures", [("strike", "PROTEST")], "flights are counted"),
        ("released_guards", [("released", "RETREAT")], "captors release whom they hold"),
        ("released_film", [], "a film is released to the public"),
        ("drill", [("drilled", "COOPERATE")], "together, so with each other"),
        ("asked_help", [("asked", "REQUEST"), ("help", "AID")], "a request and its content"),
        ("let_through", [("let", "RETREAT")], "the particle stands behind the object"),
        ("rifles", [("laid down", "RETREAT")], "any weapon can be laid down"),
        (
            "end_ban",
            [("want", "REQUEST"), ("end", "CONCEDE"), ("ban", "COERCE")],
            "the noun is the concession",
        ),
        ("back_to_work", [("returned to work", "CONCEDE")], "a strike is given up"),
    ],
)
def test_risky_words(name: str, expected: list[tuple[str, str]], why: str) -> None:
    named = tuple((word, "Location") for word in NAMED if word in PARSES[name])
    read = document(PARSES[name].replace(" / ", "\n"), names=named)

    events = find_events(read, Context())

    found = [(event.anchor.of(read.text), str(event.code)) for event in events]
    assert found == expected, why
