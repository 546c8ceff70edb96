"""How many independent sources the reports of one event have.

Two reports are one source where their articles are, where the sentence that tells the event
stands in words that both articles share, or where both tell it according to one agency. Leaves
out what no text shows: two reporters who asked the same official.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from dateline.story.copies_words import WORD, form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.findings import Relation, Sources
    from dateline.records import Entry, EventReport, Evidence
    from dateline.spans import Span
    from dateline.story.copies_agencies import Drawn

ROW: Final = 10
"""Words in a row that two sentences share where one has them from the other, or both from a third."""

HALF: Final = 0.5
"""Part of a sentence that shared words make up where the sentence is theirs."""


class Counting:
    """The sources of a story, as they are asked for by pairs of reports."""

    def __init__(self, sources: Sources, drawn: Mapping[str, Drawn]) -> None:
        self._drawn = drawn
        self._root = {key: n for n, root in enumerate(sources.roots) for key in root}
        self._relations = {(r.first, r.second): r for r in sources.relations}

    def entry(self, entry: Entry) -> Entry:
        """The entry with the groups of its reports that are one source."""
        places: dict[object, list[int]] = defaultdict(list)
        for position, report in enumerate(entry.reports):
            places[self._node(report)].append(position)
        shared = self._shared(entry.reports)
        groups = [
            tuple(sorted(position for node in group for position in places[node]))
            for group in _independent(places, shared)
        ]
        return replace(entry, roots=tuple(sorted(groups)))

    def _node(self, report: EventReport) -> object:
        """What stands for all articles that are one source."""
        return self._root.get(report.article, report.article)

    def _shared(self, reports: Sequence[EventReport]) -> dict[object, set[object]]:
        """For each of them the others that tell the event in words that both share."""
        nodes = [self._node(report) for report in reports]
        buckets: dict[object, set[object]] = defaultdict(set)
        by_article: dict[str, list[int]] = defaultdict(list)
        for position, report in enumerate(reports):
            by_article[report.article].append(position)
            for row in _rows(report.sentence.exact):
                buckets[row].add(nodes[position])
            for agency in self._by(report):
                buckets["agency", agency].add(nodes[position])
        links: dict[object, set[object]] = defaultdict(set)
        for bucket in buckets.values():
            for node in bucket if len(bucket) > 1 else ():
                links[node] |= bucket - {node}
        for pair in combinations(sorted(by_article), 2):
            relation = self._relations.get(pair)
            for one, other in _within(relation, reports, by_article) if relation else ():
                if nodes[one] != nodes[other]:
                    links[nodes[one]].add(nodes[other])
                    links[nodes[other]].add(nodes[one])
        return links

    def _by(self, report: EventReport) -> Iterator[str]:
        """Agencies by which a report tells its event: the sentence names them."""
        drawn = self._drawn.get(report.article)
        for agency, words in drawn.told.items() if drawn is not None else ():
            if any(report.sentence.span.contains(word.span) for word in words):
                yield agency


def _independent(
    places: Mapping[object, Sequence[int]], shared: Mapping[object, set[object]]
) -> list[list[object]]:
    """Groups around members that share nothing with each other, as many as a greedy walk finds.

    Sharing does not go on: a report that has a sentence from an agency and a quotation from a
    speech does not make the agency and the speech one source. So those that share least come first.
    """
    left = dict.fromkeys(places)
    groups = []
    while left:
        centre = min(
            left, key=lambda node: (len(shared.get(node, set()) & left.keys()), places[node][0])
        )
        group = [node for node in left if node == centre or node in shared.get(centre, ())]
        for node in group:
            del left[node]
        groups.append(group)
    return groups


def _within(
    relation: Relation, reports: Sequence[EventReport], places: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, int]]:
    """Reports whose sentences stand in the words that two articles share."""
    for run in relation.runs:
        for one in places[relation.first]:
            if _stands_in(reports[one], run.first):
                for other in places[relation.second]:
                    if _stands_in(reports[other], run.second):
                        yield one, other


def _stands_in(report: EventReport, shared: Evidence) -> bool:
    """Whether shared words hold the act of a report, or most of the sentence that tells it."""
    if shared.span.contains(report.anchor.span):
        return True
    return _overlap(report.sentence.span, shared.span) >= HALF * len(report.sentence.span)


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _rows(sentence: str) -> Iterable[tuple[str, ...]]:
    """The rows of words of a sentence by which it is known again."""
    words = [form(match[0]) for match in WORD.finditer(sentence)]
    return {tuple(words[at : at + ROW]) for at in range(len(words) - ROW + 1)}
