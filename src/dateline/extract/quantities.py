"""Figures: how many of what, in which role, where, when and according to whom.

Steps, for each sentence: amounts as printed (`quantities_scan`), those that are figures
(`quantities_context`), thing and unit from the tree (`quantities_things`), role (`quantities_roles`); then over the
article, which figure is part of which total. Place and time are those of the figure's own
clause; the speaker is that of the statement whose content holds the figure. What is left
out: comparing figures with each other across articles, and converting units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole, PlaceRole, TimexType
from dateline.extract.quantities_context import figure_words, is_amount, is_figure
from dateline.extract.quantities_roles import PERSONAL, role_of
from dateline.extract.quantities_scan import Quantity, quantities
from dateline.extract.quantities_things import (
    Counted,
    clause,
    counted,
    thing_span,
    unit_of,
)
from dateline.records import Figure, Interval
from dateline.syntax import child, head_of, tokens_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.records import Document, Place, Sentence, Statement, Timex
    from dateline.spans import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A figure with what the search for its total needs."""

    figure: Figure
    sentence: int
    position: int


def amounts(document: Document, times: tuple[Timex, ...]) -> tuple[Quantity, ...]:
    """Every amount in the text, durations and ages among them, in text order."""
    return tuple(
        quantity
        for sentence in document.sentences
        for quantity in quantities(document.text, sentence.span)
        if is_amount(document, sentence, quantity, times)
    )


def find_figures(
    document: Document,
    times: tuple[Timex, ...],
    places: tuple[Place, ...],
    statements: tuple[Statement, ...],
) -> tuple[Figure, ...]:
    """The figures of an article in text order; see the annotation guide for what is one."""
    found: list[Found] = []
    for number, sentence in enumerate(document.sentences):
        for quantity in quantities(document.text, sentence.span):
            if not is_amount(document, sentence, quantity, times):
                continue
            where = counted(sentence, quantity)
            if where is None or not is_figure(document, sentence, quantity):
                continue
            figure = _figure(sentence, quantity, where)
            figure = replace(
                figure,
                place=_place(document.text, sentence, figure, where, places),
                when=_when(sentence, where, times),
                attributed_to=_speaker(figure.span, statements),
            )
            found.append(Found(figure, number, where.number))
    return _with_totals(document, _with_doublets(document.text, found))


def _figure(sentence: Sentence, quantity: Quantity, where: Counted) -> Figure:
    thing = None if where.noun is None else thing_span(sentence, quantity, where.noun)
    unit, role = unit_of(sentence, quantity, where.noun), role_of(sentence, quantity, where)
    if unit is None and role in PERSONAL:
        unit = "person"  # "killed hundreds"
    return Figure(
        span=quantity.span,
        hedge=quantity.hedge,
        hedge_kind=quantity.hedge_kind,
        low=quantity.low,
        high=quantity.high,
        unit=unit,
        thing=thing,
        role=role,
    )


def _place(
    text: str, sentence: Sentence, figure: Figure, where: Counted, places: Iterable[Place]
) -> Span | None:
    """The place inside the thing, else the nearest of the clause, those behind it first."""
    literal = [place.span for place in places if place.role is PlaceRole.LITERAL]
    if figure.thing is not None:
        inside = [span for span in literal if figure.thing.contains(span)]
        if inside:
            return inside[0]
    reach = clause(sentence, where.number)
    near = [span for span in literal if reach.contains(span)]
    near = [span for span in near if not _parted(text, figure.span, span)]
    place = min(near, key=lambda span: _distance(span, figure.span), default=None)
    if place is None:
        return None
    within = [span for span in near if re.fullmatch(r"['’]s\s+", text[place.end : span.start])]
    return within[0] if within else place  # "West Africa's Sahel region"


def _parted(text: str, figure: Span, place: Span) -> bool:
    """Whether a colon or semicolon stands between: a list that follows is another matter."""
    first, second = sorted((figure, place))
    return re.search(r"[:;]", text[first.end : second.start]) is not None


def _distance(span: Span, figure: Span) -> tuple[bool, int]:
    before = span.end <= figure.start
    return before, figure.start - span.end if before else span.start - figure.end


def _when(sentence: Sentence, where: Counted, times: Iterable[Timex]) -> Interval | None:
    """The days of the time in the figure's clause, the nearest if there are several."""
    known = [
        time
        for time in times
        if sentence.span.contains(time.span)
        and time.interval is not None
        and time.type is not TimexType.SET
    ]
    reach = clause(sentence, where.number)
    near = [t for t in known if reach.contains(t.span) and not _of_a_noun(sentence, t.span)]
    start = sentence.tokens[where.number].span
    nearest = min(near, key=lambda time: _distance(time.span, start), default=None)
    return None if nearest is None else nearest.interval


def _of_a_noun(sentence: Sentence, span: Span) -> bool:
    """Whether a time stands before a noun it belongs to: "the 1949 convention"."""
    head = head_of(sentence, span)
    if head is None or sentence.tokens[head].head <= head:
        return False
    above = sentence.tokens[head].head
    nominal = sentence.tokens[above].upos in {"NOUN", "PROPN"}
    return nominal and child(sentence, above, "cop") is None


def _speaker(span: Span, statements: Iterable[Statement]) -> Span | None:
    """The speaker of the innermost statement that holds the figure."""
    holding = [
        (len(content), statement)
        for statement in statements
        for content in statement.content
        if content.contains(span)
    ]
    if not holding:
        return None
    return min(holding, key=lambda item: item[0])[1].speaker


_BRACKET: Final = re.compile(r"\s*[(\[]\s*(?:or\s+|about\s+|around\s+|~)?")
_OUT_OF: Final = re.compile(
    r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|a\s+total\s+of\s+|all\s+)?", re.IGNORECASE
)


def _with_doublets(text: str, found: list[Found]) -> list[Found]:
    """The same quantity in another unit, in brackets, speaks of the same thing."""
    result: list[Found] = []
    for item in found:
        before = result[-1] if result else None
        if before is not None and _is_doublet(text, before, item):
            thing = item.figure.thing or before.figure.thing
            figure = replace(item.figure, thing=thing, place=before.figure.place)
            result.append(replace(item, figure=figure))
        else:
            result.append(item)
    return _with_shared_things(text, result)


def _is_doublet(text: str, first: Found, second: Found) -> bool:
    """Whether the second stands in a bracket behind the first: "828 km (520 miles)"."""
    if first.sentence != second.sentence or second.figure.unit is None:
        return False
    return _BRACKET.fullmatch(text[first.figure.span.end : second.figure.span.start]) is not None


def _with_shared_things(text: str, found: list[Found]) -> list[Found]:
    """Both numbers of "135 out of 166 seats" count seats."""
    result = list(found)
    for index in range(len(result) - 1):
        item, following = result[index], result[index + 1]
        between = text[item.figure.span.end : following.figure.span.start]
        if following.figure.thing is not None and _OUT_OF.fullmatch(between):
            shared = replace(
                item.figure,
                thing=following.figure.thing,
                unit=item.figure.unit or following.figure.unit,
                role=following.figure.role,
            )
            result[index] = replace(item, figure=shared)
    return result


def _with_totals(document: Document, found: list[Found]) -> tuple[Figure, ...]:
    """The figures with the total that each is said to be part of."""
    result = []
    for index, item in enumerate(found):
        total = _total(document, found, index)
        figure = item.figure
        if total is not None:
            figure = _part(figure, total.figure)
        result.append(figure)
    return tuple(result)


def _part(figure: Figure, total: Figure) -> Figure:
    """A part with what it leaves to its total: unit, role, place and time."""
    role = total.role if figure.role is FigureRole.OTHER else figure.role
    return replace(
        figure,
        part_of=total.span,
        place=figure.place if figure.place is not None else total.place,
        when=figure.when if figure.when is not None else total.when,
        unit=figure.unit if figure.unit is not None else total.unit,
        role=role,
    )


def _total(document: Document, found: list[Found], index: int) -> Found | None:
    item = found[index]
    if index + 1 < len(found):
        between = document.text[item.figure.span.end : found[index + 1].figure.span.start]
        if _OUT_OF.fullmatch(between):
            return found[index + 1]
    sentence = document.sentences[item.sentence]
    earlier = [
        other
        for other in found[:index]
        if item.sentence - other.sentence <= 1 and _may_hold(other.figure, item.figure)
    ]
    if not earlier:
        return None
    if _of_pronoun(document, item, sentence) or _included(sentence, item.position):
        return earlier[-1]
    return None


def _may_hold(total: Figure, part: Figure) -> bool:
    """Whether one figure can be the total of another: people of people, and no smaller."""
    if total.unit == "1" or (part.unit not in {"1", None, "percent"} and part.unit != total.unit):
        return False
    most = total.high if total.high is not None else float("inf")
    least = part.low if part.low is not None else part.high
    return part.unit in {"1", "percent"} or (least is not None and least <= most)


def _of_pronoun(document: Document, item: Found, sentence: Sentence) -> bool:
    """Half of which, 12 of them, of whom 12."""
    text, span = document.text, item.figure.span
    behind = text[span.end : span.end + 12]
    if re.match(r"\s+of\s+(?:which|whom|them|these|those)\b", behind, re.IGNORECASE):
        return True
    before = text[max(sentence.span.start, span.start - 28) : span.start]
    return re.search(r"\bof\s+(?:which|whom|them)\b[^,.;]*$", before, re.IGNORECASE) is not None


def _included(sentence: Sentence, position: int) -> bool:
    """They include 4,300 troops; 20 people, including five children."""
    words = figure_words().including
    head = position
    while sentence.tokens[head].head >= 0 and sentence.tokens[head].upos in {"NUM", "NOUN", "ADJ"}:
        token = sentence.tokens[head]
        before = tokens_in(sentence, sentence.span)[:head]
        cases = [p for p in before if sentence.tokens[p].head == head]
        if any(sentence.tokens[p].text.lower() in words for p in cases):
            return True
        above = sentence.tokens[token.head]
        if above.lemma.lower() in words and token.relation in {"obj", "nmod", "obl", "dep"}:
            return True
        if token.relation not in {"nummod", "conj", "compound"}:
            return False
        head = token.head
    return False
