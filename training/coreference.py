"""Learn the weights by which a noun or pronoun is compared with the chains before it.

    python -m training.coreference --data DATA           write src/dateline/data/coreference.json
    python -m training.coreference --data DATA --check   compare them with the file
    python -m training.coreference --data DATA --cross   four-fold CoNLL figures by document

`DATA` holds `gum/train.jsonl.gz`; only the genres whose licence is clear are read (`GENRES`).
Documents are parsed by the shipped network and read by the shipped rules; every comparison
that they put is a training case. A chain is right if most of its mentions so far are of the
entity of the treebank that the noun or pronoun is of; where no chain is, "none" is. Reading
depends on the weights, so it is repeated with those learned from the reading before, from zero.

A conditional logit by gradient ascent (Adam) with a penalty on squared weights, from zero and
without chance; weights are rounded to three decimals. Needs numpy, not torch.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from dateline.extract.entities import find_chains, read_mentions
from dateline.extract.entities_pairs import Lesson, Weights
from dateline.extract.entities_phrases import whole
from dateline.extract.entities_traits import (
    NOUN_CASES,
    NOUN_NONE,
    PRONOUN_CASES,
    PRONOUN_NONE,
)
from dateline.extract.places import find_places
from dateline.gazetteer import Gazetteer
from dateline.nlp.model import LanguageModel
from dateline.records import Article, Document, Place
from evaluation.coreference import gold, head_at, judged, paired, row
from evaluation.language import laid_out, records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.trees import Tree

GENRES = ("news", "interview", "bio", "voyage", "academic", "court")
"""Texts under CC BY 2.5, CC BY-SA 3.0 and CC BY 4.0. Left out: non-commercial genres (essay,
fiction, letter, podcast, whow) and those of several licences (conversation, speech, textbook,
vlog)."""
SHAPES = {
    "noun": (NOUN_CASES, NOUN_NONE),
    "person": (PRONOUN_CASES, PRONOUN_NONE),
    "plural": (PRONOUN_CASES, PRONOUN_NONE),
    "thing": (PRONOUN_CASES, PRONOUN_NONE),
}
ROUNDS = 3
STEPS = 300
RATE = 0.1
PENALTY = 8.0
"""Between 1 and 8 the cross-validated CoNLL figure differs by 0.2."""
DECIMALS = 3
FOLDS = 4

Read = tuple[dict[str, Any], Document, tuple[Place, ...]]
Case = tuple[str, list[tuple[int, ...]], tuple[int, ...], list[bool]]
"""Class, traits of each chain, traits of none, and which are right, none last."""


def documents(data: Path) -> list[Read]:
    """The documents of the genres, parsed, with their places."""
    model, gazetteer = LanguageModel.load(), Gazetteer.open()
    found = []
    for record in records([data / "gum" / "train.jsonl.gz"]):
        if record["genre"] in GENRES:
            text, _, _ = laid_out(record)
            article = Article(id=record["id"], source=record["id"], text=text, raw="")
            document = model.parse(article)
            found.append((record, document, find_places(document, gazetteer)))
    return found


def cases(read: Read, classes: dict[str, Weights]) -> list[Case]:
    """The comparisons of one document, as they come up in reading it with these weights."""
    record, document, places = read
    lesson = Lesson(classes)
    register = read_mentions(document, places, lesson)
    entity = entities(record, document, register.trees, lesson)
    found = []
    for asked, sizes in lesson.asked:
        own = entity.get((asked.candidate.sentence, asked.candidate.head))
        right = []
        for chain, size in zip(asked.chains, sizes, strict=True):
            of = Counter(
                number
                for mention in chain.found[:size]
                if (number := entity.get((mention.sentence, mention.head))) is not None
            )
            right.append(own is not None and bool(of) and of.most_common(1)[0][0] == own)
        right.append(not any(right))
        found.append((asked.kind, list(asked.pairs), asked.none, right))
    return found


def entities(
    record: dict[str, Any], document: Document, trees: Sequence[Tree], lesson: Lesson
) -> dict[tuple[int, int], int]:
    """Sentence and head word of each mention -> number of its entity in the treebank."""
    heads, key = gold(record)
    numbers = {span: number for number, (_, chain) in enumerate(key) for span in chain}
    places = {(a.candidate.sentence, a.candidate.head) for a, _ in lesson.asked}
    places |= {
        (mention.sentence, mention.head)
        for asked, _ in lesson.asked
        for chain in asked.chains
        for mention in chain.found
    }
    spans = {place: whole(trees[place[0]], place[1]) for place in sorted(places)}
    same = paired({span: head_at(document, span) for span in spans.values()}, heads)
    return {
        place: numbers[same[span]]
        for place, span in spans.items()
        if span in same and same[span] in numbers
    }


def zero() -> dict[str, Weights]:
    """Weights that prefer nothing."""
    return {
        kind: Weights(tuple((0.0,) * size for size in pair), tuple((0.0,) * size for size in none))
        for kind, (pair, none) in SHAPES.items()
    }


def learned(reads: list[Read]) -> dict[str, Weights]:
    """The weights, after `ROUNDS` readings."""
    classes = zero()
    for _ in range(ROUNDS):
        found = [case for read in reads for case in cases(read, classes)]
        classes = {kind: fitted([c for c in found if c[0] == kind], kind) for kind in SHAPES}
    return classes


def fitted(found: list[Case], kind: str) -> Weights:
    """Weights of one class: the penalised likelihood of the right chains is largest."""
    pair, none = SHAPES[kind]
    first = np.concatenate([[0], np.cumsum(pair), sum(pair) + np.cumsum(none)])
    size, width = int(first[-1]), max(len(pair), len(none))
    rows, group, right = [], [], []
    for number, (_, pairs, alone, correct) in enumerate(found):
        rows += [[first[i] + case for i, case in enumerate(traits)] for traits in pairs]
        rows.append([first[len(pair) + i] + case for i, case in enumerate(alone)])
        rows[-1] += [size] * (width - len(none))
        group += [number] * len(correct)
        right += correct
    weights = ascended(np.array(rows), np.array(group), np.array(right, float), size)
    split = [
        tuple(round(float(w), DECIMALS) for w in weights[first[i] : first[i + 1]])
        for i in range(len(pair) + len(none))
    ]
    return Weights(tuple(split[: len(pair)]), tuple(split[len(pair) :]))


def ascended(rows: np.ndarray, group: np.ndarray, right: np.ndarray, size: int) -> np.ndarray:
    """Weights after `STEPS` steps; `rows` are the active weights of an option of a group."""
    number = int(group[-1]) + 1
    weights, mean, square = np.zeros(size + 1), np.zeros(size + 1), np.zeros(size + 1)
    for step in range(1, STEPS + 1):
        scores = weights[rows].sum(1)
        highest = np.full(number, -np.inf)
        np.maximum.at(highest, group, scores)
        shares = np.exp(scores - highest[group])
        all_of = np.bincount(group, shares, number)
        right_of = np.bincount(group, shares * right, number)
        pull = shares * right / right_of[group] - shares / all_of[group]
        slope = np.bincount(rows.ravel(), np.repeat(pull, rows.shape[1]), size + 1)
        slope = np.append(slope[:size] - PENALTY * weights[:size], 0.0)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        rate = RATE * (1 - 0.9 * step / STEPS)
        moved = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights = weights + rate * moved
    return weights[:size]


def crossed(reads: list[Read]) -> dict[str, dict[str, float]]:
    """CoNLL figures of documents that the weights were not learned from, by genre and in all."""
    fold, seen = [], Counter[str]()
    for record, _, _ in reads:
        fold.append(seen[record["genre"]] % FOLDS)
        seen[record["genre"]] += 1
    sums: dict[str, list[Any]] = defaultdict(list)
    for held in range(FOLDS):
        classes = learned([read for read, f in zip(reads, fold, strict=True) if f != held])
        for (record, document, places), f in zip(reads, fold, strict=True):
            if f == held:
                chains = find_chains(document, places, Lesson(classes))
                figures = dict(judged(record, document, chains, ()))
                sums[record["genre"]].append(figures[record["genre"]])
                sums["all"].append(figures[record["genre"]])
    return {name: row(parts) for name, parts in sorted(sums.items())}


def printed(classes: dict[str, Weights]) -> str:
    """The file: a trait a line."""
    built = msgspec.to_builtins(classes)
    blocks = []
    for kind in sorted(built):
        parts = []
        for part in ("none", "pair"):
            lines = ",\n".join(f"   {json.dumps(trait)}" for trait in built[kind][part])
            parts.append(f'  "{part}": [\n{lines}\n  ]')
        blocks.append(f' "{kind}": {{\n' + ",\n".join(parts) + "\n }")
    return '{"classes": {\n' + ",\n".join(blocks) + "\n}}\n"


def main() -> int:
    """Parse the command line; 1 if --check finds other weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/dateline/data/coreference.json"))
    parser.add_argument("--check", action="store_true", help="compare with the file")
    parser.add_argument("--cross", action="store_true", help="figures on documents held out")
    options = parser.parse_args()
    reads = documents(options.data)
    if options.cross:
        print(json.dumps(crossed(reads), indent=1))
        return 0
    text = printed(learned(reads))
    if options.check:
        same = options.out.read_text(encoding="utf-8") == text
        print("the same" if same else "other weights than in the file")
        return int(not same)
    options.out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
