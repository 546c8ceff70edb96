"""Which entries tell one plan in different words.

The fullest entry leads; others join the leader that they are most like. Days that a plan is
to be done by, parties and places must not differ, and a wish is never the plan of the one who
is to carry it out. In its own article a bare telling ("the withdrawal will take months")
joins the plan of its kind; in other articles a party or a place must agree.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.story.plans_matching import FEW_WORDS, likeness
from dateline.story.plans_promises import WORD_ASKED, WORD_GIVEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.records import Interval
    from dateline.story.plans_candidates import Candidate
    from dateline.story.plans_tellings import Telling

ENOUGH_ELSEWHERE: Final = 3.0
"""Likeness from which tellings of two articles are of one plan."""
ENOUGH_HERE: Final = 1.0
"""The same in one article, where a writer speaks of one plan of a kind as a rule."""
ENOUGH_UNNAMED: Final = 3.0
"""The same where no party or place is among what two tellings of one article share."""
FRESH: Final = 120
"""Days between two tellings without a term after which they are of two plans."""
SLACK: Final = 2
"""Days by which two terms of one plan may miss each other: "on Sunday", "at the weekend"."""
MOST_MEMBERS: Final = 6
"""Tellings of a plan that another is compared with, the leader first."""
LEAST: Final = 0.5
"""Added to a likeness that is enough, so that a bare telling in the same article counts."""
WORDS: Final = frozenset({WORD_ASKED, WORD_GIVEN})
"""Families of promises and appeals, which only their words tell apart."""
LOOSE: Final = frozenset(
    {"their", "them", "they", "these", "those", "this", "that", "its", "his", "her"}
)
"""Words of a party that name nobody."""
MOST_COMPARED: Final = 60
"""Leaders that a telling is compared with, the nearest in time."""


def grouped(found: Sequence[Candidate], rare: frozenset[str]) -> list[tuple[Candidate, ...]]:
    """The candidates in groups of one plan each, the fullest first; weak ones alone are left out."""
    leaders: defaultdict[tuple[str, str], list[Candidate]] = defaultdict(list)
    groups: dict[str, list[Candidate]] = {}
    for candidate in sorted(found, key=_rank):
        best = max(
            (
                (value, leader.entry.id)
                for value, leader in _like(candidate, leaders, groups, rare)
            ),
            default=None,
        )
        if best is not None:
            groups[best[1]].append(candidate)
            for token in _tokens(candidate):
                leaders[token].append(groups[best[1]][0])
        elif candidate.firm:
            groups[candidate.entry.id] = [candidate]
            for token in _tokens(candidate):
                leaders[token].append(candidate)
    return [tuple(members) for members in groups.values()]


def _rank(candidate: Candidate) -> tuple[object, ...]:
    """The order in which plans lead: those that stand alone, dated, full, early."""
    entry = candidate.entry
    filled = (entry.actors, entry.recipients, entry.places)
    return (
        not candidate.firm,
        entry.code is Code.SUPPORT,  # "a bill that would approve": the bill leads
        candidate.horizon is None,
        -sum(map(bool, filled)),
        candidate.told is None,
        candidate.told,
        entry.id,
    )


def _tokens(candidate: Candidate) -> set[tuple[str, str]]:
    """What two tellings of one plan must share: an article, a party, a place."""
    found = set()
    for family in candidate.families:
        for telling in candidate.tellings:
            values = {telling.article, *telling.towns, *telling.countries, *telling.actors.keys}
            values |= telling.recipients.keys | telling.actors.countries
            found |= {(family, value) for value in values}
    return found


def _like(
    candidate: Candidate,
    leaders: Mapping[tuple[str, str], list[Candidate]],
    groups: Mapping[str, Sequence[Candidate]],
    rare: frozenset[str],
) -> Iterator[tuple[float, Candidate]]:
    """The leaders that a candidate tells the plan of, with how like they are."""
    if candidate.notice is not None:
        return
    near = {
        leader.entry.id: leader
        for token in _tokens(candidate)
        for leader in leaders.get(token, ())[-MOST_COMPARED:]
    }
    for key in sorted(near):
        leader = near[key]
        members = groups[key][:MOST_MEMBERS]
        if all(_may_be_one(candidate, member) for member in members):
            values = [_value(candidate, member, rare) for member in members]
            if None not in values:
                best = max(value for value in values if value is not None)
                if best > 0:
                    yield best, leader


def _may_be_one(one: Candidate, other: Candidate) -> bool:
    """Whether nothing but the parties and places could keep two tellings apart."""
    if one.wanted != other.wanted or not one.families & other.families:
        return False
    if other.notice is not None:
        return False
    if one.horizon is not None and other.horizon is not None:
        return _meet(one.horizon, other.horizon)
    if one.told is None or other.told is None:
        return bool({t.article for t in one.tellings} & {t.article for t in other.tellings})
    return abs((one.told - other.told).days) <= FRESH


def _meet(one: Interval, other: Interval) -> bool:
    slack = timedelta(days=SLACK)
    late = one.first is not None and other.last is not None and one.first > other.last + slack
    early = other.first is not None and one.last is not None and other.first > one.last + slack
    return not late and not early


def _value(one: Candidate, other: Candidate, rare: frozenset[str]) -> float | None:
    """How like the two most alike tellings are, 0 if not enough, `None` if one bars the other."""
    best = 0.0
    for first in one.tellings[:4]:
        for second in other.tellings[:4]:
            found = likeness(first, second, rare)
            if found is None:
                return None
            if one.families <= WORDS and found.words < FEW_WORDS:
                continue  # of two promises of one minister
            here = first.article == second.article
            if first.event.mode and second.event.mode and first.event.mode != second.event.mode:
                return None
            bare = here and (_is_bare(first, second) or _is_bare(second, first))
            enough = ENOUGH_HERE if here else ENOUGH_ELSEWHERE
            alike = here and found.score >= ENOUGH_UNNAMED and not _is_threat(first)
            if bare or alike or (found.score >= enough and found.named):
                best = max(best, found.score + LEAST)
    return best


def _is_threat(telling: Telling) -> bool:
    return telling.event.code is Code.THREATEN


def _is_bare(telling: Telling, other: Telling) -> bool:
    """Whether a telling names nobody and nowhere by itself, and the act as the other does."""
    parties = (telling.actors, telling.recipients)
    named = any(party.keys or party.countries for party in parties)
    loose = telling.who <= other.who | LOOSE
    same_mode = telling.event.mode is not None and telling.event.mode == other.event.mode
    same = telling.stem == other.stem or same_mode or telling.event.code is Code.SUPPORT
    return loose and same and not (named or telling.towns or telling.countries)
