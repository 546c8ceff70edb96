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
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.trees import Tree

LONGEST: Final = 8
"""Words before or behind a colon that may name a speaker."""
LABEL: Final = 14
"""Words of a label in capitals: "GEN. JANE DOE, CHIEF OF STAFF"."""
_ENDS: Final = frozenset("?!;")
LONGEST_TURN: Final = 60
"""Sentences of one turn; behind so many the label was none."""
_STAGE: Final = frozenset({"(", "[", "-LRB-", "-LSB-"})
SHORTEST: Final = 3
"""Words that a statement in a headline needs."""


def find_labelled(trees: Sequence[Tree], names: Sequence[Span]) -> Iterator[Draft]:
    """The drafts of statements whose speaker a colon sets off; `names` are persons and bodies."""
    named = set(names)
    turns = _turns(trees)
    for number, tree in enumerate(trees):
        if number in turns:
            yield from _turn(trees, number, turns)
            continue
        colon = next((p for p, t in enumerate(tree.tokens) if t.text == ":"), None)
        if colon is None or not 0 < colon < len(tree.tokens) - 1:
            continue
        if colon <= LONGEST and _names(tree, range(colon), named):
            yield from _draft(tree, range(colon), colon, range(colon + 1, len(tree.tokens)))
        elif _closes(tree, colon, named):
            yield from _draft(tree, range(colon + 1, len(tree.tokens)), colon, range(colon))


def _turns(trees: Sequence[Tree]) -> dict[int, int]:
    """The sentences that open a turn of a transcript, with the colon of each.

    A label such as "DOE:" or "Q:" makes a transcript only where it, or its answer, comes again.
    """
    found = {n: _label(tree) for n, tree in enumerate(trees)}
    labels = {n: colon for n, colon in found.items() if colon is not None}
    opened = Counter(trees[n].tokens[0].text for n in labels)
    again = any(count > 1 for count in opened.values()) or {"Q", "A"} <= opened.keys()
    return labels if again else {}


def _label(tree: Tree) -> int | None:
    """The colon behind the label in capitals that a sentence begins with."""
    for position, token in enumerate(tree.tokens[: LABEL + 1]):
        if token.text == ":" and 0 < position < len(tree.tokens) - 1:
            return position
        letters = [letter for letter in token.text if letter.isalpha()]
        capitals = all(letter.isupper() for letter in letters)
        if not capitals or not (letters or position) or token.text in _ENDS:
            return None
    return None


def _turn(trees: Sequence[Tree], number: int, turns: dict[int, int]) -> Iterator[Draft]:
    """All that one speaker of a transcript says, to the next label or stage direction.

    What a presenter says is the outlet's own voice. Behind the last label nothing tells where
    the transcript ends: its paragraph is taken.
    """
    tree, colon = trees[number], turns[number]
    following = next((n for n in range(number + 1, len(trees)) if n in turns), None)
    names = {trees[n].tokens[turns[n] - 1].text for n in turns}
    names |= {trees[n].tokens[0].text for n in turns}
    start = end = tree.tokens[colon + 1].span.start
    for place in range(number, min(len(trees), number + LONGEST_TURN)):
        other = trees[place]
        on = other.sentence.paragraph == tree.sentence.paragraph or following is not None
        if place != number and (place == following or other.tokens[0].text in _STAGE or not on):
            break
        new = _new_label(other, colon + 1 if place == number else 0, names)
        end = other.sentence.span.end if new is None else other.tokens[new - 1].span.end
        if new is not None:
            break
    words_of = tree.tokens[colon - 1].text.casefold()
    if end > start and words_of not in words().hosts:
        comma = next((p for p in range(colon) if tree.tokens[p].text == ","), colon)
        yield without_cue(tree, tree.tokens[colon].span, tree.span(0, comma - 1), Span(start, end))


def _new_label(tree: Tree, start: int, names: set[str]) -> int | None:
    """Where the label of another turn stands inside a sentence: "But -- DOE: No."."""
    for position in range(start, len(tree.tokens) - 1):
        known = tree.tokens[position].text in names and tree.tokens[position + 1].text == ":"
        if known and position > 0:
            return position
    return None


def _names(tree: Tree, place: range, named: set[Span]) -> bool:
    """Whether words are one name, or a noun for a document ("Poll", "UN report")."""
    if tree.span(place[0], place[-1]) in named:
        return True
    nouns = (words().documents | words().labels) - words().pictures
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
