"""The record that the program makes of a story pack, and how words of a key are found in it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dateline.findings import Clash
from dateline.pipeline import build_story
from evaluation.assignment import assign
from evaluation.packs_gold import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dateline.findings import Conflict, Story
    from dateline.records import Analysis, Article, Entry, Evidence, Published
    from dateline.spans import Span
    from evaluation.packs_gold import Pack, Strain


class Record:
    """What the program says of a pack, and how gold words are found in it."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.entries, self.findings = story.entries, story.findings
        self.analyses = {analysis.article.id: analysis for analysis in story.analyses}

    @classmethod
    def of(cls, pack: Pack, read: Callable[..., Analysis]) -> Record:
        """The record of a pack, made the way a run makes it."""

        def again(article: Article, published: Published) -> Analysis:
            return read(article, published=published)

        story = build_story(map(read, pack.articles), name=pack.name, again=again)
        return cls(story)

    def sentences(self, words: Sequence[Words]) -> tuple[Words, ...]:
        """The gold words and the sentences that they stand in."""
        return (*words, *(found for place in words for found in self._around(place)))

    def _around(self, words: Words) -> Iterator[Words]:
        for span in self.analyses[words.article].sentences:
            if span.overlaps(words.span):
                yield Words(words.article, span)

    def holding(self, anchors: Sequence[Words]) -> list[Entry]:
        """Entries that hold a mention at one of the anchors, those with most of them first."""
        held = Counter(
            number for anchor in anchors for number in {number for number, _ in self._at(anchor)}
        )
        order = sorted(held, key=lambda number: (-held[number], number))
        return [self.entries[number] for number in order]

    def owner(self, anchor: Words) -> str | None:
        """The entry that holds a mention, the one with the closest anchor if there are several."""
        found = [
            (abs(len(span) - len(anchor.span)), self.entries[number].id)
            for number, span in self._at(anchor)
        ]
        return min(found)[1] if found else None

    def on_figure(self, gold: Strain, ours: Conflict) -> bool:
        """Whether two sides of ours lie on different sides of gold."""
        return self._sides(gold, ours, exact=True) > 1

    def on_tension(self, gold: Strain, ours: Conflict) -> bool:
        """The same by sentences; one side is enough where it tells of the other as well.

        So do a silence, which is told of, a correction, and a sentence that holds both sides.
        """
        alone = gold.kind == ours.kind and ours.kind in {Clash.SILENT_ON, Clash.REVISED}
        sentences = [set(self.sentences(side)) for side in gold.sides]
        needed = 1 if alone or set.intersection(*sentences) else 2
        return self._sides(gold, ours, exact=False) >= needed

    def on_figures_alone(self, gold: Sequence[Strain], ours: Conflict) -> bool:
        """Whether all sides of ours lie on figures that gold compares."""
        places = [words for strain in gold for side in strain.sides for words in side]
        return all(overlap(side.words, places) for side in ours.sides)

    def on_tension_of_kind(self, gold: Strain, ours: Conflict) -> bool:
        """The same with the kind right."""
        return gold.kind == ours.kind and self.on_tension(gold, ours)

    def _sides(self, gold: Strain, ours: Conflict, *, exact: bool) -> int:
        """How many sides of gold pair with a side of ours, each with another one."""
        places = [words if exact else self.sentences(words) for words in gold.sides]
        weights = [[float(overlap(side.words, place)) for side in ours.sides] for place in places]
        return int(sum(weights[i][j] for i, j in assign(weights)))

    def text(self, words: Words) -> str:
        """Gold words as they stand in their article."""
        return words.span.of(self.analyses[words.article].article.text)

    def _at(self, anchor: Words) -> Iterator[tuple[int, Span]]:
        for number, entry in enumerate(self.entries):
            for report in entry.reports:
                span = report.anchor.span
                if report.article == anchor.article and span.overlaps(anchor.span):
                    yield number, span


def overlap(ours: Iterable[Evidence], gold: Iterable[Words]) -> bool:
    """Whether quotations of ours lie on gold words."""
    places = list(gold)
    return any(
        words.article == place.article and words.span.overlaps(place.span)
        for words in ours
        for place in places
    )
