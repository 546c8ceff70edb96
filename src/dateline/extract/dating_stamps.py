"""Dates that an article bears: time stamps, its address, its dateline, its copyright line.

A stamp is a full date near the top or the bottom that no sentence uses: a time of day follows
("Mon Mar 2, 2015 5:41 pm"), a line ends with it, or a word of publishing stands before it
("Posted on"). Dates of a last change say only that the article is no younger. What a header
field states is left out: it is what the clues are to check.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.codes import ClueKind, FurnitureKind
from dateline.extract.dating_values import with_weekday
from dateline.extract.temporal_calendar import valid_date
from dateline.extract.temporal_lexicon import calendar_words
from dateline.ingest.dates import DATE, TIME, value
from dateline.records import Clue
from dateline.resources import table
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records import Document


class DatingWords(msgspec.Struct, frozen=True):
    """The list `dating_words`."""

    published: list[str]
    changed: list[str]
    ending: list[str]
    terms: list[str]
    saying: list[str]
    names: list[str]


def dating_words() -> DatingWords:
    """The dating words of the installation."""
    words: DatingWords = table("dating_words", DatingWords)
    return words


TOP: Final = 700
"""Characters at the beginning in which a date with a time of day is a stamp."""

BOTTOM: Final = 500
"""Characters at the end in which a word of publishing makes a date a stamp."""

FIRST: Final = 120
"""Characters at the beginning in which a stamp is that of the article, whatever others follow."""

_DATE: Final = re.compile(rf"(?<![\w/.-]){DATE}", re.IGNORECASE)
_MONTH_DAY: Final = re.compile(
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+(?P<n1>[A-Z][a-z]{2,8}|[A-Z]{3,9})"
    r"|(?P<n2>[A-Z][a-z]{2,8}|[A-Z]{3,9})\.?\s+(?P<d2>\d{1,2}))(?!\d|\s*[:.]\d)"
)
_TIME_BEHIND: Final = re.compile(
    rf"\s*(?:[|,;:·–—-]|at|last updated at)?\s*(?:{TIME}|\d\d:\d\d:\d\d)", re.IGNORECASE
)
_TIME_BEFORE: Final = re.compile(
    rf"(?:^|[|.?!\r\n])\s*(?:{TIME}|\d\d[:.]\d\d)(?:\s+\w+\s+time)?\s*,\s*$", re.IGNORECASE
)
"""Nothing but a time of day before it: "| 16:45 UK time, Monday, 22 June 2015"."""
_APPEARED: Final = re.compile(
    rf"\b(?:appeared|published|printed)\b[^\r\n]{{0,100}}\bon\s+{TIME}\s+on\s*$", re.IGNORECASE
)
"""How papers close an article: "first published in the Post on 17.02 BST on"."""
_IN_SENTENCE: Final = re.compile(
    r"\b(?:on|of|in|by|since|until|from|to|the|after|before)\s*$", re.IGNORECASE
)
_LINE_END: Final = re.compile(r"[ \t]*(?:\||[\r\n]|\Z)")
_COPYRIGHT: Final = re.compile(
    r"(?:©|&copy;|\(c\)|-LRB- c -RRB-|\bcopyright\b)\s*(?:\(c\)\s*|©\s*)?"
    r"(?:\d{4}\s*[-–]\s*)?(?P<year>\d{4})\b",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"[/_-](?P<y>(?:19|20)\d\d)(?P<sep>[/_-]?)(?P<m>0[1-9]|1[0-2])"
    r"(?:(?P=sep)(?P<d>0[1-9]|[12]\d|3[01]))?(?=[/_.-]|\D|\Z)"
)


def borne(document: Document) -> Iterator[Clue]:
    """The clues of an article that are no part of its report."""
    yield from _address(document.article.url)
    yield from _datelines(document)
    yield from _stamps(document)
    yield from _copyright(document.text)


def _address(url: str | None) -> Iterator[Clue]:
    """The day, or the month, in the path of the article's address."""
    match = _ADDRESS.search(url or "")
    if match is None or not (match["sep"] or match["d"]):
        return
    year, month, day = (int(match[part] or 1) for part in ("y", "m", "d"))
    if valid_date(year, month, day) is None:
        return
    parts = "-".join(match[part] for part in ("y", "m", "d") if match[part])
    yield Clue(kind=ClueKind.ADDRESS, span=None, value=parts, why=f"address with {parts}")


def _datelines(document: Document) -> Iterator[Clue]:
    """The day printed in an agency dateline, with or without its year."""
    for item in document.article.furniture:
        if item.kind is not FurnitureKind.DATELINE:
            continue
        words = item.span.of(document.text)
        found = _full(words) or _month_day(words)
        if found is not None:
            inner, day = found
            span = Span(item.span.start + inner.start, item.span.start + inner.end)
            why = f"dateline of {plain(document.text, span)}"
            yield Clue(kind=ClueKind.DATELINE, span=span, value=day, why=why)


def _full(words: str) -> tuple[Span, str] | None:
    """The first whole date in some words, with the weekday printed beside it."""
    for match in _DATE.finditer(words):
        day = _day(match)
        if day is not None:
            return Span(*match.span()), day
    return None


def _day(match: re.Match[str]) -> str | None:
    """The value of a match that names a whole day."""
    found = value(match)
    if found is None or len(found) != len("2022-02-18"):
        return None
    if valid_date(*(int(part) for part in found.split("-"))) is None:
        return None
    weekday = named_weekday(match[0])
    return found if weekday is None else with_weekday(found, weekday)


def _month_day(words: str) -> tuple[Span, str] | None:
    """The first month and day in some words."""
    calendar = calendar_words()
    months = calendar.months | calendar.short_months
    for match in _MONTH_DAY.finditer(words):
        month = months.get((match["n1"] or match["n2"]).lower())
        day = int(match["d1"] or match["d2"])
        if month is not None and valid_date(2000, month, day) is not None:
            return Span(*match.span()), f"XXXX-{month:02d}-{day:02d}"
    return None


def named_weekday(words: str) -> int | None:
    """The weekday that some words name, Monday 1."""
    calendar = calendar_words()
    names = calendar.weekdays | calendar.short_weekdays
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in names:
            return names[word]
    return None


def named_month(words: str) -> int | None:
    """The month that some words name."""
    calendar = calendar_words()
    names = calendar.months | calendar.short_months
    found = (names.get(word) for word in re.findall(r"[a-z]+", words.lower()))
    return next((month for month in found if month is not None), None)


def _stamps(document: Document) -> list[Clue]:
    """The stamps; where they name several days, only one at the very beginning is believed."""
    found = list(_each_stamp(document))
    days = {clue.value[:10] for clue in found if not clue.lean}
    if len(days) > 1:
        return [c for c in found if c.lean or (c.span is not None and c.span.start < FIRST)][:1]
    return found


def _each_stamp(document: Document) -> Iterator[Clue]:
    text, stated = document.text, document.article.stated_date
    taken = [
        item.span for item in document.article.furniture if item.kind is FurnitureKind.DATELINE
    ]
    if stated is not None and stated.span is not None:
        taken.append(stated.span)
    for match in _near_the_ends(text):
        span, day = Span(*match.span()), _day(match)
        if day is None or any(span.overlaps(other) for other in taken):
            continue
        lean = _stamped(text, span)
        if lean is not None:
            yield stamp(text, span, day, lean)


def stamp(text: str, span: Span, value: str, lean: int) -> Clue:
    """A stamp (lean 0) or the day of a last change (+1)."""
    what = "last changed on" if lean else "time stamp of"
    return Clue(
        kind=ClueKind.STAMP,
        span=span,
        value=value,
        why=f"{what} {plain(text, span)}",
        lean=lean,
    )


def is_changed(text: str, span: Span) -> bool:
    """Whether a word of changing stands before a date: "this article was amended on"."""
    return behind_words()[1].search(text[max(0, span.start - 60) : span.start]) is not None


def has_time(text: str, span: Span) -> bool:
    """Whether a time of day follows a date, as where readers' comments are signed."""
    return _TIME_BEHIND.match(text, span.end) is not None


def _near_the_ends(text: str) -> Iterator[re.Match[str]]:
    top = TOP + 40  # a date that begins in the first part may end behind it
    bottom = max(top, len(text) - BOTTOM)
    yield from _DATE.finditer(text, 0, top)
    yield from _DATE.finditer(text, bottom)


def _stamped(text: str, span: Span) -> int | None:
    """0 for a stamp, +1 for the day of a last change, `None` for a date of the report."""
    before = text[max(0, span.start - 160) : span.start]
    published, changed = behind_words()
    if changed.search(before):
        return 1
    if published.search(before) or _APPEARED.search(before):
        return 0
    if span.start >= TOP or _IN_SENTENCE.search(before):
        return None
    if _TIME_BEHIND.match(text, span.end) or _TIME_BEFORE.search(before):
        return 0
    alone = not before.strip(" \t") or before.rstrip(" \t")[-1:] in {"\n", "|", "·"}
    return 0 if alone and _LINE_END.match(text, span.end) else None


@cache
def behind_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends in a word of publishing, or of changing, with at most a time of day behind it."""
    words = dating_words()
    published, changed = (
        re.compile(
            rf"\b(?:{'|'.join(re.escape(word) for word in listed)})\s*:?\s*"
            rf"(?:(?:on|at|in)\b\s*)?(?:(?:{TIME}|\d\d[:.]\d\d)\s*"
            r"(?:[A-Z]{2,4}\b)?\s*(?:,|on)?\s*)?$",
            re.IGNORECASE,
        )
        for listed in (words.published, words.changed)
    )
    return published, changed


def _copyright(text: str) -> Iterator[Clue]:
    """The latest year of the copyright lines: pages show older ones for their pictures."""
    matches = [m for m in _COPYRIGHT.finditer(text) if 1900 <= int(m["year"]) <= 2999]
    if matches:
        match = max(matches, key=lambda m: (int(m["year"]), -m.start()))
        span, year = Span(*match.span()), match["year"]
        why = f"copyright of {int(year)}"
        yield Clue(kind=ClueKind.COPYRIGHT, span=span, value=year, why=why)


def plain(text: str, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(span.of(text).split())
