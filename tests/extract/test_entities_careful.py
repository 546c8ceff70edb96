"""Holders of offices, firms and ministries that a careful reader found wrong."""

from __future__ import annotations

import pytest

from dateline.extract.entities import find_entities
from dateline.extract.entities_names_full import as_named_in_full
from dateline.extract.quotations import find_statements
from dateline.records import Name
from dateline.spans import Span
from tests.extract import careful_sentences as careful
from tests.parses import document

NAMED = ("Ola Berg", "Rita Lund", "Nils Holm", "Igor Sokol", "Ida Moss")
Office = tuple[str, str, str | None, str]


def offices(*blocks: str, names: tuple[tuple[str, str], ...] = ()) -> set[Office]:
    words = " ".join(blocks)
    persons = tuple(
        (n, "Person") for n in NAMED if n.split()[0] in words and n.split()[1] in words
    )
    return {
        (entity.name, office.title, office.organization, office.status.value)
        for entity in find_entities(document(*blocks, names=(*persons, *names)), ())
        for office in entity.offices
    }


@pytest.mark.parametrize(
    ("block", "expected", "why"),
    [
        (
            careful.SHADOW,
            ("Ida Moss", "shadow chancellor", None, "holds"),
            "the one who would be chancellor is not",
        ),
        (careful.TERM, ("Nils Holm", "prime minister", None, "former"), "his years are told"),
        (
            careful.COMMITTEE,
            ("Ola Berg", "head", "parliament 's fisheries committee", "holds"),
            "of the committee, not of parliament",
        ),
        (careful.GREEN, ("Ola Berg", "mayor", None, "holds"), "of a party, not mayor of it"),
        (
            careful.TRADE,
            ("Ola Berg", "trade and industry minister", None, "holds"),
            "the first word has a capital too",
        ),
        (careful.CHIEFMIN, ("Rita Lund", "chief minister", None, "holds"), "one office"),
        (
            careful.COUNCIL,
            ("Ola Berg", "secretary", "Security Council", "holds"),
            "states have such councils",
        ),
    ],
)
def test_offices(block: str, expected: Office, why: str) -> None:
    name, title, body, status = expected
    body = body.replace(" 's", "'s") if body else body
    assert offices(block) == {(name, title, body, status)}, why


def test_a_body_of_two_words_begins_its_sentence() -> None:
    block = """
    Coast coast NOUN NN 2 compound
    guard guard NOUN NN 3 compound
    spokesman spokesman NOUN NN 4 nmod:desc
    Ola Ola PROPN NNP 6 nsubj
    Berg Berg PROPN NNP 4 flat
    left leave VERB VBD 0 root
    """
    assert offices(block) == {("Ola Berg", "spokesman", "Coast guard", "holds")}


def test_what_somebody_is_confident_of_gives_no_office() -> None:
    assert not [row for row in offices(careful.WISHED) if row[0] == "Rita Lund"]


def test_the_chancellor_is_not_the_shadow_chancellor() -> None:
    found = find_entities(
        document(careful.SHADOW, careful.CHANCE, names=(("Ida Moss", "Person"),)), ()
    )
    moss = next(entity for entity in found if entity.name == "Ida Moss")
    assert len(moss.mentions) == 2  # the name and its apposition


def test_his_minister_is_the_one_named_behind() -> None:
    found = offices(careful.SPOKE, careful.HISMIN, names=(("Russian", "NORP"),))
    assert ("Igor Sokol", "defence minister", "RU", "holds") in found
    assert {row for row in found if row[3] == "ousted"} == {
        ("Ola Berg", "defence minister", None, "ousted")
    }


def test_the_driver_of_a_minister_is_not_the_minister() -> None:
    parsed = document(careful.DRIVER)
    (statement,) = find_statements(parsed, find_entities(parsed, ()))
    assert statement.speaker is not None
    assert statement.speaker.of(parsed.text) == "The driver of the health minister"
    assert statement.speaker_entity is None


@pytest.mark.parametrize(
    ("names", "expected", "why"),
    [
        (
            [("Halm Group Plc", "Organization"), ("Halm", "Person")],
            ["Organization", "Organization"],
            "a firm named in full",
        ),
        (
            [("Ida Pym", "Person"), ("Pym", "Organization")],
            ["Person", "Person"],
            "a surname",
        ),
        (
            [("Ford Company", "Organization"), ("Ida Ford", "Person"), ("Ford", "Person")],
            ["Organization", "Person", "Person"],
            "both: as the recogniser has it",
        ),
        (
            [("Paris Opera", "Organization"), ("Paris", "Person")],
            ["Organization", "Person"],
            "no firm by its last word",
        ),
    ],
)
def test_short_names(names: list[tuple[str, str]], expected: list[str], why: str) -> None:
    text = " | ".join(words for words, _ in names)
    starts = [sum(len(w) + 3 for w, _ in names[:n]) for n in range(len(names))]
    given = [
        Name(span=Span(start, start + len(words)), label=label)
        for start, (words, label) in zip(starts, names, strict=True)
    ]
    assert [name.label for name in as_named_in_full(text, given)] == expected, why
