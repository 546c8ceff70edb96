"""The language model: an article to its parsed document.

Steps: paragraphs, words, windows, one network pass a window, small heads for the few words
they are meant for, sentence ends, trees, tags, lemmas, names, a vote that gives one name one
class throughout the article, and the words that belong to cues of reported speech.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol, Self

import numpy as np

from dateline.errors import ModelError
from dateline.nlp import acts, attributions, decoding, heads, naming
from dateline.nlp.encoder import MAX_INPUT, Encoder, Scores
from dateline.nlp.encoder import relations as best_relations
from dateline.nlp.lemmatization import Lemmatiser, Verbs
from dateline.nlp.predicates import (
    PredicateNetwork,
    Reading,
    Setting,
    openings,
    quotation_marks,
)
from dateline.nlp.segmentation import end_priors, paragraphs
from dateline.nlp.tokenization import tokenise
from dateline.nlp.windows import Piece, packed
from dateline.records import Article, Document, Name, Sentence, Token
from dateline.resources import data_file, table
from dateline.spans import Span, cover

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

FORMAT: Final = 4
"""2: the network also gives the vectors of words, and `heads.json` lists heads; 3: those of lower
layers too, and `statements.*.onnx` and `events.*.onnx` read cues and acts from them; 4: those of
a second reading of the upper layers in place of the lower ones."""
SEEN_AS: Final = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": "“", "''": "”"}
"""Corpus spellings, as the network shall see them; the stored text keeps them."""


class Parser(Protocol):
    """Anything that parses an article: the language model, or a fake in tests."""

    def parse(self, article: Article) -> Document:
        """The article with sentences, trees and names."""
        ...


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of an article by paragraph: spans, forms for the network, ends of sentences."""

    text: str
    spans: Sequence[Sequence[Span]]
    seen: Sequence[Sequence[str]]
    priors: Sequence[Sequence[float]]
    marks: Sequence[Sequence[int]]


class LanguageModel:
    """The shipped weights. Not to be shared between threads."""

    def __init__(self, folder: Path, *, networks: bool = True) -> None:
        """Raises `ModelError`. Without `networks` documents have no attributions and predicates."""
        self.digest = verified(folder)
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._upos, self._xpos = labels["upos"], labels["xpos"]
        self._relations, self._names = labels["relations"], labels["names"]
        self._timely = heads.load(folder)["timely"]
        self.encoder = Encoder(folder / "encoder.onnx", folder / "vocabulary.txt")
        self._numbers = {name: number for number, name in enumerate(self._relations)}
        self._networks = [
            PredicateNetwork(folder, name, reach=reach)
            for name, reach in (("statements", attributions.REACH), ("events", acts.REACH))
            if networks
        ]
        lemmas = (folder / "lemmas.tsv").read_text(encoding="utf-8")
        self._lemmatiser = Lemmatiser(lemmas.splitlines(), table("verbs", Verbs).verbs)

    @classmethod
    def load(cls, folder: Path | None = None) -> Self:
        """The model of the installation, or of another folder; raises `ModelError`."""
        return cls(folder or data_file("model/encoder.onnx").parent)

    def parse(self, article: Article) -> Document:
        """The article with sentences, trees and names; furniture is left out.

        The result depends on this article only.
        """
        blocks = [tokenise(article.text, block) for block in paragraphs(article)]
        return self.parse_tokens(article, blocks)

    def parse_tokens(
        self, article: Article, blocks: Sequence[Sequence[Span]], *, whole: bool = False
    ) -> Document:
        """As `parse`, from given words; with `whole` each block is one sentence (evaluation)."""
        text = article.text
        seen = [[SEEN_AS.get(w := span.of(text), w) for span in block] for block in blocks]
        priors = [_one_sentence(block) if whole else end_priors(text, block) for block in blocks]
        words = _Words(text, blocks, seen, priors, [quotation_marks(block) for block in seen])
        sizes = [[self.encoder.length(word) for word in block] for block in seen]
        sentences: list[Sentence] = []
        names: list[Name] = []
        readings = [Reading(network) for network in self._networks]
        for window in packed(sizes, priors, room=MAX_INPUT - 2):
            found, named = self._read(words, window, readings)
            sentences += found
            names += named
        parsed = Document(
            article=article,
            sentences=tuple(sentences),
            names=naming.voted(text, sentences, names),
        )
        return self._with_predicates(parsed, readings) if readings else parsed

    def _with_predicates(self, parsed: Document, readings: Sequence[Reading]) -> Document:
        """The document with what the networks read of its words."""
        told, done = readings
        setting = Setting.of(parsed.sentences, self._numbers)
        tokens = [token for sentence in parsed.sentences for token in sentence.tokens]
        return replace(
            parsed,
            attributions=attributions.attributions(told, setting, tokens),
            predicates=acts.predicates(done, setting, tokens),
            happened=acts.happened(done),
        )

    def _read(
        self, words: _Words, window: Sequence[Piece], readings: Sequence[Reading]
    ) -> tuple[list[Sentence], list[Name]]:
        """Sentences and names of one window, whose words the `readings` are told."""
        flat = [(piece.paragraph, i) for piece in window for i in range(piece.start, piece.end)]
        spans = [words.spans[paragraph][i] for paragraph, i in flat]
        starts = {position for position, (_, i) in enumerate(flat) if i == 0}
        seen = [words.seen[p][i] for p, i in flat]
        scores = self.encoder.scores(seen, starts)
        timely = self._time_words(scores, seen)
        sentences = []
        start = 0
        for position, (paragraph, i) in enumerate(flat):
            last = position + 1 == len(flat) or position + 1 in starts
            if last or scores.ends[position] + words.priors[paragraph][i] > 0:
                tokens = self._tokens(
                    scores, range(start, position + 1), spans, words.text, timely
                )
                whole = Span(tokens[0].span.start, tokens[-1].span.end)
                sentences.append(Sentence(span=whole, paragraph=paragraph, tokens=tokens))
                start = position + 1
        marks = [words.marks[p][i] for p, i in flat]
        states = np.hstack((scores.states, scores.again))
        relations = [self._numbers[token.relation] for s in sentences for token in s.tokens]
        for reading in readings:
            reading.add(states, marks, openings(sentences), relations)
        named = decoding.named(scores.names, self._names)
        found = naming.repaired(named, spans, words.text)
        names = [Name(span=cover((spans[a], spans[b - 1])), label=label) for a, b, label in found]
        return sentences, names

    def _time_words(self, scores: Scores, seen: Sequence[str]) -> dict[int, float]:
        """Log-odds that words that are not always times are one here, by window position."""
        doubtful = [position for position, word in enumerate(seen) if self._timely.concerns(word)]
        if not doubtful:
            return {}
        found = self._timely.logits(scores.states, doubtful)[:, 0]
        return {
            position: round(float(logit), heads.DECIMALS)
            for position, logit in zip(doubtful, found, strict=True)
        }

    def _tokens(
        self,
        scores: Scores,
        positions: range,
        spans: Sequence[Span],
        text: str,
        timely: Mapping[int, float],
    ) -> tuple[Token, ...]:
        """The words of one sentence, which stands at these positions of the window."""
        start, end = positions.start, positions.stop
        arcs = np.hstack((scores.arcs[start:end, :1], scores.arcs[start:end, start + 1 : end + 1]))
        heads = decoding.tree(arcs)
        in_window = [head + start if head >= 0 else -1 for head in heads]
        relations = best_relations(scores, positions, in_window)
        upos = scores.upos[start:end].argmax(axis=1)
        xpos = scores.xpos[start:end].argmax(axis=1)
        words = [spans[position].of(text) for position in positions]
        tags = [self._xpos[best] for best in xpos]
        return tuple(
            Token(
                span=spans[position],
                text=words[offset],
                lemma=self._lemmatiser.lemma(words[offset], tags[offset]),
                upos=self._upos[upos[offset]],
                xpos=tags[offset],
                head=heads[offset],
                relation=self._relations[relations[offset]],
                timely=timely.get(position),
            )
            for offset, position in enumerate(positions)
        )


def _one_sentence(block: Sequence[Span]) -> list[float]:
    """Priors that let a sentence end only with the last word."""
    return [-np.inf] * (len(block) - 1) + [np.inf]


def verified(folder: Path) -> str:
    """Digest of the manifest, once every file matches it; raises `ModelError` otherwise."""
    path = folder / "manifest.json"
    if not path.is_file():
        message = f"no language model in {folder}; reinstall dateline"
        raise ModelError(message)
    content = path.read_bytes()
    manifest = json.loads(content)
    if manifest["format"] != FORMAT:
        message = f"language model of format {manifest['format']}, this version reads {FORMAT}"
        raise ModelError(message)
    for name, digest in manifest["sha256"].items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            message = f"{name} of the language model is damaged; reinstall dateline"
            raise ModelError(message)
    return hashlib.sha256(content).hexdigest()
