"""Whether words of the calendar are part of a name: "Theresa May", "Sunday Times", "USA Today".

Judged by the words beside them, by their capitals, and by the tree for months that are also
names of people.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_lexicon import calendar_words
from dateline.syntax import child, head_of, tokens_in

if TYPE_CHECKING:
    from dateline.records import Sentence
    from dateline.spans import Span


@dataclass(frozen=True, slots=True)
class Spot:
    """Words in their sentence."""

    sentence: Sentence
    text: str
    span: Span

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.text[self.span.start : self.span.end]

    @property
    def before(self) -> str:
        """The word before, "" at the beginning of the sentence."""
        start = max(self.sentence.span.start, self.span.start - 12)
        return (self.text[start : self.span.start].split() or [""])[-1]

    @property
    def after(self) -> str:
        """The word after, past a genitive: "War" of "the Thirty Years' War"."""
        found = NEXT_WORD.match(self.text, self.span.end)
        return found[1] if found else ""

    @property
    def relation(self) -> str:
        """The relation by which the head of the words hangs on the rest, "" without a tree."""
        head = head_of(self.sentence, self.span)
        return "" if head is None else self.sentence.tokens[head].relation.partition(":")[0]


NEXT_WORD: Final = re.compile(r"(?:['’]s?)?[ ](\w+)")

BEFORE_YEAR: Final = frozenset(
    [
        "in",
        "of",
        "since",
        "by",
        "from",
        "until",
        "till",
        "during",
        "after",
        "before",
        "around",
        "last",
        "next",
    ]
)
"""Before digits or a short month they show that a time is meant."""

MARCHES: Final = frozenset(
    ["annual", "great", "long", "protest", "peace", "hunger", "death", "freedom"]
)
"""Before "March" they show that people walk."""

FIRST_NAMES: Final = frozenset({"April", "May", "June", "August"})
"""Months that are also names of people."""

NAMED: Final = frozenset(
    ["date.weekday", "date.month", "date.season", "date.season.bare", "date.holiday"]
)
"""Rules whose words names are made of."""

CAPITALISED: Final = frozenset(["date.season", "date.season.bare"])
"""Rules of words that the press writes small: before a capital they are a name, as are parts
of the day ("Monday Night Football")."""


def named(spot: Spot, rule: str) -> bool:
    """Whether words beside a weekday, month, season or feast make it a name: "Sunday Times".

    Numbers before "War" name it, too: "the Six-Day War".
    """
    if rule.startswith("duration."):
        return spot.after in {"War", "Wars"}
    if rule not in NAMED:
        return False
    lists = calendar_words()
    parts = spot.words.split()
    if (rule in CAPITALISED or len(parts) > 1) and parts[-1][0].isupper():
        return spot.after[:1].isupper()
    if not spot.words[-1].isalpha():
        return False
    return spot.after in lists.names_after or spot.before.rstrip(".") in lists.names_before


def outlet(spot: Spot) -> bool:
    """Whether "Today" is an outlet or a programme: "USA Today", "the Today programme"."""
    if spot.words not in {"Today", "Tonight", "Tomorrow"}:
        return False
    if spot.after in {"show", "programme", "program", "newspaper"}:
        return True
    return spot.before.isupper() and len(spot.before) > 1


def titled(spot: Spot) -> bool:
    """Whether the words stand as in a title: "This Week", "The Daily Beast", "Album Of The Year"."""
    parts = spot.words.split()
    if spot.words.isupper() or not all(part[0].isupper() for part in parts):
        return False
    if len(parts) > 1:
        return True
    position = tokens_in(spot.sentence, spot.span)[-1] + 1
    tokens = spot.sentence.tokens
    following = tokens[position] if position < len(tokens) else None
    return following is not None and following.xpos == "NNP" and position > 1


def plausible_month(spot: Spot) -> bool:
    """Whether a month alone is no person ("Jan Kavan", "Theresa May") and no march."""
    if spot.words in {"Jan", "Mar", "Jun"}:
        return spot.before.lower() in BEFORE_YEAR and not spot.after[:1].isupper()
    if spot.words == "March":
        walk = spot.text.startswith((" of the ", " for ", " of "), spot.span.end)
        return spot.before.lower() not in MARCHES and not (walk and not _dated(spot))
    return spot.words not in FIRST_NAMES or not _person(spot)


def _dated(spot: Spot) -> bool:
    """Whether a preposition shows that a month is one: "in March of the same year"."""
    return spot.before.lower() in BEFORE_YEAR


def model(spot: Spot) -> bool:
    """Whether a year names a car: "a 1987 Chevrolet", "his red 2004 Honda"; not "in 2004 Honda"."""
    if spot.after not in calendar_words().makes:
        return False
    return spot.before[-1:].isalpha() and spot.before.lower() not in BEFORE_YEAR


def is_paper(spot: Spot) -> bool:
    """Whether "daily" is a newspaper: "the party daily Granma", "a Lagos weekly"."""
    positions = tokens_in(spot.sentence, spot.span)
    if len(positions) != 1:
        return False
    tokens, position = spot.sentence.tokens, positions[0]
    if not spot.words.islower():  # "Harbour Weekly"
        return position > 0 and tokens[position - 1].xpos == "NNP" and spot.words.istitle()
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    before = tokens[position - 1] if position else None
    if following is not None and following.xpos == "NNP":
        return before is not None and before.xpos in {"NN", "NNP", "DT", "JJ"}
    return tokens[position].upos == "NOUN" and before is not None and before.xpos in {"NN", "NNP"}


def printed_clock(spot: Spot) -> bool:
    """Whether "noon" is one: not the film "High Noon", not the "Midnight Express"."""
    if not spot.words.istitle() or not spot.words.isalpha():
        return True
    return spot.before != "High" and not spot.after[:1].isupper()


def _person(spot: Spot) -> bool:
    """Whether a month stands as a first name or surname, or does what people do."""
    position = tokens_in(spot.sentence, spot.span)[0]
    tokens = spot.sentence.tokens
    if position and tokens[position - 1].xpos == "NNP" and tokens[position - 1].text[0].isupper():
        return True
    if position + 1 < len(tokens) and tokens[position + 1].xpos == "NNP":
        return tokens[position].head == position + 1 or tokens[position + 1].head == position
    token = tokens[position]
    if token.relation != "nsubj" or token.head < 0:
        return False
    return tokens[token.head].upos == "VERB" and child(spot.sentence, position, "case") is None
