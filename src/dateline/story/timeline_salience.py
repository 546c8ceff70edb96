"""Accounts that name an event with few words, joined to the event that their story tells of.

"The quake", "the talks", in a story that knows one quake and one round of talks, are these.
In a short story two accounts of one kind of act are of one event unless something speaks
against it; in a long one they are not, so that only accounts are read around whose days few
articles appeared. Two groups of mentions are compared as wholes: what kind of act, which days,
which sides, where. Where an account may as well be of another event, which excludes the first,
it stays alone.

Leaves out the sense of the words, and what several short stories in one folder have in common.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from dateline.story.timeline_accounts import Account
from dateline.story.timeline_comparing import ALIKE, NEAR_MODES, OLD, are_apart, kinship, likeness
from dateline.story.timeline_words import kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.story.timeline_accounts import Group
    from dateline.story.timeline_corpus import Corpus

LONGEST: Final = 150
"""Articles of a story beyond which none of its parts is read as a short one."""
CROWD: Final = 40
"""Articles within `REACH` days up to which a part of a story is short."""
REACH: Final = 30
"""Days before and after an account in which the articles of its story are counted."""

ALONE: Final = 1.0
"""For a kind of act of which the story tells no other event."""
ENOUGH: Final = 3.0
"""What two accounts of one event have at least; half less joins attacks and arrests at random."""
MARGIN: Final = 0.5
"""How much likelier an event must be than another one that excludes it."""
LEAST: Final = ENOUGH - MARGIN - ALONE
"""What a pair has at least that can matter."""
WIDEST: Final = 8
"""Steps of `OLD` days over which the publication of an article may be in doubt."""


def resolved(
    groups: Sequence[Group], corpus: Corpus, knowns: Mapping[str, int | None]
) -> list[Group]:
    """The groups of one status with those joined that short stories tell of as one event.

    `knowns` are the days from which on each article can have appeared.
    """
    if len(knowns) > LONGEST:
        return list(groups)
    days = sorted(day for day in knowns.values() if day is not None)
    undated = len(knowns) - len(days)
    accounts = [Account(group) for group in sorted(groups, key=lambda group: group[0].key)]
    small = [a for a in accounts if undated + _crowd(a, days) <= CROWD]
    kept = {account.key for account in small}
    return [
        *(account.members for account in accounts if account.key not in kept),
        *(account.members for account in _Joining(small, corpus).joined()),
    ]


def _crowd(account: Account, days: Sequence[int]) -> int:
    """How many articles appeared around the days on which the account was told."""
    if any(member.known is None for member in account.members):
        return len(days)
    first, last = account.known[0] - REACH, account.known[-1] + REACH
    return bisect_right(days, last) - bisect_left(days, first)


class _Joining:
    """Accounts that are joined one pair after the other, the likeliest first."""

    def __init__(self, accounts: Sequence[Account], corpus: Corpus) -> None:
        self._corpus = corpus
        self._accounts = dict(enumerate(accounts))
        self._kinds: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
        self._scores: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for number, account in self._accounts.items():
            self._file(account, number)
        for number in self._accounts:
            self._compare(number)

    def _file(self, account: Account, number: int) -> None:
        """Put an account under its kinds, each with the times when it was told."""
        for at in _times(account):
            for kind in _kinds(account):
                self._kinds[kind, at].add(number)

    def joined(self) -> Iterable[Account]:
        """The accounts when nothing more can be joined."""
        heap = [
            (-score, one, other)
            for one, scores in self._scores.items()
            for other, score in scores.items()
            if one < other and score >= ENOUGH
        ]
        heapq.heapify(heap)
        while heap:
            negative, one, other = heapq.heappop(heap)
            if self._scores[one].get(other) != -negative or self._is_doubtful(one, other):
                continue
            for third, score in self._join(one, other).items():
                if score >= ENOUGH:
                    heapq.heappush(heap, (-score, min(one, third), max(one, third)))
        return self._accounts.values()

    def _compare(self, number: int) -> None:
        """Score an account against all others of its kind."""
        own = self._accounts[number]
        for other in sorted(self._near(own) - {number}):
            if other not in self._scores[number] and not are_apart(own, self._accounts[other]):
                value = likeness(own, self._accounts[other], self._corpus, LEAST)
                if value >= LEAST and self._is_alone(number, other):
                    value += ALONE
                if value >= ENOUGH - MARGIN:
                    self._scores[number][other] = self._scores[other][number] = value

    def _is_alone(self, one: int, other: int) -> bool:
        """Whether the story tells of no other event of the kind of two accounts."""
        mine, theirs = self._accounts[one], self._accounts[other]
        near = self._near(mine) & self._near(theirs) - {one, other}
        return not any(
            self._is_kin(account, number) and are_apart(account, self._accounts[number])
            for number in near
            for account in (mine, theirs)
        )

    def _near(self, account: Account) -> set[int]:
        """The accounts of its kind that were told in the same weeks or the next ones."""
        return set[int]().union(
            *(
                self._kinds.get((kind, at), ())
                for at in _times(account, 1)
                for kind in _kinds(account)
            )
        )

    def _is_kin(self, account: Account, number: int) -> bool:
        return kinship(account, self._accounts[number]) >= ALIKE

    def _is_doubtful(self, one: int, other: int) -> bool:
        """Whether one of two accounts may as well be of an event that excludes the other."""
        score = self._scores[one][other]
        for number, partner in ((one, other), (other, one)):
            for rival, value in self._scores[number].items():
                if rival == partner or value <= score - MARGIN:
                    continue
                if self._excludes(rival, partner):
                    return True
        return False

    def _excludes(self, rival: int, partner: int) -> bool:
        """Whether a rival is told of by as many articles and is another event."""
        one, other = self._accounts[rival], self._accounts[partner]
        return len(one.articles) >= len(other.articles) and are_apart(one, other)

    def _join(self, one: int, other: int) -> dict[int, float]:
        """Put the second account into the first; how it now stands to the others."""
        for number in (one, other):
            for third in self._scores.pop(number):
                self._scores[third].pop(number, None)
            for at in _times(self._accounts[number]):
                for kind in _kinds(self._accounts[number]):
                    self._kinds[kind, at].discard(number)
        members = (*self._accounts[one].members, *self._accounts.pop(other).members)
        self._accounts[one] = Account(tuple(sorted(members, key=lambda m: m.key)))
        self._file(self._accounts[one], one)
        self._compare(one)
        return self._scores[one]


def _times(account: Account, around: int = 0) -> range:
    """When an account was told, in steps of `OLD` days, with so many steps on either side.

    Accounts of undated articles stand in stories of few articles only, and all together: at 0.
    """
    if account.told is None:
        return range(1)
    first, last = (day // OLD for day in account.told)
    return range(first - around, min(last, first + WIDEST) + around + 1)


def _kinds(account: Account) -> Iterator[str]:
    """What an account must share with another one to be compared: a word of a sort, or a mode."""
    yield from account.modes
    for number, row in enumerate(NEAR_MODES):
        if not row.isdisjoint(account.modes):
            yield f"mode {number}"
    for root in account.roots:
        yield from kinds_of(root)
