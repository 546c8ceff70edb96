"""Articles as the network of predicates is trained on them: vectors, trees and gold roles.

Statements come from PolNeAR (`quotes_polnear_train.jsonl.gz`, `manifest.json`): the predicate
of an attribution is the head of its cue, its roles are the words of source, content and cue.
Texts are read where they lie and never copied into this repository.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.nlp.model import LanguageModel
from dateline.nlp.predicates import Setting, openings, quotation_marks
from dateline.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.records import Document, Sentence


@dataclass(frozen=True)
class Sample:
    """One article in rows of words; `windows` are the lengths of the encoder's windows."""

    id: str
    spans: np.ndarray
    states: np.ndarray
    windows: list[int]
    marks: np.ndarray
    openings: np.ndarray
    setting: Setting
    gold: dict[int, Gold]
    """By predicate."""


@dataclass(frozen=True)
class Gold:
    """A predicate's kind, the label of every word of its article, and its classes."""

    kind: int
    labels: np.ndarray
    classes: tuple[int, ...] = ()


class Recorder:
    """A language model that keeps the vectors of the words of the last article."""

    def __init__(self, folder: Path) -> None:
        self.model = LanguageModel(folder, networks=False)
        self.windows: list[np.ndarray] = []
        scores = self.model.encoder.scores

        def recorded(words: Any, openings: Any) -> Any:
            found = scores(words, openings)
            self.windows.append(np.hstack((found.states, found.lower)).astype(np.float16))
            return found

        self.model.encoder.scores = recorded  # type: ignore[method-assign]

    def parse(self, name: str, text: str) -> tuple[Document, list[np.ndarray]]:
        """A text with its trees, and the vectors of its words by window."""
        self.windows = []
        document = self.model.parse(Article(id=name, source="", raw="", text=text))
        return document, self.windows


def rows(
    name: str, document: Document, windows: list[np.ndarray], numbers: dict[str, int]
) -> Sample:
    """An article without gold."""
    sentences = document.sentences
    tokens = [token for sentence in sentences for token in sentence.tokens]
    return Sample(
        id=name,
        spans=np.array([(token.span.start, token.span.end) for token in tokens]),
        states=np.concatenate(windows),
        windows=[len(window) for window in windows],
        marks=np.concatenate([quotation_marks(list(own)) for own in _paragraphs(sentences)]),
        openings=np.array(openings(sentences), dtype=np.int64),
        setting=Setting.of(sentences, numbers),
        gold={},
    )


def _paragraphs(sentences: tuple[Sentence, ...]) -> Iterator[Iterator[str]]:
    numbers = sorted({sentence.paragraph for sentence in sentences})
    for number in numbers:
        yield (t.text for s in sentences if s.paragraph == number for t in s.tokens)


def attributions(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file of PolNeAR."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def samples(data: Path, model: Path) -> list[Sample]:
    """PolNeAR's training part."""
    recorder, numbers = Recorder(model), relations(model)
    records = list(attributions(data / "quotes_polnear_train.jsonl.gz"))
    found = []
    for record in (*records[::2], *records[1::2]):  # the order from which batches are drawn
        document, windows = recorder.parse(record["id"], record["text"])
        sample = rows(record["id"], document, windows, numbers)
        found.append(with_attributions(sample, record["attributions"]))
    return found


def relations(model: Path) -> dict[str, int]:
    """Numbers of the relations of a model."""
    labels = json.loads((model / "labels.json").read_text(encoding="utf-8"))
    return {relation: number for number, relation in enumerate(labels["relations"])}


def with_attributions(sample: Sample, found: list[dict[str, Any]]) -> Sample:
    """The sample with the gold of PolNeAR's attributions; those without a cue are left out."""
    for attribution in found:
        cue = [pair for pair in (words_in(sample, *span) for span in attribution["cue"]) if pair]
        if not cue:
            continue
        fresh = Gold(1, np.zeros(len(sample.setting.heads), dtype=np.int64))
        labels = sample.gold.setdefault(head_of(sample, *cue[0]), fresh).labels
        for label, role in ((2, "content"), (1, "source"), (3, "cue")):
            for span in attribution[role]:
                words = words_in(sample, *span)
                if words:
                    labels[words[0] : words[1]] = label
    return sample


def words_in(sample: Sample, start: int, end: int) -> tuple[int, int] | None:
    """The words that a stretch of text touches, as a range of rows."""
    inside = np.flatnonzero((sample.spans[:, 0] < end) & (sample.spans[:, 1] > start))
    return (int(inside[0]), int(inside[-1]) + 1) if len(inside) else None


def head_of(sample: Sample, first: int, end: int) -> int:
    """The first of some words whose head stands outside them."""
    return next(k for k in range(first, end) if not first <= sample.setting.heads[k] < end)
