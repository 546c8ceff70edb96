"""Whether a mention that is named as known is the act that another article dates.

Acts that a country has once in a while (a coup, an earthquake) are told apart by kind and
country, those that a person does or suffers once (a death) by that person; of other acts two
cells must agree. Doubt is kept: a dated act that may be the one that is meant, though nothing
shows it, still contradicts.

Leaves out what only the course of a story tells: "the attack", of many in one country.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.records import Interval
from dateline.story.anchoring_reading import DEATH, WIDEST, width
from dateline.story.timeline_merging import is_barred

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.records import Published
    from dateline.story.anchoring_reading import Dated, Kind, Mention
    from dateline.story.timeline_features import Party

LOOSE_KINDS: Final = frozenset({"outbreak", "economy", "sport", "crime", "other"})
"""Modes that tell kinds of acts apart less than their words do."""
ONE_KIND: Final[frozenset[Kind]] = frozenset({(Code.COERCE, "coup")})
"""Kinds whose words all name one sort of act: a coup, putsch, takeover or overthrow."""
ATTEMPT: Final = "attempt"
RARE: Final[frozenset[Kind]] = ONE_KIND | {(Code.COERCE, "martial-law")}
"""Kinds of acts that a country has once in a while."""
RARE_WORDS: Final = frozenset(
    {"cyclone", "earthquake", "hurricane", "quake", "tsunami", "typhoon"}
)
"""Last words of others. An election may be to come, a vote or a flood one of many."""
ONCE: Final[dict[Kind, str]] = {
    DEATH: "recipients",
    (Code.RETREAT, "resign"): "actors",
    (Code.SANCTION, "convict"): "recipients",
}
"""Kinds of acts that a person does or suffers once, and the role of that person."""
HORIZON: Final = 366
"""How many days before an article an act may lie that it still calls "the coup" without a date."""
LONGEST_DOUBT: Final = 92
"""Days over which the publication of an article may be in doubt; beyond, it may be of any coup."""
ENOUGH: Final = 2
"""Cells that must agree where kind and country say too little."""


class Dates:
    """The dated mentions of a story by what another mention of their act must share with them.

    An act shares the last word of its anchor with the mention that names it, or its kind and
    the rule that found it (`_is_one_kind`). Mentions that say the same are kept together: of ten
    thousand that date "the spill", most say no more than the word, and one comparison does.
    """

    def __init__(self, dated: Iterable[Dated]) -> None:
        sorts: defaultdict[tuple[object, ...], list[Dated]] = defaultdict(list)
        self._by_word: defaultdict[tuple[Code | None, str], list[list[Dated]]] = defaultdict(list)
        self._by_rule: defaultdict[tuple[Kind, str], list[list[Dated]]] = defaultdict(list)
        self._hosts: defaultdict[Kind, set[str]] = defaultdict(set)
        for found in dated:
            sorts[found.mention.sort].append(found)
        for alike in sorts.values():
            mention = alike[0].mention
            self._by_word[mention.features.code, mention.stems[-1]].append(alike)
            self._by_rule[mention.kind, _rule(mention)].append(alike)
            self._hosts[mention.kind] |= mention.located

    def near(self, known: Mention) -> list[list[Dated]]:
        """The mentions that may be of the act that `known` names, those that say the same together."""
        found = self._by_word[known.features.code, known.stems[-1]]
        others = self._by_rule[known.kind, _rule(known)]
        last = known.stems[-1]
        return found + [alike for alike in others if alike[0].mention.stems[-1] != last]

    def hosts(self, kind: Kind) -> frozenset[str]:
        """The countries in which the story knows acts of a kind."""
        return frozenset(self._hosts[kind])


def _rule(mention: Mention) -> str:
    """The rule that found a mention; of a kind whose words all name one sort of act, any."""
    return "" if mention.kind in ONE_KIND else mention.frame


class Likeness(IntEnum):
    """What two mentions allow to be said of them."""

    OTHER = 0
    PERHAPS = 1
    SAME = 2


def likeness(known: Mention, dated: Mention, hosts: frozenset[str]) -> Likeness:
    """Whether a mention named as known is an act that is dated elsewhere.

    `hosts` are the countries in which the story knows acts of this kind.
    """
    if not _is_one_kind(known, dated) or _is_contradicted(known, dated):
        return Likeness.OTHER
    once = known.kind == dated.kind in ONCE
    if once and _by_person(known, dated) is not Likeness.PERHAPS:
        return _by_person(known, dated)
    if not _is_of_one_country(known, dated, hosts):
        return Likeness.OTHER
    if once:
        return Likeness.PERHAPS
    if known.anchor != dated.anchor and _are_numbers(known, dated):
        return Likeness.PERHAPS
    return Likeness.SAME if _is_identified(known, dated) else Likeness.PERHAPS


def _by_person(known: Mention, dated: Mention) -> Likeness:
    """The same person's act, another's, or one of nobody that is named on either side."""
    role = ONCE[known.kind]
    here, there = (getattr(m.features, role).keys for m in (known, dated))
    if not here and not there:
        return Likeness.PERHAPS
    return Likeness.OTHER if here.isdisjoint(there) else Likeness.SAME


def _is_one_kind(known: Mention, dated: Mention) -> bool:
    """Whether words or rules show one kind of act; an attempt is not the coup itself."""
    one, other = known.features, dated.features
    if one.code is not other.code or (ATTEMPT in known.frame) != (ATTEMPT in dated.frame):
        return False
    if one.mode is not None and other.mode is not None and one.mode != other.mode:
        return False
    if _are_words_alike(known, dated) or known.kind == dated.kind in ONE_KIND:
        return True
    narrow = one.mode is not None and one.mode not in LOOSE_KINDS
    return narrow and known.kind == dated.kind and known.frame == dated.frame


def _are_words_alike(known: Mention, dated: Mention) -> bool:
    """Whether one anchor ends in the words of the other but for endings.

    "The election" may be the presidential one, the parliamentary one is not.
    """
    shorter, longer = sorted((known.stems, dated.stems), key=len)
    return longer[len(longer) - len(shorter) :] == shorter


def _is_contradicted(known: Mention, dated: Mention) -> bool:
    """Whether actors, recipients or places exclude each other; days are not compared here."""
    return is_barred(known.timeless, dated.timeless)


def _is_of_one_country(known: Mention, dated: Mention, hosts: frozenset[str]) -> bool:
    """Whether two mentions may be of one country, by themselves, their sentences or articles.

    A sentence about France and Niger may tell of a coup in Niger: only countries of which the
    story knows such an act count. Two articles of which neither says where are compared whole.
    """
    here, there = (m.located or m.sentence & hosts for m in (known, dated))
    if here and there:
        return not here.isdisjoint(there)
    if here or there:
        return not (here or known.focus).isdisjoint(there or dated.focus)
    return bool(known.focus) and (known.focus <= dated.focus or dated.focus <= known.focus)


def _are_numbers(known: Mention, dated: Mention) -> bool:
    """Whether one is the plural of the other: "the attacks" are not "the attack"."""
    return _are_words_alike(known, dated) and known.is_plural != dated.is_plural


def _is_identified(known: Mention, dated: Mention) -> bool:
    """Whether what two mentions say shows that they are one act.

    "The overthrow of this one in the Sudan and that one in Tunisia" is of no one country.
    """
    one, other = known.features, dated.features
    if known.kind == dated.kind in RARE or known.last_word in RARE_WORDS:
        person = _is_shared(one.recipients, other.recipients)
        return person or max(len(known.located), len(dated.located)) < 2
    cells = (
        _is_shared(one.actors, other.actors),
        _is_shared(one.recipients, other.recipients),
        not one.towns.isdisjoint(other.towns),
    )
    return sum(cells) >= ENOUGH


def _is_shared(one: Party, other: Party) -> bool:
    return not one.keys.isdisjoint(other.keys)


@dataclass(frozen=True, slots=True)
class Agreement:
    """The mentions that date an act, the best first, and the days that all of them allow.

    `days` is `None` where they, or others that may be of the same act, contradict each other.
    """

    shown: tuple[Dated, ...]
    days: Interval | None


def agreement(known: Mention, published: Published | None, dates: Dates) -> Agreement | None:
    """What a story says of the days of an act; `None` where no other article dates it.

    `known` names the act in an article that appeared on `published`, `dates` are the dated
    mentions of all articles.
    """
    shown, doubtful = _sorted(known, published, dates)
    if all(found.mention.article == known.article for found in shown):
        return None
    days = _common([found.days for found in shown])
    if days is not None and any(_exclude(days, found.days) for found in doubtful):
        days = None
    return Agreement(tuple(shown), days)


def _sorted(
    known: Mention, published: Published | None, dates: Dates
) -> tuple[list[Dated], list[Dated]]:
    """Dated mentions that are the act, best first, and those that only may be."""
    reach = _reach(published)
    if reach is None:
        return [], []
    shown: list[Dated] = []
    doubtful: list[Dated] = []
    for like, found in _likely(known, reach, dates):
        if found.mention.features.key != known.features.key:
            sure = like is Likeness.SAME and found.is_exact
            (shown if sure else doubtful).append(found)
    return sorted(shown, key=lambda found: _rank(found, known)), doubtful


def _likely(
    known: Mention, reach: tuple[date, date], dates: Dates
) -> Iterator[tuple[Likeness, Dated]]:
    """The dated mentions in reach that may be the act.

    Magnitudes exclude each other within an article only: there every mention is compared.
    """
    hosts = dates.hosts(known.kind)
    for alike in dates.near(known):
        of_all: Likeness | None = None
        for found in alike:
            if found.mention.article == known.article:
                like = likeness(known, found.mention, hosts)
            elif of_all is None:
                like = of_all = likeness(known, found.mention, hosts)
            else:
                like = of_all
            if like is not Likeness.OTHER and _is_in_reach(known, found, reach):
                yield like, found


def _rank(found: Dated, known: Mention) -> tuple[bool, int, int, int, tuple[str, int]]:
    """Other articles first, narrow days before wide ones, whole dates first, then early articles."""
    features = found.mention.features
    return (
        features.article == known.article,
        width(found.days),
        -found.digits,
        features.known or 0,
        features.key,
    )


def _reach(published: Published | None) -> tuple[date, date] | None:
    """The days on which an act may lie that an article still calls known.

    The year before an article whose own date is known well enough.
    """
    when = None if published is None else published.interval
    if when is None or when.first is None or when.last is None or width(when) > LONGEST_DOUBT:
        return None
    first = max(1, when.first.toordinal() - HORIZON)
    return date.fromordinal(first), when.last


def _is_in_reach(known: Mention, dated: Dated, reach: tuple[date, date]) -> bool:
    """Whether an act lies in these days; what a person does once may lie further back."""
    days = dated.days
    if days.first is None or days.last is None or width(days) > WIDEST:
        return False
    once = known.kind == dated.mention.kind in ONCE
    return days.first <= reach[1] and (once or days.last >= reach[0])


def _common(intervals: Sequence[Interval]) -> Interval | None:
    """The days that are in all of these closed intervals."""
    first = max((i.first for i in intervals if i.first is not None), default=None)
    last = min((i.last for i in intervals if i.last is not None), default=None)
    if first is None or last is None or last < first:
        return None
    return Interval(first, last)


def _exclude(one: Interval, other: Interval) -> bool:
    """Whether two closed intervals have no day in common."""
    return _common([one, other]) is None
