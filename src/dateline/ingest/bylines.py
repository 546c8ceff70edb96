"""Bylines, and the lines that say when an article appeared or was changed.

By Jo Pitt and Al Ruel, AFP          By Our Correspondent         Jo Pitt, Associated Press
Published on 18 Feb 2022             18/02/2022 - 10:21           Last updated at 11:14 GMT
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from dateline.ingest.agencies import any_agency, plain_agency
from dateline.ingest.dates import DATE, TIME, WEEKDAY, value
from dateline.ingest.phrases import alternatives, words
from dateline.records import StatedDate
from dateline.spans import Span

_LONGEST: Final = 150
_NAME_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"
_NAME: Final = rf"{_NAME_WORD}\s+(?:(?:de|da|al|el|van|von|bin|la|der|den|du)\s+)?{_NAME_WORD}"
_NO_PERSON: Final = re.compile(
    r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august"
    r"|september|october|november|december|the|a|an|now|then|all|using|its|his|her|their)\b"
)
_BY: Final = re.compile(r"\W*(?:By|BY|by)\s+(?P<who>\S.*)", re.DOTALL)
_JOINED: Final = r"\s*(?:,|;|&|\band\b|\bwith\b|\||/|[-–—])\s*"
_DATED: Final = re.compile(DATE, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line, or its beginning, that dates the article; `stated` only where it says published."""

    span: Span
    stated: StatedDate | None


def byline(line: str) -> str | None:
    """Who signs, if the whole line is a byline; the names as printed."""
    match = _BY.fullmatch(line)
    if match is None or len(line) > _LONGEST:
        signed = _signed().fullmatch(line) if len(line) <= _LONGEST else None
        return None if signed is None else signed["who"]
    who = match["who"].strip(" |·•-–—,")
    is_agency = re.match(plain_agency(), who) is not None
    if (_NO_PERSON.match(who) and not is_agency) or not _people().fullmatch(who):
        return None
    return who


@cache
def _people() -> re.Pattern[str]:
    """Names, roles, agencies, a place after "in", a date."""
    role = alternatives(words().byline_words)
    lead = rf"(?:{_NAME}|{plain_agency()}|(?i:{role})\s+(?i:{role})|(?i:{role})\s*\Z)"
    more = rf"(?:{_NAME_WORD}|(?i:{role}\b)|{any_agency()}|(?:in|at|for|of|on|the|de|al|van|von|bin|der)\b|{WEEKDAY}|[\d:]+)"
    return re.compile(rf"{lead}(?:(?:{_JOINED}|\s+)+{more}){{0,24}}\.?")


@cache
def _signed() -> re.Pattern[str]:
    """A name and an agency without "By": "Jo Pitt, Associated Press"."""
    return re.compile(
        rf"\W*(?P<who>{_NAME}(?:\s+{_NAME_WORD})?(?:(?:\s+and\s+|,\s*|\s*[|/–—-]\s*|\s+with\s+|\s+in\s+{_NAME_WORD},?\s+)"
        rf"{_NAME}(?:\s+{_NAME_WORD})?)*(?:,|\s*[|–—]|\s+with|\s+-)\s*{plain_agency()})"
    )


def stamp(text: str, line: Span, *, is_first: bool) -> Stamp | None:
    """The line if it only dates the article; of the first line also its beginning.

    The beginning needs a label or a time of day: "18 February 2022 was a Friday" is a report.
    """
    end = min(line.end, line.start + _LONGEST)
    match = _items().match(text, line.start, end)
    if match is None:
        return None
    whole = not re.search(r"\w", text[match.end() : line.end])
    if not whole and not (is_first and _is_labelled(match[0])):
        return None
    span = line if whole else Span(line.start, match.start() + len(match[0].rstrip(" ,;|-–—")))
    return Stamp(span, _stated(text, span))


def _is_labelled(stamped: str) -> bool:
    return bool(_label().search(stamped)) and bool(re.search(TIME, stamped, re.IGNORECASE))


def _stated(text: str, span: Span) -> StatedDate | None:
    """The first date that is not behind a label of changes."""
    for item in _item().finditer(text, span.start, span.end):
        if item["changed"] or item["changed2"]:
            continue
        found = _DATED.search(text, *item.span())
        known = None if found is None else value(found)
        if found is not None and known is not None:
            return StatedDate(value=known, span=Span(*found.span()))
    return None


@cache
def _label() -> re.Pattern[str]:
    listed = words()
    return re.compile(
        alternatives([*listed.published_labels, *listed.changed_labels]), re.IGNORECASE
    )


@cache
def _item() -> re.Pattern[str]:
    """A label, a time and a date, in the orders that pages print."""
    published = alternatives(words().published_labels)
    changed = alternatives(words().changed_labels)
    unnamed = re.sub(r"[?]P<[a-z]\d>", "?:", DATE)
    time = rf"(?:{TIME})"
    return re.compile(
        rf"(?:(?:(?P<changed>{changed})|{published}(?:\s+in\s+[\w’' ]{{2,40}},)?)(?!\w)\s*[:|-]?\s*)?(?:{time}[\s,|-]*)?"
        rf"(?:{WEEKDAY}\s*,?\s*)?(?:{unnamed})"
        rf"(?:[\s,;|–-]*(?P<changed2>{changed})\b)?(?:[\s,;|–-]*(?:at\s+)?{time}(?:\s*\([A-Z]{{2,5}}\))?)?"
        r"(?:\s+(?:\d\d:\d\d\s+)?(?:GMT|UTC|[ECPM][SD]T|BST|CES?T|IST|WAT|EAT|UK)\b)?",
        re.IGNORECASE,
    )


@cache
def _items() -> re.Pattern[str]:
    single = re.sub(r"[?]P<[a-z0-9]+>", "?:", _item().pattern)
    return re.compile(rf"[^\w,;]*{single}(?:[\s,;|•·/-]*{single}){{0,2}}", re.IGNORECASE)
