"""Source phrases: "according to X", "in the words of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.extract.quotations_cues import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.trees import Tree


def find_sources(tree: Tree) -> Iterator[tuple[int, int, int]]:
    """Source phrases: first and last word of the cue, head of the noun phrase that is the source."""
    lowered = [token.text.lower() for token in tree.tokens]
    for pattern in words().prepositions:
        size = len(pattern)
        if pattern[-1] not in lowered or pattern[0] not in lowered:
            continue
        for start in range(len(lowered) - size):
            if tuple(lowered[start : start + size]) == pattern:
                source = _source_head(tree, start, start + size)
                if source is not None:
                    yield start, start + size - 1, source


def _source_head(tree: Tree, start: int, after: int) -> int | None:
    """Head of the noun phrase behind a source phrase that begins at `start`."""
    inside = range(start, after)
    for position in inside:
        head = tree.tokens[position].head
        if head >= after and tree.first[head] <= start:
            return head
    position = after
    while position >= 0 and tree.tokens[position].head not in inside:
        head = tree.tokens[position].head
        if head < after:
            break
        position = head
    return (
        position if tree.tokens[position].upos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"} else None
    )
