"""Compile resources/*.yaml into src/dateline/data/*.json: `python genscripts/compile.py [--check]`.

Sorted keys, one top-level item a line, so that a changed word is a changed line. The key
`sources` of each list names where its facts come from; it is kept out of the compiled file.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
RESOURCES, DATA = ROOT / "resources", ROOT / "src" / "dateline" / "data"


class Words(yaml.SafeLoader):
    """YAML 1.2's booleans: "on", "off", "yes" and "no" are words here, as prepositions must be."""


Words.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def compiled(path: Path) -> str:
    """The JSON text of one YAML list; raises `ValueError` if it names no sources."""
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=Words)
    if not isinstance(content, dict) or not content.pop("sources", None):
        message = f"{path.name}: needs a key `sources` that says where its facts come from"
        raise ValueError(message)
    lines = [
        f"{json.dumps(str(key), ensure_ascii=False)}: {_one_line(content[key])}"
        for key in sorted(content, key=str)
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _one_line(value: object) -> str:
    if isinstance(value, (dict, list)) and len(value) > 8:
        return _many_lines(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _many_lines(value: dict[str, object] | list[object]) -> str:
    if isinstance(value, dict):
        items = [
            f"  {json.dumps(str(k), ensure_ascii=False)}: "
            f"{json.dumps(value[k], ensure_ascii=False, sort_keys=True)}"
            for k in sorted(value, key=str)
        ]
        return "{\n" + ",\n".join(items) + "\n}"
    items = [f"  {json.dumps(item, ensure_ascii=False, sort_keys=True)}" for item in value]
    return "[\n" + ",\n".join(items) + "\n]"


def main() -> int:
    """Write all lists, or with --check compare them; 1 if a compiled list is out of date."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    check = parser.parse_args().check
    stale = []
    for path in sorted(RESOURCES.glob("*.yaml")):
        target = DATA / f"{path.stem}.json"
        text = compiled(path)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            stale.append(path.name)
            if not check:
                target.write_text(text, encoding="utf-8")
    if check and stale:
        print(
            f"out of date: {', '.join(stale)}; run python genscripts/compile.py", file=sys.stderr
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
