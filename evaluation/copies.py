"""Which articles are copies of one text, and where only a quotation was lifted, on a made set.

The set is made from news: wire reports with copies that are verbatim, cut, mixed with other
text, edited, or have a tenth of their words misprinted, and articles into which one quotation was put. Files:
`docs.jsonl.gz` (`{id, date, text}`) and `pairs.json` (`[one, other, how, kind]`, kind `duplicate`
or `quotes`).

`duplicate`: pairs of articles in one root against the closure of the duplicate pairs of the set.
`quotes`: recall over pairs of which only a quotation is shared; any relation counts.
`related`: how many of the relations found are in the closure of all pairs of the set; the rest are
natural reuse that the set does not list, so it is a lower bound. Read the texts alone.
"""

from __future__ import annotations

import gzip
import json
import time
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Any

from dateline.pipeline import unread
from dateline.records import Article, StatedDate
from dateline.story.copies import find_sources
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dateline.findings import Sources

Pair = tuple[str, str]


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """P, R and F1 of duplicates, recall of quotations, by the way a text was changed; seconds."""
    documents, gold = read(paths)
    began = time.perf_counter()
    sources = find_sources([unread(article) for article in documents])
    seconds = time.perf_counter() - began
    if predictions is not None:
        written = [[r.first, r.second, r.kind.value] for r in sources.relations]
        predictions.write_text(json.dumps(written, indent=1), encoding="utf-8")
    return scored(sources, gold) | {"seconds": round(seconds, 1)}


def read(paths: Iterable[Path]) -> tuple[list[Article], list[list[str]]]:
    """The articles and the pairs of the set, whichever file comes first."""
    articles: list[Article] = []
    pairs: list[list[str]] = []
    for path in paths:
        if path.name.startswith("pairs"):
            pairs += json.loads(path.read_text(encoding="utf-8"))
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                document = json.loads(line)
                articles.append(
                    Article(
                        id=document["id"],
                        source=path.name,
                        text=document["text"],
                        raw="",
                        stated_date=StatedDate(value=document["date"], span=None),
                    )
                )
    return articles, pairs


def scored(sources: Sources, gold: list[list[str]]) -> dict[str, Any]:
    """The figures of one run against the pairs of the set."""
    duplicates = closed((one, other) for one, other, _, kind in gold if kind == "duplicate")
    found = {pair for root in sources.roots for pair in combinations(root, 2)}
    related = {(r.first, r.second) for r in sources.relations} | found
    every = closed((one, other) for one, other, _, _ in gold)
    result: dict[str, Any] = {"duplicate": row(counts(found, duplicates))}
    by_way: dict[str, set[Pair]] = defaultdict(set)
    for one, other, way, kind in gold:
        by_way["quotes" if kind == "quotes" else way].add(ordered(one, other))
    for way in sorted(by_way):
        known = related if way == "quotes" else found
        result[way] = row(counts(known & by_way[way], by_way[way]))
    result["related"] = row(counts(related, every))
    return result


def counts(found: set[Pair], wanted: set[Pair]) -> list[Counts]:
    """What was found, what was wanted, and what was both."""
    return [Counts.of(set(found), set(wanted))]


def closed(pairs: Iterable[Pair]) -> set[Pair]:
    """The transitive closure: all pairs of articles that some chain of pairs connects."""
    group: dict[str, set[str]] = {}
    for one, other in pairs:
        joined = group.get(one, {one}) | group.get(other, {other})
        for member in joined:
            group[member] = joined
    groups = {id(members): members for members in group.values()}
    return {pair for members in groups.values() for pair in combinations(sorted(members), 2)}


def ordered(one: str, other: str) -> Pair:
    """Two ids, the lesser first."""
    return (one, other) if one < other else (other, one)
