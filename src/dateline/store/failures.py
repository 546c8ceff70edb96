"""`failed.jsonl`: every input that gave no article or no analysis, with stage and reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from dateline.errors import DamagedError
from dateline.records import Failure
from dateline.serialize.wire import WireFailure
from dateline.store.manifest import write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dateline.store.folder import StoryFolder

ANALYSE: Final = "analyse"
"""Stage of a failure that a new build may repair; all other stages are the reader's."""

_DECODER: Final = msgspec.json.Decoder(WireFailure)


def read_failures(folder: StoryFolder) -> tuple[Failure, ...]:
    """All failures, by input; raises `DamagedError`."""
    if not folder.failed.is_file():
        return ()
    try:
        wires = [_DECODER.decode(line) for line in folder.failed.read_bytes().split(b"\n")[:-1]]
    except msgspec.DecodeError as error:
        message = f"{folder.failed} cannot be read ({error}); read the articles again"
        raise DamagedError(message) from error
    return tuple(Failure(source=w.source, stage=w.stage, reason=w.reason) for w in wires)


def write_failures(folder: StoryFolder, failures: Iterable[Failure]) -> dict[Path, str]:
    """Replace the list, each failure once; returns its digest."""
    lines = {
        msgspec.json.encode(WireFailure(failure.source, failure.stage, failure.reason))
        for failure in failures
    }
    return write(folder, {folder.failed: b"".join(line + b"\n" for line in sorted(lines))})
