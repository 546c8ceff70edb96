"""Chains of mentions against GUM: MUC, B-cubed, CEAF-e and their mean, the CoNLL figure.

Measures: Vilain et al. 1995, Bagga and Baldwin 1998, Luo 2005 with phi4, summed over documents
as the reference scorer of CoNLL-2012 does (Pradhan et al. 2014). Chains of one mention are left
out on both sides. `exact` compares whole spans, as CoNLL-2012 does; elsewhere a mention also
counts where its head word is right, as in the CRAC shared tasks: the treebank takes relative
clauses and possessive marks into a mention, a cell of a record does not.

The text is raw; trees, names and places are predicted. Two readings are scored. `GENRE` is
every noun phrase of the treebank against all chains that the step keeps; `GENRE_actors` is its
chains of persons, organisations and places against what a record shows: entities, and place
names grouped by what they were resolved to.
"""

from __future__ import annotations

import json
import re
import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from dateline.extract.entities import find_chains, find_entities
from dateline.extract.places import find_places
from dateline.gazetteer import Gazetteer
from dateline.nlp.model import LanguageModel
from dateline.records import Article
from dateline.spans import Span
from dateline.syntax import head_of, sentence_at
from evaluation.assignment import assign
from evaluation.language import laid_out, records

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence
    from pathlib import Path

    from dateline.records import Document, Entity, Place

    Chains = Sequence[frozenset[Hashable]]
    Heads = dict[Span, int]

FORMAL = frozenset(
    {"news", "interview", "bio", "speech", "court", "textbook", "academic", "voyage"}
)
"""Genres of edited prose, counted together as `formal`: two documents of news tell little."""
ACTORS = frozenset({"person", "organization", "place"})
MEASURES = ("mentions", "muc", "b_cubed", "ceaf_e")
_MARK = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")

Sums = tuple[float, float, float, float]
"""What is right of the response and its total (precision), the same of the key (recall)."""


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Figures per genre of the files, for all chains and for those of actors."""
    model, gazetteer = LanguageModel.load(), Gazetteer.open()
    sums: dict[str, list[dict[str, Sums]]] = defaultdict(list)
    words = seconds = 0.0
    lines = []
    for record in records(paths):
        text, blocks, _ = laid_out(record)
        document = model.parse(Article(id=record["id"], source=record["id"], text=text, raw=""))
        places = find_places(document, gazetteer)
        began = time.perf_counter()
        found = find_chains(document, places)
        seconds += time.perf_counter() - began
        words += sum(map(len, blocks))
        shown = recorded(find_entities(document, places), places)
        for name, figures in judged(record, document, found, shown):
            sums[name].append(figures)
            if record["genre"] in FORMAL:
                sums[f"formal{name.removeprefix(record['genre'])}"].append(figures)
        chains = [[[span.start, span.end] for span in chain] for chain in found]
        lines.append(json.dumps({"id": record["id"], "chains": chains}))
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    speed = {"words_per_second": round(words / seconds)}
    return {name: row(parts) for name, parts in sorted(sums.items())} | {"speed": speed}


def judged(
    record: dict[str, Any],
    document: Document,
    found: Sequence[Sequence[Span]],
    shown: Sequence[Sequence[Span]],
) -> Iterator[tuple[str, dict[str, Sums]]]:
    """Name of a reading and the sums of one document in it."""
    heads, key = gold(record)
    genre = record["genre"]
    actors = [chain for kind, chain in key if kind in ACTORS]
    for name, chains, wanted in (
        (genre, found, [chain for _, chain in key]),
        (f"{genre}_actors", shown, actors),
    ):
        yield f"{name}_exact", compared([frozenset(c) for c in chains], wanted)
        ours = {span: head_at(document, span) for chain in chains for span in chain}
        same = paired(ours, {s: heads[s] for chain in wanted for s in chain})
        yield name, compared([frozenset(same.get(s, s) for s in c) for c in chains], wanted)


def gold(record: dict[str, Any]) -> tuple[Heads, list[tuple[str, frozenset[Span]]]]:
    """Where the head of each mention begins, and the chains with the types of their entities.

    Chains of one mention are left out. `e` opens a mention with `(ID-TYPE-...` and closes it
    with `ID)`, on the words where it begins and ends.
    """
    _, blocks, _ = laid_out(record)
    heads: Heads = {}
    chains: dict[str, set[Span]] = defaultdict(set)
    kinds: dict[str, str] = {}
    for sentence, spans in zip(record["sents"], blocks, strict=True):
        for number, kind, first, last in _marked(sentence["e"]):
            span = Span(spans[first].start, spans[last].end)
            inside = range(first, last + 1)
            head = next((i for i in inside if sentence["h"][i] - 1 not in inside), first)
            heads[span] = spans[head].start
            chains[number].add(span)
            kinds.setdefault(number, kind)
    return heads, [(kinds[n], frozenset(c)) for n, c in chains.items() if len(c) > 1]


def _marked(column: Sequence[str]) -> Iterator[tuple[str, str, int, int]]:
    """Entity, type, first and last word of every mention of a sentence."""
    opened: list[tuple[str, str, int]] = []
    for position, marks in enumerate(column):
        for begun, alone, closed in _MARK.findall(marks):
            if begun:
                number, kind = begun.split("-")[:2]
                opened.append((number, kind, position))
            if alone or closed:
                number = closed or opened[-1][0]
                place = next(i for i in reversed(range(len(opened))) if opened[i][0] == number)
                yield (*opened.pop(place), position)


def head_at(document: Document, span: Span) -> int:
    """Where the head word of a mention begins, by the predicted tree."""
    number = sentence_at(document, span)
    head = None if number is None else head_of(document.sentences[number], span)
    if number is None or head is None:
        return span.start
    return document.sentences[number].tokens[head].span.start


def recorded(entities: Iterable[Entity], places: Iterable[Place]) -> list[list[Span]]:
    """The chains that a record shows: entities, and the places that none of them covers."""
    chains = [[mention.span for mention in entity.mentions] for entity in entities]
    covered = {span for chain in chains for span in chain}
    located: dict[tuple[str, str | None, str | None], list[Span]] = defaultdict(list)
    for place in places:
        if place.span not in covered:
            located[place.name, place.country, place.kind].append(place.span)
    return chains + list(located.values())


def paired(ours: Heads, wanted: Heads) -> dict[Span, Span]:
    """Our mentions and the gold ones they stand for: the same span, else the same head word.

    No gold mention is given twice; of several with one head ("Doe and his aide", "Doe") the
    shortest is taken first.
    """
    pairs = {span: span for span in ours if span in wanted}
    free: dict[int, list[Span]] = defaultdict(list)
    for span in sorted(wanted, key=len, reverse=True):
        if span not in pairs:
            free[wanted[span]].append(span)
    for span, head in sorted(ours.items()):
        if span not in pairs and free[head]:
            pairs[span] = free[head].pop()
    return pairs


def compared(response: Chains, key: Chains, *, singles: bool = False) -> dict[str, Sums]:
    """The sums of every measure for one document; chains of one mention count with `singles`."""
    response = [chain for chain in response if singles or len(chain) > 1]
    key = [chain for chain in key if singles or len(chain) > 1]
    ours = {mention for chain in response for mention in chain}
    theirs = {mention for chain in key for mention in chain}
    both = len(ours & theirs)
    similar = _similarity(response, key)
    return {
        "mentions": (both, len(ours), both, len(theirs)),
        "muc": (*_links(response, key), *_links(key, response)),
        "b_cubed": (*_cubed(response, key), *_cubed(key, response)),
        "ceaf_e": (similar, len(response), similar, len(key)),
    }


def _owners(chains: Chains) -> dict[Hashable, int]:
    return {mention: number for number, chain in enumerate(chains) for mention in chain}


def _links(chains: Chains, others: Chains) -> tuple[float, float]:
    """Links of the chains that the others have too, and all of them."""
    owners = _owners(others)
    right = total = 0
    for chain in chains:
        parts = {owners.get(mention, mention) for mention in chain}
        right += len(chain) - len(parts)
        total += len(chain) - 1
    return right, total


def _cubed(chains: Chains, others: Chains) -> tuple[float, float]:
    """Sum over mentions of the share of their chain that the others keep together, and count."""
    owners = _owners(others)
    right = 0.0
    for chain in chains:
        parts: dict[int, int] = defaultdict(int)
        for mention in chain:
            if mention in owners:
                parts[owners[mention]] += 1
        right += sum(n * n for n in parts.values()) / len(chain)
    return right, sum(map(len, chains))


def _similarity(response: Chains, key: Chains) -> float:
    """The largest sum of phi4 over a one-to-one pairing of chains.

    Chains that share no mention pair nothing, so that each group of chains that overlap is
    solved alone.
    """
    owners = _owners(response)
    near = [{owners[mention] for mention in chain if mention in owners} for chain in key]
    left = [number for number, others in enumerate(near) if others]
    result = 0.0
    while left:
        rows, columns, joined = [], set(near[left[0]]), left[:1]
        while joined:
            rows += joined
            columns.update(*(near[number] for number in joined))
            left = [number for number in left if number not in joined]
            joined = [number for number in left if columns & near[number]]
        weights = [[_phi4(key[r], response[c]) for c in sorted(columns)] for r in rows]
        result += sum(weights[i][j] for i, j in assign(weights))
    return result


def _phi4(one: frozenset[Hashable], other: frozenset[Hashable]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def row(documents: Sequence[dict[str, Sums]]) -> dict[str, float]:
    """Precision, recall and F1 of every measure over documents, in percent, and the mean F1."""
    result: dict[str, float] = {}
    for measure in MEASURES:
        right, ours, found, theirs = (
            sum(document[measure][part] for document in documents) for part in range(4)
        )
        precision = 100 * right / ours if ours else 0.0
        recall = 100 * found / theirs if theirs else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        result[f"{measure}_p"], result[f"{measure}_r"] = round(precision, 2), round(recall, 2)
        result[measure] = round(f1, 2)
    result["conll"] = round(sum(result[measure] for measure in MEASURES[1:]) / 3, 2)
    return result
