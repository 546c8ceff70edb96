"""What is left out at a number is taken from another, and parts are found by their sum."""

from __future__ import annotations

import re

import pytest

from dateline.codes import FigureRole, HedgeKind
from dateline.extract.quantities_left_out import is_gapped, with_left_out
from dateline.extract.quantities_parts import Found, with_totals
from dateline.extract.quantities_scan import quantities
from dateline.records import Document, Figure, Sentence, Token
from dateline.spans import Span
from tests.parses import article, find


def parsed(text: str) -> Document:
    """One sentence of words, each hanging on the first: only the words are read here."""
    tokens = tuple(
        Token(
            span=Span(word.start(), word.end()),
            text=word[0],
            lemma=word[0].lower(),
            upos="X",
            xpos="X",
            head=-1 if number == 0 else 0,
            relation="root" if number == 0 else "dep",
        )
        for number, word in enumerate(re.finditer(r"[\w.]+|[^\w\s]", text))
    )
    sentence = Sentence(span=Span(0, len(text)), paragraph=0, tokens=tokens)
    return Document(article=article(text), sentences=(sentence,), names=())


def found(text: str, *things: str | None, role: FigureRole = FigureRole.OTHER) -> list[Found]:
    """The amounts of a text as figures, each with the thing given for it."""
    whole = quantities(text, Span(0, len(text)))
    figures = [
        Figure(
            span=q.span,
            hedge=q.hedge,
            hedge_kind=q.hedge_kind,
            low=q.low,
            high=q.high,
            unit=q.unit or ("person" if thing else None),
            thing=find(text, thing) if thing else None,
            role=FigureRole.MONEY if q.kind == "money" else role,
        )
        for q, thing in zip(whole, things, strict=True)
    ]
    return [Found(figure, 0, 0) for figure in figures]


@pytest.mark.parametrize(
    ("text", "things", "last", "why"),
    [
        ("900 cooks, up from 250", ("cooks", None), ("cooks", "person"), "a comparison"),
        ("42 of 171 wells", ("wells", None), ("wells", "person"), "counted out of a total"),
        ("31 seats out of 90", ("seats", None), ("seats", "person"), "the total is bare"),
        ("$2 billion, then another 3 billion", (None, None), (None, "USD"), "of one currency"),
        ("$2 billion, then 300", (None, None), (None, None), "too small for the same"),
        ("$2 billion, then 3 billion cooks", (None, "cooks"), ("cooks", "person"), "a thing"),
        ("900 cooks came and 250", ("cooks", None), (None, None), "nothing tells"),
    ],
)
def test_thing_and_unit(
    text: str, things: tuple[str | None, ...], last: tuple[str | None, str | None], why: str
) -> None:
    figure = with_left_out(parsed(text), found(text, *things))[-1].figure
    thing = None if figure.thing is None else figure.thing.of(text)
    assert (thing, figure.unit) == last, why


def test_the_unit_of_a_change_is_that_of_both_ends() -> None:
    text = "rose from 10 to 25 percent"
    first, second = (item.figure for item in with_left_out(parsed(text), found(text, None, None)))
    assert (first.unit, second.unit) == ("percent", "percent")


@pytest.mark.parametrize(
    ("text", "things", "kind", "why"),
    [
        ("about 1,500 Finns and 1,100 Danes", ("Finns", "Danes"), HedgeKind.APPROX, "one hedge"),
        ("about 1,500 Finns and 12 Danes", ("Finns", "Danes"), HedgeKind.EXACT, "not round"),
        ("over 1,500 Finns and 1,100 Danes", ("Finns", "Danes"), HedgeKind.EXACT, "a bound"),
        ("about 1,500 cooks and 1,100 Danes", ("cooks", "Danes"), HedgeKind.EXACT, "two nouns"),
    ],
)
def test_round_numbers_of_one_noun_share_a_hedge(
    text: str, things: tuple[str, ...], kind: HedgeKind, why: str
) -> None:
    figure = with_left_out(parsed(text), found(text, *things))[-1].figure
    assert figure.hedge_kind is kind, why


@pytest.mark.parametrize(
    ("text", "gapped", "why"),
    [
        ("Peru has 900 cooks and Chile 120", True, "a name in a list"),
        ("Peru has 900 cooks; Chile 120.", False, "another clause"),
        ("Peru has 900 cooks in Lima 120 times", False, "no list"),
        ("Peru has 900 cooks and Chile 120 bakers", False, "a noun of its own"),
    ],
)
def test_numbers_behind_names_in_a_list(text: str, gapped: bool, why: str) -> None:
    last = quantities(text, Span(0, len(text)))[-1]
    before = Figure(
        span=find(text, "900"),
        hedge=None,
        hedge_kind=HedgeKind.EXACT,
        low=900,
        high=900,
        unit="person",
        thing=find(text, "cooks"),
        role=FigureRole.OTHER,
    )
    assert is_gapped(text, last, [Found(before, 0, 0)], 0) is gapped, why
    assert not is_gapped(text, last, [Found(before, 1, 0)], 0), "another sentence"


@pytest.mark.parametrize(
    ("text", "things", "parts", "why"),
    [
        ("39 men: 24 cooks and 15 bakers", ("men", "cooks", "bakers"), 2, "they add up"),
        ("39 men: 24 cooks and 14 bakers", ("men", "cooks", "bakers"), 0, "they do not"),
        ("39 men: 24 cooks; 15 bakers", ("men", "cooks", "bakers"), 0, "the list has ended"),
        ("3 men: 2 cooks and 1 baker", ("men", "cooks", "baker"), 0, "by chance"),
        ("39 men and 39 cooks", ("men", "cooks"), 0, "one number is no sum"),
        ("Of the 61 men 14 cooks left", ("men", "cooks"), 1, "the total comes first"),
        ("Eight of the last ten cooks", ("cooks", "cooks"), 1, "out of the last"),
        ("18 cooks with a hat of 40 men", ("cooks with a hat", "men"), 0, "no part"),
    ],
)
def test_parts(text: str, things: tuple[str, ...], parts: int, why: str) -> None:
    figures = with_totals(parsed(text), found(text, *things))
    assert sum(figure.part_of is not None for figure in figures) == parts, why
