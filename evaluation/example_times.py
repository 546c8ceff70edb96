"""Times of the example stories: `./run eval example_times --data examples/expected/times/*.jsonl`.

Needs nothing outside this repository, so every clone can hold these floors. The gold has every
temporal expression of each article, furniture apart, with its TIMEX3 in the conventions of
TempEval-3 (`evaluation.times` counts these), the days it covers and its EDTF. The day of
publication is given, as a careful reader of the whole story dates the article: how well an
article is dated is measured by `evaluation.examples`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.extract.temporal import find_times
from dateline.nlp.model import LanguageModel
from dateline.serialize import interval
from evaluation.examples import articles, name_of, place
from evaluation.metrics import Counts, row
from evaluation.times import Item, compared, item, paired

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Interval, Timex

Days = tuple[str | None, str | None]
"""First and last day in ISO 8601; `None` where an end is open, twice where no day is known."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of gold or system, the days it covers and its EDTF."""

    item: Item
    days: Days
    edtf: str | None


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """P, R and F1 of every measure over all articles."""
    model = LanguageModel.load()
    counts: dict[str, list[Counts]] = defaultdict(list)
    lines = []
    for path in paths:
        gold, published = lines_of(path), publications(path)
        for article in articles(path.parents[2] / path.stem):
            name = name_of(article)
            wanted = [expected(article.text, line) for line in gold if line["file"] == name]
            times = find_times(model.parse(article), published[name])
            found = [told(article.text, timex) for timex in times]
            for measure, count in judged(wanted, found).items():
                counts[measure].append(count)
            lines += [shown(name, article.text, one) for one in found]
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {name: row(documents) for name, documents in sorted(counts.items())}


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def publications(path: Path) -> dict[str, Interval]:
    """When each article of a story appeared, from the gold of the story beside that of its times."""
    gold = lines_of(path.parents[1] / path.name)
    return {line["file"]: interval(line["published"]) for line in gold if "published" in line}


def expected(text: str, line: dict[str, Any]) -> Dated:
    """A line of the gold at its place in the stored text."""
    span = place(text, line, "text")
    timex = item(text, span.start, span.end, line["type"], line["value"])
    return Dated(timex, (line["from"], line["to"]), line["edtf"])


def told(text: str, timex: Timex) -> Dated:
    """What the system says, in the shape of the gold."""
    days = timex.interval
    ends = (None, None) if days is None else (_iso(days.first), _iso(days.last))
    found = item(text, timex.span.start, timex.span.end, str(timex.type), timex.value)
    return Dated(found, ends, timex.edtf)


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


def judged(gold: list[Dated], found: list[Dated]) -> dict[str, Counts]:
    """Counts of one article: those of TempEval-3, then days and EDTF of what overlaps.

    `days` and `edtf` also ask that nothing is said where the gold says nothing; `known_days`
    counts only expressions whose days are given, in the gold or by the system.
    """
    result = compared([one.item for one in gold], [one.item for one in found])
    pairs = matched(gold, found)
    same = [g.days == s.days for g, s in pairs]
    known = [g.days != (None, None) for g, _ in pairs]
    right = {
        "days": sum(same),
        "edtf": sum(g.edtf == s.edtf for g, s in pairs),
    }
    result |= {name: Counts(count, len(found), len(gold)) for name, count in right.items()}
    result["known_days"] = Counts(
        sum(one and other for one, other in zip(same, known, strict=True)),
        sum(one.days != (None, None) for one in found),
        sum(one.days != (None, None) for one in gold),
    )
    return result


def matched(gold: list[Dated], found: list[Dated]) -> list[tuple[Dated, Dated]]:
    """The pairs that TempEval-3 makes, with their days."""
    by_item = {one.item: one for one in gold}
    by_found = {one.item: one for one in found}
    pairs = paired([one.item for one in gold], [one.item for one in found])
    return [(by_item[g], by_found[s]) for g, s in pairs]


def shown(name: str, text: str, one: Dated) -> str:
    """A found expression as the gold writes it, with offsets instead of an occurrence."""
    found = one.item
    fields = {
        "file": name,
        "text": text[found.start : found.end],
        "start": found.start,
        "end": found.end,
        "type": found.type,
        "value": found.value,
        "from": one.days[0],
        "to": one.days[1],
        "edtf": one.edtf,
    }
    return json.dumps(fields, ensure_ascii=False)
