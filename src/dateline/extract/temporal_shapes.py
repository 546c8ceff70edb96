"""Lexemes by their shape: how text is cut for the calendar, and what its numbers amount to.

Digits, clock times, dates in digits and numerals in a row are told apart here, by form alone:
the class that each belongs to, its value, and how many pieces of the text it takes up. Which
words have which classes is the lexicon's business.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.numbers import from_digits, from_words, number_words, ordinal, year_from_words

if TYPE_CHECKING:
    from dateline.spans import Span

LEXEME: Final = re.compile(
    r"""
    (?P<url>(?:https?://|www\.)\S+)
  | (?P<meridiem>\b[AaPp]\.?[Mm]\b\.?)
  | (?P<oclock>[Oo]['’]clock)
  | (?P<word>[^\W\d_]+(?:['’](?=[^\W\d_]{2})[^\W\d_]+)?)
  | (?P<iso>(?<![\w/.-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?![\d-])
      |(?<![\w/.-])(?:19|20)\d\d/\d\d/\d\d(?![\d/]))
  | (?P<slashed>\b\d{1,2}(?P<sep>[/.])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\d/])
      |(?<![\w/.-])\d{1,2}-\d{1,2}-(?:19|20)\d\d(?![\d/-]))
  | (?P<clock>\b[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:])
      |\b[0-2]?\d\.[0-5]\d(?=\s?(?:[AaPp]\.?[Mm]\b|GMT|UTC|BST|CET|hours))|\b[0-2]?\dh[0-5]\d\b)
  | (?P<named>\b(?:9/11|24/7)(?![\d/]))
  | (?P<decade_number>\b\d{3}0(?:['’]|[ ]['’])?s\b|['’]?\b\d0s\b)
  | (?P<short_year>['’]\d\d\b(?!\d))
  | (?P<nth>\b\d+(?:st|nd|rd|th)\b)
  | (?P<spelt>\b2(?:day|nite|night|moro|morrow|mrw)\b)
  | (?P<split>\b(?:1[5-9]|20)\d\d(?=/(?:\d\d){1,2}(?![\d/])))
  | (?P<pair>\b[0-3]?\d(?=/[0-3]?\d\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\b))
  | (?P<digits>\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}|\ 000)+(?![\d.,/]\d)|\d+(?:[.,/]\d+)*[½¼¾]?)
  | (?P<clitic>['’]s?\b)
  | (?P<sign>\S)
    """,
    re.VERBOSE,
)

DIGITS: Final = re.compile(
    r"[\d'’QH](?:(?<=\d)(?:\d{3}|[:/.]\d|0s\b|h\d|\s?[AaPp]\.?[Mm]\b|[dnm]|(?:st|rd|th)\b)"
    r"|(?<=['’])\d\d|(?<=[QH])\s?[1-4]\b)"
)
"""Digits that may be a date or a time of day without a word of the calendar beside them."""

WORDS: Final = re.compile(r"[^\W\d_]+")
"""Words, for the look whether a stretch speaks of time at all."""

SHAPES: Final = frozenset({"iso", "slashed", "clock", "named", "decade_number", "short_year"})
"""Groups whose pieces are a class of their own, with their text as value."""

NUMERIC: Final = SHAPES | {"nth", "digits", "split", "pair"}
"""Groups that are numbers or dates, whatever the lexicon says of their text."""

YEARS: Final = range(1000, 2200)
"""Four digits outside of it are no year."""

GLUED: Final = frozenset({"fy", "q", "h"})
"""Letters that digits may follow without a space: FY2022, Q3, H1."""

HEAPS: Final = frozenset({"hundred", "thousand", "million", "billion"})
"""Behind "a" they are a number with it: "a hundred years"."""

Read = tuple[str | None, "float | str | None", int]
"""Class of a piece (`None` if its shape gives it none), value, and how many pieces it takes."""


@cache
def numerals() -> frozenset[str]:
    """The words that numbers in words are made of."""
    lists = number_words()
    return frozenset(lists.units) | frozenset(lists.tens) | frozenset(lists.scales)


def speaks_of_time(text: str, within: Span, words: frozenset[str]) -> bool:
    """Whether a stretch holds one of the words, or digits that may be a time on their own.

    What it answers `False` to need not be cut into lexemes: most sentences name no time.
    """
    if DIGITS.search(text, within.start, within.end) is not None:
        return True
    found = WORDS.findall(text[within.start : within.end].lower())
    return not words.isdisjoint(found)


def numeric(matches: list[re.Match[str]], index: int) -> Read:
    """The number, rank or date in digits or words that begins here."""
    match = matches[index]
    shape, text = match.lastgroup or "", match.group()
    if shape in SHAPES:
        return shape, text, 1
    if shape == "nth":
        return "ordinal", ordinal([text.lower()]), 1
    if shape == "split":
        return "year", from_digits(text), 1
    if shape in {"digits", "pair"}:
        return _digits(matches, index)
    return _words(matches, index)


def begins_number(matches: list[re.Match[str]], index: int, word: str) -> bool:
    """Whether a word begins a number in words: "twenty", "a" in "a hundred"."""
    if word in numerals():
        return True
    return word == "a" and index + 1 < len(matches) and matches[index + 1].group().lower() in HEAPS


def _digits(matches: list[re.Match[str]], index: int) -> Read:
    match = matches[index]
    text = match.group()
    value = from_digits(text)
    if value is None or _glued(matches, index):
        return None, None, 1
    following = matches[index + 1].group() if index + 1 < len(matches) else ""
    if following in HEAPS:
        return "number", value * number_words().scales[following], 2  # "90 million years"
    if text.isdecimal() and len(text) == 4 and int(text) in YEARS:
        return "year", value, 1
    if not (text.isdecimal() and len(text) <= 2):
        return "number", value, 1
    if re.fullmatch(r"\d/\d", following) and matches[index + 1].start() - match.end() == 1:
        return "number", value + (from_digits(following) or 0), 2
    return "small", value, 1


def _glued(matches: list[re.Match[str]], index: int) -> bool:
    """Whether digits belong to the word before: "SCMS2014", but not "FY2022"."""
    if index == 0 or matches[index - 1].end() != matches[index].start():
        return False
    before = matches[index - 1].group().lower()
    return before[-1].isalpha() and before not in GLUED


def _words(matches: list[re.Match[str]], index: int) -> Read:
    """Numerals in a row: "twenty-four", "two hundred and six", "nineteen ninety-six"."""
    run = [index]
    position = index + 1
    while position < len(matches):
        word = matches[position].group().lower()
        if word in numerals():
            run.append(position)
        elif word not in {"-", "and"}:
            break
        position += 1
    if position < len(matches) and matches[position].group().lower() in number_words().ordinals:
        rank = ordinal([m.group().lower() for m in matches[index : position + 1]])
        if rank is not None and position > index:
            return "ordinal", rank, position + 1 - index
    return _longest(matches, run)


def _longest(matches: list[re.Match[str]], run: list[int]) -> Read:
    """The longest beginning of a run of numerals that is one number."""
    index = run[0]
    for last in reversed(run):
        words = [match.group().lower() for match in matches[index : last + 1]]
        if "and" in words and not {"hundred", "thousand", "million"} & set(words):
            continue  # "two and three" are two numbers
        year = year_from_words(words)
        if year is not None and len(words) > 1:
            return "year_words", float(year), last + 1 - index
        value = from_words(words)
        if value is not None:
            return "number", value, last + 1 - index
    return None, None, 1
