"""Numbers as the press writes them, in digits and in words, to values.

What is read: "2,400", "12,34,567", "5 200" (spaces in groups of three), "1.5", "2½", "2 1/2",
"twenty-four", "a hundred and thirty million", "1.5 million", "nineteen ninety-six" (as a
year). What is left out: finding numbers in text, hedges, units, Roman numerals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Sequence


class NumberWords(msgspec.Struct, frozen=True):
    """The list `numbers`: words to values."""

    units: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    suffixes: dict[str, int]
    ordinals: dict[str, int]
    fractions: dict[str, int]
    glyphs: dict[str, float]


_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
_SPACED: Final = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+")
_PLAIN: Final = re.compile(r"\d+")
_JOINERS: Final = frozenset({"and", "-", "–", "a", "an"})


def number_words() -> NumberWords:
    """The number words of the installation."""
    words: NumberWords = table("numbers", NumberWords)
    return words


def from_digits(text: str) -> float | None:
    """The value of digits with their grouping, decimals and fractions; `None` if ill formed.

    "1,5" is `None`, not 1.5 or 15: a comma before anything but groups is no English number.
    """
    text = text.strip()
    whole, _, rest = text.partition(".")
    if rest:
        base = _whole(whole) if whole else 0.0
        return (
            base + int(rest) / 10 ** len(rest) if base is not None and rest.isdecimal() else None
        )
    if text and text[-1] in number_words().glyphs:
        base = _whole(text[:-1].strip()) if text[:-1].strip() else 0.0
        return None if base is None else base + number_words().glyphs[text[-1]]
    if "/" in text:
        return _fraction(text)
    return _whole(text)


def _whole(text: str) -> float | None:
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text) or _SPACED.fullmatch(text):
        return float(re.sub(r"\D", "", text))
    return None


def _fraction(text: str) -> float | None:
    """The value of "1/2" and "2 1/2"."""
    match = re.fullmatch(r"(?:(\d+)[ -])?(\d+)/(\d+)", text)
    if match is None or int(match[3]) == 0:
        return None
    return int(match[1] or 0) + int(match[2]) / int(match[3])


def from_words(words: Sequence[str]) -> float | None:
    """The value of number words, digits among them allowed; `None` if they are no number.

    Words are lower case, hyphens and "and" may stand between them. "Nineteen ninety" is
    `None`: units do not follow units, see `year_from_words`.
    """
    lists = number_words()
    total = current = largest = 0.0
    free = float("inf")  # the next word must stay below this place value
    seen = False
    for word in words:
        if word in _JOINERS:
            continue
        value = _simple(word, lists)
        if value is not None:
            if value >= free and seen:
                return None
            current += value
            free = 10 if word in lists.tens else 1
        elif word in lists.scales:
            scale = lists.scales[word]
            if scale == 100:
                current, free = (current or 1) * 100, 100
            elif scale > largest > 0:  # "two thousand billion"
                total, current, largest, free = (total + current) * scale, 0.0, scale, scale
            else:
                total, current, largest, free = total + (current or 1) * scale, 0.0, scale, scale
        else:
            return None
        seen = True
    return total + current if seen else None


def _simple(word: str, lists: NumberWords) -> float | None:
    """A word or digits without a scale."""
    if word in lists.units:
        return lists.units[word]
    if word in lists.tens:
        return lists.tens[word]
    return from_digits(word) if word[:1].isdigit() else None


def ordinal(words: Sequence[str]) -> int | None:
    """The rank named by "third", "21st", "twenty-first"; `None` if it is no rank."""
    lists = number_words()
    parts = [word for word in words if word not in _JOINERS]
    if not parts:
        return None
    match = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", parts[-1])
    if match and len(parts) == 1:
        return int(match[1])
    last = lists.ordinals.get(parts[-1])
    if last is None or len(parts) > 2:
        return None
    if len(parts) == 1:
        return last
    tens = lists.tens.get(parts[0])
    return tens + last if tens is not None and last < 10 else None


def year_from_words(words: Sequence[str]) -> int | None:
    """The year of "nineteen ninety-six", "twenty twenty-two", "two thousand and eight"."""
    parts = [word for word in words if word not in _JOINERS]
    if parts[:1] in (["nineteen"], ["eighteen"], ["twenty"], ["seventeen"]) and len(parts) > 1:
        century, rest = from_words(parts[:1]), from_words(parts[1:])
        if parts[1:] == ["hundred"]:
            rest = 0.0
        if century is not None and rest is not None and 0 <= rest < 100:
            return int(century * 100 + rest) if rest == 0 or rest >= 10 else None
        return None
    value = from_words(parts)
    if parts[:2] == ["two", "thousand"] and value is not None and 2000 <= value < 2100:
        return int(value)
    return None
