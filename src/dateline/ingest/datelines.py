"""Where a report says from where, when and by which agency it was sent.

    NIAMEY, April 22 (Reuters) -        Paris/Bamako (AFP) —        (Bloomberg) --
    MOSCOW, February 18. /TASS/.        TOKYO, Feb. 18, Kyodo -     ISLAMABAD:
    LONDON | Tue May 5, 2009 2:45 am EDT

With an agency in brackets and a dash the form is unmistakable, and is found inside a line too,
behind a headline that was glued to it. Without an agency it must begin one of the first lines,
and hold a date or a place that datelines are known to name. Place and date stay readable inside
the span; no place is resolved here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from dateline.ingest.agencies import agencies_in, any_agency, canonical
from dateline.ingest.dates import DATE, TIME, WEEKDAY
from dateline.ingest.phrases import words
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_LINES: Final = 3
"""Lines of the report that may begin with a dateline without an agency."""

_WINDOW: Final = 160
"""Characters before an agency that may hold its place and date."""

_S: Final = r"[^\S\r\n]*"
_OPEN, _CLOSE = r"(?:\(|\[|-LRB-|-LSB-)", r"(?:\)|\]|-RRB-|-RSB-)"
_DASH: Final = rf"{_S}(?:\.?--+|\.?[-–—―](?:\s-)?|:)(?![LR][RS]B-)"
_LETTER: Final = "A-ZÀ-ÖØ-Þ"
_CAPS: Final = rf"(?:Mc|Mac|De|Le|La)?[{_LETTER}][{_LETTER}'’.-]*[{_LETTER}](?![a-z])\.?"
_MIXED: Final = rf"[{_LETTER}][\w'’.-]*"
_JOINING: Final = r"(?:de|da|do|del|of|the|al|el|es|ed|au|sur|upon|on|und|and)"
_CAPS_PLACE: Final = rf"{_CAPS}(?:[^\S\r\n]+{_CAPS}){{0,5}}"
_MIXED_PLACE: Final = rf"{_MIXED}(?:[^\S\r\n]+(?:{_JOINING}[^\S\r\n]+)?{_MIXED}){{0,4}}"
_BRACKETED: Final = rf"(?:{_S}\[[^\]\r\n]{{2,30}}\])?"
"""Indian agencies add the country so: "New Delhi [India], February 18 (ANI):"."""

_REGION: Final = rf"(?:{_S},{_S}{_MIXED_PLACE}){{0,2}}{_BRACKETED}"
_MONTH: Final = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR: Final = rf"(?:{_S},?{_S}(?:19|20)\d\d)?"
_DAY: Final = (
    rf"(?:{_S},?{_S}(?i:{WEEKDAY}))?(?:{_S}[,.]|{_S}[-–—](?=\s))?{_S}"
    rf"(?:{_MONTH}{_S}\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?{_S}{_MONTH}){_YEAR}{_S}[.,]?"
)


def _others(place: str) -> str:
    return rf"(?:{_S}(?:\\?/|&){_S}{place}{_REGION}){{0,3}}"


_CAPS_PLACES: Final = rf"{_CAPS_PLACE}{_REGION}{_others(_CAPS_PLACE)}"
_MIXED_PLACES: Final = rf"{_MIXED_PLACE}{_REGION}{_others(_MIXED_PLACE)}"
_STAMP: Final = re.compile(
    rf"(?:(?<![\w'’.-])(?P<place>{_CAPS_PLACES})(?:{_DAY})?{_S}\|{_S})?"
    rf"(?:(?i:{WEEKDAY}){_S},?{_S})?(?i:{re.sub('[?]P<[a-z0-9]+>', '?:', DATE)}){_S}[,;|-]?{_S}(?-i:{TIME})"
)
_YEAR_AND_TIME: Final = re.compile(r"\d{4}\D{1,6}\d{1,2}(?:[:.h]\d\d|\s*[ap]\.?m)", re.IGNORECASE)
"""Cheap test before the costly one."""

_IN_BRACKETS: Final = re.compile(rf"{_OPEN}{_S}(?P<inside>[^()\r\n]{{1,60}}?){_S}{_CLOSE}")
_INSIDE: Final = re.compile(
    r"(?:(?:[A-ZÀ-Þ0-9][\w.!'’-]*|dpa|epa|with|and|&|by|from|via|!|[/\\,|-])\s*){1,9}"
)
_PICTURE: Final = re.compile(r"(?i:photo|file|handout)")
_CAPS_BEFORE: Final = re.compile(rf"(?<![\w'’.-]){_CAPS_PLACES}(?P<day>{_DAY})?{_S}[,-]?{_S}\Z")
_MIXED_BEFORE: Final = re.compile(rf"{_S}{_MIXED_PLACES}(?P<day>{_DAY})?{_S}[,-]?{_S}\Z")
_DAY_BEFORE: Final = re.compile(rf"(?P<day>{_DAY}){_S}\Z")
_PREPOSITION: Final = re.compile(
    r"\b(?:on|of|at|by|to|from|until|till|since|before|after|between|and|for|in)\Z|[(,]\Z",
    re.IGNORECASE,
)
_DASHED: Final = re.compile(_DASH)
_REPORT: Final = re.compile(rf"{_S}(?=[{_LETTER}\d\"“‘'`$€£(]|-L[RS]B-)|{_S}\Z")
_PLAIN_DATED: Final = re.compile(
    rf"(?P<first>{_CAPS_PLACE}){_REGION}{_others(_CAPS_PLACE)}(?:{_DAY}|{_S}\({_DAY}{_S}\)){_DASH}"
)
_UNLISTED: Final = re.compile(
    rf"(?P<first>{_CAPS_PLACE}){_REGION}(?:{_DAY})?{_S},?{_S}"
    rf"\({_MIXED}(?:[^\S\r\n]+{_MIXED}){{0,3}}\){_S}(?:--+|[–—―]|-(?=\s))"
)
"""An agency that no list knows: a place in capitals, a name in brackets and a dash are enough."""

_PLAIN: Final = re.compile(
    rf"(?P<first>{_CAPS_PLACE})(?P<region>{_REGION})(?P<others>{_others(_CAPS_PLACE)}){_DASH}(?=\s)"
)
_PLAIN_MIXED: Final = re.compile(
    rf"(?P<first>{_MIXED_PLACE})(?P<region>{_REGION}){_S}(?:--+|[–—―]|(?<=\s)-|(?P<colon>:))(?=\s+[{_LETTER}\"“‘'`])"
)
_LAST_WORDS: Final = re.compile(
    rf"(?<![\w'’-])(?=(?P<place>{_MIXED}(?:\s+{_MIXED}){{0,2}}(?:\s*,\s*{_MIXED}(?:\s+{_MIXED}){{0,2}})?)\s*,?\s*\Z)"
)
_UNDASHED: Final = re.compile(
    rf"(?P<first>{_CAPS}(?:[^\S\r\n]+{_CAPS}){{0,2}})(?=[^\S\r\n]+(?:The|A|An|In|At|As|After|It|There|Two|More)\b)"
)
_SENTENCE_END: Final = re.compile(r"(?<=[\w”\"’')\s])(?<![A-Z]{2})[.!?][\"”’']?\s+(?=[A-Z])")
_TITLE_WINDOW: Final = 250
_STAMP_WINDOW: Final = 640
_PLAIN_WINDOW: Final = 200
_LONGEST_HEADLINE: Final = 110
""""Doha: The ministry ..." is a dateline in a paragraph, a speaker in a headline."""

_SHORTEST_PLACE: Final = 6
_SENTENCE_WORD: Final = re.compile(
    r"\b(?:BY|IS|ARE|WAS|TO|FOR|FROM|WITH|AS|AND|NOT|WHO|WHAT|HOW)\b"
)
""""LED BY" is no place, "ON THE GULF OF MEXICO" is."""
_MOST_BRACKETS: Final = 100
"""A line with more brackets is no report; keeps time linear on hostile input."""


@dataclass(frozen=True, slots=True)
class Datelines:
    """The datelines of a line, and the dates with a time of day that name no place."""

    datelines: tuple[Span, ...]
    stamps: tuple[Span, ...]


def datelines(text: str, line: Span, number: int) -> Datelines:
    """What is found in a line, which is the `number`th of the report that is not blank."""
    last = min(line.end, line.start + _STAMP_WINDOW)
    may_be_stamped = _YEAR_AND_TIME.search(text, line.start, last) is not None
    stamped = list(_STAMP.finditer(text, line.start, last)) if may_be_stamped else []
    found = [Span(*match.span()) for match in stamped if match["place"]]
    behind = max((match.end() for match in stamped), default=line.start)
    found += _with_agency(text, line, behind)
    if not found and number < FIRST_LINES:
        found += _without_agency(text, line, number)
    return Datelines(
        tuple(sorted(found)),
        tuple(Span(*m.span()) for m in stamped if not m["place"] and _is_no_sentence(text, m)),
    )


def _is_no_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether a date with a time stands apart; "on 18 February 2022 10:15 am" is a report."""
    before = text[max(0, match.start() - 12) : match.start()].rstrip()
    return not _PREPOSITION.search(before) and bool(_REPORT.match(text, match.end()))


def _with_agency(text: str, line: Span, behind: int) -> Iterator[Span]:
    """Datelines around agencies in brackets; no place is looked for before `behind`."""
    candidates = _IN_BRACKETS.finditer(text, line.start, line.end)
    for match in islice(candidates, _MOST_BRACKETS):
        inside = Span(*match.span("inside"))
        if not _INSIDE.fullmatch(match["inside"]) or _PICTURE.search(match["inside"]):
            continue
        if not agencies_in(text, inside):
            continue
        first = max(min(behind, match.start()), match.start() - _WINDOW)
        window = text[first : match.start()]
        span = _around(text, line, match, window)
        if span is not None:
            behind = span.end
            yield span
    yield from _unbracketed(text, line)


def _around(text: str, line: Span, match: re.Match[str], window: str) -> Span | None:
    """The dateline around an agency in brackets, `None` if it is a credit or a mention."""
    at_start = match.start() - len(window) == line.start
    place = _CAPS_BEFORE.search(window) or (_MIXED_BEFORE.match(window) if at_start else None)
    start = match.start()
    if place is None:
        start -= _length_of_known_place(window)
    else:  # without the blanks before it
        start -= len(window) - (place.start() + len(place[0]) - len(place[0].lstrip()))
    if start == match.start() and (day := _DAY_BEFORE.search(window)):
        start -= len(day[0].lstrip(" ,."))
    dash = _DASHED.match(text, match.end(), line.end)
    end = match.end() if dash is None else dash.end()
    if not _REPORT.match(text, end, line.end):
        return None
    if dash is not None:
        return Span(start, _with_second_place(text, end, line.end))
    if place is None or start != line.start or not _is_sure(place, end == line.end):
        return None
    return Span(start, end)


def _length_of_known_place(window: str) -> int:
    """Characters at the end of a window that name a known city, in small letters too.

    "... were absent Cairo, Egypt (CNN) --": a headline was glued to the dateline, so that only
    known names tell where the place begins.
    """
    for match in _LAST_WORDS.finditer(window):
        place, _, region = match["place"].partition(",")
        if is_city(place) and (not region or is_region(region)):
            return len(window) - match.start("place")
    return 0


def _is_sure(place: re.Match[str], ends_line: bool) -> bool:
    """Whether a place without a dash behind the agency is a dateline.

    "New Delhi, Feb 18 (IANS) The" is; "Emmanuel Macron (AFP)" is a name and a credit.
    """
    if place["day"]:
        return True
    first = re.split(r"[,/(]", place[0])[0].strip()
    return is_city(first) or (first.isupper() and not ends_line)


def _with_second_place(text: str, end: int, last: int) -> int:
    """ANSA signs first: "(ANSA) - ROME, FEB 18 -"."""
    blank = re.compile(_S).match(text, end, last)
    match = _PLAIN_DATED.match(text, blank.end() if blank else end, last)
    return end if match is None else match.end()


def _unbracketed(text: str, line: Span) -> Iterator[Span]:
    match = _signed().match(text, line.start, min(line.end, line.start + _PLAIN_WINDOW))
    if match is not None and not is_no_place(match["first"]):
        yield Span(*match.span())


@cache
def _signed() -> re.Pattern[str]:
    """Place, date and agency without brackets, or between slashes."""
    agency = any_agency()
    place = rf"(?P<first>{_CAPS_PLACE}|{_MIXED_PLACE}){_REGION}"
    return re.compile(
        rf"{place}(?:{_DAY}{_S},?{_S}{agency}{_DASH}|{_S},{_S}{agency}{_S}(?:--+|[–—―]|\s-\s)"
        rf"|(?:{_DAY})?{_S}\\?/{_S}{agency}{_S}\\?/{_S}\.?(?:{_DASH})?"
        rf"|{_S}\|{_S}{agency}(?:{_S}\|{_S}[\w ,./]{{4,30}}\Z)?)"
    )


def _without_agency(text: str, line: Span, number: int) -> Iterator[Span]:
    starts = [line.start]
    if number == 0:  # a title glued to its report: "Bomb kills 20. BAGHDAD — A car ..."
        ends = _SENTENCE_END.finditer(text, line.start, min(line.end, line.start + _TITLE_WINDOW))
        starts.extend(match.end() for match in ends)
    for start in starts:
        end = _plain_end(text, start, line.end, number)
        if end is not None:
            yield Span(start, end)
            return


def _plain_end(text: str, start: int, last: int, number: int) -> int | None:
    is_paragraph = last - start > _LONGEST_HEADLINE
    last = min(last, start + _PLAIN_WINDOW)
    dated = _PLAIN_DATED.match(text, start, last)
    if dated is not None and not is_no_place(dated["first"]):
        return dated.end()
    unlisted = _UNLISTED.match(text, start, last)
    if unlisted is not None and not is_no_place(unlisted["first"]):
        return unlisted.end()
    plain = _PLAIN.match(text, start, last)
    if plain is not None and (_is_known(plain) or _is_long(plain)):
        return plain.end()
    mixed = _PLAIN_MIXED.match(text, start, last)
    if mixed is not None and _is_known(mixed) and (mixed["colon"] is None or is_paragraph):
        return mixed.end()
    bare = _UNDASHED.match(text, start, last) if number == 0 else None
    if bare is not None and is_city(bare["first"]):
        return bare.end()  # old web pages of Reuters have no dash: "WASHINGTON The president"
    return None


def _is_known(match: re.Match[str]) -> bool:
    """Whether one of the places is a city that stands alone, or names its country or state."""
    groups = match.groupdict()
    if is_no_place(groups["first"]):
        return False
    others = [part for part in re.split(r"\\?/|&", groups.get("others") or "") if part.strip()]
    named = [groups["first"], *(other.split(",")[0] for other in others)]
    regions = [region for part in (groups["region"], *others) for region in part.split(",")[1:]]
    return any(map(is_city, named)) or any(map(is_region, regions))


def _is_long(match: re.Match[str]) -> bool:
    """Whether capitals before a dash are long enough for a place; short ones are "NATO --"."""
    capitals = match["first"].replace(" ", "")
    is_dash = not match[0].endswith(":")
    if not is_dash or len(capitals) < _SHORTEST_PLACE or is_no_place(match["first"]):
        return False
    return _SENTENCE_WORD.search(match["first"]) is None


def is_city(name: str) -> bool:
    """Whether datelines name this city without its country."""
    return _key(name) in _cities()


def is_region(name: str) -> bool:
    """Whether this is a country, state or province, or its abbreviation in datelines."""
    return _key(name) in _regions()


def is_no_place(name: str) -> bool:
    """Whether capitals at the beginning of a line are an agency or a word such as "BREAKING"."""
    return _key(name.split(maxsplit=1)[0]) in _no_places() or name in canonical()


def _key(name: str) -> str:
    return " ".join(name.replace("’", "'").split()).strip(" .").casefold()


@cache
def _cities() -> frozenset[str]:
    return frozenset(_key(city) for row in words().cities for city in row)


@cache
def _regions() -> frozenset[str]:
    return frozenset(_key(region) for row in words().regions for region in row)


@cache
def _no_places() -> frozenset[str]:
    return frozenset(words().no_places)
