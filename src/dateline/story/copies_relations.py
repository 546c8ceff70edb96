"""What kind of reuse the runs of two articles are, and how much of them it is.

Words inside quotation marks in both are a shared quotation and never make two articles one
source; other runs make a copy, or partial reuse, or, where there is little of them and both
name one agency, a shared primary source. Where one was there first is said by the agency it
names or by the day on which it appeared; else it stays open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.findings import Relation, Reuse, Run
from dateline.records import quoted
from dateline.story.copies_runs import part_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from dateline.story.copies_agencies import Drawn
    from dateline.story.copies_index import Index
    from dateline.story.copies_runs import Stretch
    from dateline.story.copies_words import Corpus

COPY: Final = 0.75
"""Part of the shorter text that the other has where one is the other, edits and cuts aside."""

MOSTLY: Final = 0.4
"""Part of the shorter text, quotations apart, from which on the two are no independent reports. On made
copies those that mix two texts half and half begin at .38, a single paragraph lifted from another
article ends at .30."""

MADE_WITH: Final = 0.3
"""The same where both name one agency: the rest of a report "with Reuters" may be another's."""

SPOKEN: Final = 0.5
"""Part of a run that stands in quotation marks where it is a quotation with its cue."""

SENTENCE: Final = 15
"""Words of a run, or of runs together half as long again, that are more than a turn of phrase."""

BACKGROUND: Final = 12
"""Words of a run that two reports with one agency have from it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the articles of a story when pairs of them are judged."""

    corpus: Corpus
    index: Index
    drawn: Mapping[str, Drawn]
    days: Mapping[str, tuple[date, date]]
    """First and last day on which an article can have appeared, where both are known."""


def related(setting: Setting, one: int, other: int, runs: Sequence[Stretch]) -> Relation | None:
    """The relation that runs make; `None` where they are turns of phrase."""
    told = [run for run in runs if run.spoken < SPOKEN]
    shared = _share(setting, one, other, runs)
    own = _share(setting, one, other, told)
    ids = [setting.corpus.articles[number].id for number in (one, other)]
    agencies = sorted(setting.drawn[ids[0]].agencies & setting.drawn[ids[1]].agencies)
    kind = _kind(runs, told, own, agency=bool(agencies))
    if kind is None:
        return None
    origin, reason = _origin(setting, ids, kind)
    source = agencies[0] if agencies and kind is not Reuse.QUOTATION else None
    return Relation(
        kind=kind,
        first=ids[0],
        second=ids[1],
        share=round(shared, 3),
        runs=tuple(_run(setting.corpus, (one, other), run) for run in runs),
        why=_why(kind, runs, shared, source) + reason,
        origin=origin,
        source=source,
    )


def is_one_source(relation: Relation) -> bool:
    """Whether two articles that hang together like this are not independent of each other."""
    if relation.kind is Reuse.PARTIAL:
        return relation.share >= (MADE_WITH if relation.source else MOSTLY)
    return relation.kind in {Reuse.COPY, Reuse.REWRITE}


def _share(setting: Setting, one: int, other: int, runs: Sequence[Stretch]) -> float:
    """The part of the own words of one article, of the one that shares more of them."""
    corpus, index = setting.corpus, setting.index
    return max(
        part_of(corpus, index, one, [run.first for run in runs]),
        part_of(corpus, index, other, [run.second for run in runs]),
    )


def _kind(
    runs: Sequence[Stretch], told: Sequence[Stretch], own: float, *, agency: bool
) -> Reuse | None:
    """The kind of relation; `own` is the share of the runs that are no quotations."""
    if own >= COPY:
        return Reuse.COPY
    if own >= (MADE_WITH if agency else MOSTLY):
        return Reuse.PARTIAL
    longest = max((run.matched for run in told), default=0)
    together = sum(run.matched for run in told)
    if agency and longest >= BACKGROUND:
        return Reuse.PRIMARY
    if longest >= SENTENCE or together >= 1.5 * SENTENCE:
        return Reuse.PARTIAL
    return Reuse.QUOTATION if len(told) < len(runs) else None


def _run(corpus: Corpus, pair: tuple[int, int], run: Stretch) -> Run:
    one, other = (corpus.articles[number] for number in pair)
    return Run(
        first=quoted(one, corpus.span(run.first[0], run.first[1] - 1)),
        second=quoted(other, corpus.span(run.second[0], run.second[1] - 1)),
    )


def _why(kind: Reuse, runs: Sequence[Stretch], share: float, source: str | None) -> str:
    longest = max(run.matched for run in runs)
    places = f"in {len(runs)} places" if len(runs) > 1 else "in one place"
    words = f"{sum(run.matched for run in runs)} words {places}, {longest} in the longest"
    if kind is Reuse.QUOTATION:
        return f"one quotation in both: {words}"
    if kind is Reuse.PRIMARY:
        return f"both name {source} and share {words}"
    named = f"; both name {source}" if source else ""
    return f"share {words}, {round(100 * share)}% of the shorter{named}"


def _origin(setting: Setting, ids: Sequence[str], kind: Reuse) -> tuple[str | None, str]:
    """The article that was there first and why, as words to add; of a shared source neither was."""
    if kind in {Reuse.QUOTATION, Reuse.PRIMARY}:
        return None, ""
    one, other = (setting.drawn[key].wholly for key in ids)
    days = [setting.days.get(key) for key in ids]
    if days[0] is not None and days[1] is not None:
        if days[0][1] < days[1][0]:
            return ids[0], f"; one appeared by {days[0][1]}, the other later"
        if days[1][1] < days[0][0]:
            return ids[1], f"; one appeared by {days[1][1]}, the other later"
    if bool(one) != bool(other):
        return ids[0 if one else 1], "; one is an agency's"
    return None, ""
