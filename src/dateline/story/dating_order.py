"""Which of two articles is the earlier one, by what each of them does not know yet.

A person who holds an office in one and has lost it in the other; a plan with a deadline in one
that the other still tells of as to come; a month looked back to, and an article of that month
that tells of the same. Leaves out people who return to an office, and deadlines that pass
unkept, and months without "back in": reports of a month tell of the same month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from dateline.calendar_names import spelled_day
from dateline.codes import ClueKind, Code, EntityKind, OfficeStatus, Status
from dateline.records import last_day
from dateline.story.dating_tellings import Agreement, Sentences, matched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Analysis
    from dateline.spans import Span
    from dateline.story.dating_tellings import Telling

OFFICE: Final = 0.85
DEADLINE: Final = 0.97
MONTH: Final = 0.99
"""Trust in the order of two offices, in a deadline, in a month told of as past (judged)."""

MONTH_WORDS: Final = 4
MONTH_SHARE: Final = 0.35
"""Longer words that an article of the month shares with the sentence that names it, at least."""

YEAR: Final = 365
"""Days that a month without a year lies back at most."""

AHEAD: Final = frozenset({Status.PLANNED, Status.PROPOSED, Status.REQUESTED, Status.POSSIBLE})

_BACK_IN: Final = re.compile(r"\bback\s+in\s*\Z", re.IGNORECASE)
_MONTH: Final = re.compile(r"XXXX-(\d\d)")


@dataclass(frozen=True, slots=True)
class Plan:
    """What is told of as to come, by when if that is said, and the numbers in the sentence."""

    telling: Telling
    code: Code
    mode: str | None
    numbers: frozenset[str]
    by: date | None


Offices = dict[tuple[str, str], tuple[bool, str, "Span"]]
"""By surname and title: whether the office is lost, the full name, and the words."""


def offices(analysis: Analysis) -> Offices:
    """The offices of persons of which an article says one thing throughout.

    "Former" alone says nothing, as papers call former presidents "president". Held offices
    count only where no coup is told of: after one, habit still says "president".
    """
    said: dict[tuple[str, str], list[tuple[OfficeStatus, str, Span]]] = {}
    for entity in analysis.entities:
        words = entity.name.casefold().split()
        if entity.kind is EntityKind.PERSON and words:
            for office in entity.offices:
                mention = (office.status, entity.name, office.span)
                said.setdefault((words[-1], office.title.casefold()), []).append(mention)
    coup = any(event.code is Code.COERCE and event.mode == "coup" for event in analysis.events)
    result: Offices = {}
    for key, mentions in said.items():
        lost = [m for m in mentions if m[0] is OfficeStatus.OUSTED]
        former = any(m[0] is OfficeStatus.FORMER for m in mentions)
        if lost or not (coup or former):
            _, name, span = (lost or mentions)[0]
            result[key] = (bool(lost), name, span)
    return result


def ordered_offices(mine: Offices, theirs: Offices, days: tuple[int, int]) -> Iterator[Agreement]:
    """Before or after a known article, which appeared on one of the `days`."""
    for key in sorted(mine.keys() & theirs.keys()):
        (lost, name, span), (lost_there, _, cited) = mine[key], theirs[key]
        if lost == lost_there:
            continue
        title = f"{key[1]} {name}"
        if lost:
            why = f"tells of {title} as out of office, where another article has the office held"
        else:
            why = f"tells of {title} in office, which another article tells of as lost"
        yield Agreement(
            why=why,
            trust=OFFICE,
            first=days[0] if lost else None,
            last=None if lost else days[1],
            bound=True,
            span=span,
            theirs=cited,
        )


def plans(sentences: Sentences) -> list[Plan]:
    """What an article tells of as to come, in text order."""
    found = []
    for event in sentences.analysis.events:
        if event.status not in AHEAD:
            continue
        telling = sentences.telling(event.anchor)
        numbers = frozenset(w for w in sentences.words(telling.sentence) if w[0].isdigit())
        by = None
        if event.when_text is not None and event.when is not None:
            by = event.when.last
        found.append(Plan(telling, event.code, event.mode, numbers, by))
    return found


def deadlines(mine: Sequence[Plan], theirs: Sequence[Plan]) -> Iterator[Agreement]:
    """Not after the day by which a known article announces what is still expected."""
    for other in theirs:
        if other.by is None:
            continue
        for ours in mine:
            same = (ours.code, ours.mode) == (other.code, other.mode)
            if same and ours.numbers & other.numbers and matched(ours.telling, other.telling) > 0:
                yield Agreement(
                    why=f"tells as still to come what another article announces by {spelled_day(other.by)}",
                    trust=DEADLINE,
                    first=None,
                    last=other.by.toordinal(),
                    bound=True,
                    span=ours.telling.sentence,
                    theirs=other.telling.sentence,
                )


def months(mine: Sentences, theirs: Sentences, days: tuple[int, int]) -> Iterator[Agreement]:
    """After the month told of as past in which a known article tells of the same."""
    first, last = (date.fromordinal(day) for day in days)
    if (first.year, first.month) != (last.year, last.month):
        return
    for clue in mine.analysis.clues:
        match = _MONTH.fullmatch(clue.value)
        if clue.kind is not ClueKind.TOLD or match is None or clue.span is None:
            continue
        if int(match[1]) == first.month and _is_back(mine.text, clue.span):
            yield from _same_month(mine, theirs, clue.span, last)


def _is_back(text: str, span: Span) -> bool:
    return _BACK_IN.search(text, max(0, span.start - 12), span.start) is not None


def _same_month(mine: Sentences, theirs: Sentences, span: Span, day: date) -> Iterator[Agreement]:
    sentence = mine.around(span)
    words = set(mine.words(sentence)) - set(mine.words(span))
    shared = words & theirs.vocabulary
    if len(shared) < MONTH_WORDS or len(shared) < MONTH_SHARE * len(words):
        return
    month_end = day.replace(day=last_day(day))
    told = " ".join(span.of(mine.text).split())
    where = min(
        theirs.analysis.sentences,
        key=lambda other: (-len(words & set(theirs.words(other))), other.start),
        default=None,
    )
    if where is not None:
        yield Agreement(
            why=f"looks back to {told}, when another article told of the same",
            trust=MONTH,
            first=month_end.toordinal() + 1,
            last=month_end.toordinal() + YEAR,
            bound=True,
            span=sentence,
            theirs=where,
        )
