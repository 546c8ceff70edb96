"""Copies before counting: which articles are one source, and how they hang together.

Steps: words without furniture, an index of rows of words, runs that two articles share, a
relation for each pair that shares more than phrases; then rewrites, which share none, and
quotations in two translations. Works on text alone; what analyses and the restatements of
the story add comes on top. Leaves out likeness of meaning: two who report one event
independently agree in its facts.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dateline.findings import Reuse, Sources
from dateline.story.copies_agencies import drawn_from
from dateline.story.copies_counting import Counting
from dateline.story.copies_index import build_index
from dateline.story.copies_quotations import from_agencies, from_papers, retold, translated
from dateline.story.copies_relations import Setting, is_one_source, related
from dateline.story.copies_rewrites import Tellings, rewrites
from dateline.story.copies_runs import shared_runs
from dateline.story.copies_words import read_words
from dateline.story.joining import Joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.findings import Relation
    from dateline.records import Analysis, Entry
    from dateline.story.restated import Restatement


def find_sources(
    analyses: Sequence[Analysis], restatements: Sequence[Restatement] = ()
) -> Sources:
    """How the articles of a story hang together; the same for any order of them.

    `restatements` are those of `restated.restated`: without them, quotations in two translations
    are found only where they share a run of words.
    """
    by_id = {analysis.article.id: analysis for analysis in analyses}
    articles = [by_id[key].article for key in sorted(by_id)]
    corpus = read_words(articles)
    drawn = drawn_from(articles)
    days = _days(by_id)
    setting = Setting(corpus=corpus, index=build_index(corpus, days), drawn=drawn, days=days)
    copied = tuple(_copied(setting))
    tellings = Tellings(corpus, days, drawn)
    relations = _closest(
        (
            *copied,
            *rewrites(tellings, copied),
            *retold(restatements, by_id),
            *translated(tellings),
            *from_agencies(tellings, drawn),
            *from_papers(tellings, drawn),
        )
    )
    return Sources(relations=relations, roots=_roots(sorted(by_id), relations))


def counted(
    entries: Sequence[Entry], sources: Sources, analyses: Sequence[Analysis]
) -> tuple[Entry, ...]:
    """The entries with the groups of their reports that count as one independent source."""
    counting = Counting(sources, drawn_from([analysis.article for analysis in analyses]))
    return tuple(counting.entry(entry) for entry in entries)


def _copied(setting: Setting) -> Iterable[Relation]:
    for one, other in setting.index.pairs:
        runs = shared_runs(setting.corpus, setting.index, one, other)
        relation = related(setting, one, other, runs) if runs else None
        if relation is not None:
            yield relation


def _closest(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """For each two articles the relation that binds them most, with the runs of all of one kind."""
    found: dict[tuple[str, str], list[Relation]] = {}
    for relation in relations:
        found.setdefault((relation.first, relation.second), []).append(relation)
    return tuple(_merged(found[pair]) for pair in sorted(found))


def _merged(relations: Sequence[Relation]) -> Relation:
    """The closest of the relations of two articles; others of its kind, or weaker ones, add runs."""
    closest, *others = sorted(relations, key=_rank)
    runs = list(closest.runs)
    for run in (run for other in others for run in other.runs):
        if not any(run.first.span.overlaps(known.first.span) for known in runs):
            runs.append(run)
    runs.sort(key=lambda run: (run.first.span, run.second.span))
    return replace(closest, runs=tuple(runs))


def _rank(relation: Relation) -> tuple[bool, int, float, str]:
    kinds = list(Reuse)
    return (
        not is_one_source(relation),
        kinds.index(relation.kind),
        -relation.share,
        relation.why,
    )


def _days(analyses: Mapping[str, Analysis]) -> dict[str, tuple[date, date]]:
    """The days on which each article can have appeared, where both ends are known.

    A stated date that the article itself speaks against says nothing.
    """
    known = {}
    for key, analysis in analyses.items():
        published, stated = analysis.published, analysis.article.stated_date
        interval = published.interval if published is not None else None
        if published is not None and published.conflict:
            continue
        if interval is not None and interval.first is not None and interval.last is not None:
            known[key] = (interval.first, interval.last)
        elif published is None and stated is not None and len(stated.value) == len("2022-02-18"):
            day = date.fromisoformat(stated.value)
            known[key] = (day, day)
    return known


def _roots(keys: Sequence[str], relations: Iterable[Relation]) -> tuple[tuple[str, ...], ...]:
    """All articles in groups that count once."""
    joined = Joined(keys)
    for relation in relations:
        if is_one_source(relation):
            joined.join(relation.first, relation.second)
    return tuple(tuple(group) for group in joined.groups().values())
