"""Which event mentions are reports of one event.

First the mentions of each article are joined to accounts of one event, then the accounts of
different articles: "the withdrawal" alone says too little for another article, but its own
article says whose. Both steps join by average link over a graph of scored pairs, with hard
bars: mentions of another code, status or mode, of disjoint days, of other actors, recipients,
countries or towns never meet, however many mentions lie between them. The groups depend on
the set of mentions only, not on their order.

Leaves out wording beyond the stem of the anchor, and which report copies which.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from dateline.story.timeline_features import combined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.story.timeline_features import Features, Party

    Key = tuple[str, int]

# Weights and thresholds were set by reading the groups on development articles: what agrees
# by chance (a country, a stem) must not suffice without a day, what identifies (an actor with
# a recipient or a place) must suffice without one. Multiples of a half, so that sums are exact
# in any order.
SAME_DAY: Final = 3.0
SAME_SPELL: Final = 1.5
SHARED_KEY: Final = 2.0
SHARED_COUNTRY: Final = 1.0
OTHER_WORDS: Final = -1.0
SAME_TOWN: Final = 2.0
SAME_MODE: Final = 1.0
SAME_STEM: Final = 1.0
SAME_ARTICLE: Final = 1.0
ONE_DEATH: Final = 2.0
SAME_SENTENCE: Final = 5.0
LIKE_SENTENCE: Final = 1.5
ENOUGH_DATED: Final = 4.5
ENOUGH_UNDATED: Final = 4.0
ENOUGH_VAGUE: Final = 5.0
"""For a day and the year around it: two states may meet on many days of a year."""
ENOUGH_INSIDE: Final = 3.0
"""For two mentions in one article, one of them undated: "the coup" is the coup it tells of."""

DEATH: Final = "death"

FEWEST_WORDS: Final = 4
COPIED: Final = 0.75
REWRITTEN: Final = 0.5
"""Longer words that two sentences share, of all they have, if one is a copy of the other."""

SPELL: Final = 31
"""Days up to which an interval says when something was rather than how long it took."""

FRESH: Final = 60
"""Days between two articles after which an undated mention no longer tells of the same event."""


def group(mentions: Sequence[Features]) -> tuple[tuple[Features, ...], ...]:
    """The mentions in groups of one event each, both sorted by article and number."""
    blocks: dict[tuple[str, str], list[Features]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda mention: mention.key):
        blocks[mention.code, mention.status].append(mention)
    groups = [found for block in blocks.values() for found in _group_block(block)]
    return tuple(sorted(groups, key=lambda members: members[0].key))


def _group_block(block: Sequence[Features]) -> Iterator[tuple[Features, ...]]:
    """Groups of mentions of one code and status."""
    articles: dict[str, list[Features]] = defaultdict(list)
    for mention in block:
        articles[mention.article].append(mention)
    accounts = {
        members[0].key: members for inside in articles.values() for members in _agglomerate(inside)
    }
    for group_ in _agglomerate([combined(members) for members in accounts.values()]):
        members = [mention for account in group_ for mention in accounts[account.key]]
        yield tuple(sorted(members, key=lambda mention: mention.key))


def _agglomerate(block: Sequence[Features]) -> list[tuple[Features, ...]]:
    """Groups of one block: the strongest pair first, as long as the average link holds."""
    clusters = _Clusters(block)
    scored = sorted(_scored_pairs(block), key=lambda pair: (-pair[0], pair[1].key, pair[2].key))
    for value, one, other in scored:
        clusters.add_link(one.key, other.key, value)
    for _, one, other in scored:
        clusters.join_if_alike(one.key, other.key)
    return clusters.groups()


def _scored_pairs(block: Sequence[Features]) -> Iterator[tuple[float, Features, Features]]:
    """Pairs that share an actor, recipient, town or country and score enough."""
    shared: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, mention in enumerate(block):
        for token in _tokens(mention):
            shared[token].append(position)
    pairs = {pair for positions in shared.values() for pair in combinations(positions, 2)}
    for first, second in pairs:
        one, other = block[first], block[second]
        if is_barred(one, other):
            continue
        value, enough = score(one, other)
        if value >= enough:
            yield value, one, other


def _tokens(mention: Features) -> Iterator[tuple[str, str]]:
    for name, values in (
        ("actor", mention.actors.keys | mention.actors.countries),
        ("recipient", mention.recipients.keys | mention.recipients.countries),
        ("place", mention.towns | mention.countries),
    ):
        yield from ((name, value) for value in values)
    if mention.mode is not None:
        yield ("mode", f"{mention.mode} in {mention.article}")
    if len(mention.sentence) >= FEWEST_WORDS:
        longest = sorted(mention.sentence, key=lambda word: (-len(word), word))[:3]
        yield ("sentence", " ".join(longest))


def is_barred(one: Features, other: Features) -> bool:
    """Whether two mentions cannot be reports of one event."""
    return (
        (one.mode is not None and other.mode is not None and one.mode != other.mode)
        or _disjoint_days(one, other)
        or _disjoint_parties(one.actors, other.actors)
        or _disjoint_parties(one.recipients, other.recipients)
        or _disjoint(one.countries, other.countries)
        or _disjoint(one.towns, other.towns)
        or (one.article == other.article and _disjoint(one.magnitudes, other.magnitudes))
    )


def _is_one_death(one: Features, other: Features) -> bool:
    """Whether two mentions tell of the death of one person: nobody dies twice."""
    return one.mode == other.mode == DEATH and not one.recipients.keys.isdisjoint(
        other.recipients.keys
    )


def _disjoint_days(one: Features, other: Features) -> bool:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        if _is_one_death(one, other):
            return False
        stale = one.known is not None and other.known is not None
        return stale and abs((one.known or 0) - (other.known or 0)) > FRESH
    return one.last < other.first or other.last < one.first


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)


def _disjoint_parties(one: Party, other: Party) -> bool:
    """Identified on both sides, and neither an actor nor a country in common.

    "France" and "French troops" are one side of an event; "French troops" and a named force
    without a country are not.
    """
    return _disjoint(one.keys, other.keys) and one.countries.isdisjoint(other.countries)


def score(one: Features, other: Features) -> tuple[float, float]:
    """How much two mentions agree, and how much is enough for them."""
    dated, enough = _score_days(one, other)
    value = (
        dated
        + _score_parties(one.actors, other.actors)
        + _score_parties(one.recipients, other.recipients)
        + _score_places(one, other)
        + SAME_MODE * (one.mode is not None and one.mode == other.mode)
        + SAME_STEM * (not one.stems.isdisjoint(other.stems))
        + SAME_ARTICLE * (one.article == other.article)
        + ONE_DEATH * _is_one_death(one, other)
        + _score_sentences(one, other)
    )
    return value, enough


def _score_days(one: Features, other: Features) -> tuple[float, float]:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0.0, ENOUGH_INSIDE if one.article == other.article else ENOUGH_UNDATED
    if one.first == one.last == other.first == other.last:
        return SAME_DAY, ENOUGH_DATED
    same = (one.first, one.last) == (other.first, other.last)
    if same or max(one.last - one.first, other.last - other.first) <= SPELL:
        return SAME_SPELL, ENOUGH_UNDATED
    return 0.0, ENOUGH_VAGUE


def _score_parties(one: Party, other: Party) -> float:
    if not one.keys.isdisjoint(other.keys):
        return SHARED_KEY
    if not one.countries.isdisjoint(other.countries):
        return SHARED_COUNTRY
    return OTHER_WORDS if _disjoint(one.words, other.words) else 0.0


def _score_places(one: Features, other: Features) -> float:
    if not one.towns.isdisjoint(other.towns):
        return SAME_TOWN
    return 0.0 if one.countries.isdisjoint(other.countries) else SHARED_COUNTRY


def _score_sentences(one: Features, other: Features) -> float:
    """How alike the sentences of two articles are: a copied report tells of one event."""
    shared = len(one.sentence & other.sentence)
    if one.article == other.article or shared < FEWEST_WORDS:
        return 0.0
    alike = shared / len(one.sentence | other.sentence)
    if alike >= COPIED:
        return SAME_SENTENCE
    return LIKE_SENTENCE if alike >= REWRITTEN else 0.0


class _Clusters:
    """Groups that grow, with the sums of the links between them."""

    def __init__(self, block: Sequence[Features]) -> None:
        self._members: dict[Key, list[Features]] = {m.key: [m] for m in block}
        self._cluster: dict[Key, Key] = {m.key: m.key for m in block}
        self._links: dict[Key, dict[Key, float]] = {m.key: {} for m in block}
        self._refused: set[tuple[Key, int, Key, int]] = set()

    def add_link(self, one: Key, other: Key, value: float) -> None:
        """Note the score of a pair of mentions."""
        self._links[one][other] = value
        self._links[other][one] = value

    def join_if_alike(self, one: Key, other: Key) -> None:
        """Join the clusters of two mentions unless they are barred or agree too little."""
        first, second = sorted((self._cluster[one], self._cluster[other]))
        if first == second:
            return
        members, others = self._members[first], self._members[second]
        state = (first, len(members), second, len(others))
        if state in self._refused:
            return
        average = self._links[first][second] / (len(members) * len(others))
        inside = all(m.article == members[0].article for m in (*members, *others))
        enough = ENOUGH_INSIDE if inside else ENOUGH_UNDATED
        if average >= enough and not any(is_barred(m, o) for m in members for o in others):
            self._join(first, second)
        else:
            self._refused.add(state)

    def _join(self, first: Key, second: Key) -> None:
        for mention in self._members[second]:
            self._cluster[mention.key] = first
        self._members[first] += self._members.pop(second)
        moved = self._links.pop(second)
        for other, value in moved.items():
            del self._links[other][second]
            if other != first:
                total = self._links[first].get(other, 0.0) + value
                self._links[first][other] = self._links[other][first] = total

    def groups(self) -> list[tuple[Features, ...]]:
        """The clusters, members sorted."""
        return [tuple(sorted(m, key=lambda f: f.key)) for m in self._members.values()]
