"""Which mentions `dateline places` takes for one place, and how it says what is known of it."""

from __future__ import annotations

import pytest

from dateline.cli.places import Named, grouped, told_of
from dateline.codes import PlaceRole
from dateline.records import Place
from dateline.spans import Span


def named(article: str, name: str, country: str | None = None, kind: str | None = None) -> Named:
    place = Place(
        span=Span(0, len(name)),
        name=name,
        country=country,
        kind=kind,
        latitude=None,
        longitude=None,
        role=PlaceRole.LITERAL,
    )
    return Named(article, 0, place)


@pytest.mark.parametrize(
    ("mentions", "groups", "why"),
    [
        ([named("a", "Gossi", "ML"), named("b", "Gossi")], [["a", "b"]], "one place to be meant"),
        (
            [named("a", "Gossi", "ML"), named("b", "Gossi", "BF"), named("c", "Gossi")],
            [["b"], ["a"], ["c"]],
            "two, so that the third may be either",
        ),
        ([named("a", "Gossi"), named("b", "gossi")], [["a", "b"]], "no article knows it"),
        (
            [named("a", "Sahel", kind="region"), named("b", "Sahel")],
            [["a", "b"]],
            "a region of several countries is known",
        ),
    ],
)
def test_a_mention_that_is_not_placed(
    mentions: list[Named], groups: list[list[str]], why: str
) -> None:
    found = [[mention.article for mention in group] for group in grouped(mentions)]
    assert sorted(found) == sorted(groups), why


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (named("a", "Gossi", "ML"), "Mali, no coordinates"),
        (named("a", "Gossi"), "country not known, no coordinates"),
        (named("a", "Mali", "ML", "country"), "country"),
        (named("a", "Sahel", None, "region"), "region"),
        (named("a", "Niger River", None, "water"), "sea, lake or river"),
        (named("a", "Kidal", "ML", "admin1"), "province or state, Mali"),
        (named("a", "Gate 3", None, "facility"), "facility, country not known, no coordinates"),
    ],
)
def test_what_is_told(place: Named, told: str) -> None:
    assert told_of(place.place) == told
