"""Force, government and mishaps: words of the newer frames, each beside its false friend."""

from __future__ import annotations

import pytest

from dateline.extract.events import Context, find_events
from tests.extract.force_sentences import PARSES
from tests.parses import document


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        ("stands_by_army", [("stood by", "MOBILIZE")], "troops made ready"),
        ("stands_by_friend", [], "loyalty moves no troops"),
        ("sends_rangers", [("sent", "MOBILIZE")], "a company of soldiers"),
        ("sends_letter", [], "a letter is no force"),
        ("destroyer_docks", [("docked", "MOBILIZE")], "a warship in port"),
        ("ferry_docks", [], "a ferry in port"),
        ("grounds_jets", [("grounded", "COERCE")], "the authority keeps them down"),
        ("breaks_up_ring", [("dismantled", "COERCE")], "a ring is rolled up"),
        ("band_breaks_up", [], "musicians part"),
        ("court_bans_party", [("banned", "COERCE")], "a party is put down, whoever does it"),
        ("town_falls", [("fell", "COERCE")], "a place changes hands"),
        ("demolishes_homes", [("demolished", "COERCE")], "homes cleared by an authority"),
        ("deregistration", [("deregistration", "COERCE")], "it would lose its licence to act"),
        ("expels_inspectors", [("expelled", "SANCTION")], "staff of a mission, as diplomats"),
        ("downs_drones", [("shot down", "ASSAULT")], "a weapon is destroyed"),
        ("downs_beer", [], "drink"),
        ("neutralises", [("neutralised", "ASSAULT")], "soldiers' word for killing"),
        ("shells_land", [("landed", "ASSAULT")], "of guns"),
        ("shells_on_beach", [], "of the sea"),
        (
            "blast_mosque",
            [("blast", "ASSAULT"), ("tore through", "ASSAULT")],
            "in a house of prayer it is taken for a bomb",
        ),
        ("blast_gas", [("blast", "INCIDENT")], "gas in a boiler is no bomb"),
        ("breaks_truce", [("broke", "ASSAULT"), ("truce", "RETREAT")], "fighting starts again"),
        ("breaks_record", [], "of a race"),
        ("loses_men", [("lost", "ASSAULT")], "fallen soldiers"),
        ("loses_patience", [], "nobody fell"),
        ("burst_banks", [("burst its banks", "INCIDENT")], "a flood"),
        ("makes_off", [("made off with", "INCIDENT")], "a theft"),
        ("short_medicine", [("ran short", "INCIDENT")], "a shortage"),
        ("runs_marathon", [], "nobody stands for office"),
        ("on_strike", [("strike", "PROTEST")], "workers, not aircraft"),
        ("found_and_drowned", [("drowned", "INCIDENT")], "two sentences in one"),
        ("attack_fades", [("attack", "ASSAULT")], "nothing says what kind"),
        (
            "attack_in_match",
            [("lost", "INCIDENT"), ("match", "INCIDENT")],
            "forwards, where a match is told of",
        ),
        ("extends_mandate", [("extended", "GOVERN")], "an act upon itself"),
    ],
)
def test_acts_and_their_codes(name: str, expected: list[tuple[str, str]], why: str) -> None:
    found = document("\n".join(PARSES[name].split(" / ")))

    events = find_events(found, Context())

    assert [(e.anchor.of(found.text), str(e.code)) for e in events] == expected, why
