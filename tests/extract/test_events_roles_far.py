"""Roles beside the slots of a frame: who ends an act, who is asked, whom a weapon meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.extract.events import Context, find_events
from tests.extract.event_sentences_roles import both, parsed
from tests.parses import document

if TYPE_CHECKING:
    from dateline.records import Document, Event


@pytest.mark.parametrize(
    ("name", "anchor", "actor", "recipient", "why"),
    [
        ("called_off", "strike", ["The weavers"], [], "who calls it off was striking"),
        ("farce", "charge", [], [], "who calls it a farce did not charge"),
        ("thanking", "thanking", ["the abbot"], ["the mediators"], "behind the report"),
        ("peru_it", "expelled", ["Peru"], ["the envoys"], "'it' is who says so"),
        ("tabled", "asking", ["Kenya"], ["the council"], "a text asks for its author"),
        ("two_mayors", "phone call", ["the two mayors"], [], "'between' has both sides"),
        ("wants_to", "wants", ["The bishop"], ["the guards"], "who shall act is asked"),
        ("at_request", "request", ["the bishop"], ["The army"], "who grants it was asked"),
        ("turned_down", "request", ["the weavers"], ["The sultan"], "who answers was asked"),
        ("tear_gas", "tear gas", ["Police"], ["the weavers"], "whom it is to move"),
        ("hurled", "hurled stones at", ["A crowd"], ["the guards"], "at whom, by whom"),
        ("put_under", "house arrest", [], ["the bishop"], "who is put under it"),
        ("on_trial", "trial", [], ["Nine miners"], "the tried do not try"),
        ("eased", "eased", ["The bloc"], ["the island"], "on whom the sanctions lay"),
        ("cut_power", "cut", ["The militia"], ["the camp"], "whose power it was"),
        ("seized_rice", "seized", ["Police"], [], "goods are nobody"),
    ],
)
def test_far_roles(
    name: str, anchor: str, actor: list[str], recipient: list[str], why: str
) -> None:
    read = parsed(name, *((word, "Location") for word in ("Peru", "Kenya") if word in text(name)))

    events = {e.anchor.of(read.text): e for e in find_events(read, Context())}

    assert [span.of(read.text) for span in events[anchor].actor] == actor, why
    assert [span.of(read.text) for span in events[anchor].recipient] == recipient, why


def text(name: str) -> str:
    """The words of a sentence."""
    return parsed(name).text


def test_a_definite_noun_has_the_actor_of_the_mention_before_it() -> None:
    read = both("weavers_strike", "the_strike")

    first, again = strikes(read)

    assert [span.of(read.text) for span in again.actor] == ["Weavers"]
    assert again.actor == first.actor
    assert "actor: as of the mention before it" in again.reasons


def test_another_paragraph_may_tell_of_another_act() -> None:
    blocks = [text_rows(name) for name in ("weavers_strike", "the_strike")]

    _, again = strikes(document(*blocks))

    assert again.actor == ()


def strikes(read: Document) -> list[Event]:
    """The events of a document whose anchor is a strike."""
    events = find_events(read, Context())
    return [event for event in events if event.anchor.of(read.text) == "strike"]


def text_rows(name: str) -> str:
    """The rows of a sentence, one to a line."""
    return "\n".join(
        f"{t.text} {t.lemma} {t.upos} {t.xpos} {t.head + 1} {t.relation}"
        for t in parsed(name).sentences[0].tokens
    )
