"""Series of figures: as of when, of which thing, and which cannot both be right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import FigureRole, HedgeKind
from dateline.records import Analysis, Derived, Figure, Interval, Published
from dateline.spans import Span
from dateline.story.figures import Basis, readings, series
from dateline.story.figures_tension import agreeing, differing, overlaps
from dateline.story.figures_things import Match, match, thing_of
from tests.fakes import made
from tests.parses import article

MAY = Interval(date(2022, 5, 1), date(2022, 5, 1))
JUNE = Interval(date(2022, 6, 1), date(2022, 6, 30))
SURE, POSSIBLE, NO = Match.SURE, Match.POSSIBLE, Match.NO


@pytest.mark.parametrize(
    ("asked", "thing", "how", "why"),
    [
        ("French troops", "French troops", SURE, "the same words"),
        ("French troops", "the French soldiers", SURE, "troops are soldiers"),
        ("french troops", "France's soldiers", SURE, "the name of the country"),
        ("French troops", "soldiers from France", SURE, "the country behind"),
        ("US troops", "American soldiers", SURE, "an acronym"),
        ("U.S. troops", "US soldiers", SURE, "with full stops"),
        ("British troops", "soldiers of the United Kingdom", SURE, "a name of two words"),
        ("troops", "French special forces", SURE, "whose is not asked"),
        ("French troops", "Danish soldiers", NO, "other soldiers"),
        ("French troops", "soldiers", POSSIBLE, "whose is not said"),
        ("French troops", "soldiers from the French-led force", POSSIBLE, "led is not owned"),
        ("French", "soldiers in French camps", POSSIBLE, "a country behind"),
        ("French troops", "French workers", NO, "no soldiers"),
        ("French troops", "French army trucks", NO, "what only belongs to them"),
        ("troops", "military agreements", NO, "an adjective"),
        ("troops in Mali", "French troops in Mali", SURE, "where"),
        ("troops in Mali", "French troops in Niger", NO, "elsewhere"),
        ("troops in Mali", "Malian soldiers", SURE, "its own are there, too"),
        ("dockers", "striking docker", SURE, "singular and plural"),
        ("junta supporters", "supporters of the junta", SURE, "words behind"),
        ("Niger soldiers", "Nigerian soldiers", NO, "another country"),
        ("soldiers", "", NO, "nothing is counted"),
    ],
)
def test_whether_a_thing_is_meant(asked: str, thing: str, how: Match, why: str) -> None:
    assert match(thing_of(asked), thing_of(thing)) is how, why


@given(
    st.lists(
        st.sampled_from(
            ["the", "French", "army", "troops", "of", "in", "Mali", "dockers", "US", "from"]
        )
    )
)
def test_a_thing_is_always_itself(words: list[str]) -> None:
    thing = thing_of(" ".join(words))
    assert match(thing, thing) is SURE


def told(key: str, text: str, *figures: Figure, published: Interval | None = MAY) -> Analysis:
    """An article with figures; `published` is its day."""
    when = None if published is None else Published(interval=published)
    return made(article(text, id=key), figures=figures, published=when)


def figure(text: str, words: str, thing: str | None, **more: object) -> Figure:
    number = float(words.replace(",", "")) if words[0].isdigit() else None
    start = text.index(words)
    plain = Figure(
        span=Span(start, start + len(words)),
        hedge=None,
        hedge_kind=HedgeKind.EXACT,
        low=number,
        high=number,
        unit="person",
        thing=None if thing is None else Span(text.index(thing), text.index(thing) + len(thing)),
        role=FigureRole.KILLED,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def one(key: str, text: str, published: Interval | None = MAY, **more: object) -> Analysis:
    """An article of a number and a thing: `7 dockers`."""
    number, thing = text.split(" ", 1)
    return told(key, text, figure(text, number, thing, **more), published=published)


def test_as_of_is_what_the_text_says_or_else_the_day_of_the_article() -> None:
    said = one("a", "7 dockers", when=JUNE)
    reported, unknown = one("b", "8 dockers"), one("c", "9 dockers", published=None)
    found = readings([unknown, said, reported])
    assert [(r.article, r.as_of, r.basis) for r in found] == [
        ("b", MAY, Basis.PUBLISHED),
        ("a", JUNE, Basis.SAID),
        ("c", None, Basis.UNKNOWN),
    ]


def test_the_order_of_the_articles_does_not_matter() -> None:
    analyses = [one("a", "7 dockers"), one("b", "8 dockers"), one("c", "9 men", when=JUNE)]
    assert len({readings(order) for order in permutations(analyses)}) == 1


def test_a_part_has_the_thing_of_its_total() -> None:
    text = "300 dockers, 40 of whom, 10 of them, left; 5 others"
    total = figure(text, "300", "dockers")
    part = figure(text, "40", "whom", part_of=total.span)
    smaller = figure(text, "10", "them", part_of=part.span)
    alone = figure(text, "5", "others")
    found = readings([told("a", text, total, part, smaller, alone)])
    assert [(r.thing, r.total, r.partial) for r in found] == [
        ("dockers", None, False),
        ("dockers", total, True),
        ("dockers", part, True),
        ("others", None, False),
    ]
    sure, possible = series(found, "dockers")
    assert (len(sure), possible) == (3, [])


def test_parts_of_each_other_do_not_run_in_a_circle() -> None:
    text = "2 of them and 3 of these"
    first, second = figure(text, "2", "them"), figure(text, "3", "these")
    first, second = replace(first, part_of=second.span), replace(second, part_of=first.span)
    assert [r.thing for r in readings([told("a", text, first, second)])] == ["these", "them"]


def test_the_place_of_a_figure_may_be_asked_for() -> None:
    text = "7 soldiers stood about in Mali"
    start = text.index("Mali")
    given_place = figure(text, "7", "soldiers", place=Span(start, start + 4))
    found = readings([told("a", text, given_place)])
    assert series(found, "soldiers in Mali") == (list(found), [])
    assert series(found, "soldiers in Niger") == ([], [])


@pytest.mark.parametrize(
    ("first", "second", "more", "apart", "why"),
    [
        ("7 dockers", "9 dockers", {}, True, "two numbers"),
        ("7 dockers", "7 dockers", {}, False, "one number"),
        ("7 people", "9 bodies", {"unit": "body"}, True, "of the dead they say the same"),
        ("7 dockers", "9 sailors", {}, False, "two things"),
        ("7 French dockers", "9 Danish dockers", {}, False, "whose they are"),
        ("7 dockers", "9 dockers", {"role": FigureRole.WOUNDED}, False, "two roles"),
        ("7 dockers", "9 dockers", {"unit": "truck"}, False, "two units"),
        ("7 dockers", "9 dockers", {"when": JUNE}, False, "two times"),
        (
            "7 dockers",
            "9 dockers",
            {"when": Interval(date(2022, 1, 1), date(2022, 12, 31))},
            False,
            "some time in a year",
        ),
        ("7 dockers", "9 dockers", {"low": None}, False, "at most nine"),
        ("95 dockers", "100 dockers", {"hedge_kind": HedgeKind.APPROX}, False, "about"),
        ("80 dockers", "100 dockers", {"hedge_kind": HedgeKind.APPROX}, True, "not about"),
        (
            "85 dockers",
            "100 dockers",
            {"hedge_kind": HedgeKind.ALMOST, "low": None},
            False,
            "almost",
        ),
        (
            "70 dockers",
            "100 dockers",
            {"hedge_kind": HedgeKind.ALMOST, "low": None},
            True,
            "not almost",
        ),
        ("7 dockers", "9 of dockers", {}, False, "a part of them"),
    ],
)
def test_which_figures_cannot_both_be_right(
    first: str, second: str, more: dict[str, object], apart: bool, why: str
) -> None:
    number, *_, thing = second.split(" ") if " of " in second else second.split(" ", 1)
    other = told("b", second, figure(second, number, thing, **more))
    found = readings([one("a", first), other])
    assert bool(differing(found)) is apart, why


@pytest.mark.parametrize(("role", "apart"), [(FigureRole.KILLED, True), (FigureRole.OTHER, False)])
def test_a_number_alone_counts_people_where_its_role_says_so(
    role: FigureRole, apart: bool
) -> None:
    alone = told("b", "nine: 9", figure("nine: 9", "9", None, role=role))
    found = readings([one("a", "7 people", role=role), alone])
    assert bool(differing(found)) is apart


def test_each_of_two_that_differ_names_the_other() -> None:
    found = readings([one("a", "7 dockers"), one("b", "9 dockers"), one("c", "7 dockers")])
    first, second, third = found
    assert differing(found) == {first: (second,), second: (first, third), third: (second,)}


def test_one_article_contradicts_itself_only_by_two_sources() -> None:
    text = "7 dockers said she, 9 dockers said he"
    first, second = figure(text, "7", "dockers"), figure(text, "9", "dockers")
    assert not differing(readings([told("a", text, first, second)]))
    start = text.index("he", text.index("9"))
    second = replace(second, attributed_to=Span(start, start + 2))
    assert differing(readings([told("a", text, first, second)]))


@pytest.mark.parametrize(
    ("one_", "other", "shared"),
    [
        (MAY, MAY, True),
        (MAY, JUNE, False),
        (JUNE, MAY, False),
        (Interval(None, date(2022, 6, 1)), JUNE, True),
        (Interval(date(2022, 5, 2), None), MAY, False),
        (None, MAY, False),
    ],
)
def test_overlaps(one_: Interval | None, other: Interval | None, shared: bool) -> None:
    assert overlaps(one_, other) is shared


def stationed(text: str, number: str, role: FigureRole, **more: object) -> Figure:
    """French troops in Mali."""
    start = text.index("Mali")
    place = Span(start, start + 4)
    return figure(text, number, "French troops", role=role, place=place, **more)


@pytest.mark.parametrize(
    ("staying", "leaving", "apart", "why"),
    [
        (2000, 2400, True, "more leave than are there"),
        (2400, 2000, False, "some of them leave"),
        (2300, 2400, False, "about as many"),
    ],
)
def test_no_more_can_leave_than_are_there(
    staying: int, leaving: int, apart: bool, why: str
) -> None:
    text, other = f"{staying} French troops in Mali", f"{leaving} French troops in Mali"
    there = stationed(text, str(staying), FigureRole.DEPLOYED)
    going = stationed(
        other,
        str(leaving),
        FigureRole.LEAVING,
        hedge_kind=HedgeKind.APPROX,
        when=Interval(date(2022, 5, 1), date(2022, 12, 31)),  # over which they go
    )
    found = readings([told("a", text, there), told("b", other, going)])
    assert bool(differing(found)) is apart, why


@pytest.mark.parametrize(("leaving", "apart"), [(2400, True), (2200, False), (900, False)])
def test_what_a_share_comes_to_is_held_against_a_number(leaving: int, apart: bool) -> None:
    text = "4,300 French troops, half of them in Mali"
    total = stationed(text, "4,300", FigureRole.DEPLOYED, hedge_kind=HedgeKind.APPROX)
    part = replace(
        figure(text, "half", "them", role=FigureRole.SHARE, hedge_kind=HedgeKind.ALMOST),
        unit="1",
        place=total.place,
        part_of=total.span,
        derived=Derived(
            low=None,
            high=2150,
            unit="person",
            thing=total.thing,
            why="almost half of about 4,300",
            rests_on=(total.span,),
        ),
    )
    other = f"{leaving} French troops in Mali"
    going = stationed(other, str(leaving), FigureRole.LEAVING, hedge_kind=HedgeKind.APPROX)
    found = readings([told("a", text, replace(total, place=None), part), told("b", other, going)])
    assert bool(differing(found)) is apart


def test_other_articles_agree_and_the_same_article_does_not_count() -> None:
    text = "7 dockers, she said, 7 dockers"
    twice = told("b", text, figure(text, "7", "dockers"), figure(text, "7", "dockers"))
    assert not agreeing(readings([twice]))
    first, second = readings([one("a", "7 dockers"), one("c", "7 dockers")])
    assert agreeing([first, second]) == {first: (second,), second: (first,)}
    assert not agreeing(readings([one("a", "7 dockers"), one("b", "9 dockers")]))
