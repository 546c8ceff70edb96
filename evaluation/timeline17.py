"""Chronologies of a given length: `./run eval timeline17 --data ../shared/.../timeline17/mj...`.

Each path is the folder of a topic: `articles.jsonl.gz` and `reference.json` with keywords and
timelines that outlets made. For each of them the system is told, as is usual, the number of
days, the mean number of sentences a day, the first and last day, and the keywords; it has the
articles published between those days.

AR1, AR2 and Date-F1 (`rouge`), as shares of 1: means of precision and recall over timelines,
F of the means. `random` is the Date-F1 to be expected of as many days drawn by chance;
`seconds` is the longest time of a timeline, the articles being read. The word lists of ROUGE
are read from `scorers` beside the data; without them only days are scored.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING, Any

from dateline.ingest.readers import read_inputs
from dateline.records import Analysis, Article, Interval
from dateline.runs.processes import analyze_all
from dateline.story.copies import counted, find_sources
from dateline.story.linking import link
from dateline.story.selection import select
from dateline.story.timeline import build_timeline
from evaluation.rouge import STOPPED, Words, aligned_score, date_score, mean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dateline.records import Entry
    from evaluation.rouge import Score, Timeline


@dataclass(frozen=True, slots=True)
class Reference:
    """A timeline that an outlet made, and what the system is told of it."""

    topic: str
    number: int
    keywords: tuple[str, ...]
    days: dict[date, list[str]]

    @property
    def sentences(self) -> int:
        """The mean number of sentences a day, rounded."""
        return round(sum(map(len, self.days.values())) / len(self.days))

    @property
    def span(self) -> Interval:
        """From its first day to its last."""
        return Interval(min(self.days), max(self.days))


@dataclass(frozen=True, slots=True)
class Outcome:
    """The scores of one timeline."""

    reference: Reference
    found: Timeline
    dates: Score
    unigrams: Score | None
    bigrams: Score | None
    seconds: float

    @property
    def random(self) -> float:
        """The share of the days of the span that are in the reference."""
        ends = sorted(self.reference.days)
        return len(ends) / ((ends[-1] - ends[0]).days + 1)


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """AR1, AR2, Date-F1 over all timelines, by topic and by timeline."""
    outcomes: list[Outcome] = []
    for path in paths:
        outcomes += scored(path, analysed(path))
    if predictions is not None:
        lines = [json.dumps(shown(outcome), ensure_ascii=False) for outcome in outcomes]
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return figures(outcomes)


def analysed(folder: Path) -> list[Analysis]:
    """The analyses of the articles of a topic."""
    read = read_inputs([str(folder / "articles.jsonl.gz")])
    articles = [article for article in read if isinstance(article, Article)]
    return [found for found in analyze_all(articles) if isinstance(found, Analysis)]


def scored(folder: Path, analyses: Sequence[Analysis]) -> list[Outcome]:
    """The outcome of each reference of a topic; its entries are built once."""
    words = lists_beside(folder)
    entries = build_timeline(analyses, link(analyses))
    entries = counted(entries, find_sources(analyses), analyses)
    return [outcome(ref, analyses, entries, words) for ref in references(folder)]


def references(folder: Path) -> list[Reference]:
    """The timelines of a topic; sentences of one day are put together."""
    content = json.loads((folder / "reference.json").read_text(encoding="utf-8"))
    found = []
    for number, timeline in enumerate(content["timelines"]):
        days: dict[date, list[str]] = defaultdict(list)
        for item in timeline:
            days[date.fromisoformat(item["date"][:10])] += [line.strip() for line in item["text"]]
        found.append(Reference(folder.name, number, tuple(content["keywords"]), dict(days)))
    return found


def lists_beside(folder: Path) -> Words | None:
    """The word lists of ROUGE from the nearest `scorers` above a data folder; `None` if none is."""
    for parent in folder.resolve().parents:
        if (parent / "scorers" / STOPPED).is_file():
            return Words.read(parent / "scorers")
    return None


def outcome(
    reference: Reference,
    analyses: Sequence[Analysis],
    entries: Sequence[Entry],
    words: Words | None,
) -> Outcome:
    """What the system makes of one task, and how it scores."""
    known = [analysis for analysis in analyses if appeared(analysis, reference.span)]
    begun = perf_counter()
    chosen = select(
        known,
        entries,
        days=len(reference.days),
        sentences=reference.sentences,
        about=reference.keywords,
        within=reference.span,
    )
    seconds = perf_counter() - begun
    found = {day.day: [" ".join(e.exact.split()) for e in day.sentences] for day in chosen}
    return Outcome(
        reference,
        found,
        date_score(found, reference.days),
        None if words is None else aligned_score(found, reference.days, words, 1),
        None if words is None else aligned_score(found, reference.days, words, 2),
        seconds,
    )


def appeared(analysis: Analysis, span: Interval) -> bool:
    """Whether an article can have appeared first between two days."""
    published = analysis.published.interval if analysis.published else None
    if published is None or published.first is None or span.first is None or span.last is None:
        return False
    return span.first <= published.first <= span.last


def figures(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """The measures of all outcomes, of each topic, and of each timeline."""
    result = {"all": measures(outcomes)}
    for topic in sorted({outcome.reference.topic for outcome in outcomes}):
        own = [outcome for outcome in outcomes if outcome.reference.topic == topic]
        result[topic] = measures(own)
        if len(own) > 1:
            result |= {f"{topic}#{o.reference.number}": measures([o]) for o in own}
    return result


def measures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """The measures of some outcomes; those that could not be taken are left out."""
    result = {}
    for name, scores in (
        ("ar1", [o.unigrams for o in outcomes if o.unigrams is not None]),
        ("ar2", [o.bigrams for o in outcomes if o.bigrams is not None]),
        ("dates", [o.dates for o in outcomes]),
    ):
        if scores:
            result[name] = round(mean(scores).f1, 4)
    result["random"] = round(sum(o.random for o in outcomes) / len(outcomes), 4)
    result["seconds"] = round(max(o.seconds for o in outcomes), 1)
    result["timelines"] = len(outcomes)
    return result


def shown(outcome: Outcome) -> dict[str, Any]:
    """An outcome as a line of the predictions: the form that timeline scorers read."""
    return {
        "topic": outcome.reference.topic,
        "ref": outcome.reference.number,
        "pred": [{"date": str(day), "text": list(text)} for day, text in outcome.found.items()],
        "gold": [{"date": str(day), "text": text} for day, text in outcome.reference.days.items()],
    }
