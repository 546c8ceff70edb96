"""Whether words that the grammar takes for a time are one where they stand.

Numbers count ("some 1,990 people"), months are names ("Theresa May"), titles name times ("This
Week"), bare plurals are no durations ("the years of his life"), "$5 a month" says how much.
Judged by the words beside them, by tags and by the tree; names are the business of
`temporal_filters_names`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_context_counts import counts_something
from dateline.extract.temporal_filters_names import (
    Spot,
    is_paper,
    model,
    named,
    outlet,
    plausible_month,
    printed_clock,
    titled,
)
from dateline.extract.temporal_lexicon import calendar_words
from dateline.syntax import child, tokens_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.records import Sentence

AHEAD_OF: Final = frozenset(["in", "into", "for", "within"])
"""Before "the future" they show that a time is meant, not what will become of something."""

USUAL_YEARS: Final = range(1700, 2100)
"""Other four-digit numbers are years only behind a preposition."""

OPENERS: Final = frozenset(
    [
        "for",
        "in",
        "over",
        "after",
        "within",
        "take",
        "takes",
        "took",
        "taking",
        "last",
        "lasts",
        "lasted",
        "spend",
        "spent",
    ]
)
"""Before a bare plural they make it a duration: "for years", not "the years of his life"."""

PART_OF_NUMBER: Final = re.compile(r"[\d)][-–/.]$|[/\\_=]$")
"""Before four digits they show a telephone number, a score, an address."""

ATTRIBUTES: Final = frozenset(["compound", "amod"])
"""Relations of words that describe a noun: "winter camps", "overnight losses"."""

NOBODY: Final = frozenset(["MD", "PRP", "WP", "WDT"])
"""Tags of words behind which "one day" is some day: "they will one day return"."""


def meant(spot: Spot, rule: str) -> bool:
    """Whether the words are a time here, and not a count, a name or a title."""
    if named(spot, rule):
        return False
    check = CHECKS.get(rule)
    return check is None or check(spot)


def plausible_year(spot: Spot) -> bool:
    """Whether four digits, or two behind an apostrophe, are a year and count nothing."""
    if PART_OF_NUMBER.search(spot.text[max(0, spot.span.start - 2) : spot.span.start]):
        return False
    if model(spot):
        return False
    words = spot.words
    if not words[-4:].isdigit() or int(words[-4:]) not in USUAL_YEARS:
        plain = words.replace("'", "").replace("’", "").isdigit()
        return not plain or OLD_YEAR.search(spot.text[: spot.span.start][-20:]) is not None
    return not counts_something(spot.sentence, spot.span)


OLD_YEAR: Final = re.compile(
    r"\b(?:in|since|by|around|circa|year)\s+(?:about\s+|around\s+)?$", re.IGNORECASE
)
"""Before four digits they show that even "1300" is a year."""

DEGREES: Final = ("temperature", "degrees", "celsius", "fahrenheit")
"""In their sentences "the 30s" are degrees."""


AGES: Final = re.compile(
    r"\b(?:his|her|their|our|my|your)\s+(?:(?:early|mid|late)[\s-]+)?(?:\d0s\s+(?:and|or|to)\s+)?$",
    re.IGNORECASE,
)
"""Before "30s" they show that it is an age: "people in their 30s and 40s"."""


def plausible_decade(spot: Spot) -> bool:
    """Whether "30s" is a decade: "the 30s", not degrees or an age."""
    if AGES.search(spot.text[max(0, spot.span.start - 30) : spot.span.start]):
        return False
    if not re.fullmatch(r"(?:the )?\d0s", spot.words):
        return True
    sentence = spot.text[spot.sentence.span.start : spot.sentence.span.end].lower()
    if any(word in sentence for word in DEGREES):
        return False
    return spot.words.startswith("the") or spot.before.lower() == "the"


def opened(spot: Spot) -> bool:
    """Whether a bare plural is a duration: "for years", "decades-long"."""
    if spot.words.endswith("long") or spot.after in {"after", "earlier"}:
        return True  # "hours after the vote", "decades-long"
    return spot.before.lower() in OPENERS


def plausible_count(spot: Spot) -> bool:
    """Whether counted units are a length: no "three-quarters", no title, no "some day"."""
    if re.fullmatch(r"(?:.*\W)?three\s*[- ]\s*quarters", spot.words.lower()):
        return False
    if spot.before.lower() in {"aged", "age", "ages"}:
        return False  # "patients aged 20 to 30 years"
    return not (titled(spot) or some_day(spot))


def some_day(spot: Spot) -> bool:
    """Whether "one day" says only that it will be: "they will one day return", "One day, ..."."""
    if spot.words.lower() != "one day":
        return False
    position = tokens_in(spot.sentence, spot.span)[0]
    if position == 0:
        return spot.after not in {"after", "before", "later", "earlier", "ago", "of", "in"}
    return spot.sentence.tokens[position - 1].xpos in NOBODY


def opens_talk(spot: Spot) -> bool:
    """Whether "Now" only opens what is said: "Now, let us see", "Now for the weather"."""
    if spot.words != "Now":
        return False
    before = spot.text[spot.sentence.span.start : spot.span.start].strip("\"“”'‘’` ")
    after = spot.text[spot.span.end : spot.span.end + 5]
    return not before and re.match(r"\s?,|\sfor\b", after) is not None


def time_ahead(spot: Spot) -> bool:
    """Whether "the future" is a time, not what becomes of something: "the future of the force"."""
    if " near" in spot.words or "foreseeable" in spot.words:
        return True
    last = tokens_in(spot.sentence, spot.span)[-1:]
    if last and spot.sentence.tokens[last[0]].relation in ATTRIBUTES:
        return False  # "the future prime minister"
    return spot.before.lower() in AHEAD_OF or not spot.text.startswith(" of ", spot.span.end)


def plausible_season(spot: Spot) -> bool:
    """Whether a season is one: not "the fall of the regime", "the winter of discontent"."""
    if spot.text.startswith(" of ", spot.span.end):
        return False
    if spot.words.lower() == "the fall":
        return spot.before.lower() in BEFORE_FALL  # "the fall in prices"
    return spot.words.lower() not in BARE_SEASONS or spot.relation not in ATTRIBUTES


BEFORE_FALL: Final = frozenset(
    ["in", "by", "until", "till", "during", "since", "through", "over", "from", "before", "for"]
)
"""Before "the fall" they show that the season is meant."""

BARE_SEASONS: Final = frozenset(["spring", "summer", "autumn", "winter", "fall"])
"""Seasons that nothing marks as times: before a noun they describe it."""


def whole_unit(spot: Spot) -> bool:
    """Whether "the year" is a time, no title: "This Week", "Journalist of the Year"."""
    last = spot.words.split()[-1]
    if spot.text.endswith(("day of ", "days of "), 0, spot.span.start):
        return False  # "a day of the week"
    return not titled(spot) and (last.islower() or spot.words.isupper())


def no_stream(spot: Spot) -> bool:
    """Whether "current" is no noun ("the warm current") and "Now" no opening of a talk."""
    tokens = spot.sentence.tokens
    positions = tokens_in(spot.sentence, spot.span)
    if spot.words == "current" and positions and tokens[positions[0]].upos == "NOUN":
        return tokens[positions[0]].relation in {"dep", *ATTRIBUTES}
    return not opens_talk(spot)


def adverbial(spot: Spot) -> bool:
    """Whether "overnight" says when: "overnight the river rose", not "an overnight success"."""
    return spot.relation not in ATTRIBUTES and spot.before.lower() not in {"a", "an", "the"}


def is_rate(spot: Spot) -> bool:
    """Whether "a year" follows an amount and says per what: "$5 a month", "four flights a week"."""
    positions = tokens_in(spot.sentence, spot.span)
    return len(positions) == 2 and follows_amount(spot.sentence, positions[0])


def happens(spot: Spot) -> bool:
    """Whether "annually" says how often: not in a title, not behind an amount ("20% annually")."""
    positions = tokens_in(spot.sentence, spot.span)
    amount = len(positions) == 1 and follows_amount(spot.sentence, positions[0])
    return not (amount or titled(spot) or is_paper(spot))


def this_day(spot: Spot) -> bool:
    """Whether "today" is a day: not an outlet, not "today's youth"."""
    if outlet(spot):
        return False
    following = OF_TODAY.match(spot.text, spot.span.end)
    return following is None or following[1].lower() not in calendar_words().of_today


OF_TODAY: Final = re.compile(r"['’]s (?:young |modern |digital )?(\w+)")


GRANTED: Final = re.compile(
    r" that (?:[\w’'.-]+ ){1,5}?(?:(?:had|has|have) )?(?:been )?(?:given|gave|granted|allowed|set)\b"
)
"""Behind "the month" they show that it is a length."""


def of_calendar(spot: Spot) -> bool:
    """Whether a half or quarter is of a year, not of a match: "scored late in the second half"."""
    if any(character.isdigit() for character in spot.words) or "year" in spot.words:
        return True
    sentence = spot.text[spot.sentence.span.start : spot.sentence.span.end].lower()
    words = frozenset(re.findall(r"[\w-]+", sentence))
    return words.isdisjoint(calendar_words().sports)


def follows_amount(sentence: Sentence, position: int) -> bool:
    """Whether the word before a position ends an amount: "20 %", "two flights", "a dollar".

    Also "barrels of oil" where the barrels are counted.
    """
    if position == 0:
        return False
    before = sentence.tokens[position - 1]
    if before.upos in {"NUM", "SYM"} or before.text == "%":
        return True
    if before.upos != "NOUN":
        return False
    counted = position - 1 if before.relation != "nmod" else before.head
    article = child(sentence, counted, "det")
    single = article is not None and sentence.tokens[article].lemma.lower() in {"a", "an"}
    return single or child(sentence, counted, "nummod") is not None


CHECKS: Final[dict[str, Callable[[Spot], bool]]] = {
    "date.year": plausible_year,
    "message.year": lambda spot: spot.words[-4:-2] in {"19", "20"} and plausible_year(spot),
    "date.month": plausible_month,
    "date.decade": plausible_decade,
    "range.decades": lambda spot: not AGES.search(spot.text[: spot.span.start][-30:]),
    "date.season": plausible_season,
    "date.season.bare": plausible_season,
    "day.overnight": adverbial,
    "date.quarter": of_calendar,
    "day.bare": lambda spot: spot.relation not in ATTRIBUTES,
    "day.deictic": this_day,
    "day.tonight": lambda spot: not outlet(spot),
    "day.part": lambda spot: not titled(spot),
    "duration.bare": opened,
    "duration.counted": plausible_count,
    "duration.granted": lambda spot: GRANTED.match(spot.text, spot.span.end) is not None,
    "duration.single": lambda spot: not is_rate(spot),
    "set.frequency": happens,
    "shift.named": lambda spot: not titled(spot),
    "shift.definite": whole_unit,
    "time.clock": printed_clock,
    "vague.future": time_ahead,
    "vague.present": no_stream,
}
"""What a rule's words have to be besides what the grammar says; rules not listed need nothing."""
