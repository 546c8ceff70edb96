"""Numbers that one source gives only as a multiple of another's: "twice as many, says the union".

Read from the words; the number that is multiplied stands before them. Leaves out multiples of
a number of another time: "twice as many as last year".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.findings import Clash, Severity
from dateline.spans import Span
from dateline.story.conflicts_ground import conflict_words
from dateline.story.conflicts_records import Verdict, conflict, shortened, side
from dateline.story.restated_words import WORD
from dateline.story.wordings import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.findings import Conflict
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_measures import Measure

MULTIPLE: Final = re.compile(
    r"\b(?P<much>twice|double|treble|half|(?:three|four|five|ten) times|"
    r"(?:(?:fewer|less|more) than )?(?:half|an? (?:third|quarter|tenth))) "
    r"(?:as (?:many|much|high)|that (?:number|figure|many|much)|the (?:number|figure))\b(?! as)",
    re.IGNORECASE,
)

NEAR: Final = 300
"""Characters back to the number that is multiplied."""

LEAST: Final = 10
"""Smaller numbers are not multiplied."""


def multiple_conflicts(ground: Ground, found: Sequence[Measure]) -> Iterator[Conflict]:
    """A record for each number that another source gives as a multiple."""
    for article in sorted(ground.by_id):
        text = ground.text(article)
        for match in MULTIPLE.finditer(text):
            sentence = ground.sentence(article, Span(*match.span()))
            words = frozenset(plain(m[0]) for m in WORD.finditer(sentence.of(text)))
            before = [
                m
                for m in found
                if m.article == article
                and 0 <= match.start() - m.span.end <= NEAR
                and m.bounds.low >= LEAST
            ]
            if before and words & conflict_words().counting:
                yield _record(ground, before[-1], Span(*match.span("much")))


def _record(ground: Ground, measure: Measure, multiple: Span) -> Conflict:
    text = ground.text(measure.article)
    verdict = Verdict(
        kind=Clash.FIGURE,
        severity=Severity.MEDIUM,
        about=shortened(measure.reading.thing or measure.sentence.of(text)),
        why=f"no number fits all: {measure.span.of(text)} / {multiple.of(text)} as many",
    )
    sides = [
        side(ground, measure.article, (measure.span,), measure.reading.figure.attributed_to),
        side(ground, measure.article, (multiple,)),
    ]
    return conflict(verdict, sides, [] if measure.act is None else [measure.act.entry])
