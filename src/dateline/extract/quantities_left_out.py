"""What the text leaves out at a number because it stands at another: thing, unit, currency.

"40 homes, up from 25", "about 900 soldiers, Germany 1,200 and Sweden 220", "42 of 171 wells",
"6.4 billion euros, short of the 10 billion", "from 10 to 25 percent". Reads only what stands
between two figures; whose the things are in another sentence is left to the story.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole, HedgeKind
from dateline.extract.quantities_counting import ELIDED
from dateline.extract.quantities_parts import OUT_OF
from dateline.extract.quantities_units import kind_of
from dateline.spans import Span

if TYPE_CHECKING:
    from dateline.extract.quantities_parts import Found
    from dateline.extract.quantities_scan import Quantity
    from dateline.records import Document, Figure

_NAMED: Final = re.compile(
    r"(?:[,;:]|\band)\s+(?:and\s+)?(?:the\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?\s+$"
)
"""Before a number, in a list whose first member says what is counted: "and Sweden 220"."""
_GAPPED: Final = re.compile(
    r"(?:,|\b(?:and|but|while))\s+(?:(?:the|its|his|their)\s+[a-z][\w'’-]*(?:\s+[a-z][\w'’-]*){0,2}|[a-z]+s)\s+$"
)
"""The same before a common noun: "and the prefecture 12,000"; of that only amounts of some size."""
_SIZE: Final = 20

_CLOSED: Final = re.compile(r"\s*(?:[,;.]|and\b|$)")
_BETWEEN_NAMES: Final = re.compile(r"[^.;]{0,90}")

_VOTED: Final = re.compile(r"(?:\s+votes?)?\s+(?:to|against)\s+")
"""Between the two sides of a vote: "187 votes to 142"."""
_CAST: Final = re.compile(r"\bvot(?:ed|es?|ing)(?:\s+by)?\s+$")
"""Before both: "voted by 412 to 87"."""
_SEATS_OUT_OF: Final = re.compile(r"\s+[\w-]+\s+out\s+of\s+(?:a\s+total\s+of\s+)?")
"""Between a part with its thing and a bare total: "108 seats out of 200"."""
_FROM: Final = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_SAME_SCALE: Final = 1e6
"""An amount without currency from which on it is taken for one of money, after one of money."""


def is_gapped(text: str, quantity: Quantity, found: list[Found], number: int) -> bool:
    """Whether a bare number behind a name counts what a figure before it in the sentence counts."""
    before = found[-1] if found else None
    if before is None or before.sentence != number or quantity.unit is not None:
        return False
    if kind_of(before.figure.unit) is not None:
        return False
    start = quantity.span.start if quantity.hedge is None else quantity.hedge.start
    end = before.figure.span.end
    return (
        _BETWEEN_NAMES.fullmatch(text, end, start) is not None
        and (
            _NAMED.search(text[end:start]) is not None
            or ((quantity.low or 0) >= _SIZE and _GAPPED.search(text[end:start]) is not None)
        )
        and _CLOSED.match(text, quantity.span.end) is not None
    )


def is_in_brackets(
    document: Document, quantity: Quantity, found: list[Found], number: int
) -> bool:
    """Whether a bare number behind the name of a place counts on: "30 deaths, Ardale (23)".

    Behind the name of a person it is an age.
    """
    text, span = document.text, quantity.span
    before = found[-1] if found else None
    if before is None or before.sentence != number or quantity.unit is not None:
        return False
    if before.figure.thing is None or kind_of(before.figure.unit) is not None:
        return False
    opens, closes = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 1]
    placed = (name.span.end for name in document.names if name.label == "Location")
    return opens == " (" and closes == ")" and span.start - 2 in placed


def with_left_out(document: Document, found: list[Found]) -> list[Found]:
    """The figures with what is left out at them."""
    text = document.text
    found = _with_money(text, _with_elided(text, _with_shared(text, _without_next(found))))
    return _with_hedges(text, found)


def _without_next(found: list[Found]) -> list[Found]:
    """No number is the thing of the one before: "$98 million of the $148 million"."""
    result = list(found)
    for index in range(len(found) - 1):
        figure, following = found[index].figure, found[index + 1].figure.span
        if figure.thing is not None and following.contains(figure.thing):
            result[index] = replace(found[index], figure=replace(figure, thing=None))
    return result


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
            and figure.unit in {None, "person"}
            and before.figure.thing is not None
            and _is_left_out(text, before.figure, figure)
        ):
            figure = replace(
                figure,
                thing=before.figure.thing,
                unit=before.figure.unit,
                role=before.figure.role,
            )
        result.append(replace(item, figure=figure))
    return result


def _is_left_out(text: str, before: Figure, figure: Figure) -> bool:
    start = figure.span.start if figure.hedge is None else figure.hedge.start
    between = text[before.span.end : min(start, figure.span.start)]
    named = _BETWEEN_NAMES.fullmatch(between) is not None and _NAMED.search(between) is not None
    return named or ELIDED.search(text[before.span.end : figure.span.start]) is not None


def _with_shared(text: str, found: list[Found]) -> list[Found]:
    """Both numbers of "135 out of 166 seats" count seats, and both of "from 10 to 25 percent"."""
    result = list(found)
    for index in range(len(result) - 1):
        item, following = result[index], result[index + 1]
        between = text[item.figure.span.end : following.figure.span.start]
        if between == " to " and _CAST.search(text[: item.figure.span.start][-14:]):
            result[index] = replace(item, figure=replace(item.figure, role=FigureRole.VOTES))
            told = replace(following.figure, role=FigureRole.VOTES)
            result[index + 1] = replace(following, figure=told)
        elif _VOTED.fullmatch(between) and item.figure.role is FigureRole.VOTES:
            told = following.figure
            told = replace(told, role=FigureRole.VOTES, thing=told.thing or item.figure.thing)
            result[index + 1] = replace(following, figure=told)
        elif _SEATS_OUT_OF.fullmatch(between) and following.figure.thing is None:
            first = item.figure
            told = replace(following.figure, thing=first.thing, unit=first.unit, role=first.role)
            result[index + 1] = replace(following, figure=told)
        elif OUT_OF.fullmatch(between):
            result[index], result[index + 1] = _counted_out(item, following)
        elif between == " to " and _is_from(text, item.figure, following.figure):
            shared = replace(
                item.figure, unit=following.figure.unit, role=following.figure.role, thing=None
            )
            result[index] = replace(item, figure=shared)
    return result


def _counted_out(item: Found, following: Found) -> tuple[Found, Found]:
    """A number and the one that it is counted out of, with one thing."""
    first, second = item.figure, following.figure
    thing = second.thing
    if thing is None and first.thing is not None and first.thing.end > second.span.end:
        thing = Span(max(first.thing.start, second.span.end), first.thing.end)
        second = replace(second, thing=thing, unit=second.unit or first.unit)
    if thing is None:
        return item, following
    first = replace(first, thing=thing, unit=first.unit or second.unit)
    role = first.role if second.role is FigureRole.OTHER else second.role
    return replace(item, figure=replace(first, role=role)), replace(following, figure=second)


def _is_from(text: str, first: Figure, second: Figure) -> bool:
    """Whether the unit printed at the second is that of the first: "rose from 10 to 25 percent"."""
    lead = text[max(0, first.span.start - 6) : first.span.start]
    return (
        first.unit is None
        and second.unit is not None
        and kind_of(second.unit) in {"share", "money"}
        and _FROM.search(lead) is not None
    )


def _with_money(text: str, found: list[Found]) -> list[Found]:
    """Millions of nothing that is named are of the currency named last, in two sentences."""
    result: list[Found] = []
    for item in found:
        figure = item.figure
        before = next((b for b in reversed(result) if _is_large(b.figure, text)), None)
        if (
            before is not None
            and item.sentence - before.sentence <= 1
            and figure.thing is None
            and figure.unit is None
            and kind_of(before.figure.unit) == "money"
            and _is_large(figure, text)
        ):
            figure = replace(figure, unit=before.figure.unit, role=FigureRole.MONEY)
        result.append(replace(item, figure=figure))
    return result


def _with_hedges(text: str, found: list[Found]) -> list[Found]:
    """Round numbers joined by "and" share the hedge: "about 1,500 French and 1,100 American"."""
    result: list[Found] = []
    for item in found:
        before = result[-1] if result else None
        figure = item.figure
        if (
            before is not None
            and before.sentence == item.sentence
            and before.figure.hedge is not None
            and before.figure.hedge_kind is HedgeKind.APPROX
            and before.figure.hedge < before.figure.span
            and figure.hedge_kind is HedgeKind.EXACT
            and figure.unit == before.figure.unit
            and (figure.low or 1) % _ROUND == 0
            and _JOINED.fullmatch(text, before.figure.span.end, figure.span.start)
        ):
            figure = replace(figure, hedge=before.figure.hedge, hedge_kind=HedgeKind.APPROX)
        result.append(replace(item, figure=figure))
    return result


_JOINED: Final = re.compile(r"(?:\s+[A-Z][\w'’-]*)?\s+and\s+")
"""Between numbers of one noun; "about 2,400 troops and 900 commandos" leaves the second exact."""
_ROUND: Final = 100
"""Numbers that are no multiple of it are meant exactly."""


def _is_large(figure: Figure, text: str) -> bool:
    """Whether a number is printed in millions or more: "10 billion", "1.6bn"."""
    scaled = re.search(r"[a-z]", figure.span.of(text), re.IGNORECASE) is not None
    return scaled and max(figure.low or 0, figure.high or 0) >= _SAME_SCALE
