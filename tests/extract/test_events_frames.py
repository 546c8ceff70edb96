"""Which words name an act: units, classes, guards, carriers."""

from __future__ import annotations

import pytest

from dateline.extract.events import Context, find_events
from tests.extract.event_sentences import parsed


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        ("press", [], "a press conference is no meeting"),
        ("hopes", [], "expectations are met without a meeting"),
        ("committee", [], "a noun in front only says what another is"),
        ("staged", [("protest", "PROTEST")], "a light verb leaves the act to its noun"),
        ("suspended", [("suspended", "SANCTION")], "the cooperation is part of the suspension"),
        ("office", [("took office", "GOVERN")], "'took ... in March' is not 'took in'"),
        ("supporters", [("mobilisation", "PROTEST")], "of people in the street"),
        ("soldiers", [("mobilisation", "MOBILIZE")], "of soldiers"),
        ("accords", [("denounced", "SANCTION")], "a treaty is ended"),
        ("bishop", [("denounced", "ACCUSE")], "a person is blamed"),
        ("swore", [("swore in", "GOVERN")], "the particle may be read as a preposition"),
        ("control", [("took control", "COERCE")], "a unit with a noun"),
        ("crash", [("killed", "INCIDENT"), ("crash", "INCIDENT")], "nobody killed them"),
        ("attack", [("attack", "ASSAULT")], "the carrier is no anchor"),
        ("votes_counted", [("elected", "GOVERN")], "votes that are counted are no vote"),
        ("jailed_poet", [("jailed", "COERCE")], "a participle in front tells of the act"),
        ("elected_mayor", [], "or of an office"),
        ("by_storm", [], "taken by storm, not hit by one"),
        ("share_of_seats", [("won", "GOVERN")], "'of' counts the seats that there are"),
        ("tasters", [], "no court"),
    ],
)
def test_anchors(name: str, expected: list[tuple[str, str]], why: str) -> None:
    document = parsed(name)

    events = find_events(document, Context())

    assert [(e.anchor.of(document.text), str(e.code)) for e in events] == expected, why


def test_heading_that_only_quotes_is_no_event() -> None:
    assert find_events(parsed("quoted"), Context()) == ()


def test_demand_of_a_protest_is_not_an_event_of_its_own() -> None:
    text = parsed("staged").text

    events = find_events(parsed("staged"), Context())

    assert [e.anchor.of(text) for e in events] == ["protest"]
