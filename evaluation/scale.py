"""What a big story costs: seconds and memory of every step from analyses to the record.

Reads analyses, one JSON line an article, as `dateline export STORY --to jsonl` writes them; the
analysis of the articles itself is not run again. The steps are those of `dateline.pipeline`, in
its order, each with the seconds of one processor and the most memory the process had held by its
end. Depends on the machine: for comparing two versions on one, not for the gate.
"""

from __future__ import annotations

import functools
import json
import resource
import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from unittest.mock import patch

from dateline import pipeline
from dateline.serialize import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dateline.records import Analysis

STEPS: Final = (
    "date_story",
    "link",
    "anchored",
    "restated",
    "find_sources",
    "build_timeline",
    "counted",
    "apply",
    "in_order",
    "follow_plans",
    "find_positions",
    "readings",
    "find_conflicts",
)
"""The functions of the story layer by which `pipeline` makes a record."""


class Cost(NamedTuple):
    """Seconds of one processor, and MB at most held until the end."""

    seconds: float
    peak: int


def evaluate(paths: Sequence[Path], predictions: Path | None) -> dict[str, Any]:
    """Seconds and MB by step; `predictions` gets them as JSON, a line a step."""
    analyses = [
        decode(line) for path in paths for line in path.read_bytes().splitlines() if line.strip()
    ]
    costs: dict[str, Cost] = {}
    began = time.process_time()
    with ExitStack() as stack:
        for name in STEPS:
            step = getattr(pipeline, name)
            stack.enter_context(patch.object(pipeline, name, _timed(name, step, costs)))
        record = _made(analyses)
    words = sum(len(analysis.article.text.split()) for analysis in analyses)
    found: dict[str, Any] = {
        "story": {
            "articles": len(analyses),
            "words": words,
            "events": sum(len(analysis.events) for analysis in analyses),
            "statements": sum(len(analysis.statements) for analysis in analyses),
            "entries": len(record.review.entries),
        }
    }
    for name, cost in costs.items():
        found[name] = {"seconds": round(cost.seconds, 1), "peak MB": cost.peak}
    found["all"] = {"seconds": round(time.process_time() - began, 1), "peak MB": _peak()}
    if predictions is not None:
        lines = [json.dumps({"step": step} | told) + "\n" for step, told in found.items()]
        predictions.write_text("".join(lines), encoding="utf-8")
    return found


def _made(analyses: Sequence[Analysis]) -> pipeline.Chronicle:
    """The record; articles whose date moves are not analysed again, which is another matter."""
    pipeline.dated_together(analyses)
    return pipeline.chronicle(analyses)


def _timed(name: str, step: Callable[..., Any], costs: dict[str, Cost]) -> Callable[..., Any]:
    @functools.wraps(step)
    def timed(*arguments: Any, **named: Any) -> Any:
        began = time.process_time()
        found = step(*arguments, **named)
        costs[name] = Cost(time.process_time() - began, _peak())
        return found

    return timed


def _peak() -> int:
    """The most memory that the process has held so far, in MB."""
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
