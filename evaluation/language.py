"""Tokens, sentence ends, tags, trees and lemmas against Universal Dependencies.

With gold words and sentences (`gold_*`) and from raw text (`raw_*`), scored as in the CoNLL
2018 shared task: words are aligned by their characters, relations keep their subtypes.
Raw text is rebuilt from the words, with paragraph marks as the treebank has them.
"""

from __future__ import annotations

import gzip
import json
import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from dateline.nlp.model import LanguageModel
from dateline.records import Article
from dateline.spans import Span
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.records import Document


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Figures over all documents of the files."""
    model = LanguageModel.load()
    counts: dict[str, list[Counts]] = defaultdict(list)
    words = seconds = 0.0
    lines = []
    for record in records(paths):
        text, blocks, paragraphs = laid_out(record)
        article = Article(id=record["id"], source=record["id"], text=text, raw="")
        given = model.parse_tokens(article, blocks, whole=True)
        compare(counts, "gold", gold_rows(record, blocks), rows(given))
        began = time.perf_counter()
        parsed = model.parse(article)
        seconds += time.perf_counter() - began
        words += sum(len(block) for block in blocks)
        compare(counts, "raw", gold_rows(record, blocks), rows(parsed))
        counts["sentence_ends"].append(sentence_ends(parsed, blocks, paragraphs))
        lines.append(json.dumps({"id": record["id"], "rows": sorted(rows(parsed).items())}))
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    speed = {"words_per_second": round(words / seconds)}
    return {name: row(documents) for name, documents in sorted(counts.items())} | {"speed": speed}


def records(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """Records of JSON Lines files, plain or gzipped, in the order given."""
    for path in paths:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines)


def laid_out(record: dict[str, Any]) -> tuple[str, list[list[Span]], list[int]]:
    """Text, word spans of each sentence, and the numbers of sentences that begin a paragraph."""
    text = ""
    blocks, paragraphs = [], []
    for number, sentence in enumerate(record["sents"]):
        if sentence.get("par", True) and text:
            text = text.rstrip(" ") + "\n\n"
        if sentence.get("par", True):
            paragraphs.append(number)
        spans = []
        for word, space in zip(
            sentence["w"], sentence.get("sp", [1] * len(sentence["w"])), strict=True
        ):
            spans.append(Span(len(text), len(text) + len(word)))
            text += word + (" " if space else "")
        if not text.endswith(" "):
            text += " "
        blocks.append(spans)
    return text, blocks, paragraphs


Row = tuple[str, str, str, tuple[int, int] | None, str]


def gold_rows(record: dict[str, Any], blocks: list[list[Span]]) -> dict[tuple[int, int], Row]:
    """UPOS, XPOS, lemma, span of the head and relation of each gold word by its span."""
    result = {}
    for sentence, spans in zip(record["sents"], blocks, strict=True):
        for i, span in enumerate(spans):
            head = spans[sentence["h"][i] - 1] if sentence["h"][i] else None
            place = (head.start, head.end) if head else None
            result[span.start, span.end] = (
                sentence["u"][i],
                sentence["x"][i],
                sentence["lem"][i],
                place,
                sentence["r"][i],
            )
    return result


def rows(document: Document) -> dict[tuple[int, int], Row]:
    """The same of a parsed document."""
    result = {}
    for sentence in document.sentences:
        for token in sentence.tokens:
            head = sentence.tokens[token.head].span if token.head >= 0 else None
            place = (head.start, head.end) if head else None
            result[token.span.start, token.span.end] = (
                token.upos,
                token.xpos,
                token.lemma,
                place,
                token.relation,
            )
    return result


def compare(
    counts: dict[str, list[Counts]],
    kind: str,
    gold: dict[tuple[int, int], Row],
    found: dict[tuple[int, int], Row],
) -> None:
    """Add the counts of one document to each measure."""
    aligned = [(gold[span], row) for span, row in found.items() if span in gold]
    totals = (len(found), len(gold))
    measures = {
        "tokens": len(aligned),
        "upos": sum(g[0] == f[0] for g, f in aligned),
        "xpos": sum(g[1] == f[1] for g, f in aligned),
        "lemma": sum(g[2] == f[2] for g, f in aligned),
        "uas": sum(g[3] == f[3] for g, f in aligned),
        "las": sum(g[3] == f[3] and g[4] == f[4] for g, f in aligned),
        "las_universal": sum(
            g[3] == f[3] and g[4].split(":")[0] == f[4].split(":")[0] for g, f in aligned
        ),
    }
    for name, right in measures.items():
        counts[f"{kind}_{name}"].append(Counts(right, *totals))


def sentence_ends(document: Document, blocks: list[list[Span]], paragraphs: list[int]) -> Counts:
    """Ends inside paragraphs: the breaks between paragraphs are given and not counted."""
    trivial = {blocks[number - 1][-1].end for number in paragraphs if number} | {
        blocks[-1][-1].end
    }
    gold = {spans[-1].end for spans in blocks} - trivial
    found = {sentence.span.end for sentence in document.sentences} - trivial
    return Counts.of(set(found), set(gold))
