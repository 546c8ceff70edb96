"""Figures: how many of what, in which role, where, when and according to whom.

Steps, for each sentence: amounts as printed (`quantities_scan`), those that are figures
(`quantities_context`), thing and unit from the tree (`quantities_things`), role
(`quantities_roles`), place, time and speaker (`quantities_setting`); then over the article, the
same amount in two units (`quantities_doublets`), and which figure is part of which total
(`quantities_parts`). What is left out: comparing figures with each other across articles.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole, HedgeKind
from dateline.extract.quantities_context import is_amount, is_figure
from dateline.extract.quantities_counting import Counted, counted
from dateline.extract.quantities_doublets import checked, doublets, is_bracketed
from dateline.extract.quantities_forms import is_one_of
from dateline.extract.quantities_left_out import is_gapped, is_in_brackets, with_left_out
from dateline.extract.quantities_parts import Found, with_totals
from dateline.extract.quantities_roles import PERSONAL, paid, role_of
from dateline.extract.quantities_scan import quantities, reckoned
from dateline.extract.quantities_setting import days_of, place_of, speaker, voices
from dateline.extract.quantities_things import clause, thing_span, unit_of
from dateline.extract.quantities_units import currency_of
from dateline.records import Figure

if TYPE_CHECKING:
    from dateline.extract.quantities_scan import Quantity
    from dateline.records import Document, Place, Sentence, Statement, Timex


def find_figures(
    document: Document,
    times: tuple[Timex, ...],
    places: tuple[Place, ...],
    statements: tuple[Statement, ...],
) -> tuple[Figure, ...]:
    """The figures of an article in text order; see the annotation guide for what is one."""
    found: list[Found] = []
    spoken = voices(document, statements)
    countries = frozenset(place.country for place in places if place.country)
    for number, sentence in enumerate(document.sentences):
        for quantity in quantities(document.text, sentence.span):
            left_out = is_gapped(document.text, quantity, found, number) or is_in_brackets(
                document, quantity, found, number
            )
            if not (left_out or is_amount(document, sentence, quantity, times)):
                continue
            where = counted(sentence, quantity)
            if where is None or not (left_out or is_figure(document, sentence, quantity)):
                continue
            if left_out:
                where = Counted(where.number, None)
            figure = _figure(document.text, sentence, quantity, where)
            if left_out:
                like = found[-1].figure
                figure = replace(figure, thing=like.thing, unit=like.unit, role=like.role)
            if _is_not_one(document.text, quantity):
                continue
            if is_one_of(document.text, quantity) and figure.role not in PERSONAL:
                continue
            reach = clause(sentence, where.number)
            figure = replace(
                figure,
                unit=currency_of(figure.unit, countries),
                place=place_of(document, sentence, figure, reach, places),
                when=days_of(sentence, where.number, reach, times),
                attributed_to=speaker(figure.span, spoken.get(number, ())),
            )
            found.append(Found(figure, number, where.number))
    found = with_left_out(document, found)
    return with_totals(document, _with_doublets(document.text, found))


def _figure(text: str, sentence: Sentence, quantity: Quantity, where: Counted) -> Figure:
    thing = None if where.noun is None else thing_span(sentence, quantity, where.noun)
    quantity = paid(sentence, quantity, where)
    unit, role = unit_of(sentence, quantity, where.noun), role_of(sentence, quantity, where)
    if _personal(sentence, quantity, where, unit, role):
        unit = "person"
    if quantity.per is None and thing is not None:
        quantity = reckoned(text, quantity, thing.end, sentence.span)
    return Figure(
        span=quantity.span,
        hedge=quantity.hedge,
        hedge_kind=quantity.hedge_kind,
        low=quantity.low,
        high=quantity.high,
        unit=unit,
        thing=thing,
        role=role,
        per=quantity.per,
    )


def _personal(
    sentence: Sentence, quantity: Quantity, where: Counted, unit: str | None, role: FigureRole
) -> bool:
    """Whether people are meant though no noun says so: "killed hundreds", "thousands marched"."""
    if unit == "life":
        return role in PERSONAL
    if unit is not None:
        return False
    if role is FigureRole.POPULATION:
        return where.noun is None
    vague = quantity.hedge_kind is HedgeKind.VAGUE and (quantity.low or 0) < 1e8
    acting = sentence.tokens[where.number].relation == "nsubj" and where.noun is None
    return role in PERSONAL or (vague and acting)


def _with_doublets(text: str, found: list[Found]) -> list[Found]:
    """The same amount in another unit speaks of the same thing, and is checked against it."""
    figures = [item.figure for item in found]
    pairs = [
        pair
        for pair in doublets(text, figures)
        if found[pair.first].sentence == found[pair.second].sentence
    ]
    same = {pair.second: pair.first for pair in pairs}
    for number in range(1, len(figures)):
        first, second = figures[number - 1], figures[number]
        if number not in same and found[number - 1].sentence == found[number].sentence:
            close = second.unit is not None and is_bracketed(text, first, second)
            first = first if close else second
        else:
            first = figures[same.get(number, number)]
        if first is not second:
            figures[number] = replace(second, thing=second.thing or first.thing, place=first.place)
    return [
        replace(item, figure=figure)
        for item, figure in zip(found, checked(figures, pairs, text), strict=True)
    ]


def _is_not_one(text: str, quantity: Quantity) -> bool:
    """Whether it is told that there was none: "not one coin", "not a single house"."""
    return _NOT_ONE.search(text[: quantity.span.end][-16:]) is not None


_NOT_ONE: Final = re.compile(r"\b[Nn]ot (?:a single|one|even one)$")
