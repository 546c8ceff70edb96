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
from dateline.story.conflicts_ground import conflict_words
from dateline.story.conflicts_lines import phrases
from dateline.story.conflicts_measures import TOLLS
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

AROUND: Final = {"protesters": 3, "deployed": 4, "held": 2, "money": 45}
"""Days between two reports of a number of this kind, else one, where the text dates neither."""

STANDING: Final = frozenset({"population", "distance", "area", "seats", "magnitude"})
"""Kinds that are so for years."""

FAR: Final = 20
"""Times that a number must not exceed another to be a wrong count of the same."""

SINGLE: Final = TOLLS | {"held", "protesters", "magnitude"}
"""Kinds of which a short story seldom has two on one day."""

CORRECTING: Final = re.compile(r"^\W*(?:\w+\W+){0,2}(?:not|instead of|rather than)\W+(?:\w+\W+)?$")
"""Between two numbers of which the second was wrong: "247 passengers, not 214"."""

CLAUSE: Final = re.compile(r"; | (?:while|whereas) ")
"""Between two numbers of one sentence sets one voice against another."""

AMENDED: Final = re.compile(
    r"\b(?:raise|lower|correct|revise|reduce|increase)[sd]? (?:\w+ ){0,3}"
    r"(?:number|toll|figure|count|estimate)\b"
)
"""Says that a number is another than it was."""

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
    if _tied(ground, one, other) < (1 if ground.short else ENOUGH):
        return None
    if one.source is not None and one.source == other.source:
        return Clash.REVISED if one.told != other.told else None
    if _is_amended(ground, one, other):
        return Clash.REVISED
    if not ground.independent(one.article, other.article):
        return None
    return Clash.FIGURE if _one_time(ground, one, other) else None


def _differ(one: Measure, other: Measure) -> bool:
    """Whether no number fits both, and they are not so far apart that they count two things."""
    if one.kind != other.kind or one.unit != other.unit or not are_apart(one.bounds, other.bounds):
        return False
    if one.bounds.vague and other.bounds.vague:
        return False  # "hundreds, if not thousands"
    low = min(one.bounds.high, other.bounds.high)
    unsure = one.kind == "other" or one.bare or other.bare
    return not (unsure and low < FEW) and max(one.bounds.low, other.bounds.low) <= FAR * low


def _may_be_one(one: Measure, other: Measure) -> bool:
    """Whether nothing said of two numbers makes them of two things, days or towns."""
    apart = bool(one.towns) and bool(other.towns) and one.towns.isdisjoint(other.towns)
    dated = one.event is None or other.event is None or overlaps(one.event, other.event)
    return things_agree(one, other) and dated and not apart


def _inside(ground: Ground, one: Measure, other: Measure) -> Clash | None:
    """Two numbers of one article clash where two sources are set against each other."""
    first, second = sorted((one, other), key=lambda m: m.span)
    sourced = bool(first.source and second.source and first.source != second.source)
    apart = second.span.start - first.span.end
    if apart > BESIDE and not (
        sourced and one.kind in SINGLE and apart <= FURTHER and ground.short
    ):
        return None
    if CORRECTING.search(ground.text(one.article)[first.span.end : second.span.start]):
        said = second.sentence.of(ground.text(one.article)).casefold()
        return Clash.REVISED if _retractions().search(said) else Clash.FIGURE
    if not ground.short and len((one.about & other.about) - one.head) < ALIKE:
        return None
    if sourced:
        return Clash.FIGURE
    text = ground.text(one.article)
    clauses = CLAUSE.search(text[first.span.end : second.span.start])
    if not second.bare and not (clauses and first.sentence == second.sentence):
        counting = conflict_words().counting
        spans = (first.sentence, second.sentence)
        counted = all(counting & set(span.of(text).casefold().split()) for span in spans)
        sourced = (first.source is None) != (second.source is None)
        return Clash.FIGURE if counted and sourced and one.kind in SINGLE else None
    between = text[first.span.end : second.span.start]
    if second.sentence != first.sentence:
        between += text[second.span.end : second.sentence.end]
    voices = frozenset(plain(m[0]) for m in WORD.finditer(between))
    return Clash.FIGURE if voices & conflict_words().counting else None


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
    if one.kind == "other" and not one.bare and not other.bare and one.head <= _people():
        return False
    if one.head == other.head:
        return bool(one.head) or one.kind != "other" or (one.bare and other.bare)
    if one.head and other.head:
        return one.kind != "deployed" and (one.head < other.head or other.head < one.head)
    return one.kind != "other" and not (one.head | other.head) & _subgroups()


@cache
def _topic_stems() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem, group)) for group in conflict_words().sums)


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


def _one_time(ground: Ground, one: Measure, other: Measure) -> bool:
    """Whether two numbers were given so near in time that the later is no newer count."""
    if one.told is None or other.told is None:
        return False
    apart = abs(one.told - other.told)
    if one.kind in TOLLS:
        return apart == 0 or (apart == 1 and not _is_newer(ground, one, other))
    if one.kind in STANDING:
        return True
    if one.event is not None and one.event == other.event and one.event.precision == "day":
        return True
    return apart <= AROUND.get(one.kind, 1) and (apart == 0 or not _says_newer(ground, one, other))


def _is_newer(ground: Ground, one: Measure, other: Measure) -> bool:
    """Whether the later number is larger or says itself that it has changed."""
    first, last = sorted((one, other), key=lambda m: m.told or 0)
    return last.bounds.low >= first.bounds.low or _says_newer(ground, one, other)


def _is_amended(ground: Ground, one: Measure, other: Measure) -> bool:
    """Whether the later sentence says that somebody has changed this number."""
    if one.told is None or other.told is None or one.told == other.told:
        return False
    last = max(one, other, key=lambda m: m.told or 0)
    words = ground.text(last.article)[last.sentence.start : last.sentence.end].casefold()
    keys = ground.keys(one.article, one.sentence) & ground.keys(other.article, other.sentence)
    return AMENDED.search(words) is not None and bool(keys)


def _says_newer(ground: Ground, one: Measure, other: Measure) -> bool:
    last = max(one, other, key=lambda m: (m.told or 0, m.place))
    words = ground.text(last.article)[last.sentence.start : last.sentence.end]
    return bool(frozenset(plain(m[0]) for m in WORD.finditer(words)) & conflict_words().revisions)
