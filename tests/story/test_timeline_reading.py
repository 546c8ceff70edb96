"""What the merging sees of a mention: whose act it is, said in whatever words."""

from __future__ import annotations

import pytest

from dateline.codes import EntityKind, MentionKind
from dateline.records import Entity, Mention
from dateline.story.linking import link
from dateline.story.timeline_reading import Reader, demonyms, stem
from tests.fakes import made
from tests.parses import article, find

KINDS = {
    "Norway": (EntityKind.GOVERNMENT, "NO"),
    "Anna Berg": (EntityKind.PERSON, None),
    "Ports Union": (EntityKind.ORGANIZATION, None),
    "Harbour Guard": (EntityKind.MILITARY_OPERATION, None),
}


@pytest.mark.parametrize(
    ("phrase", "keys", "countries", "why"),
    [
        ("Norway", {"government:NO"}, {"NO"}, "a state"),
        ("Norwegian soldiers", {"military:NO"}, {"NO"}, "the forces of a people"),
        ("Some 40 Norwegian troops", {"military:NO"}, {"NO"}, "numbers do not matter"),
        ("Norwegian fishermen", set(), {"NO"}, "a people, but not its forces"),
        ("Anna Berg of the Ports Union", {"person:anna berg"}, set(), "the head, not its body"),
        ("Norway's Harbour Guard", {"body:harbour guard"}, set(), "the head, not its owner"),
        ("dockers in Norway", {"government:NO"}, {"NO"}, "if nothing else is named"),
        ("the crowd", set(), set(), "nobody"),
    ],
)
def test_party(phrase: str, keys: set[str], countries: set[str], why: str) -> None:
    text = f"{phrase} met."
    entities = tuple(
        Entity(
            id=name,
            kind=kind,
            name=name,
            country=country,
            mentions=(Mention(span=find(text, name), kind=MentionKind.NAME),),
        )
        for name, (kind, country) in KINDS.items()
        if name in text
    )
    analysis = made(article(text), entities=entities)
    party = Reader(analysis, link([analysis])).party((find(text, phrase),))
    assert (set(party.keys), set(party.countries)) == (keys, countries), why


def test_words_of_a_party_leave_small_words_out() -> None:
    text = "The captain of the ship and a crew met."
    reader = Reader(made(article(text)), {})
    party = reader.party((find(text, "The captain of the ship"), find(text, "a crew")))
    assert party.words == {"captain", "ship", "crew"}


def test_demonyms_are_adjectives_by_country() -> None:
    assert (demonyms()["French"], demonyms()["Norwegian"]) == ("FR", "NO")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("withdrawal", "withdraw"),
        ("withdrawing", "withdraw"),
        ("withdraw", "withdraw"),
        ("talks", "talk"),
        ("met", "met"),
        ("broke off", "brok"),
        ("", ""),
    ],
)
def test_stem(words: str, expected: str) -> None:
    assert stem(words) == expected
