"""Speakers set off by a colon: "Doe: no troops will leave", "Talks have failed: minister".

So headlines report, and transcripts ("DOE: We had no choice."). In running text a name before a
colon is a speaker only where it fills the sentence up to the colon; places are none ("Niger:
two killed").
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_cues import words
from dateline.extract.quotations_drafts import Draft, without_cue
from dateline.extract.quotations_edges import FINITE, without_punctuation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.spans import Span
    from dateline.trees import Tree

LONGEST: Final = 8
"""Words before or behind a colon that may name a speaker."""
SHORTEST: Final = 3
"""Words that a statement in a headline needs."""


def find_labelled(trees: Sequence[Tree], names: Sequence[Span]) -> Iterator[Draft]:
    """The drafts of statements whose speaker a colon sets off; `names` are persons and bodies."""
    named = set(names)
    speakers = Counter(t.tokens[0].text for t in trees if _is_shouted(t))
    for tree in trees:
        colon = next((p for p, t in enumerate(tree.tokens) if t.text == ":"), None)
        if colon is None or not 0 < colon < len(tree.tokens) - 1:
            continue
        transcribed = _is_shouted(tree) and speakers[tree.tokens[0].text] > 1
        if transcribed or (colon <= LONGEST and _names(tree, range(colon), named)):
            yield from _draft(tree, range(colon), colon, range(colon + 1, len(tree.tokens)))
        elif _closes(tree, colon, named):
            yield from _draft(tree, range(colon + 1, len(tree.tokens)), colon, range(colon))


def _is_shouted(tree: Tree) -> bool:
    """Whether a sentence opens like a turn of a transcript: "DOE: ..."."""
    first = tree.tokens[0].text
    return len(first) > 2 and first.isupper() and [t.text for t in tree.tokens[1:2]] == [":"]


def _names(tree: Tree, place: range, named: set[Span]) -> bool:
    """Whether words are one name, or a noun for a document ("Poll", "UN report")."""
    if tree.span(place[0], place[-1]) in named:
        return True
    nouns = words().documents | words().labels
    last = tree.tokens[place[-1]]
    verbless = all(tree.tokens[p].upos not in {"VERB", "AUX", "PUNCT"} for p in place)
    return verbless and last.lemma.casefold() in nouns


def _closes(tree: Tree, colon: int, named: set[Span]) -> bool:
    """Whether a headline ends with its speaker: "Talks have failed: minister"."""
    last = without_punctuation(tree, 0, len(tree.tokens) - 1)
    behind = range(colon + 1, last + 1)
    headline = tree.tokens[-1].text != "."
    return headline and 0 < len(behind) <= LONGEST and _names(tree, behind, named)


def _draft(tree: Tree, speaker: range, colon: int, content: range) -> Iterator[Draft]:
    """The draft, where its content is a clause: it has a verb in some form."""
    first = content[0]
    last = without_punctuation(tree, first, content[-1])
    verbs = {tree.tokens[p].xpos for p in range(first, last + 1)}
    if last - first + 1 < SHORTEST or not verbs & (FINITE | {"VB", "VBN", "VBG", "TO"}):
        return
    end = without_punctuation(tree, speaker[0], speaker[-1])
    yield without_cue(
        tree,
        tree.tokens[colon].span,
        tree.span(speaker[0], end),
        tree.span(first, last),
    )
