"""Which time a clause gives to an act, in which relation, and what makes of its days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import TimexType
from dateline.extract.events_times import time_of
from dateline.extract.events_times_attach import related
from dateline.extract.events_times_words import CLOSING, OPENING, Relation
from dateline.records import Document, Interval, Timex
from tests.extract.event_time_sentences import told
from tests.parses import find

DAYS = {
    "Monday": (date(2024, 6, 10), date(2024, 6, 10)),
    "Tuesday": (date(2024, 6, 11), date(2024, 6, 11)),
    "Thursday": (date(2024, 6, 13), date(2024, 6, 13)),
    "Friday": (date(2024, 6, 14), date(2024, 6, 14)),
    "Sunday": (date(2024, 6, 16), date(2024, 6, 16)),
    "May 3": (date(2024, 5, 3), date(2024, 5, 3)),
    "June 30": (date(2024, 6, 30), date(2024, 6, 30)),
    "May": (date(2024, 5, 1), date(2024, 5, 31)),
    "2014": (date(2014, 1, 1), date(2014, 12, 31)),
}
LENGTHS = {"two days": "P2D", "a week": "P1W"}


def times_of(document: Document) -> tuple[Timex, ...]:
    """The times of a document by the tables above, longer words first."""
    found: list[Timex] = []
    for words in sorted((*DAYS, *LENGTHS), key=len, reverse=True):
        if words not in document.text:
            continue
        span = find(document.text, words)
        if any(span.overlaps(other.span) for other in found):
            continue
        dated = words in DAYS
        found.append(
            Timex(
                span=span,
                type=TimexType.DATE if dated else TimexType.DURATION,
                value=str(DAYS[words][0]) if dated else LENGTHS[words],
                interval=Interval(*DAYS[words]) if dated else None,
                rule="test",
            )
        )
    return tuple(sorted(found, key=lambda time: time.span))


@pytest.mark.parametrize(
    ("name", "word", "words", "days"),
    [
        ("arrested", "arrested", "on Monday", "2024-06-10"),
        ("arrested", "released", "on Thursday", "2024-06-13"),
        ("late_on", "looted", "on Monday", "2024-06-10"),
        ("before_teller", "killed", "on Monday", "2024-06-10"),
        ("turned_down", "turned", "on Monday", "2024-06-10"),
        ("turned_down", "offer", None, None),
        # the strike begins on Monday, the threat is older
        ("from_monday", "threatened", None, None),
        # counted from another act
        ("within", "retook", None, None),
        ("union", "strike", "since May 3", "2024-05-03/.."),
        ("union", "suspended", "on Sunday", "2024-06-16"),
        # said on Monday, whatever the parser hangs it on
        ("told", "said", "Monday", "2024-06-10"),
        ("told", "entered", None, None),
        # what a noun of the same moment says
        ("blast", "blast", "Monday", "2024-06-10"),
        ("blast", "killed", "Monday", "2024-06-10"),
        ("ceremony", "ceremony", "Friday", "2024-06-14"),
        ("ceremony", "signed", "Friday", "2024-06-14"),
        # a relative clause keeps its time to itself
        ("vote", "vote", "on Tuesday", "2024-06-11"),
        ("vote", "postponed", "in May", "2024-05"),
        # the first weekday lies before the second
        ("talks", "lasted", "from Monday to Thursday", "2024-06-10/2024-06-13"),
        ("talks", "talks", "from Monday to Thursday", "2024-06-10/2024-06-13"),
        ("by", "leave", "by June 30", "../2024-06-30"),
        # "when" makes one moment of two clauses
        ("raided", "raided", "on Monday", "2024-06-10"),
        ("raided", "shot", "on Monday", "2024-06-10"),
        # beginning to do is doing, voting to do is not
        ("began", "shell", "on Monday", "2024-06-10"),
        ("began", "began", "on Monday", "2024-06-10"),
        ("closing", "voted", "in May", "2024-05"),
        ("closing", "close", None, None),
        ("prepare", "leave", None, None),
        ("announced", "leave", None, None),
        ("exploded", "killing", "on Monday", "2024-06-10"),
        # the treaty's year is not that of the act
        ("treaty", "renounced", None, None),
        ("treaty", "treaty", "of 2014", "2014"),
        # a time that is only part of a word
        ("season", "paid", "From the 2014/15", "2014-01-01/.."),
        # a length between two acts dates neither
        ("days_after", "expelled", None, None),
        ("days_after", "coup", None, None),
    ],
)
def test_time_of_a_word(name: str, word: str, words: str | None, days: str | None) -> None:
    document = told(name)
    (sentence,) = document.sentences
    position = next(i for i, token in enumerate(sentence.tokens) if token.text == word)

    timing = time_of(sentence, position, times_of(document))

    assert (timing and timing.words) == words
    assert (str(timing.days) if timing else None) == days


MAY = Interval(date(2024, 5, 1), date(2024, 5, 31))


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        (Relation.ON, "2024-05"),
        (Relation.SINCE, "2024-05-01/.."),
        (Relation.FROM, "2024-05-01/.."),
        (Relation.AFTER, "2024-06-01/.."),
        (Relation.UNTIL, "../2024-05-31"),
        (Relation.BY, "../2024-05-31"),
        (Relation.BEFORE, "../2024-04-30"),
    ],
)
def test_days_by_relation(relation: Relation, expected: str) -> None:
    assert str(related(relation, MAY, by_hour=False)) == expected


def test_after_an_hour_is_still_that_day() -> None:
    day = Interval(date(2024, 5, 1), date(2024, 5, 1))
    assert related(Relation.AFTER, day, by_hour=True) == day


@given(
    st.dates(date(1900, 1, 2), date(2100, 1, 1)),
    st.integers(0, 400),
    st.sampled_from(sorted(OPENING | CLOSING)),
)
def test_open_relations_leave_one_end_open(first: date, width: int, relation: Relation) -> None:
    """Whatever the days, one end is open, and before and after do not touch them."""
    days = Interval(first, date.fromordinal(first.toordinal() + width))

    found = related(relation, days, by_hour=False)

    assert found is not None
    assert (found.first is None) != (found.last is None)
    assert (found.last is None) == (relation in OPENING)
    if relation is Relation.BEFORE:
        assert found.last is not None
        assert found.last < first
    if relation is Relation.AFTER:
        assert found.first is not None
        assert days.last is not None
        assert found.first > days.last
