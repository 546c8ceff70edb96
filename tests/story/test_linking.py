"""Which entities of different articles are taken for one."""

from __future__ import annotations

from itertools import permutations

import pytest

from dateline.codes import EntityKind, MentionKind, OfficeStatus
from dateline.records import Analysis, Entity, Mention, Office
from dateline.spans import Span
from dateline.story.linking import link, spoken, words
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
        (("Karl B. Falk", "Karl Falk"), PERSON, 1, "an initial is left out"),
        (("Karl B. Falk", "Karl H. B. Falk"), PERSON, 2, "other initials"),
        (("Karl B. Falk", "Karl H. B. Falk", "Karl Falk"), PERSON, 3, "one of two, who knows"),
        (("Karl B. Falk", "Karl Bruno Falk"), PERSON, 1, "the initial of a middle name"),
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
        (("United Ports", "UP"), BODY, 1, "an acronym of two words"),
        (("Ports Union", "Miners Union"), BODY, 2, "another body"),
        (("Sabre task force", "Operation Sabre", "the Sabre Group"), BODY, 1, "what a body is"),
        (("Task Force", "the Group"), BODY, 2, "nothing but what it is"),
    ],
)
def test_names(names: tuple[str, ...], kind: EntityKind, persons: int, why: str) -> None:
    analyses = [analysis(number, name, kind) for number, name in enumerate(names)]
    assert len(set(link(analyses).values())) == persons, why


@pytest.mark.parametrize(
    ("holders", "persons", "why"),
    [
        ((("Omar Tchiani", "general"), ("Omar Tiany", "general")), 1, "a surname as it sounds"),
        ((("Omar Tchiani", "general"), ("Omar Tiany", "mayor")), 2, "in other offices"),
        ((("Omar Tchiani", "general"), ("Umar Kiany", "general")), 2, "it sounds otherwise"),
        (
            (("Ida Moren", "mayor"), ("Ola Moren", "coach"), ("Moren", "mayor")),
            2,
            "of two bearers the one in the office",
        ),
        (
            (("Ida Moren", "mayor"), ("Ola Moren", "mayor"), ("Moren", "mayor")),
            3,
            "both are mayors",
        ),
    ],
)
def test_offices_tell_who_is_meant(
    holders: tuple[tuple[str, str], ...], persons: int, why: str
) -> None:
    analyses = [holding(number, *holder) for number, holder in enumerate(holders)]
    assert len(set(link(analyses).values())) == persons, why


def holding(number: int, name: str, title: str) -> Analysis:
    """An article that names one person with an office."""
    text = f"{name} {title}"
    span = Span(len(name) + 1, len(text))
    entity = Entity(
        id="1",
        kind=PERSON,
        name=name,
        country=None,
        mentions=(Mention(span=Span(0, len(name)), kind=MentionKind.NAME),),
        offices=(Office(title=title, organization=None, span=span, status=OfficeStatus.HOLDS),),
    )
    return made(article(text, id=f"a{number}"), entities=(entity,))


@pytest.mark.parametrize(
    ("word", "other", "alike"),
    [
        ("tiani", "tchianni", True),
        ("gaddafi", "qadhafi", True),
        ("kadyrov", "qadirov", True),
        ("shevchenko", "chevchenko", True),
        ("diallo", "dialo", True),
        ("bazoum", "bazoun", False),
        ("traore", "touray", False),
    ],
)
def test_spellings_of_one_sound(word: str, other: str, alike: bool) -> None:
    assert (spoken(word) == spoken(other)) is alike


@pytest.mark.parametrize("kind", [EntityKind.GOVERNMENT, EntityKind.MILITARY])
def test_governments_and_armies_are_one_for_each_country(kind: EntityKind) -> None:
    analyses = [analysis(1, "Paris", kind, "FR"), analysis(2, "France", kind, "FR")]
    assert len(set(link(analyses).values())) == 1
    other = [analysis(1, "Paris", kind, "FR"), analysis(2, "Bonn", kind, "DE")]
    assert len(set(link(other).values())) == 2


@pytest.mark.parametrize(
    ("person", "entities", "why"),
    [
        ("Sabre", 1, "a single word that is a body's name is the body"),
        ("Ali Sabre", 2, "somebody with a given name is not"),
    ],
)
def test_a_body_taken_for_a_person(person: str, entities: int, why: str) -> None:
    analyses = [analysis(1, person), analysis(2, "Sabre Group", BODY)]
    assert len(set(link(analyses).values())) == entities, why


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
