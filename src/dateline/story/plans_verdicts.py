"""What single tellings say of a plan.

Compared are the plan's own tellings, whose sentences may say that it was put off or has
begun, and later acts of its family. An act speaks of the plan only if it is like it enough,
was not over before the plan was told, and fits its days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.findings import Outcome
from dateline.story.plans_cues import is_known, is_open, is_part, read_cue
from dateline.story.plans_fitting import MOST_TELLINGS, SAME_DAY, Fit
from dateline.story.plans_index import UNDONE
from dateline.story.plans_matching import likeness
from dateline.story.plans_matter import is_threat
from dateline.story.plans_promises import is_word_given
from dateline.story.plans_tellings import at_latest
from dateline.story.plans_words import (
    families_of,
    is_lasting,
    outcome_words,
    pattern,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.spans import Span
    from dateline.story.plans_candidates import Candidate
    from dateline.story.plans_cues import Cue
    from dateline.story.plans_index import Index
    from dateline.story.plans_matter import Matter
    from dateline.story.plans_sentences import Sentences
    from dateline.story.plans_tellings import Articles, Telling

ENOUGH: Final = 4.0
"""Likeness, with that of the days, from which an act can be what was planned."""
ENOUGH_TOLD: Final = 3.0
"""The same where the act is told as one that was announced, or as put off."""
SHARED_REFUSED: Final = 2
"""Rare words that a refusal must share with what was asked for."""
BILL: Final = "bill"
REFUSE: Final = "refuse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one telling says of a plan, by which words of which article."""

    outcome: Outcome
    article: str
    entry: str
    span: Span
    told: bool
    order: tuple[date, int]
    why: str


def judged(
    group: Sequence[Candidate], about: Matter, story: tuple[Index, Sentences, Articles]
) -> list[Verdict]:
    """What the articles say of a plan, by acts and by words, in the order of their appearance."""
    index, sentences, articles = story
    found = [*verdicts(group, index, articles), *_said(group, about, sentences, articles)]
    return sorted(found, key=lambda v: (v.order, v.article, v.span))


def _said(
    group: Sequence[Candidate], about: Matter, sentences: Sentences, articles: Articles
) -> Iterator[Verdict]:
    """What sentences say of a plan by their words alone."""
    told = min((c.told for c in group if c.told is not None), default=None)
    if told is None:
        return
    for saying in sentences.sayings(group, about, told):
        outcome = saying.outcome
        if outcome is Outcome.REVERSED and is_threat(group):
            outcome = Outcome.LAPSED
        latest = at_latest(articles.analyses[saying.article])
        yield Verdict(
            outcome=outcome,
            article=saying.article,
            entry="",
            span=saying.span,
            told=saying.linked,
            order=(latest or date.max, 0),
            why=f"said in words: {outcome} ({latest})",
        )


def verdicts(group: Sequence[Candidate], index: Index, articles: Articles) -> list[Verdict]:
    """What the acts of a story say of a plan, in the order in which they were told."""
    own = {t.key: t for candidate in group for t in candidate.tellings}
    judge = _Judge(group, index, articles)
    found = [verdict for t in own.values() if (verdict := judge.of_own(t)) is not None]
    families = {family for candidate in group for family in candidate.families}
    if is_lasting(families) and any(c.entry.status is not Status.POSSIBLE for c in group):
        families.add(UNDONE)
    if any(c.wanted or c.entry.status is Status.PROPOSED for c in group):
        families.add(REFUSE)
    acts: dict[tuple[str, int], Telling] = {}
    for telling in list(own.values())[:MOST_TELLINGS]:
        acts |= index.near(telling, families)
    acts |= judge.fit.of_term(families)
    for key in sorted(acts.keys() - own.keys()):
        verdict = judge.of_act(acts[key])
        if verdict is not None:
            found.append(verdict)
    return sorted(found, key=lambda v: (v.order, v.article, v.span))


class _Judge:
    """Asks tellings what they say of one plan."""

    def __init__(self, group: Sequence[Candidate], index: Index, articles: Articles) -> None:
        self._group = group
        self._index = index
        self._articles = articles
        self.fit = Fit(group, index, articles)

    def of_own(self, telling: Telling) -> Verdict | None:
        """What a telling of the plan itself says became of it."""
        for candidate in self._group:
            if candidate.notice is not None:
                gone = Outcome.LAPSED if candidate.wanted else Outcome.CAME_ABOUT
                return self._verdict(telling, gone, candidate.notice, "its time has run out")
            if candidate.refused and telling in candidate.tellings:
                anchor = telling.event.anchor
                return self._verdict(telling, Outcome.REVERSED, anchor, "asked for and refused")
        if is_word_given(telling.event):
            return None  # the words around "promised" are not about what was promised
        return self._by_cue(telling, told=True)

    def of_act(self, act: Telling) -> Verdict | None:
        """What another act says of the plan, if it is like it enough."""
        if not self.fit.is_later(act):
            return None
        if self.fit.undoes(act):
            why = _why(act, "ended")
            return self._verdict(act, Outcome.REVERSED, act.event.anchor, why, told=False)
        if self.fit.states and act.countries and not self.fit.states & act.countries:
            return None
        if act.event.code is Code.REJECT and REFUSE not in self.fit.families:
            return self._refuses(act)
        if not families_of(act.event) & self.fit.families:
            return None
        score = self.fit.score(act)
        if score is None or score < ENOUGH_TOLD:
            return self._in_part(act)
        told = is_known(self._articles.clause(act), act.event.anchor)
        home = told or act.article in self.fit.homes
        sure = score >= ENOUGH or home or self.fit.days(act) == SAME_DAY
        alike = self.fit.is_exact(act)
        verdict = self._by_cue(act, told=home)
        if verdict is not None:
            return verdict if sure and alike else None
        alike = alike and score >= ENOUGH
        return (
            self._by_status(act, told=told, strong=score >= ENOUGH)
            if alike
            else self._in_part(act)
        )

    def _refuses(self, act: Telling) -> Verdict | None:
        """Whether an act turns down what was asked for or proposed, not just "so far"."""
        text = self._articles.analyses[act.article].article.text
        refused = pattern("refused").search(plain(act.event.anchor.of(text)))
        is_open_yet = is_open(self._articles.clause(act))
        if act.event.status is not Status.ASSERTED or refused is None or is_open_yet:
            return None
        for telling in self.fit.tellings:
            shared = len(telling.words & act.words & self._index.rare)
            found = likeness(telling, act, self._index.rare)
            parties = telling.actors.keys & act.actors.keys or telling.who & act.who
            if shared >= SHARED_REFUSED and (parties or shared > SHARED_REFUSED or found):
                anchor = act.event.anchor
                told = act.article in self.fit.homes or is_known(
                    self._articles.clause(act), act.event.anchor
                )
                return self._verdict(
                    act, Outcome.REVERSED, anchor, _why(act, "refused"), told=told
                )
        return None

    def _in_part(self, act: Telling) -> Verdict | None:
        """What an act says that only goes with the plan: at most that a part came about."""
        if act.event.status is not Status.ASSERTED or not self.fit.is_consistent(act):
            return None
        if act.article in self.fit.homes:
            return None
        why = _why(act, "forces of the kind are there")
        return self._verdict(act, Outcome.PARTLY, act.event.anchor, why, told=False)

    def _by_cue(self, telling: Telling, *, told: bool) -> Verdict | None:
        """What the words around an act say of it."""
        clause = self._articles.clause(telling)
        if any(sign in reason for reason in telling.event.reasons for sign in outcome_words().off):
            anchor = telling.event.anchor
            if not _WOULD_BE.match(clause.text, anchor.end - clause.start):
                return self._verdict(telling, Outcome.REVERSED, anchor, "put off or called off")
        cue = read_cue(
            clause,
            telling.event.anchor,
            gradual=self.fit.gradual,
            through=BILL in self.fit.families,
        )
        if cue is None or (telling.event.code is Code.THREATEN and cue.outcome not in _ENDS):
            return None
        if telling.event.status is Status.DENIED and cue.outcome is not Outcome.REVERSED:
            return None
        if not told and self._is_others_refusal(telling, cue):
            return None
        outcome = cue.outcome
        if outcome is Outcome.CAME_ABOUT and self.fit.gradual and is_part(clause, cue.span):
            outcome = Outcome.PARTLY
        span = telling.event.anchor.joined(cue.span)
        return self._verdict(telling, outcome, span, _why(telling, str(outcome)), told=told)

    def _is_others_refusal(self, act: Telling, cue: Cue) -> bool:
        """Whether somebody turns down what nobody asked him for: "her partner rejects any talks"."""
        text = self._articles.analyses[act.article].article.text
        refused = pattern("refused").search(plain(cue.span.of(text))) is not None
        asked = any(c.wanted or c.entry.status is Status.PROPOSED for c in self._group)
        return cue.outcome is Outcome.REVERSED and refused and not asked

    def _by_status(self, act: Telling, *, told: bool, strong: bool) -> Verdict | None:
        """What it says of a plan that an act of its kind has happened."""
        event = act.event
        if event.status is Status.DENIED:
            return self._by_silence(act, told=told)
        if event.status is not Status.ASSERTED or event.code is Code.THREATEN:
            return None
        if act.article in self.fit.homes and act.known == self.fit.told:
            return None  # one article tells of the deed and of the plan: two acts
        dated = (
            event.when is not None and event.when.first is not None and self.fit.told is not None
        )
        if not (self._articles.is_verb(act) or dated or (strong and self.fit.is_over(act))):
            return None
        outcome = Outcome.CAME_ABOUT
        if self.fit.gradual:
            outcome = self._how_far(act)
            if outcome is Outcome.CAME_ABOUT and not told and self.fit.is_consistent(act):
                outcome = Outcome.PARTLY
        return self._verdict(act, outcome, event.anchor, _why(act, "told as done"), told=told)

    def _by_silence(self, act: Telling, *, told: bool) -> Verdict | None:
        """What it says that the act did not happen: its time went by."""
        text = self._articles.analyses[act.article].article.text
        before = plain(text[max(0, act.event.anchor.start - 24) : act.event.anchor.start])
        without = any("'without' -> denied" in reason for reason in act.event.reasons)
        if not (without or _DID_NOT.search(before)) or is_open(self._articles.clause(act)):
            return None
        return self._verdict(
            act, Outcome.LAPSED, act.event.anchor, _why(act, "not done"), told=told
        )

    def _how_far(self, act: Telling) -> Outcome:
        """How much of an act that takes time a telling says is done."""
        text = self._articles.analyses[act.article].article.text
        anchor = act.event.anchor
        before = plain(text[max(0, anchor.start - 24) : anchor.start]).split()
        running = not {"is", "are", "was", "were", "been", "being"}.isdisjoint(before[-3:])
        if plain(anchor.of(text)).split()[0].endswith("ing") and running:
            return Outcome.IN_PROGRESS
        if is_part(self._articles.clause(act), anchor) or self.fit.is_one_place(act):
            return Outcome.PARTLY
        return Outcome.CAME_ABOUT

    def _verdict(
        self, telling: Telling, outcome: Outcome, span: Span, why: str, *, told: bool = True
    ) -> Verdict:
        when = telling.event.when
        day = telling.latest or date.max
        begun = when.first.toordinal() if when is not None and when.first is not None else 0
        return Verdict(
            outcome=outcome,
            article=telling.article,
            entry=telling.entry,
            span=span,
            told=told,
            order=(day, begun),
            why=why,
        )


_DID_NOT: Final = re.compile(r"\b(?:did not|didn't|never) (?:\w+ )?$")
_WOULD_BE: Final = re.compile(r"[^.;:]{0,40}\bbe \w+")
"""Behind an act: not yet done ("would be postponed", "demand that it be cancelled")."""
_ENDS: Final = frozenset({Outcome.REVERSED, Outcome.LAPSED})
"""What the words beside "threatened" can say of what was threatened."""


def _why(telling: Telling, what: str) -> str:
    day = f" ({telling.known})" if telling.known is not None else ""
    return f"{what}{day}"
