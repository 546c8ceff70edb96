"""Stories out of articles that are about alike events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import FurnitureKind
from dateline.errors import RecordError
from dateline.records import Analysis, Furniture, Interval, Published
from dateline.story.clustering import Cluster, appeared, cluster
from dateline.story.linking import link
from tests.analyses import analyses
from tests.fakes import fake_analyze
from tests.parses import article, find

FERRY = [
    "The ferry Albatross sank off Port Maren on Monday. Divers of the coast guard found 41 dead.",
    "Divers found 41 dead in the ferry Albatross, which sank off Port Maren, the coast guard said.",
    "Port Maren mourns: the ferry Albatross sank with 41 people, and divers of the coast guard search.",
]
STRIKE = [
    "Tram drivers in Lund walked out over night shifts. Their union Verdi demands 12 percent.",
    "The union Verdi demands 12 percent for the tram drivers of Lund, who walked out over shifts.",
    "No trams ran in Lund after the drivers walked out. The union Verdi wants 12 percent more.",
]
MORE = [
    "Port Maren: divers of the coast guard lift the ferry Albatross, in which 41 people sank.",
    "Off Port Maren the Albatross sank, a ferry with 41 people; the coast guard sent divers.",
    "Tram drivers of Lund stay out over night shifts: their union Verdi demands 12 percent.",
    "The union Verdi of the tram drivers in Lund walked out of talks over shifts and 12 percent.",
]
ROUNDUP = "The week: the ferry Albatross sank off Port Maren; tram drivers in Lund walked out."


def told(texts: list[str]) -> list[Analysis]:
    """Analyses of these texts with ids in their order: a00, a01 ..."""
    return [fake_analyze(article(text, id=f"a{n:02}")) for n, text in enumerate(texts)]


def found(given: list[Analysis]) -> tuple[Cluster, ...]:
    return cluster(given, link(given))


def groups(texts: list[str]) -> list[list[int]]:
    """The main stories of texts, as numbers of the texts."""
    return [[int(key[1:]) for key in story.own] for story in found(told(texts))]


@pytest.mark.parametrize(
    ("texts", "expected", "why"),
    [
        ([], [], "no articles"),
        (FERRY[:1], [[0]], "one article is a story of its own"),
        ([FERRY[0], STRIKE[0]], [[0], [1]], "two articles about different things"),
        ([FERRY[0], FERRY[1]], [[0, 1]], "two about one event"),
        ([*FERRY, *STRIKE], [[0, 1, 2], [3, 4, 5]], "two stories"),
        (
            [FERRY[0], STRIKE[0], FERRY[1], STRIKE[1], FERRY[2], STRIKE[2]],
            [[0, 2, 4], [1, 3, 5]],
            "told by turns",
        ),
        ([FERRY[0], FERRY[0], STRIKE[0]], [[0, 1], [2]], "a copy"),
        (["", " \n", FERRY[0]], [[0], [1], [2]], "texts without words have nothing in common"),
        (
            ["http : / / www . port . example / albatross / 41\nRain.", FERRY[0]],
            [[0], [1]],
            "the address of a page is no part of its text",
        ),
    ],
)
def test_articles_about_one_event_are_one_story(
    texts: list[str], expected: list[list[int]], why: str
) -> None:
    assert groups(texts) == expected, why


def test_a_roundup_belongs_to_both_of_its_stories() -> None:
    stories = found(told([*FERRY, *MORE[:2], *STRIKE, *MORE[2:], ROUNDUP]))
    assert [key for key in stories[0].members if key in stories[1].members] == ["a10"]
    assert sum("a10" in story.guests for story in stories) == 1


def test_furniture_makes_no_story() -> None:
    advert = "Subscribe to the Maren Courier for 9 crowns a month, cancel whenever you like."
    texts = [f"{advert}\n{FERRY[0]}", f"{advert}\n{STRIKE[0]}"]
    marked = [
        fake_analyze(
            article(
                text,
                id=f"a{n}",
                furniture=(Furniture(span=find(text, advert), kind=FurnitureKind.ADVERT),),
            )
        )
        for n, text in enumerate(texts)
    ]
    assert [story.own for story in found(marked)] == [("a0",), ("a1",)]


def dated(analysis: Analysis, day: date | None) -> Analysis:
    published = None if day is None else Published(interval=Interval(day, day))
    return replace(analysis, published=published)


def test_the_stream_goes_by_publication_and_undated_articles_come_last() -> None:
    first, second, third = told(FERRY)
    stream = [dated(first, None), dated(second, date(2031, 5, 3)), dated(third, date(2031, 5, 2))]
    (story,) = found(stream)
    assert story.members == ("a02", "a01", "a00")
    assert story.days == Interval(date(2031, 5, 2), date(2031, 5, 3))


def test_the_id_stays_as_long_as_the_first_article_does() -> None:
    given = told(FERRY)
    (before,) = found(given[:2])
    (after,) = found(given)
    assert before.id == after.id
    assert before.members == after.members[:2]


@pytest.mark.parametrize(
    ("published", "expected", "why"),
    [
        (None, None, "undated"),
        (Published(interval=None, partial="XXXX-05-02"), None, "no year"),
        (Published(interval=Interval(date(2031, 5, 2), None)), None, "an open interval"),
        (
            Published(interval=Interval(date(2031, 5, 1), date(2031, 5, 31))),
            None,
            "a month is no day",
        ),
        (
            Published(
                interval=Interval(date(2031, 5, 1), date(2031, 5, 3)), best=date(2031, 5, 2)
            ),
            date(2031, 5, 2),
            "the likeliest day",
        ),
        (
            Published(interval=Interval(date(2031, 5, 2), date(2031, 5, 2))),
            date(2031, 5, 2),
            "a stated day",
        ),
    ],
)
def test_when_an_article_appeared(
    published: Published | None, expected: date | None, why: str
) -> None:
    (analysis,) = told(FERRY[:1])
    day = appeared(replace(analysis, published=published))
    assert day == (None if expected is None else expected.toordinal()), why


def test_articles_years_apart_are_less_alike() -> None:
    """Words that would do within a week do not over years."""
    texts = [
        "Voters in Maren elect a council. Turnout was high, the mayor said on the quay.",
        "Voters in Maren elect a mayor. Rain kept many at home, and turnout fell.",
        *STRIKE,
    ]
    given = told(texts)
    near = [dated(given[0], date(2031, 5, 2)), dated(given[1], date(2031, 5, 3)), *given[2:]]
    far = [dated(given[0], date(2019, 5, 2)), dated(given[1], date(2031, 5, 3)), *given[2:]]
    assert found(near)[0].own == ("a00", "a01")
    assert found(far)[0].own == ("a00",)


def test_names_are_quoted_from_the_first_article_that_has_them() -> None:
    texts = [
        "France will withdraw 90 soldiers from Bamako. Rain fell on the quay.",
        "France will withdraw 90 soldiers from Bamako. The quay was closed.",
        *STRIKE,
    ]
    given = told(texts)
    words = found(given)[0].words
    assert {"France", "Bamako", "withdraw"} <= {word for e in words for word in e.exact.split()}
    by_id = {analysis.article.id: analysis for analysis in given}
    assert all(e.exact == e.span.of(by_id[e.article].article.text) for e in words)
    assert {e.article for e in words} == {"a00"}


def test_a_story_has_articles_of_its_own() -> None:
    with pytest.raises(RecordError, match="not all"):
        Cluster(id="c", members=("a",), guests=("a",), words=(), days=None)
    with pytest.raises(RecordError, match="some of its articles"):
        Cluster(id="c", members=("a",), guests=("b",), words=(), days=None)


@given(st.permutations(range(6)))
def test_the_order_of_articles_does_not_matter(order: list[int]) -> None:
    stream = told([*FERRY, *STRIKE])
    assert found([stream[n] for n in order]) == found(stream)


@given(st.lists(analyses(), max_size=6, unique_by=lambda a: a.article.id))
def test_every_article_is_at_home_in_one_story(given: list[Analysis]) -> None:
    stories = found(given)
    homes = sorted(key for story in stories for key in story.own)
    assert homes == sorted(analysis.article.id for analysis in given)
    assert len({story.id for story in stories}) == len(stories)
