"""How rules of temporal expressions are written: patterns over lexeme classes, and builders.

A pattern is a regular expression whose letters are classes. `month` is one lexeme of that
class, `NUMBER` a named piece below, `n:NUMBER` the same remembered as `n`; `( | )`, `?` and
`*` as usual; `not:( )` must not follow, `see:( )` must, `behind:( )` must stand before, `$` is
the end of the stretch. A rule pairs a pattern with a function from the match to an
`Expression`, or to several with the group that each covers ("from 3 to 5 May" is two), or to
`None` if the words do not mean a time after all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_expressions import Expression, Grain, Part
from dateline.extract.temporal_lexicon import Lexemes, calendar_words, lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES: Final = {
    "NUMBER": "(small|number|year|year_words)",
    "MONTH": "(month|short_month dot?)",
    "WEEKDAY": "(weekday|short_weekday dot?)",
    "YEAR": "(year|year_words|short_year)",
    "DAY": "(small|ordinal)",
    "HEDGE": "(no? most than|at least|up to|as (several|most) as|hedge|above see:(NUMBER|a))",
    # "early", "the end of", "later in"; what part of the following period is meant.
    "PRE": "(mod:(the? (early|mid|late) dash? ((to|and) (early|mid|late) dash?)? (of|in)?|the? very? (begin|close|mid) of|mid dash"
    "|(sooner|afterward) (in|on)?|sometime (in|on)?))?",
    "SIDE": "(side:(the? last|the? next|this (past|coming)?|the? coming|the? past|the? previous|the? following))",
    "SO": "(or so)",
    "RUN": "(more|running)*",
    "CLOCK": "(clock|small|moment_of_day)",
}

LOOKAROUNDS: Final = {"not": "(?!", "see": "(?=", "behind": "(?<="}

AGAIN: Final = "__"
"""Between a group name and its number where a pattern uses the name again."""

_NAME: Final = re.compile(r"(?:([a-z]\w*):)?(?:([A-Za-z_]+\w*)|(\())")


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found in a sentence: access to the words and values of its groups.

    A name may stand in several branches of a pattern; the one that took part is meant.
    """

    lexemes: Lexemes
    found: re.Match[str]

    def span(self, group: str) -> tuple[int, int] | None:
        """The lexemes of a group, `None` if it took no part."""
        for name in self.found.re.groupindex:
            if name.partition(AGAIN)[0] == group and self.found[name] is not None:
                return self.found.span(name)
        return None

    def has(self, group: str) -> bool:
        """Whether the group took part in the match."""
        return self.span(group) is not None

    def words(self, group: str) -> tuple[str, ...]:
        """The lexemes of a group in lower case, () if it took no part."""
        span = self.span(group)
        return () if span is None else self.lexemes.words[span[0] : span[1]]

    def word(self, group: str) -> str:
        """The first lexeme of a group, "" if it took no part."""
        return next(iter(self.words(group)), "")

    def value(self, group: str) -> float | str | None:
        """What the first lexeme of a group amounts to."""
        span = self.span(group)
        return None if span is None else self.lexemes.values.get(span[0])

    def number(self, group: str) -> float | None:
        """The value of a group if it is a number."""
        value = self.value(group)
        return value if isinstance(value, float | int) else None

    def whole(self, group: str) -> int | None:
        """The value of a group if it is a whole number."""
        number = self.number(group)
        return int(number) if number is not None and number == int(number) else None


Built = Expression | tuple[tuple[str, Expression], ...] | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern and its builder."""

    name: str
    pattern: str
    build: Callable[[Match], Built]

    def compiled(self) -> re.Pattern[str]:
        """The pattern over class characters."""
        return re.compile(numbered(translated(self.pattern)))


def translated(pattern: str, *, names: bool = True) -> str:
    """The regular expression of a pattern; without its group names if `names` is false."""
    codes = lexicon().codes_in

    def piece(match: re.Match[str]) -> str:
        name, word, bracket = match.groups()
        opening = f"(?P<{name}>" if name and names else "(?:"
        opening = LOOKAROUNDS.get(name, opening) if bracket else opening
        if bracket:
            return opening
        if word in PIECES:
            body = translated(PIECES[word], names=names)
        else:
            body = f"[{re.escape(codes[word])}]"
        return f"{opening}{body})" if name or word in PIECES else body

    return re.sub(r"\s+", "", _NAME.sub(piece, pattern))


def numbered(pattern: str) -> str:
    """The pattern with each further use of a group name marked, since names must differ."""
    seen: dict[str, int] = {}

    def renamed(match: re.Match[str]) -> str:
        name = match[1]
        seen[name] = seen.get(name, 0) + 1
        return f"(?P<{name}{AGAIN}{seen[name]}>" if seen[name] > 1 else match[0]

    return re.sub(r"\(\?P<(\w+)>", renamed, pattern)


def grain_of(word: str) -> Grain | None:
    """The unit that a word names; nights count as days, fortnights as weeks."""
    letter = calendar_words().units.get(word)
    if letter is None:
        return None
    return Grain({"N": "D", "F": "W"}.get(letter, letter))


def count_of(word: str, count: float) -> float:
    """How many of the unit's grain `count` of the word are: a fortnight is two weeks."""
    return count * 2 if word.startswith("fortnight") else count


PARTS: Final = {
    "early": Part.EARLY,
    "beginning": Part.EARLY,
    "start": Part.EARLY,
    "outset": Part.EARLY,
    "onset": Part.EARLY,
    "dawn": Part.EARLY,
    "mid": Part.MID,
    "middle": Part.MID,
    "late": Part.LATE,
    "end": Part.LATE,
    "close": Part.LATE,
    "earlier": Part.SO_FAR,
    "later": Part.REST,
}


def part_of(match: Match) -> Part | None:
    """The part that the words before a date single out."""
    return next((PARTS[word] for word in match.words("mod") if word in PARTS), None)


def side_of(match: Match) -> int | None:
    """-1, 0 or +1 for "last", "this", "next" before a date."""
    words = set(match.words("side"))
    if not words:
        return None
    if words & {"last", "past", "previous", "preceding", "prior"}:
        return -1
    if words & {
        "next",
        "nxt",
        "coming",
        "upcoming",
        "forthcoming",
        "ensuing",
        "following",
        "subsequent",
    }:
        return 1
    return 0


def clock_part(match: Match, group: str = "p") -> str | None:
    """TNI for "night", `None` without a part of the day."""
    part = calendar_words().parts.get(match.word(group))
    return f"T{part}" if part else None
