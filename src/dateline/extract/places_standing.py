"""How a name stands in its sentence: as that of a place, of a body, or behind a title.

Rules on the dependency tree and the characters beside the name; what the name can mean is not
asked here.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from dateline.extract.places_words import place_words
from dateline.syntax import ancestors, child, children, head_of, sentence_at

if TYPE_CHECKING:
    from dateline.records import Document, Sentence
    from dateline.spans import Span

Spot = tuple["Sentence", int]
"""A sentence and the position of the head of a name in it."""

_AWAY: Final = re.compile(r"\b(?:north|south|east|west|\w+wards?|capital|outskirts|town)\s+of$")
_FAR: Final = 3
"""Steps up the tree in which "shares" is looked for: "a stake of 5% in X"."""

_FORCED: Final = frozenset({"Mr", "Mrs", "Ms", "Dr", "Sir", "Lord", "Lady", "St"})


def spot_of(document: Document, span: Span) -> Spot | None:
    """The sentence of a name and the position of its head; `None` in furniture."""
    number = sentence_at(document, span)
    if number is None:
        return None
    sentence = document.sentences[number]
    head = head_of(sentence, span)
    return None if head is None else (sentence, head)


def is_located(text: str, sentence: Sentence, head: int) -> bool:
    """Whether a name stands behind a preposition of place, or "the village of".

    "Confidence in X", "shares in X", "a passage in the X" say nothing of a place.
    """
    words = place_words()
    token = sentence.tokens[head]
    above = sentence.tokens[token.head] if token.head >= 0 else None
    cases = {sentence.tokens[i].text.lower() for i in children(sentence, head, "case")}
    if cases & words.locating:
        over = islice(ancestors(sentence, head), _FAR)
        return not any(sentence.tokens[i].lemma.lower() in words.trusting for i in over)
    if above is not None and above.lemma.lower() in words.town | words.unit | words.lands:
        return True
    start = token.span.start
    return _AWAY.search(text[max(0, start - 30) : start].rstrip()) is not None


def is_described(sentence: Sentence, head: int) -> bool:
    """Whether an apposition calls a name a place: "Gao, the last base"."""
    words = place_words()
    nouns = words.town | words.unit | words.facility | words.lands
    return any(
        sentence.tokens[i].upos == "NOUN" and sentence.tokens[i].lemma.lower() in nouns
        for i in children(sentence, head, "appos")
    )


def joined_with(sentence: Sentence, head: int) -> list[int]:
    """The heads of the names that a name is coordinated or set side by side with."""
    token = sentence.tokens[head]
    above = [token.head] if token.relation in {"conj", "appos"} else []
    return [*above, *children(sentence, head, "conj", "appos")]


def has_article(sentence: Sentence, head: int) -> bool:
    """Whether "the" or "a" belongs to a name, as it does to few towns: "the Koran"."""
    return child(sentence, head, "det") is not None


def names_a_body(sentence: Sentence, head: int) -> bool:
    """Whether a name is that of a force, a group or an operation; not in "forces at X"."""
    token = sentence.tokens[head]
    cases = {sentence.tokens[i].text.lower() for i in children(sentence, head, "case")}
    if cases & place_words().locating:
        return False
    if token.head < 0 or token.relation not in {"compound", "nmod", "appos", "nmod:desc"}:
        return False
    return sentence.tokens[token.head].lemma.lower() in place_words().named


def is_titled(sentence: Sentence, span: Span) -> bool:
    """Whether a noun or name with a capital stands right before a name: "Sheikh Ani"."""
    before = None
    for token in sentence.tokens:
        if token.span.start >= span.start:
            break
        before = token
    if before is None or span.start - before.span.end > 1:
        return False
    word = before.text.rstrip(".")
    return word in _FORCED or (word[:1].isupper() and before.upos in {"PROPN", "NOUN"})


def speaks(sentence: Sentence, head: int) -> bool:
    """Whether a name is the subject of a verb of saying."""
    token = sentence.tokens[head]
    above = sentence.tokens[token.head] if token.head >= 0 else None
    spoken = above is not None and above.lemma.lower() in place_words().speaking
    return spoken and token.relation == "nsubj"
