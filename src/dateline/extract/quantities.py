"""Figures: how many of what, in which role, where, when and according to whom.

Steps, for each sentence: amounts as printed (`quantities_scan`), those that are figures
(`quantities_context`), thing and unit from the tree (`quantities_things`), role
(`quantities_roles`), place, time and speaker (`quantities_setting`); then over the article, the
same amount in two units (`quantities_doublets`), and which figure is part of which total
(`quantities_parts`). What is left out: comparing figures with each other across articles.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.codes import FigureRole, HedgeKind
from dateline.extract.quantities_context import is_amount, is_figure
from dateline.extract.quantities_doublets import checked, doublets, is_bracketed
from dateline.extract.quantities_forms import is_one_of
from dateline.extract.quantities_parts import OUT_OF, Found, with_totals
from dateline.extract.quantities_roles import PERSONAL, role_of
from dateline.extract.quantities_scan import quantities, reckoned
from dateline.extract.quantities_setting import days_of, place_of, speaker, voices
from dateline.extract.quantities_things import ELIDED, Counted, counted, thing_span, unit_of
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
            if not is_amount(document, sentence, quantity, times):
                continue
            where = counted(sentence, quantity)
            if where is None or not is_figure(document, sentence, quantity):
                continue
            figure = _figure(document.text, sentence, quantity, where)
            if is_one_of(document.text, quantity) and figure.role not in PERSONAL:
                continue
            figure = replace(
                figure,
                unit=currency_of(figure.unit, countries),
                place=place_of(document.text, sentence, figure, where, places),
                when=days_of(sentence, where, times),
                attributed_to=speaker(figure.span, spoken.get(number, ())),
            )
            found.append(Found(figure, number, where.number))
    found = _with_shared_things(document.text, _with_elided(document.text, found))
    return with_totals(document, _with_doublets(document.text, found))


def _figure(text: str, sentence: Sentence, quantity: Quantity, where: Counted) -> Figure:
    thing = None if where.noun is None else thing_span(sentence, quantity, where.noun)
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
    vague = quantity.hedge_kind is HedgeKind.VAGUE and (quantity.low or 0) < 1e8
    acting = sentence.tokens[where.number].relation == "nsubj" and where.noun is None
    return role in PERSONAL or (vague and acting)


def _with_elided(text: str, found: list[Found]) -> list[Found]:
    """Numbers whose noun is left out have that of the one before: "40 homes, up from 25"."""
    result: list[Found] = []
    for item in found:
        before = result[-1] if result else None
        figure = item.figure
        if (
            before is not None
            and before.sentence == item.sentence
            and figure.thing is None
            and figure.unit is None
            and before.figure.thing is not None
            and ELIDED.search(text[before.figure.span.end : figure.span.start])
        ):
            figure = replace(
                figure,
                thing=before.figure.thing,
                unit=before.figure.unit,
                role=before.figure.role,
            )
        result.append(replace(item, figure=figure))
    return result


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


def _with_shared_things(text: str, found: list[Found]) -> list[Found]:
    """Both numbers of "135 out of 166 seats" count seats."""
    result = list(found)
    for index in range(len(result) - 1):
        item, following = result[index], result[index + 1]
        between = text[item.figure.span.end : following.figure.span.start]
        if following.figure.thing is not None and OUT_OF.fullmatch(between):
            shared = replace(
                item.figure,
                thing=following.figure.thing,
                unit=item.figure.unit or following.figure.unit,
                role=following.figure.role,
            )
            result[index] = replace(item, figure=shared)
    return result
