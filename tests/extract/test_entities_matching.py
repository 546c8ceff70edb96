from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import EntityKind, OfficeStatus
from dateline.extract.entities_lexicon import (
    body_nouns,
    country_of,
    folded,
    gender_words,
    known,
    office_forms,
    offices,
    organisations,
    slug,
    status_words,
)
from dateline.extract.entities_matching import (
    is_acronym,
    is_given_name,
    is_group_part,
    is_misspelt,
    is_misspelt_surname,
    is_part,
    is_variant,
)
from dateline.extract.entities_names import kind_of


@pytest.mark.parametrize(
    ("one", "other", "expected", "why"),
    [
        ("Konare", "Alpha Oumar Konare", True, "a surname"),
        ("Alpha Konare", "Alpha Oumar Konare", True, "without the middle name"),
        ("Alpha", "Alpha Oumar Konare", False, "a given name alone"),
        ("Jane Konare", "Alpha Konare", False, "another person of the family"),
        ("Konare", "Konare", False, "the same is not a part"),
    ],
)
def test_part_of_a_name(one: str, other: str, expected: bool, why: str) -> None:
    assert is_part(folded(one).split(), folded(other).split()) is expected, why


@pytest.mark.parametrize(
    ("one", "other", "expected", "why"),
    [
        ("Mohamad Konare", "Mohamed Konare", True, "one letter"),
        ("Mohaemd Konare", "Mohamed Konare", True, "two letters swapped"),
        ("Konarre", "Konare", True, "one letter in a long single name"),
        ("Sow", "Saw", False, "too short to tell"),
        ("Amina Diallo", "Amine Diarra", False, "three letters"),
        ("Paul Doe", "Saul Doe", False, "the initial differs"),
        ("Paul Doe", "Paul Doe", False, "the same"),
    ],
)
def test_misspelling(one: str, other: str, expected: bool, why: str) -> None:
    assert is_misspelt(folded(one).split(), folded(other).split()) is expected, why


@pytest.mark.parametrize(
    ("one", "other", "expected", "why"),
    [
        ("Konarre", "Alpha Konare", True, "one letter more"),
        ("Bauchtman", "Lydia Buchtmann", True, "two letters of a long one"),
        ("Konars", "Alpha Kanare", False, "two letters of a short one"),
        ("Jonare", "Alpha Konare", False, "the initial differs"),
        ("Konare", "Alpha Konare", False, "the same"),
        ("Konarre", "Konare", False, "no full name"),
    ],
)
def test_misspelt_surname(one: str, other: str, expected: bool, why: str) -> None:
    assert is_misspelt_surname(folded(one).split(), folded(other).split()) is expected, why


def test_a_given_name_is_the_first_of_several() -> None:
    assert is_given_name(["alpha"], ["alpha", "konare"])
    assert not is_given_name(["konare"], ["alpha", "konare"])
    assert not is_given_name(["alpha"], ["alpha"])


@pytest.mark.parametrize(
    ("words", "names", "expected"),
    [
        ("KRA", ["Kivu River Authority"], True),
        ("K.R.A.", ["Kivu River Authority"], True),
        ("Kivu River Authority", ["KRA"], True),
        ("KRB", ["Kivu River Authority"], False),
        ("Kivu", ["Kivu"], False),
    ],
)
def test_acronyms(words: str, names: list[str], expected: bool) -> None:
    assert is_acronym(words, names) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected", "why"),
    [
        ("Kivu River", "Kivu River Authority", True, "its beginning"),
        ("River Authority", "Kivu River Authority", True, "its end, of two words"),
        ("Ministry", "Ministry of Roads", False, "any ministry"),
    ],
)
def test_part_of_an_organisation(one: str, other: str, expected: bool, why: str) -> None:
    assert is_group_part(folded(one).split(), folded(other).split()) is expected, why


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Golden Star Party", EntityKind.PARTY),
        ("Party for Cheap Bread", EntityKind.PARTY),
        ("Ministry of Roads", EntityKind.GOVERNMENT),
        ("Coastal Herald", EntityKind.MEDIA),
        ("Nimba Mining", EntityKind.COMPANY),
        ("Free River Brigades", EntityKind.ARMED_GROUP),
        ("African River Union", EntityKind.INTERNATIONAL_ORGANIZATION),
        ("Dockers Union", EntityKind.ORGANIZATION),
        ("Kivu River Authority", EntityKind.ORGANIZATION),
    ],
)
def test_kind_by_the_words_of_a_name(words: str, expected: EntityKind) -> None:
    assert kind_of(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Nigerien", "NE"), ("Nigerian", "NG"), ("French", "FR"), ("US", "US"), ("us", None)],
)
def test_countries_of_adjectives(words: str, expected: str | None) -> None:
    assert country_of(words) == expected


@given(st.text(max_size=30))
def test_slugs_are_stable(words: str) -> None:
    assert slug(slug(words)) == slug(words)


def test_the_lists_fit_together() -> None:
    assert {noun for noun, _ in body_nouns().items()}
    assert set(offices().turns) <= set(OfficeStatus)
    assert set(status_words().values()) == set(OfficeStatus)
    assert offices().informants <= offices().sources_nouns
    assert all(kinds for kinds in organisations().groups.values())
    assert "male" in gender_words().values()


def test_no_name_of_the_lists_is_given_twice() -> None:
    holders: dict[str, set[str]] = {}
    for item in known():
        for name in (item.name, *item.names):
            holders.setdefault(name, set()).add(item.name)
    assert {name: sorted(items) for name, items in holders.items() if len(items) > 1} == {}


def test_titles_are_found_by_their_last_word() -> None:
    assert (("secretary", "general"), "secretary general") in office_forms()["general"]
    assert (("un", "chief"), "secretary general") in office_forms()["chief"]


@pytest.mark.parametrize(
    ("one", "other", "expected", "why"),
    [
        ("Abdoulay Tiamo", "Abdoulaye Tchiamo", True, "Tch and Ti are one sound"),
        ("Yusuf Karimi", "Youssouf Karimi", True, "French and English vowels"),
        ("Mohamed Konare", "Mahmoud Konare", False, "brothers"),
        ("Konare", "Konarre", False, "a surname alone says too little"),
        ("Abdoulay Tiamo", "Ibrahim Tchiamo", False, "another given name"),
        ("Abdoulay Tiamo", "Abdoulay Tiamo", False, "the same, which another rule tells"),
    ],
)
def test_spellings_of_one_foreign_name(one: str, other: str, expected: bool, why: str) -> None:
    pair = (folded(one).split(), folded(other).split())
    assert is_variant(*pair) is is_variant(*reversed(pair)) is expected, why
