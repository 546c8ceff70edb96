"""Bodies that a user adds: read from a file, and found before those of the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.codes import EntityKind
from dateline.errors import UsageError
from dateline.extract.entities import find_entities
from dateline.extract.entities_lexicon import Known, known_names
from dateline.extract.entities_own import read_bodies
from tests.parses import document

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "name,kind,country,aliases\n"

WARDENS = """
The the DET DT 3 det
Harbour Harbour PROPN NNP 3 compound
Wardens Wardens PROPN NNPS 4 nsubj
left leave VERB VBD 0 root
. . PUNCT . 4 punct
"""
MINUSMA = """
MINUSMA MINUSMA PROPN NNP 2 nsubj
left leave VERB VBD 0 root
. . PUNCT . 2 punct
"""


def own(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "bodies.csv"
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Wardens,,,", Known("Wardens", EntityKind.ORGANIZATION)),
        ("Wardens,Armed_Group,no,", Known("Wardens", EntityKind.ARMED_GROUP, (), "NO")),
        ("HW, party ,, A B | CD|", Known("HW", EntityKind.PARTY, ("A B", "CD"))),
        ('"Wardens, The",media', Known("Wardens, The", EntityKind.MEDIA)),
    ],
)
def test_only_the_name_must_be_filled(tmp_path: Path, line: str, expected: Known) -> None:
    assert tuple(read_bodies(own(tmp_path, f"{HEAD}{line}\n"))) == (expected,)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name,kind\nWardens,party\n", "no column aliases, country"),
        ("", "no column aliases, country, kind, name"),
        (f"{HEAD},party,,\n", "line 2: a body needs a name"),
        (f"{HEAD}Wardens,,,\nHW,party,,W\n", "line 3: a body needs a name of 2 .* not 'W'"),
        (f"{HEAD}Anna Berg,person,,\n", "'person' is no kind of body; one of: government"),
        (f"{HEAD}Wardens,party,Norway,\n", "'Norway' is no ISO 3166-1 code"),
    ],
)
def test_a_file_of_another_form_is_refused(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        tuple(read_bodies(own(tmp_path, content)))


@pytest.mark.parametrize(
    ("block", "body", "expected", "why"),
    [
        (
            WARDENS,
            Known("Harbour Wardens", EntityKind.ARMED_GROUP, (), "NO"),
            ("armed_group:harbour-wardens", "armed_group", "NO"),
            "a name of two words needs no recogniser",
        ),
        (
            WARDENS,
            Known("Coast League", EntityKind.PARTY, ("Harbour Wardens",)),
            ("party:coast-league", "party", None),
            "an alias stands for the body",
        ),
    ],
)
def test_a_body_of_ones_own_is_found(
    block: str, body: Known, expected: tuple[str, str, str | None], why: str
) -> None:
    parsed = document(block)
    assert find_entities(parsed, ()) == (), why
    (entity,) = find_entities(parsed, (), (body,))
    assert (entity.id, entity.kind, entity.country) == expected, why


def test_it_comes_before_the_lists() -> None:
    parsed = document(MINUSMA, names=(("MINUSMA", "Organization"),))
    (listed,) = find_entities(parsed, ())
    assert (listed.kind, listed.country) == (EntityKind.PEACE_OPERATION, "ML")
    mine = Known("MINUSMA", EntityKind.COMPANY, (), "NO")
    (entity,) = find_entities(parsed, (), (mine,))
    assert (entity.kind, entity.country) == (EntityKind.COMPANY, "NO")
    others = {form: item for form, item in known_names((mine,))["MI"] if form != "MINUSMA"}
    assert others == {form: item for form, item in known_names()["MI"] if form != "MINUSMA"}


def test_a_word_that_is_no_name_in_the_text_is_left_alone() -> None:
    body = Known("Alpha", EntityKind.ARMED_GROUP)
    parsed = document(MINUSMA.replace("MINUSMA", "Alpha"))
    assert find_entities(parsed, (), (body,)) == ()
