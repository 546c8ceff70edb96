"""The mode of an act by the words around it."""

from __future__ import annotations

import pytest

from dateline.extract.events import Context, find_events
from tests.extract.event_sentences import parsed
from tests.parses import document

MEETING = (
    "Miners miner NOUN NNS 2 nsubj / demanded demand VERB VBD 0 root / a a DET DT 4 det / "
    "meeting meeting NOUN NN 2 obj / . . PUNCT . 2 punct"
)
CLEMENCY = MEETING.replace("meeting meeting", "ceasefire ceasefire")
MONEY = MEETING.replace("meeting meeting", "subsidy subsidy")
MASSACRE = (
    "Rebels rebel NOUN NNS 2 nsubj / massacred massacre VERB VBD 0 root / "
    "villagers villager NOUN NNS 2 obj / . . PUNCT . 2 punct"
)
TWO_WEAPONS = (
    "Gunmen gunman NOUN NNS 2 nsubj / killed kill VERB VBD 0 root / two two NUM CD 2 obj / "
    "after after ADP IN 6 case / a a DET DT 6 det / bomb bomb NOUN NN 2 obl / . . PUNCT . 2 punct"
)


@pytest.mark.parametrize(
    ("rows", "anchor", "mode", "why"),
    [
        (MEETING, "demanded", "meet", "what is demanded is a meeting"),
        (CLEMENCY, "demanded", "yield", "a truce"),
        (MONEY, "demanded", "assist", "money"),
        (MASSACRE, "massacred", "targeted", "the word itself"),
        (TWO_WEAPONS, "killed", None, "two weapons decide nothing"),
    ],
)
def test_mode(rows: str, anchor: str, mode: str | None, why: str) -> None:
    text = document(rows.replace(" / ", "\n"))

    modes = {e.anchor.of(text.text): e.mode for e in find_events(text, Context())}

    assert modes[anchor] == mode, why


def test_killing_takes_the_weapon_of_the_attack_beside_it() -> None:
    text = parsed("opened_fire")

    modes = {e.anchor.of(text.text): e.mode for e in find_events(text, Context())}

    assert modes["killing"] == "firearms"
