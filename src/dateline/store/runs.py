"""`run.json`: what made the record, so that the same inputs and versions give the same bytes.

No clock, no machine, no number of processes: none of them may change a byte.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

import msgspec

from dateline.serialize import FORMAT
from dateline.store.manifest import write

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.store.folder import StoryFolder
    from dateline.store.kept import Versions


def write_run(folder: StoryFolder, made_by: Versions, counts: dict[str, int]) -> dict[Path, str]:
    """Note versions and counts; returns its digest."""
    run = {
        "format": FORMAT,
        "dateline": version("dateline"),
        "code_sha256": made_by.code,
        "data_sha256": made_by.data,
        "model_sha256": made_by.model,
        **counts,
    }
    page = msgspec.json.format(msgspec.json.encode(run), indent=1) + b"\n"
    return write(folder, {folder.run: page})
