"""Words that running stories need, each beside its false friend."""

from __future__ import annotations

import pytest

from dateline.extract.events import Context, find_events
from tests.parses import document

PARSES = {
    "road_opened": (
        "The the DET DT 2 det / army army NOUN NN 3 nsubj / opened open VERB VBD 0 root / "
        "the the DET DT 5 det / road road NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "debate_opened": (
        "They they PRON PRP 2 nsubj / opened open VERB VBD 0 root / the the DET DT 4 det / "
        "letter letter NOUN NN 2 obj / . . PUNCT . 2 punct"
    ),
    "hands": (
        "They they PRON PRP 2 nsubj / shook shake VERB VBD 0 root / hands hand NOUN NNS 2 obj / "
        "in in ADP IN 5 case / Bern Bern PROPN NNP 2 obl / . . PUNCT . 2 punct"
    ),
    "hands_crowd": (
        "They they PRON PRP 2 nsubj / shook shake VERB VBD 0 root / heads head NOUN NNS 2 obj / "
        ". . PUNCT . 2 punct"
    ),
    "trigger": (
        "The the DET DT 2 det / officer officer NOUN NN 3 nsubj / pulled pull VERB VBD 0 root / "
        "the the DET DT 5 det / trigger trigger NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "trigger_deal": (
        "The the DET DT 2 det / bank bank NOUN NN 3 nsubj / pulled pull VERB VBD 0 root / "
        "the the DET DT 5 det / trigger trigger NOUN NN 3 obj / on on ADP IN 8 case / "
        "the the DET DT 8 det / sale sale NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "pullback": (
        "The the DET DT 2 det / general general NOUN NN 3 nsubj / halted halt VERB VBD 0 root / "
        "the the DET DT 5 det / withdrawal withdrawal NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "lives": (
        "The the DET DT 2 det / mutiny mutiny NOUN NN 3 nsubj / cost cost VERB VBD 0 root / "
        "the the DET DT 5 det / lives life NOUN NNS 3 obj / of of ADP IN 8 case / "
        "nine nine NUM CD 8 nummod / guards guard NOUN NNS 5 nmod / . . PUNCT . 3 punct"
    ),
    "lives_flood": (
        "The the DET DT 2 det / flood flood NOUN NN 3 nsubj / cost cost VERB VBD 0 root / "
        "the the DET DT 5 det / lives life NOUN NNS 3 obj / of of ADP IN 8 case / "
        "nine nine NUM CD 8 nummod / guards guard NOUN NNS 5 nmod / . . PUNCT . 3 punct"
    ),
}


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        ("road_opened", [("opened", "RETREAT")], "a way is let open"),
        ("debate_opened", [], "a thing without access"),
        ("hands", [("shook hands", "CONSULT")], "two sides meet"),
        ("hands_crowd", [], "no greeting"),
        ("trigger", [("pulled", "ASSAULT")], "a shot"),
        ("trigger_deal", [], "a figure of speech"),
        ("pullback", [("halted", "REJECT"), ("withdrawal", "RETREAT")], "what was promised stops"),
        ("lives", [("mutiny", "COERCE"), ("cost", "ASSAULT")], "people did it"),
        ("lives_flood", [("flood", "INCIDENT"), ("cost", "INCIDENT")], "nobody did it"),
    ],
)
def test_story_words(name: str, expected: list[tuple[str, str]], why: str) -> None:
    read = document(PARSES[name].replace(" / ", "\n"))

    events = find_events(read, Context())

    assert [(event.anchor.of(read.text), str(event.code)) for event in events] == expected, why
