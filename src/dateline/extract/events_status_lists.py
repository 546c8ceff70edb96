"""The status of acts in a list: what a sentence before it demands, offers or plans.

"The inmates demand:" and below it "- an independent inquiry,": the items stand in sentences of
their own and say nothing of whether it happened. Left out: lists without a dash, a dot or a
number before each item, and items that are whole sentences.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Document, Event

ITEM: Final = re.compile(r"\s*(?:[-–—•*·]|\(?[0-9a-z]{1,2}[.)])\s+")
GIVES: Final = {
    Code.REQUEST: Status.REQUESTED,
    Code.AGREE: Status.PLANNED,
}
"""What the items are that stand below an act of these codes."""
REACH: Final = 12
"""Sentences that a list may have."""


def listed(document: Document, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, those of list items with the status that the sentence above the list gives."""
    given: dict[int, Status] = {}
    text = document.text
    for number, sentence in enumerate(document.sentences):
        if not sentence.span.of(text).rstrip().endswith(":"):
            continue
        status = _status(events, sentence.span.start, sentence.span.end)
        for later in document.sentences[number + 1 : number + 1 + REACH]:
            if status is None or not ITEM.match(_line(text, later.span.start)):
                break
            given.update(dict.fromkeys(range(later.span.start, later.span.end), status))
    return tuple(_marked(event, given.get(event.anchor.start)) for event in events)


def _line(text: str, start: int) -> str:
    """The text from the beginning of the line on: a segmenter may leave out the dash."""
    return text[text.rfind("\n", 0, start) + 1 : start + 4]


def _status(events: Sequence[Event], start: int, end: int) -> Status | None:
    """What the last act of a sentence that introduces a list says of the items."""
    acts = [e for e in events if start <= e.anchor.start < end and e.status is Status.ASSERTED]
    return GIVES.get(acts[-1].code) if acts else None


def _marked(event: Event, status: Status | None) -> Event:
    if status is None or event.status is not Status.ASSERTED:
        return event
    reason = f"status: an item of a list -> {status}"
    when = None if event.when_text is None else event.when
    return replace(event, status=status, when=when, reasons=(*event.reasons, reason))
