"""Amounts as they are printed: values, units, hedges, ranges."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import HedgeKind
from dateline.extract.quantities_numbers import atoms
from dateline.extract.quantities_scan import Quantity, quantities
from dateline.spans import Span


def scanned(text: str) -> list[Quantity]:
    return quantities(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("2,400 troops", "2,400", 2400, 2400),
        ("5 200 troops", "5 200", 5200, 5200),
        ("1,20,000 people", "1,20,000", 120000, 120000),
        ("2.4k users", "2.4k", 2400, 2400),
        ("twenty-five thousand men", "twenty-five thousand", 25000, 25000),
        ("half a million people", "half a million", 500000, 500000),
        ("half a dozen men", "half a dozen", 6, 6),
        ("a dozen men", "a dozen", 12, 12),
        ("dozens of men", "dozens", 24, 99),
        ("hundreds of men", "hundreds", 200, 999),
        ("thousands of men", "thousands", 2000, 9999),
        ("tens of thousands of men", "tens of thousands", 20000, 99999),
        ("hundreds of thousands of men", "hundreds of thousands", 200000, 999999),
        ("millions of men", "millions", 2000000, 9999999),
        ("several hundred men", "several hundred", 300, 999),
        ("a few thousand men", "few thousand", 3000, 9999),
        ("two-thirds of them", "two-thirds", 2 / 3, 2 / 3),
        ("a quarter of them", "a quarter", 0.25, 0.25),
        ("one in three children", "one in three", 1 / 3, 1 / 3),
        ("nine out of 10 families", "nine out of 10", 0.9, 0.9),
        ("minus 5 degrees", "5 degrees", -5, -5),
        ("12 to 15 men", "12 to 15", 12, 15),
        ("between 3 and 5 men", "3 and 5", 3, 5),
        ("2 to 3 million men", "2 to 3 million", 2000000, 3000000),
        ("three or four men", "three or four", 3, 4),
        ("two and a half million men", "two and a half million", 2500000, 2500000),
        ("three point one million men", "three point one million", 3100000, 3100000),
        ("2 and a quarter times", "2 and a quarter", 2.25, 2.25),
        ("3.2×10−8 of it", "3.2×10−8", 3.2e-8, 3.2e-8),
        ("80, 000 men", "80, 000", 80000, 80000),  # tokenised text
        ("0-to-60 run", "0-to-60", 0, 60),
        ("a quarter of a million men", "a quarter of a million", 250000, 250000),
        ("tens of thousand men", "tens of thousand", 20000, 99999),
        ("minus-5 yards", "5 yards", -5, -5),
    ],
)
def test_values(text: str, words: str, low: float, high: float) -> None:
    (found,) = scanned(text)
    assert found.span.of(text) == words
    assert (found.low, found.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("828-kilometer border", "828-kilometer", 828, "kilometre"),
        ("520 miles away", "520 miles", 520, "mile"),
        ("a 37m hall", "37m", 37, "metre"),
        ("an 11m-gallon spill", "11m-gallon", 11000000, "gallon"),
        ("600 sq miles", "600 sq miles", 600, "square mile"),
        ("a 25-year-old", "25-year-old", 25, "year of age"),
        ("half an hour", "half an hour", 0.5, "hour"),
        ("half a mile", "half a mile", 0.5, "mile"),
        ("turned 90°", "90°", 90, "degree"),  # not Celsius
        ("HK $5.4m", "HK $5.4m", 5400000, "HKD"),
        ("PS8.1bn", "PS8.1bn", 8100000000, "GBP"),  # the sign in ASCII
        ("# 6bn", "# 6bn", 6000000000, "GBP"),
        ("300 pesos", "300 pesos", 300, "peso"),  # whose they are the text does not say
        ("40 million crowns", "40 million crowns", 40000000, "crown"),
        ("5200 bn CFA", "5200 bn CFA", 5200000000000, "XOF"),
        ("37m users", "37m", 37000000, None),
        ("121ft long", "121ft", 121, "foot"),
        ("60 per cent", "60 per cent", 60, "percent"),
        ("7%", "7%", 7, "percent"),
        ("24.5 cubic feet", "24.5 cubic feet", 24.5, "cubic foot"),
        ("40 degrees Celsius", "40 degrees Celsius", 40, "degree Celsius"),
        ("30 square kilometres", "30 square kilometres", 30, "square kilometre"),
        ("$3.5m", "$3.5m", 3500000, "USD"),
        ("£ 350 m", "£ 350 m", 350000000, "GBP"),  # tokenised text
        ("C$5 billion", "C$5 billion", 5000000000, "CAD"),
        ("$US55,931", "$US55,931", 55931, "USD"),
        ("7.92 billion euros", "7.92 billion euros", 7920000000, "EUR"),
        ("300 million CFA francs", "300 million CFA francs", 300000000, "XOF"),
        ("20 million pounds", "20 million pounds", 20000000, "GBP"),
        ("20 pounds", "20 pounds", 20, "pound"),
        ("Rs 5 crore", "Rs 5 crore", 50000000, "INR"),
        ("USD 40bn", "USD 40bn", 40000000000, "USD"),
        ("63 cents", "63 cents", 63, "cent"),
    ],
)
def test_units(text: str, words: str, value: float, unit: str | None) -> None:
    (found,) = scanned(text)
    assert (found.span.of(text), found.unit) == (words, unit)
    assert found.low == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "hedge", "kind", "low", "high"),
    [
        ("about 40 men", "about", HedgeKind.APPROX, 40, 40),
        ("some 40 men", "some", HedgeKind.APPROX, 40, 40),
        ("40 or so men", "or so", HedgeKind.APPROX, 40, 40),
        ("an estimated 40 men", "an estimated", HedgeKind.APPROX, 40, 40),
        ("at least 40 men", "at least", HedgeKind.AT_LEAST, 40, None),
        ("40 or more men", "or more", HedgeKind.AT_LEAST, 40, None),
        ("no fewer than 40 men", "no fewer than", HedgeKind.AT_LEAST, 40, None),
        ("more than 40 men", "more than", HedgeKind.MORE_THAN, 40, None),
        ("over 40 men", "over", HedgeKind.MORE_THAN, 40, None),
        ("up to 40 men", "up to", HedgeKind.AT_MOST, None, 40),
        ("no more than 40 men", "no more than", HedgeKind.AT_MOST, None, 40),
        ("as many as 40 men", "as many as", HedgeKind.AT_MOST, None, 40),
        ("fewer than 40 men", "fewer than", HedgeKind.LESS_THAN, None, 40),
        ("just under 40 men", "just under", HedgeKind.LESS_THAN, None, 40),
        ("almost 40 men", "almost", HedgeKind.ALMOST, None, 40),
        ("nearly $40", "nearly", HedgeKind.ALMOST, None, 40),
        ("40 men", None, HedgeKind.EXACT, 40, 40),
        ("only 40 men", None, HedgeKind.EXACT, 40, 40),
        ("about hundreds", "about", HedgeKind.VAGUE, 200, 999),
    ],
)
def test_hedges(
    text: str, hedge: str | None, kind: HedgeKind, low: float | None, high: float | None
) -> None:
    (found,) = scanned(text)
    assert (found.hedge.of(text) if found.hedge else None) == hedge
    assert (found.hedge_kind, found.low, found.high) == (kind, low, high)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two and three", [2, 3]),
        ("two hundred and three", [203]),
        ("rose from 5 to 7", [5, 7]),  # the old and the new
        ("135 out of 166 seats", [135, 166]),  # a part and its total
        ("fell 4 points to 1,200", [4, 1200]),
        ("828 km (520 miles)", [828, 520]),
        ("25k or 40k", [25000, 40000]),  # a choice, not a range
        ("7- or 8-inch", [7, 8]),
    ],
)
def test_two_amounts_stay_two(text: str, values: list[float]) -> None:
    assert [found.low for found in scanned(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "the G5 force",
        "COVID-19",
        "on 9/11",
        "the 96th minute",
        "1:36.6",
        "24/7",
        "third",
        "24\\/7",
        "the 1:36 mark",
        "a third official",
        "code abc123",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert scanned(text) == []


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("$5 a month", "USD", "month"),
        ("$21.25 per square foot", "USD", "square foot"),
        ("63 cents per share", "cent", "share"),
        ("40 hours a week", "hour", "week"),
        ("5,000 barrels daily", "barrel", "day"),
        ("15% per annum", "percent", "year"),
        ("$3 a dozen", "USD", "dozen"),
        ("a $10-a-share offer", "USD", "share"),
        ("dlrs 14 billion a year", "USD", "year"),
        ("$3 million a year ago", "USD", None),
        ("7 per cent", "percent", None),
        ("$3 a bold price", "USD", None),
    ],
)
def test_what_an_amount_is_reckoned_by(text: str, unit: str, per: str | None) -> None:
    (found,) = scanned(text)
    assert (found.unit, found.per) == (unit, per)


def test_a_conversion_in_brackets_is_reckoned_alike() -> None:
    found = scanned("an offer at 310 pence ($4.02) a share")
    assert [(q.unit, q.per) for q in found] == [("penny", "share"), ("USD", "share")]


def test_a_unit_printed_once_is_that_of_both() -> None:
    assert [q.unit for q in scanned("7- or 8-inch screens")] == ["inch", "inch"]
    assert [q.unit for q in scanned("it rose from 5 to 7 mm")] == ["millimetre", "millimetre"]


@given(st.integers(1, 10**9))
def test_grouped_digits_are_one_number(number: int) -> None:
    text = f"{number:,} men"
    (found,) = scanned(text)
    assert (found.low, found.span.start) == (number, 0)


@given(st.text(alphabet="0123456789 ,.-$€%kmbtwo andhundre", max_size=50))
def test_atoms_follow_each_other(text: str) -> None:
    if not text:
        return
    found = list(atoms(text, Span(0, len(text))))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(a.low <= a.high for a in found)
