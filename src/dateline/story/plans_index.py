"""The acts of a story by what a plan can share with them, so that few are compared."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from dateline.codes import Status
from dateline.story.plans_words import act_names, all_undoing, families_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dateline.records import Entry
    from dateline.story.plans_tellings import Articles, Telling

FEWEST: Final = 3
SHARE: Final = 0.04
"""Articles, and their share of all, in which a word may stand that tells acts apart."""
MOST: Final = 80
"""Acts of one family and one token that a plan is compared with, from its first telling on."""

SMALL: Final = 15
"""Articles of a story in which a kind of act occurs once, as a rule."""

REFUSALS: Final = frozenset({"refuse"})
UNDONE: Final = "undone"
"""Stands for the family of the acts that end a state."""

TELLING: Final = frozenset({Status.ASSERTED, Status.DENIED, Status.PLANNED})
"""Acts of other statuses tell nothing of the outcome of a plan that is not their own."""

Token = tuple[str, str, str]


class Index:
    """Acts by family and token (an article, a party, a place, a rare word), in order of time."""

    def __init__(
        self, entries: Sequence[Entry], articles: Articles, families: Collection[str]
    ) -> None:
        tellings = list(_tellings(entries, articles, frozenset(families)))
        self.small = len(articles.analyses) <= SMALL
        self.rare = _rare(tellings, len(articles.analyses))
        self.tellings = {telling.key: telling for telling in tellings}
        self._days: defaultdict[str, list[tuple[date, Telling]]] = defaultdict(list)
        self._lists: defaultdict[Token, list[tuple[date, Telling]]] = defaultdict(list)
        ordered = sorted(tellings, key=lambda t: (t.latest or date.max, t.key))
        for telling in ordered:
            for family in _families(telling):
                self._days[family] += [(day, telling) for day in _days(telling)]
                for kind, value in self._tokens(telling):
                    self._lists[family, kind, value].append((telling.latest or date.max, telling))

        for family in self._days:
            self._days[family].sort(key=lambda item: (item[0], item[1].key))

    def between(
        self, families: Collection[str], first: date, last: date
    ) -> dict[tuple[str, int], Telling]:
        """The acts of these families on these days, or told on them."""
        found: dict[tuple[str, int], Telling] = {}
        for family in sorted(families):
            acts = self._days.get(family, [])
            start = bisect_left(acts, first, key=lambda item: item[0])
            for day, act in acts[start : start + MOST]:
                if day <= last:
                    found[act.key] = act
        return found

    def near(self, telling: Telling, families: Collection[str]) -> dict[tuple[str, int], Telling]:
        """The acts of these families that share a token with a telling and were not told before."""
        found: dict[tuple[str, int], Telling] = {}
        start = telling.known or date.min
        for family in sorted(families):
            for kind, value in self._tokens(telling):
                if kind == "country" and not self.small and family != UNDONE:
                    continue  # in a long story a country alone tells nothing
                acts = self._lists.get((family, kind, value), [])
                first = bisect_left(acts, start, key=lambda item: item[0])
                for _, act in acts[first : first + MOST]:
                    found[act.key] = act
        return found

    def _tokens(self, telling: Telling) -> list[tuple[str, str]]:
        named = telling.actors.keys | telling.recipients.keys
        found = {("article", telling.article)}
        if self.small:
            found.add(("story", ""))  # all acts of the family: they are few
        found |= {("key", key) for key in named}
        found |= {("town", town) for town in telling.towns}
        states = telling.actors.countries | telling.recipients.countries
        found |= {("country", c) for c in telling.countries | telling.around | states}
        found |= {("word", word) for word in telling.words & self.rare}
        return sorted(found)


def _tellings(
    entries: Sequence[Entry], articles: Articles, families: frozenset[str]
) -> Iterator[Telling]:
    """The mentions that belong to a family of some plan, or could undo one."""
    for entry in entries:
        for report in entry.reports:
            event = report.event
            if event.status not in TELLING:
                continue
            if families_of(event) & (families | REFUSALS) or not all_undoing().isdisjoint(
                act_names(event)
            ):
                yield articles.telling(
                    report.article, articles.number(report.article, event), entry.id
                )


def _days(telling: Telling) -> list[date]:
    """The first day of an act, and the day on which it was told."""
    when = telling.event.when
    days = {telling.known, telling.latest, when.first if when is not None else None}
    return sorted(day for day in days if day is not None)


def _families(telling: Telling) -> list[str]:
    found = set(families_of(telling.event))
    if not all_undoing().isdisjoint(act_names(telling.event)):
        found.add(UNDONE)
    return sorted(found)


def _rare(tellings: Sequence[Telling], articles: int) -> frozenset[str]:
    """The words of few articles."""
    places: defaultdict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        for word in telling.words:
            places[word].add(telling.article)
    counts = Counter({word: len(found) for word, found in places.items()})
    most = max(FEWEST, int(SHARE * articles))
    return frozenset(word for word, count in counts.items() if count <= most)
