"""What the weights were trained on: `python -m training.manifest --data DIR [--check]`.

Writes `training/manifest.json`: for each file its path below the data folder, SHA-256,
licence, and the ids of all documents used, because splits differ from upstream. No text.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from pathlib import Path

MANIFEST = Path(__file__).with_name("manifest.json")
SETS = (
    {
        "path": "ewt/train.jsonl.gz",
        "name": "Universal Dependencies English EWT",
        "source": "UniversalDependencies/UD_English-EWT @ 15d613d8447b3478787d4c278730a1e48a945efb",
        "licence": "CC BY-SA 4.0",
        "use": "T",
    },
    {
        "path": "gum/train.jsonl.gz",
        "name": "Georgetown University Multilayer corpus (GUM), without Reddit",
        "source": "amir-zeldes/gum @ 72ce5ac14978a324c2fd18d49484e65292cbe316",
        "licence": "annotations CC BY 4.0; texts by genre: CC BY, CC BY-SA; essay, fiction, letter, "
        "podcast, whow CC BY-NC-SA; conversation, speech, textbook, vlog per document",
        "use": "N",
    },
    {
        "path": "worldwide_ner/train.jsonl.gz",
        "name": "Worldwide English newswire NER",
        "source": "stanfordnlp/en-worldwide-newswire @ e082527b86d9a68475166ab584b9c47f282177da",
        "licence": "no licence stated; newspaper text",
        "use": "N",
    },
)


def main() -> int:
    """Write the manifest, or with --check compare it with the data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    text = json.dumps([described(entry, options.data) for entry in SETS], indent=1) + "\n"
    if not options.check:
        MANIFEST.write_text(text, encoding="utf-8")
        return 0
    same = MANIFEST.read_text(encoding="utf-8") == text
    if not same:
        print("the training data differ from training/manifest.json", file=sys.stderr)
    return int(not same)


def described(entry: dict[str, str], data: Path) -> dict[str, object]:
    """The entry with the digest of its file and the ids in it."""
    path = data / entry["path"]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        ids = [json.loads(line)["id"] for line in lines]
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {**entry, "sha256": digest, "documents": len(ids), "ids": " ".join(ids)}


if __name__ == "__main__":
    sys.exit(main())
