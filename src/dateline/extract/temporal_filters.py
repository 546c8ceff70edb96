"""Whether words that the grammar takes for a time are one where they stand.

Numbers count ("some 1,990 people"), months are names ("Theresa May"), titles name times ("This
Week"), bare plurals are no durations ("the years of his life"). Judged by the words beside
them, by tags and by the tree.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_context import counts_something
from dateline.extract.temporal_lexicon import calendar_words
from dateline.syntax import child, head_of, tokens_in

if TYPE_CHECKING:
    from dateline.records import Sentence
    from dateline.spans import Span

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

AHEAD_OF: Final = frozenset(["in", "into", "for", "within"])
"""Before "the future" they show that a time is meant, not what will become of something."""

PART_OF_NUMBER: Final = re.compile(r"[\d)][-–/.]$|[/\\_=]$")
"""Before four digits they show a telephone number, a score, an address."""

USUAL_YEARS: Final = range(1700, 2100)
"""Other four-digit numbers are years only behind a preposition."""

OPENERS: Final = frozenset(["for", "in", "over", "after", "within"])
"""Before a bare plural they make it a duration: "for years", not "the years of his life"."""

FIRST_NAMES: Final = frozenset({"April", "May", "June", "August"})
"""Months that are also names of people."""


def meant(sentence: Sentence, text: str, span: Span, rule: str) -> bool:
    """Whether the words are a time here, and not a count, a name or a title."""
    words = text[span.start : span.end]
    if named(text, span, rule):
        return False
    before = (text[max(sentence.span.start, span.start - 12) : span.start].split() or [""])[-1]
    match rule:
        case "date.year" | "message.year":
            return plausible_year(sentence, text, span, before.lower())
        case "date.month":
            return plausible_month(sentence, span, words, before.lower())
        case "date.decade":
            return not re.fullmatch(r"\d0s", words) or before.lower() == "the"
        case "date.season.bare":
            return head_relation(sentence, span) not in {"compound", "amod"}
        case "day.overnight":
            return head_relation(sentence, span) not in {"compound", "amod"}
        case "day.deictic" | "day.tonight":
            return not outlet(sentence, text, span)
        case "duration.single":
            return not is_rate(sentence, span)
        case "duration.bare":
            return before.lower() in OPENERS or words.endswith("long")
        case "duration.counted":
            quarters = re.fullmatch(r"(?:.*\W)?three\s*[- ]\s*quarters", words.lower())
            return quarters is None and not titled(sentence, span, words)
        case "vague.future":
            return before.lower() in AHEAD_OF or not text.startswith(" of ", span.end)
        case "shift.named" | "shift.definite" | "day.part" | "set.frequency":
            return not titled(sentence, span, words)
        case _:
            return True


def named(text: str, span: Span, rule: str) -> bool:
    """Whether words beside a weekday, month, season or feast make it a name: "Sunday Times".

    Numbers before "War" name it, too: "the Six-Day War".
    """
    lists = calendar_words()
    after = NEXT_WORD.match(text, span.end)
    following = after[1] if after else ""
    if rule.startswith("duration."):
        return following in {"War", "Wars"}
    if rule not in NAMED:
        return False
    if following in lists.names_after and text[span.start : span.end][-1:].isalpha():
        return True
    before = text[max(0, span.start - 12) : span.start].rstrip(" .").rpartition(" ")[2]
    return before in lists.names_before and text[span.end - 1].isalpha()


NAMED: Final = frozenset(
    ["date.weekday", "date.month", "date.season", "date.season.bare", "date.holiday"]
)
"""Rules whose words names are made of."""

NEXT_WORD: Final = re.compile(r"(?:['’]s?)?[ ](\w+)")
"""The word after an expression, past a genitive: "the Thirty Years' War"."""


def head_relation(sentence: Sentence, span: Span) -> str:
    """The relation by which the head of the words hangs on the rest, "" if there is none."""
    head = head_of(sentence, span)
    return "" if head is None else sentence.tokens[head].relation.partition(":")[0]


def outlet(sentence: Sentence, text: str, span: Span) -> bool:
    """Whether "Today" is an outlet or a programme: "USA Today", "the Today programme"."""
    if text[span.start : span.end] not in {"Today", "Tonight", "Tomorrow"}:
        return False
    before = text[max(sentence.span.start, span.start - 12) : span.start].split()
    after = NEXT_WORD.match(text, span.end)
    if after and after[1] in {"show", "programme", "program", "newspaper"}:
        return True
    return bool(before) and (before[-1].isupper() and len(before[-1]) > 1)


def plausible_year(sentence: Sentence, text: str, span: Span, before: str) -> bool:
    """Whether four digits, or two behind an apostrophe, are a year and count nothing."""
    if PART_OF_NUMBER.search(text[max(0, span.start - 2) : span.start]):
        return False
    words = text[span.start : span.end]
    if not words[-4:].isdigit() or int(words[-4:]) not in USUAL_YEARS:
        plain = words.replace("'", "").replace("’", "").isdigit()
        return before in {"in", "since", "by", "around", "circa"} or not plain
    return not counts_something(sentence, span)


def plausible_month(sentence: Sentence, span: Span, words: str, before: str) -> bool:
    """Whether a month alone is no person ("Jan Kavan", "Theresa May") and no march."""
    if words in {"Jan", "Mar", "Jun"}:
        return before in BEFORE_YEAR
    if words == "March":
        return before not in {"annual", "great"}
    return words not in FIRST_NAMES or not _person(sentence, span)


def _person(sentence: Sentence, span: Span) -> bool:
    """Whether a month stands as a first name or surname, or does what people do."""
    position = tokens_in(sentence, span)[0]
    tokens = sentence.tokens
    if position and tokens[position - 1].xpos == "NNP" and tokens[position - 1].text[0].isupper():
        return True
    if position + 1 < len(tokens) and tokens[position + 1].xpos == "NNP":
        return tokens[position].head == position + 1 or tokens[position + 1].head == position
    token = tokens[position]
    if token.relation != "nsubj" or token.head < 0:
        return False
    return tokens[token.head].upos == "VERB" and child(sentence, position, "case") is None


def titled(sentence: Sentence, span: Span, words: str) -> bool:
    """Whether the words stand as in a title: "This Week", "The Daily Beast", "Album Of The Year"."""
    parts = words.split()
    if words.isupper() or not all(part[0].isupper() for part in parts):
        return False
    if len(parts) > 1:
        return True
    position = tokens_in(sentence, span)[-1] + 1
    following = sentence.tokens[position] if position < len(sentence.tokens) else None
    return following is not None and following.xpos == "NNP" and position > 1


def is_rate(sentence: Sentence, span: Span) -> bool:
    """Whether "a year" follows an amount and says per what: "$5 a month", "four flights a week"."""
    positions = tokens_in(sentence, span)
    if len(positions) != 2 or positions[0] == 0:
        return False
    before = sentence.tokens[positions[0] - 1]
    if before.upos in {"NUM", "SYM"} or before.text == "%":
        return True
    counted = child(sentence, positions[0] - 1, "nummod") is not None
    return before.upos == "NOUN" and counted
