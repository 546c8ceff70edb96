"""The words of time: a stretch of text to lexemes, each with the classes it belongs to.

A lexeme is a word, number or sign with its offsets. Its classes are held as one character
(words of the same classes share it), so that the grammar can be a regular expression over
the characters of a sentence. Numbers in words, ordinals and holidays of several words become
one lexeme. Words that are also something else ("may", "March", "second", "fall") keep their
class only where case and tag allow it. Nothing is decided here about what a word means.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.extract.temporal_shapes import LEXEME, NUMERIC, begins_number, numerals, numeric
from dateline.numbers import number_words
from dateline.resources import table
from dateline.spans import Span

if TYPE_CHECKING:
    import re
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
    capital_only: list[str]
    names_after: list[str]
    names_before: list[str]
    makes: list[str]
    sports: list[str]
    of_today: list[str]
    words: dict[str, list[str]]


DYNAMIC: Final = (
    "clock",
    "decade_number",
    "holiday",
    "iso",
    "movable",
    "named",
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

SHORT_DAYS: Final = frozenset(["sun", "sat", "mon", "wed", "thu", "fri"])
"""Of these, those that messages write without one."""


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

    def word_at(self, offset: int) -> str:
        """The lexeme that begins at an offset, in lower case; "" if none does."""
        position = bisect_left(self.starts, offset)
        found = position < len(self.starts) and self.starts[position] == offset
        return self.words[position] if found else ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Characters by word and by class, and holidays by their first word."""

    code_of: Mapping[str, str]
    codes_in: Mapping[str, str]
    holidays: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    involved: frozenset[str]
    """Words that may begin a longer lexeme or have a value: numerals, ranks, holidays."""


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
    return Lexicon(
        code_of={word: characters[tuple(sorted(names))] for word, names in classes.items()},
        codes_in=codes_in,
        holidays={
            first: tuple(sorted(found, key=lambda item: -len(item[0])))
            for first, found in holidays.items()
        },
        involved=frozenset(holidays) | numerals() | frozenset(number_words().ordinals) | {"a"},
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


def lex(
    text: str, within: Span, tag_at: Callable[[int], str], *, message: bool = False
) -> Lexemes:
    """The lexemes of one stretch; `tag_at` gives the Penn tag of the word at an offset, or "".

    In a `message` short weekdays and holidays need no capital letter.
    """
    lists, doubts = lexicon(), doubtful()
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
        length = 1
        if word in lists.involved or match.lastgroup in NUMERIC:
            code, value, length = _read(matches, index, word, message=message)
            if value is not None:
                values[len(starts)] = value
        else:
            code = lists.code_of.get(word, OTHER)
        if word in doubts and length == 1 and not _meant(match, tag_at, message=message):
            code = OTHER
        starts.append(match.start())
        ends.append(matches[index + length - 1].end())
        words.append(word)
        codes.append(code)
        index += length
    return Lexemes(tuple(starts), tuple(ends), tuple(words), "".join(codes), values)


_Read = tuple[str, "float | str | None", int]


def _read(matches: list[re.Match[str]], index: int, word: str, *, message: bool) -> _Read:
    """Code, value and number of pieces of the lexeme that begins here."""
    lists = lexicon()
    code = lists.code_of.get(word, OTHER)
    if word in lists.holidays:
        found = _holiday(matches, index, message=message)
        if found is not None:
            return found
    if matches[index].lastgroup in NUMERIC:
        name, value, length = numeric(matches, index)
        return OTHER if name is None else _class(name), value, length
    if begins_number(matches, index, word):
        name, value, length = numeric(matches, index)
        return code if name is None else _class(name), value, length
    rank = number_words().ordinals.get(word)
    return code, None if rank is None else float(rank), 1


def _class(name: str) -> str:
    """The character of the words that belong to this class alone."""
    lists = lexicon()
    if name == "ordinal":
        return lists.code_of.get("third", "") or lists.codes_in[name]
    return lists.codes_in[name]


MOVABLE: Final = "movable"
"""The rule of holidays without a fixed day, as the list writes it."""


def _holiday(matches: list[re.Match[str]], index: int, *, message: bool) -> _Read | None:
    """The holiday that begins here, by its longest name; `None` if there is none."""
    first = matches[index].group()
    if not (message or first[0].isupper() or first[0].isdigit()):
        return None
    for parts, rule in lexicon().holidays[first.lower()]:
        found = matches[index : index + len(parts)]
        if tuple(match.group().lower().replace("’", "'") for match in found) != parts:
            continue
        if rule != MOVABLE or first[0].isupper():
            name = "movable" if rule == MOVABLE else "holiday"
            return lexicon().codes_in[name], rule, len(parts)
    return None


SMALL_ONLY: Final = frozenset(["tomo", "yest"])
"""Words of messages that are names with a capital letter."""

TAGGED: Final = frozenset(["fall", "spring", "present", "last"])
"""Words that may be something else than a time, by their tag."""


@cache
def doubtful() -> frozenset[str]:
    """Words that may be something else than a time, by their case or tag."""
    return frozenset(calendar_words().capital_only) | SMALL_ONLY | TAGGED


def _meant(match: re.Match[str], tag_at: Callable[[int], str], *, message: bool) -> bool:
    """Whether a word that may be something else is a time here, by its case and tag."""
    word = match.group().lower()
    if word in calendar_words().capital_only and not match.group()[0].isupper():
        return message and word in SHORT_DAYS
    if word in SMALL_ONLY:
        return message and match.group().islower()
    if word == "may":
        return tag_at(match.start()) != "MD"
    if word == "last":
        return tag_at(match.start()) != "VB" or not match.group().islower()
    if word in {"march", "fall", "spring", "present"}:
        return not tag_at(match.start()).startswith("VB")
    return True
