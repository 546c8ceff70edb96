"""Which verb or noun of a sentence a temporal expression belongs to, and in which relation.

Prepositions decide what the days of an act are; whose they are, `events_times_owners` says.
"From 3 to 5 May" and "on Monday and Tuesday" become one stretch of days.
Frequencies ("every Monday") date nothing, nor does
"now": what goes on now did not begin today.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dateline.codes import TimexType
from dateline.extract.events_times_owners import corrected, owner_of
from dateline.extract.events_times_words import CLOSING, OPENING, Relation, lists
from dateline.records import Interval
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.events_grammar import Grammar
    from dateline.records import Timex
    from dateline.spans import Span

WEEK: Final = timedelta(days=7)
ENDS: Final = frozenset({"to", "until", "till", "through", "-", "–"})
DEICTIC: Final = frozenset(
    {
        "today",
        "tonight",
        "yesterday",
        "tomorrow",
        "this",
        "last",
        "next",
        "same",
        "following",
        "now",
    }
)


@dataclass(frozen=True, slots=True)
class Hung:
    """A time with its place in the tree: its head, what it modifies, and what it makes of it.

    `days` are those of the act, so open for "since", `plain` those of the expression itself;
    `None` where the calendar gives none. `by_clock` marks an hour without a day.
    """

    head: int
    owner: int
    relation: Relation
    days: Interval | None
    plain: Interval | None
    span: Span
    type: TimexType
    value: str
    by_clock: bool


def hung(grammar: Grammar, times: Sequence[Timex]) -> list[Hung]:
    """The times of a sentence in text order, each with its owner; stretches as one."""
    found = []
    for time in times:
        inside = _inside(grammar, time.span)
        head = next((p for p in inside if grammar.tokens[p].head not in inside), None)
        if time.type is TimexType.SET or head is None:
            continue
        owner, relation = owner_of(grammar, head), relation_of(grammar, head)
        owner, relation = corrected(grammar, inside, owner, relation)
        if _measures(grammar, head, time, relation):
            relation = Relation.ASIDE
        if relation is Relation.BEFORE and "end" in grammar.low[inside[0] : inside[-1]]:
            relation = Relation.BY  # "before the end of May"
        hour = time.type is TimexType.TIME
        plain = None if time.value == "PRESENT_REF" else time.interval
        found.append(
            Hung(
                head=head,
                owner=owner,
                relation=relation,
                days=related(relation, plain, by_hour=hour),
                plain=plain,
                span=time.span,
                type=time.type,
                value=time.value,
                by_clock=hour and _is_by_clock(grammar, inside),
            )
        )
    return _stretched(grammar, found)


def _inside(grammar: Grammar, span: Span) -> list[int]:
    """Positions of the tokens of an expression."""
    first = bisect_right(grammar.tokens, span.start, key=lambda token: token.span.end)
    last = bisect_left(grammar.tokens, span.end, lo=first, key=lambda token: token.span.start)
    return list(range(first, last))


def _measures(grammar: Grammar, head: int, time: Timex, relation: Relation) -> bool:
    """Whether a length only says how far apart two acts are, or how long something took.

    "Two days after the vote", "gave them one week": neither dates the verb.
    """
    if time.type is not TimexType.DURATION or time.interval is not None:
        return False
    above = grammar.tokens[head].head
    behind = [p for p in grammar.kids(above, "case", "mark") if p > head] if above != ROOT else []
    return bool(behind) or (relation is Relation.ON and not grammar.case(head))


def _is_by_clock(grammar: Grammar, inside: list[int]) -> bool:
    """Whether an hour comes without weekday, date or "today"."""
    return not any(grammar.tokens[p].upos == "PROPN" or grammar.low[p] in DEICTIC for p in inside)


def conjunction(grammar: Grammar, verb: int) -> str:
    """The word that opens a clause of time: a conjunction, or "when", which parsers call adverb."""
    mark = grammar.mark(verb)
    if mark:
        return mark
    adverbs = grammar.kids(verb, "advmod")
    return next((grammar.low[p] for p in adverbs if grammar.tokens[p].xpos == "WRB"), "")


def relation_of(grammar: Grammar, head: int) -> Relation:
    """The relation that the preposition of a time, or of the phrase it is part of, names."""
    node = head
    for _ in range(3):
        case = grammar.case(node)
        above = grammar.tokens[node].head
        inner = above != ROOT and grammar.is_time(above) and grammar.base[node] != "conj"
        if case == "to" and not inner and _is_behind_time(grammar, node):
            return Relation.ON  # "in the night to Sunday"
        if case and not (inner and case in {"of", "to"}):
            return _named(case)
        if not inner:
            break
        node = above
    return Relation.ON


def _is_behind_time(grammar: Grammar, node: int) -> bool:
    """Whether a time noun stands right before the preposition of a time."""
    first = min((p for p in grammar.kids(node, "case")), default=node) - 1
    return first >= 0 and grammar.is_time(first) and not grammar.is_verb(first)


def _named(case: str) -> Relation:
    cases = lists().cases
    if case in cases:
        return cases[case]
    last = case.rsplit(" ", 1)[-1]
    return cases.get(last, Relation.ON) if last in {"until", "since"} else Relation.ON


def related(relation: Relation, days: Interval | None, *, by_hour: bool) -> Interval | None:
    """The days of an act in this relation to these days; "after 6 p.m." is still on that day."""
    if days is None or relation is Relation.ON or (by_hour and relation is not Relation.SINCE):
        return days
    if relation in OPENING:
        return _from(days, after=relation is Relation.AFTER)
    if relation in CLOSING:
        return _until(days, before=relation is Relation.BEFORE)
    return days


def _from(days: Interval, *, after: bool) -> Interval | None:
    """From the first day on; after a whole day, month or year, from the next one on."""
    if after and days.last is not None:
        return Interval(days.last + timedelta(days=1), None)
    return None if days.first is None else Interval(days.first, None)


def _until(days: Interval, *, before: bool) -> Interval | None:
    """Up to the last day; before a day, month or year, up to the day before it."""
    if before and days.first is not None:
        return Interval(None, days.first - timedelta(days=1))
    return None if days.last is None else Interval(None, days.last)


def _stretched(grammar: Grammar, found: list[Hung]) -> list[Hung]:
    """Neighbours that are the two ends of one stretch made one."""
    result: list[Hung] = []
    for time in found:
        before = result[-1] if result else None
        if before is not None and _is_stretch(grammar, before, time):
            days = _between(before.plain, time.plain)
            if days is not None:
                span = before.span.joined(time.span)
                owner = before.owner if before.owner != time.head else time.owner
                result[-1] = replace(
                    before,
                    owner=owner,
                    relation=Relation.SPAN,
                    days=days,
                    plain=days,
                    span=span,
                    type=TimexType.DATE,
                    value="",
                )
                continue
        result.append(time)
    return result


def _is_stretch(grammar: Grammar, one: Hung, other: Hung) -> bool:
    """As in "from Monday to Friday", "between 3 and 5 May", "on Monday and Tuesday"."""
    if one.relation is Relation.SPAN:
        return False
    case, end = grammar.case(one.head), grammar.case(other.head)
    tied = grammar.tokens[other.head].head == one.head or one.owner == other.owner
    if case == "from" and tied:
        return end in ENDS
    between = [t.text for t in grammar.tokens if one.span.end <= t.span.start < other.span.start]
    if between in (["-"], ["–"]):
        return True
    joined = grammar.base[other.head] == "conj" and grammar.tokens[other.head].head == one.head
    near = other.span.start - one.span.end <= len(" and on ")
    return joined and near


def _between(one: Interval | None, other: Interval | None) -> Interval | None:
    """From the beginning of the first to the end of the second.

    Weekdays are dated one by one, so that "from Monday to Thursday" may come out reversed;
    then the first lies a week earlier.
    """
    if one is None or other is None or one.first is None or other.last is None:
        return None
    first = one.first
    if first > other.last and first - WEEK <= other.last and one.first == one.last:
        first -= WEEK
    return None if first > other.last else Interval(first, other.last)
