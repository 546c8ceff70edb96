"""Which entities of different articles are taken for one."""

from __future__ import annotations

from itertools import permutations

import pytest

from dateline.codes import EntityKind, MentionKind
from dateline.records import Analysis, Entity, Mention
from dateline.spans import Span
from dateline.story.linking import link, words
from tests.fakes import made
from tests.parses import article

PERSON, BODY = EntityKind.PERSON, EntityKind.ORGANIZATION


def analysis(
    number: int, name: str, kind: EntityKind = PERSON, country: str | None = None
) -> Analysis:
    """An article that names one entity."""
    entity = Entity(
        id="1",
        kind=kind,
        name=name,
        country=country,
        mentions=(Mention(span=Span(0, len(name)), kind=MentionKind.NAME),),
    )
    return made(article(name, id=f"a{number}"), entities=(entity,))


@pytest.mark.parametrize(
    ("names", "kind", "persons", "why"),
    [
        (("Amina Sow", "Amina Sow"), PERSON, 1, "the same name"),
        (("Amina Sow", "AMINA SOW"), PERSON, 1, "case"),
        (("Inès Ouédraogo", "Ines Ouedraogo"), PERSON, 1, "accents"),
        (("Sergei Markin", "Sergey Markin"), PERSON, 1, "one slip of spelling"),
        (("Momahed Sidi", "Mohamed Sidi"), PERSON, 1, "letters in another order"),
        (("Amina Diallo", "Amina Dialllo"), PERSON, 1, "a slip in the surname"),
        (("A. Sow", "Amina Sow"), PERSON, 1, "an initial"),
        (("Ali Issa Garba", "Ali Garba"), PERSON, 1, "a middle name is left out"),
        (("Ali Issa Garba", "Ali Omar Garba"), PERSON, 2, "middle names differ"),
        (("Sow", "Amina Sow"), PERSON, 1, "a surname alone"),
        (("Sow", "Amina Sow", "Oumar Sow"), PERSON, 3, "a surname that two persons bear"),
        (("Joan Peters", "John Peters"), PERSON, 2, "short words must agree"),
        (("Michael Peters", "Michelle Peters"), PERSON, 2, "more than a slip"),
        (("Amina Sow", "Amina Bah"), PERSON, 2, "another surname"),
        (("the Ports Union", "Ports Union"), BODY, 1, "the article before a name"),
        (("Union of Port and Dock Workers", "UPDW"), BODY, 1, "an acronym"),
        (
            ("Union of Port Workers", "United Port Writers", "UPW"),
            BODY,
            3,
            "an acronym of two bodies",
        ),
        (("Ports Union", "Miners Union"), BODY, 2, "another body"),
        (("Sabre task force", "Operation Sabre", "the Sabre Group"), BODY, 1, "what a body is"),
        (("Task Force", "the Group"), BODY, 2, "nothing but what it is"),
    ],
)
def test_names(names: tuple[str, ...], kind: EntityKind, persons: int, why: str) -> None:
    analyses = [analysis(number, name, kind) for number, name in enumerate(names)]
    assert len(set(link(analyses).values())) == persons, why


@pytest.mark.parametrize("kind", [EntityKind.GOVERNMENT, EntityKind.MILITARY])
def test_governments_and_armies_are_one_for_each_country(kind: EntityKind) -> None:
    analyses = [analysis(1, "Paris", kind, "FR"), analysis(2, "France", kind, "FR")]
    assert len(set(link(analyses).values())) == 1
    other = [analysis(1, "Paris", kind, "FR"), analysis(2, "Bonn", kind, "DE")]
    assert len(set(link(other).values())) == 2


def test_what_has_no_name_has_no_key() -> None:
    entity = Entity(
        id="1",
        kind=EntityKind.PEOPLE,
        name="protesters",
        country=None,
        mentions=(Mention(span=Span(0, 3), kind=MentionKind.NOMINAL),),
    )
    assert link([made(article("The crowd."), entities=(entity,))]) == {}


@pytest.mark.parametrize(
    ("kind", "name"), [(EntityKind.ANONYMOUS_SOURCE, "a Source"), (PERSON, "…")]
)
def test_anonymous_and_wordless_names_have_no_key(kind: EntityKind, name: str) -> None:
    assert link([analysis(1, name, kind)]) == {}


def test_the_order_of_articles_does_not_matter() -> None:
    names = ["Sow", "Amina Sow", "A. Sow", "Amina Sou", "Aminas Sow"]
    analyses = [analysis(number, name) for number, name in enumerate(names)]
    expected = link(analyses)
    assert all(link(order) == expected for order in permutations(analyses))


def test_the_key_is_the_usual_full_name() -> None:
    names = ["Sow", "Sow", "Sow", "Aminna Sow", "Amina Sow", "Amina Sow"]
    keys = link([analysis(number, name) for number, name in enumerate(names)])
    assert set(keys.values()) == {"person:amina sow"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Ports Union", ("ports", "union")),
        ("Niger’s army", ("niger", "army")),
        ("Jean-Yves Le Drian", ("jean", "yves", "le", "drian")),
        ("The", ("the",)),
        ("…", ()),
    ],
)
def test_words(name: str, expected: tuple[str, ...]) -> None:
    assert words(name) == expected
