"""Whether a mention that is named as known is the act that another article dates.

Acts that a country has once in a while (a coup, an earthquake) are told apart by kind and
country, those that a person does or suffers once (a death) by that person; of other acts two
cells must agree. Doubt is kept: a dated act that may be the one that is meant, though nothing
shows it, still contradicts.

Leaves out what only the course of a story tells: "the attack", of many in one country.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.records import Interval
from dateline.story.anchoring_reading import DEATH, WIDEST, width
from dateline.story.timeline_merging import is_barred

if TYPE_CHECKING:
    from collections.abc import Sequence

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
HORIZON: Final = timedelta(days=366)
"""How long before an article an act may lie that it still calls "the coup" without a date."""
LONGEST_DOUBT: Final = 92
"""Days over which the publication of an article may be in doubt; beyond, it may be of any coup."""
ENOUGH: Final = 2
"""Cells that must agree where kind and country say too little."""


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
    return is_barred(*(replace(m.features, first=None, known=None) for m in (known, dated)))


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


def agreement(
    known: Mention, published: Published | None, dated: Sequence[Dated], hosts: frozenset[str]
) -> Agreement | None:
    """What a story says of the days of an act; `None` where no other article dates it.

    `known` names the act in an article that appeared on `published`, `dated` are the dated
    mentions of all articles, `hosts` the countries in which the story knows such acts.
    """
    shown, doubtful = _sorted(known, published, dated, hosts)
    if all(found.mention.article == known.article for found in shown):
        return None
    days = _common([found.days for found in shown])
    if days is not None and any(_common([days, found.days]) is None for found in doubtful):
        days = None
    return Agreement(tuple(shown), days)


def _sorted(
    known: Mention, published: Published | None, dated: Sequence[Dated], hosts: frozenset[str]
) -> tuple[list[Dated], list[Dated]]:
    """Dated mentions that are the act, best first, and those that only may be."""
    likely = [
        (likeness(known, found.mention, hosts), found)
        for found in dated
        if _is_in_reach(known, found, published)
        and found.mention.features.key != known.features.key
    ]
    shown = [found for like, found in likely if like is Likeness.SAME and found.is_exact]
    doubtful = [
        found
        for like, found in likely
        if like is Likeness.PERHAPS or (like is Likeness.SAME and not found.is_exact)
    ]
    return sorted(shown, key=lambda found: _rank(found, known)), doubtful


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


def _is_in_reach(known: Mention, dated: Dated, published: Published | None) -> bool:
    """Whether an act lies in the year before an article whose own date is known well enough.

    What a person does once may lie further back.
    """
    when, days = None if published is None else published.interval, dated.days
    if when is None or when.first is None or when.last is None or width(when) > LONGEST_DOUBT:
        return False
    if days.first is None or days.last is None or width(days) > WIDEST:
        return False
    once = known.kind == dated.mention.kind in ONCE
    return days.first <= when.last and (once or days.last >= when.first - HORIZON)


def _common(intervals: Sequence[Interval]) -> Interval | None:
    """The days that are in all of these closed intervals."""
    first = max((i.first for i in intervals if i.first is not None), default=None)
    last = min((i.last for i in intervals if i.last is not None), default=None)
    if first is None or last is None or last < first:
        return None
    return Interval(first, last)
