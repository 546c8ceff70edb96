"""What the weights were trained on: `python -m training.manifest --data DIR [DIR ...] [--check]`.

Writes `training/manifest.json`: for each file its path below one of the data folders, SHA-256,
licence, which weights were trained on it, and the ids of all documents used, because splits
differ from upstream. `use` is T where the licence allows any use, N where it does not or is not
known. No text.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from pathlib import Path

MANIFEST = Path(__file__).with_name("manifest.json")
GEOPARSING = (
    "milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation @ "
    "6947d464da1904e5ce68e90ea906997eb02ea73f"
)
CROSS_DOCUMENT = (
    "anastasia-zhukova/Diverse_CDCR_datasets @ 9dfb46284593bdd35d1a5b5c758c9aa71cb43f1a"
)
SETS = (
    {
        "path": "ewt/train.jsonl.gz",
        "name": "Universal Dependencies English EWT",
        "source": "UniversalDependencies/UD_English-EWT @ 15d613d8447b3478787d4c278730a1e48a945efb",
        "licence": "CC BY-SA 4.0",
        "use": "T",
        "weights": "language model",
    },
    {
        "path": "gum/train.jsonl.gz",
        "name": "Georgetown University Multilayer corpus (GUM), without Reddit",
        "source": "amir-zeldes/gum @ 72ce5ac14978a324c2fd18d49484e65292cbe316",
        "licence": "annotations CC BY 4.0; texts by genre: CC BY, CC BY-SA; essay, fiction, letter, "
        "podcast, whow CC BY-NC-SA; conversation, speech, textbook, vlog per document",
        "use": "N",
        "weights": "language model; pairs of mentions, from the genres news, interview, bio, "
        "voyage, academic and court only (texts CC BY 2.5, CC BY-SA 3.0, CC BY 4.0)",
    },
    {
        "path": "worldwide_ner/train.jsonl.gz",
        "name": "Worldwide English newswire NER",
        "source": "stanfordnlp/en-worldwide-newswire @ e082527b86d9a68475166ab584b9c47f282177da",
        "licence": "no licence stated; newspaper text",
        "use": "N",
        "weights": "language model; second reading and events, as the rules read its texts",
    },
    {
        "path": "quotes_polnear_train.jsonl.gz",
        "name": "PolNeAR, political news attributions",
        "source": "networkdynamics/PolNeAR @ c3eee833c035bf7b8c84f55b58c0bf7346cfae76",
        "licence": "no licence file; newspaper text",
        "use": "N",
        "weights": "second reading, statements",
    },
    {
        "path": "plv_train.jsonl.gz",
        "name": "PLV of Zero-Shot-PLOVER, four sentences in five",
        "source": "snowood1/Zero-Shot-PLOVER @ d2d0b0ad3825e98e1a9a3d6b273789baa0ef2bea",
        "licence": "none stated; newspaper sentences",
        "use": "N",
        "weights": "second reading, events",
    },
    {
        "path": "fact_uds_ih2_train.jsonl.gz",
        "name": "UDS-IH2, It Happened",
        "source": "njjiang/factuality_bert @ 03c67193240a24806c9065acd757196681d941fe",
        "licence": "repository MIT; text of UD-EWT, CC BY-SA 4.0",
        "use": "T",
        "weights": "second reading, events",
    },
    {
        "path": "fact_mv2_train.jsonl.gz",
        "name": "MegaVeridicality 2",
        "source": "njjiang/factuality_bert @ 03c67193240a24806c9065acd757196681d941fe",
        "licence": "repository MIT",
        "use": "T",
        "weights": "second reading, events",
    },
    {
        "path": "places_gwn_train.jsonl.gz",
        "name": "GeoWebNews",
        "source": GEOPARSING,
        "licence": "repository GPL-3.0; newspaper text",
        "use": "N",
        "weights": "ranking of places",
    },
    {
        "path": "places_geovirus_train.jsonl.gz",
        "name": "GeoVirus",
        "source": GEOPARSING,
        "licence": "repository GPL-3.0; Wikinews text, CC BY 2.5, not checked for each article",
        "use": "N",
        "weights": "ranking of places",
    },
    {
        "path": "places_lgl_train.jsonl.gz",
        "name": "Local-Global Lexicon (LGL)",
        "source": GEOPARSING,
        "licence": "repository GPL-3.0; newspaper text",
        "use": "N",
        "weights": "ranking of places",
    },
    {
        "path": "story/ecbplus/docs.jsonl.gz",
        "name": "EventCorefBank+ (ECB+), topics 1-35: documents",
        "source": CROSS_DOCUMENT,
        "licence": "CC BY 3.0",
        "use": "T",
        "weights": "pairs of mentions of events",
    },
    {
        "path": "story/ecbplus/event_mentions.jsonl.gz",
        "name": "EventCorefBank+ (ECB+), topics 1-35: mentions of events in chains",
        "source": CROSS_DOCUMENT,
        "licence": "CC BY 3.0",
        "use": "T",
        "weights": "pairs of mentions of events",
    },
)


def main() -> int:
    """Write the manifest, or with --check compare it with the data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, nargs="+", required=True, metavar="DIR")
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


def described(entry: dict[str, str], data: list[Path]) -> dict[str, object]:
    """The entry with the digest of its file and the ids in it, from the first folder with it."""
    found = (folder / entry["path"] for folder in data)
    path = next(path for path in found if path.is_file())
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        # Sets without ids are read whole, in the order of their lines.
        ids = [record["id"] for record in map(json.loads, lines) if "id" in record]
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {**entry, "sha256": digest, "documents": len(ids), "ids": " ".join(ids)}


if __name__ == "__main__":
    sys.exit(main())
