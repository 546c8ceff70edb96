"""Events of whole articles against gold: anchor, code, status, arguments, date, traps.

Gold is `{article: [event, ...]}` in the annotation guide's fields, with literal arguments;
beside it may lie `traps.json`, words that only look like an event. The articles are sought
under their names beside the gold, in a folder `seeds` further up, or among the paths given.

Gold and found events of an article are paired one to one for the largest weight: 4 for
overlapping anchors, 2 for the same code, 1 for the same status, a half for a common actor and
for a common recipient, less .2 if the gold event is optional. Without overlap a pair needs
the same code and the anchor inside the gold sentence. Optional gold events cost nothing
either way. Arguments of paired events agree by their head word; days by an overlap of at
least half of what both cover. A trap is hit by an unpaired anchor that touches one.
"""

from __future__ import annotations

import json
import re
import time
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from dateline.ingest.readers import read_inputs
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze
from dateline.records import Article
from evaluation.assignment import assign
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from dateline.records import Analysis, Event, Interval

Gold = dict[str, Any]
MEASURES = ("anchor", "anchor_code", "anchor_code_status")
ROLES = ("actor", "recipient", "place", "attributed_to")
STOP = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their"}
    | {"some", "about", "around", "certain", "several", "of"}
)
CUT = re.compile(
    r",| (?:who|which|that|of|in|from|behind|with|near|linked|for|as|along|to|and other|familiar) "
)
OPTIONAL = 0.2


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Precision, recall and F1 of each measure over all articles, and the trap hits."""
    model, knowledge = LanguageModel.load(), Knowledge.open()
    tally = Tally()
    lines = []
    words = seconds = 0.0
    for path in (path for path in paths if path.suffix == ".json"):
        traps = _traps(path)
        for name, gold in json.loads(path.read_text(encoding="utf-8")).items():
            article = _article(name, path, paths)
            began = time.perf_counter()
            analysis = analyze(article, model, knowledge)
            seconds += time.perf_counter() - began
            words += len(article.text.split())
            found = [told(event, analysis) for event in analysis.events]
            tally.add(gold, found, traps.get(name, []))
            lines += [json.dumps({"doc": name} | event) for event in found]
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tally.figures() | {"speed": {"words_per_second": round(words / max(seconds, 1e-9))}}


def _traps(path: Path) -> dict[str, list[Gold]]:
    beside = path.with_name("traps.json")
    if path.name == "traps.json" or not beside.exists():
        return {}
    content: dict[str, list[Gold]] = json.loads(beside.read_text(encoding="utf-8"))
    return content


def _article(name: str, gold: Path, paths: Sequence[Path]) -> Article:
    """The article of a gold record; raises `FileNotFoundError` if its text is nowhere."""
    folders = [gold.parent, *(parent / "seeds" for parent in gold.resolve().parents[:3])]
    folders += [path for path in paths if path.is_dir()]
    for folder in folders:
        if (folder / name).is_file():
            return next(
                item for item in read_inputs([str(folder / name)]) if isinstance(item, Article)
            )
    message = f"no text for {name}: give its folder as well"
    raise FileNotFoundError(message)


def told(event: Event, analysis: Analysis) -> Gold:
    """An event in the fields of the gold, with literal arguments."""
    text = analysis.article.text
    return {
        "anchor": event.anchor.of(text),
        "anchor_start": event.anchor.start,
        "anchor_end": event.anchor.end,
        "code": str(event.code),
        "mode": event.mode,
        "status": str(event.status),
        "actor": [span.of(text) for span in event.actor],
        "recipient": [span.of(text) for span in event.recipient],
        "place": "; ".join(span.of(text) for span in event.place) or None,
        "when": _iso(event.when),
        "attributed_to": event.attributed_to.of(text) if event.attributed_to else None,
        "reasons": event.reasons,
    }


def _iso(when: Interval | None) -> str | None:
    if when is None or when.first is None or when.last is None:
        return None
    return f"{when.first}/{when.last}"


class Tally:
    """Counts of every measure, an article at a time."""

    def __init__(self) -> None:
        self.counts: dict[str, list[Counts]] = defaultdict(list)
        self.traps = self.paired = self.right_status = self.right_code = 0

    def add(self, gold: list[Gold], found: list[Gold], traps: list[Gold]) -> None:
        """Score one article."""
        weights = [[weight(one, other) for other in found] for one in gold]
        pairs = assign(weights)
        required = {i for i, event in enumerate(gold) if not event.get("optional")}
        scored = [(gold[i], found[j]) for i, j in pairs if i in required]
        free = sum(i not in required for i, _ in pairs)
        totals = (len(found) - free, len(required))
        hits = Counter[str]()
        for one, other in scored:
            code, status = one["code"] == other["code"], _same_status(one, other)
            hits.update(anchor=1, anchor_code=code, anchor_code_status=code and status)
            self.paired += 1
            self.right_code += code
            self.right_status += status
        for measure in MEASURES:
            self.counts[measure].append(Counts(hits[measure], *totals))
        for role in ROLES:
            self.counts[role].append(_role(scored, role))
        self.counts["when"].append(_when(scored))
        used = {j for _, j in pairs}
        loose = [event for j, event in enumerate(found) if j not in used]
        self.traps += sum(any(_touches(trap, event) for trap in traps) for event in loose)

    def figures(self) -> dict[str, Any]:
        """Figures of all articles."""
        paired = max(self.paired, 1)
        return {name: row(counts) for name, counts in self.counts.items()} | {
            "code_of_paired": round(100 * self.right_code / paired, 2),
            "status_of_paired": round(100 * self.right_status / paired, 2),
            "trap_hits": self.traps,
        }


def weight(gold: Gold, found: Gold) -> float:
    """How well a found event fits a gold one; 0 if they may not be paired."""
    inside = gold["sent_start"] < found["anchor_end"] and found["anchor_start"] < gold["sent_end"]
    touching = gold["anchor_start"] < found["anchor_end"]
    touching = touching and found["anchor_start"] < gold["anchor_end"]
    other = [word for word in gold.get("alt_anchors") or [] if word and word in found["anchor"]]
    touching = touching or (inside and bool(other))
    code = gold["code"] == found["code"]
    if not (touching or (inside and code)):
        return 0.0
    return float(
        4 * touching
        + 2 * code
        + _same_status(gold, found)
        + 0.5 * (_common(_list(gold.get("actor")), found["actor"]) > 0)
        + 0.5 * (_common(_list(gold.get("recipient")), found["recipient"]) > 0)
        - OPTIONAL * bool(gold.get("optional"))
    )


def _same_status(gold: Gold, found: Gold) -> bool:
    return found["status"] in (gold.get("status"), gold.get("status_alt"))


def _touches(trap: Gold, event: Gold) -> bool:
    return bool(trap["start"] < event["anchor_end"] and event["anchor_start"] < trap["end"])


def _list(value: Any) -> list[str]:
    parts = [value] if isinstance(value, str) else list(value or [])
    return [part.strip() for whole in parts for part in whole.split(";") if part.strip()]


def _role(pairs: Iterable[tuple[Gold, Gold]], role: str) -> Counts:
    total = Counts()
    for gold, found in pairs:
        wanted, given = _list(gold.get(role)), _list(found.get(role))
        total += Counts(_common(wanted, given), len(given), len(wanted))
    return total


def _common(wanted: Iterable[str], given: Iterable[str]) -> int:
    """How many of the wanted phrases are given, each paired once."""
    left = list(given)
    hits = 0
    for phrase in wanted:
        match = next((other for other in left if _same(phrase, other)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits


def _same(one: str, other: str) -> bool:
    return (bool(head(one)) and head(one) == head(other)) or _content(one) == _content(other)


def _content(phrase: str) -> list[str]:
    words = re.findall(r"[\w'-]+", phrase.lower().replace("’", "'"))
    return [word for word in words if word not in STOP]


def head(phrase: str) -> str:
    """The last content word before the first preposition, comma or relative."""
    first = CUT.split(re.sub(r"\s+\([^)]*\)", "", phrase), maxsplit=1)[0]
    words = _content(first)
    return words[-1].removesuffix("'s") if words else ""


def _when(pairs: Iterable[tuple[Gold, Gold]]) -> Counts:
    """Days of the paired events whose gold is a closed interval."""
    total = Counts()
    for gold, found in pairs:
        wanted, given = _days(gold.get("when")), _days(found.get("when"))
        if wanted is None:
            continue
        right = given is not None and _agree(wanted, given)
        total += Counts(int(right), int(given is not None), 1)
    return total


def _days(value: str | None) -> tuple[int, int] | None:
    """First and last day as numbers; `None` if an end is open."""
    if not value or ".." in value:
        return None
    ends = value.split("/")
    first, last = _bound(ends[0], last=False), _bound(ends[-1], last=True)
    return first, last


def _bound(value: str, *, last: bool) -> int:
    """A day, or the end of a month or year, on a scale of 31-day months."""
    parts = [int(part) for part in value.split("-")]
    year, month, day = (*parts, *([12, 31] if last else [1, 1])[len(parts) - 1 :])
    return (year * 12 + month) * 31 + day


def _agree(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0]) + 1
    whole = max(one[1], other[1]) - min(one[0], other[0]) + 1
    return shared / whole >= 0.5
