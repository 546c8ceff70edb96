"""The matter of a plan, as words: its act, what it is about, and how it would be told as done.

The words beside the act in its clause say what it is about; `resources/outcome_words.yaml`
gives the verbs by which such an act is told as done or as left undone. What a sentence says of
the act is read from its own words, for want of a tree. Leaves out what other sentences say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.findings import Outcome
from dateline.story.plans_promises import WORDS_ONLY
from dateline.story.plans_words import outcome_words, pattern, plain
from dateline.story.restated_words import WORD, restated_words, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.records import Interval
    from dateline.story.plans_candidates import Candidate
    from dateline.story.plans_tellings import Articles, Telling

WINDOW: Final = 9
"""Words beside the act of a plan that say what it is about."""

CLAUSE_END: Final = re.compile(
    r"[;:!?\"()—–]|\.(?!\d)|,? (?:but|while|whereas|although|though|because|after|before|until"
    r"|unless|if|since|when|so that)\b"
)
_DID_NOT: Final = re.compile(
    r"\b(?:(?:did|will|would|does|do|could) not|(?:did|would|does)n't|won't|never) (?:\w+ )?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """The words of a plan: its act, what it is about, who is beside it."""

    act: frozenset[str]
    theme: frozenset[str]
    beside: frozenset[str]
    deeds: Deeds
    told: tuple[frozenset[str], ...]
    """The stems of each sentence that tells of the plan."""

    countries: frozenset[str]
    """Those that its sentences name."""

    wanted: bool
    days: Interval | None

    @property
    def words(self) -> frozenset[str]:
        """All of them."""
        return self.act | self.theme | self.beside


def matter(group: Sequence[Candidate], articles: Articles) -> Matter:
    """The words of the tellings of a plan."""
    tellings = [t for candidate in group for t in candidate.tellings]
    acts: set[str] = set()
    act: set[str] = set()
    theme: set[str] = set()
    beside: set[str] = set()
    for telling in tellings:
        own, behind, before = _around(telling, articles)
        acts |= own
        if telling.event.code is Code.THREATEN:
            own = _first_stem(telling, articles)
            acts |= own
        if telling.event.code not in WORDS_ONLY:  # whoever asks again has not been given it
            act |= own
        passive = _is_passive(telling, articles)
        theme |= behind | (before if passive else set())
        beside |= before
    return Matter(
        act=frozenset(act),
        theme=frozenset(theme - act),
        beside=frozenset(beside - act - theme),
        deeds=_deeds(frozenset(act), frozenset(acts)),
        told=tuple(telling.words for telling in tellings),
        countries=frozenset(c for telling in tellings for c in telling.around | telling.countries),
        wanted=any(candidate.wanted for candidate in group),
        days=next((c.horizon for c in group if c.horizon is not None), None),
    )


def _around(telling: Telling, articles: Articles) -> tuple[set[str], set[str], set[str]]:
    """The stems of an anchor and of the words behind and before it in its clause."""
    text = articles.analyses[telling.article].article.text
    whole = plain(telling.sentence.of(text))
    first = telling.event.anchor.start - telling.sentence.start
    last = telling.event.anchor.end - telling.sentence.start
    stop = CLAUSE_END.search(whole, last)
    behind = stems_of(WORD.findall(whole[last : stop.start() if stop else len(whole)])[:WINDOW])
    starts = [match.end() for match in CLAUSE_END.finditer(whole, 0, first)]
    before = stems_of(WORD.findall(whole[max(starts, default=0) : first])[-WINDOW:])
    for span in telling.event.recipient:
        if telling.sentence.contains(span):
            behind |= stems_of(WORD.findall(plain(span.of(text))))
    return stems_of(WORD.findall(whole[first:last])), behind, before - behind


def _first_stem(telling: Telling, articles: Articles) -> set[str]:
    """The stem of the first word of what is threatened: "a strike", "to leave the coalition"."""
    text = articles.analyses[telling.article].article.text
    rest = plain(text[telling.event.anchor.end : telling.sentence.end])
    return next((found for word in WORD.findall(rest)[:4] if (found := stems_of([word]))), set())


def _is_passive(telling: Telling, articles: Articles) -> bool:
    """Whether what stands before an act is what it is done to, or has it as its verb."""
    text = articles.analyses[telling.article].article.text
    start = telling.event.anchor.start
    near = plain(text[max(telling.sentence.start, start - 20) : start]).split()
    return not {"be", "been", "being", "get"}.isdisjoint(near[-2:])


def stems_of(words: Iterable[str]) -> set[str]:
    """The stems of words that say something of the matter: no small words, no days of the week."""
    small, times = restated_words().small, outcome_words().times
    return {
        stem(word)
        for word in words
        if (len(word) > 2 or word.isdigit()) and word not in small and word not in times
    }


@dataclass(frozen=True, slots=True)
class Deeds:
    """How an act is told as done: by its own verb, by other words, or as what was not done."""

    own: re.Pattern[str] | None
    done: re.Pattern[str] | None
    kept: re.Pattern[str] | None
    like: frozenset[str]
    """Stems of words that name the same plan: "hand over" for an extradition."""

    names: frozenset[str]
    """These and the stems of the act itself."""

    common: bool


@cache
def _deeds(act: frozenset[str], named: frozenset[str]) -> Deeds:
    """The words of an act of these stems; `named` are those that it is filed under."""
    groups = [g for g in outcome_words().done if not named.isdisjoint(map(stem, g.plans))]
    own = [re.escape(word) for word in sorted(act) if len(word) > 2]
    like = {stem(word.split()[0]) for group in groups if not group.common for word in group.plans}
    return Deeds(
        own=_any([rf"{word}(?:e?d|[a-z]ed)?" for word in own]),
        done=_any([form for group in groups for form in group.deeds]),
        kept=_any([form for group in groups for form in group.kept]),
        like=frozenset(like - act),
        names=frozenset(like | act),
        common=all(group.common for group in groups),
    )


def _any(forms: Sequence[str]) -> re.Pattern[str] | None:
    """One expression for all of these, the longest first."""
    longest = sorted(set(forms), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)") if longest else None


def outcome_of(text: str, start: int, end: int, found: Matter) -> Outcome | None:
    """What a part of a sentence says of an act."""
    part = text[start:end]
    deeds = found.deeds
    if pattern("undone").search(part) or did_not(part, deeds):
        return Outcome.REVERSED
    if deeds.kept is not None and deeds.kept.search(part):
        return Outcome.REVERSED
    if _is_done(part, deeds):
        return Outcome.PARTLY if pattern("some").search(text) else Outcome.CAME_ABOUT
    return None


def did_not(part: str, deeds: Deeds) -> bool:
    """As in "did not strike", "would not hand over": of a strike, of an extradition."""
    words = list(WORD.finditer(part))
    named = [m for m in words if stem(m[0]) in deeds.names]
    return any(_DID_NOT.search(part[: match.start()]) for match in named)


def _is_done(part: str, deeds: Deeds) -> bool:
    """Whether a part of a sentence tells an act as done, by its own verb or by another."""
    for expression, other in ((deeds.own, False), (deeds.done, True)):
        for match in expression.finditer(part) if expression is not None else ():
            before = WORD.findall(part[: match.start()])[-4:]
            ahead = not outcome_words().ahead.isdisjoint(before)
            ahead = ahead or pattern("wish").search(part, 0, match.start()) is not None
            if not ahead and (other or _is_past(match[0], before)):
                return True
    return False


def _is_past(verb: str, before: Sequence[str]) -> bool:
    """Whether a verb tells of the past: its form, or a perfect or passive before it."""
    first = verb.split(maxsplit=1)[0]
    past = first.endswith("ed") or first in outcome_words().past
    return past or not {"has", "have", "had", "was", "were", "been"}.isdisjoint(before[-2:])


def is_threat(group: Sequence[Candidate]) -> bool:
    """Whether a plan was only threatened, or hung on a condition."""
    return any(
        c.entry.code is Code.THREATEN or c.entry.status is Status.CONDITIONAL for c in group
    )
