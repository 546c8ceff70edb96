"""Press as the rules read it: events of the lexicon, for the first stage of training.

What frames and rules find in newspaper text teaches the network what such acts look like, so
that it may see them in words that no frame knows; the authored texts correct it afterwards. Texts
are those of the names' training part (`worldwide_ner/train.jsonl.gz`), set together from words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dateline.pipeline import Knowledge, analyze
from dateline.records import Article
from evaluation.plv import rows
from training.events_data import ROLES
from training.events_samples import put

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.records import Document, Event
    from dateline.spans import Span
    from training.predicates_data import Recorder, Sample

LONGEST = 200
"""Words after which an article is cut, at the end of a sentence."""
_BEFORE = re.compile(r" ([.,;:!?%)\]’”]|n't|'s|'re|'ve|'ll|'d|'m)(?= |$)")
_AFTER = re.compile(r"([(\[$£€“‘]) ")
_HYPHEN = re.compile(r"(?<=\w) - (?=\w)")


class Parsed:
    """A parser that gives out the document that was parsed last."""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder

    def parse(self, article: Article) -> Document:
        """The last document; raises if nothing was read."""
        assert self.recorder.document is not None, article.id
        return self.recorder.document


def samples(recorder: Recorder, path: Path) -> list[Sample]:
    """Parts of the articles with the events that rules find in them."""
    knowledge = Knowledge.open()
    found = []
    for name, text in texts(path):
        sample = recorder.sample(name, text)
        article = Article(id=name, source="", raw="", text=text, language="en")
        for event in analyze(article, Parsed(recorder), knowledge).events:
            put(sample, told(event), 0)
        found.append(sample)
    return found


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """Names and texts of the parts, a sentence a paragraph."""
    for record in rows([path]):
        part: list[str] = []
        number = 0
        for sentence in (*record["sents"], None):
            if sentence is not None:
                part.append(joined(sentence["w"]))
            if part and (sentence is None or sum(len(s.split()) for s in part) > LONGEST):
                yield f"{record['id']}-{number}", "\n\n".join(part)
                part, number = [], number + 1


def joined(words: list[str]) -> str:
    """The sentence with blanks where print has them."""
    text = _BEFORE.sub(r"\1", " ".join(words))
    first, *rest = _HYPHEN.sub("-", _AFTER.sub(r"\1", text)).split('"')
    for number, part in enumerate(rest):
        first = f'{first}"{part.lstrip()}' if number % 2 == 0 else f'{first.rstrip()}"{part}'
    return first


def told(event: Event) -> dict[str, Any]:
    """An event as the authored texts have it."""

    def ends(spans: tuple[Span, ...]) -> list[list[int]]:
        return [[span.start, span.end] for span in spans]

    single = {"when": event.when_text, "attributed_to": event.attributed_to}
    roles = {role: ends((span,) if span else ()) for role, span in single.items()}
    for role in set(ROLES) - {"anchor", *single}:
        roles[role] = ends(getattr(event, role))
    return roles | {
        "anchor": [event.anchor.start, event.anchor.end],
        "code": event.code.value,
        "status": event.status.value,
    }
