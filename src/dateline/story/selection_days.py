"""How much a day of a story weighs, by what its articles and its events say of it.

Counted are articles, each by its weight: those that mention the day, those that appeared on
it, and above all those that still mention it days later. To these come events that several
articles tell, and how far the sentences of the day speak of one thing. A day stands out
against the days around it: at the height of a story everything is mentioned, but only what
lasts is remembered later.

The counts follow DATEWISE (Gholipour Ghalandari and Ifrim, ACL 2020), whose weights are
fitted; here they are a few round numbers, each with its reason.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from dateline.codes import QUAD, Code, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.records import Entry
    from dateline.story.selection_reading import Page

# Halves and wholes, set on the five development topics of Timeline17. Alone each moves the mean
# Date-F1 there by less than .02, which is within what one day of a short timeline does; they
# are kept because their reasons hold for any story.
MENTIONED: Final = 1.0
"""An article that mentions the day by a date."""
PUBLISHED: Final = 0.5
"""An article that appeared on it: most of them tell the news of that day or the day before."""
REMEMBERED: Final = 0.5
"""Added if the article is later than `FRESH` days: what is still referred to mattered."""
EXPECTED: Final = -0.5
"""Added if the article is earlier than the day: much that is announced does not come about."""
CORROBORATED: Final = 0.5
"""An article that tells an event of the day which others tell too."""
OF_ONE_THING: Final = 0.5
"""The length of the sum of the day's sentence vectors: many alike make it long."""

FRESH: Final = 2
"""Days within which a report is the news itself."""

AROUND: Final = 7
"""Days on each side that a day is compared with."""
FLATTENING: Final = 0.4
"""Exponent of the mean weight around a day by which its own is divided: 0 leaves peaks of
coverage as they are, 1 makes all weeks of a story equal."""

TALK: Final = 0.3
"""What an event of words counts: who accused or thanked whom is seldom the event of a day."""
MEETING: Final = 0.5
"""What a meeting counts, which may have had a result."""

SHORTEST: Final = 3
LONGEST: Final = 30
"""Days that a chronology of its own length has at least, where so many are known, and at most."""


@dataclass(slots=True)
class Tally:
    """What was counted for one day; sums of the weights of articles, and articles by id."""

    mentioned: float = 0.0
    published: float = 0.0
    remembered: float = 0.0
    expected: float = 0.0
    corroborated: float = 0.0
    of_one_thing: float = 0.0
    articles: set[str] = field(default_factory=set)
    later: set[str] = field(default_factory=set)
    that_day: set[str] = field(default_factory=set)
    shared: int = 0
    """Events of the day that more than one source tells."""

    @property
    def weight(self) -> float:
        """The weight of the day by itself."""
        total = (
            MENTIONED * self.mentioned
            + PUBLISHED * self.published
            + REMEMBERED * self.remembered
            + EXPECTED * self.expected
            + CORROBORATED * self.corroborated
            + OF_ONE_THING * self.of_one_thing
        )
        return max(0.0, total)


def count_days(
    pages: Mapping[str, Page], entries: Sequence[Entry], likeness: Mapping[int, float]
) -> dict[int, Tally]:
    """The tally of each day that an article mentions, appeared on, or tells an event of.

    `likeness` is the length of the sum of each day's sentence vectors.
    """
    tallies: dict[int, Tally] = defaultdict(Tally)
    for page in pages.values():
        _count_page(tallies, page)
    for entry in entries:
        _count_entry(tallies, entry, pages)
    for day, tally in tallies.items():
        tally.of_one_thing = likeness.get(day, 0.0)
    return dict(tallies)


def _count_page(tallies: dict[int, Tally], page: Page) -> None:
    if page.day is not None:
        tallies[page.day].published += page.weight
        tallies[page.day].that_day.add(page.article.id)
    for day in page.mentioned():
        tally = tallies[day]
        tally.mentioned += page.weight
        tally.articles.add(page.article.id)
        if page.first is not None and page.first - day > FRESH:
            tally.remembered += page.weight
            tally.later.add(page.article.id)
        if page.last is not None and page.last < day:
            tally.expected += page.weight


def _count_entry(tallies: dict[int, Tally], entry: Entry, pages: Mapping[str, Page]) -> None:
    """Events that came about: those of several days count on the first, by their share of it."""
    day = first_day(entry)
    told = {report.article for report in entry.reports} & pages.keys()
    if day is None or not told or entry.status is not Status.ASSERTED:
        return
    tallies[day].articles |= told
    if sources_of(entry, told) < 2:
        return
    tallies[day].shared += 1
    weight = sum(pages[article].weight for article in sorted(told))
    tallies[day].corroborated += family(entry.code) * weight / _length(entry)


def first_day(entry: Entry) -> int | None:
    """The ordinal of the first day of an entry; `None` where it has no beginning or no end."""
    when = entry.when
    if when is None or when.first is None or when.last is None:
        return None
    return when.first.toordinal()


def _length(entry: Entry) -> int:
    """Days of an entry that has both ends."""
    when = entry.when
    if when is None or when.first is None or when.last is None:
        return 1
    return (when.last - when.first).days + 1


def sources_of(entry: Entry, articles: Iterable[str]) -> int:
    """How many of its independent sources are among these articles; articles, if not known."""
    chosen = set(articles)
    if not entry.roots:
        return len({report.article for report in entry.reports} & chosen)
    return sum(any(entry.reports[n].article in chosen for n in root) for root in entry.roots)


def family(code: Code) -> float:
    """What an event of this code counts: deeds before meetings before words."""
    if code is Code.CONSULT:
        return MEETING
    talk = code is not Code.AGREE and QUAD.get(code, 4) in {1, 3}
    return TALK if talk else 1.0


def scores(tallies: Mapping[int, Tally]) -> dict[int, float]:
    """The weight of each day against the mean of the days around it, itself included.

    A day before the first article or after the last has no news around it; it is held against
    the mean of the days between, lest any birthday stand out.
    """
    weights = {day: tallies[day].weight for day in sorted(tallies)}
    reported = [day for day in weights if tallies[day].that_day]
    first, last = (reported[0], reported[-1]) if reported else (0, 0)
    usual = sum(weights[d] for d in weights if first <= d <= last) / (last - first + 1)
    found = {}
    for day, weight in weights.items():
        near = (weights.get(other, 0.0) for other in range(day - AROUND, day + AROUND + 1))
        around = sum(near) / (2 * AROUND + 1)
        if not first <= day <= last:
            around = max(around, usual)
        found[day] = weight / (1 + around) ** FLATTENING
    return found


def own_length(ranked: Sequence[float]) -> int:
    """The number of days up to the knee of falling scores.

    It lies where their curve is farthest below the straight line from its first to its last point.
    """
    if len(ranked) <= SHORTEST:
        return len(ranked)
    steps, drop = len(ranked) - 1, ranked[0] - ranked[-1]
    below = [ranked[0] - drop * n / steps - value for n, value in enumerate(ranked)]
    return min(max(SHORTEST, below.index(max(below))), LONGEST)


def reasons(tally: Tally) -> tuple[str, ...]:
    """Why a day weighs what it does, with the numbers, the weightiest first."""
    later = f", {len(tally.later)} of them later than {FRESH} days" if tally.later else ""
    told = (
        (bool(tally.articles), f"in {_articles(tally.articles)}{later}"),
        (bool(tally.that_day), f"{_articles(tally.that_day)} appeared that day"),
        (tally.shared > 0, f"{tally.shared} of its events told by several"),
    )
    return tuple(words for holds, words in told if holds)


def _articles(articles: set[str]) -> str:
    return "1 article" if len(articles) == 1 else f"{len(articles)} articles"
