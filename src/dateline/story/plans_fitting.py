"""Whether an act can be what a plan was about: how like it, when, where, by whom.

Numbers here were set by reading what matched on development stories; a plan that is wrongly
said to have come about is worse than one left open.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dateline.codes import Status
from dateline.story.plans_cues import is_known
from dateline.story.plans_matching import FEW_WORDS, likeness
from dateline.story.plans_words import act_names, families_of, is_gradual, undone_by

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dateline.records import Interval
    from dateline.story.plans_candidates import Candidate
    from dateline.story.plans_index import Index
    from dateline.story.plans_tellings import Articles, Telling

SAME_DAY: Final = 2.0
"""What it counts that an act falls on the day of the plan; below, within its term, or soon."""
IN_TERM: Final = 1.0
SOON: Final = 0.5
KNOWN: Final = 1.0
"""The same that the act is told as a planned one, or that its actor is the one meant."""
SOLE: Final = 2.5
SOLE_MODE: Final = 1.5
"""The same in a story of few articles that both have one name, or one mode."""
NARROW: Final = 10
"""Days up to which a term names the time of an act rather than a limit."""
LATE: Final = 10
"""Days after a narrow term by which an act may be late and still be the one that was planned."""
NEAR: Final = 60
"""Days after the plan, or its term, within which an act is soon."""
FAR: Final = 730
"""Days after which an act no longer carries out a plan without a term."""
MOST_TELLINGS: Final = 8
"""Tellings of a plan that acts are compared with."""
PAIR: Final = 2
"""Countries that a plan and the act which undoes it must share: two states had agreed."""
DAY: Final = timedelta(days=1)
ONCE: Final = frozenset(
    {"resign", "dismiss", "release", "appoint", "convict", "leave", "dissolve", "coup", "truce"}
)
"""Families of acts that one actor does once, as a rule."""
DAILY: Final = frozenset(
    {"aid", "cooperate", "concede", "accord", "attack", "talks", "protest", "request", "refuse"}
)
"""Families of acts that the same two do again and again: only like words tell one from another."""
THREAT: Final = "threat"


class Fit:
    """A plan, to be compared with acts."""

    def __init__(self, group: Sequence[Candidate], index: Index, articles: Articles) -> None:
        self.tellings = [t for candidate in group for t in candidate.tellings][:MOST_TELLINGS]
        self.homes = {t.article for candidate in group for t in candidate.tellings}
        self.families = frozenset(f for candidate in group for f in candidate.families)
        self.states = frozenset(c for t in self.tellings for c in t.countries)
        self.horizon = next((c.horizon for c in group if c.horizon is not None), None)
        told = [c.told for c in group if c.told is not None]
        self.told = min(told, default=None)
        self.gradual = is_gradual(self.families - {THREAT})
        self._index = index
        self._articles = articles

    def of_term(self, families: Collection[str]) -> dict[tuple[str, int], Telling]:
        """The acts on the days that the plan names."""
        term = self.horizon
        if term is None or term.first is None or term.last is None or not _is_narrow(term):
            return {}
        return self._index.between(families, term.first - DAY, term.last + DAY)

    def is_over(self, act: Telling) -> bool:
        """Whether an act is told once the days of the plan have come: "the company's request"."""
        term = self.horizon
        if term is None or term.first is None or not _is_narrow(term):
            return False
        return act.latest is not None and act.latest >= term.first

    def is_one_place(self, act: Telling) -> bool:
        """Whether an act was done in one of several places of the plan, or a town of its country."""
        for telling in self.tellings:
            places = telling.countries or telling.around - telling.actors.countries
            if act.countries and act.countries < places:
                return True
            if act.towns and telling.countries and not telling.towns:
                return True
        return False

    def is_later(self, act: Telling) -> bool:
        """Whether an act can come after the plan and fits its days."""
        told, when = self.told, act.event.when
        if told is None:
            return act.article in self.homes
        if act.latest is None and (when is None or when.first is None or when.first <= told):
            return False
        if act.latest is not None and act.latest < told:
            return False
        if when is not None and when.first is not None and when.last is not None:
            if when.last < told:
                return False
            return self._fits(when)
        day = act.latest
        return day is None or (day - told).days <= self._reach()

    def _reach(self) -> int:
        if self.horizon is None or self.horizon.last is None or self.told is None:
            return FAR
        return (self.horizon.last - self.told).days + NEAR

    def _fits(self, when: Interval) -> bool:
        """Whether the days of an act go with the term of the plan."""
        term = self.horizon
        if when.first is None or self.told is None:
            return True
        if (when.first - self.told).days > self._reach():
            return False
        if term is None or not _is_narrow(term) or term.first is None or term.last is None:
            return True
        if when.last is not None and when.last < term.first - timedelta(days=1):
            return self.gradual
        return when.first <= term.last + timedelta(days=LATE)

    def is_exact(self, act: Telling) -> bool:
        """Whether an act shares more with the plan than its kind and who acts.

        A president meets and asks and promises every day: that he did so again is no outcome.
        But he resigns once.
        """
        for telling in self.tellings:
            found = likeness(telling, act, self._index.rare)
            if found is None:
                continue
            once = found.named and not ONCE.isdisjoint(self.families & families_of(act.event))
            day = found.named and self.days(act) == SAME_DAY
            known = is_known(self._articles.clause(act), act.event.anchor)
            known = known and (found.named or telling.stem == act.stem)
            daily = not DAILY.isdisjoint(self.families & families_of(act.event))
            exact = found.exact and (not daily or found.words >= FEW_WORDS)
            if exact or once or day or known or self._sole(telling, act):
                return True
            if self._is_meant(telling, act) and self.days(act) > SOON:
                return True
        return False

    def score(self, act: Telling) -> float | None:
        """How like an act is to the telling of the plan that it is most like, days included."""
        best: float | None = None
        days = self.days(act)
        known = KNOWN if is_known(self._articles.clause(act), act.event.anchor) else 0.0
        for telling in self.tellings:
            found = likeness(telling, act, self._index.rare)
            if found is None:
                continue
            meant = self._is_meant(telling, act)
            here = act.article == telling.article
            sole = self._sole(telling, act)
            if found.named or (here and found.exact) or meant or days == SAME_DAY or known or sole:
                best = max(best or 0.0, found.score + sole + (KNOWN if meant else 0.0))
        return None if best is None else best + days + known

    def _sole(self, telling: Telling, act: Telling) -> float:
        """What it counts in a story of few articles that two tellings name the act alike."""
        if not (self._index.small and self._is_soon(act) and _is_placed(act)):
            return 0.0
        states = (telling.around | telling.countries, act.around | act.countries)
        if all(states) and not states[0] & states[1]:
            return 0.0
        if telling.stem == act.stem:
            return SOLE
        return SOLE_MODE if telling.event.mode == act.event.mode is not None else 0.0

    def _is_soon(self, act: Telling) -> bool:
        """Whether an act falls within weeks of the plan, or of its term."""
        term = self.horizon.last if self.horizon is not None else None
        day = act.known or act.latest
        start = term or self.told
        return day is not None and start is not None and (day - start).days <= NEAR

    def _is_meant(self, telling: Telling, act: Telling) -> bool:
        """Whether a plan of "the soldiers" can be of those who act: its article names them."""
        vague = not telling.actors.keys and not telling.actors.countries
        alike = bool(telling.who & act.who)
        return vague and alike and bool(act.actors.keys & self._articles.keys(telling.article))

    def is_consistent(self, act: Telling) -> bool:
        """Whether forces of which the plan's article speaks do such a thing where the plan is for.

        "These forces will be deployed in Benin as well as in Niger", and later "French troops
        are stationed in Niger": the plan names neither, but nothing else fits both.
        """
        for telling in self.tellings:
            vague = not telling.actors.keys and not telling.actors.countries
            alike = telling.who & act.who and telling.event.mode == act.event.mode is not None
            spoken = act.actors.keys & self._articles.keys(telling.article)
            placed = not telling.countries and act.countries and act.countries <= telling.around
            if vague and alike and spoken and placed:
                return True
        return False

    def days(self, act: Telling) -> float:
        """What the days of an act count for."""
        when, term = act.event.when, self.horizon
        first = when.first if when is not None and when.first is not None else act.known
        if first is None or self.told is None:
            return 0.0
        if term is not None and term.last is not None:
            if _is_narrow(term) and term.first is not None:
                days = [day for day in (first, act.known, act.latest) if day is not None]
                near = any(term.first - DAY <= day <= term.last + DAY for day in days)
                return SAME_DAY if near else 0.0
            return IN_TERM if first <= term.last else 0.0
        return SOON if (first - self.told).days <= NEAR else 0.0

    def undoes(self, act: Telling) -> bool:
        """Whether an act ends what the plan would make: one of its states turns on the other."""
        if act.event.status is not Status.ASSERTED:
            return False
        if undone_by(self.families).isdisjoint(act_names(act.event)):
            return False
        if act.known is None or self.told is None or act.known <= self.told:
            return False
        between = act.around | act.actors.countries | act.recipients.countries
        own = {c for telling in self.tellings for c in telling.actors.countries}
        if act.actors.countries and not act.actors.countries & own:
            return False  # the other side turned away: that is no end of what this one planned
        sides = own | {c for t in self.tellings for c in t.recipients.countries | t.around}
        return bool(own & between) and len(sides & between) >= PAIR


def _is_placed(act: Telling) -> bool:
    """Whether the day of the act's article is known to within a month or so."""
    if act.known is None or act.latest is None:
        return False
    return (act.latest - act.known).days <= NEAR


def _is_narrow(term: Interval) -> bool:
    if term.first is None or term.last is None:
        return False
    return (term.last - term.first).days <= NARROW
