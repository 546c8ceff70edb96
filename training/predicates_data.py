"""Articles as the network of predicates is trained on them: vectors, trees and gold roles.

Statements come from PolNeAR (`quotes_polnear_train.jsonl.gz`, `manifest.json`): the predicate
of an attribution is the head of its cue, its roles are the words of source, content and cue.
Texts are read where they lie and never copied into this repository.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.nlp.model import LanguageModel
from dateline.nlp.predicates import Setting, openings, quotation_marks
from dateline.nlp.sessions import session
from dateline.records import Article
from evaluation.plv import rows
from training.adapters import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records import Document, Sentence


STATES = 7
"""Which of the encoder's outputs the last vectors are."""


@dataclass(frozen=True)
class Window:
    """One window of an article as the second reading is given it."""

    fork: np.ndarray
    """[pieces, 384]: vectors of the layer before the first that is read twice."""
    first: np.ndarray
    """[words]: the first piece of each word."""
    states: np.ndarray
    """[words, 384]: the last vectors of the first reading."""
    marks: np.ndarray
    openings: np.ndarray
    relations: np.ndarray


@dataclass
class Sample:
    """One article in rows of words, with what is known of it."""

    id: str
    spans: np.ndarray
    upos: list[str]
    marks: np.ndarray
    openings: np.ndarray
    setting: Setting
    read: list[tuple[np.ndarray, np.ndarray, np.ndarray]]
    """By window: `Window.fork`, `first` and `states`."""
    gold: dict[int, Gold] = field(default_factory=dict)
    """By predicate."""
    values: list[tuple[int, float]] = field(default_factory=list)
    """Words that are judged to have happened or not, -1 to 1."""
    sides: tuple[str, tuple[int, int] | None, tuple[int, int] | None] | None = None
    """What the words of one side do to those of the other."""
    candidates: list[int] = field(default_factory=list)
    """Words that may say so."""
    kept: dict[tuple[int, tuple[int, ...]], dict[str, np.ndarray]] = field(default_factory=dict)
    """What was computed of the article before."""

    def windows(self) -> Iterator[Window]:
        """The windows in text order."""
        start = 0
        for fork, first, states in self.read:
            own = slice(start, start + len(first))
            yield Window(
                fork,
                first,
                states,
                self.marks[own],
                self.openings[own],
                self.setting.relations[own],
            )
            start += len(first)


@dataclass(frozen=True)
class Gold:
    """A predicate's kind, the label of every word of its article, and its classes."""

    kind: int
    labels: np.ndarray
    classes: tuple[int, ...] = ()


class Recorder:
    """A language model that keeps what the encoder computes of the last article."""

    def __init__(self, folder: Path) -> None:
        self.model = LanguageModel(folder, networks=False)
        self.numbers = relations(folder)
        self.read: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        self.document: Document | None = None
        with tempfile.TemporaryDirectory() as temporary:
            path = Path(temporary) / "encoder.onnx"
            opened(folder / "encoder.onnx", path)
            self._session = session(path)
        self.model.encoder.session = self

    def run(self, _: None, feeds: dict[str, np.ndarray]) -> list[np.ndarray]:
        """What the encoder's session gives, after keeping what is needed of it."""
        *given, fork = self._session.run(None, feeds)
        states = given[STATES][0].astype(np.float16)
        self.read.append((fork[0].astype(np.float16), feeds["first"][0][1:], states))
        return given

    def sample(self, name: str, text: str) -> Sample:
        """An article without gold; `document` is its parse."""
        self.read = []
        document = self.model.parse(Article(id=name, source="", raw="", text=text))
        self.document = document
        sentences = document.sentences
        tokens = [token for sentence in sentences for token in sentence.tokens]
        return Sample(
            id=name,
            spans=np.array([(token.span.start, token.span.end) for token in tokens]),
            upos=[token.upos for token in tokens],
            marks=np.concatenate([quotation_marks(list(own)) for own in _paragraphs(sentences)]),
            openings=np.array(openings(sentences), dtype=np.int64),
            setting=Setting.of(sentences, self.numbers),
            read=self.read,
        )


def _paragraphs(sentences: tuple[Sentence, ...]) -> Iterator[Iterator[str]]:
    numbers = sorted({sentence.paragraph for sentence in sentences})
    for number in numbers:
        yield (t.text for s in sentences if s.paragraph == number for t in s.tokens)


def samples(recorder: Recorder, path: Path) -> list[Sample]:
    """PolNeAR's training part."""
    return [
        with_attributions(recorder.sample(record["id"], record["text"]), record["attributions"])
        for record in rows([path])
    ]


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
