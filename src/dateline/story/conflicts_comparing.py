"""Whether two measures are of one thing and cannot both be right.

They are of one thing if kind, unit and thing agree, no two towns or days keep them apart, and
something ties them to one event: an entry, a town, names, or a story so short that it has only
one. Of a toll only those are compared that were given on one day: a later one is larger
because more have died.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.findings import Clash
from dateline.story.conflicts_ground import canonical, conflict_words
from dateline.story.conflicts_lines import phrases
from dateline.story.conflicts_measures import TOLLS
from dateline.story.conflicts_sides import one_source, sources_differ
from dateline.story.conflicts_times import is_amended, is_of_before, one_time
from dateline.story.figures_tension import PEOPLE, are_apart, overlaps
from dateline.story.restated_words import WORD, stem
from dateline.story.wordings import plain

if TYPE_CHECKING:
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_measures import Measure

BESIDE: Final = 200
"""Characters between two numbers of one article that are set against each other."""

FURTHER: Final = 1500
"""The same for numbers of victims or a crowd that two named sources give."""

FAR: Final = 20
"""Times that a number must not exceed another to be a wrong count of the same."""

FARTHER: Final = 50
"""The same where two sources are named."""

SINGLE: Final = TOLLS | {"held", "protesters", "magnitude", "trapped", "aboard"}
"""Kinds of which a short story seldom has two on one day."""

CORRECTING: Final = re.compile(r"^\W*(?:\w+\W+){0,2}(?:not|instead of|rather than)\W+(?:\w+\W+)?$")
"""Between two numbers of which the second was wrong: "247 passengers, not 214"."""

BUT: Final = re.compile(r"\W*(?:\w+\W+)?but\W+(?:\w+\W+)?$")
"""Between two numbers of which the first was wrong: "not two but six"."""

CLAUSE: Final = re.compile(r"; | (?:while|whereas) ")
"""Between two numbers of one sentence sets one voice against another."""

ALIKE: Final = 2
"""Words beside the thing that two numbers in one article of a long story must share."""

FEW: Final = 3
"""Numbers below it count something else wherever they stand: "two drivers", "one camp"."""

ENOUGH: Final = 5
"""Ties between two numbers that make them of one event in a long story; one in a short one."""


def compared(ground: Ground, one: Measure, other: Measure) -> Clash | None:
    """Whether two numbers clash or one revises the other; `None` where they may both be right."""
    if not _differ(one, other) or not _may_be_one(one, other):
        return None
    if one.article == other.article:
        return _inside(ground, one, other)
    if one.wrong or other.wrong:
        return None
    if one.kind in TOLLS and is_of_before(ground, one) != is_of_before(ground, other):
        return None
    if _tied(ground, one, other) < (1 if ground.short else ENOUGH):
        return None
    return _of_two(ground, one, other)


def _of_two(ground: Ground, one: Measure, other: Measure) -> Clash | None:
    """What two numbers of one thing in two articles are to each other."""
    if one_source(one, other):
        return Clash.REVISED if one.told != other.told else None
    if is_amended(ground, one, other):
        return Clash.REVISED
    two = sources_differ(one, other) and ground.adds(one.article, other.article)
    if not two and not ground.independent(one.article, other.article):
        return None
    return Clash.FIGURE if one_time(ground, one, other) else None


def _differ(one: Measure, other: Measure) -> bool:
    """Whether no number fits both, and they are not so far apart that they count two things."""
    if one.kind != other.kind or _yearly(one) != _yearly(other):
        return False
    if not are_apart(one.bounds, other.bounds):
        return False
    if one.bounds.vague and other.bounds.vague:
        return False  # "hundreds, if not thousands"
    low = min(one.bounds.high, other.bounds.high)
    named = one.head == other.head and sources_differ(one, other)
    bare = (one.bare or other.bare) and not sources_differ(one, other)
    unsure = (one.kind == "other" and not named) or bare
    unsure = unsure and not (one.wrong or other.wrong)
    known = sources_differ(one, other) and not (one.bare or other.bare)
    far = FARTHER if known else FAR
    return not (unsure and low < FEW) and max(one.bounds.low, other.bounds.low) <= far * low


def _yearly(measure: Measure) -> str | None:
    """The unit of a measure; sums are often of a year where only one report says so."""
    money = measure.kind == "money" and measure.unit is not None
    return (measure.unit or "").removesuffix(" per year") if money else measure.unit


def _may_be_one(one: Measure, other: Measure) -> bool:
    """Whether nothing said of two numbers makes them of two things, days or towns."""
    apart = bool(one.towns) and bool(other.towns) and one.towns.isdisjoint(other.towns)
    if one.kind == "deployed" and one.countries and other.countries:
        apart = apart or one.countries.isdisjoint(other.countries)
    if not _parts_agree(one, other) or not _parts_agree(other, one):
        return False
    dated = one.event is None or other.event is None or overlaps(one.event, other.event)
    dated = dated or (one.article == other.article and sources_differ(one, other))
    return things_agree(one, other) and dated and not apart


def _parts_agree(one: Measure, other: Measure) -> bool:
    """Whether a part may be compared with a number: not with its total, nor with another's part."""
    if one.whole is None:
        return True
    low, high = one.whole.low or 0.0, one.whole.high or 0.0
    total = low <= other.bounds.high and high >= other.bounds.low
    alike = len((one.about & other.about) - one.head) >= ALIKE
    return other.whole is None and not total and alike


def _inside(ground: Ground, one: Measure, other: Measure) -> Clash | None:
    """Two numbers of one article clash where two sources are set against each other."""
    first, second = sorted((one, other), key=lambda m: m.span)
    sourced = sources_differ(first, second)
    apart = second.span.start - first.span.end
    if apart > BESIDE and not (
        sourced and one.kind in SINGLE and apart <= FURTHER and ground.short
    ):
        return None
    if first.wrong and BUT.match(ground.text(one.article)[first.span.end : second.span.start]):
        return Clash.FIGURE
    if CORRECTING.search(ground.text(one.article)[first.span.end : second.span.start]):
        said = second.sentence.of(ground.text(one.article)).casefold()
        return Clash.REVISED if _retractions().search(said) else Clash.FIGURE
    if one_source(first, second):
        return None
    if not ground.short and len((one.about & other.about) - one.head) < ALIKE:
        return None
    if sourced:
        return Clash.FIGURE
    if not ground.short and not (one.head and one.head == other.head):
        return None
    return Clash.FIGURE if _are_voiced(ground, first, second) else None


def _are_voiced(ground: Ground, first: Measure, second: Measure) -> bool:
    """Whether words between two numbers of an article bring in another voice."""
    text = ground.text(first.article)
    clauses = CLAUSE.search(text[first.span.end : second.span.start])
    if not second.bare and not (clauses and first.sentence == second.sentence):
        counting = conflict_words().counting
        spans = (first.sentence, second.sentence)
        counted = all(counting & set(WORD.findall(span.of(text).casefold())) for span in spans)
        sourced = (first.source is None) != (second.source is None)
        return counted and sourced and first.kind in SINGLE
    between = text[first.span.end : second.span.start]
    if second.sentence != first.sentence:
        between += text[second.span.end : second.sentence.end]
    voices = frozenset(plain(m[0]) for m in WORD.finditer(between))
    return bool(voices & conflict_words().counting)


@cache
def _retractions() -> re.Pattern[str]:
    return phrases(conflict_words().retractions)


def things_agree(one: Measure, other: Measure) -> bool:
    """Whether two numbers may count the same: of French troops and of troops it is not known."""
    if one.kind == "money":
        mine, theirs = _topics(one), _topics(other)
        beside = one.article == other.article and not (mine and theirs)
        return beside or bool(mine & theirs)
    if one.owners != other.owners and (one.kind == "deployed" or (one.owners and other.owners)):
        return False
    plain_people = one.unit is None and not one.bare and not other.bare
    if one.kind == "other" and plain_people and one.head <= _people():
        told = sources_differ(one, other) or one.sentence == other.sentence
        return told and len((one.about & other.about) - one.head) >= ALIKE
    if one.kind not in TOLLS:
        first, second = one.head - _anybody(), other.head - _anybody()
        if one.kind in SINGLE and first != one.head | second and not (first and second):
            return True
    if one.head == other.head:
        measured = one.unit is not None
        return bool(one.head) or one.kind != "other" or measured or (one.bare and other.bare)
    if one.head and other.head:
        return one.kind != "deployed" and (one.head < other.head or other.head < one.head)
    if one.kind == "other":
        return one.unit is not None
    few = (one.head | other.head) & _subgroups()
    return not few or few <= (one.about | one.voice) & (other.about | other.voice)


@cache
def _anybody() -> frozenset[str]:
    """Stems of words for people that set nobody apart: of 27 men trapped, miners are meant."""
    return frozenset(map(stem, ("man", "men", "worker", "workers", "employees", "people")))


@cache
def _topic_stems() -> tuple[frozenset[str], ...]:
    groups = (frozenset(map(stem, group)) for group in conflict_words().sums)
    return tuple(group | frozenset(map(canonical, group)) for group in groups)


def _topics(measure: Measure) -> frozenset[int]:
    """What a sum of money is, by the words about it: a damage, a price, a wage."""
    return frozenset(n for n, group in enumerate(_topic_stems()) if group & measure.about)


@cache
def _people() -> frozenset[str]:
    """Stems that say only that people are counted: "14 men" and "1,200 men" are others."""
    return frozenset(stem(word) for word in (*PEOPLE, "man", "men", "woman", "child", "others"))


@cache
def _subgroups() -> frozenset[str]:
    return frozenset(stem(word) for word in conflict_words().subgroups)


def _tied(ground: Ground, one: Measure, other: Measure) -> int:
    """How many things tie two numbers to one event."""
    mine, theirs = one.act and one.act.entry, other.act and other.act.entry
    if mine is not None and mine == theirs:
        return ENOUGH
    keys = ground.keys(one.article, one.sentence) & ground.keys(other.article, other.sentence)
    words = (one.about & other.about) - one.head
    sourced = one.source is not None and other.source is not None
    if one.kind == "other" and len(words) < 2 and not sourced:
        return 0
    if one.kind == "deployed" and not words:
        return 0
    if one.kind == "share" and (not sourced or len(words) < ALIKE):
        return 0
    return (
        (ground.short and (one.kind in SINGLE or (bool(one.head & other.head) and sourced)))
        + 2 * bool(one.towns & other.towns)
        + bool(one.countries & other.countries)
        + bool(keys)
        + bool(one.head & other.head)
        + (one.kind == "money")
        + (len(words) >= 2)
        + (len(words) >= 4)
    )
