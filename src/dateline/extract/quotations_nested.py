"""Statements inside statements: "A source told the agency that the army had agreed".

Beside the outermost statement that which it reports is kept, where it is told as an act of
speech of its own: a verb with a tense, in no quotation, with a speaker. What is left out: what
somebody inside another's words only hopes, plans, can or is to say ("said she would announce
it"), and acts that only a noun names.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, Final

from dateline.codes import STANCES
from dateline.extract.quotations_drafts import NEIGHBOURS, is_within
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.quotations_drafts import Draft

_PAST_OR_PRESENT: Final = frozenset({"VBD", "VBZ", "VBP"})
_UNREAL: Final = frozenset({"if", "whether", "unless"})
_THINGS: Final = frozenset({"that", "which", "this", "these", "those", "what", "it", "nobody"})
_OWN_VOICE: Final = frozenset({"i", "we", "you"})
FEWEST: Final = 2
"""Words that what is reported needs beside its first."""


def find_nested(found: Sequence[Draft], kept: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts that others of `kept` report, the longest first; sets their `within`."""
    known = {id(draft) for draft in kept}
    candidates = [draft for draft in found if id(draft) not in known and _is_told(draft)]
    holders = sorted(kept, key=_place)
    for draft in sorted(candidates, key=lambda draft: (-draft.length, draft.cue_span)):
        here = bisect_left(holders, _place(draft), key=_place)
        near = holders[max(0, here - NEIGHBOURS) : here + NEIGHBOURS]
        around = [holder for holder in near if holder.holds(draft)]
        around = [h for h in around if is_within(draft, h) or draft.holds(h)]
        if not around:
            continue
        holder = min(around, key=lambda holder: holder.length)
        spans = list(_clipped(draft, holder))
        if spans:
            draft.spans, draft.within = spans, holder
            insort(holders, draft, key=_place)
            yield draft


def _place(draft: Draft) -> int:
    return draft.cue_span.start


def _clipped(draft: Draft, holder: Draft) -> Iterator[Span]:
    """What a draft says, as far as its holder reports it.

    "She told them it rained, according to a note": the note is no part of what she said.
    """
    for part in draft.spans:
        for whole in holder.spans:
            start, end = max(part.start, whole.start), min(part.end, whole.end)
            if start < end and not Span(start, end).overlaps(draft.cue_span):
                yield Span(start, end)


def _is_told(draft: Draft) -> bool:
    """Whether a draft is told as something that was really said by somebody."""
    tree, head = draft.tree, draft.cue.head
    if draft.cue.kind != "verb" or draft.speaker is None or draft.act in STANCES:
        return False
    if draft.content is None or sum(last - first for first, last in draft.content.pieces) < FEWEST:
        return False  # the army "is holding" talks
    if "personal" in draft.cue.takes and "clause" not in draft.cue.takes:
        return False
    subject = "" if draft.subject is None else tree.tokens[draft.subject].text.casefold()
    if subject in _THINGS | _OWN_VOICE:
        return False
    if draft.act == "judge" and tree.tokens[head].relation == "acl:relcl":
        return False  # "what she called a crime"
    helpers = [tree.tokens[c] for c in tree.children(head, "aux")]
    marks = {tree.tokens[c].text.casefold() for c in tree.children(head, "mark")}
    tensed = tree.tokens[head].xpos in _PAST_OR_PRESENT or any(
        token.xpos in _PAST_OR_PRESENT for token in helpers
    )
    real = not any(token.xpos == "MD" for token in helpers)
    return tensed and real and marks.isdisjoint(_UNREAL)
