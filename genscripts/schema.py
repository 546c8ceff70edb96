"""Write the JSON Schema of the wire format: `python genscripts/schema.py [--check]`.

`docs/schema/*.json` are generated from `dateline.serialize.wire`, so that the documentation
cannot drift from what is written.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dateline.serialize import schema
from dateline.serialize.findings import FINDINGS
from dateline.serialize.wire import WireAnalysis, WireEntry

if TYPE_CHECKING:
    import msgspec

SCHEMAS: Final = Path(__file__).resolve().parent.parent / "docs" / "schema"
TARGETS: Final[dict[str, type[msgspec.Struct]]] = {
    "analysis.schema.json": WireAnalysis,
    "entry.schema.json": WireEntry,
    **{f"{name.removesuffix('s')}.schema.json": kind.wire for name, kind in FINDINGS.items()},
}


def text_of(kind: type[msgspec.Struct]) -> str:
    """The schema of one kind of line as it is committed."""
    return json.dumps(schema(kind), indent=1, ensure_ascii=False) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Write the schemas, or with --check compare them; 1 if a committed one is out of date."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    check = parser.parse_args(arguments).check
    stale = [
        name
        for name, kind in TARGETS.items()
        if not (SCHEMAS / name).exists()
        or (SCHEMAS / name).read_text(encoding="utf-8") != text_of(kind)
    ]
    if check and stale:
        print(f"out of date: {', '.join(stale)}; run python genscripts/schema.py", file=sys.stderr)
        return 1
    for name in () if check else stale:
        (SCHEMAS / name).write_text(text_of(TARGETS[name]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
