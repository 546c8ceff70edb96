"""What names a story: the persons, bodies, places and acts that its articles share.

A word tells the more, the more articles of the story have it and the fewer others do. It is
quoted where the first article of the story that has it first writes it. Leaves out what only
one of several articles tells, and words that the collection uses throughout.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.codes import MentionKind
from dateline.records import quoted
from dateline.story.wordings import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.records import Analysis, Evidence
    from dateline.spans import Span

MOST: Final = 5
"""Words that name a story at most ..."""

PER_KIND: Final = 2
"""... and those of them of one kind."""

SHARED: Final = 0.25
"""Part of the articles of a story that a word must stand in to name it."""

Telling = tuple[str, str]
"""A kind (`who`, `where`, `what`) and what it is known by across articles."""


class _Told(NamedTuple):
    """A telling word with where an article first writes it, and how often."""

    span: Span
    often: int


class Namer:
    """The telling words of all articles of a collection."""

    def __init__(self, stream: Sequence[Analysis], links: Mapping[tuple[str, str], str]) -> None:
        self._stream = stream
        self._told = [_told(analysis, links) for analysis in stream]
        self._bearers = Counter(key for told in self._told for key in told)

    def words(self, group: Sequence[int]) -> tuple[Evidence, ...]:
        """What names the story of these articles, the most telling first."""
        inside: defaultdict[Telling, list[int]] = defaultdict(list)
        for number in group:
            for key in self._told[number]:
                inside[key].append(number)
        least = max(1, math.ceil(SHARED * len(group)), min(2, len(group)))
        ranked = sorted(
            (key for key, bearers in inside.items() if len(bearers) >= least),
            key=lambda key: (-self._worth(key, inside[key]), key),
        )
        chosen: list[Evidence] = []
        said: list[set[str]] = []
        kinds: Counter[str] = Counter()
        for key in ranked:
            first = inside[key][0]
            evidence = quoted(self._stream[first].article, self._told[first][key].span)
            folds = set(folded(evidence.exact))
            if kinds[key[0]] >= PER_KIND or any(folds & other for other in said):
                continue
            kinds[key[0]] += 1
            said.append(folds)
            chosen.append(evidence)
            if len(chosen) == MOST:
                break
        return tuple(chosen)

    def _worth(self, key: Telling, bearers: Sequence[int]) -> float:
        """How often it is said in the story, and by how few articles elsewhere."""
        often = sum(1 + math.log(self._told[number][key].often) for number in bearers)
        return round(often * math.log1p(len(self._stream) / self._bearers[key]), 9)


def _told(analysis: Analysis, links: Mapping[tuple[str, str], str]) -> dict[Telling, _Told]:
    """The telling words of one article."""
    found: dict[Telling, _Told] = {}
    for key, span in sorted(_tellings(analysis, links), key=lambda item: item[1]):
        if len(span.of(analysis.article.text)) > 1:
            first = found.get(key)
            found[key] = _Told(span, 1) if first is None else _Told(first.span, first.often + 1)
    return found


def _tellings(
    analysis: Analysis, links: Mapping[tuple[str, str], str]
) -> Iterator[tuple[Telling, Span]]:
    """Names of persons and bodies, names of places, and words for acts."""
    text = analysis.article.text
    for entity in analysis.entities:
        key = links.get((analysis.article.id, entity.id))
        if key is None:
            continue
        for mention in entity.mentions:
            if mention.kind is MentionKind.NAME:
                yield ("who", key), mention.span
    for place in analysis.places:
        yield ("where", " ".join(folded(place.name))), place.span
    for event in analysis.events:
        yield ("what", " ".join(folded(event.anchor.of(text)))), event.anchor
