"""The offices of a story: who holds or held which, as of when, in the words of which source.

Every mention of an office is an assertion as of the day its article appeared. An office without
its body takes the one that its own article gives the same person in the same office, else the
one that other articles give, else, for offices of states, the person's country; that is told
apart from what the text says, with the words it rests on. Assertions leave bounds for the days
on which somebody came in and went; who held an office on a day is answered only where they
leave one person. Leaves out offices that several hold together, and what no article says.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.codes import OfficeStatus
from dateline.records import Interval
from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.records import Analysis, Entity
    from dateline.spans import Span

HOLDING: Final = frozenset({OfficeStatus.HOLDS, OfficeStatus.ACTING, OfficeStatus.APPOINTED})
"""Assertions by which somebody is in office."""
ENDED: Final = frozenset({OfficeStatus.FORMER, OfficeStatus.OUSTED})
"""Assertions by which he is no longer."""


class Ground(StrEnum):
    """What the body of an office rests on."""

    SAID = "said"
    ARTICLE = "article"
    ELSEWHERE = "elsewhere"
    COUNTRY = "country"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One mention of an office. `holder` is the key of the person in the story.

    `body` is a country code or words for an organisation; where the words of `span` do not say
    it, `ground` tells what it rests on and `rests_on` the article and the words that do.
    """

    article: str
    entity: str
    holder: str
    title: str
    body: str | None
    ground: Ground
    status: OfficeStatus
    as_of: Interval | None
    span: Span
    rests_on: tuple[str, Span] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What the assertions leave of somebody's term in an office.

    He came in within `begins` and went within `ends`, open where nothing bounds them; `ends` is
    `None` where nobody says that he went. `contested` is whether he is said to hold it on a day
    on which others say that he no longer does.
    """

    holder: str
    begins: Interval
    ends: Interval | None
    contested: bool
    grounds: tuple[Assertion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """What is known of somebody and an office on a day.

    `contested` is whether some had said by then that he no longer held it.
    """

    holder: str
    contested: bool
    grounds: tuple[Assertion, ...]


class _Office(msgspec.Struct, frozen=True):
    unique: bool = False


class _Offices(msgspec.Struct, frozen=True):
    offices: dict[str, _Office]
    not_of_states: frozenset[str]


@cache
def _unique() -> frozenset[str]:
    """Offices that one person of a body holds at a time."""
    return frozenset(t for t, o in table("offices", _Offices).offices.items() if o.unique)


def is_of_state(title: str) -> bool:
    """Whether an office without a body is one of the holder's country: not that of a coach."""
    ministry = title.endswith(" minister")
    return (title in _unique() or ministry) and title not in table(
        "offices", _Offices
    ).not_of_states


def is_unique(title: str) -> bool:
    """Whether one person of a body holds an office at a time; each ministry has one minister."""
    return title in _unique() or (title.endswith(" minister") and not title.startswith("deputy"))


def ledger(
    analyses: Iterable[Analysis], keys: Mapping[tuple[str, str], str]
) -> tuple[Assertion, ...]:
    """Every assertion of an office, by office, holder and as-of date.

    `keys` are those of `linking.link`: entities with equal keys are one person.
    """
    found = [assertion for analysis in analyses for assertion in _of_article(analysis, keys)]
    said: defaultdict[tuple[str, str], list[Assertion]] = defaultdict(list)
    for assertion in sorted(found, key=_order):
        if assertion.ground is Ground.SAID and assertion.body is not None:
            said[assertion.holder, assertion.title].append(assertion)
    return tuple(sorted((_completed(a, said[a.holder, a.title]) for a in found), key=_order))


def _of_article(analysis: Analysis, keys: Mapping[tuple[str, str], str]) -> Iterator[Assertion]:
    article = analysis.article.id
    when = analysis.published.interval if analysis.published is not None else None
    for entity in analysis.entities:
        for office in entity.offices:
            body, ground = office.organization, Ground.SAID
            if body is None:
                body, ground = _by_country(entity, office.title)
            yield Assertion(
                article=article,
                entity=entity.id,
                holder=keys.get((article, entity.id), alone(article, entity.id)),
                title=office.title,
                body=body,
                ground=ground,
                status=office.status,
                as_of=when,
                span=office.span,
            )


def _by_country(entity: Entity, title: str) -> tuple[str | None, Ground]:
    """The holder's country, for an office of a state."""
    if entity.country is None or not is_of_state(title):
        return None, Ground.UNKNOWN
    return entity.country, Ground.COUNTRY


def alone(article: str, entity: str) -> str:
    """The key of somebody whom nothing joins to other articles."""
    return f"{article}/{entity}"


def _completed(assertion: Assertion, said: Sequence[Assertion]) -> Assertion:
    """The assertion with the one body that its article, or else others, give the office."""
    if assertion.ground is Ground.SAID:
        return assertion
    own = [other for other in said if other.article == assertion.article]
    for grounds, ground in ((own, Ground.ARTICLE), (said, Ground.ELSEWHERE)):
        if len({other.body for other in grounds}) == 1:
            first = grounds[0]
            rests_on = (first.article, first.span)
            return replace(assertion, body=first.body, ground=ground, rests_on=rests_on)
        if grounds:
            break  # two bodies are not chosen from
    return assertion if not said else replace(assertion, body=None, ground=Ground.UNKNOWN)


def _order(assertion: Assertion) -> tuple[object, ...]:
    first, last = _ends(assertion)
    office = (assertion.title, assertion.body is None, assertion.body or "")
    return (*office, first, last, assertion.article, assertion.span)


def _ends(assertion: Assertion) -> tuple[date, date]:
    """First and last day of the as-of, the latest where they are not known."""
    when = assertion.as_of or Interval(None, None)
    return when.first or when.last or date.max, when.last or when.first or date.max


def is_known_by(assertion: Assertion, day: date) -> bool:
    """Whether an assertion surely stems from a day or from before it."""
    return _ends(assertion)[1] <= day


def terms(assertions: Sequence[Assertion]) -> tuple[Term, ...]:
    """The terms of the holders of one office of one body, by their first day in it."""
    groups = _by_holder(assertions)
    found = [_term(holder, grounds) for holder, grounds in groups.items()]
    return tuple(sorted(found, key=lambda t: (t.begins.last or date.max, t.holder)))


def _by_holder(assertions: Iterable[Assertion]) -> dict[str, list[Assertion]]:
    groups: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        groups[assertion.holder].append(assertion)
    return groups


def _term(holder: str, grounds: Sequence[Assertion]) -> Term:
    held = [_ends(a) for a in grounds if a.status in HOLDING and a.as_of is not None]
    over = [_ends(a) for a in grounds if a.status in ENDED and a.as_of is not None]
    first_held = min((last for _, last in held), default=None)
    last_held = max((first for first, _ in held), default=None)
    first_over = min((last for _, last in over), default=None)
    clash = first_over is not None and any(last >= first_over for _, last in held)
    known = not clash and first_over is not None
    return Term(
        holder=holder,
        begins=Interval(None, first_held or first_over),
        ends=Interval(last_held, first_over) if known else Interval(None, None) if clash else None,
        contested=clash,
        grounds=tuple(grounds),
    )


def holders_on(assertions: Sequence[Assertion], day: date) -> tuple[Tenure, ...]:
    """Who may have held an office on a day, by the assertions that surely stem from before.

    Two who may, or one whose holding is contested, mean that the texts do not decide. Of an
    office that one person holds at a time, somebody whom nobody calls its holder any longer has
    gone when another is said to hold it.
    """
    known = [assertion for assertion in assertions if is_known_by(assertion, day)]
    tenures = []
    for holder, grounds in _by_holder(known).items():
        last_held = _last_held(grounds)
        ended = [a for a in grounds if a.status in ENDED]
        if last_held is None or (ended and min(_ends(a)[0] for a in ended) > last_held):
            continue
        if not _is_succeeded(holder, last_held, known):
            tenures.append(Tenure(holder=holder, contested=bool(ended), grounds=tuple(grounds)))
    return tuple(sorted(tenures, key=lambda tenure: (tenure.contested, tenure.holder)))


def _last_held(grounds: Iterable[Assertion]) -> date | None:
    """The last day on which somebody is said to hold an office."""
    return max((_ends(a)[1] for a in grounds if a.status in HOLDING), default=None)


def _is_succeeded(holder: str, last_held: date, known: Iterable[Assertion]) -> bool:
    """Whether another is said to hold the office, and was not before, after somebody's last day.

    Who is only appointed has not come in; a body that is inferred takes nobody's place.
    """
    others = [a for a in known if a.holder != holder and a.status in HOLDING]
    began: dict[str, date] = {}
    for other in others:
        first = _ends(other)[0]
        began[other.holder] = min(first, began.get(other.holder, first))
    return any(
        is_unique(a.title)
        and a.body is not None
        and a.ground is Ground.SAID
        and a.status is not OfficeStatus.APPOINTED
        and began[a.holder] > last_held
        for a in others
    )
