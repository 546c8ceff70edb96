"""`changes.jsonl`: what the last build changed in the entries of the one before.

It belongs to the history of a folder, not to its record: a folder that is built at once has
none, and no manifest lists it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from dateline.errors import DatelineError
from dateline.serialize.reading import decided_from_wire
from dateline.serialize.wire import WireEntry
from dateline.store.folder import replace
from dateline.story.changes import compare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Entry
    from dateline.store.folder import StoryFolder
    from dateline.story.changes import Change


def entries_before(folder: StoryFolder) -> tuple[Entry, ...]:
    """The entries as the record has them now; none where there is no record that can be read."""
    path = folder.record / "entries.jsonl"
    if not path.is_file():
        return ()
    try:
        with path.open("rb") as lines:
            return tuple(
                decided_from_wire(msgspec.json.decode(line, type=WireEntry)) for line in lines
            )
    except (msgspec.DecodeError, DatelineError):
        return ()  # another version wrote it: what changed cannot be told


def write_changes(
    folder: StoryFolder, before: Sequence[Entry], after: Sequence[Entry]
) -> tuple[Change, ...]:
    """Write and return what changed; without entries before, nothing did."""
    changes = compare(before, after) if before else ()
    if changes:
        lines = (msgspec.json.encode(change) + b"\n" for change in changes)
        replace(folder, folder.changes, b"".join(lines))
    return changes
