"""Numbers in running text: where they stand, what they amount to, how they are printed.

Digits with their grouping, number words, scale words and letters ("2.4k", "$3.5m",
"7.92 billion"), fractions ("half", "two-thirds", "2½") and vague magnitudes ("dozens",
"several hundred thousand") come out as atoms with an interval of values. Units, hedges,
ranges and the question whether a number counts anything are left to the next steps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.numbers import from_digits, from_words, number_words
from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.spans import Span


class HedgeWords(msgspec.Struct, frozen=True):
    """The list `hedges`."""

    before: dict[str, str]
    after: dict[str, str]
    vague: dict[str, tuple[int, int]]
    few: tuple[float, float]
    few_words: list[str]


@dataclass(frozen=True, slots=True)
class Atom:
    """A number as printed: code points `start` to `end`, values `low` to `high`.

    `kind` is `exact`, `vague` or `fraction`. `scaled` says that a scale word or letter is part
    of it ("3 million"), so that "2 to 3 million" can be read; `words` that it is spelt out.
    """

    start: int
    end: int
    low: float
    high: float
    kind: str = "exact"
    scaled: float = 1.0
    words: bool = False


def hedge_words() -> HedgeWords:
    """The hedges of the installation."""
    words: HedgeWords = table("hedges", HedgeWords)
    return words


BOTTOMS: Final = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 100})
"""Denominators behind a slash; others are dates and names ("9/11")."""

_DIGITS: Final = (
    r"(?:\d{1,3}(?:,\d{2,3})+|\d{1,3}(?:,\s000)+(?!\d)|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d{1,3}(?:[ ]\d{3})+(?![\d,])|\d+)"
    r"(?:\.\d+)?"
)


@cache
def pattern() -> re.Pattern[str]:
    """One expression for every way to print a number."""
    lists = number_words()
    plain = [*lists.units, *lists.tens, *lists.scales, "dozen"]
    word = "|".join(sorted(plain, key=len, reverse=True))
    scale = "|".join(sorted([*lists.scales, "dozen"], key=len, reverse=True))
    suffix = "|".join(sorted(lists.suffixes, key=len, reverse=True))
    vague = "|".join(sorted(hedge_words().vague, key=len, reverse=True))
    few = "|".join(hedge_words().few_words)
    fraction = "|".join(sorted(lists.fractions, key=len, reverse=True))
    glyph = "".join(lists.glyphs)
    return re.compile(
        rf"""
    (?P<vague>\b(?:{vague})(?:\s+of\s+(?:{vague}|hundred|thousand|million|billion))?\b)
  | (?P<few>\b(?:{few})\s+(?P<fewscale>{scale})(?:\s+(?P<fewmore>{scale}))?\b)
  | (?P<half>\b(?:(?:one|a)[\s-])?half(?:\s+a)?(?=\s+(?:{scale})\b)\s+(?P<halfscale>{scale})\b)
  | (?P<fraction>\b(?:(?:a|an|one|two|three|four|five|seven|nine)[\s-])?(?:{fraction})\b)
  | (?P<digits>(?:(?<![\w.,/:])|(?<=\b(?-i:[A-Z]{{3}}))|(?<=\bR[sMp])|(?<=\bPS)|(?<=[$]US)|(?<=[$]A))(?:(?<![A-Za-z]-)|(?<=\bto-)|(?<=\bminus-))(?P<number>{_DIGITS}(?:[\s-]\d/\d(?!\d)|\s?[{glyph}]|/\d{{1,3}}(?![\d/]))?)(?!\d*(?::\d|\\/))(?:\s?×\s?10(?P<power>\^\d{{1,2}}|\^?[−-]\d{{1,2}})(?!\d))?
        (?:(?:[ ](?=(?:bn|mn|mln|bln|tn|trn)\b))?(?P<suffix>(?i:{suffix}))(?![A-Za-z0-9²³/])|[\s-]?(?P<scale>(?i:{scale}))\b(?:\s+(?P<more>(?i:{scale}))\b)?)?)
  | (?P<decimal>(?<![\w.,])\.\d+)
  | (?P<glyph>[{glyph}])
  | (?P<word>\b(?:(?:a|an)\s+(?=(?:{scale})\b))?(?:{word})(?:(?:\s+and\s+|[\s-]+(?:a\s+)?)(?:{word}))*\b)
    """,
        re.VERBOSE | re.IGNORECASE,
    )


def atoms(text: str, within: Span) -> Iterator[Atom]:
    """The numbers of a stretch in text order."""
    position = within.start
    while True:
        match = pattern().search(text, position, within.end)
        if match is None:
            return
        atom = _atom(match)
        position = max(match.end() if atom is None else atom.end, match.start() + 1)
        if atom is not None:
            atom = _with_decimals(text, _and_a_half(text, atom, within), within)
            position = max(position, atom.end)
            yield atom


_HALVES: Final = re.compile(
    r"\s+and\s+(?:an?\s+|one[\s-])(?P<part>half|quarter|third)\b(?:\s+(?P<scale>hundred|thousand|million|billion))?",
    re.IGNORECASE,
)


def _and_a_half(text: str, atom: Atom, within: Span) -> Atom:
    """The number with a fraction that follows it: "two and a half", "one and a half million"."""
    match = _HALVES.match(text, atom.end, within.end)
    if match is None or atom.kind != "exact" or atom.scaled != 1:
        return atom
    scale = _scale(match["scale"])
    value = (atom.low + 1 / number_words().fractions[match["part"].lower()]) * scale
    return Atom(atom.start, match.end(), value, value, scaled=scale, words=atom.words)


_POINT: Final = re.compile(
    r"\s+point\s+(?P<digits>(?:zero|one|two|three|four|five|six|seven|eight|nine)"
    r"(?:\s+(?:zero|one|two|three|four|five|six|seven|eight|nine))*)"
    r"(?:\s+(?P<scale>hundred|thousand|million|billion|trillion))?\b",
    re.IGNORECASE,
)


def _with_decimals(text: str, atom: Atom, within: Span) -> Atom:
    """A spelt number with the decimals behind it: "three point one million"."""
    match = _POINT.match(text, atom.end, within.end) if atom.words else None
    if match is None or atom.kind != "exact" or atom.scaled != 1:
        return atom
    digits = (from_words([word.lower()]) for word in match["digits"].split())
    decimals = "".join(str(int(digit or 0)) for digit in digits)
    scale = _scale(match["scale"])
    value = _product(float(f"{int(atom.low)}.{decimals}"), scale)
    return Atom(atom.start, match.end(), value, value, scaled=scale, words=True)


def _atom(match: re.Match[str]) -> Atom | None:
    start, end = match.span()
    match match.lastgroup:
        case "vague":
            return _vague(match)
        case "few":
            scale = _scale(match["fewscale"]) * _scale(match["fewmore"])
            low, high = hedge_words().few
            return Atom(start, end, low * scale, _below(high * scale), "vague", scale, words=True)
        case "half":
            value = _scale(match["halfscale"]) / 2
            return Atom(start, end, value, value, words=True)
        case "fraction":
            return _fraction(match)
        case "digits":
            return _digits(match)
        case "decimal":
            value = float("0" + match.group())
            return Atom(start, end, value, value)
        case "glyph":
            value = number_words().glyphs[match.group()]
            return Atom(start, end, value, value, "fraction")
        case _:
            return _words(match)


def _scale(word: str | None) -> float:
    if not word:
        return 1.0
    lists = number_words()
    return float({"dozen": 12, **lists.scales, **lists.suffixes}[word.lower()])


def _below(high: float) -> float:
    """The largest whole number below the next magnitude: 9.99 hundred is 999."""
    return float(int(high)) if high < 1000 else 10 ** len(str(int(high))) - 1.0


def _vague(match: re.Match[str]) -> Atom:
    """Hundreds, tens of thousands; the magnitudes are those of the annotation guide."""
    words = re.split(r"\s+of\s+", match.group().lower())
    low, high = (float(n) for n in hedge_words().vague[words[0]])
    if len(words) == 2:
        whole = words[1] if words[1].endswith("s") else f"{words[1]}s"
        unit = hedge_words().vague[whole][0] / 2 if whole != "dozens" else 12
        low, high = low * unit, (high + 1) * unit - 1
    return Atom(match.start(), match.end(), low, high, "vague", words=True)


_NEXT: Final = re.compile(
    r"[\s-]+(?!(?:of|as|in|to|by|on|at|or|and|more|less|fewer|were|was|are|is|had|have|has|from|since"
    r"|than|during|over|among|between)\b)[a-z]"
)
"""Behind "a third" a noun, which makes it a rank, and not a share's verb or preposition."""


def _fraction(match: re.Match[str]) -> Atom | None:
    """Half, a third, two-thirds; bare "third" and "quarter" are ordinals and quarters of a year."""
    parts = re.split(r"[\s-]", match.group().lower())
    bottom = number_words().fractions[parts[-1]]
    if len(parts) == 1:
        if parts[0] != "half":
            return None
        return Atom(match.start(), match.end(), 0.5, 0.5, "fraction", words=True)
    if parts[0] in {"a", "an"} and bottom not in {2, 4} and _NEXT.match(match.string, match.end()):
        return None  # "a third official"
    top = 1 if parts[0] in {"a", "an"} else from_words([parts[0]]) or 1
    if parts[0] not in {"a", "an", "one"} and not parts[-1].endswith("s") and bottom != 2:
        return None  # "two third parties"
    value = top / bottom
    whole = _OF_A.match(match.string, match.end())
    if whole is not None:
        value *= _scale(whole["scale"])
        return Atom(match.start(), whole.end(), value, value, words=True)
    return Atom(match.start(), match.end(), value, value, "fraction", words=True)


_OF_A: Final = re.compile(r"\s+of\s+a\s+(?P<scale>million|billion|trillion)\b", re.IGNORECASE)
"""Behind a fraction it makes a number: "a quarter of a million"."""


def _digits(match: re.Match[str]) -> Atom | None:
    number = re.sub(r"-(?=\d/\d)", " ", match["number"]).replace(", ", ",")
    value = from_digits(number)
    if value is None:
        return None
    scale = _scale(match["suffix"]) * _scale(match["scale"]) * _scale(match["more"])
    scale *= 10.0 ** int((match["power"] or "0").lstrip("^").replace("−", "-"))
    bottom = number.rpartition("/")[2] if "/" in number else ""
    if bottom and ((value >= 1 and " " not in number) or int(bottom) not in BOTTOMS):
        return None  # "24/7", "9/11"
    kind = "fraction" if bottom and value < 1 else "exact"
    return Atom(
        match.start(), match.end(), _product(value, scale), _product(value, scale), kind, scale
    )


def _words(match: re.Match[str]) -> Atom | None:
    """The longest beginning of a run of number words that is one number."""
    pieces = list(re.finditer(r"[A-Za-z]+", match.group()))
    for last in range(len(pieces), 0, -1):
        words = [piece.group().lower() for piece in pieces[:last]]
        if words[-1] in {"and", "a", "an"} or _joined_wrongly(words):
            continue
        value = _dozens(words)
        if value is not None:
            end = match.start() + pieces[last - 1].end()
            scales = number_words().scales
            scaled = float(scales.get(words[-1], 1)) if len(words) > 1 else 1.0
            return Atom(match.start(), end, value, value, "exact", scaled, words=True)
    return None


def _joined_wrongly(words: list[str]) -> bool:
    """Whether "and" joins two numbers ("two and three") and not the parts of one."""
    if "and" not in words:
        return False
    before = words[words.index("and") - 1]
    return before not in number_words().scales


def _dozens(words: list[str]) -> float | None:
    if words[-1] == "dozen":
        return 12.0 * (from_words(words[:-1]) or 1)
    return from_words(words)


def _product(value: float, scale: float) -> float:
    """A scaled value without the rounding error of its decimals: 4.1 billion is whole."""
    return round(value * scale, 3) if scale >= THOUSAND else value * scale


THOUSAND: Final = 1000
