"""Words with crowd judgements whether what they name happened: UDS-IH2 and MegaVeridicality.

`fact_uds_ih2_train.jsonl.gz` and `fact_mv2_train.jsonl.gz`: sentences of words set apart by
blanks, judged words with labels -3..3 (what is to come counts as not happened).
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from evaluation.plv import rows
from training.predicates_data import Recorder, head_of, words_in

if TYPE_CHECKING:
    from pathlib import Path

from training.predicates_data import Sample

FILES = ("fact_uds_ih2_train.jsonl.gz", "fact_mv2_train.jsonl.gz")
HIGHEST = 3.0


def samples(recorder: Recorder, folder: Path) -> list[Sample]:
    """The sentences of both sets, values from -1 to 1."""
    found = []
    for name in FILES:
        for number, record in enumerate(rows([folder / name])):
            sample = recorder.sample(f"{name}:{number}", record["text"])
            ends = list(accumulate(len(word) + 1 for word in record["text"].split(" ")))
            starts = [0, *ends]
            for target in record["targets"]:
                first, end = target["span1"]
                words = words_in(sample, starts[first], starts[end] - 1)
                if words is not None:
                    value = target["label"] / HIGHEST
                    sample.values.append((head_of(sample, *words), value))
            if sample.values:
                found.append(sample)
    return found
