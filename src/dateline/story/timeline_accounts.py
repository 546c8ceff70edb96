"""Groups of mentions as wholes: what all of them say of one event.

Leaves out which groups are of one event: `timeline_salience`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from dateline.story.timeline_features import joined
from dateline.story.timeline_words import is_light, is_number

if TYPE_CHECKING:
    from dateline.story.timeline_features import Features, Party

    Group = tuple[Features, ...]

LOOSE_MODES: Final = frozenset({"other", "withdraw", "change", "allege"})
"""Modes that say too little of the act to make two acts of one kind."""

NUMERAL: Final = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Account:
    """A group of mentions as a whole."""

    members: Group

    @property
    def key(self) -> tuple[str, int]:
        """That of its first mention."""
        return self.members[0].key

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """The days that all dated mentions allow."""
        dated = [(m.first, m.last) for m in self.members if m.first is not None and m.last]
        if not dated:
            return None
        return max(first for first, _ in dated), min(last or 0 for _, last in dated)

    @cached_property
    def latest(self) -> int | None:
        """The last day on which the event can have been."""
        return min((m.latest for m in self.members if m.latest is not None), default=None)

    @cached_property
    def known(self) -> tuple[int, ...]:
        """The days from which on its articles can have appeared."""
        return tuple(sorted({m.known for m in self.members if m.known is not None}))

    @cached_property
    def told(self) -> tuple[int, int] | None:
        """The days between which its articles appeared, as far as they are dated."""
        firsts = [m.known for m in self.members if m.known is not None]
        lasts = [m.told for m in self.members if m.told is not None]
        return (min(firsts), max(lasts)) if firsts and lasts else None

    @cached_property
    def actors(self) -> Party:
        """The sides that act."""
        return self._without_numbers(joined([m.actors for m in self.members]))

    @cached_property
    def recipients(self) -> Party:
        """The sides that are acted on."""
        return self._without_numbers(joined([m.recipients for m in self.members]))

    def _without_numbers(self, party: Party) -> Party:
        """A party whose heads say what it is, not how many: "eleven people" are nobody known."""
        return replace(party, heads=frozenset(h for h in party.heads if not is_number(h)))

    @cached_property
    def sides(self) -> Party:
        """All sides together."""
        return joined([self.actors, self.recipients])

    @cached_property
    def towns(self) -> frozenset[str]:
        """The places that are told, countries apart."""
        return frozenset[str]().union(*(m.towns for m in self.members))

    @cached_property
    def located(self) -> frozenset[str]:
        """Those of them that the gazetteer knows: two of these are two places."""
        return frozenset[str]().union(*(m.located for m in self.members))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries of these places."""
        return frozenset[str]().union(*(m.countries for m in self.members))

    @cached_property
    def magnitudes(self) -> frozenset[str]:
        """The numbers that are told of it."""
        return frozenset[str]().union(*(m.magnitudes for m in self.members))

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """Those of them that could be read."""
        return tuple(sorted(float(m) for m in self.magnitudes if NUMERAL.fullmatch(m)))

    @cached_property
    def roots(self) -> tuple[str, ...]:
        """The words of its anchors, light ones apart."""
        tellings = [m.telling for m in self.members if m.telling is not None]
        return tuple(sorted({w for t in tellings for w in t.anchor if not is_light(w)}))

    @cached_property
    def codes(self) -> frozenset[str]:
        """Its codes."""
        return frozenset(m.code for m in self.members if m.code is not None)

    @cached_property
    def modes(self) -> frozenset[str]:
        """Its modes that make a kind."""
        return frozenset(
            m.mode for m in self.members if m.mode is not None and m.mode not in LOOSE_MODES
        )

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that tell of it."""
        return frozenset(m.article for m in self.members)

    @cached_property
    def places(self) -> frozenset[tuple[str, int]]:
        """The sentences that tell of it."""
        return frozenset(
            (m.article, m.telling.sentence) for m in self.members if m.telling is not None
        )

    @cached_property
    def given(self) -> bool:
        """Whether all its mentions name it as known."""
        return all(m.telling is not None and m.telling.given for m in self.members)

    @cached_property
    def renewed(self) -> bool:
        """Whether one names it as another one than that of the story."""
        return any(m.past or (m.telling is not None and m.telling.renewed) for m in self.members)
