"""The manifest of the shipped weights: hashes of all files, checked when the model is loaded.

python -m training.release FOLDER        write it anew, after a file has changed
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

FORMAT = 4
"""What `dateline.nlp.model` reads."""


def write_manifest(folder: Path) -> None:
    """Hashes of all files of a folder but the manifest itself."""
    files = sorted(p for p in folder.iterdir() if p.name != "manifest.json")
    digests = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in files}
    manifest = {"format": FORMAT, "sha256": digests}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1, sort_keys=True) + "\n")


def main() -> None:
    """Parse the command line and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    write_manifest(parser.parse_args().folder)


if __name__ == "__main__":
    main()
