"""Named spans after the network: repaired at their edges, one class to a name.

The classes of one name differ within one article ("Barkhane" an organisation here, a place
there), because a window sees only its own words. The article votes; a part of a longer name
(surname, short form) follows it where the longer one is alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from dateline.records import Name
from dateline.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from dateline.records import Sentence

FREE: Final = frozenset({"Date", "Money"})
"""Classes that rules find better and that take no part in the vote."""

NATIONS: Final = frozenset({"Location", "NORP"})
"""Classes whose names a hyphen sets side by side instead of joining."""

HYPHENS: Final = frozenset({"-", "–", "‑"})
OUTSIDE: Final = frozenset({"the", "a", "an", "The", "A", "An", ",", ".", "'", '"', "“", "”", "’"})
"""Words that a name neither begins nor ends with, but for quotation marks inside it."""
CLITICS: Final = frozenset({"'s", "’s", "'", "’"})


def repaired(
    found: Sequence[tuple[int, int, str]], spans: Sequence[Span], text: str
) -> list[tuple[int, int, str]]:
    """Window spans with whole hyphenated words and without articles and clitics at their ends.

    Two spans that a hyphen without spaces parts are one name ("al-Qaeda"), of the class of
    the longer part.
    """
    apart = {i for first, last, label in found if label in NATIONS for i in range(first, last)}
    widened: list[tuple[int, int, str]] = []
    for first, last, label in found:
        free = apart.difference(range(first, last))
        start, end = first, last
        if label not in FREE:
            start, end = _hyphenated(first, last, spans, text, free)
        start, end = _bare(start, end, spans, text)
        if widened and start < widened[-1][1]:
            before, behind, other = widened.pop()
            kept = other if behind - before >= end - start else label
            widened.append((min(before, start), max(behind, end), kept))
        else:
            widened.append((start, end, label))
    return widened


def _bare(start: int, end: int, spans: Sequence[Span], text: str) -> tuple[int, int]:
    """The span without articles, clitics and marks at its ends; at least one word is left."""
    while end - start > 1 and spans[end - 1].of(text) in OUTSIDE | CLITICS:
        if spans[end - 1].of(text) == "." and len(spans[end - 2]) == 1:
            break  # "U . S ." as some corpora print it
        end -= 1
    while end - start > 1 and spans[start].of(text) in OUTSIDE:
        start += 1
    return start, end


def _hyphenated(
    first: int, last: int, spans: Sequence[Span], text: str, apart: AbstractSet[int]
) -> tuple[int, int]:
    """The span grown over hyphens that join capitalised parts: `al` + `-` + `Qaeda`.

    Words in `apart` are names of their own: in "Iran-Iraq border" there are two.
    """
    start, end = first, last
    while (
        start >= 2
        and start - 2 not in apart
        and _joins(start - 1, spans, text)
        and _name_part(spans[start - 2].of(text))
    ):
        start -= 2
    while (
        end + 1 < len(spans)
        and end + 1 not in apart
        and _joins(end, spans, text)
        and spans[end + 1].of(text)[:1].isupper()
    ):
        end += 2
    return start, end


def _joins(position: int, spans: Sequence[Span], text: str) -> bool:
    """Whether the word is a hyphen that touches both its neighbours."""
    hyphen = spans[position]
    return (
        hyphen.of(text) in HYPHENS
        and spans[position - 1].end == hyphen.start
        and hyphen.end == spans[position + 1].start
    )


def _name_part(word: str) -> bool:
    return word[:1].isupper() or word in {"al", "el", "ad", "an", "ar", "as", "ash", "at", "ul"}


def voted(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Name, ...]:
    """The names in text order, each with the class that the article as a whole gives it.

    Names found in one place and overlooked in another are added, where the words are the same
    and capitalised there, too.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[_key(name.span.of(text))][name.label] += 1
    winners = {key: _winner(counts) for key, counts in votes.items()}
    labelled = [
        name
        if name.label in FREE
        else Name(span=name.span, label=winners[_key(name.span.of(text))])
        for name in names
    ]
    return tuple(sorted([*labelled, *_overlooked(text, sentences, labelled)], key=_place))


def _key(words: str) -> str:
    return " ".join(words.split())


def _place(name: Name) -> Span:
    return name.span


def _winner(counts: Counter[str]) -> str:
    """Most votes; ties go to the class that is first in the alphabet, whatever the order of reading."""
    return min(counts, key=lambda label: (label in FREE, -counts[label], label))


def _overlooked(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> list[Name]:
    """Capitalised repetitions of names that the recogniser found at least once elsewhere."""
    taken = merged(name.span for name in names)
    known = {
        _key(name.span.of(text)): name.label
        for name in names
        if name.label not in FREE | {"Misc"} and name.span.of(text)[:1].isupper()
    }
    longest = max((key.count(" ") + 1 for key in known), default=0)
    result = []
    for sentence in sentences:
        tokens = sentence.tokens
        position = 0
        while position < len(tokens):
            step = 1
            if tokens[position].upos == "PROPN":
                for size in range(min(longest, len(tokens) - position), 0, -1):
                    span = Span(tokens[position].span.start, tokens[position + size - 1].span.end)
                    label = known.get(_key(span.of(text)))
                    if label and not any(span.overlaps(other) for other in taken):
                        result.append(Name(span=span, label=label))
                        step = size
                        break
            position += step
    return result
