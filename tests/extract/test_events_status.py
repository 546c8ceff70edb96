"""Whether it happened: one act under every kind of governor."""

from __future__ import annotations

import pytest

from dateline.codes import Code, Status
from dateline.extract.events import Context, find_events
from dateline.extract.events_cues import cues, governors
from tests.extract.event_sentences import parsed

ROWS = [
    ("left", "left", Status.ASSERTED, "a plain past"),
    ("will", "leave", Status.PLANNED, "a future"),
    ("expected", "leave", Status.PLANNED, "expected of those who do it"),
    ("may", "leave", Status.POSSIBLE, "a modal"),
    ("not", "leave", Status.DENIED, "a negation"),
    ("refused", "leave", Status.DENIED, "a refusal"),
    ("yet", "withdraw", Status.DENIED, "has yet to"),
    ("urged", "leave", Status.REQUESTED, "wanted by another"),
    ("if", "leave", Status.CONDITIONAL, "a condition comes before the future"),
    ("should", "leave", Status.CONDITIONAL, "a condition without 'if'"),
    ("should", "resign", Status.CONDITIONAL, "what depends on it"),
    ("proposed", "hosting", Status.PROPOSED, "tabled by the agent"),
    ("plan", "deploy", Status.PLANNED, "a noun governs"),
    ("denied", "left", Status.DENIED, "said not to have happened"),
    ("announced", "left", Status.ASSERTED, "what has happened is not planned"),
    ("had_to", "leave", Status.ASSERTED, "forced is done"),
    ("ruled_out", "withdrawal", Status.POSSIBLE, "a refusal denied leaves it open"),
    ("talks_on", "withdrawal", Status.POSSIBLE, "talked about"),
    ("talks_on", "Talks", Status.ASSERTED, "the talks themselves"),
    ("nobody", "killed", Status.DENIED, "no subject"),
    ("can_see", "protests", Status.ASSERTED, "seeing is no modality of the seen"),
    ("called_on", "leave", Status.REQUESTED, "a call on somebody"),
    ("headline", "host", Status.PLANNED, "an infinitive as headline"),
    ("must", "must", Status.ASSERTED, "a reported obligation is a demand"),
    ("must", "leave", Status.REQUESTED, "and its content is wanted"),
    ("accused", "beating", Status.ASSERTED, "the claim of a source that is named"),
    ("rather_than", "resign", Status.DENIED, "something else was done"),
    ("no_one", "arrested", Status.DENIED, "nobody to whom it was done"),
    ("neither_nor", "expelled", Status.DENIED, "neither side did it"),
    ("called_farce", "ruling", Status.ASSERTED, "called a farce, not called for"),
    ("disputed", "beat", Status.DENIED, "a claim that somebody denies"),
    ("tried_but", "kidnap", Status.DENIED, "an attempt that failed"),
    ("condemn_raid", "raid", Status.ASSERTED, "what is not condemned has happened"),
    ("who_bombed", "bombed", Status.ASSERTED, "only the culprit is unknown"),
    ("ordered_arrest", "arrest", Status.PLANNED, "ordered, not yet done"),
]


@pytest.mark.parametrize(("name", "anchor", "status", "why"), ROWS)
def test_status(name: str, anchor: str, status: Status, why: str) -> None:
    document = parsed(name)

    found = {e.anchor.of(document.text): e.status for e in find_events(document, Context())}

    assert found[anchor] is status, why


@pytest.mark.parametrize(
    ("name", "anchor", "why"),
    [
        ("threatened", "leave", "the content of a threat is its mode"),
        ("prevent", "attack", "what was prevented was not"),
    ],
)
def test_no_event(name: str, anchor: str, why: str) -> None:
    document = parsed(name)

    found = [e.anchor.of(document.text) for e in find_events(document, Context())]

    assert anchor not in found, why


def test_reasons_name_the_word_that_decided() -> None:
    document = parsed("refused")

    event = find_events(document, Context())[-1]

    assert event.code is Code.RETREAT
    assert "status: governed by 'refused' -> denied" in event.reasons


def test_cues_use_known_effects() -> None:
    effects = {
        *("none", "keep", "debated", "announced", "decreed", "ordered", "accused"),
        *("called off", "postponed"),
        *map(str, Status),
    }

    for cue in cues().cues:
        assert cue.status in effects, cue
        assert cue.negated is None or cue.negated in effects, cue


def test_every_cue_word_is_reached() -> None:
    """A word that an earlier group takes in all its uses would be dead."""
    reached = {(kind, word) for kind, word, _ in governors()}

    for cue in cues().cues:
        for kind, group in (("verb", cue.verbs), ("noun", cue.nouns), ("adj", cue.adjectives)):
            assert all((kind, word) in reached for word in group)
