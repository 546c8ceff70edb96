"""`journal.jsonl`: human decisions, one a line, only ever added to.

`docs/formats.md` explains the keys. What the machine finds never touches this file; it is
forced to disk line by line, since nothing else could bring a decision back.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.errors import DamagedError, DatelineError
from dateline.serialize import interval
from dateline.serialize.wire import WireAnchor, WireDecision, WireEdit
from dateline.spans import Span
from dateline.story.decisions import Act, Decision, Edit

if TYPE_CHECKING:
    from dateline.store.folder import StoryFolder

_DECODER: Final = msgspec.json.Decoder(WireDecision)


def read_journal(folder: StoryFolder) -> tuple[Decision, ...]:
    """All decisions in the order in which they were made; raises `DamagedError` with the line."""
    if not folder.journal.is_file():
        return ()
    decisions = []
    for number, line in enumerate(folder.journal.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            decisions.append(_from_wire(_DECODER.decode(line)))
        except (msgspec.DecodeError, DatelineError, ValueError) as error:
            message = f"{folder.journal}, line {number}: {error}; correct this line by hand"
            raise DamagedError(message) from error
    return tuple(decisions)


def append_decision(folder: StoryFolder, decision: Decision) -> None:
    """Add a decision; a last line cut short by a crash is ended first, and so kept apart."""
    line = msgspec.json.encode(_to_wire(decision)) + b"\n"
    with folder.journal.open("a+b") as handle:
        if handle.tell() > 0:
            handle.seek(-1, os.SEEK_END)
            line = line if handle.read(1) == b"\n" else b"\n" + line
        handle.write(line)
        handle.flush()
        os.fsync(handle.fileno())


def _to_wire(decision: Decision) -> WireDecision:
    edit = decision.edit
    return WireDecision(
        act=decision.act.value,
        entry=decision.entry,
        article=decision.article,
        anchor=(decision.anchor.start, decision.anchor.end),
        why=decision.why,
        by=decision.by,
        at=decision.at,
        edit=WireEdit(
            status=edit.status,
            when=None if edit.when is None else str(edit.when),
            code=edit.code,
            mode=edit.mode,
        )
        if edit != Edit()
        else None,
        mentions=tuple(
            WireAnchor(article, (anchor.start, anchor.end))
            for article, anchor in decision.mentions
        ),
    )


def _from_wire(wire: WireDecision) -> Decision:
    edit = wire.edit or WireEdit()
    return Decision(
        act=Act(wire.act),
        entry=wire.entry,
        article=wire.article,
        anchor=Span(*wire.anchor),
        why=wire.why,
        by=wire.by,
        at=wire.at,
        edit=Edit(
            status=edit.status,
            when=None if edit.when is None else interval(edit.when),
            code=edit.code,
            mode=edit.mode,
        ),
        mentions=tuple((m.article, Span(*m.anchor)) for m in wire.mentions),
    )
