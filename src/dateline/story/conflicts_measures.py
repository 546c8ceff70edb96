"""Figures as measures that reports of different articles can be compared by.

A measure knows what is counted even where the grammar does not say it: "nine, say the
hospitals" behind a sentence on seven dead counts the dead. Money is known by what it is spent
on or lost by. Leaves out which of two measures is right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole
from dateline.story.conflicts_bounds import bounds_in, scaled
from dateline.story.conflicts_ground import canonical, conflict_words, stems_of
from dateline.story.conflicts_kinds import (
    PERSONS,
    SAYS_LITTLE,
    kind_of,
    named_kind,
    plain_heads,
    small_heads,
)
from dateline.story.conflicts_voices import source_of, spoken_by
from dateline.story.figures_tension import is_derived
from dateline.story.figures_things import thing_of
from dateline.story.restated_words import WORD, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Figure, Interval, Statement
    from dateline.spans import Span
    from dateline.story.conflicts_ground import Act, Ground
    from dateline.story.figures import Reading
    from dateline.story.figures_tension import Bounds

ELLIPSIS: Final = 160
"""Characters back to the number whose thing a bare number shares: the sentence before."""

TOLLS: Final = frozenset({"killed", "wounded", "missing", "arrested", "displaced"})
"""Kinds whose number grows while an event goes on: only those of one day are compared."""

FOLLOWING: Final = 45
"""Characters behind a number and its thing in which it is said what befell them."""

LEADING: Final = 70
"""Characters before a bare number in which it is said what it counts."""

FEW_WORDS: Final = 6
"""Words of a sentence that says too little of what it is about: "It is worth 900,000 euros"."""

CLAUSE: Final = re.compile(r"[,;:.]|\b(?:and|but|while|when|after|before|until|as)\b|\d")
"""Ends what is said of a number."""

WRONG: Final = re.compile(r"\b(?:[Nn]ot|rather than|instead of)\W+(?:\w+\W+)?$")
"""Before a number that another one replaces."""

TAKEN_UP: Final = re.compile(
    r"\b(?:puts?|estimates?|estimated|reckons?|gave|gives?) (?:it|them) at\b"
)
"""Before a sum it says that the sum is of what was spoken of."""

ALLOWED: Final = re.compile(
    r"\b(?:permitted|allowed|licensed|authori[sz]ed|planned|maximum|capacity|needed|required|"
    r"built|meant|designed|room|limit|quota)\W+(?:(?:of|for|to|carry|hold|number|is|was|were)\W+)*$"
)
"""Before a number of those who may be there, not of those who are."""

TALLIES: Final = frozenset({"number", "toll", "total", "tally"})
"""In the sentence of a bare number they say that somebody counts."""

PERIODS: Final = frozenset({"hour", "day", "week", "month", "year"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A figure for comparison; `about` are the stems that say what it is of.

    `kind` is its role or a finer class, `head` the stems of the thing beyond it, `owners` the
    countries whose the thing is. `event` are days that the text gives to what is counted,
    `told` the ordinal of the day on which it was given. `source` names who gives it.
    """

    reading: Reading
    sentence: Span
    kind: str
    unit: str | None
    head: frozenset[str]
    owners: frozenset[str]
    bounds: Bounds
    event: Interval | None
    told: int | None
    source: str | None
    voice: frozenset[str]
    about: frozenset[str]
    towns: frozenset[str]
    countries: frozenset[str]
    act: Act | None
    own: bool = False
    """Whether those are counted whom a party calls its own: "two of its men"."""
    whole: Figure | None = None
    """The total that it is part of: "fourteen of the 31 trucks"."""
    bare: bool = False
    wrong: bool = False
    """Whether the sentence says that this number is not the one: "247 passengers, not 214"."""

    @property
    def article(self) -> str:
        """The article in which it stands."""
        return self.reading.article

    @property
    def span(self) -> Span:
        """The number itself."""
        return self.reading.figure.span

    @property
    def place(self) -> tuple[str, int]:
        """Article and number of the figure in it: unique, and the order of all comparisons."""
        return (self.article, self.reading.number)


def measures(ground: Ground) -> Iterator[Measure]:
    """The measures of all figures that say enough, by article and position."""
    readings: dict[str, list[Reading]] = {}
    for reading in ground.material.readings:
        readings.setdefault(reading.article, []).append(reading)
    for article in sorted(readings):
        inside = sorted(readings[article], key=lambda r: (r.figure.span, r.number))
        yield from _of_article(ground, inside)


def _of_article(ground: Ground, readings: Sequence[Reading]) -> Iterator[Measure]:
    last: Measure | None = None
    for reading in readings:
        measure = _measure(ground, reading)
        if measure is not None and measure.bare:
            measure = _completed(ground, measure, last)
        if measure is not None:
            last = measure
            yield measure


def _completed(ground: Ground, measure: Measure, last: Measure | None) -> Measure | None:
    """A bare number with what it counts, `None` where no words near it tell.

    The number before it in its sentence tells, then words of its own sentence ("the number of
    the hostages was eight"), then the number or the words of the sentence before.
    """
    if _is_mark(ground, measure):
        return None
    near = last is not None and measure.span.start - last.span.end <= ELLIPSIS
    if last is not None and near and last.sentence == measure.sentence:
        return _like(measure, last)
    text = ground.text(measure.article)
    start = max(measure.sentence.start, measure.span.start - LEADING)
    own = named_kind(stems_of(text[start : measure.span.start]))
    if own is not None:
        return replace(measure, kind=own)
    if last is not None and near:
        return _like(measure, last)
    before = ground.before(measure.article, measure.sentence)
    kind = None if before is None else named_kind(ground.words(measure.article, before))
    return None if kind is None else replace(measure, kind=kind)


def _is_mark(ground: Ground, measure: Measure) -> bool:
    """Whether a number opens an item of a list, is an age, or is one that nobody gives."""
    text = ground.text(measure.article)
    opens = measure.span.start == measure.sentence.start
    item = opens and text[measure.span.end : measure.span.end + 1] in {".", ")", ":"}
    item = item or text[: measure.span.start].rstrip().endswith(("(", "-LRB-"))
    words = text[measure.sentence.start : measure.span.start].casefold().split()[-2:]
    spoken = frozenset(words) & (conflict_words().counting | SAYS_LITTLE)
    aged = words[-1:] == ["of"] and not spoken
    counting = conflict_words().counting
    there = measure.reading.thing is not None
    said = (
        there
        or measure.wrong
        or measure.source is not None
        or bool((counting | TALLIES) & set(WORD.findall(measure.sentence.of(text).casefold())))
    )
    whole = measure.bounds.low == -inf or measure.bounds.low == round(measure.bounds.low)
    return item or aged or not whole or not said


def _like(measure: Measure, last: Measure) -> Measure:
    """A bare number as one of what the number before it counts."""
    return replace(
        measure,
        bounds=scaled(measure.bounds, last.kind, last.bounds),
        kind=last.kind,
        unit=last.unit,
        head=last.head,
        owners=last.owners,
        about=measure.about | last.about,
        towns=measure.towns | last.towns,
        countries=measure.countries | last.countries,
        act=measure.act or last.act,
        event=measure.event or last.event,
    )


def _measure(ground: Ground, reading: Reading) -> Measure | None:
    """A figure as a measure; `None` for parts and shares from which no number follows."""
    figure, article = reading.figure, reading.article
    derived = is_derived(reading)
    sentence = ground.sentence(article, figure.span)
    if ALLOWED.search(ground.text(article)[sentence.start : figure.span.start]) is not None:
        return None
    behind = _behind(ground, reading, sentence)
    pointing = _is_pointing(ground, reading, sentence)
    bare = _is_bare(reading) and kind_of(reading, behind, "") == FigureRole.OTHER.value
    bare = bare or pointing
    partial = reading.partial and not (_is_own(reading) or _is_measured(reading))
    partial = partial and _whole(reading) is None
    share = figure.role is FigureRole.SHARE
    plain_share = share and ground.short and figure.unit == "percent"
    if not derived and not bare and (partial or (share and not plain_share)):
        return None
    role, unit = (FigureRole.OTHER, None) if pointing else (figure.role, figure.unit)
    scale = _scale(ground, reading, sentence)
    if derived and reading.total is not None and figure.derived is not None:
        role, unit = reading.total.role, figure.derived.unit
    thing = thing_of("" if bare else reading.thing or "")
    head = frozenset(canonical(stem(word)) for word in thing.head - SAYS_LITTLE) - small_heads()
    kind = kind_of(reading, behind, sentence.of(ground.text(article)))
    kind = role.value if pointing else kind
    if derived:
        kind = FigureRole.DEPLOYED.value if role is FigureRole.LEAVING else role.value
    act = ground.measured(article, figure)
    statement = ground.statement_at(article, figure.span)
    spoken = spoken_by(ground, reading, sentence, statement)
    place = sentence if figure.place is None else figure.place
    return Measure(
        reading=reading,
        sentence=sentence,
        kind=scale or kind,
        unit=None
        if scale or kind != role.value or unit in PERSONS
        else f"{_unit(unit)}{_per(ground, reading)}",
        head=head - plain_heads(kind),
        owners=thing.owners,
        bounds=bounds_in(ground, reading, sentence),
        event=_event_days(reading, act),
        told=_told(ground, reading, sentence, statement),
        source=source_of(ground, reading, statement, spoken),
        voice=frozenset() if spoken is None else ground.words(article, spoken),
        whole=_whole(reading),
        own=_is_own(reading),
        about=_about(ground, reading, sentence, money=role is FigureRole.MONEY),
        towns=ground.towns(article, place),
        countries=ground.countries(article, place),
        act=act,
        bare=bare and scale is None,
        wrong=WRONG.search(ground.text(article)[sentence.start : figure.span.start]) is not None,
    )


def _unit(unit: str | None) -> str:
    """A unit in the form in which reports are compared: homes are houses."""
    words = (unit or "").split()
    return canonical(stem(words[0])) if len(words) == 1 else unit or ""


def _per(ground: Ground, reading: Reading) -> str:
    """What a number is reckoned by, as part of its unit: 3 million a day are no 38 million."""
    behind = ground.text(reading.article)[reading.figure.span.end :][:FOLLOWING].split()[:2]
    rate = len(behind) == 2 and behind[0] in {"a", "per", "each"}
    per = reading.figure.per or (behind[1].strip(".,;:") if rate else None)
    return f" per {per}" if per in PERIODS else ""


def _is_own(reading: Reading) -> bool:
    """Whether "of" only says whose those are that are counted: "four of its guards"."""
    words = (reading.thing or "").casefold().split()[:1]
    return reading.figure.part_of is None and words[:1] in (["its"], ["their"], ["our"])


def _is_measured(reading: Reading) -> bool:
    """Whether "of" only says what is measured: "340 tonnes of nitrate"."""
    figure = reading.figure
    if figure.part_of is not None or figure.unit in PERSONS or figure.role is FigureRole.MONEY:
        return False
    return not stems_of(figure.unit or "") & stems_of(reading.thing or "")


def _whole(reading: Reading) -> Figure | None:
    """The total of a number of things; of people too many are part of others."""
    figure, total = reading.figure, reading.total
    if total is None or figure.unit in PERSONS or figure.role is not FigureRole.OTHER:
        return None
    return total


def _scale(ground: Ground, reading: Reading, sentence: Span) -> str | None:
    """The scale on which a number is read: "a magnitude of 6.8"."""
    before = ground.text(reading.article)[sentence.start : reading.figure.span.start]
    return "magnitude" if "magnitude" in before.casefold().split()[-3:] else None


def _is_pointing(ground: Ground, reading: Reading, sentence: Span) -> bool:
    """Whether a number counts those of whom was spoken: "there were 4,000 of them"."""
    figure, text = reading.figure, ground.text(reading.article)
    before = text[sentence.start : figure.span.start].casefold().split()[-2:-1]
    behind = [word.strip(".,;:!?") for word in text[figure.span.end :].split()[:2]]
    return before == ["there"] and behind == ["of", "them"]


def _is_bare(reading: Reading) -> bool:
    """Whether a number stands without what it counts: "has counted nine"."""
    figure = reading.figure
    if figure.role is not FigureRole.OTHER or figure.part_of is not None:
        return False
    return reading.thing is None and figure.unit in PERSONS


def _behind(ground: Ground, reading: Reading, sentence: Span) -> str:
    """The words behind a number that may say what befell those it counts."""
    text, figure = ground.text(reading.article), reading.figure
    start = max(figure.span.end, figure.thing.end if figure.thing is not None else 0)
    found = text[start : min(start + FOLLOWING, max(sentence.end, start))]
    return CLAUSE.split(found, maxsplit=1)[0]


def _about(ground: Ground, reading: Reading, sentence: Span, *, money: bool) -> frozenset[str]:
    """The stems of a sentence, of a short one with those of the sentence before it.

    Of money those near the number: "He announced 30 million in aid; the damage was 120 million".
    """
    article, span = reading.article, reading.figure.span
    words = ground.words(article, sentence)
    if money and TAKEN_UP.search(ground.text(article)[sentence.start : span.start]) is None:
        start, end = max(sentence.start, span.start - LEADING), span.end + FOLLOWING // 2
        near = re.split(r";", ground.text(article)[start : span.start])[-1]
        behind = re.split(r"[;.]", ground.text(article)[span.end : min(end, sentence.end)])[0]
        words = stems_of(f"{near} {behind}")
    before = ground.before(article, sentence)
    if before is None or len(words) >= FEW_WORDS:
        return words
    return words | ground.words(article, before)


def _event_days(reading: Reading, act: Act | None) -> Interval | None:
    """The days that the text gives to what is counted."""
    if reading.figure.when is not None:
        return reading.figure.when
    return None if act is None else act.event.when


def _told(
    ground: Ground, reading: Reading, sentence: Span, statement: Statement | None
) -> int | None:
    """The day on which a number was given: that of the statement, else of the article."""
    when = None if statement is None else statement.when
    if when is not None and when.first is not None and when.first == when.last:
        return when.first.toordinal()
    known = ground.known_day(reading.article)
    known = ground.root_day(reading.article) if known is None else known
    days = ground.days(reading.article, sentence)
    told = reading.figure.attributed_to is not None or statement is not None
    if told and known is not None and len(days) == 1 and known - 2 <= min(days) <= known:
        return min(days)
    return known
