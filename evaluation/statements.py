"""Statements against gold attributions: who said what.

Measures, in percent, each with a bootstrap interval over articles:

- `source`, `cue`, `content`: exact spans of each role, edges trimmed of blanks, quotation marks,
  commas and full stops;
- `content50`: contents matched one to one, greedily, at a character overlap (intersection over
  union) of one half or more;
- `triple`: contents so matched whose speaker is right too (overlap of one half, or overlap with
  the same last word; no speaker where gold has none): the headline figure;
- `speaker`: the share of right speakers among matched contents whose gold has one;
- `recall_TYPE`: recall of the matching by gold type (direct, mixed, indirect).

Files: JSON Lines as `data/facts` describes them (PolNeAR's attributions), or one JSON object
`{"statements": [...]}` of hand-annotated articles, whose texts lie in `seeds` beside its folder
or in a folder above; there only statements of class `statement` count, others are ignored.

PolNeAR marks no statement inside another, and otherwise more than the record: "that" belongs to the content, a weekday behind a cue to the
cue, and a source keeps its possessive mark, its appositions and those relative clauses that
report nothing themselves. Predictions for its files are widened accordingly; for
hand-annotated articles they are taken as they are.
"""

from __future__ import annotations

import gzip
import json
import re
import time
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.extract.entities import find_entities
from dateline.extract.quotations import find_statements
from dateline.extract.quotations_speakers import phrase_of
from dateline.nlp.model import LanguageModel
from dateline.records import Article
from dateline.spans import Span
from dateline.syntax import head_of, sentence_at, tokens_in
from dateline.trees import Tree
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dateline.records import Document, Statement

ROLES = ("source", "cue", "content")
HALF = 0.5
_EDGES = " \t\n\"“”'‘’,.;:"
_THAT = re.compile(r"\bthat\s+$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?= )")
_DAY = re.compile(r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|yester)day\b")
_WORD = re.compile(r"\w+")

Attribution = dict[str, Any]
"""`type` (gold only) and for each role a list of spans `[start, end]`."""


@dataclass(frozen=True, slots=True)
class Gold:
    """An article with its attributions; `ignored` may be predicted without loss or gain."""

    id: str
    text: str
    attributions: list[Attribution]
    ignored: list[Attribution]
    widened: bool


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """The measures over all articles, and the speed of the rules."""
    model = LanguageModel.load()
    counts: dict[str, list[Counts]] = defaultdict(list)
    words = seconds = 0.0
    lines = []
    for gold in (gold for path in paths for gold in articles(path)):
        article = Article(id=gold.id, source="", raw="", text=gold.text, language="en")
        document = model.parse(article)
        began = time.perf_counter()
        statements = find_statements(document, find_entities(document, ()))
        seconds += time.perf_counter() - began
        words += len(gold.text.split())
        told = [s for s in statements if s.within is None or not gold.widened]
        cues = [s.cue for s in told if s.cue is not None]
        found = [attribution(s, document, cues if gold.widened else None) for s in told]
        for name, count in compared(gold, found).items():
            counts[name].append(count)
        lines.append(json.dumps({"id": gold.id, "attributions": found}))
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    speed = {"rules_words_per_second": round(words / max(seconds, 1e-9))}
    return {name: row(documents) for name, documents in sorted(counts.items())} | {"speed": speed}


def articles(path: Path) -> Iterator[Gold]:
    """The gold articles of a file."""
    if path.name.endswith("statements.json"):
        yield from annotated(path)
        return
    content = path.read_bytes()
    content = gzip.decompress(content) if path.suffix == ".gz" else content
    for line in content.decode("utf-8").splitlines():
        if line.strip():
            record = json.loads(line)
            yield Gold(record["id"], record["text"], record["attributions"], [], widened=True)


def annotated(path: Path) -> Iterator[Gold]:
    """Hand-annotated articles: core statements are gold, other classes are ignored."""
    records = json.loads(path.read_text(encoding="utf-8"))["statements"]
    folder = next(p / "seeds" for p in path.resolve().parents if (p / "seeds").is_dir())
    for name in sorted({record["file"] for record in records}):
        own = [record for record in records if record["file"] == name]
        with (folder / name).open(encoding="utf-8", newline="") as file:
            text = file.read()
        core = [_from_record(r) for r in own if r["class"] == "statement"]
        other = [_from_record(r) for r in own if r["class"] != "statement"]
        yield Gold(name, text, core, other, widened=False)


def _from_record(record: dict[str, Any]) -> Attribution:
    return {
        "type": record["type"],
        "content": record["content"],
        "cue": [record["cue"]["span"]] if record["cue"] else [],
        "source": [record["speaker"]["span"]] if record["speaker"] else [],
    }


def attribution(
    statement: Statement, document: Document, cues: Sequence[Span] | None
) -> Attribution:
    """A statement in the form of the gold; widened as PolNeAR marks it, if `cues` are given.

    They are the cues of all statements: a clause of the source that reports itself is left out.
    """
    content = [[span.start, span.end] for span in statement.content]
    source, cue = statement.speaker, statement.cue
    if cues is not None:
        before = _THAT.search(document.text[max(0, content[0][0] - 8) : content[0][0]])
        content[0][0] -= len(before[0]) if before else 0
        source = _whole(statement, document, cues)
        day = _DAY.match(document.text, cue.end) if cue else None
        cue = Span(cue.start, day.end()) if cue and day else cue
    return {
        "source": [[source.start, source.end]] if source else [],
        "cue": [[cue.start, cue.end]] if cue else [],
        "content": content,
    }


def _whole(statement: Statement, document: Document, cues: Sequence[Span]) -> Any:
    """The speaker's whole noun phrase, with appositions and relative clauses."""
    speaker, cue = statement.speaker, statement.cue
    number = sentence_at(document, speaker) if speaker else None
    if speaker is None or number is None or cue is None:
        return speaker
    sentence = document.sentences[number]
    head = head_of(sentence, speaker)
    if head is None:
        return speaker
    tree = Tree(sentence)
    if (
        tree.tokens[head].relation == "appos"
        and tree.tokens[tree.tokens[head].head].upos == "NOUN"
    ):
        head = tree.tokens[head].head
    outside = set(tokens_in(sentence, cue))
    for other in (p for span in cues if span != cue for p in tokens_in(sentence, span)):
        path = [other, *tree.above(other)]
        clause = next((p for p in path if tree.tokens[p].relation == "acl:relcl"), other)
        if head in path and other > head:
            outside.update(range(max(tree.first[clause], head + 1), len(tree.tokens)))
    whole = phrase_of(tree, head, outside, whole=True)
    wide = whole.joined(speaker)
    mark = _POSSESSIVE.match(document.text, wide.end)
    wide = Span(wide.start, mark.end()) if mark else wide
    return (
        speaker if wide.overlaps(cue) or any(wide.overlaps(c) for c in statement.content) else wide
    )


def compared(gold: Gold, found: list[Attribution]) -> dict[str, Counts]:
    """The counts of one article by measure."""
    contents = [_characters(a["content"]) for a in gold.attributions]
    kept = [a for a in found if not _is_ignored(a, contents, gold.ignored)]
    counts = {
        role: Counts.of(
            _trimmed(gold.text, kept, role), _trimmed(gold.text, gold.attributions, role)
        )
        for role in ROLES
    }
    matched = _matched(contents, [_characters(a["content"]) for a in kept])
    right = {
        i for i, j in matched.items() if _right_speaker(gold.text, gold.attributions[i], kept[j])
    }
    counts["content50"] = Counts(len(matched), len(kept), len(contents))
    counts["triple"] = Counts(len(right), len(kept), len(contents))
    sourced = {i for i in matched if gold.attributions[i]["source"]}
    counts["speaker"] = Counts(len(right & sourced), len(sourced), len(sourced))
    for kind in ("direct", "mixed", "indirect"):
        own = {i for i, a in enumerate(gold.attributions) if a.get("type") == kind}
        counts[f"recall_{kind}"] = Counts(len(own & matched.keys()), len(own), len(own))
    return counts


def _is_ignored(found: Attribution, gold: list[set[int]], ignored: list[Attribution]) -> bool:
    own = _characters(found["content"])
    if any(_overlap(own, other) >= HALF for other in gold):
        return False
    return any(_overlap(own, _characters(a["content"])) >= HALF for a in ignored)


def _matched(gold: list[set[int]], found: list[set[int]]) -> dict[int, int]:
    """Gold to found, the best overlaps first, each once."""
    pairs = sorted(
        (-_overlap(g, f), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if not g.isdisjoint(f)
    )
    matched: dict[int, int] = {}
    used: set[int] = set()
    for overlap, i, j in pairs:
        if -overlap >= HALF and i not in matched and j not in used:
            matched[i] = j
            used.add(j)
    return matched


def _right_speaker(text: str, gold: Attribution, found: Attribution) -> bool:
    if not gold["source"]:
        return not found["source"]
    if not found["source"]:
        return False
    own, other = _characters(gold["source"]), _characters(found["source"])
    if _overlap(own, other) >= HALF:
        return True
    return not own.isdisjoint(other) and _last(text, gold) == _last(text, found)


def _last(text: str, of: Attribution) -> list[str]:
    start, end = of["source"][-1]
    return _WORD.findall(text[start:end].lower())[-1:]


def _characters(spans: list[list[int]]) -> set[int]:
    return {position for start, end in spans for position in range(start, end)}


def _overlap(one: set[int], other: set[int]) -> float:
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def _trimmed(text: str, attributions: list[Attribution], role: str) -> set[object]:
    spans: set[object] = set()
    for item in attributions:
        for start, end in item[role]:
            words = text[start:end]
            left = len(words) - len(words.lstrip(_EDGES))
            spans.add((start + left, max(start + left, start + len(words.rstrip(_EDGES)))))
    return spans
