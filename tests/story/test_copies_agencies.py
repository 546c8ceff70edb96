"""Which agencies and papers an article draws on."""

from __future__ import annotations

import pytest

from dateline.codes import FurnitureKind
from dateline.records import Credit, Furniture
from dateline.story.copies_agencies import drawn_from
from dateline.story.copies_naming import Naming
from tests.story.reuse import article, find


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("The guard told Reuters that he slept.", ["Reuters"], "told"),
        ("AFP reported two dead.", ["AFP"], "reported"),
        ("He spoke to the news agency Kyodo.", ["Kyodo"], "with a word for what it is"),
        ("The Anadolu agency said so.", ["Anadolu"], "and behind it"),
        ("He told the AP and told AFP.", ["AP", "AFP"], "two of them"),
        ("Reuters moved its office to Ombel.", [], "it is only spoken of"),
        ("He told apart the ap and the afp.", [], "case matters"),
        ("He told APs from others.", [], "the name must end there"),
        ("Thomson Reuters said so.", ["Reuters"], "the longest spelling counts"),
    ],
)
def test_names_in_sentences(text: str, expected: list[str], why: str) -> None:
    told = drawn_from([article("a", text)])["a"].told
    assert sorted(told) == sorted(expected), why
    assert all(words.span.of(text) == words.exact for found in told.values() for words in found)


def test_datelines_and_signatures_are_the_whole_report() -> None:
    text = "OMBEL (Northgate Wire) - Two boats sank.\nThe Letter. With Northgate Wire"
    dateline = Furniture(span=find(text, "OMBEL (Northgate Wire) -"), kind=FurnitureKind.DATELINE)
    wire = article("a", text, furniture=(dateline,))
    paper = article("b", "Two boats sank.\nThe Letter. With Northgate Wire")
    drawn = drawn_from([wire, paper])
    assert drawn["a"].wholly == drawn["b"].wholly == {"Northgate Wire"}
    assert not drawn_from([paper])["b"].wholly, "nobody says that this is an agency"


def test_a_dateline_may_name_several() -> None:
    drawn = drawn_from([article("a", "OMBEL NORTH (own report/Reuters) Two boats sank.")])
    assert drawn["a"].wholly == {"Reuters"}


@pytest.mark.parametrize(
    ("line", "wholly", "why"),
    [
        ("(with Reuters)", {"Reuters"}, "the text is theirs"),
        ("REUTERS - JO PITT", set(), "the picture is theirs"),
        ("Photo: Reuters", set(), "the picture is theirs"),
    ],
)
def test_signatures_of_pictures(line: str, wholly: set[str], why: str) -> None:
    text = f"Two boats sank.\n{line}"
    name = "REUTERS" if "REUTERS" in line else "Reuters"
    signed = article(
        "a",
        text,
        furniture=(Furniture(span=find(text, line), kind=FurnitureKind.CREDIT),),
        credits=(Credit(span=find(text, name), agency="Reuters"),),
    )
    assert drawn_from([signed])["a"].wholly == wholly, why


def test_captions_say_nothing_of_the_text() -> None:
    text = "The man who told Reuters of it.\nTwo boats sank."
    caption = Furniture(
        span=find(text, "The man who told Reuters of it."), kind=FurnitureKind.CAPTION
    )
    assert not drawn_from([article("a", text, furniture=(caption,))])["a"].agencies


@pytest.mark.parametrize(
    ("head", "names", "why"),
    [
        ("THE OMBEL MAIL\n\nBoats sink", {"ombel mail"}, "alone on its line"),
        ("The Ombel Mail, 3 May 2031\nBoats sink", {"ombel mail"}, "with a date"),
        ("Radio Hask | News in English\n", {"radio hask"}, "with a part of its site"),
        ("Two boats sink\nThe mayor of Ombel is sorry.", set(), "headlines are no names"),
        ("Mayor Oru: I am sorry\n", set(), "a speaker before a colon is no paper"),
    ],
)
def test_mastheads(head: str, names: set[str], why: str) -> None:
    assert drawn_from([article("a", f"{head}\nText.")])["a"].mastheads == names, why


def test_papers_are_cited_by_others_only() -> None:
    paper = article("a", "THE OMBEL MAIL\n\nThe Ombel Mail reported it first.")
    other = article("b", "Two boats sank, the Ombel Mail reported.")
    drawn = drawn_from([paper, other])
    assert not drawn["a"].told
    assert [words.exact for words in drawn["b"].told["ombel mail"]] == ["Ombel Mail"]


def test_with_is_told_apart() -> None:
    naming = Naming({"Hask News": "Hask News"}, ())
    assert [found.joined for found in naming.find("With Hask News. He told Hask News.")] == [
        True,
        False,
    ]
