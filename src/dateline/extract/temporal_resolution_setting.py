"""What an expression's surroundings say that its resolver needs, apart from any day.

The signs of direction of its clause, whether a length runs from the publication or up to it,
the paragraph and quotation it stands in, and words beside it that close a period ("the
quarter ended July 31"), approximate it ("about two years ago") or count from another date
("the previous Friday"). It depends on the article alone, never on when that appeared, so it
is read once however often the expressions are resolved.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_context import cues
from dateline.extract.temporal_context_lengths import length_lean, length_tie
from dateline.extract.temporal_expressions import Expression, Grain, Length, Part, Partial, Shift
from dateline.extract.temporal_lexicon import calendar_words
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Document, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The day on which a period ends or ended: "ended July 31", "ending June 30, 1990"."""

    month: int
    day: int | None = None
    year: int | None = None
    over: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The surroundings of one expression.

    `cues` are the signs of direction in its clause, `run` is +1 or -1 where a length begins
    or ends at the publication. `quotation` numbers the quotation it stands in. `closed` tells
    that "ended" or "ending" follows, `closing` the day named there. `compared` is the last
    word of "the 1988 period" and "the year-ago quarter", which are as long as the period they
    are compared with; `relative` marks "the previous
    Friday", counted from the date named before, `pointing` "that evening", which names its day.

    `stamp` marks what opens a paragraph, as the times of a log do; `aside` a day that
    nothing is told of ("by Friday", "ten days ago"); `habit` hours of no single day ("a curfew from 10 p.m.").
    `tie` is +1 where a length runs from the day named beside it, -1 where it ends there;
    `dated` tells that this day follows the length ("within 48 hours, on 25 August"). `edge`
    marks "by the end of", which means the last day.
    """

    cues: tuple[str, ...] = ()
    run: int = 0
    sentence: int = 0
    paragraph: int = 0
    quotation: int | None = None
    about: bool = False
    closed: bool = False
    closing: Closing | None = None
    compared: str | None = None
    relative: bool = False
    pointing: bool = False
    stamp: bool = False
    aside: bool = False
    habit: bool = False
    tie: int = 0
    dated: bool = False
    edge: bool = False


NOWHERE: Final = Setting()
"""Surroundings that say nothing."""

QUOTATION: Final = re.compile(r"“[^”]{1,1500}”|``.{1,1500}?''|\"[^\"]{1,1500}\"", re.DOTALL)
"""Words in quotation marks; a mark that stays open is none."""

CLOSED: Final = re.compile(r",?\s+(ended|ending|ends)\b", re.IGNORECASE)

CLOSING: Final = re.compile(
    r",?\s+(ended|ending|ends)\s+(?:on\s+|in\s+)?([A-Z][a-z]{2,8})\b\.?"
    r"(?:\s+(\d{1,2})(?:st|nd|rd|th)?\b)?(?:,?\s+(\d{4})\b)?"
)

ABOUT: Final = re.compile(
    r"(about|around|approximately|roughly|circa|nearly|almost|some|more or less)\b|.*\bor so$",
    re.IGNORECASE | re.DOTALL,
)

RELATIVE: Final = re.compile(r"the (previous|preceding|following|next)\b", re.IGNORECASE)

POINTING: Final = re.compile(
    r"(?:early |late |later |earlier )?(?:in |on )?(?:that|the (?:very )?same)\b"
    r"|.*\b(?:this|today|tonight)\b",
    re.IGNORECASE | re.DOTALL,
)

STAMP: Final = re.compile(
    r"(?:(?:shortly|just|soon) (?:before|after)|about|around|at|by)?\s*", re.IGNORECASE
)
"""What may stand before a stamp: "Shortly before midnight. Officers appear ..."."""

DEADLINE: Final = re.compile(r"\b(by|before|until|till)\s(?:\w+ )?$", re.IGNORECASE)
"""Before a day, it shows that nothing is told of the day itself."""

HABIT: Final = re.compile(
    r"\bcurfews?\b|\bopening hours\b|\bopen (?:from|between)\b", re.IGNORECASE
)
"""In their sentences times of the clock are of every day."""

EDGE: Final = re.compile(
    r"(?:the )?(?:very )?(?:end|close) of\b|year['’s]*[- ]end\b", re.IGNORECASE
)

DATED: Final = re.compile(r"\s*,?\s+on (?=[A-Z\d])")

COMPARED: Final = re.compile(r".*\b(quarter|period)$", re.IGNORECASE | re.DOTALL)


def quotations(text: str) -> tuple[Span, ...]:
    """The stretches of a text inside quotation marks, in text order."""
    return tuple(Span(*match.span()) for match in QUOTATION.finditer(text))


def setting(
    document: Document,
    number: int,
    span: Span,
    expression: Expression,
    quoted: Sequence[Span] = (),
) -> Setting:
    """The surroundings of an expression in a sentence of an article.

    `quoted` are the quotations of the article, in text order.
    """
    sentence = document.sentences[number]
    words = document.text[span.start : span.end]
    after = document.text[span.end : min(span.end + 40, sentence.span.end)]
    before = document.text[sentence.span.start : span.start]
    closed, compared = CLOSED.match(after), COMPARED.match(words)
    timed = expression.clock is not None
    return Setting(
        cues=_cues(sentence, span, expression),
        run=_run(sentence, span, expression, after),
        sentence=number,
        paragraph=sentence.paragraph,
        quotation=_quotation(quoted, span),
        about=ABOUT.match(words) is not None,
        closed=closed is not None,
        closing=closing(after) if closed else None,
        compared=compared[1].lower() if compared else None,
        relative=RELATIVE.match(words) is not None,
        pointing=timed and POINTING.match(words) is not None,
        stamp=timed and _opens(document.text, sentence.span.start) and _stamps(before),
        aside=DEADLINE.search(before) is not None or words.endswith("ago"),
        habit=timed and HABIT.search(before) is not None,
        tie=_tie(sentence, span, expression, before, after),
        dated=DATED.match(after) is not None,
        edge=DEADLINE.search(before) is not None and EDGE.match(words) is not None,
    )


def _cues(sentence: Sentence, span: Span, expression: Expression) -> tuple[str, ...]:
    return cues(sentence, span) if _open(expression) else ()


def _open(expression: Expression) -> bool:
    """Whether the clause decides which period an expression means."""
    body = expression.body
    if expression.clock is not None and isinstance(body, Shift) and not body.amount:
        return True  # of the day told about, if it looks back
    if isinstance(body, Shift) and isinstance(body.base, Partial):
        body = body.base
    if isinstance(body, Partial):
        return body.year is None and body.within is None
    if not isinstance(body, Shift) or body.amount:
        return False
    return body.unit is Grain.WEEKEND or expression.part is Part.LATE


def _run(sentence: Sentence, span: Span, expression: Expression, after: str) -> int:
    body = expression.body
    if isinstance(body, Length) and body.side == 0:
        return length_lean(sentence, span, after)
    return 0


def _opens(text: str, start: int) -> bool:
    """Whether a paragraph begins here."""
    return text[:start].rstrip(" ")[-1:] in {"", "\n"}


def _stamps(before: str) -> bool:
    return STAMP.fullmatch(before) is not None


def _tie(sentence: Sentence, span: Span, expression: Expression, before: str, after: str) -> int:
    body = expression.body
    if not isinstance(body, Length) or body.side:
        return 0
    return length_tie(sentence, span, before, after)


def _quotation(quoted: Sequence[Span], span: Span) -> int | None:
    number = bisect_right(quoted, span.start, key=lambda s: s.start) - 1
    return number if number >= 0 and quoted[number].contains(span) else None


def closing(after: str) -> Closing | None:
    """The day named in words that follow a period and begin with "ended" or "ending"."""
    match = CLOSING.match(after)
    if match is None:
        return None
    verb, name, day, year = match.groups()
    words = calendar_words()
    month = words.months.get(name.lower()) or words.short_months.get(name.lower())
    if month is None:
        return None
    return Closing(
        month=month,
        day=int(day) if day else None,
        year=int(year) if year else None,
        over=verb.lower() == "ended",
    )
