"""Whether two statements are tellings of one: likeness of words, and what speaks against it.

Words weigh the more the fewer articles use them. A telling has the same words in a row, or is
the other one cut shorter, or says it in other words; how much is asked for depends on how sure
it is that speaker and day are the same. Numbers, days or names that differ, a "not" that only
one has, and words of opposite meaning forbid a link.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.codes import STANCES, SpeechAct, StatementType
from dateline.story.restated_conflicts import MORE, differ, gap, shared_words, tells
from dateline.story.restated_sayings import How

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Interval
    from dateline.story.restated_sayings import Saying, Voice

RUN: Final = 5
"""Words in a row that two reports hardly write by chance."""

LONG: Final = 12
"""Words in a row that outweigh the names beside them."""

LEAST: Final = 3
"""Words that two tellings share at least, and that a row of words must hold beside names."""

WHOLE: Final = 4
"""Words of a statement that, told again word for word, is no set phrase."""

CHANCE: Final = 0.3
"""Part of the shorter telling that words with one stem make up, words of one root left out."""

SHORTER: Final = 0.7
"""A telling with less than this part of the words of the other is cut, not reworded."""

RISE: Final = 0.05
"""By how much more two quotations must agree that need not be of one speech."""


NEAR: Final = 3
"""Days between two articles beyond which a speaker may have said the same thing again."""


class Bond(IntEnum):
    """How sure it is that two statements have one speaker."""

    APART = 0
    OPEN = 1
    LIKELY = 2
    SAME = 3


class Bars(NamedTuple):
    """The least cover, likeness and number of shared words of a link."""

    cover: float
    likeness: float
    words: int


BARS: Final[dict[tuple[Bond, bool], Bars]] = {
    (Bond.SAME, True): Bars(0.75, 0.55, 3),
    (Bond.SAME, False): Bars(0.85, 0.75, 4),
    (Bond.LIKELY, True): Bars(0.8, 0.65, 4),
    (Bond.LIKELY, False): Bars(0.9, 0.8, 5),
    (Bond.OPEN, True): Bars(1.0, 0.85, 5),
    (Bond.OPEN, False): Bars(1.0, 0.9, 6),
}
"""By the bond of the speakers, and by whether the two may well be of one occasion."""

LONGER: Final = {Bond.SAME: RUN, Bond.LIKELY: RUN + 1, Bond.OPEN: RUN + 2}
"""Words in a row that settle it, by the bond of the speakers."""

MOST_OF: Final = {Bond.SAME: 0.45, Bond.LIKELY: 0.5, Bond.OPEN: 0.75}
"""Part of the shorter telling whose words the other then has, too."""

PART: Final = {Bond.SAME: 0.0, Bond.LIKELY: 0.2, Bond.OPEN: 0.4}
"""Likeness that a row of words needs besides: an hour of talk holds many sentences of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two statements that are tellings of one; positions are those of words of each.

    `likeness` is 0..1, `run` the longest row of words that both have, as its place in each
    and its length; `shared` pairs positions in `words`.
    """

    how: How
    likeness: float
    cover: float
    run: tuple[int, int, int]
    shared: tuple[tuple[int, int], ...]


class Weights:
    """What each word is worth, by how few articles of the story use it in a statement: 1 to 2."""

    def __init__(self, sayings: Sequence[Saying]) -> None:
        uses = {(saying.article, word) for saying in sayings for word in saying.stems}
        spread = Counter(word for _, word in uses)
        articles = len({article for article, _ in uses}) + 1
        self._weights = {
            word: 1 + math.log(articles / known) / math.log(articles + 1)
            for word, known in spread.items()
        }
        self._totals = {s.place: math.fsum(map(self.of, s.stems)) for s in sayings}

    def of(self, word: str) -> float:
        """The weight of a stem."""
        return self._weights[word]

    def total(self, saying: Saying) -> float:
        """The weight of all different stems of a statement."""
        return self._totals[saying.place]

    def may_agree(self, one: Saying, other: Saying) -> bool:
        """Whether the stems that both have leave a chance; cheap, for most pairs have none."""
        common = math.fsum(map(self.of, one.stems & other.stems))
        return common >= CHANCE * min(self.total(one), self.total(other))


def matched(one: Saying, other: Saying, weights: Weights) -> Match | None:
    """How the second tells what the first does; `None` where they are two statements."""
    bond = bond_of(one.voice, other.voice)
    if bond is Bond.APART or _overlap(one, other):
        return None
    if not _acts_agree(one, other) or not _days_agree(one, other):
        return None
    if not tells(one, other) or not weights.may_agree(one, other):
        return None
    shared = shared_words(one, other)
    match = _judged(one, other, shared, weights)
    if match is None or not _is_enough(match, one, other, bond):
        return None
    long = match.run[2] >= LONG
    return None if differ(one, other, how=match.how, long=long) else match


def _overlap(one: Saying, other: Saying) -> bool:
    """Whether one statement holds words of the other: "the agency said that he said"."""
    return one.article == other.article and any(
        mine.overlaps(theirs)
        for mine in one.statement.content
        for theirs in other.statement.content
    )


def _judged(
    one: Saying, other: Saying, shared: Sequence[tuple[int, int, float]], weights: Weights
) -> Match | None:
    """How far two statements agree, and how; `None` where too little is shared for any link."""
    common = math.fsum(part * weights.of(one.words[mine]) for mine, _, part in shared)
    mine, theirs = weights.total(one), weights.total(other)
    cover = min(1.0, common / min(mine, theirs))
    likeness = min(1.0, 2 * common / (mine + theirs))
    if cover < min(MOST_OF.values()):
        return None
    run = _longest_run(one.forms, other.forms)
    how = How.REWORDED
    if run[2] == max(len(one.forms), len(other.forms)):
        how = How.IDENTICAL
    elif run[2] >= RUN and _told_in(one, run[0], run[2]) >= LEAST:
        how = How.VERBATIM
    elif min(mine, theirs) < SHORTER * max(mine, theirs):
        how = How.SHORTENED
    return Match(
        how=how,
        likeness=likeness,
        cover=cover,
        run=run,
        shared=tuple((mine, theirs) for mine, theirs, _ in shared),
    )


def _told_in(saying: Saying, start: int, length: int) -> int:
    """How many words beside names a row of words holds."""
    return sum(
        start <= position < start + length and word not in saying.naming
        for word, position in zip(saying.words, saying.positions, strict=True)
    )


def _is_enough(match: Match, one: Saying, other: Saying, bond: Bond) -> bool:
    """Whether the words agree as far as the speakers and the days ask for."""
    near = _is_near(one, other)
    both_direct = StatementType.INDIRECT not in {one.statement.type, other.statement.type}
    if match.how is How.IDENTICAL:
        return match.run[2] >= WHOLE + (0 if near else 2) + (0 if bond > Bond.OPEN else WHOLE)
    if len(match.shared) < LEAST:
        return False
    if match.how is How.VERBATIM:
        enough = match.cover >= MOST_OF[bond] and match.likeness >= PART[bond]
        return enough and match.run[2] >= LONGER[bond] + (0 if near else 2)
    if one.article == other.article and both_direct:
        return False
    bars = BARS[bond, near and one.article != other.article]
    rise = RISE if both_direct and not one.media & other.media else 0.0
    if len(match.shared) >= bars.words and match.likeness >= bars.likeness + rise:
        return True
    whole = match.cover >= bars.cover + rise and match.likeness >= PART[bond]
    return whole and len(match.shared) > bars.words


def bond_of(one: Voice, other: Voice) -> Bond:
    """How sure it is that two voices are one.

    A ministry and its spokesman may be one voice; two named persons, and two bodies whose
    names have nothing in common, are not.
    """
    if one.key is not None and one.key == other.key:
        return Bond.SAME
    if one.key is not None and other.key is not None:
        both = one.person and other.person
        return Bond.OPEN if not both and one.words & other.words else Bond.APART
    if one.country is not None and other.country not in {None, one.country}:
        return Bond.APART
    if one.key is None and other.key is None and one.words & other.words:
        return Bond.SAME if one.words == other.words and len(one.words) > 1 else Bond.LIKELY
    if one.called and one.called == other.called:
        return Bond.LIKELY
    return Bond.OPEN


def _acts_agree(one: Saying, other: Saying) -> bool:
    """What is only talked about is no telling; what is expected or planned is none of what is said."""
    acts = {one.statement.act, other.statement.act}
    return SpeechAct.TOPIC not in acts and (len(acts) == 1 or not acts & STANCES)


def _days_agree(one: Saying, other: Saying) -> bool:
    """Whether both may have been said on one day: not after either article appeared."""
    if gap(one.said, other.said) > 1:
        return False
    return not (_follows(one.said, other.known) or _follows(other.said, one.known))


def _follows(said: Interval | None, known: Interval | None) -> bool:
    """Whether something was surely said after an article appeared."""
    if said is None or known is None or said.first is None or known.last is None:
        return False
    return (said.first - known.last).days > 1


def _is_near(one: Saying, other: Saying) -> bool:
    """Whether two statements may well be of one occasion."""
    if one.said is not None and other.said is not None:
        return True
    return gap(one.said or one.known, other.said or other.known) <= NEAR


def _longest_run(one: Sequence[str], other: Sequence[str]) -> tuple[int, int, int]:
    """The longest row of words that both have: its place in each and its length; the first of several."""
    best = (0, 0, 0)
    lengths: dict[int, int] = {}
    places: dict[str, list[int]] = {}
    for position, form in enumerate(other):
        places.setdefault(form, []).append(position)
    for start, form in enumerate(one):
        lengths = {place: lengths.get(place - 1, 0) + 1 for place in places.get(form, ())}
        for place, length in lengths.items():
            if length > best[2]:
                best = (start - length + 1, place - length + 1, length)
    return best


def candidates(sayings: Sequence[Saying]) -> Iterator[tuple[int, int]]:
    """Pairs of positions in order that share a few words which are not common.

    Found for one statement after the other: all pairs that share a single word fill gigabytes.
    """
    uses: dict[str, list[int]] = {}
    for position, saying in enumerate(sayings):
        for word in sorted(saying.stems) if len(saying.forms) <= LONGEST else ():
            uses.setdefault(word, []).append(position)
    met: list[list[list[int]]] = [[] for _ in sayings]
    for positions in uses.values():
        if 1 < len(positions) <= COMMON:
            for position in positions:
                met[position].append(positions)
    for position, lists in enumerate(met):
        later = (p[bisect_right(p, position) :] for p in lists)
        shared = Counter(chain.from_iterable(later))
        yield from ((position, n) for n in sorted(shared) if shared[n] >= MORE)


LONGEST: Final = 400
"""Words of a statement that is compared: a speech printed whole holds many."""

COMMON: Final = 200
"""Statements that may use a word by which tellings are sought: more say little and cost much."""
