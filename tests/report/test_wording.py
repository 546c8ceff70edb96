from __future__ import annotations

import pytest

from dateline.codes import (
    MODES,
    Code,
    EntityKind,
    FigureRole,
    FurnitureKind,
    HedgeKind,
    SpeechAct,
    Status,
)
from dateline.report import wording


@pytest.mark.parametrize(
    ("vocabulary", "words"),
    [
        (Status, wording.STATUS),
        (Code, wording.CODE),
        (EntityKind, wording.ENTITY),
        (FigureRole, wording.ROLE),
        (HedgeKind, wording.HEDGE),
        (FurnitureKind, wording.FURNITURE),
        (SpeechAct, wording.SPEECH),
    ],
)
def test_every_member_has_its_words(vocabulary: type, words: dict[object, object]) -> None:
    assert set(words) == set(vocabulary)  # type: ignore[call-overload]


def test_every_mode_has_its_words() -> None:
    assert set(wording.MODE) == {(code, mode) for code, modes in MODES.items() for mode in modes}


def test_families_part_the_codes() -> None:
    members = [code for _, codes in wording.FAMILIES for code in codes]
    assert sorted(members) == sorted(Code)


def test_letters_of_statuses_differ() -> None:
    assert len({words.letter for words in wording.STATUS.values()}) == len(Status)


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 entries"), (1, "1 entry"), (2400, "2,400 entries")]
)
def test_counts(number: int, words: str) -> None:
    assert wording.count(number, "entry", "entries") == words
