"""The example stories against their gold: `./run eval examples --data examples/expected/*.jsonl`.

Needs nothing outside this repository, so every clone can hold these floors. The gold is one
reading, and the rules were written with these texts at hand: the figures guard against
regressions and say little about unseen articles. Each article is judged alone, its date also
with the other articles of its story.
"""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from dateline.ingest.readers import read_inputs
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze, dated_together
from dateline.records import Analysis, Article
from dateline.serialize import interval
from dateline.spans import Span
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dateline.records import Event, Figure, Interval, Statement

Found = dict[str, list[Counts]]
TOLERANCE = 0.01
"""Relative difference of two readings of one number."""
MONTH = timedelta(days=31)
"""An article that its story dates worse than this is not dated."""


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Recall of events, figures, statements and dates; precision is not judged, the gold is a core."""
    model, knowledge = LanguageModel.load(), Knowledge.open()
    counts: Found = defaultdict(list)
    lines = []
    for path in paths:
        gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        analyses = [
            analyze(article, model, knowledge) for article in articles(path.parents[1] / path.stem)
        ]
        for measure, right, total in dated(analyses, gold):
            counts[measure].append(Counts(right, total, total))
        for analysis in analyses:
            article = analysis.article
            wanted = [item for item in gold if item["file"] == name_of(article)]
            for measure, right, total in judged(analysis, wanted):
                counts[measure].append(Counts(right, total, total))
            lines.append(json.dumps({"file": name_of(article), "gold": len(wanted)}))
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {name: row(documents) for name, documents in sorted(counts.items())}


def articles(folder: Path) -> Iterator[Article]:
    """The articles of an example story; one that cannot be read is an error here."""
    for item in read_inputs([str(folder)]):
        if not isinstance(item, Article):
            message = f"an example cannot be read: {item}"
            raise TypeError(message)
        yield item


def name_of(article: Article) -> str:
    """The name that the gold gives an article: its file, with `#ID` in a collection."""
    return article.source.rpartition("/")[2]


def judged(analysis: Analysis, gold: list[dict[str, Any]]) -> Iterator[tuple[str, int, int]]:
    """Measure, right and total of one article."""
    text = analysis.article.text
    events = [
        (item, matched_event(analysis, place(text, item, "anchor"), item))
        for item in gold
        if "anchor" in item
    ]
    yield from _summed("event_code", (found is not None for _, found in events))
    yield from _summed(
        "event_status",
        (found is not None and found.status in accepted(item, "status") for item, found in events),
    )
    same = [(item, found) for item, found in events if found is not None]
    for role in ("actor", "recipient"):
        yield from _summed(
            f"event_{role}",
            (
                same_words(item[role], [span.of(text) for span in getattr(found, role)])
                for item, found in same
            ),
        )
    figures = [
        (item, matched_figure(analysis.figures, place(text, item, "figure")))
        for item in gold
        if "figure" in item
    ]
    yield from _summed(
        "figure_value", (found is not None and same_value(item, found) for item, found in figures)
    )
    statements = [(item, matched_statement(analysis, item)) for item in gold if "speaker" in item]
    yield from _summed("statement", (found is not None for _, found in statements))
    yield from _summed(
        "statement_speaker",
        (
            found is not None
            and found.speaker is not None
            and same_words([item["speaker"]], [found.speaker.of(text)])
            for item, found in statements
        ),
    )
    dates = [item for item in gold if "published" in item]
    yield from _summed("article_date", (published(analysis) == item["alone"] for item in dates))
    yield from _summed(
        "header_conflict",
        (
            bool(analysis.published and analysis.published.conflict) == item["conflict"]
            for item in dates
        ),
    )


def dated(analyses: list[Analysis], gold: list[dict[str, Any]]) -> Iterator[tuple[str, int, int]]:
    """How many articles the story dates right: their days inside the interval, and exactly them."""
    wanted = {item["file"]: item for item in gold if "published" in item}
    together = dated_together(analyses)
    held, exact, flags = [], [], []
    for analysis in analyses:
        item = wanted[name_of(analysis.article)]
        found = together.get(analysis.article.id, analysis.published)
        days = None if found is None else found.interval
        true = interval(item["published"])
        held.append(days is not None and holds(days, true))
        exact.append(days == true)
        flags.append(bool(found and found.conflict) == item["conflict"])
    yield from _summed("story_date_held", held)
    yield from _summed("story_date_exact", exact)
    yield from _summed("story_header_conflict", flags)


def holds(outer: Interval, inner: Interval) -> bool:
    """Whether an interval covers another one and is at most a month wider."""
    if outer.first is None or outer.last is None or inner.first is None or inner.last is None:
        return False
    before, after = inner.first - outer.first, outer.last - inner.last
    return before >= timedelta(0) and after >= timedelta(0) and before + after <= MONTH


def _summed(measure: str, outcomes: Iterable[bool]) -> Iterator[tuple[str, int, int]]:
    results = list(outcomes)
    if results:
        yield measure, sum(results), len(results)


def place(text: str, item: dict[str, Any], key: str) -> Span:
    """The span of the gold words: the given occurrence in the stored text."""
    start = -1
    for _ in range(item["occurrence"] + 1):
        start = text.index(item[key], start + 1)
    return Span(start, start + len(item[key]))


def accepted(item: dict[str, Any], key: str) -> list[str]:
    """The gold value and those accepted as well."""
    return [item[key], *item.get(f"{key}_alt", [])]


def matched_event(analysis: Analysis, anchor: Span, item: dict[str, Any]) -> Event | None:
    """The event at the anchor with an accepted code, one with an accepted status first."""
    fitting = [
        event
        for event in analysis.events
        if event.anchor.overlaps(anchor) and event.code in accepted(item, "code")
    ]
    fitting.sort(key=lambda event: event.status not in accepted(item, "status"))
    return fitting[0] if fitting else None


def matched_figure(figures: tuple[Figure, ...], span: Span) -> Figure | None:
    """The figure that stands at the gold number."""
    return next((figure for figure in figures if figure.span.overlaps(span)), None)


def matched_statement(analysis: Analysis, item: dict[str, Any]) -> Statement | None:
    """The statement that holds the first words of the gold content, the right speaker first."""
    text = analysis.article.text
    start = text.index(item["content_starts"])
    words = Span(start, start + len(item["content_starts"]))
    fitting = [s for s in analysis.statements if any(c.overlaps(words) for c in s.content)]
    fitting.sort(
        key=lambda s: s.speaker is None or not same_words([item["speaker"]], [s.speaker.of(text)])
    )
    return fitting[0] if fitting else None


def same_words(gold: list[str], found: list[str]) -> bool:
    """Whether each gold phrase contains, or is contained in, a found one; both may be empty."""
    if not gold or not found:
        return not gold and not found
    return all(any(words in other or other in words for other in found) for words in gold)


def same_value(item: dict[str, Any], figure: Figure) -> bool:
    """Whether hedge and both ends of the interval agree; shares may be percent or of one."""
    if figure.hedge_kind != item["hedge_kind"]:
        return False
    return all(_near(item[key], value) for key, value in (("lo", figure.low), ("hi", figure.high)))


def _near(gold: float | None, found: float | None) -> bool:
    if gold is None or found is None:
        return gold is None and found is None
    return any(abs(gold - found * scale) <= TOLERANCE * abs(gold) for scale in (1, 100, 0.01))


def published(analysis: Analysis) -> str | None:
    """The date of the article as the gold writes it: an interval, a partial date or nothing."""
    if analysis.published is None:
        return None
    if analysis.published.interval is None:
        return analysis.published.partial
    return str(analysis.published.interval)
