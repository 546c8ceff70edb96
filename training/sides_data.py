"""Sentences of which is known what one marked side does to the other: PLV's training part.

`plv_train.jsonl.gz`: 1,050 sentences, 15 root codes after PLOVER's folding, RETREAT and CONCEDE as
one (YIELD). One in five, by its id, is held out (`evaluation.plv`). Texts are never copied here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from evaluation.plv import is_held, rows
from training.predicates_data import Recorder, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from training.predicates_data import Sample

CANDIDATES = frozenset({"VERB", "NOUN", "ADJ", "AUX"})
_MARKS = re.compile(r"</?[st]> ?")


def samples(recorder: Recorder, path: Path) -> list[Sample]:
    """The sentences for training."""
    return [sampled(recorder, record) for record in rows([path]) if not is_held(record)]


def sampled(recorder: Recorder, record: dict[str, Any]) -> Sample:
    """One sentence with its root and sides."""
    sample = recorder.sample(record["id"], record["sentence"])
    found = (
        _side(sample, record, mark, role) for mark, role in (("s", "source"), ("t", "target"))
    )
    sample.sides = (record["root"], *found)
    sample.candidates = [p for p, upos in enumerate(sample.upos) if upos in CANDIDATES] or [0]
    return sample


def _side(sample: Sample, record: dict[str, Any], mark: str, role: str) -> tuple[int, int] | None:
    """The words of a marked side; a mark that was lost is looked for by its words."""
    marked, words, sentence = record["marked"], record[role], record["sentence"]
    at = marked.find(f"<{mark}>")
    near = len(_MARKS.sub("", marked[:at])) if at >= 0 else 0
    start = sentence.find(words, max(0, near - 3))
    start = start if start >= 0 else sentence.find(words)
    return words_in(sample, start, start + len(words)) if start >= 0 else None
