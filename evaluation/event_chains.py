"""Event mentions of different articles in chains, against ECB+ (Cybulska and Vossen 2014).

Gold mentions are given, and the text of their documents, which the packaged model reads; our
scorer of pairs groups them by average link. The measure is the mean of the F1 of MUC, B-cubed
and CEAF-e over all documents, mentions that stand alone included as the set has them.

Two protocols: `topic` pools the documents of a topic, which hold two events of one kind (two
earthquakes, two trials), so that these must be told apart; `subtopic` gives the documents of
each event apart. `lemma` is the usual baseline in the same run: mentions of one lemma in one
pool are one event.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze
from dateline.records import Analysis, Article
from dateline.spans import Span
from dateline.story.linking import link
from dateline.story.timeline_corpus import Corpus
from dateline.story.timeline_links import average_link
from dateline.story.timeline_pairs import likelihood
from dateline.story.timeline_reading import Reader
from evaluation.coreference import compared, row

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
    from pathlib import Path

    from dateline.story.timeline_features import Features

    Chains = Sequence[frozenset[Hashable]]

ENOUGH = -1.25
"""Average log-odds from which two groups of mentions are joined.

Below 0, because the average is over pairs that each see little of the other: set on
topics 1-35, where -1.5 to -1 differ by half a point. A chronology asks for more.
"""

FIRMEST = 4.0
"""Log-odds beyond which a pair counts no more: one sure pair is no vote of many."""


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """CoNLL F1 of both protocols; paths are the documents and the mentions of the set."""
    documents, mentions = (read_lines(path) for path in sorted(paths))
    wanted = {mention["doc"] for mention in mentions}
    documents = [document for document in documents if document["id"] in wanted]
    model, knowledge = LanguageModel.load(), Knowledge.open()
    analyses = {
        document["id"]: analyze(article_of(document), model, knowledge) for document in documents
    }
    result, lines = scored(documents, mentions, analyses)
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return result


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The records of a compressed JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def article_of(document: dict[str, Any]) -> Article:
    """A document as an article: a sentence a line, as the set has them."""
    text = "\n".join(" ".join(sentence) for sentence in document["sentences"])
    return Article(id=document["id"], source=document["id"], text=text, raw="", language="en")


def scored(
    documents: Sequence[dict[str, Any]],
    mentions: Sequence[dict[str, Any]],
    analyses: Mapping[str, Analysis],
    weights: Mapping[str, tuple[float, ...]] | None = None,
) -> tuple[dict[str, Any], list[str]]:
    """Figures of all protocols, and our chains of each pool as JSON lines.

    `weights` are those to use for each topic, where they are not the shipped ones.
    """
    topics = {document["id"]: str(document["topic"]) for document in documents}
    protocols: dict[str, Callable[[dict[str, Any]], str]] = {
        "topic": lambda mention: topics[mention["doc"]],
        "subtopic": lambda mention: mention["subtopic"],
    }
    result: dict[str, Any] = {}
    lines = []
    offsets = {document["id"]: word_spans(document) for document in documents}
    for name, pool_of in protocols.items():
        sums: dict[str, list[Any]] = {"ours": [], "lemma": []}
        for pool, members in pooled(mentions, pool_of):
            key = by(members, lambda mention: mention["chain"])
            lemma = by(members, lambda mention: mention["lemma"].casefold())
            topic = topics[members[0][1]["doc"]]
            own = None if weights is None else weights[topic]
            ours = our_chains(members, analyses, offsets, own)
            sums["lemma"].append(compared(lemma, key, singles=True))
            sums["ours"].append(compared(ours, key, singles=True))
            chains = sorted(sorted(chain) for chain in ours)  # type: ignore[type-var]
            lines.append(json.dumps({"protocol": name, "pool": pool, "chains": chains}))
        rows = {system: row(parts) for system, parts in sums.items()}
        gain = round(rows["ours"]["conll"] - rows["lemma"]["conll"], 2)
        result |= {f"{name}_{system}": figures for system, figures in rows.items()}
        result[f"{name}_gain"] = {"conll": gain}
    return result, lines


Numbered = list[tuple[int, dict[str, Any]]]
"""Mentions with their numbers in the whole set."""


def pooled(
    mentions: Sequence[dict[str, Any]], pool_of: Callable[[dict[str, Any]], str]
) -> Iterator[tuple[str, Numbered]]:
    """The mentions that may be of one event, by the name of their pool."""
    pools: dict[str, Numbered] = defaultdict(list)
    for number, mention in enumerate(mentions):
        pools[pool_of(mention)].append((number, mention))
    yield from sorted(pools.items())


def by(members: Numbered, chain_of: Callable[[dict[str, Any]], str]) -> list[frozenset[Hashable]]:
    """Mentions in chains by what a function says of them."""
    chains: dict[str, set[Hashable]] = defaultdict(set)
    for number, mention in members:
        chains[chain_of(mention)].add(number)
    return [frozenset(chain) for chain in chains.values()]


def our_chains(
    members: Numbered,
    analyses: Mapping[str, Analysis],
    offsets: Mapping[str, list[list[tuple[int, int]]]],
    weights: tuple[float, ...] | None = None,
) -> list[frozenset[Hashable]]:
    """The mentions of a pool as our scorer groups them."""
    features, corpus = read(members, analyses, offsets)
    pairs = [
        (first, second, max(-FIRMEST, min(FIRMEST, likelihood(one, other, corpus, weights))))
        for second, other in enumerate(features)
        for first, one in enumerate(features[:second])
    ]
    groups = average_link(len(features), pairs, ENOUGH, lambda one, other: False)  # noqa: ARG005
    return [frozenset(members[position][0] for position in group) for group in groups]


def read(
    members: Numbered,
    analyses: Mapping[str, Analysis],
    offsets: Mapping[str, list[list[tuple[int, int]]]],
) -> tuple[list[Features], Corpus]:
    """The features of the mentions of a pool, and the words of its articles."""
    ids = sorted({mention["doc"] for _, mention in members})
    links = link([analyses[article] for article in ids])
    readers = {article: Reader(analyses[article], links) for article in ids}
    features = []
    for number, mention in members:
        words = [offsets[mention["doc"]][mention["sent"]][n] for n in mention["tokens"]]
        anchor = Span(words[0][0], words[-1][1])
        features.append(readers[mention["doc"]].marked(anchor, number))
    return features, Corpus({article: reader.bag() for article, reader in readers.items()})


def word_spans(document: dict[str, Any]) -> list[list[tuple[int, int]]]:
    """Where the words of each sentence stand in the text of `article_of`."""
    start, result = 0, []
    for sentence in document["sentences"]:
        spans = []
        for word in sentence:
            spans.append((start, start + len(word)))
            start += len(word) + 1
        result.append(spans)
    return result
