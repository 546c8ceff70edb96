"""The articles of a story as the selection reads them: sentences with their days and words.

A page is an article with its weight: how much of it is about what the reader asks for, and
the less the more copies of it there are. Leaves out articles without sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.codes import Status, TimexType
from dateline.records import quoted
from dateline.resources import table
from dateline.story.wordings import plain, singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.records import Analysis, Article, Entry, Evidence
    from dateline.spans import Span

WORD: Final = re.compile(r"[a-z0-9]+")

DATED: Final = frozenset({TimexType.DATE, TimexType.TIME})

OPENING: Final = 6
"""Sentences at the top of an article that tell its news; the rest is background."""

TOGETHER: Final = 3
"""Events that two articles must tell as one source to be one: fewer may share an agency."""
LARGEST: Final = 30
"""Articles that can be one source for an event without being looked at: so many share an agency."""

WHOLE: Final = 3
"""Letters below which a word that is asked for must stand alone: "bp" is not in "subprime"."""


class _Words(msgspec.Struct, frozen=True):
    small: frozenset[str]


@cache
def _small() -> frozenset[str]:
    return table("selection_words", _Words).small


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: the days it names, as ordinals, and whether it is about what was asked for.

    `awaits` says that it tells only of what is planned, asked for, possible or denied.
    """

    article: str
    number: int
    span: Span
    days: frozenset[int]
    words: tuple[str, ...]
    fits: bool
    awaits: bool

    @property
    def key(self) -> tuple[str, int]:
        """Article and number of the sentence in it: unique, and the order of all comparisons."""
        return (self.article, self.number)

    @property
    def opens(self) -> bool:
        """Whether it stands at the top of its article."""
        return self.number < OPENING


@dataclass(frozen=True, slots=True)
class Page:
    """An article. `first` and `last` are the ordinal days on which it can have appeared.

    `root` is the least id of the articles that are one source with it. `weight` is 0..1: the
    share of its sentences that are about what was asked for, divided by the number of those.
    """

    article: Article
    first: int | None
    last: int | None
    lines: tuple[Line, ...]
    root: str
    weight: float

    @property
    def day(self) -> int | None:
        """The day on which it appeared, where it is one."""
        return self.first if self.first == self.last else None

    def mentioned(self) -> frozenset[int]:
        """The days that its sentences name."""
        return frozenset[int]().union(*(line.days for line in self.lines))

    def quote(self, line: Line) -> Evidence:
        """A sentence of it as evidence."""
        return quoted(self.article, line.span)


def read_pages(
    analyses: Iterable[Analysis], entries: Sequence[Entry], about: Sequence[str]
) -> dict[str, Page]:
    """The pages by article id, in the order of the ids."""
    by_id = {analysis.article.id: analysis for analysis in analyses if analysis.sentences}
    topic = Topic(about)
    roots = _roots(entries, sorted(by_id))
    return {key: _page(by_id[key], topic, roots[key]) for key in sorted(by_id)}


class Topic:
    """The words of a reader for what a chronology is to be about; none fits everything."""

    def __init__(self, about: Sequence[str]) -> None:
        asked = {" ".join(WORD.findall(plain(words))) for words in about} - {""}
        parts = (
            re.escape(a) if len(a) >= WHOLE else rf"\b{re.escape(a)}\b" for a in sorted(asked)
        )
        pattern = "|".join(parts)
        self._asked = re.compile(pattern) if pattern else None

    def fits(self, text: str) -> bool:
        """Whether a plain text holds a word asked for: "egypt" is also in "egyptian"."""
        return self._asked is None or self._asked.search(text) is not None


def _page(analysis: Analysis, topic: Topic, root: Sequence[str]) -> Page:
    article = analysis.article
    days = _days_by_sentence(analysis)
    awaited = _awaiting(analysis)
    lines = []
    for number, span in enumerate(analysis.sentences):
        words = WORD.findall(plain(span.of(article.text)))
        lines.append(
            Line(
                article=article.id,
                number=number,
                span=span,
                days=frozenset(days[number]),
                words=tuple(singular(w) for w in words if len(w) > 1 and w not in _small()),
                fits=topic.fits(" ".join(words)),
                awaits=number in awaited,
            )
        )
    published = analysis.published.interval if analysis.published else None
    ends = (published.first, published.last) if published else (None, None)
    first, last = (None if end is None else end.toordinal() for end in ends)
    weight = sum(line.fits for line in lines) / len(lines) / len(root)
    return Page(article, first, last, tuple(lines), root[0], weight)


def _days_by_sentence(analysis: Analysis) -> Mapping[int, set[int]]:
    """The days that the words of each sentence name; months, weeks and years are left out."""
    starts = [span.start for span in analysis.sentences]
    days: dict[int, set[int]] = defaultdict(set)
    for time in analysis.times:
        interval = time.interval if time.type in DATED else None
        if interval is None or interval.first is None or interval.first != interval.last:
            continue
        number = bisect_right(starts, time.span.start) - 1
        if number >= 0:
            days[number].add(interval.first.toordinal())
    return days


def _awaiting(analysis: Analysis) -> frozenset[int]:
    """The sentences that tell of events, none of which has happened."""
    starts = [span.start for span in analysis.sentences]
    told: dict[bool, set[int]] = {True: set(), False: set()}
    for event in analysis.events:
        number = bisect_right(starts, event.anchor.start) - 1
        told[event.status is Status.ASSERTED].add(number)
    return frozenset(told[False] - told[True])


def _roots(entries: Sequence[Entry], articles: Sequence[str]) -> dict[str, list[str]]:
    """For each article those that are one source with it, itself included, sorted.

    Entries say which of their reports count as one. That two reports of one event name the
    same agency makes their articles no copies: they must tell several events together, and
    none of these independently.
    """
    told: dict[str, set[str]] = {article: set() for article in articles}
    alike: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        for report in entry.reports:
            if report.article in told:
                told[report.article].add(entry.id)
        for root in entry.roots:
            members = sorted({entry.reports[place].article for place in root} & told.keys())
            if len(members) <= LARGEST:
                alike.update(combinations(members, 2))
    groups = {article: [article] for article in articles}
    for (one, other), events in sorted(alike.items()):
        copied = events >= TOGETHER and events == len(told[one] & told[other])
        if copied and groups[one] is not groups[other]:
            joined = sorted((*groups[one], *groups[other]))
            groups.update(dict.fromkeys(joined, joined))
    return groups
