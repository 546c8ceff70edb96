"""Run one evaluation: `./run eval NAME --data PATH... [--predictions OUT.jsonl] [--json]`.

Every evaluation is a module of this package with a function `evaluate(paths, predictions)`
that returns measures by name. Figures are percentages.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path
from typing import Any

NAMES = (
    "authored_events",
    "clustering",
    "copies",
    "coreference",
    "dates",
    "event_chains",
    "event_times",
    "events",
    "example_times",
    "examples",
    "figures",
    "language",
    "ner",
    "offices",
    "packs",
    "packs_held",
    "places",
    "plv",
    "press_figures",
    "scale",
    "statements",
    "status",
    "timeline17",
    "times",
)


def available() -> list[str]:
    """Names whose module exists in this version."""
    here = Path(__file__).parent
    return [name for name in NAMES if (here / f"{name}.py").exists()]


def main() -> int:
    """Evaluate and print; 2 if a file is missing."""
    parser = argparse.ArgumentParser(
        prog="./run eval", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("name", choices=available())
    parser.add_argument("--data", type=Path, nargs="+", required=True, metavar="PATH")
    parser.add_argument("--predictions", type=Path, metavar="OUT.jsonl")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    missing = [str(path) for path in options.data if not path.exists()]
    if missing:
        print(f"no such file: {', '.join(missing)}", file=sys.stderr)
        return 2
    module = importlib.import_module(f"evaluation.{options.name}")
    figures = module.evaluate(options.data, options.predictions)
    print(json.dumps(figures, indent=1) if options.json else printed(figures))
    return 0


def printed(figures: dict[str, Any]) -> str:
    """The figures as aligned text, a measure a line."""
    lines = []
    for measure, values in figures.items():
        if isinstance(values, dict):
            parts = "  ".join(f"{name} {value}" for name, value in values.items())
        else:
            parts = str(values)
        lines.append(f"{measure:<24}{parts}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
