"""What the merging of the timeline compares: one event mention as sets of keys and days.

Leaves out what makes them of an article: `timeline_reading`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.codes import Code, Status


@dataclass(frozen=True, slots=True)
class Party:
    """One side of an event.

    `keys` are identified actors, `countries` those they belong to, `words` what they are
    called, without small words and pronouns; `heads` are the roots of what heads the phrases:
    "the dockers of Aldermouth" are "dockers".
    """

    keys: frozenset[str]
    countries: frozenset[str]
    words: frozenset[str]
    heads: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The words of one mention, as roots.

    `anchor` holds those of the anchor, `left` and `right` the words near it on either side,
    `around` those of the whole sentence, each sorted; `names` are keys of actors and names of places in it,
    `numbers` its numbers. `sentence` is where the sentence begins. `given` says that the act is
    named as known ("the attack"), `renewed` that it is named as another one ("a second attack").
    """

    anchor: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    around: tuple[str, ...]
    names: frozenset[str]
    numbers: frozenset[str]
    sentence: int
    given: bool = False
    renewed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """One mention. `first` and `last` are ordinal days, `None` where the mention is undated.

    `known` is the first ordinal day on which the article's publication is possible, `None`
    where the article is undated; `latest` is the last day of the act, known of undated ones too.
    `magnitudes` are numbers as digits, `towns` places that are no countries or regions.
    """

    article: str
    number: int
    code: Code | None
    mode: str | None
    status: Status
    first: int | None
    last: int | None
    known: int | None
    actors: Party
    recipients: Party
    towns: frozenset[str]
    countries: frozenset[str]
    stems: frozenset[str]
    magnitudes: frozenset[str]
    sentence: tuple[str, ...]
    """The longer words of the sentence, sorted; the longest one's for several mentions together."""
    telling: Telling | None = None
    latest: int | None = None
    told: int | None = None
    """The last ordinal day on which the article's publication is possible."""
    located: frozenset[str] = frozenset()
    """Those of the towns that the gazetteer knows."""
    past: bool = False
    """Whether an undated mention stands beside days long past."""

    @property
    def key(self) -> tuple[str, int]:
        """Article and number of the event in it: unique, and the order of all comparisons."""
        return (self.article, self.number)


def combined(mentions: Sequence[Features]) -> Features:
    """What mentions of one event in one article say together; their days must have one in common."""
    if len(mentions) == 1:
        return mentions[0]
    dated = [(m.first, m.last) for m in mentions if m.first is not None and m.last is not None]
    return replace(
        mentions[0],
        mode=next((m.mode for m in mentions if m.mode is not None), None),
        first=max((first for first, _ in dated), default=None),
        last=min((last for _, last in dated), default=None),
        actors=joined([m.actors for m in mentions]),
        recipients=joined([m.recipients for m in mentions]),
        towns=frozenset[str]().union(*(m.towns for m in mentions)),
        countries=frozenset[str]().union(*(m.countries for m in mentions)),
        stems=frozenset[str]().union(*(m.stems for m in mentions)),
        magnitudes=frozenset[str]().union(*(m.magnitudes for m in mentions)),
        sentence=max((m.sentence for m in mentions), key=lambda words: (len(words), words)),
        telling=_told([m.telling for m in mentions if m.telling is not None]),
    )


def _told(tellings: Sequence[Telling]) -> Telling | None:
    """The fullest telling of several, with the anchors of all after its own."""
    if not tellings:
        return None
    fullest = max(tellings, key=lambda t: (len(t.names), len(t.around), -t.sentence))
    others = sorted({word for telling in tellings for word in telling.anchor})
    kept = tuple(word for word in others if word not in fullest.anchor)
    return replace(fullest, anchor=fullest.anchor + kept)


def joined(parties: Sequence[Party]) -> Party:
    """All that several phrases say of one side."""
    return Party(
        keys=frozenset[str]().union(*(party.keys for party in parties)),
        countries=frozenset[str]().union(*(party.countries for party in parties)),
        words=frozenset[str]().union(*(party.words for party in parties)),
        heads=frozenset[str]().union(*(party.heads for party in parties)),
    )
