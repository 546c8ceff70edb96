"""The authored texts that the network of events is trained on, and what is checked about them.

`training/authored/events.jsonl` holds one item a line, a sentence or a paragraph written for this
project: `id`, `text` and `events`, each with `anchor`, `code`, `mode`, `status` and the roles as
lists of spans [start, end] in code points. What is marked follows the annotation guide. One item
in ten, by its id, is held out (`is_held`): no network is trained on it.

    python -m training.events_data        check the file and print what it holds
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

from dateline.codes import MODES, Code, Status

AUTHORED = Path(__file__).parent / "authored" / "events.jsonl"
ROLES = ("anchor", "actor", "recipient", "place", "when", "attributed_to", "magnitude")
"""Labels of words from 1 on; 0 is none of them."""
CODES, STATUSES = tuple(Code), tuple(Status)
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
