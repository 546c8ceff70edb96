"""Numbers of independent sources that cannot both be right, and numbers that a source revises.

Two numbers are of one thing if kind, unit and thing agree, no two towns or days keep them
apart, and something ties them to one event: an entry, a town, names, or a story so short that
it has only one. They clash if no number fits both. Of a toll only those are compared that were
given on one day: a later one is larger because more have died. A number that the same source
gives later is a revision. Leaves out exchange rates and sums.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from dateline.findings import Clash, Severity
from dateline.story.conflicts_comparing import SINGLE, compared, things_agree
from dateline.story.conflicts_measures import TOLLS, Measure, measures
from dateline.story.conflicts_multiples import multiple_conflicts
from dateline.story.conflicts_records import Verdict, conflict, grouped, shortened, side
from dateline.story.figures_tension import are_apart, is_derived

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.findings import Conflict, Side
    from dateline.records import Figure
    from dateline.spans import Span
    from dateline.story.conflicts_ground import Ground

WIDE: Final = frozenset({"distance", "area"})
"""Kinds of which a long story has many that differ."""

TELLING: Final = 10
"""A number from which on two reports hardly have it by chance."""

QUARTER: Final = 0.25
"""Part of the larger number from which two numbers of victims lie far apart."""

LARGEST_BLOCK: Final = 400
"""Numbers of one kind and week that are compared; more say that the kind says too little."""

WEEK: Final = 7


def figure_conflicts(ground: Ground) -> Iterator[Conflict]:
    """The clashes and revisions of figures, each group of clashing numbers once."""
    found = [m for m in measures(ground) if ground.short or m.kind not in WIDE]
    known: defaultdict[tuple[str, str, str | None], list[Measure]] = defaultdict(list)
    for measure in found:
        known[measure.article, measure.kind, measure.unit].append(measure)
    position = {measure.place: number for number, measure in enumerate(found)}
    clashing: list[tuple[int, int]] = []
    revised: list[tuple[int, int]] = []
    for one, other in _pairs(found, short=ground.short):
        verdict = compared(ground, one, other)
        if verdict is Clash.FIGURE and _is_told(ground, one, other, known):
            continue
        if verdict is not None:
            pair = (position[one.place], position[other.place])
            (clashing if verdict is Clash.FIGURE else revised).append(pair)
    for group in grouped(clashing):
        yield _clash(ground, _with_equals([found[n] for n in group], known, short=ground.short))
    if ground.short:
        yield from multiple_conflicts(ground, found)
    for group in grouped([*revised, *_corrected(ground, found, position, revised)]):
        yield _revision(ground, [found[n] for n in group])


def _is_told(
    ground: Ground,
    one: Measure,
    other: Measure,
    known: Mapping[tuple[str, str, str | None], Sequence[Measure]],
) -> bool:
    """Whether the article of one of two numbers has the other one, too, for another thing."""
    if one.article == other.article or (ground.short and one.kind in SINGLE):
        return False
    return any(
        not are_apart(measure.bounds, far.bounds) and things_agree(measure, far)
        for near, far in ((one, other), (other, one))
        for measure in known[near.article, near.kind, near.unit]
    )


def _with_equals(
    group: Sequence[Measure],
    known: Mapping[tuple[str, str, str | None], Sequence[Measure]],
    *,
    short: bool,
) -> list[Measure]:
    """A group with the equal numbers of other articles told on the same days.

    In a short story a number that is not small is known again on any day.
    """
    articles = {article for article, _, _ in known}
    found = {measure.place: measure for measure in group}
    for member in group:
        for article in articles:
            for measure in known.get((article, member.kind, member.unit), ()):
                mine, theirs = measure.bounds, member.bounds
                alike = (mine.low, mine.high) == (theirs.low, theirs.high)
                alike = alike and things_agree(measure, member)
                told = measure.told is None or measure.told == member.told
                told = told or (short and member.bounds.low >= TELLING)
                if alike and told and not measure.bare:
                    found.setdefault(measure.place, measure)
    return [found[place] for place in sorted(found)]


def _corrected(
    ground: Ground,
    found: Sequence[Measure],
    position: Mapping[tuple[str, int], int],
    revised: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, int]]:
    """Earlier reports of the number that a sentence says was wrong."""
    for first, second in revised:
        one, other = found[first], found[second]
        if one.article != other.article:
            continue
        for measure in found:
            same = (measure.kind, measure.unit) == (other.kind, other.unit)
            earlier = ground.order(measure.article) < ground.order(other.article)
            if same and earlier and measure.bounds == other.bounds:
                yield position[measure.place], second


def _pairs(found: Sequence[Measure], *, short: bool) -> Iterator[tuple[Measure, Measure]]:
    """Pairs of one kind and unit that were told within a few weeks, each once, in order."""
    blocks: defaultdict[tuple[object, ...], list[Measure]] = defaultdict(list)
    for measure in found:
        for key in _keys(measure):
            blocks[key].append(measure)
        if short:
            blocks[measure.kind, measure.unit].append(measure)
    seen: set[tuple[object, object]] = set()
    for block in blocks.values():
        if len(block) > LARGEST_BLOCK:
            continue
        for one, other in combinations(block, 2):
            first, second = sorted((one, other), key=lambda m: m.place)
            if (first.place, second.place) not in seen:
                seen.add((first.place, second.place))
                yield first, second


def _keys(measure: Measure) -> Iterator[tuple[object, ...]]:
    """Blocks: each article itself, and each kind and unit in two weeks, by what may tie."""
    yield (measure.article,)
    if measure.told is None:
        return
    week = measure.told // WEEK
    for part in (week, week + 1):
        ties = measure.towns | measure.head | frozenset(measure.owners)
        for tie in ties or {""}:
            yield (measure.kind, measure.unit, part, tie)
        if measure.act is not None and measure.act.entry is not None:
            yield (measure.kind, measure.act.entry)
        yield (measure.kind, measure.unit, measure.told)


def _clash(ground: Ground, group: Sequence[Measure]) -> Conflict:
    """One record for all numbers of one thing that clash, in the order in which they appeared."""
    ordered = sorted(group, key=lambda m: (ground.order(m.article), m.span))
    values = " / ".join(dict.fromkeys(_words(ground, m) for m in ordered))
    about = shortened(_about(ground, ordered))
    verdict = Verdict(
        kind=Clash.FIGURE,
        severity=_severity(ordered),
        about=about,
        why=f"no number fits all: {values}",
    )
    return conflict(verdict, [_side(ground, m) for m in ordered], _entries(ordered))


def _revision(ground: Ground, group: Sequence[Measure]) -> Conflict:
    """A number and what the same source made of it later."""
    ordered = sorted(group, key=lambda m: (ground.order(m.article), m.span))
    values = " -> ".join(dict.fromkeys(_words(ground, m) for m in ordered))
    verdict = Verdict(
        kind=Clash.REVISED,
        severity=Severity.INFO if ordered[0].kind in TOLLS else Severity.LOW,
        about=shortened(_about(ground, ordered)),
        why=f"the same source gives another number later: {values}",
    )
    return conflict(verdict, [_side(ground, m) for m in ordered], _entries(ordered))


def _entries(group: Sequence[Measure]) -> list[str | None]:
    return [m.act.entry for m in group if m.act is not None]


def _severity(group: Sequence[Measure]) -> Severity:
    """High for victims a quarter apart, low for what is only worked out of a share, else medium."""
    low = min(m.bounds.high for m in group)
    high = max(m.bounds.low for m in group)
    if group[0].kind in TOLLS and high - low >= QUARTER * high:
        return Severity.HIGH
    return Severity.MEDIUM


def _about(ground: Ground, group: Sequence[Measure]) -> str:
    """The fullest words for what is counted, without its numbers."""
    for measure in sorted(group, key=lambda m: (m.bare, m.reading.thing is None)):
        thing = measure.reading.thing
        if thing is not None:
            where = measure.reading.place
            return f"{thing} in {where}" if where and where not in thing else thing
    first = group[0]
    return ground.text(first.article)[first.sentence.start : first.sentence.end]


def _side(ground: Ground, measure: Measure) -> Side:
    figure = measure.reading.figure
    words = [_hedged(figure)]
    if is_derived(measure.reading) and figure.derived is not None:
        words += [span for span in figure.derived.rests_on if span != figure.span]
    return side(ground, measure.article, words, figure.attributed_to)


def _hedged(figure: Figure) -> Span:
    """A number with the words that qualify it."""
    if figure.hedge is None or figure.hedge.overlaps(figure.span):
        return figure.span
    return figure.span.joined(figure.hedge)


def _words(ground: Ground, measure: Measure) -> str:
    figure = measure.reading.figure
    said = " ".join(_hedged(figure).of(ground.text(measure.article)).split())
    if is_derived(measure.reading) and figure.derived is not None:
        return figure.derived.why
    return said
