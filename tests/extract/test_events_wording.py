"""Rarer words of accord and dispute, each beside its false friend."""

from __future__ import annotations

import pytest

from dateline.extract.events import Context, find_events
from tests.extract.wording_sentences import PARSES
from tests.parses import document

NAMED = ("Angola", "Lima", "Oslo")


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        ("fight_ruling", [("contest", "REJECT"), ("verdict", "GOVERN")], "a ruling is fought"),
        (
            "fight_election",
            [("contest", "GOVERN"), ("election", "GOVERN")],
            "to run for office is no refusal",
        ),
        ("appeal_bare", [("appeal", "REJECT")], "with nobody addressed, to a higher court"),
        ("appeal_help", [("appealed for", "REQUEST")], "a plea has an aim"),
        ("not_ruled_out", [("truce", "RETREAT")], "not to exclude is to say nothing"),
        ("ruled_out", [("ruled out", "REJECT"), ("truce", "RETREAT")], "to exclude is to refuse"),
        ("called_political", [("called", "ACCUSE"), ("arrests", "COERCE")], "a name that blames"),
        ("called_false", [("called", "REJECT")], "a charge is turned down"),
        ("warn_would", [("warned", "THREATEN"), ("send", "MOBILIZE")], "whoever warns would act"),
        ("warn_shortage", [], "a danger, no threat"),
        (
            "given_until",
            [("gave", "THREATEN"), ("surrender", "RETREAT")],
            "an ultimatum without the word",
        ),
        ("threaten_storm", [("storm", "INCIDENT")], "nobody threatens"),
        ("threaten_leave", [("threatened", "THREATEN")], "anybody can"),
        ("regret_closure", [("regretted", "ACCUSE"), ("closure", "COERCE")], "what others did"),
        (
            "asked_to",
            [("asked", "REQUEST"), ("return", "RETREAT")],
            "no addressee of a known kind",
        ),
        ("thrown", [("thrown", "PROTEST")], "a crowd is meant"),
        ("thrown_ball", [], "a game"),
        ("smashed", [("smashed", "PROTEST")], "a crowd with a grievance"),
        ("expel_member", [("expelled", "SANCTION")], "out of a body"),
        ("expel_country", [("expelled", "COERCE")], "out of a country"),
        ("froze_aid", [("froze", "SANCTION"), ("loan", "AID")], "exchange is stopped"),
        ("end_truce", [("ended", "SANCTION"), ("truce", "RETREAT")], "an accord is ended"),
        ("quit_coalition", [("quit", "SANCTION")], "a union is left"),
        ("quit_post", [("quit", "RETREAT")], "an office is left"),
        ("ban_imports", [("banned", "SANCTION")], "trade is cut"),
        ("ratified", [("ratified", "SUPPORT")], "whatever is ratified"),
        ("consent", [("consent", "AGREE")], "the noun is the act"),
        ("offer_him", [("offered", "AGREE")], "to a person"),
        ("offer_view", [], "a service"),
        ("handed_wanted", [("handed over", "COOPERATE")], "extradited"),
        ("handed_hostage", [("handed over", "RETREAT")], "freed"),
        ("swap_people", [("exchanged prisoners", "RETREAT")], "people"),
        ("swap_lists", [("exchanged", "COOPERATE")], "papers"),
        ("bail_denied", [("denied bail", "GOVERN")], "a ruling, and no release"),
        ("concession", [("renewed", "COOPERATE")], "a licence is no concession"),
        ("reopened_schools", [("reopened", "CONCEDE")], "a measure is taken back"),
        (
            "cancelled_rally",
            [("cancelled", "CONCEDE"), ("rally", "PROTEST")],
            "a protest is given up",
        ),
        ("arrive_official", [("arrived", "CONSULT")], "a visitor"),
        ("arrive_train", [], "a thing"),
        ("helped_search", [("helped", "AID")], "to look for the missing"),
        ("recall_consul", [("recalled", "SANCTION")], "the phrase names no talks"),
    ],
)
def test_wording(name: str, expected: list[tuple[str, str]], why: str) -> None:
    named = tuple((word, "Location") for word in NAMED if word in PARSES[name].split())
    read = document(PARSES[name].replace(" / ", "\n"), names=named)

    events = find_events(read, Context())

    assert [(event.anchor.of(read.text), str(event.code)) for event in events] == expected, why
