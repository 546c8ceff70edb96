"""Stories: the articles of a collection in groups that tell of the same events.

Articles are read in the order of the stream, as they appeared, undated ones last. Groups are
joined by average linkage over a graph of likeness (`clustering_likeness`); the graph says who,
where, when and how many, so that two elections, two earthquakes or two verdicts stay apart. An
article that is as close to another story as that story's own articles are belongs to it as
well: a roundup, or a report of two events.

The result depends on the set of articles only. A story keeps its id as long as its first
article stays the same. Leaves out: which story grew out of which.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from dateline.errors import RecordError
from dateline.records import Interval
from dateline.story.clustering_likeness import likeness
from dateline.story.clustering_linkage import closeness, linked
from dateline.story.clustering_names import Namer
from dateline.story.clustering_terms import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Analysis, Evidence
    from dateline.story.clustering_likeness import Graph

THRESHOLD: Final = 0.24
"""Mean likeness from which two groups are one story.

Best for ten topics of ECB+ at a time, and within .01 of the best from .20 to .28 for one topic,
two, five, ten and 35.
"""

FEW: Final = 12
STRICT: Final = 0.45
"""The same for collections of no more articles than this. Among so few, the nearest article may be
of another story; .42 to .48 was best for two or three articles a story of ECB+.
"""

GUEST: Final = 0.35
"""Mean likeness to the articles of another story from which an article belongs to it as well:
what articles have with their own on the average.
"""

FEWEST: Final = 2
"""Articles of a story that can have guests: two that are alike would have been joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A story: ids of its articles in the order in which they appeared.

    `id` is a hash of its first article. `guests` are those of its articles that belong more
    to another story; every article is a guest everywhere but in one. `words` are what names
    it, the most telling first; `days` hold the first and last day of publication that is
    known, of articles that are no guests.
    """

    id: str
    members: tuple[str, ...]
    guests: tuple[str, ...]
    words: tuple[Evidence, ...]
    days: Interval | None

    def __post_init__(self) -> None:
        if not set(self.guests) < set(self.members):
            message = "the guests of a story are some of its articles, but not all"
            raise RecordError(message)

    @property
    def own(self) -> tuple[str, ...]:
        """The articles whose main story this is."""
        return tuple(member for member in self.members if member not in self.guests)


def cluster(
    analyses: Sequence[Analysis], links: Mapping[tuple[str, str], str]
) -> tuple[Cluster, ...]:
    """The stories of a collection in the order of their first articles.

    `links` are the keys of `linking.link`. Every article is in one story at least, alone if
    need be.
    """
    by_id = {analysis.article.id: analysis for analysis in analyses}
    stream = sorted(by_id.values(), key=_order)
    vocabulary = Vocabulary()
    graph = likeness(
        [vocabulary.read(analysis, links) for analysis in stream],
        [appeared(analysis) for analysis in stream],
    )
    groups = linked(graph, THRESHOLD if len(stream) > FEW else STRICT)
    namer = Namer(stream, links)
    return tuple(
        _cluster(group, guests, stream, namer)
        for group, guests in zip(groups, _guests(graph, groups), strict=True)
    )


def appeared(analysis: Analysis) -> int | None:
    """The day on which an article appeared, as an ordinal; `None` where no single day is known."""
    when = analysis.published
    if when is None:
        return None
    day = when.best
    if day is None and when.interval is not None and when.interval.precision == "day":
        day = when.interval.first
    return None if day is None else day.toordinal()


def _order(analysis: Analysis) -> tuple[bool, int, str]:
    """The place of an article in the stream: undated ones last, those of a day by their ids."""
    day = appeared(analysis)
    return (day is None, day or 0, analysis.article.id)


def _guests(graph: Graph, groups: Sequence[Sequence[int]]) -> list[list[int]]:
    """For each group the articles of others that are close to it."""
    home = {number: position for position, group in enumerate(groups) for number in group}
    found: list[list[int]] = [[] for _ in groups]
    for number, row in graph.items():
        for position in sorted({home[other] for other in row} - {home[number]}):
            group = groups[position]
            if len(group) >= FEWEST and closeness(graph, number, group) >= GUEST:
                found[position].append(number)
    return found


def _cluster(
    group: Sequence[int], guests: Sequence[int], stream: Sequence[Analysis], namer: Namer
) -> Cluster:
    first = stream[group[0]].article.id
    days = [day for number in group if (day := appeared(stream[number])) is not None]
    return Cluster(
        id=f"c{hashlib.sha256(first.encode()).hexdigest()[:12]}",
        members=tuple(stream[number].article.id for number in sorted([*group, *guests])),
        guests=tuple(stream[number].article.id for number in guests),
        words=namer.words(group),
        days=_between(days),
    )


def _between(days: Sequence[int]) -> Interval | None:
    if not days:
        return None
    return Interval(date.fromordinal(min(days)), date.fromordinal(max(days)))
