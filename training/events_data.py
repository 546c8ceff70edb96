"""The authored texts that the network of events is trained on, and what is checked about them.

`training/authored/events.jsonl` holds one item a line, a sentence or a paragraph written for this
project: `id`, `text` and `events`, each with `anchor`, `code`, `mode`, `status` and the roles as
lists of spans [start, end] in code points. What is marked follows the annotation guide. One item
in ten, by its id, is held out (`is_held`): no network is trained on it.

    python -m training.events_data        check the file and print what it holds
"""

from __future__ import annotations

import json
import random
import sys
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from dateline.codes import MODES, Code, Status
from training.predicates_data import Gold, Recorder, Sample, head_of, relations, rows, words_in

AUTHORED = Path(__file__).parent / "authored" / "events.jsonl"
ROLES = ("anchor", "actor", "recipient", "place", "when", "attributed_to", "magnitude")
"""Labels of words from 1 on; 0 is none of them."""
CODES, STATUSES = tuple(Code), tuple(Status)
TOGETHER = 5
"""Items read as one article: windows of an article hold about 110 words."""
SEED = 1
HELD = 10

Item = dict[str, Any]


def authored(path: Path = AUTHORED) -> list[Item]:
    """All items in file order."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def is_held(item: Item) -> bool:
    """Whether an item is kept for measuring."""
    return zlib.crc32(item["id"].encode()) % HELD == 0


def faults(items: list[Item]) -> list[str]:
    """What is wrong with the items: doubles, spans, vocabularies, order."""
    found = []
    texts = Counter(item["text"] for item in items)
    ids = Counter(item["id"] for item in items)
    found += [f"{item['id']}: twice" for item in items if texts[item["text"]] > 1]
    found += [f"{name}: id twice" for name, count in ids.items() if count > 1]
    for item in items:
        for event in item["events"]:
            found += [f"{item['id']}: {fault}" for fault in _faults(item["text"], event)]
        anchors = [event["anchor"] for event in item["events"]]
        if anchors != sorted(anchors):
            found.append(f"{item['id']}: anchors out of order")
    return found


def _faults(text: str, event: dict[str, Any]) -> list[str]:
    found = []
    if event["code"] not in set(CODES) or event["status"] not in set(STATUSES):
        found.append("unknown code or status")
    elif event["mode"] is not None and event["mode"] not in MODES[Code(event["code"])]:
        found.append(f"{event['code']} has no mode {event['mode']}")
    for role in ROLES:
        for start, end in [event[role]] if role == "anchor" else event[role]:
            words = text[start:end]
            if not words or words != words.strip():
                found.append(f"{role} {start}-{end} is not a stretch of words")
    return found


def samples(model: Path) -> list[Sample]:
    """The items for training, each alone and all once more in articles of several."""
    items = [item for item in authored() if not is_held(item)]
    recorder, numbers = Recorder(model), relations(model)
    found = [sampled(recorder, numbers, [item]) for item in items]
    order = list(items)
    random.Random(SEED).shuffle(order)
    groups = (order[start : start + TOGETHER] for start in range(0, len(order), TOGETHER))
    found.extend(sampled(recorder, numbers, group) for group in groups)
    return found


def sampled(recorder: Recorder, numbers: dict[str, int], items: list[Item]) -> Sample:
    """Some items as the paragraphs of one article."""
    text = "\n\n".join(item["text"] for item in items)
    name = "+".join(item["id"] for item in items)
    document, windows = recorder.parse(name, text)
    sample = rows(name, document, windows, numbers)
    start = 0
    for item in items:
        for event in item["events"]:
            _put(sample, event, start)
        start += len(item["text"]) + 2
    return sample


def _put(sample: Sample, event: dict[str, Any], offset: int) -> None:
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


def main() -> int:
    """Check and count."""
    items = authored()
    wrong = faults(items)
    events = [event for item in items for event in item["events"]]
    print(*wrong, sep="\n", file=sys.stderr)
    print(f"{len(items)} items, {len(events)} events, {sum(map(is_held, items))} items held out")
    print(Counter(event["code"] for event in events))
    print(Counter(event["status"] for event in events))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
