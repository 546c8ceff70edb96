"""Which event mentions are reports of one event.

First the mentions of each article are joined to accounts of one event, then the accounts of
different articles: "the withdrawal" alone says too little for another article, but its own
article says whose. Both steps join by average link over a graph of scored pairs, with hard
bars: mentions of another status, of disjoint days, of other actors, recipients, countries or
towns never meet, however many mentions lie between them. A pair is scored twice, by what its
cells say and by what its words say (`timeline_pairs`), and the better reason counts.

Only pairs that share an actor, a place, a word or a sentence are compared, and of those that
hundreds share only the nearest in time: the work grows with the number of mentions, not with
its square. The groups depend on the set of mentions only, not on their order. Where a story is
short, accounts of few words are then joined to the event it tells of (`timeline_salience`).

Leaves out which report copies which.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.story.timeline_corpus import Corpus
from dateline.story.timeline_features import combined
from dateline.story.timeline_links import average_link
from dateline.story.timeline_pairs import agreement, likelihood
from dateline.story.timeline_salience import resolved
from dateline.story.timeline_words import is_light

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.story.timeline_features import Features, Party

# Weights and thresholds were set by reading the groups on development articles: what agrees
# by chance (a country, a stem) must not suffice without a day, what identifies (an actor with
# a recipient or a place) must suffice without one. Multiples of a half, so that sums are exact
# in any order.
SAME_DAY: Final = 3.0
SAME_SPELL: Final = 1.5
SHARED_KEY: Final = 2.0
SHARED_COUNTRY: Final = 1.0
OTHER_WORDS: Final = -1.0
SAME_HEAD: Final = 1.0
"""The same sort of people: "the dockers of Aldermouth" and "dockers"."""
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

# The same for the log-odds of the words, which know nothing of days. Read on development packs
# of invented stories: there words and cells join more than twice the pairs that the cells join alone.
TOLD_DAY: Final = 1.5
"""One day is worth as much as a pair of sentences that share a third of their words."""
TOLD_UNDATED: Final = -1.0
"""For two articles of which one gives no day, where neither a side nor a town is the same."""
TOLD_DIFFER: Final = -2.0
"""For the same where actors or recipients are called otherwise: "the army", "two drones"."""
TOLD_VAGUE: Final = -9.0
"""For a day and the year around it: acts of one sort recur, and words cannot tell them apart."""
TOLD_ENOUGH: Final = 0.0
"""Even odds. At -0.5 the packs gain half as much again, but in a story of hundreds of articles
undated acts of one sort ("called for", "unrest") run together."""
TOLD_MOST: Final = 4.0
"""Log-odds above which words count no more: a copied line must not outvote ten other pairs."""

DEATH: Final = "death"

FEWEST_WORDS: Final = 4
COPIED: Final = 0.75
REWRITTEN: Final = 0.5
"""Longer words that two sentences share, of all they have, if one is a copy of the other."""

SPELL: Final = 31
"""Days up to which an interval says when something was rather than how long it took."""

FRESH: Final = 60
"""Days between two articles after which an undated mention no longer tells of the same event."""


NEAR_CODES: Final = (
    frozenset({Code.ASSAULT, Code.INCIDENT}),
    frozenset({Code.ASSAULT, Code.COERCE}),
    frozenset({Code.AGREE, Code.COOPERATE, Code.AID}),
    frozenset({Code.AGREE, Code.CONSULT}),
    frozenset({Code.AGREE, Code.SUPPORT}),
    frozenset({Code.COERCE, Code.SANCTION}),
    frozenset({Code.COERCE, Code.GOVERN}),
    frozenset({Code.CONCEDE, Code.RETREAT}),
    frozenset({Code.MOBILIZE, Code.RETREAT}),
    frozenset({Code.PROTEST, Code.ASSAULT}),
)
"""Codes between which one act may fall, said in like words: a blast is an attack or an accident."""

FEW: Final = 16
"""Mentions of one token that are all compared with each other."""
WINDOW: Final = 3
"""Of more, those that stand so near in time are: a report repeats what was told last."""

SHOWN: Final = 20
"""Members of a group that are asked for bars one by one; days are asked of all."""


def group(
    mentions: Sequence[Features], bags: Mapping[str, Mapping[str, int]] | None = None
) -> tuple[tuple[Features, ...], ...]:
    """The mentions in groups of one event each, both sorted by article and number.

    `bags` are the roots of each article with their numbers; without them, the words around
    the anchors are all that is known of the articles.
    """
    corpus = Corpus(bags or {})
    blocks: dict[str, list[Features]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda mention: mention.key):
        blocks[mention.status].append(mention)
    knowns = {mention.article: mention.known for mention in mentions}
    groups = [
        found
        for block in blocks.values()
        for found in resolved(list(_group_block(block, corpus)), corpus, knowns)
    ]
    return tuple(sorted(groups, key=lambda members: members[0].key))


def _group_block(block: Sequence[Features], corpus: Corpus) -> Iterator[tuple[Features, ...]]:
    """Groups of mentions of one status."""
    articles: dict[str, list[Features]] = defaultdict(list)
    for mention in block:
        articles[mention.article].append(mention)
    accounts = {
        members[0].key: members
        for inside in articles.values()
        for members in _agglomerate(inside, corpus)
    }
    across = _agglomerate([combined(members) for members in accounts.values()], corpus)
    for group_ in across:
        members = [mention for account in group_ for mention in accounts[account.key]]
        yield tuple(sorted(members, key=lambda mention: mention.key))


def _agglomerate(block: Sequence[Features], corpus: Corpus) -> list[tuple[Features, ...]]:
    """Groups of one block: the strongest pair first, as long as the average link holds."""

    def is_kept_apart(one: Sequence[int], other: Sequence[int]) -> bool:
        return are_barred([block[n] for n in one], [block[n] for n in other])

    groups = average_link(len(block), _scored_pairs(block, corpus), 0.0, is_kept_apart)
    return [tuple(sorted((block[n] for n in g), key=lambda m: m.key)) for g in groups]


def are_barred(members: Sequence[Features], others: Sequence[Features]) -> bool:
    """Whether some mention of one group and some of the other cannot be of one event.

    Days that meet pair by pair meet all together, so that their ends are enough.
    """
    dated = [m for m in (*members, *others) if m.first is not None and m.last is not None]
    if dated and max(m.first or 0 for m in dated) > min(m.last or 0 for m in dated):
        return True
    pairs = product(members[:SHOWN], others[:SHOWN])
    return any(not _may_be_one_act(one, other) or is_barred(one, other) for one, other in pairs)


def _scored_pairs(block: Sequence[Features], corpus: Corpus) -> Iterator[tuple[int, int, float]]:
    """Pairs that have something in common and no bar, with how far they are above enough."""
    for first, second in sorted(_candidates(block)):
        one, other = block[first], block[second]
        if _may_be_one_act(one, other) and not is_barred(one, other):
            yield first, second, score(one, other, corpus)


def _candidates(block: Sequence[Features]) -> set[tuple[int, int]]:
    """Pairs of positions to compare: those that share a token, the lesser first."""
    shared: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position, mention in enumerate(block):
        for token in _tokens(mention):
            shared[token].append(position)
    pairs: set[tuple[int, int]] = set()
    order = [_nearby(mention) for mention in block]
    for positions in shared.values():
        if len(positions) <= FEW:
            pairs.update(combinations(positions, 2))
            continue
        positions.sort(key=order.__getitem__)
        for apart in range(1, WINDOW + 1):
            near = zip(positions, positions[apart:], strict=False)
            pairs.update((min(pair), max(pair)) for pair in near)
    return pairs


def _nearby(mention: Features) -> tuple[object, ...]:
    """In which order mentions that share a token are laid out: by day, then by word."""
    day = mention.first if mention.first is not None else mention.known
    return (day or 0, _anchor(mention), mention.key)


def _anchor(mention: Features) -> str:
    return mention.telling.anchor[0] if mention.telling is not None else ""


def _tokens(mention: Features) -> Iterator[tuple[str, ...]]:
    """What another mention must have too to be compared: act and actor, place or word."""
    act = mention.code or ""
    for name, values in (
        ("actor", mention.actors.keys | mention.actors.countries),
        ("recipient", mention.recipients.keys | mention.recipients.countries),
        ("place", mention.towns | mention.countries),
    ):
        yield from ((name, act, value) for value in sorted(values))
    if mention.mode is not None:
        yield ("mode", mention.mode, mention.article)
    if len(mention.sentence) >= FEWEST_WORDS:
        longest = sorted(mention.sentence, key=lambda word: (-len(word), word))[:3]
        yield ("sentence", act, *longest)
    if mention.telling is not None and not is_light(mention.telling.anchor[0]):
        yield ("word", mention.telling.anchor[0])


def _may_be_one_act(one: Features, other: Features) -> bool:
    """Whether codes and modes allow one act: near codes and other modes need like words."""
    if one.code == other.code and (
        one.mode == other.mode or one.mode is None or other.mode is None
    ):
        return True
    if one.code != other.code and frozenset({one.code, other.code}) not in NEAR_CODES:
        return False
    return _are_like(one, other)


def _are_like(one: Features, other: Features) -> bool:
    """Whether the anchors are one word; a light one ("made") says nothing."""
    if one.telling is None or other.telling is None:
        return False
    words, others = one.telling.anchor, other.telling.anchor
    return any(a == b and not is_light(a) for a in words for b in others)


def is_barred(one: Features, other: Features) -> bool:
    """Whether two mentions cannot be reports of one event."""
    return (
        _disjoint_days(one, other)
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


def score(one: Features, other: Features, corpus: Corpus) -> float:
    """How far two mentions are above what is enough to be one event, by cells or by words."""
    by_cells, enough = score_cells(one, other)
    if one.telling is None or other.telling is None:
        return by_cells - enough
    return max(by_cells - enough, _score_words(one, other, corpus) - TOLD_ENOUGH)


def _score_words(one: Features, other: Features, corpus: Corpus) -> float:
    """The log-odds of the words, with what the days add."""
    words = min(TOLD_MOST, likelihood(one, other, corpus))
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return words + (0.0 if one.article == other.article else _told_undated(one, other))
    if one.first == one.last == other.first == other.last:
        return words + TOLD_DAY
    return words + (0.0 if _is_one_spell(one, other) else TOLD_VAGUE)


def _told_undated(one: Features, other: Features) -> float:
    """What it costs two articles that one gives no day: nothing where side or town is one.

    Sides of other countries are never one without a day.
    """
    parties = (one.actors, other.actors), (one.recipients, other.recipients)
    if any(_disjoint(a.countries, b.countries) for a, b in parties):
        return TOLD_VAGUE
    sides = (
        agreement(one.actors, other.actors),
        agreement(one.recipients, other.recipients),
    )
    if any(differs for _, differs in sides):
        return TOLD_DIFFER
    agree = any(same for same, _ in sides) or not one.towns.isdisjoint(other.towns)
    return 0.0 if agree else TOLD_UNDATED


def _is_one_spell(one: Features, other: Features) -> bool:
    """Whether two dated mentions have the same days, or days that are few on both sides."""
    days = [(m.first or 0, m.last or 0) for m in (one, other)]
    return days[0] == days[1] or max(last - first for first, last in days) <= SPELL


def score_cells(one: Features, other: Features) -> tuple[float, float]:
    """How much the cells of two mentions agree, and how much is enough for them."""
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
    if not one.heads.isdisjoint(other.heads):
        return SAME_HEAD
    return OTHER_WORDS if _disjoint(one.words, other.words) else 0.0


def _score_places(one: Features, other: Features) -> float:
    if not one.towns.isdisjoint(other.towns):
        return SAME_TOWN
    return 0.0 if one.countries.isdisjoint(other.countries) else SHARED_COUNTRY


def _score_sentences(one: Features, other: Features) -> float:
    """How alike the sentences of two articles are: a copied report tells of one event."""
    if one.article == other.article:
        return 0.0
    shared = len(set(one.sentence).intersection(other.sentence))
    if shared < FEWEST_WORDS:
        return 0.0
    alike = shared / (len(one.sentence) + len(other.sentence) - shared)
    if alike >= COPIED:
        return SAME_SENTENCE
    return LIKE_SENTENCE if alike >= REWRITTEN else 0.0
