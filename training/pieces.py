"""Leave out pieces that no English article needs: `python -m training.pieces FOLDER`.

The published vocabulary holds reserved entries and single signs of scripts other than Latin,
Greek and Cyrillic, which the network was never trained on here. Without them the table is
0.85 MB smaller; words of such scripts read as unknown, all others exactly as before.
"""

from __future__ import annotations

import argparse
import unicodedata
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

from training.release import write_manifest

KEPT = frozenset({"LATIN", "GREEK", "CYRILLIC", "MICRO", "SUPERSCRIPT", "FEMININE", "MASCULINE"})
"""First words of the Unicode names of letters that are kept."""
RESERVED = "[unused"
TABLES = ("model.encoder.pieces.table", "model.encoder.pieces.scale")


def is_needed(piece: str) -> bool:
    """Whether a piece can stand in English press: no reserved entry, no sign of another script."""
    if piece.startswith(RESERVED):
        return False
    letters = (letter for letter in piece if unicodedata.category(letter).startswith("L"))
    return all(unicodedata.name(letter, "?").split()[0] in KEPT for letter in letters)


def prune(folder: Path) -> None:
    """Shorten the table of `encoder.onnx` and `vocabulary.txt` alike."""
    vocabulary = folder / "vocabulary.txt"
    pieces = vocabulary.read_text(encoding="utf-8").splitlines()
    rows = np.array([row for row, piece in enumerate(pieces) if is_needed(piece)])
    network = onnx.load(str(folder / "encoder.onnx"))
    for tensor in network.graph.initializer:
        if tensor.name in TABLES:
            table = numpy_helper.to_array(tensor)[rows]
            tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(table), tensor.name))
    onnx.checker.check_model(network)
    onnx.save(network, str(folder / "encoder.onnx"))
    vocabulary.write_text("".join(pieces[row] + "\n" for row in rows), encoding="utf-8")


def main() -> None:
    """Parse the command line, shorten, write the manifest."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    prune(folder)
    write_manifest(folder)


if __name__ == "__main__":
    main()
