"""Hold the quality floors: `python -m evaluation.gate [--update] [--allow-regression]`.

`floors.json` lists, for each evaluation and data set, the figures that must not fall, with
the digest of the data they were measured on. Sets that are not in this checkout are skipped
and named. With --update floors rise to what is measured now; one that would fall is refused
without --allow-regression, so that no figure is lowered by accident.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_name("floors.json")
WORKERS = 2
"""Evaluations that run side by side: each uses one thread."""
EPSILON = 0.05
"""Percentage points that are no regression."""
FLIPS = 1.5
"""Items of a small set that may flip on another processor."""


def main() -> int:
    """Measure, compare, report; 1 if a figure fell below its floor or a data set changed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--update", action="store_true", help="raise floors to today's figures")
    parser.add_argument("--allow-regression", action="store_true")
    parser.add_argument("--only", nargs="*", help="names of floors to measure")
    options = parser.parse_args()
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    failures = 0
    chosen = []
    for floor in floors:
        if options.only and floor["name"] not in options.only:
            continue
        if not all(path.exists() for path in paths_of(floor)):
            print(f"skipped {floor['name']}: {', '.join(floor['data'])} not here")
            continue
        chosen.append(floor)
    workers = min(WORKERS, os.cpu_count() or 1, max(1, len(chosen)))
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=workers, mp_context=spawn) as pool:
        for floor, measured in zip(chosen, pool.map(measure, chosen), strict=True):
            if options.update:
                failures += updated(
                    floor, measured, paths_of(floor), allow=options.allow_regression
                )
            else:
                failures += compared(floor, measured, paths_of(floor))
    if options.update:
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    return int(failures > 0)


def paths_of(floor: dict[str, Any]) -> list[Path]:
    """Where the data of a floor lie."""
    return [ROOT / path for path in floor["data"]]


def measure(floor: dict[str, Any]) -> dict[str, Any]:
    """The figures of one floor's evaluation; runs in a process of its own."""
    module = importlib.import_module(f"evaluation.{floor['evaluation']}")
    measured: dict[str, Any] = module.evaluate(paths_of(floor), None)
    return measured


def digest(paths: list[Path]) -> str:
    """SHA-256 over the files of a data set, folders in sorted order."""
    whole = hashlib.sha256()
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            whole.update(file.read_bytes())
    return whole.hexdigest()


def figure(measured: dict[str, Any], name: str) -> float:
    """A figure by its path: `gold_las.f1`."""
    value: Any = measured
    for part in name.split("."):
        value = value[part]
    return float(value)


def allowance(measured: dict[str, Any], name: str) -> float:
    """How far a figure may lie below its floor; correlations are shares of 1, not percent."""
    if abs(figure(measured, name)) <= 1:
        return EPSILON / 10
    row = measured[name.partition(".")[0]]
    gold = row.get("gold") if isinstance(row, dict) else None
    return max(EPSILON, 100 * FLIPS / gold) if gold else EPSILON


def compared(floor: dict[str, Any], measured: dict[str, Any], paths: list[Path]) -> int:
    """Number of figures below their floor; prints each with its floor."""
    fallen = 0
    if floor["digest"] != digest(paths):
        print(f"FAILED  {floor['name']}: the data changed; check it, then run with --update")
        fallen += 1
    for name, least in floor["floors"].items():
        value = figure(measured, name)
        held = value >= least - allowance(measured, name)
        print(
            f"{'held   ' if held else 'FAILED '} {floor['name']} {name}: {value} (floor {least})"
        )
        fallen += not held
    return fallen


def updated(
    floor: dict[str, Any], measured: dict[str, Any], paths: list[Path], *, allow: bool
) -> int:
    """Number of floors that would have had to fall and were refused."""
    refused = 0
    for name, least in floor["floors"].items():
        value = figure(measured, name)
        if value < least - allowance(measured, name) and not allow:
            print(
                f"FAILED  {floor['name']} {name}: {value} is below {least}; --allow-regression lowers it"
            )
            refused += 1
        elif value < least or value > least:
            print(f"updated {floor['name']} {name}: {least} -> {value}")
            floor["floors"][name] = value
    floor["digest"] = digest(paths)
    return refused


if __name__ == "__main__":
    sys.exit(main())
