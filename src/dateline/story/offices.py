"""The offices of a story: who holds or held which, as of when, in the words of which source.

Every mention of an office is an assertion as of the day its article appeared. An office without
its body takes the one that other assertions give the same person in the same office, or else
the person's country; that is told apart from what the text says. Who held an office on a day is
answered only where the assertions leave one person. Leaves out terms with a first and a last day.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from dateline.codes import OfficeStatus
from dateline.records import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.records import Analysis
    from dateline.spans import Span

HOLDING: Final = frozenset({OfficeStatus.HOLDS, OfficeStatus.ACTING, OfficeStatus.APPOINTED})
"""Assertions by which somebody is in office; the others say that he is no longer."""


class Ground(StrEnum):
    """What the body of an office rests on."""

    SAID = "said"
    ELSEWHERE = "elsewhere"
    COUNTRY = "country"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One mention of an office. `holder` is the key of the person in the story.

    `body` is a country code or words for an organisation.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """What is known of somebody and an office on a day.

    `contested` is whether some had said by then that he no longer held it.
    """

    holder: str
    contested: bool
    grounds: tuple[Assertion, ...]


def ledger(
    analyses: Iterable[Analysis], keys: Mapping[tuple[str, str], str]
) -> tuple[Assertion, ...]:
    """Every assertion of an office, by office, holder and as-of date.

    `keys` are those of `linking.link`: entities with equal keys are one person.
    """
    found = [assertion for analysis in analyses for assertion in _of_article(analysis, keys)]
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    for assertion in found:
        if assertion.ground is Ground.SAID and assertion.body is not None:
            said[assertion.holder, assertion.title].add(assertion.body)
    return tuple(sorted((_completed(a, said) for a in found), key=_order))


def _of_article(analysis: Analysis, keys: Mapping[tuple[str, str], str]) -> Iterator[Assertion]:
    article = analysis.article.id
    when = analysis.published.interval if analysis.published is not None else None
    for entity in analysis.entities:
        for office in entity.offices:
            body, ground = office.organization, Ground.SAID
            if body is None:
                body, ground = entity.country, Ground.COUNTRY if entity.country else Ground.UNKNOWN
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


def alone(article: str, entity: str) -> str:
    """The key of somebody whom nothing joins to other articles."""
    return f"{article}/{entity}"


def _completed(assertion: Assertion, said: Mapping[tuple[str, str], set[str]]) -> Assertion:
    """The assertion with the one body that other texts give this office of this person."""
    bodies = said.get((assertion.holder, assertion.title), set())
    if assertion.ground is Ground.SAID or len(bodies) != 1:
        return assertion
    return replace(assertion, body=min(bodies), ground=Ground.ELSEWHERE)


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


def holders_on(assertions: Sequence[Assertion], day: date) -> tuple[Tenure, ...]:
    """Who may have held an office on a day, by the assertions that surely stem from before.

    Two who may, or one whose holding is contested, mean that the texts do not decide.
    """
    found: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        if is_known_by(assertion, day):
            found[assertion.holder].append(assertion)
    tenures = []
    for holder, grounds in found.items():
        last_held = max((_ends(a)[1] for a in grounds if a.status in HOLDING), default=None)
        ended = [a for a in grounds if a.status not in HOLDING]
        if last_held is None or (ended and min(_ends(a)[0] for a in ended) > last_held):
            continue
        tenures.append(Tenure(holder=holder, contested=bool(ended), grounds=tuple(grounds)))
    return tuple(sorted(tenures, key=lambda tenure: (tenure.contested, tenure.holder)))
