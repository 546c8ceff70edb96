"""When events happened, against the TLINKs of TimeBank and MEANTIME.

Two questions. `anchor`: given the gold words and expressions, does the clause give an event
the time that gold links to it (`time_of`, without the frame lexicon)? `_near` counts only
expressions in the event's own sentence. `event`: do the events of the whole path that touch
a gold event have the right days?

A gold link is read as bounds on the days of an event; events that gold calls identical or
simultaneous share their links, and what lies inside another event lies inside its days.
Precision: of the events that were given a time and have a link to a dated expression, how
many contradict none of their links. Recall: of the events that gold puts inside the days of
an expression, how many were given days that lie inside them, or cover them at most twice
over. `_bound` are events against the day of publication alone. Gold links few events:
what has no link is not judged. Files: as for `times`.
"""

from __future__ import annotations

import calendar
import json
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from dateline.codes import TimexType
from dateline.extract.events import Context, find_events
from dateline.extract.events_times import time_of
from dateline.extract.temporal import find_times
from dateline.nlp.model import LanguageModel
from dateline.records import Article, Interval, Timex
from dateline.spans import Span
from dateline.syntax import head_of, sentence_at
from evaluation.metrics import Counts, row
from evaluation.times import publication, records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from dateline.records import Document, Event

Record = dict[str, Any]
Days = dict[str, "Interval | None"]
CREATION: Final = "t0"
INVERSE: Final = {
    "BEFORE": "AFTER",
    "IBEFORE": "IAFTER",
    "INCLUDES": "IS_INCLUDED",
    "BEGINS": "BEGUN_BY",
    "ENDS": "ENDED_BY",
    "DURING": "DURING_INV",
}
INVERSE.update({value: key for key, value in INVERSE.items()})
SAME: Final = frozenset({"IDENTITY", "SIMULTANEOUS"})
WITHIN: Final = SAME | {"IS_INCLUDED", "DURING"}
"""Relations that put an event inside the days of an expression."""
VALUE: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$")
WEEK: Final = re.compile(r"(\d{4})-W(\d\d)$")
WIDEST: Final = 2
"""How many times the gold days an interval may cover and still be counted as them."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What a link says of an event: its relation to the days of an expression."""

    relation: str
    days: Interval
    creation: bool
    near: bool = False
    """Whether expression and event stand in one sentence."""

    def allows(self, when: Interval) -> bool:
        """Whether an event of these days can stand in this relation."""
        first, last = when.first or date.min, when.last or date.max
        assert self.days.first is not None
        assert self.days.last is not None
        if self.relation in {"BEFORE", "IBEFORE"}:
            return first <= self.days.first
        if self.relation in {"AFTER", "IAFTER"}:
            return last >= self.days.last
        if self.relation == "BEGUN_BY" and when.first is not None:
            return self.days.first <= first <= self.days.last
        if self.relation == "ENDED_BY" and when.last is not None:
            return self.days.first <= last <= self.days.last
        return first <= self.days.last and last >= self.days.first

    def found(self, when: Interval | None) -> bool:
        """Whether these days were found: closed, inside them or not much wider."""
        if when is None or when.first is None or when.last is None or not self.allows(when):
            return False
        assert self.days.first is not None
        assert self.days.last is not None
        inside = self.days.first <= when.first and when.last <= self.days.last
        whole = (self.days.last - self.days.first).days + 1
        return inside or (when.last - when.first).days + 1 <= WIDEST * whole


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Precision and recall of both questions over all documents."""
    model = LanguageModel.load()
    counts: dict[str, list[Counts]] = defaultdict(list)
    lines = []
    for record in records(paths):
        article = Article(id=record["doc"], source="", raw="", text=record["text"])
        document = model.parse(article)
        found = dated(document, record, find_times(document, publication(record)))
        for name, count in scored(document, record, found).items():
            counts[name].append(count)
        shown = {name: {e: str(d) for e, d in days.items()} for name, days in found.items()}
        lines.append(json.dumps({"doc": record["doc"]} | shown))
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {name: row(documents) for name, documents in sorted(counts.items())}


def dated(document: Document, record: Record, times: tuple[Timex, ...]) -> dict[str, Days]:
    """The days of gold events: by `time_of` on their words, and by the events that touch them.

    `event_own` leaves out what rests on no temporal expression of the text. A gold event that
    none of ours touches is missing in both.
    """
    events = find_events(document, Context(times=times, published=publication(record)))
    return {
        "anchor": dict(_of_anchors(document, record, gold_times(record))),
        "event": dict(_of_events(events, record)),
        "event_own": dict(_of_events([e for e in events if e.when_text], record)),
    }


def gold_times(record: Record) -> tuple[Timex, ...]:
    """The gold expressions of the text as ours, so that `anchor` judges attachment alone."""
    days = days_of(record)
    found = [
        Timex(
            span=Span(timex["start"], timex["end"]),
            type=TimexType(timex["type"]),
            value=timex.get("value") or "",
            interval=days.get(timex["tid"]),
            rule="gold",
        )
        for timex in record["timexes"]
        if timex["text"].strip() and timex["start"] < timex["end"]
    ]
    return tuple(sorted(found, key=lambda timex: timex.span))


def _of_anchors(
    document: Document, record: Record, times: tuple[Timex, ...]
) -> Iterator[tuple[str, Interval | None]]:
    """Gold events whose clause names a time."""
    for event in record["events"]:
        span = Span(event["start"], event["end"])
        number = sentence_at(document, span)
        if number is None:
            continue
        sentence = document.sentences[number]
        head = head_of(sentence, span)
        timing = None if head is None else time_of(sentence, head, times)
        if timing is not None:
            yield event["eid"], timing.days


def _of_events(events: Iterable[Event], record: Record) -> Iterator[tuple[str, Interval | None]]:
    """Gold events that the head of an anchor of ours lies in or on."""
    spans = sorted((e["start"], e["end"], e["eid"]) for e in record["events"])
    for event in events:
        for start, end, eid in spans:
            if start < event.anchor.end and event.anchor.start < end:
                yield eid, event.when


def scored(document: Document, record: Record, found: dict[str, Days]) -> dict[str, Counts]:
    """Counts of one document.

    `event_reach` counts as gold only events that one of ours touches, so that its recall
    is that of the times alone and not of the lexicon. `event_bound` are those with links to the day of publication alone.
    """
    bounds = bounds_of(record, lambda place: sentence_at(document, Span(place, place + 1)))
    touched = set(found["event"])
    linked = {eid: own for eid, own in bounds.items() if not all(b.creation for b in own)}
    alone = {eid: own for eid, own in bounds.items() if all(b.creation for b in own)}
    reached = {eid: own for eid, own in linked.items() if eid in touched}
    near = {eid: [b for b in own if b.near] for eid, own in linked.items()}
    return {
        "anchor": judged(linked, found["anchor"]),
        "anchor_near": judged(near, found["anchor"]),
        "event_own": judged(linked, found["event_own"]),
        "event_reach": judged(reached, found["event"]),
        "anchor_bound": judged(alone, found["anchor"]),
        "event_bound": judged(alone, found["event"]),
    } | {
        "anchor_precision": agreeing(linked, found["anchor"]),
        "event_own_precision": agreeing(linked, found["event_own"]),
        "anchor_bound_precision": agreeing(alone, found["anchor"]),
        "event_bound_precision": agreeing(alone, found["event"]),
    }


def agreeing(bounds: dict[str, list[Bound]], found: Days) -> Counts:
    """Of the dated events with links, how many contradict none."""
    known = {eid: when for eid, when in found.items() if when is not None and eid in bounds}
    right = sum(all(b.allows(when) for b in bounds[eid]) for eid, when in known.items())
    return Counts(right, len(known), len(known))


def judged(bounds: dict[str, list[Bound]], found: Days) -> Counts:
    """Of the events that lie inside the days of an expression, how many were given these days."""
    wanted = {
        eid: inside
        for eid, own in bounds.items()
        if (inside := [b for b in own if b.relation in WITHIN])
    }
    right = sum(any(b.found(found.get(eid)) for b in own) for eid, own in wanted.items())
    given = sum(found.get(eid) is not None for eid in wanted)
    return Counts(right, given, len(wanted))


def bounds_of(
    record: Record, sentence: Callable[[int], int | None] = lambda _: None
) -> dict[str, list[Bound]]:
    """What gold says of the days of each event, by its id; `sentence` numbers a place in the text."""
    days = days_of(record)
    places = {item["tid"]: sentence(item["start"]) for item in record["timexes"]}
    homes = {event["eid"]: sentence(event["start"]) for event in record["events"]}
    names = {i["eiid"]: e["eid"] for e in record["events"] for i in e.get("instances", [])}
    names.update({e["eid"]: e["eid"] for e in record["events"]})
    result: dict[str, list[Bound]] = defaultdict(list)
    between: list[tuple[str, str, str]] = []
    for link in record["tlinks"]:
        relation, one, other = link["rel"], link["from"], link["to"]
        if one in days and other in names:
            relation, one, other = INVERSE.get(relation, relation), other, one
        if one in names and other in days:
            home = homes[names[one]]
            near = home is not None and home == places.get(other)
            bound = Bound(relation, days[other], creation=other == CREATION, near=near)
            result[names[one]].append(bound)
        elif one in names and other in names:
            between.append((relation, names[one], names[other]))
    return _shared(result, between)


def _shared(
    bounds: dict[str, list[Bound]], between: list[tuple[str, str, str]]
) -> dict[str, list[Bound]]:
    """The bounds with those that hold through another event: same, or inside it."""
    result = {eid: list(own) for eid, own in bounds.items()}
    for relation, one, other in between:
        pairs = [(one, other), (other, one)] if relation in SAME else []
        if relation in {"IS_INCLUDED", "INCLUDES"}:
            pairs = [(one, other) if relation == "IS_INCLUDED" else (other, one)]
        for inner, outer in pairs:
            extra = [
                replace(b, near=False)
                for b in bounds.get(outer, [])
                if relation in SAME or b.relation in WITHIN
            ]
            result.setdefault(inner, []).extend(extra)
    return {eid: own for eid, own in result.items() if own}


def days_of(record: Record) -> dict[str, Interval]:
    """The days of the gold expressions that name any, by their ids; the creation time too."""
    published = publication(record)
    days = {} if published is None else {CREATION: published}
    for timex in record["timexes"]:
        interval = covered(timex.get("value") or "")
        if interval is not None and timex.get("type") in {"DATE", "TIME"}:
            days[timex["tid"]] = interval
    return days


def covered(value: str) -> Interval | None:
    """The days of a TIMEX3 value that is a day, week, month or year."""
    week = WEEK.match(value)
    if week is not None:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return Interval(monday, monday + timedelta(days=6))
    match = VALUE.match(value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:  # the gold has a 31 November
        return None
    if day is not None:
        return Interval(first, first)
    end = month or 12
    return Interval(first, date(year, end, calendar.monthrange(year, end)[1]))
