"""Figures over time: what counts the same, in which order, and what became of a number."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import FigureRole, HedgeKind, PlaceRole
from dateline.findings import Clash, Conflict, Relation, Reuse, Severity, Side, Sources
from dateline.records import Analysis, Derived, Figure, Interval, Place, Published, quoted
from dateline.spans import Span
from dateline.story.conflicts_ground import Ground, Material
from dateline.story.figures import readings
from dateline.story.figures_series import series_of
from dateline.story.figures_series_points import Step
from dateline.story.linking import link
from tests.fakes import made
from tests.parses import article, find

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.story.figures_series import Series
    from dateline.story.figures_series_points import Point

    Counted = Callable[[str], Figure]

SENTENCE = re.compile(r"[^.]+\.")
COUNTRIES = {"Mali": "ML", "Niger": "NE", "Denmark": "DK"}
TOWNS = ("Arnfeld", "Brode", "Civil Hospital")
DAY_ONE = date(2031, 3, 1)

KILLED, DEPLOYED, LEAVING = FigureRole.KILLED, FigureRole.DEPLOYED, FigureRole.LEAVING
CROWD, MONEY, OTHER = FigureRole.PROTESTERS, FigureRole.MONEY, FigureRole.OTHER


def days(number: int) -> Interval:
    """The day of a number, counted from the first of March 2031."""
    when = DAY_ONE + timedelta(days=number - 1)
    return Interval(when, when)


def fig(
    words: str,
    thing: str | None,
    role: FigureRole,
    *,
    place: str | None = None,
    source: str | None = None,
    hedge: HedgeKind = HedgeKind.EXACT,
    unit: str | None = "person",
    when: Interval | None = None,
    same: str | None = None,
    part: str | None = None,
) -> Counted:
    """A figure by words of a text that is given later."""

    def counted(text: str) -> Figure:
        number = float(words.replace(",", ""))
        return Figure(
            span=find(text, words),
            hedge=None,
            hedge_kind=hedge,
            low=number,
            high=None if hedge is HedgeKind.AT_LEAST else number,
            unit=unit,
            thing=None if thing is None else find(text, thing),
            role=role,
            place=None if place is None else find(text, place),
            when=when,
            attributed_to=None if source is None else find(text, source),
            same_as=None if same is None else find(text, same),
            part_of=None if part is None else find(text, part),
        )

    return counted


def told(key: str, day: int | None, text: str, *figures: Counted) -> Analysis:
    """An article of a day of March 2031 (32 is the first of April) with its figures and places."""
    sentences = tuple(
        Span(m.start() + len(m[0]) - len(m[0].lstrip()), m.end()) for m in SENTENCE.finditer(text)
    )
    names = "|".join((*COUNTRIES, *TOWNS))
    places = tuple(
        Place(
            span=Span(*m.span()),
            name=m[0],
            country=COUNTRIES.get(m[0]),
            kind="country" if m[0] in COUNTRIES else "city",
            latitude=None,
            longitude=None,
            role=PlaceRole.LITERAL,
        )
        for m in re.finditer(names, text)
    )
    return made(
        article(text, id=key),
        published=None if day is None else Published(interval=days(day)),
        sentences=sentences,
        figures=tuple(figure(text) for figure in figures),
        places=places,
    )


def series(
    *analyses: Analysis, sources: Sources | None = None, conflicts: tuple[Conflict, ...] = ()
) -> tuple[Series, ...]:
    """The series of a story."""
    alone = tuple((analysis.article.id,) for analysis in analyses)
    material = Material(
        readings=readings(analyses),
        links=link(analyses),
        sources=Sources(roots=alone) if sources is None else sources,
    )
    return series_of(Ground(analyses, (), material), conflicts)


def clash(*analyses: Analysis, kind: Clash = Clash.FIGURE) -> Conflict:
    """A contradiction between the first figures of articles."""
    return Conflict(
        id="c",
        kind=kind,
        severity=Severity.MEDIUM,
        about="people",
        sides=tuple(
            Side(article=a.article.id, words=(quoted(a.article, a.figures[0].span),))
            for a in analyses
        ),
        why="no number fits all",
    )


def values(one: Series) -> list[float]:
    """The numbers of a series, of an open one the end that is known."""
    return [p.readings[0].figure.low or p.readings[0].figure.high or 0.0 for p in one.points]


def only(
    *analyses: Analysis, sources: Sources | None = None, conflicts: tuple[Conflict, ...] = ()
) -> Series:
    """The series of a story that has one."""
    (found,) = series(*analyses, sources=sources, conflicts=conflicts)
    return found


ARMY = "There are 900 French troops in Mali, the ministry says."
OF_ARMY = fig("900", "French troops", DEPLOYED, place="Mali")
DEAD = "The flood at Arnfeld has left 7 people dead."
OF_DEAD = fig("7", "people", KILLED, place="Arnfeld")
HURT = fig("9", "bodies", KILLED, place="Arnfeld")

SAME = [
    (
        told("a", 1, ARMY, OF_ARMY),
        told(
            "b",
            9,
            "Paris keeps 1,500 French soldiers in Mali, says the ministry.",
            fig("1,500", "French soldiers", DEPLOYED, place="Mali"),
        ),
        "troops are soldiers",
    ),
    (
        told("a", 1, ARMY, OF_ARMY),
        told(
            "b",
            150,
            "The ministry has 700 French troops in Mali.",
            fig("700", "French troops", DEPLOYED, place="Mali"),
        ),
        "a stock, five months later",
    ),
    (
        told("a", 1, ARMY, OF_ARMY),
        told(
            "b",
            9,
            "The 900 French troops are to leave Mali, the ministry says.",
            fig("900", "French troops", LEAVING, place="Mali"),
        ),
        "those who leave are those who are there",
    ),
    (
        told("a", 1, DEAD, OF_DEAD),
        told("b", 2, "Rescuers at Arnfeld have found 9 bodies after the flood.", HURT),
        "bodies are the dead",
    ),
    (
        told("a", 1, DEAD, OF_DEAD),
        told(
            "b",
            3,
            "Civil Hospital has counted 9 dead of the flood.",
            fig("9", "dead", KILLED, place="Civil Hospital"),
        ),
        "a hospital is no other place",
    ),
    (
        told(
            "a",
            1,
            "At the gates of the port stood 300 dockers.",
            fig("300", "dockers", OTHER),
        ),
        told(
            "b",
            1,
            "Some 300 dock workers stood at the gates of the port.",
            fig("300", "dock workers", OTHER),
        ),
        "dockers are dock workers",
    ),
    (
        told(
            "a",
            1,
            "The bridge is closed and 40 lorries wait on the border road.",
            fig("40", "lorries", OTHER, unit="lorry"),
        ),
        told(
            "b",
            2,
            "On the border road behind the bridge 40 trucks wait.",
            fig("40", "trucks", OTHER, unit="truck"),
        ),
        "lorries are trucks",
    ),
]

APART = [
    (
        told("a", 1, ARMY, OF_ARMY),
        told(
            "b",
            1,
            "There are 105 Danish troops in Mali, the ministry says.",
            fig("105", "Danish troops", DEPLOYED, place="Mali"),
        ),
        "other troops",
    ),
    (
        told("a", 1, ARMY, OF_ARMY),
        told(
            "b",
            1,
            "There are 1,500 French troops in Niger, the ministry says.",
            fig("1,500", "French troops", DEPLOYED, place="Niger"),
        ),
        "another country",
    ),
    (
        told("a", 1, ARMY, OF_ARMY),
        told("b", 300, ARMY.replace("900", "700"), fig("700", "French troops", DEPLOYED)),
        "ten months later",
    ),
    (
        told("a", 1, DEAD, OF_DEAD),
        told(
            "b",
            1,
            "The flood at Brode has left 9 people dead.",
            fig("9", "people", KILLED, place="Brode"),
        ),
        "another town",
    ),
    (
        told("a", 1, DEAD, OF_DEAD),
        told(
            "b",
            2,
            "Among the dead of the flood at Arnfeld were 2 soldiers.",
            fig("2", "soldiers", KILLED, place="Arnfeld"),
        ),
        "a whole and some of it",
    ),
    (
        told("a", 1, DEAD, OF_DEAD),
        told("b", 60, DEAD.replace("7", "9"), fig("9", "people", KILLED, place="Arnfeld")),
        "two months later, another flood",
    ),
    (
        told("a", 1, DEAD, OF_DEAD),
        told(
            "b",
            2,
            "The flood of 1961 at Arnfeld left 90 people dead.",
            fig(
                "90",
                "people",
                KILLED,
                place="Arnfeld",
                when=Interval(date(1961, 1, 1), date(1961, 12, 31)),
            ),
        ),
        "an older flood",
    ),
    (
        told("a", 1, DEAD, OF_DEAD),
        told("b", 2, DEAD.replace("7", "300"), fig("300", "people", KILLED, place="Arnfeld")),
        "too many to be the same",
    ),
    (
        told("a", 5, DEAD, OF_DEAD),
        told("b", 9, DEAD.replace("7", "2"), fig("2", "people", KILLED, place="Arnfeld")),
        "a toll that falls by more than a half",
    ),
    (
        told(
            "a",
            1,
            "The clinic at Arnfeld has seen 204 cases of the fever.",
            fig("204", "cases", OTHER, unit="case"),
        ),
        told(
            "b",
            2,
            "The clinic at Arnfeld has seen a further 17 cases of the fever.",
            fig("17", "cases", OTHER, unit="case"),
        ),
        "on top of the others",
    ),
    (
        told(
            "a",
            1,
            "In Arnfeld 4,000 people marched against the dam.",
            fig("4,000", "people", CROWD, place="Arnfeld"),
        ),
        told(
            "b",
            3,
            "In Arnfeld 1,500 people marched against the dam.",
            fig("1,500", "people", CROWD, place="Arnfeld"),
        ),
        "the crowd of another day",
    ),
    (
        told(
            "a", 1, "The talks of the 2 countries on the dam failed.", fig("2", "countries", OTHER)
        ),
        told("b", 2, "On the dam 2 countries hold talks.", fig("2", "countries", OTHER)),
        "so few that they may be others",
    ),
    (
        told("a", 1, DEAD, OF_DEAD),
        told(
            "b",
            3,
            "In the flood at Arnfeld the army lost 4 of its men.",
            fig("4", "its men", KILLED, place="Arnfeld", source="the army"),
        ),
        "those of one side",
    ),
    (
        told("a", 1, "The march drew 14 men.", fig("14", "men", OTHER)),
        told("b", 1, "The march drew 14 men.", fig("14", "men", OTHER)),
        "men of whom nothing is said",
    ),
    (
        told(
            "a",
            1,
            "Of 12 dead in Arnfeld 3 drowned, and 8 died in Arnfeld of the cold.",
            fig("12", "dead", KILLED, place="Arnfeld"),
            fig("8", "dead", KILLED, place="Arnfeld"),
        ),
        None,
        "two numbers of one article",
    ),
]


@pytest.mark.parametrize(("one", "other", "why"), SAME)
def test_what_counts_the_same_is_one_series(one: Analysis, other: Analysis, why: str) -> None:
    assert len(series(one, other)) == 1, why


@pytest.mark.parametrize(("one", "other", "why"), APART)
def test_what_counts_other_things_is_not(one: Analysis, other: Analysis | None, why: str) -> None:
    found = series(one) if other is None else series(one, other)
    assert len(found) == 2, why
    assert not any(len(one.points) > 1 for one in found)


def toll(key: str, day: int, number: int, source: str = "the river board") -> Analysis:
    text = f"In the flood at Arnfeld {number} people died, {source} said."
    return told(key, day, text, fig(str(number), "people", KILLED, place="Arnfeld", source=source))


def test_a_toll_that_rises_is_a_development() -> None:
    found = only(toll("c", 4, 12), toll("a", 1, 5), toll("b", 3, 9))
    assert values(found) == [5, 9, 12]
    assert [point.against for point in found.points] == [(), (), ()]
    assert [(p.before, p.step) for p in found.points] == [
        (None, None),
        (0, Step.RAISED),
        (1, Step.RAISED),
    ]
    assert (found.kind, found.thing, found.place) == ("killed", None, "Arnfeld")
    assert (found.values, found.moves, found.compares) == (3, True, True)


def test_a_number_may_be_corrected_downwards() -> None:
    found = only(toll("a", 1, 9), toll("b", 3, 7))
    assert found.points[1].step is Step.LOWERED


def test_numbers_of_one_day_that_no_value_fits_are_marked_at_each_other() -> None:
    one, other = toll("a", 1, 7), toll("b", 1, 12, "the clinic")
    found = only(one, other, toll("c", 3, 14), conflicts=(clash(one, other),))
    assert values(found) == [7, 12, 14]
    assert [point.against for point in found.points] == [(1,), (0,), ()]
    assert found.points[2].before == 0, "the other source has its own numbers"


def test_without_a_contradiction_unlike_numbers_of_one_day_are_of_two_things() -> None:
    assert len(series(toll("a", 1, 7), toll("b", 1, 12, "the clinic"))) == 2


def test_troops_of_two_countries_are_two_even_where_they_are_held_against_each_other() -> None:
    one, other, _ = APART[1]
    assert other is not None
    found = series(one, other, conflicts=(clash(one, other),))
    assert [len(series.points) for series in found] == [1, 1]


def test_a_number_between_two_joins_them_but_they_are_not_held_against_each_other() -> None:
    """A contradiction of several numbers names all of them; only those of one day clash."""
    told_of = toll("a", 1, 5, "the clinic"), toll("b", 2, 7), toll("c", 3, 9, "the mayor")
    found = only(*told_of, conflicts=(clash(*told_of),))
    assert [point.against for point in found.points] == [(1,), (0, 2), (1,)]


def test_a_correction_in_other_words_for_the_source_is_one() -> None:
    one, other = toll("a", 1, 9), toll("b", 3, 7, "its chairman")
    found = only(one, other, conflicts=(clash(one, other, kind=Clash.REVISED),))
    assert (found.points[1].before, found.points[1].step) == (0, Step.LOWERED)
    assert found.points[1].against == ()


def test_what_a_copy_repeats_is_one_number_of_one_source() -> None:
    one, copy = toll("a", 1, 7), toll("b", 3, 7)
    found = only(one, copy, sources=Sources(roots=(("a", "b"),)))
    (point,) = found.points
    assert ([r.article for r in point.readings], point.roots) == (["a", "b"], 1)
    assert point.days == days(1)
    assert (found.moves, found.compares) == (False, True)


@pytest.mark.parametrize(
    ("source", "relations", "roots", "why"),
    [
        ("the clinic", (), 2, "two articles, two sources"),
        ("the river board", (), 1, "both name one source"),
        ("the board", (), 1, "shorter words for it"),
        ("the clinic", (Reuse.PRIMARY,), 1, "both draw on one agency"),
        ("the clinic", (Reuse.QUOTATION,), 2, "a shared quotation joins nothing"),
    ],
)
def test_sources_of_a_number_are_counted_once(
    source: str, relations: tuple[Reuse, ...], roots: int, why: str
) -> None:
    hanging = tuple(
        Relation(kind=kind, first="a", second="b", share=0.1, runs=(), why="")
        for kind in relations
    )
    found = only(
        toll("a", 1, 7),
        toll("b", 1, 7, source),
        sources=Sources(relations=hanging, roots=(("a",), ("b",))),
    )
    assert [point.roots for point in found.points] == [roots], why


def test_a_later_article_that_repeats_a_number_makes_another_point() -> None:
    found = only(toll("a", 1, 7), toll("b", 3, 7, "the clinic"))
    assert (len(found.points), found.values) == (2, 1)


def test_one_amount_in_two_currencies_is_one_point() -> None:
    text = "The state has debts of 5,200 crowns (800 euros)."
    found = only(
        told(
            "a",
            1,
            text,
            fig("5,200", "debts", MONEY, unit="XOF"),
            fig("800", "debts", MONEY, unit="EUR", same="5,200"),
        )
    )
    (point,) = found.points
    assert [reading.figure.unit for reading in point.readings] == ["XOF", "EUR"]
    assert found.compares


def test_parts_stand_beside_their_whole_and_are_no_points() -> None:
    text = "Of 166 seats in the house 135 are held by one party."
    found = only(
        told(
            "a",
            1,
            text,
            fig("166", "seats", FigureRole.SEATS, unit="seat"),
            fig("135", None, FigureRole.SEATS, unit="seat", part="166"),
        )
    )
    (point,) = found.points
    assert [part.figure.low for part in point.parts] == [135]


def test_what_a_share_comes_to_is_a_point() -> None:
    text = "There are 3,000 French troops in Mali, and half of them are in the north of Mali."
    start = text.index("half")

    def half(text: str) -> Figure:
        total = find(text, "3,000")
        return Figure(
            span=Span(start, start + 4),
            hedge=None,
            hedge_kind=HedgeKind.EXACT,
            low=0.5,
            high=0.5,
            unit="1",
            thing=find(text, "them"),
            role=FigureRole.SHARE,
            place=find(text, "Mali", 1),
            part_of=total,
            derived=Derived(
                low=1500.0,
                high=1500.0,
                unit="person",
                thing=None,
                why="half of 3,000",
                rests_on=(total,),
            ),
        )

    one = told("a", 1, text, fig("3,000", "French troops", DEPLOYED), half)
    other = told(
        "b",
        2,
        "The ministry has 1,500 French troops in Mali.",
        fig("1,500", "French troops", DEPLOYED, place="Mali"),
    )
    joined = next(found for found in series(one, other) if found.compares and found.place)
    assert {point.bounds.low for point in joined.points} == {1500.0}
    assert len(joined.readings) == 2


def test_the_number_of_an_item_counts_nothing() -> None:
    text = "2. The number of dead has risen to 14."
    found = only(told("a", 1, text, fig("2", "dead", KILLED), fig("14", "dead", KILLED)))
    assert values(found) == [14]


def test_stages_of_an_offer_are_no_series() -> None:
    offered = told(
        "a", 1, "The company offers 4 percent.", fig("4", None, FigureRole.SHARE, unit="percent")
    )
    agreed = told(
        "b", 2, "They agree on 7 percent.", fig("7", None, FigureRole.SHARE, unit="percent")
    )
    assert not any(one.moves for one in series(offered, agreed))


def test_victims_of_an_earlier_day_stand_as_of_the_report() -> None:
    """A text that dates the deaths does not say as of when they were counted."""
    text = "The flood at Arnfeld has left 9 people dead."
    dated = told("a", 5, text, fig("9", "people", KILLED, place="Arnfeld", when=days(5)))
    (point,) = only(dated).points
    assert (point.days, point.said) == (days(5), True)
    (point,) = only(told("a", 5, text, fig("9", "people", KILLED, place="Arnfeld"))).points
    assert (point.days, point.said) == (days(5), False)


def test_series_of_most_numbers_come_first_and_order_does_not_matter() -> None:
    analyses = [
        toll("a", 1, 5),
        toll("b", 2, 9),
        told("c", 1, ARMY, OF_ARMY),
        toll("d", 3, 12, "the clinic"),
    ]
    found = {series(*order) for order in permutations(analyses)}
    assert len(found) == 1
    assert [len(one.points) for one in found.pop()] == [3, 1]


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 40)), min_size=1, max_size=6))
def test_every_figure_stands_in_one_series(numbers: list[tuple[int, int]]) -> None:
    analyses = [toll(f"a{n}", day, number) for n, (day, number) in enumerate(numbers)]
    found = series(*analyses)
    held = [(r.article, r.number) for one in found for r in one.readings]
    assert sorted(held) == sorted((a.article.id, 0) for a in analyses)
    for one in found:
        points: tuple[Point, ...] = one.points
        assert all(n not in p.against and (p.before or 0) <= n for n, p in enumerate(points))
        assert all(1 <= point.roots <= len(point.readings) for point in points)
