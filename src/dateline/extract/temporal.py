"""Temporal tagging: the times that an article names, with their values and days.

Each sentence is recognised on its own (`temporal_recognition`); then, over the article in
order, expressions are resolved against the publication and the periods named before
(`temporal_resolution`), in the direction that their clause takes (`temporal_context`).

Values are TIMEX3 in the conventions of TempEval-3, and EDTF for users. Furniture is left out: what a header or a
dateline says is read by `dating`. A day that no calendar has (30 February) keeps its value
and has no interval.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_context import lean, length_lean
from dateline.extract.temporal_expressions import Length, Part, Partial
from dateline.extract.temporal_profiles import edtf
from dateline.extract.temporal_recognition import Candidate, recognised
from dateline.extract.temporal_resolution import Reader, Resolved, agreed
from dateline.records import Timex

if TYPE_CHECKING:
    from datetime import date

    from dateline.records import Document, Interval, Sentence


CIRCUMSCRIBED: Final = frozenset({Part.EARLY, Part.MID, Part.LATE})
"""Parts of a period whose first and last day nobody knows."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The expressions of an article before they have values, and the leaning of their clauses."""

    candidates: tuple[Candidate, ...]
    leans: tuple[int, ...]


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
    leans = (leaning(document.sentences[c.sentence], c) for c in candidates)
    return Recognised(tuple(candidates), tuple(leans))


def resolve(found: Recognised, published: Interval | None) -> tuple[Timex, ...]:
    """The expressions with their values, in text order.

    `published` is when the article appeared. Where it is several days wide only values that
    are the same on all of them are given; where it is `None` or open, values stay symbolic
    and only dates that the text itself completes have an interval.
    """
    answers = resolve_all(found, published)
    return tuple(
        Timex(
            span=candidate.span,
            type=answer.type,
            value=answer.value,
            interval=answer.interval,
            rule=candidate.rule,
            edtf=edtf(
                answer.type,
                answer.value,
                answer.interval,
                approximate=candidate.expression.part in CIRCUMSCRIBED,
            ),
        )
        for candidate, answer in zip(found.candidates, answers, strict=True)
    )


def resolve_all(found: Recognised, published: Interval | None) -> list[Resolved]:
    """Values in text order, from both ends of the publication where it is several days."""

    def run(day: date | None) -> list[Resolved]:
        reader = Reader(day)
        return [
            reader.resolve(c.expression, way)
            for c, way in zip(found.candidates, found.leans, strict=True)
        ]

    if published is None or published.first is None or published.last is None:
        return run(None)
    first = run(published.first)
    if published.first == published.last:
        return first
    last, symbolic = run(published.last), run(None)
    return [
        agreed(a, b, lambda s=s: s)  # type: ignore[misc]
        for a, b, s in zip(first, last, symbolic, strict=True)
    ]


def leaning(sentence: Sentence, candidate: Candidate) -> int:
    """The direction of the clause, where the expression needs one."""
    body = candidate.expression.body
    if isinstance(body, Partial) and body.year is None and body.within is None:
        return lean(sentence, candidate.span)
    if isinstance(body, Length) and body.side == 0:
        return length_lean(sentence, candidate.span)
    return 0
