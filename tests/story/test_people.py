"""What the people and bodies of a story are called, each once."""

from __future__ import annotations

import pytest

from dateline.codes import EntityKind, MentionKind, PlaceRole
from dateline.records import Analysis, Entity, Mention, Place
from dateline.spans import Span
from dateline.story.linking import link
from dateline.story.people import Person, people
from tests.fakes import made
from tests.parses import article

PERSON, STATE = EntityKind.PERSON, EntityKind.GOVERNMENT


def telling(
    number: int,
    names: list[str],
    kind: EntityKind = PERSON,
    country: str | None = None,
    how: MentionKind = MentionKind.NAME,
) -> Analysis:
    """An article that mentions one entity by these names; the first is its own."""
    text = "\n".join(names)
    starts = [sum(len(name) + 1 for name in names[:n]) for n in range(len(names))]
    mentions = tuple(
        Mention(span=Span(start, start + len(name)), kind=how)
        for start, name in zip(starts, names, strict=True)
    )
    entity = Entity(id="1", kind=kind, name=names[0], country=country, mentions=mentions)
    return made(article(text, id=f"a{number}"), entities=(entity,))


def found(*analyses: Analysis) -> tuple[Person, ...]:
    return people(analyses, link(analyses))


@pytest.mark.parametrize(
    ("articles", "kind", "country", "name", "variants", "why"),
    [
        ([["Ida Moren"], ["Ida Moren", "Moren"]], PERSON, None, "Ida Moren", [], "a surname"),
        (
            [["Ida Moren", "Ida Moren"], ["Ida Morren"]],
            PERSON,
            None,
            "Ida Moren",
            ["Ida Morren"],
            "a slip of spelling",
        ),
        (
            [["Moren", "Moren", "Moren"], ["Ida Moren"]],
            PERSON,
            None,
            "Ida Moren",
            [],
            "a full name stands for more surnames",
        ),
        ([["Ida Moren", "Ida Moren’s"]], PERSON, None, "Ida Moren", [], "a possessive"),
        (
            [["Paris", "Paris", "France"], ["Paris"]],
            STATE,
            "FR",
            "France",
            ["Paris"],
            "a state, not its capital",
        ),
        ([["Paris"], ["Paris", "Élysée"]], STATE, "FR", "Paris", ["Élysée"], "no state is named"),
    ],
)
def test_names(
    articles: list[list[str]],
    kind: EntityKind,
    country: str | None,
    name: str,
    variants: list[str],
    why: str,
) -> None:
    (person,) = found(*(telling(n, names, kind, country) for n, names in enumerate(articles)))
    assert (person.name, [v for v, _ in person.variants]) == (name, variants), why
    assert len(person.places) == sum(map(len, articles))


def test_where_a_variant_stands() -> None:
    (person,) = found(telling(1, ["Ida Moren"]), telling(2, ["Ida Morren", "Ida Morren"]))
    assert person.name == "Ida Morren"
    assert person.variants == (("Ida Moren", (("a1", Span(0, 9)),)),)


def test_those_without_a_name_stand_alone() -> None:
    nominal = MentionKind.NOMINAL
    first, second = (telling(n, ["the minister"], how=nominal) for n in (1, 2))
    persons = found(first, second)
    assert [(p.key, p.named) for p in persons] == [("a1/1", False), ("a2/1", False)]
    source = telling(3, ["a clerk of Oslo"], EntityKind.ANONYMOUS_SOURCE)
    assert not found(source)[0].named


@pytest.mark.parametrize(
    ("name", "shown", "why"),
    [
        ("Tolga", [], "the articles use the word for a place"),
        ("Moren", ["Moren"], "no place"),
        ("Ida Tolga", ["Ida Tolga"], "a full name"),
    ],
)
def test_a_place_taken_for_a_person_is_left_out(name: str, shown: list[str], why: str) -> None:
    place = Place(
        span=Span(0, 5),
        name="Tolga",
        country="NO",
        kind=None,
        latitude=None,
        longitude=None,
        role=PlaceRole.LITERAL,
    )
    told = made(article("Tolga burns", id="p"), places=(place,))
    assert [p.name for p in found(told, telling(1, [name]))] == shown, why


def test_those_in_most_articles_come_first() -> None:
    analyses = [telling(1, ["Ola Lund"] * 3), telling(2, ["Ida Moren"]), telling(3, ["Ida Moren"])]
    assert [p.name for p in found(*analyses)] == ["Ida Moren", "Ola Lund"]
