"""What stands between a quotation and the cue beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_edges import FINITE
from dateline.extract.quotations_speakers import quoter_of

if TYPE_CHECKING:
    from dateline.extract.quotations_drafts import Draft
    from dateline.spans import Span

MAX_TAIL: Final = 12
"""Words between a quotation and its cue that may belong to the quoted sentence."""
_BESIDE: Final = frozenset({"PUNCT", "ADV", "CCONJ"})
_TITLES: Final = frozenset({"NOUN", "PROPN", "ADJ", "DET"})


def lead(draft: Draft, span: Span) -> None:
    """Give a quotation to the cue that leads to it; earlier parts of one stay."""
    earlier = [s for s in draft.spans if s.end <= span.start] if draft.quotations else []
    draft.spans = [*earlier, span]


def is_one_clause(draft: Draft, span: Span) -> bool:
    """Whether no other clause stands between a cue and the quotation."""
    between = (
        token for token in draft.tree.tokens[draft.cue.last + 1 :] if token.span.start < span.start
    )
    return not any(token.xpos in FINITE for token in between)


def only_speaker(draft: Draft, end: int) -> bool:
    """Whether nothing but the speaker, or a rest of the quoted sentence, stands before the cue."""
    tokens, first = draft.tree.tokens, draft.cue.first
    start = speaker_start(draft)
    before = [p for p in range(start) if tokens[p].span.start >= end]
    rest = [p for p in before if tokens[p].upos not in _BESIDE]
    if only_worded(draft):
        rest = [p for p in rest if tokens[p].text.casefold() != "as"]
    if not rest:
        return True
    verbs = any(tokens[p].upos in {"VERB", "AUX"} for p in rest)
    if verbs or len(rest) > MAX_TAIL:
        return False
    if start == first:
        return len(rest) <= MAX_TAIL // 2
    titled = len(rest) == len(before) and all(tokens[p].upos in _TITLES for p in rest)
    return titled or tokens[start - 1].text == ","


def speaker_start(draft: Draft) -> int:
    """Position where the words of the cue begin: at the speaker, where it stands in front."""
    tree, first = draft.tree, draft.cue.first
    if draft.subject is None or draft.subject > draft.cue.head or draft.speaker is None:
        return first
    quoter = quoter_of(tree, draft.cue.head)
    if quoter is not None and quoter < draft.subject:
        return tree.first[quoter]  # "Le Monde quoted him as saying"
    start = draft.speaker.start
    named = next((p for p in range(first) if tree.tokens[p].span.start >= start), first)
    above = tree.tokens[draft.subject].head  # "the mayor, Jane Doe, said"
    titled = tree.tokens[draft.subject].relation == "appos"
    return min(first, named, tree.first[above if titled else draft.subject])


def is_relative(draft: Draft) -> bool:
    """Whether a cue only says more of the speaker: "...", Doe, who speaks for them, told us."""
    kind = draft.cue.kind == "verb"
    return kind and draft.tree.tokens[draft.cue.head].relation == "acl:relcl"


def only_worded(draft: Draft) -> bool:
    """Whether a speaker only lends the words: The plan was "a joke", as she put it."""
    tree, head = draft.tree, draft.cue.head
    marks = {tree.tokens[c].text.casefold() for c in tree.children(head, "mark")}
    return draft.cue.kind == "verb" and tree.tokens[head].lemma == "put" and "as" in marks
