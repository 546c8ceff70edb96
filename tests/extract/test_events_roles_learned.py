"""What the network mends in the roles that the rules read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.extract.events_roles_learned import mended
from dateline.records import Predicate, RoleWord
from tests.parses import find

if TYPE_CHECKING:
    from dateline.spans import Span

TEXT = "In Port Alder (north) the militia's fighters robbed two nuns, the abbot said."


def predicate(*words: tuple[str, str, float]) -> Predicate:
    """The network's reading of "robbed", with these words of roles."""
    return Predicate(
        span=find(TEXT, "robbed"),
        score=0.9,
        codes=(),
        words=tuple(
            RoleWord(role=role, span=find(TEXT, word), score=score) for role, word, score in words
        ),
    )


def roles(**given: str) -> dict[str, tuple[Span, ...]]:
    """All roles, those named by their words."""
    names = ("actor", "recipient", "place", "attributed_to")
    return {name: (find(TEXT, given[name]),) if name in given else () for name in names}


def phrase(_: str, span: Span) -> Span | None:
    """Every span stands for itself but "north"."""
    return None if span.of(TEXT) == "north" else span


ACTOR = ("actor", "fighters", 0.9)


@pytest.mark.parametrize(
    ("words", "given", "expected", "why"),
    [
        (
            [ACTOR, ("recipient", "two", 0.5), ("recipient", "nuns", 0.9)],
            roles(actor="the militia's fighters"),
            {"actor": "the militia's fighters", "recipient": "two nuns"},
            "an open role is filled with the sure word and those beside it",
        ),
        (
            [ACTOR, ("recipient", "nuns", 0.6)],
            roles(actor="fighters"),
            {"actor": "fighters"},
            "not sure enough",
        ),
        (
            [("actor", "abbot", 0.9), ("recipient", "abbot", 0.9)],
            roles(actor="fighters", recipient="nuns"),
            {"actor": "fighters", "recipient": "nuns"},
            "what the rules read stands",
        ),
        (
            [("actor", "fighters", 0.9), ("recipient", "fighters", 0.8)],
            roles(actor="fighters"),
            {"actor": "fighters"},
            "nobody is on both sides",
        ),
        (
            [ACTOR, ("place", "Alder", 0.9), ("place", "(", 0.5)],
            roles(actor="fighters"),
            {"actor": "fighters", "place": "Alder"},
            "a span ends with a letter",
        ),
        (
            [ACTOR, ("place", "north", 0.9)],
            roles(actor="fighters"),
            {"actor": "fighters"},
            "no phrase that can fill it",
        ),
        (
            [ACTOR, ("attributed_to", ",", 0.9)],
            roles(actor="fighters"),
            {"actor": "fighters"},
            "a mark is nobody",
        ),
    ],
)
def test_mended(
    words: list[tuple[str, str, float]],
    given: dict[str, tuple[Span, ...]],
    expected: dict[str, str],
    why: str,
) -> None:
    found, _ = mended(given, predicate(*words), TEXT, phrase)

    told = {role: span.of(TEXT) for role, spans in found.items() for span in spans}
    assert told == expected, why


def test_without_the_network_nothing_changes() -> None:
    given = roles(actor="fighters")

    assert mended(given, None, TEXT, phrase) == (given, ())
