"""Temporal tagging: the times that an article names, with their values and days.

Each sentence is recognised on its own (`temporal_recognition`); then, over the article in
order, expressions are resolved against the publication and the periods named before
(`temporal_resolution`), in the direction that their clause takes (`temporal_context`).

Values are TIMEX3 in the conventions of TempEval-3, and EDTF for users (`temporal_profiles`).
Furniture is left out: what a header or a dateline says is read by `dating`. A day that no
calendar has (30 February) keeps its value and has no interval.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_expressions import Part
from dateline.extract.temporal_operators import operators
from dateline.extract.temporal_profiles import edtf, te3
from dateline.extract.temporal_recognition import recognised
from dateline.extract.temporal_resolution_agreement import resolved
from dateline.extract.temporal_resolution_setting import Setting, quotations, setting
from dateline.records import Timex

if TYPE_CHECKING:
    from datetime import date

    from dateline.extract.temporal_joining import Candidate
    from dateline.records import Document, Interval


CIRCUMSCRIBED: Final = frozenset({Part.EARLY, Part.MID, Part.LATE})
"""Parts of a period whose first and last day nobody knows."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The expressions of an article before they have values, and what surrounds them."""

    candidates: tuple[Candidate, ...]
    settings: tuple[Setting, ...]


def find_times(document: Document, published: Interval | None) -> tuple[Timex, ...]:
    """The temporal expressions of an article in text order: `recognise` and `resolve` at once."""
    return resolve(recognise(document), published)


def recognise(document: Document) -> Recognised:
    """Where an article speaks of time, whatever the day it appeared."""
    candidates = [
        candidate
        for number, sentence in enumerate(document.sentences)
        for candidate in recognised(document.text, sentence, number)
    ]
    quoted = quotations(document.text)
    settings = (setting(document, c.sentence, c.span, c.expression, quoted) for c in candidates)
    return Recognised(tuple(candidates), tuple(settings))


def resolve(
    found: Recognised, published: Interval | None, dateline: date | None = None
) -> tuple[Timex, ...]:
    """The expressions with their values, in text order.

    `published` is when the article appeared. Where it is several days wide only values that
    are the same on all of them are given; where it is `None` or open, values stay symbolic
    and only dates that the text itself completes have an interval. A `dateline` shortly before
    is the day from which "today" and "Friday" count.
    """
    spoken = [candidate.expression for candidate in found.candidates]
    answers = resolved(spoken, found.settings, published, dateline)
    return tuple(
        Timex(
            span=candidate.span,
            type=answer.type,
            value=te3(answer.value, candidate.rule),
            interval=answer.interval,
            rule=candidate.rule,
            grain=answer.grain,
            begins=answer.begins,
            ends=answer.ends,
            anchors=tuple(found.candidates[number].span for number in answer.anchors),
            issue=answer.issue,
            edtf=edtf(
                answer.type,
                answer.value,
                answer.interval,
                approximate=around.about
                or answer.approximate
                or candidate.expression.part in CIRCUMSCRIBED,
            ),
            operators=operators(candidate.expression),
        )
        for candidate, around, answer in zip(
            found.candidates, found.settings, answers, strict=True
        )
    )
