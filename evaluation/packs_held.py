"""The held-out story packs: `./run eval packs_held --data evaluation/authored/packs`.

The measures are those of `evaluation.packs`. Nobody who writes rules reads these packs, so that
only figures are printed and no predictions are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from evaluation.packs import measured

if TYPE_CHECKING:
    from pathlib import Path


def evaluate(paths: list[Path], _predictions: Path | None) -> dict[str, Any]:
    """Figures by measure over the held-out packs."""
    return measured(paths, "held", None)
