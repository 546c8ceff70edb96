"""Our record of a story against the story packs: `./run eval packs --data evaluation/authored/packs`.

Each pack is read, analysed and joined as a run does it. Reported here are the packs for
development; `evaluation.packs_held` has those that nobody reads. An entry stands for a gold
event if it holds more of its mentions than any other entry does, by overlap of anchors.

    root_counts         entries with as many independent sources as gold; a missed event is wrong
    root_counts_found   the same among the events that were found
    article_roots       pairs of articles that count as one source
    relations           pairs of articles that hang together; relations_kind: and how
    figure_conflicts    one of ours is right if two of its sides lie on different sides of gold;
                        predicted again, it does not count twice
    figures_quiet       equal or compatible figures that we do not report as a conflict
    tensions            all other kinds, by overlap of the sentences; what we call info is never
                        wrong, but counts where it is right, and a figure that its own source
                        renews is neither
    tensions_kind       the same with the kind right
    tensions_quiet      pairs without tension that we do not report
    plans               plans with the right outcome; plans_found: that we have at all
    grouping            B-cubed over the gold mentions that we have; anchors: how many these are
    event_day           gold days that the entry gives exactly, among those found
    published           days of publication that the story gives exactly
    positions           gold positions found with their stance
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any

from dateline.findings import Clash, Severity
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze
from dateline.serialize import interval
from evaluation.metrics import Counts, row
from evaluation.packs_gold import packs
from evaluation.packs_record import Record, overlap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from dateline.findings import Conflict, Plan
    from evaluation.packs_gold import Pack, Strain, Words

    Judged = Iterator[tuple[str, Counts]]
    Fits = Callable[[Strain, Conflict], bool]


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Figures by measure over the packs for development; predictions get what went wrong."""
    return measured(paths, "dev", predictions)


def measured(paths: list[Path], part: str, predictions: Path | None) -> dict[str, Any]:
    """Figures by measure over the packs of a part."""
    model, knowledge = LanguageModel.load(), Knowledge.open()
    read = partial(analyze, model=model, knowledge=knowledge)
    counts: dict[str, list[Counts]] = defaultdict(list)
    grouped: list[tuple[str, str]] = []
    lines: list[dict[str, Any]] = []
    for pack in packs(paths, part):
        record = Record.of(pack, read)
        for measure, count in judged(pack, record):
            counts[measure].append(count)
        grouped += owners(pack, record).values()
        lines.extend({"pack": pack.name} | line for line in mistakes(pack, record))
    if predictions is not None:
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        predictions.write_text(text, encoding="utf-8")
    figures = {measure: row(documents) for measure, documents in counts.items()}
    return figures | {"grouping": b_cubed(grouped)}


def judged(pack: Pack, record: Record) -> Judged:
    """Measure and counts of one pack."""
    yield from _of_sources(pack, record)
    yield from _of_events(pack, record)
    yield from _of_conflicts(pack, record)
    yield from _of_plans(pack, record)
    found = [_has_position(record, item.stance, item.words) for item in pack.positions]
    yield "positions", _share(found)
    dates = {a.article.id: a.published and a.published.interval for a in record.story.analyses}
    yield "published", _share(dates[key] == interval(day) for key, day in pack.published.items())


def _share(outcomes: Iterable[bool]) -> Counts:
    results = list(outcomes)
    return Counts(sum(results), len(results), len(results))


def _of_sources(pack: Pack, record: Record) -> Judged:
    sources = record.findings.sources
    yield "article_roots", Counts.of(_pairs(sources.roots), _pairs(pack.roots))
    ours = {(frozenset({r.first, r.second}), str(r.kind)) for r in sources.relations}
    gold = set(pack.relations)
    yield "relations", Counts.of({pair for pair, _ in ours}, {pair for pair, _ in gold})
    yield "relations_kind", Counts.of(set(ours), set(gold))


def _pairs(groups: Iterable[Iterable[str]]) -> set[object]:
    return {(a, b) for group in groups for a in group for b in group if a < b}


def _of_events(pack: Pack, record: Record) -> Judged:
    found = [(event, record.holding(event.mentions)) for event in pack.events]
    right = [(event, len(entries[0].roots) == event.roots) for event, entries in found if entries]
    exact = sum(is_right for _, is_right in right)
    yield "root_counts", Counts(exact, len(found), len(found))
    yield "root_counts_found", Counts(exact, len(right), len(right))
    yield (
        "event_day",
        _share(
            entries[0].when == interval(event.day)
            for event, entries in found
            if entries and event.day
        ),
    )
    total = sum(len(event.mentions) for event in pack.events)
    yield "anchors", Counts(len(owners(pack, record)), total, total)


def owners(pack: Pack, record: Record) -> dict[Words, tuple[str, str]]:
    """The gold mentions that we have, each with its entry and its gold event."""
    return {
        mention: (f"{pack.name} {owner}", f"{pack.name} {event.what}")
        for event in pack.events
        for mention in event.mentions
        if (owner := record.owner(mention)) is not None
    }


def b_cubed(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """B-cubed of (our group, gold group) of every mention, in percent (Bagga and Baldwin 1998)."""
    ours, gold, both = (
        Counter(a for a, _ in pairs),
        Counter(b for _, b in pairs),
        Counter(pairs),
    )
    total = len(pairs) or 1
    precision = 100 * sum(n * n / ours[a] for (a, _), n in both.items()) / total
    recall = 100 * sum(n * n / gold[b] for (_, b), n in both.items()) / total
    f1 = 2 * precision * recall / (precision + recall) if pairs else 0.0
    figures = {"precision": precision, "recall": recall, "f1": f1}
    return {name: round(value, 2) for name, value in figures.items()} | {"gold": len(pairs)}


def _of_conflicts(pack: Pack, record: Record) -> Judged:
    figures = [c for c in record.findings.conflicts if c.kind is Clash.FIGURE]
    others, graver = _tensions(pack, record), _graver(pack, record)
    yield "figure_conflicts", matched(pack.conflicts, figures, record.on_figure)
    yield "figures_quiet", _quiet(pack.agreements, figures, record.on_figure)
    yield "tensions", matched(pack.tensions, others, record.on_tension)
    yield "tensions_kind", matched(pack.tensions, others, record.on_tension_of_kind)
    wrong = [c for c in graver if not any(record.on_tension(s, c) for s in pack.tensions)]
    yield "tensions_quiet", _quiet(pack.calm, wrong, record.on_tension)


def _graver(pack: Pack, record: Record) -> list[Conflict]:
    """Our tensions but for those that are only mentioned."""
    return [c for c in _tensions(pack, record) if c.severity is not Severity.INFO]


def _tensions(pack: Pack, record: Record) -> list[Conflict]:
    """What we report beside figures; a figure that its source renews is judged with the figures."""
    figures = (*pack.conflicts, *pack.agreements)
    return [
        conflict
        for conflict in record.findings.conflicts
        if conflict.kind is not Clash.FIGURE
        and not (
            conflict.kind is Clash.REVISED
            and record.on_figures_alone(figures, conflict)
            and not any(record.on_tension(strain, conflict) for strain in pack.tensions)
        )
    ]


def matched(gold: Sequence[Strain], ours: Sequence[Conflict], fits: Fits) -> Counts:
    """Gold ones that one of ours fits; graver ones of ours that fit none are predicted in vain."""
    right = sum(any(fits(strain, conflict) for conflict in ours) for strain in gold)
    vain = sum(
        not any(fits(strain, conflict) for strain in gold)
        for conflict in ours
        if conflict.severity is not Severity.INFO
    )
    return Counts(right, right + vain, len(gold))


def _quiet(gold: Sequence[Strain], ours: Sequence[Conflict], fits: Fits) -> Counts:
    return _share(not any(fits(strain, conflict) for conflict in ours) for strain in gold)


def _of_plans(pack: Pack, record: Record) -> Judged:
    found = [(intent, plan_of(record, intent.anchors)) for intent in pack.plans]
    yield (
        "plans",
        _share(plan is not None and plan.outcome == gold.outcome for gold, plan in found),
    )
    yield "plans_found", _share(plan is not None for _, plan in found)


def plan_of(record: Record, anchors: Sequence[Words]) -> Plan | None:
    """The plan whose entry holds a mention at one of the anchors."""
    plans = {plan.entry: plan for plan in record.findings.plans}
    return next((plans[e.id] for e in record.holding(anchors) if e.id in plans), None)


def _has_position(record: Record, stance: str, words: Sequence[Words]) -> bool:
    return any(
        position.stance == stance and overlap(position.words, record.sentences(words))
        for position in record.findings.positions
    )


def mistakes(pack: Pack, record: Record) -> Iterator[dict[str, Any]]:
    """What is missing, wrong or reported in vain, for those who read a development pack."""
    figures = [c for c in record.findings.conflicts if c.kind is Clash.FIGURE]
    for measure, gold, ours, fits in (
        ("figure_conflicts", pack.conflicts, figures, record.on_figure),
        ("tensions", pack.tensions, _tensions(pack, record), record.on_tension),
    ):
        for strain in gold:
            if not any(fits(strain, conflict) for conflict in ours):
                yield {"measure": measure, "missing": strain.what, "kind": strain.kind}
        for conflict in ours:
            if conflict.severity is not Severity.INFO and not any(
                fits(strain, conflict) for strain in gold
            ):
                words = [[e.exact for e in side.words] for side in conflict.sides]
                yield {"measure": measure, "in vain": words, "kind": str(conflict.kind)}
    for event in pack.events:
        entries = record.holding(event.mentions)
        roots = len(entries[0].roots) if entries else None
        if roots != event.roots:
            yield {
                "measure": "root_counts",
                "event": event.what,
                "roots": roots,
                "gold": event.roots,
            }
    for intent in pack.plans:
        plan = plan_of(record, intent.anchors)
        if plan is None or plan.outcome != intent.outcome:
            found = plan and str(plan.outcome)
            yield {
                "measure": "plans",
                "plan": record.text(intent.anchors[0]),
                "outcome": found,
                "gold": intent.outcome,
            }
