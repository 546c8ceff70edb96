"""One amount in two units: which pairs there are, and whether they agree."""

from __future__ import annotations

import pytest

from dateline.codes import FigureRole, HedgeKind
from dateline.extract.quantities_doublets import checked, doublets
from dateline.extract.quantities_scan import quantities
from dateline.extract.quantities_units import in_si, kind_of
from dateline.records import Figure
from dateline.spans import Span


def read(text: str) -> list[Figure]:
    """The amounts of a text as figures without a thing."""
    return [
        Figure(
            span=q.span,
            hedge=q.hedge,
            hedge_kind=q.hedge_kind,
            low=q.low,
            high=q.high,
            unit=q.unit,
            thing=None,
            role=FigureRole.OTHER,
            per=q.per,
        )
        for q in quantities(text, Span(0, len(text)))
    ]


def compared(text: str) -> list[tuple[str, str, bool]]:
    """Pairs as (second, first, agrees)."""
    figures = read(text)
    found = checked(figures, doublets(text, figures), text)
    return [
        (figure.span.of(text), figure.same_as.of(text), figure.issue is None)
        for figure in found
        if figure.same_as is not None
    ]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("828 km (520 miles)", [("520 miles", "828 km", True)]),
        ("828 km (about 520 miles)", [("520 miles", "828 km", True)]),
        ("828 km (620 miles)", [("620 miles", "828 km", False)]),
        ("828 km, or 514 miles, long", [("514 miles", "828 km", True)]),
        ("10 km -LRB- 6.2 miles -RRB- away", [("6.2 miles", "10 km", True)]),  # tokenised
        ("40°C (104°F) in the shade", [("104°F", "40°C", True)]),
        ("40°C (90°F) in the shade", [("90°F", "40°C", False)]),
        ("5,200 bn CFA (7.92 bn euros)", [("7.92 bn euros", "5,200 bn CFA", True)]),
        ("5,200 bn CFA in debt (79.2 bn euros)", [("79.2 bn euros", "5,200 bn CFA", False)]),
        ("£50m ($96m)", [("$96m", "£50m", True)]),  # no rate is known
        (
            "A$300 (£150, €175)",
            [("£150", "A$300", True), ("€175", "A$300", True)],
        ),
        ("40 miles (60 km)", [("60 km", "40 miles", True)]),  # rounded to the tens
        ("40 miles (69 km)", [("69 km", "40 miles", False)]),
        (
            "10,000 gallons (45,461 litres)",
            [("45,461 litres", "10,000 gallons", True)],
        ),  # imperial
        ("10,000 gallons (50,500 litres)", [("50,500 litres", "10,000 gallons", False)]),
        ("50 km (20 percent)", []),
        ("5 km and 3 miles", []),
        ("$5 (3 km)", []),
        ("$5 a month ($60 a year)", []),  # one unit
    ],
)
def test_pairs(text: str, pairs: list[tuple[str, str, bool]]) -> None:
    assert compared(text) == pairs


def test_a_price_is_held_to_the_rate_of_its_article() -> None:
    text = "£10 ($15), £20 ($30), £30 ($45) and £40 ($600)"
    assert [agrees for _, _, agrees in compared(text)] == [True, True, True, False]


def test_two_prices_make_no_rate() -> None:
    assert all(agrees for _, _, agrees in compared("£10 ($15) and £40 ($600)"))


def test_what_is_about_agrees_within_a_tenth() -> None:
    assert read("about 100 km")[0].hedge_kind is HedgeKind.APPROX
    assert compared("about 100 km (72 miles)") == [("72 miles", "100 km", True)]
    assert compared("100 km (72 miles)") == [("72 miles", "100 km", False)]


@pytest.mark.parametrize(
    ("unit", "value", "si"),
    [
        ("kilometre", 2, 2000),
        ("degree Fahrenheit", 212, 100),
        ("EUR", 5, None),
        ("docker", 5, None),
    ],
)
def test_values_in_si(unit: str, value: float, si: float | None) -> None:
    assert in_si(unit, value) == si


@pytest.mark.parametrize(
    ("unit", "kind"),
    [("mile", "length"), ("USD", "money"), ("peso", "money"), ("ship", None), (None, None)],
)
def test_kinds(unit: str | None, kind: str | None) -> None:
    assert kind_of(unit) == kind
