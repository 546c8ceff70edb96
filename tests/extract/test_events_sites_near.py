"""Places of incidents that stand at another word of the sentence."""

from __future__ import annotations

import pytest

from dateline.codes import PlaceRole
from dateline.extract.events import Context, find_events
from dateline.extract.events_sites_phrases import outermost
from dateline.spans import Span
from tests.extract.event_sentences_roles import parsed
from tests.extract.test_events import place


@pytest.mark.parametrize(
    ("name", "anchor", "places", "why"),
    [
        ("died_in", "died", ["the ford"], "the attack of the same clause has it"),
        ("buried_part", "landslide", ["the market of the village"], "what it buried"),
        ("overturned", "killed", ["Velm"], "the clause with 'when' has it"),
        ("walkout", "landslide", ["Velm"], "the only place of a short sentence"),
        ("speaker_of", "killed", [], "where somebody speaks is not where it was"),
        ("four_huts", "burned", [], "four huts are things, not where"),
        ("outside", "exploded", ["a court in Velm"], "the town is inside the phrase"),
    ],
)
def test_near_places(name: str, anchor: str, places: list[str], why: str) -> None:
    text = parsed(name).text
    named = "Velm" in text
    read = parsed(name, *([("Velm", "Location")] if named else []))
    known = (place(text, "Velm", PlaceRole.LITERAL),) if named else ()

    events = find_events(read, Context(places=known))

    (event,) = [e for e in events if e.anchor.of(text) == anchor]
    assert [span.of(text) for span in event.place] == places, why


def test_places_inside_others_are_named_once() -> None:
    inner, outer, apart = Span(6, 9), Span(0, 9), Span(12, 15)
    assert outermost([inner, apart, outer, outer]) == (outer, apart)
