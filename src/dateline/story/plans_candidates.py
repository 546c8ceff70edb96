"""Which entries tell of plans, and by when these were to be carried out.

A plan is an act that is planned, proposed, requested or conditional; an act that somebody
"could", "may" or "wants to" do, since readers want to know whether he did; a threat, since it
announces one; a promise or an appeal whose content has no code; a demand that is refused in
the same sentence. No plan is what a plan depends on ("if they ask"), what is only weighed or
asked, what befalls people, an opinion, or an act of nobody in particular. Mentions that tell
of a plan only beside other words ("to end the strike", "the departure will ...") are weak:
they join a plan that is told elsewhere and make none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status, TimexType
from dateline.records import Interval
from dateline.story.plans_cues import is_inside
from dateline.story.plans_promises import (
    WORD_ASKED,
    WORD_GIVEN,
    WORDS_ONLY,
    is_own_step,
    is_promise,
    is_refused,
    is_word_given,
    names,
    reasons_of,
)
from dateline.story.plans_words import (
    content_of_threat,
    families_of,
    notice,
    outcome_words,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Entry, Timex
    from dateline.spans import Span
    from dateline.story.plans_tellings import Articles, Telling

PLANNED: Final = frozenset({Status.PLANNED, Status.PROPOSED, Status.REQUESTED, Status.CONDITIONAL})
DECIDED: Final = frozenset({Code.PROTEST, Code.SANCTION, Code.RETREAT, Code.CONCEDE, Code.GOVERN})
"""Acts that are a plan once they are weighed, whoever weighs them."""
REACH_OF_THREAT: Final = 80
"""Characters behind "threatened" in which the act stands that is threatened."""
MOST_TELLINGS: Final = 12
"""Mentions of an entry that are read; the first ones are the earliest."""
LONGEST_TERM: Final = 750
"""Days to come beyond which a time is no term for a plan: "by 2050"."""
DAYS_OF: Final = {"D": 1, "W": 7, "M": 30, "Y": 365}
NOTICES: Final = frozenset(
    {Code.SANCTION, Code.REQUEST, Code.THREATEN, Code.PROTEST, Code.RETREAT, Code.REJECT}
)
_TERMS: Final = ("within", "in the next", "next", "one", "gave", "given", "ultimatum", "notice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An entry that tells of a plan.

    `horizon` are the days by which it was to be, `firm` says that it makes a plan by itself,
    `wanted` that somebody else wants it done; `notice` are words by which it has run out,
    and `refused` says that one sentence tells of the demand and of its refusal.
    """

    entry: Entry
    tellings: tuple[Telling, ...]
    families: frozenset[str]
    horizon: Interval | None
    firm: bool
    wanted: bool
    notice: Span | None = None
    refused: bool = False

    @property
    def told(self) -> date | None:
        """The first day on which the plan can have been told."""
        return min((t.known for t in self.tellings if t.known is not None), default=None)


def candidates(entries: Sequence[Entry], articles: Articles) -> Iterator[Candidate]:
    """The entries that can be plans, in their order."""
    for entry in entries:
        found = _expired(entry, articles) or _candidate(entry, articles)
        if found is not None:
            yield found


def _candidate(entry: Entry, articles: Articles) -> Candidate | None:
    if not (
        entry.status in PLANNED | {Status.POSSIBLE, Status.DENIED}
        or _is_threat(entry)
        or is_word_given(entry)
    ):
        return None
    tellings = tuple(t for t in _tellings(entry, articles) if _is_plan(t, articles))
    if not tellings:
        return None
    families = frozenset(f for t in tellings for f in _families(t, articles))
    if not families:
        return None
    horizon = _horizon(tellings, articles)
    return Candidate(
        entry=entry,
        tellings=tellings,
        families=families,
        horizon=horizon,
        firm=any(_is_firm(t, horizon) for t in tellings),
        wanted=entry.status is Status.REQUESTED
        or (entry.code is Code.REQUEST and entry.status is Status.ASSERTED),
        refused=entry.status is Status.DENIED,
    )


def _is_threat(entry: Entry) -> bool:
    return entry.code is Code.THREATEN and entry.status is Status.ASSERTED


def _tellings(entry: Entry, articles: Articles) -> list[Telling]:
    return [
        articles.telling(r.article, articles.number(r.article, r.event), entry.id)
        for r in entry.reports[:MOST_TELLINGS]
    ]


def _is_plan(telling: Telling, articles: Articles) -> bool:
    """Whether a mention tells of a plan at all."""
    event, lists = telling.event, outcome_words()
    if not _can_be_plan(telling, articles):
        return False
    if is_word_given(event):
        return is_promise(telling, articles)
    if _is_running(telling, articles) or _is_part_of_plan(telling, articles):
        return False
    if any(sign in reason for reason in reasons_of(telling) for sign in lists.condition):
        return False
    stepping = event.code not in WORDS_ONLY or _term(telling, articles) is not None
    return (stepping or is_own_step(telling, articles)) and _is_somebodys(telling, articles)


def _can_be_plan(telling: Telling, articles: Articles) -> bool:
    """Whether an act of this code and status can be one."""
    event = telling.event
    if event.code is Code.THREATEN:
        return event.mode is not None or names(telling, articles, "threat")
    if event.mode == "disapprove" and not names(telling, articles, "filed"):
        return False
    if event.code is Code.SUPPORT and not names(telling, articles, "support"):
        return False
    if event.status is Status.DENIED:
        return is_refused(telling, articles)
    return event.status is not Status.POSSIBLE or _may(telling, articles)


def _is_somebodys(telling: Telling, articles: Articles) -> bool:
    """Whether an act is the plan of somebody in particular, and a wish has an object."""
    event, lists = telling.event, outcome_words()
    text = articles.analyses[telling.article].article.text
    actors = {plain(span.of(text)) for span in event.actor}
    if event.status is Status.REQUESTED and not event.recipient and actors <= lists.vague:
        threatened = any("wanted: 'unless'" in reason for reason in reasons_of(telling))
        return bool(event.place) or not actors or threatened
    return not actors or not actors <= lists.nobody


def _may(telling: Telling, articles: Articles) -> bool:
    """Whether somebody is said to be free to do it: "some units could be sent to Chad"."""
    signs = outcome_words().modal
    reasons = reasons_of(telling)
    weighed = outcome_words().weighed
    if reasons and all(any(sign in reason for sign in weighed) for reason in reasons):
        return _is_noun_of_deed(telling)
    if reasons and all("governed by 'want" in reason for reason in reasons):
        wants = {"to"} & set(_before(telling, articles, 4))
        return bool(wants and (telling.event.actor or telling.event.recipient))
    if not (telling.event.actor or telling.event.recipient):
        return False
    if not all(any(sign in reason for sign in signs) for reason in reasons_of(telling)):
        return False
    before = _before(telling, articles, telling.event.anchor.start - telling.sentence.start)
    return not {"could", "may", "might", "considering"}.isdisjoint(before)


def _is_noun_of_deed(telling: Telling) -> bool:
    """Whether an act that is weighed is one that somebody decides on, as a strike or sanctions."""
    open_yet = any("conjunction" in reason for reason in reasons_of(telling))
    return telling.event.code in DECIDED or (open_yet and bool(telling.event.actor))


def _is_running(telling: Telling, articles: Articles) -> bool:
    """Whether the act goes on already: "the ongoing talks"."""
    return not {"ongoing", "current", "continuing"}.isdisjoint(_before(telling, articles, 14))


def _is_part_of_plan(telling: Telling, articles: Articles) -> bool:
    """Whether it stands in the phrase of the act that is planned: "mediation in the strike"."""
    outer = is_inside(articles.clause(telling), telling.event.anchor)
    if outer is None:
        return False
    events = articles.analyses[telling.article].events
    return any(
        event.anchor == outer and event.status in PLANNED and event.code is Code.CONSULT
        for event in events
    )


def _before(telling: Telling, articles: Articles, length: int) -> list[str]:
    """The words of the last `length` characters before an anchor."""
    text = articles.analyses[telling.article].article.text
    start = telling.event.anchor.start
    return plain(text[max(0, start - length) : start]).split()


def _is_firm(telling: Telling, horizon: Interval | None) -> bool:
    """Whether a mention makes a plan by itself; one that only its date makes a plan needs a term."""
    reasons = reasons_of(telling)
    if not reasons or telling.event.code is Code.THREATEN:
        return True
    weak = [any(sign in reason for sign in outcome_words().weak) for reason in reasons]
    dated = [reason for reason in reasons if "dated after publication" in reason]
    if dated and len(dated) == len(reasons):
        return horizon is not None
    return not all(weak) and "purpose" not in reasons[-1]


def _families(telling: Telling, articles: Articles) -> frozenset[str]:
    """The families of a plan; of a threat those of the acts it threatens, too."""
    own = families_of(telling.event)
    if telling.event.mode == "disapprove":
        return frozenset({WORD_GIVEN})
    dated = not is_word_given(telling.event) and _term(telling, articles) is not None
    if telling.event.code in WORDS_ONLY and not dated:
        return frozenset({WORD_GIVEN if telling.event.code is Code.AGREE else WORD_ASKED})
    if telling.event.code is not Code.THREATEN:
        return own
    end = telling.event.anchor.end
    events = articles.analyses[telling.article].events
    near = frozenset(
        family
        for event in events
        if end <= event.anchor.start <= min(end + REACH_OF_THREAT, telling.sentence.end)
        for family in families_of(event)
    )
    return own | content_of_threat(telling.event) | near


def _horizon(tellings: Sequence[Telling], articles: Articles) -> Interval | None:
    """The tightest term that the mentions give."""
    terms = [term for t in tellings if (term := _term(t, articles)) is not None]
    return min(terms, key=_tightness, default=None)


def _tightness(term: Interval) -> tuple[int, date, date]:
    first, last = term.first or date.min, term.last or date.max
    return ((last - first).days, first, last)


def _term(telling: Telling, articles: Articles) -> Interval | None:
    """The days to come that one mention gives for its act."""
    when, told = telling.event.when, telling.known
    if told is None:
        return None
    given = is_word_given(telling.event)
    named = telling.event.code is not Code.THREATEN and when is not None and not given
    if named and when is not None and when.last is not None and when.last >= told:
        return when if (when.last - told).days <= LONGEST_TERM else None
    if named and when is not None and when.first is not None and when.first > told:
        return None  # "after the summit": it begins some day, its end is open
    analysis = articles.analyses[telling.article]
    for time in analysis.times:
        if telling.sentence.contains(time.span):
            term = _counted(time, told, analysis.article.text)
            if given and term is None:
                term = _ahead(time, told, telling)
            if given and term is not None:
                return term
            if term is not None and (telling.event.code is Code.THREATEN or telling.event.when):
                return term
    return None


def _ahead(time: Timex, told: date, telling: Telling) -> Interval | None:
    """The days to come that stand behind a promise: "promised a ferry by the summer"."""
    days = time.interval
    if time.span.start < telling.event.anchor.end or days is None or days.last is None:
        return None
    ahead = days.last > told and (days.last - told).days <= LONGEST_TERM
    return Interval(max(told, days.first or told), days.last) if ahead else None


def _counted(time: Timex, told: date, text: str) -> Interval | None:
    """The term that a length of time sets: "within six months", "gave him one week"."""
    before = plain(text[max(0, time.span.start - 24) : time.span.end + 12])
    if time.type is not TimexType.DURATION or not any(word in before for word in _TERMS):
        return None
    value = time.value.removeprefix("P")
    number, unit = value[:-1], value[-1:]
    if value.startswith("T") and value.endswith("H") and value[1:-1].isdigit():
        return Interval(told, told + timedelta(days=-(-int(value[1:-1]) // 24)))
    if not number.isdigit() or unit not in DAYS_OF or int(number) * DAYS_OF[unit] > LONGEST_TERM:
        return None
    return Interval(told, told + timedelta(days=int(number) * DAYS_OF[unit]))


def _expired(entry: Entry, articles: Articles) -> Candidate | None:
    """An act that gave notice, or set a time, which the same sentence says has run out."""
    if entry.status is not Status.ASSERTED or entry.code not in NOTICES:
        return None
    for report in entry.reports[:MOST_TELLINGS]:
        match = notice().search(plain(report.sentence.exact))
        if match is None:
            continue
        start = report.sentence.span.start
        number = articles.number(report.article, report.event)
        telling = articles.telling(report.article, number, entry.id)
        last = max(
            (a for a in articles.clause(telling).acts if a.end <= start + match.start()),
            default=None,
        )
        if last == report.event.anchor:
            return Candidate(
                entry=entry,
                tellings=(telling,),
                families=families_of(report.event),
                horizon=None,
                firm=True,
                wanted=entry.code in {Code.REQUEST, Code.THREATEN},
                notice=type(telling.sentence)(start + match.start(), start + match.end()),
            )
    return None
