"""Where, when and according to whom a figure holds: the surroundings of its own clause."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.codes import PlaceRole, TimexType
from dateline.extract.quantities_things import clause
from dateline.spans import touching
from dateline.syntax import child, head_of, sentences_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.extract.quantities_things import Counted
    from dateline.records import Document, Figure, Interval, Place, Sentence, Statement, Timex
    from dateline.spans import Span

Voices = dict[int, list[tuple["Span", "Span | None"]]]
"""By sentence, the contents of statements that touch it, with their speakers."""


def voices(document: Document, statements: Iterable[Statement]) -> Voices:
    """The statements by the sentences that they touch, so that none is searched in vain."""
    found: Voices = defaultdict(list)
    for statement in statements:
        for content in statement.content:
            for number in sentences_in(document, content):
                found[number].append((content, statement.speaker))
    return found


def speaker(span: Span, contents: Iterable[tuple[Span, Span | None]]) -> Span | None:
    """The speaker of the innermost statement that holds a figure."""
    holding = [(len(content), who) for content, who in contents if content.contains(span)]
    return min(holding, key=lambda item: item[0])[1] if holding else None


def place_of(
    text: str, sentence: Sentence, figure: Figure, where: Counted, places: Sequence[Place]
) -> Span | None:
    """The place inside the thing, else the nearest of the clause, those behind it first."""
    literal = [
        place.span for place in touching(places, sentence.span) if place.role is PlaceRole.LITERAL
    ]
    if not literal:
        return None
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


def days_of(sentence: Sentence, where: Counted, times: Sequence[Timex]) -> Interval | None:
    """The days of the time in the figure's clause, the nearest if there are several."""
    known = [
        time
        for time in touching(times, sentence.span)
        if sentence.span.contains(time.span)
        and time.interval is not None
        and time.type is not TimexType.SET
    ]
    if not known:
        return None
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
