"""The words of time: a stretch of text to lexemes, each with the classes it belongs to.

A lexeme is a word, number or sign with its offsets. Its classes are held as one character
(words of the same classes share it), so that the grammar can be a regular expression over
the characters of a sentence. Numbers in words, ordinals and holidays of several words become
one lexeme. Words that are also something else ("may", "March", "second", "fall") keep their
class only where case and tag allow it. Nothing is decided here about what a word means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.numbers import from_digits, from_words, number_words, ordinal, year_from_words
from dateline.resources import table
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


class CalendarWords(msgspec.Struct, frozen=True):
    """The list `calendar`: words of time with their values, and function words by class."""

    months: dict[str, int]
    short_months: dict[str, int]
    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    weekday_plurals: dict[str, int]
    units: dict[str, str]
    plural_units: list[str]
    parts: dict[str, str]
    moments: dict[str, str]
    seasons: dict[str, str]
    deictic: dict[str, int]
    deictic_nights: dict[str, int]
    decade_words: dict[str, int]
    frequencies: dict[str, str]
    holidays: dict[str, str]
    zones: dict[str, float]
    words: dict[str, list[str]]


DYNAMIC: Final = (
    "clock",
    "decade_number",
    "holiday",
    "iso",
    "number",
    "ordinal",
    "short_year",
    "slashed",
    "small",
    "year",
    "year_words",
)
"""Classes that a form belongs to by its shape, not by being listed."""

OTHER: Final = "\uf8ff"
"""The character of a word without classes."""

LEXEME: Final = re.compile(
    r"""
    (?P<iso>\b\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?![\d-]))
  | (?P<slashed>\b\d{1,2}(?P<sep>[/.])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\d/]))
  | (?P<clock>\b[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:])|\b[01]?\d\.[0-5]\d(?=\s?[ap]\.?m\b))
  | (?P<decade_number>\b\d{3}0(?:['’]|[ ]['’])?s\b|['’]?\b\d0s\b)
  | (?P<short_year>['’]\d\d\b(?!\d))
  | (?P<nth>\b\d+(?:st|nd|rd|th)\b)
  | (?P<digits>\d+(?:[.,/]\d+)*[½¼¾]?)
  | (?P<meridiem>\b[AaPp]\.?[Mm]\b\.?)
  | (?P<oclock>[Oo]['’]clock)
  | (?P<word>[^\W\d_]+(?:['’](?=[^\W\d_]{2})[^\W\d_]+)?)
  | (?P<clitic>['’]s?\b)
  | (?P<sign>\S)
    """,
    re.VERBOSE,
)

CAPITAL_ONLY: Final = frozenset(
    [
        "may",
        "march",
        "mar",
        "jan",
        "jun",
        "sep",
        "sun",
        "sat",
        "mon",
        "wed",
        "thu",
        "fri",
        "et",
        "pt",
        "ad",
        "ce",
        "bc",
        "cst",
        "ist",
        "est",
        "mst",
        "bst",
        "q",
        "h",
    ]
)
"""Words that are times only with a capital letter."""

YEARS: Final = range(1000, 2200)
"""Four digits outside of it are no year."""


@dataclass(frozen=True, slots=True)
class Lexemes:
    """Parallel over the lexemes of one stretch: offsets, lower-case words, class characters.

    `values` holds what numbers, ordinals, years and holidays amount to, by position.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    codes: str
    values: Mapping[int, float | str]

    def span(self, first: int, last: int) -> Span:
        """The text from lexeme `first` up to, not including, lexeme `last`."""
        return Span(self.starts[first], self.ends[last - 1])


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Characters by word and by class, and holidays by their first word."""

    code_of: Mapping[str, str]
    codes_in: Mapping[str, str]
    holidays: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    numerals: frozenset[str]


@cache
def calendar_words() -> CalendarWords:
    """The calendar list of the installation."""
    words: CalendarWords = table("calendar", CalendarWords)
    return words


@cache
def lexicon() -> Lexicon:
    """The classes of all words, with one private character for each set of classes."""
    classes: dict[str, set[str]] = {}
    for name, members in _members():
        for word in members:
            classes.setdefault(word, set()).add(name)
    keys = sorted({tuple(sorted(names)) for names in classes.values()} | {(d,) for d in DYNAMIC})
    characters = {key: chr(0xE000 + number) for number, key in enumerate(keys)}
    codes_in: dict[str, str] = {}
    for key, character in characters.items():
        for name in key:
            codes_in[name] = codes_in.get(name, "") + character
    holidays: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, rule in calendar_words().holidays.items():
        parts = tuple(match.group().lower() for match in LEXEME.finditer(name))
        holidays.setdefault(parts[0], []).append((parts, rule))
    lists = number_words()
    return Lexicon(
        code_of={word: characters[tuple(sorted(names))] for word, names in classes.items()},
        codes_in=codes_in,
        holidays={
            first: tuple(sorted(found, key=lambda item: -len(item[0])))
            for first, found in holidays.items()
        },
        numerals=frozenset(lists.units) | frozenset(lists.tens) | frozenset(lists.scales),
    )


def _members() -> Iterable[tuple[str, Iterable[str]]]:
    words = calendar_words()
    yield "month", words.months
    yield "short_month", words.short_months
    yield "weekday", words.weekdays
    yield "short_weekday", words.short_weekdays
    yield "weekday_plural", words.weekday_plurals
    yield "unit", words.units
    yield "plural_unit", words.plural_units
    yield "part", words.parts
    yield "moment_of_day", words.moments
    yield "season", words.seasons
    yield "deictic", words.deictic
    yield "deictic_night", words.deictic_nights
    yield "decade_word", words.decade_words
    yield "frequency", words.frequencies
    yield "zone", words.zones
    yield "ordinal", number_words().ordinals
    yield from words.words.items()


def lex(text: str, within: Span, tag_at: Callable[[int], str]) -> Lexemes:
    """The lexemes of one stretch; `tag_at` gives the Penn tag of the word at an offset, or ""."""
    lists, ranks = lexicon(), number_words().ordinals
    matches = list(LEXEME.finditer(text, within.start, within.end))
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    codes: list[str] = []
    values: dict[int, float | str] = {}
    index = 0
    while index < len(matches):
        match = matches[index]
        word = match.group().lower()
        code, value, length = lists.code_of.get(word, OTHER), None, 1
        if word in lists.numerals or (match.lastgroup in _SHAPED):
            code, value, length = _number(matches, index, code, lists)
        elif word in ranks:
            value = float(ranks[word])
        elif word in lists.holidays:
            code, value, length = _holiday(matches, index, code, lists)
        if code != OTHER and length == 1 and not _meant(match, word, tag_at):
            code = OTHER
        if value is not None:
            values[len(starts)] = value
        starts.append(match.start())
        ends.append(matches[index + length - 1].end())
        words.append(word)
        codes.append(code)
        index += length
    return Lexemes(tuple(starts), tuple(ends), tuple(words), "".join(codes), values)


_SHAPED: Final = frozenset(
    {"iso", "slashed", "clock", "decade_number", "short_year", "nth", "digits"}
)

_Read = tuple[str, "float | str | None", int]


def _number(matches: list[re.Match[str]], index: int, code: str, lists: Lexicon) -> _Read:
    """Code, value and number of lexemes of a number that begins here."""
    match = matches[index]
    shape = match.lastgroup or ""
    text = match.group()
    if shape in {"iso", "slashed", "clock", "decade_number", "short_year"}:
        return lists.codes_in[shape], text, 1
    if shape == "nth":
        return _class(lists, "ordinal"), ordinal([text.lower()]), 1
    if shape == "digits":
        return _digits(matches, index, lists)
    return _words(matches, index, code, lists)


def _class(lists: Lexicon, name: str) -> str:
    """The character of the words that belong to this class alone."""
    return lists.code_of.get({"ordinal": "third"}.get(name, ""), "") or lists.codes_in[name]


def _digits(matches: list[re.Match[str]], index: int, lists: Lexicon) -> _Read:
    text = matches[index].group()
    value = from_digits(text)
    if value is None:
        return OTHER, None, 1
    if text.isdecimal() and len(text) == 4 and int(text) in YEARS:
        return lists.codes_in["year"], value, 1
    following = matches[index + 1].group() if index + 1 < len(matches) else ""
    if text.isdecimal() and len(text) <= 2:
        fraction = re.fullmatch(r"\d/\d", following)
        if fraction and matches[index + 1].start() - matches[index].end() == 1:
            return lists.codes_in["number"], value + (from_digits(following) or 0), 2
        return lists.codes_in["small"], value, 1
    return lists.codes_in["number"], value, 1


def _words(matches: list[re.Match[str]], index: int, code: str, lists: Lexicon) -> _Read:
    """Numerals in a row: "twenty-four", "two hundred and six", "nineteen ninety-six"."""
    run = [index]
    position = index + 1
    while position < len(matches):
        word = matches[position].group().lower()
        if word in lists.numerals:
            run.append(position)
        elif word not in {"-", "and"}:
            break
        position += 1
    ranks = number_words().ordinals
    if position < len(matches) and matches[position].group().lower() in ranks:
        rank = ordinal([m.group().lower() for m in matches[index : position + 1]])
        if rank is not None and position > index:
            return _class(lists, "ordinal"), rank, position + 1 - index
    return _longest(matches, run, code, lists)


def _longest(matches: list[re.Match[str]], run: list[int], code: str, lists: Lexicon) -> _Read:
    """The longest beginning of a run of numerals that is one number."""
    index = run[0]
    for last in reversed(run):
        words = [match.group().lower() for match in matches[index : last + 1]]
        if "and" in words and not {"hundred", "thousand", "million"} & set(words):
            continue  # "two and three" are two numbers
        year = year_from_words(words)
        if year is not None and len(words) > 1:
            return lists.codes_in["year_words"], float(year), last + 1 - index
        value = from_words(words)
        if value is not None:
            return lists.codes_in["number"], value, last + 1 - index
    return code, None, 1


def _holiday(matches: list[re.Match[str]], index: int, code: str, lists: Lexicon) -> _Read:
    for parts, rule in lists.holidays[matches[index].group().lower()]:
        found = matches[index : index + len(parts)]
        capital = found[0].group()[0].isupper() or found[0].group()[0].isdigit()
        if capital and tuple(match.group().lower() for match in found) == parts:
            return lists.codes_in["holiday"], rule, len(parts)
    return code, None, 1


def _meant(match: re.Match[str], word: str, tag_at: Callable[[int], str]) -> bool:
    """Whether a word that may be something else is a time here, by its case and tag."""
    if word in CAPITAL_ONLY and not match.group()[0].isupper():
        return False
    if word == "may":
        return tag_at(match.start()) != "MD"
    if word in {"march", "fall", "spring", "present"}:
        return not tag_at(match.start()).startswith("VB")
    return True
