"""The authored texts as the network of acts is trained on them (`events_data`)."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import numpy as np

from training.events_data import CODES, ROLES, STATUSES, authored, is_held
from training.predicates_data import Gold, Recorder, head_of, words_in

if TYPE_CHECKING:
    from training.events_data import Item
    from training.predicates_data import Sample

SEED = 1
TOGETHER = 5
"""Items read as one article: windows of an article hold about 110 words."""


def samples(recorder: Recorder) -> list[Sample]:
    """The items for training, each alone and all once more in articles of several."""
    items = [item for item in authored() if not is_held(item)]
    found = [sampled(recorder, [item]) for item in items]
    order = list(items)
    random.Random(SEED).shuffle(order)
    groups = (order[start : start + TOGETHER] for start in range(0, len(order), TOGETHER))
    found.extend(sampled(recorder, group) for group in groups)
    return found


def sampled(recorder: Recorder, items: list[Item]) -> Sample:
    """Some items as the paragraphs of one article."""
    text = "\n\n".join(item["text"] for item in items)
    sample = recorder.sample("+".join(item["id"] for item in items), text)
    start = 0
    for item in items:
        for event in item["events"]:
            put(sample, event, start)
        start += len(item["text"]) + 2
    return sample


def put(sample: Sample, event: dict[str, Any], offset: int) -> None:
    """Add one event; of two on one anchor the first decides its classes."""
    anchor = words_in(sample, *(edge + offset for edge in event["anchor"]))
    if anchor is None:
        return
    code = CODES.index(event["code"])
    fresh = Gold(
        code + 1,
        np.zeros(len(sample.setting.heads), dtype=np.int64),
        (code, STATUSES.index(event["status"])),
    )
    labels = sample.gold.setdefault(head_of(sample, *anchor), fresh).labels
    for label, role in reversed(list(enumerate(ROLES, 1))):
        for span in [event[role]] if role == "anchor" else event[role]:
            words = words_in(sample, *(edge + offset for edge in span))
            if words is not None:
                labels[words[0] : words[1]] = label
