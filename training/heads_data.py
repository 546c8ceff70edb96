"""The authored sentences that the head for times is trained on, and what is checked about them.

`training/authored/timex.jsonl` holds one sentence a line, written for this project: `id`,
`topic`, `text`, `times` with `start`, `end` (code points) and `text`. Extents follow TIMEX3 as
TempEval-3 uses it: articles and modifiers inside, prepositions outside. Judgement in the cases
where corpora disagree: "now", "currently", "recent" and "current" are times where they say when
something holds, not where they open a remark ("Now, let me be clear"); ages are no times, nor
"future" and "past" before a noun, nor times in names and titles.

    python -m training.heads_data        check the file and print what it holds
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

AUTHORED = Path(__file__).parent / "authored" / "timex.jsonl"

_LINES = (
    "may march april june august jan mar sun sat mon wed spring fall summer autumn winter",
    "second seconds minute minutes hour hours day days night nights week weeks weekend weekends",
    "month months quarter quarters year years decade decades century centuries",
    "morning mornings afternoon afternoons evening evenings dawn dusk noon midday midnight",
    "overnight now currently recently recent current present past future today tomorrow",
    "yesterday tonight moment lately nowadays daily weekly monthly nightly hourly annually",
)
WORDS = frozenset(" ".join(_LINES).split())
"""Words, in lower case, that are times in one sentence and something else in another."""


@dataclass(frozen=True)
class Example:
    """A sentence with the stretches that are temporal expressions."""

    id: str
    topic: str
    text: str
    times: tuple[tuple[int, int], ...]


def authored(path: Path = AUTHORED) -> list[Example]:
    """All sentences in file order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return [
        Example(
            id=record["id"],
            topic=record["topic"],
            text=record["text"],
            times=tuple((time["start"], time["end"]) for time in record["times"]),
        )
        for record in records
    ]


def faults(path: Path = AUTHORED) -> list[str]:
    """What is wrong with the file, one line each: offsets, extents, order, doubles."""
    found = []
    seen: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text, end = record["text"], 0
        for time in record["times"]:
            words = text[time["start"] : time["end"]]
            if words != time["text"] or not words or words != words.strip():
                found.append(f"{record['id']}: {time['text']!r} does not stand at its offsets")
            if time["start"] < end:
                found.append(f"{record['id']}: {time['text']!r} is out of order or overlaps")
            if re.match(r"(in|on|at|since|until|by|from|for|during) ", words, re.IGNORECASE):
                found.append(f"{record['id']}: {words!r} begins with a preposition")
            end = time["end"]
        if text in seen:
            found.append(f"{record['id']}: the same sentence as {seen[text]}")
        seen[text] = record["id"]
    return found


def doubtful(word: str) -> bool:
    """Whether the head is asked about a word."""
    return word.lower() in WORDS


def main() -> None:
    """Print the faults, or how many sentences there are of each kind; exit 1 at faults."""
    found = faults()
    for line in found:
        print(line)
    if found:
        raise SystemExit(1)
    examples = authored()
    topics = Counter(example.topic for example in examples)
    times = sum(len(example.times) for example in examples)
    print(f"{len(examples)} sentences, {times} expressions")
    print(", ".join(f"{topic} {count}" for topic, count in topics.most_common()))


if __name__ == "__main__":
    main()
