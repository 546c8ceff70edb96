"""The operator tree of an expression: what it says, as one term."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.temporal_expressions import (
    Base,
    Every,
    Expression,
    Grain,
    Length,
    Part,
    Partial,
    Shift,
    Vague,
)
from dateline.extract.temporal_operators import operators
from dateline.extract.temporal_recognition import recognised
from tests.extract.test_temporal import flat


def terms(text: str) -> list[str]:
    """The terms of the expressions of a sentence."""
    document = flat(text)
    found = recognised(document.text, document.sentences[0], 0)
    return [operators(candidate.expression) for candidate in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("last Friday", ["Last(Weekday(5))"]),
        ("on Friday", ["Weekday(5)"]),
        ("yesterday", ["Shift(DCT, -1, Day)"]),
        ("this year", ["Shift(DCT, 0, Year)"]),
        ("the following week", ["Shift(REF, +1, Week)"]),
        ("next March", ["Next(Month(3))"]),
        ("on 3 August", ["Date(month=8, day=3)"]),
        ("on Monday, 3 August 2020", ["Date(year=2020, month=8, day=3, weekday=1)"]),
        ("early 2022", ["Early(Year(2022))"]),
        ("late last week", ["Late(Shift(DCT, -1, Week))"]),
        ("two days after Christmas", ["After(Holiday(12-25), P2D)"]),
        ("the week of March 6", ["Around(Date(month=3, day=6), Week)"]),
        ("January this year", ["In(Shift(DCT, 0, Year), Month(1))"]),
        ("the third quarter of 2020", ["In(Year(2020), Quarter(3))"]),
        ("the 1990s", ["Decade(199)"]),
        ("six months", ["Length(P6M)"]),
        ("the past six months", ["Last(Length(P6M))"]),
        ("the next two weeks", ["Next(Length(P2W))"]),
        ("every week", ["Every(P1W)"]),
        ("now", ["Vague(PRESENT_REF)"]),
        ("at 10 p.m. on Tuesday", ["At(Weekday(2), T22:00)"]),
        ("a year ago", ["Same(Shift(DCT, -1, Year))"]),
        ("from 3 to 5 May", ["Date(month=5, day=3)", "Date(month=5, day=5)"]),
    ],
)
def test_terms_of_phrases(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


numbers = st.integers(min_value=0, max_value=3000)
maybe = st.none() | numbers
partials = st.builds(
    Partial,
    year=maybe,
    month=maybe,
    day=maybe,
    weekday=maybe,
    quarter=maybe,
    half=maybe,
    season=st.none() | st.sampled_from(["SP", "WI"]),
    decade=maybe,
    century=maybe,
    holiday=st.none() | st.sampled_from(["12-25", "easter-2", "11/4/4"]),
    side=st.none() | st.sampled_from([-1, 0, 1]),
    within=st.none() | st.builds(Shift, amount=st.integers(-9, 9), unit=st.just(Grain.YEAR)),
)
shifts = st.recursive(
    st.builds(
        Shift,
        amount=st.integers(-200, 200),
        unit=st.sampled_from(Grain),
        base=st.sampled_from(Base),
        grain=st.none() | st.sampled_from(Grain),
        echo=st.booleans(),
    ),
    lambda inner: st.builds(
        Shift, amount=st.integers(-9, 9), unit=st.sampled_from(Grain), base=inner | partials
    ),
    max_leaves=3,
)
bodies = (
    partials
    | shifts
    | st.builds(
        Length,
        value=st.sampled_from(["P1D", "PXM"]),
        amount=st.none() | st.floats(0, 99),
        unit=st.sampled_from(Grain),
        side=st.sampled_from([-1, 0, 1]),
    )
    | st.builds(Every, value=st.sampled_from(["P1D", "XXXX-WXX-1"]))
    | st.builds(
        Vague, value=st.sampled_from(["PAST_REF", "FUTURE_REF"]), side=st.sampled_from([-1, 1])
    )
)
expressions = st.builds(
    Expression,
    body=bodies,
    part=st.none() | st.sampled_from(Part),
    clock=st.none() | st.sampled_from(["T22:00", "TNI"]),
)


@given(expressions)
def test_every_expression_has_one_balanced_term(expression: Expression) -> None:
    term = operators(expression)
    assert term == operators(dataclasses.replace(expression))
    assert term.count("(") == term.count(")")
    assert term.split("(")[0].isalpha()
    assert "None" not in term


@given(partials, partials)
def test_dates_that_say_other_things_have_other_terms(first: Partial, second: Partial) -> None:
    terms_of = [operators(Expression(body=body)) for body in (first, second)]
    assert (terms_of[0] == terms_of[1]) == (first == second)
